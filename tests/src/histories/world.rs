//! The devices of one history: who acts, who hears what and when, and what must hold once everybody has heard everything.

use std::collections::BTreeMap;
use std::rc::Rc;

use model::active::Moment;
use model::codes::{RiskBasis, RiskLevel, Role};
use model::commands::{CaseCommand, is_allowed};
use model::lifecycle::Passage;
use model::permissions::{Permission, Roles, Who};
use model::risk::RiskDetermination;
use model::statement::StatementBody;
use model::time::{DAY_MS, HOUR_MS};
use model::{CaseChange, Day, EntryId, Millis, StaffRef, TeamRef};

use super::acts::{self, ACTS, Desk};
use super::ledger::{Around, Done, Work, Written};
use super::replica::{Agency, Knows, Parcel, Part, Read, Replica};
use super::shape::Content;
use super::tally::Tally;
use super::themes::{self, Themes};
use crate::dice::Dice;

/// Most acts of one history: one bit each in what a device has heard.
const ACTS_MAX: usize = 60;
/// How often somebody draws before they do nothing this time.
const DRAWS: usize = 12;
/// The day on which histories begin, by a clock that is right.
const BEGIN: Day = Day(20_500);
/// How far clocks are off: most not at all, some by hours, some by years.
const CLOCKS_OFF_MS: [i64; 8] = [0, 0, 0, 0, 2 * HOUR_MS, -26 * HOUR_MS, 400 * DAY_MS, -900 * DAY_MS];

pub(super) const WORKER: StaffRef = StaffRef::from_bytes([0xA1; 16]);
const SUPERVISOR: StaffRef = StaffRef::from_bytes([0x5A; 16]);
const MANAGER: StaffRef = StaffRef::from_bytes([0x3C; 16]);
pub(super) const COLLEAGUE: StaffRef = StaffRef::from_bytes([0xB2; 16]);

fn who(staff: StaffRef) -> Who {
    let role = match staff {
        SUPERVISOR => Role::Supervisor,
        MANAGER => Role::Manager,
        _ => Role::Caseworker,
    };
    Who { staff, roles: Roles::of(&[role]) }
}

/// One history.
pub struct World {
    pub(super) dice: Dice,
    pub(super) devices: Vec<Replica>,
    pub(super) acts: Vec<Done>,
    pub(super) casework: Written,
    pub(super) identity: Written,
    under_way: Vec<Parcel>,
    minute: i64,
    themes: Themes,
    together: bool,
}

impl World {
    /// A case that a worker made, and everybody who has it then.
    ///
    /// # Errors
    /// In words.
    pub fn begun(mut dice: Dice, tally: &mut Tally) -> Result<World, String> {
        tally.histories += 1;
        let maker = who(WORKER);
        let moment = moment_at(i64::from(BEGIN.0) * DAY_MS, &mut dice);
        let noticed = dice.below(3) == 0;
        let command = if noticed { "record_lead" } else { "open_case" };
        let new =
            if noticed { acts::notice(&maker, &moment, &mut dice)? } else { acts::open(&maker, &moment, &mut dice)? };
        *tally.done.entry(command).or_default() += 1;
        // The worker may have two devices: then two of them write in the same fields unseen.
        let others = match dice.below(6) {
            0 => vec![SUPERVISOR],
            1 => vec![WORKER],
            2 => vec![SUPERVISOR, MANAGER],
            3 => vec![SUPERVISOR, COLLEAGUE],
            _ => vec![WORKER, SUPERVISOR],
        };
        let everybody = [WORKER, SUPERVISOR, MANAGER, COLLEAGUE].map(who);
        let numbered = (1..).zip([WORKER].into_iter().chain(others.iter().copied()));
        let mut first = Replica::making(1, &maker, &new, &Rc::new(Agency::of(&everybody, numbered)))?;
        let read = first.read();
        let signed = first.statements.iter().map(|signed| signed.hash).collect();
        let done = Done {
            command,
            staff: WORKER,
            roles: maker.roles,
            past: Knows::default(),
            work: Work::of(&read.casework.case),
            change: new.change,
            signed,
        };
        let mut devices = vec![first];
        for (number, staff) in (2..).zip(others) {
            let joined = devices[0].joined_by(number, &who(staff), dice.below(4) > 0);
            devices.push(joined);
        }
        for device in &mut devices {
            device.clock_off_ms = *dice.one_of(&CLOCKS_OFF_MS);
        }
        let minute = i64::from(BEGIN.0) * 24 * 60;
        let (casework, identity) = (Written::default(), Written::default());
        let themes = Themes::drawn(&mut dice);
        let (acts, under_way) = (vec![done], Vec::new());
        let mut world = World { dice, devices, acts, casework, identity, under_way, minute, themes, together: true };
        world.note(0, &Content::default(), &Content::default(), &read)?;
        Ok(world)
    }

