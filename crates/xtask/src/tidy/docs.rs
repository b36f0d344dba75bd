//! First lines of modules, and the description of the bytes on the wire. Judges presence, not prose.

use super::{Problem, Tree};

const WIRE_PAPER: &str = "docs/wire.md";
const WIRE_SOURCE: &str = "crates/wire/src/";

/// Every module opens with what it holds and must not do.
pub fn first_lines(tree: &Tree) -> Vec<Problem> {
    let missing = tree.rust().filter(|(_, code)| {
        let first = code.source().lines().next().unwrap_or_default();
        first.strip_prefix("//! ").is_none_or(|sentence| sentence.split_whitespace().count() < 3)
    });
    missing
        .map(|(path, _)| Problem::at(path, 1, "opens with `//! ` and a sentence: what it holds, what it must not do"))
        .collect()
}

/// The paper names the source it was read against.
pub fn wire(tree: &Tree) -> Vec<Problem> {
    let Some(paper) = tree.text(WIRE_PAPER) else {
        return vec![Problem::whole(WIRE_PAPER, "is missing")];
    };
    let hash = source_hash(tree);
    let line = paper.lines().enumerate().find_map(|(at, line)| Some((at + 1, line.strip_prefix("source:")?.trim())));
    match line {
        Some((_, said)) if said == hash => Vec::new(),
        Some((line, _)) => {
            let says = format!("crates/wire/src has changed: read both, then write `source: {hash}`");
            vec![Problem::at(WIRE_PAPER, line, says)]
        }
        None => vec![Problem::whole(WIRE_PAPER, format!("needs a line `source: {hash}`"))],
    }
}

/// BLAKE3 over path, NUL, bytes, NUL of each file, in the order of their paths.
fn source_hash(tree: &Tree) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in tree.files() {
        if let Some(path) = path.strip_prefix(WIRE_SOURCE) {
            hasher.update(path.as_bytes()).update(&[0]).update(bytes).update(&[0]);
        }
    }
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_its_sentence_is_refused() {
        let fine = ("crates/x/src/a.rs", "//! What a is for. Knows no b.\n");
        let bare = ("crates/x/src/b.rs", "use a;\n");
        let short = ("crates/x/src/c.rs", "//! x\n");
        let problems = first_lines(&Tree::of(&[fine, bare, short]));
        let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
        assert_eq!(files, ["crates/x/src/b.rs", "crates/x/src/c.rs"], "no sentence, and none worth the name");
    }

    #[test]
    fn a_change_of_the_wire_asks_for_its_paper() {
        let source = ("crates/wire/src/lib.rs", "//! one\n");
        let hash = source_hash(&Tree::of(&[source]));
        let paper = format!("# Wire\n\nsource: {hash}\n");
        assert_eq!(wire(&Tree::of(&[source, (WIRE_PAPER, &paper)])), [], "read against this source");
        let changed = ("crates/wire/src/lib.rs", "//! two\n");
        assert_eq!(wire(&Tree::of(&[changed, (WIRE_PAPER, &paper)])).len(), 1, "the source has changed since");
        let moved = ("crates/wire/src/ids.rs", "//! one\n");
        assert_eq!(wire(&Tree::of(&[moved, (WIRE_PAPER, &paper)])).len(), 1, "names count too");
        assert_eq!(wire(&Tree::of(&[source, (WIRE_PAPER, "# Wire\n")])).len(), 1, "the line has to be there");
        assert_eq!(wire(&Tree::of(&[source])).len(), 1, "and the paper");
    }

    #[test]
    fn the_hash_of_the_wire_is_as_described() {
        let expected = blake3::hash(b"a.rs\0one\0b/c.rs\0two\0").to_hex().to_string();
        let tree = Tree::of(&[("crates/wire/src/b/c.rs", "two"), ("crates/wire/src/a.rs", "one"), ("x.rs", "no")]);
        assert_eq!(source_hash(&tree), expected, "path, NUL, bytes, NUL, by path");
    }
}
