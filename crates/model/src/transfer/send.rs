//! What leaves with a transfer, in two files that never meet: the case under its code, then who the client is. Decides
//! which fields leave and by which way; values and files are made elsewhere.

use std::collections::BTreeSet;

use super::{TransferRefused, TransferSending, TransferStand, sending, standing};
use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{SendChannel, SharedField, SharingPurpose, TransferPackage, TransferState};
use crate::consent::{Asked, Receiver, band_on, held};
use crate::ids::EntryId;
use crate::permissions::Who;
use crate::referral::carries_file;
use crate::sharing::{Agreed, FieldRuling, Sharing, agreed, leaving, rulings};

/// One file that is to go out, before anything is written.
#[derive(Debug, Clone)]
pub struct SendTransfer<'a> {
    /// Key of the entry that keeps it.
    pub id: EntryId,
    /// The transfer.
    pub transfer: EntryId,
    /// Which file.
    pub package: TransferPackage,
    /// What is to leave; for the casework no more than was proposed.
    pub fields: &'a BTreeSet<SharedField>,
    /// How it goes.
    pub channel: SendChannel,
    /// How the passphrase is said.
    pub password_channel: SendChannel,
    /// Hash of the sealed file.
    pub hash: [u8; 32],
}

/// Every field that could leave in the casework file of a transfer to this agency, ruled.
pub fn preview(active: &ActiveCase<'_>, provider_name: &str, moment: &Moment) -> Vec<FieldRuling> {
    ruled(active, TransferPackage::Casework, provider_name, moment)
}

/// The same for the identity file.
pub fn preview_identity(active: &ActiveCase<'_>, provider_name: &str, moment: &Moment) -> Vec<FieldRuling> {
    ruled(active, TransferPackage::Identity, provider_name, moment)
}

/// Sends one of the two files of an authorised transfer. The identity goes once the agency said yes, on another day or
/// by another channel than the casework, each under a passphrase that goes a way of its own.
///
/// # Errors
/// [`TransferRefused`], the first thing in the way. Nothing is left out in silence.
pub fn send(
    active: &ActiveCase<'_>,
    sent: &SendTransfer<'_>,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    let view = standing(active, sent.transfer)?;
    if view.stand != TransferStand::Authorised {
        return Err(TransferRefused::NotNow);
    }
    if active.workflow().assigned_to == who.staff {
        return Err(TransferRefused::OwnWork);
    }
    let state = super::state(active.case(), view);
    match sent.package {
        TransferPackage::Casework if state != TransferState::Authorised => return Err(TransferRefused::NotNow),
        TransferPackage::Identity if state != TransferState::Accepted => return Err(TransferRefused::NotAccepted),
        TransferPackage::Casework | TransferPackage::Identity => {}
    }
    if sent.fields.is_empty() {
        return Err(TransferRefused::NothingShared);
    }
    let beyond = |field: &&SharedField| sent.package == TransferPackage::Casework && !view.asked.fields.contains(field);
    if let Some(field) = sent.fields.iter().find(beyond) {
        return Err(TransferRefused::OtherPackage(*field));
    }
    let fields = leaving_now(active, sent.package, &view.asked.provider_name, sent.fields, moment)?;
    if !carries_file(sent.channel) {
        return Err(TransferRefused::NoFileChannel);
    }
    if sent.password_channel == sent.channel || carries_file(sent.password_channel) {
        return Err(TransferRefused::PasswordChannel);
    }
    let other = match sent.package {
        TransferPackage::Casework => TransferPackage::Identity,
        TransferPackage::Identity => TransferPackage::Casework,
    };
    let together = sending(active.case(), sent.transfer, other)
        .is_some_and(|other| other.on == moment.today && other.channel == sent.channel);
    if together {
        return Err(TransferRefused::TogetherWithOther);
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddTransferSending(TransferSending {
        id: sent.id,
        transfer: sent.transfer,
        package: sent.package,
        fields,
        channel: sent.channel,
        password_channel: sent.password_channel,
        hash: sent.hash,
        on: moment.today,
    })))
}

/// What the client agreed for this transfer: it travels with the file of the case.
pub fn agreed_for(active: &ActiveCase<'_>, provider_name: &str, moment: &Moment) -> Option<Agreed> {
    let consents = held(active.case(), active.workflow());
    agreed(&sharing(TransferPackage::Casework, provider_name), &consents, asked(active, moment))
}

/// The fields that leave today when these are wanted.
pub(super) fn leaving_now(
    active: &ActiveCase<'_>,
    package: TransferPackage,
    provider_name: &str,
    wanted: &BTreeSet<SharedField>,
    moment: &Moment,
) -> Result<Vec<SharedField>, TransferRefused> {
    let consents = held(active.case(), active.workflow());
    leaving(wanted, &sharing(package, provider_name), &consents, asked(active, moment)).map_err(TransferRefused::Stays)
}

fn ruled(active: &ActiveCase<'_>, package: TransferPackage, provider_name: &str, moment: &Moment) -> Vec<FieldRuling> {
    let consents = held(active.case(), active.workflow());
    rulings(&sharing(package, provider_name), &consents, asked(active, moment))
}

fn sharing(package: TransferPackage, provider_name: &str) -> Sharing<'_> {
    Sharing {
        purpose: match package {
            TransferPackage::Casework => SharingPurpose::TransferSummary,
            TransferPackage::Identity => SharingPurpose::TransferIdentity,
        },
        // By its name alone: a consent for a kind of service names nobody.
        receiver: Receiver { name: provider_name, services: &[] },
        service: None,
        by_name: package == TransferPackage::Identity,
        bound_to: None,
    }
}

fn asked(active: &ActiveCase<'_>, moment: &Moment) -> Asked {
    Asked { today: moment.today, band: band_on(active.case(), moment.today) }
}
