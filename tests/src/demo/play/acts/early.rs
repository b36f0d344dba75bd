//! How a case comes to the agency: the lead, the screening and the intake.

use serde_json::{Value, json};

use super::Playing;
use crate::demo::desk::Desk;
use crate::demo::people::{phones, places, story_reach};
use crate::demo::plan::record::{Part, Record};
use crate::demo::services;
use crate::demo::words::{self, CONCERNS};
use crate::scene::text;

impl Playing<'_> {
    pub(super) fn lead(&mut self, urgent: Option<&str>, desk: &mut Desk) -> Result<(), String> {
        let input = json!({
            "source": self.record.source, "area": services::AREAS[self.record.number % 9], "urgent": urgent.is_some(),
            "urgent_reason": urgent, "hints": [self.record.concern], "knows": "yes",
            "name": if self.record.is_opened() { "" } else { self.record.client.first.as_str() },
            "reach_note": "mornings, through the one who told us",
        });
        let made = desk.call("record_lead", input)?;
        (self.id, self.code) = (text(&made["case"])?, text(&made["code"])?);
        Ok(())
    }

    pub(super) fn screen(&mut self, outcome: &str, risk: &str, desk: &mut Desk) -> Result<(), String> {
        let sheet = desk.call("screening", json!({ "case": self.id }))?;
        self.submitted.screening = text(&sheet["screening"]["id"])?;
        let declined = self.record.no_action == Some("consent_declined");
        if declined {
            let input = json!({
                "case": self.id, "screening": self.submitted.screening, "outcome": "no_action",
                "reason": "consent_declined", "consent": { "given": false, "method": "verbal_witnessed" },
            });
            return desk.call("complete_screening", input).map(|_| ());
        }
        let criteria =
            ["vc_c1 vc_c2 vc_c3 vc_c4 vc_c5 vc_c6 vc_c7 vc_c8 vc_c9", "vc_g1 vc_g2", "vc_p1 vc_p2 vc_p3 vc_p4"];
        let open = outcome == "open";
        let answer = |(at, code)| json!({ "criterion": code, "met": if open && at == self.record.number % 2 { "yes" } else { "no" } });
        let criteria: Vec<Value> =
            criteria[self.record.programme as usize].split(' ').enumerate().map(answer).collect();
        let mut input = json!({
            "case": self.id, "screening": self.submitted.screening, "outcome": outcome, "place": "office",
            "consent": { "given": true, "method": "verbal_witnessed" }, "private_setting": true,
            "preference": { "language": "Velmari", "met": true }, "programme": self.record.programme.code(),
            "told": ["process", "roles", "records", "limits", "stop", "time_limit"], "criteria": criteria,
            "concerns": [{ "kind": self.record.concern, "note": concern_note(self.record) }],
            "needs": "Somebody who listens and knows the way to the offices.", "strengths": "Speaks for themself; has friends.",
            "wants": "To stay with the family and to have quiet evenings.",
            "risk": { "level": risk, "note": "as told at the first talk" },
            "factors": { "urgency": "medium", "ability_to_act": "high", "capacity": "medium" },
            "help_given": "The way to the right office was shown, with a name to ask for.",
        });
        if !open {
            input["reason"] = json!(self.record.no_action);
        }
        desk.call("complete_screening", input).map(|_| ())
    }

    pub(super) fn open(&mut self, day: i32, next: i32, ends: Option<i32>, desk: &mut Desk) -> Result<(), String> {
        let (client, number) = (&self.record.client, self.record.number);
        let child = client.age < 18;
        let story = self.record.part == Some(Part::Story);
        // Two people answer whether one number may be called: that case has one.
        let with_phone = if self.record.part == Some(Part::TwoAnswers) { 1 } else { number };
        let (points, homes) = if story { story_reach() } else { (phones(with_phone), places(number)) };
        let mut input = json!({
            "case": self.id, "unit_type": if child || number.is_multiple_of(4) { "unit" } else { "individual" },
            "client": { "first_name": client.first, "family_name": client.family, "sex": client.sex, "birth": client.birth },
            "contact_points": points, "places": homes, "next_contact_on": self.day(next),
            "consent": {
                "method": "written", "explained_all": true, "given_by": if self.age(day) < 15 { "M1" } else { "CL" },
                "expires_on": self.day(ends.unwrap_or(day + 365)),
            },
        });
        if child {
            input["caregiver"] = json!({ "name": words::CAREGIVERS[number % words::CAREGIVERS.len()], "relation": "mother", "caregiver": true });
        }
        desk.call("open_screened_case", input)?;
        desk.write_profile(&self.id, client)
    }
}

fn concern_note(record: &Record) -> &'static str {
    let kinds = &CONCERNS[record.programme as usize];
    let known = kinds.iter().find(|(kind, _)| *kind == record.concern);
    known.map_or("as told; nothing more was asked", |(_, note)| note)
}
