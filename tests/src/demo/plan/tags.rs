//! The cases that are chosen by hand: the 24 planted stories of `domain.md` 18 and the parts of the demo that tests look for.

use super::record::{Client, Incident, Part, Programme, Record};
use crate::story::SPOKEN;

/// A planted story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// `D01` to `D24`.
    pub code: &'static str,
    /// What is true of its case.
    pub story: &'static str,
}

const fn tag(code: &'static str, story: &'static str) -> Tag {
    Tag { code, story }
}

/// Every planted story, as `domain.md` 18 has them.
pub const TAGS: [Tag; 24] = [
    tag("D01", "emergency at screening, place of safety within 3 h"),
    tag("D02", "birth registration only, no action"),
    tag("D03", "separated infant, time-critical, tracing"),
    tag("D04", "survivor inside the 72 h window, clinical referral accepted"),
    tag("D05", "refusal to share with the police, not_reported procedure"),
    tag("D06", "overdue high-risk assessment"),
    tag("D07", "plan revised twice after reviews"),
    tag("D08", "reassessment loop after a new incident"),
    tag("D09", "transfer to the camp agency, handed over"),
    tag("D10", "transfer rejected"),
    tag("D11", "reopened after 5 months with history"),
    tag("D12", "lost contact with three attempts"),
    tag("D13", "death, legal hold"),
    tag("D14", "turns 18 in 2 months"),
    tag("D15", "consent withdrawn for one provider, referral revoked"),
    tag("D16", "BID on alternative care, explained to the child"),
    tag("D17", "conference with need-to-know check"),
    tag("D18", "closure returned by the supervisor"),
    tag("D19", "deaf client with sign interpreter"),
    tag("D20", "worker over cap and reassignment"),
    tag("D21", "older man, denied service, advocacy worked"),
    tag("D22", "name typed in casework and caught"),
    tag("D23", "emergency fund shoes-for-school bridge"),
    tag("D24", "restricted case of a staff relative"),
];

/// Stories of which the plan names an event without laying it out in acts.
pub const NAMED_ONLY: [&str; 0] = [];

use Programme::{Cp, Gbv, Gp};

