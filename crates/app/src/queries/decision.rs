//! The decisions of a case that weigh on people: reports, explanations, grounds against a wish.

use model::approval;
use model::codes::{ConsentScope, DecisionStage};
use model::explained::{self, DecisionExplained, DecisionRef};
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::report::{self, MandatoryReport};
use model::statement::Subject;
use model::{Day, EntryId, brief, consent, unit};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{
    ContinuedCareView, DeciderView, DecisionNotices, DecisionSheet, ExplainedView, ReportAsked, ReportStepView,
    ReportView,
};

/// `decisions`
pub fn decisions(session: &mut Session, input: OneCase) -> Result<Reply<DecisionSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Report, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        Ok(Reply::unchanged(sheet(session, live, &read, &shower)))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> DecisionSheet {
    let (case, workflow) = (&read.case, &read.workflow);
    let stamps = live.casework.stamps();
    let by = |id: EntryId| {
        let made = stamps.get(&id).map(|stamps| stamps.made.actor);
        made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
    };
    let mut reports: Vec<&MandatoryReport> = case.reports.iter().collect();
    reports.sort_by_key(|one| std::cmp::Reverse((one.found_on, one.recorded_at, one.id)));
    let mut told: Vec<&DecisionExplained> = case.explained.iter().collect();
    told.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    let gone = consent::has_to_close(workflow)
        .then(|| workflow.consents.get(&(PersonCode::Client, ConsentScope::CaseManagement)))
        .flatten();
    let may_hear = |code: &PersonCode| {
        let harmful = matches!(code, PersonCode::Perpetrator(_));
        !harmful && unit::first_kept_away(case, std::slice::from_ref(code)).is_none()
    };
    DecisionSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        asked: report::unanswered(case, workflow)
            .into_iter()
            .map(|asked| ReportAsked { trigger: asked.trigger.code().to_owned(), on: asked.on.to_string() })
            .collect(),
        reports: reports.into_iter().map(|one| report_view(session, live, read, shower, one)).collect(),
        owed: explained::owed(case, workflow).into_iter().map(|(of, on)| owed_view(of, on)).collect(),
        explained: told.into_iter().map(|one| explained_view(one, by(one.id))).collect(),
        continued: continued_view(read, shower),
        consent_gone: gone.map(|view| view.hash.to_hex()),
        people: brief::people(case).into_iter().filter(may_hear).map(|code| code.to_string()).collect(),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    }
}

fn continued_view(read: &ReadCase, shower: &Shower<'_>) -> Option<ContinuedCareView> {
    let one = read.workflow.continued.as_ref()?;
    Some(ContinuedCareView {
        by: shower.staff(one.by),
        on: one.at.day().to_string(),
        ground: one.said.ground.code().to_owned(),
        factors: one.said.factors.clone(),
        client_view: one.said.client_view.clone(),
        view_weight: one.said.view_weight,
        conclusion: one.said.conclusion.clone(),
    })
}

/// What of the decisions of a case must not be overlooked, for the case file.
pub(crate) fn notices(read: &ReadCase, shower: &Shower<'_>) -> DecisionNotices {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let open = read.workflow.is_active() || read.workflow.is_before_intake();
    let asked = if open { report::unanswered(&read.case, &read.workflow).len() } else { 0 };
    let owed = if open { explained::owed(&read.case, &read.workflow).len() } else { 0 };
    DecisionNotices {
        continued: continued_view(read, shower).filter(|_| read.workflow.is_active()),
        reports_asked: small(asked),
        explanations_owed: small(owed),
        bid_open: model::bid::open(&read.case, &read.workflow).is_some()
            || model::bid::asked_for(&read.case, &read.workflow).is_some(),
    }
}

