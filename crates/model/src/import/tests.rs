//! A case of another system arrives whole, or not at all.

use super::*;
use crate::change::CaseworkEdit;
use crate::codes::{ActionStatus, Relation, Sex};
use crate::ids::PersonCode;
use crate::testkit::{OPENED, WORKER, moment};

fn id_of(text: &str) -> EntryId {
    let mut bytes = [0; 16];
    for (at, byte) in text.bytes().enumerate() {
        bytes[at % 16] ^= byte.rotate_left(u32::try_from(at / 16).unwrap_or(0) + 1);
    }
    EntryId::from_bytes(bytes)
}

fn import() -> ImportCase {
    let member = ImportMember {
        id: "hq1".to_owned(),
        name: "Juma Testov".to_owned(),
        relation: "grandmother".to_owned(),
        sex: Some(Sex::Female),
        birth: DateAbout::parse("1961-02-03"),
    };
    let action = ImportAction {
        id: "a1".to_owned(),
        text: "walk to school together".to_owned(),
        due: OPENED.plus(20),
        by: "worker7".to_owned(),
        done: true,
    };
    ImportCase {
        identity: ImportIdentity {
            first: "Neema".to_owned(),
            family: "Testova".to_owned(),
            sex: Some(Sex::Female),
            birth: DateAbout::parse("2012-08-09"),
            address: "Kesra, block 4".to_owned(),
            phone: "+000 555 011".to_owned(),
            household: vec![member],
            ..ImportIdentity::default()
        },
        answers: vec![
            (AnswerPath::parse("health_status").expect("plain"), AnswerValue::Text(" open".to_owned())),
            (AnswerPath::parse("health_need").expect("plain"), AnswerValue::Null),
        ],
        goals: vec![ImportGoal { id: "g1".to_owned(), title: "school again".to_owned(), actions: vec![action] }],
        referrals: vec![ImportReferral {
            id: "r1".to_owned(),
            to: "Kesra clinic".to_owned(),
            service: AgencyCode::parse("medical").expect("plain"),
            on: OPENED.plus(-40),
            reason: "eye test".to_owned(),
            state: ReferralState::Completed,
        }],
        notes: vec![ImportNote {
            id: "n1".to_owned(),
            at: moment(OPENED.plus(-3)).now,
            by: "worker7".to_owned(),
            text: "met at school".to_owned(),
        }],
    }
}

fn take(import: &ImportCase) -> Result<NewCase, ImportRefused> {
    let import_as = ImportAs {
        case: CaseId::from_bytes([7; 16]),
        identity: PersonDocId::from_bytes([9; 16]),
        code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
        staff: WORKER,
        programme: Programme::Cp,
        opened_on: OPENED,
        form: AgencyCode::parse("intake").expect("plain"),
        form_version: 1,
    };
    import_case(import, &import_as, &moment(OPENED), id_of)
}

#[test]
fn names_go_into_identity_and_work_into_casework() {
    let new = take(&import()).expect("it fits");
    let casework = format!("{:?}", new.change.casework);
    for name in ["Neema", "Testova", "Juma", "Kesra, block 4", "555 011"] {
        assert!(!casework.contains(name), "{name} is nothing for casework");
    }
    assert_eq!(new.change.identity.len(), 4, "client, grandmother, phone, home");
    assert!(new.change.statements.is_empty(), "nothing was decided here");
    let member = new.change.casework.iter().find_map(|edit| match edit {
        CaseworkEdit::AddUnitMember(member) => Some(member),
        _ => None,
    });
    let member = member.expect("the grandmother is in the unit");
    assert_eq!((member.code, member.relation), (PersonCode::Member(1), Some(Relation::Grandparent)), "coded");
    assert_eq!(member.age_years, Some(64), "with her age");
}

#[test]
fn answers_are_kept_exactly_and_empty_ones_are_left_out() {
    let new = take(&import()).expect("it fits");
    let answers: Vec<_> = new.change.casework.iter().filter(|edit| matches!(edit, CaseworkEdit::Answer(..))).collect();
    assert_eq!(answers.len(), 1, "a question without an answer was not asked");
    let CaseworkEdit::Answer(_, value) = answers[0] else { panic!("an answer: {answers:?}") };
    assert_eq!(*value, AnswerValue::Text(" open".to_owned()), "spaces belong to it");
}

#[test]
fn goals_become_an_agreed_plan_and_referrals_keep_their_state() {
    let new = take(&import()).expect("it fits");
    let mut plan = None;
    let mut referral = None;
    for edit in &new.change.casework {
        match edit {
            CaseworkEdit::AddPlan(found) => plan = Some(found),
            CaseworkEdit::AddReferral(found) => referral = Some(found),
            _ => {}
        }
    }
    let plan = plan.expect("one plan");
    assert_eq!(plan.agreed_on, Some(OPENED), "work goes on where it was");
    assert_eq!(plan.goals[0].actions[0].status, ActionStatus::Done, "done stays done");
    assert_eq!(plan.goals[0].actions[0].responsible_who, "worker7", "with who does it");
    assert_eq!(referral.expect("one referral").state(), ReferralState::Completed, "as it stood");
}

#[test]
fn the_same_case_gets_the_same_ids_again() {
    assert_eq!(take(&import()), take(&import()), "two imports of one case meet");
}

#[test]
fn what_does_not_fit_refuses_the_whole_case() {
    let mut twice = import();
    twice.notes.push(twice.notes[0].clone());
    assert_eq!(take(&twice), Err(ImportRefused::IdTwice { id: "n1".to_owned() }), "one id, one thing");
    let mut bell = import();
    bell.notes[0].text.push('\u{7}');
    assert!(matches!(take(&bell), Err(ImportRefused::Text(_))), "no control characters");
    let mut crowd = import();
    crowd.identity.household =
        (0..300).map(|at| ImportMember { id: format!("h{at}"), ..crowd.identity.household[0].clone() }).collect();
    assert_eq!(take(&crowd), Err(ImportRefused::TooManyPeople), "codes run to M255");
    let mut many = import();
    many.answers = vec![many.answers[0].clone(); IMPORT_ITEMS_MAX + 1];
    let given = IMPORT_ITEMS_MAX + 1;
    assert_eq!(take(&many), Err(ImportRefused::TooMany { given }), "an import is bounded");
    let mut odd = import();
    odd.goals[0].actions[0].due = Day(i32::MAX);
    assert_eq!(take(&odd), Err(ImportRefused::Day), "no such year");
}

#[test]
fn words_for_relations_are_coded_and_never_dropped() {
    assert_eq!(relation_of("uncle"), Relation::AuntUncle, "our list joins the two");
    assert_eq!(relation_of("guardian"), Relation::Guardian, "our own codes are read");
    assert_eq!(relation_of("godmother"), Relation::Other, "unknown words are other; identity keeps the word");
}
