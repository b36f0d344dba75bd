//! What somebody consents to, or no longer.

use model::Day;
use model::codes::{ConsentAnswer, ConsentMethod, ConsentScope, LegalBasis, ToldItem};
use model::consent::{self, ConsentDecision, life_days};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A decision about one purpose.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideConsent {
    /// The case.
    pub case: CaseRef,
    /// What for.
    pub scope: Code<ConsentScope>,
    /// What was decided.
    pub answer: Code<ConsentAnswer>,
    /// How.
    pub method: Code<ConsentMethod>,
    /// On what ground; consent when left out.
    #[serde(default)]
    pub basis: Option<Code<LegalBasis>>,
    /// Whose data, by person code; the client's when left out.
    #[serde(default)]
    pub about: Option<String>,
    /// Who decided, by person code; the client when left out.
    #[serde(default)]
    pub given_by: Option<String>,
    /// What was explained before.
    #[serde(default)]
    pub explained: Vec<Code<ToldItem>>,
    /// Whether everything was explained.
    #[serde(default)]
    pub explained_all: bool,
    /// The first day it holds; today when left out.
    #[serde(default)]
    pub valid_from: Option<IsoDay>,
    /// The last day it holds; by the purpose when left out.
    #[serde(default)]
    pub expires_on: Option<IsoDay>,
    /// Conditions in coded words.
    #[serde(default)]
    pub conditions: String,
}

impl DecideConsent {
    fn decision(&self, today: Day) -> Result<ConsentDecision, CommandError> {
        let person = |said: &Option<String>, field: &str| match said {
            None => Ok(PersonCode::Client),
            Some(code) => PersonCode::parse(code).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", field)),
        };
        let from = self.valid_from.map_or(today, |day| day.0);
        let grants = matches!(self.answer.0, ConsentAnswer::Given | ConsentAnswer::Partial);
        let lasts = life_days(self.scope.0).filter(|_| grants).map(|days| from.plus(days));
        Ok(ConsentDecision {
            about: person(&self.about, "about")?,
            scope: self.scope.0,
            answer: self.answer.0,
            basis: self.basis.map_or(LegalBasis::Consent, |basis| basis.0),
            given_by: person(&self.given_by, "given_by")?,
            method: self.method.0,
            explained: if self.explained_all {
                ToldItem::ALL.to_vec()
            } else {
                self.explained.iter().map(|item| item.0).collect()
            },
            valid_from: from,
            expires_on: self.expires_on.map(|day| day.0).or(lasts),
            conditions: self.conditions.clone(),
        })
    }
}

/// `decide_consent`
pub fn decide(session: &mut Session, input: DecideConsent) -> Result<Reply<Nothing>, CommandError> {
    let decision = input.decision(session.today())?;
    let rule = |desk: &Desk<'_>| Ok(consent::decide_consent(&desk.active()?, &decision, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Consent, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Approvals], Nothing {})
}
