//! The case's own fields and its episodes, at the root of a casework document. No rule.
//!
//! They stand at the root, not in a map of their own: a change that writes there names no other device's map, which
//! is some twenty bytes less a change.

use model::case_code::CaseCode;
use model::case_file::{Case, Episode, LegalHold};
use model::change::CaseField;
use model::codes::{CareArrangement, Displacement, OpenReason, Programme, Separation, Sex, UnitType, WgLevel};
use model::irregularity::Irregularity;
use model::opening::NewCase;
use model::unit::{ClientProfile, Functioning};
use model::{CaseId, Millis, StaffRef};

use crate::document::{Document, SCHEMA_VERSION};
use crate::draft::Draft;
use crate::key;
use crate::page::{Eye, Page, of_day};
use crate::pen::Pen;
use crate::tree::{Scalar, Tree};

/// What stands under [`key::KIND`] in a casework document.
pub(crate) const KIND: &str = "c";

const ID: &str = "id";
const CODE: &str = "no";
const CREATED_BY: &str = "by";
const CREATED_AT: &str = "at";
const PROGRAMME: &str = "pr";
const UNIT_TYPE: &str = "ut";
pub(super) const NEXT_CONTACT: &str = "nc";
pub(super) const NEXT_REVIEW: &str = "nr";
pub(super) const LEGAL_HOLD: &str = "lh";
const RESTRICTED: &str = "rs";
const SEX: &str = "sx";
const AGE: &str = "ag";
const AGE_ESTIMATED: &str = "ae";
const MAJORITY: &str = "mm";
const DISPLACEMENT: &str = "dp";
const CARE: &str = "ca";
const SEPARATION: &str = "sp";
const INTERPRETER: &str = "ni";
/// `+seeing` and the like.
const FUNCTIONING: char = '+';
const REGISTERS: [&str; 3] = [NEXT_CONTACT, NEXT_REVIEW, LEGAL_HOLD];

/// What the first change of a casework document says; it alone makes the document one.
pub(super) fn genesis(draft: &mut Draft<'_>, new: &NewCase) {
    let mut pen = Pen::root(draft);
    pen.set(key::SCHEMA, i64::from(SCHEMA_VERSION));
    pen.set(key::KIND, KIND);
    pen.set_id(ID, new.case.as_bytes());
    pen.set(CODE, new.code.compact());
    pen.set_id(CREATED_BY, new.created_by.as_bytes());
    pen.set(CREATED_AT, new.created_at.0);
}

pub(super) fn set(draft: &mut Draft<'_>, field: &CaseField) {
    let mut pen = Pen::root(draft);
    match field {
        CaseField::Programme(programme) => pen.set(PROGRAMME, programme.code()),
        CaseField::UnitType(unit_type) => pen.set(UNIT_TYPE, unit_type.code()),
        CaseField::NextContactOn(day) => pen.set_day(NEXT_CONTACT, *day),
        CaseField::NextReviewOn(day) => pen.set_day(NEXT_REVIEW, *day),
        CaseField::LegalHold(held) => pen.set(LEGAL_HOLD, *held),
        CaseField::Restricted(restricted) => pen.set(RESTRICTED, *restricted),
        CaseField::Sex(sex) => pen.set(SEX, sex.code()),
        CaseField::AgeAtIntake(years) => pen.set(AGE, i64::from(*years)),
        CaseField::AgeEstimated(estimated) => pen.set(AGE_ESTIMATED, *estimated),
        CaseField::MajorityMonth(day) => pen.set_day(MAJORITY, *day),
        CaseField::Displacement(displacement) => pen.set(DISPLACEMENT, displacement.code()),
        CaseField::CareArrangement(care) => pen.set(CARE, care.code()),
        CaseField::Separation(separation) => pen.set(SEPARATION, separation.code()),
        CaseField::NeedsInterpreter(needed) => pen.set(INTERPRETER, *needed),
        CaseField::Functioning(domain, level) => pen.set(&format!("{FUNCTIONING}{}", domain.code()), level.code()),
    }
}

