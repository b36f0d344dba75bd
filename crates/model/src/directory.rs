//! The services around an agency: who offers what to whom, whether that was checked lately, and who may be asked.
//! Holds no client; knows nothing of how the list travels.

mod crisis;

pub use crisis::{CRISIS_LINES_MAX, CrisisLine};

use std::collections::BTreeSet;

use crate::codes::{
    AgencyCode, Capacity, Hindrance, Programme, ProviderKind, ServiceAccess, ServiceKind, Sex, Vetting,
};
use crate::text::{self, TextRefused};
use crate::time::Day;

/// Days after which what is known of a provider counts as old. Source: `domain.md` 9.3, agency default.
pub const CHECKED_DAYS_MAX: i32 = 90;
/// Most providers of one directory.
pub const PROVIDERS_MAX: usize = 500;
/// Most services of one provider.
pub const SERVICES_MAX: usize = 20;
/// Most areas or languages in one list.
pub const NAMES_MAX: usize = 20;

/// Every provider that the agency knows, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    /// The providers.
    pub providers: Vec<Provider>,
}

/// Somebody who offers services. Source: `domain.md` 9.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// The agency's own code, which referrals keep.
    pub id: AgencyCode,
    /// As people call it, a line.
    pub name: String,
    /// Kind of organisation.
    pub kind: ProviderKind,
    /// Areas it serves, a line each; at least one.
    pub areas: Vec<String>,
    /// Where it is, a line. Always empty for a safe shelter: only the way to make contact is written.
    pub location: String,
    /// When it is open, a line.
    pub hours: String,
    /// Whom to speak to: their role, never a client's name; a line.
    pub contact_role: String,
    /// Work phone, a line.
    pub contact_phone: String,
    /// Work address for mail, a line.
    pub contact_email: String,
    /// Whether it manages cases itself, so that a case may be handed over to it.
    pub case_management: bool,
    /// Whether it signed how information is shared.
    pub protocol_signed: bool,
    /// Whether it was found safe and ethical.
    pub vetting: Vetting,
    /// Why, a line; needed for `caution` and `do_not_use`.
    pub vetting_reason: String,
    /// The day somebody last made sure that all of this holds.
    pub verified_on: Day,
    /// What it offers.
    pub services: Vec<Service>,
}

/// One service of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its code among the provider's services.
    pub id: AgencyCode,
    /// Kind of service.
    pub kind: AgencyCode,
    /// Whom it takes.
    pub target: Target,
    /// Whom it takes, in words; a line.
    pub criteria: String,
    /// What it costs, a line.
    pub cost: String,
    /// Whether it takes people now.
    pub capacity: Capacity,
    /// Languages spoken, a line each.
    pub languages: Vec<String>,
    /// How it can be reached and used.
    pub access: Vec<ServiceAccess>,
    /// How to refer, a line.
    pub referral_how: String,
    /// How soon it answers, a line.
    pub response_time: String,
    /// What to do outside its hours, a line.
    pub after_hours: String,
    /// Whether it answers emergencies at any hour.
    pub emergency: bool,
    /// Whether it gives medicine against HIV after an assault (PEP).
    pub pep: bool,
    /// Whether it gives emergency contraception.
    pub emergency_contraception: bool,
    /// What clients say of it, summed up so that nobody can be recognised; a line.
    pub quality: String,
}

/// Whom a service takes. What is not said limits nobody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Target {
    /// Only these sexes or genders.
    pub sexes: Vec<Sex>,
    /// From this age in completed years.
    pub age_from: Option<u8>,
    /// Up to and with this age.
    pub age_to: Option<u8>,
    /// Only clients of these programmes.
    pub programmes: Vec<Programme>,
}

/// What is looked for, of a client as far as the casework says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Need {
    /// Kind of service; `None`: any.
    pub kind: Option<AgencyCode>,
    /// The client's sex or gender.
    pub sex: Option<Sex>,
    /// The client's completed years.
    pub age: Option<u8>,
    /// The client's programme.
    pub programme: Option<Programme>,
    /// The area in which the client can go to a service; `None`: any.
    pub area: Option<String>,
}

