//! Who may open a case: the notice in its file, and the sheet on which a supervisor names them.

use model::permissions::{Act, Object, Permission};
use model::restriction::RestrictionView;

use crate::error::{CommandError, ErrorCode};
use crate::live::ReadCase;
use crate::membership::staff_id;
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{NameableView, RestrictionNotice, RestrictionSheet, StaffView};

/// `restriction`
pub fn sheet(session: &mut Session, input: OneCase) -> Result<Reply<RestrictionSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Restriction, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let (case, workflow) = (&read.case, &read.workflow);
        let allowed = model::commands::allowed_commands(case, workflow, &session.who(&read, live));
        let carrier = workflow.assigned_to;
        let standing = workflow.restriction.as_ref();
        let mut people: Vec<NameableView> = session
            .possible_readers(carrier)
            .into_iter()
            .map(|reader| {
                let StaffView { code, name, me, .. } = session.staff_view(staff_id(reader.staff));
                let named = standing.is_none_or(|view| view.names(reader.staff));
                NameableView { code, name, me, named, carries: reader.staff == carrier }
            })
            .collect();
        people.sort_by(|a, b| (!a.carries, &a.code).cmp(&(!b.carries, &b.code)));
        Ok(Reply::unchanged(RestrictionSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            restricted: notice(session, &read),
            people,
            allowed: allowed.into_iter().filter_map(|one| known(one.command)).collect(),
        }))
    })
}

/// What the case file says of it.
pub(crate) fn notice(session: &Session, read: &ReadCase) -> Option<RestrictionNotice> {
    let staff = |staff| session.membership.code_of(staff);
    let of = |view: &RestrictionView| RestrictionNotice {
        by: staff(view.by),
        on: view.at.day().to_string(),
        reason: view.said.reason.code().to_owned(),
        why: view.said.why.clone(),
        named: view.named.iter().map(|one| staff(*one)).collect(),
        nobody_decides: view.nobody_decides(),
    };
    read.workflow.restriction.as_ref().map(of)
}
