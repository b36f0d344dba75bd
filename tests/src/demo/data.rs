//! The planned agency as plain JSON that anybody can count: one file a kind, identity apart from casework. Plays nothing.

use std::path::Path;

use serde_json::{Value, json};

use super::plan::record::{Act, Entry, Record};
use super::plan::tags::{NAMED_ONLY, TAGS};
use super::plan::{Plan, SEED, WORKERS, steps};
use super::services;

/// What each file holds, written beside them.
const ABOUT: &[(&str, &str)] = &[
    ("about.json", "this list, the seed, the anchor date, the planted stories and the indicators that can be counted"),
    ("identity.json", "record: who the client is; names and birth are nowhere else. No case code stands here"),
    ("records.json", "record: worker, programme, state, risk, source, reasons, and the client as counted"),
    (
        "events.json",
        "record, on, what, and the act's own fields, in the order of each record; `laid_out` false where the plan only names an event",
    ),
    ("consents.json", "record, on, scope, answer, method, ends_on"),
    ("referrals.json", "record, provider, service, state in the end"),
    ("steps.json", "record, step of domain.md 7.2, due_on, done_on, whether it counts in 15.6 and was late"),
    ("directory.json", "the services around the agency, as the supervisor signs them"),
];

/// Writes every file into the folder. Two runs for one day give the same bytes.
///
/// # Errors
/// In words, when a file cannot be written.
pub fn write(plan: &Plan, out: &Path) -> Result<(), String> {
    std::fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    for (name, value) in files(plan) {
        let path = out.join(name);
        std::fs::write(&path, format!("{value:#}\n")).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Every file with its name.
#[must_use]
pub fn files(plan: &Plan) -> Vec<(&'static str, Value)> {
    let each = |row: &dyn Fn(&Record) -> Vec<Value>| plan.records.iter().flat_map(row).collect::<Value>();
    let on = |day: i32| plan.anchor.plus(day).to_string();
    vec![
        ("about.json", about(plan)),
        ("identity.json", each(&|one| vec![identity(one)])),
        ("records.json", each(&|one| vec![record(one)])),
        ("events.json", each(&|one| one.entries.iter().map(|entry| event(one, entry, &on)).collect())),
        ("consents.json", each(&|one| consents(one, &on))),
        ("referrals.json", each(&referrals)),
        ("steps.json", each(&|one| timed(one, &on))),
        ("directory.json", services::directory(plan.anchor)),
    ]
}

fn about(plan: &Plan) -> Value {
    let stories: Vec<Value> = TAGS
        .iter()
        .map(|tag| {
            let record = plan.tagged(tag.code).map(|record| record.number);
            let laid_out = !NAMED_ONLY.contains(&tag.code);
            json!({ "tag": tag.code, "record": record, "story": tag.story, "laid_out": laid_out })
        })
        .collect();
    let found = ["15.1", "15.2", "15.4", "15.6", "15.10"].into_iter().filter_map(|id| {
        let (numerator, denominator) = steps::indicator(id, &plan.records)?;
        Some(json!({ "id": id, "numerator": numerator, "denominator": denominator }))
    });
    let files: Vec<Value> = ABOUT.iter().map(|(file, holds)| json!({ "file": file, "holds": holds })).collect();
    json!({
        "demo": "DEMO: nothing in it is real; the country Velmara is invented", "seed": SEED,
        "anchor": plan.anchor.to_string(), "files": files, "stories": stories, "indicators": found.collect::<Vec<_>>(),
    })
}

fn identity(record: &Record) -> Value {
    let client = &record.client;
    json!({ "record": record.number, "first_name": client.first, "family_name": client.family, "birth": client.birth })
}

fn record(record: &Record) -> Value {
    let (client, worker) = (&record.client, WORKERS[record.worker]);
    json!({
        "record": record.number, "tag": record.tag, "worker": worker, "worker_before": record.was.map(|was| WORKERS[was]), "programme": record.programme.code(),
        "state": record.state, "risk": record.risk.filter(|_| record.is_active()), "source": record.source,
        "concern": record.concern, "incident": record.incident.map(|one| one.kind),
        "days_to_report": record.incident.map(|one| one.days_to_report), "no_action_reason": record.no_action,
        "closure_reason": record.closure.filter(|_| record.state == "closed"), "closed_before": record.closed_before,
        "sex": client.sex, "age": client.age, "age_band": client.band, "displacement": client.displacement,
        "difficulty": client.difficulty.map(|(domain, level)| json!({ "domain": domain, "level": level })),
    })
}

fn event(record: &Record, Entry { day, act }: &Entry, on: &dyn Fn(i32) -> String) -> Value {
    let (what, fields) = told(*act, on);
    let mut row =
        json!({ "record": record.number, "on": on(*day), "what": what, "laid_out": !matches!(act, Act::Named(_)) });
    if let (Some(row), Value::Object(fields)) = (row.as_object_mut(), fields) {
        row.extend(fields);
    }
    row
}

fn told(act: Act, on: &dyn Fn(i32) -> String) -> (&'static str, Value) {
    match act {
        Act::Lead(urgent) => ("lead", json!({ "urgent": urgent })),
        Act::Danger(danger) => ("danger_asked", json!({ "immediate_danger": danger })),
        Act::Emergency(kind, hours) => ("emergency_action", json!({ "kind": kind, "hours_after_lead": hours })),
        Act::Attempt => ("attempt", json!({})),
        Act::EndLead => ("lead_ended", json!({})),
        Act::Screen(outcome, risk) => ("screening", json!({ "outcome": outcome, "risk": risk })),
        Act::Open(next, _) => ("intake", json!({ "next_contact_on": on(next) })),
        Act::Incident(kind, before, risk) => ("incident", json!({ "kind": kind, "days_before": before, "risk": risk })),
        Act::Consent(one) => ("consent", json!({ "scope": one.scope, "answer": one.answer })),
        Act::SafetyPlan => ("safety_plan", json!({})),
        Act::Assess(kind, risk) => ("assessment", json!({ "kind": kind, "risk": risk })),
        Act::Plan { version, review, consented, .. } => {
            ("plan", json!({ "version": version, "next_review_on": on(review), "consented": consented }))
        }
        Act::Visit(next, risk, _) => ("contact", json!({ "next_contact_on": on(next), "risk": risk })),
        Act::Advocate(next) => ("contact", json!({ "next_contact_on": on(next), "purpose": "advocacy" })),
        Act::Try(next) => ("contact_failed", json!({ "next_contact_on": on(next) })),
        Act::Draft(nth, to) => ("referral_draft", json!({ "referral": nth, "provider": services::code(to) })),
        Act::Refer(nth, to) => ("referral", json!({ "referral": nth, "provider": services::code(to) })),
        Act::Referred(nth, state) => ("referral_step", json!({ "referral": nth, "state": state })),
        Act::Conference(refused) => ("conference", json!({ "invitee_refused": refused })),
        Act::BeginReview => ("review_begun", json!({})),
        Act::HoldReview(outcome, risk, next) => {
            ("review", json!({ "outcome": outcome, "risk": risk, "next_review_on": on(next) }))
        }
        Act::Goals(reason) => ("goals_finished", json!({ "for": reason })),
        Act::AskClosure(reason, risk, safer) => {
            ("closure_asked", json!({ "reason": reason, "risk": risk, "safety_change": safer }))
        }
        Act::Report(trigger, decision) => ("report_proposed", json!({ "trigger": trigger, "decision": decision })),
        Act::ReportMade => ("report_made", json!({})),
        Act::SecondDecides => ("second_decided", json!({ "who": "MG01" })),
        Act::ProposeTransfer(to) => ("transfer_proposed", json!({ "provider": services::code(to) })),
        Act::AuthoriseTransfer => ("transfer_sent", json!({})),
        Act::TransferAnswer(answer) => ("transfer_answered", json!({ "answer": answer })),
        Act::SendIdentity => ("transfer_identity_sent", json!({})),
        Act::HandOver => ("transfer_handed_over", json!({})),
        Act::EndTransfer => ("transfer_ended", json!({ "why": "rejected" })),
        Act::AskForHandover => ("handover_asked", json!({})),
        Act::Reassign => ("reassigned", json!({})),
        Act::Restrict => ("restricted", json!({ "reason": "staff_relative" })),
        Act::TakeOver => ("handover_accepted", json!({})),
        Act::AskBid => ("bid_asked", json!({})),
        Act::PrepareBid => ("bid_gathered", json!({})),
        Act::DecideBid => ("bid_decided", json!({})),
        Act::FollowBid(step) => ("bid_step", json!({ "step": step })),
        Act::Fund(step) => ("fund_step", json!({ "step": step })),
        Act::Reopen(risk) => ("reopened", json!({ "risk": risk })),
        Act::NameTyped => ("name_refused", json!({})),
        Act::Approve(kind) => ("approved", json!({ "subject": kind })),
        Act::Authorise => ("closure_authorised", json!({})),
        Act::GiveBack => ("closure_returned", json!({})),
        Act::Named(what) => ("later", json!({ "means": what })),
    }
}

fn consents(record: &Record, on: &dyn Fn(i32) -> String) -> Vec<Value> {
    let row = |one: super::plan::counted::Decision| {
        json!({
            "record": record.number, "on": on(one.day), "scope": one.scope, "answer": one.answer, "method": one.method,
            "ends_on": one.ends.filter(|_| one.is_given()).map(on),
        })
    };
    record.decisions().into_iter().map(row).collect()
}

fn referrals(record: &Record) -> Vec<Value> {
    let to = record.entries.iter().filter_map(|entry| match entry.act {
        Act::Draft(_, to) | Act::Refer(_, to) => Some(to),
        _ => None,
    });
    let row = |(to, state): (usize, &str)| json!({ "record": record.number, "provider": services::code(to), "service": services::service(to), "state": state });
    to.zip(record.referral_states()).map(row).collect()
}

fn timed(record: &Record, on: &dyn Fn(i32) -> String) -> Vec<Value> {
    let row = |step: steps::Step| {
        json!({
            "record": record.number, "step": step.key, "due_on": on(step.due), "done_on": step.done.map(on),
            "counts": step.counts(), "late": step.counts() && step.is_late(),
        })
    };
    steps::steps(record).into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use model::Day;

    use super::*;

    #[test]
    fn two_runs_give_the_same_bytes_and_each_file_is_described() {
        let plan = || Plan::of(Day::parse("2026-03-31").unwrap());
        let place = tempfile::tempdir().unwrap();
        let (one, other) = (place.path().join("one"), place.path().join("other"));
        write(&plan(), &one).unwrap();
        write(&plan(), &other).unwrap();
        for (file, _) in ABOUT {
            let read = |dir: &Path| std::fs::read(dir.join(file)).unwrap();
            assert_eq!(read(&one), read(&other), "{file}: byte for byte");
        }
        assert_eq!(files(&plan()).len(), ABOUT.len(), "no file without words about it");
    }

    #[test]
    fn no_name_and_no_birth_stands_outside_identity() {
        let plan = Plan::of(Day::parse("2026-03-31").unwrap());
        for (file, value) in files(&plan).into_iter().filter(|(file, _)| *file != "identity.json") {
            let text = value.to_string();
            for client in plan.records.iter().map(|record| &record.client) {
                let name = format!("\"{}\"", client.family);
                assert!(!text.contains(&name), "{file} holds a name");
                assert!(!text.contains(&format!("\"{}\"", client.birth)), "{file} holds a birth");
            }
        }
    }
}
