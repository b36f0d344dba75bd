//! Opening a case whose screening came to "open": consent, what is not recorded yet, and the next contact.

use model::codes::UnitType;
use model::opening::{self, OpenScreened};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{
    ClientNamed, ConsentGiven, NewCaregiver, NewContactPoint, NewPlace, Opened, caregiver, client, reach, room,
};
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What a worker adds to a screening to open the case. Programme, concerns and risk are in the record already.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenScreenedCase {
    /// The case.
    pub case: CaseRef,
    /// One person, or with household.
    pub unit_type: Code<UnitType>,
    /// The client, as far as they are not recorded yet.
    #[serde(default)]
    pub client: ClientNamed,
    /// Ways to reach them.
    #[serde(default)]
    pub contact_points: Vec<NewContactPoint>,
    /// Places.
    #[serde(default)]
    pub places: Vec<NewPlace>,
    /// Who consents for or with the client; `M1` from now on.
    #[serde(default)]
    pub caregiver: Option<NewCaregiver>,
    /// Consent; what was told at screening counts as explained.
    pub consent: ConsentGiven,
    /// The day of intake; today when left out.
    #[serde(default)]
    pub opened_on: Option<IsoDay>,
    /// The day of the next contact.
    pub next_contact_on: IsoDay,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `open_screened_case`
pub fn open_screened_case(session: &mut Session, input: OpenScreenedCase) -> Result<Reply<Opened>, CommandError> {
    let today = session.today();
    let opened_on = input.opened_on.map_or(today, |day| day.0);
    let (code, level) = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        let code = read.case.code.map(|code| code.to_string()).unwrap_or_default();
        Ok((code, read.workflow.risk.current))
    })?;
    let said = OpenScreened {
        episode: session.entry_id(),
        client: client(session.entry_id(), &input.client, today)?,
        unit_type: input.unit_type.0,
        opened_on,
        caregiver: input.caregiver.as_ref().map(|named| caregiver(session, named)),
        consent: input.consent.decision(opened_on),
        next_contact_on: input.next_contact_on.0,
        room: room(session, level)?,
    };
    let reached = reach(session, &input.contact_points, &input.places)?;
    let rule = |desk: &Desk<'_>| {
        let (early, identity) = (desk.early()?, desk.read.identity.as_ref());
        Ok(opening::open_screened(&early, identity, &said, &desk.who, &desk.moment)?.and(reached))
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    let value = Opened { case: input.case.0.to_hex(), code };
    session.settle(
        input.case.0,
        &change,
        &Beside::ending(input.draft),
        &[View::Waiting, View::Person, View::Drafts],
        value,
    )
}
