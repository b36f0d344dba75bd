//! Plays every hostile office many times. Exit code 0 only if each held; otherwise it prints script and seed.

use std::io;
use std::process::ExitCode;

use satchel_tests::evil::play_some;
use satchel_tests::terminal::{tell, tell_how_far};

const USAGE: &str = "satchel-evil [--seeds N] [--first N] [--script N]";
/// Seeds of each script when no number is given.
const SEEDS: u64 = 200;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((seeds, first, script)) = read(&arguments) else {
        tell(&mut io::stderr().lock(), &format!("usage: {USAGE}"));
        return ExitCode::from(2);
    };
    let played = tempfile::tempdir().map_err(|error| error.to_string());
    let wanted = |number: u8| script.is_none_or(|only| only == number);
    let played =
        played.and_then(|dir| play_some(dir.path(), (first, seeds), |script| wanted(script.number), tell_how_far));
    match played {
        Ok(held) => {
            tell(&mut io::stdout().lock(), &format!("{held} plays held, from seed {first} on"));
            ExitCode::SUCCESS
        }
        Err(why) => {
            tell(&mut io::stderr().lock(), &why);
            ExitCode::FAILURE
        }
    }
}

fn read(arguments: &[String]) -> Option<(u64, u64, Option<u8>)> {
    let (mut seeds, mut first, mut script) = (SEEDS, 0, None);
    for pair in arguments.chunks(2) {
        match pair {
            [name, value] if name == "--seeds" => seeds = value.parse().ok()?,
            [name, value] if name == "--first" => first = value.parse().ok()?,
            [name, value] if name == "--script" => script = Some(value.parse().ok()?),
            _ => return None,
        }
    }
    Some((seeds, first, script))
}
