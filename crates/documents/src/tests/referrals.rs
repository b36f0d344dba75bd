//! A referral that went out, steps with their reasons, and gaps in the services read back as they were written.

#![allow(clippy::unwrap_used)]

use model::codes::{AgencyCode, Barrier, DeclineReason, GapReason, ReferralState, SendChannel, SharedField, Tri};
use model::referral::{ReferralEvent, SentAs, ServiceGap};
use model::{CaseChange, CaseworkEdit, Day};

use super::nouns::referral;
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
