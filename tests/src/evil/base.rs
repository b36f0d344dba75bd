//! The agency of the plays, made once and copied for each: who there is, their cases, and what each was told so far.

use std::fs;
use std::path::{Path, PathBuf};

use wire::{AgencyId, DeviceKeyId};

use super::office::{Evil, Fed, Logs};
use crate::scene::{Case, open_case};
use crate::tap::Tap;
use crate::world::{Other, World, files_below};

/// A supervisor, and two caseworkers of one team. The number is the seed of the device's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// `SU01`.
    Supervisor = 1,
    /// `CW07`, with two cases.
    Worker = 2,
    /// `CW08`, with one case.
    Other = 3,
}

impl Who {
    /// All three.
    pub const ALL: [Who; 3] = [Who::Supervisor, Who::Worker, Who::Other];

    /// Staff code, and the name of the device's folder.
    #[must_use]
    pub fn code(self) -> &'static str {
        ["SU01", "CW07", "CW08"][self as usize - 1]
    }

    /// Key id of the device.
    #[must_use]
    pub fn device(self) -> DeviceKeyId {
        vault::testkit::device_key_id(self as u64)
    }
}

/// Above this size a file is never written to by a device, so that all plays may share it.
const SHARED_BYTES_MIN: u64 = 4 * 1024 * 1024;

/// The agency before anything goes wrong.
pub struct Base {
    pub(super) dir: PathBuf,
    pub(super) at_ms: i64,
    pub(super) cases: Vec<(Who, Case)>,
    pub(super) shown: Vec<(Logs, Fed)>,
    pub(super) agency: AgencyId,
}

impl Base {
    /// Founds it: three cases, everybody has met.
    ///
    /// # Errors
    /// In words.
    pub fn make(dir: &Path) -> Result<Base, String> {
        let officer = Other { code: "IM01", roles: &[model::codes::Role::InformationOfficer], supervises: false };
        let (mut world, mut su01, _) = World::found_with(dir, false, &[officer])?;
        let mut cw07 = world.enrol(&mut su01, Who::Worker.code(), Who::Worker as u64)?;
        let mut cw08 = world.enrol(&mut su01, Who::Other.code(), Who::Other as u64)?;
        let key = receipt_key(dir)?;
        let agency = su01.session()?.agency();
        let mut eyes = Vec::new();
        for (device, who) in [&mut su01, &mut cw07, &mut cw08].into_iter().zip(Who::ALL) {
            let tap = Tap::before(world.address())?;
            let evil = Evil::new(key.clone(), agency, who.device(), Logs::new(), Fed::new());
            evil.sit_in(&tap);
            device.point_to(tap.address())?;
            eyes.push((tap, evil));
        }
        // The supervisor's grants make the others members.
        su01.sync()?;
        let clock = world.clock.clone();
        let mut cases = Vec::new();
        for _ in 0..2 {
            cases.push((Who::Worker, open_case(&mut cw07, &clock)?));
        }
        cases.push((Who::Other, open_case(&mut cw08, &clock)?));
        for _ in 0..2 {
            clock.pass_minutes(5);
            for device in [&mut cw07, &mut cw08, &mut su01] {
                device.sync()?;
            }
        }
        for device in [&mut su01, &mut cw07, &mut cw08] {
            device.lock()?;
        }
        world.close_office();
        let shown = eyes.iter().map(|(_, evil)| (evil.shown(), evil.fed())).collect();
        Ok(Base { dir: dir.to_owned(), at_ms: clock.now(), cases, shown, agency })
    }
}

/// What the office signs with: a hostile one has it as much as an honest one.
pub(super) fn receipt_key(dir: &Path) -> Result<ed25519_dalek::SigningKey, String> {
    server::keys::Keys::open(&dir.join("office")).map(|keys| keys.receipt).map_err(|error| error.to_string())
}

/// Copies a folder with everything in it.
///
/// # Errors
/// In words.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    for (path, bytes) in files_below(from)? {
        let place = to.join(path.strip_prefix(from).map_err(|error| error.to_string())?);
        let parent = place.parent().ok_or("a file has a folder")?;
        fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        let done = match bytes.len() as u64 >= SHARED_BYTES_MIN {
            true => fs::hard_link(&path, &place),
            false => fs::write(&place, bytes),
        };
        done.map_err(|error| error.to_string())?;
    }
    Ok(())
}
