//! Two answers open a device: its slot is written anew once both were checked against its own records.

use std::fs;
use std::path::Path;

use store::{AuditEntry, ItemRef, Store, StoreKey};
use vault::{AskKey, NewPassphrase, RecoverySlot, UnlockError, Unlocked};
use wire::limits::RECOVERY_WINDOW_MS;
use wire::{Form, Hash, Op, RecoveryAnswer, RoleSet, Roster, StaffId};

use super::ask::{Waiting, params};
use super::{fault, from_text};
use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::host::Host;
use crate::passphrase::keep_slot;
use crate::session::Kept;
use crate::steps::step;
use crate::unlock::{disk, mark_key};

/// Puts a locked home under the passphrase that was chosen with the request. Killed at any moment, the passphrase before
/// holds or the new one does, and as long as the new one does not, one may ask again.
///
/// # Errors
/// [`ErrorCode::RecoveryExpired`] without a request of the last ten minutes, [`ErrorCode::RecoveryRefused`] for answers
/// that do not fit it, [`ErrorCode::PassphraseWrong`] when `new` is not what was chosen. Nothing was changed then.
pub fn finish(dir: &Path, new: &str, answers: &[Vec<u8>], host: &mut dyn Host) -> Result<(), CommandError> {
    let home = Home::at(dir);
    let chosen = NewPassphrase::chosen(new).map_err(|_| ErrorCode::PassphraseWeak)?;
    let waiting = Waiting::read(&home)?.ok_or(ErrorCode::RecoveryExpired)?;
    let now_ms = u64::try_from(host.now().0).unwrap_or(0);
    // A clock that went back may hide how long it was: that counts as too long.
    if now_ms < waiting.ask.made_ms || now_ms - waiting.ask.made_ms > RECOVERY_WINDOW_MS {
        forget(&home)?;
        return Err(ErrorCode::RecoveryExpired.into());
    }
    let (first, second) = both(answers, waiting.ask.hash())?;
    let key = AskKey::open(&waiting.sealed, chosen.as_str()).map_err(|error| match error {
        UnlockError::WrongPassphrase => CommandError::from(ErrorCode::PassphraseWrong),
        _ => fault("not_a_message"),
    })?;
    let file = home::read_small(&home.recovery()).map_err(disk)?.ok_or(ErrorCode::RecoveryMissing)?;
    let slot = RecoverySlot::parse(&file).map_err(|_| ErrorCode::RecoveryMissing)?;
    let keys = slot.recover(&key, &first.part_wrap, &second.part_wrap).map_err(|_| fault("other_parts"))?;
    record(&home, &keys, &waiting, [&first, &second], host)?;
    step();
    keep_slot(&home, &keys, &chosen, params(&home), host)?;
    let tries = vault::Attempts::read(home::read_small(&home.attempts()).map_err(disk)?.as_deref(), now_ms);
    home::replace(&home.attempts(), &tries.passed().to_bytes()).map_err(disk)?;
    forget(&home)
}

/// The answers to this request, one of each part.
fn both(answers: &[Vec<u8>], ask: Hash) -> Result<(RecoveryAnswer, RecoveryAnswer), CommandError> {
    let mut read = Vec::new();
    for text in answers.iter().take(4) {
        read.push(from_text::<RecoveryAnswer>(text)?);
    }
    if read.iter().any(|answer| answer.ask != ask) {
        return Err(fault("other_request"));
    }
    let first = read.iter().find(|answer| !answer.second).ok_or_else(|| fault("one_missing"))?;
    let second = read.iter().find(|answer| answer.second).ok_or_else(|| fault("one_missing"))?;
    Ok((first.clone(), second.clone()))
}

/// Checks who answered by the roster that this home holds, and keeps both records of help.
fn record(
    home: &Home,
    keys: &Unlocked,
    waiting: &Waiting,
    answers: [&RecoveryAnswer; 2],
    host: &mut dyn Host,
) -> Result<(), CommandError> {
    let _hold = crate::unlock::hold(home)?;
    let opened = Store::open(&home.store_dir(), &StoreKey::new(keys.store_key()), &mark_key(keys))?;
    let mut store = opened.store;
    let kept = Kept::read(&store)?;
    let roster = kept.roster(&store)?;
    let mut helpers = Vec::new();
    for answer in answers {
        helpers.push(helper(&roster, waiting, answer)?);
    }
    if helpers[0] == helpers[1] {
        return Err(fault("one_person"));
    }
    // Behind its mark nothing is saved before somebody took note of that; the helpers' own devices carry the records.
    if opened.behind.is_none() {
        let entry = AuditEntry {
            at: host.now().0,
            who: *waiting.ask.parts.staff.as_bytes(),
            device: *keys.device_key_id().as_bytes(),
            what: "passphrase_recovered".to_owned(),
            casework: None,
            reason: None,
        };
        step();
        store.save(|tx| -> Result<(), store::StoreError> {
            for answer in answers {
                let bytes = answer.grant.to_bytes();
                let hash = *Hash::of(&bytes).as_bytes();
                if tx.put_grant(&hash, &bytes)? {
                    tx.queue(&ItemRef::Grant { hash })?;
                }
            }
            tx.append_audit(&entry).map(|_| ())
        })?;
    }
    Ok(store.close()?)
}

/// Who gave an answer: a device that the roster has, of a holder who still may, with a record that says so.
fn helper(roster: &Roster, waiting: &Waiting, answer: &RecoveryAnswer) -> Result<StaffId, CommandError> {
    let parts = &waiting.ask.parts;
    let device = roster.device(answer.author).filter(|device| device.revoked.is_none());
    let device = device.ok_or_else(|| fault("unknown_helper"))?;
    answer.verify(&device.signing, roster.agency()).map_err(|_| fault("unknown_helper"))?;
    let named = if answer.second { &parts.second_holders } else { &parts.first_holders };
    let roles = roster.staff(device.staff).map_or(RoleSet::NONE, |entry| entry.roles);
    let may = roles.any_of(RoleSet::MGR.with(RoleSet::ADM)) || roster.supervises(device.staff, parts.staff);
    if !named.contains(&device.staff) || !may {
        return Err(fault("unknown_helper"));
    }
    let said = answer.grant.ops.iter().any(|op| {
        matches!(op, Op::HelpRecover { device: of, helper, second, ask, .. }
            if *of == parts.device && *helper == device.staff && *second == answer.second && *ask == answer.ask)
    });
    if said { Ok(device.staff) } else { Err(fault("no_record")) }
}

fn forget(home: &Home) -> Result<(), CommandError> {
    match fs::remove_file(home.asked()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(disk(error)),
        _ => Ok(()),
    }
}
