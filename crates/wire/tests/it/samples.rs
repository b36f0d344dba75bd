//! One filled example of every form, always the same.

mod doors;
mod newer;

use std::sync::LazyLock;

use wire::code::{CodePart, JoinAnswer};
use wire::envelope::{Suite1, envelope_signing_input};
use wire::{
    Ack, AckStatus, AgencyId, BlobAsk, BlobHeld, BlobPut, Challenge, Collection, Cursor, Cut, CutLane, DeviceKeyId,
    DocId, DownFrame, EnrolAnswer, EnrolRequest, Envelope, EnvelopeKind, EpochReason, EpochRecord, Feed, Form,
    FrameWriter, Grant, Hash, HeaderV1, Heard, LaneId, Malformed, OfficeFile, Op, Placement, Presence, PresenceLine,
    Receipt, ReceiptLine, Record, RefusalCode, RoleSet, Said, Sequencer, ServerFacts, SessionRequest, Signature,
    Signer, StaffId, TeamId, Token, UpFrame,
};

use crate::again::{again, down_again, up_again};
use crate::keys::{key, offer, public, sign};

/// Reads a form and writes it again.
pub type Again = fn(&[u8]) -> Result<Vec<u8>, Malformed>;

pub const DOC: DocId = DocId::from_bytes([0xd0; 16]);
pub const LANE: LaneId = LaneId::from_bytes([0x1a; 8]);
pub const STAFF: StaffId = StaffId::from_bytes([0x57; 16]);
pub const TEAM: TeamId = TeamId::from_bytes([0x7e; 16]);
pub const HEAD: Hash = Hash::from_bytes([0x4d; 32]);
const AUTHOR_SEED: u8 = 7;
const ROOT_SEED: u8 = 1;
const SERVER_SEED: u8 = 2;

