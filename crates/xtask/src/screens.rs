//! The screens in `ui/`: installed and built when something changed, and pictured. What they are is npm's business.

use std::fs;
use std::path::{Path, PathBuf};

use crate::programs::{self, Stop};
use crate::setup;
use crate::steps::{self, Runs, Step};
use crate::workspace;

/// What is needed of the packages and nothing else: none of them may run a program of its own here.
const INSTALL: &[&str] = &["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
/// What the built screens are made from, below `ui/`.
const SOURCES: [&str; 8] = [
    "src",
    "public",
    "build",
    "index.html",
    "package-lock.json",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
];

const STEPS: &[Step] = &[
    Step {
        name: "set-up",
        does: "finds what this machine lacks and installs it",
        runs: Runs::Here(setup::for_screens),
    },
    Step { name: "ui", does: "the screens, built when they changed", runs: Runs::Here(provide) },
    Step { name: "build", does: "every library and program", runs: Runs::Cargo(&["build", "--workspace"]) },
    Step { name: "screens", does: "pictures of every screen", runs: Runs::Npm(&["run", "screens"]) },
];

/// Takes the pictures in `docs/screens/` anew.
///
/// # Errors
/// A step failed.
pub fn picture() -> Result<(), Stop> {
    steps::run(STEPS)
}

/// The built screens, as new as their sources.
///
/// # Errors
/// npm or the build failed.
pub fn provide() -> Result<(), Stop> {
    install()?;
    if fs::read_to_string(built_mark()?).ok().is_some_and(|built| built == state(&workspace::ui())) {
        println!("ui/dist: here, as new as its sources");
        return Ok(());
    }
    println!("ui/dist: MISSING or older than its sources; building it");
    build()
}

/// Builds the screens, whatever is there.
///
/// # Errors
/// The build failed.
pub fn build() -> Result<(), Stop> {
    programs::run(&mut programs::npm(&["run", "build"]))?;
    keep(&built_mark()?, &state(&workspace::ui()))
}

fn built_mark() -> Result<PathBuf, Stop> {
    let (target, _) = workspace::read()?;
    Ok(target.join("ui.built"))
}

/// The packages of `ui/package-lock.json`, downloaded when it has changed.
///
/// # Errors
/// npm failed.
pub fn install() -> Result<(), Stop> {
    let ui = workspace::ui();
    let lock = ui.join("package-lock.json");
    if !lock.is_file() {
        return Err(Stop::failed(format!("{} is missing: there are no screens here", lock.display())));
    }
    let mark = ui.join("node_modules/.installed");
    let wanted = digest(&ui, &["package.json", "package-lock.json", ".npmrc"]);
    if fs::read_to_string(&mark).ok().is_some_and(|installed| installed == wanted) {
        println!("packages of ui/package-lock.json: here");
        return Ok(());
    }
    println!("packages of ui/package-lock.json: MISSING or changed; downloading takes half a minute, once");
    programs::run(&mut programs::npm(INSTALL))?;
    keep(&mark, &wanted)
}

fn keep(mark: &Path, text: &str) -> Result<(), Stop> {
    fs::write(mark, text).map_err(|error| Stop::failed(format!("{}: {error}", mark.display())))
}

/// Sources, and the page that names every built file by its own hash: a build by hand is noticed.
fn state(ui: &Path) -> String {
    format!("{}\n{}\n", digest(ui, &SOURCES), digest(ui, &["dist/index.html"]))
}

/// BLAKE3 over path, NUL, length and bytes of each file in these places, in the order of their paths; what is missing
/// counts as missing.
fn digest(ui: &Path, places: &[&str]) -> String {
    let mut files = Vec::new();
    for place in places {
        collect(&ui.join(place), &mut files);
    }
    files.sort();
    let mut hasher = blake3::Hasher::new();
    for file in files {
        let bytes = fs::read(&file).unwrap_or_default();
        let path = file.strip_prefix(ui).unwrap_or(&file).display().to_string();
        hasher.update(path.as_bytes()).update(&[0]).update(&bytes.len().to_be_bytes()).update(&bytes);
    }
    hasher.finalize().to_hex().to_string()
}

fn collect(place: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(place) {
        Ok(inside) => inside.flatten().for_each(|entry| collect(&entry.path(), files)),
        Err(_) if place.is_file() => files.push(place.to_owned()),
        Err(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_changes_with_content_names_and_files() {
        let dir = std::path::absolute(workspace::root().join("target/xtask-digest-test")).unwrap();
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(dir.join("src/deep")).unwrap();
        let mut seen = vec![digest(&dir, &["src"])];
        for (file, text) in [("src/a", "1"), ("src/a", "2"), ("src/deep/b", "2"), ("src/deep/c", "")] {
            fs::write(dir.join(file), text).unwrap();
            seen.push(digest(&dir, &["src"]));
        }
        fs::write(dir.join("beside"), "x").unwrap();
        assert_eq!(seen.last(), Some(&digest(&dir, &["src"])), "what is no source does not count");
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "each change is seen");
        fs::remove_dir_all(&dir).unwrap();
    }
}
