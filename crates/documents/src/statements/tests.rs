//! Tests of the statement form: one golden file a type of body, and what must hold of any statement.

#![allow(clippy::unwrap_used)]

mod random;

use super::*;
use model::adoption::{Testimony, WorkAdopted};
use model::bid::{BidDecision, Panellist};
use model::case_code::CaseCode;
use model::closure::{ClosureRequest, Consultation};
use model::codes::{
    AgeBand, AgencyCode, ChecklistAnswer, ChildAssent, ClientInformed, ClosureItem, ClosureReason, ConsentAnswer,
    ConsentMethod, ConsentScope, FeedbackOffer, GiverException, HandOverTold, HandoverReason, IdentityReason,
    KeptReason, LegalBasis, OpenReason, OverrideGround, PreferenceCheck, RiskBasis, RiskLevel, SafetyChange,
    ShareGroup, SharedField, ToldItem, TransferEnd, TransferReason, Tri, WithholdReason, WitnessRole,
};
use model::consent::{BoundTo, ConsentDecision, ConsentTerms, Recipient, Withheld};
use model::continued::CareContinued;
use model::handover::{HandoverAnswer, Reassignment};
use model::ids::PersonCode;
use model::join::{Join, JoinProposal, JoinSide};
use model::risk::RiskDetermination;
use model::statement::{StatementBody, Subject};
use model::transfer::{TransferProposal, TransferSummary};
use model::{CaseId, Day, TeamRef};
use proptest::prelude::*;

fn entry(byte: u8) -> EntryId {
    EntryId::from_bytes([byte; 16])
}

fn risk() -> StatementBody {
    StatementBody::RiskDetermined(RiskDetermination {
        level: RiskLevel::High,
        basis: RiskBasis::FollowUp,
        reasons: vec![AgencyCode::parse("injury_seen").unwrap(), AgencyCode::parse("carer_away").unwrap()],
        note: "CL sleeps at M2's, door broken".to_owned(),
    })
}

fn consent() -> StatementBody {
    StatementBody::ConsentDecided(ConsentDecision {
        about: PersonCode::Client,
        scope: ConsentScope::CaseManagement,
        answer: ConsentAnswer::Given,
        basis: LegalBasis::AssentPlusConsent,
        given_by: PersonCode::Member(1),
        method: ConsentMethod::Thumbprint,
        explained: ToldItem::ALL.to_vec(),
        valid_from: Day(20_543),
        expires_on: Some(Day(20_908)),
        conditions: "لا اتصال بالهاتف".to_owned(),
        terms: ConsentTerms::default(),
    })
}

fn sharing() -> StatementBody {
    let service = || Recipient::Service(AgencyCode::parse("health").unwrap());
    StatementBody::ConsentDecided(ConsentDecision {
        about: PersonCode::Client,
        scope: ConsentScope::ShareReferral,
        answer: ConsentAnswer::Partial,
        basis: LegalBasis::AssentPlusConsent,
        given_by: PersonCode::Member(1),
        method: ConsentMethod::VerbalWitnessed,
        explained: Vec::new(),
        valid_from: Day(20_543),
        expires_on: Some(Day(20_633)),
        conditions: String::new(),
        terms: ConsentTerms {
            recipients: vec![Recipient::Named("Centre de santé du quartier".to_owned()), service()],
            groups: vec![ShareGroup::ServiceNeeded, ShareGroup::AccessNeeds],
            share_name: true,
            withheld: vec![
                Withheld { group: ShareGroup::RiskLevel, from: None, reason: WithholdReason::Shame },
                Withheld { group: ShareGroup::ContactSafe, from: Some(service()), reason: WithholdReason::FearOfHarm },
            ],
            child_assent: Some(ChildAssent::Given),
            age_band: Some(AgeBand::To14),
            exception: Some(GiverException::NoCaregiver),
            exception_note: "the aunt of CL decides".to_owned(),
            witness: Some(WitnessRole::SecondStaff),
            language: AgencyCode::parse("ar"),
            interpreter: true,
            understood: "they may help me, nobody else hears it".to_owned(),
            bound_to: Some(BoundTo::Referral(entry(9))),
            form: Some(entry(10)),
        },
    })
}

