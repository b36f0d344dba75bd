//! What happened in a case, from its document and its statements, newest first. Tells; decides nothing.

mod aid;
mod care;
mod contact;
mod decisions;
mod joins;
mod restriction;
mod testimony;
mod transfer;

use std::collections::BTreeMap;

use documents::{EntryStamps, Stamp, StepIn};
use model::codes::{ActionStatus, Tri};
use model::consent::Recipient;
use model::copies::Copies;
use model::plan::{Action, CasePlan, Goal};
use model::statement::{StatementBody, Subject};
use model::workflow::Verdict;
use model::{ChangeHash, Day, EntryId, StatementHash};

use crate::live::{Held, LiveCase, ReadCase};
use crate::places::Places;
use crate::show::{Shower, contest_name};
use crate::views::{Fact, TimelineEntry};

/// What an entry rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A change of casework.
    Change(ChangeHash),
    /// A signed statement.
    Statement(StatementHash),
    /// Nothing that is known here.
    Unknown,
}

/// An entry with what it rests on.
pub(crate) struct Line {
    pub entry: TimelineEntry,
    pub source: Source,
}

/// Everything that happened in a case, newest first: by the day it happened, then by when it was recorded.
pub(crate) fn lines(shower: &Shower<'_>, live: &LiveCase, read: &ReadCase, places: &Places<'_>) -> Vec<Line> {
    let stamps = live.casework.stamps();
    let teller = Teller { shower, live, read, places, stamps: &stamps };
    let mut lines = Vec::new();
    teller.case(&mut lines);
    teller.early(&mut lines);
    teller.contacts(&mut lines);
    teller.work(&mut lines);
    for (plan, goals) in read.case.plans.iter().map(|plan| (plan, &plan.goals)) {
        teller.plan(plan, &mut lines);
        goals.iter().for_each(|goal| teller.goal(goal, &mut lines));
    }
    teller.referrals(&mut lines);
    teller.care(&mut lines);
    teller.transfers(&mut lines);
    teller.decisions(&mut lines);
    teller.aid(&mut lines);
    teller.settled(&mut lines);
    teller.statements(&mut lines);
    lines.sort_by(|a, b| key(b).cmp(&key(a)));
    lines
}

fn key(line: &Line) -> (&str, Option<i64>, &str) {
    (&line.entry.on, line.entry.at, &line.entry.id)
}

pub(crate) fn fact(name: &str, value: impl ToString) -> Fact {
    Fact { name: name.to_owned(), value: value.to_string() }
}

fn yes(is: bool) -> &'static str {
    if is { Tri::Yes } else { Tri::No }.code()
}

struct Teller<'a> {
    shower: &'a Shower<'a>,
    live: &'a LiveCase,
    read: &'a ReadCase,
    places: &'a Places<'a>,
    stamps: &'a BTreeMap<EntryId, EntryStamps>,
}

