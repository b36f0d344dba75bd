//! Random histories of one case on two or three devices (`domain.md` 16): every command, told apart and together, and at the
//! end everybody has heard everything. Documents and reducer are the real ones; store, sealing and network are not here.

pub mod acts;
mod end;
mod fields;
mod ledger;
mod replica;
mod shape;
mod standing;
mod tally;
mod themes;
mod world;

pub use tally::Tally;

use crate::dice::Dice;

/// Plays one history and checks it.
///
/// # Errors
/// What did not hold, with the acts that led there.
pub fn play(seed: u64, tally: &mut Tally) -> Result<(), String> {
    let mut world = world::World::begun(Dice::new(seed), tally)?;
    let played = world.play(tally).and_then(|()| world.check(tally));
    played.map_err(|why| format!("seed {seed}: {why}\n{}", world.told()))
}

/// Plays many, from one seed on.
///
/// # Errors
/// The first that does not hold.
pub fn play_many(first: u64, times: u64) -> Result<Tally, String> {
    let mut tally = Tally::default();
    (first..first + times).try_for_each(|seed| play(seed, &mut tally))?;
    Ok(tally)
}
