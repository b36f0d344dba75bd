//! Who a case is about. Opening it is logged with its reason; for anybody but the assigned worker it is a signed act.

use model::CaseId;
use model::change::CaseChange;
use model::codes::IdentityReason;
use model::permissions::{Act, Object, Permission};
use model::statement::StatementBody;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::live::{LiveCase, ReadCase};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{ContactPointView, PersonEntry, PersonView, PlaceView};

/// Whose identity, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPerson {
    /// The case.
    pub case: CaseRef,
    /// Why; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
}

/// `show_person`
pub fn show_person(session: &mut Session, input: ShowPerson) -> Result<Reply<PersonView>, CommandError> {
    let view = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        person(session, live, &read)
    })?;
    let changed = open_identity(session, input.case.0, input.reason, &input.note)?;
    Ok(Reply { value: view, changed })
}

/// Opens an identity: logged, and for anybody but the assigned worker signed with its reason. Answers what it changed.
///
/// # Errors
/// [`ErrorCode::NotAllowed`], [`ErrorCode::ValueMissing`] without a reason where one is needed.
pub(crate) fn open_identity(
    session: &mut Session,
    case: CaseId,
    reason: Option<Code<IdentityReason>>,
    note: &str,
) -> Result<Vec<View>, CommandError> {
    let (identity, permission) = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        Ok((read.identity.clone(), session.permission(&read, live, Object::Identity, Act::Read)))
    })?;
    let reason = match (permission, reason) {
        (Permission::No, _) => return Err(ErrorCode::NotAllowed.into()),
        (Permission::WithReason, None) => return Err(CommandError::with(ErrorCode::ValueMissing, "field", "reason")),
        (Permission::WithReason, Some(reason)) => {
            let body = StatementBody::IdentityOpened { reason: reason.0, note: model::text::line(note)? };
            let change = CaseChange::new().with_statement(body);
            session.refuse_names(case, identity.as_ref(), &change)?;
            let beside = Beside { audit: Some(("identity_opened", reason.0.code().to_owned())), ..Beside::default() };
            session.save(case, &change, &beside)?;
            return Ok(vec![View::CaseFile, View::BackupStatus]);
        }
        (Permission::Yes, reason) => reason,
    };
    session.log_opening(case, reason.map_or("own_case", |reason| reason.0.code()))?;
    Ok(Vec::new())
}

fn person(session: &Session, live: &LiveCase, read: &ReadCase) -> Result<PersonView, CommandError> {
    let identity = read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
    let authors = Authors::of(session, live)?;
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    let mut people: Vec<_> = identity.people.iter().collect();
    // The client first, whoever's entry has the smaller id.
    people.sort_by_key(|person| (person.code, person.id));
    let people = people.into_iter().map(|person| PersonEntry {
        code: person.code.to_string(),
        names: person.names().map(str::to_owned).collect(),
    });
    let contact_points = identity.contact_points.iter().map(|point| ContactPointView {
        id: point.id.to_hex(),
        kind: point.kind.map(|kind| kind.code().to_owned()),
        value: point.value.clone(),
        whose: point.whose.to_string(),
        kept_away: model::unit::first_kept_away(&read.case, &[point.whose]).is_some(),
        safe_to_call: shower.field(&point.safe_to_call),
        safe_to_text: shower.field(&point.safe_to_text),
    });
    let places = identity.places.iter().map(|place| PlaceView {
        id: place.id.to_hex(),
        kind: place.kind.map(|kind| kind.code().to_owned()),
        address: place.address.clone(),
        safe_to_visit: shower.field(&place.safe_to_visit),
    });
    Ok(PersonView {
        case: live.id.to_hex(),
        people: people.collect(),
        contact_points: contact_points.collect(),
        places: places.collect(),
        whereabouts: shower.field(&identity.whereabouts),
        signal: shower.field(&identity.signal),
        reach_note: identity.reach_note.clone(),
    })
}
