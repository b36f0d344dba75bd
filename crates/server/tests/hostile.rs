//! What must be turned down, and that it leaves nothing behind.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::{Device, Office, STORED, body, items, login, material, refused};
use wire::{
    AckStatus, Collection, Cursor, Cut, CutLane, Form, Hash, Hello, Op, RefusalCode, SessionRequest, StaffId, UpFrame,
};

fn team_feed(office: &Office) -> Vec<Vec<u8>> {
    let cursor = Cursor { collection: office.agency.team(), fseq: 0 };
    office.sync(&office.agency.s, &[cursor], &[]).items()
}

#[test]
fn unknown_routes_and_wrong_methods_answer_alike() {
    let office = Office::open();
    let mut link = office.link();
    let first = link.get("/");
    assert_eq!((first.status, first.body.len()), (404, 0), "nothing is here");
    for path in ["/v1/sync", "/v1/session", "/v1/sync/", "/admin", "/healthz/x", "/..%2f"] {
        assert_eq!(link.get(path), first, "{path} is as absent as anything");
    }
    assert_eq!(link.post("/healthz", b""), first, "a known path by another method too");
}

#[test]
fn health_says_ok_and_nothing_more() {
    let office = Office::open();
    let answer = office.link().get("/healthz");
    assert_eq!((answer.status, answer.body), (200, b"ok".to_vec()), "it reads and writes");
    assert!(!answer.head.contains("date:"), "no header that nobody needs: {}", answer.head);
}

#[test]
fn without_a_good_token_nothing_is_taken_or_given() {
    let office = Office::open();
    let a = &office.agency.a;
    let doc = office.agency.doc(1, a, a);
    let good = office.hello(a, &[Cursor { collection: a.caseload(), fseq: 0 }]);
    let mut other_bytes = good.token.clone();
    other_bytes[20] ^= 1;
    for token in [vec![1; 32], other_bytes, vec![9; 3]] {
        let mut hello = good.clone();
        hello.token = token;
        let reply = office.exchange(&hello, &items(&doc.items));
        assert_eq!((reply.status, reply.refused), (401, Some(RefusalCode::Session)), "no session");
        assert_eq!(reply.acks.len(), 0, "and no word about the rest");
    }
    let mut elsewhere = good.clone();
    elsewhere.agency = wire::AgencyId::from_bytes([0x55; 16]);
    let reply = office.exchange(&elsewhere, &items(&doc.items));
    assert_eq!(
        (reply.status, reply.refused),
        (401, Some(RefusalCode::Session)),
        "an agency that is not here answers alike"
    );
    let mut none = good;
    none.token = vec![];
    let reply = office.exchange(&none, &items(&doc.items));
    assert_eq!(reply.statuses(), [refused(RefusalCode::Session); 2], "items need a session");
    assert_eq!(team_feed(&office).len(), 0, "nothing was stored");
}

#[test]
fn a_session_needs_the_devices_own_key_and_a_fresh_nonce() {
    let office = Office::open();
    let agency = &office.agency;
    let impostor = Device { id: agency.a.id, ..agency.b.clone() };
    assert!(login(&mut office.link(), agency, &impostor, vec![]).is_none(), "another key");
    let stranger = Device::new(0xaa, agency.a.staff);
    assert!(login(&mut office.link(), agency, &stranger, vec![]).is_none(), "not in the roster");
    let forged = agency.grant_by_supervisor(&stranger);
    let mut forged = forged.to_bytes();
    let last = forged.len() - 1;
    forged[last] ^= 1;
    assert!(login(&mut office.link(), agency, &stranger, forged).is_none(), "nor by a forged grant");

    let mut link = office.link();
    let nonce = vec![7; 24];
    let input = SessionRequest::signing_input(agency.id, &agency.receipt_key, agency.a.id, &nonce);
    let made_up = SessionRequest::Answer {
        agency: agency.id,
        device: agency.a.id,
        nonce,
        signature: agency.a.sign(&input),
        grant: vec![],
    };
    let answer = link.post("/v1/session", &made_up.to_bytes());
    assert_eq!((answer.status, answer.body.len()), (401, 0), "a nonce that was never given");
    let answer = link.post("/v1/session", b"{}");
    assert_eq!(answer.status, 400, "not a session request");
    let answer = link.post("/v1/session", &vec![0; 64 * 1024]);
    assert_eq!(answer.status, 413, "nor one of any such size");
}

