//! What a person may do with a case now, so that screens ask and never compute. Checks state and role, not the input.

mod aid;
mod joins;
mod transfer;

use crate::approval;
use crate::bid;
use crate::case_file::Case;
use crate::codes::{BidStatus, CaseState, ConsentScope, ReportDecision, code_list};
use crate::conference;
use crate::consent;
use crate::handover;
use crate::ids::PersonCode;
use crate::lifecycle::{Transition, TransitionId};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::plan::{self, PlanStage};
use crate::post_closure;
use crate::report;
use crate::review;
use crate::safety_plan;
use crate::screening;
use crate::workflow::Workflow;

code_list!(
    /// Commands on one case, by the names that hosts call them.
    CaseCommand = "case_command" {
        RecordFollowUp = "record_follow_up", AddNote = "add_note", SetNextContact = "set_next_contact",
        SetNextReview = "set_next_review",
        DetermineRisk = "determine_risk", DecideConsent = "decide_consent", ShowPerson = "show_person",
        SetSafeContact = "set_safe_contact", SetWhereabouts = "set_whereabouts",
        AnswerQuestions = "answer_questions", TickOptions = "tick_options",
        RecordConcern = "record_concern", RecordIncident = "record_incident",
        CompleteAssessment = "complete_assessment", DraftPlan = "draft_plan", PlanGoal = "plan_goal",
        ReviseGoal = "revise_goal", RemoveGoal = "remove_goal", PlanAction = "plan_action",
        ReviseAction = "revise_action", RemoveAction = "remove_action", SetActionStatus = "set_action_status", SetActionDue = "set_action_due",
        SetGoalStatus = "set_goal_status", AgreePlan = "agree_plan", OpenReview = "open_review",
        HoldReview = "hold_review", CallReassessment = "call_reassessment", MakeReferral = "make_referral", RecordReferralEvent = "record_referral_event",
        RequestClosure = "request_closure",
        AuthoriseClosure = "authorise_closure", ReturnClosure = "return_closure",
        ReopenCase = "reopen_case", Approve = "approve", GiveBack = "give_back", SettleConflict = "settle_conflict",
        // Services and referrals.
        SendReferral = "send_referral", TakeAcknowledgement = "take_acknowledgement",
        NoteServiceGap = "note_service_gap",
        MakeSafetyPlan = "make_safety_plan", LookAtSafetyPlan = "look_at_safety_plan",
        AddUnitMember = "add_unit_member", ReviseUnitMember = "revise_unit_member", SetExcluded = "set_excluded",
        AddStrength = "add_strength", CallConference = "call_conference", HoldConference = "hold_conference",
        ExplainConference = "explain_conference", RecordPostClosureCheck = "record_post_closure_check",
        AnswerDanger = "answer_danger", RecordEmergencyAction = "record_emergency_action",
        RecordAttempt = "record_attempt", CompleteScreening = "complete_screening", EndLead = "end_lead",
        OpenScreenedCase = "open_screened_case",
        // Transfers.
        ProposeTransfer = "propose_transfer", AuthoriseTransfer = "authorise_transfer",
        ReturnTransfer = "return_transfer", SendTransfer = "send_transfer",
        RecordTransferAnswer = "record_transfer_answer", HandOverCase = "hand_over_case", EndTransfer = "end_transfer",
        // Who carries the case.
        WriteHandoverNote = "write_handover_note", ReassignCase = "reassign_case",
        AnswerHandover = "answer_handover",
        // Decisions that weigh on people.
        RecordReport = "record_report", AddReportStep = "add_report_step", DecideWith = "decide_with",
        ExplainDecision = "explain_decision", ContinueCare = "continue_care",
        AskBid = "ask_bid", PrepareBid = "prepare_bid", DecideBid = "decide_bid", FollowBid = "follow_bid",
        // Money that cannot wait, families that are looked for, and who alone may open a case.
        AskFund = "ask_fund", AddFundStep = "add_fund_step", RestrictCase = "restrict_case",
        OpenTracing = "open_tracing", AddTracingStep = "add_tracing_step", LiftRestriction = "lift_restriction",
        // Scanned papers.
        KeepPaper = "keep_paper",
        // Two files of one person.
        ProposeJoin = "propose_join", JoinFiles = "join_files", ReturnJoin = "return_join", UndoJoin = "undo_join",
    }
);

/// A command that is possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Allowed {
    /// Which.
    pub command: CaseCommand,
    /// Whether a reason must be given and is logged (a supervisor in identity).
    pub with_reason: bool,
}

