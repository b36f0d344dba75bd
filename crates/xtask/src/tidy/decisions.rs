//! Decision records: numbered without gaps, each with a status, and an index made from them. Reads no argument.

use super::{Problem, Tree};

const FOLDER: &str = "docs/adr/";
const INDEX: &str = "docs/adr/README.md";

struct Decision<'a> {
    path: &'a str,
    file: &'a str,
    number: &'a str,
    title: &'a str,
    status: &'a str,
}

/// Wrong numbers, missing parts, and an index that does not equal its records.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, decision) in decisions(tree).iter().enumerate() {
        let expected = format!("{:04}", at + 1);
        if decision.number != expected {
            problems.push(Problem::whole(decision.path, format!("is number {expected}: no gap, no number twice")));
        }
        if decision.title.is_empty() {
            problems.push(Problem::at(decision.path, 1, format!("opens with `# {expected}. Title`")));
        }
        if decision.status.is_empty() {
            problems.push(Problem::whole(decision.path, "needs a line `Status: accepted (2026-11-22)` or the like"));
        }
    }
    let (path, text) = index_file(tree);
    if tree.text(&path) != Some(&text) {
        problems.push(Problem::whole(&path, "does not equal the records: run `cargo xtask tidy --write`"));
    }
    problems
}

/// The index as it should be.
pub fn index_file(tree: &Tree) -> (String, String) {
    let mut text =
        "# Decisions\n\nWhat was costly to decide and is costly to undo. Made by `cargo xtask tidy --write`; \
        do not edit.\n\n| No. | Decision | Status |\n|---|---|---|\n"
            .to_owned();
    for Decision { file, number, title, status, .. } in decisions(tree) {
        text.push_str(&format!("| {number} | [{title}]({file}) | {status} |\n"));
    }
    (INDEX.to_owned(), text)
}

fn decisions(tree: &Tree) -> Vec<Decision<'_>> {
    let files = tree.texts().filter(|(path, _)| path.starts_with(FOLDER) && *path != INDEX);
    files.map(|(path, text)| decision(path, text)).collect()
}

fn decision<'a>(path: &'a str, text: &'a str) -> Decision<'a> {
    let file = &path[FOLDER.len()..];
    let number = file.split('-').next().unwrap_or_default();
    let first = text.lines().next().unwrap_or_default();
    let title =
        first.strip_prefix("# ").and_then(|line| line.strip_prefix(number)).and_then(|line| line.strip_prefix(". "));
    let status = text.lines().find_map(|line| line.strip_prefix("Status:")).unwrap_or_default().trim();
    Decision { path, file, number, title: title.unwrap_or_default(), status }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: (&str, &str) = ("docs/adr/0001-one.md", "# 0001. One file\n\nStatus: accepted\n");
    const TWO: (&str, &str) = ("docs/adr/0002-two.md", "# 0002. Two clocks\n\nStatus: accepted\n");

    fn count(files: &[(&str, &str)]) -> usize {
        let (path, index) = index_file(&Tree::of(files));
        problems(&Tree::of(&[files, &[(path.as_str(), index.as_str())]].concat())).len()
    }

    #[test]
    fn records_and_their_index_agree() {
        assert_eq!(count(&[ONE, TWO]), 0, "numbered, titled, with a status");
        let (path, index) = index_file(&Tree::of(&[ONE]));
        assert!(index.contains("| 0001 | [One file](0001-one.md) | accepted |"), "{index}");
        assert_eq!(problems(&Tree::of(&[ONE, TWO, (&path, &index)])).len(), 1, "an old index is refused");
        assert_eq!(problems(&Tree::of(&[ONE])).len(), 1, "a missing index is refused");
    }

    #[test]
    fn a_record_without_its_parts_is_refused() {
        assert_eq!(count(&[ONE, ("docs/adr/0003-three.md", "# 0003. Three\n\nStatus: accepted\n")]), 1, "a gap");
        assert_eq!(count(&[("docs/adr/0001-one.md", "# One\n\nStatus: accepted\n")]), 1, "no number in the title");
        assert_eq!(count(&[("docs/adr/0001-one.md", "# 0001. One\n")]), 1, "no status");
    }
}
