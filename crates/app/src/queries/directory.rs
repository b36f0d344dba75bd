//! The services directory as its screens show it, and the services that may be asked for a client.

use model::Millis;
use model::codes::AgencyCode;
use model::directory::{self, CrisisLine, Need, Offer};
use model::permissions::{Act, Object, Permission};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{
    CrisisCard, CrisisLineView, DirectoryView, HindranceView, OfferView, ProposalView, ProviderView, ServicesFor,
};

/// `directory`
pub fn directory(session: &mut Session, _: Nothing) -> Result<Reply<DirectoryView>, CommandError> {
    let (today, held) = (session.today(), session.held_directory()?);
    let proposals = session.proposals()?.into_iter().map(|one| ProposalView {
        id: one.id,
        provider: one.provider,
        what: one.what,
        by: one.by,
        on: one.on.0.to_string(),
    });
    let mut view = DirectoryView {
        issued_on: held.as_ref().map(|held| Millis(held.issued_ms).day().to_string()),
        issued_by: held.as_ref().map(|held| held.issued_by.clone()),
        providers: Vec::new(),
        proposals: proposals.collect(),
        keeps: session.keeps_directory(),
    };
    for (form, provider) in held.into_iter().flat_map(|held| held.form.providers.into_iter().zip(held.list.providers)) {
        view.providers.push(ProviderView {
            form,
            long_unchecked: provider.is_long_unchecked(today),
            unchecked_days: (today.0 - provider.verified_on.0).max(0),
            takes_cases: provider.takes_cases(),
        });
    }
    Ok(Reply::unchanged(view))
}

/// The list as a file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SignedFile {
    /// Bytes of the file, in base64; none before a list is here.
    pub file: Option<String>,
}

/// `directory_file`
pub fn file(session: &mut Session, _: Nothing) -> Result<Reply<SignedFile>, CommandError> {
    let file = session.directory_file()?.map(|bytes| base64::encode(&bytes));
    Ok(Reply::unchanged(SignedFile { file }))
}

/// Where somebody is in danger.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CrisisIn {
    /// The area, as the list spells it; anywhere when left out.
    #[serde(default)]
    pub area: Option<String>,
}

/// `crisis_card`
pub fn crisis_card(session: &mut Session, input: CrisisIn) -> Result<Reply<CrisisCard>, CommandError> {
    let list = session.services()?;
    let area = input.area.filter(|area| !area.trim().is_empty());
    let lines = list.crisis_lines(area.as_deref());
    let line = |line: &CrisisLine<'_>| CrisisLineView {
        provider: line.provider.id.as_str().to_owned(),
        name: line.provider.name.clone(),
        service: line.service.kind.as_str().to_owned(),
        phone: line.provider.contact_phone.clone(),
        hours: line.provider.hours.clone(),
        after_hours: line.service.after_hours.clone(),
        any_hour: line.service.emergency,
        areas: line.provider.areas.clone(),
        in_area: line.in_area,
    };
    let view = CrisisCard { has_directory: !list.providers.is_empty(), lines: lines.iter().map(line).collect() };
    Ok(Reply::unchanged(view))
}

/// What is needed for whom.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FindServices {
    /// The case.
    pub case: CaseRef,
    /// Kind of service by code; any when left out.
    #[serde(default)]
    pub service: Option<String>,
    /// Where the client can go; anywhere when left out.
    #[serde(default)]
    pub area: Option<String>,
}

/// `services_for`
pub fn services_for(session: &mut Session, input: FindServices) -> Result<Reply<ServicesFor>, CommandError> {
    let kind = input
        .service
        .as_deref()
        .map(|text| AgencyCode::parse(text).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "service")));
    let kind = kind.transpose()?;
    let need = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let client = &read.case.client;
        Ok(Need {
            kind,
            sex: client.sex,
            age: client.age_at_intake,
            programme: read.case.programme,
            area: input.area.clone().filter(|area| !area.is_empty()),
        })
    })?;
    let (today, list) = (session.today(), session.services()?);
    let areas: std::collections::BTreeSet<&String> = list.providers.iter().flat_map(|one| &one.areas).collect();
    let view = ServicesFor {
        has_directory: !list.providers.is_empty(),
        areas: areas.into_iter().cloned().collect(),
        offers: list.offers(&need, today).iter().map(|offer| offered(offer, today)).collect(),
    };
    Ok(Reply::unchanged(view))
}

fn offered(offer: &Offer<'_>, today: model::Day) -> OfferView {
    let (provider, service) = (offer.provider, offer.service);
    OfferView {
        provider: provider.id.as_str().to_owned(),
        name: provider.name.clone(),
        service: service.id.as_str().to_owned(),
        kind: service.kind.as_str().to_owned(),
        areas: provider.areas.clone(),
        hours: provider.hours.clone(),
        cost: service.cost.clone(),
        criteria: service.criteria.clone(),
        response_time: service.response_time.clone(),
        referral_how: service.referral_how.clone(),
        contact_phone: provider.contact_phone.clone(),
        emergency: service.emergency,
        may_be_asked: offer.may_be_asked(),
        unchecked_days: (today.0 - provider.verified_on.0).max(0),
        vetting_reason: provider.vetting_reason.clone(),
        hindrances: offer
            .hindrances
            .iter()
            .map(|one| HindranceView { code: one.code().to_owned(), forbids: directory::forbids(*one) })
            .collect(),
    }
}