/// Who made the case, by the genesis alone.
pub(super) fn created_by(document: &Document) -> StaffRef {
    let said = document.at_genesis(CREATED_BY).as_ref().and_then(Scalar::bytes);
    StaffRef::from_bytes(said.unwrap_or_default())
}

/// The case with its own fields; its children are still to be read.
pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Case {
    let root = Page::root(tree, eye);
    root.note_other_values_unless(|key| key.starts_with(super::questionnaire::ANSWER) || REGISTERS.contains(&key));
    let id = CaseId::from_bytes(root.first(ID, Scalar::bytes).unwrap_or_default());
    let created_by = StaffRef::from_bytes(root.first(CREATED_BY, Scalar::bytes).unwrap_or_default());
    let created_at = Millis(root.first(CREATED_AT, Scalar::number).unwrap_or_default());
    let mut case = Case::empty(id, created_by, created_at);
    case.schema_version = root.number_or(key::SCHEMA, 0);
    case.code = read_code(&root);
    case.programme = root.code(PROGRAMME, Programme::from_code);
    case.unit_type = root.code(UNIT_TYPE, UnitType::from_code);
    case.client = read_client(&root);
    case.next_contact_on = root.register(NEXT_CONTACT, of_day);
    case.next_review_on = root.register(NEXT_REVIEW, of_day);
    case.legal_hold = root.register(LEGAL_HOLD, |scalar| scalar.flag().map(LegalHold));
    case.restricted = root.flag(RESTRICTED).unwrap_or(false);
    case
}

fn read_code(root: &Page<'_, '_>) -> Option<CaseCode> {
    let code = CaseCode::parse(&root.text(CODE)).ok();
    if code.is_none() {
        root.eye.report(Irregularity::BrokenCaseCode);
    }
    code
}

fn read_client(root: &Page<'_, '_>) -> ClientProfile {
    let mut client = ClientProfile {
        sex: root.code(SEX, Sex::from_code),
        age_at_intake: root.number(AGE),
        age_estimated: root.flag(AGE_ESTIMATED).unwrap_or(false),
        majority_month: root.day(MAJORITY),
        displacement: root.code(DISPLACEMENT, Displacement::from_code),
        care_arrangement: root.code(CARE, CareArrangement::from_code),
        separation: root.code(SEPARATION, Separation::from_code),
        needs_interpreter: root.flag(INTERPRETER).unwrap_or(false),
        ..ClientProfile::default()
    };
    for slot in root.map.slots_from(FUNCTIONING) {
        match slot.key.get(1..).and_then(Functioning::from_code) {
            Some(domain) => {
                client.functioning.extend(root.code(&slot.key, WgLevel::from_code).map(|level| (domain, level)))
            }
            None => root.unknown_key(&slot.key),
        }
    }
    client
}

pub(super) const EPISODE: char = 'e';
const NUMBER: &str = "n";
const OPENED_ON: &str = "d";
const REASON: &str = "r";
const HISTORY_REVIEWED: &str = "h";

pub(super) fn add_episode(draft: &mut Draft<'_>, episode: &Episode) {
    let Some(mut pen) = Pen::add(draft, EPISODE, episode.id) else { return };
    pen.set(NUMBER, i64::from(episode.number));
    pen.set_day(OPENED_ON, episode.opened_on);
    pen.maybe(REASON, episode.reason.map(OpenReason::code));
    pen.yes(HISTORY_REVIEWED, episode.history_reviewed);
}

pub(super) fn read_episodes(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Episode> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Episode {
            id: page.id,
            number: page.number_or(NUMBER, 1),
            opened_on: page.day_needed(OPENED_ON),
            reason: page.code(REASON, OpenReason::from_code),
            history_reviewed: page.flag(HISTORY_REVIEWED).unwrap_or(false),
        }
    };
    Page::children(tree, eye, EPISODE, "episode").iter().map(read).collect()
}
