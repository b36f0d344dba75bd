//! Carriage over a local network (`keys-and-sync.md` 2.15): two devices in one room give each other what has not reached the
//! office. What crosses is the file of a memory stick, under words that one person reads to the other; the words prove each
//! side to the other, and nothing is read before a file opened under them. Knows no thread and no screen.
//!
//! ```text
//! guest: "satchel nearby 1", files        file:  u32 of its length, big-endian, not 0; bytes
//! host:  1 and files, or 0 for other words       files: file*, u32 0
//! guest: 1 when it took them
//! ```

use std::io::{self, Read, Write};

use vault::NewPassphrase;
use vault::carriage::BUNDLE_BYTES_MAX;

use crate::bundle::Bundle;
use crate::error::{CommandError, ErrorCode};
use crate::ingest::Ingested;
use crate::session::Session;

/// What a guest says first.
const GREETING: &[u8; 16] = b"satchel nearby 1";
/// Files that one side gives at once: more is the next meeting's, and no stranger fills the memory.
const FILES_MAX: usize = 16;
/// Most bytes of one file: the wrap is small beside what it holds.
const FILE_BYTES_MAX: usize = BUNDLE_BYTES_MAX + 4096;
const YES: u8 = 1;
const NO: u8 = 0;

/// What came of a meeting, for the one who reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Met {
    /// Entries given to the other device.
    pub given: u32,
    /// Entries of the other device that are new here.
    pub taken: u32,
    /// Entries that could not be used and were set aside.
    pub set_aside: u32,
}

/// Why a meeting came to nothing, or to half.
#[derive(Debug, thiserror::Error)]
pub enum Parted {
    /// The link broke, or the other side fell silent. What was taken stays.
    #[error("the link broke")]
    Link(#[from] io::Error),
    /// The words are not the same on both sides. Nothing was given and nothing read.
    #[error("other words")]
    Words,
    /// The other side does not speak like a device.
    #[error("not a device")]
    Stranger,
    /// A file was good and what is in it was refused, or the disk failed.
    #[error("refused inside")]
    Inside(CommandError),
}

impl From<Parted> for CommandError {
    fn from(parted: Parted) -> CommandError {
        match parted {
            Parted::Link(_) | Parted::Stranger => ErrorCode::NearbyParted.into(),
            Parted::Words => ErrorCode::NearbyWords.into(),
            Parted::Inside(error) => error,
        }
    }
}

/// Whose entries are given and who takes them in. Each call is one step: between two, others may use the records.
pub(crate) trait Carries {
    /// What has not reached the office, from behind `after`.
    fn put(&mut self, after: u64) -> Result<Bundle, CommandError>;
    /// Takes in what a file held.
    fn take(&mut self, plain: &[u8]) -> Result<Ingested, CommandError>;
}

impl Carries for Session {
    fn put(&mut self, after: u64) -> Result<Bundle, CommandError> {
        self.put_together(after)
    }

