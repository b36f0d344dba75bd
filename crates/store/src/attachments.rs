//! Attachments in sealed parts: which are here, which are at the office, which were erased. Opens none of them.

use crate::save::number;
use crate::{Hash32, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// What an attachment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// A picture.
    Photo,
    /// A recording.
    Recording,
}

/// How far erasing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// It is kept.
    No,
    /// Not here any more; the office is still to be told.
    Here,
    /// At the office neither.
    Everywhere,
}

/// One attachment and where its parts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Its entry in the identity document.
    pub id: Id16,
    /// The identity document.
    pub doc: Id16,
    /// What it is.
    pub kind: FileKind,
    /// Whether it was erased.
    pub erased: Erased,
    /// Whether the next exchange fetches it.
    pub wanted: bool,
    /// Whether it stays here.
    pub pinned: bool,
    /// Parts it has.
    pub parts: u64,
    /// Parts that are here.
    pub here: u64,
    /// Parts that the office said it holds.
    pub there: u64,
}

/// One part of one attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRow {
    /// The document under which the office keeps it.
    pub doc: Id16,
    /// The attachment.
    pub file: Id16,
    /// Its place, from 0.
    pub place: u64,
    /// BLAKE3 of its bytes.
    pub name: Hash32,
}

/// Attachments of one kind that are wholly on this device, by how far they are at the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FileCount {
    /// All of them.
    pub here: u64,
    /// Those that the office holds whole.
    pub at_office: u64,
}

const FILES: &str = "SELECT f.id, f.doc, f.kind, f.erased, f.wanted, f.pinned, count(*), count(p.bytes), sum(p.there) \
                     FROM file f JOIN part p ON p.file = f.id WHERE f.doc = ?1 GROUP BY f.rowid ORDER BY f.rowid";
const FILE: &str = "SELECT f.id, f.doc, f.kind, f.erased, f.wanted, f.pinned, count(*), count(p.bytes), sum(p.there) \
                    FROM file f JOIN part p ON p.file = f.id WHERE f.id = ?1 GROUP BY f.rowid";

