//! Sheets from casework: the summary of a case and the slip of a referral. Case code and nothing identifying; no function
//! here is given an identity.

use model::case_file::Case;
use model::codes::{ConsentScope, ReferralPriority};
use model::consent::{ConsentState, state_on};
use model::follow_up::ContactNote;
use model::ids::PersonCode;
use model::plan::{Action, CasePlan, Goal};
use model::referral::Referral;
use model::sheet::SheetKind;
use model::workflow::Workflow;
use print::{Block, Sheet};

use super::{Press, written};
use crate::words::{Value, isolated};

/// The casework of a case as a sheet takes it.
pub(crate) struct Casework<'c> {
    pub case: &'c Case,
    pub workflow: &'c Workflow,
    /// Staff code of the worker.
    pub worker: String,
}

impl Casework<'_> {
    fn code(&self) -> String {
        isolated(&self.case.code.map(|code| code.to_string()).unwrap_or_default())
    }
}

/// The summary of a case, for the casework cabinet.
pub(crate) fn case_summary(press: &Press, file: &Casework<'_>) -> Sheet {
    let mut blocks = head(press, file);
    blocks.extend(concerns(press, file.case));
    blocks.extend(consents(press, file));
    blocks.push(press.heading("sheet-plan"));
    match file.case.plan_in_force(file.workflow) {
        Some(plan) => blocks.extend(plan_blocks(press, plan)),
        None => blocks.push(Block::Text(press.words.say("sheet-plan-none"))),
    }
    blocks.extend(referrals(press, file.case));
    blocks.extend(file.case.last_contact_seen().map(|note| last_contact(press, note)).unwrap_or_default());
    press.sheet(SheetKind::CaseSummary, file.code(), blocks)
}

fn head(press: &Press, file: &Casework<'_>) -> Vec<Block> {
    let words = &press.words;
    let risk = &file.workflow.risk;
    let level = risk.current.map_or_else(|| words.say("sheet-not-said"), |level| words.word("risk", level.code()));
    let why: Vec<String> =
        risk.latest().map(|said| written(&said.note)).filter(|note| !note.trim().is_empty()).collect();
    let programme = file.case.programme.map(|programme| words.word("programme", programme.code()));
    let next_contact = file.case.next_contact_on.counts().copied();
    let next_review = file.case.next_review_on.counts().copied();
    let mut blocks = vec![press.field("sheet-code", file.code())];
    blocks.extend(programme.map(|programme| press.field("sheet-programme", programme)));
    blocks.extend(press.day_field("sheet-opened", file.case.episode().map(|episode| episode.opened_on)));
    blocks.push(press.field("sheet-state", words.word("state", file.workflow.state.code())));
    blocks.push(press.field("sheet-worker", isolated(&file.worker)));
    blocks.push(press.field("sheet-risk", level));
    blocks.extend((!why.is_empty()).then(|| press.field("sheet-risk-why", why.join("\n"))));
    blocks.extend(press.day_field("sheet-next-contact", next_contact));
    blocks.extend(press.day_field("sheet-next-review", next_review));
    blocks.push(press.printed_on());
    blocks
}

fn concerns(press: &Press, case: &Case) -> Vec<Block> {
    if case.concerns.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![press.heading("sheet-concerns")];
    let mut concerns: Vec<_> = case.concerns.iter().collect();
    concerns.sort_by_key(|concern| (!concern.main, concern.noticed_on, concern.id));
    blocks.extend(concerns.into_iter().map(|concern| Block::Field {
        label: press.words.word("concern", concern.kind.code()),
        value: format!("{}\n{}", press.words.day(concern.noticed_on), written(&concern.note)),
    }));
    blocks
}

fn consents(press: &Press, file: &Casework<'_>) -> Vec<Block> {
    let mut blocks = vec![press.heading("sheet-consents")];
    for scope in ConsentScope::ALL {
        let view = file.workflow.consents.get(&(PersonCode::Client, *scope));
        let state = state_on(view.map(|view| &view.counts), press.today);
        if state != ConsentState::NotAsked {
            blocks.push(Block::Field {
                label: press.words.word("consent-scope", scope.code()),
                value: press.words.word("consent-state", state.code()),
            });
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::Text(press.words.say("sheet-none")));
    }
    blocks
}

