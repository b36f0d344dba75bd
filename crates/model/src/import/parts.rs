//! The parts of an imported case, each checked and turned into ours.

use std::collections::BTreeSet;

use super::{
    IMPORT_ITEMS_MAX, ImportAction, ImportAs, ImportCase, ImportIdentity, ImportMember, ImportNote, ImportReferral,
    ImportRefused,
};
use crate::change::{CaseChange, CaseworkEdit, IdentityEdit};
use crate::client::{ContactPoint, Person, Place};
use crate::codes::{
    ActionStatus, ContactKind, PlaceKind, ReferralDirection, ReferralPriority, Relation, Responsible, Tri,
};
use crate::follow_up::ContactNote;
use crate::ids::{EntryId, PersonCode, StaffRef};
use crate::opening::{checked_person, coded_client};
use crate::plan::{Action, CasePlan, Goal};
use crate::questionnaire::{AnswerRef, AnswerValue, check_value};
use crate::referral::{Referral, ReferralEvent};
use crate::register::Register;
use crate::safe_contact::SafeTo;
use crate::text;
use crate::time::Day;
use crate::unit::{Excluded, UnitMember};

/// One note of another system, as a note of ours.
pub fn imported_note(note: &ImportNote, id: EntryId, staff: StaffRef) -> Result<ContactNote, ImportRefused> {
    Ok(ContactNote {
        by_said: text::line(&note.by)?,
        observations: text::note_needed(&note.text)?,
        ..ContactNote::unwritten(id, staff, plausible(note.at.day())?, note.at)
    })
}

/// One action of another system, as an action of ours.
pub fn imported_action(action: &ImportAction, id: EntryId) -> Result<Action, ImportRefused> {
    let what = text::note_needed(&action.text)?;
    Ok(Action {
        responsible_who: text::line(&action.by)?,
        status: if action.done { ActionStatus::Done } else { ActionStatus::Planned },
        ..Action::new(id, what, Responsible::Caseworker, plausible(action.due)?)
    })
}

/// One referral of another system, as a referral of ours. `event` is the key of the one event that holds its state.
pub fn imported_referral(referral: &ImportReferral, id: EntryId, event: EntryId) -> Result<Referral, ImportRefused> {
    let made_on = plausible(referral.on)?;
    let event = ReferralEvent::plain(event, referral.state, made_on);
    Ok(Referral {
        id,
        direction: ReferralDirection::Out,
        action: None,
        service: Some(referral.service.clone()),
        provider: text::line_needed(&referral.to)?,
        priority: ReferralPriority::Routine,
        reason_short: text::line(&referral.reason)?,
        client_told_steps: false,
        made_on,
        sent: None,
        events: vec![event],
    })
}

/// The coded relation that a word of another system means; `other` for words that are not in our list.
pub fn relation_of(word: &str) -> Relation {
    match word {
        "aunt" | "uncle" => Relation::AuntUncle,
        "brother" | "sister" => Relation::Sibling,
        "grandmother" | "grandfather" => Relation::Grandparent,
        "husband" | "wife" | "partner" => Relation::SpousePartner,
        "son" | "daughter" => Relation::Child,
        other => Relation::from_code(other).unwrap_or(Relation::Other),
    }
}

pub(super) fn check_sizes(import: &ImportCase) -> Result<(), ImportRefused> {
    let actions = import.goals.iter().map(|goal| goal.actions.len()).sum();
    let sizes = [
        import.identity.household.len(),
        import.answers.len(),
        import.goals.len(),
        actions,
        import.referrals.len(),
        import.notes.len(),
    ];
    if let Some(given) = sizes.into_iter().find(|size| *size > IMPORT_ITEMS_MAX) {
        return Err(ImportRefused::TooMany { given });
    }
    let ids = import.identity.household.iter().map(|member| &member.id);
    let goals = import.goals.iter().flat_map(|goal| goal.actions.iter().map(|action| &action.id).chain([&goal.id]));
    let others = import.referrals.iter().map(|r| &r.id).chain(import.notes.iter().map(|n| &n.id));
    let mut seen = BTreeSet::new();
    match ids.chain(goals).chain(others).find(|id| !seen.insert(*id)) {
        Some(id) => Err(ImportRefused::IdTwice { id: id.clone() }),
        None => Ok(()),
    }
}

