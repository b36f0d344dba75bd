//! Money that cannot wait, and the search for a family.

use model::codes::{FundCriterion, FundMethod, FundPurpose, FundStepKind, TracingStepKind, Tri};
use model::fund::{self, FundRequest, FundStep};
use model::ids::PersonCode;
use model::tracing::{self, Tracing, TracingStep};

use super::{Desk, Made};

pub fn ask_fund(desk: &mut Desk<'_>) -> Made {
    let request = FundRequest {
        id: desk.id(),
        by: desk.who.staff,
        recorded_at: desk.moment.now,
        episode: 0,
        asked_on: desk.today(),
        purpose: *desk.dice.one_of(FundPurpose::ALL),
        amount: *desk.dice.one_of(&[20, 90, fund::ALONE_MAX + 10]),
        method: *desk.dice.one_of(FundMethod::ALL),
        names_client: desk.dice.heads(),
        why_now: desk.words(),
        bridge_to: String::new(),
        criteria: vec![*desk.dice.one_of(FundCriterion::ALL)],
        tried: desk.words(),
        steps: Vec::new(),
    };
    fund::ask_fund(&desk.active()?, &request, desk.moment).ok()
}

pub fn add_fund_step(desk: &mut Desk<'_>) -> Made {
    let all: Vec<&FundRequest> = desk.case.fund_requests.iter().collect();
    let request = *desk.pick(&all)?;
    let returned = if desk.dice.heads() { 0 } else { request.amount / 2 };
    let step = FundStep {
        id: desk.id(),
        recorded_at: desk.moment.now,
        on: desk.today(),
        kind: *desk.dice.one_of(FundStepKind::ALL),
        spent: request.amount - returned,
        returned,
        receipt: *desk.dice.one_of(Tri::ALL),
        note: desk.words(),
    };
    fund::add_step(&desk.active()?, request.id, &step, desk.moment).ok()
}

pub fn open_tracing(desk: &mut Desk<'_>) -> Made {
    let begun = Tracing {
        id: desk.id(),
        opened_on: desk.today(),
        separated_on: None,
        area: String::new(),
        circumstances: desk.words(),
        wishes: desk.words(),
        steps: Vec::new(),
    };
    tracing::open_tracing(&desk.active()?, &begun, desk.moment).ok()
}

pub fn add_tracing_step(desk: &mut Desk<'_>) -> Made {
    let all: Vec<&Tracing> = desk.case.tracings.iter().collect();
    let of = *desk.pick(&all)?;
    let possible: Vec<TracingStepKind> = tracing::possible(of, desk.workflow, desk.today()).collect();
    let kind = *desk.pick(&possible)?;
    let people: Vec<PersonCode> = model::brief::people(desk.case);
    let step = TracingStep {
        id: desk.id(),
        by: desk.who.staff,
        recorded_at: desk.moment.now,
        on: desk.today(),
        kind,
        adult: desk.pick(&people).copied(),
        safe: *desk.dice.one_of(Tri::ALL),
        note: desk.words(),
        wishes: desk.words(),
        next_on: Some(desk.day_ahead()),
    };
    tracing::add_step(&desk.active()?, of.id, &step, desk.moment).ok()
}
