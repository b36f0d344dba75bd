//! Plays random histories until one does not hold. Exit code 0 only if all did; otherwise it prints the seed.

use std::io;
use std::process::ExitCode;

use satchel_tests::crowd::play_all;
use satchel_tests::histories::{Tally, play};
use satchel_tests::terminal::{any_seed, tell, tell_how_far, times_and_seed};

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
    let one = |at: u64, tally: &mut Tally| play(first.wrapping_add(at), tally);
    let all = play_all(times, one, tell_how_far);
    for why in &all.failed {
        tell(&mut io::stderr().lock(), why);
    }
    let tally = all.tallies.iter().fold(Tally::default(), |all, part| all.and(part));
    tell(&mut io::stdout().lock(), &tally.to_string());
    if all.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
