//! Random histories of who belongs to an agency, with real keys and no store: whatever is written by somebody who knows
//! of a removal stays closed to the removed device, in any order in which the news travels (`reliability.md` P12).
//!
//! What is decided is decided by the roster, as in the app: which epoch is stale, who is wrapped to, whose key is replaced.

mod check;
mod met;

use std::collections::BTreeMap;

use app::reach::{every_key, keys_within};
use vault::{Entropy, NewEpoch, RootKey, TeamKey, Unlocked, UserKey, new_epoch};
use wire::{
    Cut, DeviceKeyId, DocId, EpochReason, EpochRecord, EpochStanding, Form, Grant, Hash, Op, Recipient, RoleSet,
    Roster, Sequencer, Signer, StaffId, TeamId,
};

use crate::dice::Dice;

pub use met::Met;

/// Steps of one history.
const STEPS: usize = 30;
const TEAM: TeamId = TeamId::from_bytes([7; 16]);
/// People of the agency; the first two supervise.
const PEOPLE: u8 = 5;
/// Documents of the agency.
const DOCS: u8 = 4;

/// Bytes from a seed: a history repeats, and its keys protect nothing.
struct Drawn(blake3::OutputReader);

impl Entropy for Drawn {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill(out);
    }
}

struct Tablet {
    staff: StaffId,
    keys: Unlocked,
    id: DeviceKeyId,
    /// The chain as it knows it.
    roster: Roster,
    /// How many key records of each document it knows.
    known: Vec<usize>,
}

struct Doc {
    id: DocId,
    caseload: StaffId,
    /// Whose it was before.
    before: Vec<(StaffId, TeamId)>,
    /// Key records in the order of the office.
    epochs: Vec<EpochRecord>,
}

/// Something that was sealed: under which key, by somebody who knew the chain up to where.
struct Entry {
    key: Hash,
    cited: u32,
}

struct Agency {
    root: RootKey,
    office: Roster,
    tablets: Vec<Tablet>,
    docs: Vec<Doc>,
    entries: Vec<Entry>,
    /// How far the chain was when each key record was made.
    made: BTreeMap<[u8; 32], u32>,
    drawn: Drawn,
    seeds: u64,
    met: Met,
}

/// Plays one history to its end and looks whether anything that should be closed is open, or the other way round.
///
/// # Errors
/// What did not hold, with the seed.
pub fn play(seed: u64) -> Result<Met, String> {
    let mut dice = Dice::new(seed);
    let mut agency = Agency::found(seed);
    for _ in 0..STEPS {
        agency.step(&mut dice);
    }
    for _ in 0..4 {
        for at in agency.active() {
            agency.exchange(at);
        }
    }
    agency.check().map_err(|why| format!("seed {seed}: {why}"))?;
    Ok(agency.met)
}

fn person(at: u8) -> StaffId {
    StaffId::from_bytes([at + 1; 16])
}

impl Agency {
    fn found(seed: u64) -> Agency {
        let bytes = blake3::Hasher::new_derive_key("satchel removals").update(&seed.to_be_bytes()).finalize_xof();
        let mut drawn = Drawn(bytes);
        let root = RootKey::generate(&mut drawn);
        let genesis = root.genesis(Vec::new(), &mut drawn).to_bytes();
        let office = Roster::found(&genesis, root.public()).expect("the root founds it");
        let (tablets, docs, entries, made, met) = Default::default();
        let mut agency = Agency { root, office, tablets, docs, entries, made, drawn, seeds: seed << 16, met };
        let team_key = TeamKey::generate(&mut agency.drawn);
        agency.by_root(vec![Op::AddTeam { team: TEAM, generation: 1, recipient: team_key.recipient() }]);
        for at in 0..PEOPLE {
            let supervisor = at < 2;
            let roles = if supervisor { RoleSet::SUP } else { RoleSet::CW };
            agency.by_root(vec![Op::AddStaff { staff: person(at), roles, user_key: None, sealed_name: Vec::new() }]);
            agency.enrol(person(at));
            let user = agency.office.staff(person(at)).and_then(|entry| entry.user_key).expect("a device brought it");
            let wrap = team_key.wrap_to(&user).expect("a user key can be wrapped to");
            let team_key_wrap = if supervisor { wrap } else { Vec::new() };
            let cut = Cut::default();
            agency.by_root(vec![Op::TeamMember {
                team: TEAM,
                staff: person(at),
                joins: true,
                supervisor,
                team_key_wrap,
                cut,
            }]);
        }
        for at in agency.active() {
            agency.exchange(at);
        }
        for at in 0..DOCS {
            agency.docs.push(Doc {
                id: DocId::from_bytes([at + 1; 16]),
                caseload: person(2 + at % 3),
                before: Vec::new(),
                epochs: Vec::new(),
            });
            agency.tablets.iter_mut().for_each(|tablet| tablet.known.push(0));
            let author = agency.active()[usize::from(2 + at % 3)];
            agency.renew(author, usize::from(at), EpochReason::Created);
        }
        agency
    }

