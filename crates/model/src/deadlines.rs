//! How long each step may take (`domain.md` 7.2) and when the open ones are due. Reads no clock; sends no reminder.

use std::collections::BTreeMap;

use crate::codes::{ReferralPriority, RiskLevel, code_list};
use crate::ids::{EntryId, StatementHash};
use crate::time::{DAY_MS, Day, HOUR_MS, Millis};
use crate::workflow::RiskView;

mod open;
pub use open::{Deadline, open_deadlines};

code_list!(
    /// Timed steps of `domain.md` 7.2.
    DeadlineKey = "timed_step" {
        FirstResponse = "first_response", Screening = "screening",
        ConsentAfterEmergency = "consent_after_emergency", Assessment = "assessment", Plan = "plan",
        PlanApproval = "plan_approval", FollowUp = "followup", Review = "review",
        Reassessment = "reassessment", ReferralFeedback = "referral_feedback", Transfer = "transfer",
        Handover = "handover", ClosureAuthorisation = "closure_authorisation",
        PostClosure = "post_closure",
    }
);

/// A length of time as a step is given it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Hours.
    Hours(u16),
    /// Days.
    Days(u16),
}

impl Span {
    /// Length in milliseconds.
    pub const fn ms(self) -> i64 {
        match self {
            Span::Hours(hours) => hours as i64 * HOUR_MS,
            Span::Days(days) => days as i64 * DAY_MS,
        }
    }

    /// Whole days, rounded up: what a step that is only known by its day may take.
    pub const fn days(self) -> i32 {
        match self {
            Span::Hours(hours) => hours.div_ceil(24) as i32,
            Span::Days(days) => days as i32,
        }
    }
}

/// A timed step with its defaults by risk. For `referral_feedback` the columns are emergency, urgent, routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimedStep {
    /// Which step.
    pub key: DeadlineKey,
    /// At high risk.
    pub high: Span,
    /// At medium risk.
    pub medium: Span,
    /// At low risk or none.
    pub low: Span,
    /// The longest an agency may set.
    pub cap: Span,
    /// Whether indicator 15.6 counts it.
    pub in_15_6: bool,
}

const fn step(key: DeadlineKey, spans: [Span; 3], cap: Span, in_15_6: bool) -> TimedStep {
    TimedStep { key, high: spans[0], medium: spans[1], low: spans[2], cap, in_15_6 }
}

/// The table of `domain.md` 7.2. `majority` is no span: it starts six months before a known month.
pub const TIMED_STEPS: [TimedStep; 14] = {
    use Span::{Days, Hours};
    [
        step(DeadlineKey::FirstResponse, [Hours(24), Hours(72), Days(7)], Days(7), true),
        step(DeadlineKey::Screening, [Hours(24), Hours(72), Days(7)], Days(7), true),
        step(DeadlineKey::ConsentAfterEmergency, [Hours(24), Hours(24), Hours(24)], Hours(72), false),
        step(DeadlineKey::Assessment, [Days(3), Days(7), Days(7)], Days(7), true),
        step(DeadlineKey::Plan, [Days(3), Days(14), Days(14)], Days(14), true),
        step(DeadlineKey::PlanApproval, [Days(2), Days(5), Days(5)], Days(7), false),
        step(DeadlineKey::FollowUp, [Days(7), Days(14), Days(30)], Days(30), true),
        step(DeadlineKey::Review, [Days(30), Days(60), Days(90)], Days(90), true),
        step(DeadlineKey::Reassessment, [Days(3), Days(7), Days(7)], Days(7), true),
        step(DeadlineKey::ReferralFeedback, [Hours(24), Hours(72), Days(14)], Days(14), false),
        step(DeadlineKey::Transfer, [Days(3), Days(7), Days(14)], Days(30), false),
        step(DeadlineKey::Handover, [Days(1), Days(3), Days(7)], Days(7), false),
        step(DeadlineKey::ClosureAuthorisation, [Days(7), Days(7), Days(7)], Days(14), true),
        step(DeadlineKey::PostClosure, [Days(30), Days(60), Days(90)], Days(90), false),
    ]
};

impl TimedStep {
    /// The default at this risk.
    pub const fn span(&self, risk: RiskLevel) -> Span {
        match risk {
            RiskLevel::High => self.high,
            RiskLevel::Medium => self.medium,
            RiskLevel::Low | RiskLevel::None => self.low,
        }
    }
}

