//! The frozen bytes of every form: a changed file here is a changed tablet out there.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::samples;

#[test]
fn every_form_has_the_bytes_that_tablets_in_the_field_hold() {
    for (name, bytes, again) in samples::all() {
        assert_eq!(again(&bytes).as_ref(), Ok(&bytes), "{name}: what was read is written back the same");
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(format!("{name}.hex"));
        let hex = hex_of(&bytes);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &hex).unwrap();
        }
        let frozen = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(hex, frozen, "{name}: a change of the form is a new version beside the old one");
    }
}

/// Thirty-two bytes a line.
fn hex_of(bytes: &[u8]) -> String {
    let mut hex = String::new();
    for line in bytes.chunks(32) {
        line.iter().for_each(|byte| write!(hex, "{byte:02x}").unwrap());
        hex.push('\n');
    }
    hex
}
