//! A consent decision as bytes, and its terms, which came later. Both orders are frozen.

use model::EntryId;
use model::codes::{
    AgeBand, AgencyCode, ChildAssent, ConsentAnswer, ConsentMethod, ConsentScope, GiverException, LegalBasis,
    ShareGroup, ToldItem, WithholdReason, WitnessRole,
};
use model::consent::{BoundTo, ConsentDecision, ConsentTerms, Recipient, Withheld};
use model::ids::PersonCode;

use super::{code, day, list, maybe, text, write_day};
use crate::codec::{Reader, Unreadable, Writer};

const NAMED: u8 = 1;
const SERVICE: u8 = 2;

const BOUND_PLAN: u8 = 1;
const BOUND_REFERRAL: u8 = 2;
const BOUND_CONFERENCE: u8 = 3;

pub(super) fn write(out: &mut Writer, consent: &ConsentDecision) {
    out.text(&consent.about.to_string());
    out.text(consent.scope.code());
    out.text(consent.answer.code());
    out.text(consent.basis.code());
    out.text(&consent.given_by.to_string());
    out.text(consent.method.code());
    out.length(consent.explained.len());
    for item in &consent.explained {
        out.text(item.code());
    }
    write_day(out, consent.valid_from);
    out.flag(consent.expires_on.is_some());
    if let Some(day) = consent.expires_on {
        write_day(out, day);
    }
    out.text(&consent.conditions);
}

pub(super) fn read(from: &mut Reader<'_>) -> Result<ConsentDecision, Unreadable> {
    Ok(ConsentDecision {
        about: code(from, PersonCode::parse)?,
        scope: code(from, ConsentScope::from_code)?,
        answer: code(from, ConsentAnswer::from_code)?,
        basis: code(from, LegalBasis::from_code)?,
        given_by: code(from, PersonCode::parse)?,
        method: code(from, ConsentMethod::from_code)?,
        explained: list(from, |from| code(from, ToldItem::from_code))?,
        valid_from: day(from)?,
        expires_on: maybe(from, day)?,
        conditions: text(from)?,
        terms: ConsentTerms::default(),
    })
}

pub(super) fn write_terms(out: &mut Writer, terms: &ConsentTerms) {
    out.length(terms.recipients.len());
    for recipient in &terms.recipients {
        write_recipient(out, recipient);
    }
    out.length(terms.groups.len());
    for group in &terms.groups {
        out.text(group.code());
    }
    out.flag(terms.share_name);
    out.length(terms.withheld.len());
    for one in &terms.withheld {
        out.text(one.group.code());
        out.flag(one.from.is_some());
        if let Some(from) = &one.from {
            write_recipient(out, from);
        }
        out.text(one.reason.code());
    }
    write_maybe(out, terms.child_assent.map(ChildAssent::code));
    write_maybe(out, terms.age_band.map(AgeBand::code));
    write_maybe(out, terms.exception.map(GiverException::code));
    out.text(&terms.exception_note);
    write_maybe(out, terms.witness.map(WitnessRole::code));
    write_maybe(out, terms.language.as_ref().map(AgencyCode::as_str));
    out.flag(terms.interpreter);
    out.text(&terms.understood);
    out.flag(terms.bound_to.is_some());
    if let Some(bound) = terms.bound_to {
        write_bound(out, bound);
    }
    out.flag(terms.form.is_some());
    if let Some(form) = terms.form {
        out.raw(form.as_bytes());
    }
}

pub(super) fn read_terms(from: &mut Reader<'_>) -> Result<ConsentTerms, Unreadable> {
    Ok(ConsentTerms {
        recipients: list(from, read_recipient)?,
        groups: list(from, |from| code(from, ShareGroup::from_code))?,
        share_name: from.flag()?,
        withheld: list(from, read_withheld)?,
        child_assent: maybe(from, |from| code(from, ChildAssent::from_code))?,
        age_band: maybe(from, |from| code(from, AgeBand::from_code))?,
        exception: maybe(from, |from| code(from, GiverException::from_code))?,
        exception_note: text(from)?,
        witness: maybe(from, |from| code(from, WitnessRole::from_code))?,
        language: maybe(from, |from| code(from, AgencyCode::parse))?,
        interpreter: from.flag()?,
        understood: text(from)?,
        bound_to: maybe(from, read_bound)?,
        form: maybe(from, |from| from.array().map(EntryId::from_bytes))?,
    })
}

fn write_maybe(out: &mut Writer, code: Option<&str>) {
    out.flag(code.is_some());
    if let Some(code) = code {
        out.text(code);
    }
}

fn write_recipient(out: &mut Writer, recipient: &Recipient) {
    match recipient {
        Recipient::Named(name) => {
            out.byte(NAMED);
            out.text(name);
        }
        Recipient::Service(code) => {
            out.byte(SERVICE);
            out.text(code.as_str());
        }
    }
}

fn read_recipient(from: &mut Reader<'_>) -> Result<Recipient, Unreadable> {
    match from.byte()? {
        NAMED => Ok(Recipient::Named(text(from)?)),
        SERVICE => Ok(Recipient::Service(code(from, AgencyCode::parse)?)),
        _ => Err(Unreadable::Code),
    }
}

fn read_withheld(from: &mut Reader<'_>) -> Result<Withheld, Unreadable> {
    Ok(Withheld {
        group: code(from, ShareGroup::from_code)?,
        from: maybe(from, read_recipient)?,
        reason: code(from, WithholdReason::from_code)?,
    })
}

fn write_bound(out: &mut Writer, bound: BoundTo) {
    let (tag, id) = match bound {
        BoundTo::Plan(id) => (BOUND_PLAN, id),
        BoundTo::Referral(id) => (BOUND_REFERRAL, id),
        BoundTo::Conference(id) => (BOUND_CONFERENCE, id),
    };
    out.byte(tag);
    out.raw(id.as_bytes());
}

fn read_bound(from: &mut Reader<'_>) -> Result<BoundTo, Unreadable> {
    let tag = from.byte()?;
    let id = EntryId::from_bytes(from.array()?);
    match tag {
        BOUND_PLAN => Ok(BoundTo::Plan(id)),
        BOUND_REFERRAL => Ok(BoundTo::Referral(id)),
        BOUND_CONFERENCE => Ok(BoundTo::Conference(id)),
        _ => Err(Unreadable::Code),
    }
}
