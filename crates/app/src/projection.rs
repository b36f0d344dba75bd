//! The read tables of one case, made from what it reads as. Always the same rows from the same documents, whatever came before.

use std::collections::{BTreeMap, BTreeSet};

use model::caseload::{Points, case_points};
use model::codes::Role;
use model::conflict::Conflict;
use model::deadlines::{Receipts, Timeframes, open_deadlines};
use model::explained::DecisionRef;
use model::permissions::Roles;
use model::workflow::ContestReason;
use model::worklist::{Audience, Situation, Task, TransferStep, Why, consent_days, decision_days, tasks};
use model::{Day, EntryId, Millis};
use store::{CaseRow, ConflictRow, ContactRow, DueRow, PersonRow, Tx};

use crate::attachments::Known;
use crate::error::CommandError;
use crate::live::{LiveCase, ReadCase};
use crate::restricted::take_out;
use crate::show::contest_name;

/// Raised when the rows of equal documents change their meaning; a mismatch rebuilds them.
pub(crate) const VERSION: u32 = 8;

/// The flag of a case that only named staff may open; beside contested (1).
pub(crate) const RESTRICTED: u32 = 2;

/// The flag of a case that asked the emergency fund for money.
pub(crate) const ASKED_FUND: u32 = 4;

/// The flag of a file that is joined to another of the same person: lists leave it out while nothing contests that.
pub(crate) const JOINED: u32 = 8;

/// Days before a due day from which some rule may show it.
const LEADS: [i32; 5] = [7, 3, 2, 1, 0];

/// Rows of one case, ready to be put.
pub(crate) struct Rows {
    /// Whether this person may not read the case any more: nothing of it stands in a read table.
    shut_out: bool,
    identity: Option<[u8; 16]>,
    case: CaseRow,
    contacts: Vec<ContactRow>,
    conflicts: Vec<ConflictRow>,
    due: Vec<DueRow>,
    person: Option<PersonRow>,
    attachments: Option<Known>,
    casework_texts: Vec<String>,
    identity_texts: Vec<String>,
}

/// Makes every row of a case, the same on whichever day it is asked.
pub(crate) fn rows(live: &LiveCase, read: &ReadCase) -> Rows {
    let casework = *live.id.as_bytes();
    let contact = |note: &model::follow_up::ContactNote| ContactRow {
        casework,
        entry: *note.id.as_bytes(),
        held_on: note.held_on.0,
        kind: note.kind.map(|kind| kind.code()).unwrap_or_default().to_owned(),
        by_staff: *note.by.as_bytes(),
    };
    Rows {
        shut_out: live.shut_out,
        identity: live.identity.as_ref().map(|(id, _)| *id.as_bytes()),
        case: case_row(live, read),
        contacts: read.case.contacts.iter().map(contact).collect(),
        conflicts: read.conflicts.iter().map(|conflict| conflict_row(casework, conflict)).collect(),
        due: due_rows(casework, read),
        person: person_row(live, read),
        attachments: Known::of(live, read),
        casework_texts: casework_texts(read),
        identity_texts: identity_texts(read),
    }
}

impl Rows {
    /// Puts the rows in place of what is there.
    pub fn put(&self, tx: &Tx<'_>) -> Result<(), CommandError> {
        let casework = &self.case.casework;
        if self.shut_out {
            return Ok(take_out(tx, casework, self.identity.as_ref())?);
        }
        tx.put_case(&self.case)?;
        tx.put_contacts(casework, &self.contacts)?;
        tx.put_conflicts(casework, &self.conflicts)?;
        tx.put_due(casework, &self.due)?;
        tx.put_search(casework, &texts(&self.casework_texts))?;
        if let Some(person) = &self.person {
            tx.put_person(person)?;
            tx.put_search(&person.identity, &texts(&self.identity_texts))?;
        }
        if let Some(attachments) = &self.attachments {
            attachments.put(tx)?;
        }
        Ok(())
    }
}

