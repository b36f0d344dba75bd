//! Whether the store is whole, and counts for the badge. Reads only.

use crate::mark::ChainHead;
use crate::save::Link;
use crate::{Behind, Hash32, Reader, Store, StoreError};
use rusqlite::types::ValueRef;

/// What a check of the whole store found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntegrityReport {
    /// Pages whose authentication failed.
    pub bad_pages: Vec<String>,
    /// What SQLite says of its own structures; names tables and indexes only.
    pub structure: Vec<String>,
    /// Rows that refer to nothing.
    pub broken_references: u64,
    /// How the store was behind its mark when it was opened, unless accepted since.
    pub behind: Option<Behind>,
    /// Whether the mark names the last save.
    pub mark_current: bool,
    /// Whether the stored links of the chain of saves follow from one another.
    pub saves_chained: bool,
    /// Place of the last audit event that follows from the start.
    pub audit_chained: u64,
    /// Whether that is all of the audit log, and its end is the one that the last save named.
    pub audit_whole: bool,
    /// Whether both search indexes hold exactly the texts that they should.
    pub search_whole: bool,
}

impl IntegrityReport {
    /// Nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.bad_pages.is_empty()
            && self.structure.is_empty()
            && self.broken_references == 0
            && self.behind.is_none()
            && self.mark_current
            && self.saves_chained
            && self.audit_whole
            && self.search_whole
    }
}

/// How much there is of what a person should know about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Documents.
    pub docs: u64,
    /// Changes and statements saved and not yet sealed.
    pub pending: u64,
    /// Items that no receipt confirms.
    pub unsent: u64,
    /// Items that wait to be opened.
    pub inbox: u64,
    /// Items refused and kept.
    pub quarantine: u64,
    /// Fields in conflict.
    pub conflicts: u64,
}

impl Reader<'_> {
    /// The counts.
    pub fn counts(&self) -> Result<Counts, StoreError> {
        Ok(Counts {
            docs: self.count("SELECT count(*) FROM doc", [])?,
            pending: self.count("SELECT count(*) FROM pending", [])?,
            unsent: self.count("SELECT count(*) FROM outbox", [])?,
            inbox: self.count("SELECT count(*) FROM inbox", [])?,
            quarantine: self.count("SELECT count(*) FROM quarantine", [])?,
            conflicts: self.count("SELECT count(*) FROM p_conflict", [])?,
        })
    }

    /// A digest over all projections, for comparing increments with a rebuild.
    ///
    /// It covers what the rows say, not in which order they were written.
    pub fn projection_digest(&self) -> Result<Hash32, StoreError> {
        let mut hasher = blake3::Hasher::new_derive_key("satchel store projections v1");
        for sql in [
            "SELECT * FROM p_case ORDER BY casework",
            "SELECT * FROM p_due ORDER BY casework, rule, subject",
            "SELECT * FROM p_contact ORDER BY casework, entry",
            "SELECT * FROM p_conflict ORDER BY casework, field",
            "SELECT * FROM p_person ORDER BY identity",
            "SELECT d.doc, t.id % 1024, t.digest FROM p_text t JOIN doc d ON d.id = t.id / 1024 ORDER BY d.doc, t.id",
        ] {
            hasher.update(&(sql.len() as u64).to_be_bytes()).update(sql.as_bytes());
            self.each(sql, [], |row| {
                for column in 0..row.as_ref().column_count() {
                    absorb(&mut hasher, row.get_ref(column)?);
                }
                Ok(true)
            })?;
        }
        Ok(*hasher.finalize().as_bytes())
    }

    fn search_whole(&self) -> Result<bool, StoreError> {
        let strays = self.count(
            "SELECT (SELECT count(*) FROM p_text t LEFT JOIN doc d ON d.id = t.id / 1024
                     WHERE NOT EXISTS (SELECT 1 FROM fts_case_docsize s WHERE d.kind = 0 AND s.id = t.id)
                     AND NOT EXISTS (SELECT 1 FROM fts_person_docsize s WHERE d.kind = 1 AND s.id = t.id))
                  + (SELECT count(*) FROM fts_case_docsize WHERE id NOT IN (SELECT id FROM p_text))
                  + (SELECT count(*) FROM fts_person_docsize WHERE id NOT IN (SELECT id FROM p_text))",
            [],
        )?;
        Ok(strays == 0)
    }
}

