//! What documents cost: an imported case of usual size, opened, edited, taken in. Prints; decides nothing.
//!
//! `cargo bench -p documents`. Figures are of the machine it runs on; ratios tell more than numbers.

use std::hint::black_box;
use std::time::{Duration, Instant};

use documents::{Arrival, CaseworkDoc, Document, OPS_PER_CHANGE_MAX, RawChange, admit, vet};
use model::case_code::CaseCode;
use model::change::CaseField;
use model::codes::{ActionStatus, AgencyCode, ContactMode, Domain, GoalHorizon, GoalStatus, Responsible};
use model::follow_up::{ContactNote, Further};
use model::opening::NewCase;
use model::plan::{Action, CasePlan, Goal};
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue};
use model::{CaseChange, CaseId, CaseworkEdit, Day, EntryId, Millis, PersonDocId, Register, StaffRef};

const WORDS: &str = "child mother father home visit school safe risk reported neighbour plan agreed الطفل المنزل زيارة \
                     mtoto nyumbani shule enfant mère école visite semaine prochaine";
const NOW: Millis = Millis(1_774_915_200_000);

/// A case as the side-by-side bench imports it: 130 answers, 30 notes of 200 to 800 characters, 6 goals, 15 actions.
struct Maker {
    state: u64,
}

impl Maker {
    fn roll(&mut self, below: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state % below
    }

    fn entry(&mut self) -> EntryId {
        let mut bytes = [0; 16];
        bytes.fill_with(|| self.roll(256) as u8);
        EntryId::from_bytes(bytes)
    }

    fn text(&mut self, chars: u64) -> String {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let mut text = String::new();
        while (text.chars().count() as u64) < chars {
            text.push_str(words[self.roll(words.len() as u64) as usize]);
            text.push(' ');
        }
        text
    }

    fn note(&mut self) -> ContactNote {
        let chars = 200 + self.roll(600);
        ContactNote {
            id: self.entry(),
            held_on: Day(20_400 + self.roll(150) as i32),
            recorded_at: NOW,
            by: StaffRef::from_bytes([1; 16]),
            by_said: "worker12".to_owned(),
            kind: Some(ContactMode::HomeVisit),
            duration_min: None,
            private_setting: Some(true),
            present: Vec::new(),
            purposes: Vec::new(),
            client_seen: true,
            child_seen_alone: None,
            situation_change: None,
            barriers: Vec::new(),
            marks: Vec::new(),
            attempt_failed: None,
            observations: self.text(chars),
            further: Further::default(),
        }
    }

    fn action(&mut self) -> Action {
        Action {
            id: self.entry(),
            what: self.text(60),
            responsible: Some(Responsible::Caseworker),
            responsible_who: String::new(),
            due_on: Register::unwritten(Day(20_600)),
            status: ActionStatus::Planned,
            done_on: None,
            outcome: String::new(),
            referral: None,
        }
    }

    fn goal(&mut self, actions: usize) -> Goal {
        Goal {
            transition: Default::default(),
            id: self.entry(),
            horizon: Some(GoalHorizon::Short),
            domain: Some(Domain::Safety),
            statement: self.text(40),
            strength_used: None,
            status: GoalStatus::InProgress,
            status_reason: String::new(),
            actions: (0..actions).map(|_| self.action()).collect(),
        }
    }

    fn answer(&mut self, number: usize) -> CaseworkEdit {
        let value = match number % 4 {
            0 => AnswerValue::Text(self.text(40)),
            1 => AnswerValue::Text("medium".to_owned()),
            2 => AnswerValue::Int(number as i64),
            _ => AnswerValue::Bool(true),
        };
        CaseworkEdit::Answer(question(number), value)
    }

    fn case(&mut self) -> NewCase {
        let mut change = CaseChange::new();
        for number in 0..130 {
            change = change.with(self.answer(number));
        }
        for _ in 0..30 {
            change = change.with(CaseworkEdit::AddContact(self.note()));
        }
        let goals = (0..6).map(|number| self.goal(2 + number % 2)).collect();
        change = change.with(CaseworkEdit::AddPlan(CasePlan {
            id: self.entry(),
            episode: 1,
            version: 1,
            closure_condition: self.text(60),
            participants: Vec::new(),
            agreed_on: Some(Day(20_500)),
            approval_needed: false,
            answers_review: None,
            copy_given: None,
            objective: None,
            goals,
        }));
        NewCase {
            case: CaseId::from_bytes([2; 16]),
            identity: PersonDocId::from_bytes([3; 16]),
            code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
            created_by: StaffRef::from_bytes([1; 16]),
            created_at: NOW,
            change,
        }
    }
}

