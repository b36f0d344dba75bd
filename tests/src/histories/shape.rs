//! What a case says, field by field, read from how `Debug` spells it: an oracle that shares no code with what it checks.

use std::collections::BTreeMap;

/// A field: the entry it stands in (`case` for the case itself), and its name.
pub type Key = (String, String);

/// Every field with the values it shows: several where a register holds rivals.
pub type Fields = BTreeMap<Key, Vec<String>>;

/// What `Debug` spelt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Anything without parts that matter here.
    Plain(String),
    /// `Name { field: … }`.
    Struct(String, Vec<(String, Shape)>),
    /// `Name(…)`.
    Tuple(String, Vec<Shape>),
    /// `[…]`, or `{…}` without keys.
    List(Vec<Shape>),
    /// `{key: …}`.
    Map(Vec<(Shape, Shape)>),
}

impl Shape {
    /// Reads what `Debug` spells of a value.
    pub fn of(value: &impl std::fmt::Debug) -> Shape {
        let text = format!("{value:?}");
        Reader { rest: &text }.shape()
    }

    /// The value as a text; `Some(x)` is `x`.
    pub fn text(&self) -> String {
        match self {
            Shape::Plain(text) => text.clone(),
            Shape::Tuple(name, items) if name == "Some" && items.len() == 1 => items[0].text(),
            Shape::Tuple(name, items) => format!("{name}({})", joined(items.iter().map(Shape::text))),
            Shape::Struct(name, fields) => {
                let fields = fields.iter().map(|(name, value)| format!("{name}: {}", value.text()));
                format!("{name} {{ {} }}", joined(fields))
            }
            Shape::List(items) => format!("[{}]", joined(items.iter().map(Shape::text))),
            Shape::Map(pairs) => {
                format!("{{{}}}", joined(pairs.iter().map(|(key, value)| format!("{}: {}", key.text(), value.text()))))
            }
        }
    }

    fn field(&self, name: &str) -> Option<&Shape> {
        let Shape::Struct(_, fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The id of an entry, where this is one.
    pub fn id(&self) -> Option<String> {
        self.field("id").map(Shape::text).filter(|id| id.starts_with("EntryId("))
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// Every field beneath a case or an entry; and under which entry each entry stands.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// Fields.
    pub fields: Fields,
    /// The entry around each entry; the outermost have none.
    pub within: BTreeMap<String, String>,
}

impl Content {
    /// Everything in a case or identity, whose own fields stand under `case`.
    pub fn of_whole(value: &impl std::fmt::Debug) -> Content {
        let mut content = Content::default();
        content.walk("case", "", &Shape::of(value));
        content
    }

    /// Everything in one entry.
    pub fn of_shape(entry: &Shape) -> Content {
        let mut content = Content::default();
        content.walk("case", "", &Shape::List(vec![entry.clone()]));
        content
    }

    /// One field of an entry, with its parts.
    pub fn of_field(entry: &str, name: &str, value: &Shape) -> Content {
        let mut content = Content::default();
        content.walk(entry, name, value);
        content
    }

    fn put(&mut self, entry: &str, name: &str, values: Vec<String>) {
        self.fields.insert((entry.to_owned(), name.to_owned()), values);
    }

    fn walk(&mut self, entry: &str, name: &str, shape: &Shape) {
        let named = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
        match shape {
            Shape::Struct(kind, _) if kind == "Register" => self.put(entry, name, register(shape)),
            Shape::Struct(_, fields) => fields.iter().for_each(|(part, value)| self.walk(entry, &named(part), value)),
            Shape::Tuple(kind, items) if kind == "Some" => self.walk(entry, name, &items[0]),
            Shape::Map(pairs) => {
                pairs.iter().for_each(|(key, value)| self.walk(entry, &named(&key.text()), value));
            }
            Shape::List(items) if items.iter().any(|item| item.id().is_some()) => {
                for item in items {
                    let Some(id) = item.id() else { continue };
                    if entry != "case" {
                        self.within.insert(id.clone(), entry.to_owned());
                    }
                    self.walk(&id, "", item);
                }
            }
            other => self.put(entry, name, vec![other.text()]),
        }
    }
}

/// The values of a register, the same one twice where two people said it: saying it once more joins them, and is an edit.
fn register(shape: &Shape) -> Vec<String> {
    let Some(Shape::List(said)) = shape.field("values") else { return Vec::new() };
    said.iter().filter_map(|said| said.field("value")).map(inner).collect()
}

/// The value within a type that only names it: `SafeTo(Yes)`, `Day(5)`.
fn inner(shape: &Shape) -> String {
    match shape {
        Shape::Tuple(name, items) if items.len() == 1 && WRAPPERS.contains(&name.as_str()) => items[0].text(),
        other => other.text(),
    }
}

/// Types that give one value an order of safety.
const WRAPPERS: [&str; 6] = ["SafeTo", "Excluded", "LegalHold", "Ticked", "Whereabouts", "Signal"];

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, mark: char) -> bool {
        self.skip();
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn shape(&mut self) -> Shape {
        self.skip();
        match self.rest.chars().next() {
            Some('"') => Shape::Plain(self.quoted()),
            Some('[') => {
                self.take('[');
                Shape::List(self.items(']'))
            }
            Some('{') => {
                self.take('{');
                self.braced()
            }
            _ => self.named(),
        }
    }

    fn named(&mut self) -> Shape {
        let end = self.rest.find(['(', ')', '{', '}', '[', ']', ',', ':']).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        let name = name.trim().to_owned();
        self.rest = rest;
        if self.take('(') {
            return Shape::Tuple(name, self.items(')'));
        }
        if self.rest.starts_with('{') && !name.is_empty() {
            self.take('{');
            return match self.braced() {
                Shape::Map(pairs) => {
                    Shape::Struct(name, pairs.into_iter().map(|(field, value)| (field.text(), value)).collect())
                }
                other => other,
            };
        }
        Shape::Plain(name)
    }

    fn quoted(&mut self) -> String {
        let mut escaped = false;
        let inside = self.rest.char_indices().skip(1).find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        });
        let end = inside.map_or(self.rest.len(), |(at, _)| at + 1);
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        text.to_owned()
    }

