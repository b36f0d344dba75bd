//! Kills a working program at random moments, and knows outside of it what it had reported as saved. Holds no rule of casework.
//!
//! The oracle of `reliability.md` 4a: every acknowledged entry is there, the store never calls a kill a loss, and no
//! number of a lane ever left the device with other bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use app::import::Source;
use model::CaseId;
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::kill_tap::Tap;
use crate::kill_worker::{clock_of, new_case};
use crate::world::{Device, World, words};

/// The form whose questions are answered.
pub const FORM: &str = "kill_form";
/// Its version.
pub const FORM_VERSION: u32 = 1;

/// A kill comes this many milliseconds after the program's first line, both ends included.
const WAIT_MS: (usize, usize) = (5, 200);
/// How long the tap holds back an answer of an exchange on every other connection.
const HOLD: Duration = Duration::from_millis(40);
/// Rounds between two cases that the program opens itself.
const ROUNDS_A_CASE: u32 = 12;
/// Cases that are written in at a time.
const CASES_AT_A_TIME: usize = 3;
/// Rounds between two visits of the supervisor, and between two checks of everything.
const ROUNDS_A_MEETING: u32 = 10;
/// From this many kills on a run must have met the moments that it is for.
const KILLS_THAT_MEET_ALL: u32 = 300;

/// What to do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The program that can be started as `worker`.
    pub program: PathBuf,
    /// How often it is killed.
    pub times: u32,
    /// Where randomness comes from.
    pub seed: u64,
}

/// What came of it, when nothing was breached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Programs killed.
    pub kills: u32,
    /// Tokens that were reported as saved.
    pub saved: usize,
    /// Kills by what the program had said last.
    pub moments: BTreeMap<String, u32>,
    /// Envelopes, keys and placements that went up.
    pub sent: usize,
    /// How many went up again, their answer never read, with equal bytes.
    pub sent_again: u64,
    /// Answers of the office, or pieces of them, that came when the program was dead.
    pub unheard: u64,
}

/// Kills `plan.times` programs in `dir` and checks after each.
///
/// # Errors
/// The first breach, in words.
pub fn run(dir: &Path, plan: &Plan, tell: &mut dyn FnMut(&str)) -> Result<Outcome, String> {
    let mut trial = Trial::begin(dir, plan)?;
    for round in 1..=plan.times {
        trial.round(round).map_err(|why| format!("kill {round}: {why}"))?;
        if round % 25 == 0 || round == plan.times {
            tell(&trial.progress(round));
        }
    }
    trial.end()
}

struct Trial<'p> {
    plan: &'p Plan,
    world: World,
    tap: Tap,
    worker: Device,
    supervisor: Device,
    dice: Dice,
    source: Source,
    /// What was reported as saved, by case. Kept here, outside of what is tested.
    saved: BTreeMap<String, BTreeSet<String>>,
    /// The order in which cases were reported as opened.
    cases: Vec<String>,
    /// Cases with reports since the last look.
    touched: BTreeSet<String>,
    moments: BTreeMap<String, u32>,
}

