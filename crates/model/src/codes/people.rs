//! Codes about people: staff roles, the client's profile, ways to reach them (`domain.md` 2, 17.2). No rule.

use super::code_list;

code_list!(
    /// The eight roles with accounts (`domain.md` 2).
    Role = "role" {
        Volunteer = "VOL", Caseworker = "CW", Supervisor = "SUP", Manager = "MGR", InformationOfficer = "IMO",
        FeedbackOfficer = "FBO", FundHolder = "FIN", Administrator = "ADM",
    }
);
code_list!(
    /// Yes, no, or not known. `declined` by the client counts as not known where safety is asked.
    Tri = "tri" { Yes = "yes", No = "no", Unknown = "unknown" }
);
code_list!(
    /// Sex or gender as the client says.
    Sex = "sex" { Female = "female", Male = "male", Other = "other", Declined = "declined" }
);
code_list!(
    /// Displacement of the client.
    Displacement = "displacement" {
        Resident = "resident", Idp = "idp", Refugee = "refugee", AsylumSeeker = "asylum_seeker",
        Returnee = "returnee", Stateless = "stateless", Migrant = "migrant", Unknown = "unknown",
    }
);
code_list!(
    /// Separation of a child from parents or usual caregiver.
    Separation = "separation" {
        None = "none", Separated = "separated", Unaccompanied = "unaccompanied",
        OrphanInCare = "orphan_in_care", Unknown = "unknown",
    }
);
code_list!(
    /// Who cares for a child.
    CareArrangement = "care_arrangement" {
        Parents = "parents", OneParent = "one_parent", StepParent = "step_parent",
        CustomaryCaregiver = "customary_caregiver", Kinship = "kinship", AdultSibling = "adult_sibling",
        Foster = "foster", Kafala = "kafala", Residential = "residential",
        IndependentLiving = "independent_living", ChildHeaded = "child_headed", Spouse = "spouse",
        UnrelatedAdult = "unrelated_adult", None = "none", Other = "other",
    }
);
code_list!(
    /// Relation of a unit member to the client.
    Relation = "relation" {
        Mother = "mother", Father = "father", Grandparent = "grandparent", AuntUncle = "aunt_uncle",
        Sibling = "sibling", SpousePartner = "spouse_partner", Child = "child",
        OtherFamily = "other_family", Guardian = "guardian", Neighbour = "neighbour", Friend = "friend",
        Teacher = "teacher", Other = "other",
    }
);
code_list!(
    /// Answer of one functioning domain (Washington Group short set).
    WgLevel = "wg_level" { None = "none", Some = "some", Lot = "lot", Cannot = "cannot", Declined = "declined" }
);
code_list!(
    /// Seniority of a caseworker; decides the caseload cap (`domain.md` 7.3).
    Seniority = "seniority" { Junior = "junior", Standard = "standard", Senior = "senior" }
);
code_list!(
    /// Age bands of reports and of the consent table.
    AgeBand = "age_band" {
        To5 = "0-5", To11 = "6-11", To14 = "12-14", To17 = "15-17", To24 = "18-24", To59 = "25-59", Over60 = "60+",
    }
);
code_list!(
    /// Way to reach somebody.
    ContactKind = "contact_kind" {
        Phone = "phone", Message = "message", Email = "email", ThroughPerson = "through_person",
        InPerson = "in_person", Radio = "radio",
    }
);
code_list!(
    /// Kind of place.
    PlaceKind = "place_kind" {
        Home = "home", RelativesHome = "relatives_home", Office = "office",
        HealthFacility = "health_facility", School = "school", SafeSpace = "safe_space",
        CommunityPlace = "community_place", CampSite = "camp_site", Street = "street",
        Detention = "detention", FarmBush = "farm_bush", Road = "road", Market = "market",
        WaterPoint = "water_point", Latrine = "latrine", PerpetratorHome = "perpetrator_home",
        PhoneOnly = "phone_only", Other = "other",
    }
);
