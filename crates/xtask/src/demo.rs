//! `cargo xtask demo`: from a fresh clone to two people's screens on one agency. What happens there is a program in `tests/`.

use crate::programs::{self, Stop};
use crate::steps::{self, Runs, Step};
use crate::{screens, setup, workspace};

const USAGE: &str = "cargo xtask demo takes --script alone, or any of --windows, --links, --no-open and --new";

/// The app's window needs much to build that nothing else does.
const BUILD: Step = Step {
    name: "build",
    does: "every library and program but the app's window",
    runs: Runs::Cargo(&["build", "--workspace", "--exclude", "satchel-app"]),
};
const BUILD_ALL: Step =
    Step { name: "build", does: "every library and program", runs: Runs::Cargo(&["build", "--workspace"]) };
const SCREENS: Step =
    Step { name: "ui", does: "the screens, built when they changed", runs: Runs::Here(screens::provide) };
const SET_UP: &str = "finds what this machine lacks and installs it";

/// What was asked for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Asked {
    script: bool,
    windows: bool,
    links: bool,
    no_open: bool,
    anew: bool,
}

/// Sets up, builds, makes the demo agency where there is none, and becomes the demo; or plays the story without screens.
///
/// # Errors
/// A step failed, or the story did not hold.
pub fn run(arguments: &[String]) -> Result<(), Stop> {
    let asked = parse(arguments).ok_or_else(|| Stop::usage(USAGE))?;
    if asked.script {
        return script();
    }
    let display = |name| std::env::var_os(name).is_some_and(|display| !display.is_empty());
    let windows = !asked.links && (asked.windows || display("DISPLAY") || display("WAYLAND_DISPLAY"));
    let set_up = if windows { setup::for_windows } else { setup::for_links };
    let make: fn() -> Result<(), Stop> = if asked.anew { make_anew } else { make };
    steps::run(&[
        Step { name: "set-up", does: SET_UP, runs: Runs::Here(set_up) },
        SCREENS,
        if windows { BUILD_ALL } else { BUILD },
        Step { name: "agency", does: "200 case records, made through the command layer, once", runs: Runs::Here(make) },
    ])?;
    println!();
    let mut words = vec!["run".to_owned(), "--dir".to_owned(), folder()?];
    words.extend(["--ui".to_owned(), workspace::ui().join("dist").display().to_string()]);
    words.push(if windows { "--windows" } else { "--links" }.to_owned());
    words.extend(asked.no_open.then(|| "--no-open".to_owned()));
    programs::become_program(&mut demo(&words)?)
}

/// Writes the plan of the demo agency as JSON; what it takes is said by the program in `tests/`.
///
/// # Errors
/// It does not build, or the folder cannot be written.
pub fn data(arguments: &[String]) -> Result<(), Stop> {
    steps::run(&[Step {
        name: "build",
        does: "the demo's program",
        runs: Runs::Cargo(&["build", "--package", "satchel-tests", "--bin", "satchel-demo"]),
    }])?;
    let words: Vec<String> = ["data".to_owned()].into_iter().chain(arguments.iter().cloned()).collect();
    programs::run(&mut demo(&words)?)
}

fn script() -> Result<(), Stop> {
    steps::run(&[
        Step { name: "set-up", does: SET_UP, runs: Runs::Here(setup::for_story) },
        BUILD,
        Step {
            name: "story",
            does: "one home visit: sealed on the tablet, synced at the office, decided by the supervisor",
            runs: Runs::Built("satchel-story", &[]),
        },
    ])
}

fn make() -> Result<(), Stop> {
    programs::run(&mut demo(&["make".to_owned(), "--dir".to_owned(), folder()?])?)
}

fn make_anew() -> Result<(), Stop> {
    programs::run(&mut demo(&["make".to_owned(), "--new".to_owned(), "--dir".to_owned(), folder()?])?)
}

fn folder() -> Result<String, Stop> {
    let (target, _) = workspace::read()?;
    Ok(target.join("demo").display().to_string())
}

fn demo(words: &[String]) -> Result<std::process::Command, Stop> {
    let (target, _) = workspace::read()?;
    Ok(programs::program(target.join("debug/satchel-demo"), words))
}

fn parse(arguments: &[String]) -> Option<Asked> {
    let mut asked = Asked::default();
    for argument in arguments {
        let said = match argument.as_str() {
            "--script" => &mut asked.script,
            "--windows" => &mut asked.windows,
            "--links" => &mut asked.links,
            "--no-open" => &mut asked.no_open,
            "--new" => &mut asked.anew,
            _ => return None,
        };
        *said = true;
    }
    let alone = !asked.script || arguments.len() == 1;
    (alone && !(asked.windows && asked.links)).then_some(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Option<Asked> {
        parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn words_that_contradict_each_other_are_refused() {
        assert_eq!(read(&[]), Some(Asked::default()), "nothing need be said");
        assert_eq!(read(&["--links", "--new"]).map(|asked| asked.links && asked.anew), Some(true), "both count");
        for wrong in [&["--script", "--links"][..], &["--windows", "--links"], &["--quick"]] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
