//! Tests of consent: for how long, by whom, and what may be shared with whom.

use super::*;
use crate::codes::{AgeBand, AgencyCode, ChildAssent, GiverException, ShareGroup, WithholdReason};
use crate::testkit::{OPENED, SUPERVISOR, WORKER, consent_given, world};
use crate::time::DateAbout;

#[test]
fn a_consent_is_agreed_for_its_time_and_never_wider_than_it_was_given() {
    let given = consent_given(ConsentAnswer::Given);
    let on = |decision: &ConsentDecision, days| state_on(Some(decision), OPENED.plus(days));
    assert_eq!(on(&given, 0), ConsentState::Agreed, "from the day it was given");
    assert_eq!(on(&given, 365), ConsentState::Agreed, "through its last day");
    assert_eq!(on(&given, 366), ConsentState::Expired, "and not a day longer");
    assert_eq!(on(&given, -1), ConsentState::NotAsked, "nor a day earlier");
    assert_eq!(on(&consent_given(ConsentAnswer::Partial), 0), ConsentState::Partial, "partly is not agreed");
    let withdrawn = consent_given(ConsentAnswer::Withdrawn);
    assert_eq!(on(&withdrawn, 366), ConsentState::Withdrawn, "what was taken back does not expire");
    assert_eq!(state_on(None, OPENED), ConsentState::NotAsked, "and silence is no consent");
}

#[test]
fn the_older_a_client_the_more_is_theirs_to_decide() {
    let parts = [Some(0), Some(5), Some(6), Some(14), Some(15), Some(17), Some(18), None].map(client_part);
    use ClientPart::{Assents, Consents, ConsentsWithCaregiver, Told};
    let expected = [Told, Told, Assents, Assents, ConsentsWithCaregiver, ConsentsWithCaregiver, Consents, Consents];
    assert_eq!(parts, expected, "domain.md 8.3");
}

#[test]
fn a_decision_is_given_refused_or_taken_back_and_never_expired_by_hand() {
    let world = world();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let moment = crate::testkit::moment(OPENED);
    let decide = |answer| {
        let mut decision = consent_given(answer);
        decision.terms.exception = Some(GiverException::ClientWishes);
        decide_consent(&active, &decision, Some(&signed(&decision)), &moment).map(|c| c.statements.len())
    };
    for answer in [ConsentAnswer::Given, ConsentAnswer::Partial, ConsentAnswer::Refused, ConsentAnswer::Withdrawn] {
        assert_eq!(decide(answer), Ok(1), "{answer:?} is signed");
    }
    assert_eq!(decide(ConsentAnswer::Expired), Err(ConsentRefused::NotADecision), "its day says so");
    assert_eq!(life_days(ConsentScope::CaseManagement), Some(365), "domain.md 8.2");
    assert_eq!(life_days(ConsentScope::PhotoAudio), None, "until withdrawn");
}

fn health() -> AgencyCode {
    AgencyCode::parse("health").expect("a plain code")
}

fn clinic() -> Recipient {
    Recipient::Named("River  clinic".to_owned())
}

/// The clinic may have two groups and the name; risk and contact are kept from health services.
fn sharing() -> ConsentDecision {
    let withheld = Withheld {
        group: ShareGroup::ContactSafe,
        from: Some(Recipient::Service(health())),
        reason: WithholdReason::FearOfHarm,
    };
    ConsentDecision {
        scope: ConsentScope::ShareReferral,
        explained: Vec::new(),
        expires_on: Some(OPENED.plus(90)),
        terms: ConsentTerms {
            recipients: vec![clinic()],
            groups: vec![ShareGroup::ServiceNeeded, ShareGroup::ContactSafe],
            share_name: true,
            withheld: vec![withheld],
            age_band: Some(AgeBand::To14),
            ..ConsentTerms::default()
        },
        ..consent_given(ConsentAnswer::Given)
    }
}

