//! The forty cases as a table: whose, how far, how much danger, and when. Days count from the day the demo is made.

use super::words::Language::{self, Arabic, English, French};

/// Who carries a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// The caseworker of the tablet.
    Tablet,
    /// The colleague who has no screen in the demo.
    Colleague,
}

/// Kind of work, by its place in the lists of [`super::words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Programme {
    /// Child protection.
    Cp,
    /// Gender-based violence.
    Gbv,
    /// General protection.
    Gp,
}

impl Programme {
    /// As commands take it.
    #[must_use]
    pub fn code(self) -> &'static str {
        ["cp", "gbv", "gp"][self as usize]
    }
}

/// How far a case is. Numbers are days ago, `next` and `action` days from now (negative: late).
#[derive(Debug, Clone, Copy)]
pub enum Stage {
    /// Opened, not assessed yet.
    Assessing,
    /// Assessed, no plan agreed yet.
    Planning {
        /// When it was assessed.
        assessed: i32,
    },
    /// A plan is agreed and carried out.
    Working(Work),
    /// Closure is asked for and waits.
    Asked {
        /// When the plan was agreed.
        agreed: i32,
        /// When closure was asked for.
        asked: i32,
        /// Why.
        reason: &'static str,
    },
    /// Closed.
    Closed {
        /// When.
        closed: i32,
        /// Why.
        reason: &'static str,
    },
    /// Closed once and opened again.
    Reopened {
        /// When it was closed.
        closed: i32,
        /// When it was opened again.
        reopened: i32,
        /// The work since; `None` while the assessment is due.
        work: Option<Work>,
    },
}

/// A plan that is carried out.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// When it was agreed.
    pub agreed: i32,
    /// The last contact.
    pub last: i32,
    /// The next contact.
    pub next: i32,
    /// When the open action is due.
    pub action: i32,
}

/// One case.
#[derive(Debug, Clone, Copy)]
pub struct CaseOf {
    /// Who carries it.
    pub carrier: Carrier,
    /// Kind of work.
    pub programme: Programme,
    /// In which language notes are written.
    pub language: Language,
    /// Risk at intake and at the assessment.
    pub risk: &'static str,
    /// Risk since the last contact but one, where it changed.
    pub now: &'static str,
    /// Days ago.
    pub opened: i32,
    /// How far it is.
    pub stage: Stage,
}

/// The case of the story: its closure was asked for a week ago, and an action is open.
pub const STORY: usize = 0;
/// Two people set another day for the next contact, neither knowing of the other.
pub const TWO_DATES: usize = 11;
/// Two people answered differently whether calling is safe.
pub const TWO_ANSWERS: usize = 14;
/// A closure was asked for and given back.
pub const GIVEN_BACK: usize = 12;
/// A review was held and waits for the supervisor's sign-off.
pub const REVIEWED: usize = 10;
/// A review was begun and not held yet.
pub const REVIEWING: usize = 13;
/// A closure was authorised without having seen a newer risk.
pub const CONTESTED: usize = 32;