    fn active(&self) -> Vec<usize> {
        let counts = |tablet: &Tablet| self.office.device(tablet.id).is_some_and(|entry| entry.revoked.is_none());
        (0..self.tablets.len()).filter(|at| counts(&self.tablets[*at])).collect()
    }

    fn step(&mut self, dice: &mut Dice) {
        let active = self.active();
        let Some(at) = (!active.is_empty()).then(|| *dice.one_of(&active)) else { return };
        match dice.below(10) {
            0 => self.remove(at, dice),
            1 => {
                let staff = person(u8::try_from(dice.below(usize::from(PEOPLE))).unwrap_or(0));
                self.enrol(staff);
            }
            2 => self.hand_over(at, dice),
            3..=5 => self.exchange(at),
            _ => self.write(at, dice.below(usize::from(DOCS)), dice.heads()),
        }
    }

    /// A supervisor removes somebody's device: never the one in hand, and never the last supervisor's.
    fn remove(&mut self, by: usize, dice: &mut Dice) {
        let me = &self.tablets[by];
        let mine = self.active().into_iter().filter(|at| me.roster.supervises(me.staff, self.tablets[*at].staff));
        let mine: Vec<usize> = mine.collect();
        if !mine.is_empty() {
            let device = self.tablets[*dice.one_of(&mine)].id;
            if self.grant(by, vec![Op::RevokeDevice { device, cut: Cut::default() }]) {
                self.met.removed += 1;
                // Whoever signs it knows of it.
                self.exchange(by);
            }
        }
    }

    /// A device for somebody who has none: its user key is new. For others one more, lent the key by one they have.
    fn enrol(&mut self, staff: StaffId) {
        self.seeds += 1;
        let keys = Unlocked::for_tests(self.seeds);
        let lender = self.active().into_iter().find(|at| self.tablets[*at].staff == staff);
        let (offer, user_key_wrap) = match lender {
            None => {
                let user = UserKey::generate(&mut self.drawn);
                let request = keys.offer_device(Some(&user), &mut self.drawn).expect("an own key can be wrapped");
                (request.offer, request.user_key_wrap)
            }
            Some(at) => {
                let request = keys.offer_device(None, &mut self.drawn).expect("nothing is wrapped");
                let own = self.office.device(self.tablets[at].id).expect("it is active");
                let user = self.tablets[at].keys.open_user_key(&own.user_key_wrap).expect("it holds its person's key");
                let wrap = user.wrap_to(&request.offer.recipient).expect("a device can be wrapped to");
                (request.offer, wrap)
            }
        };
        self.by_root(vec![Op::AddDevice { staff, offer, user_key_wrap }]);
        let (id, roster, known) = (keys.device_key_id(), self.office.clone(), vec![0; self.docs.len()]);
        if roster.device(id).is_some() {
            self.tablets.push(Tablet { staff, keys, id, roster, known });
        }
    }

