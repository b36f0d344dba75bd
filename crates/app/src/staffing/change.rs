//! Other roles, another team: the acts of a change, and what hangs on it here. The rule is `model::staffing`.

use model::codes::{CaseState, Role};
use model::permissions::Roles;
use model::staffing::{LastOf, MemberChange, judge};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use wire::cut::CutLane;
use wire::limits::CUT_LANES_MAX;
use wire::roster::TeamEntry;
use wire::{Cut, Op, RoleSet, StaffId, TeamId};

use super::MemberProposed;
use super::proposal::Proposed;
use crate::error::{CommandError, ErrorCode};
use crate::registry::Reply;
use crate::session::Session;
use crate::staff::roles_of;

/// What a colleague is to be.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeMember {
    /// Staff code.
    pub staff: String,
    /// Codes of all their roles from then on; none for somebody who leaves.
    pub roles: Vec<String>,
    /// Staff code of a supervisor whose team they belong to then; `None` for no team.
    pub team_of: Option<String>,
}

/// `change_member`
pub fn change(session: &mut Session, input: ChangeMember) -> Result<Reply<MemberProposed>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "staff");
    let staff = session.staff_by_code(&input.staff).ok_or_else(unknown)?;
    let roles = Roles::of(&roles_of(&input.roles)?);
    if !session.may_change(staff) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let team = input.team_of.as_deref().map(|code| session.team_supervised_by(code)).transpose()?;
    judge(&session.member_change(staff, roles, team, session.me.staff == staff)?)?;
    // What was saved before is sealed first: it counts under the roles before.
    session.seal_all()?;
    let ops = session.changing_ops(staff, roles, team)?;
    let grant = session.proposed(ops);
    session.sign_first(grant)
}

impl Session {
    /// Whether this person may propose other roles or another team for somebody: whoever administers, their supervisor,
    /// or they themselves, to lay something down.
    pub(crate) fn may_change(&self, staff: StaffId) -> bool {
        let me = self.me.staff;
        staff == me || self.my_roles().has(Role::Administrator) || self.membership.roster.supervises(me, staff)
    }

    /// The rule once more for whoever signs after the first: they may know of other cases.
    pub(super) fn judge_proposal(&self, read: &Proposed) -> Result<(), CommandError> {
        if read.joins.is_some() {
            return Ok(());
        }
        let change = self.member_change(read.staff, read.roles, read.team, read.by == read.staff)?;
        Ok(judge(&change)?)
    }

    /// What the rule wants to know of a change.
    fn member_change(
        &self,
        staff: StaffId,
        to: Roles,
        team: Option<TeamId>,
        own: bool,
    ) -> Result<MemberChange, CommandError> {
        let roster = &self.membership.roster;
        let entry = roster.staff(staff).ok_or(ErrorCode::EntryUnknown)?;
        let others_are = |role: RoleSet| {
            let mut others = roster.all_staff().filter(|(other, entry)| *other != staff && entry.roles.any_of(role));
            others.any(|(other, _)| roster.active_devices(other).next().is_some())
        };
        let supervises_on = to.has(Role::Supervisor);
        let left_alone = |(id, entry): (TeamId, &TeamEntry)| {
            let goes_on = supervises_on && team == Some(id);
            roster.supervises_team(staff, id) && !goes_on && !self.is_opened_without(entry, staff)
        };
        Ok(MemberChange {
            from: Roles::from_bits(entry.roles.bits()),
            to,
            has_team: team.is_some(),
            moves: !roster.teams_of(staff).map(|(id, _)| id).eq(team),
            own,
            leaves_team_alone: roster.teams_of(staff).any(left_alone),
            last_of: LastOf { administrator: !others_are(RoleSet::ADM), manager: !others_are(RoleSet::MGR) },
            open_cases: self.open_cases_of(staff)?,
        })
    }

    /// Whether a team has nobody else, or another supervisor with a device who holds its key.
    fn is_opened_without(&self, team: &TeamEntry, staff: StaffId) -> bool {
        let roster = &self.membership.roster;
        let mut others = team.members.iter().filter(|(other, _)| **other != staff).peekable();
        let opens = |(other, member): (&StaffId, &wire::roster::TeamMembership)| {
            let has_device = roster.active_devices(*other).next().is_some();
            member.supervisor && !member.team_key_wrap.is_empty() && has_device
        };
        others.peek().is_none() || others.any(opens)
    }

