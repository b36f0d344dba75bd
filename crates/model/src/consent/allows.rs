//! Whether something may be shared with somebody: one answer for referrals, conferences, transfers and all else.

use crate::case_file::Case;
use crate::codes::{AgeBand, ConsentScope, LegalBasis, ShareGroup, WithholdReason};
use crate::consent::terms::{BoundTo, Receiver, Recipient, is_consent};
use crate::consent::{ConsentDecision, ConsentState, band_on, is_given_anew, state_on};
use crate::ids::{PersonCode, StatementHash};
use crate::time::Day;
use crate::workflow::Workflow;

/// A decision that stands for one person, one purpose and one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldConsent {
    /// Whose data.
    pub about: PersonCode,
    /// What for.
    pub scope: ConsentScope,
    /// For whom; `None`: the purpose as a whole.
    pub to: Option<Recipient>,
    /// What counts: of decisions that did not see each other what all of them allow.
    pub decision: ConsentDecision,
    /// The statement it is from, the narrowest of them.
    pub hash: StatementHash,
    /// Whether two decisions stand of which neither had seen the other.
    pub conflict: bool,
}

/// What somebody wants to do with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask<'a> {
    /// Whose data.
    pub about: PersonCode,
    /// What for.
    pub scope: ConsentScope,
    /// Who would receive it; `None` where nobody does (photos, calls, checks after closure).
    pub receiver: Option<Receiver<'a>>,
    /// What they would receive.
    pub groups: &'a [ShareGroup],
    /// Whether they would learn the name.
    pub name: bool,
    /// The referral, conference or plan version it is for, where there is one.
    pub bound_to: Option<BoundTo>,
}

/// The day and the client's age on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Today.
    pub today: Day,
    /// The client's age band today; `None`: age unknown.
    pub band: Option<AgeBand>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SharedItem {
    /// All of it.
    Everything,
    /// One group.
    Group(ShareGroup),
    /// The name.
    Name,
}

/// Why something is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNot {
    /// Nobody asked.
    NotAsked,
    /// It was agreed for a later day.
    NotYet,
    /// The client said no.
    Refused,
    /// The client took it back.
    Withdrawn,
    /// Its time is over.
    Expired,
    /// The client was 15 or 18 since: it is for them to decide anew.
    AgeBandChanged,
    /// It is for another referral, conference or plan version.
    BoundElsewhere,
    /// It was agreed for others.
    NotThisRecipient,
    /// This is not among what was agreed.
    NotThisGroup,
    /// It was excepted.
    Withheld(WithholdReason),
    /// The name was not agreed.
    NameNotAgreed,
    /// It rests on another ground than consent, which a supervisor must approve.
    AnotherGround(LegalBasis),
}

impl WhyNot {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            WhyNot::NotAsked => "not_asked",
            WhyNot::NotYet => "not_yet",
            WhyNot::Refused => "refused",
            WhyNot::Withdrawn => "withdrawn",
            WhyNot::Expired => "expired",
            WhyNot::AgeBandChanged => "age_band_changed",
            WhyNot::BoundElsewhere => "bound_elsewhere",
            WhyNot::NotThisRecipient => "not_this_recipient",
            WhyNot::NotThisGroup => "not_this_group",
            WhyNot::Withheld(_) => "withheld",
            WhyNot::NameNotAgreed => "name_not_agreed",
            WhyNot::AnotherGround(_) => "another_ground",
        }
    }
}

/// Something that must not be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotShared {
    /// What.
    pub item: SharedItem,
    /// Why.
    pub why: WhyNot,
}

/// The decisions that stand in a case, each with the age band it was given in.
pub fn held(case: &Case, workflow: &Workflow) -> Vec<HeldConsent> {
    let banded = |held: &HeldConsent| {
        let mut held = held.clone();
        let band = held.decision.terms.age_band.or_else(|| band_on(case, held.decision.valid_from));
        held.decision.terms.age_band = band;
        held
    };
    workflow.held_consents.iter().map(banded).collect()
}

/// Whether `ask` may be done today, by the decisions that stand.
///
/// A decision that names the receiver goes before one for its kind of service. Of several kinds of service that the
/// receiver gives, a no to one of them is a no. Source: `domain.md` 8, 9.1.
///
/// # Errors
/// Everything that may not be shared, with the reason: [`SharedItem::Everything`] alone when nothing may.
pub fn allows(held: &[HeldConsent], ask: &Ask<'_>, on: Asked) -> Result<(), Vec<NotShared>> {
    let nothing = |why| vec![NotShared { item: SharedItem::Everything, why }];
    let of_scope = || held.iter().filter(|one| one.about == ask.about && one.scope == ask.scope);
    let found: Vec<&HeldConsent> = match &ask.receiver {
        None => of_scope().filter(|one| one.to.is_none()).collect(),
        Some(receiver) => for_receiver(of_scope(), receiver),
    };
    if found.is_empty() {
        return Err(nothing(why_nobody(of_scope(), on.today)));
    }
    let stopped = found.iter().filter_map(|one| stops(&one.decision, ask, on));
    if let Some(why) = stopped.max() {
        return Err(nothing(why));
    }
    let mut kept: Vec<NotShared> = found.iter().flat_map(|one| kept_back(&one.decision, ask)).collect();
    kept.sort();
    kept.dedup_by_key(|one| one.item);
    if kept.is_empty() { Ok(()) } else { Err(kept) }
}

