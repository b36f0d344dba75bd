//! Codes of decisions that weigh on people: reports, what is explained, best interests, the fund, tracing (`domain.md` 17.1). No rule.

use super::code_list;

code_list!(
    /// What may oblige somebody to report (`domain.md` 8.5).
    ReportTrigger = "report_trigger" {
        DangerToSelf = "danger_to_self", DangerToOthers = "danger_to_others", ChildAbuseLaw = "child_abuse_law",
        SeaByAidWorker = "sea_by_aid_worker", CourtOrder = "court_order", OtherLaw = "other_law",
    }
);
code_list!(
    /// What was decided about reporting.
    ReportDecision = "report_decision" {
        Reported = "reported", NotReported = "not_reported", Deferred = "deferred",
    }
);
code_list!(
    /// How far the decision on a report, on best interests or on money is.
    DecisionStage = "decision_stage" {
        Waits = "waits", WaitsForSecond = "waits_for_second", Decided = "decided", GivenBack = "given_back",
    }
);
code_list!(
    /// Which kind of decision is explained to the client.
    ExplainedKind = "explained_kind" {
        Report = "report", Closure = "closure", ConsentOverridden = "consent_overridden", Other = "other",
    }
);
code_list!(
    /// Why the work goes on although the client took consent back (`domain.md` 6.2 T33).
    OverrideGround = "override_ground" {
        SafetyOfChild = "safety_of_child", SafetyOfOthers = "safety_of_others", Law = "law",
    }
);
code_list!(
    /// Why needs are assessed again before a review asks for it (`domain.md` 6.2 T11 and T17).
    ReassessReason = "reassess_reason" {
        NewConcern = "new_concern", NewIncident = "new_incident", SignificantChange = "significant_change",
        MissingFacts = "missing_facts",
    }
);
code_list!(
    /// Why a determination of best interests is needed (`domain.md` 4.12).
    BidTrigger = "bid_trigger" {
        Separation = "separation", AlternativeCare = "alternative_care", Reunification = "reunification",
        DurableSolution = "durable_solution", Custody = "custody", Other = "other",
    }
);
code_list!(
    /// By which procedure best interests are determined.
    BidFramework = "bid_framework" { National = "national", UnhcrBip = "unhcr_bip", Other = "other" }
);
code_list!(
    /// What is weighed for a child.
    BidElement = "bid_element" {
        ChildViews = "child_views", Safety = "safety",
        FamilyAndCloseRelationships = "family_and_close_relationships", Development = "development",
        IdentityCulture = "identity_culture", AgeMaturity = "age_maturity",
        PhysicalPsychosocialState = "physical_psychosocial_state", PastExperience = "past_experience",
        CaregiverPresenceQuality = "caregiver_presence_quality", Durability = "durability",
    }
);
code_list!(
    /// How far a determination of best interests is. Gathering shows as `requested` until something was gathered.
    BidStatus = "bid_status" {
        Requested = "requested", Panel = "panel", Decided = "decided", Implemented = "implemented",
        Reopened = "reopened", Cancelled = "cancelled",
    }
);
code_list!(
    /// What happened after, or instead of, a panel's decision.
    BidStepKind = "bid_step" { Explained = "explained", Implemented = "implemented", Cancelled = "cancelled" }
);
code_list!(
    /// What money of the emergency fund is for (`domain.md` 17).
    FundPurpose = "fund_purpose" {
        TransportToService = "transport_to_service", Medicine = "medicine", Food = "food",
        ClothingShoes = "clothing_shoes", SchoolItems = "school_items", ShelterNights = "shelter_nights",
        DocumentsFee = "documents_fee", Communication = "communication", Other = "other",
    }
);
code_list!(
    /// How money of the emergency fund is paid.
    FundMethod = "fund_method" {
        Cash = "cash", Voucher = "voucher", DirectToProvider = "direct_to_provider", InKind = "in_kind",
    }
);
code_list!(
    /// What is looked at before money is asked for. An agency default: `domain.md` 11.3 leaves the list to the SOP.
    FundCriterion = "fund_criterion" {
        DangerOrHarm = "danger_or_harm", NoOtherSource = "no_other_source", PartOfPlan = "part_of_plan",
        SafeToGive = "safe_to_give", OneTime = "one_time",
    }
);
code_list!(
    /// How far a request for money is.
    FundState = "fund_state" {
        Submitted = "submitted", WaitsForSecond = "waits_for_second", Approved = "approved", Refused = "refused",
        Paid = "paid", Overdue = "overdue", Settled = "settled", Cancelled = "cancelled",
    }
);
code_list!(
    /// What happened with a request for money after it was made.
    FundStepKind = "fund_step" { Paid = "paid", Settled = "settled", Cancelled = "cancelled" }
);
code_list!(
    /// How far the search for a family is (`domain.md` 4.14).
    TracingState = "tracing_state" {
        Open = "open", InProgress = "in_progress", Verified = "verified", Proposed = "proposed",
        Reunified = "reunified", Closed = "closed",
    }
);
code_list!(
    /// What was done to find a family.
    TracingStepKind = "tracing_step" {
        Asked = "asked", Recalled = "recalled", Found = "found", Verified = "verified", Proposed = "proposed",
        Reunified = "reunified", Followed = "followed", Closed = "closed",
    }
);
