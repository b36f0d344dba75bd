//! What happened in a history, kept apart from the documents: who acted, what they had heard of, and each value they saved.

use std::collections::BTreeMap;

use model::change::CaseChange;
use model::permissions::Roles;
use model::{EntryId, StaffRef, StatementHash};

use super::replica::{Acts, Knows};
use super::shape::{Content, Key, Shape};

/// Something that somebody did.
#[derive(Debug, Clone)]
pub struct Done {
    /// The command.
    pub command: &'static str,
    /// Who.
    pub staff: StaffRef,
    /// With which roles.
    pub roles: Roles,
    /// What their device had heard of before.
    pub past: Knows,
    /// What the rule decided.
    pub change: CaseChange,
    /// What was signed, in order.
    pub signed: Vec<StatementHash>,
    /// Goals and actions as they stood when it was signed.
    pub work: Work,
}

/// What approvals depend on of goals and actions: words and how far they are, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Goals: of which plan, in which words, how far.
    pub goals: BTreeMap<EntryId, (EntryId, String, String)>,
    /// Actions: of which goal, in which words, how far.
    pub actions: BTreeMap<EntryId, (EntryId, String, String)>,
}

impl Work {
    /// Of this case.
    pub fn of(case: &model::case_file::Case) -> Work {
        let mut work = Work::default();
        for (plan, goal) in case.goals() {
            work.goals.insert(goal.id, (plan.id, goal.statement.clone(), format!("{:?}", goal.status)));
            for action in &goal.actions {
                work.actions.insert(action.id, (goal.id, action.what.clone(), format!("{:?}", action.status)));
            }
        }
        work
    }

    /// The goals of one plan by their words.
    pub fn words_of(&self, plan: EntryId) -> Vec<(EntryId, &str)> {
        let of_plan = self.goals.iter().filter(|(_, goal)| goal.0 == plan);
        of_plan.map(|(id, goal)| (*id, goal.1.as_str())).collect()
    }
}

/// Which document a value is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Casework.
    Casework,
    /// Identity.
    Identity,
}

/// A value that somebody saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub key: Key,
    /// What.
    pub value: String,
    /// By which act.
    pub act: usize,
}

/// Everything that was written in one document.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// Values, in the order of the acts.
    pub writes: Vec<Write>,
    /// Entries that were taken out, and by which act.
    pub removed: Vec<(String, usize)>,
    /// Entries that were added, and by which act.
    pub added: Vec<(String, usize)>,
    /// The entry around each entry.
    pub within: BTreeMap<String, String>,
}

/// What one device read before and after it saved.
pub struct Around<'a> {
    /// Before.
    pub before: &'a Content,
    /// After.
    pub after: &'a Content,
}

impl Written {
    /// Notes what an edit wrote.
    ///
    /// # Errors
    /// In words, for an edit whose form is not known here: whoever adds one says how it shows.
    pub fn note(&mut self, edit: &impl std::fmt::Debug, act: usize, around: &Around<'_>) -> Result<(), String> {
        let shape = Shape::of(edit);
        let Shape::Tuple(name, parts) = &shape else { return Err(format!("an edit of another form: {edit:?}")) };
        match (name.as_str(), parts.as_slice()) {
            ("Confirm", [confirmation]) => {
                self.note_entry(confirmation, None, act);
                let field = field_of(confirmation);
                let key = field.and_then(|field| key_of(&field));
                let key = key.ok_or_else(|| format!("a confirmation of an unknown field: {edit:?}"))?;
                // What is said again is what stands there; settled, it is what was chosen in the same act.
                let values = around.after.fields.get(&key).cloned().unwrap_or_default();
                values.into_iter().for_each(|value| self.push(key.clone(), value, act));
            }
            ("Remove", [_, id]) => self.removed.push((id.text(), act)),
            ("Answer" | "Tick", _) => {
                let (key, value) = answer(name, parts).ok_or_else(|| format!("an answer of another form: {edit:?}"))?;
                self.note_set(key, value, act, around);
            }
            ("SendReferral", [id, sent]) => self.note_parts(&id.text(), "sent", sent, act, around),
            ("ExplainConference", [id, day]) => self.note_parts(&id.text(), "explained_on", day, act, around),
            (set, [field]) if set.starts_with("Set") => self.note_field("case", set, field, act, around)?,
            (set, [id, field]) if set.starts_with("Set") => self.note_field(&id.text(), set, field, act, around)?,
            (add, [entry]) if add.starts_with("Add") => self.note_entry(entry, None, act),
            (add, [parent, entry]) if add.starts_with("Add") => self.note_entry(entry, Some(parent.text()), act),
            _ => return Err(format!("an edit of another form: {edit:?}")),
        }
        Ok(())
    }

    fn push(&mut self, key: Key, value: String, act: usize) {
        self.writes.push(Write { key, value, act });
    }

    /// A value that stands alone there already is no edit: nothing was changed by writing it again. A "no" or "none" said
    /// where nothing was said before reads the same and is one.
    fn note_set(&mut self, key: Key, value: String, act: usize, around: &Around<'_>) {
        let stood = around.before.fields.get(&key);
        let is_new = self.writes.iter().any(|write| write.key == key && write.act == act);
        if is_new || NOTHING.contains(&value.as_str()) || stood.is_none_or(|values| *values != [value.clone()]) {
            self.push(key, value, act);
        }
    }