/// The commands that state and role allow, in the order of the list. What a command then says may still be refused.
pub fn allowed_commands(case: &Case, workflow: &Workflow, who: &Who) -> Vec<Allowed> {
    let allowed = |command: &CaseCommand| {
        let permission = permission(*command, workflow, who);
        let fits = permission != Permission::No && fits_state(*command, case, workflow, who);
        fits.then_some(Allowed { command: *command, with_reason: permission == Permission::WithReason })
    };
    CaseCommand::ALL.iter().filter_map(allowed).collect()
}

/// Whether one command is possible now.
pub fn is_allowed(command: CaseCommand, case: &Case, workflow: &Workflow, who: &Who) -> Permission {
    if fits_state(command, case, workflow, who) { permission(command, workflow, who) } else { Permission::No }
}

fn permission(command: CaseCommand, workflow: &Workflow, who: &Who) -> Permission {
    let (object, act) = asks_for(command);
    may(who, who.closeness(workflow), object, act)
}

/// What a command asks of the matrix. Either person settles a conflict (`architecture.md` 5, 9).
fn asks_for(command: CaseCommand) -> (Object, Act) {
    match command {
        CaseCommand::RecordFollowUp
        | CaseCommand::AddNote
        | CaseCommand::RecordConcern
        | CaseCommand::RecordIncident
        | CaseCommand::DraftPlan
        | CaseCommand::MakeSafetyPlan
        | CaseCommand::RecordPostClosureCheck
        | CaseCommand::AddUnitMember
        | CaseCommand::AddStrength
        | CaseCommand::AnswerDanger
        | CaseCommand::RecordEmergencyAction
        | CaseCommand::RecordAttempt
        | CaseCommand::CallReassessment
        | CaseCommand::OpenReview => (Object::Casework, Act::Create),
        CaseCommand::AnswerQuestions
        | CaseCommand::TickOptions
        | CaseCommand::CompleteAssessment
        | CaseCommand::PlanGoal
        | CaseCommand::ReviseGoal
        | CaseCommand::RemoveGoal
        | CaseCommand::PlanAction
        | CaseCommand::ReviseAction
        | CaseCommand::RemoveAction
        | CaseCommand::SetActionStatus
        | CaseCommand::SetActionDue
        | CaseCommand::SetGoalStatus
        | CaseCommand::AgreePlan
        | CaseCommand::LookAtSafetyPlan
        | CaseCommand::ReviseUnitMember
        | CaseCommand::CompleteScreening
        | CaseCommand::EndLead
        | CaseCommand::OpenScreenedCase
        | CaseCommand::HoldReview => (Object::Casework, Act::Update),
        CaseCommand::SetNextContact
        | CaseCommand::SetNextReview
        | CaseCommand::SettleConflict
        | CaseCommand::SetExcluded => (Object::SupervisorFields, Act::Update),
        CaseCommand::CallConference => (Object::Conference, Act::Create),
        CaseCommand::HoldConference | CaseCommand::ExplainConference => (Object::Conference, Act::Update),
        CaseCommand::DetermineRisk => (Object::Risk, Act::Create),
        CaseCommand::DecideConsent => (Object::Consent, Act::Create),
        CaseCommand::ShowPerson => (Object::Identity, Act::Read),
        CaseCommand::SetSafeContact | CaseCommand::SetWhereabouts => (Object::Identity, Act::Update),
        CaseCommand::KeepPaper => (Object::Identity, Act::Create),
        CaseCommand::MakeReferral | CaseCommand::SendReferral | CaseCommand::NoteServiceGap => {
            (Object::Referral, Act::Create)
        }
        CaseCommand::RecordReferralEvent | CaseCommand::TakeAcknowledgement => (Object::Referral, Act::Update),
        CaseCommand::RequestClosure | CaseCommand::ReopenCase => (Object::Closure, Act::Create),
        CaseCommand::AuthoriseClosure | CaseCommand::ReturnClosure => (Object::Closure, Act::Approve),
        CaseCommand::Approve | CaseCommand::GiveBack => (Object::Casework, Act::Approve),
        _ => transfer::asks_for(command),
    }
}

/// What the commands on decisions that weigh on people act on.
const fn of_decision(command: CaseCommand) -> (Object, Act) {
    match command {
        CaseCommand::RecordReport | CaseCommand::AddReportStep => (Object::Report, Act::Create),
        CaseCommand::DecideWith => (Object::Report, Act::Approve),
        CaseCommand::ExplainDecision => (Object::Explanation, Act::Create),
        CaseCommand::AskBid | CaseCommand::PrepareBid => (Object::Bid, Act::Create),
        CaseCommand::DecideBid => (Object::Bid, Act::Approve),
        CaseCommand::FollowBid => (Object::Bid, Act::Update),
        CaseCommand::ContinueCare => (Object::Override, Act::Approve),
        _ => aid::asks_for(command),
    }
}

