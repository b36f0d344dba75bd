//! The workload's cases and edits in the plain form in which `app` takes over another system's. Holds no rule.

use app::import::{
    ForeignAction, ForeignCase, ForeignEdit, ForeignGoal, ForeignIdentity, ForeignMember, ForeignNote, ForeignReferral,
    ForeignValue, IsoText, Source,
};

use super::workload::cases::{Action, Case, FieldValue, HouseholdMember, Note, Referral};
use super::workload::edits::{Edit, EditTarget, EditValue};

/// The system that all cases of the workload come from.
pub fn source() -> Source {
    Source::new("bench", 1, "cp").expect("a plain form name and a known programme")
}

/// A case.
pub fn case(case: &Case) -> ForeignCase {
    let who = &case.identity;
    let answered = case.fields.0.iter().filter(|(_, value)| *value != FieldValue::Unanswered);
    ForeignCase {
        id: case.id.clone(),
        identity: ForeignIdentity {
            first: who.first.clone(),
            middle: who.middle.clone(),
            family: who.family.clone(),
            alias: who.alias.clone().unwrap_or_default(),
            sex: sex(&who.sex),
            birth: who.birth.clone(),
            address: who.address.clone(),
            phone: who.phone.clone(),
            household: who.household.iter().map(member).collect(),
        },
        answers: answered.map(|(name, value)| (name.clone(), field_value(name, value))).collect(),
        goals: case
            .goals
            .iter()
            .map(|goal| ForeignGoal {
                id: goal.id.clone(),
                title: goal.title.clone(),
                actions: goal.actions.iter().map(action).collect(),
            })
            .collect(),
        referrals: case.referrals.iter().map(referral).collect(),
        notes: case.notes.iter().map(note).collect(),
    }
}

/// An edit; `None` for one that the generator does not make.
pub fn edit(edit: &Edit) -> Option<ForeignEdit> {
    Some(match (edit.target()?, &edit.value) {
        (EditTarget::Field(name), EditValue::Field(value)) => {
            ForeignEdit::Answer { path: name.to_owned(), value: field_value(name, value) }
        }
        (EditTarget::Notes, EditValue::Note(written)) => ForeignEdit::Note(note(written)),
        (EditTarget::Referrals, EditValue::Referral(made)) => ForeignEdit::Referral(referral(made)),
        (EditTarget::Actions { goal }, EditValue::Action(planned)) => {
            ForeignEdit::Action { goal: goal.to_owned(), action: action(planned) }
        }
        (EditTarget::Done { action, .. }, EditValue::Field(FieldValue::Bool(true))) => {
            ForeignEdit::ActionDone { action: action.to_owned() }
        }
        _ => return None,
    })
}

fn member(member: &HouseholdMember) -> ForeignMember {
    ForeignMember {
        id: member.id.clone(),
        name: member.name.clone(),
        relation: member.relation.clone(),
        sex: sex(&member.sex),
        birth: member.birth.clone(),
    }
}

fn action(action: &Action) -> ForeignAction {
    ForeignAction {
        id: action.id.clone(),
        text: action.text.clone(),
        due: action.due.clone(),
        by: action.by.clone(),
        done: action.done,
    }
}

fn referral(referral: &Referral) -> ForeignReferral {
    let state = match referral.state.as_str() {
        "rejected" => "declined",
        "done" => "completed",
        same => same,
    };
    ForeignReferral {
        id: referral.id.clone(),
        to: referral.to.clone(),
        service: referral.service.clone(),
        on: day_of(&referral.at),
        reason: referral.reason.clone(),
        state: state.to_owned(),
    }
}

fn note(note: &Note) -> ForeignNote {
    ForeignNote { id: note.id.clone(), on: day_of(&note.at), by: note.by.clone(), text: note.text.clone() }
}

/// Questions that ask for a date have answers that are dates.
fn field_value(name: &str, value: &FieldValue) -> ForeignValue {
    match value {
        FieldValue::Unanswered => ForeignValue::Nothing,
        FieldValue::Bool(yes) => ForeignValue::Bool(*yes),
        FieldValue::Int(number) => ForeignValue::Int(i64::from(*number)),
        FieldValue::Text(text) if name.ends_with("_date") => ForeignValue::Day(IsoText(text.clone())),
        FieldValue::Text(text) => ForeignValue::Text(text.clone()),
    }
}

fn sex(letter: &str) -> String {
    if letter == "f" { "female" } else { "male" }.to_owned()
}

/// The day of an ISO instant.
fn day_of(instant: &str) -> String {
    instant.chars().take(10).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails says where")]
mod tests;
