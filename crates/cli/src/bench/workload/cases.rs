//! The made-up cases of the shared bench; knows nothing of how Satchel stores a case.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Size;
use super::random::{self, Random};
use super::words::{self, Field};

/// One case, as a line of `cases.jsonl`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// The bench's own id, as in `c00007`.
    pub id: String,
    /// Who it is about.
    pub identity: Identity,
    /// The 120 answers, in the order of the questionnaire.
    pub fields: Answers,
    /// Goals of the plan with their actions.
    pub goals: Vec<Goal>,
    /// Referrals to other services.
    pub referrals: Vec<Referral>,
    /// Contact notes.
    pub notes: Vec<Note>,
}

/// Who a case is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    pub first: String,
    pub middle: String,
    pub family: String,
    pub alias: Option<String>,
    pub sex: String,
    /// ISO date.
    pub birth: String,
    pub address: String,
    pub phone: String,
    pub household: Vec<HouseholdMember>,
}

/// Somebody the client lives with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HouseholdMember {
    pub id: String,
    pub name: String,
    pub relation: String,
    pub sex: String,
    /// ISO date.
    pub birth: String,
}

/// A goal of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub id: String,
    pub title: String,
    pub actions: Vec<Action>,
}

/// An action under a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: String,
    pub text: String,
    /// ISO date.
    pub due: String,
    pub by: String,
    pub done: bool,
}

/// A referral to another service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    pub id: String,
    pub to: String,
    pub service: String,
    /// ISO instant.
    pub at: String,
    pub reason: String,
    pub state: String,
}

/// A contact note of 200 to 800 characters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    /// ISO instant.
    pub at: String,
    pub by: String,
    pub text: String,
}

/// What a field of the questionnaire may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// Not asked or not answered; JSON `null`.
    Unanswered,
    Bool(bool),
    Int(u32),
    Text(String),
}

/// Field names and values in the order of the questionnaire; a JSON object in files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers(pub Vec<(String, FieldValue)>);

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Answers, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Answers;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object of field names and values")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Answers, M::Error> {
                let mut answers = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    answers.push(entry);
                }
                Ok(Answers(answers))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Every case of a size, in order.
pub fn all(size: Size, seed: &str) -> impl Iterator<Item = Case> + use<> {
    let mut random = Random::new(&format!("cases {} {seed}", size.letter()));
    (0..size.cases()).map(move |number| case(&mut random, number))
}

fn case(random: &mut Random, number: usize) -> Case {
    let words = words::lists();
    let family = random.word(&words.family);
    let fields = words.fields.iter().map(|field| (field.name.clone(), answer(random, field))).collect();
    Case {
        id: format!("c{number:05}"),
        identity: identity(random, family),
        fields: Answers(fields),
        goals: several(random, 3, 8, goal),
        referrals: several(random, 0, 6, past_referral),
        notes: several(random, 10, 40, past_note),
    }
}

fn answer(random: &mut Random, field: &Field) -> FieldValue {
    if random.chance(0.85) { field_value(random, field) } else { FieldValue::Unanswered }
}

fn identity(random: &mut Random, family: String) -> Identity {
    let words = words::lists();
    let first = random.word(&words.given);
    let middle = random.word(&words.given);
    let alias = random.chance(0.4).then(|| random.word(&words.given));
    let sex = random.word(&["f", "m"]);
    let birth = random.date(2008, 2024);
    let place = random.word(&words.places);
    let kind = random.word(&["block", "zone", "quartier", "mtaa"]);
    let address = format!("{place}, {kind} {}", random.int(1, 90));
    let phone = random.phone();
    let household = several(random, 2, 7, |random| household_member(random, &family));
    Identity { first, middle, family, alias, sex, birth, address, phone, household }
}

fn household_member(random: &mut Random, family: &str) -> HouseholdMember {
    const RELATIONS: [&str; 7] = ["mother", "father", "sibling", "aunt", "uncle", "grandmother", "guardian"];
    let words = words::lists();
    let id = random.id('h');
    let given = random.word(&words.given);
    let family = if random.chance(0.7) { family.to_owned() } else { random.word(&words.family) };
    HouseholdMember {
        id,
        name: format!("{given} {family}"),
        relation: random.word(&RELATIONS),
        sex: random.word(&["f", "m"]),
        birth: random.date(1950, 2024),
    }
}

fn goal(random: &mut Random) -> Goal {
    Goal { id: random.id('g'), title: random.text(20, 70), actions: several(random, 1, 4, action) }
}

fn past_referral(random: &mut Random) -> Referral {
    let at = random::days_before(random.int(1, 300));
    referral(random, at)
}

fn past_note(random: &mut Random) -> Note {
    let at = random::days_before(random.int(1, 300));
    note(random, at)
}

/// `low..=high` of something; how many is drawn first.
fn several<T>(random: &mut Random, low: u32, high: u32, mut one: impl FnMut(&mut Random) -> T) -> Vec<T> {
    let count = random.int(low, high);
    (0..count).map(|_| one(random)).collect()
}

/// An answer to a field, drawn as its stem asks.
pub(super) fn field_value(random: &mut Random, field: &Field) -> FieldValue {
    if !field.options.is_empty() {
        return FieldValue::Text(random.word(&field.options));
    }
    match field.stem {
        "date" => FieldValue::Text(random.date(2023, 2026)),
        "score" | "duration" => FieldValue::Int(random.int(0, 60)),
        "documents" | "referred" => FieldValue::Bool(random.chance(0.5)),
        "contact" => FieldValue::Text(random.phone()),
        "location" => {
            let place = random.word(&words::lists().places);
            FieldValue::Text(format!("{place} {}", random.int(1, 40)))
        }
        _ => FieldValue::Text(random.text(15, 90)),
    }
}

/// An action, done in three of ten cases.
pub(super) fn action(random: &mut Random) -> Action {
    Action {
        id: random.id('a'),
        text: random.text(25, 90),
        due: random.date(2026, 2026),
        by: format!("worker{}", random.int(1, 40)),
        done: random.chance(0.3),
    }
}

/// A referral made at this instant.
pub(super) fn referral(random: &mut Random, at: String) -> Referral {
    const RECEIVERS: [&str; 6] = ["clinic", "school", "police", "court", "shelter", "NGO"];
    const STATES: [&str; 4] = ["sent", "accepted", "rejected", "done"];
    let words = words::lists();
    Referral {
        id: random.id('r'),
        to: format!("{} {}", random.word(&words.places), random.word(&RECEIVERS)),
        service: random.word(&words.needs),
        at,
        reason: random.text(40, 160),
        state: random.word(&STATES),
    }
}

/// A note written at this instant.
pub(super) fn note(random: &mut Random, at: String) -> Note {
    Note { id: random.id('n'), at, by: format!("worker{}", random.int(1, 40)), text: random.text(200, 800) }
}
