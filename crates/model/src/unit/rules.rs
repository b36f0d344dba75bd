//! What may be recorded about client and unit. Decides; writes nothing.

use super::{Concern, Excluded, Incident, Strength, UnitMember};
use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit, IdentityEdit, UnitMemberField};
use crate::client::Person;
use crate::codes::{Relation, Sex, Tri};
use crate::field::Field;
use crate::ids::{EntryId, PersonCode};
use crate::opening::checked_person;
use crate::questionnaire::ConfirmAs;
use crate::register::unchanged;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{DayRefused, happened_on};

/// Why something about client or unit was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnitRefused {
    /// The person code is not one of the unit's (`M1`…), or is taken.
    #[error("the person code is not free")]
    CodeNotFree {
        /// Which.
        code: PersonCode,
    },
    /// There is no such person in the unit.
    #[error("there is no such unit member")]
    NoSuchMember,
    /// It was reported before it happened, or its date is not plausible.
    #[error("it was reported before it happened")]
    HappensAfterReport,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
}

/// Records a concern. While a closure is pending it contests an authorisation that had not seen it (T36).
pub fn record_concern(active: &ActiveCase<'_>, concern: &Concern, moment: &Moment) -> Result<CaseChange, UnitRefused> {
    happened_on(concern.noticed_on, moment.today, moment.tolerance_days)?;
    // Only one concern is the main one: the first stays until somebody says otherwise.
    let main = concern.main && !active.case().concerns.iter().any(|other| other.main);
    let concern = Concern { main, note: text::note(&concern.note)?, ..concern.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddConcern(concern)))
}

/// Records an incident with the risk found (T17: risk is judged at once).
pub fn record_incident(
    active: &ActiveCase<'_>,
    incident: &Incident,
    found: &RiskDetermination,
    moment: &Moment,
) -> Result<CaseChange, UnitRefused> {
    happened_on(incident.reported_on, moment.today, moment.tolerance_days)?;
    if incident.happened.earliest().is_none_or(|day| day > incident.reported_on) {
        return Err(UnitRefused::HappensAfterReport);
    }
    let account = text::note(&incident.account)?;
    let risk = risk::checked(&active.workflow().risk, found)?;
    Ok(CaseChange::new()
        .with(CaseworkEdit::AddIncident(Incident { account, ..incident.clone() }))
        .with_statement(StatementBody::RiskDetermined(risk)))
}

/// Adds a strength of the client, a unit member or the community.
pub fn add_strength(active: &ActiveCase<'_>, strength: &Strength) -> Result<CaseChange, UnitRefused> {
    let known = |code: PersonCode| {
        code == PersonCode::Client || active.case().unit_members.iter().any(|member| member.code == code)
    };
    if strength.holder.is_some_and(|code| !known(code)) {
        return Err(UnitRefused::NoSuchMember);
    }
    let strength = Strength { note: text::note(&strength.note)?, ..strength.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddStrength(strength)))
}

/// Adds a unit member under a free code, and their name to identity when it is given.
pub fn add_unit_member(
    active: &ActiveCase<'_>,
    member: &UnitMember,
    named: Option<&Person>,
) -> Result<CaseChange, UnitRefused> {
    let code = member.code;
    let taken = active.case().unit_members.iter().any(|other| other.code == code);
    if taken || !matches!(code, PersonCode::Member(1..)) {
        return Err(UnitRefused::CodeNotFree { code });
    }
    let member = UnitMember { own_interests: text::note(&member.own_interests)?, ..member.clone() };
    let change = CaseChange::new().with(CaseworkEdit::AddUnitMember(member));
    Ok(match named {
        Some(person) => change.with_identity(IdentityEdit::AddPerson(checked_person(person, code)?)),
        None => change,
    })
}

/// What is said of a unit member; what is left out stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberSaid {
    /// Relation to the client.
    pub relation: Option<Relation>,
    /// Completed years.
    pub age_years: Option<u8>,
    /// Sex or gender.
    pub sex: Option<Sex>,
    /// Whether they live with the client.
    pub lives_with_client: Option<Tri>,
    /// Whether they care for the client.
    pub caregiver: Option<bool>,
    /// Whether they can decide for themselves.
    pub capacity: Option<Tri>,
    /// What they want for themselves.
    pub own_interests: Option<String>,
    /// Whether they take part in the plan.
    pub involved: Option<Tri>,
}