fn request() -> StatementBody {
    StatementBody::ClosureRequested(ClosureRequest {
        reason: ClosureReason::GoalsMet,
        summary: "All three goals met; school goes on.".to_owned(),
        condition_met: Tri::Yes,
        final_risk: RiskLevel::Low,
        checklist: ClosureItem::ALL.iter().map(|item| (*item, ChecklistAnswer::Yes)).collect(),
        consulted: Some(Consultation {
            client: true,
            members: vec![PersonCode::Member(1), PersonCode::Member(2)],
            on: Day(20_540),
            views: "M1 agrees".to_owned(),
        }),
        safety_change: SafetyChange::MuchMore,
        feedback: FeedbackOffer::Given,
        told_can_return: true,
        transfer_not_possible: false,
    })
}

fn transfer() -> StatementBody {
    StatementBody::TransferProposed(TransferProposal {
        id: entry(11),
        reason: TransferReason::Moved,
        provider: AgencyCode::parse("valley_care").unwrap(),
        provider_name: "Valley care".to_owned(),
        receiver_asked: true,
        summary: TransferSummary {
            concerns: "Works instead of going to school".to_owned(),
            actions: "School asked; place still open".to_owned(),
            safety_advice: "Calls in the morning only".to_owned(),
            next_appointment: "Monday at the centre".to_owned(),
        },
        fields: vec![SharedField::CaseCode, SharedField::Reason, SharedField::RiskLevel],
        meeting_offered: true,
        client_view: "CL wants to be near the aunt".to_owned(),
    })
}

fn reassigned() -> Reassignment {
    Reassignment {
        from: StaffRef::from_bytes([8; 16]),
        staff: StaffRef::from_bytes([9; 16]),
        team: TeamRef::from_bytes([10; 16]),
        reason: HandoverReason::Overload,
        why: "too far away".to_owned(),
        note: Some(entry(11)),
        informed: Some(ClientInformed::Told),
        preference: Some(PreferenceCheck::NotMet),
        preference_note: "no woman has room".to_owned(),
        over_cap: String::new(),
    }
}

fn bid_decided() -> StatementBody {
    let one = |role: &str| Panellist { role: role.to_owned(), organisation: "welfare".to_owned(), declared: true };
    StatementBody::BidDecided(BidDecision {
        bid: entry(11),
        file: entry(12),
        option: 2,
        panel: vec![one("chair"), one("طبيب"), one("teacher")],
        dissent: "the teacher would wait".to_owned(),
        decided_on: Day(20_540),
        review_due: Day(20_720),
    })
}

fn adopted() -> StatementBody {
    let facts = vec![("note".to_owned(), "الباب مكسور".to_owned())];
    let entry = Testimony { kind: "contact".to_owned(), on: Day(20_541), facts };
    StatementBody::WorkAdopted(WorkAdopted {
        author: StaffRef::from_bytes([8; 16]),
        device: DeviceRef::from_bytes([9; 8]),
        units: vec![[0x5d; 32], [0x5c; 32]],
        entries: vec![entry],
        note: "seen in the diary".to_owned(),
    })
}

fn code() -> CaseCode {
    CaseCode::new([1, 2, 3, 4, 5, 6, 7])
}

fn join_proposed() -> JoinProposal {
    JoinProposal { id: entry(13), code: code(), note: "same aunt, أمل".to_owned() }
}

fn joined(side: JoinSide) -> Join {
    Join { side, proposal: entry(13), other: CaseId::from_bytes([7; 16]), code: code(), note: "both read".to_owned() }
}

fn continued() -> StatementBody {
    StatementBody::CareContinued(CareContinued {
        consent: StatementHash::from_bytes([0x5f; 32]),
        ground: OverrideGround::SafetyOfOthers,
        factors: "M1 is in danger".to_owned(),
        client_view: "لا أريد".to_owned(),
        view_weight: 3,
        conclusion: "visits go on".to_owned(),
    })
}

/// One statement body of each type, by the name of its golden file.
fn bodies() -> Vec<(&'static str, StatementBody)> {
    bodies_of_work().into_iter().chain(bodies_of_carrying()).collect()
}

