//! Who belongs to the agency, for people who look after it: codes, roles and devices. Never a key.

use model::codes::Role;
use model::permissions::Roles;
use serde::Serialize;

use crate::error::{CommandError, ErrorCode};
use crate::session::Session;
use crate::views::StaffView;

/// A member of staff as the roster has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffRow {
    /// Staff code, such as `CW07`; the start of their id when their name cannot be opened here.
    pub code: String,
    /// Codes of their roles.
    pub roles: Vec<&'static str>,
    /// Staff codes of the supervisors of their team; none without a team.
    pub team_of: Vec<String>,
    /// Devices that may write now.
    pub devices: u32,
    /// Devices that were revoked.
    pub revoked_devices: u32,
}

impl Session {
    /// Everybody in the roster as this device knows it, by code.
    #[must_use]
    pub fn staff(&self) -> Vec<StaffRow> {
        let roster = &self.membership.roster;
        let row = |(staff, entry): (wire::StaffId, &wire::roster::StaffEntry)| {
            let roles = Roles::from_bits(entry.roles.bits());
            let devices = entry.devices.iter().filter_map(|device| roster.device(*device));
            let (revoked, active): (Vec<_>, Vec<_>) = devices.partition(|device| device.revoked.is_some());
            StaffRow {
                code: self.membership.code_of(crate::membership::staff_ref(staff)),
                roles: Role::ALL.iter().filter(|role| roles.has(**role)).map(|role| role.code()).collect(),
                team_of: self.supervisors_of(self.team_now(staff)).into_iter().map(|one| one.code).collect(),
                devices: u32::try_from(active.len()).unwrap_or(u32::MAX),
                revoked_devices: u32::try_from(revoked.len()).unwrap_or(u32::MAX),
            }
        };
        let mut rows: Vec<StaffRow> = roster.all_staff().map(row).collect();
        rows.sort_by(|a, b| a.code.cmp(&b.code));
        rows
    }

    /// Whose session this is.
    pub(crate) fn my_view(&self) -> StaffView {
        self.staff_view(self.me.staff)
    }

    /// A member of staff as screens show them; without a name where this device cannot open it.
    pub(crate) fn staff_view(&self, staff: wire::StaffId) -> StaffView {
        let held =
            self.membership.roster.staff(staff).map_or(Roles::NONE, |entry| Roles::from_bits(entry.roles.bits()));
        let name = self.membership.names.get(&staff).map(|name| name.name.clone());
        StaffView {
            code: self.membership.code_of(crate::membership::staff_ref(staff)),
            name: name.unwrap_or_default(),
            roles: Role::ALL.iter().filter(|role| held.has(**role)).map(|role| role.code().to_owned()).collect(),
            me: staff == self.me.staff,
        }
    }

    /// Records of the roster chain that this device holds.
    #[must_use]
    pub fn roster_records(&self) -> u32 {
        self.membership.roster.seq() + 1
    }
}

/// Roles by their codes.
///
/// # Errors
/// [`ErrorCode::InputUnreadable`] for a code that is no role.
pub fn roles_of(codes: &[String]) -> Result<Vec<Role>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::InputUnreadable, "field", "roles");
    codes.iter().map(|code| Role::from_code(code).ok_or_else(unknown)).collect()
}
