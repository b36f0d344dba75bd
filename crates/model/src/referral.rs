//! Referrals to other services: their events and the state that follows. Shares nothing; packages are made elsewhere.

use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{AgencyCode, ReferralDirection, ReferralPriority, ReferralState};
use crate::ids::EntryId;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// Another service is asked to act. Source: `domain.md` 9.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Key of this entry.
    pub id: EntryId,
    /// Out to a provider, or in from one.
    pub direction: ReferralDirection,
    /// The action of the plan it carries out.
    pub action: Option<EntryId>,
    /// Service asked for.
    pub service: Option<AgencyCode>,
    /// The provider, at most a line.
    pub provider: String,
    /// How quickly an answer is due.
    pub priority: ReferralPriority,
    /// The reason in one or two sentences, at most a line (300 characters).
    pub reason_short: String,
    /// Whether the client was told the steps.
    pub client_told_steps: bool,
    /// The day it was written.
    pub made_on: Day,
    /// What happened to it, append-only, ordered by entry id.
    pub events: Vec<ReferralEvent>,
}

/// One step of a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralEvent {
    /// Key of this entry.
    pub id: EntryId,
    /// The state it reached.
    pub state: ReferralState,
    /// The day.
    pub on: Day,
    /// In coded words, at most a note.
    pub note: String,
}

/// How far a referral is: of concurrent steps the further counts; declined and cancelled beat accepted, because then
/// nobody helps unless somebody looks again.
const fn progress(state: ReferralState) -> u8 {
    match state {
        ReferralState::Draft => 0,
        ReferralState::Ready => 1,
        ReferralState::Sent => 2,
        ReferralState::NoResponse => 3,
        ReferralState::Received => 4,
        ReferralState::Accepted => 5,
        ReferralState::NotAttended => 6,
        ReferralState::InService => 7,
        ReferralState::Completed => 8,
        ReferralState::ClosedLoop => 9,
        ReferralState::Declined => 10,
        ReferralState::Cancelled => 11,
        ReferralState::Revoked => 12,
    }
}

/// Whether one state may follow another (`domain.md` 9.1).
pub const fn may_follow(from: ReferralState, to: ReferralState) -> bool {
    use ReferralState::{
        Accepted, Cancelled, ClosedLoop, Completed, Declined, Draft, InService, NoResponse, NotAttended, Ready,
        Received, Revoked, Sent,
    };
    match (from, to) {
        (Draft, Ready)
        | (Ready, Sent)
        | (Sent | NoResponse, Received | Accepted | Declined)
        | (Sent, NoResponse)
        | (Received, Accepted | Declined)
        | (Accepted | NotAttended, InService)
        | (Accepted, NotAttended)
        | (InService, Completed)
        | (Completed, ClosedLoop) => true,
        (_, Cancelled | Revoked) => !matches!(from, Completed | ClosedLoop | Cancelled | Revoked | Declined),
        _ => false,
    }
}

impl Referral {
    /// The state that follows from its events: the furthest; `draft` before the first.
    pub fn state(&self) -> ReferralState {
        let states = self.events.iter().map(|event| event.state);
        states.max_by_key(|state| progress(*state)).unwrap_or(ReferralState::Draft)
    }

    /// Whether something is still expected of it.
    pub fn is_open(&self) -> bool {
        !matches!(
            self.state(),
            ReferralState::Draft
                | ReferralState::Declined
                | ReferralState::Completed
                | ReferralState::ClosedLoop
                | ReferralState::Cancelled
                | ReferralState::Revoked
        )
    }
}

/// Why a referral was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferralRefused {
    /// The reason or provider is no line, or missing.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The action it should carry out does not exist.
    #[error("there is no such action")]
    NoSuchAction,
    /// There is no such referral.
    #[error("there is no such referral")]
    NoSuchReferral,
    /// This state cannot follow the one it is in.
    #[error("{} cannot follow {}", to.code(), from.code())]
    WrongOrder {
        /// Where it stands.
        from: ReferralState,
        /// What was asked for.
        to: ReferralState,
    },
}

/// Writes a new referral. Its first event, if any, must be `draft`, `ready` or `sent`.
pub fn make_referral(
    active: &ActiveCase<'_>,
    referral: &Referral,
    moment: &Moment,
) -> Result<CaseChange, ReferralRefused> {
    happened_on(referral.made_on, moment.today, moment.tolerance_days)?;
    let mut referral = referral.clone();
    referral.provider = text::line_needed(&referral.provider)?;
    referral.reason_short = text::line_needed(&referral.reason_short)?;
    for event in &mut referral.events {
        happened_on(event.on, moment.today, moment.tolerance_days)?;
        event.note = text::note(&event.note)?;
    }
    let to = referral.state();
    if !matches!(to, ReferralState::Draft | ReferralState::Ready | ReferralState::Sent) {
        return Err(ReferralRefused::WrongOrder { from: ReferralState::Draft, to });
    }
    if referral.action.is_some_and(|action| active.case().action(action).is_none()) {
        return Err(ReferralRefused::NoSuchAction);
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddReferral(referral)))
}

/// Records a step of a referral.
pub fn record_referral_event(
    active: &ActiveCase<'_>,
    referral: EntryId,
    event: &ReferralEvent,
    moment: &Moment,
) -> Result<CaseChange, ReferralRefused> {
    happened_on(event.on, moment.today, moment.tolerance_days)?;
    let found = active.case().referrals.iter().find(|r| r.id == referral).ok_or(ReferralRefused::NoSuchReferral)?;
    let (from, to) = (found.state(), event.state);
    if !may_follow(from, to) {
        return Err(ReferralRefused::WrongOrder { from, to });
    }
    let event = ReferralEvent { note: text::note(&event.note)?, ..event.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddReferralEvent(referral, event)))
}
