//! The acts of the story, in the order in which they are played.

use serde_json::{Value, json};

use super::{SPOKEN, Stage, expect, expect_eq};

/// A case is opened, assessed and planned; last week its closure was asked for.
pub(super) fn weeks_before(stage: &mut Stage<'_>) -> Result<(), String> {
    stage.say("Weeks before: CW07 opens a case, assesses it and agrees a plan with the client.");
    let clock = stage.world.clock.clone();
    let opened = stage.worker.call(
        "open_case",
        json!({
            "programme": "cp", "unit_type": "individual",
            "client": { "first_name": SPOKEN[0], "sex": "female", "birth": "2014-05" },
            "contact_points": [{ "kind": "phone", "value": SPOKEN[1], "safe_to_call": "unknown", "safe_to_text": "no" }],
            "places": [{ "kind": "home", "address": SPOKEN[2], "safe_to_visit": "yes" }],
            "concerns": [{ "kind": "neglect", "note": "often alone in the evening" }],
            "risk": { "level": "medium", "note": "alone, but neighbours look in" },
            "consent": { "method": "written", "explained_all": true },
            "next_contact_on": clock.day(2),
        }),
    )?;
    stage.case = text(&opened["case"])?;
    stage.code = text(&opened["code"])?;
    let case = stage.case.clone();
    stage.worker.call("complete_assessment", assessment(&case))?;
    let plan = text(&stage.worker.call("draft_plan", json!({ "case": case }))?["entry"])?;
    let goal = stage.worker.call(
        "plan_goal",
        json!({ "case": case, "plan": plan, "statement": "Evenings with an adult", "horizon": "short", "domain": "safety" }),
    )?;
    let goal = text(&goal["entry"])?;
    for (what, days) in [("Talk with the aunt about evenings", 10), ("Visit the school", 20)] {
        stage.worker.call(
            "plan_action",
            json!({ "case": case, "goal": goal, "what": what, "responsible": "caseworker", "due_on": clock.day(days) }),
        )?;
    }
    stage.worker.call(
        "agree_plan",
        json!({
            "case": case, "plan": plan, "agreed_on": clock.day(0), "closure_condition": "I am not alone at night",
            "participants": [{ "code": "CL", "how": "took_part" }], "next_review_on": clock.day(30),
        }),
    )?;
    stage.worker.call(
        "open_case",
        json!({
            "programme": "gp", "unit_type": "individual", "client": { "alias": "the baker" },
            "concerns": [{ "kind": "documentation" }], "risk": { "level": "low", "note": "papers lost" },
            "consent": { "method": "written", "explained_all": true }, "next_contact_on": clock.day(4),
        }),
    )?;
    let state = stage.view_of_worker()?["state"].clone();
    expect_eq(&state, &json!("implementing"), "the agreed plan is being carried out")?;
    stage.meet(0)?;
    clock.pass_days(14);
    stage.say("Last week: CW07 asks to close the case, because the family leaves the area.");
    stage.worker.call("request_closure", closure_request(&case, &clock.day(0)))?;
    stage.meet(0)?;
    clock.pass_days(7);
    Ok(())
}

fn assessment(case: &str) -> Value {
    let domains = [
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
    let findings: Vec<Value> =
        domains.iter().map(|domain| json!({ "domain": domain, "situation": "looked at together" })).collect();
    json!({
        "case": case, "kind": "comprehensive", "findings": findings,
        "strengths": [{ "kind": "extended_family", "note": "an aunt nearby" }],
        "client_view": "wants somebody at home", "analysis": "risk in the evenings", "agreed_with_client": true,
        "risk": { "level": "medium", "note": "alone in the evenings" },
    })
}

fn closure_request(case: &str, today: &str) -> Value {
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
        "case": case, "reason": "left_area", "summary": SPOKEN[6], "condition_met": "unknown", "final_risk": "medium",
        "checklist": checklist, "consulted": { "client": true, "on": today, "views": "agrees" },
        "safety_change": "same", "feedback": "given", "told_can_return": true, "transfer_not_possible": true,
    })
}