fn texts(owned: &[String]) -> Vec<&str> {
    owned.iter().map(String::as_str).collect()
}

fn case_row(live: &LiveCase, read: &ReadCase) -> CaseRow {
    let (case, workflow) = (&read.case, &read.workflow);
    let asked = if case.fund_requests.is_empty() { 0 } else { ASKED_FUND };
    let hidden = workflow.joined.as_ref().is_some_and(|joined| !joined.is_contested());
    let joined = if hidden { JOINED } else { 0 };
    let restricted = if workflow.restriction.is_some() { RESTRICTED } else { 0 };
    let points = if workflow.is_active() { case_points(workflow.risk.current, Points(0), false).0 } else { 0 };
    CaseRow {
        casework: *live.id.as_bytes(),
        code: case.code.map(|code| code.compact()).unwrap_or_default(),
        programme: case.programme.map(|programme| programme.code()).unwrap_or_default().to_owned(),
        state: workflow.state.code().to_owned(),
        risk: workflow.risk.current.map(|level| level.code().to_owned()),
        flags: u32::from(workflow.closure_contested()) | restricted | asked | joined,
        assigned_to: Some(*workflow.assigned_to.as_bytes()),
        team: workflow.team.map(|team| *team.as_bytes()),
        opened_on: case.episode().map(|episode| episode.opened_on.0),
        closed_on: model::retention::over(case, workflow).map(|over| over.since.0),
        last_contact_on: case.last_contact_seen().map(|note| note.held_on.0),
        next_contact_on: case.next_contact_on.counts().map(|day| day.0),
        next_review_on: case.next_review_on.counts().map(|day| day.0),
        conflicts: u32::try_from(read.conflicts.len()).unwrap_or(u32::MAX) + u32::from(workflow.risk.conflict),
        contested: workflow.closure_contested(),
        points,
        built_from: built_from(live),
        version: VERSION,
    }
}

/// A digest of everything the rows were made from.
pub(crate) fn built_from(live: &LiveCase) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("satchel projection sources v1");
    for head in live.casework.document().heads() {
        hasher.update(&head);
    }
    hasher.update(b"identity");
    hasher.update(&identity_heads(live));
    let statements: BTreeSet<[u8; 32]> = live.statements.iter().map(|held| *held.hash.as_bytes()).collect();
    for hash in statements {
        hasher.update(&hash);
    }
    *hasher.finalize().as_bytes()
}

/// The same for the rows of people, which know nothing of casework: a save of casework leaves them untouched.
fn person_built_from(live: &LiveCase) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("satchel projection sources of a person v1");
    *hasher.update(&identity_heads(live)).finalize().as_bytes()
}

fn identity_heads(live: &LiveCase) -> Vec<u8> {
    live.identity.iter().flat_map(|(_, doc)| doc.document().heads()).flatten().collect()
}

fn conflict_row(casework: [u8; 16], conflict: &Conflict) -> ConflictRow {
    ConflictRow {
        casework,
        field: conflict.field.key(),
        since: conflict.since().0,
        said: u32::try_from(conflict.values.len()).unwrap_or(u32::MAX),
    }
}

fn person_row(live: &LiveCase, read: &ReadCase) -> Option<PersonRow> {
    let (id, _) = live.identity.as_ref()?;
    let identity = read.identity.as_ref()?;
    let client = identity.client();
    let name = client.map(|person| person.names().collect::<Vec<_>>().join(" ")).unwrap_or_default();
    let others = identity.people.iter().filter(|person| Some(person.id) != client.map(|client| client.id));
    Some(PersonRow {
        identity: *id.as_bytes(),
        casework: Some(*live.id.as_bytes()),
        name,
        other_names: others.flat_map(|person| person.names()).collect::<Vec<_>>().join("\n"),
        sex: client.and_then(|person| person.sex).map(|sex| sex.code().to_owned()),
        born: client.and_then(|person| person.birth).map(|birth| birth.to_string()),
        built_from: person_built_from(live),
        version: VERSION,
    })
}