    fn note_entry(&mut self, entry: &Shape, parent: Option<String>, act: usize) {
        let content = Content::of_shape(entry);
        if let (Some(id), Some(parent)) = (entry.id(), parent) {
            self.within.insert(id, parent);
        }
        self.within.extend(content.within);
        let ids: std::collections::BTreeSet<String> = content.fields.keys().map(|(id, _)| id.clone()).collect();
        self.added.extend(ids.into_iter().map(|id| (id, act)));
        for (key, values) in content.fields {
            values.into_iter().for_each(|value| self.push(key.clone(), value, act));
        }
    }

    /// A value of which each part shows as a field of its own.
    fn note_parts(&mut self, entry: &str, name: &str, value: &Shape, act: usize, around: &Around<'_>) {
        for (key, values) in Content::of_field(entry, name, value).fields {
            values.into_iter().for_each(|value| self.note_set(key.clone(), value, act, around));
        }
    }

    fn note_field(
        &mut self,
        entry: &str,
        set: &str,
        field: &Shape,
        act: usize,
        around: &Around<'_>,
    ) -> Result<(), String> {
        let Shape::Tuple(name, parts) = field else {
            // `SetWhereabouts("…")`: the edit is the field.
            self.note_parts(entry, &snake(set.trim_start_matches("Set")), field, act, around);
            return Ok(());
        };
        match (name.as_str(), parts.as_slice()) {
            ("Finding", [domain, found]) => {
                self.note_parts(entry, &format!("domains.{}", domain.text()), found, act, around);
            }
            ("Criterion", [criterion, met]) => {
                self.note_parts(entry, &format!("criteria.{}", criterion.text()), met, act, around);
            }
            ("Functioning", [domain, level]) => {
                self.note_parts(entry, &format!("client.functioning.{}", domain.text()), level, act, around);
            }
            ("Outcome", [outcome, day]) => {
                self.note_parts(entry, "outcome", outcome, act, around);
                self.note_parts(entry, "ended_on", day, act, around);
            }
            (name, [value]) => {
                let plain = snake(name);
                let of_client = (entry.to_owned(), format!("client.{plain}"));
                let name = if around.after.fields.contains_key(&of_client) { of_client.1 } else { plain };
                self.note_parts(entry, &name, value, act, around);
            }
            _ => return Err(format!("a field of another form: {set} {field:?}")),
        }
        Ok(())
    }

    /// The values of each field that nobody replaced who had heard of them, with the acts that wrote them.
    pub fn standing(&self, past: impl Fn(usize) -> Acts) -> BTreeMap<Key, Vec<&Write>> {
        let mut by_key: BTreeMap<Key, Vec<&Write>> = BTreeMap::new();
        for write in &self.writes {
            let all = by_key.entry(write.key.clone()).or_default();
            all.retain(|before| before.act != write.act);
            all.push(write);
        }
        for all in by_key.values_mut() {
            let replaced = |one: &&Write| all.iter().any(|later| past(later.act) & (1 << one.act) != 0);
            let kept: Vec<&Write> = all.iter().copied().filter(|one| !replaced(one)).collect();
            *all = kept;
        }
        by_key
    }

    /// An entry, and every entry within it.
    pub fn beneath(&self, entry: &str) -> Vec<String> {
        let mut found = vec![entry.to_owned()];
        let mut at = 0;
        while at < found.len() {
            let around = found[at].clone();
            found.extend(self.within.iter().filter(|(_, parent)| **parent == around).map(|(id, _)| id.clone()));
            at += 1;
        }
        found
    }
}

/// How a field reads in which nothing was said.
pub const NOTHING: [&str; 4] = ["None", "false", "\"\"", "[]"];

fn answer(name: &str, parts: &[Shape]) -> Option<(Key, String)> {
    let at = format!("answers.slots.{}", parts.first()?.text());
    let name = match (name, parts) {
        ("Answer", [_, _]) => format!("{at}.one"),
        ("Tick", [_, option, _]) => format!("{at}.options.{}", option.text()),
        _ => return None,
    };
    Some((("case".to_owned(), name), parts.last()?.text()))
}

fn field_of(confirmation: &Shape) -> Option<Shape> {
    let Shape::Struct(_, fields) = confirmation else { return None };
    fields.iter().find(|(name, _)| name == "field").map(|(_, field)| field.clone())
}

/// Where a field that two people may set shows.
pub fn key_of(field: &Shape) -> Option<Key> {
    let of_case = |name: String| ("case".to_owned(), name);
    match field {
        Shape::Plain(name) => Some(of_case(snake(name))),
        Shape::Tuple(name, parts) => match (name.as_str(), parts.as_slice()) {
            ("ActionDueOn", [id]) => Some((id.text(), "due_on".to_owned())),
            ("ActionStatus", [id]) => Some((id.text(), "status".to_owned())),
            ("MemberExcluded", [id]) => Some((id.text(), "excluded".to_owned())),
            ("Answer", [at]) => Some(of_case(format!("answers.slots.{}.one", at.text()))),
            ("Tick", [at, option]) => Some(of_case(format!("answers.slots.{}.options.{}", at.text(), option.text()))),
            (name, [id]) => Some((id.text(), snake(name))),
            _ => None,
        },
        _ => None,
    }
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
