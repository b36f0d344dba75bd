//! Which texts of a change go into casework and therefore hold codes only. A new kind of edit has to say so here.

use crate::change::{
    ActionField, AssessmentField, CaseChange, CaseworkEdit, GoalField, PlanField, ReviewField, UnitMemberField,
};
use crate::conference::ConferenceRecord;
use crate::follow_up::ContactNote;
use crate::handover::HandoverNote;
use crate::lead::Lead;
use crate::plan::{Action, CasePlan, Goal};
use crate::reassess::ReassessCall;
use crate::referral::ServiceGap;
use crate::screening::{EmergencyAction, Screening, ScreeningField};
use crate::statement::StatementBody;

/// Every text that a change writes into casework.
///
/// Answers of an agency's forms are left out: they come from other systems as they are.
pub fn coded_texts(change: &CaseChange) -> Vec<&str> {
    let mut texts: Vec<&str> = change.casework.iter().flat_map(of_edit).collect();
    texts.extend(change.statements.iter().flat_map(of_statement));
    texts.retain(|text| !text.is_empty());
    texts
}

fn of_edit(edit: &CaseworkEdit) -> Vec<&str> {
    match edit {
        CaseworkEdit::AddStrength(strength) => vec![&strength.note],
        CaseworkEdit::AddConcern(concern) => vec![&concern.note],
        CaseworkEdit::AddIncident(incident) => vec![&incident.account],
        CaseworkEdit::AddAssessment(assessment) => {
            vec![&assessment.client_view, &assessment.analysis, &assessment.disagreements]
        }
        CaseworkEdit::SetAssessment(_, field) => of_assessment(field),
        CaseworkEdit::AddPlan(plan) => of_plan(plan),
        CaseworkEdit::SetPlan(_, PlanField::ClosureCondition(text)) => vec![text],
        CaseworkEdit::AddGoal(_, goal) => of_goal(goal),
        CaseworkEdit::SetGoal(_, GoalField::Statement(text) | GoalField::StatusReason(text)) => vec![text],
        CaseworkEdit::AddAction(_, action) => of_action(action),
        CaseworkEdit::SetAction(_, field) => of_action_field(field),
        CaseworkEdit::AddContact(note) => of_contact(note),
        CaseworkEdit::AddReview(review) => vec![&review.client_feedback, &review.absence_reason],
        CaseworkEdit::SetReview(_, ReviewField::AbsenceReason(text) | ReviewField::ClientFeedback(text)) => vec![text],
        CaseworkEdit::AddPostClosureCheck(check) => vec![&check.note],
        CaseworkEdit::AddConference(_) | CaseworkEdit::AddConferenceRecord(..) => of_conference(edit),
        CaseworkEdit::AddSafetyPlan(plan) => plan.parts.values().map(String::as_str).collect(),
        CaseworkEdit::AddSafetyLook(look) => vec![&look.note],
        CaseworkEdit::AddUnitMember(member) => vec![&member.own_interests],
        CaseworkEdit::SetUnitMember(_, UnitMemberField::OwnInterests(text)) => vec![text],
        CaseworkEdit::AddReferral(referral) => vec![&referral.reason_short],
        CaseworkEdit::AddReferralEvent(_, event) => vec![&event.note],
        CaseworkEdit::AddServiceGap(ServiceGap { area, .. }) | CaseworkEdit::AddLead(Lead { area, .. }) => vec![area],
        CaseworkEdit::AddTransferAnswer(answer) => vec![&answer.note],
        CaseworkEdit::AddReceived(_) | CaseworkEdit::AddReceivedStep(..) => of_received(edit),
        CaseworkEdit::AddScreening(screening) => of_screening(screening),
        CaseworkEdit::SetScreening(_, field) => of_screening_field(field),
        CaseworkEdit::AddEmergencyAction(EmergencyAction { result: text, .. })
        | CaseworkEdit::AddReassessCall(ReassessCall { why: text, .. })
        | CaseworkEdit::AddHandoverNote(HandoverNote { note: text, .. }) => vec![text],
        CaseworkEdit::AddReport(_)
        | CaseworkEdit::AddReportStep(..)
        | CaseworkEdit::AddExplained(_)
        | CaseworkEdit::AddBid(_)
        | CaseworkEdit::AddBidFile(..)
        | CaseworkEdit::AddBidStep(..)
        | CaseworkEdit::AddFundRequest(_)
        | CaseworkEdit::AddFundStep(..)
        | CaseworkEdit::AddTracing(_)
        | CaseworkEdit::AddTracingStep(..) => of_decision(edit),
        CaseworkEdit::SetCase(_)
        | CaseworkEdit::SetUnitMember(..)
        | CaseworkEdit::ExplainConference(..)
        | CaseworkEdit::AddEpisode(_)
        | CaseworkEdit::SetPlan(..)
        | CaseworkEdit::SetGoal(..)
        | CaseworkEdit::SetReview(..)
        | CaseworkEdit::SendReferral(..)
        | CaseworkEdit::AddTransferSending(_)
        | CaseworkEdit::EraseReceived(_)
        | CaseworkEdit::Answer(..)
        | CaseworkEdit::Tick(..)
        | CaseworkEdit::Confirm(_)
        | CaseworkEdit::Remove(..) => Vec::new(),
    }
}