fn stands(to: Option<Recipient>, decision: ConsentDecision) -> HeldConsent {
    let hash = crate::ids::StatementHash::from_bytes([1; 32]);
    HeldConsent { about: PersonCode::Client, scope: decision.scope, to, decision, hash, conflict: false }
}

/// Asks for `groups` and, if said, the name, for a clinic that gives health services.
fn asked(
    held: &[HeldConsent],
    groups: &[ShareGroup],
    name: bool,
    days: i32,
    band: AgeBand,
) -> Result<(), Vec<NotShared>> {
    let services = [health()];
    let ask = Ask {
        about: PersonCode::Client,
        scope: ConsentScope::ShareReferral,
        receiver: Some(Receiver { name: "river CLINIC", services: &services }),
        groups,
        name,
        bound_to: None,
    };
    allows(held, &ask, Asked { today: OPENED.plus(days), band: Some(band) })
}

fn nothing(why: WhyNot) -> Result<(), Vec<NotShared>> {
    Err(vec![NotShared { item: SharedItem::Everything, why }])
}

#[test]
fn what_was_agreed_for_a_recipient_may_be_shared_with_it_and_the_rest_is_named() {
    let held = [stands(Some(clinic()), sharing())];
    let needed = [ShareGroup::ServiceNeeded];
    assert_eq!(asked(&held, &needed, true, 0, AgeBand::To14), Ok(()), "named, agreed, in time");
    let more = [ShareGroup::ServiceNeeded, ShareGroup::ContactSafe, ShareGroup::RiskLevel];
    let kept = asked(&held, &more, true, 0, AgeBand::To14).unwrap_err();
    let expected = [
        (ShareGroup::ContactSafe, WhyNot::Withheld(WithholdReason::FearOfHarm)),
        (ShareGroup::RiskLevel, WhyNot::NotThisGroup),
    ];
    let expected = expected.map(|(group, why)| NotShared { item: SharedItem::Group(group), why });
    assert_eq!(kept, expected, "an exception, and something nobody agreed to");
    let mut nameless = sharing();
    nameless.terms.share_name = false;
    let kept = asked(&[stands(Some(clinic()), nameless)], &needed, true, 0, AgeBand::To14).unwrap_err();
    assert_eq!(kept, [NotShared { item: SharedItem::Name, why: WhyNot::NameNotAgreed }], "the story without the name");
}

#[test]
fn every_state_of_a_consent_but_agreed_shares_nothing() {
    let on = |answer, days, band| {
        let decision = ConsentDecision { answer, ..sharing() };
        asked(&[stands(Some(clinic()), decision)], &[], false, days, band)
    };
    let same = AgeBand::To11;
    assert_eq!(on(ConsentAnswer::Given, 0, same), Ok(()), "from 6 to 14 it is one voice");
    assert_eq!(on(ConsentAnswer::Partial, 0, same), Ok(()), "in part, for the part");
    assert_eq!(on(ConsentAnswer::Given, -1, same), nothing(WhyNot::NotYet), "before its first day");
    assert_eq!(on(ConsentAnswer::Given, 91, same), nothing(WhyNot::Expired), "after its last");
    assert_eq!(on(ConsentAnswer::Refused, 0, same), nothing(WhyNot::Refused), "a no");
    assert_eq!(on(ConsentAnswer::Withdrawn, 0, same), nothing(WhyNot::Withdrawn), "taken back");
    assert_eq!(on(ConsentAnswer::Given, 0, AgeBand::To17), nothing(WhyNot::AgeBandChanged), "15 since");
    assert_eq!(on(ConsentAnswer::Given, 0, AgeBand::To24), nothing(WhyNot::AgeBandChanged), "18 since");
    assert_eq!(asked(&[], &[], false, 0, same), nothing(WhyNot::NotAsked), "silence is no consent");
}

