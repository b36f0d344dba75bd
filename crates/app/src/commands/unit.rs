//! The client unit: who belongs to it, what is known of each, who must learn nothing; strengths.

use model::codes::{Relation, Sex, StrengthKind, Tri};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::register::Register;
use model::unit::{self, Excluded, MemberSaid, Strength, UnitMember};
use model::{EntryId, client::Person};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, person_codes};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 2] = [View::Person, View::Conflicts];

/// Somebody of the client's family or household. What is left out is not known, or stays as it was.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MemberFields {
    /// Relation to the client.
    #[serde(default)]
    pub relation: Option<Code<Relation>>,
    /// Completed years.
    #[serde(default)]
    pub age_years: Option<u8>,
    /// Sex or gender.
    #[serde(default)]
    pub sex: Option<Code<Sex>>,
    /// Whether they live with the client.
    #[serde(default)]
    pub lives_with_client: Option<Code<Tri>>,
    /// Whether they care for the client.
    #[serde(default)]
    pub caregiver: Option<bool>,
    /// Whether they can decide for themselves.
    #[serde(default)]
    pub capacity: Option<Code<Tri>>,
    /// What they want for themselves, in coded words.
    #[serde(default)]
    pub own_interests: Option<String>,
    /// Whether they take part in the plan.
    #[serde(default)]
    pub involved: Option<Code<Tri>>,
    /// Whether they must learn nothing of the case.
    #[serde(default)]
    pub excluded: Option<bool>,
}

impl MemberFields {
    fn said(&self) -> MemberSaid {
        MemberSaid {
            relation: self.relation.map(|code| code.0),
            age_years: self.age_years,
            sex: self.sex.map(|code| code.0),
            lives_with_client: self.lives_with_client.map(|code| code.0),
            caregiver: self.caregiver,
            capacity: self.capacity.map(|code| code.0),
            own_interests: self.own_interests.clone(),
            involved: self.involved.map(|code| code.0),
        }
    }

    fn member(&self, id: EntryId, code: PersonCode) -> UnitMember {
        let said = self.said();
        UnitMember {
            relation: said.relation,
            age_years: said.age_years,
            sex: said.sex,
            lives_with_client: said.lives_with_client,
            caregiver: said.caregiver.unwrap_or(false),
            capacity: said.capacity,
            own_interests: said.own_interests.unwrap_or_default(),
            involved: said.involved,
            excluded: Register::unwritten(Excluded(self.excluded.unwrap_or(false))),
            ..UnitMember::unknown(id, code)
        }
    }
}

/// A new member of the client unit.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUnitMember {
    /// The case.
    pub case: CaseRef,
    /// What is known of them.
    pub member: MemberFields,
    /// Their name, kept in the identity document only; may be empty.
    #[serde(default)]
    pub name: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `add_unit_member`
pub fn add_member(session: &mut Session, input: AddUnitMember) -> Result<Reply<Recorded>, CommandError> {
    if input.member.relation.is_none() {
        return Err(CommandError::with(ErrorCode::ValueMissing, "field", "relation"));
    }
    let (id, person) = (session.entry_id(), session.entry_id());
    let rule = |desk: &Desk<'_>| {
        let code = unit::free_code(&desk.read.case).ok_or(ErrorCode::CaseTooLarge)?;
        let named = Person { first_name: input.name.clone(), ..Person::unnamed(person, code) };
        let named = (!input.name.trim().is_empty()).then_some(&named);
        if named.is_some() && desk.read.identity.is_none() {
            return Err(ErrorCode::KeysMissing.into());
        }
        Ok(unit::add_unit_member(&desk.active()?, &input.member.member(id, code), named)?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Recorded { entry: id.to_hex() })
}

/// What is put right of a unit member.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviseUnitMember {
    /// The case.
    pub case: CaseRef,
    /// The member.
    pub entry: EntryRef,
    /// What is known of them now.
    pub member: MemberFields,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `revise_unit_member`
pub fn revise_member(session: &mut Session, input: ReviseUnitMember) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let active = desk.active()?;
        let change = unit::revise_member(&active, input.entry.0, &input.member.said())?;
        let was = active.case().unit_members.iter().find(|member| member.id == input.entry.0);
        let differs =
            |now: &bool| was.is_some_and(|member| member.is_kept_away() != *now || member.excluded.is_empty());
        Ok(match input.member.excluded.filter(differs) {
            Some(excluded) => {
                let confirm = desk.moment.confirm(desk.who.staff);
                change.and(unit::set_excluded(&active, input.entry.0, excluded, confirm)?)
            }
            None => change,
        })
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// Whether somebody must learn nothing of the case.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetExcluded {
    /// The case.
    pub case: CaseRef,
    /// The member.
    pub entry: EntryRef,
    /// Whether they are kept away.
    pub excluded: bool,
}

/// `set_excluded`
pub fn set_excluded(session: &mut Session, input: SetExcluded) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let confirm = desk.moment.confirm(desk.who.staff);
        Ok(unit::set_excluded(&desk.active()?, input.entry.0, input.excluded, confirm)?)
    };
    let change = session.decide(input.case.0, (Object::SupervisorFields, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &VIEWS, Nothing {})
}

/// A strength.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddStrength {
    /// The case.
    pub case: CaseRef,
    /// Whose, by person code; nobody's means the community's.
    #[serde(default)]
    pub holder: Option<String>,
    /// Kind.
    pub kind: Code<StrengthKind>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `add_strength`
pub fn add_strength(session: &mut Session, input: AddStrength) -> Result<Reply<Recorded>, CommandError> {
    let holder = person_codes(input.holder.as_slice(), "holder")?.first().copied();
    let strength = Strength { id: session.entry_id(), holder, kind: input.kind.0, note: input.note.clone() };
    let rule = |desk: &Desk<'_>| Ok(unit::add_strength(&desk.active()?, &strength)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: strength.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}
