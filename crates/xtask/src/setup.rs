//! Finds what this machine lacks, says what and why, and installs it; never touches the Rust toolchain itself.

mod cargo_tools;
mod node;
mod system;

use crate::programs::{self, Stop};
use system::Purpose;

/// What the story on the terminal needs.
///
/// # Errors
/// Something is missing that only a person can install; the exact line is in the message.
pub fn for_story() -> Result<(), Stop> {
    system::provide(&[Purpose::Build])?;
    fetch()
}

/// What the demo in browsers needs.
///
/// # Errors
/// As [`for_story`].
pub fn for_links() -> Result<(), Stop> {
    node::require()?;
    for_story()
}

/// What the demo in windows needs.
///
/// # Errors
/// As [`for_story`].
pub fn for_windows() -> Result<(), Stop> {
    node::require()?;
    system::provide(&[Purpose::Build, Purpose::Window])?;
    fetch()
}

/// What pictures of the screens need.
///
/// # Errors
/// As [`for_story`].
pub fn for_screens() -> Result<(), Stop> {
    node::require()?;
    system::provide(&[Purpose::Build, Purpose::Window, Purpose::Look])?;
    fetch()
}

/// What `check` needs.
///
/// # Errors
/// As [`for_story`], or a tool did not build.
pub fn for_check() -> Result<(), Stop> {
    toolchain_parts()?;
    for_screens()?;
    cargo_tools::provide()
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
