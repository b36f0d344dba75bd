//! What this device tells its colleagues of itself, and what their devices told: how much they wrote, which roster they
//! know, and when. An office cannot hide entries or colleagues without one of these not adding up. Decides no case.

use std::collections::BTreeMap;

use model::Millis;
use model::copies::silent_days;
use store::{Id8, Id16, LaneSpan, Reader};
use wire::presence::presence_heads;
use wire::{
    DeviceKeyId, DocId, Form, Hash, Heard, LaneId, Placement, Presence, PresenceLine, Said, Signature, StaffId,
};

use crate::agency::meta;
use crate::error::CommandError;
use crate::queries::backup::{kept_number, small};
use crate::session::Session;

/// A colleague, and how what they said fits what the office shows.
#[derive(Debug, Clone)]
pub(crate) struct Colleague {
    pub staff: StaffId,
    /// When the newest word of any of their devices was signed, but not later than it came here.
    pub newest: Option<Millis>,
    /// For how many days nothing was heard although the office was reached since; `None` while that is no matter.
    pub silent_days: Option<i32>,
    /// Entries that their devices say are at the office and that the office did not show here.
    pub missing: u32,
    /// Whether they know a roster that is not, or not yet, the one that the office shows here.
    pub other_roster: bool,
}

/// A word as it is kept: when it came, and what it says.
struct Kept {
    came_at: i64,
    presence: Presence,
}

/// Documents that belong, or once belonged, to a caseload.
#[derive(Default)]
struct Places {
    now: BTreeMap<Id16, StaffId>,
    ever: BTreeMap<Id16, Vec<StaffId>>,
}

impl Session {
    /// This device's word, for the request that sends everything in the outbox behind place `after`: what waits there
    /// already was turned down and is not counted.
    pub(crate) fn own_word(&mut self, after: u64) -> Result<Said, CommandError> {
        let device = *self.me.device.as_bytes();
        let (spans, places, last, heard) = self.store.read(|reader| -> Result<_, CommandError> {
            let spans = reader.own_spans(&device, after)?;
            let last = kept_number(reader, meta::OWN_WORD_AT)?.unwrap_or(0);
            Ok((spans, Places::read(reader)?, last, kept_number(reader, meta::HEARD)?.unwrap_or(0)))
        })?;
        // Always later than the one before, also when the clock was put back.
        let at = self.now().0.max(last + 1);
        let mut by_caseload: BTreeMap<[u8; 16], Vec<LaneSpan>> = BTreeMap::new();
        // What is erased is counted by nobody: each device destroys it in its own time.
        let roster = &self.membership.roster;
        for span in spans.into_iter().filter(|span| !roster.is_erased(DocId::from_bytes(span.doc))) {
            if let Some(caseload) = places.now.get(&span.doc) {
                by_caseload.entry(*caseload.as_bytes()).or_default().push(span);
            }
        }
        let line = |(caseload, spans): ([u8; 16], Vec<LaneSpan>)| PresenceLine {
            caseload: StaffId::from_bytes(caseload),
            envelopes: count(spans.iter()),
            heads: heads(&spans),
        };
        let mut presence = Presence {
            agency: self.membership.agency,
            at_ms: u64::try_from(at).unwrap_or(0),
            roster_seq: self.membership.roster.seq(),
            roster_head: self.membership.roster.head(),
            lines: by_caseload.into_iter().take(wire::limits::CURSORS_MAX).map(line).collect(),
            author: self.me.device,
            signature: Signature::NONE,
        };
        self.keys.sign_presence(&mut presence);
        self.store.save(|tx| tx.set_meta(meta::OWN_WORD_AT, &at.to_be_bytes()))?;
        // The office's number comes back as it was given; the store keeps it as any other number.
        Ok(Said { heard: heard.cast_unsigned(), presence: presence.to_bytes() })
    }

    /// Keeps what colleagues' devices said, where it holds: signed by a member's device, and newer than what it said before.
    pub(crate) fn hear(&mut self, heard: &[Heard]) -> Result<(), CommandError> {
        let Some(newest) = heard.last() else { return Ok(()) };
        let now = self.now().0;
        let good: Vec<Presence> = heard.iter().filter_map(|one| self.believed(&one.presence)).collect();
        self.store.save(|tx| -> Result<(), CommandError> {
            for presence in &good {
                let key = word_key(presence.author);
                let before = kept(tx, &key)?;
                if before.is_none_or(|before| before.presence.at_ms < presence.at_ms) {
                    tx.set_meta(&key, &[&now.to_be_bytes()[..], &presence.to_bytes()].concat())?;
                }
            }
            Ok(tx.set_meta(meta::HEARD, &newest.number.to_be_bytes())?)
        })?;
        Ok(())
    }