pub(crate) fn for_receiver<'a>(
    held: impl Iterator<Item = &'a HeldConsent>,
    receiver: &Receiver<'_>,
) -> Vec<&'a HeldConsent> {
    let means = |one: &&HeldConsent| one.to.as_ref().is_some_and(|to| to.is(receiver));
    let (named, by_service): (Vec<_>, Vec<_>) =
        held.filter(means).partition(|one| matches!(one.to, Some(Recipient::Named(_))));
    if named.is_empty() { by_service } else { named }
}

/// Why nobody of that kind may receive: the purpose was refused or taken back as a whole, or others were agreed.
fn why_nobody<'a>(mut held: impl Iterator<Item = &'a HeldConsent>, today: Day) -> WhyNot {
    let Some(first) = held.next() else { return WhyNot::NotAsked };
    let whole = std::iter::once(first).chain(held).find(|one| one.to.is_none());
    match whole.map(|one| state_on(Some(&one.decision), today)) {
        Some(ConsentState::Refused) => WhyNot::Refused,
        Some(ConsentState::Withdrawn) => WhyNot::Withdrawn,
        _ => WhyNot::NotThisRecipient,
    }
}

/// Why this decision allows nothing of what is asked.
fn stops(decision: &ConsentDecision, ask: &Ask<'_>, on: Asked) -> Option<WhyNot> {
    match state_on(Some(decision), on.today) {
        ConsentState::NotAsked => return Some(WhyNot::NotYet),
        ConsentState::Refused => return Some(WhyNot::Refused),
        ConsentState::Withdrawn => return Some(WhyNot::Withdrawn),
        ConsentState::Expired => return Some(WhyNot::Expired),
        ConsentState::Agreed | ConsentState::Partial => {}
    }
    if !is_consent(decision.basis) {
        return Some(WhyNot::AnotherGround(decision.basis));
    }
    let bands = decision.terms.age_band.zip(on.band);
    if ask.about == PersonCode::Client && bands.is_some_and(|(given, now)| is_given_anew(given, now)) {
        return Some(WhyNot::AgeBandChanged);
    }
    let bound = decision.terms.bound_to;
    (bound.is_some() && bound != ask.bound_to).then_some(WhyNot::BoundElsewhere)
}

/// What of it this decision keeps back.
fn kept_back(decision: &ConsentDecision, ask: &Ask<'_>) -> Vec<NotShared> {
    let terms = &decision.terms;
    let meant = |from: &Option<Recipient>| match (from, &ask.receiver) {
        (None, _) => true,
        (Some(from), Some(receiver)) => from.is(receiver),
        (Some(_), None) => false,
    };
    let group = |group: &ShareGroup| {
        let excepted = terms.withheld.iter().find(|one| one.group == *group && meant(&one.from));
        let why = match excepted {
            Some(one) => WhyNot::Withheld(one.reason),
            None if terms.groups.contains(group) => return None,
            None => WhyNot::NotThisGroup,
        };
        Some(NotShared { item: SharedItem::Group(*group), why })
    };
    let mut kept: Vec<NotShared> = ask.groups.iter().filter_map(group).collect();
    if ask.name && !terms.share_name {
        kept.push(NotShared { item: SharedItem::Name, why: WhyNot::NameNotAgreed });
    }
    kept
}

/// What both of two decisions allow that did not see each other; the first is the narrower by its answer.
/// Source: `domain.md` 8.6, 16 M3.
#[must_use]
pub fn narrowed(counts: &ConsentDecision, other: &ConsentDecision) -> ConsentDecision {
    let mut both = counts.clone();
    both.valid_from = counts.valid_from.max(other.valid_from);
    both.expires_on = counts.expires_on.into_iter().chain(other.expires_on).min();
    let terms = &mut both.terms;
    terms.groups.retain(|group| other.terms.groups.contains(group));
    terms.share_name &= other.terms.share_name;
    terms.withheld.extend(other.terms.withheld.iter().cloned());
    terms.withheld.sort();
    terms.withheld.dedup();
    both
}
