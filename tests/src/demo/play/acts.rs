//! Gives the command of each act to a device, and remembers the ids that later acts need. Plans nothing, knows no clock.

mod care;
mod early;
mod ending;
mod handing;
mod money;
mod weighty;

use model::Day;
use model::time::DateAbout;
use serde_json::{Value, json};

use crate::demo::desk::Desk;
use crate::demo::plan::record::{Act, Consent, Entry, Part, Record};
use crate::demo::services;
use crate::demo::words::{self, GOALS, LOWERED, RAISED};
use crate::dice::Dice;
use crate::scene::text;

/// A record that is being played: how far, and the ids in its case.
pub struct Playing<'p> {
    /// The plan of it.
    pub record: &'p Record,
    /// The day from which all days count.
    pub today: Day,
    /// The next entry.
    pub next: usize,
    /// Case id.
    pub id: String,
    /// Code as people write it.
    pub code: String,
    goals: Vec<String>,
    actions: Vec<String>,
    referrals: Vec<String>,
    /// Entries that a supervisor may have to approve.
    submitted: Submitted,
    dice: Dice,
    /// Why it does not go on.
    refused: Option<String>,
}

#[derive(Default)]
struct Submitted {
    screening: String,
    assessment: String,
    plan: String,
    review: String,
    report: String,
    transfer: String,
    bid: String,
    fund: String,
    bid_file: String,
}

