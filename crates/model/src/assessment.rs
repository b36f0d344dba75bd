//! Assessment of needs, strengths and risk, and when it is complete. Never decides whether a case opens.

use std::collections::BTreeMap;

use crate::active::{ActiveCase, Moment};
use crate::change::{AssessmentField, CaseChange, CaseworkEdit};
use crate::codes::{AssessmentKind, Domain, Programme, RiskLevel, Tri};
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};
use crate::unit::{Strength, UnitRefused, add_strength};

/// One assessment. Source: `domain.md` 4.6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// Kind.
    pub kind: AssessmentKind,
    /// The day it began.
    pub started_on: Day,
    /// The day it was complete. `None` while it goes on.
    pub completed_on: Option<Day>,
    /// What was found, by domain.
    pub domains: BTreeMap<Domain, DomainFinding>,
    /// The client's own view, at most a note.
    pub client_view: String,
    /// What the worker concludes, at most a note.
    pub analysis: String,
    /// Whether the client agrees.
    pub agreed_with_client: Option<bool>,
    /// Where they do not, at most a note.
    pub disagreements: String,
    /// Whether a safety plan is needed.
    pub safety_plan_needed: Option<Tri>,
    /// Whether it counts only once a supervisor approved it: said when it was completed, because risk was high then.
    pub approval_needed: bool,
    /// The review that asked for this assessment; `None` for the first.
    pub answers_review: Option<EntryId>,
}

/// What was found in one domain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DomainFinding {
    /// How things are, at most a note.
    pub situation: String,
    /// What is needed, at most a note.
    pub needs: String,
}

/// Domains that an assessment must cover (`domain.md` 4.6). `client_age`: completed years; unknown counts as adult.
pub fn required_domains(programme: Option<Programme>, client_age: Option<u8>) -> Vec<Domain> {
    use Domain::{
        AccessBarriers, BasicNeeds, CareArrangement, CaregiverFamily, CopingFunctioning, Dependants,
        DevelopmentCapacity, Education, Health, Justice, LegalDocumentation, Livelihood, Mhpss, Safety,
        SocialEnvironment, SupportNetwork,
    };
    let mut domains = match programme {
        Some(Programme::Cp) => vec![
            Safety,
            CaregiverFamily,
            CareArrangement,
            Health,
            Mhpss,
            Education,
            DevelopmentCapacity,
            SocialEnvironment,
            BasicNeeds,
            LegalDocumentation,
        ],
        Some(Programme::Gbv) => vec![Safety, Health, Mhpss, Justice, Livelihood, SupportNetwork, Dependants],
        Some(Programme::Gp) => vec![
            Safety,
            CopingFunctioning,
            Health,
            Mhpss,
            BasicNeeds,
            LegalDocumentation,
            AccessBarriers,
            SupportNetwork,
        ],
        None => vec![Safety],
    };
    if programme == Some(Programme::Gbv) && client_age.is_some_and(|age| age < ADULT_FROM) {
        domains.extend([CaregiverFamily, CareArrangement, Education]);
    }
    domains
}

/// Areas of life that a rapid assessment covers; others may be added. An agency default: `domain.md` 4.6 names none.
pub const RAPID_DOMAINS: &[Domain] = &[Domain::Safety];

/// Completed years from which a client is an adult.
pub const ADULT_FROM: u8 = 18;

