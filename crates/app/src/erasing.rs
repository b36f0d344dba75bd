//! What two people erased for good is destroyed here too, keys first, and never taken again from anybody (docs/adr/0041).
//! Believes the chain alone. What this device wrote and the office never got waits for its person.

use std::collections::BTreeMap;

use model::CaseId;
use model::retention::{may_erase, over};
use wire::{DocId, Erasure, Op};

use crate::agency::meta;
use crate::coded_text::kept_key;
use crate::error::{CommandError, ErrorCode};
use crate::ingest::Incoming;
use crate::session::Session;
use crate::steps::step;

/// A case with documents that are erased, of which something is nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeldBack {
    pub case: CaseId,
    pub docs: Vec<DocId>,
    /// Entries of this device that the office never got.
    pub entries: u64,
    /// Entries begun and not saved.
    pub drafts: u64,
}

impl Session {
    /// Destroys what the chain says is erased, but for what is held back.
    ///
    /// # Errors
    /// What the disk says; what lost its keys is destroyed whole the next time.
    pub(crate) fn obey_erasures(&mut self) -> Result<(), CommandError> {
        let by_case = self.erased_here()?;
        if by_case.is_empty() {
            return Ok(());
        }
        let mut going = Vec::new();
        for (case, docs) in by_case {
            match self.held_back(case, &docs)? {
                Some(held) => self.withdraw(&held)?,
                None => going.push((case, docs)),
            }
        }
        self.destroy(&going)
    }

