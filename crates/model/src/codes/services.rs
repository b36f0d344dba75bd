//! Codes of the services around an agency: providers, what they offer, referrals to them (`domain.md` 17.1). No rule.

use super::code_list;

code_list!(
    /// Kind of organisation behind a service.
    ProviderKind = "provider_kind" {
        Government = "government", Ngo = "ngo", CommunityGroup = "community_group", FaithGroup = "faith_group",
        Private = "private", Un = "un", Individual = "individual",
    }
);
code_list!(
    /// Kind of service. An agency may add its own: stored as an agency code, and these are the ones with words.
    ServiceKind = "service_type" {
        Health = "health", ClinicalCareSexualAssault = "clinical_care_sexual_assault",
        MentalHealthSpecialised = "mental_health_specialised", Psychosocial = "psychosocial",
        SafeShelter = "safe_shelter", PoliceSecurity = "police_security", LegalAid = "legal_aid",
        FamilyTracing = "family_tracing", AlternativeCare = "alternative_care",
        ChildFriendlySpace = "child_friendly_space", WomenGirlsSpace = "women_girls_space", Education = "education",
        Livelihoods = "livelihoods", CashSocialProtection = "cash_social_protection", Food = "food", Nfi = "nfi",
        ShelterHousing = "shelter_housing", Wash = "wash",
        DocumentationRegistration = "documentation_registration", DisabilityRehab = "disability_rehab",
        OlderPersons = "older_persons", CaseManagement = "case_management", Other = "other",
    }
);
code_list!(
    /// Whether a provider was found safe and ethical (`domain.md` 9.3). The last two need a reason.
    Vetting = "safe_and_ethical" {
        Vetted = "vetted", NotVetted = "not_vetted", Caution = "caution", DoNotUse = "do_not_use",
    }
);
code_list!(
    /// Whether a service takes people now.
    Capacity = "capacity" { Open = "open", Limited = "limited", Full = "full", Closed = "closed" }
);
code_list!(
    /// How somebody can reach and use a service.
    ServiceAccess = "service_access" {
        Ramp = "ramp", SignLanguage = "sign_language", FemaleStaff = "female_staff", Privacy = "privacy",
    }
);
code_list!(
    /// What stands between a client and a service. Says nothing of how grave it is.
    Hindrance = "hindrance" {
        DoNotUse = "do_not_use", Closed = "closed", OtherSex = "other_sex", TooYoung = "too_young",
        TooOld = "too_old", OtherProgramme = "other_programme", OtherArea = "other_area", Full = "full",
        Caution = "caution", NotVetted = "not_vetted", NoProtocol = "no_protocol", LongUnchecked = "long_unchecked",
        AgeUnknown = "age_unknown",
    }
);
code_list!(
    /// How a referral reaches a provider (`domain.md` 17.1).
    SendChannel = "send_channel" {
        EncryptedFileByEmail = "encrypted_file_by_email", FileOnMemory = "file_on_memory",
        PaperByHand = "paper_by_hand", PhoneCall = "phone_call", ProviderVisit = "provider_visit",
    }
);
code_list!(
    /// Why a provider declined (`domain.md` 17.1).
    DeclineReason = "decline_reason" {
        NoCapacity = "no_capacity", Criteria = "criteria", Closed = "closed", NoStaff = "no_staff", Cost = "cost",
        Unsafe = "unsafe", NoAnswer = "no_answer", Other = "other",
    }
);
code_list!(
    /// Why a need found no service (`domain.md` 17.1).
    GapReason = "gap_reason" {
        NoneInArea = "none_in_area", Full = "full", Unsafe = "unsafe", NotAccessible = "not_accessible",
        TooCostly = "too_costly", NotForThisGroup = "not_for_this_group",
    }
);
code_list!(
    /// What something leaves the agency for.
    SharingPurpose = "sharing_purpose" {
        ReferralPackage = "referral_package", PrintedSlip = "printed_slip",
        ConferenceInvitation = "conference_invitation", TransferSummary = "transfer_summary",
        TransferIdentity = "transfer_identity",
    }
);
code_list!(
    /// Everything that can leave the agency at all. What is not here has no way out (`domain.md` 1.1 SR-6, 9.1).
    SharedField = "shared_field" {
        CaseCode = "case_code", Name = "name", AgeBand = "age_band", Sex = "sex", Language = "language",
        AccessNeeds = "access_needs", ServiceAsked = "service_asked", Reason = "reason",
        SafeContact = "safe_contact", WorkerContact = "worker_contact", RiskLevel = "risk_level",
        SafetyAdvice = "safety_advice", CareSituation = "care_situation", PlanActions = "plan_actions",
        DocumentsNamed = "documents_named",
    }
);
code_list!(
    /// Why a field stays, apart from what the client said.
    StaysWhy = "stays_why" {
        NotForPurpose = "not_for_purpose", NotOnPaper = "not_on_paper", CodeOrName = "code_or_name",
        NotNeeded = "not_needed", NotOnFile = "not_on_file",
    }
);
