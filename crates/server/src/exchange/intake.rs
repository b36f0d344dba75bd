//! Takes uploaded frames in order, stores them in batches and remembers what became of each. Never stores what is unchecked.

use std::sync::Arc;
use std::time::Duration;

use ed25519_dalek::Signer as _;
use tokio::time::Instant;
use wire::{
    Ack, AckStatus, DeviceKeyId, DownFrame, Form, FrameWriter, Grant, Hash, Op, Presence, Receipt, ReceiptLine,
    RefusalCode, Said, Signature,
};

use super::Visitor;
use crate::check;
use crate::office::Office;
use crate::rosters::{Chain, Placed};
use crate::storage::{Batch, Log, LogError, NewItem, Outcome, Position, Refusal, Used};

/// A batch of this size is stored whenever the link pauses. Source: keys-and-sync 2.8.
const COMMIT_BYTES_MIN: usize = 16 * 1024;
/// But not more often than this: each commit waits for the disk.
const COMMIT_EVERY: Duration = Duration::from_millis(200);
/// A batch of this size is stored at once.
const COMMIT_BYTES_MAX: usize = 256 * 1024;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

const _: () = assert!(COMMIT_BYTES_MIN <= COMMIT_BYTES_MAX, "a pause stores no more than the cap does");

/// Uploaded frames on their way into the log.
pub(super) struct Intake<L> {
    office: Arc<Office<L>>,
    visitor: Visitor,
    chain: Arc<Chain>,
    /// One for each frame after the hello; those that wait are filled in by the next flush.
    acks: Vec<Ack>,
    lines: Vec<ReceiptLine>,
    waiting: Vec<(usize, Vec<u8>)>,
    waiting_bytes: usize,
    last_commit: Instant,
    /// The day's use as far as known, with what waits counted in.
    used: Option<Used>,
    /// How far the device has read its colleagues' words, once it asked.
    heard: Option<u64>,
}

impl<L: Log> Intake<L> {
    pub fn new(office: Arc<Office<L>>, visitor: Visitor, chain: Arc<Chain>) -> Intake<L> {
        Intake {
            office,
            visitor,
            chain,
            acks: Vec::new(),
            lines: Vec::new(),
            waiting: Vec::new(),
            waiting_bytes: 0,
            last_commit: Instant::now(),
            used: None,
            heard: None,
        }
    }

    /// Takes the device's word to its colleagues. It counts what came with it: where that was not all taken, the word
    /// would be untrue, and is not.
    pub async fn presence(&mut self, said: Said) -> Result<(), RefusalCode> {
        self.flush().await?;
        let taken = |ack: &Ack| matches!(ack.status, AckStatus::Stored | AckStatus::Again);
        let member = self.visitor.device.filter(|_| self.heard.is_none() && self.visitor.leaving.is_none());
        let Some((device, member)) = member else {
            self.acks.push(refused(RefusalCode::NotAllowed));
            return Ok(());
        };
        self.heard = Some(said.heard);
        let agency = self.visitor.agency;
        let holds = Presence::parse(&said.presence)
            .is_ok_and(|presence| presence.author == device && presence.verify(&member.signing, agency).is_ok());
        let code = match holds {
            false => Some(RefusalCode::BadSignature),
            true => (!self.acks.iter().all(taken)).then_some(RefusalCode::Gap),
        };
        if let Some(code) = code {
            self.acks.push(refused(code));
            return Ok(());
        }
        let kept = self.office.log.say(agency, device, said.presence).await;
        kept.map_err(|error| self.office.broken(&error))?;
        self.acks.push(ack(AckStatus::Stored));
        Ok(())
    }

    /// How far the device has read its colleagues' words; `None` when it did not ask for them.
    pub fn heard(&self) -> Option<u64> {
        self.heard
    }