fn bodies_of_work() -> Vec<(&'static str, StatementBody)> {
    let request_hash = StatementHash::from_bytes([0x5e; 32]);
    let comment = "seen with M1".to_owned();
    vec![
        ("risk_determined", risk()),
        ("consent_decided", consent()),
        ("consent_with_terms", sharing()),
        ("closure_requested", request()),
        ("closure_authorised", StatementBody::ClosureAuthorised { request: request_hash }),
        ("closure_returned", StatementBody::ClosureReturned { request: request_hash, comment: comment.clone() }),
        ("reopened", StatementBody::Reopened { reason: OpenReason::ReopenedNewConcern, note: comment.clone() }),
        ("approved", StatementBody::Approved { subject: Subject::Plan(entry(7)), comment: String::new() }),
        ("refused", StatementBody::Refused { subject: Subject::Review(entry(8)), comment: comment.clone() }),
        (
            "assigned",
            StatementBody::Assigned {
                staff: StaffRef::from_bytes([9; 16]),
                team: TeamRef::from_bytes([10; 16]),
                reason: comment.clone(),
            },
        ),
        (
            "identity_opened",
            StatementBody::IdentityOpened { reason: IdentityReason::Supervision, note: comment.clone() },
        ),
        (
            "approved_screening",
            StatementBody::Approved { subject: Subject::Screening(entry(9)), comment: String::new() },
        ),
        ("approved_fund", StatementBody::Approved { subject: Subject::Fund(entry(10)), comment: String::new() }),
        (
            "refused_reunification",
            StatementBody::Refused { subject: Subject::Reunification(entry(10)), comment: "not yet".to_owned() },
        ),
        ("approved_report", StatementBody::Approved { subject: Subject::Report(entry(10)), comment: String::new() }),
        (
            "second_decided",
            StatementBody::SecondDecided {
                subject: Subject::Report(entry(10)),
                who: "programme manager".to_owned(),
                on: Day(20_541),
                note: comment.clone(),
            },
        ),
        ("care_continued", continued()),
        ("bid_decided", bid_decided()),
        ("work_adopted", adopted()),
        ("join_proposed", StatementBody::JoinProposed(join_proposed())),
        ("joined", StatementBody::Joined(joined(JoinSide::OpenedInError))),
        ("joined_goes_on", StatementBody::Joined(joined(JoinSide::GoesOn))),
        ("join_undone", StatementBody::JoinUndone { join: request_hash, note: comment.clone() }),
        ("restricted", body::restricted_sample()),
        ("restriction_lifted", StatementBody::RestrictionLifted { restriction: request_hash, reason: comment.clone() }),
        ("refused_join", StatementBody::Refused { subject: Subject::Join(entry(10)), comment: comment.clone() }),
        ("name_kept", StatementBody::NameKept { reason: KeptReason::AnotherPerson, words: 2 }),
    ]
}

/// Those about who carries a case.
fn bodies_of_carrying() -> Vec<(&'static str, StatementBody)> {
    let request_hash = StatementHash::from_bytes([0x5e; 32]);
    let comment = "seen with M1".to_owned();
    vec![
        ("transfer_proposed", transfer()),
        (
            "approved_transfer",
            StatementBody::Approved { subject: Subject::Transfer(entry(11)), comment: String::new() },
        ),
        (
            "transfer_handed_over",
            StatementBody::TransferHandedOver {
                transfer: entry(11),
                told: HandOverTold::Introduced,
                note: comment.clone(),
            },
        ),
        ("transfer_ended", StatementBody::TransferEnded { transfer: entry(11), end: TransferEnd::Rejected, comment }),
        ("reassigned", StatementBody::Reassigned(reassigned())),
        ("reassigned_lead", StatementBody::Reassigned(Reassignment { note: None, informed: None, ..reassigned() })),
        (
            "handover_answered",
            StatementBody::HandoverAnswered(HandoverAnswer {
                asked: request_hash,
                accepted: false,
                reason: "knows M1".to_owned(),
            }),
        ),
    ]
}