fn question(number: usize) -> AnswerRef {
    let stem = ["status", "date", "source", "severity"][number % 4];
    AnswerRef {
        form: AgencyCode::parse("import").expect("a plain word is a form"),
        version: 1,
        path: AnswerPath::parse(&format!("intake_{stem}_{number}")).expect("plain words are a path"),
    }
}

#[allow(clippy::disallowed_methods)] // a measurement reads a clock
fn time<T>(name: &str, mut work: impl FnMut() -> T) {
    let mut best = Duration::MAX;
    let rounds = 200;
    let begin = Instant::now();
    for _ in 0..rounds {
        let begin = Instant::now();
        black_box(work());
        best = best.min(begin.elapsed());
    }
    let mean = begin.elapsed() / rounds;
    report(name, &format!("mean {:>9.1} us   best {:>9.1} us", micros(mean), micros(best)));
}

fn micros(duration: Duration) -> f64 {
    duration.as_nanos() as f64 / 1_000.0
}

#[allow(clippy::print_stdout)]
fn report(name: &str, figure: &str) {
    println!("{name:<58} {figure}");
}

fn sizes(name: &str, raw: &[RawChange]) {
    let each: Vec<usize> = raw.iter().map(|change| change.bytes.len()).collect();
    report(name, &format!("{} bytes in {} changes {each:?}", each.iter().sum::<usize>(), each.len()));
}

fn main() {
    let mut maker = Maker { state: 42 };
    let new = maker.case();
    let (one, two) = ([7u8; 16], [8u8; 16]);
    let (doc, raw) = CaseworkDoc::genesis(one, &new).expect("a case can be made");
    sizes("import: raw changes", &raw);
    time("import (genesis and all edits)", || CaseworkDoc::genesis(one, &new));

    let saved = doc.document().save();
    report("saved document", &format!("{} bytes", saved.len()));
    time("save", || doc.document().save());
    time("load a saved document", || CaseworkDoc::load(Some(&saved), &[]));
    let tail: Vec<Vec<u8>> = raw.iter().map(|change| change.bytes.clone()).collect();
    time("load from raw changes", || CaseworkDoc::load(None, &tail));
    time("read the whole case", || doc.read());
    time("copy the document", || doc.clone());

    let day = |number: i32| CaseChange::new().with(CaseworkEdit::SetCase(CaseField::NextContactOn(Day(number))));
    let answer = |number: i64| CaseChange::new().with(CaseworkEdit::Answer(question(2), AnswerValue::Int(number)));
    let mut working = doc.clone();
    let first = working.edit(two, &answer(1_000), NOW).expect("an answer can be given");
    sizes("edit: an answer of another device's case", &first);
    sizes("edit: an answer again", &working.edit(two, &answer(1_001), NOW).expect("an answer can be given"));
    sizes("edit: next contact", &working.edit(two, &day(20_700), NOW).expect("a day can be set"));
    let note = CaseChange::new().with(CaseworkEdit::AddContact(maker.note()));
    sizes("edit: a note", &working.edit(two, &note, NOW).expect("a note can be added"));
    let mut number = 2_000;
    time("edit: one answer, raw change included", || {
        let mut copy = working.clone();
        number += 1;
        copy.edit(two, &answer(number), NOW)
    });
    time("edit: a note, raw change included", || {
        let mut copy = doc.clone();
        copy.edit(two, &note, NOW)
    });

    let one_edit = [first[0].bytes.clone()];
    time("vet one change", || vet(doc.document(), &one_edit, two, OPS_PER_CHANGE_MAX));
    let arrival = [Arrival { actor: two, changes: &one_edit }];
    time("admit one change (vet, apply, read, save, load)", || admit(doc.document(), &arrival));
    let all = [Arrival { actor: one, changes: &tail }];
    time("admit a whole case", || admit(&Document::default(), &all));

    let mut long = doc.clone();
    for number in 0..300 {
        let actor = if number % 2 == 0 { one } else { two };
        long.edit(actor, &answer(number), NOW).expect("an answer can be given");
    }
    let saved = long.document().save();
    report("saved document after 300 more edits", &format!("{} bytes", saved.len()));
    time("load it", || CaseworkDoc::load(Some(&saved), &[]));
    time("read it", || long.read());
    time("edit it, loaded just now", || {
        let mut copy = CaseworkDoc::load(Some(&saved), &[]).expect("it loads");
        copy.edit(two, &day(1), NOW)
    });
}
