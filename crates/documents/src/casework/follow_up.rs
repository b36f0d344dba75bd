//! Contact notes as fields of a casework document. Append-only: there is no edit of one. No rule.

use std::collections::BTreeMap;

use model::codes::{
    AgencyCode, Barrier, ContactMode, ContactPurpose, NoContactReason, PssMethod, TransportMeans, Tri, VisitMark,
};
use model::follow_up::{Advocacy, ContactNote, Further, ServiceCheck, SupportSession, Travel};
use model::ids::PersonCode;
use model::irregularity::Irregularity;
use model::{EntryId, Millis, StaffRef};

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes, words};
use crate::tree::Tree;

pub(super) const CONTACT: char = 'n';
pub(super) const SERVICE_CHECK: char = 'L';
pub(super) const ADVOCACY: char = 'M';
/// Most fields of a note: more than of other entries that are only ever added.
const CONTACT_FIELDS_MAX: u64 = 24;

const HELD_ON: &str = "d";
const RECORDED_AT: &str = "a";
const BY: &str = "b";
const BY_SAID: &str = "y";
const MODE: &str = "k";
const DURATION: &str = "m";
const PRIVATE: &str = "p";
const PRESENT: &str = "w";
const PURPOSES: &str = "u";
const SEEN: &str = "s";
const CHILD_ALONE: &str = "c";
const CHANGED: &str = "g";
const BARRIERS: &str = "r";
const MARKS: &str = "q";
const FAILED: &str = "f";
const OBSERVATIONS: &str = "t";

// What else a contact brought, in the same map.
const BARRIER_PLAN: &str = "rp";
const DIRECT: &str = "xd";
const SESSION_METHOD: &str = "xm";
const SESSION_NUMBER: &str = "xn";
const TRAVEL_MEANS: &str = "vm";
const TRAVEL_MINUTES: &str = "vt";
const TRAVEL_COST: &str = "vc";

pub(super) fn add(draft: &mut Draft<'_>, note: &ContactNote) {
    if let Some(mut pen) = Pen::add(draft, CONTACT, note.id) {
        write_note(&mut pen, note);
    }
    note.further.service_checks.iter().for_each(|check| add_check(draft, note.id, check));
    note.further.advocacy.iter().for_each(|one| add_advocacy(draft, note.id, one));
}

fn write_note(pen: &mut Pen<'_, '_>, note: &ContactNote) {
    pen.set_day(HELD_ON, note.held_on);
    pen.set(RECORDED_AT, note.recorded_at.0);
    pen.set_id(BY, note.by.as_bytes());
    pen.text(BY_SAID, &note.by_said);
    pen.maybe(MODE, note.kind.map(ContactMode::code));
    pen.maybe(DURATION, note.duration_min.map(i64::from));
    pen.maybe(PRIVATE, note.private_setting);
    pen.text(PRESENT, &words(note.present.iter().map(PersonCode::to_string)));
    pen.text(PURPOSES, &codes(note.purposes.iter().map(|purpose| purpose.code())));
    pen.yes(SEEN, note.client_seen);
    pen.maybe(CHILD_ALONE, note.child_seen_alone.map(Tri::code));
    pen.maybe(CHANGED, note.situation_change.map(Tri::code));
    pen.text(BARRIERS, &codes(note.barriers.iter().map(|barrier| barrier.code())));
    pen.text(MARKS, &codes(note.marks.iter().map(|mark| mark.code())));
    pen.maybe(FAILED, note.attempt_failed.map(NoContactReason::code));
    pen.text(OBSERVATIONS, &note.observations);
    let further = &note.further;
    pen.text(BARRIER_PLAN, &further.barrier_plan);
    pen.text(DIRECT, &codes(further.direct_services.iter().map(AgencyCode::as_str)));
    pen.maybe(SESSION_METHOD, further.session.map(|session| session.method.code()));
    pen.maybe(SESSION_NUMBER, further.session.map(|session| i64::from(session.number)));
    pen.maybe(TRAVEL_MEANS, further.travel.map(|travel| travel.means.code()));
    pen.maybe(TRAVEL_MINUTES, further.travel.and_then(|travel| travel.minutes).map(i64::from));
    pen.maybe(TRAVEL_COST, further.travel.and_then(|travel| travel.cost).map(i64::from));
}

/// Of service checks and what was asked of others: the note they belong to.
const PARENT: &str = "p";
const REFERRAL: &str = "r";
const RECEIVED: &str = "s";
const HOW: &str = "h";
const PROBLEM: &str = "b";
const NEXT: &str = "n";