    /// Cases that somebody carries and that are not closed, as far as they are on this device.
    fn open_cases_of(&self, staff: StaffId) -> Result<u32, CommandError> {
        let rows = self.store.read(|reader| reader.cases_of(staff.as_bytes()))?;
        let early = [CaseState::Identified.code(), CaseState::Screening.code()];
        let open = rows.iter().filter(|row| row.points > 0 || early.contains(&&*row.state)).count();
        Ok(u32::try_from(open).unwrap_or(u32::MAX))
    }

    /// The acts of a change. Each is judged as the roster stands after the one before: who leaves a team is not supervised
    /// in it any more, and who lost a role cannot vouch for themself. The team that is joined comes last.
    fn changing_ops(&self, staff: StaffId, to: Roles, team: Option<TeamId>) -> Result<Vec<Op>, CommandError> {
        let roster = &self.membership.roster;
        let entry = roster.staff(staff).ok_or(ErrorCode::EntryUnknown)?;
        let (old, roles) = (entry.roles, RoleSet::from_bits(to.bits()));
        let left: Vec<TeamId> = roster.teams_of(staff).map(|(id, _)| id).filter(|id| Some(*id) != team).collect();
        let loses = old.without(roles) != RoleSet::NONE || !left.is_empty();
        let cut = if loses { self.cut_of_person(staff)? } else { Cut::default() };
        let member = |team, joins, supervisor, team_key_wrap, cut: &Cut| {
            let cut = cut.clone();
            Op::TeamMember { team, staff, joins, supervisor, team_key_wrap, cut }
        };
        let mut ops: Vec<Op> = left.iter().map(|team| member(*team, false, false, Vec::new(), &cut)).collect();
        if old != roles {
            let at = if staff == self.me.staff { ops.len() } else { 0 };
            ops.insert(at, Op::SetRoles { staff, roles, cut: cut.clone() });
        }
        let Some(team) = team else { return Ok(ops) };
        let supervisor = roles.any_of(RoleSet::SUP);
        let place = roster.team(team).and_then(|entry| entry.members.get(&staff));
        // Who loses the role steps down with it.
        if place.is_none_or(|place| supervisor && !place.supervisor) {
            let wrap = if supervisor { self.team_key_for(team, staff) } else { Vec::new() };
            ops.push(member(team, true, supervisor, wrap, &Cut::default()));
        }
        Ok(ops)
    }

    /// The team's key wrapped to a new supervisor, where it is at hand and both are safe; else another supervisor's
    /// device gives it, unasked.
    fn team_key_for(&self, team: TeamId, staff: StaffId) -> Vec<u8> {
        let roster = &self.membership.roster;
        let safe = roster.team_key_is_clean(team) && roster.user_key_is_clean(staff);
        let user = roster.staff(staff).and_then(|entry| entry.user_key).filter(|_| safe);
        let wrapped = user.zip(self.keyring.team(team)).and_then(|(user, key)| key.wrap_to(&user).ok());
        wrapped.unwrap_or_default()
    }

    /// Up to where everything that somebody wrote counts as before. A lane that it does not name counts for less, so
    /// only who holds all of it can say.
    fn cut_of_person(&self, staff: StaffId) -> Result<Cut, CommandError> {
        let roster = &self.membership.roster;
        let entry = roster.staff(staff).ok_or(ErrorCode::EntryUnknown)?;
        let before = entry.role_changes.iter().map(|change| change.what);
        let wrote = before.chain([entry.roles, entry.first_roles]).any(RoleSet::hold_content);
        let supervised = roster.supervises(self.me.staff, staff)
            && roster.teams_of(staff).all(|(team, _)| roster.supervises_team(self.me.staff, team));
        if wrote && !supervised && staff != self.me.staff {
            return Err(ErrorCode::ChangeBySupervisor.into());
        }
        let mut lanes: Vec<CutLane> = Vec::new();
        for device in &entry.devices {
            lanes.extend_from_slice(self.cut_of(*device)?.lanes());
        }
        if lanes.len() > CUT_LANES_MAX {
            return Err(ErrorCode::CaseTooLarge.into());
        }
        Ok(Cut::new(lanes))
    }
}
