//! Which referrals go out, to whom, with what; and what follows when a provider declines.

use std::collections::BTreeSet;

use super::*;
use crate::codes::{ConsentAnswer, ConsentScope, Hindrance, ShareGroup, Vetting};
use crate::consent::{ConsentDecision, ConsentTerms, Recipient, WhyNot};
use crate::directory::{Directory, Provider};
use crate::sharing::Stays;
use crate::statement::StatementBody;
use crate::testkit::services::clinic;
use crate::testkit::{OPENED, WORKER, World, consent_given, entry, moment, world};

fn code(text: &str) -> AgencyCode {
    AgencyCode::parse(text).expect("a plain code")
}

/// A yes to sharing what a referral says, with the clinic.
fn agreed(answer: ConsentAnswer) -> ConsentDecision {
    ConsentDecision {
        scope: ConsentScope::ShareReferral,
        explained: Vec::new(),
        expires_on: Some(OPENED.plus(90)),
        terms: ConsentTerms {
            recipients: vec![Recipient::Named("Riverside clinic".to_owned())],
            groups: vec![ShareGroup::ServiceNeeded, ShareGroup::ReasonShort, ShareGroup::Demographics],
            ..ConsentTerms::default()
        },
        ..consent_given(answer)
    }
}

fn with_consent(answer: ConsentAnswer) -> World {
    let mut world = world();
    world.say(WORKER, StatementBody::ConsentDecided(agreed(answer)));
    world
}

fn draft() -> Referral {
    Referral {
        id: entry(40),
        direction: ReferralDirection::Out,
        action: None,
        service: Some(code("health")),
        provider: "Riverside clinic".to_owned(),
        priority: ReferralPriority::Urgent,
        reason_short: "A check that was missed.".to_owned(),
        client_told_steps: true,
        made_on: OPENED,
        sent: None,
        events: Vec::new(),
    }
}

fn by_file() -> (SendChannel, Option<SendChannel>) {
    (SendChannel::FileOnMemory, Some(SendChannel::PhoneCall))
}

fn send(
    world: &World,
    provider: &Provider,
    fields: &[SharedField],
    (channel, password_channel): (SendChannel, Option<SendChannel>),
    day: Day,
) -> Result<CaseChange, SendRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("the case is active");
    let directory = Directory { providers: vec![provider.clone()] };
    let (referral, fields) = (Referral { made_on: day, ..draft() }, fields.iter().copied().collect::<BTreeSet<_>>());
    let (id, offer) = (code("riverside"), code("health"));
    let sending = Sending {
        referral: &referral,
        drafted: false,
        provider: &id,
        offer: &offer,
        fields: &fields,
        channel,
        password_channel,
        package: Some([3; 32]),
        steps: [entry(41), entry(42)],
    };
    send_referral(&active, &directory, &sending, &moment(day))
}

const PLAIN: &[SharedField] = &[SharedField::CaseCode, SharedField::ServiceAsked, SharedField::Reason];

#[test]
fn a_referral_goes_out_ready_and_sent_with_what_left_and_how() {
    let change = send(&with_consent(ConsentAnswer::Given), &clinic(OPENED), PLAIN, by_file(), OPENED).unwrap();
    let kinds: Vec<_> = change.casework.iter().map(std::mem::discriminant).collect();
    assert_eq!(kinds.len(), 4, "the referral, how it went, ready, sent");
    let CaseworkEdit::SendReferral(id, sent) = &change.casework[1] else { panic!("how it went") };
    assert_eq!((*id, sent.fields.as_slice()), (entry(40), PLAIN), "what left, in the order of the list");
    assert_eq!(sent.password_channel, Some(SendChannel::PhoneCall), "and how the passphrase was said");
}

#[test]
fn without_a_consent_that_holds_nothing_goes_out() {
    let refused = |world: &World, day| match send(world, &clinic(day), PLAIN, by_file(), day).unwrap_err() {
        SendRefused::Stays(ruling) => ruling.stays,
        other => panic!("{other:?}"),
    };
    let consent = |why| Some(Stays::Consent(why));
    assert_eq!(refused(&world(), OPENED), consent(WhyNot::NotAsked), "nobody asked");
    let given = with_consent(ConsentAnswer::Given);
    assert_eq!(refused(&given, OPENED.plus(91)), consent(WhyNot::Expired), "its 90 days are over");
    let mut taken_back = given;
    taken_back.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Withdrawn)));
    assert_eq!(refused(&taken_back, OPENED), consent(WhyNot::Withdrawn), "the client took it back");
    assert_eq!(refused(&with_consent(ConsentAnswer::Refused), OPENED), consent(WhyNot::Refused), "the client said no");
}

