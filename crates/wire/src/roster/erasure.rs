//! What the agency erased for good: which documents, by whose two words, since which record. The chain is the tombstone: whoever
//! has it takes nothing of these documents from anybody any more. Names no case and holds no content.

use std::collections::BTreeMap;

use crate::ids::{DocId, StaffId};
use crate::roster::{RoleSet, RosterError};

/// One word for erasing some documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErasureWord {
    /// Whose.
    pub by: StaffId,
    /// As what they say it: a supervisor, an information-management officer, or as both.
    pub roles: RoleSet,
    /// When, milliseconds since 1970 by their clock.
    pub at_ms: u64,
}

/// Documents that are erased together, or are to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The documents, in order, each once.
    pub docs: Vec<DocId>,
    /// Of how many cases, as the first word says.
    pub cases: u32,
    /// Who agreed, oldest first.
    pub words: Vec<ErasureWord>,
    /// Place of the record since which they are erased; `None` while a word is missing.
    pub at: Option<u32>,
}

impl Erasure {
    /// A supervisor, and another person who is an information-management officer. Source: `domain.md` 13 and 14.1.
    fn is_whole(&self) -> bool {
        let of = |role: RoleSet| self.words.iter().filter(move |word| word.roles.any_of(role));
        of(RoleSet::SUP).any(|first| of(RoleSet::IMO).any(|second| first.by != second.by))
    }
}

/// Every erasure that the chain speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Erasures {
    pub(super) all: Vec<Erasure>,
    erased: BTreeMap<DocId, u32>,
}

impl Erasures {
    /// The record since which a document is erased.
    pub(super) fn since(&self, doc: DocId) -> Option<u32> {
        self.erased.get(&doc).copied()
    }

    /// Documents that are erased, each with the record since which it is.
    pub(super) fn docs(&self) -> impl Iterator<Item = (DocId, u32)> {
        self.erased.iter().map(|(doc, at)| (*doc, *at))
    }

    /// Enters somebody's word, or takes it back while nothing is erased by it.
    pub(super) fn enter(
        &mut self,
        docs: &[DocId],
        cases: u32,
        word: ErasureWord,
        approves: bool,
        at: u32,
    ) -> Result<(), RosterError> {
        let unfit = RosterError::Unfit { what: "erasure" };
        let in_order = docs.windows(2).all(|pair| pair[0] < pair[1]);
        if docs.is_empty() || !in_order || docs.iter().any(|doc| self.erased.contains_key(doc)) {
            return Err(unfit);
        }
        let known = self.all.iter().position(|one| one.docs == docs);
        let place = match known {
            Some(place) => place,
            None if approves => {
                self.all.push(Erasure { docs: docs.to_vec(), cases, words: Vec::new(), at: None });
                self.all.len() - 1
            }
            None => return Err(unfit),
        };
        let erasure = &mut self.all[place];
        let said = erasure.words.iter().position(|one| one.by == word.by);
        match (said, approves) {
            (None, true) if erasure.cases == cases => erasure.words.push(word),
            (Some(said), false) => {
                erasure.words.remove(said);
            }
            _ => return Err(unfit),
        }
        if erasure.is_whole() {
            erasure.at = Some(at);
            let docs = erasure.docs.clone();
            self.erased.extend(docs.into_iter().map(|doc| (doc, at)));
        }
        self.all.retain(|one| !one.words.is_empty());
        Ok(())
    }
}
