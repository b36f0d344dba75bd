//! What happens to each case on which day, from the table of cases. Plans acts; gives no command.

use super::cases::{CASES, CaseOf, GIVEN_BACK, REVIEWED, REVIEWING, STORY, Stage, Work};

/// Something that somebody does about a case on a day (days from now, negative in the past).
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The day.
    pub day: i32,
    /// The case, by its place in the table.
    pub case: usize,
    /// What.
    pub act: Act,
}

/// An act. All are the worker's but the last two, which are the supervisor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Opens the case; the next contact is on that day.
    Open(i32),
    /// Assesses.
    Assess,
    /// Plans with the client; one action is due on that day.
    Plan(i32),
    /// Sees the client.
    Visit {
        /// The next contact.
        next: i32,
        /// Whether the risk is determined anew, as the table has it for now.
        judged: bool,
        /// Which planned action is done with it.
        done: Option<usize>,
    },
    /// Finds nobody.
    Try(i32),
    /// Asks a service to act.
    Refer,
    /// The service has got so far.
    Referred(&'static str),
    /// Begins a review.
    BeginReview,
    /// Holds the review that was begun; the next one is on that day.
    HoldReview(i32),
    /// Finishes every goal as a reason to close needs it.
    Goals(&'static str),
    /// Asks to close.
    AskClosure(&'static str),
    /// Opens a closed case again.
    Reopen,
    /// The supervisor closes it.
    Authorise,
    /// The supervisor gives the request back.
    GiveBack,
}

impl Act {
    /// Whether it is the supervisor's.
    #[must_use]
    pub fn is_supervisors(self) -> bool {
        matches!(self, Act::Authorise | Act::GiveBack)
    }
}

/// Every entry of every case, in the order of days.
#[must_use]
pub fn entries() -> Vec<Entry> {
    let mut all = Vec::new();
    for (at, case) in CASES.iter().enumerate() {
        let mut diary = Diary { at, case, entries: Vec::new() };
        diary.write();
        all.extend(diary.entries);
    }
    all.sort_by_key(|entry| entry.day);
    all
}

struct Diary<'c> {
    at: usize,
    case: &'c CaseOf,
    entries: Vec<Entry>,
}

impl Diary<'_> {
    fn on(&mut self, day: i32, act: Act) {
        self.entries.push(Entry { day, case: self.at, act });
    }

    fn write(&mut self) {
        let opened = -self.case.opened;
        // The first contact after intake is the assessment, two to five days on.
        self.on(opened, Act::Open(opened + 4));
        match self.case.stage {
            Stage::Assessing => {}
            Stage::Planning { assessed } => self.on(-assessed, Act::Assess),
            Stage::Working(work) => self.working(opened + 3, work),
            Stage::Asked { agreed, asked, reason } => self.asked(opened + 3, agreed, asked, reason),
            Stage::Closed { closed, reason } => self.closed(opened, -closed, reason),
            Stage::Reopened { closed, reopened, work } => {
                self.closed(opened, -closed, "client_declines");
                self.on(-reopened, Act::Reopen);
                if let Some(work) = work {
                    self.working(3 - reopened, work);
                }
            }
        }
    }

    fn working(&mut self, assessed: i32, work: Work) {
        self.on(assessed, Act::Assess);
        self.on(-work.agreed, Act::Plan(work.action));
        self.visits(-work.agreed, -work.last, work.next);
        if self.at % 4 == 1 {
            self.referral(-work.agreed + 1, ["in_service", "accepted", "sent"][self.at / 4 % 3]);
        }
        if self.at == GIVEN_BACK {
            self.on(-11, Act::AskClosure("client_declines"));
            self.on(-10, Act::GiveBack);
        }
        if self.at == REVIEWED {
            self.on(-3, Act::BeginReview);
            self.on(-2, Act::HoldReview(50));
        }
        if self.at == REVIEWING {
            self.on(-1, Act::BeginReview);
        }
    }

    /// Contacts up to the last one, as far apart as the risk allows.
    fn visits(&mut self, agreed: i32, last: i32, next: i32) {
        let apart = match self.case.now {
            "high" => 6,
            "medium" => 11,
            _ => 21,
        };
        let mut days: Vec<i32> = (0..).map(|back| last - back * apart).take_while(|day| *day > agreed + 1).collect();
        days.reverse();
        let judged_at = days.len().saturating_sub(2);
        for (nth, day) in days.iter().enumerate() {
            let after = days.get(nth + 1).copied().unwrap_or(next);
            let judged = nth == judged_at && self.case.now != self.case.risk;
            // The first action stays open; the second is done early, the third late.
            let done = match nth {
                0 => Some(1),
                1 => Some(2),
                _ => None,
            };
            self.on(*day, Act::Visit { next: after, judged, done });
        }
    }

    fn referral(&mut self, day: i32, reached: &'static str) {
        self.on(day, Act::Refer);
        let steps = ["accepted", "in_service", "completed"];
        let reached = steps.iter().position(|step| *step == reached).map_or(0, |last| last + 1);
        for (nth, step) in (1..).zip(&steps[..reached]) {
            // A step every few days, never in the future.
            self.on((day + nth * 2).min(-1), Act::Referred(step));
        }
    }

    fn asked(&mut self, assessed: i32, agreed: i32, asked: i32, reason: &'static str) {
        self.on(assessed, Act::Assess);
        // In the story the action is still open and its day has passed.
        self.on(-agreed, Act::Plan(if self.at == STORY { 4 - asked } else { 10 - asked }));
        self.visits(-agreed, -asked - 2, 12 - asked);
        self.on(-asked, Act::Goals(reason));
        self.on(-asked, Act::AskClosure(reason));
    }

    fn closed(&mut self, opened: i32, closed: i32, reason: &'static str) {
        self.on(opened + 3, Act::Assess);
        if reason == "assessed_no_need" {
            self.on(closed - 1, Act::AskClosure(reason));
            self.on(closed, Act::Authorise);
            return;
        }
        let agreed = opened + 9;
        self.on(agreed, Act::Plan(agreed + 20));
        match reason {
            "lost_contact" => {
                self.visits(agreed, closed - 50, closed - 42);
                for (day, next) in [(closed - 42, closed - 25), (closed - 25, closed - 8), (closed - 8, closed)] {
                    self.on(day, Act::Try(next));
                }
            }
            _ => self.visits(agreed, closed - 6, closed + 14),
        }
        if reason == "referred_out" {
            self.referral(agreed + 2, "completed");
        }
        self.on(closed - 3, Act::Goals(reason));
        self.on(closed - 3, Act::AskClosure(reason));
        self.on(closed, Act::Authorise);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_diary_lies_in_the_future_or_before_its_case() {
        for entry in entries() {
            let opened = -CASES[entry.case].opened;
            assert!((opened..0).contains(&entry.day), "case {} on day {}: history is past", entry.case, entry.day);
        }
    }
}
