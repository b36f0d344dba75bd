//! The hostile offices of the test plan, one script each, played from a seed. The table is what `docs/security.md` shows.

pub mod base;
mod content;
mod craft;
mod delivery;
mod erased;
mod keys;
pub mod office;
pub mod play;
mod view;

use std::path::Path;

use play::{Base, Play};

use crate::crowd::play_all;

/// What a device must do about a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Must {
    /// Turn it down before any of it is decoded; bytes set aside are named on the backup screen.
    Refuse,
    /// Take no harm, and name it at the next contact that can reveal it.
    Detect,
    /// Show how old the newest word of each colleague is.
    Show,
    /// Take no harm: there is nothing to name.
    Stand,
}

/// One script: reliability 4c.
pub struct Script {
    /// Its number in the plan.
    pub number: u8,
    /// Which part of the plan.
    pub group: &'static str,
    /// Its name in the plan.
    pub name: &'static str,
    /// What the device must do.
    pub must: Must,
    /// What is noticed and when, as people read it.
    pub noticed: &'static str,
    run: fn(&mut Play) -> Result<(), String>,
    /// Whether an office that behaves again brings everybody together without anybody's help.
    heals: bool,
}

/// One row: number, group, name, must, noticed, play.
type Row = (u8, &'static str, Must, &'static str, fn(&mut Play) -> Result<(), String>);

/// Every script, in the order of the plan.
#[must_use]
pub fn scripts() -> Vec<Script> {
    let groups: [(&'static str, Vec<Row>); 4] =
        [("delivery", delivery::rows()), ("view", view::rows()), ("content", content::rows()), ("keys", keys::rows())];
    let mut all: Vec<Script> = Vec::new();
    for (group, rows) in groups {
        let script = |(number, name, must, noticed, run): Row| Script {
            number,
            group,
            name,
            must,
            noticed,
            run,
            heals: number != view::FORKED_ROSTER,
        };
        all.extend(rows.into_iter().map(script));
    }
    all.sort_by_key(|script| script.number);
    all
}

/// Plays one script from one seed in `dir`, with everything that must hold after it.
///
/// # Errors
/// In words, with script and seed.
pub fn play(base: &Base, script: &Script, dir: &Path, seed: u64) -> Result<(), String> {
    let at = |why: String| format!("script {} ({}), seed {seed}: {why}", script.number, script.name);
    let mut play = Play::begin(base, dir, seed).map_err(at)?;
    (script.run)(&mut play).map_err(at)?;
    play.nothing_lost().map_err(at)?;
    if script.heals {
        play.heal().map_err(at)?;
    }
    play.nothing_read().map_err(at)
}

/// Plays each script that `wanted` picks, from `seeds` seeds, and says after each play to `so_far` how many held of how
/// many; answers how many held.
///
/// # Errors
/// In words, of the first that did not, on each core.
pub fn play_some(
    dir: &Path,
    (first, seeds): (u64, u64),
    wanted: impl Fn(&Script) -> bool,
    so_far: impl Fn(u64, u64) + Sync,
) -> Result<u64, String> {
    let base = Base::make(&dir.join("base"))?;
    let scripts: Vec<_> = scripts().into_iter().filter(|script| wanted(script)).collect();
    let times = scripts.len() as u64 * seeds;
    let one = |at: u64, (): &mut ()| {
        let Some(script) = usize::try_from(at / seeds).ok().and_then(|script| scripts.get(script)) else {
            return Err("there is no such script".to_owned());
        };
        let seed = first + at % seeds;
        let place = dir.join(format!("play-{}-{seed}", script.number));
        play(&base, script, &place, seed)?;
        std::fs::remove_dir_all(&place).map_err(|error| error.to_string())
    };
    let failed = play_all(times, one, so_far).failed;
    if failed.is_empty() { Ok(times) } else { Err(failed.join("\n")) }
}

/// The table of `docs/security.md`.
#[must_use]
pub fn table() -> String {
    let mut out = String::from(
        "| # | A hostile office tries to | The devices | What is noticed, and when |\n|---|---|---|---|\n",
    );
    for Script { number, group, name, must, noticed, .. } in scripts() {
        let must = match must {
            Must::Refuse => "refuse",
            Must::Detect => "detect",
            Must::Show => "show",
            Must::Stand => "take no harm",
        };
        out.push_str(&format!("| {number} | {group}: {name} | {must} | {noticed} |\n"));
    }
    out
}
