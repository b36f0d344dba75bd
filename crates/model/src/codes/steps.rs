//! Codes of what workers and supervisors do: contacts, consent, closure, opening identity (`domain.md` 17.1). No rule.

use super::code_list;

code_list!(
    /// How a contact took place.
    ContactMode = "contact_mode" {
        HomeVisit = "home_visit", Office = "office", Phone = "phone", School = "school",
        ProviderVisit = "provider_visit", Accompaniment = "accompaniment", Remote = "remote", Other = "other",
    }
);
code_list!(
    /// What a contact was for.
    ContactPurpose = "contact_purpose" {
        Assessment = "assessment", Plan = "plan", FollowUpService = "follow_up_service",
        SafetyCheck = "safety_check", Psychosocial = "psychosocial", Advocacy = "advocacy",
        Review = "review", Closure = "closure", Other = "other",
    }
);
code_list!(
    /// What a worker marks in a visit with one touch. An agency default: the founding documents name no list.
    VisitMark = "visit_mark" {
        PrivateTalk = "private_talk", UnsafeMoment = "unsafe_moment", InjurySeen = "injury_seen",
        DistressSeen = "distress_seen", BasicNeedsUnmet = "basic_needs_unmet",
        EmotionalSupport = "emotional_support_given",
    }
);
code_list!(
    /// Why a try at contact failed.
    NoContactReason = "no_contact_reason" {
        NotHome = "not_home", Moved = "moved", PhoneOff = "phone_off", Unsafe = "unsafe",
        Refused = "refused", WrongDetails = "wrong_details", Other = "other",
    }
);
code_list!(
    /// How a copy of the plan was given.
    CopyGiven = "copy_given" {
        Paper = "paper", ReadAloud = "read_aloud", Pictures = "pictures", NotSafe = "not_safe",
        NotWanted = "not_wanted",
    }
);
code_list!(
    /// What a consent is for (`domain.md` 8.2).
    ConsentScope = "consent_scope" {
        InterviewAndRecord = "interview_and_record", CaseManagement = "case_management", Plan = "plan",
        ShareReferral = "share_referral", ShareConference = "share_conference", Transfer = "transfer",
        Tracing = "tracing", PhotoAudio = "photo_audio", SafeContact = "safe_contact",
        PostClosureContact = "post_closure_contact", Statistics = "statistics",
    }
);
code_list!(
    /// What was decided. Ordered from the widest to the narrowest: the greater one holds (`domain.md` 16 M3).
    ConsentAnswer = "consent_decision" {
        Given = "given", Partial = "partial", Expired = "expired", Refused = "refused", Withdrawn = "withdrawn",
    }
);
code_list!(
    /// On what ground data may be kept or shared (`domain.md` 8.1).
    LegalBasis = "legal_basis" {
        Consent = "consent", AssentPlusConsent = "assent_plus_consent", BestInterest = "best_interest",
        VitalInterest = "vital_interest", LegalObligation = "legal_obligation",
    }
);
code_list!(
    /// How consent was given.
    ConsentMethod = "consent_method" {
        Written = "written", Thumbprint = "thumbprint", VerbalWitnessed = "verbal_witnessed",
    }
);
code_list!(
    /// What was explained before asking (`domain.md` 8.4); all are required for `case_management`.
    ToldItem = "told_item" {
        Process = "process", Roles = "roles", Records = "records", Separation = "separation",
        Refuse = "refuse", Stop = "stop", Limits = "limits", Complaints = "complaints",
        WorkerChoice = "worker_choice", TimeLimit = "time_limit", Options = "options",
        NoEffect = "no_effect",
    }
);
code_list!(
    /// Item of the closure checklist (`domain.md` 6.4).
    ClosureItem = "closure_item" {
        GoalsReviewed = "goals_reviewed", ConditionCompared = "condition_compared", Safe = "safe",
        CareStable = "care_stable", ServicesOk = "services_ok", ReferralsSettled = "referrals_settled",
        AgreeEnd = "agree_end", CanReturn = "can_return", PostContact = "post_contact",
        FeedbackOffered = "feedback_offered", PapersReturned = "papers_returned",
        FilesSeparate = "files_separate", SupervisorRead = "supervisor_read",
    }
);
code_list!(
    /// Answer to a checklist item.
    ChecklistAnswer = "checklist_answer" { Yes = "yes", No = "no", NotApplicable = "na" }
);
code_list!(
    /// Whether feedback was offered at the end.
    FeedbackOffer = "feedback_offer" {
        Given = "given", Declined = "declined", NotSafe = "not_safe", NotReached = "not_reached", Later = "later",
    }
);
code_list!(
    /// How safe the client feels compared with the start (indicator 15.4).
    SafetyChange = "safety_change" {
        MuchLess = "much_less", Less = "less", Same = "same", More = "more", MuchMore = "much_more",
        NotAsked = "not_asked", Declined = "declined",
    }
);
code_list!(
    /// Why a word that looks like a name stays in casework. Source: `domain.md` SR-5.
    KeptReason = "kept_reason" {
        OrdinaryWord = "ordinary_word", AnotherPerson = "another_person", NeededForSafety = "needed_for_safety",
    }
);
code_list!(
    /// Why somebody other than the assigned worker opened an identity document (`domain.md` SR-8).
    IdentityReason = "identity_reason" {
        Supervision = "supervision", UrgentContact = "urgent_contact", WorkerAbsent = "worker_absent",
        SettleConflict = "settle_conflict", ClientRequest = "client_request", Search = "search",
        Transfer = "transfer",
        Other = "other",
    }
);
code_list!(
    /// What a child said to a consent that somebody gave for them (`domain.md` 8.1).
    ChildAssent = "child_assent" { Given = "given", Refused = "refused", NotSoughtAge = "not_sought_age" }
);
code_list!(
    /// Who was beside when a consent was given (`domain.md` 17.1).
    WitnessRole = "witness_role" {
        SecondStaff = "second_staff", TrustedAdult = "trusted_adult", Interpreter = "interpreter",
        CommunityPerson = "community_person",
    }
);
code_list!(
    /// What may be shared, in groups that people understand (`domain.md` 17.1).
    ShareGroup = "share_group" {
        ContactSafe = "contact_safe", Demographics = "demographics", ServiceNeeded = "service_needed",
        ReasonShort = "reason_short", RiskLevel = "risk_level", SafetyAdvice = "safety_advice",
        AccessNeeds = "access_needs", CareSituation = "care_situation",
        PlanActionsForReceiver = "plan_actions_for_receiver", DocumentsNamed = "documents_named",
    }
);
code_list!(
    /// Why something is not to be told (`domain.md` 17.1).
    WithholdReason = "withhold_reason" {
        FearOfHarm = "fear_of_harm", WantsToTellSelf = "wants_to_tell_self", Shame = "shame", Other = "other",
    }
);
code_list!(
    /// Why somebody else decided than is usual at this age (`domain.md` 8.3).
    GiverException = "giver_exception" {
        NoCaregiver = "no_caregiver", NotInInterest = "not_in_interest", ClientWishes = "client_wishes",
        SupportedDecision = "supported_decision", Law = "law",
    }
);
code_list!(
    /// How focused psychosocial support was given by somebody who is no specialist (`domain.md` 17.1).
    PssMethod = "pss_method" {
        ListeningSupport = "listening_support", ProblemSolving = "problem_solving",
        StressManagement = "stress_management", Psychoeducation = "psychoeducation", Group = "group",
        ParentingSupport = "parenting_support", PlayActivity = "play_activity", Other = "other",
    }
);
code_list!(
    /// How a worker went to a contact (`domain.md` 17.1).
    TransportMeans = "transport" {
        Walk = "walk", Bicycle = "bicycle", Motorbike = "motorbike", Public = "public",
        AgencyVehicle = "agency_vehicle", None = "none",
    }
);
