//! Contacts, risk, consent, needs, answers and safety plans.

use std::collections::BTreeMap;

use model::assessment::{Assessment, DomainFinding, record_assessment, required_domains};
use model::codes::{
    AssessmentKind, ConcernKind, ConsentAnswer, ConsentScope, ContactMode, NoContactReason, RiskBasis, SafetyPart,
    ShareGroup, StrengthKind, Tri,
};
use model::consent::{self, Recipient};
use model::follow_up::{self, ActionDone, ContactNote, FollowUp};
use model::ids::PersonCode;
use model::plan::Action;
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue, answer_question, tick};
use model::reassess::assessment_answers;
use model::safety_plan::{self, SafetyLook, SafetyPlan};
use model::time::DateAbout;
use model::unit::{Concern, Incident, Strength, record_concern as concern_rule, record_incident as incident_rule};

use super::{Desk, Made, code};

pub fn complete_assessment(desk: &mut Desk<'_>) -> Made {
    let active = desk.active()?;
    let (id, today) = (desk.id(), desk.today());
    let finding = DomainFinding { situation: desk.words(), needs: desk.words() };
    let domains = required_domains(desk.case.programme, desk.case.client.age_at_intake);
    let needed = if desk.dice.below(6) == 0 { Tri::Yes } else { Tri::No };
    let assessment = Assessment {
        completed_on: Some(today),
        domains: domains.into_iter().map(|domain| (domain, finding.clone())).collect(),
        client_view: desk.words(),
        analysis: desk.words(),
        agreed_with_client: Some(true),
        safety_plan_needed: Some(needed),
        answers_review: assessment_answers(desk.case, desk.workflow),
        ..Assessment::started(id, desk.case.episode_number(), AssessmentKind::Comprehensive, today)
    };
    let strength = Strength { id: desk.id(), holder: None, kind: StrengthKind::School, note: desk.words() };
    let risk = desk.risk(RiskBasis::Assessment);
    record_assessment(&active, &assessment, &[strength], &risk, desk.who, desk.moment).ok()
}

fn note(desk: &mut Desk<'_>) -> ContactNote {
    let (id, today) = (desk.id(), desk.today());
    let failed = desk.dice.below(4) == 0;
    ContactNote {
        kind: Some(ContactMode::HomeVisit),
        private_setting: Some(true),
        client_seen: !failed,
        attempt_failed: failed.then_some(NoContactReason::NotHome),
        observations: desk.words(),
        ..ContactNote::unwritten(id, desk.who.staff, today, desk.moment.now)
    }
}

pub fn record_follow_up(desk: &mut Desk<'_>) -> Made {
    let note = note(desk);
    let actions: Vec<&Action> = desk.case.goals().flat_map(|(_, goal)| &goal.actions).filter(|a| a.is_open()).collect();
    let done = desk.pick(&actions).map(|action| action.id).filter(|_| desk.dice.heads());
    let today = desk.today();
    let done = done.map(|action| ActionDone { action, done_on: today, outcome: desk.words() });
    let risk = desk.dice.heads().then(|| desk.risk(RiskBasis::FollowUp));
    let next_contact_on = Some(desk.day_ahead());
    let said = FollowUp { note, risk, actions_done: done.into_iter().collect(), next_contact_on, steps: Vec::new() };
    follow_up::record_follow_up(&desk.active()?, &said, desk.who, desk.moment).ok()
}

pub fn add_note(desk: &mut Desk<'_>) -> Made {
    let note = ContactNote { attempt_failed: None, ..note(desk) };
    follow_up::add_note(&desk.active()?, &note, desk.who, desk.moment).ok()
}

pub fn set_next_contact(desk: &mut Desk<'_>) -> Made {
    let day = desk.day_ahead();
    follow_up::set_next_contact(&desk.active()?, day, desk.who, desk.moment).ok()
}

pub fn determine_risk(desk: &mut Desk<'_>) -> Made {
    let found = desk.risk(RiskBasis::Conference);
    model::risk::determine_risk(&desk.active()?, &found).ok()
}