fn statement(body: StatementBody) -> Statement {
    let lane = |byte: u8| (DeviceRef::from_bytes([byte; 8]), LaneRef::from_bytes([byte + 1; 8]));
    Statement {
        id: entry(1),
        author: StaffRef::from_bytes([2; 16]),
        device: DeviceRef::from_bytes([3; 8]),
        lane: LaneRef::from_bytes([4; 8]),
        order: 300,
        basis: Basis {
            heads: vec![ChangeHash::from_bytes([5; 32]), ChangeHash::from_bytes([6; 32])],
            lanes: BTreeMap::from([
                (lane(0x20), Seen { order: 1, tip: [7; 8] }),
                (lane(0x30), Seen { order: 70_000, tip: [8; 8] }),
            ]),
        },
        at: Millis(1_774_915_200_000),
        body,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The golden file, or the bytes themselves while `UPDATE_GOLDEN` asks to write it.
fn golden(name: &str, bytes: &[u8]) -> String {
    let path = format!("{}/golden/statement_v1_{name}.hex", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, hex(bytes) + "\n").unwrap();
    }
    std::fs::read_to_string(&path).unwrap().trim().to_owned()
}

// FROZEN: signed statements in the field have this form. A change is form 2 with a reader for both.
#[test]
fn every_type_of_statement_keeps_its_form() {
    for (name, body) in bodies() {
        let statement = statement(body);
        let bytes = write_statement(&statement).unwrap();
        assert_eq!(golden(name, &bytes), hex(&bytes), "{name}: signatures cover exactly these bytes");
        assert_eq!(read_statement(&bytes), Ok(statement), "{name}: and they read back");
    }
}

#[test]
fn a_statement_is_named_by_a_hash_of_its_own_kind() {
    let bytes = write_statement(&statement(risk())).unwrap();
    let hash = statement_hash(&bytes);
    assert_eq!(hash.to_hex(), golden("hash_of_risk_determined", hash.as_bytes()), "requests name statements by it");
    assert_ne!(hash.as_bytes(), blake3::hash(&bytes).as_bytes(), "the same bytes hashed for something else differ");
}

#[test]
fn a_statement_of_a_newer_version_is_named_as_such() {
    let mut bytes = write_statement(&statement(risk())).unwrap();
    bytes[1] = 99;
    assert_eq!(read_statement(&bytes), Err(StatementUnread::Newer { form: 1, kind: 99 }), "a type of a later version");
    bytes[0] = 2;
    assert_eq!(read_statement(&bytes), Err(StatementUnread::Newer { form: 2, kind: 99 }), "a form of a later version");
}

#[test]
fn the_same_act_has_one_form() {
    let bytes = write_statement(&statement(risk())).unwrap();
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(read_statement(&longer).is_err(), "bytes left over");
    // The time stated, six bytes of LEB128 after the fixed part and the order; a seventh byte could carry nothing.
    let at = 1 + 1 + 16 + 16 + 8 + 8 + 2;
    let mut padded = bytes[..at + 5].to_vec();
    padded.extend([bytes[at + 5] | 0x80, 0]);
    padded.extend(&bytes[at + 6..]);
    assert!(read_statement(&padded).is_err(), "a number in a longer form would give the act a second hash");
}

#[test]
fn a_statement_that_would_not_read_back_is_not_signed() {
    let long = "x".repeat(crate::limits::STATEMENT_TEXT_BYTES_MAX + 1);
    let body = StatementBody::Reopened { reason: OpenReason::ReopenedRequest, note: long };
    assert_eq!(write_statement(&statement(body)), Err(StatementUnfit), "longer than any reader accepts");
    let mut unordered = statement(risk());
    unordered.basis.heads.reverse();
    assert_eq!(write_statement(&unordered), Err(StatementUnfit), "heads are ascending");
}

#[test]
fn the_longest_note_the_model_allows_fits() {
    let note = "\u{10FFFF}".repeat(model::text::NOTE_CHARS_MAX);
    let body = StatementBody::Reopened { reason: OpenReason::ReopenedRequest, note };
    assert!(write_statement(&statement(body)).is_ok(), "ten thousand characters of four bytes");
}

#[test]
fn every_truncation_and_every_changed_byte_is_read_or_refused() {
    for (name, body) in bodies() {
        let bytes = write_statement(&statement(body)).unwrap();
        for end in 0..bytes.len() {
            assert!(read_statement(&bytes[..end]).is_err(), "{name}: a shortened statement is no statement");
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x15;
            if let Ok(read) = read_statement(&changed) {
                assert_eq!(write_statement(&read), Ok(changed), "{name}: what is read is what was written");
            }
        }
    }
}