pub(super) fn people(
    import: &ImportIdentity,
    import_as: &ImportAs,
    id_of: &impl Fn(&str) -> EntryId,
) -> Result<CaseChange, ImportRefused> {
    let client = Person {
        first_name: import.first.clone(),
        middle_name: import.middle.clone(),
        family_name: import.family.clone(),
        alias: import.alias.clone(),
        sex: import.sex,
        birth: import.birth,
        ..Person::unnamed(id_of("client"), PersonCode::Client)
    };
    let client = checked_person(&client, PersonCode::Client)?;
    let mut change = coded_client(&client, import_as.opened_on).with_identity(IdentityEdit::AddPerson(client));
    for (member, number) in import.household.iter().zip(1_u16..) {
        let number = u8::try_from(number).map_err(|_| ImportRefused::TooManyPeople)?;
        change = change.and(household_member(member, number, import_as, id_of)?);
    }
    if !import.phone.is_empty() {
        let point = phone(id_of("phone"), text::line(&import.phone)?);
        change = change.with_identity(IdentityEdit::AddContactPoint(point));
    }
    if !import.address.is_empty() {
        let place = home(id_of("address"), text::note(&import.address)?);
        change = change.with_identity(IdentityEdit::AddPlace(place));
    }
    Ok(change)
}

/// The name goes into identity and the relation, coded, into casework; the same code stands in both.
fn household_member(
    member: &ImportMember,
    number: u8,
    import_as: &ImportAs,
    id_of: &impl Fn(&str) -> EntryId,
) -> Result<CaseChange, ImportRefused> {
    let (id, code) = (id_of(&member.id), PersonCode::Member(number));
    let person = Person {
        first_name: member.name.clone(),
        sex: member.sex,
        birth: member.birth,
        relation_said: member.relation.clone(),
        ..Person::unnamed(id, code)
    };
    let coded = UnitMember {
        relation: Some(relation_of(&member.relation)),
        age_years: member.birth.and_then(|birth| birth.age_on(import_as.opened_on)),
        sex: member.sex,
        lives_with_client: Some(Tri::Yes),
        excluded: Register::unwritten(Excluded(false)),
        ..UnitMember::unknown(id, code)
    };
    Ok(CaseChange::new()
        .with(CaseworkEdit::AddUnitMember(coded))
        .with_identity(IdentityEdit::AddPerson(checked_person(&person, code)?)))
}

/// Whether it is safe to use is not known until somebody asked.
fn phone(id: EntryId, value: String) -> ContactPoint {
    ContactPoint {
        id,
        kind: Some(ContactKind::Phone),
        value,
        whose: PersonCode::Client,
        safe_to_call: Register::unwritten(SafeTo(Tri::Unknown)),
        safe_to_text: Register::unwritten(SafeTo(Tri::Unknown)),
        safe_times: String::new(),
        who_may_answer: String::new(),
    }
}

fn home(id: EntryId, address: String) -> Place {
    Place {
        id,
        kind: Some(PlaceKind::Home),
        whose: PersonCode::Client,
        address,
        safe_to_visit: Register::unwritten(SafeTo(Tri::Unknown)),
        visit_notes: String::new(),
    }
}

pub(super) fn answers(import: &ImportCase, import_as: &ImportAs) -> Result<CaseChange, ImportRefused> {
    let mut change = CaseChange::new();
    for (path, value) in import.answers.iter().filter(|(_, value)| *value != AnswerValue::Null) {
        check_value(value)?;
        let at = AnswerRef { form: import_as.form.clone(), version: import_as.form_version, path: path.clone() };
        change = change.with(CaseworkEdit::Answer(at, value.clone()));
    }
    Ok(change)
}

/// The goals as version 1 of a plan that counts as agreed on the day of the takeover.
pub(super) fn plan(
    import: &ImportCase,
    import_as: &ImportAs,
    id_of: &impl Fn(&str) -> EntryId,
) -> Result<CasePlan, ImportRefused> {
    let mut plan = CasePlan { agreed_on: Some(import_as.opened_on), ..CasePlan::draft(id_of("plan"), 1, 1, None) };
    for goal in &import.goals {
        let statement = text::note_needed(&goal.title)?;
        let actions = goal.actions.iter().map(|action| imported_action(action, id_of(&action.id)));
        let actions = actions.collect::<Result<_, _>>()?;
        plan.goals.push(Goal { actions, ..Goal::new(id_of(&goal.id), statement) });
    }
    Ok(plan)
}

pub(super) fn referrals(import: &ImportCase, id_of: &impl Fn(&str) -> EntryId) -> Result<CaseChange, ImportRefused> {
    let mut change = CaseChange::new();
    for referral in &import.referrals {
        let event = id_of(&format!("{}/event", referral.id));
        let referral = imported_referral(referral, id_of(&referral.id), event)?;
        change = change.with(CaseworkEdit::AddReferral(referral));
    }
    Ok(change)
}

pub(super) fn notes(
    import: &ImportCase,
    import_as: &ImportAs,
    id_of: &impl Fn(&str) -> EntryId,
) -> Result<CaseChange, ImportRefused> {
    let mut change = CaseChange::new();
    for note in &import.notes {
        let note = imported_note(note, id_of(&note.id), import_as.staff)?;
        change = change.with(CaseworkEdit::AddContact(note));
    }
    Ok(change)
}

pub(super) fn plausible(day: Day) -> Result<Day, ImportRefused> {
    if day.is_plausible() { Ok(day) } else { Err(ImportRefused::Day) }
}
