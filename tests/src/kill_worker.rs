//! What the killed program does: saves without a pause and says so only after the answer. Runs until it is killed.

use std::io::{self, Write};
use std::path::PathBuf;

use app::error::CommandError;
use app::registry;
use app::session::Session;
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::host::{Clock, StoryHost};
use crate::kill::{FORM, FORM_VERSION};
use crate::world::{PASSPHRASE, words};

/// The day on which rounds begin.
pub const FIRST_DAY: &str = "2026-03-31";

/// What the worker is told when it is started.
#[derive(Debug, Clone)]
pub struct Round {
    /// Folder of the device.
    pub home: PathBuf,
    /// Where the office is said to be.
    pub address: String,
    /// Number of this start, from 1: it sets clock, randomness and tokens.
    pub number: u32,
    /// Seed of the whole run.
    pub seed: u64,
    /// Cases to write in, by id.
    pub cases: Vec<String>,
    /// Whether to begin with another case.
    pub opens_case: bool,
}

struct Worker {
    round: Round,
    session: Option<Session>,
    clock: Clock,
    dice: Dice,
    tokens: u32,
    openings: u32,
}

/// The clock of a round.
#[must_use]
pub fn clock_of(round: u32) -> Clock {
    let clock = Clock::at_noon(FIRST_DAY);
    clock.pass_minutes(i64::from(round));
    clock
}

/// Works until something fails.
///
/// # Errors
/// What failed, in words. It never ends otherwise.
pub fn work(round: Round) -> Result<(), String> {
    // The kill counts from the first line: one round in four it may come while the home is unlocked.
    if round.number.is_multiple_of(4) {
        say("started")?;
    }
    let (clock, dice) = (clock_of(round.number), Dice::new(round.seed.wrapping_add(u64::from(round.number))));
    let mut worker = Worker { round, session: None, clock, dice, tokens: 0, openings: 0 };
    worker.unlock()?;
    let address = worker.round.address.clone();
    worker.call("set_office_address", json!({ "address": address }))?;
    if worker.round.opens_case {
        worker.open_case()?;
    }
    loop {
        match worker.dice.below(24) {
            0..10 => worker.follow_up()?,
            10..14 => worker.note()?,
            14..17 => worker.answer()?,
            17..19 => worker.risk()?,
            19 => worker.seal()?,
            20..23 => worker.sync()?,
            _ => worker.relock()?,
        }
    }
}

/// The input of `open_case`, the same for every case.
#[must_use]
pub fn new_case(clock: &Clock) -> Value {
    json!({
        "programme": "cp", "unit_type": "individual", "client": { "alias": "the baker" },
        "concerns": [{ "kind": "neglect" }], "risk": { "level": "low", "note": "alone in the evening" },
        "consent": { "method": "written", "explained_all": true }, "next_contact_on": clock.day(4),
    })
}

/// One line, at the reader's before the next step begins.
fn say(line: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).map_err(|error| error.to_string())
}

impl Worker {
    fn unlock(&mut self) -> Result<(), String> {
        self.openings += 1;
        let name = format!("round {} of {}", self.round.number, self.round.seed);
        let host = Box::new(StoryHost::new(&self.clock, &name, self.openings));
        let session = Session::unlock(&self.round.home, PASSPHRASE, host).map_err(|error| failed("unlock", &error))?;
        if let Some(behind) = session.behind() {
            return Err(format!("the store says that it lost saves: {behind:?}"));
        }
        self.session = Some(session);
        say("unlocked")
    }

    fn relock(&mut self) -> Result<(), String> {
        say("locking")?;
        if let Some(session) = self.session.take() {
            session.lock().map_err(|error| failed("lock", &error))?;
        }
        self.unlock()
    }

    fn call(&mut self, name: &str, input: Value) -> Result<Value, String> {
        let session = self.session.as_mut().ok_or("the device is locked")?;
        registry::call(session, name, input).map(|reply| reply.value).map_err(|error| failed(name, &error))
    }

    fn open_case(&mut self) -> Result<(), String> {
        let opened = self.call("open_case", new_case(&self.clock))?;
        let case = opened["case"].as_str().ok_or("a new case has an id")?.to_owned();
        say(&format!("opened {case}"))?;
        self.round.cases.push(case);
        Ok(())
    }

    fn token(&mut self) -> String {
        self.tokens += 1;
        format!("token{}x{}", self.round.number, self.tokens)
    }

    fn case(&mut self) -> Result<String, String> {
        let at = self.dice.below(self.round.cases.len());
        self.round.cases.get(at).cloned().ok_or_else(|| "there is no case to write in".to_owned())
    }

    fn follow_up(&mut self) -> Result<(), String> {
        let (case, seen) = (self.case()?, self.token());
        let mut input = json!({
            "case": case, "mode": "home_visit", "private_setting": true, "client_seen": true, "observations": seen,
            "next_contact_on": self.clock.day(*self.dice.one_of(&[1, 3, 7, 20])),
        });
        let risk = (self.dice.below(4) == 0).then(|| self.token());
        if let Some(risk) = &risk {
            input["risk"] = json!({ "level": self.level(), "note": risk });
        }
        self.call("record_follow_up", input)?;
        // Both stand in one save.
        let risk = risk.map_or_else(String::new, |risk| format!(" {risk}"));
        say(&format!("saved {case} {seen}{risk}"))
    }

    fn note(&mut self) -> Result<(), String> {
        let (case, token) = (self.case()?, self.token());
        let input = json!({ "case": case, "held_on": self.clock.day(-1), "observations": token, "external": token });
        self.call("add_note", input)?;
        say(&format!("saved {case} {token}"))
    }

    fn answer(&mut self) -> Result<(), String> {
        let (case, token) = (self.case()?, self.token());
        let answers = json!([{ "path": token, "value": { "text": token } }]);
        let input = json!({ "case": case, "form": FORM, "version": FORM_VERSION, "answers": answers });
        self.call("answer_questions", input)?;
        say(&format!("saved {case} {token}"))
    }

    fn risk(&mut self) -> Result<(), String> {
        let (case, token) = (self.case()?, self.token());
        let input = json!({ "case": case, "basis": "incident", "risk": { "level": self.level(), "note": token } });
        self.call("determine_risk", input)?;
        say(&format!("saved {case} {token}"))
    }

    fn level(&mut self) -> &'static str {
        ["low", "medium", "high"][self.dice.below(3)]
    }

    fn seal(&mut self) -> Result<(), String> {
        say("sealing")?;
        self.call("seal", json!({}))?;
        say("sealed")
    }

    fn sync(&mut self) -> Result<(), String> {
        say("syncing")?;
        self.call("sync", json!({}))?;
        let status = self.call("backup_status", json!({}))?;
        if status["only_here"] != 0 || status["quarantined"] != 0 {
            return Err(format!("after a sync something is only here or was set aside: {status}"));
        }
        say("sent")
    }
}

fn failed(what: &str, error: &CommandError) -> String {
    format!("{what}: {}", words(error))
}