#[test]
fn a_provider_that_is_not_to_be_used_is_not_asked() {
    let given = with_consent(ConsentAnswer::Given);
    let mut provider = clinic(OPENED);
    provider.vetting = Vetting::DoNotUse;
    let refused = send(&given, &provider, PLAIN, by_file(), OPENED).unwrap_err();
    assert_eq!(refused, SendRefused::Barred(Hindrance::DoNotUse), "whatever the client agreed to");
    provider.id = code("elsewhere");
    let refused = send(&given, &provider, PLAIN, by_file(), OPENED).unwrap_err();
    assert_eq!(refused, SendRefused::NoSuchService, "a service that is not in the list");
}

#[test]
fn the_passphrase_never_goes_the_way_of_the_file() {
    use SendChannel::{EncryptedFileByEmail, FileOnMemory, PaperByHand, PhoneCall};
    let given = with_consent(ConsentAnswer::Given);
    let went = |channel, password| send(&given, &clinic(OPENED), PLAIN, (channel, password), OPENED).is_ok();
    assert!(went(EncryptedFileByEmail, Some(PhoneCall)), "mail and phone are two ways");
    for (channel, password) in [
        (FileOnMemory, None),
        (FileOnMemory, Some(FileOnMemory)),
        (FileOnMemory, Some(EncryptedFileByEmail)),
        (PaperByHand, Some(PhoneCall)),
    ] {
        assert!(!went(channel, password), "{channel:?} with {password:?}");
    }
    assert!(went(PaperByHand, None), "paper has no passphrase");
}

fn sent_world() -> World {
    let mut world = world();
    let events = vec![ReferralEvent::plain(entry(42), ReferralState::Sent, OPENED)];
    world.case_mut().referrals.push(Referral { events, ..draft() });
    world
}

fn step(world: &World, event: &ReferralEvent) -> Result<CaseChange, ReferralRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("the case is active");
    record_referral_event(&active, entry(40), event, &moment(OPENED))
}

#[test]
fn a_declined_referral_says_why_and_leaves_a_gap_behind() {
    let world = sent_world();
    let plain = ReferralEvent::plain(entry(43), ReferralState::Declined, OPENED);
    let refused = step(&world, &plain);
    assert_eq!(refused, Err(ReferralRefused::WhyNeeded { state: ReferralState::Declined }), "why is needed");
    let declined = ReferralEvent { declined: Some(DeclineReason::NoCapacity), ..plain.clone() };
    let change = step(&world, &declined).unwrap();
    let CaseworkEdit::AddServiceGap(gap) = &change.casework[1] else { panic!("a gap") };
    assert_eq!((gap.why, gap.service.as_str()), (GapReason::Full, "health"), "counted for the trend report");
    let other = ReferralEvent { declined: Some(DeclineReason::Other), ..plain };
    assert_eq!(step(&world, &other).unwrap().casework.len(), 1, "another reason says nothing of the services");
}

#[test]
fn nobody_goes_round_the_consent_by_recording_a_step() {
    let mut world = world();
    world.case_mut().referrals.push(draft());
    for state in [ReferralState::Ready, ReferralState::Sent] {
        let refused = step(&world, &ReferralEvent::plain(entry(43), state, OPENED));
        assert_eq!(refused, Err(ReferralRefused::SentElsewhere), "{state:?} is reached by sending alone");
    }
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("the case is active");
    let events = vec![ReferralEvent::plain(entry(43), ReferralState::Sent, OPENED)];
    let refused = make_referral(&active, &Referral { events, ..draft() }, &moment(OPENED));
    assert_eq!(refused, Err(ReferralRefused::SentElsewhere), "nor by writing it as sent");
}

#[test]
fn a_client_who_did_not_go_is_asked_what_stood_in_the_way() {
    let mut world = sent_world();
    let accepted = ReferralEvent::plain(entry(44), ReferralState::Accepted, OPENED);
    world.case_mut().referrals[0].events.push(accepted);
    let missed = ReferralEvent::plain(entry(45), ReferralState::NotAttended, OPENED);
    let refused = step(&world, &missed);
    assert_eq!(refused, Err(ReferralRefused::WhyNeeded { state: ReferralState::NotAttended }), "why is needed");
    let far = ReferralEvent { barrier: Some(Barrier::Distance), ..missed };
    assert!(step(&world, &far).is_ok(), "and is kept with the step");
}
