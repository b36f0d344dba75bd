//! The names under which things stand in a document, and entry ids as keys. Holds names only.
//!
//! Names are one or two letters because each change carries them; what they mean is said where they are mapped.

use model::EntryId;

/// Root: the schema version, an integer.
pub(crate) const SCHEMA: &str = "v";
/// Root: which kind of document this is.
pub(crate) const KIND: &str = "k";
/// Any child: present and true once the child counts as removed. Nothing is ever deleted.
pub(crate) const TOMBSTONE: &str = "~";

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const ID_CHARS: usize = 26;

/// An entry id as a map key: base 32 of RFC 4648 in lower case, without padding, 26 letters.
///
/// Letters compress better beside notes than hexadecimal digits do, and are six bytes shorter.
pub(crate) fn of_entry(id: EntryId) -> String {
    let number = u128::from_be_bytes(*id.as_bytes());
    // 26 letters hold 130 bits: the last one carries the two bits that are left over, at its high end.
    (0..ID_CHARS)
        .map(|at| {
            let bits = if at + 1 < ID_CHARS { number >> (123 - 5 * at) } else { number << 2 };
            char::from(ALPHABET[(bits & 31) as usize])
        })
        .collect()
}

/// The entry id that a key stands for; `None` for a key that is not one.
pub(crate) fn to_entry(key: &str) -> Option<EntryId> {
    if key.len() != ID_CHARS {
        return None;
    }
    let mut number = 0u128;
    for (at, letter) in key.bytes().enumerate() {
        let bits = match letter {
            b'a'..=b'z' => letter - b'a',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        if at + 1 < ID_CHARS {
            number = number << 5 | u128::from(bits);
        } else if bits & 3 == 0 {
            number = number << 3 | u128::from(bits >> 2);
        } else {
            return None;
        }
    }
    Some(EntryId::from_bytes(number.to_be_bytes()))
}

/// The key of a child at the root: one letter for its noun, then its id.
pub(crate) fn of_child(prefix: char, id: EntryId) -> String {
    let mut key = String::with_capacity(1 + ID_CHARS);
    key.push(prefix);
    key.push_str(&of_entry(id));
    key
}

/// The id in a child's key; `None` for a key of another form.
pub(crate) fn child_id(key: &str) -> Option<EntryId> {
    key.get(1..).and_then(to_entry)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_entry_id_survives_its_key(bytes: [u8; 16]) {
            let id = EntryId::from_bytes(bytes);
            let key = of_entry(id);
            prop_assert_eq!(key.len(), 26);
            prop_assert_eq!(to_entry(&key), Some(id), "children are found again by their key");
        }

        #[test]
        fn a_key_has_one_form(key in "[a-z2-7]{26}") {
            if let Some(id) = to_entry(&key) {
                prop_assert_eq!(of_entry(id), key, "two keys for one entry would be two entries");
            }
        }
    }

    #[test]
    fn the_key_form_is_frozen() {
        let id = EntryId::from_bytes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0xff]);
        assert_eq!(of_entry(id), "aaaqeayeaudaocajbifqydio74", "this is what RFC 4648 gives");
    }
}
