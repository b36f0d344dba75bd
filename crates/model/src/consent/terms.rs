//! The terms of one consent: who hears what, who was beside, in which language. Holds no name of a person.

use crate::codes::{
    AgeBand, AgencyCode, ChildAssent, GiverException, LegalBasis, ShareGroup, WithholdReason, WitnessRole,
};
use crate::consent::ConsentRefused;
use crate::ids::EntryId;
use crate::text;

/// Most recipients that one decision names.
pub const RECIPIENTS_MAX: usize = 20;
/// Most exceptions to what is shared in one decision.
pub const WITHHELD_MAX: usize = 40;

/// What a decision says beyond yes or no. Source: `domain.md` 8.1.
///
/// Decisions from before this version have the default: no recipient, no group, nothing known of witness or age.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsentTerms {
    /// Who may receive, by name of the organisation or by kind of service. Empty: nobody.
    pub recipients: Vec<Recipient>,
    /// What they may receive.
    pub groups: Vec<ShareGroup>,
    /// Whether the name may be told.
    pub share_name: bool,
    /// What is kept from whom all the same.
    pub withheld: Vec<Withheld>,
    /// What the child said; `None` where the client is no child.
    pub child_assent: Option<ChildAssent>,
    /// The client's age band on the day it was given, derived; `None`: age unknown.
    pub age_band: Option<AgeBand>,
    /// Why somebody else decided than is usual at this age.
    pub exception: Option<GiverException>,
    /// The same in coded words, at most a note.
    pub exception_note: String,
    /// Who was beside; needed for thumbprint and spoken consent.
    pub witness: Option<WitnessRole>,
    /// The language it was explained in, as the agency codes it.
    pub language: Option<AgencyCode>,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// What the client said back in own words: coded, at most a note.
    pub understood: String,
    /// The one thing it is for, where it is for one.
    pub bound_to: Option<BoundTo>,
    /// The signed form, in the identity document; `None` for a spoken yes that is still to be written.
    pub form: Option<EntryId>,
}

/// Somebody who may receive: never a person of the case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// An organisation by its name, at most a line.
    Named(String),
    /// Whoever gives this kind of service.
    Service(AgencyCode),
}

impl Recipient {
    /// The same without differences that nobody hears: case and spaces.
    #[must_use]
    pub fn folded(&self) -> Recipient {
        match self {
            Recipient::Named(name) => Recipient::Named(folded(name)),
            Recipient::Service(code) => Recipient::Service(code.clone()),
        }
    }

    /// Whether this means that receiver.
    pub fn is(&self, receiver: &Receiver<'_>) -> bool {
        match self {
            Recipient::Named(name) => folded(name) == folded(receiver.name),
            Recipient::Service(code) => receiver.services.contains(code),
        }
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A receiver as it is asked about: its name and every kind of service it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receiver<'a> {
    /// Its name; empty when only the kind of service is known.
    pub name: &'a str,
    /// Kinds of service.
    pub services: &'a [AgencyCode],
}

/// Something that is not to be told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Withheld {
    /// What.
    pub group: ShareGroup,
    /// From whom; `None`: from everybody.
    pub from: Option<Recipient>,
    /// Why.
    pub reason: WithholdReason,
}

/// The one thing a consent is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoundTo {
    /// A plan version.
    Plan(EntryId),
    /// A referral.
    Referral(EntryId),
    /// A case conference.
    Conference(EntryId),
}

/// Whether this ground is the client's own word, or that of whoever speaks for the client.
pub const fn is_consent(basis: LegalBasis) -> bool {
    matches!(basis, LegalBasis::Consent | LegalBasis::AssentPlusConsent)
}

/// The terms with their texts checked, recipients told once and lists in their own order.
pub(super) fn checked(terms: &ConsentTerms) -> Result<ConsentTerms, ConsentRefused> {
    let mut terms = terms.clone();
    terms.recipients = terms.recipients.iter().map(recipient).collect::<Result<_, _>>()?;
    terms.recipients.dedup_by_key(|one| one.folded());
    for one in &mut terms.withheld {
        one.from = one.from.as_ref().map(recipient).transpose()?;
    }
    for (len, max) in [(terms.recipients.len(), RECIPIENTS_MAX), (terms.withheld.len(), WITHHELD_MAX)] {
        if len > max {
            return Err(ConsentRefused::TooMany { max });
        }
    }
    terms.groups.sort();
    terms.groups.dedup();
    terms.exception_note = text::note(&terms.exception_note)?;
    terms.understood = text::note(&terms.understood)?;
    Ok(terms)
}

fn recipient(said: &Recipient) -> Result<Recipient, ConsentRefused> {
    Ok(match said {
        Recipient::Named(name) => Recipient::Named(text::line_needed(name)?),
        Recipient::Service(code) => Recipient::Service(code.clone()),
    })
}