impl crate::Tx<'_> {
    /// Empties every projection and both search indexes, for a rebuild in the same save.
    pub fn clear_projections(&self) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM p_case",
            "DELETE FROM p_due",
            "DELETE FROM p_contact",
            "DELETE FROM p_conflict",
            "DELETE FROM p_person",
            "DELETE FROM p_text",
            "INSERT INTO fts_case (fts_case) VALUES ('delete-all')",
            "INSERT INTO fts_person (fts_person) VALUES ('delete-all')",
        ] {
            self.write_cache(sql, &[])?;
        }
        Ok(())
    }
}

impl Store {
    /// Checks every page, structure, chain and reference. Takes about 10 µs a page.
    ///
    /// A damaged page is a finding, not an error: the parts that it hides are reported as not whole.
    pub fn integrity(&mut self) -> Result<IntegrityReport, StoreError> {
        // The page check reads the file, so the log goes into it first; without room for that, what is there is checked.
        let _ = self.checkpoint();
        let bad_pages = self.lines("PRAGMA cipher_integrity_check")?;
        let mut structure = self.lines("PRAGMA integrity_check(20)")?;
        structure.retain(|line| line != "ok");
        let references = self.lines("PRAGMA foreign_key_check")?;
        self.read(|reader| {
            let links = found(reader.links())?;
            let audit = found(reader.audit_chain())?;
            let last = links.as_ref().map(|links| links.last());
            let head = last.map(|last| last.map_or(ChainHead::START, |link| ChainHead { n: link.n, hash: link.hash }));
            let audit_named =
                last.is_some_and(|last| last.is_none_or(|link| audit.is_some_and(|(end, _)| link.audit == end)));
            Ok(IntegrityReport {
                bad_pages,
                structure,
                broken_references: references.len() as u64,
                behind: self.behind,
                mark_current: head.is_some() && self.mark.head() == head,
                saves_chained: links.is_some_and(|links| Link::chained(&links)),
                audit_chained: audit.map_or(0, |(end, _)| end.n),
                audit_whole: audit_named && audit.is_some_and(|(_, whole)| whole),
                search_whole: found(reader.search_whole())?.unwrap_or(false),
            })
        })
    }

    /// The first column of every row that a check answers; a damaged page on its way is one more line.
    fn lines(&self, sql: &'static str) -> Result<Vec<String>, StoreError> {
        let mut lines = Vec::new();
        let read = self.read(|reader| {
            reader.each(sql, [], |row| {
                lines.push(match row.get_ref(0)? {
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    _ => String::new(),
                });
                Ok(true)
            })
        });
        if found(read)?.is_none() {
            lines.push("a damaged page ended this check".to_owned());
        }
        Ok(lines)
    }
}

/// `None` when a damaged page or row stood in the way.
fn found<T>(result: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(StoreError::Damaged | StoreError::BadRow { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn absorb(hasher: &mut blake3::Hasher, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => hasher.update(b"n"),
        ValueRef::Integer(n) => hasher.update(b"i").update(&n.to_be_bytes()),
        ValueRef::Real(x) => hasher.update(b"r").update(&x.to_be_bytes()),
        ValueRef::Text(bytes) => hasher.update(b"t").update(&(bytes.len() as u64).to_be_bytes()).update(bytes),
        ValueRef::Blob(bytes) => hasher.update(b"b").update(&(bytes.len() as u64).to_be_bytes()).update(bytes),
    };
}
