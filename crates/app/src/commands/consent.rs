//! What somebody consents to, or no longer.

mod form;

pub use form::{ConsentFormSaid, MarkSaid};
use model::codes::{
    AgencyCode, ChildAssent, ConsentAnswer, ConsentMethod, ConsentScope, GiverException, LegalBasis, ShareGroup,
    ToldItem, WithholdReason, WitnessRole,
};
use model::consent::{self, BoundTo, ConsentDecision, ConsentTerms, Recipient, Withheld, life_days};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::{Day, EntryId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A decision about one purpose.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideConsent {
    /// The case.
    pub case: CaseRef,
    /// What for.
    pub scope: Code<ConsentScope>,
    /// What was decided.
    pub answer: Code<ConsentAnswer>,
    /// How.
    pub method: Code<ConsentMethod>,
    /// On what ground; consent when left out.
    #[serde(default)]
    pub basis: Option<Code<LegalBasis>>,
    /// Whose data, by person code; the client's when left out.
    #[serde(default)]
    pub about: Option<String>,
    /// Who decided, by person code; the client when left out.
    #[serde(default)]
    pub given_by: Option<String>,
    /// What was explained before.
    #[serde(default)]
    pub explained: Vec<Code<ToldItem>>,
    /// Whether everything was explained.
    #[serde(default)]
    pub explained_all: bool,
    /// The first day it holds; today when left out.
    #[serde(default)]
    pub valid_from: Option<IsoDay>,
    /// The last day it holds; by the purpose when left out.
    #[serde(default)]
    pub expires_on: Option<IsoDay>,
    /// Conditions in coded words.
    #[serde(default)]
    pub conditions: String,
    /// Who may receive: organisations by name or kinds of service. Needed where something is shared.
    #[serde(default)]
    pub recipients: Vec<RecipientSaid>,
    /// What they may receive. Needed where something is shared.
    #[serde(default)]
    pub share_groups: Vec<Code<ShareGroup>>,
    /// Whether the name may be told.
    #[serde(default)]
    pub share_name: bool,
    /// What is kept from whom all the same.
    #[serde(default)]
    pub withheld: Vec<WithheldSaid>,
    /// What the child said, where somebody else gave consent.
    #[serde(default)]
    pub child_assent: Option<Code<ChildAssent>>,
    /// Why somebody else decided than is usual at this age.
    #[serde(default)]
    pub exception: Option<Code<GiverException>>,
    /// The same in coded words.
    #[serde(default)]
    pub exception_note: String,
    /// Who was beside. Needed for a thumbprint and a spoken yes.
    #[serde(default)]
    pub witness_role: Option<Code<WitnessRole>>,
    /// The language it was explained in.
    #[serde(default)]
    pub language: Option<String>,
    /// Whether somebody interpreted.
    #[serde(default)]
    pub interpreter: bool,
    /// What the client said back, in coded words.
    #[serde(default)]
    pub understood: String,
    /// The plan version it is for.
    #[serde(default)]
    pub plan: Option<EntryRef>,
    /// The referral it is for.
    #[serde(default)]
    pub referral: Option<EntryRef>,
    /// The case conference it is for.
    #[serde(default)]
    pub conference: Option<EntryRef>,
    /// The signed form. Needed for a written consent and a thumbprint; kept in identity alone.
    #[serde(default)]
    pub form: Option<ConsentFormSaid>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// Somebody who may receive: an organisation by name, or whoever gives a kind of service.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecipientSaid {
    /// The name of the organisation.
    #[serde(default)]
    pub name: String,
    /// The kind of service, where no organisation is named.
    #[serde(default)]
    pub service: Option<String>,
}

/// Something that is not to be told.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WithheldSaid {
    /// What.
    pub group: Code<ShareGroup>,
    /// From whom; from everybody when left out.
    #[serde(default)]
    pub from: Option<RecipientSaid>,
    /// Why.
    pub reason: Code<WithholdReason>,
}

impl RecipientSaid {
    fn read(&self) -> Result<Recipient, CommandError> {
        let Some(service) = &self.service else { return Ok(Recipient::Named(self.name.clone())) };
        AgencyCode::parse(service).map(Recipient::Service).ok_or(unreadable("recipients"))
    }
}

