//! A case that goes to another agency, and one that goes to a colleague.

use serde_json::{Value, json};

use super::Playing;
use crate::demo::agency::WORKERS;
use crate::demo::desk::Desk;
use crate::demo::plan::record::Act;
use crate::demo::services;
use crate::scene::text;

/// What leaves about the case.
const FIELDS: [&str; 8] =
    ["case_code", "age_band", "sex", "reason", "worker_contact", "risk_level", "safety_advice", "plan_actions"];

impl Playing<'_> {
    pub(super) fn propose_transfer(&mut self, to: usize, desk: &mut Desk) -> Result<(), String> {
        let input = json!({
            "case": self.id, "reason": "moved", "provider": services::code(to), "receiver_asked": true,
            "concerns": "The same worry as at the beginning, and nobody near in the evenings.",
            "actions": "Papers are asked for; the answer is still to be fetched.",
            "safety_advice": "Meet where others are; the sister knows when something is wrong.",
            "next_appointment": "Monday at nine, at the camp office.", "fields": FIELDS, "meeting_offered": true,
            "client_view": "Wants to be near the family, and to meet the new worker together with us.",
        });
        self.submitted.transfer = text(&desk.call("propose_transfer", input)?["entry"])?;
        Ok(())
    }

    fn of_transfer(&self, more: Value) -> Value {
        let mut input = json!({ "case": self.id, "transfer": self.submitted.transfer });
        if let (Some(input), Value::Object(more)) = (input.as_object_mut(), more) {
            input.extend(more);
        }
        input
    }

    pub(super) fn decide_transfer(&self, act: Act, desk: &mut Desk) -> Result<(), String> {
        let (command, input) = match act {
            Act::AuthoriseTransfer => {
                desk.call("authorise_transfer", self.of_transfer(json!({})))?;
                let way = json!({
                    "package": "casework", "fields": FIELDS, "channel": "file_on_memory",
                    "password_channel": "phone_call", "answer_to": "555 0107",
                });
                ("send_transfer", way)
            }
            Act::SendIdentity => {
                let way = json!({
                    "package": "identity", "fields": ["name"], "channel": "encrypted_file_by_email",
                    "password_channel": "provider_visit",
                });
                ("send_transfer", way)
            }
            Act::HandOver => ("hand_over_case", json!({ "told": "introduced" })),
            _ => {
                let why = "They have no worker for the district before the summer; the case stays with us.";
                ("end_transfer", json!({ "end": "rejected", "comment": why }))
            }
        };
        desk.call(command, self.of_transfer(input)).map(|_| ())
    }

    pub(super) fn transfer_answered(&self, answer: &str, desk: &mut Desk) -> Result<(), String> {
        let note = if answer == "rejected" { "No worker there before the summer." } else { "" };
        let input = self.of_transfer(json!({ "answer": answer, "note": note }));
        desk.call("record_transfer_answer", input).map(|_| ())
    }

    /// A cousin of the client works in the office: only the worker and the supervisor open the case from now on.
    pub(super) fn restrict(&self, desk: &mut Desk) -> Result<(), String> {
        let why = "A cousin of CL works in the team next door.";
        let named = [crate::demo::agency::SUPERVISOR.code];
        let input = json!({ "case": self.id, "named": named, "reason": "staff_relative", "why": why });
        desk.call("restrict_case", input).map(|_| ())
    }

    pub(super) fn hand_to_colleague(&self, act: Act, desk: &mut Desk) -> Result<(), String> {
        let note = "The aunt opens on Tuesdays; the school is told that somebody else comes; the plan is half done.";
        let (command, input) = match act {
            Act::AskForHandover => {
                ("write_handover_note", json!({ "case": self.id, "asks": "overload", "note": note }))
            }
            Act::Reassign => {
                let to = WORKERS[self.record.worker].code;
                let why = "The worker carries more than the cap allows.";
                let input = json!({
                    "case": self.id, "to": to, "reason": "overload", "why": why, "informed": "told",
                    "preference": "no_wish",
                });
                ("reassign_case", input)
            }
            _ => ("answer_handover", json!({ "case": self.id, "accepted": true })),
        };
        desk.call(command, input).map(|_| ())
    }
}