/// Puts right what is known of a unit member. Only what differs is written, so that two people may each mend a part.
pub fn revise_member(active: &ActiveCase<'_>, id: EntryId, said: &MemberSaid) -> Result<CaseChange, UnitRefused> {
    let found = active.case().unit_members.iter().find(|other| other.id == id).ok_or(UnitRefused::NoSuchMember)?;
    let interests = said.own_interests.as_deref().map(text::note).transpose()?;
    let fields = [
        said.relation.filter(|new| found.relation != Some(*new)).map(UnitMemberField::Relation),
        said.age_years.filter(|new| found.age_years != Some(*new)).map(UnitMemberField::AgeYears),
        said.sex.filter(|new| found.sex != Some(*new)).map(UnitMemberField::Sex),
        said.lives_with_client
            .filter(|new| found.lives_with_client != Some(*new))
            .map(UnitMemberField::LivesWithClient),
        said.caregiver.filter(|new| found.caregiver != *new).map(UnitMemberField::Caregiver),
        said.capacity.filter(|new| found.capacity != Some(*new)).map(UnitMemberField::Capacity),
        interests.filter(|new| found.own_interests != *new).map(UnitMemberField::OwnInterests),
        said.involved.filter(|new| found.involved != Some(*new)).map(UnitMemberField::Involved),
    ];
    let set = |field| CaseworkEdit::SetUnitMember(id, field);
    Ok(fields.into_iter().flatten().map(set).fold(CaseChange::new(), CaseChange::with))
}

