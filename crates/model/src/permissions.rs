//! Who may do what (`domain.md` 14.1), for the objects this version has. Knows roles and closeness, never keys.

use std::fmt;

use crate::codes::Role;
use crate::ids::StaffRef;
use crate::statement::{StatementBody, Subject};
use crate::workflow::Workflow;

/// A set of roles, one bit each in the order of `Role::ALL` (VOL is bit 0).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Roles(u8);

impl Roles {
    /// No role.
    pub const NONE: Roles = Roles(0);

    /// The set with these bits.
    pub const fn from_bits(bits: u8) -> Roles {
        Roles(bits)
    }

    /// The bits of this set.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set of these roles.
    pub fn of(roles: &[Role]) -> Roles {
        roles.iter().fold(Roles::NONE, |set, role| set.and(*role))
    }

    /// This set with one more role.
    #[must_use]
    pub const fn and(self, role: Role) -> Roles {
        Roles(self.0 | 1 << role as u8)
    }

    /// Whether the role is in the set.
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }

    /// Whether any of the roles is in the set.
    pub fn has_any(self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }
}

impl fmt::Debug for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = Role::ALL.iter().filter(|role| self.has(**role)).map(|role| role.code());
        f.debug_list().entries(held).finish()
    }
}

/// Somebody who wants to do something with one case. How near the case is to them comes from [`Closeness`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// Who.
    pub staff: StaffRef,
    /// Roles they hold for this case: a supervisor of another team is none here.
    pub roles: Roles,
}

/// How near a case is to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// Neither theirs nor their team's.
    Far,
    /// A case of the team they supervise.
    Team,
    /// Their own: assigned to them.
    Own,
}

impl Who {
    /// How near this case is: own when assigned, team when they supervise it.
    pub fn closeness(&self, workflow: &Workflow) -> Closeness {
        if workflow.assigned_to == self.staff {
            Closeness::Own
        } else if self.roles.has(Role::Supervisor) {
            Closeness::Team
        } else {
            Closeness::Far
        }
    }

    /// Whether this person holds any role that works on cases.
    pub fn works_on_cases(&self) -> bool {
        self.roles.has_any(&[Role::Caseworker, Role::Supervisor])
    }
}

/// What is acted on, of the rows of `domain.md` 14.1 that this version has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// How a case was noticed.
    Lead,
    /// Names, ways to reach people, places.
    Identity,
    /// Case, assessment, plan, notes, reviews, answers.
    Casework,
    /// Fields of the casework that a supervisor sets too: dates of next contact and review, flags, unit members kept away.
    SupervisorFields,
    /// Consent decisions.
    Consent,
    /// Risk determinations.
    Risk,
    /// Referrals.
    Referral,
    /// Closures.
    Closure,
    /// Who works on the case.
    Assignment,
    /// Case conferences: worker and supervisor call and record them (`domain.md` 4.11).
    Conference,
    /// Transfers to another agency: the worker proposes, the supervisor authorises and sends.
    Transfer,
    /// Reports that a law or policy may ask for.
    Report,
    /// What a client is told of a decision: both write it.
    Explanation,
    /// Decisions against what a client wishes.
    Override,
    /// Determinations of best interests.
    Bid,
    /// Requests to the emergency fund. Whoever pays holds no key to a case: they are told a number, an amount, a purpose.
    Fund,
    /// Families that are looked for.
    Tracing,
    /// Two files of one person.
    Join,
    /// Who may open a case.
    Restriction,
}

/// What somebody wants to do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Make or record.
    Create,
    /// See.
    Read,
    /// Change.
    Update,
    /// Decide on.
    Approve,
}

/// The answer of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// No.
    No,
    /// Yes, with a logged reason.
    WithReason,
    /// Yes.
    Yes,
}

struct Grant {
    object: Object,
    role: Role,
    least: Closeness,
    acts: &'static [Act],
    answer: Permission,
}

const fn grant(object: Object, role: Role, least: Closeness, acts: &'static [Act]) -> Grant {
    Grant { object, role, least, acts, answer: Permission::Yes }
}

const fn grant_with_reason(object: Object, role: Role, least: Closeness, acts: &'static [Act]) -> Grant {
    Grant { object, role, least, acts, answer: Permission::WithReason }
}