/// A started program; killed when it is dropped, so that none outlives a breach.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl<'p> Trial<'p> {
    fn begin(dir: &Path, plan: &'p Plan) -> Result<Trial<'p>, String> {
        // Plain HTTP on loopback: the tap must read what goes up.
        let (world, mut supervisor, mut worker) = World::found(dir, false)?;
        let tap = Tap::open(world.address(), HOLD)?;
        for device in [&mut supervisor, &mut worker] {
            device.call("set_office_address", json!({ "address": tap.address().to_string() }))?;
        }
        let opened = worker.call("open_case", new_case(&clock_of(0)))?;
        let case = opened["case"].as_str().ok_or("a new case has an id")?.to_owned();
        worker.lock()?;
        Ok(Trial {
            plan,
            world,
            tap,
            worker,
            supervisor,
            dice: Dice::new(plan.seed),
            source: Source::new(FORM, FORM_VERSION, "cp").ok_or("the form has a code")?,
            saved: BTreeMap::from([(case.clone(), BTreeSet::new())]),
            cases: vec![case],
            touched: BTreeSet::new(),
            moments: BTreeMap::new(),
        })
    }

    /// A kill and what follows it. What the tap saw comes first: it is the cause of much else.
    fn round(&mut self, round: u32) -> Result<(), String> {
        self.world.clock.pass_minutes(1);
        let held = self.kill_and_look(round);
        self.nothing_reused()?;
        held
    }

    fn kill_and_look(&mut self, round: u32) -> Result<(), String> {
        let said = self.kill_one(round)?;
        self.hear(&said)?;
        let meeting = round.is_multiple_of(ROUNDS_A_MEETING);
        // Half of the time the next program finds the store as the kill left it.
        if meeting || self.dice.heads() {
            self.look(meeting)?;
        }
        if meeting { self.meet() } else { Ok(()) }
    }

    fn nothing_reused(&self) -> Result<(), String> {
        let sent = self.tap.sent();
        match (sent.reused.first(), sent.unread.first()) {
            (Some(key), _) => Err(format!("one number left the device with two different bodies: {key}")),
            (None, Some(what)) => Err(format!("the tap could not read what went up: {what}")),
            (None, None) => Ok(()),
        }
    }

    /// Starts the program, kills it, and answers with what it had said.
    fn kill_one(&mut self, round: u32) -> Result<Vec<String>, String> {
        let newest = self.cases.len().saturating_sub(CASES_AT_A_TIME);
        let mut command = Command::new(&self.plan.program);
        command.arg("worker").arg("--home").arg(&self.worker.home);
        command.args(["--address", &self.tap.address().to_string()]);
        command.args(["--round", &round.to_string(), "--seed", &self.plan.seed.to_string()]);
        command.args(["--cases", &self.cases[newest..].join(",")]);
        if round.is_multiple_of(ROUNDS_A_CASE) {
            command.arg("--opens-case");
        }
        let wait_ms = WAIT_MS.0 + self.dice.below(WAIT_MS.1 - WAIT_MS.0 + 1);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut program = Started(started.map_err(|error| format!("the program does not start: {error}"))?);
        let out = program.0.stdout.take().ok_or("the program has an output")?;
        let (began, ended) = listen(out);
        let mut said = began.recv().unwrap_or_default();
        let early = ended.recv_timeout(Duration::from_millis(wait_ms as u64));
        program.0.kill().map_err(|error| format!("the program cannot be killed: {error}"))?;
        program.0.wait().map_err(|error| error.to_string())?;
        if let Ok(rest) = early {
            return Err(format!("the program ended by itself: {said}{rest}"));
        }
        said.push_str(&ended.recv().map_err(|_| "what the program said cannot be read")?);
        // A line without its end was cut off by the kill.
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        Ok(whole.lines().map(str::to_owned).collect())
    }

    /// Notes what was reported.
    fn hear(&mut self, said: &[String]) -> Result<(), String> {
        for line in said {
            let mut parts = line.split(' ');
            match (parts.next().unwrap_or_default(), parts.next()) {
                ("saved", Some(case)) => {
                    let tokens = self.saved.get_mut(case).ok_or("it wrote in a case of its own")?;
                    tokens.extend(parts.map(str::to_owned));
                    self.touched.insert(case.to_owned());
                }
                ("opened", Some(case)) => {
                    self.saved.insert(case.to_owned(), BTreeSet::new());
                    self.cases.push(case.to_owned());
                    self.touched.insert(case.to_owned());
                }
                ("failed", _) => return Err(format!("the program says: {line}")),
                _ => {}
            }
        }
        let last = said.last().and_then(|line| line.split(' ').next()).unwrap_or("nothing");
        *self.moments.entry(last.to_owned()).or_default() += 1;
        Ok(())
    }

    /// Opens the store as the kill left it and compares it with what was reported, all of it when `whole`.
    fn look(&mut self, whole: bool) -> Result<(), String> {
        self.worker.unlock()?;
        self.not_behind()?;
        let touched = std::mem::take(&mut self.touched);
        let cases: Vec<String> = if whole { self.cases.clone() } else { touched.into_iter().collect() };
        for case in &cases {
            holds_all(&mut self.worker, &self.source, case, &self.saved[case])?;
        }
        if whole {
            verifies(&mut self.worker)?;
        }
        // Locking folds the log; dropping leaves it to the next program.
        if self.dice.heads() {
            return self.worker.lock();
        }
        self.worker.kill();
        Ok(())
    }

    fn not_behind(&mut self) -> Result<(), String> {
        match self.worker.session()?.behind() {
            None => Ok(()),
            Some(behind) => Err(format!("after a kill the store says that it lost saves: {behind:?}")),
        }
    }

    /// The supervisor syncs and writes, so that the program has something to take in.
    fn meet(&mut self) -> Result<(), String> {
        self.supervisor.sync()?;
        let here = cases_of(&mut self.supervisor)?;
        let newest = self.cases.iter().rev().find(|case| here.contains(*case)).cloned();
        if let Some(case) = newest {
            let day = self.world.clock.day(*self.dice.one_of(&[1, 5, 9, 20]));
            self.supervisor.call("set_next_contact", json!({ "case": case, "on": day }))?;
        }
        self.supervisor.sync().map(|_| ())
    }

    fn progress(&self, round: u32) -> String {
        let sent = self.tap.sent();
        format!(
            "{round} of {} killed: {} saved in {} cases, {} items sent, {} of them again with equal bytes",
            self.plan.times,
            self.tokens(),
            self.cases.len(),
            sent.items(),
            sent.again
        )
    }

    fn tokens(&self) -> usize {
        self.saved.values().map(BTreeSet::len).sum()
    }

    /// Both devices meet: each has all that was ever reported, they render alike, and both homes are whole.
    fn end(mut self) -> Result<Outcome, String> {
        self.worker.unlock()?;
        self.not_behind()?;
        for _ in 0..2 {
            self.worker.sync()?;
            self.supervisor.sync()?;
        }
        let cases = cases_of(&mut self.worker)?;
        if cases != cases_of(&mut self.supervisor)? {
            return Err("the devices do not hold the same cases".to_owned());
        }
        if let Some(missing) = self.cases.iter().find(|case| !cases.contains(*case)) {
            return Err(format!("a case that was reported as opened is not there: {missing}"));
        }
        let none = BTreeSet::new();
        for case in &cases {
            let tokens = self.saved.get(case).unwrap_or(&none);
            let ours = holds_all(&mut self.worker, &self.source, case, tokens)?;
            let theirs = holds_all(&mut self.supervisor, &self.source, case, tokens)?;
            if ours["digest"] != theirs["digest"] || ours["sources"] != theirs["sources"] {
                return Err(format!("the devices do not render case {case} alike"));
            }
        }
        for device in [&mut self.worker, &mut self.supervisor] {
            let status = device.call("backup_status", json!({}))?;
            if ["only_here", "quarantined", "waiting"].iter().any(|count| status[count] != 0) {
                return Err(format!("{} keeps something back at the end: {status}", device.code));
            }
            verifies(device)?;
            device.lock()?;
        }
        self.world.close_office();
        self.outcome()
    }

    fn outcome(&self) -> Result<Outcome, String> {
        self.nothing_reused()?;
        let sent = self.tap.sent();
        let moment = |name: &str| self.moments.get(name).copied().unwrap_or(0);
        let met = moment("saved") > 0 && moment("syncing") > 0 && sent.again > 0;
        if self.plan.times >= KILLS_THAT_MEET_ALL && !met {
            return Err(format!("no kill came during a save, a sync or an unread answer: {:?}", self.moments));
        }
        Ok(Outcome {
            kills: self.plan.times,
            saved: self.tokens(),
            moments: self.moments.clone(),
            sent: sent.items(),
            sent_again: sent.again,
            unheard: sent.unheard,
        })
    }
}

