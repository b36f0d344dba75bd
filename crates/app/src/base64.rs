//! Bytes as text of the standard base 64 alphabet with padding, as pictures cross to a screen and back. Nothing secret.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text of these bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let sign = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= group.len() { char::from(sign) } else { '=' });
        }
    }
    out
}

/// The bytes of this text; `None` unless it is the one text of them, or when they are more than `bytes_max`.
pub(crate) fn decode(text: &str, bytes_max: usize) -> Option<Vec<u8>> {
    if text.len() / 4 * 3 > bytes_max + 2 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    for group in text.as_bytes().chunks(4) {
        let signs = group.iter().take_while(|sign| **sign != b'=').count();
        let mut bits = 0_u32;
        for sign in group.get(..signs)? {
            let value = ALPHABET.iter().position(|known| known == sign)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        let bytes = (bits << (6 * (4 - signs.min(4)))).to_be_bytes();
        out.extend(bytes.get(1..signs.max(1))?);
    }
    (encode(&out) == text && out.len() <= bytes_max).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_their_one_text_are_the_same_thing() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(encode(bytes.as_bytes()), text, "RFC 4648, 10");
            assert_eq!(decode(text, 6).as_deref(), Some(bytes.as_bytes()), "and back");
        }
        for wrong in ["Z", "Zg", "Zg=", "Zh==", "=Zg=", "Zm 9", "Zm9v====", "é"] {
            assert_eq!(decode(wrong, 100), None, "{wrong} is no text of any bytes");
        }
        assert_eq!(decode("Zm9vYmFy", 5), None, "more than fits");
    }
}
