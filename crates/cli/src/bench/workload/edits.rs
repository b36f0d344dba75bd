//! The edits of the shared bench: a stream by several devices, and a set made by two of them at once; applies none.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Size;
use super::cases::{self, Action, Case, FieldValue, Note, Referral};
use super::random::{self, Random};
use super::words::{self, Field};

const DAY_MS: u64 = 86_400_000;
const FIELD_PATH: &str = "fields/";

/// One action of one person, as a line of `edits.jsonl` or `diverge.jsonl`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The device it is made on, as in `d1`.
    pub device: String,
    /// The bench's id of the case.
    pub case: String,
    /// What kind of edit it is.
    pub op: EditOp,
    /// Where in the case; [`Edit::target`] reads it.
    pub path: String,
    /// What is written there.
    pub value: EditValue,
    /// ISO instant.
    pub at: String,
}

/// The kinds of edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditOp {
    /// A field of the questionnaire is answered.
    Set,
    /// A contact note is added.
    Note,
    /// An action is marked done.
    Tick,
    /// An action is added to a goal.
    Action,
    /// A referral is made.
    Referral,
}

/// What an edit writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EditValue {
    Note(Note),
    Action(Action),
    Referral(Referral),
    Field(FieldValue),
}

/// Where an edit writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditTarget<'a> {
    /// The field of this name.
    Field(&'a str),
    Notes,
    Referrals,
    /// The actions of a goal.
    Actions {
        goal: &'a str,
    },
    /// Whether an action is done.
    Done {
        goal: &'a str,
        action: &'a str,
    },
}

impl Edit {
    /// The path, read; `None` if it is none that the generator makes.
    pub fn target(&self) -> Option<EditTarget<'_>> {
        let parts: Vec<&str> = self.path.split('/').collect();
        Some(match *parts.as_slice() {
            ["fields", name] => EditTarget::Field(name),
            ["notes"] => EditTarget::Notes,
            ["referrals"] => EditTarget::Referrals,
            ["goals", goal, "actions"] => EditTarget::Actions { goal },
            ["goals", goal, "actions", action, "done"] => EditTarget::Done { goal, action },
            _ => return None,
        })
    }

    fn field_name(&self) -> &str {
        self.path.strip_prefix(FIELD_PATH).unwrap_or_default()
    }
}

/// What the generator remembers of a case: the ids that later edits may name.
struct Outline {
    id: String,
    goals: Vec<(String, Vec<String>)>,
}

impl Outline {
    fn of(case: Case) -> Outline {
        let actions = |goal: cases::Goal| (goal.id, goal.actions.into_iter().map(|action| action.id).collect());
        Outline { id: case.id, goals: case.goals.into_iter().map(actions).collect() }
    }
}

/// The second half of a same-field conflict, waiting for its turn.
struct Twin {
    turn: usize,
    first: Edit,
    device: String,
}

/// The ordered stream of a size: single edits of all devices.
pub fn stream(size: Size, seed: &str) -> impl Iterator<Item = Edit> + use<> {
    let mut stream = Stream {
        size,
        random: Random::new(&format!("edits {} {seed}", size.letter())),
        outlines: cases::all(size, seed).map(Outline::of).collect(),
        twin: None,
    };
    (0..size.edits()).map(move |turn| stream.edit(turn))
}

struct Stream {
    size: Size,
    random: Random,
    outlines: Vec<Outline>,
    twin: Option<Twin>,
}

impl Stream {
    fn edit(&mut self, turn: usize) -> Edit {
        let step_ms = u64::from(self.size.days()) * DAY_MS / self.size.edits() as u64;
        let at = random::instant((turn as u64 * step_ms) as i64);
        if let Some(twin) = self.twin.take_if(|twin| turn >= twin.turn) {
            return self.conflict(twin, at);
        }
        let count = self.outlines.len();
        // A fifth of the cases gets most of the work.
        let among = if self.random.chance(0.6) { count.div_ceil(5) } else { count };
        let outline = self.random.index(among);
        let device = self.random.int(0, self.size.devices() - 1);
        let edit = any_edit(&mut self.random, &mut self.outlines[outline], device, at);
        if self.twin.is_none() && edit.op == EditOp::Set && self.random.chance(0.06) {
            let turn = turn + self.random.int(1, 5) as usize;
            let device = format!("d{}", (device + 1) % self.size.devices());
            self.twin = Some(Twin { turn, first: edit.clone(), device });
        }
        edit
    }

    /// The same field by another device, with another value unless twenty draws bring none.
    fn conflict(&mut self, twin: Twin, at: String) -> Edit {
        let field = field_named(twin.first.field_name());
        let mut value = EditValue::Field(cases::field_value(&mut self.random, field));
        for _ in 0..20 {
            if value != twin.first.value {
                break;
            }
            value = EditValue::Field(cases::field_value(&mut self.random, field));
        }
        Edit { device: twin.device, value, at, ..twin.first }
    }
}