/// What may be done while the case is worked on, whatever its state is called.
const WHILE_ACTIVE: [CaseCommand; 22] = [
    CaseCommand::KeepPaper,
    CaseCommand::ExplainDecision,
    CaseCommand::AddNote,
    CaseCommand::SetNextContact,
    CaseCommand::DetermineRisk,
    CaseCommand::DecideConsent,
    CaseCommand::RecordConcern,
    CaseCommand::RecordIncident,
    CaseCommand::AnswerQuestions,
    CaseCommand::TickOptions,
    CaseCommand::PlanAction,
    CaseCommand::SetActionStatus,
    CaseCommand::SetActionDue,
    CaseCommand::SetGoalStatus,
    CaseCommand::MakeReferral,
    CaseCommand::SendReferral,
    CaseCommand::NoteServiceGap,
    CaseCommand::MakeSafetyPlan,
    CaseCommand::AddUnitMember,
    CaseCommand::AddStrength,
    CaseCommand::CallConference,
    CaseCommand::RecordReferralEvent,
];

fn fits_state(command: CaseCommand, case: &Case, workflow: &Workflow, who: &Who) -> bool {
    let from = |id: TransitionId| Transition::of(id).from.contains(&workflow.state);
    if workflow.joined.is_some() && !joins::AFTER_JOINING.contains(&command) {
        return false;
    }
    match command {
        CaseCommand::RecordFollowUp => from(TransitionId::T12),
        CaseCommand::CompleteAssessment => from(TransitionId::T08),
        CaseCommand::DraftPlan
        | CaseCommand::PlanGoal
        | CaseCommand::AgreePlan
        | CaseCommand::ReviseGoal
        | CaseCommand::RemoveGoal
        | CaseCommand::ReviseAction
        | CaseCommand::RemoveAction
        | CaseCommand::OpenReview
        | CaseCommand::SetNextReview
        | CaseCommand::HoldReview => fits_plan_or_review(command, case, workflow),
        CaseCommand::CallReassessment => from(TransitionId::T11) || from(TransitionId::T17),
        CaseCommand::RequestClosure => from(TransitionId::T19),
        CaseCommand::RecordPostClosureCheck => from(TransitionId::T29) && owes_check(case, workflow),
        CaseCommand::HoldConference
        | CaseCommand::ExplainConference
        | CaseCommand::LookAtSafetyPlan
        | CaseCommand::ReviseUnitMember
        | CaseCommand::SetExcluded
        | CaseCommand::TakeAcknowledgement => workflow.is_active() && has_its_matter(command, case),
        CaseCommand::AuthoriseClosure | CaseCommand::ReturnClosure => fits_closure(command, workflow, who),
        CaseCommand::ReopenCase => from(TransitionId::T22) || from(TransitionId::T27),
        CaseCommand::Approve | CaseCommand::GiveBack => has_work_to_decide(case, workflow),
        // Conflicts are settled and identity put right also after closure: the file must be right when it is kept.
        CaseCommand::SettleConflict
        | CaseCommand::ShowPerson
        | CaseCommand::SetSafeContact
        | CaseCommand::SetWhereabouts => workflow.state != CaseState::Anonymised,
        CaseCommand::AnswerDanger
        | CaseCommand::RecordEmergencyAction
        | CaseCommand::RecordAttempt
        | CaseCommand::CompleteScreening
        | CaseCommand::EndLead
        | CaseCommand::OpenScreenedCase => fits_before_intake(command, case, workflow),
        CaseCommand::RecordReport
        | CaseCommand::AddReportStep
        | CaseCommand::DecideWith
        | CaseCommand::AskBid
        | CaseCommand::PrepareBid
        | CaseCommand::DecideBid
        | CaseCommand::FollowBid
        | CaseCommand::ContinueCare => fits_decision(command, case, workflow, who),
        CaseCommand::WriteHandoverNote => from(TransitionId::T28) && workflow.assigned_to == who.staff,
        CaseCommand::ReassignCase => from(TransitionId::T28),
        CaseCommand::AnswerHandover => from(TransitionId::T28) && handover::to_answer(workflow, who.staff).is_some(),
        _ if WHILE_ACTIVE.contains(&command) => workflow.is_active(),
        _ => transfer::fits(command, case, workflow, who),
    }
}

fn fits_closure(command: CaseCommand, workflow: &Workflow, who: &Who) -> bool {
    let from = |id: TransitionId| Transition::of(id).from.contains(&workflow.state);
    match command {
        CaseCommand::AuthoriseClosure => from(TransitionId::T20) && !asked_by(workflow, who),
        _ => from(TransitionId::T21),
    }
}

