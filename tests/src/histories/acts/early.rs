//! Before intake: leads, danger, tries, screenings, and the two ways in which a case is made.

use std::collections::BTreeMap;

use model::active::Moment;
use model::case_code::CaseCode;
use model::caseload::{Points, Room};
use model::change::CaseChange;
use model::client::{ContactPoint, Person, Place};
use model::codes::{
    ConcernKind, ConsentAnswer, ConsentScope, ContactKind, ContactMode, EmergencyKind, Grade, LeadSource,
    NoActionReason, NoContactReason, PlaceKind, Programme, RiskBasis, RiskLevel, ScreeningOutcome, Sex, ToldItem, Tri,
    UnitType, UrgentReason,
};
use model::ids::PersonCode;
use model::lead::{Lead, Noticed, record_lead};
use model::opening::{Intake, NewCase, OpenScreened, open_case, open_screened};
use model::permissions::Who;
use model::risk::RiskDetermination;
use model::safe_contact::{SafeTo, add_contact_point, add_place};
use model::screening::{
    self, CRITERIA_VERSION, DangerAsked, EmergencyAction, Factors, Screened, Tried, WorkerPreference, criteria_of,
};
use model::time::DateAbout;
use model::unit::Concern;
use model::{CaseId, PersonDocId, Register};

use super::{Desk, Made, consent_of, id_of, words_of};
use crate::dice::Dice;

const ROOM: Room = Room { carried: Points(0), cap: Points(2_500), adds: Points(100), overridden: false };

fn ids(dice: &mut Dice) -> (CaseId, PersonDocId, CaseCode) {
    let digits = std::array::from_fn(|_| u8::try_from(dice.below(32)).unwrap_or(0));
    let (case, identity) = (*id_of(dice).as_bytes(), *id_of(dice).as_bytes());
    (CaseId::from_bytes(case), PersonDocId::from_bytes(identity), CaseCode::new(digits))
}

fn client(dice: &mut Dice) -> Person {
    let id = id_of(dice);
    let birth = DateAbout::parse(if dice.heads() { "2014-06" } else { "1990-03" });
    Person { alias: words_of(dice), sex: Some(Sex::Female), birth, ..Person::unnamed(id, PersonCode::Client) }
}

/// A lead (`record_lead`).
///
/// # Errors
/// In words: the rule refused what it should take.
pub fn notice(who: &Who, moment: &Moment, dice: &mut Dice) -> Result<NewCase, String> {
    let (case, identity, code) = ids(dice);
    let urgent = dice.heads().then_some(UrgentReason::Medical);
    let lead = Lead {
        id: id_of(dice),
        identified_on: moment.today,
        source: LeadSource::School,
        area: words_of(dice),
        urgent,
        hints: Vec::new(),
        knows: Tri::Yes,
    };
    let client = dice.heads().then(|| client(dice));
    let noticed = Noticed { case, identity, code, lead, client, reach_note: words_of(dice) };
    let mut new = record_lead(&noticed, who, moment).map_err(|refused| refused.to_string())?;
    new.change = new.change.and(reach(dice)?);
    Ok(new)
}

/// A phone and a home, of which somebody said whether they are safe.
fn reach(dice: &mut Dice) -> Result<CaseChange, String> {
    let point = ContactPoint {
        id: id_of(dice),
        kind: Some(ContactKind::Phone),
        value: words_of(dice),
        whose: PersonCode::Client,
        safe_to_call: Register::unwritten(SafeTo(Tri::Unknown)),
        safe_to_text: Register::unwritten(SafeTo(Tri::No)),
        safe_times: String::new(),
        who_may_answer: String::new(),
    };
    let place = Place {
        id: id_of(dice),
        kind: Some(PlaceKind::Home),
        whose: PersonCode::Client,
        address: words_of(dice),
        safe_to_visit: Register::unwritten(SafeTo(Tri::Yes)),
        visit_notes: String::new(),
    };
    let point = add_contact_point(&point).map_err(|refused| refused.to_string())?;
    Ok(point.and(add_place(&place).map_err(|refused| refused.to_string())?))
}

/// A case with consent and first risk (`open_case`).
///
/// # Errors
/// In words: the rule refused what it should take.
pub fn open(who: &Who, moment: &Moment, dice: &mut Dice) -> Result<NewCase, String> {
    let (case, identity, code) = ids(dice);
    let concern = concern(dice, moment);
    let level = *dice.one_of(&[RiskLevel::Low, RiskLevel::Medium, RiskLevel::High]);
    let intake = Intake {
        case,
        identity,
        code,
        episode: id_of(dice),
        client: client(dice),
        programme: *dice.one_of(Programme::ALL),
        unit_type: UnitType::Individual,
        opened_on: moment.today,
        caregiver: None,
        consent: consent_of(ConsentScope::CaseManagement, ConsentAnswer::Given, moment.today),
        risk: RiskDetermination { level, basis: RiskBasis::Screening, reasons: Vec::new(), note: words_of(dice) },
        concerns: vec![concern],
        next_contact_on: moment.today.plus(5),
        room: ROOM,
        danger: None,
    };
    let mut new = open_case(&intake, who, moment).map_err(|refused| refused.to_string())?;
    new.change = new.change.and(reach(dice)?);
    Ok(new)
}

