//! The key under which the roster holds the names of staff, so that a seized server sees ids and roles.

use wire::limits::SEALED_NAME_BYTES_MAX;
use wire::{AgencyId, StaffId};
use zeroize::Zeroizing;

use crate::aead::{BOX_BYTES, open_box, seal_box};
use crate::entropy::{Entropy, random};
use crate::keys::{AgeSecret, UnwrapError, WrapError, unwrap, wrap};

/// Sealed names come in steps of this many bytes, so that their length tells little.
const STEP_BYTES: usize = 32;
/// Most bytes of a name in UTF-8.
pub const NAME_BYTES_MAX: usize = SEALED_NAME_BYTES_MAX / STEP_BYTES * STEP_BYTES - STEP_BYTES - 1;
const _: () = assert!(NAME_BYTES_MAX + 1 + BOX_BYTES <= SEALED_NAME_BYTES_MAX);

/// Opens the names of staff. Every member of the agency holds it.
pub struct NamesKey(Zeroizing<[u8; 32]>);

impl NamesKey {
    /// A new key.
    pub fn generate(entropy: &mut dyn Entropy) -> NamesKey {
        NamesKey(Zeroizing::new(random(entropy)))
    }

    /// This key, for a new device. Errors: [`WrapError`].
    pub fn wrap_to(&self, recipient: &[u8; 32]) -> Result<Vec<u8>, WrapError> {
        wrap(&self.0, b'N', &[*recipient])
    }

    pub(crate) fn unwrap_with(blob: &[u8], holder: &AgeSecret) -> Result<NamesKey, UnwrapError> {
        unwrap(blob, b'N', &[holder]).map(NamesKey)
    }

    /// A name as the roster holds it, or `None` if it is over [`NAME_BYTES_MAX`].
    pub fn seal_name(
        &self,
        agency: AgencyId,
        staff: StaffId,
        name: &str,
        entropy: &mut dyn Entropy,
    ) -> Option<Vec<u8>> {
        if name.len() > NAME_BYTES_MAX {
            return None;
        }
        let mut plain = vec![0; (name.len() + 1).next_multiple_of(STEP_BYTES)];
        plain[0] = name.len() as u8;
        plain[1..=name.len()].copy_from_slice(name.as_bytes());
        Some(seal_box(&self.0, &plain, &bound_to(agency, staff), entropy))
    }

    /// The name of `staff`, or `None` if it was sealed under another key or for somebody else.
    pub fn open_name(&self, agency: AgencyId, staff: StaffId, sealed: &[u8]) -> Option<String> {
        let plain = open_box(&self.0, sealed, &bound_to(agency, staff))?;
        let (len, rest) = plain.split_first()?;
        String::from_utf8(rest.get(..usize::from(*len))?.to_vec()).ok()
    }
}

impl std::fmt::Debug for NamesKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NamesKey(hidden)")
    }
}

fn bound_to(agency: AgencyId, staff: StaffId) -> [u8; 32] {
    let mut aad = [0; 32];
    aad[..16].copy_from_slice(agency.as_bytes());
    aad[16..].copy_from_slice(staff.as_bytes());
    aad
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unlock::testkit::seeded;

    #[test]
    fn a_name_opens_for_its_owner_and_for_nobody_else() {
        let (agency, staff) = (AgencyId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
        let key = NamesKey::generate(&mut seeded(1));
        let long = "ن".repeat(NAME_BYTES_MAX / 2);
        for name in ["", "Amal", &long] {
            let sealed = key.seal_name(agency, staff, name, &mut seeded(2)).unwrap();
            assert!(sealed.len() <= SEALED_NAME_BYTES_MAX, "the roster takes it");
            assert_eq!(key.open_name(agency, staff, &sealed).as_deref(), Some(name), "what was sealed comes back");
            let other = StaffId::from_bytes([3; 16]);
            assert_eq!(key.open_name(agency, other, &sealed), None, "a name cannot be moved to another person");
        }
        let over = "x".repeat(NAME_BYTES_MAX + 1);
        assert_eq!(key.seal_name(agency, staff, &over, &mut seeded(2)), None, "a longer name is refused");
    }
}
