//! The client unit, and how to reach people safely.

use model::EntryId;
use model::change::CaseChange;
use model::codes::{IdentityReason, KeptReason, Relation, StrengthKind, Tri};
use model::permissions::{Act, Object, Permission, may};
use model::safe_contact::{self, SafeQuestion};
use model::statement::StatementBody;
use model::unit::{self, MemberSaid, Strength, UnitMember};

use super::{Desk, Made};

pub fn add_unit_member(desk: &mut Desk<'_>) -> Made {
    let member = UnitMember {
        relation: Some(Relation::AuntUncle),
        ..UnitMember::unknown(desk.id(), unit::free_code(desk.case)?)
    };
    unit::add_unit_member(&desk.active()?, &member, None).ok()
}

fn member(desk: &mut Desk<'_>) -> Option<EntryId> {
    let members: Vec<EntryId> = desk.case.unit_members.iter().map(|member| member.id).collect();
    desk.pick(&members).copied()
}

pub fn revise_unit_member(desk: &mut Desk<'_>) -> Made {
    let member = member(desk)?;
    let age = u8::try_from(20 + desk.dice.below(4)).ok();
    let said = MemberSaid {
        age_years: age.filter(|_| desk.dice.heads()),
        caregiver: desk.dice.heads().then(|| desk.dice.heads()),
        capacity: Some(*desk.dice.one_of(Tri::ALL)),
        own_interests: Some(desk.words()),
        ..MemberSaid::default()
    };
    unit::revise_member(&desk.active()?, member, &said).ok()
}

pub fn set_excluded(desk: &mut Desk<'_>) -> Made {
    let member = member(desk)?;
    let confirm = desk.moment.confirm(desk.who.staff);
    unit::set_excluded(&desk.active()?, member, desk.dice.heads(), confirm).ok()
}

pub fn add_strength(desk: &mut Desk<'_>) -> Made {
    let strength = Strength { id: desk.id(), holder: None, kind: StrengthKind::School, note: desk.words() };
    unit::add_strength(&desk.active()?, &strength).ok()
}

pub fn set_safe_contact(desk: &mut Desk<'_>) -> Made {
    let identity = desk.identity?;
    let points = identity.contact_points.iter();
    let mut questions: Vec<SafeQuestion> =
        points.flat_map(|point| [SafeQuestion::ToCall(point.id), SafeQuestion::ToText(point.id)]).collect();
    questions.extend(identity.places.iter().map(|place| SafeQuestion::ToVisit(place.id)));
    let question = *desk.pick(&questions)?;
    let answer = *desk.dice.one_of(Tri::ALL);
    safe_contact::set_safe_contact(desk.case, identity, question, answer, desk.moment.confirm(desk.who.staff)).ok()
}

pub fn set_whereabouts(desk: &mut Desk<'_>) -> Made {
    let words = (*desk.dice.one_of(&["with an aunt", "at the camp", "in town"])).to_owned();
    safe_contact::set_whereabouts(desk.identity?, &words, desk.moment.confirm(desk.who.staff)).ok()
}

/// Opening the identity of somebody else's case is signed; of one's own it is only logged on the device.
pub fn show_person(desk: &mut Desk<'_>) -> Made {
    desk.identity?;
    let asks = may(desk.who, desk.who.closeness(desk.workflow), Object::Identity, Act::Read);
    let body = StatementBody::IdentityOpened { reason: IdentityReason::Supervision, note: desk.words() };
    (asks == Permission::WithReason).then(|| CaseChange::new().with_statement(body))
}

pub fn keep_words(desk: &mut Desk<'_>) -> Made {
    let may_update = may(desk.who, desk.who.closeness(desk.workflow), Object::Casework, Act::Update);
    let body = StatementBody::NameKept { reason: KeptReason::OrdinaryWord, words: 1 };
    (may_update == Permission::Yes).then(|| CaseChange::new().with_statement(body))
}
