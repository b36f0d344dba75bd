//! Commands whose work is done elsewhere: this only starts the right program in the right profile.

use crate::programs::{self, Stop};
use crate::workspace;

/// Set for tests of frozen bytes when they may write their files anew.
const UPDATE_GOLDEN: &str = "UPDATE_GOLDEN";
/// Its tests make `docs/sharing.md` and `docs/lifecycle.md` from tables of the code.
const PAPERS: &str = "model";

/// The bench of `crates/cli`, in release and with the feature that packages lack; it starts the server beside it.
///
/// # Errors
/// It failed.
pub fn bench(arguments: &[String]) -> Result<(), Stop> {
    let arguments = [&["bench".to_owned()], arguments].concat();
    release(&["satchel", "server"], &["satchel/bench"], "satchel", &arguments)
}

/// Many devices at once against one office, in release.
///
/// # Errors
/// Something was lost or doubled.
pub fn bench_office(arguments: &[String]) -> Result<(), Stop> {
    let mut words = vec!["bench", "--package", "server", "--bench", "load", "--"];
    words.extend(arguments.iter().map(String::as_str));
    programs::run(&mut programs::cargo(&words))
}

/// The simulation of `tests/`, in release.
///
/// # Errors
/// A world did not hold; the simulation prints its seed.
pub fn sim(arguments: &[String]) -> Result<(), Stop> {
    release(&["satchel-tests"], &[], "satchel-sim", arguments)
}

/// Random histories of a case on several devices, in release.
///
/// # Errors
/// A history did not hold; its seed and its acts are printed.
pub fn histories(arguments: &[String]) -> Result<(), Stop> {
    release(&["satchel-tests"], &[], "satchel-histories", arguments)
}

/// Hostile offices, each script from many seeds, in release.
///
/// # Errors
/// A play did not hold; its script and seed are printed.
pub fn evil(arguments: &[String]) -> Result<(), Stop> {
    release(&["satchel-tests"], &[], "satchel-evil", arguments)
}

/// Random histories of members, in release.
///
/// # Errors
/// A removed device opened what it should not; the seed is printed.
pub fn removals(arguments: &[String]) -> Result<(), Stop> {
    release(&["satchel-tests"], &[], "satchel-removals", arguments)
}

/// Trains a dictionary from generated demo cases into the named file.
///
/// # Errors
/// It failed.
pub fn dictionary(arguments: &[String]) -> Result<(), Stop> {
    release(&["satchel-tests"], &[], "satchel-dictionary", arguments)
}

/// Writes the TypeScript side of the command table.
///
/// # Errors
/// It failed.
pub fn bindings() -> Result<(), Stop> {
    programs::run(&mut programs::cargo(&["build", "--workspace", "--bins"]))?;
    let (target, _) = workspace::read()?;
    let file = workspace::root().join("ui/src/ipc/generated.ts");
    let arguments = ["bindings".to_owned(), "--write".to_owned(), file.display().to_string()];
    programs::run(&mut programs::program(target.join("debug/satchel"), &arguments))
}

/// The tests of every package with frozen bytes or a paper that is made from a table of its code; with `--update` they
/// write the files that git then shows.
///
/// # Errors
/// Bytes differ from the frozen ones.
pub fn golden(arguments: &[String]) -> Result<(), Stop> {
    let update = match arguments {
        [] => false,
        [only] if only == "--update" => true,
        _ => return Err(Stop::usage("cargo xtask golden takes --update and nothing else")),
    };
    let (_, packages) = workspace::read()?;
    let has_golden = |package: &&workspace::Package| workspace::root().join(&package.folder).join("golden").is_dir();
    let frozen = packages.iter().filter(|package| package.name == PAPERS || has_golden(package));
    let which: Vec<String> = frozen.map(|package| format!("package({})", package.name)).collect();
    let mut nextest = programs::cargo(&["nextest", "run", "--workspace", "-E", &which.join(" + ")]);
    if update {
        nextest.env(UPDATE_GOLDEN, "1");
    }
    programs::run(&mut nextest)
}

/// Builds only these packages: with the whole workspace, `testkit` would be switched on in what is measured.
fn release(packages: &[&str], features: &[&str], program: &str, arguments: &[String]) -> Result<(), Stop> {
    let mut build = vec!["build", "--release", "--bins"];
    build.extend(packages.iter().flat_map(|package| ["--package", package]));
    build.extend(features.iter().flat_map(|feature| ["--features", feature]));
    programs::run(&mut programs::cargo(&build))?;
    let (target, _) = workspace::read()?;
    programs::run(&mut programs::program(target.join("release").join(program), arguments))
}
