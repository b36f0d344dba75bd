//! The casework document of one case: everything about the case, with people named only by code. No rule.

mod assessment;
mod bid;
mod case_file;
mod conference;
mod follow_up;
mod fund;
mod handover;
mod lead;
mod plan;
mod post_closure;
mod questionnaire;
mod received;
mod referral;
mod report;
mod review;
mod safety_plan;
mod screening;
mod stamps;
mod tracing;
mod transfer;
mod unit;

use std::collections::BTreeMap;

use model::case_file::Case;
use model::change::{CaseChange, CaseworkChild, CaseworkEdit};
use model::field::Field;
use model::irregularity::Irregularity;
use model::opening::NewCase;
use model::{EntryId, Millis, StaffRef};

use crate::confirmation;
use crate::document::{Actor, Document, EditFailed, Kind, LoadFailed, RawChange, SCHEMA_VERSION};
use crate::draft::Draft;
use crate::notice::Notice;
use crate::page::{Eye, StaffOf};
use crate::pen::Pen;
use crate::tree::Tree;

pub(crate) use case_file::KIND;
pub use stamps::{EntryStamps, Stamp, StepIn};

/// The casework document of one case, in memory.
#[derive(Debug, Clone)]
pub struct CaseworkDoc(Document);

/// What a casework document says. Reading never fails: what could not be understood is named beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseReading {
    /// The case.
    pub case: Case,
    /// Where the document holds something that this version cannot read, in one order on every device.
    pub irregularities: Vec<Irregularity>,
    /// What merging left behind the values shown, in one order on every device.
    pub notices: Vec<Notice>,
}

impl CaseworkDoc {
    /// Makes the document of a new case: what every such document says, then the casework edits in `new.change`.
    ///
    /// The first of the changes is the document's genesis, the only one that builds on nothing.
    ///
    /// # Errors
    /// As for [`Self::edit`].
    pub fn genesis(actor: Actor, new: &NewCase) -> Result<(CaseworkDoc, Vec<RawChange>), EditFailed> {
        let mut document = Document::default();
        let raw = document.write(actor, new.created_at.0, |draft| {
            case_file::genesis(draft, new);
            new.change.casework.iter().try_for_each(|edit| write(draft, edit))
        })?;
        Ok((CaseworkDoc(document), raw))
    }

    /// Loads the document from its saved form and the changes since. Give no saved form to build it from changes alone.
    ///
    /// # Errors
    /// As for [`Document::load`]; [`LoadFailed::OtherKind`] if it is no casework document.
    pub fn load(snapshot: Option<&[u8]>, tail: &[Vec<u8>]) -> Result<CaseworkDoc, LoadFailed> {
        CaseworkDoc::of(Document::load(snapshot, tail)?)
    }

    /// Takes a document that turns out to be one of casework.
    ///
    /// # Errors
    /// [`LoadFailed::OtherKind`] if it is not.
    pub fn of(document: Document) -> Result<CaseworkDoc, LoadFailed> {
        match document.kind() {
            Some(Kind::Casework) => Ok(CaseworkDoc(document)),
            _ => Err(LoadFailed::OtherKind),
        }
    }

    /// Who made the case, as [`CaseworkDoc::read`] says it, without reading the rest.
    pub fn created_by(&self) -> StaffRef {
        case_file::created_by(&self.0)
    }

    /// The document beneath: saving, heads, raw changes, and what admitting changes of others needs.
    pub fn document(&self) -> &Document {
        &self.0
    }

    /// Gives up the document beneath.
    pub fn into_document(self) -> Document {
        self.0
    }

    /// Writes the casework edits of `change`, stated to be made `at`, and returns the new raw changes in order.
    ///
    /// Adding a child that is already there writes nothing, so an edit whose save ended in doubt can be repeated.
    /// A long edit becomes several changes.
    ///
    /// # Errors
    /// The document stays as it was. [`EditFailed::NewerSchema`] on a document that a newer version wrote.
    pub fn edit(&mut self, actor: Actor, change: &CaseChange, at: Millis) -> Result<Vec<RawChange>, EditFailed> {
        self.0.write(actor, at.0, |draft| change.casework.iter().try_for_each(|edit| write(draft, edit)))
    }

    /// What the document says now, with writers named by actor.
    pub fn read(&self) -> CaseReading {
        self.read_naming(&|_| None)
    }