/// Both work without a network, not knowing of each other.
pub(super) fn apart(stage: &mut Stage<'_>) -> Result<(), String> {
    stage.say("Today, without a network: CW07 unlocks, sees what is due and visits the home.");
    stage.worker.online = false;
    stage.supervisor.online = false;
    stage.worker.lock()?;
    stage.worker.unlock()?;
    stage.worker.sync()?;
    let today = stage.worker.call("today", json!({}))?;
    let tasks = today["due"].as_array().map_or(0, Vec::len);
    stage.say(&format!("  Due for CW07: {tasks} tasks, {} of them late.", today["late"]));
    expect(tasks > 0 && today["late"].as_u64() > Some(0), "something is due and late for the caseworker")?;
    let found = stage.worker.call("case_by_code", json!({ "code": stage.code.to_lowercase().replace(' ', "") }))?;
    expect_eq(&found["case"], &json!(stage.case), "the case is found by its code as written on paper")?;
    visit(stage)?;
    stage.say("Meanwhile, also without a network: SU01 sets dates and safe contact, and authorises the closure.");
    decide_unseen(stage)
}

fn visit(stage: &mut Stage<'_>) -> Result<(), String> {
    let (case, clock) = (stage.case.clone(), stage.world.clock.clone());
    let view = stage.view_of_worker()?;
    let action = text(&view["plan"]["goals"][0]["actions"][0]["id"])?;
    let draft = stage
        .worker
        .call("save_draft", json!({ "case": case, "kind": "follow_up", "content": "{\"observations\":\"bru\"}" }))?;
    let begun = stage.worker.call("drafts", json!({}))?;
    expect_eq(&begun["drafts"][0]["id"], &draft["draft"], "what was begun is found again")?;
    let person = stage.worker.call("show_person", json!({ "case": case }))?;
    let point = text(&person["contact_points"][0]["id"])?;
    stage.worker.call(
        "record_follow_up",
        json!({
            "case": case, "mode": "home_visit", "private_setting": true, "client_seen": true, "duration_min": 50,
            "child_seen_alone": "yes", "situation_change": "yes",
            "observations": format!("{}; {}; {}", SPOKEN[3], SPOKEN[4], SPOKEN[5]),
            "risk": { "level": "high", "note": SPOKEN[4] },
            "actions_done": [{ "action": action, "outcome": "the aunt comes on weekdays" }],
            "next_contact_on": clock.day(3), "draft": draft["draft"],
        }),
    )?;
    stage
        .worker
        .call("set_safe_contact", json!({ "case": case, "entry": point, "question": "call", "answer": "yes" }))?;
    let status = stage.worker.call("backup_status", json!({}))?;
    let drafts = stage.worker.call("drafts", json!({}))?;
    expect_eq(&drafts["drafts"], &json!([]), "the visit that was saved ends its draft")?;
    expect(status["only_here"].as_u64() > Some(0), "the visit is said to be only on this tablet")?;
    stage.say(&format!(
        "  Saved: visit, risk medium to high, one action done. {} entries are only on this tablet.",
        status["only_here"]
    ));
    clock.pass_minutes(30);
    Ok(())
}

fn decide_unseen(stage: &mut Stage<'_>) -> Result<(), String> {
    let (case, clock) = (stage.case.clone(), stage.world.clock.clone());
    let person = stage
        .supervisor
        .call("show_person", json!({ "case": case, "reason": "supervision", "note": "before closing" }))?;
    let point = text(&person["contact_points"][0]["id"])?;
    stage.supervisor.call("set_next_contact", json!({ "case": case, "on": clock.day(10) }))?;
    stage.supervisor.call(
        "set_safe_contact",
        json!({ "case": case, "entry": point, "question": "call", "answer": "no", "reason": "supervision" }),
    )?;
    authorise(stage)?;
    let view = stage.view_of_supervisor()?;
    expect_eq(&view["state"], &json!("closed"), "on the supervisor's laptop alone the case is closed")
}

fn authorise(stage: &mut Stage<'_>) -> Result<(), String> {
    let waiting = stage.supervisor.call("approvals", json!({}))?;
    let request = waiting["closures"][0]["closure"]["request"].clone();
    expect(request.is_string(), "the closure waits for the supervisor")?;
    stage.supervisor.call("authorise_closure", json!({ "case": stage.case, "request": request }))?;
    Ok(())
}

