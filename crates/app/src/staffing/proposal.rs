//! What a colleague proposes, read from what they signed: somebody who joins, or whose roles or team change. Signs nothing.

use model::codes::Role;
use model::permissions::Roles;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use wire::{Form, Grant, Op, Signer, StaffId, TeamId};

use crate::codes::{self, CodeKind};
use crate::error::{CommandError, ErrorCode};
use crate::session::Session;
use crate::views::StaffView;

/// What a colleague proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MemberProposal {
    /// Who signed it first.
    pub by: StaffView,
    /// The staff code.
    pub code: String,
    /// The name.
    pub name: String,
    /// Codes of the roles then.
    pub roles: Vec<String>,
    /// Supervisors of the team that they belong to then; none without a team.
    pub team_of: Vec<StaffView>,
    /// What they are now; `None` for somebody who joins.
    pub before: Option<MemberBefore>,
}

/// What somebody is before a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MemberBefore {
    /// Codes of the roles.
    pub roles: Vec<String>,
    /// Supervisors of their team; none without a team.
    pub team_of: Vec<StaffView>,
}

/// A proposal and what it would do.
pub(crate) struct Proposed {
    pub grant: Grant,
    /// Who signed first.
    pub by: StaffId,
    pub staff: StaffId,
    pub roles: Roles,
    pub team: Option<TeamId>,
    /// Code and name of somebody who joins.
    pub joins: Option<(String, String)>,
}

/// What acts make of somebody who belongs: roles and team then. `None` for acts that are no such change.
fn change_of(session: &Session, ops: &[Op]) -> Option<(StaffId, Roles, Option<TeamId>)> {
    let about = |op: &Op| match op {
        Op::SetRoles { staff, .. } | Op::TeamMember { staff, .. } => Some(*staff),
        _ => None,
    };
    let staff = about(ops.first()?)?;
    let roster = &session.membership.roster;
    let mut roles = roster.staff(staff)?.roles.bits();
    let mut teams: Vec<TeamId> = roster.teams_of(staff).map(|(team, _)| team).collect();
    for op in ops {
        match op {
            Op::SetRoles { staff: of, roles: to, .. } if *of == staff => roles = to.bits(),
            Op::TeamMember { team, staff: of, joins, .. } if *of == staff => {
                teams.retain(|one| one != team);
                teams.extend(joins.then_some(*team));
            }
            _ => return None,
        }
    }
    Some((staff, Roles::from_bits(roles), teams.last().copied()))
}

impl Session {
    /// A proposal as it was scanned, if it can still be followed here.
    pub(crate) fn read_proposal(&self, text: &str) -> Result<Proposed, CommandError> {
        let (_, message) = codes::message(text, &[CodeKind::Proposal])?;
        let grant = Grant::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
        self.proposal_of(grant)
    }

    /// What a grant proposes.
    pub(crate) fn proposal_of(&self, grant: Grant) -> Result<Proposed, CommandError> {
        let roster = &self.membership.roster;
        if grant.agency != roster.agency() {
            return Err(ErrorCode::EnrolForeign.into());
        }
        let Signer::Device(author) = grant.author else { return Err(ErrorCode::EnrolRefused.into()) };
        let (staff, roles, sealed_name, team) = match grant.ops.as_slice() {
            [Op::AddStaff { staff, roles, sealed_name, .. }] => (*staff, *roles, sealed_name, None),
            [Op::AddStaff { staff, roles, sealed_name, .. }, Op::TeamMember { team, staff: who, joins: true, .. }]
                if who == staff =>
            {
                (*staff, *roles, sealed_name, Some(*team))
            }
            ops => {
                let (staff, roles, team) = change_of(self, ops).ok_or(ErrorCode::CodeOtherKind)?;
                let by = roster.device(author).ok_or(ErrorCode::RosterBehind)?.staff;
                return Ok(Proposed { grant, by, staff, roles, team, joins: None });
            }
        };
        let by = roster.device(author).ok_or(ErrorCode::RosterBehind)?.staff;
        if roster.staff(staff).is_some() {
            return Err(ErrorCode::EnrolUsed.into());
        }
        let spoken = self.names_key.open_name(roster.agency(), staff, sealed_name).ok_or(ErrorCode::EnrolRefused)?;
        let (code, name) = spoken.split_once('|').ok_or(ErrorCode::EnrolRefused)?;
        if self.staff_by_code(code).is_some() {
            return Err(ErrorCode::StaffCodeTaken.into());
        }
        let (joins, roles) = (Some((code.to_owned(), name.to_owned())), Roles::from_bits(roles.bits()));
        Ok(Proposed { grant, by, staff, roles, team, joins })
    }

    /// A proposal as screens show it.
    pub(crate) fn proposal_view(&self, read: &Proposed) -> MemberProposal {
        let known = self.staff_view(read.staff);
        let before = read.joins.is_none().then(|| MemberBefore {
            roles: known.roles.clone(),
            team_of: self.supervisors_of(self.team_now(read.staff)),
        });
        let (code, name) = read.joins.clone().unwrap_or((known.code, known.name));
        MemberProposal {
            by: self.staff_view(read.by),
            code,
            name,
            roles: role_codes(read.roles),
            team_of: self.supervisors_then(read),
            before,
        }
    }

    /// The team that somebody belongs to now.
    pub(crate) fn team_now(&self, staff: StaffId) -> Option<TeamId> {
        self.membership.roster.teams_of(staff).map(|(team, _)| team).next()
    }

    /// Supervisors of a team, by code.
    pub(crate) fn supervisors_of(&self, team: Option<TeamId>) -> Vec<StaffView> {
        let roster = &self.membership.roster;
        let members = team.and_then(|team| roster.team(team)).into_iter().flat_map(|entry| &entry.members);
        let supervisors = members.filter(|(_, member)| member.supervisor).map(|(staff, _)| self.staff_view(*staff));
        let mut views: Vec<StaffView> = supervisors.collect();
        views.sort_by(|a, b| a.code.cmp(&b.code));
        views
    }

    /// Supervisors of the team that somebody belongs to after a change, themself among them where they become one.
    fn supervisors_then(&self, read: &Proposed) -> Vec<StaffView> {
        let known = self.membership.roster.staff(read.staff).is_some();
        let mut all = self.supervisors_of(read.team);
        if known {
            let person = self.staff_view(read.staff);
            all.retain(|one| one.code != person.code);
            if read.team.is_some() && read.roles.has(Role::Supervisor) {
                all.push(person);
            }
        }
        all
    }
}

/// Codes of roles, in the order of the field.
pub(crate) fn role_codes(roles: Roles) -> Vec<String> {
    Role::ALL.iter().filter(|role| roles.has(**role)).map(|role| role.code().to_owned()).collect()
}
