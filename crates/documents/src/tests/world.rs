//! Devices for the tests: each holds a case, writes in it and hears what others wrote.

#![allow(clippy::unwrap_used)]

use model::opening::NewCase;
use model::{CaseChange, Millis};

pub(crate) use super::nouns::*;
use crate::document::{Actor, Document, RawChange};
use crate::{Admitted, Arrival, CaseReading, CaseworkDoc, IdentityDoc, admit};

/// One device with the casework document of one case.
#[derive(Clone)]
pub(crate) struct Tablet {
    pub(crate) actor: Actor,
    pub(crate) doc: CaseworkDoc,
}

impl Tablet {
    /// The device that makes a case.
    pub(crate) fn making(new: &NewCase, number: u8) -> Tablet {
        let (doc, _) = CaseworkDoc::genesis(actor(number), new).unwrap();
        Tablet { actor: actor(number), doc }
    }

    /// Another device that has all that this one has.
    pub(crate) fn joined_by(&self, number: u8) -> Tablet {
        Tablet { actor: actor(number), doc: self.doc.clone() }
    }

    pub(crate) fn write(&mut self, change: &CaseChange) -> Vec<RawChange> {
        self.write_at(change, NOW)
    }

    pub(crate) fn write_at(&mut self, change: &CaseChange, at: Millis) -> Vec<RawChange> {
        self.doc.edit(self.actor, change, at).unwrap()
    }

    /// Takes everything that `other` has, as its envelopes would bring it.
    pub(crate) fn hear(&mut self, other: &Tablet) {
        let admitted = take(self.doc.document(), other.doc.document());
        for verdict in &admitted.verdicts {
            assert!(verdict.is_ok(), "an honest device is believed: {verdict:?}");
        }
        self.doc = CaseworkDoc::of(admitted.document).unwrap();
    }

    pub(crate) fn read(&self) -> CaseReading {
        self.doc.read()
    }
}

/// Both devices have everything afterwards.
pub(crate) fn exchange(one: &mut Tablet, other: &mut Tablet) {
    one.hear(other);
    other.hear(one);
}

/// Admits every change of `theirs` to `ours`, one arrival a change.
pub(crate) fn take(ours: &Document, theirs: &Document) -> Admitted {
    let raw: Vec<(Actor, Vec<Vec<u8>>)> =
        theirs.changes_since(&[]).into_iter().map(|change| (actor_of(&change.bytes), vec![change.bytes])).collect();
    let arrivals: Vec<Arrival<'_>> = raw.iter().map(|(actor, changes)| Arrival { actor: *actor, changes }).collect();
    admit(ours, &arrivals)
}

pub(crate) fn actor_of(raw: &[u8]) -> Actor {
    crate::chunk::read_change(raw, crate::OPS_PER_CHANGE_MAX).unwrap().actor
}

pub(crate) fn bytes_of(raw: &[RawChange]) -> Vec<Vec<u8>> {
    raw.iter().map(|change| change.bytes.clone()).collect()
}

pub(crate) fn identity_of(new: &NewCase) -> IdentityDoc {
    IdentityDoc::genesis(actor(1), new).unwrap().0
}
