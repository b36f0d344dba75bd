//! One home visit, end to end: sealed on the tablet, synced at the office, decided by the supervisor. Every step is checked.

mod acts;
mod checks;

use std::path::Path;

use serde_json::Value;

use crate::world::{Device, World};

/// Words that the people of the story typed. None may ever reach the office or a disk in clear.
pub const SPOKEN: [&str; 7] = [
    "Amberlyn Quistfeather",
    "+099 555 314159",
    "blue gate behind the tannery",
    "bruise on the left forearm",
    "uncle returned on market day",
    "sleeps at the neighbour's since Tuesday",
    "family moves to the coast",
];

/// Who syncs first at each meeting: one bit for each from the first on, set when the supervisor does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order(u8);

/// Meetings at which the order is open: the first to the third. Before them nobody has anything to disagree about.
const OPEN_MEETINGS: u8 = 3;

impl Order {
    /// Every order.
    pub fn all() -> impl Iterator<Item = Order> {
        (0..1 << OPEN_MEETINGS).map(Order)
    }

    /// The order in which the caseworker always comes first.
    #[must_use]
    pub fn caseworker_first() -> Order {
        Order(0)
    }

    fn supervisor_first(self, meeting: u8) -> bool {
        meeting.checked_sub(1).is_some_and(|bit| self.0 >> bit & 1 == 1)
    }
}

/// How it ended, comparable across orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Hash of the case as both devices render it, without ids and hashes that a run draws anew.
    pub rendered: [u8; 32],
    /// Hash of where it stands.
    pub workflow: [u8; 32],
}

/// The cast with their notebook.
struct Stage<'t> {
    world: World,
    worker: Device,
    supervisor: Device,
    order: Order,
    tell: &'t mut dyn FnMut(&str),
    case: String,
    code: String,
}

/// Tells the story in `dir`.
///
/// # Errors
/// The first thing that did not hold, in words.
pub fn tell(dir: &Path, order: Order, tls: bool, tell: &mut dyn FnMut(&str)) -> Result<Ending, String> {
    tell("A demo agency is founded, its office starts on loopback, a supervisor and a caseworker are enrolled.");
    let (world, supervisor, worker) = World::found(dir, tls)?;
    let mut stage = Stage { world, worker, supervisor, order, tell, case: String::new(), code: String::new() };
    stage.say(&format!("The office listens on {} and holds one agency's roster.", stage.world.address()));
    acts::weeks_before(&mut stage)?;
    acts::apart(&mut stage)?;
    acts::together(&mut stage)?;
    acts::settled(&mut stage)?;
    acts::closed(&mut stage)?;
    checks::nothing_readable_left_the_tablets(&mut stage)?;
    checks::homes_verify(&mut stage)?;
    let ending = checks::ending(&mut stage)?;
    stage.worker.lock()?;
    stage.supervisor.lock()?;
    stage.world.close_office();
    Ok(ending)
}

impl Stage<'_> {
    fn say(&mut self, words: &str) {
        (self.tell)(words);
    }

    /// Both come into range: the order's first, the other, and the first again to hear the answer.
    fn meet(&mut self, meeting: u8) -> Result<(), String> {
        for _ in 0..2 {
            if self.order.supervisor_first(meeting) {
                self.sync_supervisor()?;
                self.sync_worker()?;
            } else {
                self.sync_worker()?;
                self.sync_supervisor()?;
            }
        }
        let (ours, theirs) = (self.view_of_worker()?, self.view_of_supervisor()?);
        expect(ours["sources"] == theirs["sources"], "both devices hold equal heads and statements")?;
        expect(ours["digest"] == theirs["digest"], "both devices render the same case")
    }

    fn sync_worker(&mut self) -> Result<(), String> {
        self.worker.online = true;
        self.worker.point_at(&self.world)?;
        let report = self.worker.sync()?;
        self.say(&facts("CW07", &report));
        Ok(())
    }

    fn sync_supervisor(&mut self) -> Result<(), String> {
        self.supervisor.online = true;
        self.supervisor.point_at(&self.world)?;
        let report = self.supervisor.sync()?;
        self.say(&facts("SU01", &report));
        Ok(())
    }

    fn view_of_worker(&mut self) -> Result<Value, String> {
        self.worker.call("case_file", serde_json::json!({ "case": self.case }))
    }

    fn view_of_supervisor(&mut self) -> Result<Value, String> {
        self.supervisor.call("case_file", serde_json::json!({ "case": self.case }))
    }
}

fn facts(who: &str, report: &Value) -> String {
    format!(
        "  {who} syncs: {} entries sent, {} received; {} bytes up, {} down ({} of them the TLS handshake), {} requests, {} ms.",
        report["sent"],
        report["received"],
        report["bytes_up"],
        report["bytes_down"],
        report["bytes_handshake"],
        report["requests"],
        report["wall_ms"],
    )
}

/// Fails the story with these words unless the fact holds.
fn expect(holds: bool, fact: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("this did not hold: {fact}")) }
}

/// As [`expect`], showing what was found instead.
fn expect_eq(found: &Value, wanted: &Value, fact: &str) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("this did not hold: {fact}; found {found}, not {wanted}")) }
}
