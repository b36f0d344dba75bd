//! Writes the fields of one noun into one map of a document. Decides nothing: rules are in the model.

use automerge::ScalarValue;
use model::{Day, EntryId};

use crate::document::EditFailed;
use crate::draft::{Draft, Place};
use crate::key;

/// A hand on one map: the root of a document, or a child.
pub(crate) struct Pen<'p, 'd> {
    draft: &'p mut Draft<'d>,
    place: Place,
}

impl<'p, 'd> Pen<'p, 'd> {
    pub(crate) fn root(draft: &'p mut Draft<'d>) -> Self {
        let place = draft.root();
        Pen { draft, place }
    }

    /// A new child. `None` if the document has it already: the same edit is written again after an unknown end.
    pub(crate) fn add(draft: &'p mut Draft<'d>, prefix: char, id: EntryId) -> Option<Self> {
        let (root, key) = (draft.root(), key::of_child(prefix, id));
        if draft.map(&root, &key).is_some() {
            return None;
        }
        let place = draft.make(&root, &key);
        Some(Pen { draft, place })
    }

    /// A child that the document has, or that this edit added before.
    pub(crate) fn find(draft: &'p mut Draft<'d>, prefix: char, id: EntryId) -> Result<Self, EditFailed> {
        let place = draft.map(&draft.root(), &key::of_child(prefix, id)).ok_or(EditFailed::NoSuchEntry)?;
        Ok(Pen { draft, place })
    }

    /// Sets a field, whatever stands there.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<ScalarValue>) {
        self.draft.put(&self.place, key, value);
    }

    /// Says a field's value again, unchanged.
    pub(crate) fn say_again(&mut self, key: &str) {
        self.draft.say_again(&self.place, key);
    }

    /// Marks a child as removed, knowing everything that the document has of it now.
    pub(crate) fn remove(&mut self) {
        self.draft.put_again(&self.place, key::TOMBSTONE, true);
    }

    pub(crate) fn set_day(&mut self, key: &str, day: Day) {
        self.set(key, i64::from(day.0));
    }

    pub(crate) fn set_id(&mut self, key: &str, id: &[u8; 16]) {
        self.set(key, ScalarValue::Bytes(id.to_vec()));
    }

    pub(crate) fn set_blob(&mut self, key: &str, bytes: Vec<u8>) {
        self.set(key, ScalarValue::Bytes(bytes));
    }

    /// Fills a text of a new child; an empty one is not written.
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.set(key, text);
        }
    }

    /// Fills a field of a new child, if it has a value.
    pub(crate) fn maybe(&mut self, key: &str, value: Option<impl Into<ScalarValue>>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    pub(crate) fn maybe_day(&mut self, key: &str, day: Option<Day>) {
        self.maybe(key, day.map(|day| i64::from(day.0)));
    }

    pub(crate) fn maybe_id(&mut self, key: &str, id: Option<EntryId>) {
        if let Some(id) = id {
            self.set_id(key, id.as_bytes());
        }
    }

    /// Fills a yes-or-no of a new child; "no" is what its absence means.
    pub(crate) fn yes(&mut self, key: &str, flag: bool) {
        if flag {
            self.set(key, true);
        }
    }
}

/// Words joined by spaces: how a list that is only ever replaced whole is stored.
pub(crate) fn words(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// As [`words`] for codes.
pub(crate) fn codes<'c>(codes: impl IntoIterator<Item = &'c str>) -> String {
    codes.into_iter().collect::<Vec<_>>().join(" ")
}
