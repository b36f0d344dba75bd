//! Somebody joins the staff after founding: proposed by one, signed by a second person where the roster asks for two. The
//! proposal goes by codes, like a device. Who may is the roster's to say.

use model::codes::Role;
use model::permissions::Roles;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Cut, Form, Grant, Op, RoleSet, RosterError, StaffId, TeamId};

use crate::codes::{self, CodeKind, CodeText, ShownCode};
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;
use crate::staff::roles_of;
use crate::views::StaffView;

/// Most characters of a name as colleagues say it.
const NAME_CHARS_MAX: usize = 80;

/// Somebody who joins.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMember {
    /// Staff code that nobody has: two letters and two digits, such as `CW07`.
    pub code: String,
    /// Name as colleagues say it; sealed, so that the office never reads it.
    pub name: String,
    /// Codes of their roles. An administrator is made by the agency's root key alone.
    pub roles: Vec<String>,
    /// Staff code of a supervisor whose team they join; `None` for somebody without a team.
    pub team_of: Option<String>,
}

/// What came of a proposal.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MemberProposed {
    /// Whether it counts already; else somebody has to sign second.
    pub done: bool,
    /// For the second person to scan; none when it counts.
    pub codes: Vec<ShownCode>,
}

/// What a colleague proposes.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MemberProposal {
    /// Who signed it.
    pub by: StaffView,
    /// The new staff code.
    pub code: String,
    /// The name.
    pub name: String,
    /// Codes of the roles.
    pub roles: Vec<String>,
    /// Supervisors of the team that they join; none without a team.
    pub team_of: Vec<StaffView>,
}

/// `add_member`
pub fn add(session: &mut Session, input: AddMember) -> Result<Reply<MemberProposed>, CommandError> {
    let ops = session.joining_ops(&input)?;
    let mut grant = session.proposed(ops);
    session.keys.sign_grant(&mut grant);
    match session.membership.roster.judge_grant(&grant) {
        Ok(()) => {
            session.keep_grant(&grant)?;
            Ok(counts())
        }
        Err(RosterError::NotAllowed { .. }) if session.may_sign_for_staff() && !is_administrator(&grant) => {
            let codes = codes::draw(&grant.to_bytes())?;
            Ok(Reply::unchanged(MemberProposed { done: false, codes }))
        }
        Err(_) => Err(ErrorCode::NotAllowed.into()),
    }
}

/// `look_at_member`
pub fn look(session: &mut Session, input: CodeText) -> Result<Reply<MemberProposal>, CommandError> {
    let (_, proposal) = session.read_proposal(&input.text)?;
    Ok(Reply::unchanged(proposal))
}

/// `sign_member`
pub fn sign(session: &mut Session, input: CodeText) -> Result<Reply<Nothing>, CommandError> {
    let (mut grant, _) = session.read_proposal(&input.text)?;
    session.keys.sign_grant(&mut grant);
    session.membership.roster.judge_grant(&grant).map_err(|fault| match fault {
        RosterError::UnknownBasis => ErrorCode::RosterBehind,
        RosterError::BadSigners => ErrorCode::SecondNeeded,
        _ => ErrorCode::NotAllowed,
    })?;
    session.keep_grant(&grant)?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Members, View::BackupStatus] })
}

fn counts() -> Reply<MemberProposed> {
    let value = MemberProposed { done: true, codes: Vec::new() };
    Reply { value, changed: vec![View::Members, View::BackupStatus] }
}

fn is_administrator(grant: &Grant) -> bool {
    grant.ops.iter().any(|op| matches!(op, Op::AddStaff { roles, .. } if roles.any_of(RoleSet::ADM)))
}

/// Two capital letters and two digits.
fn is_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 4 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..].iter().all(u8::is_ascii_digit)
}

