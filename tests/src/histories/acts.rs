//! What somebody does in a random history: for each command that changes a case, an input drawn by dice and put to the
//! same rule that the command asks. Knows the rules' inputs, never their answers.

mod aid;
mod care;
mod decide;
mod decisions;
mod early;
mod handover;
mod people;
mod plan;
mod services;
mod transfer;

pub use early::{notice, open};

use model::EntryId;
use model::active::{ActiveCase, EarlyCase, Moment};
use model::case_file::Case;
use model::change::CaseChange;
use model::client::Identity;
use model::codes::{
    AgencyCode, ConsentAnswer, ConsentMethod, ConsentScope, LegalBasis, RiskBasis, RiskLevel, ToldItem,
};
use model::consent::{ConsentDecision, ConsentTerms};
use model::ids::PersonCode;
use model::permissions::Who;
use model::risk::RiskDetermination;
use model::time::Day;
use model::workflow::Workflow;

use crate::dice::Dice;

/// A case before somebody who may act on it.
pub struct Desk<'a> {
    /// The case as their device reads it.
    pub case: &'a Case,
    /// Where it stands there.
    pub workflow: &'a Workflow,
    /// Who it is about, where that is there.
    pub identity: Option<&'a Identity>,
    /// Who they are.
    pub who: &'a Who,
    /// When it is for them.
    pub moment: &'a Moment,
    /// What they draw.
    pub dice: &'a mut Dice,
}

/// What somebody decided; `None` where there was nothing to act on or a rule refused it.
pub type Made = Option<CaseChange>;

/// A command by its name in the command table, and what draws and decides it.
pub type Act = (&'static str, fn(&mut Desk<'_>) -> Made);

/// Every command on a case that is there.
pub const ACTS: &[Act] = &[
    ("answer_danger", early::answer_danger),
    ("record_emergency_action", early::record_emergency_action),
    ("record_attempt", early::record_attempt),
    ("end_lead", early::end_lead),
    ("complete_screening", early::complete_screening),
    ("open_screened_case", early::open_screened_case),
    ("complete_assessment", care::complete_assessment),
    ("record_follow_up", care::record_follow_up),
    ("add_note", care::add_note),
    ("set_next_contact", care::set_next_contact),
    ("determine_risk", care::determine_risk),
    ("decide_consent", care::decide_consent),
    ("record_concern", care::record_concern),
    ("record_incident", care::record_incident),
    ("answer_questions", care::answer_questions),
    ("tick_options", care::tick_options),
    ("make_safety_plan", care::make_safety_plan),
    ("look_at_safety_plan", care::look_at_safety_plan),
    ("add_unit_member", people::add_unit_member),
    ("revise_unit_member", people::revise_unit_member),
    ("set_excluded", people::set_excluded),
    ("add_strength", people::add_strength),
    ("set_safe_contact", people::set_safe_contact),
    ("set_whereabouts", people::set_whereabouts),
    ("show_person", people::show_person),
    ("keep_words", people::keep_words),
    ("draft_plan", plan::draft_plan),
    ("plan_goal", plan::plan_goal),
    ("revise_goal", plan::revise_goal),
    ("remove_goal", plan::remove_goal),
    ("plan_action", plan::plan_action),
    ("revise_action", plan::revise_action),
    ("remove_action", plan::remove_action),
    ("set_goal_status", plan::set_goal_status),
    ("set_action_status", plan::set_action_status),
    ("set_action_due", plan::set_action_due),
    ("agree_plan", plan::agree_plan),
    ("open_review", plan::open_review),
    ("set_next_review", plan::set_next_review),
    ("hold_review", plan::hold_review),
    ("call_reassessment", plan::call_reassessment),
    ("make_referral", services::make_referral),
    ("send_referral", services::send_referral),
    ("record_referral_event", services::record_referral_event),
    ("take_acknowledgement", services::take_acknowledgement),
    ("note_service_gap", services::note_service_gap),
    ("call_conference", services::call_conference),
    ("hold_conference", services::hold_conference),
    ("explain_conference", services::explain_conference),
    ("request_closure", decide::request_closure),
    ("authorise_closure", decide::authorise_closure),
    ("return_closure", decide::return_closure),
    ("reopen_case", decide::reopen_case),
    ("record_post_closure_check", decide::record_post_closure_check),
    ("approve", decide::approve),
    ("give_back", decide::give_back),
    ("settle_conflict", decide::settle_conflict),
    ("propose_transfer", transfer::propose_transfer),
    ("authorise_transfer", transfer::authorise_transfer),
    ("return_transfer", transfer::return_transfer),
    ("send_transfer", transfer::send_transfer),
    ("record_transfer_answer", transfer::record_transfer_answer),
    ("hand_over_case", transfer::hand_over_case),
    ("end_transfer", transfer::end_transfer),
    ("write_handover_note", handover::write_handover_note),
    ("reassign_case", handover::reassign_case),
    ("answer_handover", handover::answer_handover),
    ("record_report", decisions::record_report),
    ("add_report_step", decisions::add_report_step),
    ("decide_with", decisions::decide_with),
    ("explain_decision", decisions::explain_decision),
    ("continue_care", decisions::continue_care),
    ("ask_bid", decisions::ask_bid),
    ("prepare_bid", decisions::prepare_bid),
    ("decide_bid", decisions::decide_bid),
    ("follow_bid", decisions::follow_bid),
    ("ask_fund", aid::ask_fund),
    ("add_fund_step", aid::add_fund_step),
    ("open_tracing", aid::open_tracing),
    ("add_tracing_step", aid::add_tracing_step),
];

