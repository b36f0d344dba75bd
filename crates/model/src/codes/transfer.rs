//! Lists about the transfer of a case to another agency (`domain.md` 9.2, 17).

use super::code_list;

code_list!(
    /// Why another agency should manage the case.
    TransferReason = "transfer_reason" {
        Moved = "moved", SpecialisedNeed = "specialised_need", AgencyEnding = "agency_ending",
        SafetyRelocation = "safety_relocation", Turned18OngoingNeed = "turned_18_ongoing_need",
        ConflictOfInterest = "conflict_of_interest", Other = "other",
    }
);
code_list!(
    /// How far a transfer is. `returned`: the supervisor gave the proposal back.
    TransferState = "transfer_state" {
        Proposed = "proposed", Returned = "returned", Authorised = "authorised", Sent = "sent",
        Received = "received", Accepted = "accepted", HandedOver = "handed_over", Rejected = "rejected",
        Expired = "expired", Revoked = "revoked",
    }
);
code_list!(
    /// What the receiving agency said. The last is its receipt for who the client is.
    TransferAnswer = "transfer_answer" {
        Received = "received", Accepted = "accepted", Rejected = "rejected", IdentityReceived = "identity_received",
    }
);
code_list!(
    /// Why a transfer under way goes no further (`domain.md` 6.2 T26).
    TransferEnd = "transfer_end" { Rejected = "rejected", Expired = "expired", Revoked = "revoked" }
);
code_list!(
    /// How the client came to know the new worker (`domain.md` 6.2 T25).
    HandOverTold = "hand_over_told" { Introduced = "introduced", Informed = "informed" }
);
code_list!(
    /// One of the two files of a transfer: the case under its code, and who the client is.
    TransferPackage = "transfer_package" { Casework = "casework", Identity = "identity" }
);
code_list!(
    /// The parts of a transfer summary that somebody writes; the risk is read from the file.
    SummaryPart = "summary_part" {
        Concerns = "concerns", Actions = "actions", SafetyAdvice = "safety_advice",
        NextAppointment = "next_appointment",
    }
);
code_list!(
    /// What another agency asks for with a file that came in.
    ReceivedKind = "received_kind" { Referral = "referral", Transfer = "transfer" }
);
code_list!(
    /// What is answered to it. `waiting`: kept, and in its turn. `recalled` is the client's word, through the sender.
    ReceivedAnswer = "received_answer" {
        Accepted = "accepted", Waiting = "waiting", Declined = "declined", IdentityReceived = "identity_received",
        Completed = "completed", Recalled = "recalled",
    }
);
