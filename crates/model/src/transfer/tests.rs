//! A transfer from proposal to hand-over, and what stops it: each refusal, each pair of decisions that did not see each
//! other, and that nothing urgent stops meanwhile.

mod guards;
mod sending;

use super::*;
use crate::active::Moment;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{CaseState, ConsentAnswer, HandOverTold, OpenReason, RiskLevel, Vetting};
use crate::commands::{CaseCommand, allowed_commands};
use crate::consent::{ConsentDecision, ConsentTerms, Recipient};
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::directory::Directory;
use crate::lifecycle::{Guard, TransitionRefused};
use crate::permissions::Who;
use crate::statement::{StatementBody, Subject};
use crate::testkit::services::clinic;
use crate::testkit::{
    OPENED, SUPERVISOR, WORKER, World, consent_given, entry, moment, risk, supervisor, worker, world,
};
use crate::worklist::{Situation, TransferStep, Why, WorkRule, tasks};

const NAME: &str = "Valley care";

fn provider(today: Day) -> Provider {
    let id = AgencyCode::parse("valley_care").expect("a plain code");
    Provider { id, name: NAME.to_owned(), case_management: true, ..clinic(today) }
}

fn directory(today: Day) -> Directory {
    Directory { providers: vec![provider(today), clinic(today)] }
}

fn agreed(answer: ConsentAnswer, name: &str, days: i32) -> ConsentDecision {
    ConsentDecision {
        scope: ConsentScope::Transfer,
        expires_on: Some(OPENED.plus(days)),
        terms: ConsentTerms {
            recipients: vec![Recipient::Named(name.to_owned())],
            groups: crate::codes::ShareGroup::ALL.to_vec(),
            share_name: true,
            ..ConsentTerms::default()
        },
        ..consent_given(answer)
    }
}

fn proposal() -> TransferProposal {
    TransferProposal {
        id: entry(40),
        reason: TransferReason::Moved,
        provider: AgencyCode::parse("valley_care").expect("a plain code"),
        provider_name: NAME.to_owned(),
        receiver_asked: false,
        summary: TransferSummary {
            concerns: "Works instead of going to school".to_owned(),
            actions: "School asked".to_owned(),
            safety_advice: "Calls in the morning".to_owned(),
            next_appointment: "Monday".to_owned(),
        },
        fields: vec![SharedField::CaseCode, SharedField::Reason, SharedField::RiskLevel],
        meeting_offered: true,
        client_view: "CL agrees".to_owned(),
    }
}

/// A case with plan, risk and consent to be transferred.
fn ready() -> World {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    world.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Given, NAME, 60)));
    world
}

/// A transfer that a supervisor is to decide on.
pub(crate) fn proposed() -> World {
    let mut world = ready();
    world.say(WORKER, StatementBody::TransferProposed(proposal()));
    world
}

fn approval() -> StatementBody {
    StatementBody::Approved { subject: Subject::Transfer(entry(40)), comment: String::new() }
}

fn authorised() -> World {
    let mut world = proposed();
    world.say(SUPERVISOR, approval());
    world
}

fn handed_over() -> StatementBody {
    StatementBody::TransferHandedOver { transfer: entry(40), told: HandOverTold::Introduced, note: String::new() }
}

/// Sent, accepted, and the identity received.
pub(crate) fn at_the_door() -> World {
    let mut world = authorised();
    let sent = |id, package| TransferSending {
        id: entry(id),
        transfer: entry(40),
        package,
        fields: vec![SharedField::CaseCode],
        channel: SendChannel::FileOnMemory,
        password_channel: SendChannel::PhoneCall,
        hash: [1; 32],
        on: OPENED,
    };
    let case = world.case_mut();
    case.transfer_sendings = vec![sent(41, TransferPackage::Casework), sent(42, TransferPackage::Identity)];
    for (id, answer) in [(43, TransferAnswer::Accepted), (44, TransferAnswer::IdentityReceived)] {
        let transfer = entry(40);
        case.transfer_answers.push(TransferAnswered {
            id: entry(id),
            transfer,
            answer,
            on: OPENED,
            note: String::new(),
        });
    }
    world
}

