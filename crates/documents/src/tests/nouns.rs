//! One case with every noun and every field filled, for the tests.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use model::assessment::{Assessment, DomainFinding};
use model::case_code::CaseCode;
use model::case_file::Episode;
use model::change::{CaseField, PlanField};
use model::client::{ContactPoint, Person, Place};
use model::codes::*;
use model::field::Field;
use model::follow_up::{ContactNote, Further};
use model::ids::PersonCode;
use model::opening::NewCase;
use model::plan::{Action, CasePlan, Goal, Participant};
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue, Confirmation};
use model::referral::{Referral, ReferralEvent};
use model::review::Review;
use model::safe_contact::SafeTo;
use model::time::DateAbout;
use model::unit::{Concern, Excluded, Functioning, Incident, Strength, UnitMember};
use model::{CaseChange, CaseId, CaseworkEdit, Day, EntryId, IdentityEdit, Millis, PersonDocId, Register, StaffRef};

use crate::document::Actor;

pub(crate) const NOW: Millis = Millis(1_774_915_200_000);

pub(crate) fn entry(number: u8) -> EntryId {
    EntryId::from_bytes([number; 16])
}

pub(crate) fn staff(number: u8) -> StaffRef {
    StaffRef::from_bytes([0xA0 + number; 16])
}

pub(crate) fn actor(number: u8) -> Actor {
    [number; 16]
}

pub(crate) fn question(path: &str) -> AnswerRef {
    AnswerRef { form: AgencyCode::parse("intake").unwrap(), version: 1, path: AnswerPath::parse(path).unwrap() }
}

pub(crate) fn answer(path: &str, text: &str) -> CaseworkEdit {
    CaseworkEdit::Answer(question(path), AnswerValue::Text(text.to_owned()))
}

pub(crate) fn case_edit(edit: CaseworkEdit) -> CaseChange {
    CaseChange::new().with(edit)
}

pub(crate) fn next_contact(day: i32) -> CaseChange {
    case_edit(CaseworkEdit::SetCase(CaseField::NextContactOn(Day(day))))
}

/// A case with nothing in it yet.
pub(crate) fn bare_case() -> NewCase {
    NewCase {
        case: CaseId::from_bytes([0xC0; 16]),
        identity: PersonDocId::from_bytes([0x1D; 16]),
        code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
        created_by: staff(1),
        created_at: NOW,
        change: CaseChange::new(),
    }
}

/// A case with every noun and every field.
pub(crate) fn full_case() -> NewCase {
    let casework = [case_fields(), unit_edits(), plan_edits(), contact_edits(), answer_edits()].concat();
    NewCase { change: CaseChange { casework, identity: identity_edits(), statements: Vec::new() }, ..bare_case() }
}

pub(crate) fn case_fields() -> Vec<CaseworkEdit> {
    [
        CaseField::Programme(Programme::Cp),
        CaseField::UnitType(UnitType::Unit),
        CaseField::NextContactOn(Day(20_550)),
        CaseField::NextReviewOn(Day(20_600)),
        CaseField::LegalHold(true),
        CaseField::Restricted(true),
        CaseField::Sex(Sex::Female),
        CaseField::AgeAtIntake(11),
        CaseField::AgeEstimated(true),
        CaseField::Displacement(Displacement::Refugee),
        CaseField::CareArrangement(CareArrangement::Kinship),
        CaseField::Separation(Separation::Separated),
        CaseField::NeedsInterpreter(true),
        CaseField::Functioning(Functioning::Seeing, WgLevel::Lot),
        CaseField::Functioning(Functioning::SelfCare, WgLevel::None),
    ]
    .map(CaseworkEdit::SetCase)
    .to_vec()
}

pub(crate) fn member() -> UnitMember {
    UnitMember {
        relation: Some(Relation::AuntUncle),
        age_years: Some(34),
        sex: Some(Sex::Female),
        lives_with_client: Some(Tri::Yes),
        caregiver: true,
        excluded: Register::unwritten(Excluded(true)),
        // Frozen without capacity, own interests and part in the plan: `golden/` was written before there were any.
        ..UnitMember::unknown(entry(1), PersonCode::Member(1))
    }
}

pub(crate) fn strength() -> Strength {
    Strength {
        id: entry(2),
        holder: Some(PersonCode::Client),
        kind: StrengthKind::School,
        note: "draws well".to_owned(),
    }
}

pub(crate) fn concern() -> Concern {
    Concern {
        id: entry(3),
        kind: ConcernKind::Separated,
        main: true,
        noticed_on: Day(20_500),
        note: "CL lost P1 on the road".to_owned(),
    }
}

