//! Reviews, closure and coming back, and what the supervisor decides.

use serde_json::{Value, json};

use super::Playing;
use crate::demo::desk::Desk;
use crate::demo::plan::record::Act;
use crate::demo::words::{CHECKLIST, closure_summary};
use crate::scene::text;

impl Playing<'_> {
    pub(super) fn review(&mut self, act: Act, desk: &mut Desk) -> Result<(), String> {
        let taking_part = json!([{ "code": "CL", "how": "took_part" }]);
        let Act::HoldReview(outcome, risk, next) = act else {
            let input = json!({ "case": self.id, "participants": taking_part });
            self.submitted.review = text(&desk.call("open_review", input)?["entry"])?;
            return Ok(());
        };
        let input = json!({
            "case": self.id, "review": self.submitted.review, "participants": taking_part,
            "absence_reason": "the supervisor was at the district office", "supervisor_took_part": false,
            "plan_still_relevant": if outcome == "continue" { "yes" } else { "no" }, "consent_reconfirmed": true,
            "outcome": outcome, "client_feedback": "The visits help; would like them after school and not before.",
            "risk": { "level": risk, "note": "as at the last visit; nothing new in the evenings" },
            "next_review_on": self.day(next), "goals": [],
        });
        desk.call("hold_review", input).map(|_| ())
    }

    pub(super) fn finish_goals(&mut self, reason: &str, desk: &mut Desk) -> Result<(), String> {
        let (status, why) = match reason {
            "goals_met" | "turned_18" => ("met", ""),
            "goals_not_relevant_feasible" => ("no_longer_relevant", "the family lives with the grandmother now"),
            _ => return Ok(()),
        };
        for action in &self.actions {
            let outcome = if status == "met" { "done" } else { "cancelled" };
            desk.call("set_action_status", json!({ "case": self.id, "action": action, "status": outcome }))?;
        }
        for goal in &self.goals {
            let input = json!({ "case": self.id, "goal": goal, "status": status, "reason": why });
            desk.call("set_goal_status", input)?;
        }
        Ok(())
    }

    pub(super) fn ask_closure(
        &mut self,
        day: i32,
        reason: &str,
        risk: &str,
        safer: &str,
        desk: &mut Desk,
    ) -> Result<(), String> {
        if reason == "death" {
            desk.write_legal_hold(&self.id)?;
        }
        let checklist: Vec<Value> = CHECKLIST.iter().map(|item| json!({ "item": item, "answer": "yes" })).collect();
        let reached = !matches!(reason, "lost_contact" | "death");
        let members: &[&str] = if reached { &[] } else { &["M1"] };
        let met = if reason == "goals_met" { "yes" } else { "unknown" };
        let input = json!({
            "case": self.id, "reason": reason, "summary": closure_summary(reason), "condition_met": met, "final_risk": risk,
            "checklist": checklist, "safety_change": safer, "told_can_return": reached,
            "consulted": { "client": reached, "members": members, "on": self.day(day), "views": "agrees" },
            "feedback": if reached { "given" } else { "not_reached" }, "transfer_not_possible": reason == "left_area",
        });
        desk.call("request_closure", input).map(|_| ())
    }

    pub(super) fn reopen(&mut self, risk: &str, desk: &mut Desk) -> Result<(), String> {
        let day = self.record.entries[self.next - 1].day;
        let input = json!({
            "case": self.id, "reason": "reopened_new_concern", "history_reviewed": true,
            "note": "Came to the office alone: the same worry as before, after a quiet time.",
            "consent": {
                "method": "written", "explained_all": true, "given_by": if self.age(day) < 15 { "M1" } else { "CL" },
            },
            "risk": { "level": risk, "note": "the same worry is back" },
        });
        desk.call("reopen_case", input).map(|_| ())
    }

    pub(super) fn approve(&mut self, kind: &str, desk: &mut Desk) -> Result<(), String> {
        let entry = match kind {
            "assessment" => self.submitted.assessment.clone(),
            "plan" => self.submitted.plan.clone(),
            "review" => self.submitted.review.clone(),
            "fund" => self.submitted.fund.clone(),
            "report" => self.submitted.report.clone(),
            _ if self.submitted.screening.is_empty() => {
                text(&desk.call("screening", json!({ "case": self.id }))?["screening"]["id"])?
            }
            _ => self.submitted.screening.clone(),
        };
        desk.call("approve", json!({ "case": self.id, "subject": kind, "entry": entry })).map(|_| ())
    }

    pub(super) fn decide_closure(&mut self, act: Act, desk: &mut Desk) -> Result<(), String> {
        let file = desk.call("case_file", json!({ "case": self.id }))?;
        let request = &file["closure"]["request"];
        if act == Act::Authorise {
            return desk.call("authorise_closure", json!({ "case": self.id, "request": request })).map(|_| ());
        }
        let comment = "Please speak once more about the second goal before we end; call me if it is refused.";
        let input = json!({ "case": self.id, "request": request, "comment": comment });
        desk.call("return_closure", input).map(|_| ())
    }
}
