//! Opening a case whose screening came to "open" (T06): under the same code, with nothing said twice.

use super::{OpenRefused, checked_person, coded_client, consenting, giver_is_named};
use crate::active::{EarlyCase, Moment};
use crate::case_file::Episode;
use crate::caseload::Room;
use crate::change::{CaseChange, CaseField, CaseworkEdit, IdentityEdit, PersonField};
use crate::client::{Identity, Person};
use crate::codes::{OpenReason, ToldItem, UnitType};
use crate::consent::ConsentDecision;
use crate::ids::{EntryId, PersonCode};
use crate::lifecycle::{self, Facts, Input, TransitionId};
use crate::permissions::Who;
use crate::screening;
use crate::statement::StatementBody;
use crate::time::{Day, happened_on, planned_on};
use crate::unit::UnitMember;

/// What a worker adds to a screening to open the case. Programme, concerns and risk are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenScreened {
    /// A fresh id for the first episode.
    pub episode: EntryId,
    /// The client, with what is not recorded yet; its code is set to `CL`. What is empty here stays as it is.
    pub client: Person,
    /// One person, or with household.
    pub unit_type: UnitType,
    /// The day of intake.
    pub opened_on: Day,
    /// Who consents for or with the client, coded and named; their code is set to `M1`.
    pub caregiver: Option<(UnitMember, Person)>,
    /// Consent `case_management`. What was told at screening counts as explained.
    pub consent: ConsentDecision,
    /// The day of the next contact.
    pub next_contact_on: Day,
    /// The worker's room.
    pub room: Room,
}

/// Opens a screened case (T06): the first episode and consent, in the documents that the lead or the screening made.
pub fn open_screened(
    early: &EarlyCase<'_>,
    identity: Option<&Identity>,
    said: &OpenScreened,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, OpenRefused> {
    happened_on(said.opened_on, moment.today, moment.tolerance_days)?;
    planned_on(said.next_contact_on, moment.today)?;
    let (case, workflow) = (early.case(), early.workflow());
    let client = checked_person(&said.client, PersonCode::Client)?;
    let known = identity.and_then(Identity::client);
    if client.names().next().is_none() && known.is_none_or(|known| known.names().next().is_none()) {
        return Err(OpenRefused::NameNeeded);
    }
    giver_is_named(&said.consent, said.caregiver.is_some())?;
    let told = screening::to_open(case, workflow).map(|screening| screening.told.as_slice()).unwrap_or_default();
    let explained = |item: &&ToldItem| said.consent.explained.contains(item) || told.contains(item);
    let explained: Vec<ToldItem> = ToldItem::ALL.iter().filter(explained).copied().collect();
    let consent = ConsentDecision { explained, ..said.consent.clone() };
    let input = Input::Opening { consent: &consent, risk: None, room: said.room, danger: None };
    let facts = Facts { case: Some((case, workflow)), who, today: moment.today, input };
    lifecycle::check(TransitionId::T06, &facts)?;
    let merged = merged(known, &client);
    Ok(CaseChange::new()
        .with(CaseworkEdit::SetCase(CaseField::UnitType(said.unit_type)))
        .with(CaseworkEdit::AddEpisode(Episode {
            id: said.episode,
            number: 1,
            opened_on: said.opened_on,
            reason: Some(OpenReason::New),
            history_reviewed: false,
        }))
        .and(coded_client(&merged, said.opened_on))
        .with(CaseworkEdit::SetCase(CaseField::NextContactOn(said.next_contact_on)))
        .and(named(known, client))
        .and(consenting(said.caregiver.as_ref())?)
        .with_statement(StatementBody::ConsentDecided(consent)))
}

/// What is known of the client afterwards.
fn merged(known: Option<&Person>, client: &Person) -> Person {
    let Some(known) = known else { return client.clone() };
    Person { sex: client.sex.or(known.sex), birth: client.birth.or(known.birth), ..known.clone() }
}

/// The client as a new person, or what is new about one who was named before.
fn named(known: Option<&Person>, client: Person) -> CaseChange {
    let Some(known) = known else {
        return CaseChange::new().with_identity(IdentityEdit::AddPerson(client));
    };
    let texts = [
        (client.first_name, &known.first_name, PersonField::FirstName as fn(String) -> PersonField),
        (client.middle_name, &known.middle_name, PersonField::MiddleName),
        (client.family_name, &known.family_name, PersonField::FamilyName),
        (client.alias, &known.alias, PersonField::Alias),
    ];
    let texts = texts.into_iter().filter(|(new, old, _)| !new.is_empty() && new != *old);
    let fields = texts.map(|(new, _, field)| field(new));
    let sex = client.sex.filter(|sex| known.sex != Some(*sex)).map(PersonField::Sex);
    let birth = client.birth.filter(|birth| known.birth != Some(*birth)).map(PersonField::Birth);
    let edits = fields.chain(sex).chain(birth).map(|field| IdentityEdit::SetPerson(known.id, field));
    edits.fold(CaseChange::new(), CaseChange::with_identity)
}
