//! Nonces and tokens that need no table: each carries its end and a MAC under the server's session secret.
//! Knows nothing of rosters; a token says who asked, not what they may do.

use wire::{AgencyId, DeviceKeyId};

/// How long a nonce may be answered. One round trip on the slowest link, and then some.
pub const NONCE_VALID_MS: u64 = 2 * 60 * 1000;
/// How long a token is good. Revocation does not wait for it: every request looks the device up again.
pub const TOKEN_VALID_MS: u64 = 12 * 60 * 60 * 1000;

const END_BYTES: usize = 8;
const DEVICE_BYTES: usize = 8;
const MAC_BYTES: usize = 16;
const TOKEN_BYTES: usize = END_BYTES + DEVICE_BYTES + MAC_BYTES;
const NONCE_BYTES: usize = END_BYTES + MAC_BYTES;

const _: () = assert!(TOKEN_BYTES <= wire::limits::TOKEN_BYTES_MAX, "a token fits its form");
const _: () = assert!(NONCE_BYTES <= wire::limits::SESSION_NONCE_BYTES_MAX, "a nonce fits its form");

/// What a MAC is for; a nonce is no token.
#[derive(Clone, Copy)]
enum Use {
    Nonce = 1,
    Token = 2,
}

/// Makes and checks nonces and tokens.
pub struct Sessions {
    secret: [u8; 32],
}

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sessions(hidden)")
    }
}

impl Sessions {
    /// Works with this secret; servers that share it share sessions.
    #[must_use]
    pub fn new(secret: [u8; 32]) -> Sessions {
        Sessions { secret }
    }

    /// A nonce for one device to sign.
    #[must_use]
    pub fn nonce(&self, agency: AgencyId, device: DeviceKeyId, now_ms: u64) -> Vec<u8> {
        let end = now_ms.saturating_add(NONCE_VALID_MS);
        let mut nonce = end.to_be_bytes().to_vec();
        nonce.extend_from_slice(&self.mac(Use::Nonce, agency, device, end));
        nonce
    }

    /// Whether the nonce is ours, for this device, and not too old.
    #[must_use]
    pub fn knows_nonce(&self, agency: AgencyId, device: DeviceKeyId, nonce: &[u8], now_ms: u64) -> bool {
        let Some((end, mac)) = nonce.split_first_chunk::<END_BYTES>() else { return false };
        let end = u64::from_be_bytes(*end);
        now_ms <= end && same(mac, &self.mac(Use::Nonce, agency, device, end))
    }

    /// A token for a device that proved itself.
    #[must_use]
    pub fn token(&self, agency: AgencyId, device: DeviceKeyId, now_ms: u64) -> Vec<u8> {
        let end = now_ms.saturating_add(TOKEN_VALID_MS);
        let mut token = end.to_be_bytes().to_vec();
        token.extend_from_slice(device.as_bytes());
        token.extend_from_slice(&self.mac(Use::Token, agency, device, end));
        token
    }

    /// The device that a token was given to, or `None` if it is not ours, of another agency, or too old.
    #[must_use]
    pub fn device(&self, agency: AgencyId, token: &[u8], now_ms: u64) -> Option<DeviceKeyId> {
        let (end, rest) = token.split_first_chunk::<END_BYTES>()?;
        let (device, mac) = rest.split_first_chunk::<DEVICE_BYTES>()?;
        let end = u64::from_be_bytes(*end);
        let device = DeviceKeyId::from_bytes(*device);
        let ours = same(mac, &self.mac(Use::Token, agency, device, end));
        (ours && now_ms <= end).then_some(device)
    }

    fn mac(&self, used: Use, agency: AgencyId, device: DeviceKeyId, end: u64) -> [u8; MAC_BYTES] {
        let mut hasher = blake3::Hasher::new_keyed(&self.secret);
        hasher.update(&[used as u8]).update(agency.as_bytes()).update(device.as_bytes());
        hasher.update(&end.to_be_bytes());
        let mut mac = [0; MAC_BYTES];
        hasher.finalize_xof().fill(&mut mac);
        mac
    }
}

/// Compares in constant time: `blake3::Hash` does.
fn same(found: &[u8], expected: &[u8; MAC_BYTES]) -> bool {
    let Ok(found) = <&[u8; MAC_BYTES]>::try_from(found) else { return false };
    let wide = |mac: &[u8; MAC_BYTES]| {
        let mut bytes = [0; 32];
        bytes[..MAC_BYTES].copy_from_slice(mac);
        blake3::Hash::from_bytes(bytes)
    };
    wide(found) == wide(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_700_000_000_000;

    fn sessions() -> (Sessions, AgencyId, DeviceKeyId) {
        (Sessions::new([7; 32]), AgencyId::from_bytes([1; 16]), DeviceKeyId::from_bytes([2; 8]))
    }

    #[test]
    fn a_token_names_its_device_until_it_expires() {
        let (sessions, agency, device) = sessions();
        let token = sessions.token(agency, device, NOW);
        assert_eq!(sessions.device(agency, &token, NOW), Some(device), "fresh");
        assert_eq!(sessions.device(agency, &token, NOW + TOKEN_VALID_MS), Some(device), "last moment");
        assert_eq!(sessions.device(agency, &token, NOW + TOKEN_VALID_MS + 1), None, "too old");
    }

    #[test]
    fn a_changed_token_is_nobodys() {
        let (sessions, agency, device) = sessions();
        let token = sessions.token(agency, device, NOW);
        for bit in 0..token.len() * 8 {
            let mut changed = token.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(sessions.device(agency, &changed, NOW), None, "bit {bit} is under the MAC");
        }
        for len in 0..token.len() {
            assert_eq!(sessions.device(agency, &token[..len], NOW), None, "cut to {len} bytes");
        }
        let other = AgencyId::from_bytes([9; 16]);
        assert_eq!(sessions.device(other, &token, NOW), None, "another agency's door");
    }

    #[test]
    fn a_nonce_is_good_for_one_device_and_two_minutes_and_is_no_token() {
        let (sessions, agency, device) = sessions();
        let other = DeviceKeyId::from_bytes([3; 8]);
        let nonce = sessions.nonce(agency, device, NOW);
        assert!(sessions.knows_nonce(agency, device, &nonce, NOW + NONCE_VALID_MS), "in time");
        assert!(!sessions.knows_nonce(agency, device, &nonce, NOW + NONCE_VALID_MS + 1), "too late");
        assert!(!sessions.knows_nonce(agency, other, &nonce, NOW), "made for another");
        let mut token = nonce[..END_BYTES].to_vec();
        token.extend_from_slice(device.as_bytes());
        token.extend_from_slice(&nonce[END_BYTES..]);
        assert_eq!(sessions.device(agency, &token, NOW), None, "the MAC says what it is for");
        assert!(!Sessions::new([8; 32]).knows_nonce(agency, device, &nonce, NOW), "another server's secret");
    }
}