fn asked_by(workflow: &Workflow, who: &Who) -> bool {
    workflow.closure.as_ref().is_some_and(|closure| closure.requested_by == who.staff)
}

fn has_work_to_decide(case: &Case, workflow: &Workflow) -> bool {
    (workflow.is_active() || workflow.is_before_intake()) && !approval::waiting(case, workflow).is_empty()
}

/// The commands on a plan that is drafted and on a review.
fn fits_plan_or_review(command: CaseCommand, case: &Case, workflow: &Workflow) -> bool {
    let from = |id: TransitionId| Transition::of(id).from.contains(&workflow.state);
    let drafting = || case.plans.iter().any(|plan| plan.agreed_on.is_none());
    match command {
        CaseCommand::DraftPlan => {
            let latest = plan::latest(case).map(|latest| plan::stage(latest, workflow));
            from(TransitionId::T10) && !matches!(latest, Some(PlanStage::Draft | PlanStage::Submitted))
        }
        CaseCommand::PlanGoal | CaseCommand::AgreePlan => from(TransitionId::T10) && drafting(),
        CaseCommand::OpenReview => {
            let again = workflow.state != CaseState::Reviewing || review::returned(case, workflow).is_some();
            from(TransitionId::T13) && again
        }
        CaseCommand::SetNextReview => from(TransitionId::T13),
        CaseCommand::HoldReview => from(TransitionId::T14) && review::open(case).is_some(),
        _ => workflow.is_active() && drafting(),
    }
}

/// The commands on decisions that weigh on people.
fn fits_decision(command: CaseCommand, case: &Case, workflow: &Workflow, who: &Who) -> bool {
    let decided_by_me = |subject| {
        let view = workflow.approvals.get(&subject);
        view.is_some_and(|view| view.approvers.iter().any(|one| one.by == who.staff))
    };
    match command {
        // Somebody may be in danger before a case is open.
        CaseCommand::RecordReport => workflow.is_active() || workflow.is_before_intake(),
        CaseCommand::AddReportStep => {
            let open = workflow.is_active() || workflow.is_before_intake();
            open && case.reports.iter().any(|one| one.decision == ReportDecision::Reported)
        }
        CaseCommand::DecideWith => approval::waiting(case, workflow).into_iter().any(decided_by_me),
        CaseCommand::AskBid => workflow.is_active() && report::is_child(case) && bid::open(case, workflow).is_none(),
        CaseCommand::PrepareBid | CaseCommand::FollowBid => workflow.is_active() && !case.bids.is_empty(),
        CaseCommand::DecideBid => {
            let waits = |one: &&bid::Bid| matches!(bid::status(one, workflow), BidStatus::Panel | BidStatus::Reopened);
            workflow.is_active() && case.bids.iter().any(|one| waits(&one))
        }
        _ => consent::has_to_close(workflow),
    }
}

/// The commands on a lead and its screening.
fn fits_before_intake(command: CaseCommand, case: &Case, workflow: &Workflow) -> bool {
    let from = |id: TransitionId| Transition::of(id).from.contains(&workflow.state);
    match command {
        CaseCommand::AnswerDanger => from(TransitionId::T04) || from(TransitionId::T23),
        CaseCommand::CompleteScreening => {
            let goes_on = screening::current(case, workflow);
            from(TransitionId::T02) && goes_on.is_some_and(|one| !screening::is_approved(workflow, one))
        }
        CaseCommand::EndLead => from(TransitionId::T03),
        CaseCommand::OpenScreenedCase => from(TransitionId::T06) && screening::to_open(case, workflow).is_some(),
        _ => from(TransitionId::T02),
    }
}

/// Whether what a command acts on is there.
fn has_its_matter(command: CaseCommand, case: &Case) -> bool {
    match command {
        CaseCommand::HoldConference => !conference::open(case).is_empty(),
        CaseCommand::ExplainConference => conference::unexplained(case).next().is_some(),
        CaseCommand::LookAtSafetyPlan => safety_plan::newest(case).len() == 1,
        CaseCommand::TakeAcknowledgement => {
            let open = case.referrals.iter().any(|referral| referral.is_open() && referral.sent.is_some());
            open || !case.transfer_sendings.is_empty()
        }
        _ => !case.unit_members.is_empty(),
    }
}

/// Whether the client said how it is with contact after closure, and was not reached yet.
fn owes_check(case: &Case, workflow: &Workflow) -> bool {
    let key = (PersonCode::Client, ConsentScope::PostClosureContact);
    workflow.consents.contains_key(&key) && !post_closure::is_done(case)
}

#[cfg(test)]
mod tests;