#[test]
fn a_foreign_agencys_device_and_items_are_turned_down() {
    let office = Office::open();
    let agency = &office.agency;
    let foreign = material::Agency::found_by(8, Hash::ZERO, agency.receipt_key);
    let mut link = office.link();
    assert!(login(&mut link, &foreign, &foreign.a, vec![]).is_none(), "it was not admitted");
    let doc = foreign.doc(1, &foreign.a, &foreign.a);
    let reply = office.sync(&agency.a, &[], &items(&doc.items));
    assert_eq!(reply.statuses(), [refused(RefusalCode::UnknownDevice); 2], "its devices are nobody here");
    let mut readdressed = foreign.doc(2, &agency.a, &agency.a);
    readdressed.write(&agency.a, 1);
    let reply = office.sync(&agency.a, &[], &items(&readdressed.items));
    assert_eq!(reply.statuses(), [refused(RefusalCode::RosterHead); 3], "made for another chain");
    assert_eq!(team_feed(&office).len(), 0, "nothing was stored");
}

#[test]
fn each_bad_item_has_its_refusal_and_stops_no_other() {
    let office = Office::open();
    let (agency, a, b) = (&office.agency, &office.agency.a, &office.agency.b);
    let mut doc = agency.doc(1, a, a);
    let first = doc.write(a, 1);
    let hash = Hash::of(&first);
    let mut unsigned = doc.envelope(a, 2, hash, 2, 256);
    let last = unsigned.len() - 1;
    unsigned[last] ^= 1;
    let mut changed = doc.envelope(a, 2, hash, 2, 256);
    changed[140] ^= 1;
    let mut newer = doc.envelope(a, 2, hash, 2, 256);
    newer[1] = 9;
    let mut unpadded = doc.envelope(a, 2, hash, 2, 256);
    unpadded.insert(200, 0);
    let impostor = Device { id: a.id, ..b.clone() };
    let mut unknown_head = doc.clone();
    unknown_head.roster_head = Hash::of(b"never was");
    let bad = [
        (unsigned, refused(RefusalCode::BadSignature), "a signature of nobody"),
        (changed, refused(RefusalCode::BadSignature), "a changed ciphertext"),
        (doc.envelope(&impostor, 2, hash, 2, 256), refused(RefusalCode::BadSignature), "another's name"),
        (newer, refused(RefusalCode::Newer), "a form of the future"),
        (unpadded, refused(RefusalCode::Malformed), "an unpadded length"),
        (doc.envelope(a, 3, hash, 3, 256), refused(RefusalCode::Gap), "2 is missing"),
        (doc.envelope(a, 2, Hash::of(b"x"), 2, 256), refused(RefusalCode::Previous), "another past"),
        (unknown_head.envelope(a, 2, hash, 2, 256), refused(RefusalCode::RosterHead), "an unknown roster"),
        (
            doc.envelope(&Device::new(0xbb, a.staff), 1, Hash::ZERO, 1, 256),
            refused(RefusalCode::UnknownDevice),
            "an unknown device",
        ),
        (vec![0x11; 100], refused(RefusalCode::Malformed), "noise"),
        (vec![], refused(RefusalCode::Malformed), "nothing"),
    ];
    let mut up = items(&doc.items);
    up.extend(bad.iter().map(|(bytes, ..)| UpFrame::Item(bytes.clone())));
    let good = doc.write(a, 4);
    up.push(UpFrame::Item(good));
    let reply = office.sync(a, &[], &up);
    assert_eq!(reply.statuses()[..3], [STORED; 3], "what came before is stored");
    for ((_, expected, why), status) in bad.iter().zip(&reply.statuses()[3..]) {
        assert_eq!(status, expected, "{why}");
    }
    assert_eq!(reply.statuses().last(), Some(&STORED), "and what comes after");
    assert_eq!(team_feed(&office), doc.items, "the log holds the good ones, in order");
}

