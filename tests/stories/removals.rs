//! Random histories of members: no removed device opens what was written by somebody who knew. `cargo xtask removals` plays
//! ten thousand.

use satchel_tests::removals::{Met, play};

/// Histories of the short run.
const TIMES: u64 = 24;
/// The first seed of the short run; `SATCHEL_SEED` gives another.
const SEED: u64 = 20_261_123;

#[test]
fn in_random_histories_of_members_nothing_written_after_a_removal_is_open_to_the_removed_device() {
    let seed = std::env::var("SATCHEL_SEED").ok().and_then(|said| said.parse().ok()).unwrap_or(SEED);
    println!("seed {seed}: SATCHEL_SEED={seed} repeats this run");
    let met = (seed..seed + TIMES).map(|seed| play(seed).unwrap_or_else(|why| panic!("{why}")));
    let met = met.fold(Met::default(), Met::and);
    println!("{met:?}");
    assert!(met.removed > TIMES / 2 && met.after > TIMES, "too few histories removed anybody: {met:?}");
    assert!(met.renewed > 0 && met.replaced > 0, "too few histories met anything: {met:?}");
}

/// Seeds that once broke: a move that was known before its key, and a team whose last holder of the key was removed.
const KEPT: [u64; 2] = [1_932_658_551, 1_932_659_352];

#[test]
fn histories_of_members_that_once_broke_hold() {
    for seed in KEPT {
        play(seed).unwrap_or_else(|why| panic!("{why}"));
    }
}
