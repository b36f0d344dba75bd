//! What a statement decides, as bytes. Field order is that of the model's types and frozen with form 1.

mod adoption;
mod consent;
mod decisions;
mod handover;
mod join;
mod restriction;
mod transfer;

#[cfg(test)]
pub(super) use restriction::sample as restricted_sample;

use std::collections::BTreeMap;

use model::closure::{ClosureRequest, Consultation};
use model::codes::{
    AgencyCode, ChecklistAnswer, ClosureItem, ClosureReason, FeedbackOffer, IdentityReason, KeptReason, OpenReason,
    RiskBasis, RiskLevel, SafetyChange, Tri,
};
use model::consent::{ConsentDecision, ConsentTerms};
use model::ids::PersonCode;
use model::risk::RiskDetermination;
use model::statement::{StatementBody, Subject};
use model::{Day, EntryId, StaffRef, StatementHash, TeamRef};

use crate::codec::{Reader, Unreadable, Writer};
use crate::limits::STATEMENT_TEXT_BYTES_MAX;

const RISK_DETERMINED: u8 = 1;
const CONSENT_DECIDED: u8 = 2;
const CLOSURE_REQUESTED: u8 = 3;
const CLOSURE_AUTHORISED: u8 = 4;
const CLOSURE_RETURNED: u8 = 5;
const REOPENED: u8 = 6;
const APPROVED: u8 = 7;
const REFUSED: u8 = 8;
const ASSIGNED: u8 = 9;
const IDENTITY_OPENED: u8 = 10;
const NAME_KEPT: u8 = 11;
/// A consent decision with terms; one without any keeps the form it always had.
const CONSENT_WITH_TERMS: u8 = 20;
const TRANSFER_PROPOSED: u8 = 21;
const TRANSFER_HANDED_OVER: u8 = 22;
const TRANSFER_ENDED: u8 = 23;

/// Handover: 24 to 27.
const REASSIGNED: u8 = 24;
const HANDOVER_ANSWERED: u8 = 25;
/// Decisions that weigh on people.
const SECOND_DECIDED: u8 = 28;
const CARE_CONTINUED: u8 = 29;
const BID_DECIDED: u8 = 30;
/// Two files of one person: 31 to 33.
const JOIN_PROPOSED: u8 = 31;
const JOINED: u8 = 32;
const JOIN_UNDONE: u8 = 33;
/// Members and devices: 40 to 44.
const WORK_ADOPTED: u8 = 40;
/// Who alone may open a case: 41 and 42.
const RESTRICTED: u8 = 41;
const RESTRICTION_LIFTED: u8 = 42;

const SUBJECT_ASSESSMENT: u8 = 1;
const SUBJECT_PLAN: u8 = 2;
const SUBJECT_REVIEW: u8 = 3;
const SUBJECT_SCREENING: u8 = 4;
const SUBJECT_TRANSFER: u8 = 5;
const SUBJECT_REPORT: u8 = 8;
const SUBJECT_FUND: u8 = 9;
const SUBJECT_REUNIFICATION: u8 = 10;
const SUBJECT_JOIN: u8 = 11;

/// Longest code in bytes.
const CODE_BYTES_MAX: usize = 60;
/// Most codes or answers in one list.
const LIST_MAX: usize = 256;

pub(super) fn kind(body: &StatementBody) -> u8 {
    match body {
        StatementBody::RiskDetermined(_) => RISK_DETERMINED,
        StatementBody::ConsentDecided(consent) if consent.terms != ConsentTerms::default() => CONSENT_WITH_TERMS,
        StatementBody::ConsentDecided(_) => CONSENT_DECIDED,
        StatementBody::ClosureRequested(_) => CLOSURE_REQUESTED,
        StatementBody::ClosureAuthorised { .. } => CLOSURE_AUTHORISED,
        StatementBody::ClosureReturned { .. } => CLOSURE_RETURNED,
        StatementBody::Reopened { .. } => REOPENED,
        StatementBody::Approved { .. } => APPROVED,
        StatementBody::Refused { .. } => REFUSED,
        StatementBody::Assigned { .. } => ASSIGNED,
        StatementBody::Reassigned(_) => REASSIGNED,
        StatementBody::HandoverAnswered(_) => HANDOVER_ANSWERED,
        StatementBody::IdentityOpened { .. } => IDENTITY_OPENED,
        StatementBody::NameKept { .. } => NAME_KEPT,
        StatementBody::TransferProposed(_) => TRANSFER_PROPOSED,
        StatementBody::TransferHandedOver { .. } => TRANSFER_HANDED_OVER,
        StatementBody::TransferEnded { .. } => TRANSFER_ENDED,
        StatementBody::SecondDecided { .. } => SECOND_DECIDED,
        StatementBody::CareContinued(_) => CARE_CONTINUED,
        StatementBody::BidDecided(_) => BID_DECIDED,
        StatementBody::WorkAdopted(_) => WORK_ADOPTED,
        StatementBody::JoinProposed(_) => JOIN_PROPOSED,
        StatementBody::Joined(_) => JOINED,
        StatementBody::JoinUndone { .. } => JOIN_UNDONE,
        StatementBody::Restricted(_) => RESTRICTED,
        StatementBody::RestrictionLifted { .. } => RESTRICTION_LIFTED,
    }
}