/// Name, bytes, reader of each form.
pub fn all() -> Vec<(&'static str, Vec<u8>, Again)> {
    static ALL: LazyLock<Vec<(&'static str, Vec<u8>, Again)>> = LazyLock::new(make_all);
    ALL.clone()
}

fn make_all() -> Vec<(&'static str, Vec<u8>, Again)> {
    vec![
        ("envelope", envelope().into_bytes(), |bytes| Envelope::parse(bytes).map(Envelope::into_bytes)),
        ("epoch_first", epoch(0).to_bytes(), again::<EpochRecord>),
        ("epoch_next", epoch(3).to_bytes(), again::<EpochRecord>),
        ("placement", placement().to_bytes(), again::<Placement>),
        ("office_file", office_file().to_bytes(), again::<OfficeFile>),
        ("presence", presence().to_bytes(), again::<Presence>),
        ("recovery_ask", recovery_ask().to_bytes(), again::<wire::RecoveryAsk>),
        ("recovery_answer", recovery_answer().to_bytes(), again::<wire::RecoveryAnswer>),
        ("lease_renewal", doors::lease_renewal().to_bytes(), again::<wire::LeaseRenewal>),
        ("emptying", doors::emptying().to_bytes(), again::<Grant>),
        ("key_renewal", doors::key_renewal().to_bytes(), again::<Grant>),
        ("erasing", doors::erasing().to_bytes(), again::<Grant>),
        ("grant", grant().to_bytes(), again::<Grant>),
        ("record", record().to_bytes(), again::<Record>),
        ("enrol_request", request().to_bytes(), again::<EnrolRequest>),
        ("enrol_answer", answer().to_bytes(), again::<EnrolAnswer>),
        ("code_part", newer::code_part().to_bytes(), again::<CodePart>),
        ("join_answer", newer::join_answer().to_bytes(), again::<JoinAnswer>),
        ("session_ask", SessionRequest::Ask { agency: agency(), device: author() }.to_bytes(), again::<SessionRequest>),
        ("session_answer", session_answer().to_bytes(), again::<SessionRequest>),
        ("challenge", Challenge { nonce: vec![9; 40] }.to_bytes(), again::<Challenge>),
        ("token", Token { token: vec![8; 40], valid_s: 3600 }.to_bytes(), again::<Token>),
        ("receipt", receipt().to_bytes(), again::<Receipt>),
        ("blob_ask", newer::blob_ask().to_bytes(), again::<BlobAsk>),
        ("blob_put", newer::blob_put().to_bytes(), again::<BlobPut>),
        ("blob_held", BlobHeld { held: vec![true, false, true] }.to_bytes(), again::<BlobHeld>),
        ("exchange_up", up_bytes(&up()), up_again),
        ("exchange_down", down_bytes(&down()), down_again),
        ("exchange_said", up_bytes(&[said()]), up_again),
        ("exchange_heard", down_bytes(&[heard()]), down_again),
    ]
}

pub fn agency() -> AgencyId {
    AgencyId::of(&public(&key(ROOT_SEED)))
}

pub fn author() -> DeviceKeyId {
    public(&key(AUTHOR_SEED)).device_key_id()
}

pub fn header() -> HeaderV1 {
    HeaderV1 {
        kind: EnvelopeKind::Change,
        compressed: true,
        dictionary: 0,
        doc: DOC,
        device: author(),
        lane: LANE,
        seq: 2,
        prev_hash: Hash::of(b"the first envelope"),
        epoch: 1,
        key_commit: [0xc0; 6],
        roster_head: HEAD.prefix8(),
        witness_n: 17,
        witness_hash: [0x33; 8],
        change_commitment: Hash::of(b"what is inside"),
    }
}

/// Signed for real; what is sealed inside is only noise.
pub fn envelope() -> Envelope {
    envelope_of(&header())
}

pub fn envelope_of(header: &HeaderV1) -> Envelope {
    let sealed: Vec<u8> = (0..24 + 256 + 16).map(|at: u32| (at * 31) as u8).collect();
    let input = envelope_signing_input(agency(), header, &HEAD, &sealed);
    Envelope::assemble(header, &sealed, &sign(&key(AUTHOR_SEED), &input)).unwrap()
}

pub fn epoch(number: u32) -> EpochRecord {
    let mut record = EpochRecord {
        suite: Suite1::Classic,
        reason: if number == 0 { EpochReason::Created } else { EpochReason::Reassigned },
        agency: agency(),
        doc: DOC,
        epoch: number,
        parent: if number == 0 { Hash::ZERO } else { Hash::of(b"the epoch before") },
        key_commit: Hash::of(b"a key"),
        wraps: vec![0xa9; 280],
        previous_key: (number > 0).then_some([0x5e; 72]),
        cut: if number == 0 { Cut::default() } else { cut() },
        roster_head: HEAD,
        author: author(),
        signature: Signature::NONE,
    };
    record.signature = sign(&key(AUTHOR_SEED), &record.signing_input());
    record
}

pub fn office_file() -> OfficeFile {
    let mut file = OfficeFile {
        agency: agency(),
        topic: "directory".to_owned(),
        issued_ms: 1_795_000_000_000,
        body: br#"{"version":1,"providers":[]}"#.to_vec(),
        author: author(),
        signature: Signature::NONE,
    };
    file.signature = sign(&key(AUTHOR_SEED), &file.signing_input());
    file
}

pub fn presence() -> Presence {
    let line = |caseload, envelopes| PresenceLine { caseload, envelopes, heads: Hash::of(b"two lanes") };
    let mut presence = Presence {
        agency: agency(),
        at_ms: 1_795_000_000_000,
        roster_seq: 6,
        roster_head: HEAD,
        lines: vec![line(STAFF, 412), line(StaffId::from_bytes([0x58; 16]), 3)],
        author: author(),
        signature: Signature::NONE,
    };
    presence.signature = sign(&key(AUTHOR_SEED), &presence.signing_input());
    presence
}

fn said() -> UpFrame {
    UpFrame::Presence(Said { heard: 300, presence: presence().to_bytes() })
}

fn heard() -> DownFrame {
    DownFrame::Presence(Heard { number: 301, presence: presence().to_bytes() })
}

pub fn placement() -> Placement {
    let mut placement = Placement {
        agency: agency(),
        doc: DOC,
        counter: 1,
        caseload: STAFF,
        team: TEAM,
        roster_head: HEAD,
        author: author(),
        signature: Signature::NONE,
    };
    placement.signature = sign(&key(AUTHOR_SEED), &placement.signing_input());
    placement
}

pub fn cut() -> Cut {
    let other = DocId::from_bytes([0xd1; 16]);
    let lane = |doc, seq| CutLane { doc, lane: LANE, seq, hash: Hash::of(b"the last that counts") };
    Cut::new(vec![lane(other, 300), lane(DOC, 4)])
}

pub fn server() -> ServerFacts {
    ServerFacts {
        address: "https://10.0.0.7:8443".to_owned(),
        tls_key: Hash::of(b"a certificate's key"),
        receipt_key: public(&key(SERVER_SEED)),
        successor: Some(public(&key(3))),
    }
}

/// One grant with every act; that nobody could sign all of it is not its form's business.
pub fn grant() -> Grant {
    let root = public(&key(ROOT_SEED));
    let device = author();
    let mut grant = Grant {
        agency: agency(),
        basis: HEAD,
        ops: vec![
            Op::Genesis { root },
            Op::AddStaff { staff: STAFF, roles: RoleSet::CW, user_key: Some([0x11; 32]), sealed_name: vec![0x22; 72] },
            Op::AddDevice { staff: STAFF, offer: offer(AUTHOR_SEED, Some(0x11)), user_key_wrap: vec![0x44; 40] },
            Op::SetRoles { staff: STAFF, roles: RoleSet::CW.with(RoleSet::SUP), cut: cut() },
            Op::AddTeam { team: TEAM, generation: 1, recipient: [0x66; 32] },
            Op::TeamMember {
                team: TEAM,
                staff: STAFF,
                joins: true,
                supervisor: true,
                team_key_wrap: vec![0x77; 40],
                cut: Cut::default(),
            },
            Op::RevokeDevice { device, cut: cut() },
            Op::RotateUserKey {
                staff: STAFF,
                recipient: [0x12; 32],
                wraps: vec![(device, vec![0x88; 9])],
                previous_wrap: vec![0x99; 9],
            },
            Op::RotateTeamKey {
                team: TEAM,
                generation: 2,
                recipient: [0x67; 32],
                wraps: vec![(STAFF, vec![0x88; 9])],
                previous_wrap: vec![0x99; 9],
            },
            Op::SetServer(server()),
            Op::SetPolicy { bytes: vec![1, 2, 3] },
            Op::SetRecovery { recipients: vec![[0x21; 32], [0x22; 32]] },
        ],
        author: Signer::Root,
        nonce: [0x0f; 16],
        signatures: Vec::new(),
    };
    let input = grant.signing_input();
    grant.signatures.push((Signer::Root, sign(&key(ROOT_SEED), &input)));
    grant.signatures.push((Signer::Device(device), sign(&key(AUTHOR_SEED), &input)));
    grant
}

pub fn recovery_ask() -> wire::RecoveryAsk {
    let mut parts = wire::RecoveryParts {
        agency: agency(),
        staff: STAFF,
        first_holders: vec![StaffId::from_bytes([0x5a; 16])],
        first_wrap: vec![0xa1; 270],
        second_holders: vec![StaffId::from_bytes([0x5b; 16]), StaffId::from_bytes([0x5c; 16])],
        second_wrap: vec![0xa2; 370],
        made_ms: 1_799_999_000_000,
        device: author(),
        signature: Signature::NONE,
    };
    parts.signature = sign(&key(AUTHOR_SEED), &parts.signing_input());
    wire::RecoveryAsk { parts, recipient: [0x31; 32], nonce: [0x4e; 16], made_ms: 1_800_000_000_000 }
}

pub fn recovery_answer() -> wire::RecoveryAnswer {
    let (ask, helper) = (recovery_ask().hash(), StaffId::from_bytes([0x5a; 16]));
    let op = Op::HelpRecover { device: author(), helper, second: false, ask, at_ms: 1_800_000_000_001 };
    let mut grant = Grant {
        agency: agency(),
        basis: HEAD,
        ops: vec![op],
        author: Signer::Device(author()),
        nonce: [0x0e; 16],
        signatures: Vec::new(),
    };
    grant.signatures.push((grant.author, sign(&key(AUTHOR_SEED), &grant.signing_input())));
    let mut answer = wire::RecoveryAnswer {
        agency: agency(),
        ask,
        second: false,
        part_wrap: vec![0xb1; 270],
        grant,
        author: author(),
        signature: Signature::NONE,
    };
    answer.signature = sign(&key(AUTHOR_SEED), &answer.signing_input());
    answer
}

pub fn record() -> Record {
    let mut record = Record {
        agency: agency(),
        seq: 300,
        prev_hash: HEAD,
        grant: grant(),
        sequencer: Sequencer::Server,
        signature: Signature::NONE,
    };
    record.signature = sign(&key(SERVER_SEED), &record.signing_input());
    record
}

pub fn request() -> EnrolRequest {
    EnrolRequest { offer: offer(AUTHOR_SEED, Some(0x11)), user_key_wrap: vec![0x44; 300] }
}

pub fn answer() -> EnrolAnswer {
    let mut answer = EnrolAnswer {
        root: public(&key(ROOT_SEED)),
        roster_head: HEAD,
        server: Some(server()),
        staff: STAFF,
        grant: grant(),
        names_key: vec![0x55; 300],
        nonce: [AUTHOR_SEED; 16],
        valid_until_ms: 1_800_000_000_000,
        signer: Signer::Root,
        signature: Signature::NONE,
    };
    answer.signature = sign(&key(ROOT_SEED), &answer.signing_input());
    answer
}

pub fn session_answer() -> SessionRequest {
    let input = SessionRequest::signing_input(agency(), &public(&key(SERVER_SEED)), author(), &[9; 40]);
    let signature = sign(&key(AUTHOR_SEED), &input);
    SessionRequest::Answer { agency: agency(), device: author(), nonce: vec![9; 40], signature, grant: vec![0xE4; 12] }
}

pub fn lines() -> Vec<ReceiptLine> {
    let line = |n: u8| ReceiptLine { item: Hash::of(&[n]), n: n.into(), log_prefix: [n; 8] };
    (1..=3).map(line).collect()
}

pub fn receipt() -> Receipt {
    let time_ms = 1_800_000_000_000;
    let input = Receipt::signing_input(agency(), author(), time_ms, &lines());
    Receipt { time_ms, signature: sign(&key(SERVER_SEED), &input) }
}

pub fn up() -> Vec<UpFrame> {
    let hello = wire::Hello {
        agency: agency(),
        token: vec![8; 40],
        budget_bytes: 262_144,
        roster_known: 3,
        include_own: false,
        cursors: vec![
            Cursor { collection: Collection::Caseload(STAFF), fseq: 900 },
            Cursor { collection: Collection::Team(TEAM), fseq: 0 },
        ],
    };
    vec![
        UpFrame::Hello(hello),
        UpFrame::Record(record().to_bytes()),
        UpFrame::Grant(grant().to_bytes()),
        UpFrame::Item(envelope().into_bytes()),
    ]
}

pub fn down() -> Vec<DownFrame> {
    let ack = |status, n, first| Ack { status, n, log_prefix: [first; 8] };
    let feed = |collection, n: u32| {
        DownFrame::Feed(Feed {
            collection,
            fseq: 900 + u64::from(n),
            n,
            log_prefix: [3; 8],
            item: placement().to_bytes(),
        })
    };
    vec![
        DownFrame::Acks(vec![
            ack(AckStatus::Stored, 12, 1),
            ack(AckStatus::Again, 300, 2),
            ack(AckStatus::Conflict, 0, 0),
            ack(AckStatus::OverQuota, 0, 0),
            ack(AckStatus::Refused(RefusalCode::Gap), 0, 0),
        ]),
        DownFrame::Receipt(receipt()),
        DownFrame::Record(record().to_bytes()),
        feed(Collection::Caseload(STAFF), 1),
        feed(Collection::Caseload(STAFF), 2),
        feed(Collection::Team(TEAM), 3),
        DownFrame::Cursor(Cursor { collection: Collection::Team(TEAM), fseq: 903 }),
        DownFrame::Refused(RefusalCode::Busy),
        DownFrame::End { more: true },
    ]
}

pub fn up_bytes(frames: &[UpFrame]) -> Vec<u8> {
    let mut writer = FrameWriter::new();
    frames.iter().for_each(|frame| writer.up(frame));
    writer.take()
}

pub fn down_bytes(frames: &[DownFrame]) -> Vec<u8> {
    let mut writer = FrameWriter::new();
    frames.iter().for_each(|frame| writer.down(frame));
    writer.take()
}