    fn believed(&self, bytes: &[u8]) -> Option<Presence> {
        let presence = Presence::parse(bytes).ok()?;
        let device = self.membership.roster.device(presence.author).filter(|device| device.revoked.is_none())?;
        presence.verify(&device.signing, self.membership.agency).ok()?;
        (presence.author != self.me.device).then_some(presence)
    }

    /// Everybody with a device who shares a team with this person, those heard longest ago first.
    pub(crate) fn colleagues(&self) -> Result<Vec<Colleague>, CommandError> {
        let roster = &self.membership.roster;
        let words = self.words()?;
        let (places, last_sync) = self.store.read(|reader| -> Result<_, CommandError> {
            Ok((Places::read(reader)?, kept_number(reader, meta::LAST_SYNC)?))
        })?;
        let held = if words.is_empty() { BTreeMap::new() } else { self.held_by_device()? };
        let mut found = Vec::new();
        for (staff, _) in roster.all_staff().filter(|(staff, _)| *staff != self.me.staff) {
            let shares = roster.teams_of(staff).any(|(_, team)| team.members.contains_key(&self.me.staff));
            if !shares || roster.active_devices(staff).next().is_none() {
                continue;
            }
            let theirs = || roster.active_devices(staff).filter_map(|(device, _)| words.get(&device));
            let newest = theirs().map(|kept| Millis(spoken_at(kept))).max_by_key(|at| at.0);
            let compared = |kept: &&Kept| last_sync.is_some_and(|synced| kept.came_at <= synced);
            let missing = theirs().filter(compared).map(|kept| self.missing(kept, &places, &held));
            found.push(Colleague {
                staff,
                newest,
                silent_days: newest.zip(last_sync).and_then(|(newest, synced)| silent_days(newest, Millis(synced))),
                missing: missing.fold(0, u32::saturating_add),
                other_roster: theirs().filter(compared).any(|kept| self.knows_other_roster(&kept.presence)),
            });
        }
        found.sort_by_key(|one| one.newest.map_or(i64::MIN, |at| at.0));
        Ok(found)
    }

    /// What is missing of whom, for telling whether feeds are to be read from their start once more: a number that
    /// changes with what is missing, and with the day of the word that says so.
    pub(crate) fn doubts_of_words(&self) -> Result<Vec<[u8; 32]>, CommandError> {
        let words = self.words()?;
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let places = self.store.read(Places::read)?;
        let held = self.held_by_device()?;
        let mut doubts = Vec::new();
        for (device, kept) in &words {
            let missing = self.missing(kept, &places, &held);
            if missing > 0 {
                let day = Millis(spoken_at(kept)).day().0;
                let doubt = [&device.as_bytes()[..], &missing.to_be_bytes(), &day.to_be_bytes()].concat();
                doubts.push(*Hash::of(&doubt).as_bytes());
            }
        }
        Ok(doubts)
    }

    /// The newest word of every other device.
    fn words(&self) -> Result<BTreeMap<DeviceKeyId, Kept>, CommandError> {
        let roster = &self.membership.roster;
        self.store.read(|reader| {
            let mut words = BTreeMap::new();
            for (device, _) in roster.devices().filter(|(device, _)| *device != self.me.device) {
                if let Some(kept) = kept(reader, &word_key(device))? {
                    words.insert(device, kept);
                }
            }
            Ok(words)
        })
    }

    /// Lanes of other devices as they are held here, what waits in the inbox among them.
    fn held_by_device(&self) -> Result<BTreeMap<Id8, Vec<LaneSpan>>, CommandError> {
        let mut held: BTreeMap<Id8, Vec<LaneSpan>> = BTreeMap::new();
        self.store.read(|reader| -> Result<(), CommandError> {
            for (device, span) in reader.other_spans(self.me.device.as_bytes())? {
                held.entry(device).or_default().push(span);
            }
            for doc in reader.inbox_docs()? {
                for row in reader.inbox(&doc)? {
                    let Ok(envelope) = wire::Envelope::from_vec(row.bytes) else { continue };
                    let header = envelope.header();
                    let (lane, seq) = (*header.lane.as_bytes(), header.seq);
                    let waits = LaneSpan { doc, lane, count: 1, seq, hash: row.hash };
                    held.entry(*header.device.as_bytes()).or_default().push(waits);
                }
            }
            Ok(())
        })?;
        Ok(held)
    }

