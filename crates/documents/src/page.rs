//! Reads one map of a document as the fields of one noun. Never fails: what it cannot read it names and leaves empty.

use std::cell::RefCell;

use model::irregularity::Irregularity;
use model::{ChangeHash, Day, EntryId, Millis, Register, Said, StaffRef, Writer};

use crate::document::Actor;
use crate::key;
use crate::notice::Notice;
use crate::tree::{Map, Origin, Put, Scalar, Slot, Tree};

/// Names the member of staff behind an actor, where the caller knows one.
pub type StaffOf<'a> = dyn Fn(&Actor) -> Option<StaffRef> + 'a;

/// Most fields of an entry that is only ever added.
const ADDED_FIELDS_MAX: u64 = 16;

/// What is collected while a document is read.
pub(crate) struct Eye<'a> {
    staff_of: &'a StaffOf<'a>,
    irregularities: RefCell<Vec<Irregularity>>,
    notices: RefCell<Vec<Notice>>,
}

impl<'a> Eye<'a> {
    pub(crate) fn new(staff_of: &'a StaffOf<'a>) -> Self {
        Eye { staff_of, irregularities: RefCell::default(), notices: RefCell::default() }
    }

    pub(crate) fn report(&self, irregularity: Irregularity) {
        self.irregularities.borrow_mut().push(irregularity);
    }

    pub(crate) fn notice(&self, notice: Notice) {
        self.notices.borrow_mut().push(notice);
    }

    /// Everything collected, in one order on every device.
    pub(crate) fn finish(self) -> (Vec<Irregularity>, Vec<Notice>) {
        let (mut irregularities, mut notices) = (self.irregularities.into_inner(), self.notices.into_inner());
        irregularities.sort();
        irregularities.dedup();
        notices.sort();
        notices.dedup();
        (irregularities, notices)
    }

    pub(crate) fn said<T>(&self, value: T, by: &Origin) -> Said<T> {
        let writer = (self.staff_of)(&by.actor).map_or(Writer::Actor(by.actor), Writer::Staff);
        Said { value, by: writer, at: Millis(by.at), change: ChangeHash::from_bytes(by.change) }
    }
}

/// One noun's map: the root of a document, or a child.
pub(crate) struct Page<'t, 'e> {
    pub(crate) map: Map<'t>,
    pub(crate) eye: &'e Eye<'e>,
    pub(crate) id: EntryId,
    noun: &'static str,
}

impl<'t, 'e> Page<'t, 'e> {
    pub(crate) fn root(tree: &'t Tree<'t>, eye: &'e Eye<'e>) -> Self {
        Page { map: tree.root(), eye, id: EntryId::from_bytes([0; 16]), noun: "" }
    }

    /// The children under a prefix, ascending by id, with their prefix and id still to be judged for removal.
    pub(crate) fn children(tree: &'t Tree<'t>, eye: &'e Eye<'e>, prefix: char, noun: &'static str) -> Vec<Self> {
        let root = tree.root();
        let mut pages = Vec::new();
        for slot in root.slots_from(prefix) {
            let Some(id) = key::child_id(&slot.key) else { continue };
            let Some(map) = root.map_in(slot) else {
                eye.report(Irregularity::WrongShape { field: slot.key.clone() });
                continue;
            };
            if slot.conflict {
                eye.notice(Notice::EntryTwice { entry: id });
            }
            pages.push(Page { map, eye, id, noun });
        }
        pages.sort_by_key(|page| page.id);
        pages
    }

    /// Notes every field that has other values behind the one shown, except those read as registers.
    pub(crate) fn note_other_values(&self, registers: &[&str]) {
        self.note_other_values_unless(|key| registers.contains(&key));
    }

    /// As [`Self::note_other_values`]; `child` keys of a root are noted by who reads the children.
    pub(crate) fn note_other_values_unless(&self, is_register: impl Fn(&str) -> bool) {
        for slot in self.map.slots() {
            if slot.conflict && slot.scalar().is_some() && !is_register(&slot.key) {
                self.eye.notice(Notice::OtherValues { field: self.field(&slot.key) });
            }
        }
    }

    /// For an entry that is only ever added: notes other values, and that it was written in afterwards.
    pub(crate) fn note_rewriting(&self) {
        self.note_rewriting_of(ADDED_FIELDS_MAX);
    }

    /// As [`Self::note_rewriting`] for an entry of up to this many fields.
    pub(crate) fn note_rewriting_of(&self, fields_max: u64) {
        self.note_other_values(&[]);
        if !self.map.is_as_made(fields_max) {
            self.eye.notice(Notice::Rewritten { entry: self.id });
        }
    }

    fn field(&self, key: &str) -> String {
        if self.noun.is_empty() { key.to_owned() } else { format!("{}:{}.{key}", self.noun, self.id.to_hex()) }
    }

    fn wrong(&self, key: &str) {
        self.eye.report(Irregularity::WrongShape { field: self.field(key) });
    }

