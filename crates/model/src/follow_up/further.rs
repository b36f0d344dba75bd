//! What a contact brought beyond what was seen: services reached, ways cleared, support given, travel. All of it optional.

use std::collections::BTreeSet;

use super::{DURATION_MIN_MAX, FollowUpRefused};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{AgencyCode, Barrier, PssMethod, ReferralState, TransportMeans, Tri};
use crate::ids::EntryId;
use crate::referral::{Referral, ReferralEvent};
use crate::text;
use crate::time::Day;

/// What else a contact brought. Source: `domain.md` 4.9.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Further {
    /// What the client says of services that were asked for them.
    pub service_checks: Vec<ServiceCheck>,
    /// How what stands in the way is to be taken away, in coded words; at most a line.
    pub barrier_plan: String,
    /// Services that the worker gave by themselves.
    pub direct_services: Vec<AgencyCode>,
    /// A session of focused psychosocial support.
    pub session: Option<SupportSession>,
    /// What was asked of others for the client.
    pub advocacy: Vec<Advocacy>,
    /// The way there and back.
    pub travel: Option<Travel>,
}

/// What the client says of one service that a referral asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceCheck {
    /// Key of this entry.
    pub id: EntryId,
    /// The referral.
    pub referral: EntryId,
    /// Whether the service was received.
    pub received: Tri,
    /// How they got there and what it was like, in coded words; at most a line.
    pub how: String,
    /// What stood in the way. A service that was not received for a reason was not attended; without one it is yet to come.
    pub problem: Option<Barrier>,
    /// What is next, in coded words; at most a line.
    pub next: String,
}

/// One session of focused psychosocial support by somebody who is no specialist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportSession {
    /// Which kind.
    pub method: PssMethod,
    /// Its number among those with this client, from 1.
    pub number: u8,
}

/// One thing that was asked of somebody else for the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advocacy {
    /// Key of this entry.
    pub id: EntryId,
    /// Of whom: an organisation or office, at most a line.
    pub towards: String,
    /// What was asked, in coded words; at most a line.
    pub asked: String,
    /// What came of it, in coded words; at most a line.
    pub result: String,
}

/// The way to a contact and back, for workload and budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Travel {
    /// How.
    pub means: TransportMeans,
    /// Minutes on the way.
    pub minutes: Option<u16>,
    /// What it cost, in whole units of the agency's currency.
    pub cost: Option<u32>,
}

/// Most services checked in one contact.
pub const SERVICE_CHECKS_MAX: usize = 20;
/// Most things asked of others in one contact.
pub const ADVOCACY_MAX: usize = 10;
/// Highest number of a support session.
pub const SESSION_NUMBER_MAX: u8 = 99;
/// Highest cost of one way, in whole units of the agency's currency.
pub const TRAVEL_COST_MAX: u32 = 100_000_000;

/// The states a referral passes through when the client says this of its service; none where it is no evidence.
///
/// Who was served was accepted, though the provider never said so. Source: `domain.md` 9.1.
pub fn moves(referral: &Referral, check: &ServiceCheck) -> &'static [ReferralState] {
    use ReferralState::{Accepted, InService, NoResponse, NotAttended, Received, Sent};
    match (referral.state(), check.received, check.problem) {
        (Sent | Received | NoResponse, Tri::Yes, _) => &[Accepted, InService],
        (Accepted | NotAttended, Tri::Yes, _) => &[InService],
        (Accepted, Tri::No, Some(_)) => &[NotAttended],
        _ => &[],
    }
}

/// The next number of a support session with this client.
pub fn next_session(case: &Case) -> u8 {
    let numbers = case.contacts.iter().filter_map(|note| note.further.session.map(|session| session.number));
    numbers.max().unwrap_or(0).saturating_add(1).min(SESSION_NUMBER_MAX)
}

/// Further things with their texts read, or why they do not fit.
pub(super) fn checked(case: &Case, further: &Further) -> Result<Further, FollowUpRefused> {
    if further.service_checks.len() > SERVICE_CHECKS_MAX || further.advocacy.len() > ADVOCACY_MAX {
        return Err(FollowUpRefused::TooManyFurther);
    }
    let mut asked = BTreeSet::new();
    let service_check = |check: &ServiceCheck| {
        let known = case.referrals.iter().any(|referral| referral.id == check.referral);
        if !known || !asked.insert(check.referral) {
            return Err(FollowUpRefused::NoSuchReferral { referral: check.referral });
        }
        Ok(ServiceCheck { how: text::line(&check.how)?, next: text::line(&check.next)?, ..check.clone() })
    };
    let advocacy = |one: &Advocacy| -> Result<Advocacy, FollowUpRefused> {
        Ok(Advocacy {
            id: one.id,
            towards: needed(&one.towards)?,
            asked: needed(&one.asked)?,
            result: text::line(&one.result)?,
        })
    };
    if further.session.is_some_and(|session| !(1..=SESSION_NUMBER_MAX).contains(&session.number)) {
        return Err(FollowUpRefused::NoSuchSession);
    }
    let too_far = |travel: Travel| {
        let too_long = travel.minutes.is_some_and(|minutes| minutes > DURATION_MIN_MAX);
        too_long || travel.cost.is_some_and(|cost| cost > TRAVEL_COST_MAX)
    };
    if further.travel.is_some_and(too_far) {
        return Err(FollowUpRefused::NoSuchTravel);
    }
    let direct: BTreeSet<AgencyCode> = further.direct_services.iter().cloned().collect();
    Ok(Further {
        service_checks: further.service_checks.iter().map(service_check).collect::<Result<_, _>>()?,
        barrier_plan: text::line(&further.barrier_plan)?,
        direct_services: direct.into_iter().collect(),
        session: further.session,
        advocacy: further.advocacy.iter().map(advocacy).collect::<Result<_, _>>()?,
        travel: further.travel,
    })
}

/// Of whom, and what: without either nobody was asked anything.
fn needed(said: &str) -> Result<String, FollowUpRefused> {
    let line = text::line(said)?;
    if line.is_empty() { Err(FollowUpRefused::AdvocacyUnsaid) } else { Ok(line) }
}

/// The steps that referrals take because of what the client said, on the day of the contact.
///
/// `spare` gives a key for each step; a referral without evidence takes none.
pub(super) fn referral_steps(
    case: &Case,
    checks: &[ServiceCheck],
    held_on: Day,
    spare: &[EntryId],
) -> Result<CaseChange, FollowUpRefused> {
    let mut keys = spare.iter().copied();
    let mut change = CaseChange::new();
    for check in checks {
        let Some(referral) = case.referrals.iter().find(|one| one.id == check.referral) else { continue };
        for state in moves(referral, check) {
            let key = keys.next().ok_or(FollowUpRefused::TooManyFurther)?;
            let barrier = check.problem.filter(|_| *state == ReferralState::NotAttended);
            let event = ReferralEvent { barrier, ..ReferralEvent::plain(key, *state, held_on) };
            change = change.with(CaseworkEdit::AddReferralEvent(check.referral, event));
        }
    }
    Ok(change)
}
