//! Nobody outside is told without a ground, whoever is kept away stays away, and decisions become work with a date.

use super::*;
use crate::codes::{ClosureReason, ConsentAnswer, RiskLevel};
use crate::consent::{ConsentDecision, ConsentTerms, Recipient};
use crate::lifecycle::{Guard, TransitionRefused};
use crate::statement::StatementBody;
use crate::testkit::{OPENED, WORKER, World, consent_given, entry, moment, supervisor, worker, world, written};
use crate::unit::{Excluded, UnitMember};

fn outside() -> Invitation {
    Invitation {
        id: entry(41),
        kind: InviteeKind::External,
        person: None,
        role: "school counsellor".to_owned(),
        organisation: "district school".to_owned(),
        need_to_know: "sees CL each day".to_owned(),
        basis: LegalBasis::Consent,
    }
}

fn person(code: PersonCode) -> Invitation {
    Invitation { id: entry(42), kind: InviteeKind::Person, person: Some(code), ..outside() }
}

fn conference(invited: Vec<Invitation>) -> Conference {
    Conference {
        id: entry(40),
        episode: 0,
        kind: ConferenceKind::InterAgency,
        reason: ConferenceReason::Complex,
        agenda: "where CL sleeps".to_owned(),
        called_on: OPENED,
        planned_on: OPENED.plus(100),
        client_invited: true,
        shared: vec![ShareGroup::RiskLevel, ShareGroup::RiskLevel],
        invited,
        records: Vec::new(),
        explained_on: None,
    }
}

fn with_consent(world: World, answer: ConsentAnswer) -> World {
    with_consent_for(world, answer, "District School", &[ShareGroup::RiskLevel])
}

fn with_consent_for(mut world: World, answer: ConsentAnswer, who: &str, groups: &[ShareGroup]) -> World {
    let terms = ConsentTerms {
        recipients: vec![Recipient::Named(who.to_owned())],
        groups: groups.to_vec(),
        ..ConsentTerms::default()
    };
    let decision = ConsentDecision { scope: ConsentScope::ShareConference, terms, ..consent_given(answer) };
    world.say(WORKER, StatementBody::ConsentDecided(decision));
    world
}

fn call(world: &World, invited: Vec<Invitation>, agrees: &[bool]) -> Result<CaseChange, ConferenceRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    call_conference(&active, &conference(invited), agrees, &moment(world.today()))
}

#[test]
fn nobody_outside_the_agency_is_invited_without_consent_or_another_ground() {
    let asked = |world: World| call(&world, vec![outside()], &[true]).map(|change| change.casework.len());
    assert_eq!(asked(world()), Err(ConferenceRefused::ConsentNeeded { at: 0 }), "nobody asked the client");
    for answer in [ConsentAnswer::Refused, ConsentAnswer::Withdrawn] {
        let refused = asked(with_consent(world(), answer));
        assert_eq!(refused, Err(ConferenceRefused::ConsentNeeded { at: 0 }), "{answer:?} is no consent to this");
    }
    assert_eq!(asked(with_consent(world(), ConsentAnswer::Given)), Ok(1), "the client agreed");
    for (who, groups) in [("hospital", &[ShareGroup::RiskLevel]), ("district school", &[ShareGroup::ContactSafe])] {
        let refused = asked(with_consent_for(world(), ConsentAnswer::Given, who, groups));
        assert_eq!(refused, Err(ConferenceRefused::ConsentNeeded { at: 0 }), "others, or other things, were agreed to");
    }
    let taken_back = with_consent(with_consent(world(), ConsentAnswer::Given), ConsentAnswer::Withdrawn);
    assert_eq!(asked(taken_back), Err(ConferenceRefused::ConsentNeeded { at: 0 }), "and took it back");
    let by_law = Invitation { basis: LegalBasis::LegalObligation, ..outside() };
    assert!(call(&world(), vec![by_law], &[true]).is_ok(), "the law is a ground of its own");
    let staff = Invitation { kind: InviteeKind::Staff, ..outside() };
    assert!(call(&world(), vec![staff], &[true]).is_ok(), "a colleague is not outside");
}

#[test]
fn the_clients_no_stands_above_every_ground() {
    let by_law = Invitation { basis: LegalBasis::LegalObligation, ..outside() };
    let refused = |agrees: &[bool]| call(&world(), vec![by_law.clone()], agrees);
    assert_eq!(refused(&[false]), Err(ConferenceRefused::ClientRefuses { at: 0 }), "domain.md 4.11");
    assert_eq!(refused(&[]), Err(ConferenceRefused::ClientRefuses { at: 0 }), "and silence is no yes");
}

