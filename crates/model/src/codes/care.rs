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
