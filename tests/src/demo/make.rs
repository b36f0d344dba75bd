//! Makes a demo agency, unless it is there whole: founds it, has it lived, and says last that it is whole. Plays nothing.

use std::path::{Path, PathBuf};

use model::Day;
use model::time::DAY_MS;
use serde_json::json;

use super::agency::Agency;
use super::desk::now;
use super::stamp::{self, Size, Stamp};
use super::{forty, play};

/// Work begins at eight.
const BEGIN_MS: i64 = 8 * 3_600_000;

/// An agency that was lived and is not settled yet.
pub struct Made {
    /// The day from which its days count.
    pub today: Day,
    /// Its devices and its office.
    pub agency: Agency,
    /// Id and code of the story's case.
    pub story: [String; 2],
    /// Tags of planted stories and the codes of their cases.
    pub tags: Vec<(String, String)>,
}

/// Makes the agency in `dir` unless it is there whole. What is there in part is set aside under another name.
///
/// # Errors
/// In words.
pub fn make(dir: &Path, size: Size, tell: &mut dyn FnMut(&str)) -> Result<Stamp, String> {
    if let Some(stamp) = stamp::read(dir)?.filter(|stamp| stamp.size == size) {
        tell(&format!("The demo agency of {} is whole: nothing to make.", stamp.made_on));
        return Ok(stamp);
    }
    if let Some(aside) = set_aside(dir)? {
        tell(&format!("What was there is not whole or not of this version: it is in {} now.", aside.display()));
    }
    std::fs::create_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let today = now().day();
    let made = match size {
        Size::Forty => forty::live(dir, today, tell)?,
        Size::Whole => play::live(dir, today, tell)?,
    };
    settle(dir, size, made)
}

/// Both homes agree; they are told where the demo will let them reach the office, and the stamp is written last.
fn settle(dir: &Path, size: Size, made: Made) -> Result<Stamp, String> {
    let Made { today, mut agency, story: [story, code], tags } = made;
    let case = json!({ "case": story });
    let (ours, theirs) = (agency.worker().call("case_file", case.clone())?, agency.supervisor.call("case_file", case)?);
    if ours["digest"] != theirs["digest"] || ours["sources"] != theirs["sources"] {
        return Err("the two homes do not agree".to_owned());
    }
    let mut stamp = Stamp::fresh(today.to_string(), size, code)?;
    stamp.tags = tags.into_iter().collect();
    agency.worker().point_to(&stamp.tablet)?;
    agency.supervisor.point_to(&stamp.laptop)?;
    agency.all_at(now().0);
    let Agency { workers, supervisor, office, .. } = agency;
    for desk in workers.into_iter().chain([supervisor]) {
        stamp::mark_home(&dir.join(desk.staff.folder))?;
        desk.lock()?;
    }
    office.shutdown();
    stamp.write(dir)?;
    Ok(stamp)
}

/// The moment at which work begins on a day, in milliseconds since 1970.
#[must_use]
pub fn at_eight(day: Day) -> i64 {
    i64::from(day.0) * DAY_MS + BEGIN_MS
}

/// Moves what is in `dir` beside it; `None` when there is nothing.
///
/// # Errors
/// In words.
pub fn set_aside(dir: &Path) -> Result<Option<PathBuf>, String> {
    let words = |error: std::io::Error| format!("{}: {error}", dir.display());
    match std::fs::read_dir(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(words(error)),
        Ok(mut inside) => {
            if inside.next().is_none() {
                return Ok(None);
            }
        }
    }
    let name = dir.file_name().ok_or_else(|| format!("{} names no folder", dir.display()))?;
    let aside = (1..).map(|n| dir.with_file_name(format!("{}.aside-{n}", name.display()))).find(|path| !path.exists());
    let aside = aside.ok_or("no name is free")?;
    std::fs::rename(dir, &aside).map_err(words)?;
    Ok(Some(aside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_whole_is_set_aside_and_never_deleted() {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("demo");
        assert_eq!(set_aside(&dir), Ok(None), "nothing is there yet");
        for expected in ["demo.aside-1", "demo.aside-2"] {
            std::fs::create_dir(&dir).unwrap();
            std::fs::write(dir.join("kept"), expected).unwrap();
            let aside = set_aside(&dir).unwrap().unwrap();
            assert_eq!(aside, place.path().join(expected), "each time under a name of its own");
            assert_eq!(std::fs::read_to_string(aside.join("kept")).unwrap(), expected, "with what was in it");
        }
    }
}
