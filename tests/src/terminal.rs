//! What the programs of random histories share: reading how many from which seed, drawing one, saying a line. Plays nothing.

use std::io::{self, Write};

use app::host::{Host, Machine};

/// `--times N` and `--seed N`; `None` for anything else.
#[must_use]
pub fn times_and_seed(arguments: &[String], usual: u64) -> Option<(u64, Option<u64>)> {
    let (mut times, mut seed) = (usual, None);
    for pair in arguments.chunks(2) {
        match pair {
            [name, value] if name == "--times" => times = value.parse().ok()?,
            [name, value] if name == "--seed" => seed = Some(value.parse().ok()?),
            _ => return None,
        }
    }
    Some((times, seed))
}

/// A seed that nobody chose.
#[must_use]
pub fn any_seed() -> u64 {
    let mut bytes = [0; 4];
    Machine::default().fill(&mut bytes);
    u64::from(u32::from_be_bytes(bytes))
}

/// Says a line at once, also where nobody listens any more.
pub fn tell(out: &mut dyn Write, words: &str) {
    let _ = writeln!(out, "{words}");
    let _ = out.flush();
}

/// Says after every twentieth part of `times` how many held, beside the answer and not in it.
pub fn tell_how_far(held: u64, times: u64) {
    if held.is_multiple_of(times.div_ceil(20).max(1)) {
        tell(&mut io::stderr().lock(), &format!("{held} of {times} held"));
    }
}