fn plan_blocks(press: &Press, plan: &CasePlan) -> Vec<Block> {
    let condition = (!plan.closure_condition.is_empty())
        .then(|| press.field("sheet-closure-condition", written(&plan.closure_condition)));
    condition.into_iter().chain(plan.goals.iter().map(|goal| goal_card(press, goal))).collect()
}

fn goal_card(press: &Press, goal: &Goal) -> Block {
    let status = press.words.word("goal-status", goal.status.code());
    let label = press.words.say("sheet-goal");
    let mut card = vec![Block::Field { label, value: format!("{}\n{status}", written(&goal.statement)) }];
    card.extend(goal.actions.iter().map(|action| action_field(press, action)));
    Block::Card(card)
}

fn action_field(press: &Press, action: &Action) -> Block {
    let words = &press.words;
    let who = action.responsible.map(|who| words.word("responsible", who.code())).unwrap_or_default();
    let who = match action.responsible_who.as_str() {
        "" => who,
        exactly => format!("{who} ({})", isolated(exactly)),
    };
    let due = action.due_on.counts().map(|day| words.day(*day));
    let mut lines = vec![written(&action.what), who];
    lines.extend(due.map(|due| words.say_with("sheet-due", &[("date", Value::Text(&due))])));
    lines.retain(|line| !line.is_empty());
    Block::Field { label: words.word("action-status", action.status.code()), value: lines.join("\n") }
}

fn referrals(press: &Press, case: &Case) -> Vec<Block> {
    if case.referrals.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![press.heading("sheet-referrals")];
    blocks.extend(case.referrals.iter().map(|referral| Block::Field {
        label: service(press, referral),
        value: format!(
            "{}\n{}",
            written(&referral.provider),
            press.words.word("referral-state", referral.state().code())
        ),
    }));
    blocks
}

fn service(press: &Press, referral: &Referral) -> String {
    let code = referral.service.as_ref().map(|code| press.words.word("service", code.as_str()));
    code.unwrap_or_else(|| press.words.say("sheet-not-said"))
}

fn last_contact(press: &Press, note: &ContactNote) -> Vec<Block> {
    let kind = note.kind.map(|kind| press.words.word("contact-mode", kind.code())).unwrap_or_default();
    let mut blocks = vec![press.heading("sheet-last-contact")];
    blocks.push(Block::Field { label: kind, value: press.words.day(note.held_on) });
    blocks.push(Block::Text(written(&note.observations)));
    blocks
}

/// The slip of a referral, with a part that the service gives back. No more than a service has to know.
pub(crate) fn referral_slip(press: &Press, file: &Casework<'_>, referral: &Referral) -> Sheet {
    let words = &press.words;
    let consent = file.workflow.consents.get(&(PersonCode::Client, ConsentScope::ShareReferral));
    let until = consent.and_then(|view| view.counts.expires_on);
    let mut blocks = vec![
        press.field("sheet-to", written(&referral.provider)),
        press.field("sheet-service-asked", service(press, referral)),
        press.field("sheet-answer-within", within(press, referral.priority)),
        press.field("sheet-code", file.code()),
        press.field("sheet-from", isolated(&file.worker)),
        press.field("sheet-day", words.day(referral.made_on)),
        press.field("sheet-reason", written(&referral.reason_short)),
    ];
    blocks.extend(press.day_field("sheet-agreed-until", until));
    blocks.push(press.heading("sheet-answer"));
    blocks.push(Block::Card(vec![
        press.field("sheet-code", file.code()),
        Block::Choice {
            label: words.say("sheet-answer-choice"),
            options: ["sheet-answer-accepted", "sheet-answer-declined"].map(|answer| words.say(answer)).to_vec(),
        },
        press.to_write("sheet-answer-day", 1),
        press.to_write("sheet-answer-why", 2),
        press.to_sign("sheet-answer-sign"),
    ]));
    blocks.push(Block::Text(words.say("sheet-answer-back")));
    press.sheet(SheetKind::ReferralSlip, file.code(), blocks)
}

fn within(press: &Press, priority: ReferralPriority) -> String {
    press.words.word("referral-priority", priority.code())
}
