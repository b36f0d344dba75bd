//! Both stories on real screens, again and again: a story that fails once in twenty is broken. Retries nothing.

use crate::programs::{self, Stop};
use crate::steps::{self, Runs, Step};
use crate::{screens, setup};

const USAGE: &str = "cargo xtask stories takes --times and a number from 1 to 999";
const TIMES: u32 = 20;

const READY: &[Step] = &[
    Step {
        name: "set-up",
        does: "finds what this machine lacks and installs it",
        runs: Runs::Here(setup::for_screens),
    },
    Step { name: "ui", does: "the screens, built when they changed", runs: Runs::Here(screens::provide) },
    Step { name: "build", does: "every library and program", runs: Runs::Cargo(&["build", "--workspace"]) },
];
/// In a browser, in both orders, and the worker's half in the window.
const STORIES: [(&str, &[&str]); 2] = [
    ("browser", &["run", "e2e", "--", "e2e/e2e/story.test.ts"]),
    ("window", &["run", "e2e:window", "--", "e2e/window/story.test.ts"]),
];

/// `cargo xtask stories [--times N]`
///
/// # Errors
/// A story did not hold; how often both had held before is said.
pub fn run(arguments: &[String]) -> Result<(), Stop> {
    let times = parse(arguments).ok_or_else(|| Stop::usage(USAGE))?;
    steps::run(READY)?;
    for round in 1..=times {
        for (name, story) in STORIES {
            let (done, took) = steps::timed(|| programs::run(&mut programs::npm(story)));
            println!("== round {round} of {times}, {name}: {}", steps::seconds(took));
            done.map_err(|stop| Stop {
                says: format!("{}\nthe {name} story failed in round {round}; {} rounds held", stop.says, round - 1),
                ..stop
            })?;
        }
    }
    println!("\nboth stories held {times} times in a row, without a retry");
    Ok(())
}

fn parse(arguments: &[String]) -> Option<u32> {
    match arguments {
        [] => Some(TIMES),
        [name, times] if name == "--times" => times.parse().ok().filter(|times| (1..1000).contains(times)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_rounds_is_taken_and_anything_else_refused() {
        let read = |words: &[&str]| parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(read(&[]), Some(TIMES), "twenty unless said otherwise");
        assert_eq!(read(&["--times", "3"]), Some(3), "as often as asked");
        for wrong in [&["--times"][..], &["--times", "0"], &["--times", "many"], &["3"]] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
