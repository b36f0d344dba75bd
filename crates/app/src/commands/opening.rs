//! Opening a case: who the client is, what they consent to, and the first risk.

mod screened;

pub use screened::{OpenScreenedCase, open_screened_case};

use model::active::Moment;
use model::case_code::{CaseCode, RANDOM_CHARS};
use model::caseload::{Fte, Points, Room, cap, case_points};
use model::change::CaseChange;
use model::client::{ContactPoint, Person, Place};
use model::codes::{
    ConcernKind, ConsentAnswer, ConsentMethod, ConsentScope, ContactKind, LegalBasis, PlaceKind, Programme, Relation,
    RiskBasis, RiskLevel, Seniority, Sex, ToldItem, Tri, UnitType, WitnessRole,
};
use model::consent::{ConsentDecision, ConsentTerms};
use model::ids::PersonCode;
use model::lifecycle::guards::OpeningDanger;
use model::opening::{self, CAREGIVER, Intake};
use model::permissions::{Act, Closeness, Object, Permission, Who, may};
use model::register::Register;
use model::safe_contact::{SafeTo, add_contact_point, add_place};
use model::time::DateAbout;
use model::unit::{Concern, Excluded, UnitMember};
use model::{CaseId, Day, EntryId, PersonDocId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coded_text::refuse_names_of_new;
use crate::commands::follow_up::RiskFound;
use crate::commands::screening::DoneAtOnce;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A code that is taken on this device is drawn again this often.
const CODE_TRIES_MAX: usize = 8;

/// Consent `case_management`.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// What was decided; given when left out.
    #[serde(default)]
    pub answer: Option<Code<ConsentAnswer>>,
    /// On what ground; consent when left out.
    #[serde(default)]
    pub basis: Option<Code<LegalBasis>>,
    /// How.
    pub method: Code<ConsentMethod>,
    /// Who gave it, by person code; the client when left out.
    #[serde(default)]
    pub given_by: Option<String>,
    /// What was explained before; everything when left out and `explained_all` is true.
    #[serde(default)]
    pub explained: Vec<Code<ToldItem>>,
    /// Whether everything was explained.
    #[serde(default)]
    pub explained_all: bool,
    /// The last day it holds; a year when left out.
    #[serde(default)]
    pub expires_on: Option<IsoDay>,
    /// Who was beside, where nothing was signed.
    #[serde(default)]
    pub witness_role: Option<Code<WitnessRole>>,
}

impl ConsentGiven {
    /// As the model has it, from this day on. Source of the year: `domain.md` 8.2.
    pub(crate) fn decision(&self, from: Day) -> ConsentDecision {
        let explained = if self.explained_all {
            ToldItem::ALL.to_vec()
        } else {
            self.explained.iter().map(|item| item.0).collect()
        };
        ConsentDecision {
            about: PersonCode::Client,
            scope: ConsentScope::CaseManagement,
            answer: self.answer.map_or(ConsentAnswer::Given, |answer| answer.0),
            basis: self.basis.map_or(LegalBasis::Consent, |basis| basis.0),
            given_by: self.given_by.as_deref().and_then(PersonCode::parse).unwrap_or(PersonCode::Client),
            method: self.method.0,
            explained,
            valid_from: from,
            expires_on: Some(self.expires_on.map_or_else(|| from.plus(365), |day| day.0)),
            conditions: String::new(),
            terms: ConsentTerms { witness: self.witness_role.map(|role| role.0), ..ConsentTerms::default() },
        }
    }
}

/// Who the client is. Kept in the identity document only.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ClientNamed {
    /// Given name.
    #[serde(default)]
    pub first_name: String,
    /// Further given names.
    #[serde(default)]
    pub middle_name: String,
    /// Family name.
    #[serde(default)]
    pub family_name: String,
    /// Nickname or chosen name.
    #[serde(default)]
    pub alias: String,
    /// Sex or gender.
    #[serde(default)]
    pub sex: Option<Code<Sex>>,
    /// Birth date: a day, a month or a year.
    #[serde(default)]
    pub birth: Option<String>,
    /// Completed years, where no birth date is known; the year of birth is reckoned from it.
    #[serde(default)]
    pub age: Option<u8>,
}

