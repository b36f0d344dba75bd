//! Gives the command of each act to a device, and remembers the ids that later acts need. Plans nothing, knows no clock.

use std::collections::BTreeMap;

use model::Day;
use model::assessment::required_domains;
use model::codes::Programme as Kind;
use model::time::DateAbout;
use serde_json::{Value, json};

use super::cases::{CASES, CaseOf, STORY};
use super::desk::Desk;
use super::diary::{Act, Entry};
use super::people::{PEOPLE, phones, places, story_reach};
use super::shown::{CALLED_AFTER, agree_to_call};
use super::words::{self, CHECKLIST, CONCERNS, GOALS, LOWERED, RAISED, closure_summary};
use crate::dice::Dice;
use crate::scene::text;

/// A case that was opened, and the ids in it.
#[derive(Debug, Clone, Default)]
pub struct Opened {
    /// Case id.
    pub id: String,
    /// Code as people write it.
    pub code: String,
    goals: Vec<String>,
    actions: Vec<String>,
    referral: String,
    review: String,
}

/// The cases as they are opened.
pub struct Book {
    /// The day the demo is made.
    pub today: Day,
    opened: BTreeMap<usize, Opened>,
    dice: Dice,
}

impl Book {
    /// A book with nothing in it.
    #[must_use]
    pub fn new(today: Day) -> Book {
        Book { today, opened: BTreeMap::new(), dice: Dice::new(40) }
    }

    /// A day as commands take it.
    #[must_use]
    pub fn day(&self, from_now: i32) -> String {
        self.today.plus(from_now).to_string()
    }

    /// A case that was opened.
    ///
    /// # Errors
    /// In words, when it was not.
    pub fn case(&self, at: usize) -> Result<&Opened, String> {
        self.opened.get(&at).ok_or_else(|| format!("case {at} is not open yet"))
    }

    /// Does what the entry says on the device of whoever does it.
    ///
    /// # Errors
    /// In words, with the case.
    pub fn perform(&mut self, entry: &Entry, desk: &mut Desk) -> Result<(), String> {
        self.give(entry, desk).map_err(|why| format!("case {}, day {}, {:?}: {why}", entry.case, entry.day, entry.act))
    }

    fn give(&mut self, entry: &Entry, desk: &mut Desk) -> Result<(), String> {
        let (at, case) = (entry.case, &CASES[entry.case]);
        match entry.act {
            Act::Open(next) => return self.open(at, case, next, desk),
            Act::Plan(action) => return self.plan(at, case, entry.day, action, desk),
            Act::Assess => desk.call("complete_assessment", self.assessment(at, case, entry.day)?)?,
            Act::Visit { next, judged, done } => {
                let visit = self.visit(at, case, next, judged, done)?;
                desk.call("record_follow_up", visit)?
            }
            Act::Try(next) => {
                let input = json!({
                    "case": self.case(at)?.id, "mode": "home_visit", "private_setting": false, "client_seen": false,
                    "attempt_failed": "not_home", "observations": "Nobody opened; the neighbour has seen no one for days.",
                    "next_contact_on": self.day(next),
                });
                desk.call("record_follow_up", input)?
            }
            Act::Refer => return self.refer(at, desk),
            Act::Referred(state) => {
                let input = json!({ "case": self.case(at)?.id, "referral": self.case(at)?.referral, "state": state });
                desk.call("record_referral_event", input)?
            }
            Act::BeginReview => return self.begin_review(at, desk),
            Act::HoldReview(next) => return self.hold_review(at, case, next, desk),
            Act::Goals(reason) => return self.finish_goals(at, reason, desk),
            Act::AskClosure(reason) => {
                if at == CALLED_AFTER {
                    agree_to_call(desk, &self.case(at)?.id)?;
                }
                let input = closure(&self.case(at)?.id, case, reason, &self.day(entry.day));
                desk.call("request_closure", input)?
            }
            Act::Reopen => {
                desk.fetch_left(&self.case(at)?.id)?;
                let input = json!({
                    "case": self.case(at)?.id, "reason": "reopened_new_concern", "history_reviewed": true,
                    "note": "Came to the office alone: the same worry as before, after a quiet time.",
                    "consent": { "method": "written", "explained_all": true },
                    "risk": { "level": case.risk, "note": "the same worry is back" },
                });
                desk.call("reopen_case", input)?
            }
            Act::Authorise => {
                let (id, request) = self.request(at, desk)?;
                desk.call("authorise_closure", json!({ "case": id, "request": request }))?
            }
            Act::GiveBack => {
                let (id, request) = self.request(at, desk)?;
                let comment = "Please speak once more about the second goal before we end; call me if it is refused.";
                desk.call("return_closure", json!({ "case": id, "request": request, "comment": comment }))?
            }
        };
        Ok(())
    }