    /// Entries that a word counts and that are not here, in the caseloads that this person reads whole.
    fn missing(&self, kept: &Kept, places: &Places, held: &BTreeMap<Id8, Vec<LaneSpan>>) -> u32 {
        let none = Vec::new();
        let held = held.get(kept.presence.author.as_bytes()).unwrap_or(&none);
        let mut missing = 0;
        // Whoever does not know of the newest erasure counts what is gone.
        let erased = self.membership.roster.erased().map(|(_, at)| at).max().unwrap_or(0);
        if kept.presence.roster_seq < erased {
            return 0;
        }
        for line in kept.presence.lines.iter().filter(|line| self.reads_all_of(line.caseload)) {
            let ever = |doc: &Id16| places.ever.get(doc).is_some_and(|all| all.contains(&line.caseload));
            let is_now = |doc: &Id16| places.now.get(doc) == Some(&line.caseload);
            let here = count(held.iter().filter(|span| ever(&span.doc)));
            let spans: Vec<LaneSpan> = held.iter().filter(|span| is_now(&span.doc)).copied().collect();
            // As many, none of them moved, and yet not the same: something else stands in the place of one.
            let others = count(spans.iter()) == line.envelopes && here == line.envelopes && heads(&spans) != line.heads;
            missing += line.envelopes.saturating_sub(here).max(u32::from(others));
        }
        missing
    }

    fn reads_all_of(&self, caseload: StaffId) -> bool {
        let team = self.membership.team_of(crate::membership::staff_ref(caseload));
        caseload == self.me.staff
            || team.is_some_and(|team| self.membership.roster.supervises_team(self.me.staff, team))
    }

    fn knows_other_roster(&self, presence: &Presence) -> bool {
        let heads = self.membership.roster.heads();
        heads.get(presence.roster_seq as usize) != Some(&presence.roster_head)
    }
}

impl Places {
    fn read(reader: &Reader<'_>) -> Result<Places, CommandError> {
        let mut places = Places::default();
        // Lowest counter first: the last one holds.
        for row in reader.all_placements()? {
            if let Ok(placement) = Placement::parse(&row.bytes) {
                places.now.insert(row.doc, placement.caseload);
                places.ever.entry(row.doc).or_default().push(placement.caseload);
            }
        }
        Ok(places)
    }
}

/// When it was signed; of a clock that runs ahead, when it came.
fn spoken_at(kept: &Kept) -> i64 {
    i64::try_from(kept.presence.at_ms).unwrap_or(i64::MAX).min(kept.came_at)
}

fn word_key(device: DeviceKeyId) -> String {
    format!("word/{}", crate::queries::case_file::hex(device.as_bytes()))
}

fn kept(reader: &Reader<'_>, key: &str) -> Result<Option<Kept>, CommandError> {
    let Some(bytes) = reader.meta(key)? else { return Ok(None) };
    let Some((came_at, word)) = bytes.split_first_chunk::<8>() else { return Ok(None) };
    let presence = Presence::parse(word).ok();
    Ok(presence.map(|presence| Kept { came_at: i64::from_be_bytes(*came_at), presence }))
}

fn count<'a>(spans: impl Iterator<Item = &'a LaneSpan>) -> u32 {
    small(spans.map(|span| span.count).sum())
}

/// The digest over lanes as they end: where one lane has several spans in a document, the furthest.
fn heads(spans: &[LaneSpan]) -> Hash {
    let mut newest: BTreeMap<(Id16, Id8), (u32, Hash)> = BTreeMap::new();
    for span in spans {
        let (seq, hash) = (span.seq, Hash::from_bytes(span.hash));
        let head = newest.entry((span.doc, span.lane)).or_insert((seq, hash));
        if head.0 < seq {
            *head = (seq, hash);
        }
    }
    let rows: Vec<(LaneId, u32, Hash)> =
        newest.into_iter().map(|((_, lane), (seq, hash))| (LaneId::from_bytes(lane), seq, hash)).collect();
    presence_heads(&rows)
}
