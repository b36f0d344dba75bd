//! What a screening found and what it comes to: a case to open, or none with its reason (T02, T05). A no to the interview
//! leaves a minimal record.

use std::collections::BTreeMap;

use super::criteria::{CRITERIA_VERSION, criteria_of, is_eligible};
use super::rules::ScreeningRefused;
use super::{Factors, Screening, ScreeningField, WorkerPreference, current, is_approved};
use crate::active::{EarlyCase, Moment};
use crate::change::{CaseChange, CaseField, CaseworkEdit};
use crate::codes::{
    ConsentAnswer, ConsentScope, Criterion, NoActionReason, PlaceKind, Programme, ScreeningOutcome, ToldItem, Tri,
};
use crate::consent::ConsentDecision;
use crate::ids::{EntryId, PersonCode};
use crate::lifecycle::{self, Facts, Input, TransitionId};
use crate::opening::CONCERNS_MAX;
use crate::permissions::Who;
use crate::risk::{self, RiskDetermination};
use crate::statement::StatementBody;
use crate::text;
use crate::time::{Day, happened_on};
use crate::unit::Concern;

/// What a worker brings at the end of a screening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screened {
    /// The screening, as it was begun.
    pub screening: EntryId,
    /// Consent `interview_and_record`; `None` when it was decided before.
    pub consent: Option<ConsentDecision>,
    /// The day of the interview.
    pub interview_on: Day,
    /// Where it was held.
    pub place: Option<PlaceKind>,
    /// Whether nobody could overhear.
    pub private_setting: Option<bool>,
    /// Which worker the person would like; `None`: not asked.
    pub preference: Option<WorkerPreference>,
    /// Kind of work.
    pub programme: Option<Programme>,
    /// What was explained.
    pub told: Vec<ToldItem>,
    /// Answers to the criteria of the programme.
    pub criteria: BTreeMap<Criterion, Tri>,
    /// Why the person belongs with us although no criterion is met.
    pub override_reason: String,
    /// Concerns, the main one first; those that are recorded already are not named again.
    pub concerns: Vec<Concern>,
    /// Needs.
    pub needs: String,
    /// Strengths.
    pub strengths: String,
    /// What the client wants.
    pub wants: String,
    /// Risk as found.
    pub risk: Option<RiskDetermination>,
    /// The three priority factors.
    pub factors: Option<Factors>,
    /// Whether one obvious step would help at once.
    pub quick_win: bool,
    /// What it comes to.
    pub outcome: ScreeningOutcome,
    /// Why no case is opened.
    pub reason: Option<NoActionReason>,
    /// The help that was given.
    pub help_given: String,
}

