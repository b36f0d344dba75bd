//! The people of test cases and the small things they say.

use super::OPENED;
use crate::active::Moment;
use crate::client::{ContactPoint, Identity, Person, Place, Whereabouts};
use crate::codes::{
    AgencyCode, ConsentAnswer, ConsentMethod, ConsentScope, ContactKind, LegalBasis, PlaceKind, RiskBasis, RiskLevel,
    Role, Sex, ToldItem, Tri,
};
use crate::consent::{ConsentDecision, ConsentTerms};
use crate::ids::{ChangeHash, EntryId, PersonCode, PersonDocId, StaffRef};
use crate::permissions::{Roles, Who};
use crate::questionnaire::ConfirmAs;
use crate::register::{Register, Said, Writer};
use crate::risk::RiskDetermination;
use crate::safe_contact::SafeTo;
use crate::statement::StatementBody;
use crate::time::{DAY_MS, DateAbout, Day, Millis};

/// The caseworker of test cases.
pub const WORKER: StaffRef = StaffRef::from_bytes([0xA1; 16]);
/// Their supervisor.
pub const SUPERVISOR: StaffRef = StaffRef::from_bytes([0x5A; 16]);
/// Another supervisor of the same team.
pub const OTHER_SUPERVISOR: StaffRef = StaffRef::from_bytes([0x5B; 16]);
/// The manager.
pub const MANAGER: StaffRef = StaffRef::from_bytes([0x3C; 16]);

/// The caseworker, as somebody who acts.
pub fn worker() -> Who {
    Who { staff: WORKER, roles: Roles::of(&[Role::Caseworker]) }
}

/// The supervisor, as somebody who acts.
pub fn supervisor() -> Who {
    Who { staff: SUPERVISOR, roles: Roles::of(&[Role::Supervisor]) }
}

/// The manager, as somebody who acts.
pub fn manager() -> Who {
    Who { staff: MANAGER, roles: Roles::of(&[Role::Manager]) }
}

/// An entry id that is easy to tell from others.
pub fn entry(number: u8) -> EntryId {
    EntryId::from_bytes([number; 16])
}

/// Noon of a day, as a rule sees it; no tolerance.
pub fn moment(today: Day) -> Moment {
    let now = Millis(i64::from(today.0) * DAY_MS + DAY_MS / 2);
    Moment { today, now, tolerance_days: 0, spare: entry(255) }
}

/// Who confirms, on the day test cases are opened.
pub fn confirm_as(by: StaffRef) -> ConfirmAs {
    moment(OPENED).confirm(by)
}

/// A register with one value that WORKER wrote.
pub fn written<T>(value: T) -> Register<T> {
    Register::from_values(vec![said(value, WORKER, 1)])
}

/// A value somebody said; `change` tells it from others.
pub fn said<T>(value: T, by: StaffRef, change: u8) -> Said<T> {
    Said { value, by: Writer::Staff(by), at: moment(OPENED).now, change: ChangeHash::from_bytes([change; 32]) }
}

/// A risk finding with a reason.
pub fn risk_found(level: RiskLevel) -> RiskDetermination {
    RiskDetermination {
        level,
        basis: RiskBasis::FollowUp,
        reasons: AgencyCode::parse("new_facts").into_iter().collect(),
        note: "as seen today".to_owned(),
    }
}

/// A risk determination.
pub fn risk(level: RiskLevel) -> StatementBody {
    StatementBody::RiskDetermined(risk_found(level))
}

/// A decision on case management by the client.
pub fn consent_given(answer: ConsentAnswer) -> ConsentDecision {
    ConsentDecision {
        about: PersonCode::Client,
        scope: ConsentScope::CaseManagement,
        answer,
        basis: LegalBasis::Consent,
        given_by: PersonCode::Client,
        method: ConsentMethod::Written,
        explained: ToldItem::ALL.to_vec(),
        valid_from: OPENED,
        expires_on: Some(OPENED.plus(365)),
        conditions: String::new(),
        terms: ConsentTerms::default(),
    }
}

/// The same as a statement.
pub fn consent(answer: ConsentAnswer) -> StatementBody {
    StatementBody::ConsentDecided(consent_given(answer))
}

/// An identity document with a client, a phone that is safe to call and a home.
pub fn identity() -> Identity {
    let client = Person {
        first_name: "Amina".to_owned(),
        family_name: "Testova".to_owned(),
        sex: Some(Sex::Female),
        birth: DateAbout::parse("2014-06"),
        ..Person::unnamed(entry(60), PersonCode::Client)
    };
    let phone = ContactPoint {
        id: entry(70),
        kind: Some(ContactKind::Phone),
        value: "+000 555 010".to_owned(),
        whose: PersonCode::Client,
        safe_to_call: written(SafeTo(Tri::Yes)),
        safe_to_text: written(SafeTo(Tri::Unknown)),
        safe_times: "mornings".to_owned(),
        who_may_answer: String::new(),
    };
    let home = Place {
        id: entry(71),
        kind: Some(PlaceKind::Home),
        whose: PersonCode::Client,
        address: "Third lane behind the mill".to_owned(),
        safe_to_visit: written(SafeTo(Tri::Yes)),
        visit_notes: String::new(),
    };
    Identity {
        people: vec![client],
        contact_points: vec![phone],
        places: vec![home],
        whereabouts: written(Whereabouts("with her aunt".to_owned())),
        ..Identity::empty(PersonDocId::from_bytes([9; 16]))
    }
}
