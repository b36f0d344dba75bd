//! Determinations of best interests: asked for, prepared, decided by a panel, explained and carried out.

use model::Millis;
use model::bid::{self, Bid, BidDecision, BidFile, BidOption, BidStep, Panellist, Weighed};
use model::codes::{BidElement, BidFramework, BidStepKind, BidTrigger};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::decision::day_or_today;
use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A determination that is asked for.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AskBid {
    /// The case.
    pub case: CaseRef,
    /// Why.
    pub triggers: Vec<Code<BidTrigger>>,
    /// By which procedure.
    pub framework: Code<BidFramework>,
    /// What is to be decided.
    pub question: String,
    /// Who represents the child, by role.
    #[serde(default)]
    pub guardian: String,
    /// The day they were appointed.
    #[serde(default)]
    pub guardian_on: Option<IsoDay>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `ask_bid`
pub fn ask(session: &mut Session, input: AskBid) -> Result<Reply<Recorded>, CommandError> {
    let asked = Bid {
        id: session.entry_id(),
        asked_on: session.today(),
        triggers: input.triggers.iter().map(|one| one.0).collect(),
        framework: input.framework.0,
        question: input.question,
        guardian: input.guardian,
        guardian_on: input.guardian_on.map(|day| day.0),
        files: Vec::new(),
        steps: Vec::new(),
    };
    let rule = |desk: &Desk<'_>| Ok(bid::ask_bid(&desk.active()?, &asked, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Bid, Act::Create), false, rule)?;
    let recorded = Recorded { entry: asked.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// Something that could be done.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OptionSaid {
    /// What.
    pub what: String,
    /// What is good about it.
    pub benefits: String,
    /// What could harm.
    pub risks: String,
}

/// One thing that was weighed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WeighedSaid {
    /// Which.
    pub element: Code<BidElement>,
    /// What is known.
    pub facts: String,
    /// How much it counts, 1 to 5.
    pub weight: u8,
    /// The option it speaks for, from 1; 0 for none.
    pub favours: u8,
}

/// What was gathered for the panel.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareBid {
    /// The case.
    pub case: CaseRef,
    /// The determination.
    pub bid: EntryRef,
    /// What could be done.
    pub options: Vec<OptionSaid>,
    /// What was weighed.
    pub weighed: Vec<WeighedSaid>,
    /// How the child's views were gathered.
    pub views_how: String,
    /// The child's views.
    pub views: String,
    /// Their weight, 1 to 5.
    pub views_weight: u8,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `prepare_bid`
pub fn prepare(session: &mut Session, input: PrepareBid) -> Result<Reply<Recorded>, CommandError> {
    let option = |one: OptionSaid| BidOption { what: one.what, benefits: one.benefits, risks: one.risks };
    let weighed = |one: WeighedSaid| Weighed {
        element: one.element.0,
        facts: one.facts,
        weight: one.weight,
        favours: one.favours,
    };
    let file = BidFile {
        id: session.entry_id(),
        by: session.me(),
        recorded_at: Millis(0),
        options: input.options.into_iter().map(option).collect(),
        weighed: input.weighed.into_iter().map(weighed).collect(),
        views_how: input.views_how,
        views: input.views,
        views_weight: input.views_weight,
    };
    let rule = |desk: &Desk<'_>| Ok(bid::prepare_bid(&desk.active()?, input.bid.0, &file, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Bid, Act::Create), false, rule)?;
    let recorded = Recorded { entry: file.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}

/// Somebody of the panel.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PanellistSaid {
    /// Role.
    pub role: String,
    /// Organisation.
    pub organisation: String,
    /// Whether they declared that no interest of their own is touched.
    pub declared: bool,
}

/// What the panel decided.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideBid {
    /// The case.
    pub case: CaseRef,
    /// The determination.
    pub bid: EntryRef,
    /// What the panel had before it.
    pub file: EntryRef,
    /// The option, from 1.
    pub option: u8,
    /// Who decided.
    pub panel: Vec<PanellistSaid>,
    /// Who disagreed and with what.
    #[serde(default)]
    pub dissent: String,
    /// The day; today when left out.
    #[serde(default)]
    pub decided_on: Option<IsoDay>,
    /// The last day to look at it again.
    pub review_due: IsoDay,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `decide_bid`
pub fn decide(session: &mut Session, input: DecideBid) -> Result<Reply<Nothing>, CommandError> {
    let panellist =
        |one: PanellistSaid| Panellist { role: one.role, organisation: one.organisation, declared: one.declared };
    let said = BidDecision {
        bid: input.bid.0,
        file: input.file.0,
        option: input.option,
        panel: input.panel.into_iter().map(panellist).collect(),
        dissent: input.dissent,
        decided_on: day_or_today(session, input.decided_on),
        review_due: input.review_due.0,
    };
    let rule = |desk: &Desk<'_>| Ok(bid::decide_bid(&desk.active()?, &said, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Bid, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], Nothing {})
}

/// What happened after, or instead of, the panel's decision.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowBid {
    /// The case.
    pub case: CaseRef,
    /// The determination.
    pub bid: EntryRef,
    /// What.
    pub kind: Code<BidStepKind>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// What was explained, who carried out what, or why it is given up.
    pub note: String,
    /// What the child said to it.
    #[serde(default)]
    pub reaction: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `follow_bid`
pub fn follow(session: &mut Session, input: FollowBid) -> Result<Reply<Recorded>, CommandError> {
    let step = BidStep {
        id: session.entry_id(),
        recorded_at: Millis(0),
        on: day_or_today(session, input.on),
        kind: input.kind.0,
        note: input.note,
        reaction: input.reaction,
    };
    let rule = |desk: &Desk<'_>| Ok(bid::follow_bid(&desk.active()?, input.bid.0, &step, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Bid, Act::Update), false, rule)?;
    let recorded = Recorded { entry: step.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}
