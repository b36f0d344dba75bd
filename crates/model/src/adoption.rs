//! Late work of a removed device, taken over by a supervisor as testimony: told under its author's name, never merged
//! (keys-and-sync 2.12.3). Changes no field and decides nothing else.

use crate::change::CaseChange;
use crate::ids::{DeviceRef, StaffRef};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::Day;
use crate::workflow::Workflow;

/// Most entries of one adoption.
pub const TESTIMONIES_MAX: usize = 200;
/// Most sealed units of one adoption.
pub const UNITS_MAX: usize = 200;
/// Most facts of one entry.
pub const FACTS_MAX: usize = 60;

/// What a supervisor takes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkAdopted {
    /// Who wrote it.
    pub author: StaffRef,
    /// On which device.
    pub device: DeviceRef,
    /// Hashes of the sealed units that it came in: what was looked at, and is not asked about again.
    pub units: Vec<[u8; 32]>,
    /// What they say, as somebody who opened them read it.
    pub entries: Vec<Testimony>,
    /// Why it is believed, in coded words: at most a note, never empty.
    pub note: String,
}

/// One entry as it would have stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Testimony {
    /// What kind of entry: a code of the timeline.
    pub kind: String,
    /// The day it is about, as its author said.
    pub on: Day,
    /// What it says, by name.
    pub facts: Vec<(String, String)>,
}

/// Why late work is not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AdoptRefused {
    /// The person's roles may not decide this.
    #[error("this person may not decide this")]
    NotAllowed,
    /// Nobody takes over their own work.
    #[error("a supervisor does not take over their own work")]
    OwnWork,
    /// There is nothing to take over, or it was taken over already.
    #[error("there is nothing to take over")]
    Nothing,
    /// More than one adoption takes.
    #[error("this is more than one adoption takes")]
    TooMuch,
    /// The note does not fit.
    #[error("the note does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// Takes late work over, at whatever step the case is: it may say what makes somebody open it again.
pub fn adopt(work: &WorkAdopted, workflow: &Workflow, who: &Who) -> Result<CaseChange, AdoptRefused> {
    if may(who, who.closeness(workflow), Object::Casework, Act::Approve) != Permission::Yes {
        return Err(AdoptRefused::NotAllowed);
    }
    if work.author == who.staff {
        return Err(AdoptRefused::OwnWork);
    }
    if work.units.is_empty() {
        return Err(AdoptRefused::Nothing);
    }
    let fits = work.entries.iter().all(|entry| entry.facts.len() <= FACTS_MAX);
    if work.units.len() > UNITS_MAX || work.entries.len() > TESTIMONIES_MAX || !fits {
        return Err(AdoptRefused::TooMuch);
    }
    let work = WorkAdopted { note: text::note_needed(&work.note)?, ..work.clone() };
    Ok(CaseChange::new().with_statement(StatementBody::WorkAdopted(work)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Role;
    use crate::permissions::Roles;
    use crate::testkit::{SUPERVISOR, WORKER, world};

    fn work() -> WorkAdopted {
        let entry = Testimony { kind: "contact".to_owned(), on: Day(20_540), facts: Vec::new() };
        let device = DeviceRef::from_bytes([1; 8]);
        WorkAdopted { author: WORKER, device, units: vec![[2; 32]], entries: vec![entry], note: "seen".to_owned() }
    }

    fn adopted(work: &WorkAdopted, staff: StaffRef, role: Role) -> Result<CaseChange, AdoptRefused> {
        let world = world();
        adopt(work, &world.workflow(), &Who { staff, roles: Roles::of(&[role]) })
    }

    #[test]
    fn a_supervisor_takes_over_the_work_of_another_with_a_reason() {
        assert!(adopted(&work(), SUPERVISOR, Role::Supervisor).is_ok(), "it is their decision");
        let refused = adopted(&work(), WORKER, Role::Caseworker);
        assert_eq!(refused, Err(AdoptRefused::NotAllowed), "a worker does not decide what counts");
        let own = WorkAdopted { author: SUPERVISOR, ..work() };
        assert_eq!(adopted(&own, SUPERVISOR, Role::Supervisor), Err(AdoptRefused::OwnWork), "not one's own");
        let silent = WorkAdopted { note: " ".to_owned(), ..work() };
        let refused = adopted(&silent, SUPERVISOR, Role::Supervisor);
        assert!(matches!(refused, Err(AdoptRefused::Text(_))), "a reason is asked");
        let nothing = WorkAdopted { units: Vec::new(), ..work() };
        assert_eq!(adopted(&nothing, SUPERVISOR, Role::Supervisor), Err(AdoptRefused::Nothing), "nothing to take over");
        let long = WorkAdopted { units: vec![[0; 32]; UNITS_MAX + 1], ..work() };
        assert_eq!(adopted(&long, SUPERVISOR, Role::Supervisor), Err(AdoptRefused::TooMuch), "there is a bound");
    }
}
