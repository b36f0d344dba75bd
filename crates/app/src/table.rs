//! The rows of the command table. A command that is not here does not exist for any host.

use crate::commands::{
    aid, approval, assessment, attachment, bid, bundle, closure, coded_text, concern, conference, conflict, consent,
    decision, directory, draft, follow_up, handover, joins, lead, members, opening, plan, post_closure, print,
    questionnaire, reassess, received, referral, restriction, review, risk, safe_contact, safety_plan, screening, sync,
    transfer, unit,
};
use crate::passphrase;
use crate::queries::{
    aid as aid_sheet, approvals, attachment as attachment_list, backup, bid as bid_sheet, brief, case_file, caseload,
    conference as conference_sheet, consent as consent_sheet, decision as decision_sheet, directory as directory_sheet,
    fund_list, guide, handover as handover_sheet, joins as joins_sheet, members as members_sheet, person,
    plan as plan_sheet, received as received_sheet, referral as referrals_sheet, restriction as restriction_sheet,
    review as review_sheet, safety_plan as safety_sheet, screening as screening_sheet, search, sheets, similar, staff,
    today, transfer as transfer_sheet, trends, unit as unit_sheet, waiting, workload,
};
use crate::recovery;
use crate::registry::{Nothing, table};
use crate::views;

table! {
    Query today(Nothing) -> views::Today = today::today, "What is due, late or waiting, in order of priority.";
    Query cases(Nothing) -> views::CaseList = caseload::cases, "The cases on this device, by the day of their next task.";
    Query case_by_code(caseload::ByCode) -> caseload::FoundCase = caseload::by_code, "A case by the code on paper.";
    Query case_file(case_file::OneCase) -> views::CaseFileView = case_file::case_file, "One case, whole and coded.";
    Query visit_brief(case_file::OneCase) -> views::VisitBrief = brief::visit_brief, "What to know before a visit: caution, open actions, when to come again.";
    Query plan(case_file::OneCase) -> views::PlanSheet = plan_sheet::plan, "The newest plan version, what it lacks and what was said to it.";
    Query review(case_file::OneCase) -> views::ReviewSheet = review_sheet::review, "The review under way, and what changed since the last one.";
    Query conflicts(case_file::ConflictsOf) -> case_file::Conflicts = case_file::conflicts, "Fields with two values, of one case or all.";
    Query approvals(Nothing) -> approvals::Approvals = approvals::approvals, "Closures and submitted work that wait for this supervisor.";
    Query workload(Nothing) -> views::WorkloadView = workload::workload, "What each worker of the supervisor's teams carries.";
    Query staff(Nothing) -> views::StaffList = staff::staff, "Everybody of the agency whose name this device can open.";
    Query search(search::Search) -> search::Hits = search::search, "Cases by the words in them.";
    Command search_people(search::SearchPeople) -> search::Hits = search::search_people, "Cases by a name; logged once.";
    Command similar_people(similar::SimilarPeople) -> similar::Similar = similar::similar_people, "Own cases whose client may be the one being named; logged once.";
    Query opening_guide(guide::OpeningGuide) -> guide::OpeningGuided = guide::opening, "What belongs to opening a case of a programme and an age.";
    Query assessment_guide(case_file::OneCase) -> guide::AssessmentGuided = guide::assessment, "What an assessment of a case has to cover.";
    Query incident_guide(guide::IncidentGuide) -> guide::IncidentGuided = guide::incident, "What kind of act it was, by ordered questions, and how long care can help.";
    Command show_person(person::ShowPerson) -> views::PersonView = person::show_person, "Who a case is about; logged with its reason.";
    Query backup_status(Nothing) -> views::BackupStatus = backup::backup_status, "What is only here and what is at the office.";
    Query waiting_list(Nothing) -> views::WaitingList = waiting::waiting_list, "Leads and screenings that wait, in order, with the parts of their score.";
    Query screening(case_file::OneCase) -> views::ScreeningSheet = screening_sheet::screening, "What is recorded of a case before intake, and what its screening asks.";
    Command record_lead(lead::RecordLead) -> opening::Opened = lead::record_lead, "Records how a possible case was noticed.";
    Command answer_danger(screening::AnswerDanger) -> Nothing = screening::answer_danger, "Saves the answers on danger, before anything else is asked.";
    Command record_emergency_action(screening::RecordEmergencyAction) -> follow_up::Recorded = screening::record_emergency_action, "Records what was done at once for somebody in danger.";
    Command record_attempt(screening::RecordAttempt) -> follow_up::Recorded = screening::record_attempt, "Records a safe try to reach somebody that failed.";
    Command end_lead(screening::EndLead) -> Nothing = screening::end_lead, "Ends a lead that never came to an interview.";
    Command complete_screening(screening::CompleteScreening) -> Nothing = screening::complete_screening, "Records what a screening found and what it comes to.";
    Command open_screened_case(opening::OpenScreenedCase) -> opening::Opened = opening::open_screened_case, "Opens a case whose screening came to \"open\".";
    Query drafts(Nothing) -> backup::Drafts = backup::drafts, "Entries begun and not saved yet.";
    Query quarantine(Nothing) -> backup::Quarantined = backup::quarantine, "Entries that could not be read and were set aside.";
    Command open_case(opening::OpenCase) -> opening::Opened = opening::open_case, "Opens a case with consent and first risk.";
    Command complete_assessment(assessment::CompleteAssessment) -> follow_up::Recorded = assessment::complete, "Completes the assessment with its risk.";
    Command record_follow_up(follow_up::RecordFollowUp) -> follow_up::Recorded = follow_up::record, "Records a contact with everything that belongs to it.";
    Command add_note(follow_up::AddNote) -> follow_up::Recorded = follow_up::add_note, "Adds a note that was made elsewhere.";
    Command set_next_contact(follow_up::SetNextContact) -> Nothing = follow_up::set_next_contact, "Sets the day of the next contact.";
    Command determine_risk(risk::DetermineRisk) -> Nothing = risk::determine, "Determines risk, with a reason.";
    Command set_safe_contact(safe_contact::SetSafeContact) -> Nothing = safe_contact::set, "Says whether calling, texting or visiting is safe.";
    Command set_whereabouts(safe_contact::SetWhereabouts) -> Nothing = safe_contact::set_whereabouts, "Says where the client stays now.";
    Command decide_consent(consent::DecideConsent) -> Nothing = consent::decide, "Records what somebody consents to, or no longer.";
    Query consents(case_file::OneCase) -> views::ConsentSheet = consent_sheet::consents, "What the client agreed to, for every purpose and recipient.";
    Command show_consent_form(consent_sheet::ShowConsentForm) -> views::ConsentFormView = consent_sheet::show_form, "The signed form of a consent; logged with its reason.";
    Command record_concern(concern::RecordConcern) -> follow_up::Recorded = concern::record_concern, "Records a protection concern.";
    Command record_incident(concern::RecordIncident) -> follow_up::Recorded = concern::record_incident, "Records what was done to the client, with the risk found.";
    Command draft_plan(plan::DraftPlan) -> follow_up::Recorded = plan::draft_plan, "Begins a plan version.";
    Command plan_goal(plan::PlanGoal) -> follow_up::Recorded = plan::plan_goal, "Adds a goal to a plan version.";
    Command revise_goal(plan::ReviseGoal) -> Nothing = plan::revise_goal, "Puts a goal right that is not agreed yet.";
    Command remove_goal(plan::RemoveGoal) -> Nothing = plan::remove_goal, "Takes a goal out that is not agreed yet.";
    Command plan_action(plan::PlanAction) -> follow_up::Recorded = plan::plan_action, "Adds an action to a goal.";
    Command revise_action(plan::ReviseAction) -> Nothing = plan::revise_action, "Puts an action right that is not agreed yet.";
    Command remove_action(plan::RemoveAction) -> Nothing = plan::remove_action, "Takes an action out that is not agreed yet.";
    Command set_goal_status(plan::SetGoalStatus) -> Nothing = plan::set_goal_status, "Says how far a goal is.";
    Command set_action_status(plan::SetActionStatus) -> Nothing = plan::set_action_status, "Says how far an action is.";
    Command set_action_due(plan::SetActionDue) -> Nothing = plan::set_action_due, "Sets the day an action is due.";
    Command agree_plan(plan::AgreePlan) -> Nothing = plan::agree_plan, "Records the client's agreement to a plan version.";
    Command open_review(review::OpenReview) -> follow_up::Recorded = review::open_review, "Opens a review with who takes part.";
    Command set_next_review(review::SetNextReview) -> Nothing = review::set_next_review, "Sets the day of the next review.";
    Command hold_review(review::HoldReview) -> Nothing = review::hold_review, "Holds a review and says what follows.";
    Command call_reassessment(reassess::CallReassessment) -> follow_up::Recorded = reassess::call, "Calls for another assessment before a review asks for it.";
    Command approve(approval::DecideOn) -> Nothing = approval::approve, "Approves an assessment, a plan or a review.";
    Command give_back(approval::DecideOn) -> Nothing = approval::give_back, "Gives an assessment, a plan or a review back with words.";
    Command make_referral(referral::MakeReferral) -> follow_up::Recorded = referral::make_referral, "Asks another service to act.";
    Command record_referral_event(referral::RecordReferralEvent) -> follow_up::Recorded = referral::record_event, "Records a step of a referral.";
    Command answer_questions(questionnaire::AnswerQuestions) -> Nothing = questionnaire::answer, "Answers questions of an agency's form.";
    Command tick_options(questionnaire::TickOptions) -> Nothing = questionnaire::tick, "Ticks or unticks options of a question.";
    Command request_closure(closure::RequestClosure) -> Nothing = closure::request, "Asks to close the case.";
    Command authorise_closure(closure::AuthoriseClosure) -> Nothing = closure::authorise, "Closes the case, if nothing was missed.";
    Command return_closure(closure::ReturnClosure) -> Nothing = closure::return_closure, "Gives a closure request back with words.";
    Command reopen_case(closure::ReopenCase) -> Nothing = closure::reopen, "Opens a closed case again.";
    Command settle_conflict(conflict::SettleConflict) -> Nothing = conflict::settle, "Settles two values of a field into one.";
    Query check_text(coded_text::CheckText) -> coded_text::Reveals = coded_text::check_text, "Names, numbers and places of the case's people in a text.";
    Command keep_words(coded_text::KeepWords) -> Nothing = coded_text::keep_words, "Lets words stay that look like a name; the supervisor sees it.";
    Command save_draft(draft::SaveDraft) -> draft::Kept = draft::save_draft, "Keeps what was typed so far.";
    Command discard_draft(draft::DiscardDraft) -> Nothing = draft::discard_draft, "Drops an entry that is not wanted.";
    Command seal(Nothing) -> sync::Sealed = sync::seal, "Seals what was saved, at the end of a work session.";
    Command sync(sync::Sync) -> views::SyncReport = sync::sync, "Exchanges with the office.";
    Query sheets(case_file::OneCase) -> views::SheetList = sheets::sheets, "What may be printed of a case, and why not.";
    Command print_case_summary(print::PrintCasework) -> views::SheetView = print::case_summary, "Prepares the summary of a case: code, no name; logged.";
    Command print_family_plan(print::PrintCasework) -> views::SheetView = print::family_plan, "Prepares the family's copy of the plan: no name, no code; logged.";
    Command print_referral_slip(print::PrintSlip) -> views::SheetView = print::referral_slip, "Prepares the slip of a referral: code, no name; logged.";
    Command print_consent_form(print::PrintIdentity) -> views::SheetView = print::consent_form, "Prepares a consent form: names and a form number, no code; logged.";
    Command print_code_key(print::PrintIdentity) -> views::SheetView = print::code_key, "Prepares the code key for the identity cabinet; logged.";
    Command sheet_file(Nothing) -> views::SheetFile = print::sheet_file, "Hands over the PDF of the sheet prepared last.";
    Command discard_sheet(Nothing) -> Nothing = print::discard_sheet, "Deletes the sheet prepared last, and its file.";
    // Services and referrals.
    Query referrals(case_file::OneCase) -> views::ReferralSheet = referrals_sheet::referrals, "The referrals of a case, with what may follow each.";
    Query referral_preview(referrals_sheet::PreviewReferral) -> views::SharingPreview = referrals_sheet::preview, "What would leave with a referral, field by field.";
    Command send_referral(referral::SendReferral) -> referral::SentReferral = referral::send, "Sends a referral with what the client agreed to.";
    Query open_received(received_sheet::OpenReceived) -> received_sheet::ReceivedPreview = received_sheet::open_received, "What a file of another agency says; stores nothing.";
    Query received(case_file::OneCase) -> received_sheet::ReceivedSheet = received_sheet::sheet, "What other agencies sent for a case, and how it was answered.";
    Command keep_received(received::KeepReceived) -> opening::Opened = received::keep, "Keeps a file of another agency as a lead, or in the case it belongs to.";
    Command decline_received(received::DeclineReceived) -> received::FileForSender = received::decline, "Declines a file of another agency, with the answer for the sender.";
    Command answer_received(received::AnswerReceived) -> received::FileForSender = received::answer, "Answers what was received, with the file for the sender.";
    Query answer_again(case_file::OneCase) -> received::FileForSender = received_sheet::answer_again, "The file of the last answer once more.";
    Query recall_sent(received::RecallSent) -> received::FileForSender = received::recall_sent, "Word to the receiver that the consent to what was sent ended.";
    Command take_acknowledgement(referral::TakeAnswer) -> follow_up::Recorded = referral::take_answer, "Takes a provider's answer from a file.";
    Command note_service_gap(referral::NoteServiceGap) -> follow_up::Recorded = referral::note_gap, "Notes a need that found no usable service.";
    Query directory(Nothing) -> views::DirectoryView = directory_sheet::directory, "The services around the agency, as last signed.";
    Query directory_file(Nothing) -> directory_sheet::SignedFile = directory_sheet::file, "The signed list as a file to carry to other devices.";
    Query services_for(directory_sheet::FindServices) -> views::ServicesFor = directory_sheet::services_for, "Services for a client, with what stands in the way.";
    Command load_directory(directory::LoadDirectory) -> Nothing = directory::load, "Takes a signed list of services from a file.";
    Command set_directory(crate::directory::DirectoryForm) -> Nothing = directory::set, "Signs a list of services and keeps it.";
    Command confirm_provider(directory::OneProvider) -> Nothing = directory::confirm, "Says that all the list holds of a provider was checked today.";
    Command propose_directory_change(directory::ProposeChange) -> Nothing = directory::propose, "Says what in the list of services is wrong or missing.";
    Command drop_directory_change(directory::OneProposal) -> Nothing = directory::drop_change, "Drops a proposed change that was taken up or is not wanted.";
    Command put_on_stick(bundle::PutOnStick) -> bundle::Stick = bundle::put_on_stick, "Puts what has not reached the office into a file for a memory stick.";
    Command take_from_stick(bundle::TakeFromStick) -> bundle::Taken = bundle::take_from_stick, "Takes in a colleague's file from a memory stick.";
    Command set_office_address(sync::SetOfficeAddress) -> Nothing = sync::set_office_address, "Tells this device another address of its office.";
    Query safety_plan(case_file::OneCase) -> views::SafetySheet = safety_sheet::safety_plan, "The safety plan that holds, older ones and looks at it.";
    Command make_safety_plan(safety_plan::MakeSafetyPlan) -> follow_up::Recorded = safety_plan::make, "Makes a safety plan, or its next version.";
    Command look_at_safety_plan(safety_plan::LookAtSafetyPlan) -> follow_up::Recorded = safety_plan::look, "Records that the safety plan was looked at and holds.";
    Query client_unit(case_file::OneCase) -> views::UnitView = unit_sheet::client_unit, "Who belongs to the client unit, by code, and strengths.";
    Command add_unit_member(unit::AddUnitMember) -> follow_up::Recorded = unit::add_member, "Adds somebody of the family or household.";
    Command revise_unit_member(unit::ReviseUnitMember) -> Nothing = unit::revise_member, "Puts right what is known of somebody of the unit.";
    Command set_excluded(unit::SetExcluded) -> Nothing = unit::set_excluded, "Says whether somebody must learn nothing of the case.";
    Command add_strength(unit::AddStrength) -> follow_up::Recorded = unit::add_strength, "Adds a strength.";
    Query conferences(case_file::OneCase) -> views::ConferenceSheet = conference_sheet::conferences, "The conferences of a case, and who may be invited to one.";
    Command call_conference(conference::CallConference) -> follow_up::Recorded = conference::call, "Calls a conference with who is invited and why.";
    Command hold_conference(conference::HoldConference) -> follow_up::Recorded = conference::hold, "Records a conference; its decisions become actions.";
    Command explain_conference(conference::ExplainConference) -> Nothing = conference::explain, "Records that the client was told what was decided.";
    // Between visits: who to call in a crisis, what is missing, the list of services.
    Query crisis_card(directory_sheet::CrisisIn) -> views::CrisisCard = directory_sheet::crisis_card, "Services to call when somebody is in danger.";
    Query service_gaps(Nothing) -> trends::ServiceGaps = trends::service_gaps, "Needs without a service, counted.";
    Query shared_issues(Nothing) -> trends::SharedIssues = trends::issues, "Single issues that many people of an area share.";
    Command keep_provider(crate::directory::ProviderForm) -> Nothing = directory::keep_provider, "Adds or changes a provider and signs the next list.";
    // Decisions that weigh on people.
    Query bids(case_file::OneCase) -> views::BidSheet = bid_sheet::bids, "Determinations of best interests of a case.";
    Command ask_bid(bid::AskBid) -> follow_up::Recorded = bid::ask, "Asks for a determination of best interests.";
    Command prepare_bid(bid::PrepareBid) -> follow_up::Recorded = bid::prepare, "Records what was gathered for the panel.";
    Command decide_bid(bid::DecideBid) -> Nothing = bid::decide, "Records what the panel decided.";
    Command follow_bid(bid::FollowBid) -> follow_up::Recorded = bid::follow, "Records that a decision was explained or carried out, or the determination given up.";
    // Money that cannot wait, and families that are looked for.
    Query join(case_file::OneCase) -> views::JoinSheet = joins_sheet::join_sheet, "Whether a file is one of two of the same person, and what follows if they are joined.";
    Query join_candidates(case_file::OneCase) -> similar::Similar = joins_sheet::join_candidates, "Own cases whose client may be the client of this one. Logged once a session.";
    Command propose_join(joins::ProposeJoin) -> follow_up::Recorded = joins::propose_join, "Proposes that a file that was opened in error is joined to another.";
    Command join_files(joins::DecideJoin) -> Nothing = joins::join_files, "Joins a file to another of the same person: signed in both.";
    Command return_join(joins::DecideJoin) -> Nothing = joins::return_join, "Gives a proposal to join two files back.";
    Command undo_join(joins::DecideJoin) -> Nothing = joins::undo_join, "Takes two files apart again.";
    // Who alone may open a case.
    Query restriction(case_file::OneCase) -> views::RestrictionSheet = restriction_sheet::sheet, "Who may open a case, and whom a supervisor could name.";
    Command restrict_case(restriction::RestrictCase) -> Nothing = restriction::restrict, "Names the staff who alone may open a case: everybody else gets no new key.";
    Command lift_restriction(restriction::LiftRestriction) -> Nothing = restriction::lift, "Opens a restricted case to its team again.";
    Query funds(Nothing) -> views::FundList = fund_list::funds, "What a supervisor's cases asked of the emergency fund, and what the month grants.";
    Query fund(case_file::OneCase) -> views::FundSheet = aid_sheet::fund_sheet, "The requests of a case to the emergency fund.";
    Command ask_fund(aid::AskFund) -> follow_up::Recorded = aid::ask_fund, "Asks the emergency fund for money.";
    Command add_fund_step(aid::AddFundStep) -> follow_up::Recorded = aid::add_fund_step, "Records that money was paid out, accounted for, or is not needed.";
    Query tracing(case_file::OneCase) -> views::TracingSheet = aid_sheet::tracing_sheet, "The search for the family of a child.";
    Command open_tracing(aid::OpenTracing) -> follow_up::Recorded = aid::open_tracing, "Begins to look for a family.";
    Command add_tracing_step(aid::AddTracingStep) -> follow_up::Recorded = aid::add_tracing_step, "Records what was done to find a family.";
    Query decisions(case_file::OneCase) -> views::DecisionSheet = decision_sheet::decisions, "Reports, explanations and grounds against a wish, of one case.";
    Command record_report(decision::RecordReport) -> follow_up::Recorded = decision::record_report, "Records what may have to be reported, and what is proposed.";
    Command add_report_step(decision::AddReportStep) -> follow_up::Recorded = decision::add_report_step, "Records that a report was made, or what came of it.";
    Command decide_with(decision::DecideWith) -> Nothing = decision::decide_with, "Records who decided together with the person who signs.";
    Command explain_decision(decision::ExplainDecision) -> follow_up::Recorded = decision::explain, "Records that a decision was explained, and what was said to it.";
    Command continue_care(decision::ContinueCare) -> Nothing = decision::continue_care, "Records a supervisor's grounds to go on against a withdrawn consent.";
    Command record_post_closure_check(post_closure::RecordPostClosureCheck) -> follow_up::Recorded = post_closure::record, "Records how things are after closure.";
    Query transfer(case_file::OneCase) -> views::TransferSheet = transfer_sheet::sheet, "The transfers of a case, who may receive it, and what comes next.";
    Query transfer_preview(transfer_sheet::PreviewTransfer) -> Vec<views::FieldPreview> = transfer_sheet::preview, "What would leave with a transfer to an agency.";
    Command propose_transfer(transfer::ProposeTransfer) -> follow_up::Recorded = transfer::propose, "Proposes that another agency manages the case.";
    Command authorise_transfer(transfer::AuthoriseTransfer) -> Nothing = transfer::authorise, "Authorises a proposed transfer.";
    Command return_transfer(transfer::ReturnTransfer) -> Nothing = transfer::give_back, "Gives a proposed transfer back with words.";
    Command send_transfer(transfer::SendTransfer) -> transfer::SentTransfer = transfer::send, "Sends one of the two files of a transfer.";
    Command record_transfer_answer(transfer::RecordTransferAnswer) -> follow_up::Recorded = transfer::answer, "Records what the receiving agency said.";
    Command hand_over_case(transfer::HandOverCase) -> Nothing = transfer::hand_over, "Confirms that the other agency has the case.";
    Command end_transfer(transfer::EndTransfer) -> Nothing = transfer::end, "Ends a transfer: the work goes on here.";
    // Who carries a case.
    Query handover(case_file::OneCase) -> views::HandoverSheet = handover_sheet::handover, "Who carries a case, who might, and what waits for an answer.";
    Command write_handover_note(handover::WriteHandoverNote) -> follow_up::Recorded = handover::write_note, "Writes what the next worker has to know.";
    Command reassign_case(handover::ReassignCase) -> Nothing = handover::reassign, "Gives a case to another worker, with its keys.";
    Command answer_handover(handover::AnswerHandover) -> Nothing = handover::answer, "Takes a case that was given, or declines it.";
    Query members(Nothing) -> views::MembersView = members_sheet::members, "People and their devices, removals under way and late work, for those who look after them.";
    Query late_work(Nothing) -> views::LateWorkList = members_sheet::late_work, "What removed devices wrote beyond what counts, and nobody took over yet.";
    Command adopt_late_work(members::AdoptLateWork) -> Nothing = members::adopt_late_work, "Takes late work of a removed device over as testimony.";
    Command remove_device(members::RemoveDevice) -> Nothing = members::remove_device, "Removes a device: what it writes from now on waits for a supervisor.";
    Command empty_device(members::EmptyDevice) -> Nothing = members::empty_device, "Removes a device and orders it to destroy what it holds when it next hears of the office.";
    Query own_removal(Nothing) -> crate::removed::OwnRemoval = crate::removed::own_removal, "Whether this device was removed, by the signed roster, and what to do with what is only here.";
    Query lease(Nothing) -> crate::lease::LeaseView = crate::lease::lease, "How long this device goes on showing cases without news of the office.";
    Command renew_lease(crate::lease::RenewLease) -> crate::lease::Renewal = crate::lease::renew_lease, "Lets a colleague's device go on without the office, as their supervisor.";
    Command take_renewal(crate::lease::Renewal) -> Nothing = crate::lease::take_renewal, "Takes a supervisor's renewal.";
    Command remove_member(members::RemoveMember) -> Nothing = members::remove_member, "Removes all devices of a person.";
    Command change_keys_now(Nothing) -> members::KeysChanged = members::change_keys_now, "Gives every file that a removed device could open a new key now.";
    Command renew_keys(members::RenewKeys) -> Nothing = members::renew_keys, "Has new keys made for one's teams, their members and their files: somebody outside may know the old ones.";
    // Keys: another passphrase, backups, recovery.
    Query offer_passphrase(Nothing) -> passphrase::OfferedWords = passphrase::offer, "Draws words for a new passphrase.";
    Command change_passphrase(passphrase::ChangePassphrase) -> Nothing = passphrase::change, "Puts this device under another passphrase.";
    Command make_backup(Nothing) -> crate::backup::BackupFile = crate::backup::make, "Copies this device, sealed, into one age file under drawn words.";
    Query recovery_status(Nothing) -> recovery::RecoveryStatus = recovery::status, "Who can help with a forgotten passphrase, and who did.";
    Query look_at_recovery(recovery::AskFile) -> recovery::AskSeen = recovery::look_at_ask, "Whose device asks for help.";
    Command help_recover(recovery::AskFile) -> recovery::PartOpened = recovery::answer_ask, "Opens this person's part for a device whose passphrase was forgotten.";

    // Photos and recordings.
    Query attachments(attachment_list::AttachmentsOf) -> views::AttachmentList = attachment_list::attachments, "The photos and recordings of a case, and where each is.";
    Command attach_file(attachment::AttachFile) -> follow_up::Recorded = attachment::attach, "Adds a photo, cleaned of all but the picture, or a recording.";
    Command show_attachment(attachment::ShowAttachment) -> views::ShownAttachment = attachment::show, "A photo or recording for a view inside the app; logged.";
    Command pin_attachment(attachment::PinAttachment) -> Nothing = attachment::pin, "Lets a photo or recording stay on this device, or no longer.";
    Command evict_attachment(attachment::OneAttachment) -> Nothing = attachment::evict, "Makes room: lets go of what the office holds whole.";
    Command remove_attachment(attachment::OneAttachment) -> Nothing = attachment::remove, "Destroys a photo or recording here and at the office.";
    // Scanned papers (docs/adr/0044).
    Command keep_paper(attachment::KeepPaper) -> follow_up::Recorded = attachment::keep_paper, "Keeps the picture of a paper, cleaned of all but what it shows, and what it is.";
    // Joining by codes (docs/adr/0037).
    Query look_at_join(crate::codes::CodeText) -> crate::joining::JoinSeen = crate::joining::look, "Whose new device asks to be let in, and what comes next.";
    Command answer_join(crate::joining::AnswerJoin) -> crate::joining::JoinShown = crate::joining::answer, "Lets a new device in, or signs once for it, and shows the codes for the next step.";
    Command add_member(crate::staffing::AddMember) -> crate::staffing::MemberProposed = crate::staffing::add, "Adds somebody to the staff, or signs once for them and shows the codes for whoever signs second.";
    Query look_at_member(crate::codes::CodeText) -> crate::staffing::MemberProposal = crate::staffing::look, "Whom a colleague proposes for the staff.";
    Command sign_member(crate::codes::CodeText) -> crate::staffing::MemberProposed = crate::staffing::sign, "Signs second for what a colleague proposed of somebody, or shows the codes for one more person.";
    // Roles, teams and policy that change (docs/adr/0040).
    Command change_member(crate::staffing::ChangeMember) -> crate::staffing::MemberProposed = crate::staffing::change, "Gives somebody other roles or another team, or signs once for it and shows the codes for whoever signs second.";
    Query waiting_proposal(crate::staffing::waiting::ProposalRef) -> crate::staffing::MemberProposed = crate::staffing::waiting::show, "The codes of a proposal that waits for a second signature.";
    Command drop_proposal(crate::staffing::waiting::ProposalRef) -> Nothing = crate::staffing::waiting::drop_one, "Lets go of a proposal that waits.";
    Query policy(Nothing) -> crate::policy::PolicyView = crate::policy::policy, "What the agency decided for all its tablets, since when and by whom.";
    Command change_policy(crate::policy::ChangePolicy) -> crate::staffing::MemberProposed = crate::policy::change, "Decides something for all tablets, or signs once for it and shows the codes for whoever signs second.";
    Query look_at_policy(crate::codes::CodeText) -> crate::policy::PolicyProposal = crate::policy::look, "What a colleague proposes for all tablets.";
    Command sign_policy(crate::codes::CodeText) -> crate::staffing::MemberProposed = crate::policy::sign, "Signs second for what a colleague proposed for all tablets.";
    Query left_cases(Nothing) -> views::LeftCases = crate::queries::leaving::left_cases, "Case files whose time on this device was over and that left it.";
    Command bring_back_case(crate::commands::leaving::BringBack) -> Nothing = crate::commands::leaving::bring_back, "Lets the next exchange bring back a case file that left this device.";
    Query erasures(Nothing) -> views::Erasures = crate::queries::erasing::erasures, "Files that are due for erasing, that wait for a second person, that were erased.";
    Command propose_erasure(crate::commands::erasing::ProposeErasure) -> Nothing = crate::commands::erasing::propose, "Puts files forward for erasing: the first of two words.";
    Command answer_erasure(crate::commands::erasing::AnswerErasure) -> Nothing = crate::commands::erasing::answer, "A second person's word for erasing files, or taking one's own back.";
    Command let_erased_go(crate::commands::erasing::LetErasedGo) -> Nothing = crate::commands::erasing::let_go, "Lets go of what of an erased file is only on this device.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::TABLE;
    use crate::error::ErrorCode;

    #[test]
    fn every_row_has_its_own_name_and_schemas() {
        let names: BTreeSet<&str> = TABLE.iter().map(|spec| spec.name).collect();
        assert_eq!(names.len(), TABLE.len(), "a name means one command");
        for spec in TABLE {
            assert!((spec.input)().as_object().is_some(), "{} has a schema of its input", spec.name);
            assert!((spec.output)().as_object().is_some(), "{} has a schema of its answer", spec.name);
        }
    }

    #[test]
    fn every_error_code_has_its_own_name_and_sentence() {
        let codes: BTreeSet<&str> = ErrorCode::ALL.iter().map(|code| code.code()).collect();
        let sentences: BTreeSet<&str> = ErrorCode::ALL.iter().map(|code| code.sentence()).collect();
        assert_eq!(codes.len(), ErrorCode::ALL.len(), "a code means one thing");
        assert_eq!(sentences.len(), ErrorCode::ALL.len(), "a sentence says one thing");
    }

    #[test]
    fn the_generated_typescript_has_a_function_for_each_row() {
        let text = crate::bindings::typescript();
        for spec in TABLE {
            assert!(text.contains(&format!("send(\"{}\"", spec.name)), "{} can be called from a screen", spec.name);
        }
    }
}