/// What nobody asked yet, mostly with a yes; or anything, which may be taken back.
pub fn decide_consent(desk: &mut Desk<'_>) -> Made {
    let scopes = [
        ConsentScope::CaseManagement,
        ConsentScope::PostClosureContact,
        ConsentScope::ShareReferral,
        ConsentScope::Transfer,
    ];
    let asked = |scope| desk.workflow.consents.contains_key(&(PersonCode::Client, scope));
    let unasked: Vec<ConsentScope> = scopes.into_iter().filter(|scope| !asked(*scope)).collect();
    let first = desk.pick(&unasked).copied().filter(|_| desk.dice.below(3) > 0);
    let scope = first.unwrap_or_else(|| *desk.dice.one_of(&scopes));
    let answers = [ConsentAnswer::Given, ConsentAnswer::Given, ConsentAnswer::Refused, ConsentAnswer::Withdrawn];
    let mostly = first.is_some() && desk.dice.below(4) > 0;
    let answer = if mostly { ConsentAnswer::Given } else { *desk.dice.one_of(&answers) };
    let mut decision = desk.consent(scope, answer);
    decision.terms.exception = Some(model::codes::GiverException::ALL[0]);
    decision.terms.recipients = vec![Recipient::Named("Riverside clinic".to_owned())];
    decision.terms.groups = ShareGroup::ALL.to_vec();
    decision.terms.share_name = scope == ConsentScope::Transfer;
    consent::decide_consent(&desk.active()?, &decision, None, desk.moment).ok()
}

pub fn record_concern(desk: &mut Desk<'_>) -> Made {
    let (id, noticed_on, note) = (desk.id(), desk.today(), desk.words());
    let concern = Concern { id, kind: ConcernKind::Neglect, main: desk.dice.heads(), noticed_on, note };
    concern_rule(&desk.active()?, &concern, desk.moment).ok()
}

pub fn record_incident(desk: &mut Desk<'_>) -> Made {
    let (id, day, account) = (desk.id(), desk.today(), desk.words());
    let incident =
        Incident { id, happened: DateAbout::Day(day), reported_on: day, kind: ConcernKind::PhysicalAbuse, account };
    let risk = desk.risk(RiskBasis::Incident);
    incident_rule(&desk.active()?, &incident, &risk, desk.moment).ok()
}

fn question(desk: &mut Desk<'_>, among: &[&str]) -> Option<AnswerRef> {
    let path = AnswerPath::parse(desk.dice.one_of::<&str>(among))?;
    Some(AnswerRef { form: code("intake"), version: 1, path })
}

pub fn answer_questions(desk: &mut Desk<'_>) -> Made {
    desk.active()?;
    let at = question(desk, &["school/name", "household/size"])?;
    let value = *desk.dice.one_of(&[1, 2, 3]);
    let confirm = desk.moment.confirm(desk.who.staff);
    answer_question(&desk.case.answers, &at, &AnswerValue::Int(value), confirm).ok()
}

pub fn tick_options(desk: &mut Desk<'_>) -> Made {
    desk.active()?;
    let at = question(desk, &["needs", "services"])?;
    let option = code(desk.dice.one_of::<&str>(&["food", "shelter"]));
    let confirm = desk.moment.confirm(desk.who.staff);
    tick(&desk.case.answers, &at, &option, desk.dice.heads(), confirm).ok()
}

pub fn make_safety_plan(desk: &mut Desk<'_>) -> Made {
    let parts = [SafetyPart::ConcernInOwnWords, SafetyPart::ThingsClientCanDo];
    let parts: BTreeMap<_, _> = parts.into_iter().map(|part| (part, desk.words())).collect();
    let plan = SafetyPlan {
        id: desk.id(),
        episode: 0,
        version: 0,
        made_on: desk.today(),
        recorded_at: desk.moment.now,
        with_client: true,
        copy: None,
        parts,
        safe_people: vec![PersonCode::Other(1)],
        services: Vec::new(),
        confidence: Some(3),
        review_on: Some(desk.day_ahead()),
    };
    let signal = if desk.identity.is_some() && desk.dice.heads() { desk.words() } else { String::new() };
    let known = desk.identity.map(|identity| &identity.signal);
    safety_plan::make_safety_plan(&desk.active()?, &plan, &signal, known, desk.moment).ok()
}

pub fn look_at_safety_plan(desk: &mut Desk<'_>) -> Made {
    let plan = safety_plan::in_force(desk.case)?.id;
    let (id, looked_on, recorded_at) = (desk.id(), desk.today(), desk.moment.now);
    let look = SafetyLook { id, plan, looked_on, recorded_at, note: desk.words(), review_on: Some(desk.day_ahead()) };
    safety_plan::look_at_safety_plan(&desk.active()?, &look, desk.moment).ok()
}