#[test]
fn only_the_recipient_the_purpose_and_the_ground_that_were_agreed_count() {
    let band = AgeBand::To14;
    let other = Recipient::Named("Hill clinic".to_owned());
    let held = [stands(Some(other), sharing())];
    assert_eq!(asked(&held, &[], false, 0, band), nothing(WhyNot::NotThisRecipient), "agreed for another");
    let service = stands(Some(Recipient::Service(health())), sharing());
    assert_eq!(asked(std::slice::from_ref(&service), &[], false, 0, band), Ok(()), "whoever gives health services");
    let no = stands(Some(clinic()), ConsentDecision { answer: ConsentAnswer::Refused, ..sharing() });
    assert_eq!(asked(&[service, no], &[], false, 0, band), nothing(WhyNot::Refused), "but not this one");
    let whole = stands(None, ConsentDecision { answer: ConsentAnswer::Withdrawn, ..sharing() });
    assert_eq!(asked(&[whole], &[], false, 0, band), nothing(WhyNot::Withdrawn), "all sharing was taken back");
    let mut bound = sharing();
    bound.terms.bound_to = Some(BoundTo::Referral(crate::testkit::entry(7)));
    let held = [stands(Some(clinic()), bound)];
    assert_eq!(asked(&held, &[], false, 0, band), nothing(WhyNot::BoundElsewhere), "for one referral only");
    let law = ConsentDecision { basis: LegalBasis::LegalObligation, ..sharing() };
    let why = WhyNot::AnotherGround(LegalBasis::LegalObligation);
    assert_eq!(asked(&[stands(Some(clinic()), law)], &[], false, 0, band), nothing(why), "no consent at all");
}

#[test]
fn a_later_word_about_one_recipient_leaves_the_others_and_a_no_to_all_stops_each() {
    let hill = || Recipient::Named("Hill clinic".to_owned());
    let mut world = world();
    let say = |world: &mut crate::testkit::World, answer, recipients: Vec<Recipient>| {
        let mut decision = ConsentDecision { answer, ..sharing() };
        decision.terms.recipients = recipients;
        world.say(WORKER, StatementBody::ConsentDecided(decision));
    };
    let of = |world: &crate::testkit::World| {
        let sharing = |held: &HeldConsent| held.scope == ConsentScope::ShareReferral;
        let held = world.workflow().held_consents.into_iter().filter(sharing);
        held.map(|held| (held.to, held.decision.answer)).collect::<Vec<_>>()
    };
    say(&mut world, ConsentAnswer::Given, vec![clinic(), hill()]);
    say(&mut world, ConsentAnswer::Withdrawn, vec![clinic()]);
    let (hill, river) = (Some(hill().folded()), Some(clinic().folded()));
    let first = [(hill.clone(), ConsentAnswer::Given), (river.clone(), ConsentAnswer::Withdrawn)];
    assert_eq!(of(&world), first, "one was taken back, the other stands");
    say(&mut world, ConsentAnswer::Withdrawn, Vec::new());
    assert!(of(&world).iter().all(|(_, answer)| *answer == ConsentAnswer::Withdrawn), "then all of it");
    say(&mut world, ConsentAnswer::Given, vec![clinic()]);
    let last = [(None, ConsentAnswer::Withdrawn), (hill, ConsentAnswer::Withdrawn), (river, ConsentAnswer::Given)];
    assert_eq!(of(&world), last, "and one was asked again, knowing of it");
}

