//! The files that rules look at; a tree can be made from the disk or, in tests, from a list. Never writes.

use std::collections::BTreeMap;
use std::path::Path;

use super::code::Code;
use crate::programs::Stop;

/// Larger files are data, not something people wrote.
const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024;

/// Files by their path from the top of the repository, with `/`.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
    code: BTreeMap<String, Code>,
}

impl Tree {
    fn new(files: BTreeMap<String, Vec<u8>>) -> Tree {
        let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).ok();
        let rust = files.iter().filter(|(path, _)| path.ends_with(".rs"));
        let mut code: BTreeMap<String, Code> =
            rust.filter_map(|(path, bytes)| Some((path.clone(), Code::read(&text(bytes)?)))).collect();
        let only_tests: Vec<String> = code.iter().flat_map(|(path, code)| code.test_files(path)).collect();
        for (path, code) in &mut code {
            let below = |file: &String| {
                let folder = file.strip_suffix(".rs").unwrap_or(file);
                path == file || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            };
            let in_crate = path.strip_prefix("crates/").and_then(|rest| rest.split_once('/'));
            let by_place = path.starts_with("tests/") || in_crate.is_some_and(|(_, rest)| rest.starts_with("tests/"));
            if by_place || only_tests.iter().any(below) {
                code.is_all_test();
            }
        }
        Tree { files, code }
    }

    /// A tree of these files.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        Tree::new(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
    }

    /// Every file and its bytes, in order.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Every file that is text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
    }

    /// One file, if it is there and text.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(path)?).ok()
    }

    /// Every Rust file as code.
    pub fn rust(&self) -> impl Iterator<Item = (&str, &Code)> {
        self.code.iter().map(|(path, code)| (path.as_str(), code))
    }
}

/// The files below a folder, less those that `.gitignore` names there.
///
/// # Errors
/// A folder or file cannot be read.
pub fn read(top: &Path) -> Result<Tree, Stop> {
    let ignored = std::fs::read_to_string(top.join(".gitignore")).unwrap_or_default();
    let mut files = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| Stop::failed(format!("{folder}: {error}"));
        for entry in std::fs::read_dir(top.join(&folder)).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let kind = entry.file_type().map_err(failed)?;
            if name == ".git" || is_ignored(&ignored, &path, &name) {
                continue;
            }
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && entry.metadata().map_err(failed)?.len() <= FILE_BYTES_MAX {
                let bytes = std::fs::read(entry.path()).map_err(failed)?;
                files.insert(path, bytes);
            }
        }
    }
    Ok(Tree::new(files))
}

/// Lines of `.gitignore` are names: with a slash in front they mean the top, without one any folder.
fn is_ignored(lines: &str, path: &str, name: &str) -> bool {
    lines.lines().map(str::trim).any(|line| match line.strip_prefix('/') {
        Some(at_top) => path == at_top.trim_end_matches('/'),
        None => name == line.trim_end_matches('/'),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_gitignore_are_left_out() {
        let lines = "/target\nnode_modules/\n";
        assert!(is_ignored(lines, "target", "target"), "a name at the top");
        assert!(!is_ignored(lines, "docs/target", "target"), "the same name elsewhere stays");
        assert!(is_ignored(lines, "ui/node_modules", "node_modules"), "a name without a slash counts everywhere");
    }

    #[test]
    fn a_module_declared_for_tests_is_test_code() {
        let tree = Tree::of(&[
            ("crates/x/src/plan.rs", "//! Plans.\n#[cfg(test)]\nmod worlds;\nmod goals;\n"),
            ("crates/x/src/plan/worlds.rs", "fn f() {}\n"),
            ("crates/x/src/plan/worlds/deep.rs", "fn f() {}\n"),
            ("crates/x/src/plan/goals.rs", "fn f() {}\n"),
            ("crates/x/tests/story.rs", "fn f() {}\n"),
            ("tests/src/lib.rs", "fn f() {}\n"),
        ]);
        let tests: Vec<&str> = tree.rust().filter(|(_, code)| code.is_test(1)).map(|(path, _)| path).collect();
        assert_eq!(
            tests,
            [
                "crates/x/src/plan/worlds.rs",
                "crates/x/src/plan/worlds/deep.rs",
                "crates/x/tests/story.rs",
                "tests/src/lib.rs",
            ],
            "declared under cfg(test), below such a module, or in a folder of tests"
        );
    }
}