impl ClientNamed {
    /// When the client was born, as far as it was said.
    ///
    /// # Errors
    /// [`ErrorCode::DateRefused`] for a date of no readable form.
    pub(crate) fn born(&self, today: Day) -> Result<Option<DateAbout>, CommandError> {
        born(self.birth.as_deref(), self.age, today)
    }
}

/// The birth date that was said, else the year reckoned from an age in completed years.
///
/// # Errors
/// [`ErrorCode::DateRefused`] for a date of no readable form, or after `today`.
pub(crate) fn born(birth: Option<&str>, age: Option<u8>, today: Day) -> Result<Option<DateAbout>, CommandError> {
    let Some(said) = birth else { return Ok(age.map(|years| DateAbout::Year(today.ymd().0 - i32::from(years)))) };
    let read = DateAbout::parse(said).filter(|birth| birth.earliest().is_some_and(|day| day <= today));
    read.map(Some).ok_or(CommandError::with(ErrorCode::DateRefused, "field", "birth"))
}

/// Whoever consents for or with the client. Their name is kept in identity, their relation in casework.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewCaregiver {
    /// As they are called.
    pub name: String,
    /// Relation to the client.
    pub relation: Code<Relation>,
    /// Whether they care for the client.
    pub caregiver: bool,
}

/// A way to reach the client.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewContactPoint {
    /// Kind.
    pub kind: Code<ContactKind>,
    /// Number or address.
    pub value: String,
    /// Whether calling is safe.
    pub safe_to_call: Code<Tri>,
    /// Whether texting is safe.
    pub safe_to_text: Code<Tri>,
}

/// A place where the client can be found.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPlace {
    /// Kind.
    pub kind: Code<PlaceKind>,
    /// Address, directions, landmark.
    pub address: String,
    /// Whether visiting is safe.
    pub safe_to_visit: Code<Tri>,
}

/// A concern named at intake.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewConcern {
    /// Which.
    pub kind: Code<ConcernKind>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
}

/// What was said of danger, and what was done at once.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DangerSaid {
    /// Whether somebody is in danger now.
    pub immediate_danger: Code<Tri>,
    /// Whether the person may harm themselves or others.
    pub self_harm: Code<Tri>,
    /// What was done at once.
    #[serde(default)]
    pub actions: Vec<DoneAtOnce>,
}

impl DangerSaid {
    fn said(&self, session: &mut Session) -> OpeningDanger {
        let today = session.today();
        OpeningDanger {
            id: session.entry_id(),
            immediate_danger: self.immediate_danger.0,
            self_harm: self.self_harm.0,
            actions: self.actions.iter().map(|done| done.action(session.entry_id(), today)).collect(),
        }
    }
}

/// What a worker brings to open a case.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenCase {
    /// Kind of work.
    pub programme: Code<Programme>,
    /// One person, or with household.
    pub unit_type: Code<UnitType>,
    /// The client.
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
    /// Concerns, the main one first.
    pub concerns: Vec<NewConcern>,
    /// First risk.
    pub risk: RiskFound,
    /// What was said of danger before anything else.
    #[serde(default)]
    pub danger: Option<DangerSaid>,
    /// Consent.
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

/// The case that was opened.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Opened {
    /// Case id.
    pub case: String,
    /// Code to write on paper.
    pub code: String,
}

