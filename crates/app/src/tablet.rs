//! Who has a store on this tablet: one folder a person, a short label each, and which one is meant. Opens none of them.

use std::fs;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::emptying::EmptiedNotice;
use crate::error::{CommandError, ErrorCode};
use crate::home::{self, FURTHER, FURTHER_DIGITS, Home, is_further_name};
use crate::host::Host;
use crate::unlock::disk;

/// Most people with a store on one tablet.
pub const PEOPLE_MAX: usize = 8;
/// Most characters of a label: a staff code or initials, never a name.
pub const LABEL_CHARS_MAX: usize = 8;
/// Id of the person whose store lies in the tablet's own folder, as the only one's always has.
pub const FIRST: &str = "first";

/// Somebody who has a store on this tablet. Nothing else about them is outside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PersonHere {
    /// Which store.
    pub id: String,
    /// A staff code or initials, chosen when the store was made; empty for a first person who has none yet.
    pub label: String,
    /// Whether the store was made and its request not answered yet.
    pub waiting: bool,
}

/// A tablet: the folder that a host was given.
#[derive(Debug, Clone)]
pub struct Tablet {
    dir: PathBuf,
}

impl Tablet {
    /// The tablet whose folder is `dir`, which need not exist yet.
    #[must_use]
    pub fn at(dir: impl Into<PathBuf>) -> Tablet {
        Tablet { dir: dir.into() }
    }

    /// Everybody who has a store here, the first one first and the others by label.
    #[must_use]
    pub fn people(&self) -> Vec<PersonHere> {
        let first = Home::at(&self.dir);
        let mut people: Vec<PersonHere> = self.further().iter().filter_map(|id| self.person(id)).collect();
        people.sort_by(|one, other| (&one.label, &one.id).cmp(&(&other.label, &other.id)));
        if first.is_taken() {
            people.insert(0, shown(FIRST, &first));
        }
        people
    }

    /// The homes of everybody here.
    pub(crate) fn homes(&self) -> Vec<Home> {
        self.people().iter().map(|one| self.home(&one.id)).collect()
    }

    /// What is to be said of stores that were emptied here by order of the office.
    #[must_use]
    pub fn emptied(&self) -> Vec<EmptiedNotice> {
        let further = self.further().into_iter();
        let homes = std::iter::once(FIRST.to_owned()).chain(further).map(|id| self.home(&id));
        homes.filter_map(|home| crate::emptying::notice(&home)).collect()
    }

    /// Whether the tablet was made for a demonstration.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        Home::at(&self.dir).is_demo()
    }

    /// The home of a person by id or label. Without either, the home of the only one, or the one to be made.
    ///
    /// # Errors
    /// [`ErrorCode::PersonNeeded`] with the labels when there are several, [`ErrorCode::PersonUnknown`].
    pub fn home_of(&self, person: Option<&str>) -> Result<Home, CommandError> {
        let people = self.people();
        let Some(wanted) = person else {
            return match people.as_slice() {
                [] => Ok(Home::at(&self.dir)),
                [only] => Ok(self.home(&only.id)),
                several => Err(CommandError::with(ErrorCode::PersonNeeded, "people", labels(several))),
            };
        };
        let by_id = people.iter().find(|one| one.id == wanted);
        let found = by_id.or_else(|| people.iter().find(|one| !one.label.is_empty() && same(&one.label, wanted)));
        found.map(|one| self.home(&one.id)).ok_or_else(|| ErrorCode::PersonUnknown.into())
    }

    /// A folder for one more person, with the label and the note that the store waits for an answer. On a tablet where
    /// nobody has a store it is the tablet's own. Without a slot in it the folder is nobody's yet.
    ///
    /// # Errors
    /// [`ErrorCode::LabelRefused`] with `fault`, [`ErrorCode::TabletFull`]; disk errors.
    pub fn make_room(&self, label: &str, host: &mut dyn Host) -> Result<Home, CommandError> {
        let label = checked_label(label)?;
        let people = self.people();
        if people.iter().any(|one| same(&one.label, &label)) {
            return Err(CommandError::with(ErrorCode::LabelRefused, "fault", "taken"));
        }
        if people.len() >= PEOPLE_MAX {
            return Err(CommandError::with(ErrorCode::TabletFull, "max", PEOPLE_MAX));
        }
        let id = if people.is_empty() { FIRST.to_owned() } else { drawn(host) };
        let home = self.home(&id);
        home::make_private(home.dir()).map_err(disk)?;
        home::replace(&home.label(), label.as_bytes()).map_err(disk)?;
        home::replace(&home.waiting(), b"1").map_err(disk)?;
        Ok(home)
    }

    /// A folder that does not exist yet, for a person who comes with a backup.
    ///
    /// # Errors
    /// [`ErrorCode::TabletFull`]; disk errors.
    pub fn room_for_backup(&self, host: &mut dyn Host) -> Result<PathBuf, CommandError> {
        if self.people().len() >= PEOPLE_MAX {
            return Err(CommandError::with(ErrorCode::TabletFull, "max", PEOPLE_MAX));
        }
        let home = self.home(&drawn(host));
        home::make_private(&self.dir.join(FURTHER)).map_err(disk)?;
        Ok(home.dir().to_owned())
    }

    /// Takes away a store whose request was never answered. Nothing was written in it.
    ///
    /// # Errors
    /// [`ErrorCode::PersonUnknown`], [`ErrorCode::NotAllowed`] once the store belongs to an agency,
    /// [`ErrorCode::StoreInUse`]; disk errors.
    pub fn drop_waiting(&self, id: &str) -> Result<(), CommandError> {
        let person = self.person(id).ok_or(ErrorCode::PersonUnknown)?;
        if !person.waiting {
            return Err(ErrorCode::NotAllowed.into());
        }
        let home = self.home(id);
        let _hold = crate::unlock::hold(&home)?;
        crate::emptying::erase_files(&home).map_err(disk)
    }

    fn person(&self, id: &str) -> Option<PersonHere> {
        let home = (id == FIRST || is_further_name(id)).then(|| self.home(id))?;
        home.is_taken().then(|| shown(id, &home))
    }

    fn home(&self, id: &str) -> Home {
        if id == FIRST { Home::at(&self.dir) } else { Home::at(self.dir.join(FURTHER).join(id)) }
    }

    fn further(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.dir.join(FURTHER)) else { return Vec::new() };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.filter(|name| is_further_name(name)).take(PEOPLE_MAX * 4).collect()
    }
}

