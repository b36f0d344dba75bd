//! Who belongs to the agency, as far as this device can open their names. Never a key.

use crate::error::CommandError;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{StaffList, StaffView};

/// `staff`
pub fn staff(session: &mut Session, _: Nothing) -> Result<Reply<StaffList>, CommandError> {
    let mut staff: Vec<StaffView> = session.membership.names.keys().map(|staff| session.staff_view(*staff)).collect();
    staff.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(Reply::unchanged(StaffList { staff }))
}
