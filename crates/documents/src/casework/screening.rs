//! Screenings as fields of a casework document. Of two answers on danger, or two outcomes, that did not see each other
//! the safer reads. No rule.

use model::EntryId;
use model::codes::{Criterion, Grade, NoActionReason, PlaceKind, ScreeningOutcome, Sex, ToldItem, Tri};
use model::register::Safer;
use model::screening::{Danger, Factors, Screening, ScreeningField, WorkerPreference};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::tree::Tree;

pub(super) const SCREENING: char = 'q';

const ASKED_ON: &str = "d";
const DANGER: &str = "x";
const SELF_HARM: &str = "z";
const RETURNED: &str = "b";
const INTERVIEW_ON: &str = "i";
const PLACE: &str = "p";
const PRIVATE: &str = "v";
const WISH_ASKED: &str = "w";
const WISH_SEX: &str = "ws";
const WISH_LANGUAGE: &str = "wl";
const WISH_OTHER: &str = "wo";
const WISH_WHY_NOT: &str = "wn";
const TOLD: &str = "t";
const CRITERIA_VERSION: &str = "cv";
/// `+vc_c1` and the like.
const CRITERION: char = '+';
const OVERRIDE: &str = "ov";
const NEEDS: &str = "n";
const STRENGTHS: &str = "s";
const WANTS: &str = "c";
const URGENCY: &str = "fu";
const ABILITY: &str = "fa";
const CAPACITY: &str = "fc";
const QUICK_WIN: &str = "f";
pub(super) const OUTCOME: &str = "o";
const ENDED_ON: &str = "e";
const REASON: &str = "r";
const HELP: &str = "h";
const APPROVAL: &str = "a";

pub(super) fn add(draft: &mut Draft<'_>, screening: &Screening) {
    let Some(mut pen) = Pen::add(draft, SCREENING, screening.id) else { return };
    pen.set_day(ASKED_ON, screening.asked_on);
    pen.set(DANGER, screening.immediate_danger.code());
    pen.set(SELF_HARM, screening.self_harm.code());
    pen.text(RETURNED, &screening.returned);
    // A lead that ends without an interview is written whole; everything else is set when a screening ends.
    pen.maybe(OUTCOME, screening.outcome.map(ScreeningOutcome::code));
    pen.maybe_day(ENDED_ON, screening.ended_on);
    pen.maybe(REASON, screening.reason.map(NoActionReason::code));
    pen.text(HELP, &screening.help_given);
    pen.yes(APPROVAL, screening.approval_needed);
}

pub(super) fn set(draft: &mut Draft<'_>, id: EntryId, field: &ScreeningField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, SCREENING, id)?;
    match field {
        ScreeningField::ImmediateDanger(said) => pen.set(DANGER, said.code()),
        ScreeningField::SelfHarm(said) => pen.set(SELF_HARM, said.code()),
        ScreeningField::InterviewOn(day) => pen.set_day(INTERVIEW_ON, *day),
        ScreeningField::Place(place) => pen.set(PLACE, place.code()),
        ScreeningField::PrivateSetting(private) => pen.set(PRIVATE, *private),
        ScreeningField::Preference(wish) => set_preference(&mut pen, wish),
        ScreeningField::Told(told) => pen.set(TOLD, codes(told.iter().map(|item| item.code()))),
        ScreeningField::CriteriaVersion(version) => pen.set(CRITERIA_VERSION, i64::from(*version)),
        ScreeningField::Criterion(criterion, met) => {
            pen.set(&format!("{CRITERION}{}", criterion.code()), met.code());
        }
        ScreeningField::OverrideReason(text) => pen.set(OVERRIDE, text.as_str()),
        ScreeningField::Needs(text) => pen.set(NEEDS, text.as_str()),
        ScreeningField::Strengths(text) => pen.set(STRENGTHS, text.as_str()),
        ScreeningField::Wants(text) => pen.set(WANTS, text.as_str()),
        ScreeningField::Factors(factors) => {
            pen.set(URGENCY, factors.urgency.code());
            pen.set(ABILITY, factors.ability_to_act.code());
            pen.set(CAPACITY, factors.capacity.code());
        }
        ScreeningField::QuickWin(quick) => pen.set(QUICK_WIN, *quick),
        ScreeningField::Outcome(outcome, day) => {
            pen.set(OUTCOME, outcome.code());
            pen.set_day(ENDED_ON, *day);
        }
        ScreeningField::Reason(reason) => pen.set(REASON, reason.code()),
        ScreeningField::HelpGiven(text) => pen.set(HELP, text.as_str()),
        ScreeningField::ApprovalNeeded(needed) => pen.set(APPROVAL, *needed),
    }
    Ok(())
}