    fn open(&mut self, at: usize, case: &CaseOf, next: i32, desk: &mut Desk) -> Result<(), String> {
        let concerns = &CONCERNS[case.programme as usize];
        let (first, second) = (concerns[at % 4], concerns[(at + 1) % 4]);
        let concern = |(kind, note): (&str, &str)| json!({ "kind": kind, "note": note });
        let concerns = if at.is_multiple_of(3) { vec![concern(first), concern(second)] } else { vec![concern(first)] };
        let (points, homes) = if at == STORY { story_reach() } else { (phones(at), places(at)) };
        let opened = desk.call(
            "open_case",
            json!({
                "programme": case.programme.code(), "unit_type": if at % 6 == 2 { "unit" } else { "individual" },
                "client": PEOPLE[at].named(), "contact_points": points, "places": homes, "concerns": concerns,
                "risk": { "level": case.risk, "note": first.1 },
                "consent": { "method": (["written", "verbal_witnessed", "thumbprint"][at % 3]), "explained_all": true },
                "next_contact_on": self.day(next),
            }),
        )?;
        let known = Opened { id: text(&opened["case"])?, code: text(&opened["code"])?, ..Opened::default() };
        self.opened.insert(at, known);
        Ok(())
    }

    fn assessment(&self, at: usize, case: &CaseOf, day: i32) -> Result<Value, String> {
        let born = DateAbout::parse(PEOPLE[at].birth);
        let age = born.and_then(|born| born.age_on(self.today.plus(day)));
        let domains = required_domains(Kind::from_code(case.programme.code()), age);
        let finding = |domain: &str| json!({ "domain": domain, "situation": words::finding(domain) });
        let findings: Vec<Value> = domains.iter().map(|domain| finding(domain.code())).collect();
        let strength = ["extended_family", "coping", "friends", "school"][at % 4];
        Ok(json!({
            "case": self.case(at)?.id, "kind": "comprehensive", "findings": findings,
            "strengths": [{ "kind": strength, "note": "named by the client without being asked" }],
            "client_view": "Wants to be asked before anything is done, and to stay where the others are.",
            "analysis": "The danger lies in the evenings and in the lack of money; both can change with one adult present.",
            "agreed_with_client": at % 7 != 6,
            "disagreements": if at % 7 == 6 { "The client sees less danger on the way home than we do." } else { "" },
            "risk": { "level": case.risk, "note": "as seen in the home and said by the client" },
        }))
    }

