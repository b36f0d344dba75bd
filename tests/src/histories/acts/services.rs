//! Referrals and conferences.

use std::collections::BTreeSet;

use model::EntryId;
use model::codes::{
    Barrier, Capacity, ConferenceKind, ConferenceOutcome, ConferenceReason, DeclineReason, GapReason, InviteeKind,
    LegalBasis, ProviderKind, ReferralDirection, ReferralPriority, ReferralState, Responsible, SendChannel,
    ServiceKind, SharedField, Tri, Vetting,
};
use model::conference::{self, Brought, Conference, ConferenceDecision, ConferenceRecord, Invitation};
use model::directory::{Directory, Provider, Service, Target};
use model::referral::{self, Referral, ReferralEvent, Sending, ServiceGap};
use model::time::Day;

use super::{Desk, Made, code};

fn drafted(desk: &mut Desk<'_>) -> Referral {
    Referral {
        id: desk.id(),
        direction: ReferralDirection::Out,
        action: None,
        service: Some(code(ServiceKind::Health.code())),
        provider: "Riverside clinic".to_owned(),
        priority: *desk.dice.one_of(ReferralPriority::ALL),
        reason_short: desk.words(),
        client_told_steps: true,
        made_on: desk.today(),
        sent: None,
        events: Vec::new(),
    }
}

pub fn make_referral(desk: &mut Desk<'_>) -> Made {
    let referral = drafted(desk);
    referral::make_referral(&desk.active()?, &referral, desk.moment).ok()
}

/// An agency's list with one open, vetted clinic.
pub(super) fn directory(today: Day) -> Directory {
    let service = Service {
        id: code("health"),
        kind: code(ServiceKind::Health.code()),
        target: Target::default(),
        criteria: String::new(),
        cost: String::new(),
        capacity: Capacity::Open,
        languages: Vec::new(),
        access: Vec::new(),
        referral_how: String::new(),
        response_time: String::new(),
        after_hours: String::new(),
        emergency: false,
        pep: false,
        emergency_contraception: false,
        quality: String::new(),
    };
    let clinic = Provider {
        id: code("riverside"),
        name: "Riverside clinic".to_owned(),
        kind: ProviderKind::Government,
        areas: vec!["Odra".to_owned()],
        location: String::new(),
        hours: String::new(),
        contact_role: String::new(),
        contact_phone: String::new(),
        contact_email: String::new(),
        case_management: false,
        protocol_signed: true,
        vetting: Vetting::Vetted,
        vetting_reason: String::new(),
        verified_on: today,
        services: vec![service],
    };
    Directory { providers: vec![clinic] }
}

/// One that was drafted before, or a new one; without consent nothing leaves.
pub fn send_referral(desk: &mut Desk<'_>) -> Made {
    let before: Vec<&Referral> = desk.case.referrals.iter().filter(|one| one.sent.is_none()).collect();
    let before = desk.pick(&before).map(|one| (*one).clone()).filter(|_| desk.dice.heads());
    let was_drafted = before.is_some();
    let referral = match before {
        Some(referral) => referral,
        None => drafted(desk),
    };
    let (provider, offer) = (code("riverside"), code("health"));
    let fields = BTreeSet::from([SharedField::CaseCode, SharedField::ServiceAsked]);
    let sending = Sending {
        referral: &referral,
        drafted: was_drafted,
        provider: &provider,
        offer: &offer,
        fields: &fields,
        channel: SendChannel::PaperByHand,
        password_channel: None,
        package: None,
        steps: [desk.id(), desk.id()],
    };
    referral::send_referral(&desk.active()?, &directory(desk.today()), &sending, desk.moment).ok()
}

fn step(desk: &mut Desk<'_>, states: &[ReferralState]) -> Made {
    let referrals: Vec<EntryId> = desk.case.referrals.iter().map(|one| one.id).collect();
    let (referral, state) = (*desk.pick(&referrals)?, *desk.dice.one_of(states));
    let event = ReferralEvent {
        note: desk.words(),
        barrier: (state == ReferralState::NotAttended).then_some(Barrier::Distance),
        declined: (state == ReferralState::Declined).then_some(DeclineReason::NoCapacity),
        useful: (state == ReferralState::ClosedLoop).then_some(Tri::Yes),
        ..ReferralEvent::plain(desk.id(), state, desk.today())
    };
    referral::record_referral_event(&desk.active()?, referral, &event, desk.moment).ok()
}

pub fn record_referral_event(desk: &mut Desk<'_>) -> Made {
    step(desk, ReferralState::ALL)
}

/// What a provider answers, as it is read from a file.
pub fn take_acknowledgement(desk: &mut Desk<'_>) -> Made {
    step(desk, &[ReferralState::Received, ReferralState::Accepted, ReferralState::Declined])
}

pub fn note_service_gap(desk: &mut Desk<'_>) -> Made {
    let (id, on, area) = (desk.id(), desk.today(), desk.words());
    let gap = ServiceGap { id, service: code("legal_aid"), area, why: GapReason::NoneInArea, on };
    referral::note_gap(&desk.active()?, &gap, desk.moment).ok()
}

pub fn call_conference(desk: &mut Desk<'_>) -> Made {
    let colleague = Invitation {
        id: desk.id(),
        kind: InviteeKind::Staff,
        person: None,
        role: "SU01".to_owned(),
        organisation: String::new(),
        need_to_know: desk.words(),
        basis: LegalBasis::Consent,
    };
    let called = Conference {
        id: desk.id(),
        episode: 0,
        kind: ConferenceKind::ClientMeeting,
        reason: ConferenceReason::Complex,
        agenda: desk.words(),
        called_on: desk.today(),
        planned_on: desk.day_ahead(),
        client_invited: true,
        shared: Vec::new(),
        invited: vec![colleague],
        records: Vec::new(),
        explained_on: None,
    };
    conference::call_conference(&desk.active()?, &called, &[true], desk.moment).ok()
}

pub fn hold_conference(desk: &mut Desk<'_>) -> Made {
    let open = conference::open(desk.case);
    let called = *desk.pick(&open)?;
    let came: Vec<EntryId> = called.invited.iter().map(|one| one.id).collect();
    let goals: Vec<EntryId> = desk.case.goals().map(|(_, goal)| goal.id).collect();
    let decision = ConferenceDecision {
        id: desk.id(),
        what: desk.words(),
        responsible: Responsible::Caseworker,
        responsible_who: String::new(),
        due_on: desk.day_ahead(),
        action: None,
    };
    let goal = desk.pick(&goals).copied();
    let decision = ConferenceDecision { action: goal.map(|_| desk.id()), ..decision };
    let record = ConferenceRecord {
        id: desk.id(),
        held_on: desk.today(),
        venue_private: true,
        client_there: true,
        client_views: desk.words(),
        attended: came.clone(),
        signed: came,
        minutes: desk.words(),
        dissent: String::new(),
        outcome: ConferenceOutcome::RemainsOpen,
        decisions: vec![decision],
    };
    let review = (desk.dice.below(4) == 0).then(|| desk.id());
    let brought = Brought { read_back: true, goals: vec![goal], review };
    conference::hold_conference(&desk.active()?, called.id, &record, &brought, desk.who, desk.moment).ok()
}

pub fn explain_conference(desk: &mut Desk<'_>) -> Made {
    let held: Vec<EntryId> =
        desk.case.conferences.iter().filter(|one| !one.records.is_empty()).map(|one| one.id).collect();
    let conference = *desk.pick(&held)?;
    conference::explain_conference(&desk.active()?, conference, desk.today(), desk.moment).ok()
}