    /// Cases of which something is erased and waits for this person.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn all_held_back(&mut self) -> Result<Vec<HeldBack>, CommandError> {
        let mut held = Vec::new();
        for (case, docs) in self.erased_here()? {
            held.extend(self.held_back(case, &docs)?);
        }
        Ok(held)
    }

    /// This person lets go of what was held back.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToDecide`] where nothing of the case is held back; what the disk says.
    pub(crate) fn let_erased_go(&mut self, case: CaseId) -> Result<(), CommandError> {
        let docs = self.erased_here()?.remove(&case).ok_or(ErrorCode::NothingToDecide)?;
        let drafts = self.store.read(|reader| reader.drafts(Some(case.as_bytes())))?;
        self.store.save(|tx| drafts.iter().try_for_each(|draft| tx.drop_draft(&draft.id).map(|_| ())))?;
        self.destroy(&[(case, docs)])
    }

    /// Whether a case is erased in the chain: nothing is written in it any more, here as elsewhere.
    pub(crate) fn is_erased(&self, case: CaseId) -> bool {
        self.membership.roster.is_erased(DocId::from_bytes(*case.as_bytes()))
    }

    /// Leaves out of an arrival what belongs to erased documents. Nothing of it is kept; an office that offers it is named.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn refuse_erased(&mut self, by_doc: &mut BTreeMap<DocId, Vec<Incoming>>) -> Result<u32, CommandError> {
        let roster = &self.membership.roster;
        let (mut refused, mut by_office) = (0, false);
        by_doc.retain(|doc, items| {
            if !roster.is_erased(*doc) {
                return true;
            }
            refused += items.len();
            by_office |= items.iter().any(|item| item.n.is_some());
            false
        });
        if by_office {
            let now = self.now().0;
            self.store.save(|tx| tx.set_meta(meta::ERASED_OFFERED_AT, &now.to_be_bytes()))?;
        }
        Ok(u32::try_from(refused).unwrap_or(u32::MAX))
    }

    /// Says or takes back this person's word for erasing documents.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] when the roster gives them none; what the disk says.
    pub(crate) fn say_erasure(&mut self, docs: Vec<DocId>, cases: u32, approves: bool) -> Result<(), CommandError> {
        let at_ms = u64::try_from(self.now().0).unwrap_or(0);
        self.grant(vec![Op::Erase { by: self.me.staff, docs, cases, approves, at_ms }])
    }

    /// Takes this person's word back where a case that it is about goes on or is held meanwhile.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn take_back_stale_words(&mut self) -> Result<(), CommandError> {
        let me = self.me.staff;
        let open: Vec<Erasure> = self
            .membership
            .roster
            .erasures()
            .iter()
            .filter(|one| one.at.is_none() && one.words.iter().any(|word| word.by == me))
            .cloned()
            .collect();
        for erasure in open {
            let mut stale = false;
            for doc in &erasure.docs {
                stale |= self.goes_on(*doc)?;
            }
            if stale {
                self.say_erasure(erasure.docs, erasure.cases, false)?;
            }
        }
        Ok(())
    }

    /// Whether a document is here, of a case that may not be erased today.
    fn goes_on(&mut self, doc: DocId) -> Result<bool, CommandError> {
        let Some(row) = self.store.read(|reader| reader.doc(doc.as_bytes()))? else { return Ok(false) };
        let case = CaseId::from_bytes(row.pair.unwrap_or(row.doc));
        let today = self.today();
        self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            Ok(may_erase(&read.case, &read.workflow, &session.who(&read, live), today).is_err())
        })
    }

    /// Documents of which something is here although they are erased, by their case.
    fn erased_here(&self) -> Result<BTreeMap<CaseId, Vec<DocId>>, CommandError> {
        let roster = &self.membership.roster;
        let mut by_case: BTreeMap<CaseId, Vec<DocId>> = BTreeMap::new();
        if roster.erased().next().is_none() {
            return Ok(by_case);
        }
        self.store.read(|reader| -> Result<(), CommandError> {
            for doc in reader.known_docs()? {
                let pair = reader.doc(&doc)?.and_then(|row| row.pair);
                let case = pair.unwrap_or(doc);
                // An identity whose casework is erased belongs to nothing any more.
                if [doc, case].iter().any(|one| roster.is_erased(DocId::from_bytes(*one))) {
                    by_case.entry(CaseId::from_bytes(case)).or_default().push(DocId::from_bytes(doc));
                }
            }
            Ok(())
        })?;
        Ok(by_case)
    }

    /// What of a case is nowhere else, or says that it goes on here.
    fn held_back(&mut self, case: CaseId, docs: &[DocId]) -> Result<Option<HeldBack>, CommandError> {
        let (is_here, drafts, entries) = self.store.read(|reader| -> Result<_, store::StoreError> {
            let mut entries = 0;
            for doc in docs {
                entries += reader.own_only_here(doc.as_bytes())?;
            }
            let drafts = reader.drafts(Some(case.as_bytes()))?.len() as u64;
            let keyed = docs.iter().map(|doc| reader.epochs(doc.as_bytes())).collect::<Result<Vec<_>, _>>()?;
            // One whose keys are gone was let go before.
            let is_here = reader.doc(case.as_bytes())?.is_some() && keyed.iter().all(|epochs| !epochs.is_empty());
            Ok((is_here, drafts, entries))
        })?;
        if !is_here {
            return Ok(None);
        }
        let goes_on = self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            Ok(over(&read.case, &read.workflow).is_none())
        })?;
        let held = entries > 0 || drafts > 0 || goes_on;
        Ok(held.then(|| HeldBack { case, docs: docs.to_vec(), entries, drafts }))
    }

    /// What is held back is not offered to the office any more.
    fn withdraw(&mut self, held: &HeldBack) -> Result<(), CommandError> {
        self.store.save(|tx| held.docs.iter().try_for_each(|doc| tx.withdraw_doc(doc.as_bytes()).map(|_| ())))?;
        Ok(())
    }

    fn destroy(&mut self, going: &[(CaseId, Vec<DocId>)]) -> Result<(), CommandError> {
        if going.is_empty() {
            return Ok(());
        }
        let docs = || going.iter().flat_map(|(_, docs)| docs);
        step();
        self.store.save(|tx| docs().try_for_each(|doc| tx.destroy_keys(doc.as_bytes())))?;
        docs().for_each(|doc| self.doc_keys.forget_doc(*doc));
        self.tray.clear();
        step();
        self.store.save(|tx| -> Result<(), store::StoreError> {
            docs().try_for_each(|doc| tx.erase_doc(doc.as_bytes()))?;
            going.iter().try_for_each(|(case, _)| tx.drop_meta(&kept_key(*case)))?;
            tx.scrub_search()
        })?;
        self.forget_live_documents();
        step();
        Ok(self.store.settle_destroyed()?)
    }
}
