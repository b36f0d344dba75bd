//! Where a case stands for somebody today: steps, consent, what comes next. Asks the model and spells its answers.

use model::codes::{ConsentScope, RiskLevel};
use model::commands::CaseCommand;
use model::consent::{contact_is_blocked, state_on};
use model::deadlines::{Deadline, Receipts, Timeframes, open_deadlines};
use model::ids::PersonCode;
use model::next_step::{NextStep, next_step};
use model::permissions::{Permission, Who};
use model::steps::{Step, StepBy, steps};
use model::worklist::Situation;
use model::{Day, Millis, brief};

use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::known;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{ConsentScopeView, ConsentSummary, SafetyNote, StepView, SuggestedNext};

/// A case as it reads, on a day.
pub(crate) struct Standing<'a> {
    read: &'a ReadCase,
    times: Timeframes,
    deadlines: Vec<Deadline>,
    today: Day,
    now: Millis,
}

impl<'a> Standing<'a> {
    pub fn of(session: &Session, read: &'a ReadCase) -> Standing<'a> {
        let times = Timeframes::default();
        let deadlines = open_deadlines(&read.case, &read.workflow, &times, &Receipts::default());
        Standing { read, times, deadlines, today: session.today(), now: session.now() }
    }

    /// The client's consent, purpose by purpose.
    pub fn consent(&self, shower: &Shower<'_>, live: &LiveCase) -> ConsentSummary {
        let view = |scope: &ConsentScope| {
            let found = self.read.workflow.consents.get(&(PersonCode::Client, *scope));
            let said = found.and_then(|view| live.statements.iter().find(|held| held.hash == view.hash));
            ConsentScopeView {
                scope: scope.code().to_owned(),
                state: state_on(found.map(|view| &view.counts), self.today).code().to_owned(),
                on: found.map(|view| view.counts.valid_from.to_string()),
                until: found.and_then(|view| view.counts.expires_on).map(|day| day.to_string()),
                method: found.map(|view| view.counts.method.code().to_owned()),
                by: said.map(|held| shower.staff(held.statement.author)),
            }
        };
        ConsentSummary { scopes: ConsentScope::ALL.iter().map(view).collect() }
    }

    /// The five steps.
    pub fn steps(&self, shower: &Shower<'_>, live: &LiveCase) -> Vec<StepView> {
        let stamps = live.casework.stamps();
        let who = |by: StepBy| match by {
            StepBy::Staff(staff) => Some(shower.staff(staff)),
            StepBy::Entry(id) => stamps.get(&id).map(|stamps| shower.actor(live, stamps.made.actor)),
            StepBy::Anybody => None,
        };
        let view = |step: Step| StepView {
            step: step.key.code().to_owned(),
            state: step.state.code().to_owned(),
            due_on: step.due.map(|day| day.to_string()),
            days_late: step.late_days,
            done_on: step.done_on.map(|day| day.to_string()),
            who: who(step.by),
            limit_days: step.limit_days,
        };
        let (case, workflow) = (&self.read.case, &self.read.workflow);
        steps(case, workflow, &self.deadlines, &self.times, self.today).map(view).into()
    }

    /// What is offered first, by the name that hosts call it; a visit where this version has no such command.
    pub fn next_step(&self, who: &Who) -> Option<String> {
        let situation = Situation {
            case: &self.read.case,
            workflow: &self.read.workflow,
            deadlines: &self.deadlines,
            conflicts: &self.read.conflicts,
            today: self.today,
            now: self.now,
        };
        let visit = || {
            let record = CaseCommand::RecordFollowUp;
            let may = model::commands::is_allowed(record, situation.case, situation.workflow, who) == Permission::Yes;
            may.then(|| "visit".to_owned())
        };
        match next_step(&situation, who)? {
            NextStep::Visit => Some("visit".to_owned()),
            NextStep::Command(command) => known(command).or_else(visit),
        }
    }

    /// Where caution is needed.
    pub fn safety(&self) -> Vec<SafetyNote> {
        let cautions = brief::cautions(&self.read.case, self.read.identity.as_ref()).into_iter();
        let note = |(caution, count): (brief::Caution, usize)| SafetyNote {
            kind: caution.code().to_owned(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        };
        let blocked = contact_is_blocked(&self.read.workflow).then_some((brief::Caution::NotAgreed, 1));
        blocked.into_iter().chain(cautions).map(note).collect()
    }

    /// The next contact by the standard, for every level, the highest first.
    pub fn suggested(&self) -> Vec<SuggestedNext> {
        self.for_every_level(brief::next_contact)
    }

    /// The next review by the standard, for every level, the highest first.
    pub fn suggested_reviews(&self) -> Vec<SuggestedNext> {
        self.for_every_level(brief::next_review)
    }

    fn for_every_level(&self, day: fn(&Timeframes, RiskLevel, Day) -> Day) -> Vec<SuggestedNext> {
        let suggested = |level: &RiskLevel| SuggestedNext {
            level: level.code().to_owned(),
            on: day(&self.times, *level, self.today).to_string(),
        };
        RiskLevel::ALL.iter().rev().map(suggested).collect()
    }
}
