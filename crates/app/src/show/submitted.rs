//! Shows the work that a supervisor may have to decide on: assessments, plans, reviews. Chooses no value.

use model::assessment::Assessment;
use model::plan::{self, Action, CasePlan, Goal, Participant};
use model::review::{self, Review};
use model::statement::StatementBody;
use model::workflow::{ApprovalView, Workflow};

use super::Shower;
use crate::live::LiveCase;
use crate::views::{
    ActionView, GivenBack, GoalView, ParticipantView, PlanView, ReviewView, SubmittedAssessment, SubmittedFinding,
};

impl Shower<'_> {
    pub fn plan(&self, plan: &CasePlan, workflow: &Workflow) -> PlanView {
        PlanView {
            id: plan.id.to_hex(),
            version: plan.version,
            stage: plan::stage(plan, workflow).code().to_owned(),
            agreed_on: plan.agreed_on.map(|day| day.to_string()),
            closure_condition: plan.closure_condition.clone(),
            participants: participants(&plan.participants),
            copy_given: plan.copy_given.map(|how| how.code().to_owned()),
            goals: plan.goals.iter().map(|goal| self.goal(goal)).collect(),
        }
    }

    pub fn goal(&self, goal: &Goal) -> GoalView {
        GoalView {
            id: goal.id.to_hex(),
            statement: goal.statement.clone(),
            horizon: goal.horizon.map(|horizon| horizon.code().to_owned()),
            domain: goal.domain.map(|domain| domain.code().to_owned()),
            status: goal.status.code().to_owned(),
            status_reason: goal.status_reason.clone(),
            transition: goal.transition,
            actions: goal.actions.iter().map(|action| self.action(action)).collect(),
        }
    }

    pub fn action(&self, action: &Action) -> ActionView {
        ActionView {
            id: action.id.to_hex(),
            what: action.what.clone(),
            responsible: action.responsible.map(|who| who.code().to_owned()),
            responsible_who: action.responsible_who.clone(),
            due_on: self.field(&action.due_on),
            status: action.status.code().to_owned(),
            done_on: action.done_on.map(|day| day.to_string()),
        }
    }

    pub fn review(&self, review: &Review, workflow: &Workflow) -> ReviewView {
        ReviewView {
            id: review.id.to_hex(),
            stage: review::stage(review, workflow).code().to_owned(),
            opened_on: review.opened_on.to_string(),
            held_on: review.held_on.map(|day| day.to_string()),
            participants: participants(&review.participants),
            absence_reason: review.absence_reason.clone(),
            supervisor_took_part: review.supervisor_took_part,
            plan_still_relevant: review.plan_still_relevant.map(|said| said.code().to_owned()),
            client_feedback: review.client_feedback.clone(),
            consent_reconfirmed: review.consent_reconfirmed,
            outcome: review.outcome.map(|outcome| outcome.code().to_owned()),
        }
    }

    /// What was said to the last request to close, unless it was asked for again or the case closed and came back since.
    /// By the clocks of the devices: it is a notice, and nothing follows from it.
    pub fn closure_given_back(&self, live: &LiveCase) -> Option<GivenBack> {
        let said = live.statements.iter().filter(|held| {
            matches!(
                held.statement.body,
                StatementBody::ClosureRequested(_)
                    | StatementBody::ClosureReturned { .. }
                    | StatementBody::ClosureAuthorised { .. }
                    | StatementBody::Reopened { .. }
            )
        });
        let last = said.max_by_key(|held| (held.statement.at, held.hash))?;
        let StatementBody::ClosureReturned { comment, .. } = &last.statement.body else { return None };
        let by = self.staff(last.statement.author);
        Some(GivenBack { by, at: Some(last.statement.at.0), comment: comment.clone() })
    }

    pub fn given_back(&self, live: &LiveCase, view: &ApprovalView) -> GivenBack {
        let held = live.statements.iter().find(|held| held.hash == view.hash);
        GivenBack { by: self.staff(view.by), at: held.map(|held| held.statement.at.0), comment: view.comment.clone() }
    }
}

/// A completed assessment, area by area in the order of the list.
pub(crate) fn assessment(assessment: &Assessment) -> SubmittedAssessment {
    let findings = assessment.domains.iter().map(|(domain, finding)| SubmittedFinding {
        domain: domain.code().to_owned(),
        situation: finding.situation.clone(),
        needs: finding.needs.clone(),
    });
    SubmittedAssessment {
        kind: assessment.kind.code().to_owned(),
        completed_on: assessment.completed_on.map(|day| day.to_string()),
        findings: findings.collect(),
        client_view: assessment.client_view.clone(),
        analysis: assessment.analysis.clone(),
        agreed_with_client: assessment.agreed_with_client,
        disagreements: assessment.disagreements.clone(),
        safety_plan_needed: assessment.safety_plan_needed.map(|said| said.code().to_owned()),
    }
}

fn participants(list: &[Participant]) -> Vec<ParticipantView> {
    let view = |one: &Participant| ParticipantView { code: one.code.to_string(), how: one.how.code().to_owned() };
    list.iter().map(view).collect()
}