fn with<T>(world: &World, rule: impl FnOnce(&ActiveCase<'_>, &Moment) -> T) -> T {
    let (case, workflow) = (world.case(), world.workflow());
    rule(&ActiveCase::of(&case, &workflow).expect("an active case"), &moment(world.today()))
}

fn propose_as(world: &World, proposal: &TransferProposal, list: &Directory) -> Result<CaseChange, TransferRefused> {
    with(world, |active, moment| propose(active, list, proposal, &worker(), moment))
}

fn commands(world: &World, who: &Who) -> Vec<CaseCommand> {
    allowed_commands(&world.case(), &world.workflow(), who).iter().map(|one| one.command).collect()
}

#[test]
fn a_transfer_goes_from_proposal_to_hand_over_and_is_no_closure() {
    let world = proposed();
    assert_eq!(world.workflow().state, CaseState::Implementing, "a proposal moves nothing");
    let world = authorised();
    assert_eq!(world.workflow().state, CaseState::TransferPending, "T24");
    assert!(world.workflow().is_active(), "and counts in the caseload");
    let mut world = at_the_door();
    let done = with(&world, |active, moment| {
        hand_over(active, entry(40), (HandOverTold::Introduced, ""), &supervisor(), moment)
    });
    assert!(done.is_ok(), "accepted, introduced, identity received: {done:?}");
    world.say(SUPERVISOR, handed_over());
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Transferred, "T25");
    assert!(!workflow.is_active() && workflow.closure.is_none(), "another agency has it, and nothing was closed");
    world.say(WORKER, StatementBody::Reopened { reason: OpenReason::ReturnedTransfer, note: "came back".to_owned() });
    assert_eq!(world.workflow().state, CaseState::Assessment, "T27: the work begins with an assessment");
    assert!(world.workflow().transfer.is_none(), "that transfer is over");
}

#[test]
fn a_proposal_needs_consent_by_name_a_fit_agency_and_every_part_of_the_summary() {
    let (world, list) = (ready(), directory(OPENED));
    assert!(propose_as(&world, &proposal(), &list).is_ok(), "a whole proposal");
    let refused = |change: fn(&mut TransferProposal)| {
        let mut wrong = proposal();
        change(&mut wrong);
        propose_as(&world, &wrong, &list).unwrap_err()
    };
    let code = |text: &str| AgencyCode::parse(text).expect("a plain code");
    assert_eq!(refused(|p| p.fields.clear()), TransferRefused::NothingShared, "nothing ticked");
    let mut elsewhere = proposal();
    elsewhere.provider = code("nowhere");
    assert_eq!(propose_as(&world, &elsewhere, &list), Err(TransferRefused::NoSuchProvider), "not in the directory");
    elsewhere.provider = code("riverside");
    assert_eq!(propose_as(&world, &elsewhere, &list), Err(TransferRefused::ManagesNoCases), "a clinic takes no case");
    let empty = refused(|p| p.summary.safety_advice = "  ".to_owned());
    let part = "safety_advice";
    assert_eq!(empty, TransferRefused::Part { part, refused: TextRefused::Empty }, "a part is missing");
    let long = refused(|p| p.summary.concerns = "a".repeat(10_000));
    assert!(matches!(long, TransferRefused::Part { part: "concerns", .. }), "ten thousand characters are no summary");
    let name = refused(|p| p.fields = vec![SharedField::Name]);
    assert!(matches!(name, TransferRefused::Stays(ruling) if ruling.field == SharedField::Name), "names go apart");
    let nobody = world_without_consent();
    let refused = propose_as(&nobody, &proposal(), &list).unwrap_err();
    assert!(matches!(refused, TransferRefused::Stays(_)), "nobody asked: {refused:?}");
}

fn world_without_consent() -> World {
    world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium)
}