    fn take(&mut self, plain: &[u8]) -> Result<Ingested, CommandError> {
        self.take_apart(plain)
    }
}

/// The side that drew the words: answers one guest.
///
/// # Errors
/// [`Parted`]; what was taken before stays.
pub fn host(session: &mut Session, link: &mut (impl Read + Write), words: &str) -> Result<Met, Parted> {
    host_with(session, link, words)
}

/// The side that was told the words.
///
/// # Errors
/// As for [`host`].
pub fn join(session: &mut Session, link: &mut (impl Read + Write), words: &str) -> Result<Met, Parted> {
    join_with(session, link, words)
}

pub(crate) fn host_with(own: &mut impl Carries, link: &mut (impl Read + Write), words: &str) -> Result<Met, Parted> {
    let mut greeting = [0; GREETING.len()];
    link.read_exact(&mut greeting)?;
    if greeting != *GREETING {
        return Err(Parted::Stranger);
    }
    // The first file proves that the guest was told the words: before that nothing is given, not even sealed.
    let Some(first) = read_file(link)? else { return Err(Parted::Stranger) };
    let Ok(first) = vault::open_bundle(&first, words) else {
        link.write_all(&[NO])?;
        // A guest that is still giving hears the no only when it is let finish.
        let rest = (FILES_MAX * FILE_BYTES_MAX) as u64;
        let _ = io::copy(&mut link.take(rest), &mut io::sink());
        return Err(Parted::Words);
    };
    // Put together before anything is taken: else the guest would get its own entries back.
    let mut met = Met::default();
    let files = all_of(own, words, &mut met)?;
    take(own, &first, &mut met)?;
    take_rest(own, link, words, 1, &mut met)?;
    link.write_all(&[YES])?;
    write_files(link, &files)?;
    done(link)?;
    Ok(met)
}

pub(crate) fn join_with(own: &mut impl Carries, link: &mut (impl Read + Write), words: &str) -> Result<Met, Parted> {
    let mut met = Met::default();
    let files = all_of(own, words, &mut met)?;
    link.write_all(GREETING)?;
    // A host that was given other words hangs up in the middle: what it says then is what counts.
    let written = write_files(link, &files);
    let mut said = [NO];
    match link.read_exact(&mut said) {
        Ok(()) if said == [YES] => written?,
        Ok(()) if said == [NO] => return Err(Parted::Words),
        Ok(()) => return Err(Parted::Stranger),
        Err(error) => return Err(error.into()),
    }
    take_rest(own, link, words, 0, &mut met)?;
    link.write_all(&[YES])?;
    link.flush()?;
    Ok(met)
}

/// Everything of this side, sealed under the words: at least one file, which is the proof.
fn all_of(own: &mut impl Carries, words: &str, met: &mut Met) -> Result<Vec<Vec<u8>>, Parted> {
    let (mut files, mut after) = (Vec::new(), Some(0));
    while let Some(from) = after.filter(|_| files.len() < FILES_MAX) {
        let bundle = own.put(from).map_err(Parted::Inside)?;
        let sealed = vault::carriage::seal_bundle_under(&bundle.bytes, words);
        files.push(sealed.map_err(|_| Parted::Inside(ErrorCode::Internal.into()))?);
        met.given += bundle.items;
        after = bundle.next;
    }
    Ok(files)
}

fn take_rest(
    own: &mut impl Carries,
    link: &mut (impl Read + Write),
    words: &str,
    had: usize,
    met: &mut Met,
) -> Result<(), Parted> {
    let mut count = had;
    while let Some(file) = read_file(link)? {
        count += 1;
        if count > FILES_MAX {
            return Err(Parted::Stranger);
        }
        let plain = vault::open_bundle(&file, words).map_err(|_| Parted::Words)?;
        take(own, &plain, met)?;
    }
    Ok(())
}

fn take(own: &mut impl Carries, plain: &[u8], met: &mut Met) -> Result<(), Parted> {
    let ingested = own.take(plain).map_err(Parted::Inside)?;
    met.taken += ingested.applied;
    met.set_aside += ingested.quarantined;
    Ok(())
}

fn read_file(link: &mut impl Read) -> Result<Option<Vec<u8>>, Parted> {
    let mut length = [0; 4];
    link.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length) as usize;
    if length > FILE_BYTES_MAX {
        return Err(Parted::Stranger);
    }
    let mut file = Vec::new();
    link.take(length as u64).read_to_end(&mut file)?;
    if file.len() < length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    Ok((length > 0).then_some(file))
}

fn write_files(link: &mut impl Write, files: &[Vec<u8>]) -> io::Result<()> {
    for file in files {
        let length = u32::try_from(file.len()).map_err(io::Error::other)?;
        link.write_all(&length.to_be_bytes())?;
        link.write_all(file)?;
    }
    link.write_all(&0_u32.to_be_bytes())?;
    link.flush()
}

/// The guest says that it has everything.
fn done(link: &mut impl Read) -> Result<(), Parted> {
    let mut said = [NO];
    link.read_exact(&mut said)?;
    if said == [YES] { Ok(()) } else { Err(Parted::Stranger) }
}

/// Words for one meeting.
#[must_use]
pub fn draw_words(session: &mut Session) -> NewPassphrase {
    NewPassphrase::generate(&mut crate::host::HostEntropy(session.host.as_mut()))
}
