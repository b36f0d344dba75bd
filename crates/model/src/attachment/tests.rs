//! Tests of photos, recordings and papers: no consent, no photo; consent taken back, photos gone and papers not.

use super::*;
use crate::codes::ConsentAnswer;
use crate::consent::ConsentDecision;
use crate::register::Register;
use crate::statement::StatementBody;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, consent_given, entry, identity, moment, world, written};

fn photo(id: u8) -> Attachment {
    Attachment {
        id: entry(id),
        kind: AttachmentKind::Photo,
        media: MediaForm::Jpeg,
        taken_on: OPENED,
        visit: None,
        paper: None,
        consent: None,
        bytes: 200_000,
        manifest: Manifest { key: [7; 32], parts: vec![[1; 32], [2; 32]] },
        erased: None,
    }
}

fn paper(id: u8, kind: PaperKind) -> Attachment {
    let paper = Paper { kind, dated_on: Some(OPENED.plus(-400)) };
    Attachment { kind: AttachmentKind::Paper, paper: Some(paper), ..photo(id) }
}

fn said(world: &mut World, answer: ConsentAnswer) -> StatementHash {
    let decision = ConsentDecision { scope: ConsentScope::PhotoAudio, ..consent_given(answer) };
    world.say(WORKER, StatementBody::ConsentDecided(decision))
}

fn try_in(world: &World, identity: &Identity, one: &Attachment) -> Result<CaseChange, AttachRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let proof = ActiveCase::of(&case, &workflow).expect("it is active");
    attach(&proof, identity, one, &moment(OPENED))
}

#[test]
fn without_a_yes_to_photos_none_is_taken() {
    let refused = |world: &World| try_in(world, &identity(), &photo(1)).unwrap_err();
    let mut world = world();
    assert_eq!(refused(&world), AttachRefused::NotConsented(WhyNot::NotAsked), "consent to services is another one");
    said(&mut world, ConsentAnswer::Refused);
    assert_eq!(refused(&world), AttachRefused::NotConsented(WhyNot::Refused), "the client said no");
    let yes = said(&mut world, ConsentAnswer::Given);
    let change = try_in(&world, &identity(), &photo(1)).expect("the client agrees now");
    let kept = Attachment { consent: Some(yes), ..photo(1) };
    assert_eq!(change.identity, [IdentityEdit::AddAttachment(kept)], "it says which consent it rests on");
    assert!(change.casework.is_empty(), "casework learns nothing of it");
    said(&mut world, ConsentAnswer::Withdrawn);
    assert_eq!(refused(&world), AttachRefused::NotConsented(WhyNot::Withdrawn), "and takes it back");
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut world = world();
    said(&mut world, ConsentAnswer::Given);
    let refused = |one: &Attachment| try_in(&world, &identity(), one).unwrap_err();
    let audio = Attachment { kind: AttachmentKind::Audio, ..photo(1) };
    assert_eq!(refused(&audio), AttachRefused::Unfit, "a recording is no picture");
    let empty = Attachment { bytes: 0, ..photo(1) };
    assert_eq!(refused(&empty), AttachRefused::Unfit, "nothing was taken");
    let headless = Attachment { manifest: Manifest { key: [7; 32], parts: vec![[1; 32]] }, ..photo(1) };
    assert_eq!(refused(&headless), AttachRefused::Unfit, "a head without a body");
    let early = Attachment { taken_on: OPENED.plus(2), ..photo(1) };
    assert_eq!(refused(&early), AttachRefused::Day(DayRefused::InFuture), "nobody was there yet");
    let mut full = identity();
    full.attachments = (0..ATTACHMENTS_MAX).map(|_| photo(2)).collect();
    assert_eq!(try_in(&world, &full, &photo(1)).unwrap_err(), AttachRefused::TooMany { max: ATTACHMENTS_MAX }, "full");
}

#[test]
fn whoever_takes_consent_back_has_all_of_them_erased_unless_a_court_keeps_the_case() {
    let mut world = world();
    let mut identity = identity();
    identity.attachments = vec![photo(1), Attachment { erased: Some(ErasedBecause::Removed), ..photo(2) }, photo(3)];
    said(&mut world, ConsentAnswer::Given);
    let erased = |world: &World| erase_unconsented(&world.case(), &world.workflow(), &identity).identity;
    assert_eq!(erased(&world), [], "the client agrees");
    said(&mut world, ConsentAnswer::Withdrawn);
    let gone = |id| IdentityEdit::EraseAttachment(entry(id), ErasedBecause::ConsentGone);
    assert_eq!(erased(&world), [gone(1), gone(3)], "what is kept goes; what went stays as it went");
    world.case_mut().legal_hold = written(LegalHold(true));
    assert_eq!(erased(&world), [], "a court's hold goes before");
    world.case_mut().legal_hold = Register::default();
    assert_eq!(erased(&world).len(), 2, "and is over one day");
}

