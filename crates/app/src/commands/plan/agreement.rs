//! The client's agreement to a plan version, with who took part and how consent was given. Begins no version.

use model::Day;
use model::change::CaseChange;
use model::codes::{ConsentAnswer, ConsentMethod, ConsentScope, CopyGiven, LegalBasis, Participation, WitnessRole};
use model::consent::{ConsentDecision, ConsentTerms, life_days};
use model::ids::PersonCode;
use model::plan::{self, Agreement, Participant};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::EDIT_CASEWORK;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Somebody who took part.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TookPart {
    /// Person code, such as `CL`.
    pub code: String,
    /// How.
    pub how: Code<Participation>,
}

/// The client's agreement to a plan version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreePlan {
    /// The case.
    pub case: CaseRef,
    /// The plan version.
    pub plan: EntryRef,
    /// The day.
    pub agreed_on: IsoDay,
    /// What must have changed so that the case can close.
    pub closure_condition: String,
    /// Who took part.
    pub participants: Vec<TookPart>,
    /// How the client got a copy.
    #[serde(default)]
    pub copy_given: Option<Code<CopyGiven>>,
    /// The day of the first review.
    pub next_review_on: IsoDay,
    /// The consent to this version; none when it was recorded elsewhere.
    #[serde(default)]
    pub consent: Option<ConsentToPlan>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// How the consent to a plan version was given.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConsentToPlan {
    /// How.
    pub method: Code<ConsentMethod>,
    /// Who gave it, by person code; the client when left out.
    #[serde(default)]
    pub given_by: Option<String>,
    /// Who was beside, where nothing was signed.
    #[serde(default)]
    pub witness_role: Option<Code<WitnessRole>>,
}

impl ConsentToPlan {
    fn decision(&self, from: Day) -> Result<ConsentDecision, CommandError> {
        let given_by = self.given_by.as_deref().map_or(Some(PersonCode::Client), PersonCode::parse);
        Ok(ConsentDecision {
            about: PersonCode::Client,
            scope: ConsentScope::Plan,
            answer: ConsentAnswer::Given,
            basis: LegalBasis::Consent,
            given_by: given_by.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "given_by"))?,
            method: self.method.0,
            explained: Vec::new(),
            valid_from: from,
            expires_on: life_days(ConsentScope::Plan).map(|days| from.plus(days)),
            conditions: String::new(),
            terms: ConsentTerms { witness: self.witness_role.map(|role| role.0), ..ConsentTerms::default() },
        })
    }
}

/// `agree_plan`
pub fn agree_plan(session: &mut Session, input: AgreePlan) -> Result<Reply<Nothing>, CommandError> {
    let agreement = Agreement {
        plan: input.plan.0,
        agreed_on: input.agreed_on.0,
        closure_condition: input.closure_condition.clone(),
        participants: participants(&input.participants)?,
        copy_given: input.copy_given.map(|code| code.0),
        next_review_on: input.next_review_on.0,
        consent: input.consent.as_ref().map(|said| said.decision(input.agreed_on.0)).transpose()?,
    };
    let rule = |desk: &Desk<'_>| -> Result<CaseChange, CommandError> {
        Ok(plan::agree_plan(&desk.active()?, &agreement, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], Nothing {})
}

pub(crate) fn participants(said: &[TookPart]) -> Result<Vec<Participant>, CommandError> {
    let read = |part: &TookPart| Some(Participant { code: PersonCode::parse(&part.code)?, how: part.how.0 });
    let all: Option<Vec<Participant>> = said.iter().map(read).collect();
    all.ok_or_else(|| CommandError::with(ErrorCode::InputUnreadable, "field", "participants"))
}
