//! Consents, safety plans, referrals, conferences and a name that was typed: what protects a client and whom others may tell.

use app::error::ErrorCode;
use serde_json::{Value, json};

use super::Playing;
use crate::demo::desk::Desk;
use crate::demo::services;
use crate::scene::text;

impl Playing<'_> {
    /// A decision about consent by whoever decides at the client's age, with the form where it is written.
    pub(super) fn decision(&self, scope: &str, answer: &str, method: &str, day: i32) -> Value {
        let age = self.age(day);
        let mut input = json!({
            "case": self.id, "scope": scope, "answer": answer, "method": method,
            "understood": "Said back what is told, to whom, and that it can be taken back.",
        });
        if age < 15 {
            input["given_by"] = json!("M1");
            input["child_assent"] = json!(if age < 6 { "not_sought_age" } else { "given" });
        }
        if method != "written" {
            input["witness_role"] = json!("second_staff");
        } else if answer != "withdrawn" {
            let client = &self.record.client;
            let by_caregiver = age < 15;
            let giver =
                if by_caregiver { self.caregiver().to_owned() } else { format!("{} {}", client.first, client.family) };
            input["form"] = json!({ "giver_name": giver, "mark": "on_paper", "paper_place": "cabinet 2, folder 14" });
            if by_caregiver {
                input["form"]["relation"] = json!("mother");
            }
        }
        if self.record.tag == Some("D19") {
            (input["language"], input["interpreter"]) = (json!("sign_language"), json!(true));
            input["understood"] = json!("Said back in signs, through the interpreter, what is told and to whom.");
            if let Some(form) = input.get_mut("form") {
                form["interpreter_name"] = json!("Hela Sandovar");
                form["interpreter_promised"] = json!(true);
            }
        }
        input
    }

    pub(super) fn caregiver(&self) -> &'static str {
        let names = &crate::demo::words::CAREGIVERS;
        names[self.record.number % names.len()]
    }

    pub(super) fn plan_consent(&mut self, day: i32, plan: &str, method: &str, desk: &mut Desk) -> Result<(), String> {
        let mut input = self.decision("plan", "given", method, day);
        input["plan"] = json!(plan);
        desk.call("decide_consent", input).map(|_| ())
    }

    pub(super) fn safety_plan(&mut self, desk: &mut Desk) -> Result<(), String> {
        let part = |part: &str, words: &str| json!({ "part": part, "words": words });
        let input = json!({
            "case": self.id, "with_client": true, "copy": "memorised", "confidence": 3,
            "parts": [
                part("concern_in_own_words", "When the voices get loud in the yard."),
                part("things_client_can_do", "Go out by the back, knock at the third door, call the night number."),
                part("safe_places", "The room behind the bakery; the house of the aunt."),
            ],
        });
        desk.call("make_safety_plan", input).map(|_| ())
    }

    pub(super) fn refer(&mut self, day: i32, to: usize, sends: bool, desk: &mut Desk) -> Result<(), String> {
        let service = services::service(to);
        let reason = "A service that the client asked for and that we do not give.";
        let urgent = self.record.tag == Some("D04");
        let priority = if urgent { "emergency" } else { ["routine", "urgent"][self.record.number % 2] };
        if !sends {
            let input = json!({
                "case": self.id, "service": service, "provider": services::name(to), "priority": priority,
                "reason": reason, "client_told_steps": true, "made_on": self.day(day),
            });
            self.referrals.push(text(&desk.call("make_referral", input)?["entry"])?);
            return Ok(());
        }
        // Some services need no reason to act.
        let fields: &[&str] = match service {
            "education" | "documentation_registration" => &["case_code", "service_asked", "worker_contact"],
            _ => &["case_code", "service_asked", "reason", "worker_contact"],
        };
        let input = json!({
            "case": self.id, "service": service, "provider": services::code(to), "reason": reason, "fields": fields,
            "client_told_steps": true, "priority": priority, "answer_to": "555 0107",
            "channel": (["paper_by_hand", "phone_call"][self.record.number % 2]),
        });
        let made = text(&desk.call("send_referral", input)?["referral"])?;
        self.referrals.push(made);
        Ok(())
    }

    pub(super) fn referred(&mut self, nth: usize, state: &str, desk: &mut Desk) -> Result<(), String> {
        // Referrals are numbered as they were planned; a record makes them in the order of their days.
        let made: Vec<usize> = self.made();
        let at = made.iter().position(|one| *one == nth).ok_or("a step of no referral")?;
        let mut input = json!({ "case": self.id, "referral": self.referrals.get(at), "state": state });
        match state {
            "declined" => input["declined"] = json!("criteria"),
            "not_attended" => input["barrier"] = json!("distance"),
            "completed" | "closed_loop" => input["useful"] = json!("yes"),
            _ => {}
        }
        desk.call("record_referral_event", input).map(|_| ())
    }

    fn made(&self) -> Vec<usize> {
        use crate::demo::plan::record::Act;
        let number = |act: &Act| match act {
            Act::Refer(nth, _) | Act::Draft(nth, _) => Some(*nth),
            _ => None,
        };
        self.record.entries[..self.next].iter().filter_map(|entry| number(&entry.act)).collect()
    }

    /// Called, held and explained on one day. Whom the client refuses cannot be invited: the rule says so.
    pub(super) fn conference(&mut self, refused: bool, day: i32, desk: &mut Desk) -> Result<(), String> {
        let invite = |role: &str, need: &str, agrees: bool| {
            json!({
                "kind": "external", "role": role, "organisation": services::name(6), "need_to_know": need,
                "basis": "consent", "client_agrees": agrees,
            })
        };
        let head = invite("team lead", "holds the talks with the client and has to know the evenings", true);
        let call = |invited: Vec<Value>| {
            json!({
                "case": self.id, "kind": "service_providers", "reason": "joint_decision", "client_invited": true,
                "agenda": "Who does what in the evenings; what each needs to know for it.",
                "planned_on": self.day(day), "invited": invited, "shared": ["service_needed"],
            })
        };
        if refused {
            let other = invite("neighbour's cousin", "works there too", false);
            if desk.call("call_conference", call(vec![head.clone(), other])).is_ok() {
                return Err("somebody whom the client refuses was invited".to_owned());
            }
        }
        let called = text(&desk.call("call_conference", call(vec![head]))?["entry"])?;
        let held = json!({
            "case": self.id, "conference": called, "venue_private": true, "client_there": true,
            "client_views": "Wants the talks to go on, and nobody else to be told.", "read_back": true,
            "minutes": "The talks go on each week; the worker visits on market days.", "outcome": "remains_open",
        });
        desk.call("hold_conference", held)?;
        desk.call("explain_conference", json!({ "case": self.id, "conference": called })).map(|_| ())
    }

    /// The name is refused; the same note with the code is saved.
    pub(super) fn name_typed(&mut self, desk: &mut Desk) -> Result<(), String> {
        let said = |who: &str| format!("{who} was at school all week and showed the drawings.");
        let input = |words: String| {
            json!({
                "case": self.id, "mode": "home_visit", "private_setting": true, "client_seen": true,
                "observations": words, "next_contact_on": self.day(9),
            })
        };
        let named = said(&format!("{} {}", self.record.client.first, self.record.client.family));
        let why = desk.refused("record_follow_up", input(named))?;
        if why != ErrorCode::NameInCasework {
            return Err(format!("a name was refused as {}", why.code()));
        }
        desk.call("record_follow_up", input(said("CL"))).map(|_| ())
    }
}