#[test]
fn two_answers_that_did_not_see_each_other_count_as_the_narrower() {
    let mut world = world();
    let decision = |answer| ConsentDecision { scope: ConsentScope::PhotoAudio, ..consent_given(answer) };
    world.say_having_seen(WORKER, StatementBody::ConsentDecided(decision(ConsentAnswer::Given)), &[]);
    world.say_having_seen(SUPERVISOR, StatementBody::ConsentDecided(decision(ConsentAnswer::Refused)), &[]);
    let refused = try_in(&world, &identity(), &photo(1)).unwrap_err();
    assert_eq!(refused, AttachRefused::NotConsented(WhyNot::Refused), "a no counts, whoever heard it");
}

#[test]
fn one_is_removed_once() {
    let mut identity = identity();
    identity.attachments = vec![photo(1)];
    let change = remove(&identity, entry(1)).expect("it is there");
    assert_eq!(change.identity, [IdentityEdit::EraseAttachment(entry(1), ErasedBecause::Removed)], "with its reason");
    identity.attachments[0].erased = Some(ErasedBecause::Removed);
    assert_eq!(remove(&identity, entry(1)), Err(AttachRefused::Gone), "gone is gone");
}

#[test]
fn a_paper_belongs_to_the_file_as_a_note_does_and_only_a_copied_identity_card_asks_for_consent() {
    let mut world = world();
    for kind in PaperKind::ALL.iter().copied().filter(|kind| *kind != PaperKind::IdentityCard) {
        let change = try_in(&world, &identity(), &paper(1, kind)).expect("nobody's picture is taken");
        assert_eq!(change.identity, [IdentityEdit::AddAttachment(paper(1, kind))], "it rests on no consent to photos");
    }
    let card = paper(1, PaperKind::IdentityCard);
    let refused = try_in(&world, &identity(), &card).unwrap_err();
    assert_eq!(refused, AttachRefused::NotConsented(WhyNot::NotAsked), "it shows a face");
    let yes = said(&mut world, ConsentAnswer::Given);
    let change = try_in(&world, &identity(), &card).expect("the client agrees now");
    assert_eq!(change.identity, [IdentityEdit::AddAttachment(Attachment { consent: Some(yes), ..card })], "on that");
}

#[test]
fn a_paper_says_what_it_is_and_no_day_on_it_is_still_to_come() {
    let world = world();
    let refused = |one: &Attachment| try_in(&world, &identity(), one).unwrap_err();
    let nameless = Attachment { paper: None, ..paper(1, PaperKind::Letter) };
    assert_eq!(refused(&nameless), AttachRefused::Unfit, "which paper?");
    let heard = Attachment { media: MediaForm::Ogg, ..paper(1, PaperKind::Letter) };
    assert_eq!(refused(&heard), AttachRefused::Unfit, "a paper is seen");
    let tomorrow = Some(Paper { kind: PaperKind::Letter, dated_on: Some(OPENED.plus(2)) });
    let early = Attachment { paper: tomorrow, ..paper(1, PaperKind::Letter) };
    assert_eq!(refused(&early), AttachRefused::Day(DayRefused::InFuture), "nobody wrote it yet");
    let undated = Some(Paper { kind: PaperKind::Letter, dated_on: None });
    let undated = Attachment { paper: undated, ..paper(1, PaperKind::Letter) };
    assert!(try_in(&world, &identity(), &undated).is_ok(), "many papers bear no day");
    let mut agreed = world;
    said(&mut agreed, ConsentAnswer::Given);
    let posing = Attachment { kind: AttachmentKind::Photo, ..paper(1, PaperKind::Letter) };
    assert_eq!(try_in(&agreed, &identity(), &posing).unwrap_err(), AttachRefused::Unfit, "a photo is no paper");
}

#[test]
fn papers_outlive_consent_to_photos_but_a_copied_identity_card_goes_with_it() {
    let mut world = world();
    let mut identity = identity();
    identity.attachments =
        vec![photo(1), paper(2, PaperKind::CourtPaper), paper(3, PaperKind::IdentityCard), paper(4, PaperKind::Other)];
    said(&mut world, ConsentAnswer::Given);
    said(&mut world, ConsentAnswer::Withdrawn);
    let erased = erase_unconsented(&world.case(), &world.workflow(), &identity).identity;
    let gone = |id| IdentityEdit::EraseAttachment(entry(id), ErasedBecause::ConsentGone);
    assert_eq!(erased, [gone(1), gone(3)], "what shows a face goes, a court's paper stays");
    assert!(remove(&identity, entry(2)).is_ok(), "a paper is removed as a photo is");
}
