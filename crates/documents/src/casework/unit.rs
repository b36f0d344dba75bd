//! The client unit, strengths, concerns and incidents as fields of a casework document. No rule.

use model::EntryId;
use model::change::UnitMemberField;
use model::codes::{ConcernKind, Relation, Sex, StrengthKind, Tri};
use model::ids::PersonCode;
use model::time::DateAbout;
use model::unit::{Concern, Excluded, Incident, Strength, UnitMember};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::removed;
use crate::tree::Tree;

pub(super) const MEMBER: char = 'm';
pub(super) const STRENGTH: char = 's';
pub(super) const CONCERN: char = 'c';
pub(super) const INCIDENT: char = 'i';

const CODE: &str = "c";
const RELATION: &str = "r";
const AGE: &str = "a";
const SEX: &str = "s";
const LIVES_WITH: &str = "l";
const CAREGIVER: &str = "g";
pub(super) const EXCLUDED: &str = "x";
const CAPACITY: &str = "d";
const OWN_INTERESTS: &str = "o";
const INVOLVED: &str = "p";

pub(super) fn add_member(draft: &mut Draft<'_>, member: &UnitMember) {
    let Some(mut pen) = Pen::add(draft, MEMBER, member.id) else { return };
    pen.set(CODE, member.code.to_string());
    pen.maybe(RELATION, member.relation.map(Relation::code));
    pen.maybe(AGE, member.age_years.map(i64::from));
    pen.maybe(SEX, member.sex.map(Sex::code));
    pen.maybe(LIVES_WITH, member.lives_with_client.map(Tri::code));
    pen.yes(CAREGIVER, member.caregiver);
    pen.maybe(CAPACITY, member.capacity.map(Tri::code));
    pen.text(OWN_INTERESTS, &member.own_interests);
    pen.maybe(INVOLVED, member.involved.map(Tri::code));
    pen.maybe(EXCLUDED, member.excluded.counts().map(|excluded| excluded.0));
}

pub(super) fn set_member(draft: &mut Draft<'_>, id: EntryId, field: &UnitMemberField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, MEMBER, id)?;
    match field {
        UnitMemberField::Relation(relation) => pen.set(RELATION, relation.code()),
        UnitMemberField::AgeYears(years) => pen.set(AGE, i64::from(*years)),
        UnitMemberField::Sex(sex) => pen.set(SEX, sex.code()),
        UnitMemberField::LivesWithClient(lives) => pen.set(LIVES_WITH, lives.code()),
        UnitMemberField::Caregiver(cares) => pen.set(CAREGIVER, *cares),
        UnitMemberField::Capacity(capacity) => pen.set(CAPACITY, capacity.code()),
        UnitMemberField::OwnInterests(text) => pen.set(OWN_INTERESTS, text.as_str()),
        UnitMemberField::Involved(involved) => pen.set(INVOLVED, involved.code()),
        UnitMemberField::Excluded(excluded) => pen.set(EXCLUDED, *excluded),
    }
    Ok(())
}

pub(super) fn read_members(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<UnitMember> {
    removed::kept(tree, Page::children(tree, eye, MEMBER, "unit_member")).iter().map(read_member).collect()
}

fn read_member(page: &Page<'_, '_>) -> UnitMember {
    page.note_other_values(&[EXCLUDED]);
    UnitMember {
        id: page.id,
        code: page.code_or(CODE, PersonCode::parse, PersonCode::Member(0)),
        relation: page.code(RELATION, Relation::from_code),
        age_years: page.number(AGE),
        sex: page.code(SEX, Sex::from_code),
        lives_with_client: page.code(LIVES_WITH, Tri::from_code),
        caregiver: page.flag(CAREGIVER).unwrap_or(false),
        capacity: page.code(CAPACITY, Tri::from_code),
        own_interests: page.text(OWN_INTERESTS),
        involved: page.code(INVOLVED, Tri::from_code),
        excluded: page.register(EXCLUDED, |scalar| scalar.flag().map(Excluded)),
    }
}

const HOLDER: &str = "h";
const KIND: &str = "k";
const NOTE: &str = "n";

pub(super) fn add_strength(draft: &mut Draft<'_>, strength: &Strength) {
    let Some(mut pen) = Pen::add(draft, STRENGTH, strength.id) else { return };
    pen.maybe(HOLDER, strength.holder.map(|holder| holder.to_string()));
    pen.set(KIND, strength.kind.code());
    pen.text(NOTE, &strength.note);
}

pub(super) fn read_strengths(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Strength> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        Strength {
            id: page.id,
            holder: page.code(HOLDER, PersonCode::parse),
            kind: page.code_or(KIND, StrengthKind::from_code, StrengthKind::Other),
            note: page.text(NOTE),
        }
    };
    removed::kept(tree, Page::children(tree, eye, STRENGTH, "strength")).iter().map(read).collect()
}

const MAIN: &str = "m";
const NOTICED: &str = "d";

pub(super) fn add_concern(draft: &mut Draft<'_>, concern: &Concern) {
    let Some(mut pen) = Pen::add(draft, CONCERN, concern.id) else { return };
    pen.set(KIND, concern.kind.code());
    pen.yes(MAIN, concern.main);
    pen.set_day(NOTICED, concern.noticed_on);
    pen.text(NOTE, &concern.note);
}

/// A concern or incident of a kind that this version does not know must not vanish from view, so it is shown under
/// the least specific kind, and the unknown one is named beside it.
const KIND_WHEN_UNKNOWN: ConcernKind = ConcernKind::PsychosocialDistress;

pub(super) fn read_concerns(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Concern> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Concern {
            id: page.id,
            kind: page.code_or(KIND, ConcernKind::from_code, KIND_WHEN_UNKNOWN),
            main: page.flag(MAIN).unwrap_or(false),
            noticed_on: page.day_needed(NOTICED),
            note: page.text(NOTE),
        }
    };
    Page::children(tree, eye, CONCERN, "concern").iter().map(read).collect()
}

const HAPPENED: &str = "h";
const REPORTED: &str = "d";
const ACCOUNT: &str = "t";

pub(super) fn add_incident(draft: &mut Draft<'_>, incident: &Incident) {
    let Some(mut pen) = Pen::add(draft, INCIDENT, incident.id) else { return };
    pen.set(HAPPENED, incident.happened.to_string());
    pen.set_day(REPORTED, incident.reported_on);
    pen.set(KIND, incident.kind.code());
    pen.text(ACCOUNT, &incident.account);
}

pub(super) fn read_incidents(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Incident> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        let reported_on = page.day_needed(REPORTED);
        Incident {
            id: page.id,
            happened: page.code_or(HAPPENED, DateAbout::parse, DateAbout::Day(reported_on)),
            reported_on,
            kind: page.code_or(KIND, ConcernKind::from_code, KIND_WHEN_UNKNOWN),
            account: page.text(ACCOUNT),
        }
    };
    Page::children(tree, eye, INCIDENT, "incident").iter().map(read).collect()
}