fn add_check(draft: &mut Draft<'_>, note: EntryId, check: &ServiceCheck) {
    let Some(mut pen) = Pen::add(draft, SERVICE_CHECK, check.id) else { return };
    pen.set_id(PARENT, note.as_bytes());
    pen.set_id(REFERRAL, check.referral.as_bytes());
    pen.set(RECEIVED, check.received.code());
    pen.text(HOW, &check.how);
    pen.maybe(PROBLEM, check.problem.map(Barrier::code));
    pen.text(NEXT, &check.next);
}

fn read_check(page: &Page<'_, '_>) -> Option<ServiceCheck> {
    Some(ServiceCheck {
        id: page.id,
        referral: page.entry(REFERRAL)?,
        // Of an answer unknown here nothing is claimed.
        received: page.code_or(RECEIVED, Tri::from_code, Tri::Unknown),
        how: page.text(HOW),
        problem: page.code(PROBLEM, Barrier::from_code),
        next: page.text(NEXT),
    })
}

const TOWARDS: &str = "w";
const ASKED: &str = "a";
const RESULT: &str = "t";

fn add_advocacy(draft: &mut Draft<'_>, note: EntryId, one: &Advocacy) {
    let Some(mut pen) = Pen::add(draft, ADVOCACY, one.id) else { return };
    pen.set_id(PARENT, note.as_bytes());
    pen.text(TOWARDS, &one.towards);
    pen.text(ASKED, &one.asked);
    pen.text(RESULT, &one.result);
}

fn read_advocacy(page: &Page<'_, '_>) -> Option<Advocacy> {
    let (towards, asked, result) = (page.text(TOWARDS), page.text(ASKED), page.text(RESULT));
    Some(Advocacy { id: page.id, towards, asked, result })
}

/// Children of notes, by the note they belong to.
fn by_note<T>(pages: &[Page<'_, '_>], read: impl Fn(&Page<'_, '_>) -> Option<T>) -> BTreeMap<Option<EntryId>, Vec<T>> {
    let mut found = BTreeMap::<Option<EntryId>, Vec<T>>::new();
    for page in pages {
        page.note_rewriting();
        found.entry(page.entry(PARENT)).or_default().extend(read(page));
    }
    found
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ContactNote> {
    let checks = Page::children(tree, eye, SERVICE_CHECK, "service_check");
    let advocacy = Page::children(tree, eye, ADVOCACY, "advocacy");
    let mut checks = by_note(&checks, read_check);
    let mut advocacy = by_note(&advocacy, read_advocacy);
    let mut notes: Vec<ContactNote> = Page::children(tree, eye, CONTACT, "contact").iter().map(read_note).collect();
    for note in &mut notes {
        note.further.service_checks = checks.remove(&Some(note.id)).unwrap_or_default();
        note.further.advocacy = advocacy.remove(&Some(note.id)).unwrap_or_default();
    }
    let orphans = checks.into_values().flatten().map(|check| check.id);
    for entry in orphans.chain(advocacy.into_values().flatten().map(|one| one.id)) {
        eye.report(Irregularity::Orphan { entry });
    }
    notes
}

fn read_note(page: &Page<'_, '_>) -> ContactNote {
    page.note_rewriting_of(CONTACT_FIELDS_MAX);
    ContactNote {
        id: page.id,
        held_on: page.day_needed(HELD_ON),
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        by: page.staff(BY).unwrap_or(StaffRef::from_bytes([0; 16])),
        by_said: page.text(BY_SAID),
        kind: page.code(MODE, ContactMode::from_code),
        duration_min: page.number(DURATION),
        private_setting: page.flag(PRIVATE),
        present: page.codes(PRESENT, PersonCode::parse),
        purposes: page.codes(PURPOSES, ContactPurpose::from_code),
        client_seen: page.flag(SEEN).unwrap_or(false),
        child_seen_alone: page.code(CHILD_ALONE, Tri::from_code),
        situation_change: page.code(CHANGED, Tri::from_code),
        barriers: page.codes(BARRIERS, Barrier::from_code),
        marks: page.codes(MARKS, VisitMark::from_code),
        attempt_failed: page.code(FAILED, NoContactReason::from_code),
        observations: page.text(OBSERVATIONS),
        further: read_further(page),
    }
}

/// What else a note says in its own map; what stands beside it is put in afterwards.
fn read_further(page: &Page<'_, '_>) -> Further {
    let session = page.code(SESSION_METHOD, PssMethod::from_code).zip(page.number(SESSION_NUMBER));
    let travel = page.code(TRAVEL_MEANS, TransportMeans::from_code);
    Further {
        service_checks: Vec::new(),
        barrier_plan: page.text(BARRIER_PLAN),
        direct_services: page.codes(DIRECT, AgencyCode::parse),
        session: session.map(|(method, number)| SupportSession { method, number }),
        advocacy: Vec::new(),
        travel: travel.map(|means| Travel {
            means,
            minutes: page.number(TRAVEL_MINUTES),
            cost: page.number(TRAVEL_COST),
        }),
    }
}