/// The folder of the person meant, for programs that are told `--home` and perhaps `--person`.
///
/// # Errors
/// Those of [`Tablet::home_of`].
pub fn person_dir(tablet: &Path, person: Option<&str>) -> Result<PathBuf, CommandError> {
    Ok(Tablet::at(tablet).home_of(person)?.dir().to_owned())
}

/// Which person's folder this is.
#[must_use]
pub(crate) fn id_of(home: &Home) -> String {
    let further = home.tablet() != home.dir();
    let name = home.dir().file_name().and_then(|name| name.to_str()).filter(|_| further);
    name.unwrap_or(FIRST).to_owned()
}

/// The store belongs to an agency: from here on it is not taken away as one that waits.
pub(crate) fn belongs(home: &Home) {
    // One that cannot be removed is removed at the next opening.
    let _ = fs::remove_file(home.waiting());
}

/// Gives an unlocked person a label where several have a store and this one has none: a first person of before.
pub(crate) fn label_if_shared(home: &Home, code: &str) {
    let shared = Tablet::at(home.tablet()).people().len() > 1;
    if shared && !home.label().exists() && checked_label(code).is_ok() {
        let _ = home::replace(&home.label(), code.as_bytes());
    }
}

fn shown(id: &str, home: &Home) -> PersonHere {
    let kept = home::read_small(&home.label()).ok().flatten();
    let label = kept.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|label| checked_label(&label).ok());
    PersonHere { id: id.to_owned(), label: label.unwrap_or_default(), waiting: home.waiting().exists() }
}

