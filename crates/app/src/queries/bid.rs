//! The determinations of best interests of a case: what was asked, gathered, decided and done.

use model::EntryId;
use model::bid::{self, Bid, PANEL_MIN, REVIEW_DAYS_MAX};
use model::codes::BidStatus;
use model::permissions::{Act, Object, Permission};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{
    BidDecisionView, BidFileView, BidOptionView, BidSheet, BidStepView, BidView, PanellistView, WeighedView,
};

/// `bids`
pub fn bids(session: &mut Session, input: OneCase) -> Result<Reply<BidSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Bid, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        Ok(Reply::unchanged(sheet(session, live, &read, &shower)))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> BidSheet {
    let (case, workflow) = (&read.case, &read.workflow);
    let mut all: Vec<&Bid> = case.bids.iter().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.asked_on, one.id)));
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    BidSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        bids: all.into_iter().map(|one| view(session, live, read, shower, one)).collect(),
        asked_for: bid::asked_for(case, workflow).map(|day| day.to_string()),
        panel_min: u32::try_from(PANEL_MIN).unwrap_or(u32::MAX),
        review_latest: session.today().plus(REVIEW_DAYS_MAX).to_string(),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    }
}

fn view(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>, one: &Bid) -> BidView {
    let stamps = live.casework.stamps();
    let by = |id: EntryId| {
        let made = stamps.get(&id).map(|stamps| stamps.made.actor);
        made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
    };
    let status = bid::status(one, &read.workflow);
    let file = bid::newest_file(one);
    let may = session.permission(read, live, Object::Bid, Act::Approve) == Permission::Yes;
    let waits = matches!(status, BidStatus::Panel | BidStatus::Reopened) && read.workflow.is_active();
    let steps = one.steps.iter().rev().map(|step| BidStepView {
        kind: step.kind.code().to_owned(),
        on: step.on.to_string(),
        by: by(step.id),
        note: step.note.clone(),
        reaction: step.reaction.clone(),
    });
    BidView {
        id: one.id.to_hex(),
        status: status.code().to_owned(),
        asked_on: one.asked_on.to_string(),
        by: by(one.id),
        triggers: one.triggers.iter().map(|trigger| trigger.code().to_owned()).collect(),
        framework: one.framework.code().to_owned(),
        question: one.question.clone(),
        guardian: one.guardian.clone(),
        guardian_on: one.guardian_on.map(|day| day.to_string()),
        file: file.map(|file| file_view(file, by(file.id))),
        decision: decision(read, shower, one),
        explained: bid::is_explained(one),
        steps: steps.collect(),
        mine_to_decide: waits && may && file.is_some_and(|file| file.by != session.me()),
    }
}

fn file_view(file: &bid::BidFile, by: String) -> BidFileView {
    let option = |one: &bid::BidOption| BidOptionView {
        what: one.what.clone(),
        benefits: one.benefits.clone(),
        risks: one.risks.clone(),
    };
    let weighed = |one: &bid::Weighed| WeighedView {
        element: one.element.code().to_owned(),
        facts: one.facts.clone(),
        weight: one.weight,
        favours: one.favours,
    };
    BidFileView {
        id: file.id.to_hex(),
        by,
        options: file.options.iter().map(option).collect(),
        weighed: file.weighed.iter().map(weighed).collect(),
        views_how: file.views_how.clone(),
        views: file.views.clone(),
        views_weight: file.views_weight,
    }
}

fn decision(read: &ReadCase, shower: &Shower<'_>, one: &Bid) -> Option<BidDecisionView> {
    let view = read.workflow.bids.get(&one.id)?;
    let file = one.files.iter().find(|file| file.id == view.said.file);
    let option = file.and_then(|file| file.options.get(usize::from(view.said.option).checked_sub(1)?));
    let panellist =
        |one: &bid::Panellist| PanellistView { role: one.role.clone(), organisation: one.organisation.clone() };
    Some(BidDecisionView {
        by: shower.staff(view.by),
        decided_on: view.said.decided_on.to_string(),
        option: view.said.option,
        what: option.map(|option| option.what.clone()).unwrap_or_default(),
        panel: view.said.panel.iter().map(panellist).collect(),
        dissent: view.said.dissent.clone(),
        review_due: view.said.review_due.to_string(),
    })
}
