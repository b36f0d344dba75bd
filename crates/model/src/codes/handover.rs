//! Codes of who carries a case: why it is handed over, what the client knows of it (`domain.md` 6.2 T28). No rule.

use super::code_list;

code_list!(
    /// Why a case is handed over to another worker of the agency.
    HandoverReason = "handover_reason" {
        WorkerLeaves = "worker_leaves", Overload = "overload", ClientWish = "client_wish",
        ConflictOfInterest = "conflict_of_interest", SkillsNeeded = "skills_needed", LeadAssigned = "lead_assigned",
        Returned = "returned", Other = "other",
    }
);
code_list!(
    /// Whether the client was told who comes from now on.
    ClientInformed = "client_informed" { Told = "told", NotSafe = "not_safe", NotReached = "not_reached" }
);
code_list!(
    /// Whether the new worker is one the client asked for.
    PreferenceCheck = "preference_check" { Met = "met", NotMet = "not_met", NoWish = "no_wish" }
);
code_list!(
    /// Where the handover of a case stands.
    HandoverStanding = "handover_standing" { Asked = "asked", Accepted = "accepted", Declined = "declined" }
);