#[test]
fn whoever_is_kept_away_or_did_harm_is_not_invited() {
    let mut world = world();
    let code = PersonCode::Member(1);
    let excluded = written(Excluded(true));
    world.case_mut().unit_members.push(UnitMember { excluded, ..UnitMember::unknown(entry(5), code) });
    for code in [code, PersonCode::Perpetrator(1)] {
        let refused = call(&world, vec![person(code)], &[true]);
        assert_eq!(refused, Err(ConferenceRefused::KeptAway { code }), "{code} must learn nothing");
    }
    assert!(call(&world, vec![person(PersonCode::Member(2))], &[true]).is_ok(), "M2 may come");
}

#[test]
fn an_invitation_says_who_and_why_and_a_conference_what_for() {
    let without = |change: fn(&mut Invitation)| {
        let mut one = Invitation { basis: LegalBasis::VitalInterest, ..outside() };
        change(&mut one);
        call(&world(), vec![one], &[true]).expect_err("something is missing")
    };
    assert_eq!(without(|one| one.organisation.clear()), ConferenceRefused::WhoNeeded { at: 0 }, "of which service");
    let why = without(|one| one.need_to_know = " ".to_owned());
    assert_eq!(why, ConferenceRefused::NeedToKnowMissing { at: 0 }, "why they need to know");
    let (case, workflow) = (world().case(), world().workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let refused = |conference: Conference| call_conference(&active, &conference, &[], &moment(OPENED));
    let alone = Conference { client_invited: false, ..conference(Vec::new()) };
    assert_eq!(refused(alone), Err(ConferenceRefused::NobodyInvited), "a meeting has people");
    let empty = Conference { agenda: String::new(), ..conference(Vec::new()) };
    assert!(matches!(refused(empty), Err(ConferenceRefused::Text(_))), "the agenda comes first");
    let crowd = Conference { invited: vec![outside(); INVITED_MAX + 1], ..conference(Vec::new()) };
    assert_eq!(refused(crowd), Err(ConferenceRefused::TooMany { max: INVITED_MAX }), "a conference is small");
}

fn held(world: &World) -> (ConferenceRecord, Brought) {
    let decision = ConferenceDecision {
        id: entry(51),
        what: "fetch CL after school".to_owned(),
        responsible: Responsible::Community,
        responsible_who: "X1".to_owned(),
        due_on: world.today().plus(7),
        action: Some(entry(52)),
    };
    let record = ConferenceRecord {
        id: entry(50),
        held_on: world.today(),
        venue_private: true,
        client_there: true,
        client_views: "wants to stay".to_owned(),
        attended: vec![entry(41)],
        signed: vec![entry(41)],
        minutes: "talked over sleep and school".to_owned(),
        dissent: "X1 would rather wait".to_owned(),
        outcome: ConferenceOutcome::RemainsOpen,
        decisions: vec![decision],
    };
    let goal = world.case().goals().next().map(|(_, goal)| goal.id);
    (record, Brought { read_back: true, goals: vec![goal], review: Some(entry(53)) })
}

fn called() -> World {
    let mut world = with_consent(world().with_agreed_plan(), ConsentAnswer::Given);
    let change = call(&world, vec![outside()], &[true]).expect("it fits");
    let CaseworkEdit::AddConference(called) = change.casework[0].clone() else { panic!("{change:?}") };
    assert_eq!((called.episode, called.shared.len()), (1, 1), "numbered by the rule, each group once");
    world.case_mut().conferences.push(called);
    world
}

fn hold(world: &World, record: &ConferenceRecord, brought: &Brought) -> Result<CaseChange, ConferenceRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    hold_conference(&active, entry(40), record, brought, &worker(), &moment(world.today()))
}

#[test]
fn a_held_conference_gives_actions_with_owner_and_date_and_may_open_a_review() {
    let world = called();
    let (record, brought) = held(&world);
    let change = hold(&world, &record, &brought).expect("it fits");
    assert!(matches!(&change.casework[0], CaseworkEdit::AddConferenceRecord(id, _) if *id == entry(40)), "its record");
    let CaseworkEdit::AddAction(_, action) = &change.casework[1] else { panic!("{change:?}") };
    assert_eq!((action.id, action.responsible), (entry(52), Some(Responsible::Community)), "who does it");
    assert_eq!(action.due_on.counts(), Some(&world.today().plus(7)), "and by when");
    assert!(matches!(&change.casework[2], CaseworkEdit::AddReview(review) if review.id == entry(53)), "T13");
}

