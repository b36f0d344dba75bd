//! Performs what the sync machine asks: reads the outbox, talks to the office, stores what came. Decides nothing itself.

mod trouble;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{SocketAddr, ToSocketAddrs};

use store::{InboxReason, ItemRef};
use sync::{Acked, Behind, Effect, Event, Exchange, Facts, Outgoing, Pin, Report, Trouble, Verdict};
use wire::limits::BUDGET_BYTES_MAX;
use wire::{Collection, Cursor, DocId, Form, Hash, SigningPublic, UpFrame};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::host::measure_ms;
use crate::session::Session;
use crate::transport::{Connection, Office, TransportError, Wire};
use crate::views::SyncReport;

use trouble::trouble_error;

/// A clock further off than this is shown beside its deadlines (`architecture.md` 5, 8).
pub(crate) const CLOCK_OFF_MS: i64 = 60 * 60 * 1000;

/// One sync under way.
struct Run {
    office: Office,
    connection: Option<Connection>,
    /// What earlier connections of this run carried.
    carried: Wire,
    /// Where the last answer's bytes and status go.
    answers: VecDeque<Event>,
    report: SyncReport,
    /// Outbox rows of the frames under way, by key.
    sent: BTreeMap<u64, ItemRef>,
    /// Why the connection failed, for words.
    fault: Option<TransportError>,
}