impl Reader<'_> {
    /// The attachments of an identity document, in the order in which they came.
    pub fn files(&self, doc: &Id16) -> Result<Vec<FileRow>, StoreError> {
        self.all(FILES, [doc], file_row)
    }

    /// One attachment.
    pub fn file(&self, id: &Id16) -> Result<Option<FileRow>, StoreError> {
        self.one(FILE, [id], file_row)
    }

    /// The bytes of a part, if it is here.
    pub fn part(&self, file: &Id16, place: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes FROM part WHERE file = ?1 AND place = ?2";
        Ok(self.one(sql, (file, crate::save::signed(place)?), |row| Ok(row.get(0)?))?.flatten())
    }

    /// Every part of an attachment that is whole here, in order; `None` while one is missing.
    pub fn parts(&self, file: &Id16) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let sql = "SELECT bytes FROM part WHERE file = ?1 ORDER BY place";
        let parts: Vec<Option<Vec<u8>>> = self.all(sql, [file], |row| Ok(row.get(0)?))?;
        Ok(parts.into_iter().collect::<Option<Vec<_>>>().filter(|parts| !parts.is_empty()))
    }

    /// Parts that are here and that the office has not said it holds, file by file.
    pub fn parts_to_send(&self) -> Result<Vec<PartRow>, StoreError> {
        self.all(
            "SELECT f.doc, p.file, p.place, p.name FROM part p JOIN file f ON f.id = p.file
             WHERE p.there = 0 AND p.bytes IS NOT NULL AND f.erased = 0 ORDER BY f.rowid, p.place",
            [],
            part_row,
        )
    }

    /// Parts that are here and that the office said it holds.
    pub fn parts_held_twice(&self) -> Result<Vec<PartRow>, StoreError> {
        self.all(
            "SELECT f.doc, p.file, p.place, p.name FROM part p JOIN file f ON f.id = p.file
             WHERE p.there = 1 AND p.bytes IS NOT NULL AND f.erased = 0 ORDER BY f.doc, f.rowid, p.place",
            [],
            part_row,
        )
    }

    /// Parts that somebody asked for and that are not here.
    pub fn parts_to_fetch(&self) -> Result<Vec<PartRow>, StoreError> {
        self.all(
            "SELECT f.doc, p.file, p.place, p.name FROM part p JOIN file f ON f.id = p.file
             WHERE p.bytes IS NULL AND f.erased = 0 AND (f.wanted = 1 OR f.pinned = 1) ORDER BY f.rowid, p.place",
            [],
            part_row,
        )
    }

    /// Parts of attachments that were erased here and may still be at the office.
    pub fn parts_to_drop(&self) -> Result<Vec<PartRow>, StoreError> {
        self.all(
            "SELECT f.doc, p.file, p.place, p.name FROM part p JOIN file f ON f.id = p.file
             WHERE f.erased = 1 ORDER BY f.rowid, p.place",
            [],
            part_row,
        )
    }

    /// Attachments of a kind that are whole here, and how many of them are whole at the office.
    pub fn file_count(&self, kind: FileKind) -> Result<FileCount, StoreError> {
        let sql = "SELECT count(*), coalesce(sum(there), 0) FROM (SELECT min(p.there) AS there FROM file f \
                   JOIN part p ON p.file = f.id WHERE f.kind = ?1 AND f.erased = 0 \
                   GROUP BY f.id HAVING count(*) = count(p.bytes))";
        let count = |row: &Row<'_>| Ok(FileCount { here: number(row, 0)?, at_office: number(row, 1)? });
        Ok(self.one(sql, [kind_number(kind)], count)?.unwrap_or_default())
    }

    /// Documents with attachments that are kept although consent to them is gone.
    pub fn docs_to_erase(&self) -> Result<Vec<Id16>, StoreError> {
        let sql = "SELECT DISTINCT doc FROM file WHERE erased = 0 AND due = 1 ORDER BY doc";
        self.all(sql, [], |row| Ok(row.get(0)?))
    }

    /// Whole attachments that the office holds too and nobody pinned, the longest unused first, with their bytes.
    pub fn files_to_evict(&self) -> Result<Vec<(Id16, u64)>, StoreError> {
        self.all(
            "SELECT f.id, sum(length(p.bytes)) FROM file f JOIN part p ON p.file = f.id
             WHERE f.erased = 0 AND f.pinned = 0 AND f.wanted = 0 GROUP BY f.rowid
             HAVING min(p.there) = 1 AND count(*) = count(p.bytes) ORDER BY f.used_at, f.rowid",
            [],
            |row| Ok((row.get(0)?, number(row, 1)?)),
        )
    }

    /// Bytes of all parts that are here.
    pub fn files_bytes(&self) -> Result<u64, StoreError> {
        self.count("SELECT coalesce(sum(length(bytes)), 0) FROM part WHERE bytes IS NOT NULL", [])
    }
}

