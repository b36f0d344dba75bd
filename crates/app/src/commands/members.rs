//! Removing devices and people's devices, and new keys now. Who may is the roster's to say.

use model::adoption;
use model::codes::{NewKeysReason, RemovalReason};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::DeviceKeyId;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::queries::case_file::hex;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A device to remove.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveDevice {
    /// Its key id, 16 hex digits.
    pub device: String,
    /// Why; kept in this device's audit log.
    pub reason: Code<RemovalReason>,
}

/// `remove_device`
pub fn remove_device(session: &mut Session, input: RemoveDevice) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "device");
    let device = read_device(&input.device).ok_or_else(unknown)?;
    session.remove_devices(&[device], input.reason.0.code())?;
    Ok(removed())
}

/// A device to empty.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EmptyDevice {
    /// Its key id, 16 hex digits. One that is not removed yet is removed with this.
    pub device: String,
    /// Why; kept in this device's audit log.
    pub reason: Code<RemovalReason>,
    /// Whether it hands in first what the office lacks, as late work.
    pub late_first: bool,
}

/// `empty_device`
pub fn empty_device(session: &mut Session, input: EmptyDevice) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "device");
    let device = read_device(&input.device).ok_or_else(unknown)?;
    session.order_emptying(device, input.reason.0.code(), input.late_first)?;
    Ok(removed())
}

/// A person whose devices are removed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMember {
    /// Staff code.
    pub staff: String,
    /// Why; kept in this device's audit log.
    pub reason: Code<RemovalReason>,
}

/// `remove_member`
pub fn remove_member(session: &mut Session, input: RemoveMember) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "staff");
    let staff = session.staff_by_code(&input.staff).ok_or_else(unknown)?;
    let devices = session.devices_of(staff);
    session.remove_devices(&devices, input.reason.0.code())?;
    Ok(removed())
}

/// What was begun.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema, TS)]
pub struct KeysChanged {
    /// Documents that get a new key with the next exchange.
    pub documents: u32,
}

/// `change_keys_now`
pub fn change_keys_now(session: &mut Session, _: Nothing) -> Result<Reply<KeysChanged>, CommandError> {
    let documents = session.renew_all(false)?;
    Ok(Reply { value: KeysChanged { documents }, changed: vec![View::Members, View::BackupStatus] })
}

/// Why the keys of one's teams are made anew.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RenewKeys {
    /// Kept in this device's audit log.
    pub reason: Code<NewKeysReason>,
}

/// `renew_keys`
pub fn renew_keys(session: &mut Session, input: RenewKeys) -> Result<Reply<Nothing>, CommandError> {
    session.renew_team_keys(input.reason.0.code())?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Members, View::BackupStatus] })
}

fn removed() -> Reply<Nothing> {
    Reply { value: Nothing {}, changed: vec![View::Members, View::BackupStatus, View::Cases, View::CaseFile] }
}

/// Late work of a removed device to take over.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AdoptLateWork {
    /// The case.
    pub case: CaseRef,
    /// The device, 16 hex digits.
    pub device: String,
    /// Why it is believed.
    pub note: String,
    /// The units that were looked at: what came since is asked about again.
    pub units: Vec<String>,
}

/// `adopt_late_work`
pub fn adopt_late_work(session: &mut Session, input: AdoptLateWork) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "late_work");
    let device = read_device(&input.device).ok_or_else(unknown)?;
    let waiting = session.late_work()?;
    let found = waiting.iter().find(|late| late.case == input.case.0 && late.device == device).ok_or_else(unknown)?;
    if !found.units.iter().map(|unit| hex(unit)).eq(input.units.iter().cloned()) {
        return Err(unknown());
    }
    let work = found.adopted(session, &input.note).ok_or_else(unknown)?;
    let rule = |desk: &Desk<'_>| Ok(adoption::adopt(&work, &desk.read.workflow, &desk.who)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Members, View::Quarantine], Nothing {})
}

/// A device key id from its hex.
pub(crate) fn read_device(text: &str) -> Option<DeviceKeyId> {
    let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u64::from_str_radix(text, 16).ok().filter(|_| digits)?;
    Some(DeviceKeyId::from_bytes(number.to_be_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_by_sixteen_hex_digits_and_nothing_else() {
        let read = read_device("00ff102030405060").map(|device| *device.as_bytes());
        assert_eq!(read, Some([0, 0xff, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60]), "in the order in which they stand");
        for wrong in ["", "00ff", "+0ff102030405060", "00ff10203040506g", "00ff1020304050600", "٠٠ff102030405"] {
            assert!(read_device(wrong).is_none(), "{wrong:?} is no device");
        }
    }
}