    fn plan(&mut self, at: usize, case: &CaseOf, day: i32, action: i32, desk: &mut Desk) -> Result<(), String> {
        let id = self.case(at)?.id.clone();
        let plan = text(&desk.call("draft_plan", json!({ "case": id }))?["entry"])?;
        let all = &GOALS[case.programme as usize];
        // Who comes of age within months prepares for it.
        let born = DateAbout::parse(PEOPLE[at].birth);
        let nearly_adult = born.and_then(|born| born.age_on(self.today.plus(day))) == Some(17);
        let (mut goals, mut actions) = (Vec::new(), Vec::new());
        let open_days = [[action, day + 9], [day + 24, action + 25]];
        for ((statement, domain, steps), days) in [all[at % 4], all[(at + 2) % 4]].into_iter().zip(open_days) {
            let horizon = if goals.is_empty() { "short" } else { "long" };
            let goal = json!({
                "case": id, "plan": plan, "statement": statement, "horizon": horizon, "domain": domain,
                "transition": horizon == "long" && nearly_adult,
            });
            let goal = text(&desk.call("plan_goal", goal)?["entry"])?;
            for (what, (who, due)) in steps.into_iter().zip(["caseworker", "client"].into_iter().zip(days)) {
                let step = json!({
                    "case": id, "goal": goal, "what": what, "responsible": who, "due_on": self.day(due),
                });
                actions.push(text(&desk.call("plan_action", step)?["entry"])?);
            }
            goals.push(goal);
        }
        // A review within the shortest interval that any risk of this case asks for.
        let review = day + if case.risk == "low" { 85 } else { 60 };
        let agree = json!({
            "case": id, "plan": plan, "agreed_on": self.day(day), "next_review_on": self.day(review),
            "closure_condition": "I am not afraid in the evening and know whom to call.",
            "participants": [{ "code": "CL", "how": if at.is_multiple_of(2) { "took_part" } else { "led" } }],
            "copy_given": (["paper", "read_aloud", "not_safe"][at % 3]),
        });
        desk.call("agree_plan", agree)?;
        let known = self.opened.get_mut(&at).ok_or("a plan needs a case")?;
        (known.goals, known.actions) = (goals, actions);
        Ok(())
    }

    fn visit(
        &mut self,
        at: usize,
        case: &CaseOf,
        next: i32,
        judged: bool,
        done: Option<usize>,
    ) -> Result<Value, String> {
        let known = self.case(at)?.clone();
        let observations = words::note(case.language, &mut self.dice);
        let mut input = json!({
            "case": known.id, "mode": (["home_visit", "home_visit", "school", "office", "phone"][self.dice.below(5)]),
            "duration_min": 20 + 5 * self.dice.below(14), "private_setting": self.dice.below(4) != 0,
            "client_seen": true, "situation_change": if judged { "yes" } else { "no" },
            "observations": observations, "next_contact_on": self.day(next),
        });
        if case.programme == super::cases::Programme::Cp {
            input["child_seen_alone"] = json!(["yes", "yes", "no"][self.dice.below(3)]);
        }
        if judged {
            let reasons = if case.now == "high" { &RAISED } else { &LOWERED };
            input["risk"] = json!({ "level": case.now, "note": reasons[at % 4] });
        }
        if let Some(action) = done.filter(|_| at != STORY).and_then(|done| known.actions.get(done)) {
            input["actions_done"] = json!([{ "action": action, "outcome": "done as agreed" }]);
        }
        Ok(input)
    }

    fn refer(&mut self, at: usize, desk: &mut Desk) -> Result<(), String> {
        let known = self.case(at)?;
        let services = [
            ("health", "riverside_clinic", "Riverside clinic", "A check that was missed for a year."),
            ("legal_aid", "bar_legal_desk", "Legal desk of the bar", "Help with the papers and with the landlord."),
            ("psychosocial", "listening_house", "The listening house", "Four sessions of the listening group."),
        ];
        let (service, provider, name, reason) = services[at / 4 % 3];
        let consent = json!({
            "case": known.id, "scope": "share_referral", "answer": "given", "method": "verbal_witnessed",
            "witness_role": "second_staff", "exception": "no_caregiver", "recipients": [{ "name": name }],
            "share_groups": ["service_needed", "reason_short", "demographics"],
            "understood": "That only this place is told, and only what we said.",
        });
        desk.call("decide_consent", consent)?;
        let input = json!({
            "case": known.id, "service": service, "provider": provider, "reason": reason, "client_told_steps": true,
            "priority": (["routine", "urgent"][at % 2]), "action": known.actions.last(), "answer_to": "555 0107",
            "fields": ["case_code", "service_asked", "reason", "worker_contact"],
            "channel": (["paper_by_hand", "phone_call"][at / 4 % 2]),
        });
        let referral = text(&desk.call("send_referral", input)?["referral"])?;
        self.opened.get_mut(&at).ok_or("a referral needs a case")?.referral = referral;
        Ok(())
    }