impl Tx<'_> {
    /// Makes an attachment of a document known with its parts; what is known stays as it is.
    pub fn put_file(&self, id: &Id16, doc: &Id16, kind: FileKind, parts: &[Hash32]) -> Result<(), StoreError> {
        self.write_cache(
            "INSERT INTO file (id, doc, kind, erased, due, wanted, pinned, used_at) VALUES (?1, ?2, ?3, 0, 0, 0, 0, 0)
             ON CONFLICT (id) DO NOTHING",
            &[id, doc, &kind_number(kind)],
        )?;
        for (place, name) in (0_i64..).zip(parts) {
            self.write_cache(
                "INSERT INTO part (file, place, name, there, bytes) VALUES (?1, ?2, ?3, 0, NULL)
                 ON CONFLICT (file, place) DO NOTHING",
                &[id, &place, name],
            )?;
        }
        Ok(())
    }

    /// Keeps the bytes of a part, if it is known by this name and not erased. Whether it was.
    pub fn keep_part(&self, file: &Id16, name: &Hash32, bytes: &[u8]) -> Result<bool, StoreError> {
        let kept = self.write(
            "UPDATE part SET bytes = ?3 WHERE file = ?1 AND name = ?2
             AND file IN (SELECT id FROM file WHERE erased = 0)",
            &[file, name, &bytes],
        )?;
        Ok(kept > 0)
    }

    /// Says whether the office holds a part.
    pub fn set_there(&self, file: &Id16, name: &Hash32, there: bool) -> Result<(), StoreError> {
        let sql = "UPDATE part SET there = ?3 WHERE file = ?1 AND name = ?2";
        self.write_cache(sql, &[file, name, &there]).map(|_| ())
    }

    /// Takes nothing of a document's attachments for held at the office any more.
    pub fn forget_there(&self, doc: &Id16) -> Result<(), StoreError> {
        let sql = "UPDATE part SET there = 0 WHERE there = 1 AND file IN (SELECT id FROM file WHERE doc = ?1)";
        self.write_cache(sql, &[doc]).map(|_| ())
    }

    /// Destroys the parts of an attachment here; the office is told later. Whether there was something to destroy.
    pub fn erase_file(&self, id: &Id16) -> Result<bool, StoreError> {
        if self.write("UPDATE file SET erased = 1, wanted = 0, pinned = 0 WHERE id = ?1 AND erased = 0", &[id])? == 0 {
            return Ok(false);
        }
        self.write("UPDATE part SET bytes = NULL WHERE file = ?1", &[id])?;
        Ok(true)
    }

    /// Says whether consent to a document's attachments is gone.
    pub fn set_due(&self, doc: &Id16, due: bool) -> Result<(), StoreError> {
        self.write_cache("UPDATE file SET due = ?2 WHERE doc = ?1 AND due <> ?2", &[doc, &due]).map(|_| ())
    }

    /// The office holds nothing of an erased attachment any more.
    pub fn erased_at_office(&self, id: &Id16) -> Result<(), StoreError> {
        self.write_cache("UPDATE part SET there = 0 WHERE file = ?1", &[id])?;
        self.write_cache("UPDATE file SET erased = 2 WHERE id = ?1 AND erased = 1", &[id]).map(|_| ())
    }

    /// Asks for an attachment with the next exchange, or no longer.
    pub fn want_file(&self, id: &Id16, wanted: bool) -> Result<(), StoreError> {
        self.write_cache("UPDATE file SET wanted = ?2 WHERE id = ?1 AND erased = 0", &[id, &wanted]).map(|_| ())
    }

    /// Lets an attachment stay here, or no longer.
    pub fn pin_file(&self, id: &Id16, pinned: bool) -> Result<(), StoreError> {
        self.write_cache("UPDATE file SET pinned = ?2 WHERE id = ?1 AND erased = 0", &[id, &pinned]).map(|_| ())
    }

    /// Notes that an attachment was looked at, in milliseconds since 1970.
    pub fn touch_file(&self, id: &Id16, at: i64) -> Result<(), StoreError> {
        self.write_cache("UPDATE file SET used_at = ?2 WHERE id = ?1", &[id, &at]).map(|_| ())
    }

    /// Lets go of an attachment's parts where the office holds every one of them and nobody pinned it. Whether it did.
    pub fn evict_file(&self, id: &Id16) -> Result<bool, StoreError> {
        let safe = self.file(id)?.is_some_and(|row| row.there == row.parts && !row.pinned && row.erased == Erased::No);
        if safe {
            self.write_cache("UPDATE part SET bytes = NULL WHERE file = ?1", &[id])?;
        }
        Ok(safe)
    }
}

fn kind_number(kind: FileKind) -> i64 {
    match kind {
        FileKind::Photo => 0,
        FileKind::Recording => 1,
    }
}

fn file_row(row: &Row<'_>) -> Result<FileRow, StoreError> {
    let kind = if number(row, 2)? == 0 { FileKind::Photo } else { FileKind::Recording };
    let erased = match number(row, 3)? {
        0 => Erased::No,
        1 => Erased::Here,
        _ => Erased::Everywhere,
    };
    let (wanted, pinned) = (row.get(4)?, row.get(5)?);
    let (parts, here, there) = (number(row, 6)?, number(row, 7)?, number(row, 8)?);
    Ok(FileRow { id: row.get(0)?, doc: row.get(1)?, kind, erased, wanted, pinned, parts, here, there })
}

fn part_row(row: &Row<'_>) -> Result<PartRow, StoreError> {
    Ok(PartRow { doc: row.get(0)?, file: row.get(1)?, place: number(row, 2)?, name: row.get(3)? })
}
