//! How long files and functions may be. Old offenders are listed with their size; none may grow and none be added.

use std::collections::BTreeMap;

use super::{Problem, Tree};

const LIST: &str = "crates/xtask/tidy-ratchet.txt";
const FILE_LINES_MAX: usize = 400;
const FUNCTION_LINES_MAX: usize = 60;
/// Papers that stay short, by the start of their path.
const PAPERS: [(&str, usize); 2] = [("ARCHITECTURE.md", 150), ("docs/adr/0", 40)];

const HEADER: &str = "\
# Files and functions longer than they should be (400 and 60 lines), with their size when they were listed.
# `cargo xtask tidy` refuses growth and new offenders; `cargo xtask tidy --write` lowers what has shrunk.
";

/// What is too long: `file PATH` or `fn PATH NAME`, and where and how long it is.
type Offenders = BTreeMap<String, (String, usize, usize)>;

/// Growth, new offenders, and lines of the list that say too much.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let listed = listed(tree);
    let found = offenders(tree);
    let mut problems = papers(tree);
    for (name, (file, line, lines)) in &found {
        let says = match listed.get(name) {
            None => format!("{lines} lines: split it ({} at most)", limit(name)),
            Some(listed) if lines > listed => {
                format!("grew from {listed} to {lines} lines: it may only shrink")
            }
            Some(listed) if lines < listed => {
                format!("shrank from {listed} to {lines} lines: run `cargo xtask tidy --write`")
            }
            Some(_) => continue,
        };
        problems.push(Problem::at(file, *line, says));
    }
    let gone = listed.keys().filter(|name| !found.contains_key(*name));
    problems.extend(
        gone.map(|name| {
            Problem::whole(LIST, format!("`{name}` is no longer too long: run `cargo xtask tidy --write`"))
        }),
    );
    problems
}

/// The list as it should be: entries lowered or left out, none raised or added.
pub fn lowered_file(tree: &Tree) -> (String, String) {
    let found = offenders(tree);
    let mut text = HEADER.to_owned();
    for (name, listed) in listed(tree) {
        if let Some((_, _, lines)) = found.get(&name) {
            text.push_str(&format!("{} {name}\n", lines.min(&listed)));
        }
    }
    (LIST.to_owned(), text)
}

fn limit(name: &str) -> usize {
    if name.starts_with("fn ") { FUNCTION_LINES_MAX } else { FILE_LINES_MAX }
}

fn offenders(tree: &Tree) -> Offenders {
    let mut found = Offenders::new();
    for (path, code) in tree.rust() {
        let lines = code.source().lines().count();
        if lines > FILE_LINES_MAX {
            found.insert(format!("file {path}"), (path.to_owned(), 0, lines));
        }
        for function in code.functions().into_iter().filter(|function| function.lines > FUNCTION_LINES_MAX) {
            let name = format!("fn {path} {}", function.name);
            let place = (path.to_owned(), function.line, function.lines);
            // Two of one name in a file share a line of the list: the longer counts.
            let entry = found.entry(name).or_insert_with(|| place.clone());
            if place.2 > entry.2 {
                *entry = place;
            }
        }
    }
    found
}

fn listed(tree: &Tree) -> BTreeMap<String, usize> {
    let lines = tree.text(LIST).unwrap_or_default().lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(size, name)| Some((name.to_owned(), size.parse().ok()?)))
        .collect()
}

fn papers(tree: &Tree) -> Vec<Problem> {
    let too_long = |(path, text): (&str, &str)| {
        let (_, max) = PAPERS.iter().find(|(start, _)| path.starts_with(start))?;
        let lines = text.lines().count();
        (lines > *max).then(|| Problem::whole(path, format!("{lines} lines: {max} at most, so that people read it")))
    };
    tree.texts().filter_map(too_long).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "crates/x/src/plan.rs";

    fn source(lines: usize) -> String {
        format!("fn long() {{\n{}}}\n", "    work();\n".repeat(lines - 2))
    }

    fn found(code: &str, list: &str) -> Vec<String> {
        problems(&Tree::of(&[(PATH, code), (LIST, list)])).into_iter().map(|problem| problem.says).collect()
    }

    #[test]
    fn a_new_offender_is_refused() {
        assert_eq!(found(&source(60), ""), [] as [&str; 0], "60 lines are allowed");
        assert!(found(&source(61), "")[0].starts_with("61 lines"), "61 are not");
        assert_eq!(found(&"fn f() {}\n".repeat(401), "").len(), 1, "401 lines of file are not");
    }

    #[test]
    fn a_listed_offender_may_not_grow() {
        let list = format!("70 fn {PATH} long\n");
        assert_eq!(found(&source(70), &list), [] as [&str; 0], "it may stay as it is");
        assert!(found(&source(71), &list)[0].starts_with("grew from 70 to 71"), "but not grow");
    }

    #[test]
    fn the_list_is_lowered_and_never_raised() {
        let list = format!("70 fn {PATH} long\n500 file crates/x/src/gone.rs\n");
        assert_eq!(found(&source(65), &list).len(), 2, "one shrank, one is gone: both have to be said");
        let lowered = |code: &str| lowered_file(&Tree::of(&[(PATH, code), (LIST, &list)])).1;
        assert_eq!(lowered(&source(65)), format!("{HEADER}65 fn {PATH} long\n"), "lowered, and the other left out");
        assert_eq!(lowered(&source(99)), format!("{HEADER}70 fn {PATH} long\n"), "growth is not written down");
    }

    #[test]
    fn papers_that_must_stay_short_are_measured() {
        let long = "line\n".repeat(151);
        assert_eq!(problems(&Tree::of(&[("ARCHITECTURE.md", &long)])).len(), 1, "the map is 150 lines at most");
        assert_eq!(problems(&Tree::of(&[("docs/adr/0001-x.md", &"x\n".repeat(41))])).len(), 1, "a decision 40");
    }
}
