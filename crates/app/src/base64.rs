//! Bytes of a file in JSON, as standard base64 with its filler. Knows nothing of what they are.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as text.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let word = three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * at)) as usize & 63];
            out.push(if at <= three.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

/// The bytes of such a text of at most `bytes_max`; `None` for any other text.
pub(crate) fn decode(text: &str, bytes_max: usize) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) || text.len() > bytes_max.div_ceil(3) * 4 {
        return None;
    }
    let kept = text.trim_end_matches('=');
    if text.len() - kept.len() > 2 {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    for four in kept.as_bytes().chunks(4) {
        let mut word = 0_u32;
        for byte in four {
            let digit = DIGITS.iter().position(|digit| digit == byte)?;
            word = word << 6 | u32::try_from(digit).ok()?;
        }
        word <<= 6 * (4 - four.len());
        out.extend_from_slice(&word.to_be_bytes()[1..four.len()]);
    }
    // One spelling of each value: what does not come back was spelt otherwise.
    (out.len() <= bytes_max && encode(&out) == text).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_and_have_one_spelling() {
        for bytes in [&b""[..], b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", &[0, 255, 254]] {
            let text = encode(bytes);
            assert_eq!(decode(&text, 16).as_deref(), Some(bytes), "{text} is read back");
        }
        assert_eq!((encode(b"fooba"), encode(b"foob")), ("Zm9vYmE=".to_owned(), "Zm9vYg==".to_owned()), "RFC 4648, 10");
        for wrong in ["Zg", "Zg=", "Zh==", "Z===", "====", "Zm9v\n", "Zm 9", "é==="] {
            assert_eq!(decode(wrong, 16), None, "{wrong:?} is another spelling or none");
        }
        assert_eq!(decode(&encode(&[1; 17]), 16), None, "longer than asked for");
    }
}
