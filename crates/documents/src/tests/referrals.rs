//! A referral that went out, steps with their reasons, and gaps in the services read back as they were written.

#![allow(clippy::unwrap_used)]

use model::codes::{
    AgencyCode, Barrier, DeclineReason, GapReason, PssMethod, ReferralState, SendChannel, SharedField, TransportMeans,
    Tri,
};
use model::follow_up::{Advocacy, ContactNote, Further, ServiceCheck, SupportSession, Travel};
use model::referral::{ReferralEvent, SentAs, ServiceGap};
use model::{CaseChange, CaseworkEdit, Day};

use super::nouns::{contact, referral};
use super::world::*;

#[test]
fn how_a_referral_went_out_and_what_came_of_it_reads_back() {
    let sent = SentAs {
        provider: AgencyCode::parse("riverside").unwrap(),
        offer: AgencyCode::parse("health").unwrap(),
        fields: vec![SharedField::CaseCode, SharedField::Reason],
        channel: SendChannel::FileOnMemory,
        password_channel: Some(SendChannel::PhoneCall),
        package: Some([7; 32]),
    };
    let step = ReferralEvent {
        barrier: Some(Barrier::Distance),
        declined: Some(DeclineReason::NoStaff),
        useful: Some(Tri::Yes),
        ..ReferralEvent::plain(entry(70), ReferralState::Declined, Day(20_544))
    };
    let gap = ServiceGap {
        id: entry(71),
        service: AgencyCode::parse("health").unwrap(),
        area: "Upper Mere".to_owned(),
        why: GapReason::Full,
        on: Day(20_544),
    };
    let mut tablet = Tablet::making(&full_case(), 1);
    let id = referral().id;
    let change = CaseChange::new()
        .with(CaseworkEdit::SendReferral(id, sent.clone()))
        .with(CaseworkEdit::AddReferralEvent(id, step.clone()))
        .with(CaseworkEdit::AddServiceGap(gap.clone()));
    tablet.write(&change);
    let reading = tablet.read();
    assert_eq!(reading.irregularities, [], "our own form is understood");
    let read = &reading.case.referrals[0];
    assert_eq!(read.sent, Some(sent), "what left, how, and the passphrase apart");
    assert_eq!(read.events.last(), Some(&step), "with the reasons that the rules ask for");
    assert_eq!(reading.case.gaps, [gap], "a need without a service");
}

#[test]
fn everything_a_contact_brought_reads_back_and_is_not_taken_for_rewritten() {
    let check = ServiceCheck {
        id: entry(80),
        referral: referral().id,
        received: Tri::No,
        how: "M1 went along".to_owned(),
        problem: Some(Barrier::ServiceFull),
        next: "again next week".to_owned(),
    };
    let asked = Advocacy {
        id: entry(81),
        towards: "District school office".to_owned(),
        asked: "a place without a fee".to_owned(),
        result: "yes, from May".to_owned(),
    };
    let further = Further {
        service_checks: vec![check],
        barrier_plan: "the bus that leaves at noon".to_owned(),
        direct_services: vec![AgencyCode::parse("psychosocial").unwrap()],
        session: Some(SupportSession { method: PssMethod::StressManagement, number: 2 }),
        advocacy: vec![asked],
        travel: Some(Travel { means: TransportMeans::Public, minutes: Some(90), cost: Some(1500) }),
    };
    let note = ContactNote { id: entry(82), further, ..contact() };
    let mut tablet = Tablet::making(&full_case(), 1);
    tablet.write(&CaseChange::new().with(CaseworkEdit::AddContact(note.clone())));
    let reading = tablet.read();
    assert_eq!(reading.irregularities, [], "our own form is understood");
    assert_eq!(reading.notices, [], "a long note was still written in one go");
    assert_eq!(reading.case.contacts.last(), Some(&note), "with its services, what was asked, support and way");
}