    /// As [`Self::read`], with writers named where `staff_of` knows them.
    pub fn read_naming(&self, staff_of: &StaffOf<'_>) -> CaseReading {
        read(&self.0.tree(), staff_of)
    }

    /// Who wrote each entry and the steps in it, and in which change.
    pub fn stamps(&self) -> BTreeMap<EntryId, EntryStamps> {
        stamps::read(&self.0.tree())
    }

    /// What the document said at `heads`; `None` while the document does not have all of them.
    pub fn read_at(&self, heads: &[[u8; 32]]) -> Option<CaseReading> {
        Some(read(&self.0.tree_at(heads)?, &|_| None))
    }
}

fn write(draft: &mut Draft<'_>, edit: &CaseworkEdit) -> Result<(), EditFailed> {
    match edit {
        CaseworkEdit::SetCase(field) => case_file::set(draft, field),
        CaseworkEdit::AddUnitMember(member) => unit::add_member(draft, member),
        CaseworkEdit::SetUnitMember(id, field) => unit::set_member(draft, *id, field)?,
        CaseworkEdit::AddStrength(strength) => unit::add_strength(draft, strength),
        CaseworkEdit::AddConcern(concern) => unit::add_concern(draft, concern),
        CaseworkEdit::AddIncident(incident) => unit::add_incident(draft, incident),
        CaseworkEdit::AddEpisode(episode) => case_file::add_episode(draft, episode),
        CaseworkEdit::AddAssessment(assessment) => assessment::add(draft, assessment),
        CaseworkEdit::SetAssessment(id, field) => assessment::set(draft, *id, field)?,
        CaseworkEdit::AddPlan(plan) => plan::add_plan(draft, plan)?,
        CaseworkEdit::SetPlan(id, field) => plan::set_plan(draft, *id, field)?,
        CaseworkEdit::AddGoal(plan, goal) => plan::add_goal(draft, *plan, goal)?,
        CaseworkEdit::SetGoal(id, field) => plan::set_goal(draft, *id, field)?,
        CaseworkEdit::AddAction(goal, action) => plan::add_action(draft, *goal, action)?,
        CaseworkEdit::SetAction(id, field) => plan::set_action(draft, *id, field)?,
        CaseworkEdit::AddContact(note) => follow_up::add(draft, note),
        CaseworkEdit::AddReview(review) => review::add(draft, review),
        CaseworkEdit::SetReview(id, field) => review::set(draft, *id, field)?,
        CaseworkEdit::AddPostClosureCheck(check) => post_closure::add(draft, check),
        CaseworkEdit::AddConference(called) => conference::add(draft, called),
        CaseworkEdit::AddConferenceRecord(id, record) => conference::add_record(draft, *id, record)?,
        CaseworkEdit::ExplainConference(id, on) => conference::explain(draft, *id, *on)?,
        CaseworkEdit::AddSafetyPlan(plan) => safety_plan::add(draft, plan),
        CaseworkEdit::AddSafetyLook(look) => safety_plan::add_look(draft, look),
        CaseworkEdit::AddReferral(referral) => referral::add(draft, referral)?,
        CaseworkEdit::AddReferralEvent(id, event) => referral::add_event(draft, *id, event)?,
        CaseworkEdit::SendReferral(id, sent) => referral::send(draft, *id, sent)?,
        CaseworkEdit::AddServiceGap(gap) => referral::add_gap(draft, gap),
        CaseworkEdit::AddTransferSending(_) | CaseworkEdit::AddTransferAnswer(_) => write_transfer(draft, edit),
        CaseworkEdit::AddLead(lead) => lead::add(draft, lead),
        CaseworkEdit::AddScreening(screening) => screening::add(draft, screening),
        CaseworkEdit::SetScreening(id, field) => screening::set(draft, *id, field)?,
        CaseworkEdit::AddEmergencyAction(action) => lead::add_emergency_action(draft, action),
        CaseworkEdit::AddReassessCall(call) => review::add_call(draft, call),
        CaseworkEdit::AddHandoverNote(note) => handover::add(draft, note),
        CaseworkEdit::AddReport(report) => report::add(draft, report),
        CaseworkEdit::AddReportStep(id, step) => report::add_step(draft, *id, step)?,
        CaseworkEdit::AddBid(_) | CaseworkEdit::AddBidFile(..) | CaseworkEdit::AddBidStep(..) => {
            write_bid(draft, edit)?
        }
        CaseworkEdit::AddExplained(said) => report::add_explained(draft, said),
        CaseworkEdit::AddFundRequest(_)
        | CaseworkEdit::AddFundStep(..)
        | CaseworkEdit::AddTracing(_)
        | CaseworkEdit::AddTracingStep(..) => write_aid(draft, edit)?,
        CaseworkEdit::AddReceived(_) | CaseworkEdit::AddReceivedStep(..) | CaseworkEdit::EraseReceived(_) => {
            write_received(draft, edit)?;
        }
        CaseworkEdit::Answer(at, value) => questionnaire::answer(draft, at, value),
        CaseworkEdit::Tick(at, option, ticked) => questionnaire::tick(draft, at, option, *ticked),
        CaseworkEdit::Confirm(confirmation) => {
            confirmation::add(draft, confirmation);
            say_again(draft, &confirmation.field)?;
        }
        CaseworkEdit::Remove(child, id) => Pen::find(draft, prefix_of(*child), *id)?.remove(),
    }
    Ok(())
}