pub(super) fn is_known(kind: u8) -> bool {
    (RISK_DETERMINED..=NAME_KEPT).contains(&kind)
        || kind == CONSENT_WITH_TERMS
        || (TRANSFER_PROPOSED..=HANDOVER_ANSWERED).contains(&kind)
        || (SECOND_DECIDED..=JOIN_UNDONE).contains(&kind)
        || (WORK_ADOPTED..=RESTRICTION_LIFTED).contains(&kind)
}

pub(super) fn write(out: &mut Writer, body: &StatementBody) {
    match body {
        StatementBody::RiskDetermined(risk) => write_risk(out, risk),
        StatementBody::ConsentDecided(consent) => {
            consent::write(out, consent);
            if kind(body) == CONSENT_WITH_TERMS {
                consent::write_terms(out, &consent.terms);
            }
        }
        StatementBody::ClosureRequested(request) => write_request(out, request),
        StatementBody::ClosureAuthorised { request } => out.raw(request.as_bytes()),
        StatementBody::ClosureReturned { request, comment } => {
            out.raw(request.as_bytes());
            out.text(comment);
        }
        StatementBody::Reopened { reason, note } => {
            out.text(reason.code());
            out.text(note);
        }
        StatementBody::Approved { subject, comment } | StatementBody::Refused { subject, comment } => {
            write_subject(out, *subject);
            out.text(comment);
        }
        StatementBody::Assigned { staff, team, reason } => {
            out.raw(staff.as_bytes());
            out.raw(team.as_bytes());
            out.text(reason);
        }
        StatementBody::Reassigned(said) => handover::write(out, said),
        StatementBody::HandoverAnswered(answer) => handover::write_answer(out, answer),
        StatementBody::IdentityOpened { reason, note } => {
            out.text(reason.code());
            out.text(note);
        }
        StatementBody::NameKept { reason, words } => {
            out.text(reason.code());
            out.length(usize::from(*words));
        }
        StatementBody::TransferProposed(_)
        | StatementBody::TransferHandedOver { .. }
        | StatementBody::TransferEnded { .. } => transfer::write(out, body),
        StatementBody::SecondDecided { subject, who, on, note } => {
            write_subject(out, *subject);
            out.text(who);
            write_day(out, *on);
            out.text(note);
        }
        StatementBody::CareContinued(said) => decisions::write_continued(out, said),
        StatementBody::BidDecided(said) => decisions::write_bid(out, said),
        StatementBody::WorkAdopted(work) => adoption::write(out, work),
        StatementBody::JoinProposed(asked) => join::write_proposal(out, asked),
        StatementBody::Joined(said) => join::write(out, said),
        StatementBody::JoinUndone { join: statement, note: text }
        | StatementBody::RestrictionLifted { restriction: statement, reason: text } => {
            out.raw(statement.as_bytes());
            out.text(text);
        }
        StatementBody::Restricted(said) => restriction::write(out, said),
    }
}

pub(super) fn read(kind: u8, bytes: &[u8]) -> Result<StatementBody, Unreadable> {
    let mut reader = Reader::new(bytes);
    let body = read_body(kind, &mut reader)?;
    reader.end()?;
    Ok(body)
}

