//! The client's coded profile and the client unit: people by code, never by name (`domain.md` 4.3).

mod rules;

pub use rules::{
    MemberSaid, UnitRefused, add_strength, add_unit_member, record_concern, record_incident, revise_member,
    set_excluded,
};

use std::collections::BTreeMap;

use crate::case_file::Case;
use crate::codes::{
    CareArrangement, ConcernKind, Displacement, Relation, Separation, Sex, StrengthKind, Tri, WgLevel, code_list,
};
use crate::ids::{EntryId, PersonCode};
use crate::register::{Register, Safer};
use crate::time::{DateAbout, Day};

code_list!(
    /// The six functioning domains in the order they are asked (Washington Group short set).
    Functioning = "functioning" {
        Seeing = "seeing", Hearing = "hearing", Walking = "walking", Remembering = "remembering",
        SelfCare = "self_care", Communicating = "communicating",
    }
);

/// What is known about the client without naming them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClientProfile {
    /// Sex or gender.
    pub sex: Option<Sex>,
    /// Completed years at intake, derived from identity on the device that opened the case.
    pub age_at_intake: Option<u8>,
    /// Whether that age is an estimate.
    pub age_estimated: bool,
    /// The first day of the month in which the client is 18, derived likewise; `None` in cases from before it was kept.
    pub majority_month: Option<Day>,
    /// Displacement.
    pub displacement: Option<Displacement>,
    /// Care arrangement of a child.
    pub care_arrangement: Option<CareArrangement>,
    /// Separation of a child.
    pub separation: Option<Separation>,
    /// Whether an interpreter is needed.
    pub needs_interpreter: bool,
    /// Functioning by domain.
    pub functioning: BTreeMap<Functioning, WgLevel>,
}

impl ClientProfile {
    /// Whether any functioning domain is `lot` or `cannot`. Source: `domain.md` 4.3.
    pub fn has_disability(&self) -> bool {
        self.functioning.values().any(|level| matches!(level, WgLevel::Lot | WgLevel::Cannot))
    }
}

/// Whether a unit member is kept away from visits, calls and conferences. `true` is the safer value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded(pub bool);

impl Safer for Excluded {
    fn is_safer_than(&self, other: &Self) -> bool {
        self.0 && !other.0
    }
}

/// A member of the client unit, by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitMember {
    /// Key of this entry.
    pub id: EntryId,
    /// `M1`…
    pub code: PersonCode,
    /// Relation to the client.
    pub relation: Option<Relation>,
    /// Completed years.
    pub age_years: Option<u8>,
    /// Sex or gender.
    pub sex: Option<Sex>,
    /// Whether they live with the client.
    pub lives_with_client: Option<Tri>,
    /// Whether they care for the client.
    pub caregiver: bool,
    /// Whether they can decide for themselves.
    pub capacity: Option<Tri>,
    /// What they want for themselves, where that is not what the client wants; in coded words, at most a note.
    pub own_interests: String,
    /// Whether they take part in the plan.
    pub involved: Option<Tri>,
    /// Whether this person must learn nothing of the case.
    pub excluded: Register<Excluded>,
}

impl UnitMember {
    /// Somebody of whom nothing but the code is known.
    pub fn unknown(id: EntryId, code: PersonCode) -> UnitMember {
        UnitMember {
            id,
            code,
            relation: None,
            age_years: None,
            sex: None,
            lives_with_client: None,
            caregiver: false,
            capacity: None,
            own_interests: String::new(),
            involved: None,
            excluded: Register::default(),
        }
    }

    /// Whether this person must learn nothing of the case.
    pub fn is_kept_away(&self) -> bool {
        self.excluded.counts().is_some_and(|excluded| excluded.0)
    }
}

/// The first of these people who must learn nothing of the case: they are barred from visits, calls and conferences.
pub fn first_kept_away(case: &Case, people: &[PersonCode]) -> Option<PersonCode> {
    let is_kept_away =
        |code: &&PersonCode| case.unit_members.iter().any(|member| member.code == **code && member.is_kept_away());
    people.iter().find(is_kept_away).copied()
}

/// The next code that nobody of the unit has. `None` once 255 are taken.
pub fn free_code(case: &Case) -> Option<PersonCode> {
    let taken = |code: &PersonCode| case.unit_members.iter().any(|member| member.code == *code);
    (1..=u8::MAX).map(PersonCode::Member).find(|code| !taken(code))
}

/// A strength of the client, a unit member or the community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// Key of this entry.
    pub id: EntryId,
    /// Whose; `None` for the community's.
    pub holder: Option<PersonCode>,
    /// Kind.
    pub kind: StrengthKind,
    /// In coded words, at most a note.
    pub note: String,
}

/// A protection concern. A new one contests a closure that had not seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Key of this entry.
    pub id: EntryId,
    /// Which concern.
    pub kind: ConcernKind,
    /// Whether it is the main one.
    pub main: bool,
    /// The day it was first heard of.
    pub noticed_on: Day,
    /// In coded words, at most a note.
    pub note: String,
}

/// Something that was done to the client (`domain.md` 4.5, the part casework rules need). Never leaves the agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Key of this entry.
    pub id: EntryId,
    /// When it happened.
    pub happened: DateAbout,
    /// The day it was reported to the worker.
    pub reported_on: Day,
    /// What kind of act: a concern of the programme's list.
    pub kind: ConcernKind,
    /// The client's own words, the shortest needed; at most a note.
    pub account: String,
}
