//! Whether somebody's roles and team may become what a colleague proposes. Counts cases and people, knows no key; whose
//! signatures it takes is the roster's to say.

use crate::codes::Role;
use crate::permissions::Roles;

/// Roles whose holders read what clients say. Source: `domain.md` 14.1.
const WITH_CASES: [Role; 3] = [Role::Volunteer, Role::Caseworker, Role::Supervisor];
/// Roles whose holders carry cases. Source: `domain.md` 2.
const CARRYING: [Role; 2] = [Role::Caseworker, Role::Supervisor];

/// What somebody is, what they would be, and what hangs on it as far as the device in hand knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberChange {
    /// Roles now.
    pub from: Roles,
    /// Roles then; none for somebody who leaves.
    pub to: Roles,
    /// Whether they belong to a team then.
    pub has_team: bool,
    /// Whether a team changes: one that they leave or come to.
    pub moves: bool,
    /// Whether the person proposes it for themself.
    pub own: bool,
    /// Whether a team with other people in it would be left without a supervisor who can open its files.
    pub leaves_team_alone: bool,
    /// Whether nobody else who has a device administers, and whether nobody else manages.
    pub last_of: LastOf,
    /// Cases that they carry and that are not closed.
    pub open_cases: u32,
}

/// Roles that an agency has in one person alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastOf {
    /// Nobody else administers.
    pub administrator: bool,
    /// Nobody else manages.
    pub manager: bool,
}

/// Why somebody's roles and team stay as they are. Each is something that a colleague can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MemberRefused {
    /// Nothing would be other than it is.
    #[error("nothing changes")]
    Unchanged,
    /// Only the agency's root key makes administrators.
    #[error("an administrator is made by the root key")]
    Administrator,
    /// Nobody raises themself.
    #[error("somebody else has to propose it")]
    OwnRise,
    /// Who reads cases belongs to a team.
    #[error("a team is missing")]
    TeamNeeded,
    /// The agency would have no administrator with a device.
    #[error("the last administrator stays")]
    AdministratorStays,
    /// The agency would have no manager with a device.
    #[error("the last manager stays")]
    ManagerStays,
    /// A team would have no supervisor.
    #[error("the team needs another supervisor first")]
    SupervisorStays,
    /// Somebody has to take over their cases first.
    #[error("{open_cases} cases are handed over first")]
    OpenCases {
        /// How many, as far as this device knows.
        open_cases: u32,
    },
}

/// Whether a change may be proposed, and signed for: whoever signs asks again, since they may know of other cases.
///
/// # Errors
/// [`MemberRefused`], the first of them that holds. Source: `domain.md` 14.1, users; 6.2, reassignment comes first.
pub fn judge(change: &MemberChange) -> Result<(), MemberRefused> {
    let (from, to) = (change.from, change.to);
    let gains = Role::ALL.iter().any(|role| to.has(*role) && !from.has(*role));
    let loses = |role| from.has(role) && !to.has(role);
    let stops_carrying = from.has_any(&CARRYING) && !to.has_any(&CARRYING);
    match () {
        () if from == to && !change.moves => Err(MemberRefused::Unchanged),
        () if to.has(Role::Administrator) && !from.has(Role::Administrator) => Err(MemberRefused::Administrator),
        () if gains && change.own => Err(MemberRefused::OwnRise),
        () if to.has_any(&WITH_CASES) && !change.has_team => Err(MemberRefused::TeamNeeded),
        () if loses(Role::Administrator) && change.last_of.administrator => Err(MemberRefused::AdministratorStays),
        () if loses(Role::Manager) && change.last_of.manager => Err(MemberRefused::ManagerStays),
        () if change.leaves_team_alone => Err(MemberRefused::SupervisorStays),
        () if (stops_carrying || change.moves) && change.open_cases > 0 => {
            Err(MemberRefused::OpenCases { open_cases: change.open_cases })
        }
        () => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn change(from: &[Role], to: &[Role]) -> MemberChange {
        MemberChange {
            from: Roles::of(from),
            to: Roles::of(to),
            has_team: true,
            moves: false,
            own: false,
            leaves_team_alone: false,
            last_of: LastOf::default(),
            open_cases: 0,
        }
    }

    #[test]
    fn a_caseworker_becomes_a_supervisor_and_nobody_becomes_an_administrator() {
        let rise = change(&[Role::Caseworker], &[Role::Caseworker, Role::Supervisor]);
        assert_eq!(judge(&rise), Ok(()), "by somebody else");
        assert_eq!(judge(&MemberChange { own: true, ..rise }), Err(MemberRefused::OwnRise), "not by themself");
        let teamless = MemberChange { has_team: false, ..rise };
        assert_eq!(judge(&teamless), Err(MemberRefused::TeamNeeded), "who reads cases belongs to a team");
        let ruler = change(&[Role::Manager], &[Role::Manager, Role::Administrator]);
        assert_eq!(judge(&ruler), Err(MemberRefused::Administrator), "the root key alone");
        assert_eq!(judge(&change(&[Role::Manager], &[Role::Manager])), Err(MemberRefused::Unchanged), "for nothing");
    }

    #[test]
    fn who_carries_cases_hands_them_over_first() {
        let leaves = MemberChange { open_cases: 2, ..change(&[Role::Caseworker], &[]) };
        assert_eq!(judge(&leaves), Err(MemberRefused::OpenCases { open_cases: 2 }), "before the role goes");
        let moves = MemberChange { moves: true, ..change(&[Role::Caseworker], &[Role::Caseworker]) };
        assert_eq!(judge(&moves), Ok(()), "another team, with empty hands");
        let carries = MemberChange { open_cases: 1, ..moves };
        assert_eq!(judge(&carries), Err(MemberRefused::OpenCases { open_cases: 1 }), "their files are the old team's");
        let both = [Role::Caseworker, Role::Supervisor];
        let steps_down = MemberChange { open_cases: 3, ..change(&both, &[Role::Caseworker]) };
        assert_eq!(judge(&steps_down), Ok(()), "who goes on carrying keeps them");
        assert_eq!(judge(&MemberChange { own: true, ..steps_down }), Ok(()), "and may propose it for themself");
    }

    #[test]
    fn the_last_of_a_kind_stays() {
        let last_of = LastOf { administrator: true, manager: true };
        let alone = |from: Role| judge(&MemberChange { last_of, ..change(&[from], &[Role::FundHolder]) });
        assert_eq!(alone(Role::Administrator), Err(MemberRefused::AdministratorStays), "somebody looks after devices");
        assert_eq!(alone(Role::Manager), Err(MemberRefused::ManagerStays), "somebody decides for the office");
        let team = MemberChange { leaves_team_alone: true, ..change(&[Role::Supervisor], &[Role::Caseworker]) };
        assert_eq!(judge(&team), Err(MemberRefused::SupervisorStays), "somebody reads and authorises");
    }

    proptest! {
        #[test]
        fn no_change_gives_the_proposer_a_role_or_makes_an_administrator(from in any::<u8>(), to in any::<u8>(), moves: bool) {
            let own = MemberChange { from: Roles::from_bits(from), to: Roles::from_bits(to), own: true, moves, ..change(&[], &[]) };
            if judge(&own).is_ok() {
                prop_assert_eq!(to & !from, 0, "nobody's own word is enough to gain a right");
            }
            let by_another = judge(&MemberChange { own: false, ..own });
            prop_assert!(by_another.is_err() || to & !from & 1 << (Role::Administrator as u8) == 0);
        }
    }
}