fn read_body(kind: u8, from: &mut Reader<'_>) -> Result<StatementBody, Unreadable> {
    Ok(match kind {
        RISK_DETERMINED => StatementBody::RiskDetermined(read_risk(from)?),
        CONSENT_DECIDED => StatementBody::ConsentDecided(consent::read(from)?),
        CONSENT_WITH_TERMS => {
            let decision = consent::read(from)?;
            StatementBody::ConsentDecided(ConsentDecision { terms: consent::read_terms(from)?, ..decision })
        }
        CLOSURE_REQUESTED => StatementBody::ClosureRequested(read_request(from)?),
        CLOSURE_AUTHORISED => StatementBody::ClosureAuthorised { request: statement(from)? },
        CLOSURE_RETURNED => StatementBody::ClosureReturned { request: statement(from)?, comment: text(from)? },
        REOPENED => StatementBody::Reopened { reason: code(from, OpenReason::from_code)?, note: text(from)? },
        APPROVED => StatementBody::Approved { subject: read_subject(from)?, comment: text(from)? },
        REFUSED => StatementBody::Refused { subject: read_subject(from)?, comment: text(from)? },
        ASSIGNED => StatementBody::Assigned {
            staff: StaffRef::from_bytes(from.array()?),
            team: TeamRef::from_bytes(from.array()?),
            reason: text(from)?,
        },
        REASSIGNED => StatementBody::Reassigned(handover::read(from)?),
        HANDOVER_ANSWERED => StatementBody::HandoverAnswered(handover::read_answer(from)?),
        IDENTITY_OPENED => {
            StatementBody::IdentityOpened { reason: code(from, IdentityReason::from_code)?, note: text(from)? }
        }
        NAME_KEPT => StatementBody::NameKept {
            reason: code(from, KeptReason::from_code)?,
            words: u8::try_from(from.length(usize::from(u8::MAX))?).map_err(|_| Unreadable::Code)?,
        },
        TRANSFER_PROPOSED => StatementBody::TransferProposed(transfer::read_proposal(from)?),
        TRANSFER_HANDED_OVER => transfer::read_handed_over(from)?,
        TRANSFER_ENDED => transfer::read_ended(from)?,
        SECOND_DECIDED => StatementBody::SecondDecided {
            subject: read_subject(from)?,
            who: text(from)?,
            on: day(from)?,
            note: text(from)?,
        },
        BID_DECIDED => StatementBody::BidDecided(decisions::read_bid(from)?),
        CARE_CONTINUED => StatementBody::CareContinued(decisions::read_continued(from)?),
        WORK_ADOPTED => StatementBody::WorkAdopted(adoption::read(from)?),
        JOIN_PROPOSED => StatementBody::JoinProposed(join::read_proposal(from)?),
        JOINED => StatementBody::Joined(join::read(from)?),
        JOIN_UNDONE => StatementBody::JoinUndone { join: statement(from)?, note: text(from)? },
        RESTRICTED => StatementBody::Restricted(restriction::read(from)?),
        RESTRICTION_LIFTED => StatementBody::RestrictionLifted { restriction: statement(from)?, reason: text(from)? },
        _ => return Err(Unreadable::Code),
    })
}

fn write_risk(out: &mut Writer, risk: &RiskDetermination) {
    out.text(risk.level.code());
    out.text(risk.basis.code());
    out.length(risk.reasons.len());
    for reason in &risk.reasons {
        out.text(reason.as_str());
    }
    out.text(&risk.note);
}

fn read_risk(from: &mut Reader<'_>) -> Result<RiskDetermination, Unreadable> {
    Ok(RiskDetermination {
        level: code(from, RiskLevel::from_code)?,
        basis: code(from, RiskBasis::from_code)?,
        reasons: list(from, |from| code(from, AgencyCode::parse))?,
        note: text(from)?,
    })
}

fn write_request(out: &mut Writer, request: &ClosureRequest) {
    out.text(request.reason.code());
    out.text(&request.summary);
    out.text(request.condition_met.code());
    out.text(request.final_risk.code());
    out.length(request.checklist.len());
    for (item, answer) in &request.checklist {
        out.text(item.code());
        out.text(answer.code());
    }
    out.flag(request.consulted.is_some());
    if let Some(consulted) = &request.consulted {
        out.flag(consulted.client);
        out.length(consulted.members.len());
        for member in &consulted.members {
            out.text(&member.to_string());
        }
        write_day(out, consulted.on);
        out.text(&consulted.views);
    }
    out.text(request.safety_change.code());
    out.text(request.feedback.code());
    out.flag(request.told_can_return);
    out.flag(request.transfer_not_possible);
}

