//! Bytes that a script needs: records of the roster that are genuine, and an envelope that a member's own device signed.

use std::collections::BTreeMap;

use ed25519_dalek::Signer as _;
use serde_json::json;
use vault::{Keyring, Payload, Seal, Sealer, Unlocked, open_epoch};
use wire::{
    AgencyId, Collection, Cut, CutLane, DeviceKeyId, DocId, Envelope, EpochRecord, Form, Grant, Hash, LaneId, Op,
    Reader, Record, Roster, Sequencer, Signature, Signer,
};

use super::play::{Play, Who};
use crate::scene::Case;

/// The keys of a person's device.
pub fn keys_of(who: Who) -> Unlocked {
    Unlocked::for_tests(who as u64)
}

/// Roster records as the supervisor holds them.
pub fn chain(play: &mut Play) -> Result<Vec<Vec<u8>>, String> {
    let file = play.device(Who::Supervisor).session()?.chain().map_err(|error| crate::world::words(&error))?;
    let mut reader = Reader::new(&file);
    let mut records = Vec::new();
    while !reader.rest().is_empty() {
        let record = reader.bytes(wire::limits::RECORD_BYTES_MAX, "record").map_err(|error| error.to_string())?;
        records.push(record.to_vec());
    }
    Ok(records)
}

/// The chain with one record behind it.
pub fn chain_with(play: &mut Play, record: &[u8]) -> Result<Vec<Vec<u8>>, String> {
    let mut all = chain(play)?;
    all.push(record.to_vec());
    Ok(all)
}

/// The supervisor revokes the other worker's device, all that it wrote so far counting; the office gives it the next
/// place. Two of them differ by `nonce`.
pub fn revocation(play: &mut Play, nonce: u8) -> Result<Vec<u8>, String> {
    let mut lanes: BTreeMap<(DocId, LaneId), CutLane> = BTreeMap::new();
    for (_, item) in play.office(Who::Supervisor).fed() {
        let Ok(envelope) = Envelope::parse(&item) else { continue };
        let header = envelope.header();
        if header.device == Who::Other.device() {
            let (doc, lane, seq) = (header.doc, header.lane, header.seq);
            lanes.insert((doc, lane), CutLane { doc, lane, seq, hash: envelope.hash() });
        }
    }
    let cut = Cut::new(lanes.into_values().collect());
    let op = Op::RevokeDevice { device: Who::Other.device(), cut };
    next_record(play, op, nonce, &[Who::Supervisor])
}

/// A further device of the other worker, signed for by the worker's supervisor.
pub fn enrolment(play: &mut Play) -> Result<Vec<u8>, String> {
    let (staff, further) = (staff_of(play, Who::Other.device())?, Unlocked::for_tests(77));
    let own = roster(play)?;
    let own = own.device(Who::Other.device()).ok_or("the other worker is a member")?;
    let keys = keys_of(Who::Other);
    let user = keys.open_user_key(&own.user_key_wrap).map_err(|error| error.to_string())?;
    let request = further.offer_device(None, &mut vault::testkit::seeded(78)).map_err(|error| error.to_string())?;
    let user_key_wrap = user.wrap_to(&request.offer.recipient).map_err(|error| error.to_string())?;
    let op = Op::AddDevice { staff, offer: request.offer, user_key_wrap };
    next_record(play, op, 9, &[Who::Other, Who::Supervisor])
}

/// A device that nobody of the agency signed for, with a place that the office gave it.
pub fn puppet(play: &mut Play) -> Result<Vec<u8>, String> {
    let (staff, stranger) = (staff_of(play, Who::Worker.device())?, Unlocked::for_tests(666));
    let request = stranger.offer_device(None, &mut vault::testkit::seeded(667)).map_err(|error| error.to_string())?;
    let op = Op::AddDevice { staff, offer: request.offer, user_key_wrap: vec![1; 200] };
    let roster = roster(play)?;
    // As its own signer, or in the name of one who never signed.
    let author = if play.dice.heads() { stranger.device_key_id() } else { Who::Supervisor.device() };
    let mut grant = grant_of(&roster, op, 3, author);
    let signature = grant.signing_input();
    stranger.sign_grant(&mut grant);
    debug_assert!(!signature.is_empty(), "a grant says something");
    grant.signatures[0].0 = Signer::Device(author);
    Ok(sequenced(play, &roster, grant)?.to_bytes())
}

fn next_record(play: &mut Play, op: Op, nonce: u8, signers: &[Who]) -> Result<Vec<u8>, String> {
    let roster = roster(play)?;
    let author = signers.first().ok_or("somebody signs")?.device();
    let mut grant = grant_of(&roster, op, nonce, author);
    signers.iter().for_each(|who| keys_of(*who).sign_grant(&mut grant));
    let record = sequenced(play, &roster, grant)?.to_bytes();
    let mut with = roster;
    with.apply(&record).map_err(|error| format!("the record is genuine: {error}"))?;
    Ok(record)
}

fn grant_of(roster: &Roster, op: Op, nonce: u8, author: DeviceKeyId) -> Grant {
    Grant {
        agency: roster.agency(),
        basis: roster.head(),
        ops: vec![op],
        author: Signer::Device(author),
        nonce: [nonce; 16],
        signatures: Vec::new(),
    }
}