/// `open_case`
pub fn open_case(session: &mut Session, input: OpenCase) -> Result<Reply<Opened>, CommandError> {
    let me = session.me();
    let who = Who { staff: me, roles: session.membership.roles_for(me, &[me]) };
    if !may_open(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let spare = session.entry_id();
    let moment = Moment { today: session.today(), now: session.now(), tolerance_days: 1, spare };
    let opened_on = input.opened_on.map_or(moment.today, |day| day.0);
    let intake = Intake {
        case: CaseId::from_bytes(*session.entry_id().as_bytes()),
        identity: PersonDocId::from_bytes(*session.entry_id().as_bytes()),
        code: fresh_code(session)?,
        episode: session.entry_id(),
        client: client(session.entry_id(), &input.client, moment.today)?,
        programme: input.programme.0,
        unit_type: input.unit_type.0,
        opened_on,
        caregiver: input.caregiver.as_ref().map(|named| caregiver(session, named)),
        consent: input.consent.decision(opened_on),
        risk: input.risk.determination(RiskBasis::Screening)?,
        concerns: concerns(session, &input.concerns, opened_on),
        next_contact_on: input.next_contact_on.0,
        room: room(session, Some(input.risk.level.0))?,
        danger: input.danger.as_ref().map(|said| said.said(session)),
    };
    let mut new = opening::open_case(&intake, &who, &moment)?;
    new.change = new.change.and(reach(session, &input.contact_points, &input.places)?);
    refuse_names_of_new(&new.change)?;
    session.save_new(&new, &Beside::ending(input.draft))?;
    let value = Opened { case: new.case.to_hex(), code: new.code.to_string() };
    let changed = vec![View::Cases, View::Today, View::BackupStatus, View::Drafts, View::Waiting];
    Ok(Reply { value, changed })
}

/// Whether the person asking may open cases.
pub(crate) fn may_open(session: &Session) -> bool {
    let me = session.me();
    let who = Who { staff: me, roles: session.membership.roles_for(me, &[me]) };
    may(&who, Closeness::Own, Object::Casework, Act::Create) == Permission::Yes
}

/// A code that no case on this device has. The office finds collisions between devices.
pub(crate) fn fresh_code(session: &mut Session) -> Result<CaseCode, CommandError> {
    for _ in 0..CODE_TRIES_MAX {
        let mut entropy = [0; RANDOM_CHARS];
        session.host.fill(&mut entropy);
        let code = CaseCode::new(entropy);
        if session.store.read(|reader| reader.cases_by_code(&code.compact()))?.is_empty() {
            return Ok(code);
        }
    }
    Err(ErrorCode::Internal.into())
}

fn client(id: EntryId, said: &ClientNamed, today: Day) -> Result<Person, CommandError> {
    let birth = said.born(today)?;
    Ok(Person {
        first_name: said.first_name.clone(),
        middle_name: said.middle_name.clone(),
        family_name: said.family_name.clone(),
        alias: said.alias.clone(),
        sex: said.sex.map(|sex| sex.0),
        birth,
        ..Person::unnamed(id, PersonCode::Client)
    })
}

fn caregiver(session: &mut Session, said: &NewCaregiver) -> (UnitMember, Person) {
    let member = UnitMember {
        relation: Some(said.relation.0),
        caregiver: said.caregiver,
        excluded: Register::unwritten(Excluded(false)),
        ..UnitMember::unknown(session.entry_id(), CAREGIVER)
    };
    let person = Person { first_name: said.name.clone(), ..Person::unnamed(session.entry_id(), CAREGIVER) };
    (member, person)
}

pub(crate) fn concerns(session: &mut Session, said: &[NewConcern], noticed_on: Day) -> Vec<Concern> {
    let concern = |(index, one): (usize, &NewConcern)| Concern {
        id: session.entry_id(),
        kind: one.kind.0,
        main: index == 0,
        noticed_on,
        note: one.note.clone(),
    };
    said.iter().enumerate().map(concern).collect()
}

/// Points of the worker's active cases against their cap. Seniority comes with staff records; until then everybody is standard.
fn room(session: &Session, risk: Option<RiskLevel>) -> Result<Room, CommandError> {
    let rows = session.store.read(|reader| reader.cases_of(session.me.staff.as_bytes()))?;
    Ok(Room {
        carried: Points(rows.iter().map(|row| row.points).sum()),
        cap: cap(Seniority::Standard, Fte(100)),
        adds: case_points(risk, Points(0), false),
        overridden: session.over_cap,
    })
}

fn reach(
    session: &mut Session,
    contact_points: &[NewContactPoint],
    places: &[NewPlace],
) -> Result<CaseChange, CommandError> {
    let mut change = CaseChange::new();
    for point in contact_points {
        change = change.and(add_contact_point(&ContactPoint {
            id: session.entry_id(),
            kind: Some(point.kind.0),
            value: point.value.clone(),
            whose: PersonCode::Client,
            safe_to_call: Register::unwritten(SafeTo(point.safe_to_call.0)),
            safe_to_text: Register::unwritten(SafeTo(point.safe_to_text.0)),
            safe_times: String::new(),
            who_may_answer: String::new(),
        })?);
    }
    for place in places {
        change = change.and(add_place(&Place {
            id: session.entry_id(),
            kind: Some(place.kind.0),
            whose: PersonCode::Client,
            address: place.address.clone(),
            safe_to_visit: Register::unwritten(SafeTo(place.safe_to_visit.0)),
            visit_notes: String::new(),
        })?);
    }
    Ok(change)
}
