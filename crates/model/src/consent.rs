//! What a client consents to. Of two decisions that did not see each other the narrower holds (`domain.md` 8.6).

use crate::active::{ActiveCase, Moment};
use crate::change::CaseChange;
use crate::codes::{ConsentAnswer, ConsentMethod, ConsentScope, LegalBasis, ToldItem, code_list};
use crate::ids::PersonCode;
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// One decision about one scope, coded; the signed form is in identity. Source: `domain.md` 8.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentDecision {
    /// Whose data.
    pub about: PersonCode,
    /// What for.
    pub scope: ConsentScope,
    /// What was decided.
    pub answer: ConsentAnswer,
    /// On what ground.
    pub basis: LegalBasis,
    /// Who decided.
    pub given_by: PersonCode,
    /// How.
    pub method: ConsentMethod,
    /// What was explained before.
    pub explained: Vec<ToldItem>,
    /// The first day it holds.
    pub valid_from: Day,
    /// The last day it holds; `None` until withdrawn.
    pub expires_on: Option<Day>,
    /// Conditions in coded words, at most a note.
    pub conditions: String,
}

impl ConsentDecision {
    /// What this decision says on `today`: a given or partial consent past its last day has expired.
    pub fn answer_on(&self, today: Day) -> ConsentAnswer {
        let past = self.expires_on.is_some_and(|last| last < today);
        if past && self.answer < ConsentAnswer::Expired { ConsentAnswer::Expired } else { self.answer }
    }

    /// Whether everything was explained that opening a case requires. Source: `domain.md` 8.4.
    pub fn explained_everything(&self) -> bool {
        ToldItem::ALL.iter().all(|item| self.explained.contains(item))
    }
}

code_list!(
    /// How a consent stands on a day, as people say it.
    ConsentState = "consent_state" {
        Agreed = "agreed", Partial = "partial", Refused = "refused", Withdrawn = "withdrawn", Expired = "expired",
        NotAsked = "not_asked",
    }
);

/// How the consent of one person to one scope stands on `today`; `None`: nobody asked. One that begins later is not
/// agreed yet. Source: `domain.md` 8.6.
pub fn state_on(decision: Option<&ConsentDecision>, today: Day) -> ConsentState {
    let Some(decision) = decision else { return ConsentState::NotAsked };
    match decision.answer_on(today) {
        ConsentAnswer::Given | ConsentAnswer::Partial if decision.valid_from > today => ConsentState::NotAsked,
        ConsentAnswer::Given => ConsentState::Agreed,
        ConsentAnswer::Partial => ConsentState::Partial,
        ConsentAnswer::Expired => ConsentState::Expired,
        ConsentAnswer::Refused => ConsentState::Refused,
        ConsentAnswer::Withdrawn => ConsentState::Withdrawn,
    }
}

/// Days that a consent lasts unless something else is agreed; `None`: until it is withdrawn, or what it is for ends.
/// Source: `domain.md` 8.2, agency defaults.
pub const fn life_days(scope: ConsentScope) -> Option<i32> {
    match scope {
        ConsentScope::CaseManagement => Some(365),
        ConsentScope::ShareReferral | ConsentScope::PostClosureContact => Some(90),
        ConsentScope::ShareConference => Some(30),
        ConsentScope::Transfer => Some(60),
        ConsentScope::Tracing | ConsentScope::SafeContact => Some(183),
        ConsentScope::InterviewAndRecord | ConsentScope::Plan | ConsentScope::PhotoAudio | ConsentScope::Statistics => {
            None
        }
    }
}

code_list!(
    /// What is asked of a client of some age, so that consent to services is theirs or somebody's with them.
    ClientPart = "client_part" {
        Told = "told", Assents = "assents", ConsentsWithCaregiver = "consents_with_caregiver", Consents = "consents",
    }
);

/// The part that a client usually has in consent to services, by completed years; unknown counts as adult.
///
/// Agency default: law and the client's capacity may say otherwise, so nothing is refused by it. Source: `domain.md` 8.3.
pub const fn client_part(age: Option<u8>) -> ClientPart {
    match age {
        Some(0..=5) => ClientPart::Told,
        Some(6..=14) => ClientPart::Assents,
        Some(15..=17) => ClientPart::ConsentsWithCaregiver,
        _ => ClientPart::Consents,
    }
}