/// Says whether a unit member must learn nothing; said again unchanged it becomes a dated confirmation.
pub fn set_excluded(
    active: &ActiveCase<'_>,
    member: EntryId,
    excluded: bool,
    confirm: ConfirmAs,
) -> Result<CaseChange, UnitRefused> {
    let found = active.case().unit_members.iter().find(|other| other.id == member);
    let found = found.ok_or(UnitRefused::NoSuchMember)?;
    Ok(CaseChange::new().with(if unchanged(&found.excluded, &Excluded(excluded)) {
        CaseworkEdit::Confirm(confirm.entry(Field::MemberExcluded(member)))
    } else {
        CaseworkEdit::SetUnitMember(member, UnitMemberField::Excluded(excluded))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::{ConcernKind, RiskLevel, StrengthKind};
    use crate::register::Safer;
    use crate::testkit::{OPENED, WORKER, World, confirm_as, entry, moment, risk_found, world, written};
    use crate::time::DateAbout;

    fn member(code: PersonCode) -> UnitMember {
        UnitMember {
            relation: Some(Relation::Mother),
            age_years: Some(34),
            lives_with_client: Some(Tri::Yes),
            caregiver: true,
            excluded: written(Excluded(false)),
            ..UnitMember::unknown(entry(5), code)
        }
    }

    fn decided<T>(world: &World, rule: impl Fn(&ActiveCase<'_>) -> T) -> T {
        let (case, workflow) = (world.case(), world.workflow());
        rule(&ActiveCase::of(&case, &workflow).expect("it is active"))
    }

    #[test]
    fn an_incident_is_recorded_with_the_risk_found_then() {
        let world = world().with_agreed_plan().closure_requested(WORKER);
        let incident = Incident {
            id: entry(41),
            happened: DateAbout::Day(OPENED.plus(-2)),
            reported_on: OPENED,
            kind: ConcernKind::PhysicalAbuse,
            account: "P1 came back at night".to_owned(),
        };
        let record = |incident: &Incident| {
            let risk = risk_found(RiskLevel::High);
            decided(&world, |active| record_incident(active, incident, &risk, &moment(OPENED)))
        };
        let change = record(&incident).expect("also while a closure is pending (T36)");
        assert_eq!((change.casework.len(), change.statements.len()), (1, 1), "the incident and its risk");
        let odd = Incident { happened: DateAbout::Day(OPENED.plus(1)), ..incident };
        assert_eq!(record(&odd), Err(UnitRefused::HappensAfterReport), "reported before it happened");
    }

    #[test]
    fn a_second_concern_does_not_become_the_main_one_by_itself() {
        let world = world();
        let concern = Concern { id: entry(6), ..world.case().concerns[0].clone() };
        let change = decided(&world, |active| record_concern(active, &concern, &moment(OPENED))).expect("it fits");
        let added = CaseworkEdit::AddConcern(Concern { main: false, ..concern });
        assert_eq!(change.casework, [added], "the first concern stays the main one");
    }

    #[test]
    fn a_unit_member_has_a_free_code_of_the_unit() {
        let mut world = world();
        let add = |world: &World, code| decided(world, |active| add_unit_member(active, &member(code), None));
        assert!(add(&world, PersonCode::Member(1)).is_ok(), "M1 is free");
        for code in [PersonCode::Client, PersonCode::Member(0), PersonCode::Other(1)] {
            assert_eq!(add(&world, code), Err(UnitRefused::CodeNotFree { code }), "{code} is no unit member's");
        }
        world.case_mut().unit_members.push(member(PersonCode::Member(1)));
        let code = PersonCode::Member(1);
        assert_eq!(add(&world, code), Err(UnitRefused::CodeNotFree { code }), "M1 is somebody");
    }

    #[test]
    fn a_strength_is_the_clients_the_communitys_or_a_known_members() {
        let world = world();
        let of = |holder| {
            let strength = Strength { id: entry(3), holder, kind: StrengthKind::Friends, note: String::new() };
            decided(&world, |active| add_strength(active, &strength)).map(|change| change.casework.len())
        };
        assert_eq!(of(Some(PersonCode::Client)), Ok(1), "the client's");
        assert_eq!(of(None), Ok(1), "the community's");
        assert_eq!(of(Some(PersonCode::Member(4))), Err(UnitRefused::NoSuchMember), "there is no M4");
    }

    #[test]
    fn keeping_somebody_away_is_the_safer_value() {
        assert!(Excluded(true).is_safer_than(&Excluded(false)), "domain.md 16 M3");
        let mut world = world();
        world.case_mut().unit_members.push(member(PersonCode::Member(1)));
        let set = |excluded| {
            decided(&world, |active| set_excluded(active, entry(5), excluded, confirm_as(WORKER)))
                .map(|change| change.casework)
        };
        let kept_away = CaseworkEdit::SetUnitMember(entry(5), UnitMemberField::Excluded(true));
        assert_eq!(set(true), Ok(vec![kept_away]), "it is set");
        let confirmed = confirm_as(WORKER).entry(Field::MemberExcluded(entry(5)));
        assert_eq!(set(false), Ok(vec![CaseworkEdit::Confirm(confirmed)]), "an unchanged word is dated");
    }

    #[test]
    fn putting_a_member_right_writes_only_what_differs() {
        let mut world = world();
        world.case_mut().unit_members.push(member(PersonCode::Member(1)));
        let said = MemberSaid {
            relation: Some(Relation::Mother),
            capacity: Some(Tri::Yes),
            own_interests: Some(" wants CL to work ".to_owned()),
            ..MemberSaid::default()
        };
        let change = decided(&world, |active| revise_member(active, entry(5), &said)).expect("it fits");
        let expected = [
            CaseworkEdit::SetUnitMember(entry(5), UnitMemberField::Capacity(Tri::Yes)),
            CaseworkEdit::SetUnitMember(entry(5), UnitMemberField::OwnInterests("wants CL to work".to_owned())),
        ];
        assert_eq!(change.casework, expected, "the relation stands as it was");
        let nobody = decided(&world, |active| revise_member(active, entry(77), &said));
        assert_eq!(nobody, Err(UnitRefused::NoSuchMember), "nobody has that id");
        assert_eq!(crate::unit::free_code(&world.case()), Some(PersonCode::Member(2)), "the next code is free");
    }
}
