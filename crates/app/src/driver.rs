//! An exchange with the office in steps: each reads and stores, none waits for a network. A carrier outside does that.

mod carrier;
mod files;
mod perform;
mod run;
mod trouble;

use std::collections::{BTreeMap, BTreeSet};

use store::InboxReason;
use sync::{Facts, Pin, Report, Trouble};
use tokio::sync::watch;
use wire::limits::BUDGET_BYTES_MAX;
use wire::{Collection, Cursor, DocId, Hash, RefusalCode};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::host::measure_ms;
use crate::restricted::shut_out_docs;
use crate::session::Session;
use crate::views::SyncReport;

pub(crate) use carrier::{Carrier, Route, Stopped};
pub(crate) use run::{Request, Run, Step, last_word_request};

use trouble::trouble_error;

/// A clock further off than this is shown beside its deadlines (`architecture.md` 5, 8).
pub(crate) const CLOCK_OFF_MS: i64 = 60 * 60 * 1000;

impl Session {
    /// Seals what waits, then exchanges with the office until nothing is left on either side. Holds this session all
    /// the while: for scripts. A device with a person in front of it steps ([`Session::sync_step`]).
    ///
    /// # Errors
    /// [`ErrorCode::OfficeUnreachable`], [`ErrorCode::OfficeWrongKey`], [`ErrorCode::OfficeRefused`],
    /// [`ErrorCode::OfficeUntrusted`]; disk errors. Whatever it is, nothing saved is lost.
    pub(crate) fn sync(&mut self, budget_bytes: Option<u32>) -> Result<SyncReport, CommandError> {
        let (mut run, route) = self.sync_begin(budget_bytes)?;
        let mut carrier = Carrier::new(route)?;
        let (_unstopped, mut stopped) = watch::channel(false);
        let mut outcome = Err(ErrorCode::Internal.into());
        let wall_ms = measure_ms(|| outcome = self.sync_through(&mut run, &mut carrier, &mut stopped));
        self.say_last_word(&mut carrier, &mut stopped);
        let mut report = outcome?;
        report.note_wire(carrier.finish(), wall_ms);
        Ok(report)
    }

    /// Tells the office that this device is emptied, if it is. An office that does not hear it asks nobody.
    pub(crate) fn say_last_word(&mut self, carrier: &mut Carrier, stopped: &mut Stopped) {
        if let Some(request) = self.take_last_word() {
            let _ = carrier.carry(request, stopped);
        }
    }

    fn sync_through(
        &mut self,
        run: &mut Run,
        carrier: &mut Carrier,
        stopped: &mut Stopped,
    ) -> Result<SyncReport, CommandError> {
        loop {
            match self.sync_step(run)? {
                Step::Ask(request) => {
                    let answer = carrier.carry(request, stopped).ok_or(ErrorCode::OfficeUnreachable)?;
                    run.carried(answer);
                }
                Step::Stored => {}
                Step::Done(report) => return Ok(report),
            }
        }
    }

    /// Seals what waits and says where the exchange goes.
    ///
    /// # Errors
    /// [`ErrorCode::OfficeUnreachable`] when the roster names no office; disk errors.
    pub(crate) fn sync_begin(&mut self, budget_bytes: Option<u32>) -> Result<(Run, Route), CommandError> {
        self.settle_keys()?;
        self.take_back_stale_words()?;
        self.seal_all()?;
        let route = self.route()?;
        let doubtful = self.doubtful()?;
        let remembered = self.store.read(|reader| reader.meta(meta::DOUBTFUL))?;
        let from_start = doubtful.is_some() && doubtful.map(Vec::from) != remembered || self.wants_back()?;
        let facts = self.facts(budget_bytes.unwrap_or(BUDGET_BYTES_MAX as u32), from_start)?;
        Ok((Run::new(facts, from_start), route))
    }

    /// Goes on until there is something to carry, something became durable, or the end. Waits for no network.
    ///
    /// # Errors
    /// As [`Session::sync`]; the run is over then.
    pub(crate) fn sync_step(&mut self, run: &mut Run) -> Result<Step, CommandError> {
        if run.files.is_some() {
            return self.step_files(run);
        }
        loop {
            if let Some(effect) = run.effects.pop_front() {
                if let Some(step) = self.perform(effect, run)? {
                    return Ok(step);
                }
                continue;
            }
            let event = run.events.pop_front().or_else(|| run.answers.pop_front()).ok_or(ErrorCode::Internal)?;
            let mut jitter = [0; 4];
            self.host.fill(&mut jitter);
            let now_ms = u64::try_from(self.now().0).unwrap_or(0);
            run.effects.extend(run.machine.on_event(event, now_ms, u32::from_be_bytes(jitter)));
        }
    }

    fn finish(&mut self, report: Report, run: &mut Run) -> Result<SyncReport, CommandError> {
        let turned_away = matches!(report.trouble, None | Some(Trouble::Refused(RefusalCode::Revoked)));
        if turned_away && let Some(removed) = self.removal_heard()? {
            return Err(removed);
        }
        if let Some(trouble) = report.trouble {
            return Err(trouble_error(trouble, run.fault.as_ref()));
        }
        let now = self.now().0;
        // What is doubtful still after it was all fed again is so at the office: it is not asked for a third time.
        let doubtful = if run.from_start { self.doubtful()? } else { None };
        self.store.save(|tx| {
            doubtful.map_or(Ok(()), |doubtful| tx.set_meta(meta::DOUBTFUL, &doubtful))?;
            tx.set_meta(meta::LAST_SYNC, &now.to_be_bytes())
        })?;
        if run.from_start {
            self.note_not_given()?;
        }
        self.obey_erasures()?;
        self.lease_news()?;
        // What was exchanged stands, whether there is room for that file or not.
        if self.keep_tries().is_err() {
            tracing::warn!("the file of what was not sent could not be kept");
        }
        run.report.requests = if run.rounds() == 0 { report.requests } else { run.report.requests };
        run.report.turned_down = report.conflicts + report.over_quota + report.refused;
        Ok(std::mem::take(&mut run.report))
    }