/// The case's own words first, then each note, so that a new note only adds to the index.
fn casework_texts(read: &ReadCase) -> Vec<String> {
    let (own, notes) = model::search::casework_parts(&read.case);
    std::iter::once(own).chain(notes.into_iter().map(str::to_owned)).collect()
}

fn identity_texts(read: &ReadCase) -> Vec<String> {
    read.identity.as_ref().map(|identity| vec![model::search::identity_words(identity)]).unwrap_or_default()
}

/// Lines by rule and subject, each with the last day on which it was found.
type Seen = BTreeMap<(String, Option<[u8; 16]>), (DueRow, Day)>;

/// Tasks as rows that hold on every later day: each is looked for on the days on which a rule may begin to show it.
fn due_rows(casework: [u8; 16], read: &ReadCase) -> Vec<DueRow> {
    let deadlines = open_deadlines(&read.case, &read.workflow, &Timeframes::default(), &Receipts::default());
    let mut days: BTreeSet<Day> = BTreeSet::from([FIRST_DAY]);
    for due in deadlines.iter().map(|deadline| deadline.due) {
        days.extend(LEADS.iter().map(|lead| due.plus(-lead)));
        days.insert(due.plus(1));
    }
    let actions = read.case.goals().flat_map(|(_, goal)| &goal.actions).filter(|action| action.is_open());
    days.extend(actions.filter_map(|action| action.due_on.counts().copied()));
    days.extend(consent_days(&read.case, &read.workflow));
    days.extend(model::safety_plan::look_due(&read.case));
    days.extend(model::transfer::consent_ends(&read.workflow));
    days.extend(model::majority::prepares_from(&read.case));
    days.extend(decision_days(&read.case, &read.workflow));
    // A conflict reaches the supervisor two days after it began.
    let risks = read.workflow.risk.latest().map(|said| said.at).max().filter(|_| read.workflow.risk.conflict);
    for since in read.conflicts.iter().map(Conflict::since).chain(risks) {
        days.extend([since.day(), since.day().plus(2), since.day().plus(3)]);
    }
    let mut rows: Seen = BTreeMap::new();
    for &day in &days {
        let now = Millis(i64::from(day.0) * 86_400_000);
        let (case, workflow, conflicts) = (&read.case, &read.workflow, &read.conflicts);
        for task in tasks(&Situation { case, workflow, deadlines: &deadlines, conflicts, today: day, now }) {
            for (role, row) in task_rows(casework, &task, &deadlines, day) {
                let key = (format!("{}/{}", task.rule.code(), role.code()), row.subject);
                rows.entry(key).or_insert((row, day)).1 = day;
            }
        }
    }
    // A task that is not there on a later day is over the day before it.
    let until = |last: Day| days.range(last.plus(1)..).next().map(|gone| gone.0 - 1);
    rows.into_iter().map(|((rule, _), (row, last))| DueRow { rule, until: until(last), ..row }).collect()
}

/// Before every case: what shows on it has no day of its own and shows always.
const FIRST_DAY: Day = Day(0);

fn task_rows(
    casework: [u8; 16],
    task: &Task,
    deadlines: &[model::deadlines::Deadline],
    day: Day,
) -> Vec<(Role, DueRow)> {
    let roles: &[Role] = match task.audience {
        Audience::Worker => &[Role::Caseworker],
        Audience::Supervisor => &[Role::Supervisor],
        Audience::Both => &[Role::Caseworker, Role::Supervisor],
    };
    let (subject, reason, amount) = explained(task);
    let interval = deadlines.iter().find(|deadline| Some(deadline.due) == task.due);
    let interval = interval.map_or(7, |deadline| deadline.due.days_since(deadline.started).max(1));
    let row = |role: Role| DueRow {
        casework,
        rule: String::new(),
        subject: subject.map(|entry| *entry.as_bytes()),
        roles: Roles::of(&[role]).bits(),
        shows_on: day.0,
        due_on: task.due.map(|due| due.0),
        interval_days: interval.unsigned_abs(),
        band: u32::from(task.priority.risk.0),
        reason: reason.clone(),
        amount,
        until: None,
    };
    roles.iter().map(|role| (*role, row(*role))).collect()
}