/// Commands that make a case: each history begins with one.
pub const MAKERS: [&str; 2] = ["record_lead", "open_case"];

/// Commands that write nothing into a case: searching, drafts, printing (logged on the device), sync, the directory,
/// a stick (what comes on it was written elsewhere) and what a device does for its own keys.
/// `show_consent_form` signs what `show_person` signs. Files of other agencies make a case as `record_lead` does, or answer
/// one that came: their stories are in `tests/stories/received.rs`.
pub const BESIDE: &[&str] = &[
    // Two cases at once: played in stories of their own.
    "propose_join",
    "join_files",
    "return_join",
    "undo_join",
    // Changes who may read a case: two supervisors play it in stories of their own.
    "restrict_case",
    "lift_restriction",
    "keep_received",
    "decline_received",
    "answer_received",
    "search_people",
    "similar_people",
    "show_consent_form",
    // The bytes of a photo are no rule's business; what the model decides of it is drawn in its own tests.
    "attach_file",
    "keep_paper",
    "show_attachment",
    "pin_attachment",
    "evict_attachment",
    "remove_attachment",
    "save_draft",
    "discard_draft",
    "seal",
    "sync",
    "put_on_stick",
    "take_from_stick",
    "change_passphrase",
    "help_recover",
    "make_backup",
    "print_case_summary",
    "print_family_plan",
    "print_referral_slip",
    "print_consent_form",
    "print_code_key",
    "sheet_file",
    "discard_sheet",
    "load_directory",
    "set_directory",
    "confirm_provider",
    "propose_directory_change",
    "drop_directory_change",
    "keep_provider",
    "set_office_address",
    "remove_device",
    "empty_device",
    "renew_lease",
    "take_renewal",
    "remove_member",
    "change_keys_now",
    "renew_keys",
    "adopt_late_work",
    // Staff, roles and devices: no case's act.
    "answer_join",
    "add_member",
    "sign_member",
    "change_member",
    "drop_proposal",
    "change_policy",
    "sign_policy",
    // Files whose time is over: whole documents come and go, nothing is written in a case.
    "bring_back_case",
    "propose_erasure",
    "answer_erasure",
    "let_erased_go",
];

impl<'a> Desk<'a> {
    fn active(&self) -> Option<ActiveCase<'a>> {
        ActiveCase::of(self.case, self.workflow)
    }

    fn early(&self) -> Option<EarlyCase<'a>> {
        EarlyCase::of(self.case, self.workflow)
    }

    fn id(&mut self) -> EntryId {
        id_of(self.dice)
    }

    fn today(&self) -> Day {
        self.moment.today
    }

    fn day_ahead(&mut self) -> Day {
        let days = i32::try_from(self.dice.below(60)).unwrap_or(0);
        self.moment.today.plus(days)
    }

    /// One of several, where there are any.
    fn pick<'x, T>(&mut self, among: &'x [T]) -> Option<&'x T> {
        (!among.is_empty()).then(|| self.dice.one_of(among))
    }

    fn words(&mut self) -> String {
        words_of(self.dice)
    }

    fn risk(&mut self, basis: RiskBasis) -> RiskDetermination {
        let level = *self.dice.one_of(&[RiskLevel::Low, RiskLevel::Low, RiskLevel::Medium, RiskLevel::High]);
        RiskDetermination { level, basis, reasons: Vec::new(), note: self.words() }
    }

    fn consent(&mut self, scope: ConsentScope, answer: ConsentAnswer) -> ConsentDecision {
        consent_of(scope, answer, self.today())
    }
}

fn id_of(dice: &mut Dice) -> EntryId {
    EntryId::from_bytes(std::array::from_fn(|_| u8::try_from(dice.below(256)).unwrap_or(0)))
}

fn words_of(dice: &mut Dice) -> String {
    dice.word(6, "abcdefgh")
}

fn consent_of(scope: ConsentScope, answer: ConsentAnswer, today: Day) -> ConsentDecision {
    ConsentDecision {
        about: PersonCode::Client,
        scope,
        answer,
        basis: LegalBasis::Consent,
        given_by: PersonCode::Client,
        method: ConsentMethod::VerbalWitnessed,
        explained: ToldItem::ALL.to_vec(),
        valid_from: today,
        expires_on: None,
        conditions: String::new(),
        terms: ConsentTerms { witness: Some(model::codes::WitnessRole::SecondStaff), ..ConsentTerms::default() },
    }
}

fn code(text: &str) -> AgencyCode {
    AgencyCode::parse(text).unwrap_or_else(|| unreachable!("{text} is a plain code"))
}