    /// A supervisor gives a document to another worker who has a device.
    fn hand_over(&mut self, by: usize, dice: &mut Dice) {
        let (doc, to) = (dice.below(usize::from(DOCS)), person(u8::try_from(2 + dice.below(3)).unwrap_or(2)));
        let me = &self.tablets[by];
        let can = me.roster.supervises_team(me.staff, TEAM) && me.known[doc] == self.docs[doc].epochs.len();
        if can && me.roster.document_recipients(to, TEAM).len() == 2 {
            let before = std::mem::replace(&mut self.docs[doc].caseload, to);
            if self.renew(by, doc, EpochReason::Reassigned) {
                self.docs[doc].before.push((before, TEAM));
            } else {
                self.docs[doc].caseload = before;
            }
        }
    }

    /// Learns everything, then does what the roster asks of this device.
    fn exchange(&mut self, at: usize) {
        for _ in 0..2 {
            let known = self.docs.iter().map(|doc| doc.epochs.len()).collect();
            let tablet = &mut self.tablets[at];
            (tablet.roster, tablet.known) = (self.office.clone(), known);
            let (me, keys) = (tablet.staff, &tablet.keys);
            if !tablet.roster.user_key_is_clean(me) {
                let own = tablet.roster.device(tablet.id).expect("it is active");
                let old = keys.open_user_key(&own.user_key_wrap).expect("it holds its person's key");
                let new = UserKey::generate(&mut self.drawn);
                let wrap = |to: &Recipient| new.wrap_to(to).expect("a device can be wrapped to");
                let wraps = tablet.roster.active_devices(me).map(|(id, entry)| (id, wrap(&entry.recipient))).collect();
                let previous_wrap = old.wrap_to(&new.recipient()).expect("a user key can be wrapped to");
                let op = Op::RotateUserKey { staff: me, recipient: new.recipient(), wraps, previous_wrap };
                self.met.replaced += u64::from(self.grant(at, vec![op]));
            } else if tablet.roster.supervises_team(me, TEAM) && tablet.roster.team_wants_key(TEAM) {
                self.replace_team_key(at);
            }
        }
        for doc in 0..self.docs.len() {
            if let Some(EpochStanding::Stale { reader_waits: true }) = self.standing(at, doc) {
                self.renew(at, doc, EpochReason::Joined);
            }
        }
    }

    fn replace_team_key(&mut self, at: usize) {
        let tablet = &self.tablets[at];
        let keyring = every_key(&tablet.keys, &[&tablet.roster]);
        let entry = tablet.roster.team(TEAM).expect("it was founded");
        let holders = tablet.roster.team_key_holders(TEAM);
        let old = keyring.team(TEAM).filter(|old| old.recipient() == entry.recipient);
        if !holders.contains(&tablet.staff) || (old.is_none() && tablet.roster.team_key_is_held(TEAM)) {
            return;
        }
        let new = TeamKey::generate(&mut self.drawn);
        let user =
            |staff: &StaffId| tablet.roster.staff(*staff).and_then(|entry| entry.user_key).expect("holders have one");
        let wraps = holders.iter().map(|staff| (*staff, new.wrap_to(&user(staff)).expect("it can be wrapped to")));
        let wraps = wraps.collect();
        let previous_wrap = old.map(|old| old.wrap_to(&new.recipient()).expect("a team key can be wrapped to"));
        let previous_wrap = previous_wrap.unwrap_or_default();
        let (generation, recipient) = (entry.generation + 1, new.recipient());
        let op = Op::RotateTeamKey { team: TEAM, generation, recipient, wraps, previous_wrap };
        self.met.replaced += u64::from(self.grant(at, vec![op]));
    }