fn concern(dice: &mut Dice, moment: &Moment) -> Concern {
    let (id, note) = (id_of(dice), words_of(dice));
    Concern { id, kind: ConcernKind::Neglect, main: true, noticed_on: moment.today, note }
}

pub fn answer_danger(desk: &mut Desk<'_>) -> Made {
    let asked = DangerAsked {
        id: desk.id(),
        immediate_danger: *desk.dice.one_of(&[Tri::No, Tri::No, Tri::Unknown, Tri::Yes]),
        self_harm: *desk.dice.one_of(&[Tri::No, Tri::No, Tri::Yes]),
        returned: desk.words(),
    };
    screening::answer_danger(&desk.early()?, &asked, desk.who, desk.moment).ok()
}

pub fn record_emergency_action(desk: &mut Desk<'_>) -> Made {
    let (id, on, supervisor_told) = (desk.id(), desk.today(), desk.dice.below(4) > 0);
    let action = EmergencyAction { id, on, kind: EmergencyKind::PlaceOfSafety, result: desk.words(), supervisor_told };
    screening::record_emergency_action(&desk.early()?, &action, desk.moment).ok()
}

pub fn record_attempt(desk: &mut Desk<'_>) -> Made {
    let (id, on) = (desk.id(), desk.today());
    let tried = Tried { id, on, mode: ContactMode::Phone, why: NoContactReason::PhoneOff };
    screening::record_attempt(&desk.early()?, &tried, desk.who, desk.moment).ok()
}

pub fn end_lead(desk: &mut Desk<'_>) -> Made {
    let (id, reason) = (desk.id(), *desk.dice.one_of(NoActionReason::ALL));
    let note = desk.words();
    screening::end_lead(&desk.early()?, id, reason, &note, desk.who, desk.moment).ok()
}

pub fn complete_screening(desk: &mut Desk<'_>) -> Made {
    let early = desk.early()?;
    let begun = screening::current(desk.case, desk.workflow)?.id;
    let programme = *desk.dice.one_of(Programme::ALL);
    let met = if desk.dice.below(3) > 0 { Tri::Yes } else { Tri::No };
    let criteria: BTreeMap<_, _> = criteria_of(CRITERIA_VERSION, programme)?.iter().map(|one| (*one, met)).collect();
    let declines = desk.dice.below(5) == 0;
    let answer = if declines { ConsentAnswer::Refused } else { ConsentAnswer::Given };
    let outcome = *desk.dice.one_of(&[ScreeningOutcome::Open, ScreeningOutcome::Open, ScreeningOutcome::NoAction]);
    let outcome = if declines { ScreeningOutcome::NoAction } else { outcome };
    let reason = if declines { NoActionReason::ConsentDeclined } else { NoActionReason::CriteriaNotMet };
    let said = Screened {
        screening: begun,
        consent: Some(desk.consent(ConsentScope::InterviewAndRecord, answer)),
        interview_on: desk.today(),
        place: None,
        private_setting: Some(true),
        preference: Some(WorkerPreference { met: true, ..WorkerPreference::default() }),
        programme: Some(programme),
        told: vec![ToldItem::Process, ToldItem::TimeLimit],
        criteria,
        override_reason: desk.words(),
        concerns: vec![concern(desk.dice, desk.moment)],
        needs: desk.words(),
        strengths: desk.words(),
        wants: desk.words(),
        risk: Some(desk.risk(RiskBasis::Screening)),
        factors: Some(Factors { urgency: Grade::High, ability_to_act: Grade::Medium, capacity: Grade::Low }),
        quick_win: desk.dice.heads(),
        outcome,
        reason: (outcome != ScreeningOutcome::Open).then_some(reason),
        help_given: desk.words(),
    };
    screening::complete_screening(&early, &said, desk.who, desk.moment).ok()
}

pub fn open_screened_case(desk: &mut Desk<'_>) -> Made {
    desk.identity?; // Names are written there.
    let said = OpenScreened {
        episode: desk.id(),
        client: client(desk.dice),
        unit_type: UnitType::Individual,
        opened_on: desk.today(),
        caregiver: None,
        consent: desk.consent(ConsentScope::CaseManagement, ConsentAnswer::Given),
        next_contact_on: desk.day_ahead(),
        room: ROOM,
    };
    open_screened(&desk.early()?, desk.identity, &said, desk.who, desk.moment).ok()
}
