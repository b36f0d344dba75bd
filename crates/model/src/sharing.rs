//! What leaves the agency, field by field, for each purpose and each state of consent. Whatever is no [`SharedField`]
//! has no way out: intake forms, the account of an incident, assessments, notes, data of others (`domain.md` SR-6).

use std::collections::BTreeSet;

use crate::codes::{AgencyCode, ConsentScope, ServiceKind, ShareGroup, SharedField, SharingPurpose, StaysWhy};
use crate::consent::{Ask, Asked, BoundTo, HeldConsent, NotShared, Receiver, SharedItem, WhyNot, allows};
use crate::ids::PersonCode;
use crate::time::Day;

/// Whether one field may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRuling {
    /// Which.
    pub field: SharedField,
    /// The group in which people agree to it; `None`: it needs no group of its own.
    pub group: Option<ShareGroup>,
    /// `None`: it may leave.
    pub stays: Option<Stays>,
}

/// Why a field stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stays {
    /// By the rule of the purpose.
    Rule(StaysWhy),
    /// By what the client said, or did not.
    Consent(WhyNot),
}

impl Stays {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Stays::Rule(why) => why.code(),
            Stays::Consent(why) => why.code(),
        }
    }
}

/// What is to be shared.
#[derive(Debug, Clone, Copy)]
pub struct Sharing<'a> {
    /// What for.
    pub purpose: SharingPurpose,
    /// Who would receive it.
    pub receiver: Receiver<'a>,
    /// The kind of service asked for, which may need less; `None` for conferences and transfers.
    pub service: Option<&'a AgencyCode>,
    /// Whether the name goes in place of the case code.
    pub by_name: bool,
    /// The referral or conference it is for.
    pub bound_to: Option<BoundTo>,
}

/// The group in which people agree to a field. Source: `domain.md` 9.1, 17.1.
pub const fn group_of(field: SharedField) -> Option<ShareGroup> {
    match field {
        SharedField::AgeBand | SharedField::Sex => Some(ShareGroup::Demographics),
        SharedField::Language | SharedField::AccessNeeds => Some(ShareGroup::AccessNeeds),
        SharedField::ServiceAsked => Some(ShareGroup::ServiceNeeded),
        SharedField::Reason => Some(ShareGroup::ReasonShort),
        SharedField::SafeContact => Some(ShareGroup::ContactSafe),
        SharedField::RiskLevel => Some(ShareGroup::RiskLevel),
        SharedField::SafetyAdvice => Some(ShareGroup::SafetyAdvice),
        SharedField::CareSituation => Some(ShareGroup::CareSituation),
        SharedField::PlanActions => Some(ShareGroup::PlanActionsForReceiver),
        SharedField::DocumentsNamed => Some(ShareGroup::DocumentsNamed),
        SharedField::CaseCode | SharedField::Name | SharedField::WorkerContact => None,
    }
}

/// The consent that a purpose asks for.
pub const fn scope_of(purpose: SharingPurpose) -> ConsentScope {
    match purpose {
        SharingPurpose::ReferralPackage | SharingPurpose::PrintedSlip => ConsentScope::ShareReferral,
        SharingPurpose::ConferenceInvitation => ConsentScope::ShareConference,
        SharingPurpose::TransferSummary | SharingPurpose::TransferIdentity => ConsentScope::Transfer,
    }
}

/// Every field with its ruling, in the order of the list.
pub fn rulings(sharing: &Sharing<'_>, held: &[HeldConsent], on: Asked) -> Vec<FieldRuling> {
    let consent = Consent::of(sharing, held, on);
    let ruling = |field: &SharedField| {
        let by_rule = stays_by_rule(*field, sharing).map(Stays::Rule);
        FieldRuling {
            field: *field,
            group: group_of(*field),
            stays: by_rule.or_else(|| consent.stays(*field).map(Stays::Consent)),
        }
    };
    SharedField::ALL.iter().map(ruling).collect()
}

/// The fields that leave when a worker ticked `wanted`.
///
/// # Errors
/// The first field that may not leave, with the reason: nothing is left out in silence.
pub fn leaving(
    wanted: &BTreeSet<SharedField>,
    sharing: &Sharing<'_>,
    held: &[HeldConsent],
    on: Asked,
) -> Result<Vec<SharedField>, FieldRuling> {
    let ruled = rulings(sharing, held, on);
    let mut asked = ruled.iter().filter(|ruling| wanted.contains(&ruling.field));
    match asked.clone().find(|ruling| ruling.stays.is_some()) {
        Some(stays) => Err(*stays),
        None => Ok(asked.by_ref().map(|ruling| ruling.field).collect()),
    }
}

/// What the client agreed that a receiver may be told: it travels with a package, so that the receiver keeps to it too.
/// Why something is kept back is told to nobody. Source: `domain.md` 8, 9.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// What for.
    pub purpose: ConsentScope,
    /// What this receiver may be told, in the order of the list.
    pub groups: Vec<ShareGroup>,
    /// What the client keeps from this receiver, likewise.
    pub kept_back: Vec<ShareGroup>,
    /// Whether they may learn the name.
    pub name: bool,
    /// The last day on which it holds; `None`: until it is taken back.
    pub until: Option<Day>,
}

