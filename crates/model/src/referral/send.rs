//! Sending a referral: to a service that may be asked, with fields the client agreed to, by channels that keep the
//! passphrase apart. Decides what leaves; the values and the file are made elsewhere.

use std::collections::BTreeSet;

use super::{Referral, ReferralEvent, ReferralRefused, SentAs};
use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{AgencyCode, Hindrance, ReferralState, SendChannel, SharedField, SharingPurpose};
use crate::consent::{Asked, BoundTo, Receiver, band_on, held};
use crate::directory::{Directory, Need, Provider, forbids, hindrances};
use crate::ids::EntryId;
use crate::sharing::{Agreed, FieldRuling, Sharing, agreed, leaving, rulings};
use crate::text;
use crate::time::happened_on;

/// What a worker decided about one referral, before anything is written.
#[derive(Debug, Clone)]
pub struct Sending<'a> {
    /// The referral as it will be; of one that was drafted before, as it is. Without events.
    pub referral: &'a Referral,
    /// Whether it stands in the file already.
    pub drafted: bool,
    /// The provider by its code.
    pub provider: &'a AgencyCode,
    /// The service by its code at the provider.
    pub offer: &'a AgencyCode,
    /// What is to leave.
    pub fields: &'a BTreeSet<SharedField>,
    /// How it goes.
    pub channel: SendChannel,
    /// How the passphrase is said.
    pub password_channel: Option<SendChannel>,
    /// Hash of the package that was made of these fields.
    pub package: Option<[u8; 32]>,
    /// Keys of the two steps that are written: ready, sent.
    pub steps: [EntryId; 2],
}

/// Why a referral did not go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendRefused {
    /// The directory has no such service.
    #[error("there is no such service")]
    NoSuchService,
    /// The service may not be asked for this client.
    #[error("this service may not be asked: {}", .0.code())]
    Barred(Hindrance),
    /// A field that was ticked may not leave.
    #[error("{} may not leave", .0.field.code())]
    Stays(FieldRuling),
    /// Nothing was ticked.
    #[error("nothing is to be shared")]
    NothingShared,
    /// The passphrase would go the way of the file, or nobody said how it goes (`domain.md` 9.1).
    #[error("the passphrase goes by another channel")]
    PasswordChannel,
    /// It was sent before.
    #[error("it was sent before")]
    SentBefore,
    /// The referral itself does not hold.
    #[error(transparent)]
    Referral(#[from] ReferralRefused),
}

/// Whether a channel carries a file under a passphrase.
pub const fn carries_file(channel: SendChannel) -> bool {
    matches!(channel, SendChannel::EncryptedFileByEmail | SendChannel::FileOnMemory)
}

/// For what a channel shares: what is on paper lies about.
pub const fn purpose_of(channel: SendChannel) -> SharingPurpose {
    match channel {
        SendChannel::PaperByHand => SharingPurpose::PrintedSlip,
        _ => SharingPurpose::ReferralPackage,
    }
}

/// Every field that could leave with this referral, ruled: what a screen shows before anything is sent.
pub fn preview(
    active: &ActiveCase<'_>,
    (provider, service): (&Provider, &AgencyCode),
    (channel, by_name): (SendChannel, bool),
    referral: EntryId,
    moment: &Moment,
) -> Vec<FieldRuling> {
    let services: Vec<AgencyCode> = provider.services.iter().map(|one| one.kind.clone()).collect();
    let sharing = Sharing {
        purpose: purpose_of(channel),
        receiver: Receiver { name: &provider.name, services: &services },
        service: Some(service),
        by_name,
        bound_to: Some(BoundTo::Referral(referral)),
    };
    rulings(&sharing, &held(active.case(), active.workflow()), asked(active, moment))
}

/// What the client agreed for this referral: it travels with the package.
pub fn agreed_for(
    active: &ActiveCase<'_>,
    provider: &Provider,
    channel: SendChannel,
    referral: EntryId,
    moment: &Moment,
) -> Option<Agreed> {
    let services: Vec<AgencyCode> = provider.services.iter().map(|one| one.kind.clone()).collect();
    let sharing = Sharing {
        purpose: purpose_of(channel),
        receiver: Receiver { name: &provider.name, services: &services },
        service: None,
        by_name: false,
        bound_to: Some(BoundTo::Referral(referral)),
    };
    agreed(&sharing, &held(active.case(), active.workflow()), asked(active, moment))
}

