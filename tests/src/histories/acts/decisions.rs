//! Decisions that weigh on people: reports, second persons, explanations, going on against a no, what is best for a child.

use model::active::ActiveCase;
use model::bid::{self, Bid, BidDecision, BidFile, BidOption, BidStep, Panellist, Weighed};
use model::codes::{
    BidElement, BidFramework, BidStepKind, BidTrigger, ConsentScope, OverrideGround, ReportDecision, ReportTrigger, Tri,
};
use model::continued::{self, CareContinued};
use model::explained::{self, DecisionExplained, DecisionRef};
use model::ids::PersonCode;
use model::report::{self, MandatoryReport, ReportStep};
use model::statement::Subject;
use model::{EntryId, approval};

use super::{Desk, Made};

fn to_decide<'a>(desk: &Desk<'a>) -> Option<ActiveCase<'a>> {
    ActiveCase::to_decide(desk.case, desk.workflow)
}

/// What asks for one, or, more rarely, something that nothing on file asks for.
pub fn record_report(desk: &mut Desk<'_>) -> Made {
    let asked: Vec<ReportTrigger> =
        report::unanswered(desk.case, desk.workflow).iter().map(|asked| asked.trigger).collect();
    if asked.is_empty() && desk.dice.below(4) > 0 {
        return None;
    }
    let any = *desk.dice.one_of(ReportTrigger::ALL);
    let trigger = desk.pick(&asked).copied().unwrap_or(any);
    let any = *desk.dice.one_of(ReportDecision::ALL);
    let decision = if desk.dice.heads() { ReportDecision::Reported } else { any };
    let report = MandatoryReport {
        id: desk.id(),
        by: desk.who.staff,
        recorded_at: desk.moment.now,
        found_on: desk.today(),
        trigger,
        law: desk.words(),
        client_told: Tri::Yes,
        told_why: String::new(),
        client_wishes: desk.words(),
        client_agrees: *desk.dice.one_of(&[Tri::Yes, Tri::No]),
        decision,
        reasons: desk.words(),
        to_whom: desk.words(),
        reported_on: None,
        look_again_on: Some(desk.day_ahead()),
        follow_up: String::new(),
        steps: Vec::new(),
    };
    report::record_report(&to_decide(desk)?, &report, desk.moment).ok()
}

pub fn add_report_step(desk: &mut Desk<'_>) -> Made {
    let reports: Vec<EntryId> = desk.case.reports.iter().map(|one| one.id).collect();
    let report = *desk.pick(&reports)?;
    let (id, on, made) = (desk.id(), desk.today(), desk.dice.heads());
    let step = ReportStep { id, on, made, to_whom: desk.words(), note: desk.words() };
    report::add_step(&to_decide(desk)?, report, &step, desk.moment).ok()
}

pub fn decide_with(desk: &mut Desk<'_>) -> Made {
    let reports = approval::waiting(desk.case, desk.workflow).into_iter();
    let reports: Vec<Subject> =
        reports.filter(|subject| matches!(subject, Subject::Report(_) | Subject::Fund(_))).collect();
    let subject = *desk.pick(&reports)?;
    let (on, note) = (desk.today(), desk.words());
    approval::decide_with(&to_decide(desk)?, subject, ("MG01", on, &note), desk.who, desk.moment).ok()
}

fn told(desk: &mut Desk<'_>, of: DecisionRef) -> DecisionExplained {
    DecisionExplained {
        id: desk.id(),
        episode: 0,
        of,
        to: vec![PersonCode::Client],
        on: desk.today(),
        against_wishes: desk.dice.heads(),
        reasons: desk.words(),
        reaction: desk.words(),
    }
}

/// What is owed; rarely anything else.
pub fn explain_decision(desk: &mut Desk<'_>) -> Made {
    let owed: Vec<DecisionRef> = explained::owed(desk.case, desk.workflow).into_iter().map(|(of, _)| of).collect();
    if owed.is_empty() && desk.dice.below(6) > 0 {
        return None;
    }
    let of = desk.pick(&owed).copied().unwrap_or(DecisionRef::Other);
    let said = told(desk, of);
    explained::explain(&desk.active()?, &said, desk.moment).ok()
}

pub fn continue_care(desk: &mut Desk<'_>) -> Made {
    let services = (PersonCode::Client, ConsentScope::CaseManagement);
    let consent = desk.workflow.consents.get(&services)?.hash;
    let said = CareContinued {
        consent,
        ground: *desk.dice.one_of(OverrideGround::ALL),
        factors: desk.words(),
        client_view: desk.words(),
        view_weight: 3,
        conclusion: desk.words(),
    };
    let told = told(desk, DecisionRef::ConsentOverridden(consent));
    continued::continue_care(&desk.active()?, &said, &told, desk.who, desk.moment).ok()
}

/// Rarely: a case with an open determination is not closed.
pub fn ask_bid(desk: &mut Desk<'_>) -> Made {
    if desk.dice.below(15) > 0 {
        return None;
    }
    let asked = Bid {
        id: desk.id(),
        asked_on: desk.today(),
        triggers: vec![*desk.dice.one_of(BidTrigger::ALL)],
        framework: *desk.dice.one_of(BidFramework::ALL),
        question: desk.words(),
        guardian: desk.words(),
        guardian_on: None,
        files: Vec::new(),
        steps: Vec::new(),
    };
    bid::ask_bid(&desk.active()?, &asked, desk.moment).ok()
}

fn one_bid<'a>(desk: &mut Desk<'a>) -> Option<&'a Bid> {
    let bids: Vec<&'a Bid> = desk.case.bids.iter().collect();
    desk.pick(&bids).copied()
}

pub fn prepare_bid(desk: &mut Desk<'_>) -> Made {
    let bid = one_bid(desk)?.id;
    let option = |desk: &mut Desk<'_>| BidOption { what: desk.words(), benefits: desk.words(), risks: desk.words() };
    let file = BidFile {
        id: desk.id(),
        by: desk.who.staff,
        recorded_at: desk.moment.now,
        options: vec![option(desk), option(desk)],
        weighed: vec![Weighed { element: BidElement::Safety, facts: desk.words(), weight: 5, favours: 1 }],
        views_how: desk.words(),
        views: desk.words(),
        views_weight: 4,
    };
    bid::prepare_bid(&desk.active()?, bid, &file, desk.moment).ok()
}

pub fn decide_bid(desk: &mut Desk<'_>) -> Made {
    let asked = one_bid(desk)?;
    let files: Vec<EntryId> = asked.files.iter().map(|file| file.id).collect();
    let file = *desk.pick(&files)?;
    let one = |desk: &mut Desk<'_>| Panellist { role: desk.words(), organisation: desk.words(), declared: true };
    let said = BidDecision {
        bid: asked.id,
        file,
        option: if desk.dice.heads() { 1 } else { 2 },
        panel: vec![one(desk), one(desk), one(desk)],
        dissent: String::new(),
        decided_on: desk.today(),
        review_due: desk.day_ahead(),
    };
    bid::decide_bid(&desk.active()?, &said, desk.who, desk.moment).ok()
}

pub fn follow_bid(desk: &mut Desk<'_>) -> Made {
    let bid = one_bid(desk)?.id;
    let step = BidStep {
        id: desk.id(),
        recorded_at: desk.moment.now,
        on: desk.today(),
        kind: *desk.dice.one_of(BidStepKind::ALL),
        note: desk.words(),
        reaction: desk.words(),
    };
    bid::follow_bid(&desk.active()?, bid, &step, desk.moment).ok()
}
