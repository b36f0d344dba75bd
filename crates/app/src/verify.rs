//! Checks a home: mark, chain, integrity, that projections equal a rebuild and that envelopes give the documents. Changes nothing.

use documents::Document;
use model::CaseId;
use serde::Serialize;
use store::DocKind;
use vault::{Opener, Payload};
use wire::{DocId, Envelope, EnvelopeKind};

use crate::error::{CommandError, ErrorCode};
use crate::live::LiveCase;
use crate::projection;
use crate::session::Session;

/// What was checked and found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Whether everything holds.
    pub whole: bool,
    /// Faults of pages, structure, chain or mark, by name.
    pub faults: Vec<String>,
    /// Records of the roster that verify from the pinned root.
    pub roster_records: u32,
    /// Documents whose sealed envelopes give exactly the document that is read.
    pub documents: u32,
    /// Whether the read tables equal a rebuild.
    pub projections_equal: bool,
    /// Saves, by the store's own count.
    pub saves: u64,
}

impl Session {
    /// Checks everything that can be checked without the office.
    ///
    /// # Errors
    /// What the disk says; findings are in the report.
    pub fn verify(&mut self) -> Result<VerifyReport, CommandError> {
        let integrity = self.store.integrity()?;
        let mut faults = Vec::new();
        let mut fault = |bad: bool, name: &str| {
            if bad {
                faults.push(name.to_owned());
            }
        };
        fault(!integrity.bad_pages.is_empty(), "damaged_pages");
        fault(!integrity.structure.is_empty(), "damaged_structure");
        fault(integrity.broken_references > 0, "broken_references");
        fault(integrity.behind.is_some() || self.behind.is_some(), "behind_mark");
        fault(!integrity.mark_current, "mark_not_current");
        fault(!integrity.saves_chained, "saves_not_chained");
        fault(!integrity.audit_whole, "audit_broken");
        fault(!integrity.search_whole, "search_damaged");
        let mut documents = 0;
        for kind in [DocKind::Casework, DocKind::Identity] {
            for row in self.store.read(|reader| reader.docs(kind))? {
                match self.rebuilt(&row.doc)? {
                    Some(heads) if heads == row.heads => documents += 1,
                    Some(_) => faults.push("document_differs".to_owned()),
                    None => faults.push("envelope_unreadable".to_owned()),
                }
            }
        }
        let projections_equal = self.projections_equal_rebuild()?;
        if !projections_equal {
            faults.push("projections_differ".to_owned());
        }
        Ok(VerifyReport {
            whole: faults.is_empty(),
            faults,
            roster_records: self.membership.roster.seq() + 1,
            documents,
            projections_equal,
            saves: self.store.count(),
        })
    }

    /// Heads of a document built from nothing but its verified envelopes and what is not sealed yet.
    fn rebuilt(&mut self, doc: &[u8; 16]) -> Result<Option<Vec<[u8; 32]>>, CommandError> {
        let id = DocId::from_bytes(*doc);
        let (envelopes, pending) = self
            .store
            .read(|reader| -> Result<_, CommandError> { Ok((reader.envelopes(doc)?, reader.pending(doc)?)) })?;
        let mut opener = Opener::new();
        let mut changes = Vec::new();
        for row in envelopes.into_iter().filter(|row| row.state == store::EnvelopeState::Applied) {
            let Ok(envelope) = Envelope::parse(&row.bytes) else { return Ok(None) };
            if envelope.header().kind != EnvelopeKind::Change {
                continue;
            }
            match self.open_again(id, &envelope, &mut opener)? {
                Some(Payload::Changes(more)) => changes.extend(more),
                _ => return Ok(None),
            }
        }
        let waiting = pending.into_iter().filter(|row| row.kind == store::PendingKind::Change);
        changes.extend(waiting.map(|row| row.bytes));
        Ok(Document::load(None, &changes).ok().map(|document| document.heads()))
    }

    fn open_again(
        &mut self,
        doc: DocId,
        envelope: &Envelope,
        opener: &mut Opener,
    ) -> Result<Option<Payload>, CommandError> {
        let header = envelope.header();
        if !self.open_doc_key(doc, header.epoch)? {
            return Ok(None);
        }
        let roster = &self.membership.roster;
        let (Some(device), Some(head)) = (roster.device(header.device), roster.head_at(&header.roster_head)) else {
            return Ok(None);
        };
        let Ok(verified) = envelope.verify(&device.signing, self.membership.agency, &head) else { return Ok(None) };
        let key = self.doc_keys.get(doc, header.epoch).ok_or(ErrorCode::KeysMissing)?;
        Ok(opener.unseal(&verified, key).ok().map(|opened| opened.payload))
    }

    /// Rebuilds every projection inside a transaction that is thrown away, and compares.
    fn projections_equal_rebuild(&mut self) -> Result<bool, CommandError> {
        let before = self.store.read(|reader| reader.projection_digest())?;
        let membership = &self.membership;
        let rebuilt = self.store.try_out(|tx| -> Result<[u8; 32], CommandError> {
            tx.clear_projections()?;
            for row in tx.docs(DocKind::Casework)? {
                Session::meet_all(membership, tx, &row.doc)?;
                if let Some(live) = LiveCase::load(tx, CaseId::from_bytes(row.doc))? {
                    projection::rows(&live, &live.read(membership)).put(tx)?;
                }
            }
            Ok(tx.projection_digest()?)
        })?;
        Ok(before == rebuilt)
    }
}
