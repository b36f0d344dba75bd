//! A supervisor's decision on submitted work.

use model::EntryId;
use model::approval::{approve as approve_rule, give_back as give_back_rule, object_of};
use model::permissions::Act;
use model::statement::Subject;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, EntryRef};
use crate::queries::fund_list::check_month;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What kind of work is decided on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Submitted {
    /// A completed assessment.
    Assessment,
    /// An agreed plan version.
    Plan,
    /// A held review.
    Review,
    /// A screening that ended.
    Screening,
    /// What is proposed about a report.
    Report,
    /// A request for money.
    Fund,
    /// A proposal that a child goes back to the family that was found.
    Reunification,
}

impl Submitted {
    /// The work of this kind that has this entry.
    pub(crate) fn of(self, entry: EntryId) -> Subject {
        match self {
            Submitted::Assessment => Subject::Assessment(entry),
            Submitted::Plan => Subject::Plan(entry),
            Submitted::Review => Subject::Review(entry),
            Submitted::Screening => Subject::Screening(entry),
            Submitted::Report => Subject::Report(entry),
            Submitted::Fund => Subject::Fund(entry),
            Submitted::Reunification => Subject::Reunification(entry),
        }
    }
}

/// A decision on submitted work.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideOn {
    /// The case.
    pub case: CaseRef,
    /// What kind of work.
    pub subject: Submitted,
    /// Which.
    pub entry: EntryRef,
    /// In coded words; needed to give work back.
    #[serde(default)]
    pub comment: String,
    /// The draft of words that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `approve`
pub fn approve(session: &mut Session, input: DecideOn) -> Result<Reply<Nothing>, CommandError> {
    let subject = input.subject.of(input.entry.0);
    let rule = |desk: &Desk<'_>| Ok(approve_rule(&desk.to_decide()?, subject, &input.comment, &desk.who)?);
    let change = session.decide(input.case.0, (object_of(subject), Act::Approve), false, rule)?;
    if let Subject::Fund(request) = subject {
        check_month(session, input.case.0, request)?;
    }
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals, View::Waiting], Nothing {})
}

/// `give_back`
pub fn give_back(session: &mut Session, input: DecideOn) -> Result<Reply<Nothing>, CommandError> {
    let subject = input.subject.of(input.entry.0);
    let rule = |desk: &Desk<'_>| Ok(give_back_rule(&desk.to_decide()?, subject, &input.comment, &desk.who)?);
    let change = session.decide(input.case.0, (object_of(subject), Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals, View::Waiting], Nothing {})
}