/// A stable id of what has a code and no entry.
fn hashed(code: &str) -> EntryId {
    EntryId::from_bytes(*blake3::hash(code.as_bytes()).as_bytes().first_chunk().expect("a hash has 32 bytes"))
}

/// The same of a decision that weighs on people.
fn decision(why: &Why) -> (Option<EntryId>, String, i64) {
    match why {
        Why::ReportAsked(trigger) => (Some(hashed(trigger.code())), format!("report_asked:{}", trigger.code()), 0),
        Why::ReportAgain(report) => (Some(*report), "report_again".to_owned(), 0),
        Why::ReportToMake(report) => (Some(*report), "report_to_make".to_owned(), 0),
        Why::ExplanationOwed(of) => {
            let kind = of.kind().code();
            let subject = match of {
                DecisionRef::Report(report) => *report,
                DecisionRef::Closure(_) | DecisionRef::ConsentOverridden(_) | DecisionRef::Other => hashed(kind),
            };
            (Some(subject), format!("explanation_owed:{kind}"), 0)
        }
        Why::BidAsked => (None, "bid_asked".to_owned(), 0),
        Why::BidWaits(bid, status) => (Some(*bid), format!("bid_waits:{}", status.code()), 0),
        Why::GoalsSettled => (None, "goals_settled".to_owned(), 0),
        Why::JoinWaits(proposal) => (Some(*proposal), "join_waits".to_owned(), 0),
        Why::JoinContested => (None, "join_contested".to_owned(), 0),
        Why::FundToSettle(request) => (Some(*request), "fund_to_settle".to_owned(), 0),
        Why::FundToPay(request) => (Some(*request), "fund_to_pay".to_owned(), 0),
        Why::TracingNext(tracing) => (Some(*tracing), "tracing_next".to_owned(), 0),
        Why::TracingRecall(tracing) => (Some(hashed(&tracing.to_hex())), "tracing_recall".to_owned(), 0),
        Why::BidReview(bid) => (Some(hashed(&bid.to_hex())), "bid_review".to_owned(), 0),
        _ => (None, String::new(), 0),
    }
}

/// The same of who carries the case.
fn carrying(why: &Why) -> (Option<EntryId>, String, i64) {
    match why {
        // What it waits for stands once; that its consent is over stands beside it.
        Why::TransferWaits { step: TransferStep::ConsentOver, .. } => (None, "transfer:consent_over".to_owned(), 0),
        Why::TransferWaits { transfer, step } => (Some(*transfer), format!("transfer:{}", step.code()), 0),
        Why::MajorityUnprepared { reached } => {
            (None, if *reached { "majority_reached" } else { "majority_transition" }.to_owned(), 0)
        }
        Why::HandoverToAnswer => (None, "handover_to_answer".to_owned(), 0),
        Why::HandoverDeclined => (None, "handover_declined".to_owned(), 0),
        Why::HandoverWished { reason } => {
            let subject = EntryId::from_bytes([0xff; 16]);
            (Some(subject), format!("handover_wished:{}", reason.code()), 0)
        }
        _ => (None, String::new(), 0),
    }
}

/// How the read table spells an emergency that nobody answered: it stands before everything.
pub(crate) const EMERGENCY: &str = "emergency_unanswered";

fn closure_waits(contested: &[ContestReason]) -> (Option<EntryId>, String, i64) {
    let names: BTreeSet<&str> = contested.iter().map(contest_name).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let reason =
        if names.is_empty() { "closure_waits".to_owned() } else { format!("closure_contested:{}", names.join(",")) };
    (None, reason, i64::try_from(contested.len()).unwrap_or(i64::MAX))
}

