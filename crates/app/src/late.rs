//! What removed devices wrote beyond what counts: opened beside the file, told, taken over by a supervisor's word. Nothing of
//! it enters the case's document by itself, and nothing of it is dropped.

use std::collections::{BTreeMap, BTreeSet};

use documents::{Arrival, CaseworkDoc, admit};
use model::adoption::{FACTS_MAX, TESTIMONIES_MAX, Testimony, UNITS_MAX, WorkAdopted};
use model::statement::StatementBody;
use model::workflow::Verdict;
use model::{CaseId, DeviceRef};
use store::QuarantineRow;
use vault::{Opener, Payload};
use wire::{DeviceKeyId, DocId, LaneId, actor_id};

use crate::authors::Authors;
use crate::error::CommandError;
use crate::ingest::SetAside;
use crate::live::{Held, LiveCase};
use crate::places::{Places, Unsent};
use crate::session::Session;
use crate::show::Shower;
use crate::timeline;
use crate::views::TimelineEntry;

/// Late work of one device on one case.
pub(crate) struct LateWork {
    pub case: CaseId,
    pub device: DeviceKeyId,
    /// Hashes of the sealed units that nobody took over yet, at most those of one adoption.
    pub units: Vec<[u8; 32]>,
    /// Of these, units that say nothing here: about names and places, or building on what is missing.
    pub unread: u32,
    /// What the others say, as the timeline would.
    pub entries: Vec<TimelineEntry>,
}

/// A late unit that was opened.
struct Opened {
    lane: LaneId,
    payload: Payload,
}

