//! Two values of one field that did not see each other: which counts, who said them, how they are settled.

use crate::case_file::{Case, LegalHold};
use crate::change::{
    ActionField, CaseChange, CaseField, CaseworkEdit, ContactPointField, IdentityEdit, PlaceField, UnitMemberField,
};
use crate::client::{Identity, Whereabouts};
use crate::field::{Field, FieldValue, Side};
use crate::questionnaire::{AnswerValue, ConfirmAs, Confirmation, Ticked, check_value};
use crate::register::{Register, Safer, Said};
use crate::safe_contact::SafeTo;
use crate::text;
use crate::time::{Day, HOUR_MS, Millis};
use crate::unit::Excluded;

mod effects;
pub use effects::{Effect, EffectOn, effects};

/// How long a conflict is the worker's alone before the supervisor's worklist shows it too. Either may settle it at
/// any time. Source: `domain.md` 16 M2, `architecture.md` 5, 9.
pub const WORKER_FIRST_MS: i64 = 48 * HOUR_MS;

/// A field with several values, each said by somebody who had not seen the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which field.
    pub field: Field,
    /// Every value with who said it and when, ordered by change hash; at least two, not all equal.
    pub values: Vec<Said<FieldValue>>,
    /// Index in `values` of the one that counts meanwhile.
    pub counts: usize,
}

impl Conflict {
    /// Since when the values stand side by side: when the last of them was said.
    pub fn since(&self) -> Millis {
        self.values.iter().map(|said| said.at).max().unwrap_or(Millis(0))
    }

    /// The value that counts meanwhile.
    pub fn counting(&self) -> &Said<FieldValue> {
        &self.values[self.counts]
    }
}

/// Every conflict of the case, ordered by field. Without the identity document those of casework alone.
pub fn conflicts(case: &Case, identity: Option<&Identity>) -> Vec<Conflict> {
    let mut found = Vec::new();
    push(&mut found, Field::NextContactOn, &case.next_contact_on);
    push(&mut found, Field::NextReviewOn, &case.next_review_on);
    push(&mut found, Field::LegalHold, &case.legal_hold);
    for member in &case.unit_members {
        push(&mut found, Field::MemberExcluded(member.id), &member.excluded);
    }
    for action in case.goals().flat_map(|(_, goal)| &goal.actions) {
        push(&mut found, Field::ActionDueOn(action.id), &action.due_on);
    }
    for (at, slot) in &case.answers.slots {
        push(&mut found, Field::Answer(at.clone()), &slot.one);
        for (option, ticked) in &slot.options {
            push(&mut found, Field::Tick(at.clone(), option.clone()), ticked);
        }
    }
    if let Some(identity) = identity {
        push(&mut found, Field::Whereabouts, &identity.whereabouts);
        for point in &identity.contact_points {
            push(&mut found, Field::SafeToCall(point.id), &point.safe_to_call);
            push(&mut found, Field::SafeToText(point.id), &point.safe_to_text);
        }
        for place in &identity.places {
            push(&mut found, Field::SafeToVisit(place.id), &place.safe_to_visit);
        }
    }
    found.sort_by(|a, b| a.field.cmp(&b.field));
    found
}

/// Why a conflict was not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettleRefused {
    /// There is nothing to settle: the field has one value, or none, or does not exist.
    #[error("the field has no conflict")]
    NoConflict,
    /// The value is of another kind than the field, or does not fit it.
    #[error("the value does not fit the field")]
    WrongValue,
}

/// Settles a conflict with one of its values or with a third one: one value stays, and a dated entry says who settled.
///
/// The edit replaces all values that `conflict` was read from, even where it repeats the one that counted.
pub fn settle(conflict: &Conflict, chosen: &FieldValue, by: ConfirmAs) -> Result<CaseChange, SettleRefused> {
    let settled = Confirmation { settled: true, ..by.entry(conflict.field.clone()) };
    let change = CaseChange::new();
    Ok(match edit(&conflict.field, chosen)? {
        FieldEdit::Casework(edit) => change.with(edit).with(CaseworkEdit::Confirm(settled)),
        FieldEdit::Identity(edit) => change.with_identity(edit).with_identity(IdentityEdit::Confirm(settled)),
    })
}

/// The conflict of one field, or a refusal when there is none.
pub fn conflict_of(case: &Case, identity: Option<&Identity>, field: &Field) -> Result<Conflict, SettleRefused> {
    let mut found = conflicts(case, identity).into_iter();
    found.find(|conflict| conflict.field == *field).ok_or(SettleRefused::NoConflict)
}