fn unreadable(field: &str) -> CommandError {
    CommandError::with(ErrorCode::InputUnreadable, "field", field)
}

impl DecideConsent {
    fn decision(&self, today: Day) -> Result<ConsentDecision, CommandError> {
        let person = |said: &Option<String>, field: &str| match said {
            None => Ok(PersonCode::Client),
            Some(code) => PersonCode::parse(code).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", field)),
        };
        let from = self.valid_from.map_or(today, |day| day.0);
        let grants = matches!(self.answer.0, ConsentAnswer::Given | ConsentAnswer::Partial);
        let lasts = life_days(self.scope.0).filter(|_| grants).map(|days| from.plus(days));
        Ok(ConsentDecision {
            about: person(&self.about, "about")?,
            scope: self.scope.0,
            answer: self.answer.0,
            basis: self.basis.map_or(LegalBasis::Consent, |basis| basis.0),
            given_by: person(&self.given_by, "given_by")?,
            method: self.method.0,
            explained: if self.explained_all {
                ToldItem::ALL.to_vec()
            } else {
                self.explained.iter().map(|item| item.0).collect()
            },
            valid_from: from,
            expires_on: self.expires_on.map(|day| day.0).or(lasts),
            conditions: self.conditions.clone(),
            terms: self.terms()?,
        })
    }

    fn terms(&self) -> Result<ConsentTerms, CommandError> {
        let withheld = |one: &WithheldSaid| {
            let from = one.from.as_ref().map(RecipientSaid::read).transpose()?;
            Ok(Withheld { group: one.group.0, from, reason: one.reason.0 })
        };
        let language = |code: &String| AgencyCode::parse(code).ok_or(unreadable("language"));
        let plan = self.plan.map(|entry| BoundTo::Plan(entry.0));
        let referral = self.referral.map(|entry| BoundTo::Referral(entry.0));
        Ok(ConsentTerms {
            recipients: self.recipients.iter().map(RecipientSaid::read).collect::<Result<_, _>>()?,
            groups: self.share_groups.iter().map(|code| code.0).collect(),
            share_name: self.share_name,
            withheld: self.withheld.iter().map(withheld).collect::<Result<_, CommandError>>()?,
            child_assent: self.child_assent.map(|code| code.0),
            age_band: None,
            exception: self.exception.map(|code| code.0),
            exception_note: self.exception_note.clone(),
            witness: self.witness_role.map(|code| code.0),
            language: self.language.as_ref().map(language).transpose()?,
            interpreter: self.interpreter,
            understood: self.understood.clone(),
            bound_to: plan.or(referral).or(self.conference.map(|entry| BoundTo::Conference(entry.0))),
            form: None,
        })
    }
}

/// `decide_consent`
pub fn decide(session: &mut Session, input: DecideConsent) -> Result<Reply<Nothing>, CommandError> {
    let decision = input.decision(session.today())?;
    let id = session.entry_id();
    let form = input.form.as_ref().map(|form| form.read(id, &decision)).transpose()?;
    let referrals =
        session.with_case(input.case.0, |session, live| Ok(live.read(&session.membership).case.referrals.len()))?;
    let ids: Vec<EntryId> = (0..referrals).map(|_| session.entry_id()).collect();
    let rule = |desk: &Desk<'_>| {
        let change = consent::decide_consent(&desk.active()?, &decision, form.as_ref(), &desk.moment)?;
        Ok(change.and(consent::revoke_referrals(&desk.read.case, &decision, &ids, desk.moment.today)))
    };
    let change = session.decide(input.case.0, (Object::Consent, Act::Create), false, rule)?;
    let views = [View::Approvals, View::Attachments];
    let reply = session.settle(input.case.0, &change, &Beside::ending(input.draft), &views, Nothing {})?;
    // The decision stands whatever the disk says; what could not be erased now is erased with the next exchange.
    if session.erase_unconsented().is_err() {
        tracing::warn!("media could not be erased yet");
    }
    Ok(reply)
}
