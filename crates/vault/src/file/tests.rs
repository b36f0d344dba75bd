//! Parts of a file: whole or not at all, whatever is done to them, and in frozen bytes.

use proptest::prelude::*;

use super::*;
use crate::unlock::testkit::seeded;

const ID: [u8; 16] = [0xf1; 16];

fn sealed(bytes: usize, seed: u64) -> (Vec<u8>, SealedFile) {
    let content: Vec<u8> = (0..bytes).map(|at| (at as u64 * 31 + seed) as u8).collect();
    let file = seal_file(&ID, &content, b"preview", &mut seeded(seed)).unwrap();
    (content, file)
}

fn opened(file: &SealedFile) -> Result<Vec<u8>, FileRefused> {
    let parts: Vec<Vec<u8>> = file.parts.iter().map(|part| part.bytes.clone()).collect();
    open_file(&ID, &file.key, &parts).map(|content| content.to_vec())
}

#[test]
fn a_file_comes_back_whole_at_every_edge_of_a_part() {
    let part = BLOB_PLAIN_BYTES_MAX;
    for bytes in [1, 255, 256, 257, part - 1, part, part + 1, 2 * part, 2 * part + 1] {
        let (content, file) = sealed(bytes, 3);
        assert_eq!(opened(&file).unwrap(), content, "{bytes} bytes");
        assert_eq!(file.parts.len(), 1 + bytes.div_ceil(part), "a head, and as many parts as it takes");
        assert!(file.parts.iter().all(|one| one.bytes.len() <= BLOB_BYTES_MAX), "each fits its form");
        assert!(file.parts.iter().all(|one| one.name == Hash::of(&one.bytes)), "each is named by what it is");
    }
}

#[test]
fn parts_that_were_moved_left_out_doubled_or_taken_elsewhere_do_not_open() {
    let part = BLOB_PLAIN_BYTES_MAX;
    let (_, file) = sealed(3 * part + 5, 3);
    let bytes = || file.parts.iter().map(|one| one.bytes.clone()).collect::<Vec<_>>();
    let refused = |parts: &[Vec<u8>]| open_file(&ID, &file.key, parts).is_err();
    for (one, other) in [(1, 2), (0, 1), (3, 4)] {
        let mut parts = bytes();
        parts.swap(one, other);
        assert!(refused(&parts), "parts {one} and {other} changed places");
    }
    for cut in 0..5 {
        assert!(refused(&bytes()[..cut]), "only {cut} of five parts");
    }
    let mut parts = bytes();
    parts.remove(2);
    assert!(refused(&parts), "one from the middle is missing");
    let mut parts = bytes();
    parts.push(parts[4].clone());
    assert!(refused(&parts), "one came twice");
    let (_, other) = sealed(3 * part + 5, 4);
    for at in 0..5 {
        let mut parts = bytes();
        parts[at] = other.parts[at].bytes.clone();
        assert!(refused(&parts), "part {at} is of another file");
    }
    assert!(open_file(&[0xf2; 16], &file.key, &bytes()).is_err(), "the same parts under another file's id");
}

#[test]
fn a_head_gives_the_preview_without_the_rest() {
    let (_, file) = sealed(700_000, 5);
    let head = open_head(&ID, &file.key, file.parts.len(), &file.parts[0].bytes).unwrap();
    assert_eq!((head.bytes, &head.preview[..]), (700_000, &b"preview"[..]), "what a list shows");
    let fewer = open_head(&ID, &file.key, file.parts.len() - 1, &file.parts[0].bytes);
    assert_eq!(fewer.unwrap_err(), FileRefused::Part { part: 0 }, "it knows how many parts there are");
}

#[test]
fn nothing_and_too_much_are_not_sealed() {
    assert_eq!(seal_file(&ID, b"", b"", &mut seeded(1)).unwrap_err(), FileRefused::Size, "nothing");
    let much = vec![0; FILE_BYTES_MAX + 1];
    assert_eq!(seal_file(&ID, &much, b"", &mut seeded(1)).unwrap_err(), FileRefused::Size, "more than its parts");
    let preview = vec![0; PREVIEW_BYTES_MAX + 1];
    assert_eq!(seal_file(&ID, b"x", &preview, &mut seeded(1)).unwrap_err(), FileRefused::Size, "no preview");
}

#[test]
fn the_form_of_a_file_is_frozen() {
    let file = seal_file(&ID, b"a photo of nobody", b"small", &mut seeded(7)).unwrap();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let lines: Vec<String> = file.parts.iter().map(|part| hex(&part.bytes)).collect();
    let frozen = format!("{}\n{}\n", hex(&*file.key), lines.join("\n"));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/file_v1.hex");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/golden")).unwrap();
        std::fs::write(path, &frozen).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), frozen, "tablets and offices hold these bytes");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn one_changed_bit_anywhere_is_noticed(bytes in 1usize..2_000, part in 0usize..2, at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let (_, mut file) = sealed(bytes, 9);
        let sealed = &mut file.parts[part].bytes;
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert_eq!(opened(&file).unwrap_err(), FileRefused::Part { part }, "its place is named, and nothing given out");
    }
}
