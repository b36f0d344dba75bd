//! What happens to a record on which day, from its lead to where it stands at the anchor. Referrals and the like come later.

mod early;
mod handing;

use super::record::{Act, Entry, Part, Programme, Record};
use crate::dice::Dice;

/// Days between contacts, fewer than the risk allows (`domain.md` 7.2).
fn contact_days(risk: &str) -> i32 {
    [5, 8, 16][rank(risk)]
}

/// Days from a plan or a review to the next review, a little fewer than the risk allows.
pub fn review_days(risk: &str) -> i32 {
    [27, 56, 85][rank(risk)]
}

fn rank(risk: &str) -> usize {
    ["high", "medium"].iter().position(|one| *one == risk).unwrap_or(2)
}

/// Writes the entries of a record.
pub fn write(record: &mut Record, dice: &mut Dice) {
    let mut diary =
        Diary { record: &*record, dice, entries: Vec::new(), seen: 0, apart: i32::MAX, done: Vec::new(), version: 0 };
    diary.write();
    let mut entries = diary.entries;
    entries.sort_by_key(|entry| entry.day);
    record.entries = entries;
}

struct Diary<'d> {
    record: &'d Record,
    dice: &'d mut Dice,
    entries: Vec<Entry>,
    /// Day of the last contact.
    seen: i32,
    /// Days from the last contact to the next at the risk of then.
    apart: i32,
    /// Actions of the plan that the next contacts finish, the first one last.
    done: Vec<usize>,
    /// Plan versions agreed in this episode.
    version: u32,
}