fn read_request(from: &mut Reader<'_>) -> Result<ClosureRequest, Unreadable> {
    Ok(ClosureRequest {
        reason: code(from, ClosureReason::from_code)?,
        summary: text(from)?,
        condition_met: code(from, Tri::from_code)?,
        final_risk: code(from, RiskLevel::from_code)?,
        checklist: read_checklist(from)?,
        consulted: maybe(from, read_consultation)?,
        safety_change: code(from, SafetyChange::from_code)?,
        feedback: code(from, FeedbackOffer::from_code)?,
        told_can_return: from.flag()?,
        transfer_not_possible: from.flag()?,
    })
}

fn read_checklist(from: &mut Reader<'_>) -> Result<BTreeMap<ClosureItem, ChecklistAnswer>, Unreadable> {
    let answer =
        |from: &mut Reader<'_>| Ok((code(from, ClosureItem::from_code)?, code(from, ChecklistAnswer::from_code)?));
    Ok(list(from, answer)?.into_iter().collect())
}

fn read_consultation(from: &mut Reader<'_>) -> Result<Consultation, Unreadable> {
    Ok(Consultation {
        client: from.flag()?,
        members: list(from, |from| code(from, PersonCode::parse))?,
        on: day(from)?,
        views: text(from)?,
    })
}

fn write_subject(out: &mut Writer, subject: Subject) {
    let (tag, id) = match subject {
        Subject::Assessment(id) => (SUBJECT_ASSESSMENT, id),
        Subject::Plan(id) => (SUBJECT_PLAN, id),
        Subject::Review(id) => (SUBJECT_REVIEW, id),
        Subject::Screening(id) => (SUBJECT_SCREENING, id),
        Subject::Transfer(id) => (SUBJECT_TRANSFER, id),
        Subject::Report(id) => (SUBJECT_REPORT, id),
        Subject::Fund(id) => (SUBJECT_FUND, id),
        Subject::Reunification(id) => (SUBJECT_REUNIFICATION, id),
        Subject::Join(id) => (SUBJECT_JOIN, id),
    };
    out.byte(tag);
    out.raw(id.as_bytes());
}

fn read_subject(from: &mut Reader<'_>) -> Result<Subject, Unreadable> {
    let tag = from.byte()?;
    let id = EntryId::from_bytes(from.array()?);
    match tag {
        SUBJECT_ASSESSMENT => Ok(Subject::Assessment(id)),
        SUBJECT_PLAN => Ok(Subject::Plan(id)),
        SUBJECT_REVIEW => Ok(Subject::Review(id)),
        SUBJECT_SCREENING => Ok(Subject::Screening(id)),
        SUBJECT_TRANSFER => Ok(Subject::Transfer(id)),
        SUBJECT_REPORT => Ok(Subject::Report(id)),
        SUBJECT_FUND => Ok(Subject::Fund(id)),
        SUBJECT_REUNIFICATION => Ok(Subject::Reunification(id)),
        SUBJECT_JOIN => Ok(Subject::Join(id)),
        _ => Err(Unreadable::Code),
    }
}

fn write_day(out: &mut Writer, day: Day) {
    out.signed(i64::from(day.0));
}

fn day(from: &mut Reader<'_>) -> Result<Day, Unreadable> {
    i32::try_from(from.signed()?).map(Day).map_err(|_| Unreadable::TooLong)
}

fn text(from: &mut Reader<'_>) -> Result<String, Unreadable> {
    from.text(STATEMENT_TEXT_BYTES_MAX).map(str::to_owned)
}

fn code<T>(from: &mut Reader<'_>, of: impl Fn(&str) -> Option<T>) -> Result<T, Unreadable> {
    of(from.text(CODE_BYTES_MAX)?).ok_or(Unreadable::Code)
}

fn statement(from: &mut Reader<'_>) -> Result<StatementHash, Unreadable> {
    from.array().map(StatementHash::from_bytes)
}

fn entry(from: &mut Reader<'_>) -> Result<EntryId, Unreadable> {
    from.array().map(EntryId::from_bytes)
}

fn list<T>(
    from: &mut Reader<'_>,
    one: impl Fn(&mut Reader<'_>) -> Result<T, Unreadable>,
) -> Result<Vec<T>, Unreadable> {
    let count = from.length(LIST_MAX)?;
    (0..count).map(|_| one(from)).collect()
}

fn maybe<T>(
    from: &mut Reader<'_>,
    one: impl Fn(&mut Reader<'_>) -> Result<T, Unreadable>,
) -> Result<Option<T>, Unreadable> {
    if from.flag()? { one(from).map(Some) } else { Ok(None) }
}