/// Why an assessment was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssessmentRefused {
    /// There is no such assessment.
    #[error("there is no such assessment")]
    NoSuchAssessment,
    /// It is complete: what changes now belongs into a reassessment.
    #[error("the assessment is complete")]
    AlreadyComplete,
    /// Another assessment is still open.
    #[error("an assessment is still open")]
    StillOpen,
    /// The day it was complete is needed.
    #[error("the day it was complete is needed")]
    DayNeeded,
    /// A strength does not fit.
    #[error("a strength does not fit: {0}")]
    Strength(#[from] UnitRefused),
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
    /// It cannot be completed yet.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Begins an assessment.
pub fn start_assessment(
    active: &ActiveCase<'_>,
    id: EntryId,
    kind: AssessmentKind,
    answers_review: Option<EntryId>,
    started_on: Day,
    moment: &Moment,
) -> Result<CaseChange, AssessmentRefused> {
    happened_on(started_on, moment.today, moment.tolerance_days)?;
    none_open(active)?;
    let episode = active.case().episode_number();
    let assessment = Assessment { answers_review, ..Assessment::started(id, episode, kind, started_on) };
    Ok(CaseChange::new().with(CaseworkEdit::AddAssessment(assessment)))
}

/// Sets one field of an open assessment. Day and approval are set by [`complete_assessment`] alone.
pub fn set_assessment(
    active: &ActiveCase<'_>,
    id: EntryId,
    field: &AssessmentField,
) -> Result<CaseChange, AssessmentRefused> {
    let found = find(active, id)?;
    if found.completed_on.is_some() {
        return Err(AssessmentRefused::AlreadyComplete);
    }
    let field = match field {
        AssessmentField::Finding(domain, finding) => AssessmentField::Finding(*domain, checked_finding(finding)?),
        AssessmentField::ClientView(view) => AssessmentField::ClientView(text::note(view)?),
        AssessmentField::Analysis(analysis) => AssessmentField::Analysis(text::note(analysis)?),
        AssessmentField::Disagreements(words) => AssessmentField::Disagreements(text::note(words)?),
        AssessmentField::AgreedWithClient(_) | AssessmentField::SafetyPlanNeeded(_) => field.clone(),
        AssessmentField::CompletedOn(_) | AssessmentField::ApprovalNeeded(_) => {
            return Err(AssessmentRefused::AlreadyComplete);
        }
    };
    Ok(CaseChange::new().with(CaseworkEdit::SetAssessment(id, field)))
}

/// Completes an assessment with the risk found (T08). At high risk it counts only once a supervisor approved it.
pub fn complete_assessment(
    active: &ActiveCase<'_>,
    id: EntryId,
    completed_on: Day,
    found: &RiskDetermination,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, AssessmentRefused> {
    let assessment = find(active, id)?;
    if assessment.completed_on.is_some() {
        return Err(AssessmentRefused::AlreadyComplete);
    }
    happened_on(completed_on, moment.today, moment.tolerance_days)?;
    check(active, assessment, &[], who, moment)?;
    let risk = risk::checked(&active.workflow().risk, found)?;
    let needed = risk.level == RiskLevel::High && assessment.kind != AssessmentKind::Rapid;
    let approval = AssessmentField::ApprovalNeeded(needed);
    Ok(CaseChange::new()
        .with(CaseworkEdit::SetAssessment(id, AssessmentField::CompletedOn(completed_on)))
        .with(CaseworkEdit::SetAssessment(id, approval))
        .with_statement(StatementBody::RiskDetermined(risk)))
}

/// Records a whole assessment at once: what was found, the strengths named in it and the risk (T08).
///
/// A rapid one covers what cannot wait and moves nothing: the full assessment stays owed, by the same day (T07).
///
/// `assessment.completed_on` must be set; episode and approval are set here.
pub fn record_assessment(
    active: &ActiveCase<'_>,
    assessment: &Assessment,
    strengths: &[Strength],
    found: &RiskDetermination,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, AssessmentRefused> {
    let completed_on = assessment.completed_on.ok_or(AssessmentRefused::DayNeeded)?;
    happened_on(completed_on, moment.today, moment.tolerance_days)?;
    happened_on(assessment.started_on, completed_on, 0)?;
    none_open(active)?;
    let risk = risk::checked(&active.workflow().risk, found)?;
    let mut whole = Assessment {
        episode: active.case().episode_number(),
        client_view: text::note(&assessment.client_view)?,
        analysis: text::note(&assessment.analysis)?,
        disagreements: text::note(&assessment.disagreements)?,
        approval_needed: risk.level == RiskLevel::High && assessment.kind != AssessmentKind::Rapid,
        ..assessment.clone()
    };
    for finding in whole.domains.values_mut() {
        *finding = checked_finding(finding)?;
    }
    check(active, &whole, strengths, who, moment)?;
    let mut change = CaseChange::new();
    for strength in strengths {
        change = change.and(add_strength(active, strength)?);
    }
    Ok(change.with(CaseworkEdit::AddAssessment(whole)).with_statement(StatementBody::RiskDetermined(risk)))
}

fn check(
    active: &ActiveCase<'_>,
    assessment: &Assessment,
    strengths: &[Strength],
    who: &Who,
    moment: &Moment,
) -> Result<(), AssessmentRefused> {
    let facts = Facts {
        case: Some((active.case(), active.workflow())),
        who,
        today: moment.today,
        input: Input::Assessment(assessment, strengths),
    };
    let id = if assessment.kind == AssessmentKind::Rapid { TransitionId::T07 } else { TransitionId::T08 };
    lifecycle::check(id, &facts)?;
    Ok(())
}

fn none_open(active: &ActiveCase<'_>) -> Result<(), AssessmentRefused> {
    let episode = active.case().episode_number();
    let open = |other: &Assessment| other.episode == episode && other.completed_on.is_none();
    if active.case().assessments.iter().any(open) { Err(AssessmentRefused::StillOpen) } else { Ok(()) }
}

fn checked_finding(finding: &DomainFinding) -> Result<DomainFinding, TextRefused> {
    Ok(DomainFinding { situation: text::note(&finding.situation)?, needs: text::note(&finding.needs)? })
}

fn find<'a>(active: &ActiveCase<'a>, id: EntryId) -> Result<&'a Assessment, AssessmentRefused> {
    let found = active.case().assessments.iter().find(|assessment| assessment.id == id);
    found.ok_or(AssessmentRefused::NoSuchAssessment)
}

impl Assessment {
    /// An assessment of which nothing is written yet.
    pub fn started(id: EntryId, episode: u32, kind: AssessmentKind, started_on: Day) -> Assessment {
        Assessment {
            id,
            episode,
            kind,
            started_on,
            completed_on: None,
            domains: BTreeMap::new(),
            client_view: String::new(),
            analysis: String::new(),
            agreed_with_client: None,
            disagreements: String::new(),
            safety_plan_needed: None,
            approval_needed: false,
            answers_review: None,
        }
    }
}

#[cfg(test)]
mod tests;
