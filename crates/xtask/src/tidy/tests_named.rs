//! Names of tests are sentences. Counts words, does not read them.

use super::code::{self, Code};
use super::{Problem, Tree};

const WORDS_MIN: usize = 4;

/// Tests whose name is too short to say what holds.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, code) in tree.rust() {
        let short = tests(code)
            .into_iter()
            .filter(|(_, name)| name.split('_').filter(|word| !word.is_empty()).count() < WORDS_MIN);
        problems.extend(short.map(|(line, name)| {
            Problem::at(path, line, format!("`{name}`: a test's name is a sentence of {WORDS_MIN} words or more"))
        }));
    }
    problems
}

fn tests(code: &Code) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut attribute = false;
    for (number, line) in code.lines() {
        let text = line.trim();
        let starts = text.starts_with("#[test]") || (text.starts_with("#[") && text.contains("::test"));
        attribute |= starts;
        let words: Vec<&str> = code::identifiers(line).collect();
        if let (true, Some(at)) = (attribute, words.iter().position(|word| *word == "fn")) {
            found.extend(words.get(at + 1).map(|name| (number, *name)));
            attribute = false;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_without_a_sentence_is_refused() {
        let source = "#[test]\nfn close_2() {}\n#[tokio::test]\nasync fn sync_works_now() {}\n#[test]\n#[should_panic]\n\
            fn a_closed_case_stays_closed() {}\nfn helper() {}\n";
        let found = problems(&Tree::of(&[("crates/x/src/lib.rs", source)]));
        let lines: Vec<usize> = found.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 4], "two are short, one is a sentence, one is no test");
    }
}
