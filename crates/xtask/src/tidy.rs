//! The rules of this repository that no other tool checks. Each rule reads; only `--write` changes two files.

mod clocks;
mod code;
mod decisions;
mod docs;
mod homes;
mod locks;
mod ratchet;
mod sizes;
mod tables;
mod tests_named;
mod tree;
mod unfinished;
mod words;

use crate::programs::Stop;
use crate::workspace::{self, Package};
pub use sizes::Size;
use tree::Tree;

/// Something a rule found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the top of the repository.
    pub file: String,
    /// The line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// What is wrong and what to do.
    pub says: String,
}

impl Problem {
    fn at(file: &str, line: usize, says: impl Into<String>) -> Problem {
        Problem { file: file.to_owned(), line, says: says.into() }
    }

    fn whole(file: &str, says: impl Into<String>) -> Problem {
        Problem::at(file, 0, says)
    }
}

/// A rule: its name and what finds breaches of it.
struct Rule {
    name: &'static str,
    finds: fn(&Tree, &[Package]) -> Vec<Problem>,
}

const RULES: &[Rule] = &[
    Rule { name: "imports", finds: homes::imports },
    Rule { name: "libraries with one home", finds: homes::libraries },
    Rule { name: "testkit", finds: homes::testkits },
    Rule { name: "size", finds: |tree, _| ratchet::problems(tree) },
    Rule { name: "first line", finds: |tree, _| docs::first_lines(tree) },
    Rule { name: "words", finds: |tree, _| words::problems(tree) },
    Rule { name: "unwrap", finds: |tree, _| unfinished::unwraps(tree) },
    Rule { name: "unfinished", finds: |tree, _| unfinished::postponed(tree) },
    Rule { name: "clock", finds: |tree, _| clocks::problems(tree) },
    Rule { name: "machine paths", finds: |tree, _| locks::machine_paths(tree) },
    Rule { name: "registry hosts", finds: |tree, _| locks::registry_hosts(tree) },
    Rule { name: "lock files", finds: |tree, _| locks::lock_files(tree) },
    Rule { name: "wire description", finds: |tree, _| docs::wire(tree) },
    Rule { name: "decisions", finds: |tree, _| decisions::problems(tree) },
    Rule { name: "test names", finds: |tree, _| tests_named::problems(tree) },
];

/// `cargo xtask tidy [--write]`.
///
/// # Errors
/// A rule is broken, or a file could not be read or written.
pub fn run(arguments: &[String]) -> Result<(), Stop> {
    match arguments {
        [] => check(),
        [only] if only == "--write" => {
            let tree = tree::read(workspace::root())?;
            for (file, text) in [decisions::index_file(&tree), ratchet::lowered_file(&tree)] {
                if tree.text(&file) != Some(&text) {
                    println!("writing {file}");
                    let written = std::fs::write(workspace::root().join(&file), text);
                    written.map_err(|error| Stop::failed(format!("{file}: {error}")))?;
                }
            }
            check()
        }
        _ => Err(Stop::usage("cargo xtask tidy takes --write and nothing else")),
    }
}

/// Every rule.
///
/// # Errors
/// A rule is broken.
pub fn check() -> Result<(), Stop> {
    let tree = tree::read(workspace::root())?;
    let (_, packages) = workspace::read()?;
    let mut count = 0;
    for rule in RULES {
        let mut problems = (rule.finds)(&tree, &packages);
        problems.sort();
        count += problems.len();
        for Problem { file, line, says } in problems {
            let place = if line == 0 { file } else { format!("{file}:{line}") };
            println!("{place}: {says} [{}]", rule.name);
        }
    }
    match count {
        0 => {
            println!("{} rules hold in {} files", RULES.len(), tree.files().count());
            Ok(())
        }
        _ => Err(Stop::failed(format!("{count} breaches"))),
    }
}

/// What the Rust files count whose path starts like this.
///
/// # Errors
/// A file cannot be read.
pub fn size_of(start: &str) -> Result<Size, Stop> {
    Ok(sizes::of(&tree::read(workspace::root())?, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_can_be_read_by_every_rule() {
        let tree = tree::read(workspace::root()).unwrap();
        let (_, packages) = workspace::read().unwrap();
        for rule in RULES {
            // What it finds is the business of `cargo xtask tidy`; that it can read everything is ours.
            let found = (rule.finds)(&tree, &packages);
            assert!(found.iter().all(|problem| !problem.says.is_empty()), "{} says what is wrong", rule.name);
        }
    }
}
