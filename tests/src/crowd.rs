//! Many numbered plays on all cores: each core has its own tally, and how far they are is said now and then. Plays nothing itself.

use std::sync::atomic::{AtomicU64, Ordering};

/// What came of all plays.
pub struct Played<T> {
    /// The tally of each core that came to its end.
    pub tallies: Vec<T>,
    /// What did not hold, in words; a core stops at its first.
    pub failed: Vec<String>,
}

/// Plays the numbers below `times`, shared out among the cores, and after each calls `so_far` with
/// how many held and how many there are.
pub fn play_all<T: Default + Send>(
    times: u64,
    play: impl Fn(u64, &mut T) -> Result<(), String> + Sync,
    so_far: impl Fn(u64, u64) + Sync,
) -> Played<T> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let held = AtomicU64::new(0);
    let part = |core: u64| {
        let mut tally = T::default();
        for number in (core..times).step_by(cores) {
            play(number, &mut tally)?;
            so_far(held.fetch_add(1, Ordering::Relaxed) + 1, times);
        }
        Ok(tally)
    };
    let part = &part;
    let ended = std::thread::scope(|scope| {
        let running: Vec<_> = (0..cores as u64).map(|core| scope.spawn(move || part(core))).collect();
        running.into_iter().map(|one| one.join()).collect::<Vec<_>>()
    });
    let mut all = Played { tallies: Vec::new(), failed: Vec::new() };
    for one in ended {
        match one {
            Ok(Ok(tally)) => all.tallies.push(tally),
            Ok(Err(why)) => all.failed.push(why),
            Err(_) => all.failed.push("a play panicked".to_owned()),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_played_once_and_each_is_counted() {
        let last = AtomicU64::new(0);
        let note = |held, _| _ = last.fetch_max(held, Ordering::Relaxed);
        let count = |number, seen: &mut Vec<u64>| -> Result<(), String> {
            seen.push(number);
            Ok(())
        };
        let all = play_all(37, count, note);
        let mut seen = all.tallies.concat();
        seen.sort_unstable();
        assert_eq!(seen, (0..37).collect::<Vec<_>>());
        assert!(all.failed.is_empty());
        assert_eq!(last.into_inner(), 37);
    }

    #[test]
    fn what_does_not_hold_is_said_and_is_in_no_tally() {
        let odd_one = |number, _: &mut ()| if number == 5 { Err("five".to_owned()) } else { Ok(()) };
        assert_eq!(play_all(9, odd_one, |_, _| ()).failed, ["five"]);
    }
}