    /// Takes an item. The allowance is looked at before any work is done for it.
    pub async fn item(&mut self, bytes: Vec<u8>) -> Result<(), RefusalCode> {
        let Some((device, _)) = self.visitor.device else {
            self.acks.push(refused(RefusalCode::Session));
            return Ok(());
        };
        let size = bytes.len() as u64;
        let quota = self.office.limits.quota;
        let mut used = self.used(device).await?;
        if !used.leaves_room(size, &quota) {
            self.acks.push(ack(AckStatus::OverQuota));
            return Ok(());
        }
        used.add(size);
        self.used = Some(used);
        self.waiting_bytes += bytes.len();
        self.waiting.push((self.acks.len(), bytes));
        self.acks.push(refused(RefusalCode::Busy)); // Until the flush says otherwise.
        if self.waiting_bytes >= COMMIT_BYTES_MAX { self.flush().await } else { Ok(()) }
    }

    /// Takes a roster record; it proves itself.
    pub async fn record(&mut self, bytes: &[u8]) -> Result<(), RefusalCode> {
        self.flush().await?;
        let Visitor { agency, .. } = self.visitor;
        let placed = self.office.rosters.take(&*self.office.log, agency, bytes).await;
        self.placed(placed).await
    }

    /// Takes a grant and gives it its place.
    pub async fn grant(&mut self, bytes: &[u8]) -> Result<(), RefusalCode> {
        self.flush().await?;
        // A device that has destroyed its keys has no session any more; its last word was signed before.
        if self.visitor.device.is_none() && !is_last_word(bytes) {
            self.acks.push(refused(RefusalCode::Session));
            return Ok(());
        }
        let Office { rosters, log, receipt_key, .. } = &*self.office;
        let placed = rosters.sequence(&**log, self.visitor.agency, bytes, receipt_key).await;
        self.placed(placed).await
    }

    /// The link is silent: a good moment to store what came, if it is worth a commit.
    pub async fn pause(&mut self) -> Result<(), RefusalCode> {
        let due = self.last_commit.elapsed() >= COMMIT_EVERY;
        if due && self.waiting_bytes >= COMMIT_BYTES_MIN { self.flush().await } else { Ok(()) }
    }

    /// Checks and stores what waits.
    pub async fn flush(&mut self) -> Result<(), RefusalCode> {
        self.waiting_bytes = 0;
        self.last_commit = Instant::now();
        let Some((device, member)) = self.visitor.device else { return Ok(()) };
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (places, items): (Vec<usize>, Vec<Vec<u8>>) = self.waiting.drain(..).unzip();
        let sizes: Vec<u64> = items.iter().map(|item| item.len() as u64).collect();
        let checked = self.check(items).await?;
        let mut wasted = Used::default();
        let mut good: Vec<NewItem> = Vec::with_capacity(checked.len());
        let mut good_places = Vec::with_capacity(checked.len());
        for ((checked, place), size) in checked.into_iter().zip(places).zip(sizes) {
            match checked {
                Ok(item) => {
                    good.push(item);
                    good_places.push(place);
                }
                Err(code) => {
                    wasted.add(size);
                    self.acks[place] = refused(code);
                }
            }
        }
        let hashes: Vec<Hash> = good.iter().map(|item| item.hash).collect();
        let batch = Batch {
            agency: self.visitor.agency,
            device,
            through: self.chain.collections(member.staff),
            day: i64::try_from(self.office.now_ms() / DAY_MS).unwrap_or(i64::MAX),
            quota: self.office.limits.quota,
            wasted,
            items: good,
        };
        let appended = self.office.log.append(batch).await.map_err(|error| self.office.broken(&error))?;
        self.used = Some(appended.used);
        for ((outcome, place), item) in appended.outcomes.iter().zip(good_places).zip(hashes) {
            let ack = acknowledged(outcome);
            self.acks[place] = ack;
            if matches!(ack.status, AckStatus::Stored | AckStatus::Again) {
                self.lines.push(ReceiptLine { item, n: ack.n, log_prefix: ack.log_prefix });
            }
        }
        Ok(())
    }

    /// Writes the acknowledgements of what was taken, and the server's signature under those it holds.
    pub fn acknowledge(&self, down: &mut FrameWriter) {
        if !self.acks.is_empty() {
            down.down(&DownFrame::Acks(self.acks.clone()));
        }
        let Some((device, _)) = self.visitor.device else { return };
        if self.lines.is_empty() {
            return;
        }
        let time_ms = self.office.now_ms();
        let agency = self.visitor.agency;
        let input = Receipt::signing_input(agency, device, time_ms, &self.lines);
        let signature = self.office.receipt_key.sign(&input).to_bytes();
        let signature = Signature::from_bytes(signature);
        down.down(&DownFrame::Receipt(Receipt { time_ms, signature }));
    }

