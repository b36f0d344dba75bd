//! Whether it is safe to call, text or visit.

use model::codes::{IdentityReason, Tri};
use model::permissions::{Act, Object};
use model::safe_contact::{SafeQuestion, set_safe_contact, set_whereabouts as set_whereabouts_rule};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Which question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SafeFor {
    /// Calling a contact point.
    Call,
    /// Texting a contact point.
    Text,
    /// Visiting a place.
    Visit,
}

/// An answer to "is it safe to …".
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSafeContact {
    /// The case.
    pub case: CaseRef,
    /// The contact point or place.
    pub entry: EntryRef,
    /// Which question.
    pub question: SafeFor,
    /// The answer.
    pub answer: Code<Tri>,
    /// Why; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
}

/// `set_safe_contact`
pub fn set(session: &mut Session, input: SetSafeContact) -> Result<Reply<Nothing>, CommandError> {
    let question = match input.question {
        SafeFor::Call => SafeQuestion::ToCall(input.entry.0),
        SafeFor::Text => SafeQuestion::ToText(input.entry.0),
        SafeFor::Visit => SafeQuestion::ToVisit(input.entry.0),
    };
    let rule = |desk: &Desk<'_>| {
        let identity = desk.read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        let confirm = desk.moment.confirm(desk.who.staff);
        Ok(set_safe_contact(&desk.read.case, identity, question, input.answer.0, confirm)?)
    };
    let change = session.decide(input.case.0, (Object::Identity, Act::Update), input.reason.is_some(), rule)?;
    let reason = input.reason.map_or("own_case", |reason| reason.0.code());
    let beside = Beside { audit: Some(("safe_contact_set", reason.to_owned())), ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[View::Conflicts, View::Person], Nothing {})
}

/// Where the client stays now.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetWhereabouts {
    /// The case.
    pub case: CaseRef,
    /// In words; kept in the identity document only.
    pub words: String,
    /// Why; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
}

/// `set_whereabouts`
pub fn set_whereabouts(session: &mut Session, input: SetWhereabouts) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let identity = desk.read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        Ok(set_whereabouts_rule(identity, &input.words, desk.moment.confirm(desk.who.staff))?)
    };
    let change = session.decide(input.case.0, (Object::Identity, Act::Update), input.reason.is_some(), rule)?;
    let reason = input.reason.map_or("own_case", |reason| reason.0.code());
    let beside = Beside { audit: Some(("whereabouts_set", reason.to_owned())), ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[View::Conflicts, View::Person], Nothing {})
}
