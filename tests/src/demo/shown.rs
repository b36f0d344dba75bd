//! What the forty cases leave out and a screen shows: leads that wait, and the case whose client is protected by many.

use serde_json::{Value, json};

use super::acts::Book;
use super::agency::Agency;
use super::desk::Desk;
use crate::scene::text;

/// The case with a family, a safety plan and two conferences: its risk rose, and its referral has no answer.
pub const SHOWN: usize = 9;

/// The closed case whose client agreed to be asked how things are.
pub const CALLED_AFTER: usize = 27;

impl Agency {
    /// Three leads on the tablet, and everybody around [`SHOWN`].
    ///
    /// # Errors
    /// In words.
    pub fn live_the_rest(&mut self, book: &Book) -> Result<(), String> {
        leads(self.worker())?;
        let case = book.case(SHOWN)?.id.clone();
        family(self.worker(), &case)?;
        protect(self.worker(), &case, book)?;
        confer(self.worker(), &case, book)
    }
}

/// Consent to be contacted after the closure, asked before it.
///
/// # Errors
/// In words.
pub fn agree_to_call(desk: &mut Desk, case: &str) -> Result<(), String> {
    let consent = json!({
        "case": case, "scope": "post_closure_contact", "answer": "given", "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver",
    });
    desk.call("decide_consent", consent).map(|_| ())
}

/// Nobody met her yet; one in danger whose screening is not finished; one who may be taken on.
fn leads(desk: &mut Desk) -> Result<(), String> {
    note_lead(desk, "Lower Mere", "community_leader")?;
    let unfinished = note_lead(desk, "Kessel Camp East", "health")?;
    answer(desk, &unfinished, "yes")?;
    let action = json!({ "kind": "place_of_safety", "result": "sleeps at the women's room", "supervisor_told": true });
    desk.call("record_emergency_action", json!({ "case": unfinished, "action": action }))?;
    let ready = note_lead(desk, "Odra Riverside", "school")?;
    answer(desk, &ready, "no")?;
    let screening = desk.call("screening", json!({ "case": ready }))?["screening"]["id"].clone();
    desk.call("complete_screening", found(&ready, &screening)).map(|_| ())
}

fn note_lead(desk: &mut Desk, area: &str, source: &str) -> Result<String, String> {
    let lead = json!({
        "source": source, "area": area, "urgent": false, "knows": "yes", "hints": ["risk_of_gbv"],
        "reach_note": "in the mornings, through whoever told us",
    });
    text(&desk.call("record_lead", lead)?["case"])
}

fn answer(desk: &mut Desk, case: &str, danger: &str) -> Result<(), String> {
    let said = json!({ "case": case, "immediate_danger": danger, "self_harm": "no" });
    desk.call("answer_danger", said).map(|_| ())
}

fn found(case: &str, screening: &Value) -> Value {
    json!({
        "case": case, "screening": screening, "consent": { "given": true, "method": "verbal_witnessed" },
        "private_setting": true, "preference": { "sex": "female", "met": true }, "programme": "gbv",
        "told": ["process", "roles", "records", "separation", "refuse", "stop", "limits", "complaints",
            "worker_choice", "time_limit", "options", "no_effect"],
        "criteria": [{ "criterion": "vc_g1", "met": "yes" }, { "criterion": "vc_g2", "met": "no" }],
        "concerns": [{ "kind": "risk_of_gbv" }], "needs": "somebody beside her on the way to the market",
        "strengths": "two friends who know", "wants": "to go on selling her cloth",
        "risk": { "level": "medium", "note": "followed twice this month" },
        "factors": { "urgency": "high", "ability_to_act": "medium", "capacity": "low" }, "outcome": "open",
    })
}

fn family(desk: &mut Desk, case: &str) -> Result<(), String> {
    let aunt =
        json!({ "relation": "aunt_uncle", "age_years": 47, "caregiver": true, "own_interests": "wants her near" });
    let partner = json!({ "relation": "spouse_partner", "age_years": 29, "excluded": true });
    for (member, name) in [(aunt, "Wairimela"), (partner, "Jabezo")] {
        desk.call("add_unit_member", json!({ "case": case, "member": member, "name": name }))?;
    }
    Ok(())
}

fn protect(desk: &mut Desk, case: &str, book: &Book) -> Result<(), String> {
    let part = |(part, words): (&str, &str)| json!({ "part": part, "words": words });
    let parts = [
        ("concern_in_own_words", "He waits where the bus stops, in the evening."),
        ("things_client_can_do", "Take the earlier bus; get off one stop later; call from the shop."),
        ("safe_places", "The shop with the green roof, open until ten."),
    ];
    let plan = json!({
        "case": case, "with_client": true, "copy": "memorised", "confidence": 4, "safe_people": ["M1"],
        "parts": parts.map(part), "services": ["safe_shelter"], "review_on": book.day(20),
    });
    desk.call("make_safety_plan", plan).map(|_| ())
}

fn confer(desk: &mut Desk, case: &str, book: &Book) -> Result<(), String> {
    let consent = json!({
        "case": case, "scope": "share_conference", "answer": "given", "method": "verbal_witnessed",
        "witness_role": "second_staff", "recipients": [{ "name": "Harbour house" }], "share_groups": ["risk_level"],
    });
    desk.call("decide_consent", consent)?;
    let held = call(desk, case, "Who is near in the evenings, until he has been spoken to.", &book.day(-1))?;
    let sheet = desk.call("conferences", json!({ "case": case }))?;
    let invited = sheet["conferences"][0]["invited"][0]["id"].clone();
    let decision = json!({
        "what": "Walk with CL from the bus on market days", "responsible": "community", "due_on": book.day(14),
    });
    let record = json!({
        "case": case, "conference": held, "venue_private": true, "client_there": true, "attended": [invited],
        "client_views": "Wants to keep her stall, and not to be asked about it by everybody.", "signed": [invited],
        "minutes": "The night phone was given to CL. Nobody speaks to the family without asking CL first.",
        "read_back": true, "dissent": "", "outcome": "remains_open", "opens_review": false, "decisions": [decision],
    });
    desk.call("hold_conference", record)?;
    call(desk, case, "Whether the way home has become quieter.", &book.day(6)).map(|_| ())
}

fn call(desk: &mut Desk, case: &str, agenda: &str, on: &str) -> Result<Value, String> {
    let called = desk.call(
        "call_conference",
        json!({
            "case": case, "kind": "inter_agency", "reason": "complex", "agenda": agenda, "planned_on": on,
            "client_invited": true, "shared": ["risk_level"], "invited": [{
                "kind": "external", "role": "night worker", "organisation": "Harbour house",
                "need_to_know": "answers the night phone", "basis": "consent", "client_agrees": true,
            }],
        }),
    )?;
    Ok(called["entry"].clone())
}
