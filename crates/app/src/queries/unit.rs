//! The client unit of a case, coded: members, who is kept away, strengths.

use model::permissions::{Act, Object, Permission};
use model::unit::{self, Strength, UnitMember};

use crate::error::{CommandError, ErrorCode};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{MemberView, StrengthView, UnitView};

/// `client_unit`
pub fn client_unit(session: &mut Session, input: OneCase) -> Result<Reply<UnitView>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let case = &read.case;
        let mut members: Vec<&UnitMember> = case.unit_members.iter().collect();
        members.sort_by_key(|member| (member.code, member.id));
        let mut strengths: Vec<&Strength> = case.strengths.iter().collect();
        strengths.sort_by_key(|strength| (strength.holder.is_none(), strength.holder, strength.id));
        let allowed = model::commands::allowed_commands(case, &read.workflow, &session.who(&read, live));
        Ok(Reply::unchanged(UnitView {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            members: members.into_iter().map(member).collect(),
            strengths: strengths.into_iter().map(strength).collect(),
            next_code: unit::free_code(case).map(|code| code.to_string()),
            keeps_names: read.identity.is_some(),
            allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
        }))
    })
}

fn member(member: &UnitMember) -> MemberView {
    MemberView {
        id: member.id.to_hex(),
        code: member.code.to_string(),
        relation: member.relation.map(|code| code.code().to_owned()),
        age_years: member.age_years,
        sex: member.sex.map(|code| code.code().to_owned()),
        lives_with_client: member.lives_with_client.map(|code| code.code().to_owned()),
        caregiver: member.caregiver,
        capacity: member.capacity.map(|code| code.code().to_owned()),
        own_interests: member.own_interests.clone(),
        involved: member.involved.map(|code| code.code().to_owned()),
        kept_away: member.is_kept_away(),
        kept_away_twice: member.excluded.in_conflict(),
    }
}

fn strength(strength: &Strength) -> StrengthView {
    StrengthView {
        id: strength.id.to_hex(),
        holder: strength.holder.map(|code| code.to_string()),
        kind: strength.kind.code().to_owned(),
        note: strength.note.clone(),
    }
}