#[test]
fn of_two_decisions_that_did_not_see_each_other_only_what_both_allow_counts() {
    let mut world = world();
    let seen: Vec<_> = world.facts().iter().map(|fact| fact.hash).collect();
    let mut wide = sharing();
    wide.terms.groups.push(ShareGroup::RiskLevel);
    let mut early = sharing();
    early.expires_on = Some(OPENED.plus(10));
    early.terms.share_name = false;
    world.say_having_seen(WORKER, StatementBody::ConsentDecided(wide), &seen);
    world.say_having_seen(SUPERVISOR, StatementBody::ConsentDecided(early), &seen);
    let held = held(&world.case(), &world.workflow());
    let one = held.iter().find(|held| held.scope == ConsentScope::ShareReferral).expect("it stands");
    assert!(one.conflict, "a person settles it");
    assert_eq!(one.decision.expires_on, Some(OPENED.plus(10)), "the earlier end");
    assert!(!one.decision.terms.share_name, "no name");
    assert!(!one.decision.terms.groups.contains(&ShareGroup::RiskLevel), "and what only one of them allowed is out");
}

/// Decides about services on the day the case is opened, for a client of this age.
fn decided(age: u8, decision: &ConsentDecision) -> Result<ConsentDecision, ConsentRefused> {
    let world = world();
    let (mut case, workflow) = (world.case(), world.workflow());
    case.client.age_at_intake = Some(age);
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let change = decide_consent(&active, decision, Some(&signed(decision)), &crate::testkit::moment(OPENED))?;
    Ok(change.statements[0].consent().expect("a consent").clone())
}

#[test]
fn who_decides_follows_the_age_and_an_exception_is_said() {
    let by = |given_by, assent, exception| {
        let mut decision = consent_given(ConsentAnswer::Given);
        decision.given_by = given_by;
        decision.terms.child_assent = assent;
        decision.terms.exception = exception;
        decision
    };
    let (child, aunt) = (PersonCode::Client, PersonCode::Member(1));
    let refused = |age, decision: &ConsentDecision| decided(age, decision).err();
    let unusual = Some(ConsentRefused::Giver(GiverMissing::Exception));
    assert_eq!(refused(4, &by(child, None, None)), unusual, "a small child is told");
    assert_eq!(refused(4, &by(aunt, None, None)), None, "and a caregiver decides");
    let assent = Some(ConsentRefused::Giver(GiverMissing::Assent));
    assert_eq!(refused(9, &by(aunt, None, None)), assent, "from six on the child is asked too");
    assert_eq!(refused(9, &by(aunt, Some(ChildAssent::Given), None)), None, "both agree");
    let no = Some(ConsentRefused::Giver(GiverMissing::ChildRefused));
    assert_eq!(refused(13, &by(aunt, Some(ChildAssent::Refused), None)), no, "a child's no is no consent");
    assert_eq!(refused(13, &by(child, None, Some(GiverException::NoCaregiver))), None, "with due weight and reason");
    assert_eq!(refused(16, &by(child, None, None)), None, "from fifteen on their own");
    assert_eq!(refused(16, &by(aunt, None, None)), assent, "never over their head");
    assert_eq!(refused(30, &by(aunt, None, None)), unusual, "an adult decides alone");
    assert_eq!(refused(30, &by(aunt, None, Some(GiverException::SupportedDecision))), None, "or with support");
    let band = decided(16, &by(child, None, None)).expect("it is taken").terms.age_band;
    assert_eq!(band, Some(AgeBand::To17), "the band is derived, never typed");
    let withdrawn = ConsentDecision { answer: ConsentAnswer::Withdrawn, ..by(child, None, None) };
    assert!(decided(4, &withdrawn).is_ok(), "anybody's no is taken");
}

