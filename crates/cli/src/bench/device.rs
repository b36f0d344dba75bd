//! One device of the bench agency and what the bench does on it, all through the command layer. Prints nothing.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use app::commands::sync::{SetOfficeAddress, Sync, seal, set_office_address, sync};
use app::forms::Code;
use app::import::{CaseId, ForeignEdit, Seen, Source};
use app::queries::search::{SearchPeople, search_people};
use app::registry::Nothing;
use app::session::Session;
use app::views::SyncReport;
use serde::de::DeserializeOwned;

use super::agency::{PASSPHRASE, machine, move_in};
use super::foreign;
use super::measure::Stopwatch;
use super::workload::{Case, Edit};
use crate::files::Fault;

/// An unlocked device.
pub struct Device {
    session: Session,
    source: Source,
    cases: BTreeMap<String, CaseId>,
    office_port: u16,
}

/// What a cold opening took.
pub struct Cold {
    /// Cases in the list.
    pub cases: usize,
    /// Milliseconds to the list.
    pub list_ms: f64,
    /// Milliseconds from there to the case.
    pub case_ms: f64,
}

/// What became of edits: how many stand, how many can be had, how many are gone, and which do not stand.
#[derive(Default)]
pub struct Fate {
    /// They count.
    pub visible: u32,
    /// Another value counts.
    pub recoverable: u32,
    /// Gone.
    pub lost: u32,
    /// In words, those that are not visible.
    pub not_visible: Vec<String>,
}

impl Device {
    /// Unlocks the device at `dir`, the first time moving into the home prepared for it.
    pub fn open(dir: &Path) -> Result<Device, Fault> {
        move_in(dir)?;
        let session = Session::unlock(dir, PASSPHRASE, machine())?;
        let cases = session.imported_cases()?;
        Ok(Device { session, source: foreign::source(), cases, office_port: 0 })
    }

    /// Opens, lists all cases with names and reads one whole case.
    pub fn cold(dir: &Path, case: &str) -> Result<Cold, Fault> {
        let watch = Stopwatch::start();
        let mut session = Session::unlock(dir, PASSPHRASE, machine())?;
        let people = session.imported_people()?;
        let list_ms = watch.ms();
        let id = session.imported_cases()?.get(case).copied().ok_or_else(|| unknown(case))?;
        let whole = session.read_back(&foreign::source(), id)?;
        let case_ms = watch.ms() - list_ms;
        let named = people.first().is_some_and(|(_, name)| !name.is_empty());
        if !named || whole.id != case || whole.notes.is_empty() {
            return Err(Fault::Other("cold opening: bad data".to_owned()));
        }
        Ok(Cold { cases: people.len(), list_ms, case_ms })
    }

    /// Takes over every case of a file and seals them, ready to be sent.
    pub fn import(&mut self, file: &Path) -> Result<(), Fault> {
        let cases: Vec<Case> = read_jsonl(file)?;
        for some in cases.chunks(500) {
            let some: Vec<_> = some.iter().map(foreign::case).collect();
            self.session.import_cases(&self.source, &some)?;
        }
        self.flush()?;
        self.cases = self.session.imported_cases()?;
        Ok(())
    }

    /// Makes edits one at a time, each durable before the next; milliseconds of each.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<Vec<f64>, Fault> {
        let mut ms = Vec::with_capacity(edits.len());
        for edit in edits {
            let (case, edit) = self.read_edit(edit)?;
            let watch = Stopwatch::start();
            self.session.import_edit(&self.source, case, &edit)?;
            ms.push(watch.ms());
        }
        Ok(ms)
    }

    fn read_edit(&mut self, edit: &Edit) -> Result<(CaseId, ForeignEdit), Fault> {
        let read = foreign::edit(edit).ok_or(Fault::Other("an edit that the workload does not have".to_owned()))?;
        Ok((self.case(&edit.case)?, read))
    }

    /// Tells the device where its office is, before a sync is timed.
    pub fn office_at(&mut self, port: u16) -> Result<(), Fault> {
        if self.office_port != port {
            set_office_address(&mut self.session, SetOfficeAddress { address: format!("127.0.0.1:{port}") })?;
            self.office_port = port;
        }
        Ok(())
    }

    /// Syncs until nothing is left on either side.
    pub fn sync(&mut self) -> Result<SyncReport, Fault> {
        Ok(sync(&mut self.session, Sync::default())?.value)
    }

    /// Ids of all cases, in order.
    pub fn ids(&mut self) -> Result<Vec<String>, Fault> {
        self.learn()?;
        Ok(self.cases.keys().cloned().collect())
    }

    /// A digest of what a case reads as.
    pub fn digest(&mut self, case: &str) -> Result<String, Fault> {
        let case = self.case(case)?;
        Ok(self.session.read_back_digest(&self.source, case)?)
    }

    /// What became of edits.
    pub fn fate(&mut self, edits: &[Edit]) -> Result<Fate, Fault> {
        let mut fate = Fate::default();
        for edit in edits {
            let (case, read) = self.read_edit(edit)?;
            let (count, word) = match self.session.what_became_of(&self.source, case, &read)? {
                Seen::Visible => {
                    fate.visible += 1;
                    continue;
                }
                Seen::Recoverable => (&mut fate.recoverable, "recoverable"),
                Seen::Lost => (&mut fate.lost, "lost"),
            };
            *count += 1;
            fate.not_visible.push(format!("{word} {} {} {}", edit.device, edit.case, edit.path));
        }
        Ok(fate)
    }

    /// Searches names: the first is the logged act and the warm-up, the others are timed. Milliseconds and hits.
    pub fn search(&mut self, queries: &[String]) -> Result<(Vec<f64>, usize), Fault> {
        let Some(first) = queries.first() else { return Ok((Vec::new(), 0)) };
        let reason = serde_json::from_value(serde_json::json!("search"));
        let reason: Code<_> = reason.map_err(|error| Fault::Other(error.to_string()))?;
        search_people(&mut self.session, SearchPeople { text: first.clone(), reason })?;
        let (mut ms, mut hits) = (Vec::with_capacity(queries.len()), 0);
        for query in queries {
            let watch = Stopwatch::start();
            hits += self.session.search_people_again(query)?.hits.len();
            ms.push(watch.ms());
        }
        Ok((ms, hits))
    }

    /// Seals what was saved, as at the end of a work session.
    pub fn flush(&mut self) -> Result<(), Fault> {
        seal(&mut self.session, Nothing {})?;
        Ok(())
    }

    /// Closes the store.
    pub fn close(self) -> Result<(), Fault> {
        Ok(self.session.lock()?)
    }

    fn case(&mut self, external: &str) -> Result<CaseId, Fault> {
        if !self.cases.contains_key(external) {
            self.learn()?;
        }
        self.cases.get(external).copied().ok_or_else(|| unknown(external))
    }

    /// Looks for the workload's ids in cases that came by sync.
    fn learn(&mut self) -> Result<(), Fault> {
        if self.session.learn_imported(&self.source)? > 0 {
            self.cases = self.session.imported_cases()?;
        }
        Ok(())
    }
}

fn unknown(case: &str) -> Fault {
    Fault::Other(format!("no case {case} on this device"))
}

/// Reads a file of JSON lines.
pub fn read_jsonl<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>, Fault> {
    let fault = |error| Fault::File(file.to_owned(), error);
    let lines = BufReader::new(File::open(file).map_err(fault)?).lines();
    let parse = |line: std::io::Result<String>| {
        serde_json::from_str(&line.map_err(fault)?).map_err(|_| Fault::Form(file.to_owned(), "holds another form"))
    };
    lines.map(parse).collect()
}