    /// Writes in a document, under the newest key known if that is good; a stale one is replaced first, where the office
    /// can be reached.
    fn write(&mut self, at: usize, doc: usize, online: bool) {
        if online && self.standing(at, doc).is_some_and(|found| found != EpochStanding::Good) {
            self.met.renewed += u64::from(self.renew(at, doc, EpochReason::Revoked));
        }
        if self.standing(at, doc) == Some(EpochStanding::Good) {
            let tablet = &self.tablets[at];
            let newest = &self.docs[doc].epochs[tablet.known[doc] - 1];
            let knows = tablet.roster.devices().any(|(_, entry)| entry.revoked.is_some());
            self.entries.push(Entry { key: newest.key_commit, cited: tablet.roster.seq() });
            self.met.written += 1;
            self.met.after += u64::from(knows);
        }
    }

    /// How the newest key record that a device knows of a document stands for it; `None` where it cannot open it.
    fn standing(&self, at: usize, doc: usize) -> Option<EpochStanding> {
        let (tablet, doc) = (&self.tablets[at], &self.docs[doc]);
        let records = &doc.epochs[..*tablet.known.get(usize::from(doc.id.as_bytes()[0]) - 1)?];
        let newest = records.last()?;
        let keyring = every_key(&tablet.keys, &[&tablet.roster]);
        vault::open_epoch(newest, &keyring).ok()?;
        let cited = tablet.roster.seq_of_head(&newest.roster_head.prefix8())?;
        // The move is known here, also where the key that came with it is not.
        Some(tablet.roster.epoch_standing(newest.author, cited, (doc.caseload, TEAM), &doc.before))
    }

    /// Makes the next key of a document; `false` when another came first or nobody may have it.
    fn renew(&mut self, at: usize, doc: usize, reason: EpochReason) -> bool {
        let (tablet, held) = (&self.tablets[at], &self.docs[doc]);
        let records = &held.epochs[..tablet.known[doc]];
        let keyring = every_key(&tablet.keys, &[&tablet.roster]);
        let keys = keys_within(Vec::new(), records, &keyring);
        let previous = records
            .last()
            .and_then(|record| Some((record, keys.iter().find(|key| key.key_commit() == &record.key_commit)?)));
        let recipients = tablet.roster.document_recipients(held.caseload, TEAM);
        if recipients.is_empty() || previous.is_some() != (reason != EpochReason::Created) {
            return false;
        }
        let (agency, roster_head) = (tablet.roster.agency(), tablet.roster.head());
        let facts = NewEpoch {
            agency,
            doc: held.id,
            previous,
            recipients: &recipients,
            reason,
            cut: Cut::default(),
            roster_head,
            badge: None,
        };
        let (record, _) = new_epoch(facts, &tablet.keys, &mut self.drawn).expect("recipients can be wrapped to");
        // The office takes one record for each number.
        let first = self.docs[doc].epochs.len() == self.tablets[at].known[doc];
        if first {
            self.made.insert(*record.hash().as_bytes(), self.office.seq());
            self.docs[doc].epochs.push(record);
            self.tablets[at].known[doc] += 1;
        }
        self.met.lost += u64::from(!first);
        first
    }

    /// A device signs acts and the office gives them a place, if they still fit.
    fn grant(&mut self, at: usize, ops: Vec<Op>) -> bool {
        let tablet = &self.tablets[at];
        let mut nonce = [0; 16];
        self.drawn.fill(&mut nonce);
        let (agency, basis) = (tablet.roster.agency(), tablet.roster.head());
        let mut grant = Grant { agency, basis, ops, author: Signer::Device(tablet.id), nonce, signatures: Vec::new() };
        tablet.keys.sign_grant(&mut grant);
        self.sequence(grant)
    }

    fn by_root(&mut self, ops: Vec<Op>) {
        let mut nonce = [0; 16];
        self.drawn.fill(&mut nonce);
        let (agency, basis) = (self.office.agency(), self.office.head());
        let mut grant = Grant { agency, basis, ops, author: Signer::Root, nonce, signatures: Vec::new() };
        self.root.sign_grant(&mut grant);
        self.sequence(grant);
    }

    fn sequence(&mut self, grant: Grant) -> bool {
        let mut record = self.office.next_record(grant, Sequencer::Root);
        self.root.sign_record(&mut record);
        self.office.apply(&record.to_bytes()).is_ok()
    }
}
