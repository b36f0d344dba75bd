//! Figures of single rules, each taken from the item that holds it. A new threshold is one line here and one in the table.

use model::assessment::{ADULT_FROM, required_domains};
use model::caseload::{COMPLEXITY_EXTRA_MAX, DISTANCE_EXTRA, Fte, Points, SPARE_BELOW, cap, weight};
use model::codes::{Programme, RiskLevel, Seniority};
use model::conflict::WORKER_FIRST_MS;
use model::consent::CLOSES_DAYS;
use model::directory::CHECKED_DAYS_MAX;
use model::incident_type::clinical_window;
use model::lifecycle::{LOST_CONTACT_DAYS, LOST_CONTACT_TRIES, REACH_TRIES};
use model::plan::GOALS_SUGGESTED_MAX;
use model::priority::{ABILITY_WEIGHT, SEVERITY_WEIGHT, URGENCY_WEIGHT};
use model::retention::Retention;
use model::time::{DateAbout, Day, HOUR_MS};
use model::worklist::{BAND_SHOWS_DAYS, CONSENT_SHOWS_DAYS};

/// One figure.
pub struct Figure {
    /// Its name in the table.
    pub key: &'static str,
    /// The item that holds it.
    pub held_by: &'static str,
    /// With its unit.
    pub value: String,
}

fn figure(key: &'static str, held_by: &'static str, value: impl ToString) -> Figure {
    Figure { key, held_by, value: value.to_string() }
}

/// Each figure.
pub fn figures() -> Vec<Figure> {
    [of_caseload(), of_waiting(), of_care(), of_keeping()].into_iter().flatten().collect()
}

fn of_caseload() -> Vec<Figure> {
    let points = |points: Points| match points {
        Points(100) => "1 point".to_owned(),
        Points(hundredths) => format!("{} points", f64::from(hundredths) / 100.0),
    };
    let full = |seniority| points(cap(seniority, Fte(100)));
    vec![
        figure("cap_junior", "caseload::cap", full(Seniority::Junior)),
        figure("cap_standard", "caseload::cap", full(Seniority::Standard)),
        figure("cap_senior", "caseload::cap", full(Seniority::Senior)),
        figure("spare_below", "caseload::SPARE_BELOW", points(SPARE_BELOW)),
        figure("weight_high", "caseload::weight", points(weight(Some(RiskLevel::High)))),
        figure("weight_medium", "caseload::weight", points(weight(None))),
        figure("weight_low", "caseload::weight", points(weight(Some(RiskLevel::Low)))),
        figure("complexity_extra", "caseload::COMPLEXITY_EXTRA_MAX", points(COMPLEXITY_EXTRA_MAX)),
        figure("distance_extra", "caseload::DISTANCE_EXTRA", points(DISTANCE_EXTRA)),
    ]
}

fn of_waiting() -> Vec<Figure> {
    let days = |days: i32| format!("{days} d");
    vec![
        figure("reach_tries", "lifecycle::REACH_TRIES", REACH_TRIES),
        figure("lost_contact_tries", "lifecycle::LOST_CONTACT_TRIES", LOST_CONTACT_TRIES),
        figure("lost_contact_days", "lifecycle::LOST_CONTACT_DAYS", days(LOST_CONTACT_DAYS)),
        figure("waiting_urgency", "priority::URGENCY_WEIGHT", URGENCY_WEIGHT),
        figure("waiting_severity", "priority::SEVERITY_WEIGHT", SEVERITY_WEIGHT),
        figure("waiting_ability", "priority::ABILITY_WEIGHT", ABILITY_WEIGHT),
        figure("consent_warns", "worklist::CONSENT_SHOWS_DAYS", days(CONSENT_SHOWS_DAYS)),
        figure("age_warns", "worklist::BAND_SHOWS_DAYS", days(BAND_SHOWS_DAYS)),
        figure("withdrawal_closes", "consent::CLOSES_DAYS", days(CLOSES_DAYS)),
        figure("directory_checked", "directory::CHECKED_DAYS_MAX", days(CHECKED_DAYS_MAX)),
        figure("conflict_worker", "conflict::WORKER_FIRST_MS", format!("{} h", WORKER_FIRST_MS / HOUR_MS)),
        figure("goals_suggested", "plan::GOALS_SUGGESTED_MAX", GOALS_SUGGESTED_MAX),
    ]
}

fn of_care() -> Vec<Figure> {
    let domains = |key, programme, age| {
        figure(key, "assessment::required_domains", required_domains(Some(programme), Some(age)).len())
    };
    let happened = Day(20_000);
    let window = clinical_window(DateAbout::Day(happened), happened).expect("it is open on the day itself");
    let best = window.best_until.expect("and so is the best time");
    let after =
        |key, day: Day| figure(key, "incident_type::clinical_window", format!("{} d", day.days_since(happened)));
    vec![
        domains("domains_cp", Programme::Cp, 10),
        domains("domains_gbv", Programme::Gbv, ADULT_FROM),
        domains("domains_gbv_child", Programme::Gbv, ADULT_FROM - 1),
        domains("domains_gp", Programme::Gp, 40),
        figure("adult_from", "assessment::ADULT_FROM", format!("{ADULT_FROM} years")),
        after("care_best", best),
        after("care_last", window.until),
    ]
}

fn of_keeping() -> Vec<Figure> {
    let kept = Retention::default();
    let figure = |key, value: String| figure(key, "retention::Retention", value);
    vec![
        figure("kept_on_tablet", format!("{} d", kept.device_days)),
        figure("kept_handed_over", format!("{} d", kept.handed_over_days)),
        figure("kept_closed", format!("{} years", kept.closed_years)),
        figure("kept_child", format!("{} years", kept.child_until_age)),
        figure("kept_declined", format!("{} d", kept.declined_days.0)),
    ]
}
