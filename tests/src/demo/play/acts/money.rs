//! Shoes for school out of the emergency fund, until the school fund pays for the year.

use serde_json::json;

use super::Playing;
use crate::demo::desk::Desk;
use crate::scene::text;

/// What two pairs of shoes may cost, in whole units.
const ASKED: u32 = 45;
/// What they cost in the end.
const SPENT: u32 = 42;

impl Playing<'_> {
    pub(super) fn fund(&mut self, step: &str, desk: &mut Desk) -> Result<(), String> {
        if step == "asked" {
            let input = json!({
                "case": self.id, "purpose": "clothing_shoes", "amount": ASKED, "method": "cash", "names_client": false,
                "why_now": "CL stays at home since the shoes fell apart; school began on Monday.",
                "bridge_to": "The school fund pays for clothes from next month.",
                "criteria": ["part_of_plan", "no_other_source", "one_time"],
                "tried": "The head teacher and the parish had none in this size.",
            });
            self.submitted.fund = text(&desk.call("ask_fund", input)?["entry"])?;
            return Ok(());
        }
        let mut input = json!({ "case": self.id, "request": self.submitted.fund, "kind": step });
        if step == "settled" {
            input["spent"] = json!(SPENT);
            input["returned"] = json!(ASKED - SPENT);
            input["receipt"] = json!("yes");
        }
        desk.call("add_fund_step", input).map(|_| ())
    }
}
