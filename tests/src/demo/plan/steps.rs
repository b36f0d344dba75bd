//! Counts a plan by the words of `domain.md` 12 and 7.2: timed steps and the indicators whose records exist. Changes nothing.

use super::record::{Act, Record};

/// A timed step: which, the last day on which it is in time, and when it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Key of `domain.md` 7.2.
    pub key: &'static str,
    /// The last day in time.
    pub due: i32,
    /// The day it was done, or the clock stopped.
    pub done: Option<i32>,
}

impl Step {
    /// Whether it counts: its last day is past, or is the day of the anchor and it was done.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.due < 0 || (self.due == 0 && self.done.is_some())
    }

    /// Whether it was done too late, or not at all.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.done.map_or(self.due < 0, |done| done > self.due)
    }
}

fn days(risk: &str, all: [i32; 3]) -> i32 {
    all[["high", "medium"].iter().position(|one| *one == risk).unwrap_or(2)]
}

/// Every timed step of a record that counts in 15.6.
#[must_use]
pub fn steps(record: &Record) -> Vec<Step> {
    let mut clock = Clock { steps: Vec::new(), open: Vec::new(), risk: "medium", outcome: "" };
    for entry in &record.entries {
        clock.hear(entry.day, entry.act);
    }
    let Clock { mut steps, open, .. } = clock;
    steps.extend(open);
    steps
}

struct Clock {
    steps: Vec<Step>,
    open: Vec<Step>,
    risk: &'static str,
    outcome: &'static str,
}

impl Clock {
    fn start(&mut self, key: &'static str, day: i32, all: [i32; 3]) {
        self.open.retain(|step| step.key != key);
        self.open.push(Step { key, due: day + days(self.risk, all), done: None });
    }

    fn stop(&mut self, key: &str, day: i32) {
        if let Some(at) = self.open.iter().position(|step| step.key == key) {
            let step = self.open.remove(at);
            self.steps.push(Step { done: Some(day), ..step });
        }
    }

    /// Steps that end with the work: in time when their day had not come yet, else late.
    fn stop_all(&mut self, day: i32) {
        let open = std::mem::take(&mut self.open);
        self.steps.extend(open.into_iter().filter(|step| step.due < day));
    }

    fn seen(&mut self, day: i32) {
        self.stop("followup", day);
        self.start("followup", day, [7, 14, 30]);
    }

    /// A review was signed off: its outcome says which clock begins.
    fn signed_off(&mut self, day: i32) {
        match self.outcome {
            "revise_plan" => self.start("plan", day, [3, 14, 14]),
            "reassess" => {
                self.open.retain(|step| step.key != "followup");
                self.start("reassessment", day - 1, [3, 7, 7]);
            }
            _ => self.start("review", day - 1, [30, 60, 90]),
        }
    }

    fn hear(&mut self, day: i32, act: Act) {
        match act {
            Act::Lead(urgent) => {
                self.risk = if urgent.is_some() { "high" } else { "medium" };
                self.start("first_response", day, [1, 3, 7]);
                self.start("screening", day, [1, 3, 7]);
            }
            Act::Danger(_) | Act::Attempt => self.stop("first_response", day),
            Act::EndLead => self.stop("screening", day),
            Act::Screen(outcome, risk) => {
                self.stop("screening", day);
                self.risk = risk;
                if outcome != "open" {
                    self.stop_all(day);
                }
            }
            Act::Open(..) => self.start("assessment", day, [3, 7, 7]),
            Act::Reopen(risk) => {
                self.risk = risk;
                self.start("reassessment", day, [3, 7, 7]);
            }
            Act::Incident(.., risk) => self.risk = risk,
            Act::Assess(_, risk) => {
                self.stop("assessment", day);
                self.stop("reassessment", day);
                self.risk = risk;
                self.start("plan", day, [3, 14, 14]);
            }
            Act::Plan { .. } => {
                self.stop("plan", day);
                self.start("review", day, [30, 60, 90]);
                self.seen(day);
            }
            Act::Visit(_, risk, _) => {
                self.risk = risk.unwrap_or(self.risk);
                self.seen(day);
            }
            Act::Advocate(_) | Act::NameTyped => self.seen(day),
            Act::HoldReview(outcome, risk, _) => {
                self.stop("review", day);
                (self.risk, self.outcome) = (risk, outcome);
            }
            Act::Approve("review") => self.signed_off(day),
            Act::AskClosure(_, risk, _) => {
                self.risk = risk;
                self.start("closure_authorisation", day, [7, 7, 7]);
            }
            Act::GiveBack => self.stop("closure_authorisation", day),
            Act::Authorise => {
                self.stop("closure_authorisation", day);
                self.stop_all(day);
            }
            Act::HandOver => self.stop_all(day),
            Act::Named(what) if what.starts_with("opened") => self.stop_all(day),
            _ => {}
        }
    }
}