/// Files of other agencies.
fn write_received(draft: &mut Draft<'_>, edit: &CaseworkEdit) -> Result<(), EditFailed> {
    match edit {
        CaseworkEdit::AddReceived(one) => received::add(draft, one),
        CaseworkEdit::AddReceivedStep(id, step) => received::add_step(draft, *id, step)?,
        CaseworkEdit::EraseReceived(id) => received::erase(draft, *id)?,
        _ => {}
    }
    Ok(())
}

/// Determinations of best interests.
fn write_bid(draft: &mut Draft<'_>, edit: &CaseworkEdit) -> Result<(), EditFailed> {
    match edit {
        CaseworkEdit::AddBid(one) => bid::add(draft, one),
        CaseworkEdit::AddBidFile(id, file) => bid::add_file(draft, *id, file)?,
        CaseworkEdit::AddBidStep(id, step) => bid::add_step(draft, *id, step)?,
        _ => {}
    }
    Ok(())
}

/// What went out with a transfer, and what came back.
fn write_transfer(draft: &mut Draft<'_>, edit: &CaseworkEdit) {
    match edit {
        CaseworkEdit::AddTransferSending(sent) => transfer::add_sending(draft, sent),
        CaseworkEdit::AddTransferAnswer(answered) => transfer::add_answer(draft, answered),
        _ => {}
    }
}

/// Money, and families that are looked for.
fn write_aid(draft: &mut Draft<'_>, edit: &CaseworkEdit) -> Result<(), EditFailed> {
    match edit {
        CaseworkEdit::AddFundRequest(one) => fund::add(draft, one),
        CaseworkEdit::AddFundStep(id, step) => fund::add_step(draft, *id, step)?,
        CaseworkEdit::AddTracing(one) => tracing::add(draft, one),
        CaseworkEdit::AddTracingStep(id, step) => tracing::add_step(draft, *id, step)?,
        _ => {}
    }
    Ok(())
}

/// A value said again is written again: beside a rival that had not seen it, both stand.
fn say_again(draft: &mut Draft<'_>, field: &Field) -> Result<(), EditFailed> {
    match field {
        Field::NextContactOn => Pen::root(draft).say_again(case_file::NEXT_CONTACT),
        Field::NextReviewOn => Pen::root(draft).say_again(case_file::NEXT_REVIEW),
        Field::LegalHold => Pen::root(draft).say_again(case_file::LEGAL_HOLD),
        Field::ActionDueOn(id) => Pen::find(draft, plan::ACTION, *id)?.say_again(plan::DUE_ON),
        Field::ActionStatus(id) => Pen::find(draft, plan::ACTION, *id)?.say_again(plan::STATUS),
        Field::MemberExcluded(id) => Pen::find(draft, unit::MEMBER, *id)?.say_again(unit::EXCLUDED),
        Field::Answer(at) => Pen::root(draft).say_again(&questionnaire::key_of(at, None)),
        Field::Tick(at, option) => Pen::root(draft).say_again(&questionnaire::key_of(at, Some(option))),
        Field::SafeToCall(_) | Field::SafeToText(_) | Field::SafeToVisit(_) | Field::Whereabouts => {}
    }
    Ok(())
}

