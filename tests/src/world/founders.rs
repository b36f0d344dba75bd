//! Who belongs to the agency of a world from its first day.

use app::agency::Founder;
use model::codes::Role;

/// Somebody else who has a device from the first day.
#[derive(Debug, Clone, Copy)]
pub struct Other {
    /// Staff code.
    pub code: &'static str,
    /// Roles.
    pub roles: &'static [Role],
    /// Whether they supervise the team.
    pub supervises: bool,
}

/// The agency of a world: those who have a device from the first day asked already, the supervisor first.
pub(super) fn people(asked: Vec<Vec<u8>>, others: &[Other]) -> Vec<Founder> {
    let person = |code: &str, name: &str, roles: &[Role], supervises, request| Founder {
        code: code.to_owned(),
        name: name.to_owned(),
        roles: roles.to_vec(),
        supervises,
        request,
    };
    let mut asked = asked.into_iter();
    let mut all = vec![
        person("SU01", "Sarmine Odel", &[Role::Supervisor], true, asked.next()),
        person("CW07", "Adewe Tal", &[Role::Caseworker], false, None),
        person("CW08", "Berun Kis", &[Role::Caseworker], false, None),
    ];
    all.extend(others.iter().map(|other| person(other.code, other.code, other.roles, other.supervises, asked.next())));
    all
}
