//! Referrals and their steps as fields of a casework document. Steps are append-only. No rule.

use std::collections::BTreeMap;

use model::EntryId;
use model::codes::{
    AgencyCode, Barrier, DeclineReason, GapReason, ReferralDirection, ReferralPriority, ReferralState, SendChannel,
    SharedField, Tri,
};
use model::irregularity::Irregularity;
use model::referral::{Referral, ReferralEvent, SentAs, ServiceGap};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::removed;
use crate::tree::Tree;

pub(super) const REFERRAL: char = 'r';
pub(super) const EVENT: char = 'h';
pub(super) const GAP: char = 'x';

const DIRECTION: &str = "o";
const ACTION: &str = "a";
const SERVICE: &str = "s";
const PROVIDER: &str = "p";
const PRIORITY: &str = "u";
const REASON: &str = "t";
const TOLD: &str = "c";
const MADE_ON: &str = "d";
// Written once, when it is sent.
const SENT_TO: &str = "sp";
const SENT_OFFER: &str = "so";
const SENT_FIELDS: &str = "sf";
const SENT_BY: &str = "sc";
const PASSWORD_BY: &str = "sw";
const PACKAGE: &str = "sh";

pub(super) fn add(draft: &mut Draft<'_>, referral: &Referral) -> Result<(), EditFailed> {
    if let Some(mut pen) = Pen::add(draft, REFERRAL, referral.id) {
        pen.set(DIRECTION, referral.direction.code());
        pen.maybe_id(ACTION, referral.action);
        pen.maybe(SERVICE, referral.service.as_ref().map(AgencyCode::as_str));
        pen.text(PROVIDER, &referral.provider);
        pen.set(PRIORITY, referral.priority.code());
        pen.text(REASON, &referral.reason_short);
        pen.yes(TOLD, referral.client_told_steps);
        pen.set_day(MADE_ON, referral.made_on);
        if let Some(sent) = &referral.sent {
            write_sent(&mut pen, sent);
        }
    }
    referral.events.iter().try_for_each(|event| add_event(draft, referral.id, event))
}

/// Says how a referral went out.
pub(super) fn send(draft: &mut Draft<'_>, referral: EntryId, sent: &SentAs) -> Result<(), EditFailed> {
    write_sent(&mut Pen::find(draft, REFERRAL, referral)?, sent);
    Ok(())
}

fn write_sent(pen: &mut Pen<'_, '_>, sent: &SentAs) {
    pen.set(SENT_TO, sent.provider.as_str());
    pen.set(SENT_OFFER, sent.offer.as_str());
    pen.set(SENT_FIELDS, codes(sent.fields.iter().map(|field| field.code())));
    pen.set(SENT_BY, sent.channel.code());
    pen.maybe(PASSWORD_BY, sent.password_channel.map(SendChannel::code));
    pen.maybe(PACKAGE, sent.package.map(|hash| hash.to_vec()));
}

const PARENT: &str = "p";
const STATE: &str = "s";
const ON: &str = "d";
const NOTE: &str = "n";
const BARRIER: &str = "b";
const DECLINED: &str = "x";
const USEFUL: &str = "u";

pub(super) fn add_event(draft: &mut Draft<'_>, referral: EntryId, event: &ReferralEvent) -> Result<(), EditFailed> {
    Pen::find(draft, REFERRAL, referral)?;
    let Some(mut pen) = Pen::add(draft, EVENT, event.id) else { return Ok(()) };
    pen.set_id(PARENT, referral.as_bytes());
    pen.set(STATE, event.state.code());
    pen.set_day(ON, event.on);
    pen.text(NOTE, &event.note);
    pen.maybe(BARRIER, event.barrier.map(Barrier::code));
    pen.maybe(DECLINED, event.declined.map(DeclineReason::code));
    pen.maybe(USEFUL, event.useful.map(Tri::code));
    Ok(())
}

const WHY: &str = "w";
const AREA: &str = "l";

/// Adds a need that found no usable service.
pub(super) fn add_gap(draft: &mut Draft<'_>, gap: &ServiceGap) {
    let Some(mut pen) = Pen::add(draft, GAP, gap.id) else { return };
    pen.set(SERVICE, gap.service.as_str());
    pen.text(AREA, &gap.area);
    pen.set(WHY, gap.why.code());
    pen.set_day(ON, gap.on);
}

pub(super) fn read_gaps(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ServiceGap> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Some(ServiceGap {
            id: page.id,
            service: page.code(SERVICE, AgencyCode::parse)?,
            area: page.text(AREA),
            why: page.code_or(WHY, GapReason::from_code, GapReason::NoneInArea),
            on: page.day_needed(ON),
        })
    };
    Page::children(tree, eye, GAP, "service_gap").iter().filter_map(read).collect()
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Referral> {
    let events = Page::children(tree, eye, EVENT, "referral_event");
    let mut by_referral = BTreeMap::<Option<EntryId>, Vec<&Page<'_, '_>>>::new();
    for event in &events {
        event.note_rewriting();
        by_referral.entry(event.entry(PARENT)).or_default().push(event);
    }
    let pages = removed::kept_with(tree, Page::children(tree, eye, REFERRAL, "referral"), |page| {
        by_referral.get(&Some(page.id)).into_iter().flatten().map(|event| event.map).collect()
    });
    let mut referrals = Vec::with_capacity(pages.len());
    for page in &pages {
        let steps = by_referral.remove(&Some(page.id)).unwrap_or_default();
        referrals.push(read_referral(page, steps.into_iter().map(read_event).collect()));
    }
    for orphan in by_referral.into_values().flatten() {
        eye.report(Irregularity::Orphan { entry: orphan.id });
    }
    referrals
}

fn read_referral(page: &Page<'_, '_>, events: Vec<ReferralEvent>) -> Referral {
    page.note_other_values(&[]);
    Referral {
        id: page.id,
        direction: page.code_or(DIRECTION, ReferralDirection::from_code, ReferralDirection::Out),
        action: page.entry(ACTION),
        service: page.code(SERVICE, AgencyCode::parse),
        provider: page.text(PROVIDER),
        // The answer of an unknown priority is awaited soonest.
        priority: page.code_or(PRIORITY, ReferralPriority::from_code, ReferralPriority::Emergency),
        reason_short: page.text(REASON),
        client_told_steps: page.flag(TOLD).unwrap_or(false),
        made_on: page.day_needed(MADE_ON),
        sent: read_sent(page),
        events,
    }
}

/// What says how it went out; nothing while it did not, or when a newer version said it in words unknown here.
fn read_sent(page: &Page<'_, '_>) -> Option<SentAs> {
    Some(SentAs {
        channel: page.code(SENT_BY, SendChannel::from_code)?,
        provider: page.code(SENT_TO, AgencyCode::parse)?,
        offer: page.code(SENT_OFFER, AgencyCode::parse)?,
        fields: page.codes(SENT_FIELDS, SharedField::from_code),
        password_channel: page.code(PASSWORD_BY, SendChannel::from_code),
        package: page.hash(PACKAGE),
    })
}

fn read_event(page: &Page<'_, '_>) -> ReferralEvent {
    ReferralEvent {
        id: page.id,
        // An unknown step leaves the referral open, with somebody waiting for an answer.
        state: page.code_or(STATE, ReferralState::from_code, ReferralState::Sent),
        on: page.day_needed(ON),
        note: page.text(NOTE),
        barrier: page.code(BARRIER, Barrier::from_code),
        declined: page.code(DECLINED, DeclineReason::from_code),
        useful: page.code(USEFUL, Tri::from_code),
    }
}
