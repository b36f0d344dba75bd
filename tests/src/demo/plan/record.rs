//! One case record of the planned agency: who, where it stands, and everything that happens to it. Holds data, decides nothing.

use crate::demo::words::Language;

/// Kind of work, by its place in the lists of `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// Part of an existing demo that tests and the tour look for, beside the tags of `domain.md` 18.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The case of the story: its closure was asked for a week ago, and an action is open.
    Story,
    /// Two people set another day for the next contact, neither knowing of the other.
    TwoDates,
    /// Two people answered differently whether calling is safe.
    TwoAnswers,
    /// Two people determined another risk, neither knowing of the other.
    TwoRisks,
    /// A review was held and waits for the supervisor's sign-off.
    Reviewed,
    /// A review was begun and not held yet.
    Reviewing,
    /// A closure was authorised without having seen a newer risk.
    Contested,
}

/// The client. The names and the birth are for identity alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Client {
    /// Given name.
    pub first: String,
    /// Family name.
    pub family: String,
    /// Code of sex or gender.
    pub sex: &'static str,
    /// Completed years on the day of the lead.
    pub age: u8,
    /// Band of that age (`domain.md` 17.2).
    pub band: &'static str,
    /// Birth, `2014-05`.
    pub birth: String,
    /// Displacement.
    pub displacement: &'static str,
    /// A domain of functioning with a lot of difficulty or more, and the level.
    pub difficulty: Option<(&'static str, &'static str)>,
}

/// An incident of gender-based violence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incident {
    /// Type (`domain.md` 17.3).
    pub kind: &'static str,
    /// Days from the incident to the report.
    pub days_to_report: i32,
}

/// A decision about consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consent {
    /// What for.
    pub scope: &'static str,
    /// What was decided.
    pub answer: &'static str,
    /// How.
    pub method: &'static str,
    /// Provider it is about, by its place in the directory.
    pub to: Option<usize>,
    /// The last day it holds, where it is not the usual one.
    pub ends: Option<i32>,
}

