//! Finds what this machine lacks, says what and why, and installs it; never touches the Rust toolchain itself.

mod cargo_tools;
mod system;

use crate::programs::{self, Stop};

/// What the demo needs.
///
/// # Errors
/// Something is missing that only a person can install; the exact line is in the message.
pub fn for_demo() -> Result<(), Stop> {
    system::provide()?;
    fetch()
}

/// What `check` needs.
///
/// # Errors
/// As [`for_demo`], or a tool did not build.
pub fn for_check() -> Result<(), Stop> {
    system::provide()?;
    toolchain_parts()?;
    cargo_tools::provide()?;
    fetch()
}

/// Downloads every crate of the lock file, for every platform: later steps work offline.
fn fetch() -> Result<(), Stop> {
    println!("crates of Cargo.lock: downloading what is not here yet");
    programs::run(&mut programs::cargo(&["fetch"]))
}

/// The formatter and the linter come with the toolchain, which belongs to the person at this machine.
fn toolchain_parts() -> Result<(), Stop> {
    let lacks = |part: &&str| programs::output(&mut programs::cargo(&[part, "--version"])).is_none();
    let missing: Vec<&str> = ["fmt", "clippy"].into_iter().filter(lacks).collect();
    if missing.is_empty() {
        println!("rustfmt, clippy: here");
        return Ok(());
    }
    Err(Stop::needs_person(format!(
        "this Rust toolchain lacks cargo {}: `check` formats and lints.\nPlease run:\n    rustup component add rustfmt clippy",
        missing.join(" and cargo ")
    )))
}
