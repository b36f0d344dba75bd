//! The day on which nobody had a network: what two people said of one case without knowing of each other.

use model::Day;
use serde_json::json;

use super::agency::Agency;

/// Between what one says and what the other says.
const APART_MS: i64 = 17 * 60_000;
/// Until everybody has a network again.
const CUT_MS: i64 = 3_600_000;

/// Ids of the cases on which people cross each other.
pub struct Crossed {
    /// Two set another day for the next contact.
    pub dates: String,
    /// Two answer differently whether a number may be called.
    pub answers: String,
    /// It is closed while its risk rises.
    pub contested: String,
    /// Two determine another risk.
    pub risks: Option<String>,
}

/// Everybody syncs, works alone from `begin_ms` on, and syncs again.
///
/// # Errors
/// In words.
pub fn last_day(agency: &mut Agency, crossed: &Crossed, today: Day, begin_ms: i64) -> Result<(), String> {
    agency.meet()?;
    agency.all_at(begin_ms);
    let Crossed { dates, answers, contested, risks } = crossed;
    let day = |days: i32| today.plus(days).to_string();
    let worker = agency.worker();
    worker.call("set_next_contact", json!({ "case": dates, "on": day(4) }))?;
    let person = worker.call("show_person", json!({ "case": answers }))?;
    let point = person["contact_points"][0]["id"].clone();
    let said = json!({ "case": answers, "entry": point, "question": "call", "answer": "no" });
    worker.call("set_safe_contact", said)?;
    if let Some(case) = risks {
        let lower = json!({ "level": "low", "note": "has papers now, and rent is paid to the end of the year" });
        worker.call("determine_risk", json!({ "case": case, "risk": lower, "basis": "followup" }))?;
    }
    let risk = json!({ "level": "high", "note": "the person feared waited at the gate this morning" });
    agency.colleague().call("determine_risk", json!({ "case": contested, "risk": risk, "basis": "incident" }))?;
    agency.all_at(begin_ms + APART_MS);
    let supervisor = &mut agency.supervisor;
    supervisor.call("set_next_contact", json!({ "case": dates, "on": day(7) }))?;
    let reason = json!({ "case": answers, "reason": "urgent_contact", "note": "the client rang the office" });
    supervisor.call("show_person", reason)?;
    let said =
        json!({ "case": answers, "entry": point, "question": "call", "answer": "yes", "reason": "urgent_contact" });
    supervisor.call("set_safe_contact", said)?;
    if let Some(case) = risks {
        let stays = json!({ "level": "medium", "note": "the notice to leave stands, whatever is paid" });
        supervisor.call("determine_risk", json!({ "case": case, "risk": stays, "basis": "followup" }))?;
    }
    let file = supervisor.call("case_file", json!({ "case": contested }))?;
    let request = file["closure"]["request"].clone();
    supervisor.call("authorise_closure", json!({ "case": contested, "request": request }))?;
    agency.all_at(begin_ms + APART_MS + CUT_MS);
    agency.meet()?;
    agency.meet()
}