#[test]
fn what_a_decision_must_say_is_asked_for() {
    let refused = |change: &dyn Fn(&mut ConsentDecision)| {
        let mut decision = sharing();
        change(&mut decision);
        decided(30, &decision).err()
    };
    assert_eq!(refused(&|_| ()), None, "complete");
    let spoken = |d: &mut ConsentDecision| d.method = ConsentMethod::VerbalWitnessed;
    assert_eq!(refused(&spoken), Some(ConsentRefused::WitnessMissing), "a spoken yes needs a witness");
    let thumb = |d: &mut ConsentDecision| d.method = ConsentMethod::Thumbprint;
    assert_eq!(refused(&thumb), Some(ConsentRefused::WitnessMissing), "so does a thumbprint");
    let nobody = |d: &mut ConsentDecision| d.terms.recipients.clear();
    assert_eq!(refused(&nobody), Some(ConsentRefused::SharingUnsaid { recipients: true }), "with whom");
    let nothing = |d: &mut ConsentDecision| d.terms.groups.clear();
    assert_eq!(refused(&nothing), Some(ConsentRefused::SharingUnsaid { recipients: false }), "what");
    let short = |d: &mut ConsentDecision| d.expires_on = Some(OPENED.plus(-1));
    assert_eq!(refused(&short), Some(ConsentRefused::EndsBeforeItBegins), "until when");
    let long = |d: &mut ConsentDecision| d.terms.understood = "x".repeat(text::NOTE_CHARS_MAX + 1);
    assert!(matches!(refused(&long), Some(ConsentRefused::Text(_))), "a note at most");
    let many = |d: &mut ConsentDecision| {
        d.terms.recipients = (0..=RECIPIENTS_MAX).map(|at| Recipient::Named(at.to_string())).collect();
    };
    assert_eq!(refused(&many), Some(ConsentRefused::TooMany { max: RECIPIENTS_MAX }), "a list that one can read out");
}

#[test]
fn age_grows_with_the_case_and_a_new_voice_is_asked_anew() {
    let mut case = world().case();
    case.client.age_at_intake = None;
    assert_eq!(age_on(&case, OPENED), None, "unknown stays unknown");
    case.client.age_at_intake = Some(14);
    assert_eq!(band_on(&case, OPENED.plus(365)), Some(AgeBand::To14), "not before a year is over");
    assert_eq!(band_on(&case, OPENED.plus(366)), Some(AgeBand::To17), "then one more");
    assert!(!is_given_anew(AgeBand::To5, AgeBand::To14), "a caregiver decided and still does");
    assert!(is_given_anew(AgeBand::To14, AgeBand::To17) && is_given_anew(AgeBand::To17, AgeBand::To24), "15 and 18");
    assert!(!is_given_anew(AgeBand::To24, AgeBand::To59), "an adult's word holds");
}

/// A form that fits the decision.
fn signed(decision: &ConsentDecision) -> ConsentForm {
    let strokes = Signature::of(vec![vec![(10, 10), (500, 900)]]).expect("two points");
    ConsentForm {
        id: crate::testkit::entry(60),
        giver: decision.given_by,
        giver_name: "Amina T.".to_owned(),
        relation: None,
        mark: match decision.method {
            ConsentMethod::Written => Mark::Signature(strokes),
            ConsentMethod::Thumbprint => Mark::OnPaper,
            ConsentMethod::VerbalWitnessed => Mark::Spoken,
        },
        witness_name: "Rosa".to_owned(),
        witness: None,
        language: None,
        interpreter_name: String::new(),
        interpreter_promised: false,
        paper_place: "cabinet 3".to_owned(),
        signed_on: OPENED,
    }
}