#[test]
fn a_second_history_of_a_lane_is_a_conflict_and_is_kept_as_evidence() {
    let mut office = Office::open();
    let a = office.agency.a.clone();
    let mut doc = office.agency.doc(1, &a, &a);
    doc.write(&a, 1);
    office.sync(&a, &[], &items(&doc.items));
    let rival = doc.envelope(&a, 1, Hash::ZERO, 99, 256);
    let reply = office.sync(&a, &[], &items([&rival]));
    assert_eq!(reply.statuses(), [AckStatus::Conflict], "two histories of one lane");
    assert!(reply.receipt.is_none(), "a conflict is not held");
    assert_eq!(team_feed(&office), doc.items, "the first stays");
    office.running.take().unwrap().shutdown();
    let db = rusqlite::Connection::open(office.folder.path().join("office.db")).unwrap();
    let kept: Vec<u8> = db.query_row("SELECT bytes FROM equivocation", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, rival, "with its signature, so that it proves the act");
}

#[test]
fn only_who_has_to_do_with_a_document_may_write_to_it_and_others_learn_nothing() {
    let office = Office::open();
    let (a, b) = (&office.agency.a, &office.agency.b);
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    let mut nowhere = office.agency.doc(2, a, a);
    nowhere.write(a, 1);
    office.sync(a, &[], &items(&doc.items));
    let there = [doc.write(b, 2), doc.place(b, b.staff), doc.items[2].clone()];
    let not_there = [nowhere.write(b, 2), nowhere.place(b, b.staff), nowhere.items[2].clone()];
    let there = office.sync(b, &[], &items(&there));
    let not_there = office.sync(b, &[], &items(&not_there));
    assert_eq!(there.statuses(), [refused(RefusalCode::NotAllowed); 3], "not b's document");
    assert_eq!(there.acks, not_there.acks, "and one that is not there answers the same");
    assert_eq!(team_feed(&office).len(), 3, "nothing was added");
}

#[test]
fn a_placement_names_people_of_the_agency_and_its_author_belongs_to_the_team() {
    let office = Office::open();
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    office.sync(a, &[], &items(&doc.items));
    let nobody = doc.clone().place(a, StaffId::from_bytes([0x66; 16]));
    doc.team = wire::TeamId::from_bytes([0x66; 16]);
    let no_team = doc.place(a, a.staff);
    let reply = office.sync(a, &[], &items([&nobody, &no_team]));
    assert_eq!(reply.statuses(), [refused(RefusalCode::NotAllowed); 2], "a case is not given to nobody");
}

#[test]
fn a_revoked_device_is_out_at_once_and_its_work_counts_up_to_the_cut() {
    let mut office = Office::open();
    let (a, s) = (office.agency.a.clone(), office.agency.s.clone());
    let mut doc = office.agency.doc(1, &a, &a);
    let first = doc.write(&a, 1);
    let second = doc.write(&a, 2);
    let third = doc.write(&a, 3);
    let hello = office.hello(&a, &[Cursor { collection: a.caseload(), fseq: 0 }]);
    office.exchange(&hello, &items(&doc.items[..3]));
    let seq_two = CutLane { doc: doc.id, lane: a.lane, seq: 2, hash: Hash::of(&second) };
    let cut = Cut::new(vec![seq_two]);
    let record = office.agency.add(vec![Op::RevokeDevice { device: a.id, cut }]);
    let reply = office.sync(&s, &[], &[UpFrame::Record(record)]);
    assert_eq!(reply.statuses(), [STORED], "any member brings the record; it proves itself");

    let reply = office.exchange(&hello, &items([&third]));
    assert_eq!((reply.status, reply.refused), (200, None), "it is told once, by the record itself");
    assert_eq!(reply.statuses(), [refused(RefusalCode::Revoked)], "what lies beyond the cut is not taken");
    assert_eq!((reply.feed.len(), reply.records.len()), (0, 1), "and it reads nothing but its removal");
    let later = office.agency.add(vec![Op::SetPolicy { bytes: vec![1] }]);
    office.sync(&s, &[], &[UpFrame::Record(later)]);
    assert_eq!(office.exchange(&hello, &[]).records.len(), 1, "nothing of what came after it");
    let told = Hello { roster_known: office.agency.records.len() as u32 - 1, ..hello.clone() };
    let reply = office.exchange(&told, &items([&second]));
    assert_eq!((reply.status, reply.refused), (403, Some(RefusalCode::Revoked)), "who has heard it is out");
    assert_eq!(reply.feed.len(), 0, "it reads nothing more");

    let mut placed = doc.clone();
    placed.roster_head = office.agency.roster.head();
    let after = placed.place(&a, a.staff);
    let reply = office.sync(&s, &[], &items([&second, &third, &after]));
    let late = refused(RefusalCode::Revoked);
    assert_eq!(reply.statuses(), [STORED, late, late], "a colleague may bring its work up to the cut");
    assert!(doc.items.contains(&first), "the case goes on");
}