    /// A scalar read by `of`; a value that `of` does not accept is named.
    fn read<T>(&self, key: &str, of: impl FnOnce(&'t Scalar) -> Option<T>) -> Option<T> {
        let slot = self.map.slot(key)?;
        let value = slot.scalar().and_then(of);
        if value.is_none() {
            self.wrong(key);
        }
        value
    }

    /// A text; empty when there is none.
    pub(crate) fn text(&self, key: &str) -> String {
        self.read(key, Scalar::text).unwrap_or_default().to_owned()
    }

    /// A code of a list, or what else is spelt as one word.
    pub(crate) fn code<T>(&self, key: &str, from: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.read(key, Scalar::text)?;
        let code = from(text);
        if code.is_none() {
            self.unknown(key, text);
        }
        code
    }

    /// As [`Self::code`] for a field that every such entry has; `fallback` protects most.
    pub(crate) fn code_or<T>(&self, key: &str, from: impl FnOnce(&str) -> Option<T>, fallback: T) -> T {
        if self.map.slot(key).is_none() {
            self.wrong(key);
        }
        self.code(key, from).unwrap_or(fallback)
    }

    fn unknown(&self, key: &str, code: &str) {
        let code = code.chars().take(60).collect();
        self.eye.report(Irregularity::UnknownCode { field: self.field(key), code });
    }

    /// Names a key that this version does not know among keys that it should.
    pub(crate) fn unknown_key(&self, key: &str) {
        self.unknown(key, key);
    }

    /// Codes separated by spaces; unknown ones are named and left out.
    pub(crate) fn codes<T>(&self, key: &str, from: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let text = self.read(key, Scalar::text).unwrap_or_default();
        let known = |word: &str| {
            let code = from(word);
            if code.is_none() {
                self.unknown(key, word);
            }
            code
        };
        text.split(' ').filter(|word| !word.is_empty()).filter_map(known).collect()
    }

    pub(crate) fn number<T: TryFrom<i64>>(&self, key: &str) -> Option<T> {
        self.read(key, |scalar| T::try_from(scalar.number()?).ok())
    }

    /// As [`Self::number`] for a field that every such entry has.
    pub(crate) fn number_or<T: TryFrom<i64>>(&self, key: &str, fallback: T) -> T {
        if self.map.slot(key).is_none() {
            self.wrong(key);
        }
        self.number(key).unwrap_or(fallback)
    }

    /// Bytes that `of` accepts.
    pub(crate) fn blob<T>(&self, key: &str, of: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
        self.read(key, |scalar| scalar.blob().and_then(of))
    }

    pub(crate) fn flag(&self, key: &str) -> Option<bool> {
        self.read(key, Scalar::flag)
    }

    pub(crate) fn day(&self, key: &str) -> Option<Day> {
        self.read(key, of_day)
    }

    /// A day that may have been taken back.
    pub(crate) fn day_or_null(&self, key: &str) -> Option<Day> {
        self.read(key, |scalar| if *scalar == Scalar::Null { Some(None) } else { of_day(scalar).map(Some) }).flatten()
    }

    /// A day that every such entry has; without one, the day on which the entry was written.
    pub(crate) fn day_needed(&self, key: &str) -> Day {
        if self.map.slot(key).is_none() {
            self.wrong(key);
        }
        self.day(key).unwrap_or_else(|| Millis(self.map.made().map_or(0, |by| by.at)).day())
    }

    pub(crate) fn entry(&self, key: &str) -> Option<EntryId> {
        self.read(key, |scalar| scalar.bytes().map(EntryId::from_bytes))
    }

    pub(crate) fn hash(&self, key: &str) -> Option<[u8; 32]> {
        self.read(key, Scalar::hash)
    }

    pub(crate) fn staff(&self, key: &str) -> Option<StaffRef> {
        self.read(key, |scalar| scalar.bytes().map(StaffRef::from_bytes))
    }

    /// A field of the root as the document's genesis said it: who made the document is not for others to change.
    pub(crate) fn first<T>(&self, key: &str, of: impl Fn(&Scalar) -> Option<T>) -> Option<T> {
        let values = self.map.all(key);
        let genesis = values.iter().find(|put| put.by.is_genesis);
        let value = match genesis {
            Some(put) => of(&put.value),
            None => self.map.at_genesis(key).as_ref().and_then(of),
        };
        if value.is_none() || genesis.is_none() || values.len() > 1 {
            self.wrong(key);
        }
        value
    }

    /// Every value of a field with who said it; values that `of` does not accept are named and left out.
    pub(crate) fn register<T>(&self, key: &str, of: impl Fn(&Scalar) -> Option<T>) -> Register<T> {
        self.map.slot(key).map_or_else(|| Register::from_values(Vec::new()), |slot| self.register_in(slot, of))
    }

    /// As [`Self::register`] for a slot of this map that is at hand.
    pub(crate) fn register_in<T>(&self, slot: &Slot, of: impl Fn(&Scalar) -> Option<T>) -> Register<T> {
        let said = |Put { value, by }: Put| {
            let value = of(&value);
            if value.is_none() {
                self.wrong(&slot.key);
            }
            Some(self.eye.said(value?, &by))
        };
        Register::from_values(self.map.all_in(slot).into_iter().filter_map(said).collect())
    }
}

/// A day, stored as days since 1970.
pub(crate) fn of_day(scalar: &Scalar) -> Option<Day> {
    i32::try_from(scalar.number()?).ok().map(Day)
}