impl<'p> Playing<'p> {
    /// A record of which nothing was played.
    #[must_use]
    pub fn of(record: &'p Record, today: Day) -> Playing<'p> {
        let dice = Dice::new(u64::try_from(record.number).unwrap_or(0));
        let (id, code, goals, actions, referrals) = Default::default();
        Playing {
            record,
            today,
            next: 0,
            id,
            code,
            goals,
            actions,
            referrals,
            submitted: Submitted::default(),
            dice,
            refused: None,
        }
    }

    /// Why a rule stopped it, with the record, the day and the act.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// The entry that comes next; what has no command yet is passed over.
    pub fn entry(&mut self) -> Option<Entry> {
        if self.refused.is_some() {
            return None;
        }
        while let Some(entry) = self.record.entries.get(self.next) {
            if !matches!(entry.act, Act::Named(_)) {
                return Some(*entry);
            }
            self.next += 1;
        }
        None
    }

    /// How many entries of the same day came before the next one.
    #[must_use]
    pub fn of_the_day(&self) -> usize {
        let day = self.record.entries[self.next].day;
        self.record.entries[..self.next].iter().filter(|entry| entry.day == day).count()
    }

    fn day(&self, from_now: i32) -> String {
        self.today.plus(from_now).to_string()
    }

    fn age(&self, day: i32) -> u8 {
        let born = DateAbout::parse(&self.record.client.birth);
        born.and_then(|born| born.age_on(self.today.plus(day))).unwrap_or(self.record.client.age)
    }

    /// Does the next entry on the device of whoever does it. What is refused ends the record's play.
    pub fn perform(&mut self, entry: Entry, desk: &mut Desk) {
        self.next += 1;
        let number = self.record.number;
        let named = |why| format!("record {number}, day {}, {:?}: {why}", entry.day, entry.act);
        self.refused = self.give(entry, desk).map_err(named).err();
    }

    /// Who carries the case now, by their place among the workers.
    #[must_use]
    pub fn carrier(&self) -> usize {
        let given = self.record.entries[..self.next].iter().any(|entry| entry.act == Act::Reassign);
        self.record.was.filter(|_| !given).unwrap_or(self.record.worker)
    }

    /// Whether the client comes of age within a year and was a child when the case was opened.
    fn nearly_adult(&self, day: i32) -> bool {
        let opened = self.record.entries.iter().find(|one| matches!(one.act, Act::Open(..))).map_or(day, |one| one.day);
        self.age(opened) < 18 && self.age(day) >= 17
    }

    fn give(&mut self, entry: Entry, desk: &mut Desk) -> Result<(), String> {
        let day = entry.day;
        match entry.act {
            Act::Lead(urgent) => self.lead(urgent, desk),
            Act::Danger(danger) => {
                let said = if danger { "yes" } else { "no" };
                let input = json!({ "case": self.id, "immediate_danger": said, "self_harm": "no" });
                desk.call("answer_danger", input).map(|_| ())
            }
            Act::Emergency(kind, _) => {
                let result = "The client is in a safe place with somebody of trust; the danger is outside.";
                let action = json!({ "kind": kind, "result": result, "supervisor_told": true });
                desk.call("record_emergency_action", json!({ "case": self.id, "action": action })).map(|_| ())
            }
            Act::Attempt => {
                let input = json!({ "case": self.id, "mode": "home_visit", "why": "not_home" });
                desk.call("record_attempt", input).map(|_| ())
            }
            Act::EndLead => {
                let note = "Nobody knows where the person went; the one who told us was thanked.";
                desk.call("end_lead", json!({ "case": self.id, "reason": "unreachable", "note": note })).map(|_| ())
            }
            Act::Screen(outcome, risk) => self.screen(outcome, risk, desk),
            Act::Open(next, ends) => self.open(day, next, ends, desk),
            Act::Incident(kind, before, risk) => self.incident(kind, &self.day(day - before), risk, desk),
            Act::Consent(one) => self.consent(&one, day, desk),
            Act::SafetyPlan => self.safety_plan(desk),
            Act::Assess(kind, risk) => self.assess(day, kind, risk, desk),
            Act::Plan { .. } => self.plan(day, entry.act, desk),
            Act::Visit(next, risk, done) => self.visit(day, next, risk, done, desk),
            Act::Advocate(next) => {
                let said = "Went to the social protection office with the letter: the refusal was a mistake about age, and M1 was there.";
                self.note(said, next, json!({ "mode": "provider_visit", "purposes": ["advocacy"] }), desk)
            }
            Act::Try(next) => self.found_nobody(next, desk),
            Act::NameTyped => self.name_typed(desk),
            Act::Draft(_, to) | Act::Refer(_, to) => self.refer(day, to, matches!(entry.act, Act::Refer(..)), desk),
            Act::Referred(nth, state) => self.referred(nth, state, desk),
            Act::Conference(refused) => self.conference(refused, day, desk),
            Act::BeginReview | Act::HoldReview(..) => self.review(entry.act, desk),
            Act::Goals(reason) => self.finish_goals(reason, desk),
            Act::AskClosure(reason, risk, safer) => self.ask_closure(day, reason, risk, safer, desk),
            Act::Reopen(risk) => self.reopen(risk, desk),
            Act::Report(trigger, decision) => self.report(trigger, decision, desk),
            Act::ReportMade | Act::SecondDecides => self.after_report(entry.act, desk),
            Act::ProposeTransfer(to) => self.propose_transfer(to, desk),
            Act::AuthoriseTransfer | Act::SendIdentity | Act::HandOver | Act::EndTransfer => {
                self.decide_transfer(entry.act, desk)
            }
            Act::TransferAnswer(answer) => self.transfer_answered(answer, desk),
            Act::AskForHandover | Act::Reassign | Act::TakeOver => self.hand_to_colleague(entry.act, desk),
            Act::Restrict => self.restrict(desk),
            Act::AskBid | Act::PrepareBid | Act::DecideBid => self.best_interests(entry.act, day, desk),
            Act::FollowBid(step) => self.follow_bid(step, desk),
            Act::Approve(kind) => self.approve(kind, desk),
            Act::Authorise | Act::GiveBack => self.decide_closure(entry.act, desk),
            Act::Fund(step) => self.fund(step, desk),
            Act::Named(_) => Ok(()),
        }
    }

    fn incident(&self, kind: &str, happened: &str, risk: &str, desk: &mut Desk) -> Result<(), String> {
        let input = json!({
            "case": self.id, "kind": kind, "happened": happened,
            "account": "Told in few words; wants no more questions about it.",
            "risk": { "level": risk, "note": RAISED[self.record.number % 4] },
        });
        desk.call("record_incident", input).map(|_| ())
    }

    fn found_nobody(&self, next: i32, desk: &mut Desk) -> Result<(), String> {
        let input = json!({
            "case": self.id, "mode": "home_visit", "private_setting": false, "client_seen": false,
            "attempt_failed": "not_home", "observations": "Nobody opened; the neighbour has seen no one for days.",
            "next_contact_on": self.day(next),
        });
        desk.call("record_follow_up", input).map(|_| ())
    }

    fn assess(&mut self, day: i32, kind: &str, risk: &str, desk: &mut Desk) -> Result<(), String> {
        let programme = model::codes::Programme::from_code(self.record.programme.code());
        let opened = self.record.entries.iter().find(|one| matches!(one.act, Act::Open(..))).map_or(day, |one| one.day);
        let domains = model::assessment::required_domains(programme, Some(self.age(opened)));
        let finding = |domain: &str| json!({ "domain": domain, "situation": words::finding(domain) });
        let findings: Vec<Value> = domains.iter().map(|domain| finding(domain.code())).collect();
        let number = self.record.number;
        let strength = ["extended_family", "coping", "friends", "school"][number % 4];
        let agreed = number % 7 != 6;
        let answer = desk.call(
            "complete_assessment",
            json!({
                "case": self.id, "kind": kind, "findings": findings,
                "strengths": [{ "kind": strength, "note": "named by the client without being asked" }],
                "client_view": "Wants to be asked before anything is done, and to stay where the others are.",
                "analysis": "The danger lies in the evenings and in the lack of money; both can change with one adult present.",
                "agreed_with_client": agreed,
                "disagreements": if agreed { "" } else { "The client sees less danger on the way home than we do." },
                "risk": { "level": risk, "note": "as seen in the home and said by the client" },
            }),
        )?;
        self.submitted.assessment = text(&answer["entry"])?;
        Ok(())
    }

    fn plan(&mut self, day: i32, act: Act, desk: &mut Desk) -> Result<(), String> {
        let Act::Plan { version, action, review, consented, method, .. } = act else { return Ok(()) };
        let transition = self.nearly_adult(day);
        // What was reached is not carried into the version that follows.
        for goal in self.goals.drain(..).filter(|_| version > 1) {
            desk.call("set_goal_status", json!({ "case": self.id, "goal": goal, "status": "met", "reason": "" }))?;
        }
        let plan = text(&desk.call("draft_plan", json!({ "case": self.id }))?["entry"])?;
        self.submitted.plan.clone_from(&plan);
        let all = &GOALS[self.record.programme as usize];
        let (mut statement, domain, steps) = all[(self.record.number + version as usize) % 4];
        if transition {
            statement = "Ready to live on one's own at 18: a room, work, and somebody to ask";
        }
        let goal = json!({
            "case": self.id, "plan": plan, "statement": statement, "horizon": "short", "domain": domain,
            "transition": transition,
        });
        let goal = text(&desk.call("plan_goal", goal)?["entry"])?;
        let mut actions = Vec::new();
        for (what, (who, due)) in steps.into_iter().zip([("caseworker", action), ("client", day + 9)]) {
            let step =
                json!({ "case": self.id, "goal": goal, "what": what, "responsible": who, "due_on": self.day(due) });
            actions.push(text(&desk.call("plan_action", step)?["entry"])?);
        }
        // The draft of a later version carries what is still open of the one before.
        let drafted = desk.call("plan", json!({ "case": self.id }))?;
        self.goals = ids(&drafted["plan"]["goals"]);
        if self.goals.is_empty() {
            self.goals = vec![goal];
        }
        self.actions = actions;
        if consented {
            self.plan_consent(day, &plan, method, desk)?;
        }
        let agree = json!({
            "case": self.id, "plan": plan, "agreed_on": self.day(day), "next_review_on": self.day(review),
            "closure_condition": "I am not afraid in the evening and know whom to call.",
            "participants": [{ "code": "CL", "how": if self.record.number.is_multiple_of(2) { "took_part" } else { "led" } }],
            "copy_given": (["paper", "read_aloud", "not_safe"][self.record.number % 3]),
        });
        desk.call("agree_plan", agree).map(|_| ())
    }

    fn visit(
        &mut self,
        day: i32,
        next: i32,
        risk: Option<&str>,
        done: Option<usize>,
        desk: &mut Desk,
    ) -> Result<(), String> {
        let observations = words::note(self.record.language, &mut self.dice);
        let mut beside = json!({
            "mode": (["home_visit", "home_visit", "school", "office", "phone"][self.dice.below(5)]),
            "duration_min": 20 + 5 * self.dice.below(14), "situation_change": if risk.is_some() { "yes" } else { "no" },
        });
        if self.age(day) < 18 {
            beside["child_seen_alone"] = json!((["yes", "yes", "no"][self.dice.below(3)]));
        }
        if let Some(level) = risk {
            beside["risk"] = json!({ "level": level, "note": LOWERED[self.record.number % 4] });
        }
        let story = self.record.part == Some(Part::Story);
        if let Some(action) = done.filter(|_| !story).and_then(|done| self.actions.get(done)) {
            beside["actions_done"] = json!([{ "action": action, "outcome": "done as agreed" }]);
        }
        self.note(&observations, next, beside, desk)
    }

    /// A contact with these words, and what else belongs to it.
    fn note(&mut self, said: &str, next: i32, beside: Value, desk: &mut Desk) -> Result<(), String> {
        let mut input = json!({
            "case": self.id, "mode": "home_visit", "private_setting": self.dice.below(4) != 0, "client_seen": true,
            "observations": said, "next_contact_on": self.day(next),
        });
        if let (Some(input), Value::Object(beside)) = (input.as_object_mut(), beside) {
            input.extend(beside);
        }
        desk.call("record_follow_up", input).map(|_| ())
    }

    fn consent(&mut self, one: &Consent, day: i32, desk: &mut Desk) -> Result<(), String> {
        let mut input = self.decision(one.scope, one.answer, one.method, day);
        if let Some(to) = one.to {
            input["recipients"] = json!([{ "name": services::name(to) }]);
            input["share_groups"] = json!(["service_needed", "reason_short", "demographics"]);
            if one.scope == "transfer" {
                input["share_name"] = json!(true);
                input["share_groups"] = json!([
                    "contact_safe",
                    "demographics",
                    "reason_short",
                    "risk_level",
                    "safety_advice",
                    "plan_actions_for_receiver",
                ]);
            }
        }
        if let Some(ends) = one.ends {
            input["expires_on"] = json!(self.day(ends));
        }
        desk.call("decide_consent", input).map(|_| ())
    }
}

fn ids(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|one| one["id"].as_str().map(str::to_owned)).collect()
}
