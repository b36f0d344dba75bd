//! Who may ask: a token that is good for one use is traded for a bearer. Both live in memory only.

use std::sync::{Mutex, PoisonError};

use app::host::Host;

/// The way in, of one run of a host.
pub struct Entry {
    /// Hash of the token, until it is used.
    token: Mutex<Option<blake3::Hash>>,
    bearer: String,
}

impl Entry {
    /// A fresh way in, and the token that opens it once.
    pub fn fresh(host: &mut dyn Host) -> (Entry, String) {
        let token = secret(host);
        let hash = blake3::hash(token.as_bytes());
        (Entry { token: Mutex::new(Some(hash)), bearer: secret(host) }, token)
    }

    /// The bearer, for the right token and once.
    pub fn trade(&self, token: &[u8]) -> Option<&str> {
        let mut held = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        // Hashes are compared in constant time.
        if held.is_some_and(|held| held == blake3::hash(token)) {
            *held = None;
            return Some(&self.bearer);
        }
        None
    }

    /// Whether an `Authorization` header lets in.
    pub fn admits(&self, authorization: Option<&[u8]>) -> bool {
        let said = authorization.and_then(|said| said.strip_prefix(b"Bearer "));
        said.is_some_and(|said| blake3::hash(said) == blake3::hash(self.bearer.as_bytes()))
    }
}

/// 256 bits in letters that need no escaping in a link.
fn secret(host: &mut dyn Host) -> String {
    let mut bytes = [0; 32];
    host.fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::host::Machine;

    #[test]
    fn a_token_is_good_for_one_use() {
        let (entry, token) = Entry::fresh(&mut Machine::default());
        assert!(entry.trade(b"").is_none() && entry.trade(&token.as_bytes()[1..]).is_none(), "guesses get nothing");
        let bearer = entry.trade(token.as_bytes()).unwrap().to_owned();
        assert!(entry.trade(token.as_bytes()).is_none(), "it was used");
        assert!(entry.admits(Some(format!("Bearer {bearer}").as_bytes())), "the bearer lets in");
        assert!(!entry.admits(Some(format!("Bearer {token}").as_bytes())), "the token does not");
        assert!(!entry.admits(None) && !entry.admits(Some(b"Bearer ")), "nor does nothing");
    }
}