fn set_preference(pen: &mut Pen<'_, '_>, wish: &WorkerPreference) {
    pen.set(WISH_ASKED, wish.met);
    pen.set(WISH_SEX, wish.sex.map_or("", Sex::code));
    pen.set(WISH_LANGUAGE, wish.language.as_str());
    pen.set(WISH_OTHER, wish.other.as_str());
    pen.set(WISH_WHY_NOT, wish.reason_if_not.as_str());
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Screening> {
    Page::children(tree, eye, SCREENING, "screening").iter().map(read_one).collect()
}

fn read_one(page: &Page<'_, '_>) -> Screening {
    // Of two answers on danger and two outcomes one counts; that there is another is noticed all the same.
    page.note_other_values(&[]);
    let outcome = page.register(OUTCOME, |scalar| scalar.text().and_then(ScreeningOutcome::from_code).map(Keeps));
    let mut screening = Screening {
        immediate_danger: danger(page, DANGER),
        self_harm: danger(page, SELF_HARM),
        returned: page.text(RETURNED),
        interview_on: page.day(INTERVIEW_ON),
        place: page.code(PLACE, PlaceKind::from_code),
        private_setting: page.flag(PRIVATE),
        preference: read_preference(page),
        told: page.codes(TOLD, ToldItem::from_code),
        criteria_version: page.number(CRITERIA_VERSION),
        override_reason: page.text(OVERRIDE),
        needs: page.text(NEEDS),
        strengths: page.text(STRENGTHS),
        wants: page.text(WANTS),
        factors: read_factors(page),
        quick_win: page.flag(QUICK_WIN).unwrap_or(false),
        outcome: outcome.counts().map(|kept| kept.0),
        ended_on: page.day(ENDED_ON),
        reason: page.code(REASON, NoActionReason::from_code),
        help_given: page.text(HELP),
        approval_needed: page.flag(APPROVAL).unwrap_or(false),
        ..Screening::asked(page.id, page.day_needed(ASKED_ON))
    };
    for slot in page.map.slots_from(CRITERION) {
        match slot.key.get(1..).and_then(Criterion::from_code) {
            Some(criterion) => {
                screening.criteria.extend(page.code(&slot.key, Tri::from_code).map(|met| (criterion, met)));
            }
            None => page.unknown_key(&slot.key),
        }
    }
    screening
}

/// The safest of the answers; one that cannot be read counts as not known.
fn danger(page: &Page<'_, '_>, key: &str) -> Tri {
    let said = page.register(key, |scalar| scalar.text().and_then(Tri::from_code).map(Danger));
    said.counts().map_or(Tri::Unknown, |danger| danger.0)
}

/// An outcome in the order of how much it keeps the door open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Keeps(ScreeningOutcome);

impl Safer for Keeps {
    fn is_safer_than(&self, other: &Self) -> bool {
        let rank = |kept: &Keeps| match kept.0 {
            ScreeningOutcome::Open => 2,
            ScreeningOutcome::Redirect => 1,
            ScreeningOutcome::NoAction => 0,
        };
        rank(self) > rank(other)
    }
}

fn read_preference(page: &Page<'_, '_>) -> Option<WorkerPreference> {
    let met = page.flag(WISH_ASKED)?;
    let sex = Some(page.text(WISH_SEX)).filter(|code| !code.is_empty());
    Some(WorkerPreference {
        sex: sex.and_then(|_| page.code(WISH_SEX, Sex::from_code)),
        language: page.text(WISH_LANGUAGE),
        other: page.text(WISH_OTHER),
        met,
        reason_if_not: page.text(WISH_WHY_NOT),
    })
}

fn read_factors(page: &Page<'_, '_>) -> Option<Factors> {
    Some(Factors {
        urgency: page.code(URGENCY, Grade::from_code)?,
        ability_to_act: page.code(ABILITY, Grade::from_code)?,
        capacity: page.code(CAPACITY, Grade::from_code)?,
    })
}
