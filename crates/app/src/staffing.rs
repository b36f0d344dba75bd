//! Staff after founding: somebody joins, or gets other roles or another team. Proposed by one, signed by a second person
//! where the roster asks for two; the proposal goes by codes, like a device. Who may is the roster's to say.

mod change;
mod proposal;
pub mod waiting;

pub use change::{ChangeMember, change};
pub use proposal::{MemberBefore, MemberProposal};

use model::codes::Role;
use model::permissions::Roles;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Cut, Form, Grant, Op, RoleSet, RosterError, StaffId, TeamId};

use crate::codes::{self, CodeText, ShownCode};
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::registry::{Reply, View};
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

/// `add_member`
pub fn add(session: &mut Session, input: AddMember) -> Result<Reply<MemberProposed>, CommandError> {
    let ops = session.joining_ops(&input)?;
    let grant = session.proposed(ops);
    if is_administrator(&grant) {
        return Err(ErrorCode::NotAllowed.into());
    }
    session.sign_first(grant)
}

/// `look_at_member`
pub fn look(session: &mut Session, input: CodeText) -> Result<Reply<MemberProposal>, CommandError> {
    let read = session.read_proposal(&input.text)?;
    Ok(Reply::unchanged(session.proposal_view(&read)))
}

/// `sign_member`
pub fn sign(session: &mut Session, input: CodeText) -> Result<Reply<MemberProposed>, CommandError> {
    let read = session.read_proposal(&input.text)?;
    session.judge_proposal(&read)?;
    session.sign_second(read.grant)
}

fn is_administrator(grant: &Grant) -> bool {
    grant.ops.iter().any(|op| matches!(op, Op::AddStaff { roles, .. } if roles.any_of(RoleSet::ADM)))
}

/// Why the roster does not take what was signed.
fn fault_of(fault: RosterError) -> CommandError {
    match fault {
        RosterError::UnknownBasis => ErrorCode::RosterBehind,
        RosterError::Overtaken { .. } => ErrorCode::ChangeOvertaken,
        RosterError::Unfit { what: "last administrator" } => ErrorCode::AdministratorStays,
        RosterError::Unfit { what: "last manager" } => ErrorCode::ManagerStays,
        _ => ErrorCode::NotAllowed,
    }
    .into()
}

/// Two capital letters and two digits.
fn is_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 4 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..].iter().all(u8::is_ascii_digit)
}

impl Session {
    /// Signs what was proposed here: it counts, or waits for a second person with its codes.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`]; as [`fault_of`].
    pub(crate) fn sign_first(&mut self, mut grant: Grant) -> Result<Reply<MemberProposed>, CommandError> {
        self.keys.sign_grant(&mut grant);
        match self.membership.roster.judge_grant(&grant) {
            Ok(()) => self.let_count(&grant),
            Err(RosterError::NotAllowed { .. }) if self.may_lend_signature(&grant) => {
                let codes = codes::draw(&grant.to_bytes())?;
                self.note_proposed(&grant)?;
                let value = MemberProposed { done: false, codes };
                Ok(Reply { value, changed: vec![View::Members] })
            }
            Err(fault) => Err(fault_of(fault)),
        }
    }

    /// Signs what somebody signed before. Where that is not enough yet, its codes go on to one more person.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`], [`ErrorCode::SecondNeeded`] for whoever signed it already; as [`fault_of`].
    pub(crate) fn sign_second(&mut self, mut grant: Grant) -> Result<Reply<MemberProposed>, CommandError> {
        self.keys.sign_grant(&mut grant);
        match self.membership.roster.judge_grant(&grant) {
            Ok(()) => self.let_count(&grant),
            Err(RosterError::NotAllowed { .. }) if self.may_lend_signature(&grant) => {
                let value = MemberProposed { done: false, codes: codes::draw(&grant.to_bytes())? };
                Ok(Reply::unchanged(value))
            }
            Err(RosterError::BadSigners) => Err(ErrorCode::SecondNeeded.into()),
            Err(fault) => Err(fault_of(fault)),
        }
    }

    /// Lets a grant count here and begins the new keys that it asks for.
    fn let_count(&mut self, grant: &Grant) -> Result<Reply<MemberProposed>, CommandError> {
        self.seal_all()?;
        self.keep_grant(grant)?;
        self.settle_keys()?;
        let value = MemberProposed { done: true, codes: Vec::new() };
        let changed = vec![View::Members, View::BackupStatus, View::Cases, View::CaseFile];
        Ok(Reply { value, changed })
    }

    /// Whether this person's signature can be one of those that a grant needs: theirs by office, or because it is about
    /// them.
    fn may_lend_signature(&self, grant: &Grant) -> bool {
        let about_me = |op: &Op| match op {
            Op::SetRoles { staff, .. } | Op::TeamMember { staff, .. } => *staff == self.me.staff,
            _ => false,
        };
        let by_office = self.my_roles().has_any(&[Role::Supervisor, Role::Manager, Role::Administrator]);
        by_office || grant.ops.iter().all(about_me)
    }

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

    pub(crate) fn team_supervised_by(&self, code: &str) -> Result<TeamId, CommandError> {
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
}
