//! Codes of what comes before intake: leads, danger, screening (`domain.md` 17.1, 17.5). No rule.

use super::code_list;

code_list!(
    /// Who noticed a possible case.
    LeadSource = "lead_source" {
        Person = "self", Family = "family", Outreach = "outreach", Volunteer = "volunteer", School = "school",
        Health = "health", Police = "police", CommunityLeader = "community_leader",
        CampManagement = "camp_management", Ngo = "ngo", Government = "government", Hotline = "hotline",
        CaseContact = "case_contact", TransferIn = "transfer_in",
    }
);
code_list!(
    /// Why a lead cannot wait.
    UrgentReason = "urgent_reason" {
        ImmediateDanger = "immediate_danger", Medical = "medical", SelfHarm = "self_harm",
        VeryYoungSeparated = "very_young_separated", ClinicalWindow = "clinical_window", Detention = "detention",
        LeavingSoon = "leaving_soon", Other = "other",
    }
);
code_list!(
    /// What was done at once for somebody in danger.
    EmergencyKind = "emergency_action" {
        PoliceOrAuthority = "police_or_authority_called", SourceRemoved = "source_of_risk_removed",
        PlaceOfSafety = "place_of_safety", MedicalCare = "medical_care", CrisisCare = "crisis_mental_health",
        TrustedPerson = "trusted_person", Hotline = "hotline", Other = "other",
    }
);
code_list!(
    /// What a screening comes to.
    ScreeningOutcome = "screening_outcome" { Open = "open", NoAction = "no_action", Redirect = "redirect" }
);
code_list!(
    /// Why no case is opened.
    NoActionReason = "no_action_reason" {
        SingleIssueResolved = "single_issue_resolved", CriteriaNotMet = "criteria_not_met",
        ConsentDeclined = "consent_declined", EmergencyRedirected = "emergency_redirected",
        CommunityResponse = "community_response", CapacityReferredOut = "capacity_referred_out",
        AlreadyManaged = "already_managed", Unreachable = "unreachable", Died = "died", Duplicate = "duplicate",
    }
);
code_list!(
    /// How much of one factor there is. Ordered: `low` lowest.
    Grade = "grade" { Low = "low", Medium = "medium", High = "high" }
);
code_list!(
    /// Vulnerability criteria of the starter set (`domain.md` 17.5); an agency confirms or replaces them.
    Criterion = "criterion" {
        C1 = "vc_c1", C2 = "vc_c2", C3 = "vc_c3", C4 = "vc_c4", C5 = "vc_c5", C6 = "vc_c6", C7 = "vc_c7",
        C8 = "vc_c8", C9 = "vc_c9", G1 = "vc_g1", G2 = "vc_g2", P1 = "vc_p1", P2 = "vc_p2", P3 = "vc_p3",
        P4 = "vc_p4",
    }
);
