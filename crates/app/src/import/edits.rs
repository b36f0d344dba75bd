//! Single edits of another system, each through the command that a person's touch would run: one durable save.

use model::CaseId;
use model::change::{CaseChange, CaseworkEdit};
use model::codes::{ActionStatus, Responsible};
use model::import::imported_referral;
use model::permissions::{Act, Object};

use super::forms::{ForeignAction, ForeignNote, ForeignReferral, ForeignValue, IsoText, day};
use super::{Source, refused};
use crate::commands::follow_up::{AddNote, add_note};
use crate::commands::plan::{PlanAction, SetActionStatus, plan_action, set_action_status};
use crate::commands::questionnaire::{AnswerQuestions, Answered, FieldAnswer, answer};
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::save::{Beside, external_entry};
use crate::session::Session;

/// What somebody did in a case of another system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ForeignEdit {
    /// Answered a question.
    Answer {
        /// Path of the field.
        path: String,
        /// The answer.
        value: ForeignValue,
    },
    /// Wrote a note.
    Note(ForeignNote),
    /// Did an action.
    ActionDone {
        /// That system's id of the action.
        action: String,
    },
    /// Planned an action.
    Action {
        /// That system's id of the goal.
        goal: String,
        /// The action.
        action: ForeignAction,
    },
    /// Made a referral, which may have come further since.
    Referral(ForeignReferral),
}

impl Session {
    /// Makes one edit of another system here. A value that stands already becomes a dated confirmation.
    ///
    /// # Errors
    /// Those of the command that it is.
    pub fn import_edit(&mut self, source: &Source, case: CaseId, edit: &ForeignEdit) -> Result<(), CommandError> {
        match edit {
            ForeignEdit::Answer { path, value } => self.foreign_answer(source, case, path, value),
            ForeignEdit::Note(note) => add_note(
                self,
                AddNote {
                    case: CaseRef(case),
                    held_on: IsoDay(day(&note.on)?),
                    by_said: note.by.clone(),
                    observations: note.text.clone(),
                    external: Some(note.id.clone()),
                },
            )
            .map(|_| ()),
            ForeignEdit::ActionDone { action } => set_action_status(
                self,
                SetActionStatus {
                    case: CaseRef(case),
                    action: EntryRef(external_entry(case, action)),
                    status: Code(ActionStatus::Done),
                    done_on: None,
                    outcome: String::new(),
                },
            )
            .map(|_| ()),
            ForeignEdit::Action { goal, action } => self.foreign_action(case, goal, action),
            ForeignEdit::Referral(referral) => self.foreign_referral(case, referral),
        }
    }

    fn foreign_answer(
        &mut self,
        source: &Source,
        case: CaseId,
        path: &str,
        value: &ForeignValue,
    ) -> Result<(), CommandError> {
        let value = match value {
            ForeignValue::Nothing => Answered::Nothing,
            ForeignValue::Bool(yes) => Answered::Bool(*yes),
            ForeignValue::Int(number) => Answered::Int(*number),
            ForeignValue::Day(IsoText(iso)) => Answered::Date(IsoDay(day(iso)?)),
            ForeignValue::Text(text) => Answered::Text(text.clone()),
        };
        let answers = AnswerQuestions {
            case: CaseRef(case),
            form: source.form.as_str().to_owned(),
            version: source.version,
            answers: vec![FieldAnswer { path: path.to_owned(), value }],
        };
        answer(self, answers).map(|_| ())
    }

    fn foreign_action(&mut self, case: CaseId, goal: &str, action: &ForeignAction) -> Result<(), CommandError> {
        let planned = PlanAction {
            case: CaseRef(case),
            goal: EntryRef(external_entry(case, goal)),
            what: action.text.clone(),
            responsible: Code(Responsible::Caseworker),
            responsible_who: action.by.clone(),
            due_on: IsoDay(day(&action.due)?),
            external: Some(action.id.clone()),
        };
        plan_action(self, planned).map(|_| ())
    }

    /// `make_referral` knows only new referrals; one of another system comes with the state it has reached.
    fn foreign_referral(&mut self, case: CaseId, referral: &ForeignReferral) -> Result<(), CommandError> {
        let id = external_entry(case, &referral.id);
        let event = external_entry(case, &format!("{}/event", referral.id));
        let made = imported_referral(&referral.read()?, id, event).map_err(refused)?;
        let rule = |desk: &crate::desk::Desk<'_>| {
            desk.active()?;
            Ok(CaseChange::new().with(CaseworkEdit::AddReferral(made)))
        };
        let change = self.decide(case, (Object::Referral, Act::Create), false, rule)?;
        let beside = Beside { external: vec![(referral.id.clone(), id)], ..Beside::default() };
        self.settle(case, &change, &beside, &[], ()).map(|_| ())
    }
}
