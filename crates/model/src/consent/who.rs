//! Who gives consent at which age, and when it must be given anew. Agency defaults; an exception is said with its reason.

use crate::case_file::Case;
use crate::codes::{AgeBand, ChildAssent, ConsentAnswer, code_list};
use crate::consent::ConsentDecision;
use crate::consent::terms::is_consent;
use crate::ids::PersonCode;
use crate::time::{DateAbout, Day};

code_list!(
    /// What is asked of a client of some age, so that consent to services is theirs or somebody's with them.
    ClientPart = "client_part" {
        Told = "told", Assents = "assents", ConsentsWithCaregiver = "consents_with_caregiver", Consents = "consents",
    }
);

/// The part that a client usually has in consent to services, by completed years; unknown counts as adult.
///
/// Agency default: law and the client's capacity may say otherwise, and then the reason is said. Source: `domain.md` 8.3.
pub const fn client_part(age: Option<u8>) -> ClientPart {
    match age {
        Some(0..=5) => ClientPart::Told,
        Some(6..=14) => ClientPart::Assents,
        Some(15..=17) => ClientPart::ConsentsWithCaregiver,
        _ => ClientPart::Consents,
    }
}

/// The band of an age in completed years. Source: `domain.md` 12.3.
pub const fn age_band(age: u8) -> AgeBand {
    match age {
        0..=5 => AgeBand::To5,
        6..=11 => AgeBand::To11,
        12..=14 => AgeBand::To14,
        15..=17 => AgeBand::To17,
        18..=24 => AgeBand::To24,
        25..=59 => AgeBand::To59,
        _ => AgeBand::Over60,
    }
}

/// Whether a consent of the first band must be asked anew in the second: at 15 and at 18. Source: `domain.md` 8.6.
pub fn is_given_anew(given: AgeBand, now: AgeBand) -> bool {
    let voice = |band: AgeBand| match band {
        AgeBand::To5 | AgeBand::To11 | AgeBand::To14 => 0_u8,
        AgeBand::To17 => 1,
        AgeBand::To24 | AgeBand::To59 | AgeBand::Over60 => 2,
    };
    voice(given) != voice(now)
}

/// Years after which a client is of age.
const MAJORITY_YEARS: i32 = 18;

/// The first day of the month in which somebody born then is 18, by the earliest day it can have been; `None` beyond
/// what casework accepts. It tells casework when another voice is due without the birth date. Source: `domain.md` 4.3.
pub fn majority_month(birth: DateAbout) -> Option<Day> {
    let (year, month, _) = birth.earliest()?.ymd();
    Day::from_ymd(year + MAJORITY_YEARS, month, 1)
}

/// The client's completed years on a day, as far as casework knows: by the month of majority, else the age at intake and
/// the years that have surely passed since.
pub fn age_on(case: &Case, day: Day) -> Option<u8> {
    if let Some((year, month, _)) = case.client.majority_month.map(Day::ymd) {
        return DateAbout::Month(year - MAJORITY_YEARS, month).age_on(day);
    }
    let at_intake = case.client.age_at_intake?;
    let opened = case.episodes.iter().map(|episode| episode.opened_on).min()?;
    let since = u8::try_from(day.days_since(opened).max(0) / DAYS_A_YEAR).unwrap_or(u8::MAX);
    Some(at_intake.saturating_add(since))
}

/// Days after which a year of age has surely passed.
const DAYS_A_YEAR: i32 = 366;

/// The client's age band on a day; `None`: age unknown.
pub fn band_on(case: &Case, day: Day) -> Option<AgeBand> {
    age_on(case, day).map(age_band)
}

/// What is missing in who gave a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiverMissing {
    /// Usually somebody else decides at this age: say why not.
    Exception,
    /// What the child said.
    Assent,
    /// The child said no: another ground than consent is needed.
    ChildRefused,
}

/// What is missing in who gave `decision` at this age; `None` when it is whose it should be, or no yes at all.
pub fn giver_missing(decision: &ConsentDecision, age: Option<u8>) -> Option<GiverMissing> {
    let grants = matches!(decision.answer, ConsentAnswer::Given | ConsentAnswer::Partial);
    if !grants || !is_consent(decision.basis) || decision.about != PersonCode::Client {
        return None;
    }
    let (part, terms) = (client_part(age), &decision.terms);
    let by_client = decision.given_by == PersonCode::Client;
    if !by_client && matches!(part, ClientPart::Assents | ClientPart::ConsentsWithCaregiver) {
        match terms.child_assent {
            Some(ChildAssent::Given) => {}
            Some(ChildAssent::Refused) => return Some(GiverMissing::ChildRefused),
            Some(ChildAssent::NotSoughtAge) | None => return Some(GiverMissing::Assent),
        }
    }
    let usual = match part {
        ClientPart::Told | ClientPart::Assents => !by_client,
        ClientPart::ConsentsWithCaregiver => true,
        ClientPart::Consents => by_client,
    };
    (!usual && terms.exception.is_none()).then_some(GiverMissing::Exception)
}
