//! Steps that run one after the other, each announced and timed; must not know what a step is for.

use std::time::{Duration, Instant};

use crate::programs::{self, Stop};
use crate::workspace;

/// One step: data, so that a list of them reads as a table.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// One word.
    pub name: &'static str,
    /// What it does, for the person who waits.
    pub does: &'static str,
    /// What is run.
    pub runs: Runs,
}

/// What a step runs.
#[derive(Debug, Clone, Copy)]
pub enum Runs {
    /// Cargo with these arguments.
    Cargo(&'static [&'static str]),
    /// npm with these arguments, in the folder of the screens.
    Npm(&'static [&'static str]),
    /// A program that an earlier step has built in the dev profile, with these arguments.
    Built(&'static str, &'static [&'static str]),
    /// A function of this program.
    Here(fn() -> Result<(), Stop>),
}

/// Runs steps until one fails; the last line says how many passed and failed.
///
/// # Errors
/// The first step that failed, with its exit code.
pub fn run(steps: &[Step]) -> Result<(), Stop> {
    let mut failure = None;
    let mut passed = 0;
    for (at, step) in steps.iter().enumerate() {
        println!("\n== {} ({} of {}): {}", step.name, at + 1, steps.len(), step.does);
        let (done, took) = timed(|| step.runs.run());
        match done {
            Ok(()) => {
                passed += 1;
                println!("== {}: passed in {}", step.name, seconds(took));
            }
            Err(stop) => {
                println!("== {}: FAILED after {}: {}", step.name, seconds(took), stop.says.trim_end());
                failure = Some((step.name, stop.exit_code));
                break;
            }
        }
    }
    let failed = usize::from(failure.is_some());
    println!("{}", summary(passed, failed, steps.len()));
    match failure {
        None => Ok(()),
        Some((name, exit_code)) => {
            Err(Stop { says: format!("the step `{name}` failed: its output is above"), exit_code })
        }
    }
}

fn summary(passed: usize, failed: usize, steps: usize) -> String {
    let not_run = match steps - passed - failed {
        0 => String::new(),
        left => format!("\nnot run, for they come after it: {left}"),
    };
    format!("{not_run}\n{passed} passed, {failed} failed")
}

impl Runs {
    fn run(self) -> Result<(), Stop> {
        match self {
            Runs::Cargo(arguments) => programs::run(&mut programs::cargo(arguments)),
            Runs::Npm(arguments) => programs::run(&mut programs::npm(arguments)),
            Runs::Built(name, arguments) => {
                let (target, _) = workspace::read()?;
                programs::run(&mut programs::program(target.join("debug").join(name), arguments))
            }
            Runs::Here(function) => function(),
        }
    }
}

/// Does something and says how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    #[expect(clippy::disallowed_methods, reason = "a measurement for the person who waits; nothing is decided by it")]
    let started = Instant::now();
    let done = work();
    (done, started.elapsed())
}

/// `3.2 s` or `2 min 05 s`.
pub fn seconds(took: Duration) -> String {
    match took.as_secs() {
        0..100 => format!("{:.1} s", took.as_secs_f64()),
        long => format!("{} min {:02} s", long / 60, long % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fine() -> Result<(), Stop> {
        Ok(())
    }

    fn broken() -> Result<(), Stop> {
        Err(Stop::needs_person("broken on purpose"))
    }

    fn never() -> Result<(), Stop> {
        panic!("a step after a failure must not run")
    }

    fn step(name: &'static str, function: fn() -> Result<(), Stop>) -> Step {
        Step { name, does: "for a test", runs: Runs::Here(function) }
    }

    #[test]
    fn steps_after_a_failure_are_not_run() {
        let stop = run(&[step("one", fine), step("two", broken), step("three", never)]).unwrap_err();
        assert!(stop.says.contains("`two`"), "the failing step is named: {}", stop.says);
        assert_eq!(stop.exit_code, 2, "the step's own exit code is this command's");
    }

    #[test]
    fn the_summary_counts_passed_and_failed() {
        assert!(summary(4, 0, 4).ends_with("\n4 passed, 0 failed"), "nothing failed");
        let broken = summary(1, 1, 3);
        assert!(broken.contains("come after it: 1"), "what was left out is said: {broken}");
        assert!(broken.ends_with("\n1 passed, 1 failed"), "the last line is for programs: {broken}");
    }

    #[test]
    fn long_times_are_shown_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(3_240)), "3.2 s", "short times in seconds");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s", "long times in minutes");
    }
}