/// The record that the office makes of a grant.
pub fn sequenced(play: &Play, roster: &Roster, grant: Grant) -> Result<Record, String> {
    let keys = server::keys::Keys::open(&play.dir().join("office")).map_err(|error| error.to_string())?;
    let mut record = roster.next_record(grant, Sequencer::Server);
    record.signature = Signature::from_bytes(keys.receipt.sign(&record.signing_input()).to_bytes());
    Ok(record)
}

/// The roster as the supervisor holds it.
pub fn roster(play: &mut Play) -> Result<Roster, String> {
    let records = chain(play)?;
    let genesis = records.first().ok_or("there is a chain")?;
    let root = match Record::parse(genesis).map_err(|error| error.to_string())?.grant.ops.first() {
        Some(Op::Genesis { root }) => *root,
        _ => return Err("the chain starts with its root".to_owned()),
    };
    let mut roster = Roster::found(genesis, &root).map_err(|error| error.to_string())?;
    for record in &records[1..] {
        roster.apply(record).map_err(|error| error.to_string())?;
    }
    Ok(roster)
}

fn staff_of(play: &mut Play, device: DeviceKeyId) -> Result<wire::StaffId, String> {
    let roster = roster(play)?;
    roster.device(device).map(|entry| entry.staff).ok_or_else(|| "the device is a member's".to_owned())
}

/// The feed of the team that the supervisor reads.
pub fn team_feed(play: &mut Play) -> Result<Collection, String> {
    let roster = roster(play)?;
    let team = roster.teams().map(|(team, _)| team).next();
    team.map(Collection::Team).ok_or_else(|| "the agency has a team".to_owned())
}

/// A new case of the worker, so that keys are on their way. Answers its id.
pub fn new_case(play: &mut Play) -> Result<Case, String> {
    let clock = play.clock.clone();
    let case = crate::scene::open_case(play.device(Who::Worker), &clock)?;
    play.cases.push((Who::Worker, case.clone()));
    Ok(case)
}

/// An envelope in a case of the worker, sealed and signed by the worker's own device in a lane of its own, that carries
/// these changes.
pub fn sealed_by_worker(play: &mut Play, case: &Case, changes: Vec<Vec<u8>>) -> Result<Vec<u8>, String> {
    let doc = super::play::doc_of(case)?;
    let (keys, roster) = (keys_of(Who::Worker), roster(play)?);
    let entry = roster.device(Who::Worker.device()).ok_or("the worker is a member")?;
    let user = keys.open_user_key(&entry.user_key_wrap).map_err(|error| error.to_string())?;
    let mut keyring = Keyring::new();
    keyring.add_user(entry.staff, user);
    let epoch = play
        .office(Who::Supervisor)
        .fed()
        .into_iter()
        .find_map(|(_, item)| EpochRecord::parse(&item).ok().filter(|record| record.doc == doc));
    let key =
        open_epoch(&epoch.ok_or("the key of the case came down")?, &keyring).map_err(|error| error.to_string())?;
    let seal = Seal {
        signer: &keys,
        key: &key,
        lane: LaneId::from_bytes([play.dice.below(255) as u8 + 1; 8]),
        seq: 1,
        prev_hash: Hash::ZERO,
        roster_head: roster.head(),
        witness: None,
        time_ms: u64::try_from(play.clock.now()).unwrap_or(0),
        payload: &Payload::Changes(changes),
    };
    let sealed = Sealer::new(3).seal(&seal, &mut vault::testkit::seeded(5)).map_err(|error| error.to_string())?;
    Ok(sealed.into_bytes())
}

/// A record that places a case of this agency, signed by a stranger for an agency of their own or for this one.
pub fn foreign_placement(play: &mut Play, case: &Case) -> Result<Vec<u8>, String> {
    let stranger = Unlocked::for_tests(4_242);
    let roster = roster(play)?;
    let agency = if play.dice.heads() { AgencyId::from_bytes([9; 16]) } else { roster.agency() };
    let mut placement = wire::Placement {
        agency,
        doc: super::play::doc_of(case)?,
        counter: 2,
        caseload: staff_of(play, Who::Other.device())?,
        team: roster.teams().map(|(team, _)| team).next().ok_or("the agency has a team")?,
        roster_head: roster.head(),
        author: stranger.device_key_id(),
        signature: Signature::NONE,
    };
    stranger.sign_placement(&mut placement);
    Ok(placement.to_bytes())
}

/// Where a case stands for the worker who carries it, so that a script can say that nothing moved.
pub fn seen(play: &mut Play, who: Who, case: &Case) -> Result<String, String> {
    let view = play.device(who).call("case_file", json!({ "case": case.id }))?;
    Ok(view["digest"].to_string())
}

/// The newest envelope of a device that came down to the supervisor, and the one before it.
pub fn two_envelopes(play: &Play, device: DeviceKeyId) -> Result<(Vec<u8>, Vec<u8>), String> {
    let by = |item: &Vec<u8>| Envelope::parse(item).is_ok_and(|envelope| envelope.header().device == device);
    let mut all: Vec<Vec<u8>> =
        play.office(Who::Supervisor).fed().into_iter().map(|(_, item)| item).filter(by).collect();
    all.pop().zip(all.pop()).ok_or_else(|| "two envelopes came down".to_owned())
}
