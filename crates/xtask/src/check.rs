//! What CI runs, as a list; a new check is one line here. Knows no check's inside.

use crate::programs::Stop;
use crate::steps::{self, Runs, Step};
use crate::{package, screens, setup, tidy};

/// Cheap steps first. The same form (`--workspace`) everywhere: cargo builds the dependencies once.
const STEPS: &[Step] = &[
    Step { name: "set-up", does: "finds what this machine lacks and installs it", runs: Runs::Here(setup::for_check) },
    Step { name: "format", does: "every Rust file is formatted", runs: Runs::Cargo(&["fmt", "--all", "--check"]) },
    Step { name: "tidy", does: "the rules of this repository", runs: Runs::Here(tidy::check) },
    Step {
        name: "deny",
        does: "licences, banned crates and sources of everything that is linked",
        runs: Runs::Cargo(&["deny", "--offline", "check", "licenses", "bans", "sources"]),
    },
    Step {
        name: "ui install",
        does: "the packages that build and test the screens",
        runs: Runs::Here(screens::install),
    },
    Step {
        name: "ui lint",
        does: "ESLint, formatting, and which part of the screens may import which",
        runs: Runs::Npm(&["run", "lint"]),
    },
    Step { name: "ui types", does: "TypeScript and Svelte, warnings are errors", runs: Runs::Npm(&["run", "check"]) },
    Step { name: "ui tests", does: "every unit test of the screens", runs: Runs::Npm(&["test"]) },
    Step {
        name: "ui build",
        does: "the screens as they are embedded in the app, which must be there before it compiles",
        runs: Runs::Here(screens::build),
    },
    Step {
        name: "lints",
        does: "the compiler's and clippy's warnings are errors",
        runs: Runs::Cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step {
        name: "build",
        does: "every library, program and test",
        runs: Runs::Cargo(&["build", "--workspace", "--all-targets"]),
    },
    Step {
        name: "bindings",
        does: "the TypeScript that screens call equals what the commands say",
        runs: Runs::Built("satchel", &["bindings", "--check"]),
    },
    Step { name: "tests", does: "every test, by nextest", runs: Runs::Cargo(&["nextest", "run", "--workspace"]) },
    Step {
        name: "browser tests",
        does: "the screens in Chromium on the real host, with two people and an office",
        runs: Runs::Npm(&["run", "e2e"]),
    },
    Step {
        name: "package",
        does: "the Debian package around the program that was just built: installed, started, ended, removed",
        runs: Runs::Here(package::check),
    },
    Step {
        name: "window tests",
        does: "the screens in the app's own window, on a display that needs no screen",
        runs: Runs::Npm(&["run", "e2e:window"]),
    },
];

/// Runs every step, or stops at the first that fails.
///
/// # Errors
/// The step that failed.
pub fn run() -> Result<(), Stop> {
    steps::run(STEPS)
}