pub(crate) fn incident() -> Incident {
    Incident {
        id: entry(4),
        happened: DateAbout::Month(2026, 2),
        reported_on: Day(20_501),
        kind: ConcernKind::PhysicalAbuse,
        account: "P1 hit me".to_owned(),
    }
}

fn unit_edits() -> Vec<CaseworkEdit> {
    vec![
        CaseworkEdit::AddUnitMember(member()),
        CaseworkEdit::AddStrength(strength()),
        CaseworkEdit::AddConcern(concern()),
        CaseworkEdit::AddIncident(incident()),
        CaseworkEdit::AddEpisode(Episode {
            id: entry(5),
            number: 1,
            opened_on: Day(20_502),
            reason: Some(OpenReason::New),
            history_reviewed: true,
        }),
        CaseworkEdit::AddAssessment(assessment()),
    ]
}

pub(crate) fn assessment() -> Assessment {
    let finding = |situation: &str, needs: &str| DomainFinding { situation: situation.into(), needs: needs.into() };
    Assessment {
        id: entry(6),
        episode: 1,
        kind: AssessmentKind::Comprehensive,
        started_on: Day(20_503),
        completed_on: Some(Day(20_505)),
        domains: BTreeMap::from([
            (Domain::Safety, finding("door broken", "lock")),
            (Domain::Education, finding("", "")),
        ]),
        client_view: "wants to stay with M1".to_owned(),
        analysis: "kin care holds".to_owned(),
        agreed_with_client: Some(false),
        disagreements: "wants no visits at school".to_owned(),
        safety_plan_needed: Some(Tri::Unknown),
        approval_needed: true,
        answers_review: Some(entry(13)),
    }
}

pub(crate) fn goal(id: u8, action: u8) -> Goal {
    Goal {
        id: entry(id),
        horizon: Some(GoalHorizon::Short),
        domain: Some(Domain::Safety),
        statement: "sleeps without fear".to_owned(),
        strength_used: Some(entry(2)),
        status: GoalStatus::InProgress,
        status_reason: "agreed with CL".to_owned(),
        transition: false,
        actions: vec![action_of(action)],
    }
}

pub(crate) fn action_of(id: u8) -> Action {
    Action {
        id: entry(id),
        what: "mend the door".to_owned(),
        responsible: Some(Responsible::UnitMember),
        responsible_who: "M1".to_owned(),
        due_on: Register::unwritten(Day(20_560)),
        status: ActionStatus::Done,
        done_on: Some(Day(20_558)),
        outcome: "done by a neighbour".to_owned(),
        referral: Some(entry(14)),
    }
}

pub(crate) fn plan() -> CasePlan {
    CasePlan {
        id: entry(7),
        episode: 1,
        version: 1,
        closure_condition: "three months without a threat".to_owned(),
        participants: vec![
            Participant { code: PersonCode::Client, how: Participation::Led },
            Participant { code: PersonCode::Member(1), how: Participation::Informed },
        ],
        agreed_on: Some(Day(20_506)),
        approval_needed: true,
        answers_review: Some(entry(13)),
        copy_given: Some(CopyGiven::ReadAloud),
        objective: Some(AgencyCode::parse("safe_family_care").unwrap()),
        goals: vec![goal(8, 9)],
    }
}

fn plan_edits() -> Vec<CaseworkEdit> {
    vec![
        CaseworkEdit::AddPlan(plan()),
        CaseworkEdit::AddGoal(entry(7), goal(10, 11)),
        CaseworkEdit::SetPlan(entry(7), PlanField::CopyGiven(CopyGiven::ReadAloud)),
    ]
}

pub(crate) fn contact() -> ContactNote {
    ContactNote {
        id: entry(12),
        held_on: Day(20_540),
        recorded_at: NOW,
        by: staff(1),
        by_said: "worker of before".to_owned(),
        kind: Some(ContactMode::HomeVisit),
        duration_min: Some(45),
        private_setting: Some(true),
        present: vec![PersonCode::Client, PersonCode::Member(1)],
        purposes: vec![ContactPurpose::SafetyCheck, ContactPurpose::Psychosocial],
        client_seen: true,
        child_seen_alone: Some(Tri::Yes),
        situation_change: Some(Tri::No),
        barriers: vec![Barrier::Distance, Barrier::Cost],
        // Frozen without marks: `golden/` was written before there were any.
        marks: Vec::new(),
        attempt_failed: Some(NoContactReason::NotHome),
        observations: "كان هادئًا اليوم. Alitulia.\nSleeps better.".to_owned(),
        further: Further::default(),
    }
}