    fn begin_review(&mut self, at: usize, desk: &mut Desk) -> Result<(), String> {
        let input = json!({ "case": self.case(at)?.id, "participants": [{ "code": "CL", "how": "took_part" }] });
        let review = text(&desk.call("open_review", input)?["entry"])?;
        self.opened.get_mut(&at).ok_or("a review needs a case")?.review = review;
        Ok(())
    }

    fn hold_review(&mut self, at: usize, case: &CaseOf, next: i32, desk: &mut Desk) -> Result<(), String> {
        let known = self.case(at)?;
        let goals: Vec<Value> =
            known.goals.iter().map(|goal| json!({ "goal": goal, "status": "in_progress" })).collect();
        let input = json!({
            "case": known.id, "review": known.review, "participants": [{ "code": "CL", "how": "took_part" }],
            "absence_reason": "the supervisor was at the district office", "supervisor_took_part": false,
            "plan_still_relevant": "yes", "consent_reconfirmed": true, "outcome": "continue",
            "client_feedback": "The visits help; would like them after school and not before.",
            "risk": { "level": case.now, "note": "as at the last visit; nothing new in the evenings" },
            "next_review_on": self.day(next), "goals": goals,
        });
        desk.call("hold_review", input).map(|_| ())
    }

    fn finish_goals(&mut self, at: usize, reason: &str, desk: &mut Desk) -> Result<(), String> {
        let known = self.case(at)?.clone();
        let (status, why) = match reason {
            "goals_met" => ("met", ""),
            "goals_not_relevant_feasible" => ("no_longer_relevant", "the family lives with the grandmother now"),
            _ => return Ok(()),
        };
        // The second and the third were done at visits.
        for action in [known.actions.first(), known.actions.last()].into_iter().flatten() {
            let outcome = if status == "met" { "done" } else { "cancelled" };
            desk.call("set_action_status", json!({ "case": known.id, "action": action, "status": outcome }))?;
        }
        for goal in &known.goals {
            let input = json!({ "case": known.id, "goal": goal, "status": status, "reason": why });
            desk.call("set_goal_status", input)?;
        }
        Ok(())
    }

    /// The closure request that waits for the supervisor.
    ///
    /// # Errors
    /// In words, when none does.
    pub fn request(&self, at: usize, desk: &mut Desk) -> Result<(String, Value), String> {
        let id = self.case(at)?.id.clone();
        let waiting = desk.call("approvals", json!({}))?;
        let items = waiting["closures"].as_array().cloned().unwrap_or_default();
        let item = items.iter().find(|item| item["case"] == json!(id)).ok_or("no closure waits")?;
        Ok((id, item["closure"]["request"].clone()))
    }
}

/// A request with every item of the checklist answered.
fn closure(id: &str, case: &CaseOf, reason: &str, on: &str) -> Value {
    let checklist: Vec<Value> = CHECKLIST.iter().map(|item| json!({ "item": item, "answer": "yes" })).collect();
    let reached = reason != "lost_contact";
    let members: &[&str] = if reached { &[] } else { &["M1"] };
    let (met, safer) = if reason == "goals_met" { ("yes", "more") } else { ("unknown", "same") };
    json!({
        "case": id, "reason": reason, "summary": closure_summary(reason), "condition_met": met, "final_risk": case.now,
        "checklist": checklist, "consulted": { "client": reached, "members": members, "on": on, "views": "agrees" },
        "safety_change": safer, "feedback": if reached { "given" } else { "not_reached" }, "told_can_return": reached,
        "transfer_not_possible": reason == "left_area",
    })
}
