//! What older and newer versions of the program leave to each other.

#![allow(clippy::unwrap_used)]

use automerge::transaction::Transactable;
use automerge::{ActorId, ObjType, ROOT, ReadDoc, Value};
use model::attachment::{Attachment, Manifest, Paper};
use model::codes::{AgencyCode, AttachmentKind, ErasedBecause, MediaForm, PaperKind, Relation, WgLevel, WitnessRole};
use model::consent::{ConsentForm, Mark, PICTURE_BYTES_MAX, Picture, Signature};
use model::ids::PersonCode;
use model::irregularity::Irregularity;
use model::{CaseChange, CaseworkEdit, Day, IdentityEdit, StatementHash};

use super::world::*;
use crate::document::{EditFailed, SCHEMA_VERSION};
use crate::{CaseworkDoc, IdentityDoc, RawChange};

/// `doc` as a device with another version of the program would leave it.
fn written_by_another_version(
    doc: &CaseworkDoc,
    write: impl FnOnce(&mut automerge::transaction::Transaction<'_>),
) -> CaseworkDoc {
    let mut theirs = doc.document().automerge().fork().with_actor(ActorId::from(actor(7)));
    let mut transaction = theirs.transaction();
    write(&mut transaction);
    transaction.commit();
    CaseworkDoc::of(crate::document::Document::of(theirs)).unwrap()
}

#[test]
fn fields_of_a_later_version_survive_an_edit_by_this_one() {
    let key = crate::key::of_child('g', entry(8));
    let tablet = Tablet::making(&full_case(), 1);
    let doc = written_by_another_version(&tablet.doc, |t| {
        t.put(ROOT, "colour", "green").unwrap();
        let goal = t.get(ROOT, key.as_str()).unwrap().unwrap().1;
        t.put(&goal, "mood", 3_i64).unwrap();
        let child = t.put_object(ROOT, crate::key::of_child('z', entry(50)).as_str(), ObjType::Map).unwrap();
        t.put(&child, "k", "drawing").unwrap();
    });
    let mut older = Tablet { actor: actor(1), doc };
    older.write(&next_contact(3));
    older.write(&case_edit(CaseworkEdit::SetGoal(entry(8), model::change::GoalField::Statement("other".into()))));
    let reading = older.read();
    assert_eq!(reading.case.next_contact_on.counts(), Some(&Day(3)), "this version goes on working");
    assert_eq!(reading.irregularities, [], "a field it does not know is nobody's fault");
    let loaded = CaseworkDoc::load(Some(&older.doc.document().save()), &[]).unwrap();
    let automerge = loaded.document().automerge();
    let text = |value: Option<(Value<'_>, _)>| value.unwrap().0.into_string().unwrap();
    assert_eq!(text(automerge.get(ROOT, "colour").unwrap().map(|(v, i)| (v.into_owned(), i))), "green", "kept");
    let goal = automerge.get(ROOT, key.as_str()).unwrap().unwrap().1;
    assert_eq!(automerge.get(&goal, "mood").unwrap().unwrap().0.as_i64(), Some(3), "kept in a child");
    let child = automerge.get(ROOT, crate::key::of_child('z', entry(50)).as_str()).unwrap();
    assert!(child.is_some(), "kept as a child of an unknown noun");
}

#[test]
fn a_document_of_a_newer_schema_opens_read_only_and_says_so() {
    let tablet = Tablet::making(&full_case(), 1);
    let newer = i64::from(SCHEMA_VERSION) + 2;
    let mut doc = written_by_another_version(&tablet.doc, |t| t.put(ROOT, "v", newer).unwrap());
    let reading = doc.read();
    assert_eq!(reading.irregularities, [Irregularity::NewerForm { version: SCHEMA_VERSION + 2 }], "update needed");
    assert_eq!(reading.case.contacts, [contact()], "it is shown all the same");
    let heads = doc.document().heads();
    let refused = doc.edit(actor(1), &next_contact(1), NOW).unwrap_err();
    assert_eq!(refused, EditFailed::NewerSchema { found: SCHEMA_VERSION + 2 }, "and not written to");
    assert_eq!(doc.document().heads(), heads, "nothing changed");
}

#[test]
fn codes_and_shapes_of_a_later_version_are_named_and_left_empty() {
    let key = crate::key::of_child('g', entry(8));
    let tablet = Tablet::making(&full_case(), 1);
    let doc = written_by_another_version(&tablet.doc, |t| {
        t.put(ROOT, "pr", "humanitarian_space").unwrap();
        t.put(ROOT, "ag", "eleven").unwrap();
        t.put(ROOT, "+seeing", "somewhat").unwrap();
        t.put(ROOT, "+smelling", "lot").unwrap();
        t.put(ROOT, "?intake/01/school/name", "x").unwrap();
        let goal = t.get(ROOT, key.as_str()).unwrap().unwrap().1;
        t.put(&goal, "s", "paused").unwrap();
        t.put(&goal, "p", "not an id").unwrap();
    });
    let reading = doc.read();
    assert_eq!((reading.case.programme, reading.case.client.age_at_intake), (None, None), "not guessed");
    assert!(!reading.case.client.functioning.values().any(|level| *level == WgLevel::Lot), "not guessed");
    let unknown = |field: &str, code: &str| Irregularity::UnknownCode { field: field.into(), code: code.into() };
    for expected in [
        unknown("pr", "humanitarian_space"),
        unknown("+seeing", "somewhat"),
        unknown("+smelling", "+smelling"),
        unknown("?intake/01/school/name", "?intake/01/school/name"),
        Irregularity::WrongShape { field: "ag".into() },
        Irregularity::WrongShape { field: format!("goal:{}.p", entry(8).to_hex()) },
        Irregularity::Orphan { entry: entry(8) },
    ] {
        assert!(reading.irregularities.contains(&expected), "named: {expected:?} in {:?}", reading.irregularities);
    }
}

#[test]
fn reading_never_fails_whatever_stands_in_a_field() {
    let tablet = Tablet::making(&full_case(), 1);
    let saved = tablet.doc.document().automerge().clone();
    let fields: Vec<_> =
        saved.iter().map(|found| (found.obj.as_ref().clone(), found.key().unwrap().to_owned())).collect();
    for (obj, key) in fields {
        for value in [automerge::ScalarValue::Null, automerge::ScalarValue::F64(0.5), "\u{0}".into(), i64::MIN.into()] {
            let mut theirs = saved.fork();
            let mut transaction = theirs.transaction();
            transaction.put(&obj, key.as_str(), value).unwrap();
            transaction.commit();
            if let Ok(doc) = CaseworkDoc::of(crate::document::Document::of(theirs)) {
                let reading = doc.read();
                let _ = model::facts::DocFacts::of(&reading.case);
            }
        }
    }
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A golden file as lines of bytes; written from `lines` while `UPDATE_GOLDEN` is set.
pub(super) fn golden(name: &str, lines: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let path = format!("{}/golden/{name}.hex", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let text: String = lines.iter().map(|line| hex(line) + "\n").collect();
        std::fs::write(&path, text).unwrap();
    }
    std::fs::read_to_string(&path).unwrap().lines().map(unhex).collect()
}

/// The changes of a case that two devices worked on, always the same.
fn history() -> (CaseworkDoc, Vec<RawChange>) {
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&next_contact(20_551).and(case_edit(answer("school/name", "b"))));
    two.write(&next_contact(20_552).and(case_edit(CaseworkEdit::AddGoal(entry(7), goal(60, 61)))));
    one.hear(&two);
    one.write(&case_edit(CaseworkEdit::Remove(model::change::CaseworkChild::Strength, entry(2))));
    let raw = one.doc.document().changes_since(&[]);
    (one.doc, raw)
}

// FROZEN: documents in the field have these changes. Schema 2 is a new file with a reader for both.
#[test]
fn the_changes_of_schema_1_keep_their_form() {
    let (doc, raw) = history();
    let kept = golden("casework_v1_changes", &bytes_of(&raw));
    assert_eq!(bytes_of(&raw), kept, "an edit gives the bytes that it gave when schema 1 was shipped");
    let loaded = CaseworkDoc::load(None, &kept).unwrap();
    assert_eq!(loaded.read(), doc.read(), "and those bytes still say the same");
    assert_eq!(loaded.read().irregularities, [], "all of it is understood");

    let (identity, raw) = IdentityDoc::genesis(actor(1), &full_case()).unwrap();
    let kept = golden("identity_v1_changes", &bytes_of(&raw));
    assert_eq!(bytes_of(&raw), kept, "the same for identity");
    assert_eq!(IdentityDoc::load(None, &kept).unwrap().read(), identity.read(), "which still says the same");
}

#[test]
fn a_saved_document_and_its_raw_changes_say_the_same() {
    let (doc, raw) = history();
    let kept = golden("casework_v1_saved", &[doc.document().save()]);
    let saved = CaseworkDoc::load(Some(&kept[0]), &[]).unwrap();
    let replayed = CaseworkDoc::load(None, &bytes_of(&raw)).unwrap();
    assert_eq!(saved.read(), replayed.read(), "the cache and the record agree");
    assert_eq!(saved.document().heads(), replayed.document().heads(), "by hash as well");
    assert_eq!(saved.document().changes_since(&[]), raw, "and the record can be had back from the cache");
}

fn consent_form() -> ConsentForm {
    ConsentForm {
        id: entry(60),
        giver: PersonCode::Member(1),
        giver_name: "Rosa Testova".to_owned(),
        relation: Some(Relation::AuntUncle),
        mark: Mark::Signature(Signature::of(vec![vec![(0, 0), (1000, 999)], vec![(7, 300)]]).unwrap()),
        witness_name: "Samir".to_owned(),
        witness: Some(WitnessRole::Interpreter),
        language: AgencyCode::parse("ar"),
        interpreter_name: "Lina".to_owned(),
        interpreter_promised: true,
        paper_place: "cabinet 3".to_owned(),
        signed_on: Day(20_543),
    }
}

// FROZEN: signed forms in the field are kept so.
#[test]
fn a_signed_form_is_kept_as_it_was_marked() {
    let (mut doc, _) = IdentityDoc::genesis(actor(1), &full_case()).unwrap();
    let change = CaseChange::new().with_identity(IdentityEdit::AddConsentForm(consent_form()));
    let raw = doc.edit(actor(1), &change, model::Millis(1_774_915_200_000)).unwrap();
    let kept = golden("identity_v1_consent_form", &bytes_of(&raw));
    assert_eq!(bytes_of(&raw), kept, "an edit gives the bytes that it gave when forms were first kept");
    let reading = doc.read();
    assert_eq!(reading.identity.consent_forms, [consent_form()], "and it reads back, stroke by stroke");
    assert_eq!(reading.irregularities, [], "all of it is understood");
}

#[test]
fn the_largest_picture_that_the_model_takes_fits_into_one_change() {
    let (begin, end) = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10", b"\0\0\0\0IEND\xaeB`\x82");
    let mut bytes = begin.to_vec();
    let mut noise = 1_u32;
    while bytes.len() < PICTURE_BYTES_MAX - end.len() {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        bytes.push(noise.to_be_bytes()[0]);
    }
    bytes.extend(end);
    let mark = Mark::Thumbprint(Picture::of(bytes).unwrap());
    let (mut doc, first) = IdentityDoc::genesis(actor(1), &full_case()).unwrap();
    let form = ConsentForm { mark, ..consent_form() };
    let change = CaseChange::new().with_identity(IdentityEdit::AddConsentForm(form.clone()));
    let raw = doc.edit(actor(1), &change, model::Millis(1_774_915_200_000)).unwrap();
    let all: Vec<Vec<u8>> = bytes_of(&first).into_iter().chain(bytes_of(&raw)).collect();
    let loaded = IdentityDoc::load(None, &all).unwrap();
    assert_eq!(loaded.read().identity.consent_forms, [form], "twenty-four kibibytes that do not compress");
}

fn attachment() -> Attachment {
    Attachment {
        id: entry(70),
        kind: AttachmentKind::Photo,
        media: MediaForm::Jpeg,
        taken_on: Day(20_543),
        visit: Some(entry(71)),
        paper: None,
        consent: Some(StatementHash::from_bytes([0xc5; 32])),
        bytes: 204_800,
        manifest: Manifest { key: [0x5e; 32], parts: vec![[1; 32], [2; 32]] },
        erased: None,
    }
}

// FROZEN: what leads to photos and recordings in the field is kept so.
#[test]
fn a_photo_is_named_by_its_parts_and_says_when_it_is_gone() {
    let (mut doc, _) = IdentityDoc::genesis(actor(1), &full_case()).unwrap();
    let at = model::Millis(1_774_915_200_000);
    let add = CaseChange::new().with_identity(IdentityEdit::AddAttachment(attachment()));
    let mut raw = doc.edit(actor(1), &add, at).unwrap();
    assert_eq!(doc.read().identity.attachments, [attachment()], "it reads back");
    let erase = IdentityEdit::EraseAttachment(entry(70), ErasedBecause::ConsentGone);
    raw.extend(doc.edit(actor(1), &CaseChange::new().with_identity(erase), at).unwrap());
    let kept = golden("identity_v1_attachment", &bytes_of(&raw));
    assert_eq!(bytes_of(&raw), kept, "an edit gives the bytes that it gave when photos were first kept");
    let gone = Attachment { erased: Some(ErasedBecause::ConsentGone), ..attachment() };
    let reading = doc.read();
    assert_eq!(reading.identity.attachments, [gone], "and it is remembered that there was one");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nobody needs to look at that");
}

// FROZEN: what a scanned paper is, and the day on it, are kept so.
#[test]
fn a_paper_says_what_it_is_and_when_it_was_written() {
    let (mut doc, _) = IdentityDoc::genesis(actor(1), &full_case()).unwrap();
    let of = |id, kind, dated_on| Attachment {
        id: entry(id),
        kind: AttachmentKind::Paper,
        visit: None,
        paper: Some(Paper { kind, dated_on }),
        consent: None,
        ..attachment()
    };
    let papers = [of(72, PaperKind::CourtPaper, Some(Day(20_100))), of(73, PaperKind::Letter, None)];
    let add = papers
        .iter()
        .cloned()
        .fold(CaseChange::new(), |change, one| change.with_identity(IdentityEdit::AddAttachment(one)));
    let raw = doc.edit(actor(1), &add, model::Millis(1_774_915_200_000)).unwrap();
    let kept = golden("identity_v1_paper", &bytes_of(&raw));
    assert_eq!(bytes_of(&raw), kept, "an edit gives the bytes that it gave when papers were first kept");
    let reading = doc.read();
    assert_eq!(reading.identity.attachments, papers, "they read back, dated and undated");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nobody needs to look at that");
}
