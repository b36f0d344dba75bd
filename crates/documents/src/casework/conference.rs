//! Conferences, invitations, records and decisions as fields of a casework document. What was said is append-only. No rule.

use std::collections::BTreeMap;

use model::codes::{
    ConferenceKind, ConferenceOutcome, ConferenceReason, InviteeKind, LegalBasis, Responsible, ShareGroup,
};
use model::conference::{Conference, ConferenceDecision, ConferenceRecord, Invitation};
use model::ids::{EntryId, PersonCode};
use model::irregularity::Irregularity;
use model::time::Day;

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes, words};
use crate::tree::Tree;

pub(super) const CONFERENCE: char = 'k';
pub(super) const INVITATION: char = 'v';
pub(super) const RECORD: char = 'o';
pub(super) const DECISION: char = 'd';
/// Of invitations, records and decisions: what they belong to.
const PARENT: &str = "p";

const EPISODE: &str = "e";
const KIND: &str = "k";
const REASON: &str = "r";
const AGENDA: &str = "t";
const CALLED_ON: &str = "c";
const PLANNED_ON: &str = "d";
const CLIENT_INVITED: &str = "i";
const SHARED: &str = "s";
const EXPLAINED_ON: &str = "x";

pub(super) fn add(draft: &mut Draft<'_>, called: &Conference) {
    if let Some(mut pen) = Pen::add(draft, CONFERENCE, called.id) {
        pen.set(EPISODE, i64::from(called.episode));
        pen.set(KIND, called.kind.code());
        pen.set(REASON, called.reason.code());
        pen.text(AGENDA, &called.agenda);
        pen.set_day(CALLED_ON, called.called_on);
        pen.set_day(PLANNED_ON, called.planned_on);
        pen.yes(CLIENT_INVITED, called.client_invited);
        pen.text(SHARED, &codes(called.shared.iter().map(|group| group.code())));
    }
    for one in &called.invited {
        add_invitation(draft, called.id, one);
    }
}

const PERSON: &str = "c";
const ROLE: &str = "r";
const ORGANISATION: &str = "o";
const NEED: &str = "n";
const BASIS: &str = "b";

fn add_invitation(draft: &mut Draft<'_>, conference: EntryId, one: &Invitation) {
    let Some(mut pen) = Pen::add(draft, INVITATION, one.id) else { return };
    pen.set_id(PARENT, conference.as_bytes());
    pen.set(KIND, one.kind.code());
    pen.maybe(PERSON, one.person.map(|code| code.to_string()));
    pen.text(ROLE, &one.role);
    pen.text(ORGANISATION, &one.organisation);
    pen.text(NEED, &one.need_to_know);
    pen.set(BASIS, one.basis.code());
}

pub(super) fn explain(draft: &mut Draft<'_>, conference: EntryId, on: Day) -> Result<(), EditFailed> {
    Pen::find(draft, CONFERENCE, conference)?.set_day(EXPLAINED_ON, on);
    Ok(())
}

const HELD_ON: &str = "d";
const PRIVATE: &str = "v";
const CLIENT_THERE: &str = "c";
const VIEWS: &str = "w";
const ATTENDED: &str = "a";
const SIGNED: &str = "s";
const MINUTES: &str = "t";
const DISSENT: &str = "n";
const OUTCOME: &str = "o";

pub(super) fn add_record(
    draft: &mut Draft<'_>,
    conference: EntryId,
    record: &ConferenceRecord,
) -> Result<(), EditFailed> {
    Pen::find(draft, CONFERENCE, conference)?;
    if let Some(mut pen) = Pen::add(draft, RECORD, record.id) {
        pen.set_id(PARENT, conference.as_bytes());
        pen.set_day(HELD_ON, record.held_on);
        pen.yes(PRIVATE, record.venue_private);
        pen.yes(CLIENT_THERE, record.client_there);
        pen.text(VIEWS, &record.client_views);
        pen.text(ATTENDED, &words(record.attended.iter().map(EntryId::to_hex)));
        pen.text(SIGNED, &words(record.signed.iter().map(EntryId::to_hex)));
        pen.text(MINUTES, &record.minutes);
        pen.text(DISSENT, &record.dissent);
        pen.set(OUTCOME, record.outcome.code());
    }
    for one in &record.decisions {
        add_decision(draft, record.id, one);
    }
    Ok(())
}

const WHAT: &str = "t";
const RESPONSIBLE: &str = "r";
const RESPONSIBLE_WHO: &str = "w";
const DUE_ON: &str = "d";
const ACTION: &str = "a";

