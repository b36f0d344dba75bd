//! Turns what a case reads as into views. Chooses no value: what counts was decided by the model.

use model::codes::Tri;
use model::conflict::Conflict;
use model::field::FieldValue;
use model::plan::{Action, CasePlan, Goal};
use model::questionnaire::AnswerValue;
use model::register::{Register, Safer, Writer};
use model::safe_contact::SafeTo;
use model::workflow::{ClosureView, ContestReason, RiskView};
use model::{Day, StaffRef};

use crate::live::ReadCase;
use crate::membership::Membership;
use crate::views::{
    ActionView, AuthorisationEntry, ClosureSummary, ConflictView, ContactEntry, FieldView, GoalView, PlanView,
    ReferralView, RiskEntry, RiskSummary, SaidValue,
};

/// A value of a register as a screen shows it.
pub(crate) trait Shown {
    fn shown(&self) -> String;
}

impl Shown for Day {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for SafeTo {
    fn shown(&self) -> String {
        self.0.code().to_owned()
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Shown for AnswerValue {
    fn shown(&self) -> String {
        match self {
            AnswerValue::Null => String::new(),
            AnswerValue::Bool(yes) => if *yes { Tri::Yes } else { Tri::No }.code().to_owned(),
            AnswerValue::Int(number) => number.to_string(),
            AnswerValue::Date(day) => day.to_string(),
            AnswerValue::Text(text) => text.clone(),
        }
    }
}

impl Shown for FieldValue {
    fn shown(&self) -> String {
        match self {
            FieldValue::Day(day) => day.to_string(),
            FieldValue::Safe(tri) => tri.code().to_owned(),
            FieldValue::Bool(yes) => if *yes { Tri::Yes } else { Tri::No }.code().to_owned(),
            FieldValue::Text(text) => text.clone(),
            FieldValue::Answer(answer) => answer.shown(),
        }
    }
}

/// Shows a case to people who know each other by staff code.
pub(crate) struct Shower<'a> {
    pub membership: &'a Membership,
}

impl Shower<'_> {
    pub fn staff(&self, staff: StaffRef) -> String {
        self.membership.code_of(staff)
    }

    fn writer(&self, writer: Writer) -> String {
        match writer {
            Writer::Staff(staff) => self.staff(staff),
            Writer::Actor(_) | Writer::Unwritten => "?".to_owned(),
        }
    }

    pub fn field<T: Shown + Safer>(&self, register: &Register<T>) -> FieldView {
        let counting = register.counting().map(|said| said.change);
        let values = register.values().iter().map(|said| SaidValue {
            value: said.value.shown(),
            by: self.writer(said.by),
            at: said.at.0,
            counts: Some(said.change) == counting,
        });
        FieldView { counts: register.counts().map(Shown::shown), values: values.collect() }
    }

    pub fn conflict(&self, case: &str, code: &str, conflict: &Conflict) -> ConflictView {
        let values = conflict.values.iter().enumerate().map(|(index, said)| SaidValue {
            value: said.value.shown(),
            by: self.writer(said.by),
            at: said.at.0,
            counts: index == conflict.counts,
        });
        ConflictView {
            case: case.to_owned(),
            code: code.to_owned(),
            field: conflict.field.key(),
            values: values.collect(),
        }
    }

    pub fn risk(&self, risk: &RiskView) -> RiskSummary {
        let entries = risk.determinations.iter().map(|said| RiskEntry {
            id: said.hash.to_hex(),
            level: said.level.code().to_owned(),
            basis: said.basis.code().to_owned(),
            note: said.note.clone(),
            by: self.staff(said.by),
            at: said.at.0,
            latest: said.latest,
        });
        RiskSummary {
            current: risk.current.map(|level| level.code().to_owned()),
            conflict: risk.conflict,
            entries: entries.collect(),
        }
    }

    pub fn closure(&self, closure: &ClosureView) -> ClosureSummary {
        let authorisations = closure.authorisations.iter().map(|one| AuthorisationEntry {
            by: self.staff(one.by),
            at: one.at.0,
            not_seen: one.misses.iter().map(|why| contest_name(why).to_owned()).collect(),
        });
        ClosureSummary {
            request: closure.request.to_hex(),
            reason: closure.asked.reason.code().to_owned(),
            requested_by: self.staff(closure.requested_by),
            requested_at: closure.requested_at.0,
            summary: closure.asked.summary.clone(),
            final_risk: closure.asked.final_risk.code().to_owned(),
            authorisations: authorisations.collect(),
            contested: closure.contested.iter().map(|why| contest_name(why).to_owned()).collect(),
            after_approval: u32::try_from(closure.after_approval.len()).unwrap_or(u32::MAX),
        }
    }

    pub fn contacts(&self, read: &ReadCase) -> Vec<ContactEntry> {
        let mut notes: Vec<_> = read.case.contacts.iter().collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.held_on, note.recorded_at, note.id)));
        let entry = |note: &model::follow_up::ContactNote| ContactEntry {
            id: note.id.to_hex(),
            held_on: note.held_on.to_string(),
            kind: note.kind.map(|kind| kind.code().to_owned()),
            by: if note.by_said.is_empty() { self.staff(note.by) } else { note.by_said.clone() },
            client_seen: note.client_seen,
            observations: note.observations.clone(),
        };
        notes.into_iter().map(entry).collect()
    }

    pub fn plan(&self, plan: &CasePlan) -> PlanView {
        PlanView {
            id: plan.id.to_hex(),
            version: plan.version,
            agreed_on: plan.agreed_on.map(|day| day.to_string()),
            closure_condition: plan.closure_condition.clone(),
            goals: plan.goals.iter().map(|goal| self.goal(goal)).collect(),
        }
    }

    fn goal(&self, goal: &Goal) -> GoalView {
        GoalView {
            id: goal.id.to_hex(),
            statement: goal.statement.clone(),
            horizon: goal.horizon.map(|horizon| horizon.code().to_owned()),
            status: goal.status.code().to_owned(),
            actions: goal.actions.iter().map(|action| self.action(action)).collect(),
        }
    }

    fn action(&self, action: &Action) -> ActionView {
        ActionView {
            id: action.id.to_hex(),
            what: action.what.clone(),
            responsible: action.responsible.map(|who| who.code().to_owned()),
            due_on: self.field(&action.due_on),
            status: action.status.code().to_owned(),
            done_on: action.done_on.map(|day| day.to_string()),
        }
    }

    pub fn referrals(&self, read: &ReadCase) -> Vec<ReferralView> {
        let mut all: Vec<_> = read.case.referrals.iter().collect();
        all.sort_by_key(|referral| std::cmp::Reverse((referral.made_on, referral.id)));
        let view = |referral: &model::referral::Referral| ReferralView {
            id: referral.id.to_hex(),
            service: referral.service.as_ref().map(|service| service.as_str().to_owned()),
            provider: referral.provider.clone(),
            state: referral.state().code().to_owned(),
            made_on: referral.made_on.to_string(),
        };
        all.into_iter().map(view).collect()
    }
}

/// The stable name of what an authorisation had not seen.
pub(crate) fn contest_name(why: &ContestReason) -> &'static str {
    match why {
        ContestReason::Risk(_) => "risk",
        ContestReason::Consent(_) => "consent",
        ContestReason::Incident(_) => "incident",
        ContestReason::Concern(_) => "concern",
        ContestReason::Goal(_) => "goal",
        ContestReason::Action(_) => "action",
        ContestReason::BasisNotHere => "basis_not_here",
        ContestReason::ManagerNeeded => "manager_needed",
    }
}
