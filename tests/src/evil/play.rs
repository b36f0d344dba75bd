//! A small agency for one play: made once, copied for each seed. Keeps a ledger of what was saved, which nobody may lose.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use server::{Config, Running};
use wire::{AgencyId, DocId};

use super::base::receipt_key;
pub use super::base::{Base, Who, copy};
use super::office::Evil;
use crate::dice::Dice;
use crate::host::Clock;
use crate::scene::{Case, print};
use crate::tap::Tap;
use crate::world::{Device, words};

/// What was saved and acknowledged to a person.
#[derive(Debug, Clone)]
struct Saved {
    who: Who,
    case: String,
    words: String,
}

/// One run of one script.
pub struct Play {
    /// Chance, from the seed.
    pub dice: Dice,
    /// Everybody's clock, the office's too.
    pub clock: Clock,
    /// The cases and who carries each.
    pub cases: Vec<(Who, Case)>,
    /// The agency.
    pub agency: AgencyId,
    dir: PathBuf,
    office: Option<Running>,
    devices: Vec<Device>,
    offices: Vec<(Tap, Evil)>,
    ledger: Vec<Saved>,
    out: Vec<Who>,
    round: u32,
}

impl Play {
    /// A copy of the base in `dir`, everybody unlocked, each behind an office that is honest still.
    ///
    /// # Errors
    /// In words.
    pub fn begin(base: &Base, dir: &Path, seed: u64) -> Result<Play, String> {
        copy(&base.dir, dir)?;
        let clock = Clock::at(base.at_ms);
        let dice = Dice::new(seed);
        let mut play = Play {
            dice,
            clock,
            cases: base.cases.clone(),
            agency: base.agency,
            dir: dir.to_owned(),
            office: None,
            devices: Vec::new(),
            offices: Vec::new(),
            ledger: Vec::new(),
            out: Vec::new(),
            round: 0,
        };
        play.open_office("office")?;
        let key = receipt_key(dir)?;
        for (who, (shown, fed)) in Who::ALL.into_iter().zip(&base.shown) {
            let evil = Evil::new(key.clone(), base.agency, who.device(), shown.clone(), fed.clone());
            let opening = u32::try_from(seed).unwrap_or(u32::MAX).wrapping_add(1_000);
            let mut device = Device::kept(&dir.join(who.code()), who.code(), &play.clock, opening);
            device.unlock()?;
            play.devices.push(device);
            let tap = Tap::before(play.address()?)?;
            evil.sit_in(&tap);
            play.offices.push((tap, evil));
            play.point(who)?;
        }
        play.clock.pass_minutes(10);
        Ok(play)
    }

    /// One person's device.
    pub fn device(&mut self, who: Who) -> &mut Device {
        &mut self.devices[who as usize - 1]
    }

    /// The office as one person meets it.
    #[must_use]
    pub fn office(&self, who: Who) -> &Evil {
        &self.offices[who as usize - 1].1
    }

    /// Folder of everything.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// A case was erased for good: it is nobody's to hold any more.
    pub fn erased(&mut self, case: &Case) {
        self.cases.retain(|(_, one)| one.id != case.id);
        self.ledger.retain(|saved| saved.case != case.id);
    }

    /// Somebody leaves the agency: nothing is asked of their device any more.
    pub fn leaves(&mut self, who: Who) {
        self.out.push(who);
    }

    /// A caseworker, by chance.
    pub fn author(&mut self) -> Who {
        if self.dice.heads() { Who::Worker } else { Who::Other }
    }

    /// A case of a caseworker, by chance.
    pub fn case_of(&mut self, who: Who) -> Case {
        let own: Vec<Case> =
            self.cases.iter().filter(|(carries, _)| *carries == who).map(|(_, case)| case.clone()).collect();
        self.dice.one_of(&own).clone()
    }

    /// A worker writes a note, which is in the ledger then.
    ///
    /// # Errors
    /// In words.
    pub fn write_in(&mut self, who: Who, case: &Case) -> Result<(), String> {
        self.round += 1;
        self.clock.pass_minutes(1);
        let letters = self.dice.word(10, "bcdfghjklmnpqrstvwxz");
        let words = format!("seen {letters} in round {}", self.round);
        let note = json!({ "case": case.id, "held_on": self.clock.day(0), "observations": words });
        self.device(who).call("add_note", note)?;
        self.ledger.push(Saved { who, case: case.id.clone(), words });
        Ok(())
    }

    /// A worker writes a note in one of their cases, by chance; answers which.
    ///
    /// # Errors
    /// In words.
    pub fn write(&mut self, who: Who) -> Result<Case, String> {
        let case = self.case_of(who);
        self.write_in(who, &case)?;
        Ok(case)
    }

