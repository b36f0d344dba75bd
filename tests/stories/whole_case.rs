//! A whole case of each programme, from a lead to its closure and back, without a network but where two people meet.

use satchel_tests::scene::{Scene, closure_request, print, text};
use satchel_tests::world::Device;
use serde_json::{Value, json};

/// What differs from programme to programme.
struct Kind {
    code: &'static str,
    age: u8,
    goal: (&'static str, &'static str),
    incident: &'static str,
}

const KINDS: [Kind; 3] = [
    Kind { code: "cp", age: 11, goal: ("Back in class", "education"), incident: "physical_abuse" },
    Kind { code: "gbv", age: 24, goal: ("Money of her own", "livelihood"), incident: "physical_assault" },
    Kind { code: "gp", age: 51, goal: ("A roof for the winter", "basic_needs"), incident: "violence_threat" },
];

/// One case on its way, with the office closed: who wants to meet opens it, and closes it again.
struct Walk<'k> {
    scene: Scene,
    kind: &'k Kind,
    case: String,
    code: Value,
}

impl<'k> Walk<'k> {
    /// Notes a lead on a device that reaches nobody.
    fn begin(mut scene: Scene, kind: &'k Kind) -> Walk<'k> {
        scene.meet().unwrap();
        scene.world.close_office();
        let lead = json!({ "source": "school", "area": "north camp", "urgent": false, "knows": "yes" });
        let noted = scene.worker.call("record_lead", lead).unwrap();
        Walk { scene, kind, case: text(&noted["case"]).unwrap(), code: noted["code"].clone() }
    }

    fn day(&self, from_now: i32) -> String {
        self.scene.world.clock.day(from_now)
    }

    fn pass_days(&self, days: i64) {
        self.scene.world.clock.pass_days(days);
    }

    fn worker(&mut self, command: &str, input: Value) -> Value {
        give(&mut self.scene.worker, &self.case, command, input)
    }

    fn supervisor(&mut self, command: &str, input: Value) -> Value {
        give(&mut self.scene.supervisor, &self.case, command, input)
    }

    /// The case as the worker's device has it.
    fn file(&mut self) -> Value {
        self.worker("case_file", json!({}))
    }

    fn is_now(&mut self, state: &str, because: &str) {
        assert_eq!(self.file()["state"], json!(state), "{}: {because}", self.kind.code);
    }

    /// Both come to the office, and leave it.
    fn meet(&mut self) {
        let Scene { world, supervisor, worker } = &mut self.scene;
        world.open_office(None).unwrap();
        worker.point_at(world).unwrap();
        supervisor.point_at(world).unwrap();
        self.scene.meet().unwrap();
        self.scene.world.close_office();
    }

    /// The supervisor hears of what waits, decides, and the worker hears of it.
    fn decided(&mut self, subject: &str, command: &str) {
        self.meet();
        let waiting = self.scene.supervisor.call("approvals", json!({})).unwrap()["submitted"].clone();
        let one = waiting.as_array().unwrap().iter().find(|one| one["subject"] == subject);
        let entry = one.unwrap_or_else(|| panic!("{}: no {subject} waits: {waiting}", self.kind.code))["entry"].clone();
        let said = json!({ "subject": subject, "entry": entry, "comment": "as we said" });
        self.supervisor(command, said);
        self.meet();
    }

    fn screen(&mut self) {
        self.worker("answer_danger", json!({ "immediate_danger": "no", "self_harm": "no" }));
        let sheet = self.worker("screening", json!({}));
        let programmes = sheet["programmes"].as_array().unwrap();
        let own = programmes.iter().find(|one| one["programme"] == self.kind.code).unwrap();
        let answers = own["criteria"].as_array().unwrap().iter().enumerate();
        let criteria: Vec<Value> = answers
            .map(|(at, criterion)| json!({ "criterion": criterion, "met": if at == 0 { "yes" } else { "no" } }))
            .collect();
        let found = json!({
            "screening": sheet["screening"]["id"], "consent": { "given": true, "method": "verbal_witnessed" },
            "private_setting": true, "preference": { "met": true }, "programme": self.kind.code, "told": TOLD,
            "criteria": criteria, "concerns": [{ "kind": own["concerns"][0] }], "needs": "company in the evening",
            "strengths": "two friends", "wants": "to stay", "risk": { "level": "medium", "note": "alone at night" },
            "factors": { "urgency": "high", "ability_to_act": "medium", "capacity": "low" }, "outcome": "open",
        });
        self.worker("complete_screening", found);
        let opened = json!({
            "unit_type": "individual", "client": { "alias": "the weaver", "age": self.kind.age, "sex": "female" },
            "consent": { "method": "written", "explained": [] }, "next_contact_on": self.day(3),
        });
        self.worker("open_screened_case", opened);
        self.is_now("assessment", "it is opened under the code of the lead");
    }

    fn assess(&mut self, kind: &str, level: &str) {
        let guide = self.worker("assessment_guide", json!({}));
        let domains = guide["domains"].as_array().unwrap();
        let finding = |domain: &Value| json!({ "domain": domain, "situation": "looked at together" });
        let findings: Vec<Value> = domains.iter().map(finding).collect();
        let assessed = json!({
            "kind": kind, "findings": findings, "client_view": "wants to stay", "analysis": "the evenings",
            "strengths": [{ "kind": "friends", "note": "two of them" }], "agreed_with_client": true,
            "risk": { "level": level, "note": "as seen at home" },
        });
        self.worker("complete_assessment", assessed);
    }

    /// Writes a version of the plan, the first with its goal, and agrees on it.
    fn plan(&mut self, version: u32) {
        let draft = self.worker("draft_plan", json!({}))["entry"].clone();
        if self.worker("plan", json!({}))["plan"]["goals"] == json!([]) {
            let (statement, domain) = self.kind.goal;
            let goal = json!({ "plan": draft, "statement": statement, "horizon": "short", "domain": domain });
            let goal = self.worker("plan_goal", goal)["entry"].clone();
            let step = json!({ "goal": goal, "what": "Go there together", "responsible": "caseworker",
                "due_on": self.day(30) });
            self.worker("plan_action", step);
        }
        let agreed = json!({
            "plan": draft, "agreed_on": self.day(0), "closure_condition": "I am not afraid in the evening",
            "participants": [{ "code": "CL", "how": "took_part" }], "next_review_on": self.day(20),
        });
        self.worker("agree_plan", agreed);
        let newest = self.worker("plan", json!({}))["plan"]["version"].clone();
        assert_eq!(newest, json!(version), "{}: the version that was agreed", self.kind.code);
    }

    fn visit(&mut self, level: &str) {
        self.pass_days(4);
        let seen = json!({
            "mode": "home_visit", "private_setting": true, "client_seen": true, "child_seen_alone": "yes",
            "duration_min": 40, "situation_change": "no", "observations": "calm, and glad of the walk",
            "risk": { "level": level, "note": "as said by the client" }, "next_contact_on": self.day(5),
        });
        self.worker("record_follow_up", seen);
    }

    /// A review on the worker's device, which the supervisor signs off at the next meeting.
    fn review(&mut self, outcome: &str, level: &str) {
        self.pass_days(12);
        let client = json!([{ "code": "CL", "how": "took_part" }]);
        let review = self.worker("open_review", json!({ "participants": client }))["entry"].clone();
        let held = json!({
            "review": review, "participants": client, "absence_reason": "no network to call", "outcome": outcome,
            "plan_still_relevant": "no", "client_feedback": "wants more time", "consent_reconfirmed": true,
            "supervisor_took_part": false, "risk": { "level": level, "note": "as found" },
            "next_review_on": self.day(20),
        });
        self.worker("hold_review", held);
        self.decided("review", "approve");
    }

    fn incident(&mut self) {
        let happened = json!({
            "kind": self.kind.incident, "happened": self.day(-1), "account": "he came to the gate",
            "risk": { "level": "high", "note": "he knows the way" },
        });
        self.worker("record_incident", happened);
        let made = json!({
            "with_client": true, "copy": "memorised", "confidence": 4, "parts": [
                { "part": "concern_in_own_words", "words": "he waits at the gate" },
                { "part": "things_client_can_do", "words": "take the other way" },
            ],
        });
        self.worker("make_safety_plan", made);
    }

    /// What the law may ask to be reported is proposed, decided and done.
    fn report(&mut self) {
        let asked = self.worker("decisions", json!({}))["asked"].clone();
        let is_child = self.kind.code == "cp";
        assert_eq!(
            asked.as_array().unwrap().is_empty(),
            !is_child,
            "{}: harm to a child asks: {asked}",
            self.kind.code
        );
        if !is_child {
            return;
        }
        let proposed = json!({
            "trigger": asked[0]["trigger"], "law": "Child act, article 12", "client_told": "yes",
            "client_wishes": "that it ends", "client_agrees": "yes", "decision": "reported",
            "reasons": "the danger is near", "to_whom": "welfare office", "look_again_on": null,
        });
        let report = self.worker("record_report", proposed)["entry"].clone();
        self.decided("report", "approve");
        self.worker("add_report_step", json!({ "report": report, "made": true, "to_whom": "welfare office" }));
    }

    fn finish_goals(&mut self) {
        let goals = self.worker("plan", json!({}))["plan"]["goals"].clone();
        for goal in goals.as_array().unwrap() {
            for action in goal["actions"].as_array().unwrap() {
                self.worker("set_action_status", json!({ "action": action["id"], "status": "done" }));
            }
            self.worker("set_goal_status", json!({ "goal": goal["id"], "status": "met" }));
        }
    }

    /// Asks to close, and the supervisor says what comes of it.
    fn closing(&mut self, command: &str) {
        let mut request = closure_request(&self.case, &self.day(0), "The evenings are calm.");
        for (field, value) in [("reason", "goals_met"), ("condition_met", "yes"), ("final_risk", "low")] {
            request[field] = json!(value);
        }
        self.worker("request_closure", request);
        self.is_now("closure_pending", "it waits for the supervisor");
        self.meet();
        let request = self.supervisor("case_file", json!({}))["closure"]["request"].clone();
        let mut said = json!({ "request": request });
        if command == "return_closure" {
            said["comment"] = json!("Speak with the two friends once more.");
        }
        self.supervisor(command, said);
        self.meet();
    }

    fn reopen(&mut self) {
        self.pass_days(40);
        let again = json!({
            "reason": "reopened_new_concern", "history_reviewed": true, "note": "the same worry is back",
            "consent": { "method": "written", "explained_all": true }, "risk": { "level": "medium", "note": "evenings" },
        });
        self.worker("reopen_case", again);
        self.is_now("assessment", "a case comes back to where it is looked at anew");
        let file = self.file();
        assert_eq!(file["code"], self.code, "{}: under the code that the lead got", self.kind.code);
    }
}

const TOLD: [&str; 12] = [
    "process",
    "roles",
    "records",
    "separation",
    "refuse",
    "stop",
    "limits",
    "complaints",
    "worker_choice",
    "time_limit",
    "options",
    "no_effect",
];

fn give(device: &mut Device, case: &str, command: &str, mut input: Value) -> Value {
    input["case"] = json!(case);
    device.call(command, input).unwrap_or_else(|why| panic!("{command}: {why}"))
}

/// The whole way, with its loops.
fn walk(kind: &Kind) {
    let dir = tempfile::tempdir().unwrap();
    let mut walk = Walk::begin(Scene::set(dir.path(), false).unwrap(), kind);
    walk.screen();
    walk.assess("comprehensive", "medium");
    walk.is_now("planning", "it is assessed");
    walk.plan(1);
    walk.visit("medium");
    for version in [2, 3] {
        walk.review("revise_plan", "medium");
        walk.is_now("planning", "the review asks for another plan");
        walk.plan(version);
        walk.visit("medium");
    }
    walk.incident();
    walk.report();
    walk.review("reassess", "high");
    walk.is_now("assessment", "after what happened it is looked at anew");
    walk.assess("reassessment", "high");
    walk.decided("assessment", "approve");
    walk.plan(4);
    walk.decided("plan", "approve");
    walk.is_now("implementing", "at high risk the supervisor has looked at it");
    walk.visit("low");
    walk.finish_goals();
    walk.closing("return_closure");
    walk.is_now("implementing", "the closure came back");
    walk.visit("low");
    walk.closing("authorise_closure");
    walk.is_now("closed", "the second request is authorised");
    walk.reopen();
    walk.assess("reassessment", "medium");
    walk.plan(1);
    walk.meet();
    alike(&mut walk);
}

/// Both devices say the same of the case, from its lead on, and nothing is left waiting on one of them.
fn alike(walk: &mut Walk<'_>) {
    let case = walk.case.clone();
    let prints = (print(&mut walk.scene.worker, &case).unwrap(), print(&mut walk.scene.supervisor, &case).unwrap());
    assert_eq!(prints.0, prints.1, "{}: both devices have one case", walk.kind.code);
    let ours = walk.file();
    let kinds: Vec<&str> =
        ours["timeline"].as_array().unwrap().iter().filter_map(|entry| entry["kind"].as_str()).collect();
    let times = |kind: &str| kinds.iter().filter(|one| **one == kind).count();
    let loops = [("plan_agreed", 5), ("review", 6), ("incident", 1), ("closure_returned", 1), ("reopened", 1)];
    for (kind, count) in loops {
        assert_eq!(times(kind), count, "{}: every loop is told: {kind}", walk.kind.code);
    }
    let status = walk.scene.worker.call("backup_status", json!({})).unwrap();
    assert_eq!(status["only_here"], json!(0), "{}: nothing is on one device alone: {status}", walk.kind.code);
}

#[test]
fn a_child_protection_case_is_walked_from_lead_to_closure_and_back_without_a_network() {
    walk(&KINDS[0]);
}

#[test]
fn a_case_of_violence_is_walked_from_lead_to_closure_and_back_without_a_network() {
    walk(&KINDS[1]);
}

#[test]
fn a_general_protection_case_is_walked_from_lead_to_closure_and_back_without_a_network() {
    walk(&KINDS[2]);
}
