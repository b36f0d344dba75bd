//! The services around the demo agency (`domain.md` 18): 25 providers in the invented country Velmara. Nobody of them exists.

use model::Day;
use serde_json::{Value, json};

/// Areas of the two districts, Odra and Kessel.
pub const AREAS: [&str; 9] = [
    "Odra Old Town",
    "Odra Riverside",
    "Odra Hill",
    "Tarn",
    "Lower Mere",
    "Upper Mere",
    "Kessel Camp East",
    "Kessel Camp West",
    "Sandrel",
];

/// A provider: code, name, kind, areas by number, hours, who answers, kind of service, days since the last check.
struct Row(&'static str, &'static str, &'static str, &'static [usize], &'static str, &'static str, &'static str, i32);

const ALL: &[usize] = &[0, 1, 2, 3, 4, 5, 6, 7, 8];
const TOWN: &[usize] = &[0, 1, 2];
const MERE: &[usize] = &[3, 4, 5];
const CAMP: &[usize] = &[6, 7, 8];
const WEEK: &str = "Monday to Friday, 8:00 to 16:00";
const HALF: &str = "Monday to Thursday, 9:00 to 13:00";
const ALWAYS: &str = "Day and night";

const ROWS: [Row; 25] = [
    Row("odra_hospital", "Odra district hospital", "government", ALL, ALWAYS, "duty nurse", "health", 12),
    Row("riverside_clinic", "Riverside clinic", "government", TOWN, WEEK, "head nurse", "health", 30),
    Row("tarn_health_post", "Tarn health post", "government", MERE, HALF, "nurse", "health", 140),
    Row("camp_clinic", "Camp clinic of the Blue Lamp", "ngo", CAMP, WEEK, "reception", "health", 21),
    Row("sandrel_mothers", "Mothers' health room", "community_group", &[8], HALF, "midwife", "health", 44),
    Row(
        "odra_mind",
        "Odra mental health unit",
        "government",
        ALL,
        WEEK,
        "psychiatric nurse",
        "mental_health_specialised",
        60,
    ),
    Row("listening_house", "The listening house", "ngo", TOWN, WEEK, "team lead", "psychosocial", 15),
    Row("camp_listeners", "Camp listeners", "community_group", CAMP, HALF, "volunteer on duty", "psychosocial", 33),
    Row("bar_legal_desk", "Legal desk of the bar", "private", TOWN, HALF, "clerk", "legal_aid", 75),
    Row("mere_paralegals", "Mere paralegals", "ngo", MERE, WEEK, "coordinator", "legal_aid", 27),
    Row("odra_police_family", "Police, family desk", "government", TOWN, ALWAYS, "desk officer", "police_security", 48),
    Row("kessel_police", "Police post Kessel", "government", CAMP, ALWAYS, "post commander", "police_security", 52),
    Row("harbour_house", "Harbour house", "ngo", ALL, ALWAYS, "night phone", "safe_shelter", 9),
    Row("juniper_house", "Juniper house", "faith_group", ALL, ALWAYS, "house mother", "safe_shelter", 18),
    Row("odra_school_office", "School office Odra", "government", TOWN, WEEK, "inclusion officer", "education", 82),
    Row("camp_school", "Camp learning centre", "un", CAMP, WEEK, "head teacher", "education", 36),
    Row("mere_school", "School of Lower Mere", "government", MERE, WEEK, "head teacher", "education", 160),
    Row("weavers", "Weavers' savings group", "community_group", MERE, HALF, "treasurer", "livelihoods", 39),
    Row("first_step_cash", "First step cash help", "ngo", CAMP, HALF, "help desk", "cash_social_protection", 24),
    Row(
        "social_office_odra",
        "Social protection office Odra",
        "government",
        TOWN,
        WEEK,
        "social worker",
        "cash_social_protection",
        57,
    ),
    Row(
        "social_office_kessel",
        "Social protection office Kessel",
        "government",
        CAMP,
        HALF,
        "social worker",
        "cash_social_protection",
        120,
    ),
    Row("civil_registry", "Civil registry", "government", ALL, WEEK, "registrar", "documentation_registration", 41),
    Row("tracing_desk", "Family tracing desk", "un", ALL, WEEK, "tracing officer", "family_tracing", 19),
    Row("steady_feet", "Steady feet rehabilitation", "ngo", ALL, HALF, "physiotherapist", "disability_rehab", 66),
    Row(
        "sisters_room",
        "The sisters' room",
        "community_group",
        CAMP,
        "Every day, 10:00 to 17:00",
        "group leader",
        "women_girls_space",
        150,
    ),
];

/// Name of a provider by its place in the list.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn name(at: usize) -> &'static str {
    ROWS[at].1
}

/// Code of a provider by its place in the list.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn code(at: usize) -> &'static str {
    ROWS[at].0
}

