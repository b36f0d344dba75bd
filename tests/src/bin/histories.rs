//! Plays random histories until one does not hold. Exit code 0 only if all did; otherwise it prints the seed.

use std::io;
use std::process::ExitCode;

use satchel_tests::histories::{Tally, play};
use satchel_tests::terminal::{any_seed, tell, times_and_seed};

const USAGE: &str = "satchel-histories [--times N] [--seed N]";
/// Histories when no number is given.
const TIMES: u64 = 5_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((times, first)) = times_and_seed(&arguments, TIMES) else {
        tell(&mut io::stderr().lock(), &format!("usage: {USAGE}"));
        return ExitCode::from(2);
    };
    let first = first.unwrap_or_else(any_seed);
    tell(&mut io::stdout().lock(), &format!("{times} histories from seed {first}"));
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let played = std::thread::scope(|scope| {
        let part = |worker| scope.spawn(move || play_part(first, times, worker, workers));
        let parts: Vec<_> = (0..workers).map(part).collect();
        parts.into_iter().map(|part| part.join()).collect::<Vec<_>>()
    });
    let mut tally = Tally::default();
    let mut held = true;
    for part in played {
        match part {
            Ok(Ok(part)) => tally = tally.and(&part),
            Ok(Err(why)) => {
                held = false;
                tell(&mut io::stderr().lock(), &why);
            }
            Err(_) => held = false,
        }
    }
    tell(&mut io::stdout().lock(), &tally.to_string());
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every `workers`-th seed.
fn play_part(first: u64, times: u64, worker: u64, workers: u64) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let mut seed = first.wrapping_add(worker);
    for _ in (worker..times).step_by(usize::try_from(workers).unwrap_or(1)) {
        play(seed, &mut tally)?;
        seed = seed.wrapping_add(workers);
    }
    Ok(tally)
}
