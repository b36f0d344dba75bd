//! What the rules about roles, teams and policy refuse, as codes with facts.

use model::policy::PolicyRefused;
use model::staffing::MemberRefused;

use crate::error::{CommandError, ErrorCode};

impl From<MemberRefused> for CommandError {
    fn from(refused: MemberRefused) -> CommandError {
        match refused {
            MemberRefused::Unchanged => ErrorCode::ChangeNone.into(),
            MemberRefused::Administrator => ErrorCode::ChangeAdministrator.into(),
            MemberRefused::OwnRise => ErrorCode::ChangeOwnRise.into(),
            MemberRefused::TeamNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "team_of"),
            MemberRefused::AdministratorStays => ErrorCode::AdministratorStays.into(),
            MemberRefused::ManagerStays => ErrorCode::ManagerStays.into(),
            MemberRefused::SupervisorStays => ErrorCode::SupervisorStays.into(),
            MemberRefused::OpenCases { open_cases } => {
                CommandError::with(ErrorCode::ChangeCasesOpen, "open_cases", open_cases)
            }
        }
    }
}

impl From<PolicyRefused> for CommandError {
    fn from(refused: PolicyRefused) -> CommandError {
        let outside = |field: &str, min: u16, max: u16| {
            CommandError::with(ErrorCode::PolicyOutside, "field", field).and("min", min).and("max", max)
        };
        match refused {
            PolicyRefused::Unchanged => ErrorCode::ChangeNone.into(),
            PolicyRefused::LeaseTooLong { max, .. } => outside("lease_days", 0, max),
            PolicyRefused::WarnTooLate { days } => outside("lease_warn_days", 0, days - 1),
            PolicyRefused::LockOutside { min, max, .. } => outside("lock_after_s_max", min, max),
        }
    }
}
