//! The outer wrap of what travels on a memory stick: hides from a finder whose it is and how much. What is in it is sealed
//! already. An age file under a passphrase drawn for it alone, like every package that leaves by hand.

use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::package::{PackageRefused, open_up_to, seal_under, seal_up_to};
use crate::passphrase::NewPassphrase;

/// Most bytes of one bundle, open: as text it fits into one request of the screens. It is the work of months; the rest is
/// the next one's.
pub const BUNDLE_BYTES_MAX: usize = 640 * 1024;

/// Wraps a bundle. The reference `age` program opens it.
///
/// # Errors
/// [`PackageRefused::TooLarge`].
pub fn seal_bundle(plain: &[u8], entropy: &mut dyn Entropy) -> Result<(Vec<u8>, NewPassphrase), PackageRefused> {
    seal_up_to(plain, BUNDLE_BYTES_MAX, entropy)
}

/// Wraps a bundle under words drawn for one meeting of two devices, in which several may cross.
///
/// # Errors
/// [`PackageRefused::TooLarge`].
pub fn seal_bundle_under(plain: &[u8], words: &str) -> Result<Vec<u8>, PackageRefused> {
    seal_under(plain, BUNDLE_BYTES_MAX, words)
}

/// Opens the wrap of a bundle. What comes out is as little trusted as what a server sends.
///
/// # Errors
/// [`PackageRefused`], for whatever the bytes are.
pub fn open_bundle(file: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, PackageRefused> {
    open_up_to(file, passphrase, BUNDLE_BYTES_MAX)
}
