//! Codes of what protects a client and of who decides with them: safety plans, conferences (`domain.md` 17.1). No rule.

use super::code_list;

code_list!(
    /// What a safety plan says, in the order it is talked over (`domain.md` 4.7).
    SafetyPart = "safety_part" {
        ConcernInOwnWords = "concern_in_own_words", WarningSigns = "warning_signs",
        ThingsClientCanDo = "things_client_can_do", SafePlaces = "safe_places", WhatToTake = "what_to_take",
        ChildrenPlan = "children_plan", StepsBefore = "steps_before", StepsDuring = "steps_during",
        StepsAfterLeaving = "steps_after_leaving", StrengthsUsed = "strengths_used",
    }
);
code_list!(
    /// What a client can safely keep of a safety plan.
    SafetyCopy = "safe_to_keep_copy" { NoCopy = "no_copy", CodedCopy = "coded_copy", Memorised = "memorised" }
);
code_list!(
    /// How the safety plan of a case stands.
    SafetyStanding = "safety_standing" {
        Missing = "missing", Rivals = "rivals", Overtaken = "overtaken", Due = "due", Holds = "holds",
    }
);
code_list!(
    /// Kind of case conference (`domain.md` 4.11).
    ConferenceKind = "conference_kind" {
        ClientMeeting = "client_meeting", FamilyMeeting = "family_meeting", ServiceProviders = "service_providers",
        InterAgency = "inter_agency", BidPanelPrep = "bid_panel_prep",
    }
);
code_list!(
    /// Why a conference is called.
    ConferenceReason = "conference_reason" {
        RemovalFromCaregiver = "removal_from_caregiver", AlternativeCare = "alternative_care", Complex = "complex",
        Reunification = "reunification", RelocationTransfer = "relocation_transfer",
        HighRiskPlan = "high_risk_plan", JointDecision = "joint_decision", Other = "other",
    }
);
code_list!(
    /// What a conference means for the case.
    ConferenceOutcome = "conference_outcome" {
        RemainsOpen = "remains_open", Close = "close", Transfer = "transfer", Other = "other",
    }
);
code_list!(
    /// Who is invited to a conference: somebody of the agency, a person of the case, or somebody of another service.
    InviteeKind = "invitee_kind" { Staff = "staff", Person = "person", External = "external" }
);