    /// Acts and meetings, until there were enough of them.
    ///
    /// # Errors
    /// In words.
    pub fn play(&mut self, tally: &mut Tally) -> Result<(), String> {
        // Together first, so that some histories come far before anybody is alone.
        let (together, apart) = (self.dice.below(44), 6 + self.dice.below(20));
        for _ in 0..together {
            self.somebody_acts(tally)?;
            self.all_meet()?;
        }
        self.together = false;
        let meets_often = self.dice.heads();
        for _ in 0..apart {
            match self.dice.below(6) {
                0 => self.somebody_sends(),
                1 => self.somebody_hears()?,
                2 if meets_often => self.all_meet()?,
                _ => self.somebody_acts(tally)?,
            }
        }
        self.all_meet()
    }

    fn somebody_acts(&mut self, tally: &mut Tally) -> Result<(), String> {
        self.minute += i64::try_from(1 + self.dice.below(2_000)).unwrap_or(1);
        let at = self.dice.below(self.devices.len());
        let read = self.devices[at].read();
        let who = Who { staff: self.devices[at].staff, roles: self.devices[at].roles };
        let moment = moment_at(self.minute * 60_000 + self.devices[at].clock_off_ms, &mut self.dice);
        let unasked = self.says_unasked(&read, &who);
        for _ in 0..DRAWS {
            if self.acts.len() >= ACTS_MAX {
                return Ok(());
            }
            let made = unasked.clone().or_else(|| self.draws(&read, &who, &moment));
            let Some((command, change)) = made.filter(|(_, change)| !change.is_empty()) else { continue };
            *tally.done.entry(command).or_default() += 1;
            return self.write(at, command, change, &moment, &read);
        }
        Ok(())
    }

    /// What no command of this version signs, and others did or may: rarely.
    fn says_unasked(&mut self, read: &Read, who: &Who) -> Option<(&'static str, CaseChange)> {
        let workflow = &read.workflow;
        if self.dice.below(20) > 0 || !workflow.is_active() {
            return None;
        }
        if who.staff == SUPERVISOR {
            return Some(("(assignment)", self.assigns(workflow.assigned_to)));
        }
        let is_carried_by_another = who.staff != workflow.assigned_to && who.roles.has(Role::Caseworker);
        is_carried_by_another.then(|| ("(late word)", self.says_of_risk()))
    }

    /// A command that is offered, drawn and decided; `None` where a rule says no.
    fn draws(&mut self, read: &Read, who: &Who, moment: &Moment) -> Option<(&'static str, CaseChange)> {
        let (case, workflow) = (&read.casework.case, &read.workflow);
        let offered = |(name, _): &&acts::Act| match CaseCommand::ALL.iter().find(|command| command.code() == *name) {
            Some(command) => is_allowed(*command, case, workflow, who) != Permission::No,
            None => workflow.is_active(),
        };
        let mut offered: Vec<&acts::Act> = ACTS.iter().filter(offered).collect();
        let wanted = self.themes.wanted(workflow, self.together, &mut self.dice);
        let fitting: Vec<&acts::Act> = offered.iter().copied().filter(|(name, _)| wanted(name)).collect();
        if fitting.is_empty() {
            offered.retain(|(name, _)| !themes::is_always_possible(name));
        } else {
            offered = fitting;
        }
        let (name, act) = **offered.get(self.dice.below(offered.len()))?;
        let identity = read.identity.as_ref().map(|reading| &reading.identity);
        let desk = &mut Desk { case, workflow, identity, who, moment, dice: &mut self.dice };
        act(desk).map(|change| (name, change))
    }

    /// A supervisor gives the case to somebody: a statement that every version counts (M6).
    fn assigns(&mut self, now: StaffRef) -> CaseChange {
        let staff = if now == WORKER { COLLEAGUE } else { WORKER };
        let (team, reason) = (TeamRef::from_bytes([7; 16]), self.dice.word(5, "abc"));
        CaseChange::new().with_statement(StatementBody::Assigned { staff, team, reason })
    }

    /// A caseworker who no longer carries the case says how much danger there is: it is listed, and replaces nothing (M6).
    fn says_of_risk(&mut self) -> CaseChange {
        let (level, note) = (*self.dice.one_of(&[RiskLevel::Low, RiskLevel::High]), self.dice.word(5, "abc"));
        let found = RiskDetermination { level, basis: RiskBasis::FollowUp, reasons: Vec::new(), note };
        CaseChange::new().with_statement(StatementBody::RiskDetermined(found))
    }

