//! What the source itself says of rows, guards and the tests that show them. Reads files; judges nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A line above a test that says what the test shows: guards by name, `every actor`, or `T06 starts assessment`.
const MARK: &str = "// Shows: ";

/// The tests that show something, by what they show.
pub type Shown = BTreeMap<String, BTreeSet<String>>;

/// What every test of this crate says that it shows.
///
/// # Panics
/// When a mark does not stand above a test: then it shows nothing.
pub fn shown() -> Shown {
    let mut shown = Shown::new();
    read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut shown);
    shown
}

fn read_folder(folder: &Path, shown: &mut Shown) {
    let entries = fs::read_dir(folder).expect("the source of this crate is here");
    for entry in entries {
        let path = entry.expect("the source of this crate can be listed").path();
        if path.is_dir() {
            read_folder(&path, shown);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("source is text");
            read_marks(&text, shown).unwrap_or_else(|line| panic!("{}: no test below `{line}`", path.display()));
        }
    }
}

fn read_marks(text: &str, shown: &mut Shown) -> Result<(), String> {
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let Some(said) = line.strip_prefix(MARK) else { continue };
        let mut said = vec![said];
        while let Some(more) = lines.peek().and_then(|next| next.strip_prefix(MARK)) {
            said.push(more);
            lines.next();
        }
        if lines.next() != Some("#[test]") {
            return Err(line.to_owned());
        }
        let name = lines.next().and_then(|next| next.strip_prefix("fn ")?.split('(').next()).ok_or(line)?;
        for what in said.iter().flat_map(|said| said.trim_end_matches('.').split(", ")) {
            shown.entry(what.trim().to_owned()).or_default().insert(name.to_owned());
        }
    }
    Ok(())
}

/// What the comment above each variant of an enum says, by the variant's name.
pub fn meanings(source: &str, name: &str) -> BTreeMap<String, String> {
    let mut said = Vec::new();
    let mut meanings = BTreeMap::new();
    let start = format!("pub enum {name} ");
    let body = source.lines().skip_while(|line| !line.starts_with(&start)).skip(1);
    for line in body.take_while(|line| *line != "}").map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            said.push(words.trim());
        } else if let Some(variant) = line.strip_suffix(',') {
            meanings.insert(variant.to_owned(), said.join(" "));
            said.clear();
        }
    }
    meanings
}

#[test]
fn a_mark_belongs_to_the_test_below_it() {
    let mut shown = Shown::new();
    let marked = "    // Shows: GoalsMet, T06 starts assessment.\n    // Shows: RiskSet.\n    #[test]\n    fn it_holds_as_said() {}\n";
    assert_eq!(read_marks(marked, &mut shown), Ok(()), "a test follows");
    let by = BTreeSet::from(["it_holds_as_said".to_owned()]);
    let all = ["GoalsMet", "RiskSet", "T06 starts assessment"];
    assert_eq!(shown, all.iter().map(|what| ((*what).to_owned(), by.clone())).collect(), "each is shown by it");
    let alone = read_marks("// Shows: GoalsMet.\nfn helper() {}\n", &mut shown);
    assert!(alone.is_err(), "a mark above anything else is a mistake");
}

#[test]
fn a_variant_means_what_stands_above_it() {
    let source = "/// Of all.\npub enum Guard {\n    /// One is\n    /// enough.\n    GoalsMet,\n    /// Two.\n    RiskSet,\n}\nOther,\n";
    let expected = [("GoalsMet", "One is enough."), ("RiskSet", "Two.")];
    let expected = expected.map(|(name, words)| (name.to_owned(), words.to_owned()));
    assert_eq!(meanings(source, "Guard"), BTreeMap::from(expected), "and nothing beside the enum counts");
}