/// Why an agency may not set such a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimeframeRefused {
    /// Longer than the cap of `domain.md` 7.2.
    #[error("longer than the cap")]
    OverCap {
        /// The cap.
        cap: Span,
    },
    /// A step must leave some time.
    #[error("no time at all")]
    Nothing,
}

/// The agency's times: the defaults of [`TIMED_STEPS`] where nothing else is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeframes {
    set: BTreeMap<(DeadlineKey, RiskLevel), Span>,
}

impl Timeframes {
    /// Sets a time. May be shortened freely, lengthened up to the cap.
    pub fn set(&mut self, key: DeadlineKey, risk: RiskLevel, span: Span) -> Result<(), TimeframeRefused> {
        let cap = default_of(key).cap;
        if span.ms() == 0 {
            return Err(TimeframeRefused::Nothing);
        }
        if span.ms() > cap.ms() {
            return Err(TimeframeRefused::OverCap { cap });
        }
        self.set.insert((key, risk), span);
        Ok(())
    }

    /// The time a step may take at this risk.
    pub fn span(&self, key: DeadlineKey, risk: RiskLevel) -> Span {
        self.set.get(&(key, risk)).copied().unwrap_or_else(|| default_of(key).span(risk))
    }

    /// The shortest time among these risks; at medium risk when none was determined.
    pub fn shortest(&self, key: DeadlineKey, risks: &[RiskLevel]) -> Span {
        let spans = risks.iter().map(|risk| self.span(key, *risk));
        spans.min_by_key(|span| span.ms()).unwrap_or_else(|| self.span(key, RiskLevel::Medium))
    }
}

/// The row of the table.
pub fn default_of(key: DeadlineKey) -> TimedStep {
    let row = TIMED_STEPS.iter().find(|step| step.key == key);
    *row.expect("a test holds that every key has a row")
}

/// When the office received what started a step, where it is known. Never makes anything due later.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipts {
    /// By statement.
    pub statements: BTreeMap<StatementHash, Day>,
    /// By entry of the document.
    pub entries: BTreeMap<EntryId, Day>,
}

impl Receipts {
    /// The day a step started: as stated, or as received when that is earlier (a tablet's clock may run ahead).
    /// Source: `architecture.md` 5, 5; `domain.md` 16 M7.
    pub fn start(stated: Day, received: Option<Day>) -> Day {
        received.map_or(stated, |received| stated.min(received))
    }
}

/// The last day on which a step is on time.
///
/// `risks` are all levels that were in force since the start ([`risks_since`]): a raise shortens from the original
/// start, and a later lowering gives nothing back, so a change of risk never moves a deadline later (`domain.md` 7.2).
pub fn due_on(times: &Timeframes, key: DeadlineKey, started: Day, risks: &[RiskLevel]) -> Day {
    started.plus(times.shortest(key, risks).days())
}

/// The last day on which the answer to a referral sent on `sent` is in time. Source: `domain.md` 7.2.
pub fn referral_answer_by(times: &Timeframes, priority: ReferralPriority, sent: Day) -> Day {
    let column = match priority {
        ReferralPriority::Emergency => RiskLevel::High,
        ReferralPriority::Urgent => RiskLevel::Medium,
        ReferralPriority::Routine => RiskLevel::Low,
    };
    due_on(times, DeadlineKey::ReferralFeedback, sent, &[column])
}

/// As [`due_on`] for steps counted in hours from a known moment.
pub fn due_at(times: &Timeframes, key: DeadlineKey, started: Millis, risks: &[RiskLevel]) -> Millis {
    started.plus(times.shortest(key, risks).ms())
}

/// Every risk level in force on `started` or later: the last one determined up to that day, all later ones, and what
/// counts now. Days are as stated: a receipt time here could hide a level and so move a deadline later.
pub fn risks_since(risk: &RiskView, started: Day) -> Vec<RiskLevel> {
    let mut levels: Vec<RiskLevel> = Vec::new();
    for said in &risk.determinations {
        if said.at.day() <= started {
            // Causal order: this one was determined after those before it.
            levels.clear();
        }
        levels.push(said.level);
    }
    levels.extend(risk.current);
    levels
}

#[cfg(test)]
mod tests;