#[test]
fn an_agency_not_to_be_used_is_barred_and_one_long_unchecked_is_asked_first() {
    let world = ready();
    let mut list = directory(OPENED.plus(-200));
    let stale = propose_as(&world, &proposal(), &list).unwrap_err();
    assert_eq!(stale, TransferRefused::Barred(Hindrance::LongUnchecked), "nobody made sure for long");
    let asked = TransferProposal { receiver_asked: true, ..proposal() };
    assert!(propose_as(&world, &asked, &list).is_ok(), "the worker asked them");
    list.providers[0].vetting = Vetting::DoNotUse;
    let barred = propose_as(&world, &asked, &list).unwrap_err();
    assert_eq!(barred, TransferRefused::Barred(Hindrance::DoNotUse), "no word makes that safe");
}

#[test]
fn nobody_decides_on_their_own_proposal_and_a_worker_never_does() {
    let world = proposed();
    let by = |who: &Who| with(&world, |active, moment| authorise(active, entry(40), who, moment));
    assert_eq!(by(&worker()), Err(TransferRefused::OwnWork), "the worker proposed it");
    assert!(by(&supervisor()).is_ok(), "the supervisor did not");
    let mut forged = proposed();
    forged.say(WORKER, approval());
    assert_eq!(forged.workflow().state, CaseState::Implementing, "a worker's yes does not count");
    let mut own = ready();
    own.say(SUPERVISOR, StatementBody::TransferProposed(proposal()));
    own.say(SUPERVISOR, approval());
    assert_eq!(own.workflow().state, CaseState::Implementing, "nor that of whoever proposed it");
    assert!(!commands(&world, &worker()).contains(&CaseCommand::AuthoriseTransfer), "it is not offered");
    assert!(commands(&world, &supervisor()).contains(&CaseCommand::AuthoriseTransfer), "to the supervisor it is");
}

// Shows: T24 starts transfer, T26 stops transfer.
#[test]
fn urgent_work_goes_on_and_contacts_stay_owed_until_the_hand_over() {
    let world = authorised();
    let of_worker = commands(&world, &worker());
    for command in [
        CaseCommand::RecordFollowUp,
        CaseCommand::DetermineRisk,
        CaseCommand::RecordConcern,
        CaseCommand::RecordIncident,
        CaseCommand::DecideConsent,
    ] {
        assert!(of_worker.contains(&command), "{} while the transfer is under way", command.code());
    }
    let due = |world: &World| {
        let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        open.into_iter().map(|one| (one.key, one.due)).collect::<Vec<_>>()
    };
    let keys: Vec<DeadlineKey> = due(&world).iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, [DeadlineKey::Transfer, DeadlineKey::FollowUp], "7 days to hand over, 14 to the next contact");
    let (before, mut stopped) = (due(&proposed()), authorised());
    let comment = "they have no room".to_owned();
    stopped.say(SUPERVISOR, StatementBody::TransferEnded { transfer: entry(40), end: TransferEnd::Revoked, comment });
    assert_eq!(stopped.workflow().state, CaseState::Implementing, "T26: back to where it was");
    assert_eq!(due(&stopped), before, "its clocks run from their own starts");
}

#[test]
fn a_consent_taken_back_ends_it_whatever_was_decided_meanwhile() {
    let mut world = authorised();
    world.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Withdrawn, NAME, 60)));
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Implementing, "T26");
    assert_eq!(workflow.past_transfers[0].stand, TransferStand::ConsentGone, "and it says why");
    world.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Given, NAME, 60)));
    assert_eq!(world.workflow().state, CaseState::Implementing, "a new yes needs a new proposal");
    let mut rivals = at_the_door();
    let before: Vec<StatementHash> = rivals.facts().iter().map(|fact| fact.hash).collect();
    rivals.say_having_seen(SUPERVISOR, handed_over(), &before);
    assert_eq!(rivals.workflow().state, CaseState::Transferred, "handed over");
    let taken_back = StatementBody::ConsentDecided(agreed(ConsentAnswer::Withdrawn, NAME, 60));
    rivals.say_having_seen(WORKER, taken_back, &before);
    assert_eq!(rivals.workflow().state, CaseState::Implementing, "transfer loses to withdrawal (M4)");
    let mut other = authorised();
    other.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Refused, "Elsewhere", 60)));
    assert_eq!(other.workflow().state, CaseState::TransferPending, "a no to another agency is not about this one");
}

