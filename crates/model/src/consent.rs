//! What a client consents to. Of two decisions that did not see each other the narrower holds (`domain.md` 8.6).

mod allows;
mod form;
mod terms;
mod who;
mod withdrawal;

pub(crate) use allows::for_receiver;
pub use allows::{Ask, Asked, HeldConsent, NotShared, SharedItem, WhyNot, allows, held, narrowed};
pub use form::{
    ConsentForm, Mark, PAD_UNITS, PICTURE_BYTES_MAX, POINTS_MAX, Picture, PictureRefused, STROKES_MAX, Signature,
};
pub use terms::{BoundTo, ConsentTerms, RECIPIENTS_MAX, Receiver, Recipient, WITHHELD_MAX, Withheld, is_consent};
pub use who::{
    ClientPart, GiverMissing, age_band, age_on, band_on, client_part, giver_missing, is_given_anew, majority_month,
};
pub use withdrawal::{
    CLOSES_DAYS, ConsentEffect, contact_is_blocked, effects, has_to_close, is_given_up, revoke_referrals,
};

use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, IdentityEdit};
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
    /// What it says beyond yes or no.
    pub terms: ConsentTerms,
}

impl ConsentDecision {
    /// What this decision says on `today`: a given or partial consent past its last day has expired.
    pub fn answer_on(&self, today: Day) -> ConsentAnswer {
        let past = self.expires_on.is_some_and(|last| last < today);
        if past && self.answer < ConsentAnswer::Expired { ConsentAnswer::Expired } else { self.answer }
    }

    /// Whether it lets something be done: a yes, whole or in part.
    pub const fn grants(&self) -> bool {
        matches!(self.answer, ConsentAnswer::Given | ConsentAnswer::Partial)
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

/// Whether this purpose means that somebody outside receives something. Source: `domain.md` 8.1, 8.2.
pub const fn is_sharing(scope: ConsentScope) -> bool {
    matches!(
        scope,
        ConsentScope::ShareReferral | ConsentScope::ShareConference | ConsentScope::Transfer | ConsentScope::Tracing
    )
}

/// Whether somebody must have been beside: always, unless it was signed. Source: `domain.md` 8.3.
pub fn needs_witness(decision: &ConsentDecision) -> bool {
    decision.grants() && decision.method != ConsentMethod::Written
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
    /// A thumbprint or a spoken yes needs somebody who was beside (`domain.md` 8.3).
    #[error("nobody was beside")]
    WitnessMissing,
    /// What may be shared was not said, or with whom (`domain.md` 8.1).
    #[error("sharing names a recipient and what they may have")]
    SharingUnsaid {
        /// Whether the recipients are missing; else it is the groups.
        recipients: bool,
    },
    /// What was signed or marked with a thumb needs its form, and a form fits its decision (`domain.md` 8.1).
    #[error("the signed form is missing")]
    FormMissing,
    /// A form names who agreed, and who was beside where somebody had to be.
    #[error("a name is missing on the form")]
    NameMissing {
        /// Of the witness; else of who agreed.
        witness: bool,
    },
    /// Where the paper is kept was not said.
    #[error("nobody said where the paper is")]
    PaperPlaceMissing,
    /// More recipients or exceptions than one decision holds.
    #[error("more than {max} in one decision")]
    TooMany {
        /// How many fit.
        max: usize,
    },
    /// At this age somebody else decides, or with them.
    #[error("who gave it does not fit the client's age: {0:?}")]
    Giver(GiverMissing),
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Records a decision about one purpose, by whoever decides at the client's age, with a witness where nothing was
/// signed and with recipients where something is shared. A refusal or withdrawal is always taken.
///
/// The `form` is kept in identity, and the decision names it.
pub fn decide_consent(
    proof: &ActiveCase<'_>,
    decision: &ConsentDecision,
    form: Option<&ConsentForm>,
    moment: &Moment,
) -> Result<CaseChange, ConsentRefused> {
    let age = age_on(proof.case(), decision.valid_from);
    if let Some(missing) = giver_missing(decision, age) {
        return Err(ConsentRefused::Giver(missing));
    }
    if needs_witness(decision) && decision.terms.witness.is_none() {
        return Err(ConsentRefused::WitnessMissing);
    }
    if decision.grants() && is_sharing(decision.scope) {
        let (nobody, nothing) = (decision.terms.recipients.is_empty(), decision.terms.groups.is_empty());
        if nobody || nothing {
            return Err(ConsentRefused::SharingUnsaid { recipients: nobody });
        }
    }
    if decision.grants() && decision.method != ConsentMethod::VerbalWitnessed && form.is_none() {
        return Err(ConsentRefused::FormMissing);
    }
    let form = form.map(|form| form::checked(form, decision)).transpose()?;
    let mut decision = decision.clone();
    decision.terms.age_band = age.map(age_band);
    decision.terms.form = form.as_ref().map(|form| form.id);
    let change = sign_consent(proof, &decision, moment)?;
    let Some(form) = form else { return Ok(change) };
    happened_on(form.signed_on, moment.today, moment.tolerance_days)?;
    Ok(change.with_identity(IdentityEdit::AddConsentForm(form)))
}

/// Records a decision that is part of something else, as the consent to a plan version is of its agreement.
pub fn sign_consent(
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
    let decision = ConsentDecision {
        conditions: text::note(&decision.conditions)?,
        terms: terms::checked(&decision.terms)?,
        ..decision.clone()
    };
    Ok(CaseChange::new().with_statement(StatementBody::ConsentDecided(decision)))
}

#[cfg(test)]
mod tests;
