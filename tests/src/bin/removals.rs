//! Plays random histories of members until one does not hold. Exit code 0 only if all did; otherwise it prints the seed.

use std::io;
use std::process::ExitCode;

use satchel_tests::removals::{Met, play};
use satchel_tests::terminal::{any_seed, tell, times_and_seed};

const USAGE: &str = "satchel-removals [--times N] [--seed N]";
/// Histories when no number is given.
const TIMES: u64 = 10_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((times, first)) = times_and_seed(&arguments, TIMES) else {
        tell(&mut io::stderr().lock(), &format!("usage: {USAGE}"));
        return ExitCode::from(2);
    };
    let first = first.unwrap_or_else(any_seed);
    tell(&mut io::stdout().lock(), &format!("{times} histories of members from seed {first}"));
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let part = |worker: u64| {
        let mut seeds = (worker..times).step_by(usize::try_from(workers).unwrap_or(1));
        seeds.try_fold(Met::default(), |met, at| play(first.wrapping_add(at)).map(|one| met.and(one)))
    };
    let parts = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || part(worker))).collect();
        running.into_iter().map(|one| one.join()).collect::<Vec<_>>()
    });
    let mut met = Met::default();
    let mut held = true;
    for part in parts {
        match part {
            Ok(Ok(part)) => met = met.and(part),
            Ok(Err(why)) => {
                held = false;
                tell(&mut io::stderr().lock(), &why);
            }
            Err(_) => held = false,
        }
    }
    tell(&mut io::stdout().lock(), &format!("{met:?}"));
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
