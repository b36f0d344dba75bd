//! The zstd dictionaries that envelopes may name. Each is public and holds nothing about a person.

/// The dictionary that new envelopes use; 0 is none.
pub const DICTIONARY_NEWEST: u8 = 1;

/// Trained by `cargo xtask dictionary` from generated demo cases with a fixed seed: words, field names and the shape of
/// changes. Frozen: envelopes in the field name it.
const V1: &[u8] = include_bytes!("../dictionaries/v1.zdict");

/// The bytes of a dictionary, empty for 0, or `None` if this program is too old to have it.
///
/// A dictionary is frozen once shipped: another training is another id. Source: architecture 5.6.
pub fn dictionary(id: u8) -> Option<&'static [u8]> {
    match id {
        0 => Some(&[]),
        1 => Some(V1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::dictionary;

    #[test]
    fn the_first_dictionary_is_frozen() {
        let bytes = dictionary(1).unwrap();
        let hash = blake3::hash(bytes).to_hex();
        let frozen = "e7f518840c5b7d27da94306d738aeb8bf9bf886091470592395794d8f9ca5377";
        assert_eq!(hash.as_str(), frozen, "envelopes in the field were made with these bytes");
    }
}