/// The matrix of `domain.md` 14.1. A supervisor may carry cases: their own are open to them as to a caseworker.
const MATRIX: &[Grant] = {
    use Act::{Approve, Create, Read, Update};
    use Closeness::{Far, Own, Team};
    use Role::{Caseworker, Manager, Supervisor, Volunteer};
    &[
        grant(Object::Lead, Volunteer, Own, &[Create, Read]),
        grant(Object::Lead, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Lead, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Lead, Supervisor, Team, &[Read, Approve]),
        grant(Object::Identity, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Identity, Supervisor, Own, &[Create, Read, Update]),
        grant_with_reason(Object::Identity, Supervisor, Team, &[Read, Update]),
        grant(Object::Casework, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Casework, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Casework, Supervisor, Team, &[Read, Approve]),
        grant(Object::SupervisorFields, Caseworker, Own, &[Read, Update]),
        grant(Object::SupervisorFields, Supervisor, Team, &[Read, Update]),
        grant(Object::Consent, Caseworker, Own, &[Create, Read]),
        grant(Object::Consent, Supervisor, Own, &[Create, Read]),
        grant(Object::Consent, Supervisor, Team, &[Read]),
        grant(Object::Risk, Caseworker, Own, &[Create, Read]),
        grant(Object::Risk, Supervisor, Team, &[Create, Read]),
        grant(Object::Referral, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Referral, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Referral, Supervisor, Team, &[Read, Approve]),
        grant(Object::Closure, Caseworker, Own, &[Create, Read]),
        grant(Object::Closure, Supervisor, Own, &[Create, Read]),
        grant(Object::Closure, Supervisor, Team, &[Read, Approve]),
        grant(Object::Closure, Manager, Far, &[Approve]),
        grant(Object::Conference, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Conference, Supervisor, Team, &[Create, Read, Update]),
        grant(Object::Transfer, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Transfer, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Transfer, Supervisor, Team, &[Read, Update, Approve]),
        grant(Object::Assignment, Caseworker, Own, &[Create, Read]),
        grant(Object::Assignment, Supervisor, Team, &[Create, Read, Approve]),
        grant(Object::Report, Caseworker, Own, &[Create, Read]),
        grant(Object::Report, Supervisor, Own, &[Create, Read]),
        grant(Object::Report, Supervisor, Team, &[Read, Approve]),
        grant(Object::Report, Manager, Far, &[Approve]),
        grant(Object::Explanation, Caseworker, Own, &[Create, Read]),
        grant(Object::Explanation, Supervisor, Team, &[Create, Read]),
        grant(Object::Bid, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Bid, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Bid, Supervisor, Team, &[Create, Read, Approve]),
        grant(Object::Bid, Manager, Far, &[Approve]),
        grant(Object::Fund, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Fund, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Fund, Supervisor, Team, &[Read, Update, Approve]),
        grant(Object::Fund, Manager, Far, &[Approve]),
        grant(Object::Tracing, Caseworker, Own, &[Create, Read, Update]),
        grant(Object::Tracing, Supervisor, Own, &[Create, Read, Update]),
        grant(Object::Tracing, Supervisor, Team, &[Read, Approve]),
        grant(Object::Join, Caseworker, Own, &[Create, Read]),
        grant(Object::Join, Supervisor, Own, &[Create, Read]),
        grant(Object::Join, Supervisor, Team, &[Create, Read, Approve]),
        grant(Object::Restriction, Caseworker, Own, &[Read]),
        grant(Object::Restriction, Supervisor, Own, &[Read]),
        grant(Object::Restriction, Supervisor, Team, &[Read, Approve]),
        grant(Object::Override, Supervisor, Team, &[Read, Approve]),
        grant(Object::Assignment, Manager, Far, &[Approve]),
    ]
};

/// Whether somebody may do this. Approving one's own case is never granted, whatever the roles (`domain.md` 2).
pub fn may(who: &Who, closeness: Closeness, object: Object, act: Act) -> Permission {
    if act == Act::Approve && closeness == Closeness::Own {
        return Permission::No;
    }
    let fits = |grant: &&Grant| {
        grant.object == object && who.roles.has(grant.role) && closeness >= grant.least && grant.acts.contains(&act)
    };
    MATRIX.iter().filter(fits).map(|grant| grant.answer).max().unwrap_or(Permission::No)
}

