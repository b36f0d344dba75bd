//! The high-water mark: how many saves were acknowledged, kept and authenticated outside the database.
//!
//! SQLCipher protects pages, not the end of its log: a shortened log opens without an error and
//! with fewer rows. The mark is written and synced after each commit, so such a store is behind it.
//!
//! The file has three places, each in a sector of its own: two take turns with the mark, so that a
//! torn write leaves the one before; the third notes a checkpoint under way.

use crate::files::{create_private, sync_dir};
use crate::{Hash32, MarkKey, StoreError};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// One link of the chain of saves: its number, and the hash over all before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ChainHead {
    pub(crate) n: u64,
    pub(crate) hash: Hash32,
}

impl ChainHead {
    /// A store without a save.
    pub(crate) const START: ChainHead = ChainHead { n: 0, hash: [0; 32] };
}

/// What a mark file says when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// No file.
    Missing,
    /// A file without one authentic place.
    Damaged,
    /// The newest authentic place, and whether the other one is damaged (then it held a later save).
    Mark { head: ChainHead, other_damaged: bool },
}

const VERSION: u8 = 1;
/// Version, count, hash, check value.
const PLACE_BYTES: usize = 1 + 8 + 32 + 32;
const SECTOR_BYTES: u64 = 4096;
const NOTE_SECTOR: u64 = 2;
const FILE_BYTES: u64 = 3 * SECTOR_BYTES;

/// The mark of an open store.
pub(crate) struct MarkFile {
    path: PathBuf,
    /// `None` while it is missing: looking at a store makes no file.
    file: Option<File>,
    key: MarkKey,
    head: Option<ChainHead>,
    /// Sector of the last good place; the next write goes to the other.
    sector: u64,
}

impl MarkFile {
    /// Makes a mark that counts nothing, for a store in the making. Only an empty mark is written over.
    pub(crate) fn create(dir: &Path, path: &Path, key: &MarkKey) -> Result<(), StoreError> {
        let mut bytes = vec![0; FILE_BYTES as usize];
        bytes[..PLACE_BYTES].copy_from_slice(&place(key, "mark", &ChainHead::START));
        let mut file = match create_private(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && !MarkFile::counted_any(path)? => {
                OpenOptions::new().write(true).open(path)?
            }
            other => other?,
        };
        file.write_all(&bytes)?;
        file.sync_all()?;
        sync_dir(dir)
    }

    /// Whether the file claims that a save was ever counted. Reads without a key, so a claim proves nothing.
    pub(crate) fn counted_any(path: &Path) -> Result<bool, io::Error> {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        let count_of = |sector: u64| {
            let start = usize::try_from(sector * SECTOR_BYTES).unwrap_or(usize::MAX);
            bytes.get(start..).and_then(|rest| rest.get(1..9)).is_some_and(|count| count != [0; 8])
        };
        Ok(count_of(0) || count_of(1))
    }

    /// Opens the mark of a store and says what it found. Writes nothing.
    pub(crate) fn open(path: &Path, key: &MarkKey) -> Result<(MarkFile, Found), StoreError> {
        let mut mark = MarkFile { path: path.to_owned(), file: None, key: key.keep(), head: None, sector: 1 };
        let mut file = match OpenOptions::new().read(true).write(true).open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((mark, Found::Missing)),
            Err(error) => return Err(error.into()),
        };
        let places = [read_place(&mut file, key, 0, "mark")?, read_place(&mut file, key, 1, "mark")?];
        mark.file = Some(file);
        let good = places.iter().zip([0, 1]).filter_map(|(place, sector)| match place {
            Place::Good(head) => Some((*head, sector)),
            Place::Empty | Place::Damaged => None,
        });
        let Some((head, sector)) = good.max_by_key(|(head, _)| head.n) else { return Ok((mark, Found::Damaged)) };
        mark.head = Some(head);
        mark.sector = sector;
        Ok((mark, Found::Mark { head, other_damaged: places.contains(&Place::Damaged) }))
    }

    /// What the mark says now.
    pub(crate) fn head(&self) -> Option<ChainHead> {
        self.head
    }

    /// Advances the mark and waits for the disk: one sync.
    pub(crate) fn advance(&mut self, head: ChainHead) -> Result<(), io::Error> {
        let sector = 1 - self.sector;
        let bytes = place(&self.key, "mark", &head);
        self.write(sector, &bytes)?.sync_data()?;
        self.sector = sector;
        self.head = Some(head);
        Ok(())
    }

    /// Writes both places anew, so that nothing older or damaged is left. Makes the file when it is missing.
    pub(crate) fn reset(&mut self, head: ChainHead) -> Result<(), io::Error> {
        if self.file.is_none() {
            self.file = Some(create_private(&self.path)?);
        }
        if let Some(file) = &self.file {
            file.set_len(FILE_BYTES)?;
        }
        self.advance(head)?;
        self.advance(head)?;
        if let Some(file) = &self.file {
            file.sync_all()?;
        }
        Ok(())
    }

    /// Notes, durably, that a checkpoint begins, or that none is under way.
    pub(crate) fn note_checkpoint(&mut self, under_way: bool) -> Result<(), io::Error> {
        let head = self.head.unwrap_or(ChainHead::START);
        let note = if under_way { place(&self.key, "checkpoint", &head) } else { [0; PLACE_BYTES] };
        self.write(NOTE_SECTOR, &note)?.sync_data()
    }

    /// Whether a checkpoint was under way when the store was last used.
    pub(crate) fn checkpoint_noted(&mut self) -> Result<bool, io::Error> {
        match &mut self.file {
            Some(file) => Ok(read_place(file, &self.key, NOTE_SECTOR, "checkpoint")? != Place::Empty),
            None => Ok(false),
        }
    }

    /// Puts a handle in place that cannot write.
    #[cfg(test)]
    pub(crate) fn break_for_test(&mut self) {
        self.file = Some(File::open(&self.path).unwrap());
    }

    /// Undoes [`MarkFile::break_for_test`].
    #[cfg(test)]
    pub(crate) fn mend_for_test(&mut self) {
        self.file = Some(OpenOptions::new().read(true).write(true).open(&self.path).unwrap());
    }

    fn write(&mut self, sector: u64, bytes: &[u8; PLACE_BYTES]) -> Result<&File, io::Error> {
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        file.seek(SeekFrom::Start(sector * SECTOR_BYTES))?;
        file.write_all(bytes)?;
        Ok(file)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Never written.
    Empty,
    Good(ChainHead),
    Damaged,
}

