//! Many decisions on one case as one durable save, for making demo agencies. Nothing that ships can ask for it.

use documents::RawChange;
use model::CaseId;
use model::change::CaseChange;
use store::{DocKind, DocRow, PendingKind, SnapshotRow, Tx};

use super::{Beside, Written, fold_tails, put_beside, put_statements};
use crate::error::{CommandError, ErrorCode};
use crate::live::LiveCase;
use crate::projection;
use crate::session::Session;

/// Saves of one case that are held back.
#[derive(Default)]
pub(crate) struct Gathered {
    case: Option<CaseId>,
    written: Vec<(Written, Beside)>,
}

impl Session {
    /// From here on decisions on a case stay in memory until [`Session::write_gathered`]. One case at a time.
    pub fn begin_gathering(&mut self) {
        self.gathered = Some(Gathered::default());
    }

    /// Whether a worker over their cap may still open cases: a supervisor's override, which no command gives yet.
    pub fn allow_over_cap(&mut self, allowed: bool) {
        self.over_cap = allowed;
    }

    /// Writes a change that no command makes yet: what is known of the client beyond sex and age.
    ///
    /// # Errors
    /// As for any save.
    pub fn write_change(&mut self, case: CaseId, change: &CaseChange) -> Result<(), CommandError> {
        self.save(case, change, &Beside::default())
    }

    /// Writes what was gathered; every further decision is a save of its own again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end_gathering(&mut self) -> Result<(), CommandError> {
        self.write_gathered()?;
        self.gathered = None;
        Ok(())
    }

    pub(super) fn gather(&mut self, live: LiveCase, written: Written, beside: &Beside) -> Result<(), CommandError> {
        let gathered = self.gathered.as_mut().ok_or(ErrorCode::Internal)?;
        if gathered.case.is_some_and(|case| case != live.id) {
            return Err(ErrorCode::Internal.into());
        }
        gathered.case = Some(live.id);
        gathered.written.push((written, beside.clone()));
        self.keep_live(live);
        Ok(())
    }

    /// Writes what was gathered in one transaction, and goes on gathering.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write_gathered(&mut self) -> Result<(), CommandError> {
        let Some(gathered) = self.gathered.replace(Gathered::default()) else { return Ok(()) };
        let Some(case) = gathered.case else { return Ok(()) };
        let live = self.take_live(case)?;
        let rows = projection::rows(&live, &live.read(&self.membership));
        let me = self.me;
        self.store.save(|tx| -> Result<(), CommandError> {
            put_docs(tx, &live, &gathered)?;
            for (written, beside) in &gathered.written {
                put_statements(tx, &live, written)?;
                beside.moving.iter().try_for_each(|moving| moving.store(tx))?;
                put_beside(tx, me, case, beside, written.at)?;
            }
            rows.put(tx)?;
            fold_tails(tx, &live)
        })?;
        self.keep_live(live);
        Ok(())
    }
}

/// Both documents, new or grown: everything is in the snapshot, and every change waits to be sealed.
fn put_docs(tx: &Tx<'_>, live: &LiveCase, gathered: &Gathered) -> Result<(), CommandError> {
    let casework = *live.id.as_bytes();
    let of_casework: Vec<(i64, &RawChange)> =
        gathered.written.iter().flat_map(|(one, _)| one.casework.iter().map(|raw| (one.at.0, raw))).collect();
    put_doc(tx, (casework, DocKind::Casework, None), live.casework.document(), &of_casework)?;
    let Some((id, document)) = &live.identity else { return Ok(()) };
    let of_identity: Vec<(i64, &RawChange)> =
        gathered.written.iter().flat_map(|(one, _)| one.identity.iter().map(|raw| (one.at.0, raw))).collect();
    put_doc(tx, (*id.as_bytes(), DocKind::Identity, Some(casework)), document.document(), &of_identity)
}

fn put_doc(
    tx: &Tx<'_>,
    (doc, kind, pair): ([u8; 16], DocKind, Option<[u8; 16]>),
    document: &documents::Document,
    changes: &[(i64, &RawChange)],
) -> Result<(), CommandError> {
    if changes.is_empty() {
        return Ok(());
    }
    let heads = document.heads();
    if tx.doc(&doc)?.is_none() {
        let schema_v = document.schema_version();
        tx.put_doc(&DocRow { doc, kind, pair, epoch: 0, schema_v, heads: heads.clone() })?;
        tx.put_snapshot(&doc, &SnapshotRow { heads, bytes: document.save() }, 0)?;
    } else {
        for (_, change) in changes {
            tx.append_tail(&doc, &change.hash, &change.bytes)?;
        }
        tx.set_heads(&doc, &heads)?;
    }
    for (at, change) in changes {
        tx.add_pending(&doc, PendingKind::Change, *at, &change.bytes)?;
    }
    Ok(())
}