/// A label of letters, digits and dots, as many as initials or a staff code have.
fn checked_label(label: &str) -> Result<String, CommandError> {
    let label = label.trim();
    let fits = label.chars().all(|one| one.is_alphanumeric() || matches!(one, '.' | '-'));
    match label.chars().count() {
        0 => Err(CommandError::with(ErrorCode::LabelRefused, "fault", "empty")),
        count if count > LABEL_CHARS_MAX || !fits => {
            Err(CommandError::with(ErrorCode::LabelRefused, "fault", "form").and("max", LABEL_CHARS_MAX))
        }
        _ => Ok(label.to_owned()),
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn labels(people: &[PersonHere]) -> String {
    let name = |one: &PersonHere| if one.label.is_empty() { one.id.clone() } else { one.label.clone() };
    people.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn drawn(host: &mut dyn Host) -> String {
    let mut bytes = [0; FURTHER_DIGITS / 2];
    host.fill(&mut bytes);
    crate::queries::case_file::hex(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Machine;

    fn with_slot(home: &Home) {
        fs::write(home.slot(), b"a slot").unwrap();
    }

    fn tablet() -> (tempfile::TempDir, Tablet) {
        let dir = tempfile::tempdir().unwrap();
        let tablet = Tablet::at(dir.path());
        (dir, tablet)
    }

    #[test]
    fn a_home_as_it_always_was_is_the_first_person() {
        let (dir, tablet) = tablet();
        assert_eq!(tablet.home_of(None).unwrap().dir(), dir.path(), "an empty folder is where the first store will be");
        with_slot(&Home::at(dir.path()));
        assert_eq!(tablet.home_of(None).unwrap().dir(), dir.path(), "nothing moves");
        let people = tablet.people();
        let first = PersonHere { id: FIRST.to_owned(), label: String::new(), waiting: false };
        assert_eq!(people, [first], "who was here before has no label, and needs none alone");
    }

    #[test]
    fn two_people_have_to_be_told_apart_and_labels_do_it() {
        let (dir, tablet) = tablet();
        with_slot(&Home::at(dir.path()));
        label_if_shared(&Home::at(dir.path()), "CW07");
        assert_eq!(tablet.people()[0].label, "", "alone, nothing about a person stands in clear");
        let second = tablet.make_room(" cw09 ", &mut Machine::default()).unwrap();
        assert_eq!(tablet.people().len(), 1, "a folder without a slot is nobody's");
        with_slot(&second);
        label_if_shared(&Home::at(dir.path()), "CW07");
        let refused = tablet.home_of(None).unwrap_err();
        assert_eq!((refused.code, refused.facts["people"].as_str()), (ErrorCode::PersonNeeded, "CW07, cw09"), "who");
        assert_eq!(tablet.home_of(Some("CW09")).unwrap().dir(), second.dir(), "by label, large or small");
        assert_eq!(tablet.home_of(Some(&id_of(&second))).unwrap().dir(), second.dir(), "or by id");
        assert_eq!(tablet.home_of(Some("CW08")).unwrap_err().code, ErrorCode::PersonUnknown, "nobody else");
        assert_eq!(second.tablet(), dir.path(), "both belong to one tablet");
        let taken = tablet.make_room("Cw07", &mut Machine::default()).unwrap_err();
        assert_eq!(taken.facts["fault"], "taken", "two of one label could not be told apart");
    }

    #[test]
    fn a_label_has_no_room_for_a_name_or_a_path() {
        let (_dir, tablet) = tablet();
        for bad in ["", "  ", "Amal Haddad", "../../x", "AmalHaddad", "a/b"] {
            let refused = tablet.make_room(bad, &mut Machine::default()).unwrap_err();
            assert_eq!(refused.code, ErrorCode::LabelRefused, "{bad}");
        }
    }

    #[test]
    fn only_a_store_that_waits_is_taken_away() {
        let (dir, tablet) = tablet();
        with_slot(&Home::at(dir.path()));
        let second = tablet.make_room("A.H.", &mut Machine::default()).unwrap();
        with_slot(&second);
        assert_eq!(tablet.drop_waiting(FIRST).unwrap_err().code, ErrorCode::NotAllowed, "it may hold work");
        assert_eq!(
            tablet.drop_waiting("../..").unwrap_err().code,
            ErrorCode::PersonUnknown,
            "no way out of the folder"
        );
        tablet.drop_waiting(&id_of(&second)).unwrap();
        assert_eq!(tablet.people().len(), 1, "it is gone");
        assert!(Home::at(dir.path()).slot().exists(), "and the first one's is untouched");
        let third = tablet.make_room("A.H.", &mut Machine::default()).unwrap();
        with_slot(&third);
        belongs(&third);
        assert_eq!(tablet.drop_waiting(&id_of(&third)).unwrap_err().code, ErrorCode::NotAllowed, "it was answered");
    }

    #[test]
    fn one_store_of_a_tablet_is_open_at_a_time() {
        let (dir, tablet) = tablet();
        let first = Home::at(dir.path());
        with_slot(&first);
        let second = tablet.make_room("B", &mut Machine::default()).unwrap();
        let held = crate::unlock::hold(&first).unwrap();
        assert_eq!(crate::unlock::hold(&second).err().map(|error| error.code), Some(ErrorCode::StoreInUse), "held");
        drop(held);
        assert!(crate::unlock::hold(&second).is_ok(), "free again");
    }
}
