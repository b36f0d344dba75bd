//! What the sentence of each planted story says, looked up with the app's own queries on the supervisor's laptop.

use model::Day;
use satchel_tests::demo::desk::Desk;
use satchel_tests::demo::plan::record::Record;
use serde_json::{Value, json};

/// A story's case as the supervisor's laptop shows it.
pub struct Told<'d> {
    desk: &'d mut Desk,
    today: Day,
    case: Value,
    /// The case file.
    pub file: Value,
}

fn list<'v>(of: &'v Value, name: &str) -> &'v [Value] {
    of[name].as_array().map_or(&[], Vec::as_slice)
}

fn day(text: &Value) -> Option<Day> {
    Day::parse(text.as_str()?)
}

/// Whether a fact with this name has this value.
fn fact(entry: &Value, name: &str, value: &str) -> bool {
    list(entry, "facts").iter().any(|fact| fact["name"] == name && fact["value"] == value)
}

impl<'d> Told<'d> {
    /// The case with this code.
    pub fn of(desk: &'d mut Desk, code: &str, today: Day) -> Told<'d> {
        let case = desk.call("case_by_code", json!({ "code": code })).unwrap()["case"].clone();
        let file = desk.call("case_file", json!({ "case": case })).unwrap();
        Told { desk, today, case, file }
    }

    fn sheet(&mut self, query: &str) -> Value {
        self.desk.call(query, json!({ "case": self.case })).unwrap()
    }

    fn is(&self, state: &str) -> bool {
        self.file["state"] == state
    }

    fn risk(&self) -> &Value {
        &self.file["risk"]["current"]
    }

    /// Entries of the case file of a kind, newest first.
    fn entries(&self, kind: &str) -> Vec<&Value> {
        list(&self.file, "timeline").iter().filter(|entry| entry["kind"] == kind).collect()
    }

    fn held(&self, outcome: &str) -> usize {
        self.entries("review").into_iter().filter(|entry| fact(entry, "outcome", outcome)).count()
    }

    /// Hours from the first entry of one kind to the first of another.
    fn hours(&self, from: &str, to: &str) -> Option<i64> {
        let at = |kind: &str| self.entries(kind).last().and_then(|entry| entry["at"].as_i64());
        Some((at(to)? - at(from)?) / 3_600_000)
    }

    fn days(&self, from: &str, to: &str) -> Option<i32> {
        let on = |kind: &str| self.entries(kind).last().and_then(|entry| day(&entry["on"]));
        Some(on(to)?.days_since(on(from)?))
    }

    /// State of each referral with its provider's service.
    fn referrals(&mut self) -> Vec<(String, String)> {
        let sheet = self.sheet("referrals");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        list(&sheet, "referrals").iter().map(|one| (text(&one["service"]), text(&one["state"]))).collect()
    }

    fn referred(&mut self, service: &str, state: &str) -> bool {
        self.referrals().iter().any(|one| one.0 == service && one.1 == state)
    }

    /// Whether a purpose stands so towards a provider, or towards anybody.
    fn consented(&mut self, scope: &str, state: &str, to: Option<&str>) -> bool {
        let sheet = self.sheet("consents");
        let line = |one: &&Value| one["scope"] == scope && one["state"] == state;
        list(&sheet, "lines").iter().filter(line).any(|one| to.is_none_or(|to| one["to"]["name"] == to))
    }
}

/// Whether what the sentence of a tag says is so, as far as the app has words for it.
pub fn is_true(tag: &str, record: &Record, told: &mut Told<'_>) -> bool {
    match tag {
        "D01" | "D02" | "D03" | "D04" => begins(tag, told),
        "D09" | "D10" | "D20" | "D24" => goes(tag, told),
        "D05" | "D13" | "D16" | "D17" => weighs(tag, told),
        "D15" | "D19" | "D21" | "D22" | "D23" => is_heard(tag, record, told),
        _ => goes_on(tag, told),
    }
}

fn begins(tag: &str, told: &mut Told<'_>) -> bool {
    let screening = told.sheet("screening");
    let urgent = &screening["lead"]["urgent"];
    match tag {
        "D01" => {
            let place = told.entries("emergency_action").iter().any(|one| fact(one, "action", "place_of_safety"));
            let hours = told.hours("lead", "emergency_action");
            screening["screening"]["immediate_danger"] == "yes" && place && hours.is_some_and(|hours| hours < 3)
        }
        "D02" => {
            let solved = told.entries("screened").iter().any(|one| fact(one, "reason", "single_issue_resolved"));
            told.is("no_action") && told.file["concerns"] == json!(["no_birth_registration"]) && solved
        }
        "D03" => {
            let traced = told.referred("family_tracing", "in_service") && told.consented("tracing", "agreed", None);
            urgent == "very_young_separated" && told.file["concerns"] == json!(["separated"]) && traced
        }
        _ => {
            let soon = told.entries("incident").iter().any(|one| {
                let happened = list(one, "facts").iter().find(|fact| fact["name"] == "happened");
                let happened = happened.and_then(|fact| day(&fact["value"]));
                happened.zip(day(&one["on"])).is_some_and(|(happened, told)| told.days_since(happened) <= 3)
            });
            urgent == "clinical_window" && soon && told.referred("clinical_care_sexual_assault", "accepted")
        }
    }
}

fn goes(tag: &str, told: &mut Told<'_>) -> bool {
    if tag == "D20" {
        let sheet = told.sheet("handover");
        let over = list(&sheet, "candidates").iter().any(|one| one["code"] == "CW01" && one["over"] == true);
        let given = &sheet["history"][0];
        let from_to = given["from"] == "CW01" && given["to"] == sheet["assigned_to"] && sheet["assigned_to"] != "CW01";
        return over && from_to && given["reason"] == "overload" && given["standing"] == "accepted";
    }
    if tag == "D24" {
        let offered = told.sheet("handover");
        let stands = told.sheet("restriction")["restricted"].clone();
        let worker = told.file["assigned_to"].as_str().unwrap_or_default().to_owned();
        let alone = stands["named"] == json!([worker, "SU01"]) || stands["named"] == json!(["SU01", worker]);
        let to_nobody = list(&offered, "candidates").is_empty();
        return stands["reason"] == "staff_relative" && alone && to_nobody && stands["nobody_decides"] == false;
    }
    let sheet = told.sheet("transfer");
    match tag {
        "D09" => {
            let over = &sheet["transfer"];
            told.is("transferred") && over["state"] == "handed_over" && over["provider"] == "First step cash help"
        }
        _ => {
            let past = list(&sheet, "past");
            told.is("implementing") && past.iter().any(|one| one["state"] == "rejected")
        }
    }
}

fn weighs(tag: &str, told: &mut Told<'_>) -> bool {
    match tag {
        "D05" => {
            let sheet = told.sheet("decisions");
            let report = &sheet["reports"][0];
            let by_two = list(report, "deciders").len() == 2 && report["stage"] == "decided";
            let refused = told.consented("share_referral", "refused", Some("Police, family desk"));
            refused && report["decision"] == "not_reported" && by_two
        }
        "D13" => {
            let sheet = told.sheet("decisions");
            let reported = !sheet["reports"][0]["made_on"].is_null();
            told.is("closed") && told.file["closure"]["reason"] == "death" && reported
        }
        "D16" => {
            let sheet = told.sheet("bids");
            let bid = &sheet["bids"][0];
            bid["status"] == "decided" && bid["explained"] == true && bid["triggers"] == json!(["alternative_care"])
        }
        _ => {
            let sheet = told.sheet("conferences");
            let invited = list(&sheet["conferences"][0], "invited");
            let each_needs = invited.iter().all(|one| one["need_to_know"].as_str().is_some_and(|why| !why.is_empty()));
            !invited.is_empty() && each_needs && list(&sheet["conferences"][0], "records").len() == 1
        }
    }
}

fn is_heard(tag: &str, record: &Record, told: &mut Told<'_>) -> bool {
    match tag {
        "D15" => {
            let withdrawn = told.consented("share_referral", "withdrawn", Some("Legal desk of the bar"));
            withdrawn && told.referred("legal_aid", "revoked")
        }
        "D19" => {
            let sheet = told.sheet("consents");
            let signs = |one: &&Value| one["understood"].as_str().is_some_and(|said| said.contains("interpreter"));
            record.client.difficulty == Some(("hearing", "cannot"))
                && list(&sheet, "lines").iter().any(|one| signs(&one))
        }
        "D23" => {
            let sheet = told.sheet("fund");
            let request = &sheet["requests"][0];
            request["purpose"] == "clothing_shoes"
                && request["state"] == "settled"
                && request["bridge_to"].as_str().is_some_and(|until| !until.is_empty())
                && list(request, "deciders").iter().all(|one| one["by"] != request["by"])
        }
        "D21" => {
            let declined = told.referred("cash_social_protection", "declined");
            let spoke =
                list(&told.file, "contacts").iter().any(|one| list(one, "purposes").contains(&json!("advocacy")));
            record.client.age > 60 && declined && spoke && told.referred("cash_social_protection", "in_service")
        }
        _ => {
            let all = told.file.to_string();
            all.contains("CL was at school all week") && !all.contains(&record.client.family)
        }
    }
}

fn goes_on(tag: &str, told: &mut Told<'_>) -> bool {
    match tag {
        "D06" => {
            let late = |step: &Value| step["step"] == "assessment" && step["state"] == "late";
            told.is("assessment") && told.risk() == "high" && list(&told.file, "steps").iter().any(late)
        }
        "D07" => told.file["plan"]["version"] == 3 && told.held("revise_plan") == 2,
        "D08" => {
            let after = told.entries("incident").len() == 1
                && told.days("plan_agreed", "incident").is_some_and(|days| days > 0);
            told.is("assessment") && told.held("reassess") == 1 && after
        }
        "D11" => {
            let apart = told.days("closure_authorised", "reopened");
            told.is("implementing") && apart.is_some_and(|days| days >= 150) && !told.entries("contact").is_empty()
        }
        "D12" => {
            let tries = told.entries("contact").into_iter().filter(|one| fact(one, "client_seen", "no")).count();
            tries == 3 && told.is("closed") && told.file["closure"]["reason"] == "lost_contact"
        }
        "D14" => {
            let sheet = told.sheet("plan");
            let days = day(&sheet["turns_18_on"]).map(|on| on.days_since(told.today));
            let prepares = list(&sheet["plan"], "goals").iter().any(|goal| goal["transition"] == true);
            days.is_some_and(|days| (30..=62).contains(&days)) && prepares
        }
        "D18" => told.is("implementing") && told.entries("closure_returned").len() == 1,
        _ => false,
    }
}
