//! `cargo xtask demo`: from a fresh clone to the story of one home visit. The story itself is a program in `tests/`.

use crate::programs::Stop;
use crate::setup;
use crate::steps::{self, Runs, Step};

const STEPS: &[Step] = &[
    Step { name: "set-up", does: "finds what this machine lacks and installs it", runs: Runs::Here(setup::for_demo) },
    Step { name: "build", does: "every library and program", runs: Runs::Cargo(&["build", "--workspace"]) },
    Step {
        name: "story",
        does: "one home visit: sealed on the tablet, synced at the office, decided by the supervisor",
        runs: Runs::Built("satchel-story", &[]),
    },
];

/// Sets up, builds and plays the story; its exit code is this command's.
///
/// # Errors
/// A step failed, or the story did not hold.
pub fn run(arguments: &[String]) -> Result<(), Stop> {
    match arguments {
        [] => println!("There are no screens yet, so the demo plays its story here (as with --script)."),
        [only] if only == "--script" => {}
        _ => {
            return Err(Stop::usage("cargo xtask demo takes --script and nothing else"));
        }
    }
    steps::run(STEPS)
}