/// What is asked of a provider: of the first, the hospital, the care after an assault.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn service(at: usize) -> &'static str {
    if at == 0 { "clinical_care_sexual_assault" } else { ROWS[at].6 }
}

/// The directory as the supervisor signs it.
#[must_use]
pub fn directory(today: Day) -> Value {
    let providers: Vec<Value> = ROWS.iter().enumerate().map(|(at, row)| provider(at, row, today)).collect();
    json!({ "version": 1, "providers": providers })
}

fn provider(at: usize, row: &Row, today: Day) -> Value {
    let Row(id, name, kind, areas, hours, role, service, days) = row;
    let areas: Vec<&str> = areas.iter().map(|area| AREAS[*area]).collect();
    let shelters = *service == "safe_shelter";
    let location = if shelters { String::new() } else { format!("{}, house {}", areas[0], 3 + 4 * at) };
    let (safe, reason) = match *id {
        "kessel_police" => ("caution", "Takes statements in an open room; go with the client."),
        "weavers" => ("do_not_use", "Asked members for favours in return for loans; under inquiry."),
        "sandrel_mothers" => ("not_vetted", ""),
        _ => ("vetted", ""),
    };
    let mut services = vec![offer(id, service)];
    if *id == "odra_hospital" {
        let mut care = offer(id, "clinical_care_sexual_assault");
        for (key, value) in [("emergency", true), ("pep", true), ("emergency_contraception", true)] {
            care[key] = json!(value);
        }
        care["response_time"] = json!("at once");
        care["after_hours"] = json!("side door, ring twice and ask for the duty nurse");
        services.push(care);
    }
    if matches!(*id, "social_office_odra" | "first_step_cash") {
        services.push(offer(id, "case_management"));
    }
    json!({
        "id": id, "name": name, "kind": kind, "areas": areas, "location": location, "hours": hours,
        "contact_role": role, "contact_phone": format!("555 01{:02}", 20 + at), "contact_email": "",
        "case_management": matches!(*id, "social_office_odra" | "first_step_cash"),
        "info_protocol_signed": !matches!(*id, "sandrel_mothers" | "kessel_police" | "weavers"),
        "safe_and_ethical": safe, "safe_reason": reason, "verified_on": today.plus(-days).to_string(),
        "services": services,
    })
}

fn offer(id: &str, kind: &str) -> Value {
    let women = matches!(kind, "women_girls_space") || id == "sandrel_mothers" || id == "harbour_house";
    let school = kind == "education";
    let capacity = match id {
        "juniper_house" => "full",
        "odra_mind" | "bar_legal_desk" | "first_step_cash" => "limited",
        _ => "open",
    };
    let access: &[&str] = match id {
        "odra_hospital" | "steady_feet" => &["ramp", "sign_language", "female_staff"],
        "harbour_house" | "sisters_room" => &["female_staff", "privacy"],
        _ => &["privacy"],
    };
    json!({
        "id": kind, "kind": kind, "sexes": if women { json!(["female"]) } else { json!([]) },
        "age_from": if school { json!(5) } else { json!(null) }, "age_to": if school { json!(18) } else { json!(null) },
        "programmes": [], "criteria": if women { "Women and girls" } else { "" },
        "cost": if id == "bar_legal_desk" { "first hour free" } else { "free" }, "capacity": capacity,
        "languages": ["Velmari", "Tonn"], "access": access, "referral_how": "phone first, then the package",
        "response_time": if kind == "safe_shelter" { "within 2 hours" } else { "within 3 days" }, "after_hours": "",
        "emergency": kind == "safe_shelter", "pep": false, "emergency_contraception": false, "quality": "",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_has_the_providers_that_the_field_rules_count() {
        let list = directory(Day(20_780));
        let providers = list["providers"].as_array().unwrap();
        let with = |kind: &str| {
            let offers = |one: &&Value| one["services"][0]["kind"] == kind;
            providers.iter().filter(offers).count()
        };
        let counts = [
            ("health", 5),
            ("mental_health_specialised", 1),
            ("psychosocial", 2),
            ("legal_aid", 2),
            ("police_security", 2),
            ("safe_shelter", 2),
            ("education", 3),
            ("livelihoods", 1),
            ("cash_social_protection", 3),
            ("documentation_registration", 1),
            ("family_tracing", 1),
            ("disability_rehab", 1),
            ("women_girls_space", 1),
        ];
        for (kind, expected) in counts {
            assert_eq!(with(kind), expected, "domain.md 18: {kind}");
        }
        let marked = |mark: &str| providers.iter().filter(|one| one["safe_and_ethical"] == mark).count();
        assert_eq!((providers.len(), marked("caution"), marked("do_not_use")), (25, 1, 1), "25, one of each");
        let old = providers.iter().filter(|one| one["verified_on"].as_str().unwrap() < "2026-08-25").count();
        assert_eq!(old, 4, "four were not checked for more than 90 days before 2026-11-23");
    }
}
