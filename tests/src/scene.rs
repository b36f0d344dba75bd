//! Two people with cases, on which things are made to go wrong. Knows which cases there are, not what becomes of them.

use std::path::Path;

use serde_json::{Value, json};

use crate::world::{Device, World};

/// A supervisor and a caseworker of one office.
pub struct Scene {
    /// The office and the clock.
    pub world: World,
    /// `SU01`.
    pub supervisor: Device,
    /// `CW07`.
    pub worker: Device,
}

/// A case with an agreed plan, and the ids of what is in it.
#[derive(Debug, Clone)]
pub struct Case {
    /// Case id.
    pub id: String,
    /// Code as people write it.
    pub code: String,
    /// A phone.
    pub phone: String,
    /// A home.
    pub home: String,
    /// An open action.
    pub action: String,
}

/// What two devices must agree on about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// Digest of what every device renders alike.
    pub digest: String,
    /// Digest of the heads and statements it was made from.
    pub sources: String,
}

impl Scene {
    /// An office and two devices in `dir`.
    ///
    /// # Errors
    /// In words.
    pub fn set(dir: &Path, tls: bool) -> Result<Scene, String> {
        let (world, supervisor, worker) = World::found(dir, tls)?;
        Ok(Scene { world, supervisor, worker })
    }

    /// The caseworker opens a case, assesses it and agrees a plan.
    ///
    /// # Errors
    /// In words.
    pub fn open_case(&mut self) -> Result<Case, String> {
        let clock = self.world.clock.clone();
        open_case(&mut self.worker, &clock)
    }

    /// Worker, supervisor and worker again sync: afterwards both have everything.
    ///
    /// # Errors
    /// In words.
    pub fn meet(&mut self) -> Result<(), String> {
        self.worker.sync()?;
        self.supervisor.sync()?;
        self.worker.sync().map(|_| ())
    }

    /// The print of a case, which must be equal on both devices.
    ///
    /// # Errors
    /// In words, when they differ.
    pub fn print(&mut self, case: &Case) -> Result<Print, String> {
        let (ours, theirs) = (print(&mut self.worker, &case.id)?, print(&mut self.supervisor, &case.id)?);
        if ours == theirs { Ok(ours) } else { Err(format!("CW07 has {ours:?}, SU01 has {theirs:?}")) }
    }
}

/// The print of a case on one device, which must read the same from memory and from disk.
///
/// # Errors
/// In words.
pub fn print(device: &mut Device, case: &str) -> Result<Print, String> {
    let view = device.call("case_file", json!({ "case": case }))?;
    device.session()?.forget_live_documents();
    let anew = device.call("case_file", json!({ "case": case }))?;
    if view != anew {
        return Err(format!("{} has {view} in memory and {anew} on disk", device.code));
    }
    Ok(Print { digest: text(&view["digest"])?, sources: text(&view["sources"])? })
}

/// A caseworker's device opens a case, assesses it and agrees a plan.
///
/// # Errors
/// In words.
pub fn open_case(worker: &mut Device, clock: &crate::host::Clock) -> Result<Case, String> {
    let opened = worker.call(
        "open_case",
        json!({
            "programme": "cp", "unit_type": "individual", "client": { "alias": "the miller", "sex": "female", "birth": "2014-05" },
            "contact_points": [{ "kind": "phone", "value": "+099 555 100200", "safe_to_call": "unknown", "safe_to_text": "no" }],
            "places": [{ "kind": "home", "address": "behind the mill", "safe_to_visit": "yes" }],
            "concerns": [{ "kind": "neglect" }], "risk": { "level": "medium", "note": "often alone" },
            "consent": { "method": "written", "explained_all": true }, "next_contact_on": clock.day(4),
        }),
    )?;
    let (id, code) = (text(&opened["case"])?, text(&opened["code"])?);
    worker.call("complete_assessment", assessment(&id))?;
    let plan = text(&worker.call("draft_plan", json!({ "case": id }))?["entry"])?;
    let goal = json!({ "case": id, "plan": plan, "statement": "Papers again", "horizon": "short", "domain": "safety" });
    let goal = text(&worker.call("plan_goal", goal)?["entry"])?;
    let action = json!({
        "case": id, "goal": goal, "what": "Ask at the registry", "responsible": "caseworker", "due_on": clock.day(9),
    });
    let action = text(&worker.call("plan_action", action)?["entry"])?;
    worker.call(
        "agree_plan",
        json!({
            "case": id, "plan": plan, "agreed_on": clock.day(0), "closure_condition": "I have my papers",
            "participants": [{ "code": "CL", "how": "took_part" }], "next_review_on": clock.day(30),
        }),
    )?;
    let person = worker.call("show_person", json!({ "case": id }))?;
    let (phone, home) = (text(&person["contact_points"][0]["id"])?, text(&person["places"][0]["id"])?);
    Ok(Case { id, code, phone, home, action })
}

/// Every area of life, as an assessment has them.
pub const DOMAINS: [&str; 10] = [
    "safety",
    "caregiver_family",
    "care_arrangement",
    "health",
    "mhpss",
    "education",
    "development_capacity",
    "social_environment",
    "basic_needs",
    "legal_documentation",
];

fn assessment(case: &str) -> Value {
    let finding = |domain: &&str| json!({ "domain": domain, "situation": "looked at together" });
    let findings: Vec<Value> = DOMAINS.iter().map(finding).collect();
    json!({
        "case": case, "kind": "comprehensive", "findings": findings,
        "strengths": [{ "kind": "extended_family", "note": "a cousin nearby" }],
        "client_view": "wants papers", "analysis": "no papers", "agreed_with_client": true,
        "risk": { "level": "medium", "note": "no papers" },
    })
}

/// A closure request that meets every guard.
#[must_use]
pub fn closure_request(case: &str, today: &str, summary: &str) -> Value {
    let items = [
        "goals_reviewed",
        "condition_compared",
        "safe",
        "care_stable",
        "services_ok",
        "referrals_settled",
        "agree_end",
        "can_return",
        "post_contact",
        "feedback_offered",
        "papers_returned",
        "files_separate",
    ];
    let checklist: Vec<Value> = items.iter().map(|item| json!({ "item": item, "answer": "yes" })).collect();
    json!({
        "case": case, "reason": "left_area", "summary": summary, "condition_met": "unknown", "final_risk": "medium",
        "checklist": checklist, "consulted": { "client": true, "on": today, "views": "agrees" },
        "safety_change": "same", "feedback": "given", "told_can_return": true, "transfer_not_possible": true,
    })
}

/// A text out of an answer.
///
/// # Errors
/// In words, when it is none.
pub fn text(value: &Value) -> Result<String, String> {
    value.as_str().map(str::to_owned).ok_or_else(|| format!("a text was expected, not {value}"))
}