/// A service that was looked at for a need, with everything that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<'a> {
    /// Whose.
    pub provider: &'a Provider,
    /// Which.
    pub service: &'a Service,
    /// What stands in the way, what forbids first. Empty: nothing does.
    pub hindrances: Vec<Hindrance>,
}

impl Offer<'_> {
    /// Whether it may be asked: nothing forbids it.
    pub fn may_be_asked(&self) -> bool {
        !self.hindrances.iter().any(|hindrance| forbids(*hindrance))
    }
}

/// Whether something forbids a referral; the rest is for the worker to weigh.
pub const fn forbids(hindrance: Hindrance) -> bool {
    match hindrance {
        Hindrance::DoNotUse
        | Hindrance::Closed
        | Hindrance::OtherSex
        | Hindrance::TooYoung
        | Hindrance::TooOld
        | Hindrance::OtherProgramme => true,
        // A worker may bring somebody to another area, and a full service may have a list.
        Hindrance::OtherArea
        | Hindrance::Full
        | Hindrance::Caution
        | Hindrance::NotVetted
        | Hindrance::NoProtocol
        | Hindrance::LongUnchecked
        | Hindrance::AgeUnknown => false,
    }
}

impl Directory {
    /// The provider with this code.
    pub fn provider(&self, id: &AgencyCode) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == *id)
    }

    /// Every service of the kind that is needed: those that may be asked first, and of them those with least in the
    /// way; then by the order of the list.
    pub fn offers(&self, need: &Need, today: Day) -> Vec<Offer<'_>> {
        let of_provider = |provider: &Provider| provider.services.len();
        let mut offers = Vec::with_capacity(self.providers.iter().map(of_provider).sum());
        for provider in &self.providers {
            let services = provider.services.iter();
            let wanted = services.filter(|service| need.kind.as_ref().is_none_or(|kind| service.kind == *kind));
            offers.extend(wanted.map(|service| Offer {
                provider,
                service,
                hindrances: hindrances(provider, service, need, today),
            }));
        }
        offers.sort_by_key(|offer| (!offer.may_be_asked(), offer.hindrances.len()));
        offers
    }
}

impl Provider {
    /// Whether nobody has made sure of it for more than [`CHECKED_DAYS_MAX`] days.
    pub fn is_long_unchecked(&self, today: Day) -> bool {
        today.0 - self.verified_on.0 > CHECKED_DAYS_MAX
    }

    /// The service with this code.
    pub fn service(&self, id: &AgencyCode) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Whether a case may be handed over to it (`domain.md` 9.2).
    pub fn takes_cases(&self) -> bool {
        self.case_management && self.vetting != Vetting::DoNotUse
    }
}

/// What stands between a need and a service, what forbids first.
pub fn hindrances(provider: &Provider, service: &Service, need: &Need, today: Day) -> Vec<Hindrance> {
    let target = &service.target;
    let other_sex = need.sex.is_some_and(|sex| !target.sexes.is_empty() && !target.sexes.contains(&sex));
    let in_area = |area: &String| provider.areas.iter().any(|served| served == area);
    let other_programme =
        need.programme.is_some_and(|one| !target.programmes.is_empty() && !target.programmes.contains(&one));
    let bounded = target.age_from.is_some() || target.age_to.is_some();
    let found = [
        (Hindrance::DoNotUse, provider.vetting == Vetting::DoNotUse),
        (Hindrance::Closed, service.capacity == Capacity::Closed),
        (Hindrance::OtherSex, other_sex),
        (Hindrance::TooYoung, need.age.zip(target.age_from).is_some_and(|(age, from)| age < from)),
        (Hindrance::TooOld, need.age.zip(target.age_to).is_some_and(|(age, to)| age > to)),
        (Hindrance::OtherProgramme, other_programme),
        (Hindrance::OtherArea, need.area.as_ref().is_some_and(|area| !in_area(area))),
        (Hindrance::Full, service.capacity == Capacity::Full),
        (Hindrance::Caution, provider.vetting == Vetting::Caution),
        (Hindrance::NotVetted, provider.vetting == Vetting::NotVetted),
        (Hindrance::NoProtocol, !provider.protocol_signed),
        (Hindrance::LongUnchecked, provider.is_long_unchecked(today)),
        (Hindrance::AgeUnknown, bounded && need.age.is_none()),
    ];
    found.into_iter().filter(|(_, holds)| *holds).map(|(hindrance, _)| hindrance).collect()
}