impl Session {
    /// All late work that waits for a supervisor, by case and device.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn late_work(&mut self) -> Result<Vec<LateWork>, CommandError> {
        let mut rows: BTreeMap<(CaseId, DeviceKeyId), Vec<QuarantineRow>> = BTreeMap::new();
        self.store.read(|reader| -> Result<(), CommandError> {
            let all = reader.quarantine()?;
            for row in all.into_iter().filter(|row| row.reason == SetAside::Removed.code()) {
                let (Some(doc), Some(device)) = (row.doc, row.device) else { continue };
                let Some(held) = reader.doc(&doc)? else { continue };
                let casework = held.pair.unwrap_or(doc);
                if crate::restricted::is_shut_out(reader, &casework)? {
                    continue;
                }
                let case = CaseId::from_bytes(casework);
                rows.entry((case, DeviceKeyId::from_bytes(device))).or_default().push(row);
            }
            Ok(())
        })?;
        let mut all = Vec::new();
        for ((case, device), rows) in rows {
            all.extend(self.late_work_of(case, device, rows)?);
        }
        Ok(all)
    }

    fn late_work_of(
        &mut self,
        case: CaseId,
        device: DeviceKeyId,
        mut rows: Vec<QuarantineRow>,
    ) -> Result<Option<LateWork>, CommandError> {
        let adopted = self.adopted_units(case)?;
        rows.retain(|row| !adopted.contains(&row.hash));
        rows.truncate(UNITS_MAX);
        if rows.is_empty() {
            return Ok(None);
        }
        let units: Vec<[u8; 32]> = rows.iter().map(|row| row.hash).collect();
        let mut opened = Vec::new();
        let mut opener = Opener::new();
        for row in rows.iter().filter(|row| row.doc == Some(*case.as_bytes())) {
            if let Some(found) = self.open_own(&row.bytes, &mut opener)? {
                let Ok(envelope) = wire::Envelope::parse(&row.bytes) else { continue };
                opened.push(Opened { lane: envelope.header().lane, payload: found.payload });
            }
        }
        let (entries, read) = self.told_late(case, device, &opened)?;
        let unread = u32::try_from(units.len().saturating_sub(read)).unwrap_or(u32::MAX);
        Ok(Some(LateWork { case, device, units, unread, entries }))
    }

    /// The units that a supervisor took over already.
    fn adopted_units(&mut self, case: CaseId) -> Result<BTreeSet<[u8; 32]>, CommandError> {
        self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let counts: BTreeSet<_> = read
                .workflow
                .statements
                .iter()
                .filter(|judged| judged.verdict == Verdict::Counts)
                .map(|judged| judged.hash)
                .collect();
            let said = live.statements.iter().filter(|held| counts.contains(&held.hash));
            let units = said.filter_map(|held| match &held.statement.body {
                StatementBody::WorkAdopted(work) => Some(work.units.iter().copied()),
                _ => None,
            });
            Ok(units.flatten().collect())
        })
    }

    /// What opened units would add to the file, seen on a copy that is thrown away, and how many of them could be read.
    fn told_late(
        &mut self,
        case: CaseId,
        device: DeviceKeyId,
        opened: &[Opened],
    ) -> Result<(Vec<TimelineEntry>, usize), CommandError> {
        let unsent = Unsent::default();
        let agency = self.membership.agency;
        self.with_case(case, |session, live| {
            let doc: DocId = live.doc();
            let Some(mut copy) = session.store.read(|reader| LiveCase::load(reader, case))? else {
                return Ok((Vec::new(), 0));
            };
            let mut arrivals = Vec::new();
            let mut read_units = 0;
            for one in opened {
                session.membership.meet_lane(doc, device, one.lane);
                match &one.payload {
                    Payload::Changes(changes) => {
                        arrivals.push(Arrival { actor: actor_id(agency, doc, device, one.lane), changes });
                    }
                    Payload::Statement(bytes) => {
                        if let Ok(statement) = documents::read_statement(bytes) {
                            let hash = documents::statement_hash(bytes);
                            read_units += 1;
                            copy.statements.push(Held { statement, hash, sealed: None });
                        }
                    }
                }
            }
            let admitted = admit(copy.casework.document(), &arrivals);
            read_units += admitted.verdicts.iter().filter(|verdict| verdict.is_ok()).count();
            let Ok(casework) = CaseworkDoc::of(admitted.document) else { return Ok((Vec::new(), 0)) };
            copy.casework = casework;
            copy.changed();
            let before: BTreeSet<String> = lines(session, live, &unsent)?.into_iter().map(|entry| entry.id).collect();
            let after = lines(session, &copy, &unsent)?;
            let mut entries: Vec<TimelineEntry> = after.into_iter().filter(|one| !before.contains(&one.id)).collect();
            let contacts = copy.read(&session.membership);
            for entry in &mut entries {
                let note = contacts.case.contacts.iter().find(|note| note.id.to_hex() == entry.id);
                entry.facts.extend(note.map(|note| timeline::fact("note", &note.observations)));
                entry.facts.retain(|fact| !fact.value.is_empty());
                entry.facts.truncate(FACTS_MAX);
            }
            entries.truncate(TESTIMONIES_MAX);
            Ok((entries, read_units))
        })
    }
}

/// The timeline of a case as it is in memory.
fn lines(session: &Session, live: &LiveCase, unsent: &Unsent) -> Result<Vec<TimelineEntry>, CommandError> {
    let read = live.read(&session.membership);
    let authors = Authors::of(session, live)?;
    let places = Places::of(session, live, &authors, unsent);
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    Ok(timeline::lines(&shower, live, &read, &places).into_iter().map(|line| line.entry).collect())
}

impl LateWork {
    /// What a supervisor says in taking it over.
    pub fn adopted(&self, session: &Session, note: &str) -> Option<WorkAdopted> {
        let author = session.membership.staff_of(self.device)?;
        let testimony = |entry: &TimelineEntry| {
            let facts = entry.facts.iter().map(|fact| (fact.name.clone(), fact.value.clone())).collect();
            let on = model::Day::parse(&entry.on)?;
            Some(Testimony { kind: entry.kind.clone(), on, facts })
        };
        Some(WorkAdopted {
            author,
            device: DeviceRef::from_bytes(*self.device.as_bytes()),
            units: self.units.clone(),
            entries: self.entries.iter().filter_map(testimony).collect(),
            note: note.to_owned(),
        })
    }
}