impl Session {
    fn joining_ops(&mut self, input: &AddMember) -> Result<Vec<Op>, CommandError> {
        let wrong = |field| CommandError::with(ErrorCode::ValueMissing, "field", field);
        let (code, name) = (input.code.trim().to_uppercase(), input.name.trim());
        match () {
            () if !is_code(&code) => return Err(wrong("staff")),
            () if name.is_empty() => return Err(wrong("name")),
            () if name.chars().any(char::is_control) => return Err(ErrorCode::TextUnreadable.into()),
            () if name.chars().count() > NAME_CHARS_MAX => {
                return Err(CommandError::with(ErrorCode::TextTooLong, "field", "name"));
            }
            () if self.staff_by_code(&code).is_some() => return Err(ErrorCode::StaffCodeTaken.into()),
            () => {}
        }
        let held = Roles::of(&roles_of(&input.roles)?);
        let roles = RoleSet::from_bits(held.bits());
        if roles == RoleSet::NONE {
            return Err(wrong("roles"));
        }
        let team = input.team_of.as_deref().map(|code| self.team_supervised_by(code)).transpose()?;
        if team.is_none() && roles.hold_content() {
            return Err(wrong("team_of"));
        }
        let mut id = [0; 16];
        self.host.fill(&mut id);
        let staff = StaffId::from_bytes(id);
        let (agency, spoken) = (self.membership.agency, format!("{code}|{name}"));
        let sealed_name = self.names_key.seal_name(agency, staff, &spoken, &mut HostEntropy(self.host.as_mut()));
        let sealed_name = sealed_name.ok_or(CommandError::with(ErrorCode::TextTooLong, "field", "name"))?;
        let mut ops = vec![Op::AddStaff { staff, roles, user_key: None, sealed_name }];
        if let Some(team) = team {
            // A supervisor gets the team's key once they have a device: from another supervisor's, unasked.
            let supervisor = held.has(Role::Supervisor);
            let (team_key_wrap, cut) = (Vec::new(), Cut::default());
            ops.push(Op::TeamMember { team, staff, joins: true, supervisor, team_key_wrap, cut });
        }
        Ok(ops)
    }

    fn team_supervised_by(&self, code: &str) -> Result<TeamId, CommandError> {
        let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "team");
        let staff = self.staff_by_code(code).ok_or_else(unknown)?;
        let roster = &self.membership.roster;
        let mut teams = roster.teams().map(|(team, _)| team);
        teams.find(|team| roster.supervises_team(staff, *team)).ok_or_else(unknown)
    }

    /// Whether this person's signature can be one of the two that a member of a team needs.
    pub(crate) fn may_sign_for_staff(&self) -> bool {
        self.my_roles().has_any(&[Role::Supervisor, Role::Administrator])
    }

    /// Supervisors of teams, by code.
    pub(crate) fn team_supervisors(&self) -> Vec<StaffView> {
        let roster = &self.membership.roster;
        let supervises = |staff: &StaffId| roster.teams().any(|(team, _)| roster.supervises_team(*staff, team));
        let all = roster.all_staff().map(|(staff, _)| staff).filter(supervises);
        let mut views: Vec<StaffView> = all.map(|staff| self.staff_view(staff)).collect();
        views.sort_by(|a, b| a.code.cmp(&b.code));
        views
    }

    /// A proposal as it was scanned, if nobody else has the code by now.
    fn read_proposal(&self, text: &str) -> Result<(Grant, MemberProposal), CommandError> {
        let (_, message) = codes::message(text, &[CodeKind::Proposal])?;
        let grant = Grant::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
        let roster = &self.membership.roster;
        if grant.agency != roster.agency() {
            return Err(ErrorCode::EnrolForeign.into());
        }
        let (staff, roles, sealed_name, team) = match grant.ops.as_slice() {
            [Op::AddStaff { staff, roles, sealed_name, .. }] => (*staff, *roles, sealed_name, None),
            [Op::AddStaff { staff, roles, sealed_name, .. }, Op::TeamMember { team, staff: who, joins: true, .. }]
                if who == staff =>
            {
                (*staff, *roles, sealed_name, Some(*team))
            }
            _ => return Err(ErrorCode::CodeOtherKind.into()),
        };
        let wire::Signer::Device(author) = grant.author else { return Err(ErrorCode::EnrolRefused.into()) };
        let by = roster.device(author).ok_or(ErrorCode::RosterBehind)?.staff;
        if roster.staff(staff).is_some() {
            return Err(ErrorCode::EnrolUsed.into());
        }
        let spoken = self.names_key.open_name(roster.agency(), staff, sealed_name).ok_or(ErrorCode::EnrolRefused)?;
        let (code, name) = spoken.split_once('|').ok_or(ErrorCode::EnrolRefused)?;
        if self.staff_by_code(code).is_some() {
            return Err(ErrorCode::StaffCodeTaken.into());
        }
        let held = Roles::from_bits(roles.bits());
        let supervisors = team.and_then(|team| roster.team(team)).into_iter().flat_map(|entry| &entry.members);
        let supervisors = supervisors.filter(|(_, member)| member.supervisor).map(|(staff, _)| *staff);
        let proposal = MemberProposal {
            by: self.staff_view(by),
            code: code.to_owned(),
            name: name.to_owned(),
            roles: Role::ALL.iter().filter(|role| held.has(**role)).map(|role| role.code().to_owned()).collect(),
            team_of: supervisors.map(|staff| self.staff_view(staff)).collect(),
        };
        Ok((grant, proposal))
    }
}
