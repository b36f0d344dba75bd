//! Referrals and their steps as fields of a casework document. Steps are append-only. No rule.

use std::collections::BTreeMap;

use model::EntryId;
use model::codes::{AgencyCode, ReferralDirection, ReferralPriority, ReferralState};
use model::irregularity::Irregularity;
use model::referral::{Referral, ReferralEvent};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::removed;
use crate::tree::Tree;

pub(super) const REFERRAL: char = 'r';
const EVENT: char = 'h';

const DIRECTION: &str = "o";
const ACTION: &str = "a";
const SERVICE: &str = "s";
const PROVIDER: &str = "p";
const PRIORITY: &str = "u";
const REASON: &str = "t";
const TOLD: &str = "c";
const MADE_ON: &str = "d";

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
    }
    referral.events.iter().try_for_each(|event| add_event(draft, referral.id, event))
}

const PARENT: &str = "p";
const STATE: &str = "s";
const ON: &str = "d";
const NOTE: &str = "n";

pub(super) fn add_event(draft: &mut Draft<'_>, referral: EntryId, event: &ReferralEvent) -> Result<(), EditFailed> {
    Pen::find(draft, REFERRAL, referral)?;
    let Some(mut pen) = Pen::add(draft, EVENT, event.id) else { return Ok(()) };
    pen.set_id(PARENT, referral.as_bytes());
    pen.set(STATE, event.state.code());
    pen.set_day(ON, event.on);
    pen.text(NOTE, &event.note);
    Ok(())
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
        events,
    }
}

fn read_event(page: &Page<'_, '_>) -> ReferralEvent {
    ReferralEvent {
        id: page.id,
        // An unknown step leaves the referral open, with somebody waiting for an answer.
        state: page.code_or(STATE, ReferralState::from_code, ReferralState::Sent),
        on: page.day_needed(ON),
        note: page.text(NOTE),
    }
}
