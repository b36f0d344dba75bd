//! Lines and documented public items of a part of the tree. Only counts.

use std::ops::Add;

use super::Tree;
use super::code::{self, Code};

/// What was counted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Rust files with something else than tests.
    pub files: usize,
    /// Lines that are not only compiled for tests.
    pub lines: usize,
    /// Of those: neither blank nor comment.
    pub code: usize,
    /// Public items and fields.
    pub public: usize,
    /// Of those: with a doc comment.
    pub documented: usize,
}

impl Add for Size {
    type Output = Size;
    fn add(self, other: Size) -> Size {
        Size {
            files: self.files + other.files,
            lines: self.lines + other.lines,
            code: self.code + other.code,
            public: self.public + other.public,
            documented: self.documented + other.documented,
        }
    }
}

/// Everything whose path starts like this.
pub fn of(tree: &Tree, start: &str) -> Size {
    let sizes = tree.rust().filter(|(path, _)| path.starts_with(start)).map(|(_, code)| of_file(code));
    sizes.fold(Size::default(), Add::add)
}

fn of_file(code: &Code) -> Size {
    let mut size = Size::default();
    let mut documented = false;
    let mut open_brackets = 0_i32;
    for ((_, line), source) in code.lines().zip(code.source().lines()).filter(|((line, _), _)| !code.is_test(*line)) {
        let (line, source) = (line.trim(), source.trim());
        size.lines += 1;
        size.code += usize::from(!line.is_empty());
        if source.starts_with("///") || source.starts_with("#[doc") {
            documented = true;
        } else if line.starts_with("#[") || open_brackets > 0 {
            // An attribute stands between the words and the item.
            open_brackets += count(line, '[') - count(line, ']');
        } else if !line.is_empty() {
            let public = is_public_item(line);
            size.public += usize::from(public);
            size.documented += usize::from(public && documented);
            documented = false;
        }
    }
    size.files = usize::from(size.code > 0);
    size
}

fn count(line: &str, wanted: char) -> i32 {
    line.chars().filter(|c| *c == wanted).count() as i32
}

/// `pub` items and fields; modules open with their own sentence and re-exports are documented at home.
fn is_public_item(line: &str) -> bool {
    let Some(item) = line.strip_prefix("pub ") else {
        return false;
    };
    !matches!(code::identifiers(item).next(), Some("mod" | "use"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_items_and_their_words_are_counted() {
        let source = "//! First line.\n\nuse a::b;\npub use c::d;\n/// Words.\n#[derive(\n    Debug,\n)]\npub struct E {\n    /// Words.\n    pub f: u8,\n    pub g: u8,\n}\npub(crate) fn h() {}\npub fn i() {}\n#[cfg(test)]\nmod tests {\n    pub fn j() {}\n}\n";
        let size =
            of(&Tree::of(&[("crates/wire/src/lib.rs", source), ("crates/x/src/lib.rs", source)]), "crates/wire/");
        assert_eq!((size.public, size.documented), (4, 2), "E, f, g, i; words on E and f");
        assert_eq!((size.files, size.lines, size.code), (1, 15, 11), "tests, blank lines and comments are left out");
    }
}
