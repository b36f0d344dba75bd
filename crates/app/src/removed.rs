//! A device that learned from the roster that it was removed: it shows what it has, takes nothing new, and says how to
//! hand over what is only here. Believes nobody's word but the signed chain's.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::queries::backup::small;
use crate::registry::{Kind, Nothing, Reply};
use crate::session::Session;
use crate::views::StaffView;

/// What a removed device does besides showing what it holds: handing over, keeping what was begun, keeping its keys.
const STILL: [&str; 10] = [
    "sync",
    "seal",
    "put_on_stick",
    "take_from_stick",
    "set_office_address",
    "save_draft",
    "discard_draft",
    "change_passphrase",
    "make_backup",
    "show_attachment",
];

/// Whether the roster removed this device, and what is to be done then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct OwnRemoval {
    /// Whether it did, by a signed record of the chain that was checked back to the agency's root.
    pub removed: bool,
    /// Entries that are on this device and not at the office.
    pub only_here: u32,
    /// Entries that were begun and not saved.
    pub drafts: u32,
    /// Who can take them over as late work, by code: supervisors of this person's teams.
    pub ask: Vec<StaffView>,
}

/// `own_removal`
pub fn own_removal(session: &mut Session, _: Nothing) -> Result<Reply<OwnRemoval>, CommandError> {
    let removed = session.is_removed();
    if !removed {
        return Ok(Reply::unchanged(OwnRemoval { removed, only_here: 0, drafts: 0, ask: Vec::new() }));
    }
    let (only_here, drafts) = session.only_here()?;
    let (roster, me) = (&session.membership.roster, session.me.staff);
    let who = roster.all_staff().map(|(staff, _)| staff).filter(|staff| roster.supervises(*staff, me));
    let mut ask: Vec<StaffView> = who.map(|staff| session.staff_view(staff)).collect();
    ask.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(Reply::unchanged(OwnRemoval { removed, only_here, drafts, ask }))
}

impl Session {
    /// Whether the chain removed the device in hand. Every record of it was checked on the way in.
    pub(crate) fn is_removed(&self) -> bool {
        self.membership.roster.device(self.me.device).is_some_and(|entry| entry.revoked.is_some())
    }

    /// Why a row is not run on a removed device: what is written from now on would count for nothing.
    pub(crate) fn read_only(&self, row: &str, kind: Kind) -> Option<CommandError> {
        let goes_on = kind == Kind::Query || STILL.contains(&row);
        (self.is_removed() && !goes_on).then(|| ErrorCode::DeviceRemoved.into())
    }

    /// What an exchange of a removed device ends with; `None` for a member's.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn removal_heard(&self) -> Result<Option<CommandError>, CommandError> {
        if !self.is_removed() {
            return Ok(None);
        }
        let (only_here, drafts) = self.only_here()?;
        Ok(Some(CommandError::with(ErrorCode::DeviceRemoved, "left", only_here).and("drafts", drafts)))
    }

    /// How many entries are here and not at the office, and how many were begun.
    pub(crate) fn only_here(&self) -> Result<(u32, u32), CommandError> {
        self.store.read(|reader| {
            let whereabouts = reader.whereabouts()?;
            Ok((small(whereabouts.unsealed + whereabouts.unsent), small(reader.all_drafts()?.len() as u64)))
        })
    }
}