/// Why a directory cannot be used, and of which provider (from 0) that is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("provider {at}: {fault}")]
pub struct DirectoryRefused {
    /// Which provider, from 0.
    pub at: usize,
    /// What is wrong with it.
    pub fault: ProviderFault,
}

/// What is wrong with a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProviderFault {
    /// Another one has this code, or a service has that of another service.
    #[error("the code stands twice")]
    CodeTwice,
    /// It serves no area.
    #[error("no area is named")]
    NoArea,
    /// `caution` and `do_not_use` need a reason.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The place of a safe shelter is never written.
    #[error("a safe shelter has no location")]
    ShelterLocated,
    /// The ages of a service contradict each other.
    #[error("the ages contradict each other")]
    Ages,
    /// It was checked on a day to come.
    #[error("checked on a day to come")]
    CheckedLater,
    /// More than fits.
    #[error("more than fits")]
    TooMany,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// Whether a directory may be used: every code once, reasons where they are needed, no shelter with a location.
pub fn check_directory(directory: &Directory, today: Day) -> Result<(), DirectoryRefused> {
    if directory.providers.len() > PROVIDERS_MAX {
        return Err(DirectoryRefused { at: PROVIDERS_MAX, fault: ProviderFault::TooMany });
    }
    let mut codes = BTreeSet::new();
    for (at, provider) in directory.providers.iter().enumerate() {
        let twice = !codes.insert(&provider.id);
        let checked = if twice { Err(ProviderFault::CodeTwice) } else { check_provider(provider, today) };
        checked.map_err(|fault| DirectoryRefused { at, fault })?;
    }
    Ok(())
}

fn check_provider(provider: &Provider, today: Day) -> Result<(), ProviderFault> {
    text::line_needed(&provider.name)?;
    let lines = [
        &provider.location,
        &provider.hours,
        &provider.contact_role,
        &provider.contact_phone,
        &provider.contact_email,
        &provider.vetting_reason,
    ];
    lines.into_iter().chain(&provider.areas).try_for_each(|line| text::line(line).map(|_| ()))?;
    let wary = matches!(provider.vetting, Vetting::Caution | Vetting::DoNotUse);
    let shelters = provider.services.iter().any(|one| one.kind.as_str() == ServiceKind::SafeShelter.code());
    match () {
        () if provider.services.len() > SERVICES_MAX || provider.areas.len() > NAMES_MAX => Err(ProviderFault::TooMany),
        () if provider.areas.iter().all(|area| area.trim().is_empty()) => Err(ProviderFault::NoArea),
        () if wary && provider.vetting_reason.trim().is_empty() => Err(ProviderFault::ReasonNeeded),
        () if shelters && !provider.location.is_empty() => Err(ProviderFault::ShelterLocated),
        // A day ahead is a time zone; more is a slip that would hide how old the entry is.
        () if provider.verified_on.0 > today.0 + 1 => Err(ProviderFault::CheckedLater),
        () => check_services(&provider.services),
    }
}

fn check_services(services: &[Service]) -> Result<(), ProviderFault> {
    let mut codes = BTreeSet::new();
    for service in services {
        if !codes.insert(&service.id) {
            return Err(ProviderFault::CodeTwice);
        }
        if service.languages.len() > NAMES_MAX {
            return Err(ProviderFault::TooMany);
        }
        let target = &service.target;
        if target.age_from.zip(target.age_to).is_some_and(|(from, to)| from > to) {
            return Err(ProviderFault::Ages);
        }
        let lines = [
            &service.criteria,
            &service.cost,
            &service.referral_how,
            &service.response_time,
            &service.after_hours,
            &service.quality,
        ];
        lines.into_iter().chain(&service.languages).try_for_each(|line| text::line(line).map(|_| ()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