/// 50 edits by `d0` and 50 by `d1` in the same ten cases, made at once; ten pairs are of one field.
pub fn diverging(size: Size, seed: &str) -> impl Iterator<Item = Edit> + use<> {
    let mut random = Random::new(&format!("diverge {} {seed}", size.letter()));
    let mut outlines: Vec<Outline> = cases::all(size, seed).map(Outline::of).collect();
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < 10 {
        let case = random.int(0, size.cases() as u32 - 1) as usize;
        if !chosen.contains(&case) {
            chosen.push(case);
        }
    }
    let mut minutes = Minutes(u64::from(size.days()) * DAY_MS);
    let made: Vec<Edit> =
        chosen.into_iter().flat_map(|case| both_sides(&mut random, &mut outlines[case], &mut minutes)).collect();
    made.into_iter()
}

/// A clock that goes on by a minute whenever it is read.
struct Minutes(u64);

impl Minutes {
    fn next(&mut self) -> String {
        self.0 += 60_000;
        random::instant(self.0 as i64)
    }
}

fn both_sides(random: &mut Random, outline: &mut Outline, minutes: &mut Minutes) -> Vec<Edit> {
    const NEVER_CLASH: [&str; 4] = ["documents", "referred", "score", "duration"];
    let may_clash = |field: &&Field| !NEVER_CLASH.iter().any(|word| field.name.contains(word));
    let fields: Vec<&'static Field> = words::lists().fields.iter().filter(may_clash).collect();
    let clash = *random.pick(&fields);
    let first = cases::field_value(random, clash);
    let mut second = cases::field_value(random, clash);
    while second == first {
        second = cases::field_value(random, clash);
    }
    let mut used = HashSet::from([clash.name.clone()]);
    let mut made = Vec::new();
    for (device, value) in [(0, first), (1, second)] {
        let path = format!("{FIELD_PATH}{}", clash.name);
        made.push(edit(outline, device, EditOp::Set, path, EditValue::Field(value), minutes.next()));
        made.push(unused_field(random, outline, device, minutes, &mut used));
        let last = if device == 0 { EditOp::Note } else { EditOp::Referral };
        for op in [EditOp::Note, EditOp::Tick, last] {
            made.push(edit_of(random, outline, device, op, minutes.next()));
        }
    }
    made
}

fn unused_field(
    random: &mut Random,
    outline: &mut Outline,
    device: u32,
    minutes: &mut Minutes,
    used: &mut HashSet<String>,
) -> Edit {
    loop {
        let edit = edit_of(random, outline, device, EditOp::Set, minutes.next());
        if used.insert(edit.field_name().to_owned()) {
            return edit;
        }
    }
}

fn field_named(name: &str) -> &'static Field {
    let fields = &words::lists().fields;
    fields.iter().find(|field| field.name == name).expect("the generator names only fields of its own list")
}

fn any_edit(random: &mut Random, outline: &mut Outline, device: u32, at: String) -> Edit {
    let op = match random.next() {
        x if x < 0.55 => EditOp::Set,
        x if x < 0.75 => EditOp::Note,
        x if x < 0.87 => EditOp::Tick,
        x if x < 0.93 => EditOp::Action,
        _ => EditOp::Referral,
    };
    edit_of(random, outline, device, op, at)
}

/// An edit of one kind; a goal is drawn whether it is needed or not, as the shared generator does.
fn edit_of(random: &mut Random, outline: &mut Outline, device: u32, op: EditOp, at: String) -> Edit {
    let goal = random.index(outline.goals.len());
    let (path, value) = match op {
        EditOp::Set => {
            let field = random.pick(&words::lists().fields);
            (format!("{FIELD_PATH}{}", field.name), EditValue::Field(cases::field_value(random, field)))
        }
        EditOp::Note => ("notes".to_owned(), EditValue::Note(cases::note(random, at.clone()))),
        EditOp::Referral => ("referrals".to_owned(), EditValue::Referral(cases::referral(random, at.clone()))),
        EditOp::Action => {
            let action = Action { done: false, ..cases::action(random) };
            let (goal, actions) = &mut outline.goals[goal];
            actions.push(action.id.clone());
            (format!("goals/{goal}/actions"), EditValue::Action(action))
        }
        EditOp::Tick => {
            let (goal, actions) = &outline.goals[goal];
            let action = random.pick(actions);
            (format!("goals/{goal}/actions/{action}/done"), EditValue::Field(FieldValue::Bool(true)))
        }
    };
    edit(outline, device, op, path, value, at)
}

fn edit(outline: &Outline, device: u32, op: EditOp, path: String, value: EditValue, at: String) -> Edit {
    Edit { device: format!("d{device}"), case: outline.id.clone(), op, path, value, at }
}
