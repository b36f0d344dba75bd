//! Referrals to other services: their events and the state that follows. Shares nothing; packages are made elsewhere.

mod send;

pub use send::{SendRefused, Sending, agreed_for, carries_file, preview, purpose_of, send_referral};

use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{
    AgencyCode, Barrier, DeclineReason, GapReason, ReferralDirection, ReferralPriority, ReferralState, SendChannel,
    SharedField, Tri,
};
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
    /// How it went out; `None` while it did not.
    pub sent: Option<SentAs>,
    /// What happened to it, append-only, ordered by entry id.
    pub events: Vec<ReferralEvent>,
}

/// How a referral went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentAs {
    /// The provider by its code in the directory.
    pub provider: AgencyCode,
    /// The service by its code at the provider.
    pub offer: AgencyCode,
    /// What left, in the order of the list.
    pub fields: Vec<SharedField>,
    /// How it reached the provider.
    pub channel: SendChannel,
    /// How the passphrase was said; `None` where no file was made.
    pub password_channel: Option<SendChannel>,
    /// The hash of the package; `None` where no file was made.
    pub package: Option<[u8; 32]>,
}

/// A need that found no usable service. Counted for the trend report; names nobody. Source: `domain.md` 9.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceGap {
    /// Key of this entry.
    pub id: EntryId,
    /// Kind of service.
    pub service: AgencyCode,
    /// Where it was needed, a line; may be empty.
    pub area: String,
    /// Why none was usable.
    pub why: GapReason,
    /// The day.
    pub on: Day,
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
    /// What stood in the way, where the client did not go.
    pub barrier: Option<Barrier>,
    /// Why the provider declined.
    pub declined: Option<DeclineReason>,
    /// Whether the client says that it helped.
    pub useful: Option<Tri>,
}

impl ReferralEvent {
    /// A step without anything beyond its state.
    pub fn plain(id: EntryId, state: ReferralState, on: Day) -> ReferralEvent {
        ReferralEvent { id, state, on, note: String::new(), barrier: None, declined: None, useful: None }
    }
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

    /// What happened, day by day; of one day in the order in which a referral goes on.
    pub fn in_order(&self) -> Vec<&ReferralEvent> {
        let mut events: Vec<&ReferralEvent> = self.events.iter().collect();
        events.sort_by_key(|event| (event.on, progress(event.state)));
        events
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
    /// A client who did not go, or a provider who declined: it is said why.
    #[error("{} needs a reason", state.code())]
    WhyNeeded {
        /// Which step.
        state: ReferralState,
    },
    /// It becomes ready and sent only by the rule that asks consent.
    #[error("it is sent by its own act")]
    SentElsewhere,
    /// This state cannot follow the one it is in.
    #[error("{} cannot follow {}", to.code(), from.code())]
    WrongOrder {
        /// Where it stands.
        from: ReferralState,
        /// What was asked for.
        to: ReferralState,
    },
}

/// Writes a new referral, which stays a draft until [`send_referral`].
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
    if to != ReferralState::Draft || referral.sent.is_some() {
        return Err(ReferralRefused::SentElsewhere);
    }
    if referral.action.is_some_and(|action| active.case().action(action).is_none()) {
        return Err(ReferralRefused::NoSuchAction);
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddReferral(referral)))
}

/// Records a step of a referral that is under way. A declined one leaves a gap in the services behind, in the same change.
pub fn record_referral_event(
    active: &ActiveCase<'_>,
    referral: EntryId,
    event: &ReferralEvent,
    moment: &Moment,
) -> Result<CaseChange, ReferralRefused> {
    happened_on(event.on, moment.today, moment.tolerance_days)?;
    let found = active.case().referrals.iter().find(|r| r.id == referral).ok_or(ReferralRefused::NoSuchReferral)?;
    let (from, to) = (found.state(), event.state);
    if matches!(to, ReferralState::Ready | ReferralState::Sent) {
        return Err(ReferralRefused::SentElsewhere);
    }
    if !may_follow(from, to) {
        return Err(ReferralRefused::WrongOrder { from, to });
    }
    let unsaid = match to {
        ReferralState::Declined => event.declined.is_none(),
        ReferralState::NotAttended => event.barrier.is_none(),
        _ => false,
    };
    if unsaid {
        return Err(ReferralRefused::WhyNeeded { state: to });
    }
    let event = ReferralEvent { note: text::note(&event.note)?, ..event.clone() };
    let gap = event.declined.and_then(gap_of).zip(found.service.clone()).map(|(why, service)| ServiceGap {
        id: moment.spare,
        service,
        area: String::new(),
        why,
        on: event.on,
    });
    let change = CaseChange::new().with(CaseworkEdit::AddReferralEvent(referral, event));
    Ok(gap.into_iter().fold(change, |change, gap| change.with(CaseworkEdit::AddServiceGap(gap))))
}

/// What a declined referral says about the services there are; `None` where it says nothing.
pub const fn gap_of(declined: DeclineReason) -> Option<GapReason> {
    match declined {
        DeclineReason::NoCapacity | DeclineReason::NoStaff => Some(GapReason::Full),
        DeclineReason::Criteria => Some(GapReason::NotForThisGroup),
        DeclineReason::Closed => Some(GapReason::NoneInArea),
        DeclineReason::Cost => Some(GapReason::TooCostly),
        DeclineReason::Unsafe => Some(GapReason::Unsafe),
        DeclineReason::NoAnswer => Some(GapReason::NotAccessible),
        DeclineReason::Other => None,
    }
}

/// Notes a need that found no usable service.
pub fn note_gap(_proof: &ActiveCase<'_>, gap: &ServiceGap, moment: &Moment) -> Result<CaseChange, ReferralRefused> {
    happened_on(gap.on, moment.today, moment.tolerance_days)?;
    let gap = ServiceGap { area: text::line(&gap.area)?, ..gap.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddServiceGap(gap)))
}

#[cfg(test)]
mod tests;
