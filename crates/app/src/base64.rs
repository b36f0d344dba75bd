//! Bytes of a file in JSON, as base 64 with a bound on what is read. Knows nothing of what they are; nothing secret.

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;

/// The text of these bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of this text; `None` unless it is the one text of them, or when they are more than `bytes_max`.
pub(crate) fn decode(text: &str, bytes_max: usize) -> Option<Vec<u8>> {
    // Looked at before anything is made: a long text costs nothing.
    if text.len() > bytes_max.div_ceil(3) * 4 {
        return None;
    }
    STANDARD.decode(text).ok().filter(|bytes| bytes.len() <= bytes_max)
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