/// They come into range: nothing is lost and nothing wins in silence.
pub(super) fn together(stage: &mut Stage<'_>) -> Result<(), String> {
    stage.say("They come into range and sync.");
    stage.meet(1)?;
    for who in ["CW07", "SU01"] {
        let (view, person) = both_sides(stage, who)?;
        let seen = view["contacts"].as_array().is_some_and(|all| {
            all.iter().any(|one| one["observations"].as_str().is_some_and(|text| text.contains(SPOKEN[3])))
        });
        expect(seen, "the visit is on both devices")?;
        expect_eq(&view["risk"]["current"], &json!("high"), "risk is high on both")?;
        expect_eq(&view["state"], &json!("closure_pending"), "the closure is not in force")?;
        expect_eq(
            &view["closure"]["contested"][0],
            &json!("risk"),
            "it is contested because the new risk was not seen",
        )?;
        let call = &person["contact_points"][0]["safe_to_call"];
        expect_eq(&call["counts"], &json!("no"), "the safer answer counts")?;
        expect(said(call, "yes", "CW07") && said(call, "no", "SU01"), "both answers are there with who said them")?;
        let next = &view["next_contact_on"];
        let (sooner, later) = (stage.world.clock.day(3), stage.world.clock.day(10));
        expect_eq(&next["counts"], &json!(sooner), "the earlier next contact counts")?;
        expect(said(next, &sooner, "CW07") && said(next, &later, "SU01"), "both dates are there with who said them")?;
    }
    stage
        .say("  On both: the visit, risk high, the closure contested, both answers and both dates with who said them.");
    Ok(())
}

fn both_sides(stage: &mut Stage<'_>, who: &str) -> Result<(Value, Value), String> {
    let case = stage.case.clone();
    let (device, reason) = match who {
        "CW07" => (&mut stage.worker, json!({ "case": case })),
        _ => (&mut stage.supervisor, json!({ "case": case, "reason": "supervision" })),
    };
    let view = device.call("case_file", json!({ "case": case }))?;
    Ok((view, device.call("show_person", reason)?))
}

fn said(field: &Value, value: &str, by: &str) -> bool {
    let values = field["values"].as_array().cloned().unwrap_or_default();
    values.iter().any(|one| one["value"] == value && one["by"] == by && one["at"].is_i64())
}

/// The supervisor settles what two people said.
pub(super) fn settled(stage: &mut Stage<'_>) -> Result<(), String> {
    stage.say("SU01 settles the two conflicts.");
    let conflicts = stage.supervisor.call("conflicts", json!({ "case": stage.case }))?;
    let conflicts = conflicts["conflicts"].as_array().cloned().unwrap_or_default();
    expect(conflicts.len() == 2, "two fields have two values")?;
    for conflict in conflicts {
        let values = conflict["values"].as_array().cloned().unwrap_or_default();
        let counting = values.iter().find(|one| one["counts"] == json!(true)).cloned().unwrap_or_default();
        stage.supervisor.call(
            "settle_conflict",
            json!({ "case": stage.case, "field": conflict["field"], "value": counting["value"] }),
        )?;
    }
    stage.meet(2)?;
    let view = stage.view_of_worker()?;
    expect_eq(&view["conflicts"], &json!([]), "no field has two values any more")?;
    expect_eq(&view["state"], &json!("closure_pending"), "the closure still waits")
}

/// The worker visits again; the supervisor closes on the full picture.
pub(super) fn closed(stage: &mut Stage<'_>) -> Result<(), String> {
    let (case, clock) = (stage.case.clone(), stage.world.clock.clone());
    clock.pass_days(2);
    stage.say("Two days later: CW07 visits again and lowers the risk by a new determination.");
    stage.worker.call(
        "record_follow_up",
        json!({
            "case": case, "mode": "home_visit", "private_setting": true, "client_seen": true,
            "observations": "stays with the aunt, calm", "risk": { "level": "low", "note": "safe with the aunt" },
            "next_contact_on": clock.day(5),
        }),
    )?;
    stage.meet(3)?;
    let view = stage.view_of_supervisor()?;
    expect_eq(&view["risk"]["current"], &json!("low"), "the new determination counts")?;
    stage.say("SU01 authorises on the full picture.");
    authorise(stage)?;
    stage.meet(3)?;
    for view in [stage.view_of_worker()?, stage.view_of_supervisor()?] {
        expect_eq(&view["state"], &json!("closed"), "both see the case closed")?;
        expect_eq(&view["closure"]["contested"], &json!([]), "nothing contests it")?;
    }
    stage.say("  Both see the case closed.");
    Ok(())
}

fn text(value: &Value) -> Result<String, String> {
    value.as_str().map(str::to_owned).ok_or_else(|| format!("a text was expected, not {value}"))
}