#[test]
fn a_new_risk_beside_a_hand_over_keeps_the_case_here() {
    let mut world = at_the_door();
    let before: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    world.say_having_seen(SUPERVISOR, handed_over(), &before);
    world.say_having_seen(WORKER, risk(RiskLevel::High), &before);
    assert_eq!(world.workflow().state, CaseState::TransferPending, "the supervisor had not seen it");
    world.say(SUPERVISOR, handed_over());
    assert_eq!(world.workflow().state, CaseState::Transferred, "now they have");
}

#[test]
fn of_two_decisions_that_did_not_see_each_other_the_no_counts() {
    let mut world = proposed();
    let before: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    world.say_having_seen(SUPERVISOR, approval(), &before);
    // Another supervisor of the team, as a device of its own.
    let no = StatementBody::Refused { subject: Subject::Transfer(entry(40)), comment: "not yet".to_owned() };
    let hash = world.say_having_seen(WORKER, no, &before);
    let fact = world.fact_mut(hash).expect("it was just said");
    fact.statement.author = StaffRef::from_bytes([77; 16]);
    fact.author_roles = supervisor().roles;
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Implementing, "a refusal beats an approval that had not seen it");
    assert_eq!(workflow.past_transfers[0].comment, "not yet", "with its words");
    let mut twice = ready();
    let before: Vec<StatementHash> = twice.facts().iter().map(|fact| fact.hash).collect();
    twice.say_having_seen(WORKER, StatementBody::TransferProposed(proposal()), &before);
    let second = TransferProposal { id: entry(50), ..proposal() };
    twice.say_having_seen(SUPERVISOR, StatementBody::TransferProposed(second), &before);
    let found = twice.workflow().irregularities;
    let rivals = |one: &crate::irregularity::Irregularity| {
        matches!(one, crate::irregularity::Irregularity::TransferRivals { .. })
    };
    assert!(found.iter().any(rivals), "two at once are named: {found:?}");
}

// Shows: TransferConsented, TransferAccepted, IdentityReceived.
#[test]
fn the_hand_over_waits_for_acceptance_and_for_the_identity() {
    let world = authorised();
    let refused = with(&world, |active, moment| {
        hand_over(active, entry(40), (HandOverTold::Informed, ""), &supervisor(), moment)
    });
    let Err(TransferRefused::Transition(TransitionRefused::Unmet { unmet })) = refused else {
        panic!("unmet guards were expected, not {refused:?}");
    };
    let guards: Vec<Guard> = unmet.iter().map(|one| one.guard).collect();
    assert_eq!(guards, [Guard::TransferAccepted, Guard::IdentityReceived], "T25");
    let go = |world: &World| {
        with(world, |active, moment| hand_over(active, entry(40), (HandOverTold::Informed, ""), &supervisor(), moment))
    };
    assert!(go(&at_the_door()).is_ok(), "with both it is handed over");
    let late = at_the_door().after_days(70);
    let refused =
        with(&late, |active, moment| hand_over(active, entry(40), (HandOverTold::Informed, ""), &supervisor(), moment));
    assert!(refused.is_err(), "the consent has run out: {refused:?}");
    let ended =
        with(&late, |active, moment| end(active, entry(40), (TransferEnd::Expired, "over"), &supervisor(), moment));
    assert!(ended.is_ok(), "then it ends as expired: {ended:?}");
    let early = with(&at_the_door(), |active, moment| {
        end(active, entry(40), (TransferEnd::Expired, "over"), &supervisor(), moment)
    });
    assert_eq!(early, Err(TransferRefused::NotExpired), "not before");
}