const fn tablet(
    programme: Programme,
    language: Language,
    risk: [&'static str; 2],
    opened: i32,
    stage: Stage,
) -> CaseOf {
    CaseOf { carrier: Carrier::Tablet, programme, language, risk: risk[0], now: risk[1], opened, stage }
}

const fn colleague(
    programme: Programme,
    language: Language,
    risk: [&'static str; 2],
    opened: i32,
    stage: Stage,
) -> CaseOf {
    CaseOf { carrier: Carrier::Colleague, ..tablet(programme, language, risk, opened, stage) }
}

const fn work(agreed: i32, last: i32, next: i32, action: i32) -> Stage {
    Stage::Working(Work { agreed, last, next, action })
}

const fn asked(agreed: i32, asked: i32, reason: &'static str) -> Stage {
    Stage::Asked { agreed, asked, reason }
}

const fn closed(closed: i32, reason: &'static str) -> Stage {
    Stage::Closed { closed, reason }
}

const LOW: [&str; 2] = ["low", "low"];
const MEDIUM: [&str; 2] = ["medium", "medium"];
const RAISED: [&str; 2] = ["medium", "high"];
const LOWERED: [&str; 2] = ["medium", "low"];

use Programme::{Cp, Gbv, Gp};

/// Every case, in the order of [`super::people::PEOPLE`].
pub const CASES: [CaseOf; 40] = [
    tablet(Cp, English, MEDIUM, 30, asked(24, 7, "left_area")),
    tablet(Cp, French, MEDIUM, 26, work(20, 6, 0, 5)),
    tablet(Cp, Arabic, MEDIUM, 38, work(30, 9, 0, 8)),
    tablet(Cp, English, MEDIUM, 50, work(40, 11, 2, 0)),
    tablet(Gbv, English, RAISED, 25, work(18, 8, -1, 6)),
    tablet(Cp, English, LOW, 66, work(60, 14, 0, 12)),
    tablet(Gbv, English, MEDIUM, 44, work(35, 16, -2, 9)),
    tablet(Gp, Arabic, LOW, 78, work(70, 25, -4, 7)),
    tablet(Cp, English, LOW, 58, work(50, 10, 12, 6)),
    tablet(Gbv, English, RAISED, 27, work(20, 3, 3, 4)),
    tablet(Cp, English, MEDIUM, 60, work(55, 5, 8, 14)),
    tablet(Cp, French, MEDIUM, 33, work(25, 4, 9, 11)),
    tablet(Gp, English, LOW, 52, work(45, 12, 15, 20)),
    tablet(Gbv, Arabic, LOW, 41, work(33, 8, 13, 18)),
    tablet(Cp, English, MEDIUM, 21, work(15, 2, 10, 13)),
    tablet(Cp, English, MEDIUM, 16, Stage::Planning { assessed: 12 }),
    tablet(Gbv, English, LOW, 8, Stage::Planning { assessed: 4 }),
    tablet(Cp, Arabic, MEDIUM, 8, Stage::Assessing),
    tablet(Gp, English, LOW, 3, Stage::Assessing),
    tablet(Gbv, English, MEDIUM, 1, Stage::Assessing),
    tablet(Cp, English, LOWERED, 80, asked(70, 2, "goals_met")),
    tablet(
        Gbv,
        French,
        LOW,
        190,
        Stage::Reopened { closed: 120, reopened: 40, work: Some(Work { agreed: 32, last: 9, next: 11, action: 16 }) },
    ),
    tablet(Cp, English, LOWERED, 170, closed(75, "goals_met")),
    tablet(Gbv, Arabic, MEDIUM, 110, closed(60, "client_declines")),
    tablet(Gp, English, LOW, 90, closed(45, "referred_out")),
    tablet(Cp, English, MEDIUM, 120, closed(33, "left_area")),
    tablet(Gp, French, LOW, 40, closed(32, "assessed_no_need")),
    tablet(Cp, English, LOW, 150, closed(20, "lost_contact")),
    colleague(Gbv, English, MEDIUM, 29, work(22, 5, 6, 9)),
    colleague(Cp, Arabic, MEDIUM, 36, work(28, 7, 4, 10)),
    colleague(Cp, French, LOW, 58, work(50, 13, 14, 17)),
    colleague(Gp, English, LOW, 70, work(62, 20, 7, 21)),
    colleague(Gbv, English, MEDIUM, 26, asked(20, 5, "left_area")),
    colleague(Cp, English, MEDIUM, 11, Stage::Planning { assessed: 6 }),
    colleague(Gbv, English, MEDIUM, 2, Stage::Assessing),
    colleague(Cp, Arabic, LOW, 4, Stage::Assessing),
    colleague(Gbv, English, LOWERED, 75, asked(64, 4, "goals_met")),
    colleague(Cp, English, LOW, 130, closed(50, "goals_not_relevant_feasible")),
    colleague(Gp, English, LOWERED, 160, closed(90, "goals_met")),
    colleague(Cp, French, MEDIUM, 200, Stage::Reopened { closed: 100, reopened: 5, work: None }),
];