fn rank(risk: &str) -> usize {
    ["none", "low", "medium", "high"].iter().position(|one| *one == risk).unwrap_or(0)
}

/// First assessed and last found risk of an episode, the last where it was found in a way that 15.1 counts.
type Found = (&'static str, Option<&'static str>);

/// The risks of every episode of a record.
#[must_use]
pub fn episodes(record: &Record) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for entry in &record.entries {
        match entry.act {
            Act::Open(..) => all.push((record.base, None)),
            Act::Reopen(risk) => all.push((risk, None)),
            Act::Assess("comprehensive", risk) => {
                if let Some(last) = all.last_mut() {
                    last.0 = risk;
                }
            }
            Act::HoldReview(_, risk, _) | Act::Visit(_, Some(risk), _) => {
                if let Some(last) = all.last_mut() {
                    last.1 = Some(risk);
                }
            }
            _ => {}
        }
    }
    all
}

/// Numerator and denominator of an indicator over all records; `None` for one whose records do not exist yet.
#[must_use]
pub fn indicator(id: &str, records: &[Record]) -> Option<(usize, usize)> {
    let counted = || records.iter().filter(|one| one.closure != Some("duplicate_error"));
    Some(match id {
        "15.1" => {
            let found = counted().flat_map(episodes).filter_map(|(base, last)| Some((base, last?)));
            found.fold((0, 0), |(n, d), (base, last)| (n + usize::from(rank(last) < rank(base)), d + 1))
        }
        "15.2" => closures(records)
            .into_iter()
            .filter(|(reason, ..)| *reason != "death")
            .fold((0, 0), |(n, d), (reason, ..)| (n + usize::from(reason == "goals_met"), d + 1)),
        "15.4" => {
            let asked = closures(records).into_iter().filter(|(reason, age, said)| {
                *reason != "death" && *age < 18 && !matches!(*said, "not_asked" | "declined")
            });
            asked.fold((0, 0), |(n, d), (.., said)| (n + usize::from(said.ends_with("more")), d + 1))
        }
        "15.6" => {
            let all = counted().map(steps).map(|all| all.into_iter().filter(Step::counts).collect::<Vec<_>>());
            all.filter(|all| !all.is_empty())
                .fold((0, 0), |(n, d), all| (n + usize::from(!all.iter().any(Step::is_late)), d + 1))
        }
        "15.10" => {
            let plans = records.iter().flat_map(|one| &one.entries).filter_map(|entry| match entry.act {
                Act::Plan { consented, .. } => Some(consented),
                _ => None,
            });
            plans.fold((0, 0), |(n, d), consented| (n + usize::from(consented), d + 1))
        }
        _ => return None,
    })
}

/// Reason, age and answer of every authorised closure but those of cases opened in error.
#[must_use]
pub fn closures(records: &[Record]) -> Vec<(&'static str, u8, &'static str)> {
    let mut all = Vec::new();
    for record in records {
        let mut asked = None;
        for entry in &record.entries {
            match entry.act {
                Act::AskClosure(reason, _, said) => asked = Some((reason, record.client.age, said)),
                Act::Authorise => all.extend(asked.filter(|(reason, ..)| *reason != "duplicate_error")),
                _ => {}
            }
        }
    }
    all
}