// FROZEN: tablets in the field hold these bytes. A change is a new version byte.
fn place(key: &MarkKey, what: &str, head: &ChainHead) -> [u8; PLACE_BYTES] {
    let mut bytes = [0; PLACE_BYTES];
    bytes[0] = VERSION;
    bytes[1..9].copy_from_slice(&head.n.to_be_bytes());
    bytes[9..41].copy_from_slice(&head.hash);
    let mac = mac(key, what, &bytes[..41]);
    bytes[41..].copy_from_slice(mac.as_bytes());
    bytes
}

fn mac(key: &MarkKey, what: &str, content: &[u8]) -> blake3::Hash {
    let mut input = format!("satchel store {what} v1\0").into_bytes();
    input.extend_from_slice(content);
    key.mac(&input)
}

fn read_place(file: &mut File, key: &MarkKey, sector: u64, what: &str) -> Result<Place, io::Error> {
    let mut bytes = [0; PLACE_BYTES];
    file.seek(SeekFrom::Start(sector * SECTOR_BYTES))?;
    read_up_to(file, &mut bytes)?;
    Ok(decode(&bytes, key, what))
}

fn decode(bytes: &[u8; PLACE_BYTES], key: &MarkKey, what: &str) -> Place {
    if bytes == &[0; PLACE_BYTES] {
        return Place::Empty;
    }
    let (content, check) = bytes.split_at(41);
    let known = content.first() == Some(&VERSION);
    // `blake3::Hash` compares in constant time.
    let authentic = blake3::Hash::from_slice(check).is_ok_and(|check| mac(key, what, content) == check);
    let (Some(n), Some(hash)) = (content[1..9].first_chunk(), content[9..41].first_chunk()) else {
        return Place::Damaged;
    };
    if known && authentic { Place::Good(ChainHead { n: u64::from_be_bytes(*n), hash: *hash }) } else { Place::Damaged }
}

/// Fills as much of `bytes` as the file has.
fn read_up_to(file: &mut File, bytes: &mut [u8]) -> Result<(), io::Error> {
    let mut filled = 0;
    while filled < bytes.len() {
        match file.read(&mut bytes[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> MarkKey {
        MarkKey::new(&[7; 32])
    }

    fn head(n: u64) -> ChainHead {
        ChainHead { n, hash: [n as u8; 32] }
    }

    fn made(advances: u64) -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store.mark");
        MarkFile::create(dir.path(), &path, &key()).unwrap();
        let (mut mark, found) = MarkFile::open(&path, &key()).unwrap();
        assert_eq!(found, Found::Mark { head: ChainHead::START, other_damaged: false }, "a new mark counts nothing");
        for n in 1..=advances {
            mark.advance(head(n)).unwrap();
        }
        (dir, path)
    }

    #[test]
    fn the_form_of_a_place_is_frozen() {
        let hex: String = place(&key(), "mark", &head(3)).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, include_str!("../golden/mark_v1.hex").trim(), "tablets in the field hold this form");
    }

    #[test]
    fn the_newest_place_counts() {
        let (_dir, path) = made(5);
        let (_, found) = MarkFile::open(&path, &key()).unwrap();
        assert_eq!(found, Found::Mark { head: head(5), other_damaged: false }, "both places are good, 5 is newer");
    }

    #[test]
    fn every_flipped_bit_of_a_place_is_seen() {
        let (_dir, path) = made(2);
        let good = std::fs::read(&path).unwrap();
        for at in (0..PLACE_BYTES).chain(4096..4096 + PLACE_BYTES) {
            let mut bytes = good.clone();
            bytes[at] ^= 0x10;
            std::fs::write(&path, &bytes).unwrap();
            let (_, found) = MarkFile::open(&path, &key()).unwrap();
            assert!(
                matches!(found, Found::Mark { other_damaged: true, .. }),
                "one place stays good and the other is named at byte {at}: {found:?}"
            );
        }
    }

    #[test]
    fn another_key_finds_no_authentic_place() {
        let (_dir, path) = made(2);
        let (_, found) = MarkFile::open(&path, &MarkKey::new(&[8; 32])).unwrap();
        assert_eq!(found, Found::Damaged, "nobody without the key can make a mark");
    }

    #[test]
    fn a_checkpoint_note_lasts_until_it_is_taken_back() {
        let (_dir, path) = made(1);
        let (mut mark, _) = MarkFile::open(&path, &key()).unwrap();
        assert!(!mark.checkpoint_noted().unwrap(), "none was begun");
        mark.note_checkpoint(true).unwrap();
        let (mut again, found) = MarkFile::open(&path, &key()).unwrap();
        assert!(again.checkpoint_noted().unwrap(), "a crash now would be seen");
        assert_eq!(found, Found::Mark { head: head(1), other_damaged: false }, "the note is not a mark");
        mark.note_checkpoint(false).unwrap();
        assert!(!again.checkpoint_noted().unwrap(), "the checkpoint ended");
    }
}
