//! No value is silently gone (`domain.md` 16 M1, M2, M3): each one ever saved is shown, stands beside a rival in a conflict
//! that is shown, or was replaced by somebody who had seen it.

use std::collections::{BTreeMap, BTreeSet};

use documents::Notice;
use model::conflict::{Conflict, conflicts};

use super::ledger::{Done, NOTHING, Side, Write, Written, key_of};
use super::replica::{Acts, Read};
use super::shape::{Content, Key, Shape};

/// Fields in which two values are rivals that somebody settles; of all others one value is shown, and a notice says that
/// there is another. A signal has no order of safety and is shown with all its values where it is used.
const REGISTERS: [&str; 9] = [
    "next_contact_on",
    "next_review_on",
    "legal_hold",
    "excluded",
    "due_on",
    "safe_to_call",
    "safe_to_text",
    "safe_to_visit",
    "whereabouts",
];

fn is_register(key: &Key) -> bool {
    REGISTERS.contains(&key.1.as_str()) || key.1.starts_with("answers.slots.")
}

/// One document of a history, as it should read and as it does.
pub struct Document<'a> {
    /// Which.
    pub side: Side,
    /// What was written in it.
    pub written: &'a Written,
    /// What it reads as.
    pub content: Content,
    /// What merging left behind.
    pub notices: &'a [Notice],
    /// The acts.
    pub acts: &'a [Done],
}

impl Document<'_> {
    fn past(&self, act: usize) -> Acts {
        match self.side {
            Side::Casework => self.acts[act].past.casework,
            Side::Identity => self.acts[act].past.identity,
        }
    }

    /// Entries that are out of sight because somebody took them out who had seen all that was written in them.
    fn taken_out(&self) -> BTreeSet<String> {
        let mut gone = BTreeSet::new();
        let removed: BTreeSet<&String> = self.written.removed.iter().map(|(id, _)| id).collect();
        for id in removed {
            let beneath = self.written.beneath(id);
            let removals: Vec<usize> =
                self.written.removed.iter().filter(|(other, _)| other == id).map(|(_, act)| *act).collect();
            let seen = |write: &Write| {
                removals.iter().any(|removal| *removal == write.act || self.past(*removal) & (1 << write.act) != 0)
            };
            let mut inside = self.written.writes.iter().filter(|write| beneath.contains(&write.key.0));
            if inside.all(seen) {
                gone.extend(beneath);
            }
        }
        gone
    }

    /// M1: what is only ever added is there, once, on every device.
    ///
    /// # Errors
    /// In words.
    pub fn nothing_added_is_missing(&self) -> Result<(), String> {
        let gone = self.taken_out();
        let shown: BTreeSet<&String> = self.content.fields.keys().map(|(id, _)| id).collect();
        for (id, act) in &self.written.added {
            if !gone.contains(id) && !shown.contains(id) {
                return Err(format!("M1: {id}, added by {} (act {act}), is gone", self.acts[*act].command));
            }
        }
        let extra = shown.into_iter().find(|id| *id != "case" && gone.contains(*id));
        extra.map_or(Ok(()), |id| Err(format!("{id} was taken out and is still shown")))
    }

    /// M2: every field shows the values that nobody replaced knowingly; rivals are shown as such.
    ///
    /// # Errors
    /// In words.
    pub fn no_value_is_silently_gone(&self) -> Result<(), String> {
        let gone = self.taken_out();
        for (key, standing) in self.written.standing(|act| self.past(act)) {
            if gone.contains(&key.0) {
                continue;
            }
            let values: BTreeSet<&str> = standing.iter().map(|write| write.value.as_str()).collect();
            let Some(shown) = self.content.fields.get(&key) else {
                // A list that was empty and has entries now is shown by them.
                if values.iter().any(|value| *value != "[]") {
                    self.is_in_parts(&key)?;
                }
                continue;
            };
            let shown: BTreeSet<&str> = shown.iter().map(String::as_str).collect();
            let by: Vec<&str> = standing.iter().map(|write| self.acts[write.act].command).collect();
            let said = format!("{key:?}: {values:?} were saved last, by {by:?}; {shown:?} is shown");
            if is_register(&key) || key.1 == "signal" {
                if shown != values {
                    return Err(format!("M2: {said}; {}", self.told(&key)));
                }
            } else {
                self.one_is_shown(&key, &values, &shown).map_err(|why| format!("M2: {said}: {why}"))?;
            }
        }
        Ok(())
    }

    /// Every value that a field ever had, for whoever looks into a history that failed.
    fn told(&self, key: &Key) -> String {
        let writes = self.written.writes.iter().filter(|write| write.key == *key);
        let line = |write: &Write| format!("{} in act {} after {:b}", write.value, write.act, self.past(write.act));
        writes.map(line).collect::<Vec<_>>().join("; ")
    }

    /// A field that was empty and now has parts is shown by its parts.
    fn is_in_parts(&self, key: &Key) -> Result<(), String> {
        let start = format!("{}.", key.1);
        let has_parts = self.content.fields.keys().any(|(id, name)| *id == key.0 && name.starts_with(&start));
        let around = key.1.rsplit_once('.').map(|(around, _)| (key.0.clone(), around.to_owned()));
        let is_empty_again = around.is_some_and(|around| self.content.fields.contains_key(&around));
        if has_parts || is_empty_again { Ok(()) } else { Err(format!("M2: nothing shows {key:?}")) }
    }

    fn one_is_shown(&self, key: &Key, values: &BTreeSet<&str>, shown: &BTreeSet<&str>) -> Result<(), String> {
        let one = shown.iter().next().copied().unwrap_or_default();
        if !values.contains(one) {
            return Err("this was replaced or never said".to_owned());
        }
        // Nothing said, and a day that was taken back, leave no value behind.
        let hidden = values.iter().any(|value| *value != one && !NOTHING.contains(value));
        if !hidden || self.has_notice(&key.0) {
            return Ok(());
        }
        Err("nothing says that there is another value".to_owned())
    }

    fn has_notice(&self, entry: &str) -> bool {
        let hex = entry.trim_start_matches("EntryId(").trim_end_matches(')');
        self.notices.iter().any(|notice| match notice {
            Notice::OtherValues { field } if entry == "case" => !field.contains(':'),
            Notice::OtherValues { field } => field.contains(hex),
            _ => false,
        })
    }
}