/// One report with who decided on it, as its screen and a supervisor's list show it.
pub(crate) fn report_view(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    shower: &Shower<'_>,
    one: &MandatoryReport,
) -> ReportView {
    let (workflow, subject, who) = (&read.workflow, Subject::Report(one.id), session.who(read, live));
    let stamps = live.casework.stamps();
    let by = |id: EntryId| {
        let made = stamps.get(&id).map(|stamps| stamps.made.actor);
        made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
    };
    let stage = report::stage(one, workflow);
    let decided_by_me = workflow
        .approvals
        .get(&subject)
        .is_some_and(|view| view.approvers.iter().any(|approver| approver.by == who.staff));
    let may = session.permission(read, live, Object::Report, Act::Approve) == Permission::Yes && one.by != who.staff;
    let open = matches!(stage, DecisionStage::Waits | DecisionStage::WaitsForSecond);
    let steps = one.steps.iter().rev().map(|step| ReportStepView {
        on: step.on.to_string(),
        by: by(step.id),
        made: step.made,
        to_whom: step.to_whom.clone(),
        note: step.note.clone(),
    });
    let given_back = workflow.approvals.get(&subject).filter(|_| stage == DecisionStage::GivenBack);
    ReportView {
        id: one.id.to_hex(),
        by: by(one.id),
        found_on: one.found_on.to_string(),
        trigger: one.trigger.code().to_owned(),
        law: one.law.clone(),
        client_told: one.client_told.code().to_owned(),
        told_why: one.told_why.clone(),
        client_wishes: one.client_wishes.clone(),
        client_agrees: one.client_agrees.code().to_owned(),
        decision: one.decision.code().to_owned(),
        reasons: one.reasons.clone(),
        to_whom: one.to_whom.clone(),
        made_on: report::made_on(one).map(|day| day.to_string()),
        look_again_on: one.look_again_on.map(|day| day.to_string()),
        follow_up: one.follow_up.clone(),
        stage: stage.code().to_owned(),
        deciders: deciders(read, shower, subject),
        mine_to_decide: open && may && !decided_by_me,
        second_missing: stage == DecisionStage::WaitsForSecond && may && decided_by_me,
        given_back: given_back.map(|view| view.comment.clone()),
        steps: steps.collect(),
    }
}

/// Who decided: those who signed, then those whose word somebody passed on.
pub(crate) fn deciders(read: &ReadCase, shower: &Shower<'_>, subject: Subject) -> Vec<DeciderView> {
    let workflow = &read.workflow;
    let signed = workflow.approvals.get(&subject).into_iter().flat_map(|view| &view.approvers).map(|one| {
        let by = shower.staff(one.by);
        DeciderView { who: by.clone(), signed_by: by, own_hand: true, on: None, note: String::new() }
    });
    let passed_on = workflow.seconds.get(&subject).into_iter().flatten().map(|one| DeciderView {
        who: one.who.clone(),
        signed_by: shower.staff(one.by),
        own_hand: false,
        on: Some(one.on.to_string()),
        note: one.note.clone(),
    });
    signed.chain(passed_on).collect()
}

fn owed_view(of: DecisionRef, on: Day) -> ExplainedView {
    let nobody = DecisionExplained {
        id: EntryId::from_bytes([0; 16]),
        episode: 0,
        of,
        to: Vec::new(),
        on,
        against_wishes: true,
        reasons: String::new(),
        reaction: String::new(),
    };
    ExplainedView { by: None, ..explained_view(&nobody, String::new()) }
}

fn explained_view(one: &DecisionExplained, by: String) -> ExplainedView {
    let (entry, statement) = match one.of {
        DecisionRef::Report(id) => (Some(id.to_hex()), None),
        DecisionRef::Closure(hash) | DecisionRef::ConsentOverridden(hash) => (None, Some(hash.to_hex())),
        DecisionRef::Other => (None, None),
    };
    ExplainedView {
        kind: one.of.kind().code().to_owned(),
        entry,
        statement,
        on: one.on.to_string(),
        by: Some(by),
        to: one.to.iter().map(ToString::to_string).collect(),
        against_wishes: one.against_wishes,
        reasons: one.reasons.clone(),
        reaction: one.reaction.clone(),
    }
}

/// Whether anybody waits for this person's decision in the case.
pub(crate) fn may_decide(session: &Session, read: &ReadCase, live: &LiveCase, subject: Subject) -> bool {
    session.permission(read, live, approval::object_of(subject), Act::Approve) != Permission::No
}