/// What is fixed of a case that is chosen by hand; what is empty is dealt.
struct Fixed {
    who: (Option<&'static str>, Option<Part>, usize),
    programme: Programme,
    state: &'static str,
    sex: &'static str,
    age: Option<u8>,
    risk: &'static str,
    concern: &'static str,
}

const fn fixed(
    code: &'static str,
    worker: usize,
    programme: Programme,
    state: &'static str,
    risk: &'static str,
    concern: &'static str,
) -> Fixed {
    Fixed { who: (Some(code), None, worker), programme, state, sex: "", age: None, risk, concern }
}

const fn part(part: Part, worker: usize, programme: Programme, state: &'static str, risk: &'static str) -> Fixed {
    Fixed { who: (None, Some(part), worker), programme, state, sex: "", age: None, risk, concern: "" }
}

const fn person(sex: &'static str, age: u8, of: Fixed) -> Fixed {
    Fixed { sex, age: Some(age), ..of }
}

const CHOSEN: [Fixed; 31] = [
    person("female", 12, part(Part::Story, 0, Cp, "closure_pending", "medium")),
    part(Part::TwoDates, 0, Cp, "implementing", "medium"),
    part(Part::TwoAnswers, 0, Cp, "implementing", "medium"),
    part(Part::TwoRisks, 0, Gp, "implementing", "medium"),
    part(Part::Reviewed, 0, Cp, "reviewing", "medium"),
    part(Part::Reviewing, 0, Gbv, "reviewing", "low"),
    part(Part::Contested, 1, Gbv, "closure_pending", "medium"),
    person("female", 9, fixed("D01", 0, Cp, "implementing", "medium", "physical_abuse")),
    person("male", 4, fixed("D02", 1, Cp, "no_action", "low", "no_birth_registration")),
    person("female", 0, fixed("D03", 0, Cp, "implementing", "high", "separated")),
    person("female", 22, fixed("D04", 0, Gbv, "assessment", "high", "rape")),
    person("female", 27, fixed("D05", 0, Gbv, "implementing", "medium", "physical_assault")),
    person("female", 13, fixed("D06", 0, Cp, "assessment", "high", "sexual_abuse")),
    person("male", 8, fixed("D07", 0, Cp, "implementing", "low", "neglect")),
    person("female", 31, fixed("D08", 0, Gbv, "assessment", "high", "physical_assault")),
    person("male", 10, fixed("D09", 3, Cp, "transferred", "medium", "separated")),
    person("female", 15, fixed("D10", 2, Cp, "implementing", "medium", "child_marriage")),
    person("male", 11, fixed("D11", 0, Cp, "implementing", "low", "neglect")),
    person("female", 16, fixed("D12", 0, Cp, "closed", "low", "street")),
    person("male", 71, fixed("D13", 1, Gp, "closed", "medium", "serious_medical")),
    person("female", 17, fixed("D14", 0, Cp, "implementing", "low", "child_parent")),
    person("female", 34, fixed("D15", 0, Gbv, "implementing", "medium", "denial_resources")),
    person("male", 7, fixed("D16", 1, Cp, "implementing", "medium", "separated")),
    person("female", 14, fixed("D17", 0, Cp, "implementing", "high", "sexual_abuse")),
    person("female", 52, fixed("D18", 0, Gp, "implementing", "low", "eviction")),
    person("male", 24, fixed("D19", 0, Gp, "implementing", "low", "disability_unmet")),
    person("female", 6, fixed("D20", 5, Cp, "implementing", "medium", "neglect")),
    person("male", 74, fixed("D21", 0, Gp, "implementing", "medium", "older_person_alone")),
    person("female", 11, fixed("D22", 0, Cp, "implementing", "low", "out_of_school_risk")),
    person("male", 9, fixed("D23", 2, Cp, "implementing", "low", "out_of_school_risk")),
    person("female", 16, fixed("D24", 3, Cp, "implementing", "medium", "psychosocial_distress")),
];

/// The chosen records, each with what is fixed of it.
#[must_use]
pub fn chosen() -> Vec<Record> {
    CHOSEN.iter().map(record).collect()
}

fn record(fixed: &Fixed) -> Record {
    let (tag, part, worker) = fixed.who;
    let client = Client { sex: fixed.sex, age: fixed.age.unwrap_or(u8::MAX), ..Client::default() };
    let mut record = Record { tag, part, worker, client, ..Record::blank(fixed.programme, fixed.state) };
    (record.base, record.concern) = (fixed.risk, fixed.concern);
    record.risk = record.is_opened().then_some(fixed.risk);
    match (tag, part) {
        (Some("D02"), _) => record.no_action = Some("single_issue_resolved"),
        (Some("D04"), _) => record.incident = Some(Incident { kind: "rape", days_to_report: 1 }),
        (Some("D05" | "D08"), _) => record.incident = Some(Incident { kind: "physical_assault", days_to_report: 6 }),
        (Some("D15"), _) => record.incident = Some(Incident { kind: "denial_resources", days_to_report: 40 }),
        (Some("D11"), _) => record.closed_before = Some("goals_met"),
        (Some("D12"), _) => record.closure = Some("lost_contact"),
        (Some("D13"), _) => record.closure = Some("death"),
        (Some("D18"), _) => record.closure = Some("client_declines"),
        (Some("D20"), _) => record.was = Some(0),
        (Some("D19"), _) => record.client.difficulty = Some(("hearing", "cannot")),
        (_, Some(Part::Story | Part::Contested)) => record.closure = Some("left_area"),
        _ => {}
    }
    record.again = matches!(tag, Some("D01" | "D03" | "D07" | "D08" | "D11" | "D17"));
    record.late = tag == Some("D06");
    if part == Some(Part::Story) {
        let (first, family) = SPOKEN[0].split_once(' ').unwrap_or_default();
        (record.client.first, record.client.family) = (first.to_owned(), family.to_owned());
    }
    record
}

/// What is true of the case with this tag.
#[must_use]
pub fn story(code: &str) -> Option<&'static str> {
    TAGS.iter().find(|tag| tag.code == code).map(|tag| tag.story)
}