    /// Where the office is: the roster says, unless this installation was told another address. The keys are the roster's.
    fn route(&self) -> Result<Route, CommandError> {
        let facts = self.membership.roster.server().ok_or(ErrorCode::OfficeUnreachable)?;
        let told = self.store.read(|reader| reader.meta(meta::OFFICE_ADDRESS))?;
        let address = told.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| facts.address.clone());
        let pin = (facts.tls_key != Hash::ZERO).then(|| *facts.tls_key.as_bytes());
        Ok(Route { address, pin })
    }

    /// Tells this installation another address of the same office; its keys stay pinned.
    pub(crate) fn set_office_address(&mut self, address: &str) -> Result<(), CommandError> {
        if !carrier::is_address(address) {
            return Err(CommandError::with(ErrorCode::InputUnreadable, "field", "address"));
        }
        self.store.save(|tx| tx.set_meta(meta::OFFICE_ADDRESS, address.as_bytes()))?;
        Ok(())
    }

    /// Digest of what came and cannot be what its author sent, or lacks what should have come before it, and of what a
    /// colleague's device says is at the office and did not come; `None` when there is nothing of the kind. Such a thing was passed over by the cursor, so feeds are read from their start once more: what was
    /// altered on the way comes whole then, and what is held already is known by its place in its lane.
    fn doubtful(&self) -> Result<Option<[u8; 32]>, CommandError> {
        let mut hashes = BTreeSet::new();
        let week = self.today().0.div_euclid(7);
        self.store.read(|reader| -> Result<_, CommandError> {
            let altered = |reason: &str| matches!(reason, "malformed" | "signature");
            hashes.extend(reader.quarantine()?.iter().filter(|row| altered(&row.reason)).map(|row| row.hash));
            let closed = shut_out_docs(reader)?;
            for doc in reader.inbox_docs()?.into_iter().filter(|doc| !closed.contains(doc)) {
                hashes.extend(reader.inbox(&doc)?.iter().filter_map(|row| match row.reason {
                    InboxReason::Roster | InboxReason::EarlierInLane => Some(row.hash),
                    // A key may take its time; one that was held back has to be asked for.
                    InboxReason::Key => Some(*Hash::of(&[&row.hash[..], &week.to_be_bytes()].concat()).as_bytes()),
                    InboxReason::Dependencies | InboxReason::Update => None,
                }));
            }
            Ok(())
        })?;
        hashes.extend(self.doubts_of_words()?);
        let digest = || *Hash::of(&hashes.iter().flatten().copied().collect::<Vec<u8>>()).as_bytes();
        Ok((!hashes.is_empty()).then(digest))
    }

    fn facts(&self, budget_bytes: u32, from_start: bool) -> Result<Facts, CommandError> {
        let roster = &self.membership.roster;
        let server = roster.server().ok_or(ErrorCode::OfficeUnreachable)?;
        let kept: BTreeMap<(u8, [u8; 16]), u64> =
            self.store.read(|reader| reader.cursors())?.into_iter().map(|row| ((row.kind, row.id), row.fseq)).collect();
        let mut cursors = vec![Collection::Caseload(self.me.staff)];
        let supervised = roster.teams().map(|(team, _)| team);
        let supervised = supervised.filter(|team| roster.supervises_team(self.me.staff, *team));
        cursors.extend(supervised.map(Collection::Team));
        let cursors = cursors.into_iter().map(|collection| {
            let key = match collection {
                Collection::Caseload(staff) => (0, *staff.as_bytes()),
                Collection::Team(team) => (1, *team.as_bytes()),
            };
            let fseq = if from_start { 0 } else { kept.get(&key).copied().unwrap_or(0) };
            Cursor { collection, fseq }
        });
        let pins = self.store.read(|reader| reader.pins())?.into_iter().filter_map(|row| {
            let pin = Pin { n: u32::try_from(row.n).ok()?, log_hash: Hash::from_bytes(row.log_hash) };
            Some((DocId::from_bytes(row.doc), pin))
        });
        let own_too = self.store.read(|reader| reader.meta(meta::OWN_TOO))?.is_some();
        Ok(Facts {
            agency: self.membership.agency,
            device: self.me.device,
            receipt_key: server.receipt_key,
            successor: server.successor,
            session: self.token.clone(),
            roster_known: roster.seq() + 1,
            cursors: cursors.collect(),
            pins: pins.collect(),
            loose: self.store.read(|reader| reader.loose())?.into_iter().filter_map(loose).collect(),
            budget_bytes,
            include_own: self.behind.is_some() || from_start || own_too,
            failures: 0,
        })
    }
}

/// An item that came before something earlier of its document did.
fn loose(row: store::LooseRow) -> Option<sync::Loose> {
    Some(sync::Loose {
        doc: DocId::from_bytes(row.doc),
        n: u32::try_from(row.n).ok()?,
        item: Hash::from_bytes(row.hash),
        log_prefix: row.log_prefix,
    })
}