/// Records what a screening found and what it comes to.
///
/// With a no to the interview only the decision, the reason and the day are kept, whatever else was typed
/// (`domain.md` 8.6). Eligibility is computed; an override waits for a supervisor, as a redirection and a declined
/// consent do (`domain.md` 15).
pub fn complete_screening(
    early: &EarlyCase<'_>,
    said: &Screened,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ScreeningRefused> {
    let (case, workflow) = (early.case(), early.workflow());
    let screening = current(case, workflow).filter(|one| one.id == said.screening && !is_approved(workflow, one));
    let screening = screening.ok_or(ScreeningRefused::NoSuchScreening)?;
    happened_on(said.interview_on, moment.today, moment.tolerance_days)?;
    let facts = Facts { case: Some((case, workflow)), who, today: moment.today, input: Input::Screening(said) };
    let declined = said.consent.as_ref().is_some_and(|consent| consent.answer != ConsentAnswer::Given);
    let consent = said.consent.clone().map(StatementBody::ConsentDecided);
    let sign = |change: CaseChange| consent.iter().cloned().fold(change, CaseChange::with_statement);
    if declined || said.reason == Some(NoActionReason::ConsentDeclined) {
        if !declined && !was_declined(early) {
            return Err(ScreeningRefused::Missing { field: "consent" });
        }
        if said.outcome != ScreeningOutcome::NoAction || said.reason != Some(NoActionReason::ConsentDeclined) {
            return Err(ScreeningRefused::ConsentDeclined);
        }
        lifecycle::check(TransitionId::T05, &facts)?;
        return Ok(sign(declining(screening, moment.today)));
    }
    lifecycle::check(TransitionId::T02, &facts)?;
    let mut change = found(early, screening, said)?;
    if said.outcome != ScreeningOutcome::Open {
        lifecycle::check(TransitionId::T05, &facts)?;
    }
    change = change.and(ended(screening.id, said, moment.today)?);
    if let Some(found) = &said.risk {
        change = change.with_statement(StatementBody::RiskDetermined(risk::checked(&workflow.risk, found)?));
    }
    Ok(sign(change))
}

fn was_declined(early: &EarlyCase<'_>) -> bool {
    let key = (PersonCode::Client, ConsentScope::InterviewAndRecord);
    early.workflow().consents.get(&key).is_some_and(|view| view.counts.answer != ConsentAnswer::Given)
}

/// The minimal record: why, when, and nothing of what was typed or said before.
fn declining(screening: &Screening, today: Day) -> CaseChange {
    let emptied = [
        (&screening.needs, ScreeningField::Needs(String::new())),
        (&screening.strengths, ScreeningField::Strengths(String::new())),
        (&screening.wants, ScreeningField::Wants(String::new())),
        (&screening.override_reason, ScreeningField::OverrideReason(String::new())),
        (&screening.help_given, ScreeningField::HelpGiven(String::new())),
    ];
    let emptied = emptied.into_iter().filter(|(text, _)| !text.is_empty()).map(|(_, field)| field);
    let fields = emptied.chain([
        ScreeningField::Outcome(ScreeningOutcome::NoAction, today),
        ScreeningField::Reason(NoActionReason::ConsentDeclined),
        ScreeningField::ApprovalNeeded(true),
    ]);
    set_all(screening.id, fields)
}

fn set_all(id: EntryId, fields: impl IntoIterator<Item = ScreeningField>) -> CaseChange {
    let edits = fields.into_iter().map(|field| CaseworkEdit::SetScreening(id, field));
    edits.fold(CaseChange::new(), CaseChange::with)
}

/// What was found, once everything that a complete screening needs is there.
fn found(early: &EarlyCase<'_>, screening: &Screening, said: &Screened) -> Result<CaseChange, ScreeningRefused> {
    let missing = |field| ScreeningRefused::Missing { field };
    let programme = said.programme.ok_or(missing("programme"))?;
    let factors = said.factors.ok_or(missing("factors"))?;
    let preference = said.preference.as_ref().ok_or(missing("preference"))?;
    let private_setting = said.private_setting.ok_or(missing("private_setting"))?;
    let asked = criteria_of(CRITERIA_VERSION, programme).unwrap_or_default();
    if asked.iter().any(|criterion| !said.criteria.contains_key(criterion)) {
        return Err(missing("criteria"));
    }
    if early.case().concerns.is_empty() && said.concerns.is_empty() {
        return Err(missing("concerns"));
    }
    if said.concerns.len() > CONCERNS_MAX {
        return Err(ScreeningRefused::TooMany { field: "concerns" });
    }
    if said.risk.is_none() && early.workflow().risk.current.is_none() {
        return Err(missing("risk"));
    }
    let needed = |text: &str, field| match text::note(text)? {
        text if text.is_empty() => Err(missing(field)),
        text => Ok(text),
    };
    let preference = WorkerPreference {
        language: text::line(&preference.language)?,
        other: text::line(&preference.other)?,
        reason_if_not: text::line(&preference.reason_if_not)?,
        ..preference.clone()
    };
    let answers = asked.iter().filter_map(|criterion| Some((*criterion, *said.criteria.get(criterion)?)));
    let fields = [
        ScreeningField::InterviewOn(said.interview_on),
        ScreeningField::PrivateSetting(private_setting),
        ScreeningField::Preference(preference),
        ScreeningField::Told(said.told.clone()),
        ScreeningField::CriteriaVersion(CRITERIA_VERSION),
        ScreeningField::OverrideReason(text::note(&said.override_reason)?),
        ScreeningField::Needs(needed(&said.needs, "needs")?),
        ScreeningField::Strengths(needed(&said.strengths, "strengths")?),
        ScreeningField::Wants(needed(&said.wants, "wants")?),
        ScreeningField::Factors(factors),
        ScreeningField::QuickWin(said.quick_win),
    ];
    let place = said.place.map(ScreeningField::Place);
    let answers = answers.map(|(criterion, met)| ScreeningField::Criterion(criterion, met));
    let mut change = CaseChange::new()
        .with(CaseworkEdit::SetCase(CaseField::Programme(programme)))
        .and(set_all(screening.id, fields.into_iter().chain(place).chain(answers)));
    let has_main = early.case().concerns.iter().any(|concern| concern.main);
    for concern in &said.concerns {
        let (note, main) = (text::note(&concern.note)?, concern.main && !has_main);
        change = change.with(CaseworkEdit::AddConcern(Concern { note, main, ..concern.clone() }));
    }
    Ok(change)
}

/// What it comes to, and whether a supervisor must confirm it.
fn ended(id: EntryId, said: &Screened, today: Day) -> Result<CaseChange, ScreeningRefused> {
    let eligible = is_eligible(&said.criteria);
    if said.outcome == ScreeningOutcome::Open && !eligible && said.override_reason.trim().is_empty() {
        return Err(ScreeningRefused::Missing { field: "override_reason" });
    }
    let approval_needed = match said.outcome {
        ScreeningOutcome::Open => !eligible,
        ScreeningOutcome::Redirect => true,
        ScreeningOutcome::NoAction => matches!(
            said.reason,
            Some(
                NoActionReason::Unreachable
                    | NoActionReason::Duplicate
                    | NoActionReason::AlreadyManaged
                    | NoActionReason::Died
            )
        ),
    };
    let fields = [
        ScreeningField::HelpGiven(text::note(&said.help_given)?),
        ScreeningField::ApprovalNeeded(approval_needed),
        ScreeningField::Outcome(said.outcome, today),
    ];
    let reason = said.reason.filter(|_| said.outcome != ScreeningOutcome::Open).map(ScreeningField::Reason);
    Ok(set_all(id, reason.into_iter().chain(fields)))
}