fn prefix_of(child: CaseworkChild) -> char {
    match child {
        CaseworkChild::UnitMember => unit::MEMBER,
        CaseworkChild::Strength => unit::STRENGTH,
        CaseworkChild::Goal => plan::GOAL,
        CaseworkChild::Action => plan::ACTION,
        CaseworkChild::Referral => referral::REFERRAL,
    }
}

fn read(tree: &Tree<'_>, staff_of: &StaffOf<'_>) -> CaseReading {
    let eye = Eye::new(staff_of);
    let mut case = case_file::read(tree, &eye);
    if case.schema_version > SCHEMA_VERSION {
        eye.report(Irregularity::NewerForm { version: case.schema_version });
    }
    case.unit_members = unit::read_members(tree, &eye);
    case.strengths = unit::read_strengths(tree, &eye);
    case.concerns = unit::read_concerns(tree, &eye);
    case.incidents = unit::read_incidents(tree, &eye);
    case.episodes = case_file::read_episodes(tree, &eye);
    case.assessments = assessment::read(tree, &eye);
    case.plans = plan::read_plans(tree, &eye);
    case.contacts = follow_up::read(tree, &eye);
    case.reviews = review::read(tree, &eye);
    case.referrals = referral::read(tree, &eye);
    case.gaps = referral::read_gaps(tree, &eye);
    case.post_closure_checks = post_closure::read(tree, &eye);
    case.conferences = conference::read(tree, &eye);
    case.safety_plans = safety_plan::read(tree, &eye);
    case.safety_looks = safety_plan::read_looks(tree, &eye);
    case.leads = lead::read(tree, &eye);
    case.screenings = screening::read(tree, &eye);
    case.emergency_actions = lead::read_emergency_actions(tree, &eye);
    case.reassess_calls = review::read_calls(tree, &eye);
    case.transfer_sendings = transfer::read_sendings(tree, &eye);
    case.transfer_answers = transfer::read_answers(tree, &eye);
    case.handover_notes = handover::read(tree, &eye);
    case.reports = report::read(tree, &eye);
    case.bids = bid::read(tree, &eye);
    case.explained = report::read_explained(tree, &eye);
    case.fund_requests = fund::read(tree, &eye);
    case.tracings = tracing::read(tree, &eye);
    case.received = received::read(tree, &eye);
    case.answers = questionnaire::read(tree, &eye);
    case.confirmations = confirmation::read(tree, &eye);
    let (irregularities, notices) = eye.finish();
    CaseReading { case, irregularities, notices }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_of_entry_has_a_letter_of_its_own() {
        let letters = [
            super::unit::MEMBER,
            super::unit::STRENGTH,
            super::unit::CONCERN,
            super::unit::INCIDENT,
            super::follow_up::CONTACT,
            super::follow_up::SERVICE_CHECK,
            super::follow_up::ADVOCACY,
            super::lead::LEAD,
            super::lead::EMERGENCY,
            super::screening::SCREENING,
            super::referral::REFERRAL,
            super::referral::EVENT,
            super::referral::GAP,
            super::case_file::EPISODE,
            super::conference::CONFERENCE,
            super::conference::INVITATION,
            super::conference::RECORD,
            super::conference::DECISION,
            super::post_closure::CHECK,
            super::plan::PLAN,
            super::plan::GOAL,
            super::plan::ACTION,
            super::safety_plan::SAFETY_PLAN,
            super::safety_plan::LOOK,
            super::assessment::ASSESSMENT,
            super::review::REVIEW,
            super::questionnaire::ANSWER,
            super::handover::NOTE,
            super::report::REPORT,
            super::report::EXPLAINED,
            super::report::STEP,
            super::bid::BID,
            super::bid::FILE,
            super::bid::STEP,
            super::fund::REQUEST,
            super::fund::STEP,
            super::tracing::TRACING,
            super::tracing::STEP,
            super::received::RECEIVED,
            super::received::STEP,
            crate::confirmation::CONFIRMATION,
            super::transfer::SENDING,
            super::transfer::ANSWERED,
        ];
        let distinct: BTreeSet<char> = letters.into_iter().collect();
        assert_eq!(distinct.len(), letters.len(), "one of these is read as another: {letters:?}");
    }
}
