//! Who alone may open a case: named by a supervisor, and opened to the team again. New keys follow at once.

use model::codes::RestrictionReason;
use model::permissions::{Act, Object};
use model::restriction::{self, Restriction};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef};
use crate::registry::{Nothing, Reply, View};
use crate::restricted::named_by_code;
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 3] = [View::CaseFile, View::Cases, View::Today];

/// Who may open the case from now on.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestrictCase {
    /// The case.
    pub case: CaseRef,
    /// Staff codes; who carries the case is among them in any case.
    pub named: Vec<String>,
    /// Why.
    pub reason: Code<RestrictionReason>,
    /// The same in coded words; needed for `other`.
    #[serde(default)]
    pub why: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `restrict_case`
pub fn restrict(session: &mut Session, input: RestrictCase) -> Result<Reply<Nothing>, CommandError> {
    let case = input.case.0;
    let named: Result<Vec<_>, _> = input.named.iter().map(|code| named_by_code(session, code)).collect();
    let wanted = Restriction { named: named?, reason: input.reason.0, why: input.why.clone() };
    let carrier = session.with_case(case, |session, live| Ok(live.read(&session.membership).workflow.assigned_to))?;
    let readers = session.possible_readers(carrier);
    let rule = |desk: &Desk<'_>| Ok(restriction::restrict(&desk.read.workflow, &wanted, &readers, &desk.who)?);
    let change = session.decide(case, (Object::Restriction, Act::Approve), false, rule)?;
    let beside =
        Beside { audit: Some(("case_restricted", input.reason.0.code().to_owned())), ..Beside::ending(input.draft) };
    let reply = session.settle(case, &change, &beside, &VIEWS, Nothing {})?;
    session.rekey_case(case)?;
    Ok(reply)
}

/// Why the team may open it again.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LiftRestriction {
    /// The case.
    pub case: CaseRef,
    /// Why, in coded words.
    pub why: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `lift_restriction`
pub fn lift(session: &mut Session, input: LiftRestriction) -> Result<Reply<Nothing>, CommandError> {
    let case = input.case.0;
    let rule = |desk: &Desk<'_>| Ok(restriction::lift(&desk.read.workflow, &input.why, &desk.who)?);
    let change = session.decide(case, (Object::Restriction, Act::Approve), false, rule)?;
    let beside = Beside { audit: Some(("restriction_lifted", String::new())), ..Beside::ending(input.draft) };
    let reply = session.settle(case, &change, &beside, &VIEWS, Nothing {})?;
    session.rekey_case(case)?;
    Ok(reply)
}
