//! Completing an assessment: what was found, the strengths, the client's view and the risk.

use model::assessment::{self, Assessment, DomainFinding};
use model::codes::{AssessmentKind, Domain, RiskBasis, StrengthKind, Tri};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::reassess::assessment_answers;
use model::unit::Strength;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::{Recorded, RiskFound};
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What was found in one area of life.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The area.
    pub domain: Code<Domain>,
    /// How things are.
    pub situation: String,
    /// What is needed.
    #[serde(default)]
    pub needs: String,
}

/// A strength of the client.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewStrength {
    /// Kind.
    pub kind: Code<StrengthKind>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
}

/// An assessment, whole.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteAssessment {
    /// The case.
    pub case: CaseRef,
    /// Kind.
    pub kind: Code<AssessmentKind>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Strengths, at least one over the case's life.
    #[serde(default)]
    pub strengths: Vec<NewStrength>,
    /// The client's own view.
    pub client_view: String,
    /// What the worker concludes.
    pub analysis: String,
    /// Whether the client agrees.
    pub agreed_with_client: bool,
    /// Where they do not.
    #[serde(default)]
    pub disagreements: String,
    /// Whether a safety plan is needed; with `yes` it has to be made first.
    #[serde(default)]
    pub safety_plan_needed: Option<Code<Tri>>,
    /// Risk as assessed.
    pub risk: RiskFound,
    /// The day it was complete; today when left out.
    #[serde(default)]
    pub completed_on: Option<IsoDay>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `complete_assessment`
pub fn complete(session: &mut Session, input: CompleteAssessment) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let on = input.completed_on.map_or_else(|| session.today(), |day| day.0);
    let found = input.risk.determination(RiskBasis::Assessment)?;
    let mut strengths = Vec::with_capacity(input.strengths.len());
    for one in &input.strengths {
        let note = model::text::note(&one.note)?;
        strengths.push(Strength { id: session.entry_id(), holder: Some(PersonCode::Client), kind: one.kind.0, note });
    }
    let finding =
        |one: &Finding| (one.domain.0, DomainFinding { situation: one.situation.clone(), needs: one.needs.clone() });
    let rule = |desk: &Desk<'_>| {
        let active = desk.active()?;
        let assessment = Assessment {
            completed_on: Some(on),
            domains: input.findings.iter().map(finding).collect(),
            client_view: input.client_view.clone(),
            analysis: input.analysis.clone(),
            // A rapid one is not talked over yet.
            agreed_with_client: (input.kind.0 != AssessmentKind::Rapid).then_some(input.agreed_with_client),
            disagreements: input.disagreements.clone(),
            safety_plan_needed: input.safety_plan_needed.map(|said| said.0),
            answers_review: assessment_answers(active.case(), active.workflow()),
            ..Assessment::started(id, active.case().episode_number(), input.kind.0, on)
        };
        let decided = assessment::record_assessment(&active, &assessment, &strengths, &found, &desk.who, &desk.moment);
        Ok(decided?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    let views = [View::Approvals];
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &views, Recorded { entry: id.to_hex() })
}