/// Why a consent decision was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefused {
    /// Opening a case needs everything explained first (`domain.md` 8.4).
    #[error("{missing} things were not explained")]
    NotEverythingTold {
        /// How many.
        missing: usize,
    },
    /// Nobody decides that a consent has expired: its last day says so.
    #[error("expiry is not decided")]
    NotADecision,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Records a decision. A refusal or withdrawal is always taken; giving `case_management` needs all explained.
pub fn decide_consent(
    _proof: &ActiveCase<'_>,
    decision: &ConsentDecision,
    moment: &Moment,
) -> Result<CaseChange, ConsentRefused> {
    happened_on(decision.valid_from, moment.today, moment.tolerance_days)?;
    if decision.answer == ConsentAnswer::Expired {
        return Err(ConsentRefused::NotADecision);
    }
    if decision.expires_on.is_some_and(|last| last < decision.valid_from) {
        return Err(ConsentRefused::EndsBeforeItBegins);
    }
    let missing = ToldItem::ALL.iter().filter(|item| !decision.explained.contains(item)).count();
    let opens = decision.scope == ConsentScope::CaseManagement && decision.answer == ConsentAnswer::Given;
    if opens && missing > 0 {
        return Err(ConsentRefused::NotEverythingTold { missing });
    }
    let decision = ConsentDecision { conditions: text::note(&decision.conditions)?, ..decision.clone() };
    Ok(CaseChange::new().with_statement(StatementBody::ConsentDecided(decision)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{OPENED, consent_given};

    #[test]
    fn a_consent_is_agreed_for_its_time_and_never_wider_than_it_was_given() {
        let given = consent_given(ConsentAnswer::Given);
        let on = |decision: &ConsentDecision, days| state_on(Some(decision), OPENED.plus(days));
        assert_eq!(on(&given, 0), ConsentState::Agreed, "from the day it was given");
        assert_eq!(on(&given, 365), ConsentState::Agreed, "through its last day");
        assert_eq!(on(&given, 366), ConsentState::Expired, "and not a day longer");
        assert_eq!(on(&given, -1), ConsentState::NotAsked, "nor a day earlier");
        assert_eq!(on(&consent_given(ConsentAnswer::Partial), 0), ConsentState::Partial, "partly is not agreed");
        let withdrawn = consent_given(ConsentAnswer::Withdrawn);
        assert_eq!(on(&withdrawn, 366), ConsentState::Withdrawn, "what was taken back does not expire");
        assert_eq!(state_on(None, OPENED), ConsentState::NotAsked, "and silence is no consent");
    }

    #[test]
    fn the_older_a_client_the_more_is_theirs_to_decide() {
        let parts = [Some(0), Some(5), Some(6), Some(14), Some(15), Some(17), Some(18), None].map(client_part);
        use ClientPart::{Assents, Consents, ConsentsWithCaregiver, Told};
        let expected = [Told, Told, Assents, Assents, ConsentsWithCaregiver, ConsentsWithCaregiver, Consents, Consents];
        assert_eq!(parts, expected, "domain.md 8.3");
    }

    #[test]
    fn a_decision_is_given_refused_or_taken_back_and_never_expired_by_hand() {
        let world = crate::testkit::world();
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let moment = crate::testkit::moment(OPENED);
        let decide = |answer| decide_consent(&active, &consent_given(answer), &moment).map(|c| c.statements.len());
        for answer in [ConsentAnswer::Given, ConsentAnswer::Partial, ConsentAnswer::Refused, ConsentAnswer::Withdrawn] {
            assert_eq!(decide(answer), Ok(1), "{answer:?} is signed");
        }
        assert_eq!(decide(ConsentAnswer::Expired), Err(ConsentRefused::NotADecision), "its day says so");
        assert_eq!(life_days(ConsentScope::CaseManagement), Some(365), "domain.md 8.2");
        assert_eq!(life_days(ConsentScope::PhotoAudio), None, "until withdrawn");
    }
}