impl Session {
    /// Seals what waits, then exchanges with the office until nothing is left on either side.
    ///
    /// # Errors
    /// [`ErrorCode::OfficeUnreachable`], [`ErrorCode::OfficeWrongKey`], [`ErrorCode::OfficeRefused`],
    /// [`ErrorCode::OfficeUntrusted`]; disk errors. Whatever it is, nothing saved is lost.
    pub(crate) fn sync(&mut self, budget_bytes: Option<u32>) -> Result<SyncReport, CommandError> {
        self.seal_all()?;
        let office = self.office()?;
        let doubtful = self.doubtful()?;
        let remembered = self.store.read(|reader| reader.meta(meta::DOUBTFUL))?;
        let from_start = doubtful.is_some() && doubtful.map(Vec::from) != remembered;
        let facts = self.facts(budget_bytes.unwrap_or(BUDGET_BYTES_MAX as u32), from_start)?;
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|_| ErrorCode::Internal)?;
        let mut run = Run {
            office,
            connection: None,
            carried: Wire::default(),
            answers: VecDeque::new(),
            report: SyncReport::default(),
            sent: BTreeMap::new(),
            fault: None,
        };
        let mut outcome = Ok(Report::default());
        run.report.wall_ms = measure_ms(|| outcome = runtime.block_on(self.drive(facts, &mut run)));
        let report = outcome?;
        run.note_wire();
        if let Some(trouble) = report.trouble {
            return Err(trouble_error(trouble, run.fault.as_ref()));
        }
        let now = self.now().0;
        // What is doubtful still after it was all fed again is so at the office: it is not asked for a third time.
        let doubtful = if from_start { self.doubtful()? } else { None };
        self.store.save(|tx| {
            doubtful.map_or(Ok(()), |doubtful| tx.set_meta(meta::DOUBTFUL, &doubtful))?;
            tx.set_meta(meta::LAST_SYNC, &now.to_be_bytes())
        })?;
        run.report.requests = report.requests;
        run.report.turned_down = report.conflicts + report.over_quota + report.refused;
        Ok(run.report)
    }

    /// Where the office is: the roster says, unless this installation was told another address. The keys are the roster's.
    fn office(&self) -> Result<Office, CommandError> {
        let facts = self.membership.roster.server().ok_or(ErrorCode::OfficeUnreachable)?;
        let told = self.store.read(|reader| reader.meta(meta::OFFICE_ADDRESS))?;
        let address = told.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| facts.address.clone());
        let pin = (facts.tls_key != Hash::ZERO).then(|| *facts.tls_key.as_bytes());
        Ok(Office { address: resolve(&address).ok_or(ErrorCode::OfficeUnreachable)?, pin })
    }

    /// Tells this installation another address of the same office; its keys stay pinned.
    pub(crate) fn set_office_address(&mut self, address: &str) -> Result<(), CommandError> {
        resolve(address).ok_or(ErrorCode::InputUnreadable)?;
        self.store.save(|tx| tx.set_meta(meta::OFFICE_ADDRESS, address.as_bytes()))?;
        Ok(())
    }

    /// Digest of what came and cannot be what its author sent, or lacks what should have come before it; `None` when
    /// nothing does. Such a thing was passed over by the cursor, so feeds are read from their start once more: what was
    /// altered on the way comes whole then, and what is held already is known by its place in its lane.
    fn doubtful(&self) -> Result<Option<[u8; 32]>, CommandError> {
        let mut hashes = BTreeSet::new();
        self.store.read(|reader| -> Result<_, CommandError> {
            let altered = |reason: &str| matches!(reason, "malformed" | "signature");
            hashes.extend(reader.quarantine()?.iter().filter(|row| altered(&row.reason)).map(|row| row.hash));
            for doc in reader.inbox_docs()? {
                let lacks = |reason| matches!(reason, InboxReason::Roster | InboxReason::EarlierInLane);
                hashes.extend(reader.inbox(&doc)?.iter().filter(|row| lacks(row.reason)).map(|row| row.hash));
            }
            Ok(())
        })?;
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
            include_own: self.behind.is_some(),
            failures: 0,
        })
    }

    async fn drive(&mut self, facts: Facts, run: &mut Run) -> Result<Report, CommandError> {
        let receipt_key = facts.receipt_key;
        let mut machine = Exchange::new(facts);
        let mut events = VecDeque::from([Event::Start]);
        while let Some(event) = events.pop_front() {
            let mut jitter = [0; 4];
            self.host.fill(&mut jitter);
            let now_ms = u64::try_from(self.now().0).unwrap_or(0);
            for effect in machine.on_event(event, now_ms, u32::from_be_bytes(jitter)) {
                if let Some(report) = self.perform(effect, run, &receipt_key, &mut events).await? {
                    return Ok(report);
                }
            }
            // An answer is handed over only when nothing else is to be done first.
            if events.is_empty() {
                events.extend(run.answers.pop_front());
            }
        }
        Err(ErrorCode::Internal.into())
    }

    async fn perform(
        &mut self,
        effect: Effect,
        run: &mut Run,
        receipt_key: &SigningPublic,
        events: &mut VecDeque<Event>,
    ) -> Result<Option<Report>, CommandError> {
        match effect {
            Effect::RequestNonce { body } => run.ask("/v1/session", body).await,
            Effect::RequestToken { nonce, .. } => {
                let grant = self.own_grant()?;
                let answer = self.keys.answer_session(self.membership.agency, receipt_key, &nonce, &grant);
                run.ask("/v1/session", answer.to_bytes()).await;
            }
            Effect::SendSync { body } => run.ask("/v1/sync", body).await,
            Effect::KeepToken(token) => self.token = Some(token),
            Effect::ReadOutbox { after, bytes_max } => {
                let event = self.read_outbox(after, bytes_max, run)?;
                events.push_back(event);
            }
            Effect::ReadRoster { from_seq, bytes_max } => {
                events.push_back(self.read_roster(from_seq, bytes_max)?);
            }
            Effect::HangUp => run.hang_up(),
            Effect::Store(batch) => {
                let stored = self.store_batch(&batch, run);
                if let Err(error) = &stored
                    && !matches!(error.code, ErrorCode::DiskFull | ErrorCode::DiskFailed)
                {
                    return Err(error.clone());
                }
                events.push_back(if stored.is_ok() { Event::Stored } else { Event::NotStored });
            }
            Effect::ServerBehind(behind) => run.report.refilled += self.refill(behind)?,
            // A command answers now; trying again later is the caller's to decide.
            Effect::WakeAt(_) => {
                run.hang_up();
                return Err(trouble_error(Trouble::Link, run.fault.as_ref()));
            }
            Effect::Done(report) => return Ok(Some(report)),
        }
        Ok(None)
    }

    /// The grant that makes this device a member, while the office has not sequenced it.
    fn own_grant(&self) -> Result<Vec<u8>, CommandError> {
        let open = self.store.read(|reader| reader.open_grants())?;
        let adds_us = |bytes: &[u8]| {
            wire::Grant::parse(bytes).is_ok_and(|grant| {
                grant.ops.iter().any(|op| match op {
                    wire::Op::AddDevice { offer, .. } => offer.signing.device_key_id() == self.me.device,
                    _ => false,
                })
            })
        };
        Ok(open.into_iter().map(|row| row.bytes).find(|bytes| adds_us(bytes)).unwrap_or_default())
    }

    fn read_outbox(&mut self, after: u64, bytes_max: usize, run: &mut Run) -> Result<Event, CommandError> {
        let rows = self.store.read(|reader| reader.outbox(after, bytes_max as u64))?;
        let last = rows.last().map_or(after, |row| row.ord);
        let more = !self.store.read(|reader| reader.outbox(last, 1))?.is_empty();
        let mut frames = Vec::with_capacity(rows.len());
        for row in rows {
            let frame = match row.item {
                ItemRef::Roster { .. } => UpFrame::Record(row.bytes),
                ItemRef::Grant { .. } => UpFrame::Grant(row.bytes),
                ItemRef::Epoch { .. } | ItemRef::Placement { .. } | ItemRef::Envelope { .. } => {
                    UpFrame::Item(row.bytes)
                }
            };
            run.sent.insert(row.ord, row.item);
            frames.push(Outgoing { key: row.ord, frame });
        }
        Ok(Event::Outbox { frames, more })
    }

    fn read_roster(&self, from_seq: u32, bytes_max: usize) -> Result<Event, CommandError> {
        let mut records = Vec::new();
        let mut bytes = 0;
        for row in self.store.read(|reader| reader.roster(from_seq))? {
            bytes += row.bytes.len();
            records.push(row.bytes);
            if bytes >= bytes_max {
                break;
            }
        }
        Ok(Event::RosterHeld(records))
    }

    /// Acknowledgements and what came, each durable before the machine hears of it.
    fn store_batch(&mut self, batch: &sync::Batch, run: &mut Run) -> Result<(), CommandError> {
        if !batch.acked.is_empty() || batch.receipt_time_ms.is_some() {
            let skew =
                batch.receipt_time_ms.map(|office_ms| self.now().0 - i64::try_from(office_ms).unwrap_or(i64::MAX));
            self.store.save(|tx| -> Result<(), store::StoreError> {
                for Acked { key, verdict } in &batch.acked {
                    match verdict {
                        Verdict::AtOffice { n, log_prefix } => {
                            tx.acknowledge(*key, u64::from(*n), log_prefix)?;
                        }
                        // A grant with a place waits until the record that carries it comes down and verifies.
                        Verdict::Placed { .. } | Verdict::Conflict | Verdict::OverQuota | Verdict::Refused(_) => {}
                    }
                }
                if tx.whereabouts()?.unsent == 0 {
                    tx.set_meta(meta::UNSENT_SINCE, &[])?;
                }
                match skew {
                    Some(skew) => tx.set_meta(meta::CLOCK_SKEW, &skew.to_be_bytes()),
                    None => Ok(()),
                }
            })?;
            let at_office = |acked: &&Acked| matches!(acked.verdict, Verdict::AtOffice { .. });
            run.report.sent += u32::try_from(batch.acked.iter().filter(at_office).count()).unwrap_or(u32::MAX);
        }
        let ingested = self.ingest(batch)?;
        run.report.received += ingested.applied;
        run.report.quarantined += ingested.quarantined;
        Ok(())
    }

    /// The office lost something: everything held of it goes into the outbox again. Nothing here is deleted.
    fn refill(&mut self, behind: Behind) -> Result<u32, CommandError> {
        let docs: BTreeSet<[u8; 16]> = match behind {
            Behind::Roster { .. } => BTreeSet::new(),
            Behind::Document { doc, .. } => BTreeSet::from([*doc.as_bytes()]),
            Behind::Feed { collection, .. } => self.store.read(|reader| -> Result<_, CommandError> {
                let mut docs = BTreeSet::new();
                for row in reader.placements()? {
                    if let Ok(placement) = wire::Placement::parse(&row.bytes)
                        && feeds(&placement, collection)
                    {
                        docs.insert(row.doc);
                    }
                }
                Ok(docs)
            })?,
        };
        self.store.save(|tx| docs.iter().try_for_each(|doc| tx.refill(doc).map(|_| ())))?;
        Ok(u32::try_from(docs.len()).unwrap_or(u32::MAX))
    }
}

