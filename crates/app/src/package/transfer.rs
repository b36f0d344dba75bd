//! The two files of a transfer: the case under its code with the fresh summary, and who the client is. Decides nothing.

use std::collections::BTreeMap;

use model::Day;
use model::client::Identity;
use model::codes::{SharedField, TransferPackage};
use model::sharing::Agreed;
use model::transfer::TransferProposal;
use serde::Serialize;

use super::{AgreedFile, PACKAGE_FORM, Said, SharedValue, value_of};
use crate::live::ReadCase;

/// What the casework file says that it is.
const CASEWORK: &str = "satchel transfer";
/// What the identity file says that it is.
const IDENTITY: &str = "satchel transfer identity";
/// Version of the identity file; that of the case is the packages'.
const FORM: u32 = 1;

// FROZEN: agencies hold files of this form. A change is another version.
#[derive(Serialize)]
struct TransferFile<'a> {
    form: &'static str,
    version: u32,
    /// The same in both files, so that the receiver can join them; random, says nothing of the case.
    reference: String,
    made_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreed: Option<AgreedFile>,
    fields: BTreeMap<&'a str, &'a str>,
}

/// The bytes of one of the files before they are sealed. Why the case moves stands with the casework alone.
pub(crate) fn transfer_package(
    proposal: &TransferProposal,
    package: TransferPackage,
    (today, agreed): (Day, Option<&Agreed>),
    shared: &[SharedValue],
) -> Vec<u8> {
    let casework = package == TransferPackage::Casework;
    let file = TransferFile {
        form: if casework { CASEWORK } else { IDENTITY },
        version: if casework { PACKAGE_FORM } else { FORM },
        reference: proposal.id.to_hex(),
        made_on: today.to_string(),
        reason: casework.then(|| proposal.reason.code()),
        agreed: agreed.filter(|_| casework).map(AgreedFile::of),
        fields: shared.iter().map(|one| (one.field.as_str(), one.value.as_str())).collect(),
    };
    serde_json::to_vec_pretty(&file).expect("plain texts have a JSON form")
}

/// What the summary of a transfer says, with who can be asked here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'a> {
    pub concerns: &'a str,
    pub actions: &'a str,
    pub safety_advice: &'a str,
    pub next_appointment: &'a str,
    pub answer_to: &'a str,
}

impl<'a> Told<'a> {
    pub fn of(proposal: &'a TransferProposal, answer_to: &'a str) -> Told<'a> {
        let summary = &proposal.summary;
        Told {
            concerns: &summary.concerns,
            actions: &summary.actions,
            safety_advice: &summary.safety_advice,
            next_appointment: &summary.next_appointment,
            answer_to,
        }
    }
}

/// The value of a field in a transfer; `None` when nothing is on file. The summary stands for everything that forms of
/// this agency hold: none of them is read here.
pub(crate) fn told_value(
    field: SharedField,
    read: &ReadCase,
    identity: Option<&Identity>,
    today: Day,
    told: &Told<'_>,
) -> Option<String> {
    let kept = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    match field {
        SharedField::RiskLevel => read.workflow.risk.current.map(|level| level.code().to_owned()),
        SharedField::SafetyAdvice => kept(told.safety_advice),
        SharedField::PlanActions => kept(&format!("{}\n{}", told.actions, told.next_appointment)),
        _ => {
            let said = Said { service: "", reason: told.concerns, answer_to: told.answer_to };
            value_of(field, &read.case, identity, today, &said)
        }
    }
}