    /// Saves a decision on a device, and looks at what that device shows then.
    fn write(
        &mut self,
        at: usize,
        command: &'static str,
        change: CaseChange,
        moment: &Moment,
        before: &Read,
    ) -> Result<(), String> {
        let act = self.acts.len();
        let device = &mut self.devices[at];
        if !change.identity.is_empty() && !device.has_identity() {
            return Ok(()); // The app says so before it asks a rule.
        }
        let (staff, roles, past) = (device.staff, device.roles, device.knows);
        let signed = device.write(&change, act, moment.now).map_err(|why| format!("{command}: {why}"))?;
        let after = device.read();
        let work = Work::of(&after.casework.case);
        self.acts.push(Done { command, staff, roles, past, change, signed, work });
        let contents = |read: &Read| {
            let identity = read.identity.as_ref().map(|reading| Content::of_whole(&reading.identity));
            (Content::of_whole(&read.casework.case), identity.unwrap_or_default())
        };
        let ((casework, identity), here) = (contents(before), contents(&after));
        self.note_all(act, (&casework, &here.0), (&identity, &here.1))?;
        let passage = Passage::between(&before.workflow, &after.workflow);
        let unlisted = |passage: &Passage| passage.rows.is_empty();
        match passage.filter(unlisted) {
            None => Ok(()),
            Some(jump) => Err(format!("{command} led from {} to {}: no row does", jump.from.code(), jump.to.code())),
        }
    }

    fn note(&mut self, act: usize, casework: &Content, identity: &Content, read: &Read) -> Result<(), String> {
        let here = Content::of_whole(&read.casework.case);
        let there = read.identity.as_ref().map(|reading| Content::of_whole(&reading.identity)).unwrap_or_default();
        self.note_all(act, (casework, &here), (identity, &there))
    }

    fn note_all(
        &mut self,
        act: usize,
        casework: (&Content, &Content),
        identity: (&Content, &Content),
    ) -> Result<(), String> {
        let change = &self.acts[act].change;
        let around = Around { before: casework.0, after: casework.1 };
        change.casework.iter().try_for_each(|edit| self.casework.note(edit, act, &around))?;
        let around = Around { before: identity.0, after: identity.1 };
        change.identity.iter().try_for_each(|edit| self.identity.note(edit, act, &around))?;
        for (written, after) in [(&self.casework, casework.1), (&self.identity, identity.1)] {
            let own: BTreeMap<_, _> = written
                .writes
                .iter()
                .filter(|write| write.act == act)
                .map(|write| (&write.key, &write.value))
                .collect();
            for (key, value) in own {
                let shown = after.fields.get(key);
                if shown.is_some_and(|shown| *shown != [value.clone()]) {
                    return Err(format!("{} wrote {value} in {key:?}, and {shown:?} shows", self.acts[act].command));
                }
            }
        }
        Ok(())
    }

    fn somebody_sends(&mut self) {
        let from = self.dice.below(self.devices.len());
        self.under_way.push(self.devices[from].parcel());
    }

    /// Somebody hears something that was sent: late, twice, out of order, or in part.
    fn somebody_hears(&mut self) -> Result<(), String> {
        let to = self.dice.below(self.devices.len());
        let parts = [Part::All, Part::All, Part::WithoutIdentity, Part::DocumentsAlone, Part::StatementsAlone];
        let part = *self.dice.one_of(&parts);
        if self.under_way.is_empty() {
            return Ok(());
        }
        let which = self.dice.below(self.under_way.len());
        self.devices[to].hear(&self.under_way[which], part)?;
        if self.dice.below(6) == 0 { self.devices[to].wake() } else { Ok(()) }
    }

    fn all_meet(&mut self) -> Result<(), String> {
        let parcels: Vec<Parcel> = self.devices.iter().map(Replica::parcel).collect();
        for to in 0..self.devices.len() {
            let first = self.dice.below(parcels.len());
            for step in 0..parcels.len() {
                let from = (first + step) % parcels.len();
                if from != to {
                    self.devices[to].hear(&parcels[from], Part::All)?;
                }
            }
        }
        Ok(())
    }

    /// The acts, for whoever looks into a history that failed.
    pub fn told(&self) -> String {
        let line = |(at, done): (usize, &Done)| {
            let Knows { casework, statements, .. } = done.past;
            format!("{at:3} {:?} {} after {casework:b} and {statements:b}", done.staff, done.command)
        };
        self.acts.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn moment_at(now_ms: i64, dice: &mut Dice) -> Moment {
    let now = Millis(now_ms);
    let spare = EntryId::from_bytes(std::array::from_fn(|_| u8::try_from(dice.below(256)).unwrap_or(0)));
    Moment { today: now.day(), now, tolerance_days: 1, spare }
}