    /// One line of counts, and the same for the operator's collector.
    pub fn log(&self, up_bytes: usize, broken: Option<RefusalCode>) {
        self.office.metrics.took(up_bytes, self.acks.iter().map(|ack| ack.status), self.office.now_ms());
        let count = |wanted: fn(&AckStatus) -> bool| self.acks.iter().filter(|ack| wanted(&ack.status)).count();
        tracing::info!(
            status = broken.map_or(200, |code| super::status(code).as_u16()),
            up_bytes,
            up_frames = self.acks.len(),
            stored = count(|status| matches!(status, AckStatus::Stored)),
            again = count(|status| matches!(status, AckStatus::Again)),
            conflicts = count(|status| matches!(status, AckStatus::Conflict)),
            over_quota = count(|status| matches!(status, AckStatus::OverQuota)),
            refused = count(|status| matches!(status, AckStatus::Refused(_))),
            "sync"
        );
    }

    async fn check(&self, items: Vec<Vec<u8>>) -> Result<Vec<Result<NewItem, RefusalCode>>, RefusalCode> {
        let permit = self.office.checkers.clone().acquire_owned().await;
        let agency = self.visitor.agency;
        let chain = self.chain.clone();
        let work = move || {
            let _permit = permit;
            check::all(agency, &chain, items)
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| RefusalCode::Busy)
    }

    async fn used(&self, device: DeviceKeyId) -> Result<Used, RefusalCode> {
        if let Some(used) = self.used {
            return Ok(used);
        }
        let day = i64::try_from(self.office.now_ms() / DAY_MS).unwrap_or(i64::MAX);
        let used = self.office.log.used(self.visitor.agency, device, day).await;
        used.map_err(|error| self.office.broken(&error))
    }

    async fn placed(&mut self, placed: Result<Placed, LogError>) -> Result<(), RefusalCode> {
        let placed = placed.map_err(|error| self.office.broken(&error))?;
        let holds = matches!(placed.status, AckStatus::Stored | AckStatus::Again);
        self.acks.push(Ack {
            status: placed.status,
            n: if holds { placed.seq } else { 0 },
            log_prefix: if holds { placed.hash.prefix8() } else { [0; 8] },
        });
        if let Some(chain) = self.office.rosters.chain(self.visitor.agency) {
            let known = std::mem::replace(&mut self.chain, chain).roster.seq();
            let buried = self.office.bury(self.visitor.agency, known).await;
            buried.map_err(|error| self.office.broken(&error))?;
        }
        Ok(())
    }
}

/// Whether a grant says that a device is emptied, and nothing else. The roster judges whether it is true.
fn is_last_word(bytes: &[u8]) -> bool {
    Grant::parse(bytes).is_ok_and(|grant| matches!(grant.ops.as_slice(), [Op::Emptied { .. }]))
}

fn acknowledged(outcome: &Outcome) -> Ack {
    match outcome {
        Outcome::Stored(position) => at(AckStatus::Stored, position),
        Outcome::Again(position) => at(AckStatus::Again, position),
        Outcome::Conflict => ack(AckStatus::Conflict),
        Outcome::OverQuota => ack(AckStatus::OverQuota),
        Outcome::Refused(refusal) => refused(match refusal {
            Refusal::NoDocument => RefusalCode::NotAllowed,
            Refusal::Gap => RefusalCode::Gap,
            Refusal::BrokenChain => RefusalCode::Previous,
            Refusal::RosterBackwards => RefusalCode::RosterHead,
            Refusal::TooManyLanes => RefusalCode::TooManyLanes,
        }),
    }
}

fn at(status: AckStatus, position: &Position) -> Ack {
    Ack { status, n: position.n, log_prefix: position.log_hash.prefix8() }
}

fn ack(status: AckStatus) -> Ack {
    Ack { status, n: 0, log_prefix: [0; 8] }
}

fn refused(code: RefusalCode) -> Ack {
    ack(AckStatus::Refused(code))
}