impl Diary<'_> {
    fn on(&mut self, day: i32, act: Act) {
        self.entries.push(Entry { day, act });
    }

    fn between(&mut self, from: i32, to: i32) -> i32 {
        from + i32::try_from(self.dice.below(usize::try_from((to - from + 1).max(1)).unwrap_or(1))).unwrap_or(0)
    }

    fn write(&mut self) {
        match self.record.state {
            "identified" => {
                // One is new, three wait too long.
                let lead = if self.record.programme == Programme::Gbv { -2 } else { -6 };
                self.on(lead, Act::Lead(None));
            }
            "screening" => {
                let lead = -6 - self.between(0, 2);
                self.on(lead, Act::Lead(None));
                self.on(lead + 1, Act::Danger(false));
                // The talk came late, and the intake waits.
                self.on(-2, Act::Screen("open", self.record.base));
            }
            "no_action" => self.no_action(),
            _ if self.record.closed_before.is_some() => self.twice(),
            _ => self.once(),
        }
    }

    fn assessed(&mut self, day: i32, kind: &'static str, risk: &'static str) {
        self.on(day, Act::Assess(kind, risk));
        if risk == "high" {
            self.on(day, Act::Approve("assessment"));
        }
    }

    fn planned(&mut self, day: i32, risk: &'static str, action: i32) {
        self.version += 1;
        // Of a few an action stays open after its day; what is due later is still to be done.
        let last = self.version > self.record.revised;
        let stays = action >= -2 || (last && self.record.number.is_multiple_of(9));
        self.done = if stays { vec![1] } else { vec![0, 1] };
        let review = (day + review_days(risk)).max(1);
        let version = self.version;
        let majority = self.record.tag == Some("D14");
        self.on(day, Act::Plan { version, action, review, consented: true, method: "written", majority });
        if risk == "high" {
            self.on(day, Act::Approve("plan"));
        }
        self.seen = self.seen.max(day);
        self.apart = contact_days(risk);
    }

    /// Contacts from the last one on, as far apart as the risk allows.
    fn contacts(&mut self, until: i32, risk: &'static str) {
        // What was due at a higher risk stays due then.
        let mut apart = self.apart.min(contact_days(risk));
        while self.seen + apart <= until {
            self.seen += apart;
            apart = contact_days(risk);
            self.apart = apart;
            let done = self.done.pop();
            self.on(self.seen, Act::Visit(self.seen + apart, None, done));
        }
    }

    fn review(&mut self, day: i32, outcome: &'static str, risk: &'static str) {
        self.on(day, Act::BeginReview);
        self.on(day, Act::HoldReview(outcome, risk, (day + review_days(risk)).max(1)));
    }

    /// Intake, assessment and plan, so that the plan is agreed on this day.
    fn until_plan(&mut self, day: i32, base: &'static str, action: i32) {
        let (assessed, opened) = if base == "high" { (day - 2, day - 4) } else { (day - 5, day - 9) };
        self.opened(opened, base);
        self.assessed(assessed, "comprehensive", base);
        self.planned(day, base, action);
    }

    /// Reviews from a plan on; the first finds the risk that stands now. Answers the day of the last.
    fn reviews(&mut self, plan: i32, count: i32, base: &'static str, now: &'static str, revised: u32) -> i32 {
        let mut day = plan;
        for nth in 0..count {
            day += review_days(if nth == 0 { base } else { now });
            self.contacts(day, if nth == 0 { base } else { now });
            let revise = u32::try_from(nth).unwrap_or(0) < revised;
            self.review(day, if revise { "revise_plan" } else { "continue" }, now);
            self.on(day + 1, Act::Approve("review"));
            if revise {
                self.planned(day + 2, now, day + 25);
            }
        }
        day
    }

    fn once(&mut self) {
        let (base, now) = (self.record.base, self.record.risk.unwrap_or(self.record.base));
        match self.record.state {
            "assessment" => self.in_assessment(base, now),
            "planning" => {
                let assessed = if base == "high" { -2 } else { -self.between(2, 11) };
                self.opened(assessed - if base == "high" { 2 } else { 4 }, base);
                self.assessed(assessed, "comprehensive", base);
                self.contacts(-1, base);
            }
            "closed" | "transferred" => self.ended(base, now),
            "closure_pending" => self.pending(base, now),
            "reviewing" => self.in_review(base, now),
            _ => self.implementing(base, now),
        }
    }

    fn in_assessment(&mut self, base: &'static str, now: &'static str) {
        if self.record.planned {
            // A plan, then an incident or a review that asks to assess again.
            let held = if self.record.tag == Some("D08") { -3 } else { -2 };
            self.until_plan(held - review_days(base) + 10, base, held + 8);
            self.contacts(held - 1, base);
            if let Some(incident) = self.record.incident.filter(|_| self.record.tag == Some("D08")) {
                self.on(held, Act::Incident(incident.kind, 1, now));
            }
            self.review(held, "reassess", now);
            return self.on(held + 1, Act::Approve("review"));
        }
        let opened = match self.record.tag {
            Some("D04") => -1,
            Some("D06") => -6,
            _ => -self.between(2, if base == "high" { 2 } else { 6 }),
        };
        self.opened(opened, base);
    }

    fn implementing(&mut self, base: &'static str, now: &'static str) {
        let action = self.between(-2, 24);
        let revised = self.record.revised;
        let count = match (self.record.again, revised) {
            (false, _) => 0,
            (true, 2) => 2,
            (true, _) => 1 + self.between(0, if now == "low" { 1 } else { 2 }),
        };
        let since =
            if count == 0 { self.between(8, review_days(base) - 8) } else { self.between(4, review_days(now) - 6) };
        let plan = -since - Diary::span(count, base, now);
        self.until_plan(plan, base, if count == 0 { action } else { plan + 20 });
        self.reviews(plan, count, base, now, revised);
        self.contacts(-1, now);
        self.sooner();
        self.ends(-1);
    }

    /// The next contact of some was agreed for an earlier day than the risk asks, and that day has passed.
    fn sooner(&mut self) {
        if !self.record.number.is_multiple_of(4) {
            return;
        }
        if let Some(Entry { day, act: Act::Visit(next, ..) }) = self.entries.last_mut()
            && *day < -2
        {
            *next = if self.record.number.is_multiple_of(8) { -1 } else { 0 };
        }
    }

    fn in_review(&mut self, base: &'static str, now: &'static str) {
        let held = -self.between(2, 4);
        let count = i32::from(self.record.part != Some(Part::Reviewing));
        let first = if count == 0 { base } else { now };
        let plan = held - review_days(first) - Diary::span(count, base, now);
        self.until_plan(plan, base, plan + 20);
        self.reviews(plan, count, base, now, 0);
        self.contacts(held, first);
        if self.record.part == Some(Part::Reviewing) {
            return self.on(held, Act::BeginReview);
        }
        self.review(held, "continue", now);
        self.contacts(-1, now);
    }

    fn pending(&mut self, base: &'static str, now: &'static str) {
        let reason = self.record.closure.unwrap_or_default();
        let (asked, plan) = match self.record.part {
            Some(Part::Story) => (-7, -24),
            Some(Part::Contested) => (-5, -20),
            _ => {
                let asked = -self.between(2, 5);
                let since = 10 + if self.record.again { Diary::span(1, base, now) } else { 14 };
                (asked, asked - since)
            }
        };
        // In the story the action is still open and its day has passed.
        let action = if self.record.part == Some(Part::Story) { 4 + asked } else { 10 + asked };
        self.until_plan(plan, base, action);
        let risk = if self.record.again { now } else { base };
        if self.record.again {
            self.reviews(plan, 1, base, now, 0);
        }
        self.contacts(asked, risk);
        self.close(asked, None, reason, risk);
    }

    /// Goals finished, closure asked for, and where it came so far authorised.
    fn close(&mut self, asked: i32, closed: Option<i32>, reason: &'static str, risk: &'static str) {
        if self.version > 0 {
            self.on(asked, Act::Goals(reason));
        }
        self.on(asked, Act::AskClosure(reason, risk, "not_asked"));
        if let Some(closed) = closed {
            self.on(closed, Act::Authorise);
        }
    }

    fn ended(&mut self, base: &'static str, now: &'static str) {
        let end = -self.between(12, 150);
        if self.record.state == "transferred" {
            return self.handed_over(end, base, now);
        }
        let reason = self.record.closure.unwrap_or_default();
        if !self.record.planned {
            self.opened(end - if reason == "duplicate_error" { 2 } else { 6 }, base);
            if reason == "duplicate_error" {
                return self.on(end, Act::Named("opened in error: closed by a supervisor"));
            }
            return self.close(end - 3, Some(end), reason, base);
        }
        self.whole(end, base, now, reason, self.record.again, self.record.revised);
    }

    /// An episode from its lead to its closure.
    fn whole(
        &mut self,
        end: i32,
        base: &'static str,
        now: &'static str,
        reason: &'static str,
        again: bool,
        revised: u32,
    ) {
        let lost = reason == "lost_contact";
        let count = if again { 1 + self.between(0, 1) } else { 0 };
        let work = match (lost, again) {
            (true, _) => 50,
            (false, true) => self.between(14, 30),
            (false, false) => self.between(20, review_days(base) - 6),
        };
        let plan = end - work - Diary::span(count, base, now);
        self.until_plan(plan, base, plan + 20);
        self.reviews(plan, count, base, now, revised);
        let risk = if again { now } else { base };
        if lost {
            for (before, next) in [(40, 22), (22, 5), (5, 3)] {
                self.on(end - before, Act::Try(end - next));
            }
        } else {
            self.contacts(end - 3, risk);
        }
        self.close(end - 3, Some(end), reason, risk);
    }

    /// An episode that was closed, and what follows since the case was opened again.
    fn twice(&mut self) {
        let (base, now) = (self.record.base, self.record.risk.unwrap_or(self.record.base));
        let (before, count) = (self.record.closed_before.unwrap_or_default(), i32::from(self.record.again));
        let since = self.between(12, review_days(now) - 8);
        let (reopened, end) = match self.record.state {
            "assessment" => (-2, None),
            "closed" => (-self.between(30, 60) - 30 - Diary::span(count, base, now), Some(-self.between(8, 20))),
            _ => (-since - 8 - Diary::span(count, base, now), None),
        };
        let gap = if self.record.tag == Some("D11") { 150 } else { self.between(60, 120) };
        let met = before == "goals_met";
        let was = if met { "medium" } else { "low" };
        self.whole(reopened - gap, was, "low", before, met, 0);
        self.version = 0;
        self.on(reopened, Act::Reopen(base));
        if self.record.state == "assessment" {
            return;
        }
        let assessed = reopened + if base == "high" { 2 } else { 4 };
        self.assessed(assessed, "reassessment", base);
        let plan = assessed + if base == "high" { 2 } else { 4 };
        self.seen = plan;
        self.planned(plan, base, plan + 20);
        self.reviews(plan, count, base, now, self.record.revised);
        let risk = if count > 0 { now } else { base };
        self.contacts(end.map_or(-1, |end| end - 3), risk);
        if let Some(end) = end {
            self.close(end - 3, Some(end), self.record.closure.unwrap_or_default(), risk);
        }
    }
}