/// Whether somebody with these roles for the case may make such a statement (`domain.md` 14.1, 6.2).
///
/// `is_assigned`: whether the case is theirs. A caseworker to whom it is not may still say what protects the client.
pub fn may_state(body: &StatementBody, roles: Roles, is_assigned: bool) -> bool {
    let decides = roles.has_any(&[Role::Supervisor, Role::Manager]);
    match body {
        StatementBody::RiskDetermined(_)
        | StatementBody::ConsentDecided(_)
        | StatementBody::IdentityOpened { .. }
        | StatementBody::NameKept { .. } => roles.has_any(&[Role::Caseworker, Role::Supervisor]),
        StatementBody::ClosureRequested(_)
        | StatementBody::Reopened { .. }
        | StatementBody::JoinProposed(_)
        | StatementBody::TransferProposed(_) => {
            roles.has(Role::Supervisor) || (roles.has(Role::Caseworker) && is_assigned)
        }
        StatementBody::TransferHandedOver { .. }
        | StatementBody::TransferEnded { .. }
        | StatementBody::Approved { subject: Subject::Transfer(_), .. }
        | StatementBody::Refused { subject: Subject::Transfer(_), .. } => roles.has(Role::Supervisor),
        StatementBody::CareContinued(_)
        | StatementBody::WorkAdopted(_)
        | StatementBody::Joined(_)
        | StatementBody::JoinUndone { .. }
        | StatementBody::Restricted(_)
        | StatementBody::RestrictionLifted { .. }
        | StatementBody::Refused { subject: Subject::Join(_), .. } => roles.has(Role::Supervisor),
        StatementBody::ClosureAuthorised { .. }
        | StatementBody::SecondDecided { .. }
        | StatementBody::BidDecided(_)
        | StatementBody::ClosureReturned { .. }
        | StatementBody::Approved { .. }
        | StatementBody::Refused { .. }
        | StatementBody::Assigned { .. }
        | StatementBody::Reassigned(_) => decides,
        StatementBody::HandoverAnswered(_) => is_assigned && roles.has_any(&[Role::Caseworker, Role::Supervisor]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Act::{Approve, Create, Read, Update};
    use Closeness::{Far, Own, Team};

    const ONE: StaffRef = StaffRef::from_bytes([1; 16]);

    fn who(roles: &[Role]) -> Who {
        Who { staff: ONE, roles: Roles::of(roles) }
    }

    #[test]
    fn a_caseworker_works_on_their_own_cases_only() {
        let worker = who(&[Role::Caseworker]);
        for object in [Object::Identity, Object::Casework, Object::Risk, Object::Consent] {
            assert_eq!(may(&worker, Own, object, Create), Permission::Yes, "{object:?} of an own case");
            assert_eq!(may(&worker, Far, object, Read), Permission::No, "{object:?} of another's case");
        }
        assert_eq!(may(&worker, Own, Object::Closure, Approve), Permission::No, "closing needs a supervisor");
    }

    #[test]
    fn a_supervisor_opens_identity_with_a_reason_and_approves_the_teams_work() {
        let supervisor = who(&[Role::Supervisor]);
        assert_eq!(may(&supervisor, Team, Object::Identity, Update), Permission::WithReason, "r+ and u+ of team");
        assert_eq!(may(&supervisor, Team, Object::Closure, Approve), Permission::Yes, "authorises closures");
        assert_eq!(may(&supervisor, Team, Object::Casework, Update), Permission::No, "notes are the worker's");
        assert_eq!(may(&supervisor, Team, Object::SupervisorFields, Update), Permission::Yes, "dates are shared");
        assert_eq!(may(&supervisor, Far, Object::Casework, Read), Permission::No, "another team's case");
    }

    #[test]
    fn nobody_approves_their_own_case_whatever_their_roles() {
        let all = who(Role::ALL);
        for object in [Object::Casework, Object::Closure, Object::Referral, Object::Assignment] {
            assert_eq!(may(&all, Own, object, Approve), Permission::No, "{object:?} is own work");
        }
    }

    #[test]
    fn those_who_hold_no_content_see_none() {
        for role in
            [Role::Administrator, Role::FundHolder, Role::InformationOfficer, Role::FeedbackOfficer, Role::Volunteer]
        {
            for object in [Object::Identity, Object::Casework, Object::Consent, Object::Risk] {
                assert_eq!(may(&who(&[role]), Own, object, Read), Permission::No, "{role:?} reads no {object:?}");
            }
        }
    }

    #[test]
    fn a_set_of_roles_remembers_each() {
        let set = Roles::of(&[Role::Caseworker, Role::Supervisor]);
        assert!(set.has(Role::Caseworker) && set.has(Role::Supervisor), "both were put in");
        assert!(!set.has(Role::Administrator), "this was not");
        assert_eq!(Roles::from_bits(set.bits()), set, "the roster keeps the bits");
        assert_eq!(format!("{set:?}"), r#"["CW", "SUP"]"#, "logs show the codes");
    }
}
