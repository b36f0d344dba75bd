//! The server's own secrets, kept as files in the data folder: TLS key, receipt key, session secret.
//! None of them opens a case; losing them means that tablets must be told new pins.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use ed25519_dalek::SigningKey;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, PublicKeyData};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use wire::{Hash, SigningPublic};

use crate::host;

/// Folder of the secrets inside the data folder.
const KEYS_FOLDER: &str = "keys";
/// Name in the certificate. Tablets check the pinned key, never a name.
const CERTIFICATE_NAME: &str = "office";

/// What the server signs and proves itself with.
// No `Clone`, no telling `Debug`.
pub struct Keys {
    /// Signs receipts.
    pub receipt: SigningKey,
    /// Keys the MAC over nonces and tokens.
    pub session: [u8; 32],
    tls_key: Vec<u8>,
    tls_certificate: Vec<u8>,
    tls_pin: Hash,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(hidden)")
    }
}

impl Keys {
    /// Reads the secrets, or makes them on the first start.
    ///
    /// # Errors
    /// I/O errors, and [`io::ErrorKind::InvalidData`] for a file that is not what its name says; it is left alone.
    pub fn open(data: &Path) -> io::Result<Keys> {
        let folder = data.join(KEYS_FOLDER);
        make_private_folder(&folder)?;
        let receipt = kept(&folder, "receipt.key", || Ok(host::random::<32>()?.to_vec()))?;
        let session = kept(&folder, "session.key", || Ok(host::random::<32>()?.to_vec()))?;
        let tls_key = kept(&folder, "tls.key", || Ok(KeyPair::generate().map_err(io::Error::other)?.serialize_der()))?;
        let pair = KeyPair::try_from(tls_key.as_slice()).map_err(|_| damaged())?;
        let tls_certificate = kept(&folder, "tls.cert", || certificate(&pair))?;
        Ok(Keys {
            receipt: SigningKey::from_bytes(&exact(&receipt)?),
            session: exact(&session)?,
            tls_key,
            tls_certificate,
            tls_pin: Hash::of(&pair.subject_public_key_info()),
        })
    }

    /// BLAKE3 of the TLS key's SubjectPublicKeyInfo: what tablets pin.
    #[must_use]
    pub fn tls_pin(&self) -> Hash {
        self.tls_pin
    }

    /// What tablets check receipts with.
    #[must_use]
    pub fn receipt_public(&self) -> SigningPublic {
        SigningPublic::from_bytes(self.receipt.verifying_key().as_bytes())
            .expect("a key made from a secret is a point of full order")
    }

    /// Certificate and key for TLS.
    pub(crate) fn tls(&self) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
        let key = PrivatePkcs8KeyDer::from(self.tls_key.clone());
        (CertificateDer::from(self.tls_certificate.clone()), PrivateKeyDer::Pkcs8(key))
    }
}

fn certificate(pair: &KeyPair) -> io::Result<Vec<u8>> {
    let mut params = CertificateParams::new(vec![CERTIFICATE_NAME.to_owned()]).map_err(io::Error::other)?;
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, CERTIFICATE_NAME);
    params.not_before = rcgen::date_time_ymd(2020, 1, 1);
    // Field clocks are wrong by years: the pin decides, not the dates.
    params.not_after = rcgen::date_time_ymd(9999, 1, 1);
    Ok(params.self_signed(pair).map_err(io::Error::other)?.der().to_vec())
}

fn kept(folder: &Path, name: &str, make: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<Vec<u8>> {
    let path = folder.join(name);
    match fs::read(&path) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let bytes = make()?;
            let part = folder.join(format!("{name}.part"));
            let mut file = private_file().truncate(true).open(&part)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(&part, &path)?;
            File::open(folder)?.sync_all()?;
            Ok(bytes)
        }
        Err(error) => Err(error),
    }
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn exact(bytes: &[u8]) -> io::Result<[u8; 32]> {
    bytes.try_into().map_err(|_| damaged())
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a key file is damaged")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stay_the_same_over_restarts() {
        let folder = tempfile::tempdir().unwrap();
        let first = Keys::open(folder.path()).unwrap();
        let second = Keys::open(folder.path()).unwrap();
        assert_eq!(first.tls_pin(), second.tls_pin(), "tablets pinned the first one");
        assert_eq!(first.receipt_public(), second.receipt_public(), "receipts must still verify");
        assert_eq!(first.session, second.session, "tokens live through a restart");
    }

    #[test]
    fn a_damaged_key_file_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        drop(Keys::open(folder.path()).unwrap());
        let path = folder.path().join(KEYS_FOLDER).join("receipt.key");
        fs::write(&path, b"short").unwrap();
        assert!(Keys::open(folder.path()).is_err(), "a new key would break every pin in silence");
        assert_eq!(fs::read(&path).unwrap(), b"short", "the file is evidence, not ours to replace");
    }

    #[cfg(unix)]
    #[test]
    fn key_files_are_private_to_the_server() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        drop(Keys::open(folder.path()).unwrap());
        for entry in fs::read_dir(folder.path().join(KEYS_FOLDER)).unwrap() {
            let mode = entry.unwrap().metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "nobody else on the machine reads a key");
        }
    }
}
