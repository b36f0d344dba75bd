//! Codes of the case itself: programme, state, risk, plan, referral (`domain.md` 17.1). No rule.

use super::code_list;

code_list!(
    /// Kind of work; forms and defaults depend on it.
    Programme = "programme" { Cp = "cp", Gbv = "gbv", Gp = "gp" }
);
code_list!(
    /// Whether one person or a person with household or family is served.
    UnitType = "unit_type" { Individual = "individual", Unit = "unit" }
);
code_list!(
    /// State of the current episode: derived from facts, never stored (`domain.md` 6.1).
    CaseState = "case_state" {
        Identified = "identified", Screening = "screening", NoAction = "no_action", Assessment = "assessment",
        Planning = "planning", Implementing = "implementing", Reviewing = "reviewing",
        ClosurePending = "closure_pending", Closed = "closed", TransferPending = "transfer_pending",
        Transferred = "transferred", Anonymised = "anonymised",
    }
);
code_list!(
    /// A mark on the case that lists show (`domain.md` 4.1).
    CaseFlag = "case_flag" {
        Urgent = "urgent", LostContact = "lost_contact", ConsentLimited = "consent_limited", BidOpen = "bid_open",
        MajorityTransition = "majority_transition", MajorityReached = "majority_reached",
        ClosureContested = "closure_contested", LegalHold = "legal_hold", Restricted = "restricted",
    }
);
code_list!(
    /// Why an episode was opened.
    OpenReason = "open_reason" {
        New = "new", ReopenedNewConcern = "reopened_new_concern", ReopenedRequest = "reopened_request",
        ReturnedTransfer = "returned_transfer", TransferIn = "transfer_in",
    }
);
code_list!(
    /// Why an episode ends (`domain.md` 6.3).
    ClosureReason = "closure_reason" {
        GoalsMet = "goals_met", GoalsNotRelevantFeasible = "goals_not_relevant_feasible",
        ReferredOut = "referred_out", ClientDeclines = "client_declines", Turned18 = "turned_18",
        LeftArea = "left_area", LostContact = "lost_contact", Death = "death",
        AssessedNoNeed = "assessed_no_need", ProgrammeEnded = "programme_ended",
        DuplicateError = "duplicate_error",
    }
);
code_list!(
    /// Risk to the client (`domain.md` 7.1). Ordered: `none` lowest, `high` highest.
    RiskLevel = "risk" { None = "none", Low = "low", Medium = "medium", High = "high" }
);
code_list!(
    /// On what occasion a risk was determined.
    RiskBasis = "risk_basis" {
        Screening = "screening", Assessment = "assessment", FollowUp = "followup", Review = "review",
        Conference = "conference", Closure = "closure", Reopening = "reopening", Incident = "incident",
    }
);
code_list!(
    /// How far away a goal lies: 7 days, 3 months, longer.
    GoalHorizon = "goal_horizon" { Immediate = "immediate", Short = "short", Long = "long" }
);
code_list!(
    /// How far a goal is. The last two need a reason agreed with the client.
    GoalStatus = "goal_status" {
        NotStarted = "not_started", InProgress = "in_progress", Met = "met", PartlyMet = "partly_met",
        NotMet = "not_met", NoLongerRelevant = "no_longer_relevant", NotFeasible = "not_feasible",
    }
);
code_list!(
    /// How far an action is.
    ActionStatus = "action_status" {
        Planned = "planned", InProgress = "in_progress", Done = "done", PartlyDone = "partly_done",
        NotDone = "not_done", Cancelled = "cancelled",
    }
);
code_list!(
    /// Who does an action.
    Responsible = "responsible" {
        Client = "client", UnitMember = "unit_member", Caseworker = "caseworker", Provider = "provider",
        Community = "community", Other = "other",
    }
);
code_list!(
    /// What a review decided.
    ReviewOutcome = "review_outcome" {
        Continue = "continue", RevisePlan = "revise_plan", Reassess = "reassess", Conference = "conference",
        Bid = "bid", Transfer = "transfer", Close = "close",
    }
);
code_list!(
    /// Where a plan version stands.
    PlanStatus = "plan_status" {
        Draft = "draft", Submitted = "submitted", Active = "active", Superseded = "superseded", Ended = "ended",
    }
);
code_list!(
    /// How somebody took part in making a plan or a review.
    Participation = "participation" {
        Led = "led", TookPart = "took_part", Informed = "informed", NotInvolved = "not_involved",
    }
);
code_list!(
    /// Domain of an assessment and of a goal.
    Domain = "assessment_domain" {
        Safety = "safety", CaregiverFamily = "caregiver_family", CareArrangement = "care_arrangement",
        Health = "health", Mhpss = "mhpss", Education = "education",
        DevelopmentCapacity = "development_capacity", SocialEnvironment = "social_environment",
        SupportNetwork = "support_network", BasicNeeds = "basic_needs", Livelihood = "livelihood",
        LegalDocumentation = "legal_documentation", Justice = "justice",
        CopingFunctioning = "coping_functioning", Dependants = "dependants", AccessBarriers = "access_barriers",
    }
);
code_list!(
    /// Kind of assessment.
    AssessmentKind = "assessment_kind" {
        Rapid = "rapid", Comprehensive = "comprehensive", Reassessment = "reassessment", Bia = "bia",
    }
);
code_list!(
    /// Kind of strength.
    StrengthKind = "strength" {
        PersonalSkill = "personal_skill", Coping = "coping", CaregiverBond = "caregiver_bond",
        ExtendedFamily = "extended_family", Friends = "friends", School = "school", Faith = "faith",
        CommunityGroup = "community_group", Income = "income",
        KnowledgeOfServices = "knowledge_of_services", HopePlans = "hope_plans", Other = "other",
    }
);
code_list!(
    /// What stood in the way of a service or action.
    Barrier = "barrier" {
        Distance = "distance", Cost = "cost", Time = "time", Fear = "fear", Stigma = "stigma",
        FamilyRefuses = "family_refuses", NoDocuments = "no_documents", Language = "language",
        DisabilityAccess = "disability_access", ServiceFull = "service_full",
        ServiceRefused = "service_refused", NotSafe = "not_safe", DidNotWant = "did_not_want",
        Forgot = "forgot", Other = "other",
    }
);
code_list!(
    /// How quickly a referral must be answered (24 h, 72 h, 14 days).
    ReferralPriority = "referral_priority" { Emergency = "emergency", Urgent = "urgent", Routine = "routine" }
);
code_list!(
    /// Whether a referral goes out or comes in.
    ReferralDirection = "referral_direction" { Out = "out", In = "in" }
);
code_list!(
    /// Where a referral stands (`domain.md` 9.1).
    ReferralState = "referral_state" {
        Draft = "draft", Ready = "ready", Sent = "sent", Received = "received", Accepted = "accepted",
        Declined = "declined", InService = "in_service", NotAttended = "not_attended",
        Completed = "completed", NoResponse = "no_response", Cancelled = "cancelled", Revoked = "revoked",
        ClosedLoop = "closed_loop",
    }
);
code_list!(
    /// Concerns of all programmes (`domain.md` 17.4).
    ConcernKind = "concern" {
        PhysicalAbuse = "physical_abuse", SexualAbuse = "sexual_abuse", EmotionalAbuse = "emotional_abuse",
        Neglect = "neglect", Abandonment = "abandonment", Unaccompanied = "unaccompanied",
        Separated = "separated", Caafag = "caafag", ChildLabourWorst = "child_labour_worst",
        Trafficking = "trafficking", ChildMarriage = "child_marriage", ChildParent = "child_parent",
        Street = "street", ConflictWithLaw = "conflict_with_law", Detention = "detention",
        NoBirthRegistration = "no_birth_registration", OutOfSchoolRisk = "out_of_school_risk",
        DisabilityExclusion = "disability_exclusion", PsychosocialDistress = "psychosocial_distress",
        CaregiverIllnessDeath = "caregiver_illness_death", ChildHeadedHousehold = "child_headed_household",
        ViolenceAtSchool = "violence_at_school", OnlineHarm = "online_harm",
        SeriousHealth = "serious_health", Statelessness = "statelessness", Rape = "rape",
        SexualAssault = "sexual_assault", PhysicalAssault = "physical_assault",
        ForcedMarriage = "forced_marriage", DenialResources = "denial_resources",
        PsychologicalAbuse = "psychological_abuse", NonGbv = "non_gbv", RiskOfGbv = "risk_of_gbv",
        ViolenceThreat = "violence_threat", CoercionExtortion = "coercion_extortion", Eviction = "eviction",
        DeprivationOfServices = "deprivation_of_services", MissingRelative = "missing_relative",
        Documentation = "documentation", OlderPersonAlone = "older_person_alone",
        DisabilityUnmet = "disability_unmet", SeriousMedical = "serious_medical",
        Discrimination = "discrimination", LandmineInjury = "landmine_injury",
        TortureSurvivor = "torture_survivor",
        SingleCaregiverOverwhelmed = "single_caregiver_overwhelmed",
    }
);
code_list!(
    /// The questions that sort an incident of gender-based violence, in the order they are asked (`domain.md` 17.3).
    GbvQuestion = "gbv_question" {
        Penetration = "penetration", UnwantedContact = "unwanted_contact", PhysicalViolence = "physical_violence",
        AgainstWillMarriage = "against_will_marriage", ResourcesDenied = "resources_denied",
        EmotionalHarm = "emotional_harm",
    }
);
