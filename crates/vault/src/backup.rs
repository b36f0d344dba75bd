//! A backup on its way out and in: an age file to keys or under drawn words, streamed. Knows bytes, not what they are.

use std::io::{self, BufRead, BufReader, Cursor, Read, Write};

use age::scrypt;
use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::x25519;

use crate::entropy::Entropy;
use crate::passphrase::{NewPassphrase, normalised};

/// scrypt work of the words as a power of two: 64 MiB. They have 55 bits and are drawn for one file.
const WORK_LOG2: u8 = 16;
/// The most work that a file from elsewhere may ask for: 256 MiB.
const WORK_LOG2_MAX: u8 = 18;
/// Most keys of one backup.
pub const BACKUP_KEYS_MAX: usize = 8;
/// An age header is at most this long: eight keys and their filler are under 2 KiB, and age itself knows no bound.
const HEADER_BYTES_MAX: usize = 16 * 1024;
/// How the last line of an age header begins.
const HEADER_END: &[u8] = b"\n--- ";

/// Why a backup is not made or does not open.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum BackupRefused {
    #[error("not one to {BACKUP_KEYS_MAX} age recipients")]
    NoRecipient,
    #[error("no age file, or for another key, or under other words")]
    NotOpened,
    #[error("the file cannot be read or written")]
    Files(#[from] io::Error),
}

/// A backup being written. Without [`Sealing::finish`] the file does not open: it ends too early.
pub struct Sealing<W: Write>(StreamWriter<W>);

impl<W: Write> Sealing<W> {
    /// Writes the end, which says that nothing is missing.
    ///
    /// # Errors
    /// What the writer says.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Begins a backup that each of these age recipients (`age1…`) opens alone.
///
/// # Errors
/// [`BackupRefused::NoRecipient`] before anything is written.
pub fn seal_to_keys<W: Write>(recipients: &[String], out: W) -> Result<Sealing<W>, BackupRefused> {
    let parsed: Result<Vec<x25519::Recipient>, _> = recipients.iter().map(|one| one.trim().parse()).collect();
    let parsed = parsed.map_err(|_| BackupRefused::NoRecipient)?;
    if parsed.is_empty() || parsed.len() > BACKUP_KEYS_MAX {
        return Err(BackupRefused::NoRecipient);
    }
    let encryptor = age::Encryptor::with_recipients(parsed.iter().map(|one| one as _));
    let encryptor = encryptor.map_err(|_| BackupRefused::NoRecipient)?;
    Ok(Sealing(encryptor.wrap_output(out)?))
}

/// Begins a backup under words drawn for it alone.
///
/// # Errors
/// What the writer says.
pub fn seal_to_words<W: Write>(
    entropy: &mut dyn Entropy,
    out: W,
) -> Result<(Sealing<W>, NewPassphrase), BackupRefused> {
    let words = NewPassphrase::generate(entropy);
    let mut recipient = scrypt::Recipient::new(SecretString::from(words.as_str()));
    recipient.set_work_factor(WORK_LOG2);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _));
    let encryptor = encryptor.map_err(|_| BackupRefused::NoRecipient)?;
    Ok((Sealing(encryptor.wrap_output(out)?), words))
}

/// What a person has that may open a backup.
pub enum BackupKey<'k> {
    /// The text of a file as `age-keygen` writes it.
    Key(&'k str),
    /// Words that were drawn for the file.
    Words(&'k str),
}

/// What a backup holds, as it is read. The end is only reached when nothing is missing.
///
/// # Errors
/// [`BackupRefused::NotOpened`] for whatever the bytes are.
pub fn open_backup<'r>(file: impl Read + 'r, with: &BackupKey<'_>) -> Result<impl Read + 'r, BackupRefused> {
    let file = bounded_header(BufReader::new(file))?;
    let opened = age::Decryptor::new_buffered(file).map_err(|_| BackupRefused::NotOpened)?;
    let opened = match with {
        BackupKey::Words(words) => {
            let mut identity = scrypt::Identity::new(SecretString::from(normalised(words).as_str()));
            identity.set_max_work_factor(WORK_LOG2_MAX);
            opened.decrypt(std::iter::once(&identity as _))
        }
        BackupKey::Key(text) => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            let keys: Result<Vec<x25519::Identity>, _> = lines.take(BACKUP_KEYS_MAX).map(str::parse).collect();
            let keys = keys.map_err(|_| BackupRefused::NotOpened)?;
            opened.decrypt(keys.iter().map(|one| one as _))
        }
    };
    opened.map_err(|_| BackupRefused::NotOpened)
}

/// The file, once its header is known to end in time: else a header could fill the memory.
fn bounded_header<R: BufRead>(mut file: R) -> Result<impl BufRead, BackupRefused> {
    let mut start = Vec::new();
    file.by_ref().take(HEADER_BYTES_MAX as u64).read_to_end(&mut start)?;
    if !start.windows(HEADER_END.len()).any(|window| window == HEADER_END) {
        return Err(BackupRefused::NotOpened);
    }
    Ok(BufReader::new(Cursor::new(start).chain(file)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that fails says where")]

    use super::*;
    use age::secrecy::ExposeSecret;

    fn read(file: &[u8], with: &BackupKey<'_>) -> Option<Vec<u8>> {
        let mut plain = Vec::new();
        open_backup(file, with).ok()?.read_to_end(&mut plain).ok()?;
        Some(plain)
    }

    fn sealed(recipient: &str, plain: &[u8]) -> Vec<u8> {
        let mut sealing = seal_to_keys(&[recipient.to_owned()], Vec::new()).unwrap();
        sealing.write_all(plain).unwrap();
        sealing.finish().unwrap()
    }

    #[test]
    fn a_backup_opens_with_its_key_and_with_no_other() {
        let (key, other) = (x25519::Identity::generate(), x25519::Identity::generate());
        let plain = vec![7; 200_000];
        let file = sealed(&key.to_public().to_string(), &plain);
        let (key, other) = (key.to_string(), other.to_string());
        let text = format!("# made today\n{}\n", key.expose_secret());
        assert_eq!(read(&file, &BackupKey::Key(&text)), Some(plain), "as age-keygen writes keys");
        assert_eq!(read(&file, &BackupKey::Key(other.expose_secret())), None, "another key opens nothing");
        assert_eq!(read(&file, &BackupKey::Key("")), None, "nor does no key");
        assert_eq!(read(&file, &BackupKey::Words("some words")), None, "nor do words");
        for wrong in [&[][..], &["age1nonsense".to_owned()], &[key.expose_secret().to_owned()]] {
            assert!(seal_to_keys(wrong, Vec::new()).is_err(), "no recipient: {wrong:?}");
        }
    }

    #[test]
    fn a_backup_that_was_cut_short_or_turned_never_reaches_its_end() {
        let key = x25519::Identity::generate();
        let file = sealed(&key.to_public().to_string(), &vec![9; 150_000]);
        let text = key.to_string();
        for cut in [0, 10, 120, 300, 65_900, file.len() - 1] {
            assert_eq!(read(&file[..cut], &BackupKey::Key(text.expose_secret())), None, "cut at {cut}");
        }
        for at in (0..file.len()).step_by(997) {
            let mut turned = file.clone();
            turned[at] ^= 1;
            assert_eq!(read(&turned, &BackupKey::Key(text.expose_secret())), None, "turned at {at}");
        }
        let endless = [b"age-encryption.org/v1\n".to_vec(), b"-> X25519 AAAA\nAAAA\n".repeat(100_000)].concat();
        assert_eq!(read(&endless, &BackupKey::Key(text.expose_secret())), None, "a header without an end");
    }
}