    fn items(&mut self, close: char) -> Vec<Shape> {
        let mut items = Vec::new();
        while !self.rest.is_empty() && !self.take(close) {
            items.push(self.shape());
            self.take(',');
        }
        items
    }

    /// A map, a set, or the fields of a struct.
    fn braced(&mut self) -> Shape {
        let (mut pairs, mut items) = (Vec::new(), Vec::new());
        while !self.rest.is_empty() && !self.take('}') {
            let first = self.shape();
            if self.take(':') {
                pairs.push((first, self.shape()));
            } else {
                items.push(first);
            }
            self.take(',');
        }
        if items.is_empty() { Shape::Map(pairs) } else { Shape::List(items) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::codes::GoalStatus;
    use model::plan::{Action, CasePlan, Goal};
    use model::{Day, EntryId, Register};

    #[test]
    fn every_field_of_an_entry_and_of_those_within_it_is_found() {
        let id = |number| EntryId::from_bytes([number; 16]);
        let action = Action {
            due_on: Register::unwritten(Day(9)),
            ..Action::new(id(3), "say \"no\", {twice}", model::codes::Responsible::Caseworker, Day(9))
        };
        let goal = Goal { status: GoalStatus::Met, actions: vec![action], ..Goal::new(id(2), "sleep: well") };
        let plan = CasePlan { goals: vec![goal], agreed_on: Some(Day(4)), ..CasePlan::draft(id(1), 1, 2, None) };
        let content = Content::of_shape(&Shape::of(&plan));
        let value =
            |number: u8, name: &str| content.fields.get(&(Shape::of(&id(number)).text(), name.to_owned())).cloned();
        assert_eq!(value(1, "agreed_on"), Some(vec!["Day(4)".to_owned()]), "what may be missing is there");
        assert_eq!(value(1, "answers_review"), Some(vec!["None".to_owned()]), "what is missing says so");
        assert_eq!(value(2, "status"), Some(vec!["Met".to_owned()]), "an entry within");
        assert_eq!(value(3, "what"), Some(vec![r#""say \"no\", {twice}""#.to_owned()]), "whatever the words are");
        assert_eq!(value(3, "due_on"), Some(vec!["Day(9)".to_owned()]), "a register shows its values");
        assert_eq!(
            content.within.get(&Shape::of(&id(3)).text()),
            Some(&Shape::of(&id(2)).text()),
            "and where it stands"
        );
    }
}