/// The texts of what another agency sent, and of what it was answered.
fn of_received(edit: &CaseworkEdit) -> Vec<&str> {
    match edit {
        CaseworkEdit::AddReceived(one) => one.fields.values().map(String::as_str).collect(),
        CaseworkEdit::AddReceivedStep(_, step) => vec![&step.note],
        _ => Vec::new(),
    }
}

fn of_contact(note: &ContactNote) -> Vec<&str> {
    let further = &note.further;
    let checks = further.service_checks.iter().flat_map(|check| [&check.how, &check.next]);
    // Whom something was asked of is typed freely: a person's name could stand there.
    let asked = further.advocacy.iter().flat_map(|one| [&one.towards, &one.asked, &one.result]);
    let own = [&note.observations, &further.barrier_plan];
    own.into_iter().chain(checks).chain(asked).map(String::as_str).collect()
}

/// The texts of a conference.
fn of_conference(edit: &CaseworkEdit) -> Vec<&str> {
    match edit {
        CaseworkEdit::AddConference(called) => {
            let invited = called.invited.iter().flat_map(|one| [&one.role, &one.need_to_know]);
            std::iter::once(&called.agenda).chain(invited).map(String::as_str).collect()
        }
        CaseworkEdit::AddConferenceRecord(_, record) => of_record(record),
        _ => Vec::new(),
    }
}

/// The texts of decisions that weigh on people.
fn of_decision(edit: &CaseworkEdit) -> Vec<&str> {
    match edit {
        CaseworkEdit::AddReport(one) => {
            vec![&one.law, &one.told_why, &one.client_wishes, &one.reasons, &one.to_whom, &one.follow_up]
        }
        CaseworkEdit::AddReportStep(_, step) => vec![&step.to_whom, &step.note],
        CaseworkEdit::AddExplained(said) => vec![&said.reasons, &said.reaction],
        CaseworkEdit::AddBid(bid) => vec![&bid.question, &bid.guardian],
        CaseworkEdit::AddBidFile(_, file) => {
            let options = file.options.iter().flat_map(|one| [&one.what, &one.benefits, &one.risks]);
            let facts = file.weighed.iter().map(|one| &one.facts);
            options.chain(facts).chain([&file.views_how, &file.views]).map(String::as_str).collect()
        }
        CaseworkEdit::AddBidStep(_, step) => vec![&step.note, &step.reaction],
        CaseworkEdit::AddFundRequest(one) => vec![&one.why_now, &one.bridge_to, &one.tried],
        CaseworkEdit::AddFundStep(_, step) => vec![&step.note],
        CaseworkEdit::AddTracing(one) => vec![&one.area, &one.circumstances, &one.wishes],
        CaseworkEdit::AddTracingStep(_, step) => vec![&step.note, &step.wishes],
        _ => Vec::new(),
    }
}

fn of_assessment(field: &AssessmentField) -> Vec<&str> {
    match field {
        AssessmentField::Finding(_, finding) => {
            vec![&finding.situation, &finding.needs]
        }
        AssessmentField::ClientView(text) | AssessmentField::Analysis(text) | AssessmentField::Disagreements(text) => {
            vec![text]
        }
        AssessmentField::CompletedOn(_)
        | AssessmentField::AgreedWithClient(_)
        | AssessmentField::SafetyPlanNeeded(_)
        | AssessmentField::ApprovalNeeded(_) => Vec::new(),
    }
}

