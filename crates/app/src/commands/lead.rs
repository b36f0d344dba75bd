//! Recording a lead: how a possible case was noticed, and no more than that.

use model::active::Moment;
use model::client::Person;
use model::codes::{ConcernKind, LeadSource, Tri, UrgentReason};
use model::ids::PersonCode;
use model::lead::{self, Lead, Noticed};
use model::permissions::{Act, Closeness, Object, Permission, Who, may};
use model::{CaseId, PersonDocId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::coded_text::refuse_names_of_new;
use crate::commands::opening::{Opened, fresh_code};
use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What somebody noticed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordLead {
    /// The day; today when left out.
    #[serde(default)]
    pub identified_on: Option<IsoDay>,
    /// Who noticed.
    pub source: Code<LeadSource>,
    /// The area, not an address.
    pub area: String,
    /// Whether it cannot wait.
    pub urgent: bool,
    /// Why it cannot wait; needed when it cannot.
    #[serde(default)]
    pub urgent_reason: Option<Code<UrgentReason>>,
    /// What it may be about.
    #[serde(default)]
    pub hints: Vec<Code<ConcernKind>>,
    /// Whether the person knows and agrees to be contacted.
    pub knows: Code<Tri>,
    /// As the person is called, where a name was said. Kept in the identity document only.
    #[serde(default)]
    pub name: String,
    /// How to reach them safely. Kept in the identity document only.
    #[serde(default)]
    pub reach_note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_lead`
pub fn record_lead(session: &mut Session, input: RecordLead) -> Result<Reply<Opened>, CommandError> {
    let who = as_maker(session);
    if !may_record(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let urgent = match (input.urgent, input.urgent_reason) {
        (true, Some(reason)) => Some(reason.0),
        (true, None) => return Err(CommandError::with(ErrorCode::ValueMissing, "field", "urgent_reason")),
        (false, _) => None,
    };
    let spare = session.entry_id();
    let moment = Moment { today: session.today(), now: session.now(), tolerance_days: 1, spare };
    let client = Person { first_name: input.name.clone(), ..Person::unnamed(session.entry_id(), PersonCode::Client) };
    let noticed = Noticed {
        case: CaseId::from_bytes(*session.entry_id().as_bytes()),
        identity: PersonDocId::from_bytes(*session.entry_id().as_bytes()),
        code: fresh_code(session)?,
        lead: Lead {
            id: session.entry_id(),
            identified_on: input.identified_on.map_or(moment.today, |day| day.0),
            source: input.source.0,
            area: input.area.clone(),
            urgent,
            hints: input.hints.iter().map(|hint| hint.0).collect(),
            knows: input.knows.0,
        },
        client: Some(client).filter(|_| !input.name.trim().is_empty()),
        reach_note: input.reach_note.clone(),
    };
    let new = lead::record_lead(&noticed, &who, &moment)?;
    refuse_names_of_new(&new.change)?;
    session.save_new(&new, &Beside::ending(input.draft))?;
    let value = Opened { case: new.case.to_hex(), code: new.code.to_string() };
    Ok(Reply { value, changed: vec![View::Cases, View::Today, View::BackupStatus, View::Drafts, View::Waiting] })
}

/// Who the person asking is for a case that they make.
pub(crate) fn as_maker(session: &Session) -> Who {
    let me = session.me();
    Who { staff: me, roles: session.membership.roles_for(me, &[me]) }
}

/// Whether the person asking may record leads.
pub(crate) fn may_record(session: &Session) -> bool {
    may(&as_maker(session), Closeness::Own, Object::Lead, Act::Create) == Permission::Yes
}
