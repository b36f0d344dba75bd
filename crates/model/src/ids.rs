//! Names for things: identifiers of cases, entries, people and machines. Holds no meaning and no lookup.
//!
//! Every identifier is random or a hash (architecture D15); none tells when, where or by whom it was made.

use std::fmt;

macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident, $len:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// Length of this identifier in bytes.
            pub const BYTES: usize = $len;

            /// The identifier with exactly these bytes.
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The bytes of this identifier.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// Lower-case hexadecimal, two characters a byte: the key form in documents and commands.
            pub fn to_hex(&self) -> String {
                hex(&self.0)
            }

            /// Reads the form of [`Self::to_hex`]; upper case is accepted. `None` for any other text.
            pub fn from_hex(text: &str) -> Option<Self> {
                let mut bytes = [0_u8; $len];
                unhex(text, &mut bytes)?;
                Some(Self(bytes))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), hex(&self.0[..4]))
            }
        }
    };
}

id_type!(
    /// A case: the id of its casework document (16 random bytes). The case code, not this, is what people say.
    CaseId, 16
);
id_type!(
    /// The identity document of one case (16 random bytes). Linked to the case only from inside itself (`domain.md` SR-2).
    PersonDocId, 16
);
id_type!(
    /// A child of a document (goal, action, note, person…), 16 random bytes, unique inside its document.
    EntryId, 16
);
id_type!(
    /// A member of staff, as the roster names them.
    StaffRef, 16
);
id_type!(
    /// A team of staff, as the roster names it.
    TeamRef, 16
);
id_type!(
    /// A device's signing key, shortened to 8 bytes (wire `DeviceKeyId`).
    DeviceRef, 8
);
id_type!(
    /// One installation's dense sequence in a document's envelope chain (wire `LaneId`).
    LaneRef, 8
);
id_type!(
    /// The hash of a signed statement's bytes.
    StatementHash, 32
);
id_type!(
    /// The hash of one Automerge change.
    ChangeHash, 32
);

/// A staff code as written in casework in place of a worker's name: two letters and two digits, `CW07`.
/// Source: `domain.md` 1.2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaffCode(String);

impl StaffCode {
    /// Reads a staff code, accepting lower case. `None` unless it is two ASCII letters and two digits.
    pub fn parse(text: &str) -> Option<StaffCode> {
        let upper = text.trim().to_ascii_uppercase();
        let bytes = upper.as_bytes();
        let shaped = bytes.len() == 4
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..].iter().all(u8::is_ascii_digit);
        shaped.then_some(StaffCode(upper))
    }

    /// The code as written, upper case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person inside one case, by code; the name behind it lives in identity. Source: `domain.md` 1.2.
///
/// Invariant of codes that were parsed or numbered by us: the number is 1 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonCode {
    /// `CL`, the client.
    Client,
    /// `M1`…, a member of the client unit.
    Member(u8),
    /// `P1`…, an alleged perpetrator outside the unit; names are not recorded anywhere by default.
    Perpetrator(u8),
    /// `X1`…, another contact.
    Other(u8),
}

impl PersonCode {
    /// Reads `CL`, `M2`, `P1`, `X3`; lower case is accepted. `None` for anything else, also for number 0.
    pub fn parse(text: &str) -> Option<PersonCode> {
        let upper = text.trim().to_ascii_uppercase();
        if upper == "CL" {
            return Some(PersonCode::Client);
        }
        let mut chars = upper.chars();
        let letter = chars.next()?;
        let rest = chars.as_str();
        if rest.is_empty() || rest.starts_with('0') || !rest.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number = rest.parse().ok()?;
        match letter {
            'M' => Some(PersonCode::Member(number)),
            'P' => Some(PersonCode::Perpetrator(number)),
            'X' => Some(PersonCode::Other(number)),
            _ => None,
        }
    }
}

impl fmt::Display for PersonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PersonCode::Client => f.write_str("CL"),
            PersonCode::Member(n) => write!(f, "M{n}"),
            PersonCode::Perpetrator(n) => write!(f, "P{n}"),
            PersonCode::Other(n) => write!(f, "X{n}"),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

fn unhex(text: &str, out: &mut [u8]) -> Option<()> {
    if text.len() != out.len() * 2 {
        return None;
    }
    for (slot, pair) in out.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *slot = u8::try_from(high * 16 + low).ok()?;
    }
    Some(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_hex_form() {
        let id = EntryId::from_bytes([0xA5; 16]);
        assert_eq!(EntryId::from_hex(&id.to_hex()), Some(id), "documents key children by this form");
        assert_eq!(EntryId::from_hex("a5"), None, "a short key is no id");
        assert_eq!(EntryId::from_hex(&"é5".repeat(11)), None, "other letters are no id");
    }

    #[test]
    fn debug_shows_only_four_bytes() {
        let id = StatementHash::from_bytes([0x0B; 32]);
        assert_eq!(format!("{id:?}"), "StatementHash(0b0b0b0b)", "logs stay short");
    }

    #[test]
    fn person_codes_read_back_as_they_print() {
        for code in [PersonCode::Client, PersonCode::Member(12), PersonCode::Perpetrator(1), PersonCode::Other(255)] {
            assert_eq!(PersonCode::parse(&code.to_string()), Some(code), "codes are written on paper and typed in");
        }
        for wrong in ["", "M", "M0", "M01", "C1", "M256", "M-1", "M+1"] {
            assert_eq!(PersonCode::parse(wrong), None, "{wrong} is not a person code");
        }
    }

    #[test]
    fn a_staff_code_is_two_letters_and_two_digits() {
        assert_eq!(StaffCode::parse("cw07").unwrap().as_str(), "CW07", "lower case is accepted");
        for wrong in ["CW7", "C007", "CW077", "ÇW07"] {
            assert_eq!(StaffCode::parse(wrong), None, "{wrong} is not a staff code");
        }
    }
}