#[test]
fn the_form_is_kept_in_identity_and_the_coded_decision_names_it() {
    let world = world();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let moment = crate::testkit::moment(OPENED);
    let decide = |change: &dyn Fn(&mut ConsentDecision, &mut Option<ConsentForm>)| {
        let mut decision = sharing();
        decision.terms.exception = Some(GiverException::NoCaregiver);
        let mut form = Some(signed(&decision));
        change(&mut decision, &mut form);
        decide_consent(&active, &decision, form.as_ref(), &moment)
    };
    let change = decide(&|_, _| ()).expect("it is complete");
    let named = change.statements[0].consent().and_then(|consent| consent.terms.form);
    assert_eq!(named, Some(crate::testkit::entry(60)), "the decision names its form");
    assert!(matches!(change.identity.as_slice(), [IdentityEdit::AddConsentForm(_)]), "the names are in identity");
    assert!(change.casework.is_empty(), "and nowhere else");
    let none = decide(&|_, form| *form = None).err();
    assert_eq!(none, Some(ConsentRefused::FormMissing), "what is signed has a form");
    let other = decide(&|decision, _| decision.given_by = PersonCode::Member(1)).err();
    assert!(other.is_some(), "of somebody else it is none");
    let unnamed = decide(&|_, form| form.as_mut().expect("a form").giver_name = "  ".to_owned()).err();
    assert_eq!(unnamed, Some(ConsentRefused::NameMissing { witness: false }), "a form without a name says nothing");
    let alone = decide(&|decision, form| {
        decision.method = ConsentMethod::Thumbprint;
        decision.terms.witness = Some(crate::codes::WitnessRole::TrustedAdult);
        let mut thumb = signed(decision);
        thumb.witness_name = String::new();
        *form = Some(thumb);
    });
    assert_eq!(alone.err(), Some(ConsentRefused::NameMissing { witness: true }), "nor one without its witness");
    let spoken = decide(&|decision, form| {
        decision.method = ConsentMethod::VerbalWitnessed;
        decision.terms.witness = Some(crate::codes::WitnessRole::SecondStaff);
        *form = None;
    });
    assert!(spoken.is_ok(), "a spoken yes is written later");
}

#[test]
fn only_whole_small_pictures_and_marks_within_the_pad_are_taken() {
    let png = [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x20\x08\0\0\0\0".as_slice(),
        b"\0\0\0\0\0\0\0\0IEND\xaeB`\x82",
    ]
    .concat();
    assert_eq!(Picture::of(png.clone()).map(|picture| picture.media_type()), Ok("image/png"), "a whole frame");
    let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x20\x01\x01\x11\0\xff\xd9".to_vec();
    assert_eq!(Picture::of(jpeg.clone()).map(|picture| picture.media_type()), Ok("image/jpeg"), "the other format");
    for whole in [png.clone(), jpeg] {
        for end in 0..whole.len() {
            let cut = Picture::of(whole[..end].to_vec());
            assert_eq!(cut, Err(PictureRefused::Unreadable), "cut at {end}");
        }
    }
    let mut huge = png.clone();
    huge[16] = 0xff;
    assert_eq!(Picture::of(huge), Err(PictureRefused::Unreadable), "a size no screen can draw");
    let many = vec![0; PICTURE_BYTES_MAX + 1];
    let too_large = PictureRefused::TooLarge { bytes: many.len(), max: PICTURE_BYTES_MAX };
    assert_eq!(Picture::of(many), Err(too_large), "it says how much fits");
    assert_eq!(Signature::of(Vec::new()), None, "an empty pad is no signature");
    assert_eq!(Signature::of(vec![vec![(1, 1)]]), None, "nor is a dot");
    assert_eq!(Signature::of(vec![vec![(0, 0), (0, PAD_UNITS + 1)]]), None, "nor what leaves the pad");
    assert_eq!(Signature::of(vec![vec![(0, 0); POINTS_MAX + 1]]), None, "nor a scribble without end");
}

#[test]
fn the_month_of_majority_tells_casework_when_another_voice_is_due() {
    let month = |text| DateAbout::parse(text).and_then(majority_month).map(|day| day.to_string());
    assert_eq!(month("2011-03-20").as_deref(), Some("2029-03-01"), "the month, not the day");
    assert_eq!(month("2011").as_deref(), Some("2029-01-01"), "the earliest it can be: rather asked too soon");
    let mut case = world().case();
    case.client.majority_month = Day::from_ymd(2029, 3, 1);
    let age = |text| Day::parse(text).and_then(|day| age_on(&case, day));
    assert_eq!(
        (age("2026-02-28"), age("2026-03-01")),
        (Some(14), Some(15)),
        "the first of the month, not a year later"
    );
}