#[test]
fn roster_records_prove_themselves_and_forks_do_not() {
    let mut office = Office::open();
    let mut fork = material::Agency::found(Hash::ZERO, office.agency.receipt_key);
    let staff = StaffId::from_bytes([0x44; 16]);
    let add = |n: u8| Op::AddStaff {
        staff: StaffId::from_bytes([n; 16]),
        roles: wire::RoleSet::IMO,
        user_key: None,
        sealed_name: vec![],
    };
    let one = office.agency.add(vec![add(0x44)]);
    let two = office.agency.add(vec![add(0x45)]);
    let mut hello = office.hello(&office.agency.a, &[]);
    hello.token = vec![];
    let up = |records: &[&Vec<u8>]| records.iter().map(|one| UpFrame::Record((*one).clone())).collect::<Vec<_>>();
    let reply = office.exchange(&hello, &up(&[&two, &one, &two, &one]));
    let again = AckStatus::Again;
    let gap = refused(RefusalCode::Gap);
    assert_eq!(reply.statuses(), [gap, STORED, STORED, again], "even a stranger may carry them");
    assert_eq!((reply.feed.len(), reply.records.len()), (0, 0), "and is given nothing for it");
    assert!(office.agency.roster.staff(staff).is_some(), "the chain went on");
    fork.records.truncate(1);
    let rival = fork.add(vec![add(0x46)]);
    let mut forged = office.agency.add(vec![add(0x47)]);
    let last = forged.len() - 1;
    forged[last] ^= 1;
    let reply = office.exchange(&hello, &up(&[&rival, &forged]));
    assert_eq!(reply.statuses()[1], refused(RefusalCode::BadSignature), "a forged place");
    assert!(!matches!(reply.statuses()[0], AckStatus::Stored | AckStatus::Again), "a second chain");
}

#[test]
fn a_device_ahead_of_the_servers_roster_is_shown_where_it_ends() {
    let mut office = Office::open();
    let genesis = office.agency.records[0].clone();
    let mut hello = office.hello(&office.agency.a, &[]);
    hello.roster_known = 5;
    let reply = office.exchange(&hello, &[]);
    assert_eq!(reply.records, [genesis], "its newest record: the device sees that four are missing");
    hello.roster_known = 0;
    office.agency.add(vec![Op::SetPolicy { bytes: vec![1] }]);
    let record = office.agency.records[1].clone();
    office.exchange(&hello, &[UpFrame::Record(record)]);
    let reply = office.exchange(&hello, &[]);
    assert_eq!(reply.records, office.agency.records, "who knows nothing gets the whole chain");
}

#[test]
fn clear_text_is_for_loopback_only() {
    let folder = tempfile::tempdir().unwrap();
    let anywhere =
        server::Config { tls: false, ..server::Config::new(folder.path().to_owned(), "0.0.0.0:0".parse().unwrap()) };
    let refused = server::start(anywhere);
    assert!(matches!(refused, Err(server::StartError::ClearText)), "cases do not cross a street in clear");
}

#[test]
fn a_feed_that_is_not_ones_own_says_nothing_whether_it_exists_or_not() {
    let office = Office::open();
    let (a, b) = (&office.agency.a, &office.agency.b);
    let doc = office.agency.doc(1, a, a);
    office.sync(a, &[], &items(&doc.items));
    let absent = Collection::Caseload(StaffId::from_bytes([0x99; 16]));
    let hello = office.hello(b, &[]);
    let asked = |collection| {
        let mut hello = hello.clone();
        hello.cursors = vec![Cursor { collection, fseq: 17 }];
        office.link().post("/v1/sync", &body(&hello, &[]))
    };
    assert_eq!(asked(a.caseload()), asked(absent), "same bytes, same status");
}