impl Run {
    /// Posts and keeps the answer for the machine, or the failure.
    async fn ask(&mut self, path: &str, body: Vec<u8>) {
        let answer = match self.connected().await {
            Ok(connection) => connection.post(path, body).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(bytes) => {
                self.answers.push_back(Event::Received(bytes));
                self.answers.push_back(Event::Closed { status: 200 });
            }
            Err(TransportError::Status(status)) => self.answers.push_back(Event::Closed { status }),
            Err(error) => {
                self.hang_up();
                self.fault = Some(error);
                self.answers.push_back(Event::Failed);
            }
        }
    }

    async fn connected(&mut self) -> Result<&mut Connection, TransportError> {
        if self.connection.is_none() {
            self.connection = Some(Connection::open(&self.office).await?);
        }
        self.connection.as_mut().ok_or(TransportError::Broken)
    }

    fn hang_up(&mut self) {
        self.answers.clear();
        if let Some(connection) = self.connection.take() {
            let wire = connection.wire();
            self.carried.up += wire.up;
            self.carried.down += wire.down;
            self.carried.handshake += wire.handshake;
        }
    }

    fn note_wire(&mut self) {
        self.hang_up();
        self.report.bytes_up = self.carried.up;
        self.report.bytes_down = self.carried.down;
        self.report.bytes_handshake = self.carried.handshake;
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

fn feeds(placement: &wire::Placement, collection: Collection) -> bool {
    match collection {
        Collection::Caseload(staff) => placement.caseload == staff,
        Collection::Team(team) => placement.team == team,
    }
}

fn resolve(address: &str) -> Option<SocketAddr> {
    let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    bare.to_socket_addrs().ok()?.next()
}
