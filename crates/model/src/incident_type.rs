//! What kind of act an incident was, by questions in a fixed order, and how long clinical care can still help.

use crate::codes::{ConcernKind, GbvQuestion, Programme, Tri};
use crate::time::{DateAbout, Day};

/// How far the questions have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// This one is asked next.
    Ask(GbvQuestion),
    /// The kind of act is found.
    Is(ConcernKind),
}

/// Sorts an incident: the first yes in the order of the list decides, none of them is `non_gbv`. Source: `domain.md` 17.3.
///
/// Answers may come in any order; those behind the first yes do not count. Of two answers to one question the first counts.
pub fn sort_incident(answers: &[(GbvQuestion, bool)]) -> Sorted {
    for question in GbvQuestion::ALL {
        match answers.iter().find(|(asked, _)| asked == question) {
            None => return Sorted::Ask(*question),
            Some((_, true)) => return Sorted::Is(kind_of(*question)),
            Some((_, false)) => {}
        }
    }
    Sorted::Is(ConcernKind::NonGbv)
}

const fn kind_of(question: GbvQuestion) -> ConcernKind {
    match question {
        GbvQuestion::Penetration => ConcernKind::Rape,
        GbvQuestion::UnwantedContact => ConcernKind::SexualAssault,
        GbvQuestion::PhysicalViolence => ConcernKind::PhysicalAssault,
        GbvQuestion::AgainstWillMarriage => ConcernKind::ForcedMarriage,
        GbvQuestion::ResourcesDenied => ConcernKind::DenialResources,
        GbvQuestion::EmotionalHarm => ConcernKind::PsychologicalAbuse,
    }
}

/// Days after the act in which clinical care helps most (72 hours). Source: `domain.md` 4.5.
const FIRST_DAYS: i32 = 3;
/// Days after the act in which clinical care still helps (120 hours). Source: `domain.md` 4.5.
const LAST_DAYS: i32 = 5;

/// Until when clinical care can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClinicalWindow {
    /// The last day within 72 hours; `None` once it is past.
    pub best_until: Option<Day>,
    /// The last day within 120 hours.
    pub until: Day,
}

/// Whether an act is one after which clinical care within days may prevent harm: penetration is said, or contact with
/// body fluids is said or nobody knows. Source: `domain.md` 4.5.
///
/// Who does not know is told of the window too: care that was not needed harms less than care that came too late.
pub fn care_may_help(answers: &[(GbvQuestion, bool)], body_fluids: Option<Tri>) -> bool {
    let penetration = answers.iter().find(|(asked, _)| *asked == GbvQuestion::Penetration).is_some_and(|(_, yes)| *yes);
    penetration || matches!(body_fluids, Some(Tri::Yes | Tri::Unknown))
}

/// The window after an act with penetration or contact with body fluids; `None` once it is past, or with no day known.
///
/// Counted in days, so that no window is called shut while hours may be left.
pub fn clinical_window(happened: DateAbout, today: Day) -> Option<ClinicalWindow> {
    let DateAbout::Day(day) = happened else { return None };
    let (best, until) = (day.plus(FIRST_DAYS), day.plus(LAST_DAYS));
    let is_open = day <= today && today <= until;
    is_open.then_some(ClinicalWindow { best_until: (today <= best).then_some(best), until })
}

