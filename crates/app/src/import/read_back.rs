//! A case read back in the plain form it was taken over in, and whether an edit of it can still be seen. Writes nothing.

use model::CaseId;
use model::case_file::Case;
use model::client::Identity;
use model::codes::ActionStatus;
use model::questionnaire::AnswerRef;

use super::forms::{
    ForeignAction, ForeignCase, ForeignGoal, ForeignIdentity, ForeignMember, ForeignNote, ForeignReferral, ForeignValue,
};
use super::{ForeignEdit, Source};
use crate::error::CommandError;
use crate::live::LiveCase;
use crate::save::external_entry;
use crate::session::Session;

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It is what the case shows and counts.
    Visible,
    /// Another value counts; this one is shown beside it or stands in the case's history.
    Recoverable,
    /// It cannot be had any more.
    Lost,
}

impl Session {
    /// The case as it reads now. Ids inside it are ours; lists are in the order of those ids.
    ///
    /// # Errors
    /// As for any query of a case.
    pub fn read_back(&mut self, source: &Source, case: CaseId) -> Result<ForeignCase, CommandError> {
        self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            Ok(whole(source, &read.case, read.identity.as_ref()))
        })
    }

    /// A hash of [`Session::read_back`]: equal on two devices when every value that counts is equal.
    ///
    /// # Errors
    /// As for any query of a case.
    pub fn read_back_digest(&mut self, source: &Source, case: CaseId) -> Result<String, CommandError> {
        let whole = self.read_back(source, case)?;
        let json = serde_json::to_vec(&whole).map_err(|_| crate::error::ErrorCode::Internal)?;
        Ok(blake3::hash(&json).to_hex().to_string())
    }

    /// What became of an edit.
    ///
    /// # Errors
    /// As for any query of a case.
    pub fn what_became_of(&mut self, source: &Source, case: CaseId, edit: &ForeignEdit) -> Result<Seen, CommandError> {
        self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            if let ForeignEdit::Answer { path, value } = edit {
                return became_of_answer(live, &read.case, &source.named(path)?, value);
            }
            let here = |id: &str| external_entry(case, id);
            let visible = match edit {
                ForeignEdit::Answer { .. } => false,
                ForeignEdit::Note(note) => read.case.contacts.iter().any(|one| one.id == here(&note.id)),
                ForeignEdit::Referral(made) => read.case.referrals.iter().any(|one| one.id == here(&made.id)),
                ForeignEdit::Action { action, .. } => read.case.action(here(&action.id)).is_some(),
                ForeignEdit::ActionDone { action } => {
                    read.case.action(here(action)).is_some_and(|(_, action)| action.status == ActionStatus::Done)
                }
            };
            Ok(if visible { Seen::Visible } else { Seen::Lost })
        })
    }
}

fn became_of_answer(live: &LiveCase, case: &Case, at: &AnswerRef, value: &ForeignValue) -> Result<Seen, CommandError> {
    let value = value.read()?;
    if case.answers.value(at) == Some(&value) {
        return Ok(Seen::Visible);
    }
    let beside =
        case.answers.slots.get(at).is_some_and(|slot| slot.one.values().iter().any(|said| said.value == value));
    let in_history = || {
        let changes = live.casework.document().changes_since(&[]);
        changes
            .iter()
            .rev()
            .filter_map(|change| live.casework.read_at(&[change.hash]))
            .any(|then| then.case.answers.value(at) == Some(&value))
    };
    Ok(if beside || in_history() { Seen::Recoverable } else { Seen::Lost })
}

fn whole(source: &Source, case: &Case, identity: Option<&Identity>) -> ForeignCase {
    let ours = |at: &&AnswerRef| at.form == source.form && at.version == source.version;
    let id_at = source.field(source.id_path.clone());
    let slots = case.answers.slots.keys().filter(ours).filter(|at| **at != id_at);
    let answers = slots.filter_map(|at| Some((at.path.as_str().to_owned(), ForeignValue::of(case.answers.value(at)?))));
    ForeignCase {
        id: match case.answers.value(&id_at).map(ForeignValue::of) {
            Some(ForeignValue::Text(id)) => id,
            _ => String::new(),
        },
        identity: identity.map(who).unwrap_or_default(),
        answers: answers.collect(),
        goals: case.goals().map(|(_, goal)| goal_of(goal)).collect(),
        referrals: case.referrals.iter().map(referral).collect(),
        notes: case.contacts.iter().map(note).collect(),
    }
}

fn who(identity: &Identity) -> ForeignIdentity {
    let client = identity.client();
    let others = identity.people.iter().filter(|person| Some(person.id) != client.map(|client| client.id));
    let member = |person: &model::client::Person| ForeignMember {
        id: person.id.to_hex(),
        name: person.first_name.clone(),
        relation: person.relation_said.clone(),
        sex: person.sex.map(|sex| sex.code().to_owned()).unwrap_or_default(),
        birth: person.birth.map(|birth| birth.to_string()).unwrap_or_default(),
    };
    let household = others.map(member).collect();
    let Some(client) = client else { return ForeignIdentity { household, ..ForeignIdentity::default() } };
    ForeignIdentity {
        first: client.first_name.clone(),
        middle: client.middle_name.clone(),
        family: client.family_name.clone(),
        alias: client.alias.clone(),
        sex: client.sex.map(|sex| sex.code().to_owned()).unwrap_or_default(),
        birth: client.birth.map(|birth| birth.to_string()).unwrap_or_default(),
        address: identity.places.first().map(|place| place.address.clone()).unwrap_or_default(),
        phone: identity.contact_points.first().map(|point| point.value.clone()).unwrap_or_default(),
        household,
    }
}

fn goal_of(goal: &model::plan::Goal) -> ForeignGoal {
    let action = |action: &model::plan::Action| ForeignAction {
        id: action.id.to_hex(),
        text: action.what.clone(),
        due: action.due_on.counts().map(|day| day.to_string()).unwrap_or_default(),
        by: action.responsible_who.clone(),
        done: action.status == ActionStatus::Done,
    };
    ForeignGoal {
        id: goal.id.to_hex(),
        title: goal.statement.clone(),
        actions: goal.actions.iter().map(action).collect(),
    }
}

fn referral(referral: &model::referral::Referral) -> ForeignReferral {
    ForeignReferral {
        id: referral.id.to_hex(),
        to: referral.provider.clone(),
        service: referral.service.as_ref().map(|service| service.as_str().to_owned()).unwrap_or_default(),
        on: referral.made_on.to_string(),
        reason: referral.reason_short.clone(),
        state: referral.state().code().to_owned(),
    }
}

fn note(note: &model::follow_up::ContactNote) -> ForeignNote {
    ForeignNote {
        id: note.id.to_hex(),
        on: note.held_on.to_string(),
        by: note.by_said.clone(),
        text: note.observations.clone(),
    }
}