/// M2 and M3: every pair of rivals is a conflict that somebody is asked about, and the value that protects more counts.
///
/// # Errors
/// In words.
pub fn rivals_are_shown_and_the_safer_counts(read: &Read, of: &[&Document<'_>]) -> Result<(), String> {
    let identity = read.identity.as_ref().map(|reading| &reading.identity);
    let found = conflicts(&read.casework.case, identity);
    let asked: BTreeMap<Key, &Conflict> =
        found.iter().filter_map(|one| Some((key_of(&Shape::of(&one.field))?, one))).collect();
    for document in of {
        let gone = document.taken_out();
        for (key, standing) in document.written.standing(|act| document.past(act)) {
            let values: BTreeSet<&str> = standing.iter().map(|write| write.value.as_str()).collect();
            if !is_register(&key) || gone.contains(&key.0) {
                continue;
            }
            match (asked.get(&key), values.len()) {
                (None, 0 | 1) => {}
                (Some(conflict), 2..) => the_safer_counts(&key, &values, conflict)?,
                (asked, _) => {
                    return Err(format!(
                        "M2: {key:?} has {values:?}, and {} asked about it",
                        match asked {
                            Some(_) => "somebody is",
                            None => "nobody is",
                        }
                    ));
                }
            }
        }
    }
    Ok(())
}

fn the_safer_counts(key: &Key, values: &BTreeSet<&str>, conflict: &Conflict) -> Result<(), String> {
    let counting = Shape::of(&conflict.counting().value);
    let Shape::Tuple(_, parts) = &counting else { return Err(format!("{key:?}: {counting:?} counts")) };
    let counts = parts.first().map(Shape::text).unwrap_or_default();
    let best = values.iter().map(|value| danger(&key.1, value)).min().flatten();
    if danger(&key.1, &counts) == best { Ok(()) } else { Err(format!("M3: of {values:?} in {key:?} {counts} counts")) }
}

/// How little a value protects; `None` where no order of safety is known.
fn danger(field: &str, value: &str) -> Option<i64> {
    let number = || value.trim_start_matches("Day(").trim_end_matches(')').parse().ok();
    match (field, value) {
        ("next_contact_on" | "next_review_on" | "due_on", _) => number(),
        ("legal_hold" | "excluded", "true") | ("safe_to_call" | "safe_to_text" | "safe_to_visit", "No") => Some(0),
        ("safe_to_call" | "safe_to_text" | "safe_to_visit", "Unknown") => Some(1),
        ("legal_hold" | "excluded", "false") | ("safe_to_call" | "safe_to_text" | "safe_to_visit", "Yes") => Some(2),
        _ => None,
    }
}