fn add_decision(draft: &mut Draft<'_>, record: EntryId, one: &ConferenceDecision) {
    let Some(mut pen) = Pen::add(draft, DECISION, one.id) else { return };
    pen.set_id(PARENT, record.as_bytes());
    pen.text(WHAT, &one.what);
    pen.set(RESPONSIBLE, one.responsible.code());
    pen.text(RESPONSIBLE_WHO, &one.responsible_who);
    pen.set_day(DUE_ON, one.due_on);
    pen.maybe_id(ACTION, one.action);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Conference> {
    let mut invited = by_parent(tree, eye, INVITATION, "invitation", read_invitation);
    let mut decisions = by_parent(tree, eye, DECISION, "decision", read_decision);
    let mut records = by_parent(tree, eye, RECORD, "conference_record", |page| {
        let decided = decisions.remove(&Some(page.id)).unwrap_or_default();
        read_record(page, decided)
    });
    let pages = Page::children(tree, eye, CONFERENCE, "conference");
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        Conference {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            kind: page.code_or(KIND, ConferenceKind::from_code, ConferenceKind::InterAgency),
            reason: page.code_or(REASON, ConferenceReason::from_code, ConferenceReason::Other),
            agenda: page.text(AGENDA),
            called_on: page.day_needed(CALLED_ON),
            planned_on: page.day_needed(PLANNED_ON),
            client_invited: page.flag(CLIENT_INVITED).unwrap_or(false),
            shared: page.codes(SHARED, ShareGroup::from_code),
            invited: invited.remove(&Some(page.id)).unwrap_or_default(),
            records: records.remove(&Some(page.id)).unwrap_or_default(),
            explained_on: page.day(EXPLAINED_ON),
        }
    };
    let conferences = pages.iter().map(read).collect();
    // What belongs to nothing is named, so that it cannot vanish unseen.
    let orphans = invited.into_values().flatten().map(|one| one.id);
    let orphans = orphans.chain(records.into_values().flatten().map(|one| one.id));
    for entry in orphans.chain(decisions.into_values().flatten().map(|one| one.id)) {
        eye.report(Irregularity::Orphan { entry });
    }
    conferences
}

fn by_parent<T>(
    tree: &Tree<'_>,
    eye: &Eye<'_>,
    prefix: char,
    noun: &'static str,
    mut read: impl FnMut(&Page<'_, '_>) -> T,
) -> BTreeMap<Option<EntryId>, Vec<T>> {
    let mut found = BTreeMap::<Option<EntryId>, Vec<T>>::new();
    for page in &Page::children(tree, eye, prefix, noun) {
        page.note_rewriting();
        found.entry(page.entry(PARENT)).or_default().push(read(page));
    }
    found
}

fn read_invitation(page: &Page<'_, '_>) -> Invitation {
    Invitation {
        id: page.id,
        kind: page.code_or(KIND, InviteeKind::from_code, InviteeKind::External),
        person: page.code(PERSON, PersonCode::parse),
        role: page.text(ROLE),
        organisation: page.text(ORGANISATION),
        need_to_know: page.text(NEED),
        basis: page.code_or(BASIS, LegalBasis::from_code, LegalBasis::Consent),
    }
}

fn read_record(page: &Page<'_, '_>, decisions: Vec<ConferenceDecision>) -> ConferenceRecord {
    ConferenceRecord {
        id: page.id,
        held_on: page.day_needed(HELD_ON),
        venue_private: page.flag(PRIVATE).unwrap_or(false),
        client_there: page.flag(CLIENT_THERE).unwrap_or(false),
        client_views: page.text(VIEWS),
        attended: page.codes(ATTENDED, EntryId::from_hex),
        signed: page.codes(SIGNED, EntryId::from_hex),
        minutes: page.text(MINUTES),
        dissent: page.text(DISSENT),
        outcome: page.code_or(OUTCOME, ConferenceOutcome::from_code, ConferenceOutcome::Other),
        decisions,
    }
}

fn read_decision(page: &Page<'_, '_>) -> ConferenceDecision {
    ConferenceDecision {
        id: page.id,
        what: page.text(WHAT),
        responsible: page.code_or(RESPONSIBLE, Responsible::from_code, Responsible::Other),
        responsible_who: page.text(RESPONSIBLE_WHO),
        due_on: page.day_needed(DUE_ON),
        action: page.entry(ACTION),
    }
}
