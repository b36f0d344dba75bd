//! What must hold at the end of a history of members. Changes nothing but a count.

use std::collections::BTreeSet;

use app::reach::{every_key, keys_within};
use wire::{EpochRecord, Hash};

use super::{Agency, TEAM, Tablet};

impl Agency {
    /// The keys that a device can have come to.
    fn opened(&self, tablet: &Tablet) -> BTreeSet<[u8; 32]> {
        let removed_at = self.office.device(tablet.id).and_then(|entry| entry.revoked.as_ref()).map(|one| one.at);
        let unknowing = |record: &EpochRecord| {
            let cited = self.office.seq_of_head(&record.roster_head.prefix8()).unwrap_or(0);
            let made = self.made.get(record.hash().as_bytes()).copied().unwrap_or(0);
            removed_at.is_some_and(|at| cited < at && made >= at)
        };
        let all = self.docs.iter().flat_map(|doc| &doc.epochs);
        let records: Vec<EpochRecord> = all.filter(|record| !unknowing(record)).cloned().collect();
        let keyring = every_key(&tablet.keys, &[&tablet.roster, &self.office]);
        let keys = keys_within(Vec::new(), &records, &keyring);
        keys.iter().map(|key| *key.key_commit().as_bytes()).collect()
    }

    /// No removed device opens anything written by somebody who knew of it; everybody else opens what is theirs.
    ///
    /// A key that somebody who did not know wrapped after the removal is no break of this: it is theirs to give away, the
    /// office hands it to no removed device, and it is stale for everybody who knows.
    ///
    /// A document whose newest key went with the last who had it is open to nobody. It is counted, and nobody belongs in it.
    pub(super) fn check(&mut self) -> Result<(), String> {
        let left: BTreeSet<[u8; 32]> =
            self.active().into_iter().flat_map(|at| self.opened(&self.tablets[at])).collect();
        let newest = self.docs.iter().filter_map(|doc| doc.epochs.last());
        self.met.orphaned += newest.filter(|last| !left.contains(last.key_commit.as_bytes())).count() as u64;
        for tablet in &self.tablets {
            let open = self.opened(tablet);
            let opens = |key: &Hash| open.contains(key.as_bytes());
            match self.office.device(tablet.id).and_then(|entry| entry.revoked.as_ref()) {
                Some(revoked) => {
                    let read =
                        self.entries.iter().filter(|entry| entry.cited >= revoked.at && opens(&entry.key)).count();
                    if read > 0 {
                        return Err(format!("{:?} was removed and opens {read} later entries", tablet.id));
                    }
                }
                None => {
                    let supervises = self.office.supervises_team(tablet.staff, TEAM)
                        && self
                            .office
                            .team(TEAM)
                            .is_some_and(|team| !team.members[&tablet.staff].team_key_wrap.is_empty());
                    let theirs = self.docs.iter().filter(|doc| supervises || doc.caseload == tablet.staff);
                    let shut = theirs
                        .filter_map(|doc| doc.epochs.last())
                        .filter(|last| left.contains(last.key_commit.as_bytes()) && !opens(&last.key_commit));
                    let shut = shut.count();
                    if shut > 0 {
                        return Err(format!("{:?} belongs and cannot open {shut} documents", tablet.id));
                    }
                }
            }
        }
        Ok(())
    }
}
