//! Work put off and answers taken for granted: unwraps, notes to do later, ignored tests, waiting in tests.

use super::{Problem, Tree};

/// No `unwrap()` in what ships.
pub fn unwraps(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, code) in tree.rust() {
        let lines = code.product_lines().filter(|(_, line)| line.contains(".unwrap()") || line.contains("::unwrap)"));
        problems.extend(lines.map(|(line, _)| {
            Problem::at(path, line, "no unwrap outside tests: `expect(\"why it cannot fail\")`, or an error")
        }));
    }
    problems
}

/// Nothing promised for later, no test left out, no waiting in tests.
pub fn postponed(tree: &Tree) -> Vec<Problem> {
    const MARKS: [&str; 3] = ["TODO", "FIXME", "XXX"];
    const CODE: [&str; 4] = ["todo!", "unimplemented!", "unreachable!()", "#[ignore"];
    let mut problems = Vec::new();
    for (path, code) in tree.rust() {
        for ((line, kept), source) in code.lines().zip(code.source().lines()) {
            let comment = source.find("//").filter(|at| kept.get(*at..).is_some_and(|rest| rest.trim().is_empty()));
            let marked = comment.is_some_and(|at| MARKS.iter().any(|mark| has_word(&source[at..], mark)));
            if marked || CODE.iter().any(|mark| kept.contains(mark)) {
                problems.push(Problem::at(path, line, "work is done or it is an issue: nothing is promised in code"));
            }
            if code.is_test(line) && kept.contains("sleep(") {
                problems.push(Problem::at(path, line, "no sleep in tests: wait for the event itself"));
            }
        }
    }
    problems
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: [usize; 0] = [];

    fn lines(find: fn(&Tree) -> Vec<Problem>, source: &str) -> Vec<usize> {
        find(&Tree::of(&[("crates/x/src/lib.rs", source)])).into_iter().map(|problem| problem.line).collect()
    }

    #[test]
    fn an_unwrap_outside_tests_is_refused() {
        let source = "let a = b.unwrap();\nlet c = d.map(Option::unwrap);\nlet e = f.unwrap_or(1); // .unwrap()\n";
        assert_eq!(lines(unwraps, source), [1, 2], "calls and paths, but neither kin nor comments");
        assert_eq!(lines(unwraps, "#[cfg(test)]\nmod tests {\n    fn f() { a.unwrap(); }\n}\n"), NONE, "tests may");
    }

    #[test]
    fn a_promise_for_later_is_refused() {
        let todo = format!("// {}: later\nfn f() {{ {}!() }}\n", "TODO", "todo");
        assert_eq!(lines(postponed, &todo), [1, 2], "in words and in code");
        assert_eq!(lines(postponed, "#[ignore]\nfn f() {}\nlet s = \"TODO\";\n"), [1], "a string is no promise");
    }

    #[test]
    fn waiting_in_a_test_is_refused() {
        assert_eq!(
            lines(postponed, "#[cfg(test)]\nmod tests {\n    fn f() { sleep(1); }\n}\n"),
            [3],
            "tests never wait"
        );
        assert_eq!(lines(postponed, "fn f() { sleep(1); }\n"), NONE, "a program may");
    }
}
