//! Runs a world under a seed until something breaks. Exit code 0 only if nothing did; otherwise it prints the seed.

use std::io;
use std::process::ExitCode;

use satchel_tests::host::Clock;
use satchel_tests::key_acts::Act;
use satchel_tests::kill::{self, Outcome, Plan};
use satchel_tests::kill_worker::{self, Round};
use satchel_tests::terminal::{any_seed, tell};

const USAGE: &str = "satchel-sim kill [--times N] [--seed N]";
/// Kills when no number is given.
const TIMES: u32 = 300;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("kill") => kill(Options(arguments.collect())),
        Some("worker") => worker(Options(arguments.collect())),
        Some("key-act") => key_act(Options(arguments.collect())),
        _ => usage(),
    }
}

/// What follows the first word.
struct Options(Vec<String>);

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// The value after `name`; `Err` when it does not read.
    fn value<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<T>, ()> {
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(());
        }
        let value = self.0.drain(at..at + 2).nth(1).ok_or(())?;
        value.parse().map(Some).map_err(|_| ())
    }

    fn end(&self) -> Result<(), ()> {
        if self.0.is_empty() { Ok(()) } else { Err(()) }
    }
}

fn usage() -> ExitCode {
    tell(&mut io::stderr().lock(), &format!("usage: {USAGE}"));
    ExitCode::from(2)
}

fn kill(mut options: Options) -> ExitCode {
    let mut read = || -> Result<(u32, u64), ()> {
        let (times, seed) = (options.value("--times")?, options.value("--seed")?);
        options.end()?;
        Ok((times.unwrap_or(TIMES), seed.unwrap_or_else(any_seed)))
    };
    let Ok((times, seed)) = read() else { return usage() };
    tell(&mut io::stdout().lock(), &format!("{times} kills from seed {seed}"));
    match try_kill(times, seed) {
        Ok(outcome) => {
            tell(&mut io::stdout().lock(), &summary(&outcome));
            ExitCode::SUCCESS
        }
        Err(why) => {
            tell(&mut io::stderr().lock(), &format!("breach with seed {seed}: {why}"));
            ExitCode::FAILURE
        }
    }
}

fn try_kill(times: u32, seed: u64) -> Result<Outcome, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let dir = tempfile::tempdir().map_err(|error| error.to_string())?;
    kill::run(dir.path(), &Plan { program, times, seed }, &mut |words| tell(&mut io::stdout().lock(), words))
}

fn summary(outcome: &Outcome) -> String {
    let moments: Vec<String> = outcome.moments.iter().map(|(last, kills)| format!("{last} {kills}")).collect();
    format!(
        "last words before the kill: {}\n{} items sent, {} of them again with equal bytes because the answer was not read; {} answers came to a dead program\n\
         {} kills, {} saved tokens, lost 0, reused sequence numbers 0",
        moments.join(", "),
        outcome.sent,
        outcome.sent_again,
        outcome.unheard,
        outcome.kills,
        outcome.saved
    )
}

fn worker(mut options: Options) -> ExitCode {
    let mut read = || -> Result<Round, ()> {
        let cases: String = options.value("--cases")?.unwrap_or_default();
        let round = Round {
            home: options.value("--home")?.ok_or(())?,
            address: options.value("--address")?.ok_or(())?,
            number: options.value("--round")?.ok_or(())?,
            seed: options.value("--seed")?.unwrap_or(0),
            cases: cases.split(',').filter(|case| !case.is_empty()).map(str::to_owned).collect(),
            opens_case: options.flag("--opens-case"),
        };
        options.end()?;
        Ok(round)
    };
    let Ok(round) = read() else { return usage() };
    if let Err(why) = kill_worker::work(round) {
        tell(&mut io::stdout().lock(), &format!("failed {why}"));
    }
    ExitCode::FAILURE
}

/// One change of keys that dies at a step. Exit code 0 only when there was no such step.
fn key_act(mut options: Options) -> ExitCode {
    let mut read = || -> Result<(Act, Clock, u32), ()> {
        let act = Act {
            name: options.value("--act")?.ok_or(())?,
            home: options.value("--home")?.ok_or(())?,
            old: options.value("--old")?.unwrap_or_default(),
            new: options.value("--new")?.unwrap_or_default(),
            file: options.value("--file")?.unwrap_or_default(),
        };
        let now: i64 = options.value("--now")?.ok_or(())?;
        let nth = options.value("--step")?.ok_or(())?;
        options.end()?;
        Ok((act, Clock::at(now), nth))
    };
    let Ok((act, clock, nth)) = read() else { return usage() };
    match act.run(&clock, nth) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tell(&mut io::stderr().lock(), &why);
            ExitCode::FAILURE
        }
    }
}
