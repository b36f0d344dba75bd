//! Where the entries of a case are besides this device. Opens own envelopes to see what is in them; changes nothing.

use std::collections::BTreeSet;

use documents::change_hash;
use model::copies::{Copies, seen_elsewhere};
use model::{CaseId, ChangeHash, DeviceRef, StatementHash};
use store::PendingKind;
use vault::{Opened, Opener, Payload};
use wire::{DocId, Envelope};

use crate::authors::Authors;
use crate::error::CommandError;
use crate::live::LiveCase;
use crate::session::Session;

/// Own entries of a casework document that no office has receipted.
#[derive(Default)]
pub(crate) struct Unsent {
    changes: BTreeSet<[u8; 32]>,
    /// Lane and place of envelopes.
    envelopes: BTreeSet<([u8; 8], u32)>,
    /// One of them did not open: then no own change is called receipted.
    unknown: bool,
}

impl Session {
    /// What of a case is only here: saved and not sealed, or sealed and not receipted.
    pub(crate) fn unsent(&mut self, case: CaseId) -> Result<Unsent, CommandError> {
        let doc = case.as_bytes();
        let (pending, sealed) = self
            .store
            .read(|reader| -> Result<_, CommandError> { Ok((reader.pending(doc)?, reader.unsent_of(doc)?)) })?;
        let mut unsent = Unsent::default();
        for row in pending.iter().filter(|row| row.kind == PendingKind::Change) {
            unsent.add(&row.bytes);
        }
        let mut opener = Opener::new();
        for row in sealed {
            unsent.envelopes.insert((row.lane, row.seq));
            match self.open_own(&row.bytes, &mut opener)?.map(|opened| opened.payload) {
                Some(Payload::Changes(changes)) => changes.iter().for_each(|raw| unsent.add(raw)),
                Some(Payload::Statement(_)) => {}
                None => unsent.unknown = true,
            }
        }
        Ok(unsent)
    }

    /// What is inside an envelope that this device sealed; `None` when it cannot be opened any more.
    pub(crate) fn open_own(&mut self, bytes: &[u8], opener: &mut Opener) -> Result<Option<Opened>, CommandError> {
        let Ok(envelope) = Envelope::parse(bytes) else { return Ok(None) };
        let header = envelope.header();
        let (doc, epoch): (DocId, u32) = (header.doc, header.epoch);
        if !self.open_doc_key(doc, epoch)? {
            return Ok(None);
        }
        let roster = &self.membership.roster;
        let (Some(device), Some(head)) = (roster.device(header.device), roster.head_at(&header.roster_head)) else {
            return Ok(None);
        };
        let Ok(verified) = envelope.verify(&device.signing, self.membership.agency, &head) else { return Ok(None) };
        Ok(self.doc_keys.get(doc, epoch).and_then(|key| opener.unseal(&verified, key).ok()))
    }
}

impl Unsent {
    fn add(&mut self, raw: &[u8]) {
        match change_hash(raw) {
            Some(hash) => {
                self.changes.insert(hash);
            }
            None => self.unknown = true,
        }
    }
}

/// Where each change and statement of a case is, as far as somebody signed it.
pub(crate) struct Places<'a> {
    unsent: &'a Unsent,
    changes_elsewhere: BTreeSet<[u8; 32]>,
    statements_elsewhere: BTreeSet<StatementHash>,
    receipted: BTreeSet<StatementHash>,
}

impl<'a> Places<'a> {
    /// Looks through both histories once.
    pub fn of(session: &Session, live: &LiveCase, authors: &Authors, unsent: &'a Unsent) -> Places<'a> {
        let own = DeviceRef::from_bytes(*session.me.device.as_bytes());
        let statements = live.statements.iter().map(|held| (&held.statement, held.hash));
        let is_unsent = |held: &crate::live::Held| {
            let lane = *held.statement.lane.as_bytes();
            held.sealed.is_none_or(|sealed| unsent.envelopes.contains(&(lane, sealed.seq)))
        };
        Places {
            unsent,
            changes_elsewhere: authors.seen_elsewhere(live),
            statements_elsewhere: seen_elsewhere(statements, own),
            receipted: live.statements.iter().filter(|held| !is_unsent(held)).map(|held| held.hash).collect(),
        }
    }

    /// Where the change of casework with this hash is.
    pub fn change(&self, change: &ChangeHash) -> Copies {
        let change = change.as_bytes();
        let receipted = !self.unsent.unknown && !self.unsent.changes.contains(change);
        Copies::of(self.changes_elsewhere.contains(change), receipted)
    }

    /// Where a statement is.
    pub fn statement(&self, hash: &StatementHash) -> Copies {
        Copies::of(self.statements_elsewhere.contains(hash), self.receipted.contains(hash))
    }
}