/// Hears the first line of a program as soon as it stands, and the rest when the program has ended.
fn listen(out: ChildStdout) -> (Receiver<String>, Receiver<String>) {
    let ((begin, began), (end, ended)) = (mpsc::channel(), mpsc::channel());
    std::thread::spawn(move || {
        let mut out = BufReader::new(out);
        for (to, whole) in [(begin, false), (end, true)] {
            let mut text = String::new();
            let read = if whole { out.read_to_string(&mut text) } else { out.read_line(&mut text) };
            // Without a listener, or with an output that is no text, the other side fails and says so.
            if read.is_err() || to.send(text).is_err() {
                return;
            }
        }
    });
    (began, ended)
}

/// Every case on a device.
fn cases_of(device: &mut Device) -> Result<BTreeSet<String>, String> {
    let list = device.call("cases", json!({}))?;
    let rows = list["rows"].as_array().ok_or("the list of cases has rows")?;
    Ok(rows.iter().filter_map(|row| row["case"].as_str()).map(str::to_owned).collect())
}

/// Reads a case and finds every token in it; answers with the case file.
fn holds_all(device: &mut Device, source: &Source, case: &str, tokens: &BTreeSet<String>) -> Result<Value, String> {
    let view = device.call("case_file", json!({ "case": case }))?;
    let id = CaseId::from_hex(case).ok_or("a case has an id")?;
    let read = device.session()?.read_back(source, id).map_err(|error| words(&error))?;
    let read = serde_json::to_value(read).map_err(|error| error.to_string())?;
    let mut found = BTreeSet::new();
    texts(&view, &mut found);
    texts(&read["answers"], &mut found);
    match tokens.iter().find(|token| !found.contains(token.as_str())) {
        None => Ok(view),
        Some(lost) => Err(format!("{}: {lost} was reported as saved and is not in case {case}", device.code)),
    }
}

/// Every text in a value.
fn texts<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::String(text) => {
            found.insert(text);
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

fn verifies(device: &mut Device) -> Result<(), String> {
    let report = device.session()?.verify().map_err(|error| words(&error))?;
    if report.whole { Ok(()) } else { Err(format!("{} is not whole: {:?}", device.code, report.faults)) }
}
