//! A case with its signed history, built act by act: each act sees everything before it unless told otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::OPENED;
use super::people::{MANAGER, OTHER_SUPERVISOR, SUPERVISOR, WORKER, consent, entry, moment, risk, said, written};
use crate::assessment::Assessment;
use crate::case_code::CaseCode;
use crate::case_file::{Case, Episode};
use crate::closure::{ClosureRequest, Consultation};
use crate::codes::{
    AssessmentKind, ChecklistAnswer, ClosureItem, ClosureReason, ConcernKind, ConsentAnswer, FeedbackOffer, LeadSource,
    OpenReason, Participation, Programme, Responsible, RiskLevel, Role, SafetyChange, StrengthKind, Tri, UnitType,
};
use crate::facts::{Depends, DocFacts};
use crate::ids::{CaseId, DeviceRef, LaneRef, PersonCode, StaffRef, StatementHash};
use crate::lead::Lead;
use crate::permissions::Roles;
use crate::plan::{Action, CasePlan, Goal, Participant};
use crate::reducer::{StatementFact, reduce};
use crate::register::Register;
use crate::statement::{Basis, LaneKey, Seen, Statement, StatementBody};
use crate::time::Day;
use crate::unit::{Concern, Strength};
use crate::workflow::Workflow;

/// A case and everything that was signed on it.
#[derive(Debug, Clone)]
pub struct World {
    case: Case,
    facts: Vec<StatementFact>,
    today: Day,
}

/// A case opened by WORKER on [`OPENED`], in assessment, with consent and without a risk.
pub fn world() -> World {
    let mut case = Case::empty(CaseId::from_bytes([7; 16]), WORKER, moment(OPENED).now);
    case.code = Some(CaseCode::new([1, 2, 3, 4, 5, 6, 7]));
    case.programme = Some(Programme::Cp);
    case.unit_type = Some(UnitType::Individual);
    case.client.age_at_intake = Some(11);
    let reason = Some(OpenReason::New);
    case.episodes.push(Episode { id: entry(1), number: 1, opened_on: OPENED, reason, history_reviewed: false });
    let concern =
        Concern { id: entry(2), kind: ConcernKind::Neglect, main: true, noticed_on: OPENED, note: String::new() };
    case.concerns.push(concern);
    let mut world = World { case, facts: Vec::new(), today: OPENED };
    world.say(WORKER, consent(ConsentAnswer::Given));
    world
}

/// A case that somebody noticed on [`OPENED`]: WORKER made it, nothing was decided yet.
pub fn noticed_world() -> World {
    let mut case = Case::empty(CaseId::from_bytes([7; 16]), WORKER, moment(OPENED).now);
    case.code = Some(CaseCode::new([1, 2, 3, 4, 5, 6, 7]));
    case.leads.push(Lead {
        id: entry(3),
        identified_on: OPENED,
        source: LeadSource::School,
        area: "north camp".to_owned(),
        urgent: None,
        hints: Vec::new(),
        knows: Tri::Yes,
    });
    World { case, facts: Vec::new(), today: OPENED }
}

impl World {
    /// The casework document as it stands.
    pub fn case(&self) -> Case {
        self.case.clone()
    }

    /// To change the document as an edit would.
    pub fn case_mut(&mut self) -> &mut Case {
        &mut self.case
    }

    /// Every statement with what is known about it.
    pub fn facts(&self) -> &[StatementFact] {
        &self.facts
    }

    /// Where the case stands.
    pub fn workflow(&self) -> Workflow {
        reduce(&self.facts, &DocFacts::of(&self.case))
    }

    /// The day acts happen on.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Lets days pass before the next act.
    #[must_use]
    pub fn after_days(mut self, days: i32) -> World {
        self.today = self.today.plus(days);
        self
    }

    /// The same case, made by somebody else.
    #[must_use]
    pub fn created_by(mut self, staff: StaffRef) -> World {
        self.case.created_by = staff;
        self
    }

    /// Somebody signs an act, having seen everything that was signed before, and the document as it is.
    pub fn say(&mut self, author: StaffRef, body: StatementBody) -> StatementHash {
        let seen: Vec<StatementHash> = self.facts.iter().map(|fact| fact.hash).collect();
        self.say_having_seen(author, body, &seen)
    }

    /// Somebody signs an act, having seen these statements (and their own lane), and the document as it is.
    pub fn say_having_seen(&mut self, author: StaffRef, body: StatementBody, seen: &[StatementHash]) -> StatementHash {
        let depends = Depends::of(&self.case);
        self.say_with(author, body, seen, depends)
    }

    /// As [`Self::say_having_seen`] with the document as the author had it.
    pub fn say_with(
        &mut self,
        author: StaffRef,
        body: StatementBody,
        seen: &[StatementHash],
        doc_at_basis: Depends,
    ) -> StatementHash {
        let lane = lane_of(author);
        let seen: BTreeSet<&StatementHash> = seen.iter().collect();
        let mut lanes: BTreeMap<LaneKey, Seen> = BTreeMap::new();
        for fact in self.facts.iter().filter(|fact| seen.contains(&fact.hash)) {
            let up_to = Seen::up_to(fact.statement.order, fact.hash);
            let entry = lanes.entry(fact.statement.lane_key()).or_insert(up_to);
            *entry = (*entry).max(up_to);
        }
        lanes.remove(&lane);
        let own = self.facts.iter().filter(|fact| fact.statement.lane_key() == lane).count();
        let order = u32::try_from(own + 1).expect("a test signs few statements");
        let statement = Statement {
            id: entry(u8::try_from(self.facts.len() % 256).unwrap_or(0)),
            author,
            device: lane.0,
            lane: lane.1,
            order,
            basis: Basis { heads: Vec::new(), lanes },
            at: moment(self.today).now,
            body,
        };
        let hash = scrambled(self.facts.len());
        let doc_at_basis = Some(doc_at_basis);
        self.facts.push(StatementFact { statement, hash, author_roles: roles_of(author), valid: true, doc_at_basis });
        hash
    }

