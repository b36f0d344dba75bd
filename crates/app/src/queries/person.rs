//! Who a case is about. Opening it is logged with its reason; for anybody but the assigned worker it is a signed act.

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
    let (view, permission) = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        let permission = session.permission(&read, live, Object::Identity, Act::Read);
        Ok((person(session, live, &read)?, permission))
    })?;
    let reason = match (permission, input.reason) {
        (Permission::No, _) => return Err(ErrorCode::NotAllowed.into()),
        (Permission::WithReason, None) => return Err(CommandError::with(ErrorCode::ValueMissing, "field", "reason")),
        (Permission::WithReason, Some(reason)) => {
            let note = model::text::line(&input.note)?;
            let body = StatementBody::IdentityOpened { reason: reason.0, note };
            let change = CaseChange::new().with_statement(body);
            let identity =
                session.with_case(input.case.0, |session, live| Ok(live.read(&session.membership).identity.clone()))?;
            session.refuse_names(input.case.0, identity.as_ref(), &change)?;
            let beside = Beside { audit: Some(("identity_opened", reason.0.code().to_owned())), ..Beside::default() };
            session.save(input.case.0, &change, &beside)?;
            return Ok(Reply { value: view, changed: vec![View::CaseFile, View::BackupStatus] });
        }
        (Permission::Yes, reason) => reason,
    };
    session.log_opening(input.case.0, reason.map_or("own_case", |reason| reason.0.code()))?;
    Ok(Reply::unchanged(view))
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
        reach_note: identity.reach_note.clone(),
    })
}