/// The concerns of a programme, in the order they are offered (`domain.md` 17.4).
pub fn concerns_of(programme: Programme) -> &'static [ConcernKind] {
    use ConcernKind as C;
    match programme {
        Programme::Cp => &[
            C::PhysicalAbuse,
            C::SexualAbuse,
            C::EmotionalAbuse,
            C::Neglect,
            C::Abandonment,
            C::Unaccompanied,
            C::Separated,
            C::Caafag,
            C::ChildLabourWorst,
            C::Trafficking,
            C::ChildMarriage,
            C::ChildParent,
            C::Street,
            C::ConflictWithLaw,
            C::Detention,
            C::NoBirthRegistration,
            C::OutOfSchoolRisk,
            C::DisabilityExclusion,
            C::PsychosocialDistress,
            C::CaregiverIllnessDeath,
            C::ChildHeadedHousehold,
            C::ViolenceAtSchool,
            C::OnlineHarm,
            C::SeriousHealth,
            C::Statelessness,
        ],
        Programme::Gbv => &[
            C::Rape,
            C::SexualAssault,
            C::PhysicalAssault,
            C::ForcedMarriage,
            C::DenialResources,
            C::PsychologicalAbuse,
            C::RiskOfGbv,
            C::NonGbv,
        ],
        Programme::Gp => &[
            C::ViolenceThreat,
            C::CoercionExtortion,
            C::Eviction,
            C::DeprivationOfServices,
            C::Detention,
            C::MissingRelative,
            C::Documentation,
            C::Statelessness,
            C::OlderPersonAlone,
            C::DisabilityUnmet,
            C::SeriousMedical,
            C::Discrimination,
            C::LandmineInjury,
            C::TortureSurvivor,
            C::SingleCaregiverOverwhelmed,
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::OPENED;

    #[test]
    fn the_first_yes_in_order_decides_whatever_was_answered_after_it() {
        assert_eq!(sort_incident(&[]), Sorted::Ask(GbvQuestion::Penetration), "the first question comes first");
        let no = |question: &GbvQuestion| (*question, false);
        for (at, question) in GbvQuestion::ALL.iter().enumerate() {
            let before: Vec<_> = GbvQuestion::ALL[..at].iter().map(no).collect();
            assert_eq!(sort_incident(&before), Sorted::Ask(*question), "one after the other");
            let mut answers: Vec<_> = GbvQuestion::ALL[at + 1..].iter().map(|later| (*later, true)).collect();
            answers.push((*question, true));
            answers.extend(before);
            assert_eq!(sort_incident(&answers), Sorted::Is(kind_of(*question)), "the most specific wins");
        }
        let none: Vec<_> = GbvQuestion::ALL.iter().map(no).collect();
        assert_eq!(sort_incident(&none), Sorted::Is(ConcernKind::NonGbv), "none of these");
    }

    #[test]
    fn the_clinical_window_is_open_while_hours_may_be_left() {
        let on = |days| clinical_window(DateAbout::Day(OPENED), OPENED.plus(days));
        let (best, until) = (OPENED.plus(3), OPENED.plus(5));
        assert_eq!(on(0), Some(ClinicalWindow { best_until: Some(best), until }), "today");
        assert_eq!(on(3), Some(ClinicalWindow { best_until: Some(best), until }), "the 72 hours may not be over");
        assert_eq!(on(4), Some(ClinicalWindow { best_until: None, until }), "now up to 120 hours");
        assert_eq!(on(5), Some(ClinicalWindow { best_until: None, until }), "the last day");
        assert_eq!(on(6), None, "then it is past");
        assert_eq!(on(-1), None, "and not before it happened");
        assert_eq!(clinical_window(DateAbout::Year(2026), OPENED), None, "a year says no hour");
    }

    #[test]
    fn care_is_named_when_penetration_or_body_fluids_are_said_or_not_ruled_out() {
        let said = |yes| vec![(GbvQuestion::Penetration, yes)];
        assert!(care_may_help(&said(true), None), "penetration alone is enough");
        assert!(care_may_help(&said(true), Some(Tri::No)), "whatever is said of body fluids");
        assert!(care_may_help(&said(false), Some(Tri::Yes)), "body fluids alone are enough");
        assert!(care_may_help(&[], Some(Tri::Unknown)), "not known is not ruled out");
        assert!(!care_may_help(&said(false), Some(Tri::No)), "neither is said");
        assert!(!care_may_help(&[], None), "nothing is said yet");
        let contact = vec![(GbvQuestion::UnwantedContact, true)];
        assert!(!care_may_help(&contact, None), "another act waits for its own answer");
    }

    #[test]
    fn every_concern_belongs_to_a_programme_and_stands_once_in_it() {
        for programme in Programme::ALL {
            let mut of = concerns_of(*programme).to_vec();
            of.sort_unstable();
            of.dedup();
            assert_eq!(of.len(), concerns_of(*programme).len(), "each is offered once");
        }
        let offered = |kind| Programme::ALL.iter().any(|programme| concerns_of(*programme).contains(kind));
        assert!(ConcernKind::ALL.iter().all(offered), "none is forgotten");
    }
}
