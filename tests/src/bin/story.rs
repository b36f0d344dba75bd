//! Plays the story with facts at each step. Exit code 0 only if every step held.

use std::io::{self, Write};
use std::process::ExitCode;

use satchel_tests::story::{self, Order};

fn main() -> ExitCode {
    let dir = match tempfile::tempdir() {
        Ok(dir) => dir,
        Err(error) => return fail(&format!("no folder for the demo: {error}")),
    };
    let mut step = 0;
    let mut tell = |words: &str| {
        step += 1;
        let _ = writeln!(io::stdout().lock(), "{step:>3}  {words}");
    };
    match story::tell(dir.path(), Order::caseworker_first(), true, &mut tell) {
        Ok(_) => {
            let _ = writeln!(io::stdout().lock(), "The story held at every step.");
            ExitCode::SUCCESS
        }
        Err(why) => fail(&why),
    }
}

fn fail(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr().lock(), "The story stopped: {why}");
    ExitCode::FAILURE
}