impl Teller<'_> {
    /// The making of an entry of the document.
    fn made(&self, kind: &str, id: EntryId, on: Day, facts: Vec<Fact>) -> Line {
        let stamp = self.stamps.get(&id).map(|stamps| stamps.made);
        self.line(kind, id.to_hex(), Some(on), stamp, facts)
    }

    /// A step in an entry of the document.
    fn step(&self, kind: &str, (id, step): (EntryId, &str), on: Option<Day>, stamp: Stamp, facts: Vec<Fact>) -> Line {
        self.line(kind, format!("{}:{step}", id.to_hex()), on, Some(stamp), facts)
    }

    fn line(&self, kind: &str, id: String, on: Option<Day>, stamp: Option<Stamp>, facts: Vec<Fact>) -> Line {
        let on = on.or(stamp.map(|stamp| stamp.at.day())).unwrap_or(Day(0));
        let place = stamp.map_or(Copies::OnlyHere, |stamp| self.places.change(&stamp.change));
        let by = stamp.map_or_else(|| "?".to_owned(), |stamp| self.shower.actor(self.live, stamp.actor));
        let entry = TimelineEntry {
            id,
            kind: kind.to_owned(),
            on: on.to_string(),
            at: stamp.map(|stamp| stamp.at.0),
            by,
            place: place.code().to_owned(),
            facts,
        };
        Line { entry, source: stamp.map_or(Source::Unknown, |stamp| Source::Change(stamp.change)) }
    }

    fn case(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        // Later episodes begin with a statement that says why.
        for episode in case.episodes.iter().filter(|episode| episode.number == 1) {
            let mut facts: Vec<Fact> = case.programme.iter().map(|code| fact("programme", code.code())).collect();
            facts.extend(episode.reason.iter().map(|reason| fact("reason", reason.code())));
            lines.push(self.made("case_opened", episode.id, episode.opened_on, facts));
        }
        for concern in &case.concerns {
            let facts = vec![fact("concern", concern.kind.code()), fact("main", yes(concern.main))];
            lines.push(self.made("concern", concern.id, concern.noticed_on, facts));
        }
        for incident in &case.incidents {
            let facts = vec![fact("concern", incident.kind.code()), fact("happened", incident.happened)];
            lines.push(self.made("incident", incident.id, incident.reported_on, facts));
        }
    }

    /// What came before intake: how it was noticed, danger, what was done at once, what the screening came to.
    fn early(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        for lead in &case.leads {
            let mut facts = vec![fact("source", lead.source.code()), fact("area", &lead.area)];
            facts.extend(lead.urgent.iter().map(|why| fact("urgent", why.code())));
            lines.push(self.made("lead", lead.id, lead.identified_on, facts));
        }
        for one in &case.screenings {
            let mut asked = vec![fact("danger", one.immediate_danger.code()), fact("self_harm", one.self_harm.code())];
            asked.extend(Some(&one.returned).filter(|text| !text.is_empty()).map(|text| fact("returned", text)));
            let ended = one.outcome.map(|outcome| {
                let mut facts = vec![fact("outcome", outcome.code())];
                facts.extend(one.reason.iter().map(|reason| fact("reason", reason.code())));
                facts.push(fact("approval_needed", yes(one.approval_needed)));
                facts
            });
            let later = self.stamps.get(&one.id).and_then(|stamps| stamps.later(StepIn::Screened));
            match (ended, later) {
                // A lead that ended without an interview: nobody was asked about danger.
                (Some(facts), None) => lines.push(self.made("screened", one.id, one.asked_on, facts)),
                (ended, later) => {
                    lines.push(self.made("danger_asked", one.id, one.asked_on, asked));
                    let step = ended.zip(later);
                    lines.extend(
                        step.map(|(facts, stamp)| {
                            self.step("screened", (one.id, "screened"), one.ended_on, stamp, facts)
                        }),
                    );
                }
            }
        }
        for done in &case.emergency_actions {
            let facts = vec![
                fact("action", done.kind.code()),
                fact("supervisor_told", yes(done.supervisor_told)),
                fact("note", &done.result),
            ];
            lines.push(self.made("emergency_action", done.id, done.on, facts));
        }
    }

    fn work(&self, lines: &mut Vec<Line>) {
        for done in &self.read.case.assessments {
            let (Some(on), Some(stamps)) = (done.completed_on, self.stamps.get(&done.id)) else { continue };
            let facts = vec![fact("kind", done.kind.code()), fact("approval_needed", yes(done.approval_needed))];
            let mut line = self.made("assessment", done.id, on, facts);
            if let Some(later) = stamps.later(StepIn::Completed) {
                let facts = std::mem::take(&mut line.entry.facts);
                line = self.line("assessment", done.id.to_hex(), Some(on), Some(later), facts);
            }
            lines.push(line);
        }
        for call in &self.read.case.reassess_calls {
            let facts = vec![fact("reason", call.reason.code()), fact("note", &call.why)];
            lines.push(self.made("reassess_call", call.id, call.on, facts));
        }
        for review in &self.read.case.reviews {
            lines.push(self.made("review", review.id, review.opened_on, vec![fact("step", "opened")]));
            let held = self.stamps.get(&review.id).and_then(|stamps| stamps.steps.get(&StepIn::Held));
            if let (Some(on), Some(outcome), Some(stamp)) = (review.held_on, review.outcome, held) {
                let facts = vec![fact("step", "held"), fact("outcome", outcome.code())];
                lines.push(self.step("review", (review.id, "held"), Some(on), *stamp, facts));
            }
        }
    }

    fn plan(&self, plan: &CasePlan, lines: &mut Vec<Line>) {
        let Some(stamps) = self.stamps.get(&plan.id) else { return };
        let version = fact("version", plan.version);
        lines.push(self.made("plan_drafted", plan.id, stamps.made.at.day(), vec![version.clone()]));
        if let (Some(on), Some(stamp)) = (plan.agreed_on, stamps.steps.get(&StepIn::Agreed)) {
            let goals = fact("goals", plan.goals.len());
            let approval = fact("approval_needed", yes(plan.approval_needed));
            let facts = vec![version, goals, approval];
            lines.push(self.step("plan_agreed", (plan.id, "agreed"), Some(on), *stamp, facts));
        }
    }

    fn goal(&self, goal: &Goal, lines: &mut Vec<Line>) {
        if let Some(stamps) = self.stamps.get(&goal.id) {
            let mut facts = vec![fact("statement", &goal.statement)];
            facts.extend(goal.horizon.iter().map(|horizon| fact("horizon", horizon.code())));
            lines.push(self.made("goal", goal.id, stamps.made.at.day(), facts));
            if let Some(stamp) = stamps.later(StepIn::Status) {
                let facts = vec![fact("statement", &goal.statement), fact("status", goal.status.code())];
                lines.push(self.step("goal", (goal.id, "status"), None, stamp, facts));
            }
        }
        goal.actions.iter().for_each(|action| self.action(action, lines));
    }

    fn action(&self, action: &Action, lines: &mut Vec<Line>) {
        let Some(stamps) = self.stamps.get(&action.id) else { return };
        let what = fact("what", &action.what);
        let due = action.due_on.counts().map(|day| fact("due_on", day));
        let mut facts = vec![what.clone()];
        facts.extend(action.responsible.iter().map(|who| fact("responsible", who.code())));
        facts.extend(due.clone());
        lines.push(self.made("action_added", action.id, stamps.made.at.day(), facts));
        if let Some(stamp) = stamps.later(StepIn::Status) {
            let done = action.status == ActionStatus::Done;
            let kind = if done { "action_done" } else { "action_changed" };
            let facts = vec![what.clone(), fact("status", action.status.code())];
            let on = action.done_on.filter(|_| done);
            lines.push(self.step(kind, (action.id, "status"), on, stamp, facts));
        }
        if let Some(stamp) = stamps.later(StepIn::DueOn) {
            let facts = std::iter::once(what).chain(due).collect();
            lines.push(self.step("action_changed", (action.id, "due_on"), None, stamp, facts));
        }
    }

    fn referrals(&self, lines: &mut Vec<Line>) {
        for referral in &self.read.case.referrals {
            let mut facts: Vec<Fact> = referral.service.iter().map(|code| fact("service", code.as_str())).collect();
            facts.push(fact("provider", &referral.provider));
            facts.push(fact("priority", referral.priority.code()));
            lines.push(self.made("referral", referral.id, referral.made_on, facts));
            for event in &referral.events {
                let facts = vec![fact("state", event.state.code()), fact("provider", &referral.provider)];
                lines.push(self.made("referral_event", event.id, event.on, facts));
            }
        }
    }

    /// Fields that were settled. Those of identity stand in its own document, apart from casework.
    fn settled(&self, lines: &mut Vec<Line>) {
        for settled in self.read.case.confirmations.iter().filter(|confirmation| confirmation.settled) {
            let facts = vec![fact("field", settled.field.key())];
            lines.push(self.made("conflict_settled", settled.id, settled.on, facts));
        }
    }

    /// Statements that count; one that does not is named among the irregularities.
    fn statements(&self, lines: &mut Vec<Line>) {
        for judged in self.read.workflow.statements.iter().filter(|judged| judged.verdict == Verdict::Counts) {
            let Some(held) = self.live.statements.iter().find(|held| held.hash == judged.hash) else { continue };
            let (kind, facts) = self.said(held);
            let statement = &held.statement;
            let entry = TimelineEntry {
                id: held.hash.to_hex(),
                kind: kind.to_owned(),
                on: statement.at.day().to_string(),
                at: Some(statement.at.0),
                by: self.shower.staff(statement.author),
                place: self.places.statement(&held.hash).code().to_owned(),
                facts,
            };
            lines.push(Line { entry, source: Source::Statement(held.hash) });
            self.testimonies(held, lines);
        }
    }

    fn said(&self, held: &Held) -> (&'static str, Vec<Fact>) {
        match &held.statement.body {
            StatementBody::RiskDetermined(risk) => {
                let (level, basis) = (fact("level", risk.level.code()), fact("basis", risk.basis.code()));
                ("risk", vec![level, basis, fact("note", &risk.note)])
            }
            StatementBody::ConsentDecided(consent) => {
                let (scope, answer) = (fact("scope", consent.scope.code()), fact("decision", consent.answer.code()));
                let to = consent.terms.recipients.iter().map(|to| match to {
                    Recipient::Named(name) => fact("to", name),
                    Recipient::Service(code) => fact("service", code.as_str()),
                });
                let facts = [scope, answer, fact("method", consent.method.code())];
                ("consent", facts.into_iter().chain(to).collect())
            }
            StatementBody::ClosureRequested(request) => {
                let risk = fact("final_risk", request.final_risk.code());
                ("closure_requested", vec![fact("reason", request.reason.code()), risk])
            }
            StatementBody::ClosureAuthorised { .. } => ("closure_authorised", self.not_seen(held)),
            StatementBody::ClosureReturned { comment, .. } => ("closure_returned", vec![fact("comment", comment)]),
            StatementBody::Reopened { reason, note } => {
                ("reopened", vec![fact("reason", reason.code()), fact("note", note)])
            }
            StatementBody::Approved { subject, comment } => ("approved", about(*subject, comment)),
            StatementBody::Refused { subject, comment } => ("given_back", about(*subject, comment)),
            StatementBody::Assigned { staff, reason, .. } => {
                ("assigned", vec![fact("to", self.shower.staff(*staff)), fact("reason", reason)])
            }
            StatementBody::Reassigned(said) => {
                let (to, from) =
                    (fact("to", self.shower.staff(said.staff)), fact("from", self.shower.staff(said.from)));
                let mut facts = vec![to, from, fact("handover_reason", said.reason.code()), fact("note", &said.why)];
                facts.extend(Some(&said.over_cap).filter(|why| !why.is_empty()).map(|why| fact("over_cap", why)));
                ("reassigned", facts)
            }
            StatementBody::HandoverAnswered(answer) => {
                ("handover_answered", vec![fact("accepted", yes(answer.accepted)), fact("note", &answer.reason)])
            }
            StatementBody::SecondDecided { subject, who, on, note } => {
                let facts = [fact("second", who), fact("decided_on", on)];
                ("second_decided", facts.into_iter().chain(about(*subject, note)).collect())
            }
            StatementBody::BidDecided(_) | StatementBody::CareContinued(_) => decisions::said(&held.statement.body),
            StatementBody::WorkAdopted(_)
            | StatementBody::Restricted(_)
            | StatementBody::RestrictionLifted { .. }
            | StatementBody::JoinProposed(_)
            | StatementBody::Joined(_)
            | StatementBody::JoinUndone { .. } => restriction::said(&held.statement.body, self.shower),
            StatementBody::NameKept { reason, words } => {
                ("name_kept", vec![fact("reason", reason.code()), fact("words", words.to_string())])
            }
            StatementBody::TransferProposed(_)
            | StatementBody::TransferHandedOver { .. }
            | StatementBody::TransferEnded { .. } => transfer::said(&held.statement.body),
            StatementBody::IdentityOpened { reason, .. } => ("identity_opened", vec![fact("reason", reason.code())]),
        }
    }

    /// What an authorisation had not seen, one fact each; none when it stands.
    fn not_seen(&self, held: &Held) -> Vec<Fact> {
        let closure = self.read.workflow.closure.iter();
        let views = closure.flat_map(|closure| closure.authorisations.iter().filter(|one| one.hash == held.hash));
        views.flat_map(|view| view.misses.iter().map(|why| fact("not_seen", contest_name(why)))).collect()
    }
}

fn about(subject: Subject, comment: &str) -> Vec<Fact> {
    let (name, id) = match subject {
        Subject::Assessment(id) => ("assessment", id),
        Subject::Plan(id) => ("plan", id),
        Subject::Review(id) => ("review", id),
        Subject::Screening(id) => ("screening", id),
        Subject::Transfer(id) => ("transfer", id),
        Subject::Report(id) => ("report", id),
        Subject::Fund(id) => ("fund", id),
        Subject::Reunification(id) => ("reunification", id),
        Subject::Join(id) => ("join", id),
    };
    vec![fact("subject", name), fact("entry", id.to_hex()), fact("comment", comment)]
}