    /// To alter what is known about a statement (cut it, take its basis away).
    pub fn fact_mut(&mut self, hash: StatementHash) -> Option<&mut StatementFact> {
        self.facts.iter_mut().find(|fact| fact.hash == hash)
    }

    /// Adds a fact as it is: a forged or forked statement.
    pub fn push_fact(&mut self, fact: StatementFact) {
        self.facts.push(fact);
    }

    /// A completed assessment and a plan agreed today with one goal and one action due in two weeks.
    #[must_use]
    pub fn with_agreed_plan(mut self) -> World {
        let today = self.today;
        let strength = Strength {
            id: entry(3),
            holder: Some(PersonCode::Client),
            kind: StrengthKind::School,
            note: String::new(),
        };
        self.case.strengths.push(strength);
        let assessment = Assessment::started(entry(4), 1, AssessmentKind::Comprehensive, today);
        self.case.assessments.push(Assessment { completed_on: Some(today), ..assessment });
        let action = Action {
            due_on: written(today.plus(14)),
            ..Action::new(entry(12), "Aunt keeps the key", Responsible::UnitMember, today.plus(14))
        };
        let goal = Goal { actions: vec![action], ..Goal::new(entry(11), "Sleep safely at night") };
        let client = Participant { code: PersonCode::Client, how: Participation::TookPart };
        self.case.plans.push(CasePlan {
            agreed_on: Some(today),
            closure_condition: "Four quiet weeks".to_owned(),
            participants: vec![client],
            goals: vec![goal],
            ..CasePlan::draft(entry(10), 1, 1, None)
        });
        self
    }

    /// Somebody determines the risk.
    #[must_use]
    pub fn at_risk(mut self, by: StaffRef, level: RiskLevel) -> World {
        self.say(by, risk(level));
        self
    }

    /// Worker and supervisor determine the risk without seeing each other.
    #[must_use]
    pub fn with_rival_risks(mut self, by_worker: RiskLevel, by_supervisor: RiskLevel) -> World {
        let before: Vec<StatementHash> = self.facts.iter().map(|fact| fact.hash).collect();
        self.say_having_seen(WORKER, risk(by_worker), &before);
        self.say_having_seen(SUPERVISOR, risk(by_supervisor), &before);
        self
    }

    /// Somebody asks to close, because the client left the area.
    #[must_use]
    pub fn closure_requested(mut self, by: StaffRef) -> World {
        let request = self.closure_request(ClosureReason::LeftArea);
        self.say(by, StatementBody::ClosureRequested(request));
        self
    }

    /// The supervisor authorises the closure that is asked for, having seen everything.
    #[must_use]
    pub fn authorised(mut self) -> World {
        let request = self.workflow().closure.map(|closure| closure.request);
        let request = request.expect("somebody asked for the closure first");
        self.say(SUPERVISOR, StatementBody::ClosureAuthorised { request });
        self
    }

    /// A closure that was asked for by the worker and authorised by the supervisor.
    #[must_use]
    pub fn closed(self) -> World {
        self.closure_requested(WORKER).authorised()
    }

    /// A worker's and a supervisor's day for the next contact that did not see each other.
    #[must_use]
    pub fn with_rival_next_contact(mut self, by_worker: Day, by_supervisor: Day) -> World {
        let rivals = vec![said(by_worker, WORKER, 1), said(by_supervisor, SUPERVISOR, 2)];
        self.case.next_contact_on = Register::from_values(rivals);
        self
    }

    /// A complete request to close for this reason, at low risk.
    pub fn closure_request(&self, reason: ClosureReason) -> ClosureRequest {
        ClosureRequest {
            reason,
            summary: "Family moved to the coast with her aunt".to_owned(),
            condition_met: Tri::Yes,
            final_risk: self.workflow().risk.current.unwrap_or(RiskLevel::Low),
            checklist: ClosureItem::ALL.iter().map(|item| (*item, ChecklistAnswer::Yes)).collect(),
            consulted: Some(Consultation { client: true, members: Vec::new(), on: self.today, views: String::new() }),
            safety_change: SafetyChange::More,
            feedback: FeedbackOffer::Given,
            told_can_return: true,
            transfer_not_possible: true,
        }
    }
}

fn lane_of(author: StaffRef) -> LaneKey {
    let first = author.as_bytes()[0];
    (DeviceRef::from_bytes([first; 8]), LaneRef::from_bytes([first ^ 0xFF; 8]))
}

fn roles_of(author: StaffRef) -> Roles {
    match author {
        SUPERVISOR | OTHER_SUPERVISOR => Roles::of(&[Role::Supervisor]),
        MANAGER => Roles::of(&[Role::Manager]),
        _ => Roles::of(&[Role::Caseworker]),
    }
}

/// Hashes in no order that a test could rely on.
fn scrambled(number: usize) -> StatementHash {
    let mut state = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut bytes = [0; 32];
    for chunk in bytes.chunks_exact_mut(8) {
        state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        state ^= state >> 31;
        chunk.copy_from_slice(&state.to_le_bytes());
    }
    StatementHash::from_bytes(bytes)
}