fn of_record(record: &ConferenceRecord) -> Vec<&str> {
    let decided = record.decisions.iter().flat_map(|one| [&one.what, &one.responsible_who]);
    let said = [&record.client_views, &record.minutes, &record.dissent];
    said.into_iter().chain(decided).map(String::as_str).collect()
}

fn of_screening(screening: &Screening) -> Vec<&str> {
    let words = [&screening.returned, &screening.needs, &screening.strengths, &screening.wants, &screening.help_given];
    let preference = screening.preference.iter().flat_map(|wish| [&wish.language, &wish.other, &wish.reason_if_not]);
    words.into_iter().chain(preference).chain([&screening.override_reason]).map(String::as_str).collect()
}

fn of_screening_field(field: &ScreeningField) -> Vec<&str> {
    match field {
        ScreeningField::Needs(text)
        | ScreeningField::Strengths(text)
        | ScreeningField::Wants(text)
        | ScreeningField::HelpGiven(text)
        | ScreeningField::OverrideReason(text) => vec![text],
        ScreeningField::Preference(wish) => vec![&wish.language, &wish.other, &wish.reason_if_not],
        _ => Vec::new(),
    }
}

fn of_goal(goal: &Goal) -> Vec<&str> {
    let own = [goal.statement.as_str(), goal.status_reason.as_str()];
    own.into_iter().chain(goal.actions.iter().flat_map(of_action)).collect()
}

fn of_plan(plan: &CasePlan) -> Vec<&str> {
    std::iter::once(plan.closure_condition.as_str()).chain(plan.goals.iter().flat_map(of_goal)).collect()
}

fn of_action_field(field: &ActionField) -> Vec<&str> {
    match field {
        ActionField::What(text) | ActionField::ResponsibleWho(text) | ActionField::Outcome(text) => vec![text],
        ActionField::Responsible(_)
        | ActionField::DueOn(_)
        | ActionField::Status(_)
        | ActionField::DoneOn(_)
        | ActionField::Referral(_) => Vec::new(),
    }
}

fn of_action(action: &Action) -> Vec<&str> {
    vec![&action.what, &action.responsible_who, &action.outcome]
}

fn of_statement(body: &StatementBody) -> Vec<&str> {
    match body {
        StatementBody::RiskDetermined(risk) => vec![&risk.note],
        StatementBody::ConsentDecided(consent) => {
            vec![&consent.conditions, &consent.terms.understood, &consent.terms.exception_note]
        }
        StatementBody::ClosureRequested(request) => std::iter::once(request.summary.as_str())
            .chain(request.consulted.iter().map(|said| said.views.as_str()))
            .collect(),
        StatementBody::SecondDecided { who, note, .. } => vec![who, note],
        StatementBody::BidDecided(said) => {
            let panel = said.panel.iter().flat_map(|one| [&one.role, &one.organisation]);
            panel.chain([&said.dissent]).map(String::as_str).collect()
        }
        StatementBody::CareContinued(said) => vec![&said.factors, &said.client_view, &said.conclusion],
        StatementBody::ClosureReturned { comment: text, .. }
        | StatementBody::Reopened { note: text, .. }
        | StatementBody::Approved { comment: text, .. }
        | StatementBody::Refused { comment: text, .. }
        | StatementBody::Assigned { reason: text, .. }
        | StatementBody::TransferHandedOver { note: text, .. }
        | StatementBody::TransferEnded { comment: text, .. }
        | StatementBody::IdentityOpened { note: text, .. } => vec![text],
        StatementBody::WorkAdopted(work) => {
            let said = work.entries.iter().flat_map(|entry| entry.facts.iter().map(|(_, value)| value.as_str()));
            said.chain([work.note.as_str()]).collect()
        }
        StatementBody::JoinProposed(proposal) => vec![&proposal.note],
        StatementBody::Joined(join) => vec![&join.note],
        StatementBody::JoinUndone { note, .. } => vec![note],
        StatementBody::Restricted(said) => vec![&said.why],
        StatementBody::RestrictionLifted { reason, .. } => vec![reason],
        StatementBody::TransferProposed(proposal) => proposal.texts().to_vec(),
        StatementBody::Reassigned(said) => vec![&said.why, &said.preference_note, &said.over_cap],
        StatementBody::HandoverAnswered(answer) => vec![&answer.reason],
        StatementBody::ClosureAuthorised { .. } | StatementBody::NameKept { .. } => Vec::new(),
    }
}