/// Something that somebody does about a case. Days count from the anchor, negative in the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The case is noticed; why it cannot wait.
    Lead(Option<&'static str>),
    /// The two questions on danger; whether somebody is in danger.
    Danger(bool),
    /// Something is done at once, so many hours after the lead.
    Emergency(&'static str, i32),
    /// Nobody is reached before the interview.
    Attempt,
    /// The lead ends without an interview.
    EndLead,
    /// The screening ends: outcome, and the risk found.
    Screen(&'static str, &'static str),
    /// Intake: next contact, and the last day of the consent where it is not a year on.
    Open(i32, Option<i32>),
    /// An incident of this type is recorded, which happened so many days before; with the risk found.
    Incident(&'static str, i32, &'static str),
    /// A decision about consent.
    Consent(Consent),
    /// A safety plan is made.
    SafetyPlan,
    /// An assessment is completed: kind, risk.
    Assess(&'static str, &'static str),
    /// A plan version is agreed: its number in the episode, days of the open action and the next review, consent, goal.
    Plan {
        /// Version in the episode, from 1.
        version: u32,
        /// The open action is due.
        action: i32,
        /// The next review.
        review: i32,
        /// Whether consent to this version was recorded.
        consented: bool,
        /// How the consent was said, where it was.
        method: &'static str,
        /// Whether the open action is about coming of age.
        majority: bool,
    },
    /// The client is seen: next contact, risk determined with it, and which action (of the last plan) is done.
    Visit(i32, Option<&'static str>, Option<usize>),
    /// The worker speaks for the client with a service.
    Advocate(i32),
    /// Nobody is found.
    Try(i32),
    /// A referral of this number in the record is written for a provider and not sent.
    Draft(usize, usize),
    /// A referral of this number goes to a provider.
    Refer(usize, usize),
    /// The referral of this number came so far.
    Referred(usize, &'static str),
    /// A conference is called, held and explained; whether the client refused somebody who was to be invited.
    Conference(bool),
    /// A review begins.
    BeginReview,
    /// The review is held: outcome, risk, next review.
    HoldReview(&'static str, &'static str, i32),
    /// Actions and goals are finished as a reason to close needs it.
    Goals(&'static str),
    /// Closure is asked for: reason, risk, change in how safe the client feels.
    AskClosure(&'static str, &'static str, &'static str),
    /// What may have to be reported: what asks for it, and what the worker proposes.
    Report(&'static str, &'static str),
    /// The report that was decided is made.
    ReportMade,
    /// A transfer to a provider that manages cases is proposed.
    ProposeTransfer(usize),
    /// The receiving agency answers.
    TransferAnswer(&'static str),
    /// The worker writes what the next one has to know, and asks to be relieved.
    AskForHandover,
    /// The new worker takes the case.
    TakeOver,
    /// A determination of best interests is asked for.
    AskBid,
    /// What the panel has before it is gathered.
    PrepareBid,
    /// What followed the panel's decision.
    FollowBid(&'static str),
    /// The worker asks the emergency fund for shoes, pays, or accounts for the money.
    Fund(&'static str),
    /// A closed case is opened again with this risk.
    Reopen(&'static str),
    /// A name is typed into a note and refused; the note is saved with a code then.
    NameTyped,
    /// The supervisor approves the assessment, plan, review or screening that was submitted last.
    Approve(&'static str),
    /// The manager decides as the supervisor did, who signs for both.
    SecondDecides,
    /// The supervisor lets the case go, and sends what the client agreed to.
    AuthoriseTransfer,
    /// The supervisor sends who the client is.
    SendIdentity,
    /// The supervisor hands the case over.
    HandOver,
    /// The supervisor ends a transfer that was rejected.
    EndTransfer,
    /// The supervisor gives the case to the worker who carries it at the anchor.
    Reassign,
    /// The supervisor names who alone may open the case.
    Restrict,
    /// The panel decides what is best for the child.
    DecideBid,
    /// The supervisor closes it.
    Authorise,
    /// The supervisor gives the request to close back.
    GiveBack,
    /// Something that the plan names and does not lay out in acts yet.
    Named(&'static str),
}

impl Act {
    /// Whether it is the supervisor's.
    #[must_use]
    pub fn is_supervisors(self) -> bool {
        let transfers = matches!(self, Act::AuthoriseTransfer | Act::SendIdentity | Act::HandOver | Act::EndTransfer);
        let closes = matches!(self, Act::Authorise | Act::GiveBack | Act::Restrict);
        transfers || closes || matches!(self, Act::Approve(_) | Act::SecondDecides | Act::Reassign | Act::DecideBid)
    }
}

/// An act on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Days from the anchor.
    pub day: i32,
    /// What.
    pub act: Act,
}

/// A case record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// 1 to 200.
    pub number: usize,
    /// Tag of its planted story, `D04`.
    pub tag: Option<&'static str>,
    /// What else it is there for.
    pub part: Option<Part>,
    /// Who carries it: 0 is CW01.
    pub worker: usize,
    /// Who carried it before it was given to another worker.
    pub was: Option<usize>,
    /// Kind of work.
    pub programme: Programme,
    /// State at the anchor, as the table counts it.
    pub state: &'static str,
    /// In which language notes are written.
    pub language: Language,
    /// The client.
    pub client: Client,
    /// Who noticed.
    pub source: &'static str,
    /// Main concern.
    pub concern: &'static str,
    /// What was done to the client.
    pub incident: Option<Incident>,
    /// Risk at the anchor or at the end, of a case that was opened.
    pub risk: Option<&'static str>,
    /// Risk at the first assessment.
    pub base: &'static str,
    /// Why no case was opened.
    pub no_action: Option<&'static str>,
    /// Why it was closed, or is to be.
    pub closure: Option<&'static str>,
    /// Why it was closed before it was opened again.
    pub closed_before: Option<&'static str>,
    /// Whether the screening was late.
    pub late: bool,
    /// Whether the risk was determined again after the assessment.
    pub again: bool,
    /// Whether the last episode has an agreed plan.
    pub planned: bool,
    /// How often a review asked for another plan, which was agreed.
    pub revised: u32,
    /// Everything that happened, in the order of days.
    pub entries: Vec<Entry>,
}

/// States that count as active (`domain.md` 6.1).
pub const ACTIVE: [&str; 6] =
    ["assessment", "planning", "implementing", "reviewing", "closure_pending", "transfer_pending"];

impl Record {
    /// A record of which only the kind of work and the state are known.
    #[must_use]
    pub fn blank(programme: Programme, state: &'static str) -> Record {
        Record {
            number: 0,
            tag: None,
            part: None,
            worker: usize::MAX,
            was: None,
            programme,
            state,
            language: Language::English,
            client: Client::default(),
            source: "",
            concern: "",
            incident: None,
            risk: None,
            base: "",
            no_action: None,
            closure: None,
            closed_before: None,
            late: false,
            again: false,
            planned: false,
            revised: 0,
            entries: Vec::new(),
        }
    }

    /// Whether it counts in a caseload.
    #[must_use]
    pub fn is_active(&self) -> bool {
        ACTIVE.contains(&self.state)
    }

    /// Whether an intake was made.
    #[must_use]
    pub fn is_opened(&self) -> bool {
        self.is_active() || matches!(self.state, "closed" | "transferred")
    }

    /// Whether it was chosen by hand.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.tag.is_some() || self.part.is_some()
    }

    /// How many entries have an act like this.
    #[must_use]
    pub fn count(&self, like: impl Fn(&Act) -> bool) -> usize {
        self.entries.iter().filter(|entry| like(&entry.act)).count()
    }
}