    /// The supervisor sets a day in a case, which is in the ledger then in place of the day before.
    ///
    /// # Errors
    /// In words.
    pub fn supervise(&mut self, case: &Case) -> Result<(), String> {
        self.clock.pass_minutes(1);
        let day = self.clock.day(i32::try_from(5 + self.dice.below(30)).unwrap_or(5));
        self.device(Who::Supervisor).call("set_next_contact", json!({ "case": case.id, "on": day }))?;
        self.ledger.retain(|saved| saved.who != Who::Supervisor || saved.case != case.id);
        self.ledger.push(Saved { who: Who::Supervisor, case: case.id.clone(), words: day });
        Ok(())
    }

    /// Writes and syncs one to three times.
    ///
    /// # Errors
    /// In words.
    pub fn work(&mut self, who: Who) -> Result<Case, String> {
        let case = self.case_of(who);
        for _ in 0..=self.dice.below(3) {
            self.write_in(who, &case)?;
            self.sync(who)?;
        }
        Ok(case)
    }

    /// Syncs; in words when that was refused.
    ///
    /// # Errors
    /// In words.
    pub fn sync(&mut self, who: Who) -> Result<Value, String> {
        self.clock.pass_minutes(1);
        self.device(who).sync()
    }

    /// Syncs an office that is not to be believed: the code with which that was refused, if it was.
    ///
    /// # Errors
    /// In words, when the device is locked.
    pub fn try_sync(&mut self, who: Who) -> Result<Option<&'static str>, String> {
        self.clock.pass_minutes(1);
        let session = self.device(who).session()?;
        Ok(app::registry::call(session, "sync", json!({})).err().map(|error| error.code.code()))
    }

    /// A sync that must be refused with one of these codes.
    ///
    /// # Errors
    /// In words, when it was not.
    pub fn refused_sync(&mut self, who: Who, codes: &[&str]) -> Result<(), String> {
        match self.try_sync(who)? {
            Some(code) if codes.contains(&code) => Ok(()),
            other => Err(format!("{}: the sync answered {other:?}, not one of {codes:?}", who.code())),
        }
    }

    /// What the backup screen of a device says.
    ///
    /// # Errors
    /// In words.
    pub fn status(&mut self, who: Who) -> Result<Value, String> {
        self.device(who).call("backup_status", json!({}))
    }

    /// The problems that the backup screen names.
    ///
    /// # Errors
    /// In words.
    pub fn problems(&mut self, who: Who) -> Result<Vec<String>, String> {
        let status = self.status(who)?;
        let problems = status["problems"].as_array().cloned().unwrap_or_default();
        Ok(problems.iter().filter_map(|one| one["code"].as_str()).map(str::to_owned).collect())
    }

    /// That the backup screen names at least one of these problems.
    ///
    /// # Errors
    /// In words, when it names none.
    pub fn names(&mut self, who: Who, codes: &[&str]) -> Result<(), String> {
        let found = self.problems(who)?;
        if found.iter().any(|one| codes.contains(&one.as_str())) {
            return Ok(());
        }
        Err(format!("{} names {found:?}, none of {codes:?}", who.code()))
    }

    /// That two devices read a case alike.
    ///
    /// # Errors
    /// In words, when they do not.
    pub fn agree(&mut self, one: Who, other: Who, case: &Case) -> Result<(), String> {
        let (ours, theirs) = (print(self.device(one), &case.id)?, print(self.device(other), &case.id)?);
        if ours == theirs { Ok(()) } else { Err(format!("{} and {} differ", one.code(), other.code())) }
    }

    /// Nobody lost anything of their own: looked at while the office is hostile still, or after.
    ///
    /// # Errors
    /// In words, naming the round.
    pub fn nothing_lost(&mut self) -> Result<(), String> {
        for saved in self.ledger.clone() {
            if !self.holds(saved.who, &saved)? {
                return Err(format!("{} lost what it had saved: {saved:?}", saved.who.code()));
            }
        }
        Ok(())
    }

    fn holds(&mut self, who: Who, saved: &Saved) -> Result<bool, String> {
        let view = self.device(who).call("case_file", json!({ "case": saved.case }))?;
        Ok(view.to_string().contains(&saved.words))
    }

    /// No word of anybody passed the office in clear.
    ///
    /// # Errors
    /// In words.
    pub fn nothing_read(&self) -> Result<(), String> {
        let clear: Vec<&str> =
            self.ledger.iter().filter(|saved| saved.who != Who::Supervisor).map(|saved| &*saved.words).collect();
        for (tap, _) in &self.offices {
            let heard = tap.heard();
            let reads = |words: &&str| heard.windows(words.len()).any(|window| window == words.as_bytes());
            let planted = ["the miller", "behind the mill", "Papers again"];
            if let Some(words) = planted.iter().chain(&clear).find(|words| reads(words)) {
                return Err(format!("the office read {words:?}"));
            }
        }
        Ok(())
    }

    /// The office behaves from now on. People go on working, and in the end every device agrees and holds everything.
    ///
    /// # Errors
    /// In words.
    pub fn heal(&mut self) -> Result<(), String> {
        self.offices.iter().for_each(|(_, evil)| evil.behave());
        let there: Vec<Who> = Who::ALL.into_iter().filter(|who| !self.out.contains(who)).collect();
        let cases: Vec<(Who, Case)> = self.cases.iter().filter(|(who, _)| there.contains(who)).cloned().collect();
        for _ in 0..2 {
            self.clock.pass_days(4);
            for (who, case) in &cases {
                self.write_in(*who, case)?;
            }
            for _ in 0..3 {
                for who in &there {
                    self.sync(*who)?;
                }
            }
        }
        self.nothing_lost()?;
        for (who, case) in &cases {
            self.agree(*who, Who::Supervisor, case)?;
        }
        for saved in self.ledger.clone() {
            let known = cases.iter().any(|(_, case)| case.id == saved.case);
            if known && !self.holds(Who::Supervisor, &saved)? {
                return Err(format!("SU01 never got {saved:?}"));
            }
        }
        for who in there {
            let report = self.device(who).session()?.verify().map_err(|error| words(&error))?;
            if !report.whole {
                return Err(format!("{} is not whole: {:?}", who.code(), report.faults));
            }
            let held_back = ["entries_held_back", "other_roster", "turned_down"];
            let left: Vec<String> =
                self.problems(who)?.into_iter().filter(|one| held_back.contains(&one.as_str())).collect();
            if !left.is_empty() {
                return Err(format!("{} still names {left:?} under an honest office", who.code()));
            }
        }
        Ok(())
    }

    /// Stops the office, puts one folder of data in the place of another, and starts it again.
    ///
    /// # Errors
    /// In words.
    pub fn swap_office(&mut self, act: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
        if let Some(office) = self.office.take() {
            office.shutdown();
        }
        act(&self.dir)?;
        self.open_office("office")?;
        for who in Who::ALL {
            let tap = Tap::before(self.address()?)?;
            let evil = self.office(who).clone();
            evil.sit_in(&tap);
            self.offices[who as usize - 1].0 = tap;
            self.point(who)?;
        }
        Ok(())
    }

    /// Tells the running office roster records that it has not got yet.
    ///
    /// # Errors
    /// In words.
    pub fn admit(&mut self, records: Vec<Vec<u8>>) -> Result<(), String> {
        let office = self.office.as_ref().ok_or("the office is closed")?;
        office.admit(records).map(|_| ()).map_err(|error| error.to_string())
    }

    fn open_office(&mut self, folder: &str) -> Result<(), String> {
        let clock = Arc::new(OfficeClock(self.clock.clone()));
        let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        let config = Config { tls: false, clock, ..Config::new(self.dir.join(folder), listen) };
        self.office = Some(server::start(config).map_err(|error| format!("the office does not start: {error:?}"))?);
        Ok(())
    }

    fn address(&self) -> Result<std::net::SocketAddr, String> {
        self.office.as_ref().map(Running::addr).ok_or_else(|| "the office is closed".to_owned())
    }

    fn point(&mut self, who: Who) -> Result<(), String> {
        let address = self.offices[who as usize - 1].0.address();
        self.device(who).point_to(address)
    }
}

/// The office's clock, which runs with everybody's.
struct OfficeClock(Clock);

impl server::Clock for OfficeClock {
    fn now_ms(&self) -> u64 {
        u64::try_from(self.0.now()).unwrap_or(0)
    }
}

/// The document of a case, as the wire names it.
///
/// # Errors
/// In words.
pub fn doc_of(case: &Case) -> Result<DocId, String> {
    let byte = |at: usize| u8::from_str_radix(case.id.get(at..at + 2).unwrap_or("x"), 16);
    let bytes: Result<Vec<u8>, _> = (0..16).map(|one| byte(one * 2)).collect();
    let bytes: [u8; 16] = bytes.map_err(|_| "no case id")?.try_into().map_err(|_| "no case id")?;
    Ok(DocId::from_bytes(bytes))
}