fn asked(active: &ActiveCase<'_>, moment: &Moment) -> Asked {
    Asked { today: moment.today, band: band_on(active.case(), moment.today) }
}

/// Sends a referral: ready and sent in one change, with what left and how.
///
/// # Errors
/// [`SendRefused`], the first thing in the way. Nothing is left out in silence.
pub fn send_referral(
    active: &ActiveCase<'_>,
    directory: &Directory,
    sending: &Sending<'_>,
    moment: &Moment,
) -> Result<CaseChange, SendRefused> {
    let referral = sending.referral;
    happened_on(referral.made_on, moment.today, moment.tolerance_days).map_err(ReferralRefused::Day)?;
    if sending.drafted && referral.state() != ReferralState::Draft {
        return Err(SendRefused::SentBefore);
    }
    let provider = directory.provider(sending.provider).ok_or(SendRefused::NoSuchService)?;
    let service = provider.service(sending.offer).ok_or(SendRefused::NoSuchService)?;
    let client = &active.case().client;
    let need =
        Need { kind: None, sex: client.sex, age: client.age_at_intake, programme: active.case().programme, area: None };
    let barred = hindrances(provider, service, &need, moment.today).into_iter().find(|one| forbids(*one));
    barred.map_or(Ok(()), |hindrance| Err(SendRefused::Barred(hindrance)))?;
    if sending.fields.is_empty() {
        return Err(SendRefused::NothingShared);
    }
    let fields = fields_leaving(active, provider, &service.kind, sending, moment)?;
    let apart = sending.password_channel.is_some_and(|said| said != sending.channel && !carries_file(said));
    if carries_file(sending.channel) != sending.password_channel.is_some() || (carries_file(sending.channel) && !apart)
    {
        return Err(SendRefused::PasswordChannel);
    }
    let sent = SentAs {
        provider: provider.id.clone(),
        offer: service.id.clone(),
        fields,
        channel: sending.channel,
        password_channel: sending.password_channel,
        package: sending.package,
    };
    written(active, sending, sent, moment)
}

fn fields_leaving(
    active: &ActiveCase<'_>,
    provider: &Provider,
    service: &AgencyCode,
    sending: &Sending<'_>,
    moment: &Moment,
) -> Result<Vec<SharedField>, SendRefused> {
    let services: Vec<AgencyCode> = provider.services.iter().map(|one| one.kind.clone()).collect();
    let sharing = Sharing {
        purpose: purpose_of(sending.channel),
        receiver: Receiver { name: &provider.name, services: &services },
        service: Some(service),
        by_name: sending.fields.contains(&SharedField::Name),
        bound_to: Some(BoundTo::Referral(sending.referral.id)),
    };
    let consents = held(active.case(), active.workflow());
    leaving(sending.fields, &sharing, &consents, asked(active, moment)).map_err(SendRefused::Stays)
}

fn written(
    active: &ActiveCase<'_>,
    sending: &Sending<'_>,
    sent: SentAs,
    moment: &Moment,
) -> Result<CaseChange, SendRefused> {
    let id = sending.referral.id;
    let mut change = CaseChange::new();
    if !sending.drafted {
        let mut referral = sending.referral.clone();
        referral.provider = text::line_needed(&referral.provider).map_err(ReferralRefused::Text)?;
        referral.reason_short = text::line_needed(&referral.reason_short).map_err(ReferralRefused::Text)?;
        if referral.action.is_some_and(|action| active.case().action(action).is_none()) {
            return Err(ReferralRefused::NoSuchAction.into());
        }
        referral.events = Vec::new();
        referral.sent = None;
        change = change.with(CaseworkEdit::AddReferral(referral));
    }
    change = change.with(CaseworkEdit::SendReferral(id, sent));
    let steps = sending.steps.into_iter().zip([ReferralState::Ready, ReferralState::Sent]);
    Ok(steps.fold(change, |change, (step, state)| {
        change.with(CaseworkEdit::AddReferralEvent(id, ReferralEvent::plain(step, state, moment.today)))
    }))
}