#[test]
fn a_record_that_nobody_heard_or_signed_is_refused() {
    let world = called();
    let (record, brought) = held(&world);
    let with = |change: fn(&mut ConferenceRecord, &mut Brought)| {
        let (mut record, mut brought) = (record.clone(), brought.clone());
        change(&mut record, &mut brought);
        hold(&world, &record, &brought).expect_err("it does not fit")
    };
    assert_eq!(with(|_, brought| brought.read_back = false), ConferenceRefused::NotReadBack, "minutes are read back");
    assert_eq!(
        with(|record, _| record.signed.clear()),
        ConferenceRefused::NotSigned { missing: 1 },
        "an outsider signs"
    );
    let stranger = with(|record, _| record.attended.push(entry(99)));
    assert_eq!(stranger, ConferenceRefused::NotInvited, "who came was invited");
    let early = with(|record, _| record.decisions[0].due_on = record.held_on.plus(-1));
    assert_eq!(early, ConferenceRefused::DueTooEarly, "nothing is due before it was decided");
    let silent = with(|record, _| record.client_views.clear());
    assert!(matches!(silent, ConferenceRefused::Text(_)), "the client's views are heard, there or not");
    let absent = with(|record, _| record.client_there = false);
    assert!(matches!(absent, ConferenceRefused::Review(_)), "a review without the client is opened by itself");
    let goal = with(|_, brought| brought.goals = vec![Some(entry(98))]);
    assert!(matches!(goal, ConferenceRefused::Action(_)), "an action belongs to a goal of the plan");
    let mut done = world.clone();
    done.case_mut().conferences[0].records.push(record.clone());
    assert_eq!(hold(&done, &record, &brought), Err(ConferenceRefused::AlreadyHeld), "it is held once");
}

// Shows: ConferencesExplained.
#[test]
fn a_case_does_not_end_before_the_client_was_told_what_was_decided() {
    let mut world = called();
    let (record, _) = held(&world);
    world.case_mut().conferences[0].records.push(record);
    let unmet = |world: &World, reason: ClosureReason| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let request = world.closure_request(reason);
        match crate::closure::request_closure(&active, &request, &worker(), &moment(world.today())) {
            Err(crate::closure::ClosureRefused::Transition(TransitionRefused::Unmet { unmet })) => {
                unmet.iter().any(|unmet| unmet.guard == Guard::ConferencesExplained)
            }
            _ => false,
        }
    };
    assert!(unmet(&world, ClosureReason::LeftArea), "explained to the client: needed to close");
    assert!(!unmet(&world, ClosureReason::Death), "nobody is left to tell");
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let told = explain_conference(&active, entry(40), world.today(), &moment(world.today()));
    let expected = CaseworkEdit::ExplainConference(entry(40), world.today());
    assert_eq!(told.expect("it was held").casework, [expected], "the day is kept");
    world.case_mut().conferences[0].explained_on = Some(world.today());
    assert!(!unmet(&world, ClosureReason::LeftArea), "now the client knows");
}

// Shows: ConferenceHeldIfHigh.
#[test]
fn at_high_risk_a_lost_client_is_talked_over_before_the_case_ends() {
    let unmet = |world: &World| {
        let (case, workflow, who) = (world.case(), world.workflow(), worker());
        let request = world.closure_request(ClosureReason::LostContact);
        let input = crate::lifecycle::Input::Closure(&request);
        let facts = crate::lifecycle::Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input };
        crate::lifecycle::evaluate(Guard::ConferenceHeldIfHigh, &facts).is_err()
    };
    assert!(!unmet(&called().at_risk(WORKER, RiskLevel::Medium)), "only at high risk");
    let mut world = called().at_risk(WORKER, RiskLevel::High);
    assert!(unmet(&world), "T32: a conference first");
    let (record, _) = held(&world);
    world.case_mut().conferences[0].records.push(record);
    assert!(!unmet(&world), "it was held");
}

#[test]
fn the_supervisor_calls_a_conference_too() {
    use crate::commands::{CaseCommand, allowed_commands};
    let world = called();
    for who in [worker(), supervisor()] {
        let allowed = allowed_commands(&world.case(), &world.workflow(), &who);
        assert!(allowed.iter().any(|one| one.command == CaseCommand::CallConference), "W: CW, SUP");
        assert!(allowed.iter().any(|one| one.command == CaseCommand::HoldConference), "one is open");
    }
}
