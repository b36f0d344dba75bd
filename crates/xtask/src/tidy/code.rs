//! Rust source with comments and literals blanked out, its test lines and functions. Reads text, decides nothing.

mod blank;

use std::ops::RangeInclusive;

use blank::blank;

/// One Rust file.
#[derive(Debug)]
pub struct Code {
    source: String,
    /// As long as the source, with spaces for comments and what stands in literals.
    blanked: String,
    tests: Vec<RangeInclusive<usize>>,
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its line, from 1.
    pub line: usize,
    /// Lines from `fn` to the closing brace, both included.
    pub lines: usize,
}

impl Code {
    /// Reads a file.
    pub fn read(source: &str) -> Code {
        let blanked = blank(source);
        let tests = test_ranges(&blanked).map(|(lines, _)| lines).collect();
        Code { source: source.to_owned(), blanked, tests }
    }

    /// The file as it is.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Lines without comments and without what stands in literals, numbered from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.blanked.lines().enumerate().map(|(at, line)| (at + 1, line))
    }

    /// The same, but only what is not test code.
    pub fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter(|(line, _)| !self.is_test(*line))
    }

    /// Whether a line is only compiled for tests.
    pub fn is_test(&self, line: usize) -> bool {
        self.tests.iter().any(|tests| tests.contains(&line))
    }

    pub(super) fn is_all_test(&mut self) {
        self.tests = vec![1..=usize::MAX];
    }

    /// The files of `#[cfg(test)] mod NAME;` in this file.
    pub(super) fn test_files(&self, path: &str) -> Vec<String> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let below = match file {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            _ => path.trim_end_matches(".rs").to_owned(),
        };
        test_ranges(&self.blanked)
            .filter_map(|(_, item)| item.trim().strip_suffix(';')?.rsplit_once("mod ").map(|(_, name)| name.trim()))
            .map(|name| format!("{below}/{name}.rs"))
            .collect()
    }

    /// Every function with a body, nested ones too.
    pub fn functions(&self) -> Vec<Function> {
        let mut functions = Vec::new();
        for (at, _) in self.blanked.match_indices("fn ") {
            let before = self.blanked[..at].chars().next_back();
            let after = self.blanked[at + 3..].trim_start();
            let name = identifiers(after).next().filter(|name| after.starts_with(name));
            let (Some(name), false) = (name, before.is_some_and(is_word)) else {
                continue;
            };
            let Some(end) = body_end(&self.blanked, at) else {
                continue;
            };
            let line = line_of(&self.blanked, at);
            functions.push(Function { name: name.to_owned(), line, lines: line_of(&self.blanked, end) - line + 1 });
        }
        functions
    }
}

/// The words of a piece of code.
pub fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c| !is_word(c)).filter(|word| word.chars().next().is_some_and(|c| !c.is_ascii_digit()))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Where the first `{...}` after a place ends, unless a `;` outside brackets comes first.
fn body_end(blanked: &str, from: usize) -> Option<usize> {
    let (mut brackets, mut braces) = (0_usize, 0_usize);
    for (at, byte) in blanked.bytes().enumerate().skip(from) {
        match byte {
            b'(' | b'[' => brackets += 1,
            b')' | b']' => brackets = brackets.saturating_sub(1),
            b';' if brackets == 0 && braces == 0 => return None,
            b'{' => braces += 1,
            b'}' if braces == 1 => return Some(at),
            b'}' => braces = braces.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Lines and text of every item under `#[cfg(test)]`.
fn test_ranges(blanked: &str) -> impl Iterator<Item = (RangeInclusive<usize>, &str)> {
    const MARK: &str = "#[cfg(test)]";
    blanked.match_indices(MARK).map(move |(at, _)| {
        let mut item = at + MARK.len();
        // Further attributes stand between.
        while let Some(attribute) = blanked[item..].trim_start().strip_prefix('#') {
            let end = attribute.find(']').map_or(blanked.len(), |end| blanked.len() - attribute.len() + end + 1);
            item = end;
        }
        let semicolon = blanked[item..].find(';').map(|end| item + end);
        let end = body_end(blanked, item).or(semicolon).unwrap_or(blanked.len() - 1);
        (line_of(blanked, at)..=line_of(blanked, end), &blanked[item..=end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_under_cfg_test_are_test_code() {
        let code =
            Code::read("fn a() {}\n#[cfg(test)]\n#[allow(dead_code)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n");
        let tests: Vec<usize> = (1..=7).filter(|line| code.is_test(*line)).collect();
        assert_eq!(tests, [2, 3, 4, 5, 6], "from the attribute to the closing brace");
    }

    #[test]
    fn functions_are_measured_from_fn_to_brace() {
        let code = Code::read(
            "trait T { fn no_body(&self, x: [u8; 3]); }\nfn outer(\n    x: u8,\n) {\n    fn inner() {}\n}\n",
        );
        let functions = code.functions();
        let measured: Vec<_> = functions.iter().map(|f| (f.name.as_str(), f.line, f.lines)).collect();
        assert_eq!(measured, [("outer", 2, 5), ("inner", 5, 1)], "declarations have no body; nested ones count too");
    }
}