/// The value of a field that counts; `None` when it was never set or its entry does not exist.
pub fn value_of(field: &Field, case: &Case, identity: Option<&Identity>) -> Option<FieldValue> {
    fn shown<T: Safer + Shown>(register: &Register<T>) -> Option<FieldValue> {
        register.counts().map(Shown::shown)
    }
    match field {
        Field::NextContactOn => shown(&case.next_contact_on),
        Field::NextReviewOn => shown(&case.next_review_on),
        Field::LegalHold => shown(&case.legal_hold),
        Field::ActionDueOn(id) => shown(&case.action(*id)?.1.due_on),
        Field::ActionStatus(_) => None,
        Field::MemberExcluded(id) => shown(&case.unit_members.iter().find(|member| member.id == *id)?.excluded),
        Field::Answer(at) => shown(&case.answers.slots.get(at)?.one),
        Field::Tick(at, option) => shown(case.answers.slots.get(at)?.options.get(option)?),
        Field::SafeToCall(id) => shown(&identity?.contact_point(*id)?.safe_to_call),
        Field::SafeToText(id) => shown(&identity?.contact_point(*id)?.safe_to_text),
        Field::SafeToVisit(id) => shown(&identity?.place(*id)?.safe_to_visit),
        Field::Whereabouts => shown(&identity?.whereabouts),
    }
}

/// The document whose key is needed to settle this.
pub fn side(conflict: &Conflict) -> Side {
    conflict.field.side()
}

enum FieldEdit {
    Casework(CaseworkEdit),
    Identity(IdentityEdit),
}

fn edit(field: &Field, value: &FieldValue) -> Result<FieldEdit, SettleRefused> {
    let casework = |edit| Ok(FieldEdit::Casework(edit));
    let identity = |edit| Ok(FieldEdit::Identity(edit));
    match (field, value) {
        (Field::NextContactOn, FieldValue::Day(day)) => {
            casework(CaseworkEdit::SetCase(CaseField::NextContactOn(plausible(*day)?)))
        }
        (Field::NextReviewOn, FieldValue::Day(day)) => {
            casework(CaseworkEdit::SetCase(CaseField::NextReviewOn(plausible(*day)?)))
        }
        (Field::LegalHold, FieldValue::Bool(hold)) => casework(CaseworkEdit::SetCase(CaseField::LegalHold(*hold))),
        (Field::ActionDueOn(id), FieldValue::Day(day)) => {
            casework(CaseworkEdit::SetAction(*id, ActionField::DueOn(plausible(*day)?)))
        }
        (Field::MemberExcluded(id), FieldValue::Bool(excluded)) => {
            casework(CaseworkEdit::SetUnitMember(*id, UnitMemberField::Excluded(*excluded)))
        }
        (Field::Answer(at), FieldValue::Answer(answer)) => {
            check_value(answer).map_err(|_| SettleRefused::WrongValue)?;
            casework(CaseworkEdit::Answer(at.clone(), answer.clone()))
        }
        (Field::Tick(at, option), FieldValue::Bool(ticked)) => {
            casework(CaseworkEdit::Tick(at.clone(), option.clone(), *ticked))
        }
        (Field::SafeToCall(id), FieldValue::Safe(answer)) => {
            identity(IdentityEdit::SetContactPoint(*id, ContactPointField::SafeToCall(*answer)))
        }
        (Field::SafeToText(id), FieldValue::Safe(answer)) => {
            identity(IdentityEdit::SetContactPoint(*id, ContactPointField::SafeToText(*answer)))
        }
        (Field::SafeToVisit(id), FieldValue::Safe(answer)) => {
            identity(IdentityEdit::SetPlace(*id, PlaceField::SafeToVisit(*answer)))
        }
        (Field::Whereabouts, FieldValue::Text(words)) => {
            let words = text::line_needed(words).map_err(|_| SettleRefused::WrongValue)?;
            identity(IdentityEdit::SetWhereabouts(words))
        }
        _ => Err(SettleRefused::WrongValue),
    }
}

fn plausible(day: Day) -> Result<Day, SettleRefused> {
    if day.is_plausible() { Ok(day) } else { Err(SettleRefused::WrongValue) }
}

/// How a value of a register shows in a conflict.
trait Shown {
    fn shown(&self) -> FieldValue;
}

impl Shown for Day {
    fn shown(&self) -> FieldValue {
        FieldValue::Day(*self)
    }
}

impl Shown for SafeTo {
    fn shown(&self) -> FieldValue {
        FieldValue::Safe(self.0)
    }
}

impl Shown for LegalHold {
    fn shown(&self) -> FieldValue {
        FieldValue::Bool(self.0)
    }
}

impl Shown for Excluded {
    fn shown(&self) -> FieldValue {
        FieldValue::Bool(self.0)
    }
}

impl Shown for Ticked {
    fn shown(&self) -> FieldValue {
        FieldValue::Bool(self.0)
    }
}

impl Shown for Whereabouts {
    fn shown(&self) -> FieldValue {
        FieldValue::Text(self.0.clone())
    }
}

impl Shown for AnswerValue {
    fn shown(&self) -> FieldValue {
        FieldValue::Answer(self.clone())
    }
}

fn push<T: Safer + Shown + PartialEq>(found: &mut Vec<Conflict>, field: Field, register: &Register<T>) {
    if !register.in_conflict() {
        return;
    }
    let counting = register.counting().map(|said| said.change);
    let counts = register.values().iter().position(|said| Some(said.change) == counting).unwrap_or(0);
    let shown = |said: &Said<T>| Said { value: said.value.shown(), by: said.by, at: said.at, change: said.change };
    found.push(Conflict { field, values: register.values().iter().map(shown).collect(), counts });
}

#[cfg(test)]
mod tests;
