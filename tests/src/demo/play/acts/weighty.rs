//! What had to be reported, what is best for a child, and who decided about it.

use serde_json::json;

use super::Playing;
use crate::demo::desk::Desk;
use crate::demo::plan::record::Act;
use crate::scene::text;

/// Who answers for the programme, and decides with the supervisor what is not reported.
const MANAGER: &str = "MG01";

impl Playing<'_> {
    pub(super) fn report(&mut self, trigger: &str, decision: &str, desk: &mut Desk) -> Result<(), String> {
        let died = self.record.closure == Some("death");
        let reported = decision == "reported";
        let law = match trigger {
            "child_abuse_law" => "Velmara child act, article 12",
            "danger_to_self" => "Agency policy on danger to life, point 3",
            _ if died => "Velmara civil code, notice of a death",
            _ => "Velmara penal code, notice of violence to the police",
        };
        let mut input = json!({
            "case": self.id, "trigger": trigger, "law": law, "decision": decision,
            "client_told": if died { "no" } else { "yes" }, "client_agrees": if died { "unknown" } else { "yes" },
            "client_wishes": if reported { "Wants to be there when it is told." } else { "Wants the police to hear nothing of it." },
            "reasons": if reported { "The law asks for it, and it protects." } else {
                "The one who was violent has friends at the post; a report would bring more danger than it ends."
            },
            "to_whom": if reported { self.told_office() } else { "" },
        });
        if died {
            input["told_why"] = json!("The client has died; the family was told.");
            input["client_wishes"] = json!("");
        }
        self.submitted.report = text(&desk.call("record_report", input)?["entry"])?;
        Ok(())
    }

    fn told_office(&self) -> &'static str {
        match () {
            () if self.record.closure == Some("death") => "Civil registry",
            () if self.record.client.age < 18 => "Child and family welfare office",
            () => "Police, family desk",
        }
    }

    /// The report is made, or the manager agrees that it is not.
    pub(super) fn after_report(&mut self, act: Act, desk: &mut Desk) -> Result<(), String> {
        let report = &self.submitted.report;
        if act == Act::ReportMade {
            let input = json!({ "case": self.id, "report": report, "made": true, "to_whom": self.told_office() });
            return desk.call("add_report_step", input).map(|_| ());
        }
        let input = json!({
            "case": self.id, "subject": "report", "entry": report, "who": MANAGER,
            "note": "Agrees: looked at together, with the client's words.",
        });
        desk.call("decide_with", input).map(|_| ())
    }

    pub(super) fn best_interests(&mut self, act: Act, day: i32, desk: &mut Desk) -> Result<(), String> {
        match act {
            Act::AskBid => {
                let input = json!({
                    "case": self.id, "triggers": ["alternative_care"], "framework": "national",
                    "question": "With whom CL lives until the parents are found.", "guardian": "district guardian",
                });
                self.submitted.bid = text(&desk.call("ask_bid", input)?["entry"])?;
            }
            Act::PrepareBid => {
                let option = |what: &str, risks: &str| json!({ "what": what, "benefits": "A known face each day.", "risks": risks });
                let weigh = |element: &str, facts: &str, weight: u8, favours: u8| json!({ "element": element, "facts": facts, "weight": weight, "favours": favours });
                let input = json!({
                    "case": self.id, "bid": self.submitted.bid,
                    "options": [option("with M1, visited each week", "Little room."), option("in a foster family", "Far from school.")],
                    "weighed": [
                        weigh("child_views", "Wants to stay with M1 and the cat.", 5, 1),
                        weigh("safety", "Nobody in either home was ever violent.", 4, 0),
                        weigh("family_and_close_relationships", "M1 cared for CL since the flight.", 4, 1),
                    ],
                    "views_how": "alone, with drawings and the three houses", "views": "Stay where the others are.",
                    "views_weight": 4,
                });
                self.submitted.bid_file = text(&desk.call("prepare_bid", input)?["entry"])?;
            }
            _ => {
                let seat = |role: &str, organisation: &str| json!({ "role": role, "organisation": organisation, "declared": true });
                let input = json!({
                    "case": self.id, "bid": self.submitted.bid, "file": self.submitted.bid_file, "option": 1,
                    "panel": [
                        seat("guardian", "District court"), seat("head teacher", "Camp learning centre"),
                        seat("psychologist", "The listening house"),
                    ],
                    "review_due": self.day(day + 180),
                });
                desk.call("decide_bid", input)?;
            }
        }
        Ok(())
    }

    pub(super) fn follow_bid(&self, step: &str, desk: &mut Desk) -> Result<(), String> {
        let input = json!({
            "case": self.id, "bid": self.submitted.bid, "kind": step,
            "note": "Told in the garden, with the drawing of the house that was chosen.",
            "reaction": "Smiled, and asked whether the cat may come too.",
        });
        desk.call("follow_bid", input).map(|_| ())
    }
}
