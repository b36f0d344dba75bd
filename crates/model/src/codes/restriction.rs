//! Codes of restricted cases: why only named staff may open one (`domain.md` 2). No rule.

use super::code_list;

code_list!(
    /// Why only named staff may open a case.
    RestrictionReason = "restriction_reason" {
        StaffRelative = "staff_relative", ConflictOfInterest = "conflict_of_interest", ClientWish = "client_wish",
        Threat = "threat", Other = "other",
    }
);