/// What was agreed for this sharing; `None` where nothing may be told today, or it rests on another ground than consent.
pub fn agreed(sharing: &Sharing<'_>, held: &[HeldConsent], on: Asked) -> Option<Agreed> {
    let consent = Consent::of(sharing, held, on);
    let stopped = |item: SharedItem| consent.0.iter().any(|not| not.item == item);
    if stopped(SharedItem::Everything) {
        return None;
    }
    let purpose = scope_of(sharing.purpose);
    let (kept_back, groups): (Vec<ShareGroup>, Vec<ShareGroup>) =
        ShareGroup::ALL.iter().copied().partition(|group| stopped(SharedItem::Group(*group)));
    let ends = for_receiver(held, purpose, &sharing.receiver).into_iter().filter_map(|one| one.decision.expires_on);
    Some(Agreed { purpose, groups, kept_back, name: !stopped(SharedItem::Name), until: ends.min() })
}

/// The decisions about the client that a receiver's consent rests on.
fn for_receiver<'h>(held: &'h [HeldConsent], scope: ConsentScope, receiver: &Receiver<'_>) -> Vec<&'h HeldConsent> {
    let of_scope = held.iter().filter(|one| one.about == PersonCode::Client && one.scope == scope);
    crate::consent::for_receiver(of_scope, receiver)
}

/// What the purpose itself keeps back, whatever was agreed.
fn stays_by_rule(field: SharedField, sharing: &Sharing<'_>) -> Option<StaysWhy> {
    use SharedField::{
        CareSituation, CaseCode, DocumentsNamed, Name, PlanActions, RiskLevel, SafeContact, SafetyAdvice,
    };
    use SharingPurpose::{ConferenceInvitation, PrintedSlip, ReferralPackage, TransferIdentity, TransferSummary};
    match (field, sharing.purpose) {
        // A referral says who is asked for what, never how the case stands (`domain.md` 9.1).
        (RiskLevel | SafetyAdvice | CareSituation | PlanActions | DocumentsNamed, ReferralPackage | PrintedSlip) => {
            Some(StaysWhy::NotForPurpose)
        }
        // A sheet carries the code or what identifies, never both (SR-4): a slip carries the code.
        (Name | SafeContact, PrintedSlip) => Some(StaysWhy::NotOnPaper),
        // Identity goes by another way on another day (`domain.md` 9.2); an invitation needs none.
        (Name | SafeContact, ConferenceInvitation | TransferSummary) => Some(StaysWhy::NotForPurpose),
        // The identity file says who the client is and how to reach them, and nothing of the case.
        (Name | SafeContact, TransferIdentity) => None,
        (_, TransferIdentity) => Some(StaysWhy::NotForPurpose),
        // A transfer tells what its summary says afresh: nobody writes these in it.
        (SharedField::ServiceAsked | CareSituation | DocumentsNamed, TransferSummary) => Some(StaysWhy::NotForPurpose),
        (DocumentsNamed, ConferenceInvitation) => Some(StaysWhy::NotForPurpose),
        (Name, ReferralPackage) if !sharing.by_name => Some(StaysWhy::CodeOrName),
        (CaseCode, ReferralPackage) if sharing.by_name => Some(StaysWhy::CodeOrName),
        (SharedField::Reason, ReferralPackage | PrintedSlip) if sharing.service.is_some_and(gives_without_reason) => {
            Some(StaysWhy::NotNeeded)
        }
        _ => None,
    }
}

/// Whether a service hands out the same to everybody it takes, so that why somebody comes is not its business.
/// Agency default: presets by kind of service (`domain.md` 9.1).
fn gives_without_reason(service: &AgencyCode) -> bool {
    const KINDS: [ServiceKind; 4] = [ServiceKind::Food, ServiceKind::Nfi, ServiceKind::Wash, ServiceKind::Education];
    KINDS.iter().any(|kind| kind.code() == service.as_str())
}

/// What consent says to all groups at once.
struct Consent(Vec<NotShared>);

impl Consent {
    fn of(sharing: &Sharing<'_>, held: &[HeldConsent], on: Asked) -> Consent {
        let ask = Ask {
            about: PersonCode::Client,
            scope: scope_of(sharing.purpose),
            receiver: Some(sharing.receiver),
            groups: ShareGroup::ALL,
            name: true,
            bound_to: sharing.bound_to,
        };
        Consent(allows(held, &ask, on).err().unwrap_or_default())
    }

    fn stays(&self, field: SharedField) -> Option<WhyNot> {
        let item = match (field, group_of(field)) {
            (SharedField::Name, _) => SharedItem::Name,
            (_, Some(group)) => SharedItem::Group(group),
            (_, None) => SharedItem::Everything,
        };
        let stops = |not: &&NotShared| not.item == SharedItem::Everything || not.item == item;
        self.0.iter().find(stops).map(|not| not.why)
    }
}

#[cfg(test)]
mod tests;
