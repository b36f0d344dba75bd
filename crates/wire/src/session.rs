//! How a device proves to the server who it is: a nonce, a signature, a token. Decides nothing about rights.

use crate::bytes::Writer;
use crate::form::{choice, field, form};
use crate::ids::{AgencyId, DeviceKeyId};
use crate::limits::{ENROL_GRANT_BYTES_MAX, SESSION_BYTES_MAX, SESSION_NONCE_BYTES_MAX, TOKEN_BYTES_MAX};
use crate::signing::{Signature, SigningPublic, Unverified, signing_input};

/// First byte of a session request.
pub const SESSION_LETTER: u8 = 0xE8;

choice! {
    /// Body of `POST /v1/session`, sent twice: to ask for a nonce, then to answer it.
    #[derive(Debug)]
    SessionRequest, max SESSION_BYTES_MAX, letter SESSION_LETTER;
    1 Ask {
        agency: AgencyId = "The agency.",
        device: DeviceKeyId = "Who asks.",
    } = "Asks for a nonce.",
    2 Answer {
        agency: AgencyId = "The agency.",
        device: DeviceKeyId = "Who answers.",
        nonce: Vec<u8> [SESSION_NONCE_BYTES_MAX] = "The server's nonce, as received.",
        signature: Signature = "By the device, over `SessionRequest::signing_input`.",
        grant: Vec<u8> [ENROL_GRANT_BYTES_MAX] = "The grant that adds this device, while the server may not have it; else empty.",
    } = "Answers the nonce.",
}

impl SessionRequest {
    /// What the device signs: context, agency, the server's receipt key, itself, the nonce.
    /// Naming the receipt key stops a false server from passing a true server's nonce on.
    pub fn signing_input(agency: AgencyId, receipt_key: &SigningPublic, device: DeviceKeyId, nonce: &[u8]) -> Vec<u8> {
        let mut out = Writer::new();
        out.bytes(nonce);
        let parts = [&agency.as_bytes()[..], receipt_key.as_bytes(), device.as_bytes(), &out.into_bytes()];
        signing_input("satchel session v1", &parts)
    }

    /// The agency it is about.
    pub fn agency(&self) -> AgencyId {
        match self {
            SessionRequest::Ask { agency, .. } | SessionRequest::Answer { agency, .. } => *agency,
        }
    }

    /// The device it is about.
    pub fn device(&self) -> DeviceKeyId {
        match self {
            SessionRequest::Ask { device, .. } | SessionRequest::Answer { device, .. } => *device,
        }
    }

    /// Checks an answer's signature; that the nonce is the server's own and fresh is for the caller.
    /// Errors: [`Unverified`], always for a request that answers nothing.
    pub fn verify(&self, key: &SigningPublic, receipt_key: &SigningPublic) -> Result<(), Unverified> {
        let SessionRequest::Answer { agency, device, nonce, signature, .. } = self else {
            return Err(Unverified::BadSignature);
        };
        let input = SessionRequest::signing_input(*agency, receipt_key, *device, nonce);
        key.verify_named((*device, *agency), *agency, (&input, signature))
    }
}

form! {
    /// The server's answer to [`SessionRequest::Ask`].
    #[derive(Debug)]
    Challenge, max 1 + SESSION_NONCE_BYTES_MAX;
    nonce: Vec<u8> [SESSION_NONCE_BYTES_MAX] = "Opaque bytes to sign, for a short time.",
}

form! {
    /// The server's answer to [`SessionRequest::Answer`]: sent with each exchange until it expires.
    Token, max 1 + TOKEN_BYTES_MAX + 5;
    token: Vec<u8> [TOKEN_BYTES_MAX] = "Opaque bytes.",
    valid_s: u32 = "For how long it is good, in seconds by the server's clock.",
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Token(hidden, good for {} s)", self.valid_s)
    }
}