pub(crate) fn review() -> Review {
    Review {
        id: entry(13),
        episode: 1,
        opened_on: Day(20_570),
        held_on: Some(Day(20_571)),
        participants: vec![Participant { code: PersonCode::Client, how: Participation::TookPart }],
        absence_reason: "M1 at work".to_owned(),
        supervisor_took_part: true,
        plan_still_relevant: Some(Tri::Yes),
        client_feedback: "come less often".to_owned(),
        consent_reconfirmed: Some(true),
        outcome: Some(ReviewOutcome::Continue),
    }
}

pub(crate) fn referral() -> Referral {
    Referral {
        id: entry(14),
        direction: ReferralDirection::Out,
        action: Some(entry(9)),
        service: Some(AgencyCode::parse("legal_aid").unwrap()),
        provider: "district legal office".to_owned(),
        priority: ReferralPriority::Urgent,
        reason_short: "birth certificate".to_owned(),
        client_told_steps: true,
        made_on: Day(20_541),
        sent: None,
        events: vec![step(15, ReferralState::Sent), step(16, ReferralState::Received)],
    }
}

pub(crate) fn step(id: u8, state: ReferralState) -> ReferralEvent {
    ReferralEvent { note: "by phone".to_owned(), ..ReferralEvent::plain(entry(id), state, Day(20_542)) }
}

pub(crate) fn confirmation(id: u8, field: Field) -> Confirmation {
    Confirmation { id: entry(id), field, by: staff(1), on: Day(20_543), at: NOW, settled: true }
}

fn contact_edits() -> Vec<CaseworkEdit> {
    vec![
        CaseworkEdit::AddContact(contact()),
        CaseworkEdit::AddReview(review()),
        CaseworkEdit::AddReferral(referral()),
        CaseworkEdit::Confirm(confirmation(17, Field::NextContactOn)),
    ]
}

pub(crate) fn answers() -> Vec<(AnswerRef, AnswerValue)> {
    vec![
        (question("household/size"), AnswerValue::Int(-7)),
        (question("household/since"), AnswerValue::Date(Day(20_000))),
        (question("household/before_1970"), AnswerValue::Date(Day(-400))),
        (question("school/enrolled"), AnswerValue::Bool(false)),
        (question("school/name"), AnswerValue::Text("مدرسة".to_owned())),
        (question("school/refused"), AnswerValue::Null),
    ]
}

fn answer_edits() -> Vec<CaseworkEdit> {
    let mut edits: Vec<_> = answers().into_iter().map(|(at, value)| CaseworkEdit::Answer(at, value)).collect();
    for (option, ticked) in [("food", true), ("cash", false)] {
        edits.push(CaseworkEdit::Tick(question("needs"), AgencyCode::parse(option).unwrap(), ticked));
    }
    edits
}

pub(crate) fn person() -> Person {
    Person {
        id: entry(20),
        code: PersonCode::Client,
        first_name: "Amina".to_owned(),
        middle_name: "Neema".to_owned(),
        family_name: "أحمد".to_owned(),
        alias: "Mina".to_owned(),
        sex: Some(Sex::Female),
        birth: Some(DateAbout::Year(2014)),
        relation_said: "mtoto".to_owned(),
    }
}

pub(crate) fn contact_point() -> ContactPoint {
    ContactPoint {
        id: entry(21),
        kind: Some(ContactKind::Phone),
        value: "+000 111".to_owned(),
        whose: PersonCode::Member(1),
        safe_to_call: Register::unwritten(SafeTo(Tri::Yes)),
        safe_to_text: Register::unwritten(SafeTo(Tri::No)),
        safe_times: "mornings".to_owned(),
        who_may_answer: "only M1".to_owned(),
    }
}

pub(crate) fn place() -> Place {
    Place {
        id: entry(22),
        kind: Some(PlaceKind::RelativesHome),
        whose: PersonCode::Client,
        address: "block 4, zone 2".to_owned(),
        safe_to_visit: Register::unwritten(SafeTo(Tri::Unknown)),
        visit_notes: "come as a teacher".to_owned(),
    }
}

fn identity_edits() -> Vec<IdentityEdit> {
    vec![
        IdentityEdit::AddPerson(person()),
        IdentityEdit::AddContactPoint(contact_point()),
        IdentityEdit::AddPlace(place()),
        IdentityEdit::SetWhereabouts("with an aunt, camp 2".to_owned()),
        IdentityEdit::Confirm(confirmation(23, Field::SafeToCall(entry(21)))),
    ]
}
