//! Opening a case and completing its assessment.

use model::active::Moment;
use model::assessment::{self, Assessment, DomainFinding};
use model::case_code::{CaseCode, RANDOM_CHARS};
use model::caseload::{Fte, Points, Room, cap, case_points};
use model::change::CaseChange;
use model::client::{ContactPoint, Person, Place};
use model::codes::{
    AssessmentKind, ConcernKind, ConsentAnswer, ConsentMethod, ConsentScope, ContactKind, Domain, LegalBasis,
    PlaceKind, Programme, RiskBasis, Seniority, Sex, StrengthKind, ToldItem, Tri, UnitType,
};
use model::consent::ConsentDecision;
use model::ids::PersonCode;
use model::opening::{self, Intake};
use model::permissions::{Act, Closeness, Object, Permission, Who, may};
use model::register::Register;
use model::safe_contact::{SafeTo, add_contact_point, add_place};
use model::time::DateAbout;
use model::unit::{Concern, Strength};
use model::{CaseId, Day, EntryId, PersonDocId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coded_text::refuse_names_of_new;
use crate::commands::follow_up::{Recorded, RiskFound};
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A code that is taken on this device is drawn again this often.
const CODE_TRIES_MAX: usize = 8;

/// Consent `case_management`.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
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
            answer: ConsentAnswer::Given,
            basis: LegalBasis::Consent,
            given_by: self.given_by.as_deref().and_then(PersonCode::parse).unwrap_or(PersonCode::Client),
            method: self.method.0,
            explained,
            valid_from: from,
            expires_on: Some(self.expires_on.map_or_else(|| from.plus(365), |day| day.0)),
            conditions: String::new(),
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
    /// Concerns, the main one first.
    pub concerns: Vec<NewConcern>,
    /// First risk.
    pub risk: RiskFound,
    /// Consent.
    pub consent: ConsentGiven,
    /// The day of intake; today when left out.
    #[serde(default)]
    pub opened_on: Option<IsoDay>,
    /// The day of the next contact.
    pub next_contact_on: IsoDay,
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
    if may(&who, Closeness::Own, Object::Casework, Act::Create) != Permission::Yes {
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
        client: client(session.entry_id(), &input.client)?,
        programme: input.programme.0,
        unit_type: input.unit_type.0,
        opened_on,
        consent: input.consent.decision(opened_on),
        risk: input.risk.determination(RiskBasis::Screening)?,
        concerns: concerns(session, &input.concerns, opened_on),
        next_contact_on: input.next_contact_on.0,
        room: room(session, &input)?,
    };
    let mut new = opening::open_case(&intake, &who, &moment)?;
    new.change = new.change.and(reach(session, &input)?);
    refuse_names_of_new(&new.change)?;
    session.save_new(&new, &Beside::default())?;
    let value = Opened { case: new.case.to_hex(), code: new.code.to_string() };
    let changed = vec![View::Cases, View::Today, View::BackupStatus];
    Ok(Reply { value, changed })
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

fn client(id: EntryId, said: &ClientNamed) -> Result<Person, CommandError> {
    let birth = match &said.birth {
        None => None,
        Some(text) => {
            let wrong = CommandError::with(ErrorCode::DateRefused, "field", "birth");
            Some(DateAbout::parse(text).ok_or(wrong)?)
        }
    };
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

fn concerns(session: &mut Session, said: &[NewConcern], noticed_on: Day) -> Vec<Concern> {
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
fn room(session: &Session, input: &OpenCase) -> Result<Room, CommandError> {
    let rows = session.store.read(|reader| reader.cases_of(session.me.staff.as_bytes()))?;
    Ok(Room {
        carried: Points(rows.iter().map(|row| row.points).sum()),
        cap: cap(Seniority::Standard, Fte(100)),
        adds: case_points(Some(input.risk.level.0), Points(0), false),
        overridden: false,
    })
}

fn reach(session: &mut Session, input: &OpenCase) -> Result<CaseChange, CommandError> {
    let mut change = CaseChange::new();
    for point in &input.contact_points {
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
    for place in &input.places {
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

/// What was found in one area of life.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The area.
    pub domain: Code<Domain>,
    /// How things are.
    pub situation: String,
    /// What is needed.
    #[serde(default)]
    pub needs: String,
}

/// A strength of the client.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NewStrength {
    /// Kind.
    pub kind: Code<StrengthKind>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
}

/// An assessment, whole.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteAssessment {
    /// The case.
    pub case: CaseRef,
    /// Kind.
    pub kind: Code<AssessmentKind>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Strengths, at least one over the case's life.
    #[serde(default)]
    pub strengths: Vec<NewStrength>,
    /// The client's own view.
    pub client_view: String,
    /// What the worker concludes.
    pub analysis: String,
    /// Whether the client agrees.
    pub agreed_with_client: bool,
    /// Where they do not.
    #[serde(default)]
    pub disagreements: String,
    /// Risk as assessed.
    pub risk: RiskFound,
    /// The day it was complete; today when left out.
    #[serde(default)]
    pub completed_on: Option<IsoDay>,
}

/// `complete_assessment`
pub fn complete_assessment(session: &mut Session, input: CompleteAssessment) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let on = input.completed_on.map_or_else(|| session.today(), |day| day.0);
    let found = input.risk.determination(RiskBasis::Assessment)?;
    let mut strengths = Vec::with_capacity(input.strengths.len());
    for one in &input.strengths {
        let note = model::text::note(&one.note)?;
        strengths.push(Strength { id: session.entry_id(), holder: Some(PersonCode::Client), kind: one.kind.0, note });
    }
    let finding =
        |one: &Finding| (one.domain.0, DomainFinding { situation: one.situation.clone(), needs: one.needs.clone() });
    let rule = |desk: &Desk<'_>| {
        let active = desk.active()?;
        let assessment = Assessment {
            completed_on: Some(on),
            domains: input.findings.iter().map(finding).collect(),
            client_view: input.client_view.clone(),
            analysis: input.analysis.clone(),
            agreed_with_client: Some(input.agreed_with_client),
            disagreements: input.disagreements.clone(),
            answers_review: model::review::that_asked(active.case(), &[model::codes::ReviewOutcome::Reassess]),
            ..Assessment::started(id, active.case().episode_number(), input.kind.0, on)
        };
        let decided = assessment::record_assessment(&active, &assessment, &strengths, &found, &desk.who, &desk.moment);
        Ok(decided?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    let views = [View::Approvals];
    session.settle(input.case.0, &change, &Beside::default(), &views, Recorded { entry: id.to_hex() })
}