/// One purpose may be agreed with several recipients, until several days: each day has its own line.
fn consent_ends(scope: &str, last: Option<Day>) -> (Option<EntryId>, String, i64) {
    let last = last.map_or(0, |last| last.0);
    (Some(hashed(&format!("{scope}:{last}"))), format!("consent_ends:{scope}"), 0)
}

/// What a task is about, the code of its reason and the number in it.
fn explained(task: &Task) -> (Option<EntryId>, String, i64) {
    let why = &task.why;
    match why {
        Why::HighRiskWithoutContact { last } => {
            (None, "high_risk_without_contact".to_owned(), last.map_or(0, |day| i64::from(day.0)))
        }
        Why::EmergencyUnanswered => (None, EMERGENCY.to_owned(), 0),
        Why::ScreeningDue(key) => (None, format!("due:{}", key.code()), 0),
        Why::AssessmentDue(key) => (None, format!("due:{}", key.code()), 0),
        Why::PlanDue => (None, "plan_due".to_owned(), 0),
        Why::NobodyDecides => (None, "nobody_decides".to_owned(), 0),
        Why::ApprovalWaits(subject) => (Some(model::approval::entry_of(*subject)), "approval_waits".to_owned(), 0),
        Why::ClosureWaits { contested } => closure_waits(contested),
        Why::FollowUpDue { by_date_set } => {
            (None, if *by_date_set { "next_contact_set" } else { "follow_up_interval" }.to_owned(), 0)
        }
        Why::ReviewDue => (None, "review_due".to_owned(), 0),
        Why::ActionDue { action, responsible } => {
            let who = responsible.map(|who| who.code()).unwrap_or_default();
            (Some(*action), format!("action_due:{who}"), 0)
        }
        Why::ReferralUnanswered { referral } => (*referral, "referral_unanswered".to_owned(), 0),
        Why::SafetyPlanDue { risk_rose } => {
            (None, if *risk_rose { "safety_plan_overtaken" } else { "safety_plan_due" }.to_owned(), 0)
        }
        Why::ClientNotReached { tries, decide } => {
            let reason = if *decide { "lost_contact_decide" } else { "lost_contact_try" };
            (None, reason.to_owned(), i64::try_from(*tries).unwrap_or(i64::MAX))
        }
        Why::PostClosureDue => (None, "post_closure_due".to_owned(), 0),
        Why::ConflictToSettle(field) => (Some(hashed(&field.key())), format!("conflict:{}", field.key()), 0),
        Why::RiskConflict => (None, "risk_conflict".to_owned(), 0),
        Why::ConsentEnds { scope } => consent_ends(scope.code(), task.due),
        Why::ConsentAnew => (None, "consent_anew".to_owned(), 0),
        Why::ConsentToWrite { scope } => (None, format!("consent_to_write:{}", scope.code()), 0),
        Why::ConsentGone { withdrawn } => {
            (None, if *withdrawn { "consent_withdrawn" } else { "consent_refused" }.to_owned(), 0)
        }
        Why::TransferWaits { .. }
        | Why::MajorityUnprepared { .. }
        | Why::HandoverToAnswer
        | Why::HandoverDeclined
        | Why::HandoverWished { .. } => carrying(why),
        Why::ReportAsked(_)
        | Why::ReportAgain(_)
        | Why::ReportToMake(_)
        | Why::ExplanationOwed(_)
        | Why::BidAsked
        | Why::BidWaits(..)
        | Why::BidReview(_)
        | Why::GoalsSettled
        | Why::JoinWaits(_)
        | Why::JoinContested
        | Why::FundToSettle(_)
        | Why::FundToPay(_)
        | Why::TracingNext(_)
        | Why::TracingRecall(_) => decision(why),
        Why::NotSynced { days } => (None, "not_synced".to_owned(), i64::from(*days)),
    }
}
