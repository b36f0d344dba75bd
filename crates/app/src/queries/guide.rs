//! What forms have to ask: concerns of a programme, areas of an assessment, the order of questions. The rules are the model's.

use model::assessment::{RAPID_DOMAINS, required_domains};
use model::codes::{AssessmentKind, ConcernKind, Programme, Tri};
use model::consent::client_part;
use model::incident_type::{Sorted, care_may_help, clinical_window, concerns_of};
use model::permissions::{Act, Object, Permission};
use model::reassess::{self, assessment_answers};
use model::time::DateAbout;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::concern::{GbvAnswer, sorted};
use crate::commands::opening::born;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::live::ReadCase;
use crate::queries::case_file::OneCase;
use crate::registry::Reply;
use crate::session::Session;

/// What a case that is being opened is like.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningGuide {
    /// Kind of work.
    pub programme: Code<Programme>,
    /// Birth date: a day, a month or a year.
    #[serde(default)]
    pub birth: Option<String>,
    /// Completed years, where no birth date is known.
    #[serde(default)]
    pub age: Option<u8>,
}

/// What belongs to opening it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct OpeningGuided {
    /// Concerns of the programme.
    pub concerns: Vec<String>,
    /// Completed years, when they are known.
    pub age: Option<u8>,
    /// The client's usual part in consent: `told`, `assents`, `consents_with_caregiver` or `consents`.
    pub client_part: String,
}

/// `opening_guide`
pub fn opening(session: &mut Session, input: OpeningGuide) -> Result<Reply<OpeningGuided>, CommandError> {
    let today = session.today();
    let age = born(input.birth.as_deref(), input.age, today)?.and_then(|birth| birth.age_on(today));
    let concerns = concern_codes(Some(input.programme.0));
    Ok(Reply::unchanged(OpeningGuided { concerns, age, client_part: client_part(age).code().to_owned() }))
}

/// What an assessment has to cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AssessmentGuided {
    /// Areas of life, in the order they are asked.
    pub domains: Vec<String>,
    /// Those of them that a rapid assessment covers.
    pub rapid: Vec<String>,
    /// Whether a strength is named in the case already.
    pub has_strength: bool,
    /// Whether it is the first of the episode, or asked for by a review, a call or a reopening.
    pub kind: String,
    /// What it was called for, where somebody did.
    pub called: Option<CalledFor>,
    /// What another assessment may be called for now; none where it may not.
    pub reasons: Vec<String>,
}

/// Why somebody called for another assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CalledFor {
    /// The day.
    pub on: String,
    /// What is new.
    pub reason: String,
    /// The same in coded words.
    pub why: String,
}

/// `assessment_guide`
pub fn assessment(session: &mut Session, input: OneCase) -> Result<Reply<AssessmentGuided>, CommandError> {
    read(session, input.case, |read| {
        let (case, workflow) = (&read.case, &read.workflow);
        let again = case.episode_number() > 1 || assessment_answers(case, workflow).is_some();
        let kind = if again { AssessmentKind::Reassessment } else { AssessmentKind::Comprehensive };
        let domains = required_domains(case.programme, case.client.age_at_intake);
        AssessmentGuided {
            domains: domains.into_iter().map(|domain| domain.code().to_owned()).collect(),
            rapid: RAPID_DOMAINS.iter().map(|domain| domain.code().to_owned()).collect(),
            has_strength: !case.strengths.is_empty(),
            kind: kind.code().to_owned(),
            called: reassess::unanswered(case, workflow).map(|call| CalledFor {
                on: call.on.to_string(),
                reason: call.reason.code().to_owned(),
                why: call.why.clone(),
            }),
            reasons: reassess::reasons(workflow.state).iter().map(|reason| reason.code().to_owned()).collect(),
        }
    })
}

/// What is said of an incident so far.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct IncidentGuide {
    /// The case.
    pub case: CaseRef,
    /// Answers to the ordered questions.
    #[serde(default)]
    pub answers: Vec<GbvAnswer>,
    /// When it happened: `2026`, `2026-03` or `2026-03-31`.
    #[serde(default)]
    pub happened: Option<String>,
    /// Whether there was contact with body fluids, once that is answered.
    #[serde(default)]
    pub body_fluids: Option<Code<Tri>>,
}

/// What to ask next, and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct IncidentGuided {
    /// Whether the ordered questions are asked; else the kind is chosen among the concerns.
    pub ordered: bool,
    /// Concerns of the programme.
    pub concerns: Vec<String>,
    /// The question that is asked next.
    pub ask: Option<String>,
    /// The kind of act, once it is found.
    pub kind: Option<String>,
    /// The last day within 72 hours; `None` once it is past, or where care would change nothing.
    pub best_until: Option<String>,
    /// The last day within 120 hours; `None` once it is past, or without a day.
    pub until: Option<String>,
}

/// `incident_guide`
pub fn incident(session: &mut Session, input: IncidentGuide) -> Result<Reply<IncidentGuided>, CommandError> {
    let today = session.today();
    let answers: Vec<_> = input.answers.iter().map(|one| (one.question.0, one.yes)).collect();
    let helps = care_may_help(&answers, input.body_fluids.map(|said| said.0));
    let happened = input.happened.as_deref().and_then(DateAbout::parse).filter(|_| helps);
    let window = happened.and_then(|on| clinical_window(on, today));
    let (ask, kind) = match sorted(&input.answers) {
        Sorted::Ask(question) => (Some(question.code().to_owned()), None),
        Sorted::Is(kind) => (None, Some(kind.code().to_owned())),
    };
    read(session, input.case, |case| {
        let ordered = case.case.programme == Some(Programme::Gbv);
        IncidentGuided {
            ordered,
            concerns: concern_codes(case.case.programme),
            ask: ask.filter(|_| ordered),
            kind: kind.filter(|_| ordered),
            best_until: window.and_then(|window| window.best_until).map(|day| day.to_string()),
            until: window.map(|window| window.until.to_string()),
        }
    })
}

fn read<T>(session: &mut Session, case: CaseRef, say: impl FnOnce(&ReadCase) -> T) -> Result<Reply<T>, CommandError> {
    session.with_case(case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(say(&read)))
    })
}

/// Codes of a programme's concerns; of a case without a programme all of them.
fn concern_codes(programme: Option<Programme>) -> Vec<String> {
    let kinds = programme.map_or(ConcernKind::ALL, concerns_of);
    kinds.iter().map(|kind| kind.code().to_owned()).collect()
}
