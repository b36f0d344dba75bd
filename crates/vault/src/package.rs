//! What leaves the agency: an age file under a passphrase that is said by another channel. Knows bytes, no casework.

use age::scrypt;
use age::secrecy::SecretString;
use std::io::Read as _;
use zeroize::Zeroizing;

use crate::aead::seal_age;
use crate::entropy::Entropy;
use crate::passphrase::{NewPassphrase, normalised};

/// scrypt work of a package as a power of two: 64 MiB. The passphrase has 55 bits and is never typed by its author.
const WORK_LOG2: u8 = 16;
/// The most work that a package from elsewhere may ask for: 256 MiB.
const WORK_LOG2_MAX: u8 = 18;
/// Most bytes of a package, sealed or open.
pub const PACKAGE_BYTES_MAX: usize = 64 * 1024;

/// Why a package does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum PackageRefused {
    #[error("more bytes than a file of its kind may have")]
    TooLarge,
    #[error("not an age file under a passphrase, or under another one")]
    NotOpened,
}

/// Seals `plain` under a passphrase drawn for it alone. The reference `age` program opens it.
///
/// # Errors
/// [`PackageRefused::TooLarge`].
pub fn seal_package(plain: &[u8], entropy: &mut dyn Entropy) -> Result<(Vec<u8>, NewPassphrase), PackageRefused> {
    seal_up_to(plain, PACKAGE_BYTES_MAX, entropy)
}

/// [`seal_package`] for any kind of file with its own bound.
pub(crate) fn seal_up_to(
    plain: &[u8],
    bytes_max: usize,
    entropy: &mut dyn Entropy,
) -> Result<(Vec<u8>, NewPassphrase), PackageRefused> {
    let passphrase = NewPassphrase::generate(entropy);
    Ok((seal_under(plain, bytes_max, passphrase.as_str())?, passphrase))
}

/// [`seal_up_to`] under words that were drawn before.
pub(crate) fn seal_under(plain: &[u8], bytes_max: usize, passphrase: &str) -> Result<Vec<u8>, PackageRefused> {
    if plain.len() > bytes_max {
        return Err(PackageRefused::TooLarge);
    }
    let mut recipient = scrypt::Recipient::new(SecretString::from(normalised(passphrase).as_str()));
    recipient.set_work_factor(WORK_LOG2);
    Ok(seal_age(std::iter::once(&recipient as _), plain))
}

/// Opens a package that somebody else made under `passphrase`.
///
/// # Errors
/// [`PackageRefused`], for whatever the bytes are.
pub fn open_package(file: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, PackageRefused> {
    open_up_to(file, passphrase, PACKAGE_BYTES_MAX)
}

/// [`open_package`] for any kind of file with its own bound.
pub(crate) fn open_up_to(
    file: &[u8],
    passphrase: &str,
    bytes_max: usize,
) -> Result<Zeroizing<Vec<u8>>, PackageRefused> {
    if file.len() > 2 * bytes_max {
        return Err(PackageRefused::TooLarge);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(normalised(passphrase).as_str()));
    identity.set_max_work_factor(WORK_LOG2_MAX);
    let opened = age::Decryptor::new_buffered(file).and_then(|file| file.decrypt(std::iter::once(&identity as _)));
    let reader = opened.map_err(|_| PackageRefused::NotOpened)?;
    let mut plain = Zeroizing::new(Vec::new());
    let limit = bytes_max as u64 + 1;
    reader.take(limit).read_to_end(&mut plain).map_err(|_| PackageRefused::NotOpened)?;
    if plain.len() > bytes_max { Err(PackageRefused::TooLarge) } else { Ok(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unlock::testkit::seeded;

    #[test]
    fn a_package_opens_with_its_passphrase_and_with_no_other() {
        let (file, passphrase) = seal_package(b"a few fields", &mut seeded(1)).unwrap();
        assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "), "a standard age file under a passphrase");
        let spoken = format!("  {} ", passphrase.as_str().to_uppercase());
        assert_eq!(*open_package(&file, passphrase.as_str()).unwrap(), b"a few fields", "what was sealed");
        assert_eq!(open_package(&file, &spoken).unwrap_err(), PackageRefused::NotOpened, "capitals are another one");
        let (other, _) = seal_package(b"", &mut seeded(2)).unwrap();
        assert_eq!(open_package(&other, passphrase.as_str()).unwrap_err(), PackageRefused::NotOpened, "each its own");
    }

    #[test]
    fn what_is_no_package_is_refused_and_never_opened() {
        let (file, passphrase) = seal_package(&[7; 5000], &mut seeded(3)).unwrap();
        let mut turned = file.clone();
        *turned.last_mut().unwrap() ^= 1;
        let hostile: [&[u8]; 5] = [b"", b"age-encryption.org/v1\n", &file[..file.len() / 2], &turned, &[0xff; 4096]];
        for bytes in hostile {
            assert_eq!(open_package(bytes, passphrase.as_str()).unwrap_err(), PackageRefused::NotOpened, "no package");
        }
        let greedy = String::from_utf8_lossy(&file[..100]).replace(" 16\n", " 30\n");
        assert_eq!(open_package(greedy.as_bytes(), "x").unwrap_err(), PackageRefused::NotOpened, "asks for too much");
        let long = vec![0; 2 * PACKAGE_BYTES_MAX + 1];
        assert_eq!(open_package(&long, "x").unwrap_err(), PackageRefused::TooLarge, "is not read at all");
        let plain = vec![0; PACKAGE_BYTES_MAX + 1];
        assert_eq!(seal_package(&plain, &mut seeded(1)).unwrap_err(), PackageRefused::TooLarge, "nothing that large");
    }
}
