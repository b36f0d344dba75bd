//! What queries answer: plain values for a screen. Holds no rule; dates are ISO days, ids are hex, times are milliseconds.

mod aid;
mod approval;
mod attachment;
mod bid;
mod brief;
mod case_file;
mod conference;
mod consent;
mod decision;
pub mod device;
mod directory;
mod field;
mod handover;
mod join;
mod list;
mod members;
mod person;
mod plan;
mod referral;
mod restriction;
mod review;
mod safety_plan;
mod screening;
mod sheet;
mod status;
mod timeline;
mod transfer;
mod unit;
mod work;
mod workload;

// Case files that leave a device (docs/adr/0041).
mod erasing;
mod leaving;

pub use aid::{FundLine, FundList, FundSheet, FundStepView, FundView, TracingSheet, TracingStepView, TracingView};
pub use approval::{ApprovalItem, SubmittedAssessment, SubmittedFinding, SubmittedItem};
pub use attachment::{AttachmentList, AttachmentView, ShownAttachment};
pub use bid::{
    BidDecisionView, BidFileView, BidOptionView, BidSheet, BidStepView, BidView, PanellistView, WeighedView,
};
pub use brief::{SafetyNote, SuggestedNext, VisitBrief};
pub use case_file::{CaseFileView, ConsentScopeView, ConsentSummary, StepView};
pub use conference::{
    ConferenceDecisionView, ConferenceRecordView, ConferenceSheet, ConferenceView, GoalChoice, InvitationView,
};
pub use consent::{ConsentEffectView, ConsentFormView, ConsentLine, ConsentSheet, RecipientView, WithheldView};
pub use decision::{
    ContinuedCareView, DeciderView, DecisionNotices, DecisionSheet, ExplainedView, ReportAsked, ReportStepView,
    ReportView,
};
pub use directory::{
    CrisisCard, CrisisLineView, DirectoryView, HindranceView, OfferView, ProposalView, ProviderView, ServicesFor,
};
pub use field::{ConflictView, Fact, FieldView, SaidValue};
pub use handover::{AssignmentLine, CandidateView, HandoverNoteView, HandoverSheet, HandoverWaiting};
pub use join::{FileBrief, JoinNotices, JoinRequest, JoinSheet, JoinedFile};
pub use list::{CaseList, CaseListRow, DueItem, GoneCase, StaffList, StaffView, Today};
pub use members::{
    ColleagueDevice, ColleagueView, EmptyingView, KeyRenewalView, LateWorkList, LateWorkView, MembersView, RemovalView,
};
pub use person::{ContactPointView, PersonEntry, PersonView, PlaceView};
pub use plan::{GivenBack, PlanGap, PlanSheet};
pub use referral::{
    FieldPreview, GapView, ReferralSheet, ReferralStep, ReferralTracked, SharingPreview, UnreferredAction,
};
pub use restriction::{NameableView, RestrictionNotice, RestrictionSheet};
pub use review::{ReviewSheet, ReviewView};
pub use safety_plan::{SafetyLookView, SafetyPartView, SafetyPlanView, SafetySheet, SafetySummary};
pub use screening::{
    CriteriaOf, CriterionAnswer, EmergencyActionView, LeadView, PartView, PreferenceView, ScreeningSheet,
    ScreeningView, WaitingList, WaitingRow,
};
pub use sheet::{SheetFile, SheetList, SheetOffer, SheetPart, SheetView};
pub use status::{BackupCase, BackupStatus, DraftView, NewestWord, Problem, QuarantineItem, SyncReport};
pub use timeline::TimelineEntry;
pub use transfer::{
    ReceiverView, SummaryPartView, TransferAnswerView, TransferItem, TransferSendingView, TransferSheet,
    TransferSummaryView,
};
pub use unit::{MemberView, StrengthView, UnitView};
pub use work::{
    ActionView, AuthorisationEntry, ChecklistLine, ClosureSummary, ConsultedView, ContactEntry, GoalView,
    ParticipantView, PlanView, ReferralView, RiskConflictView, RiskEntry, RiskSummary,
};
pub use workload::{WorkloadRow, WorkloadView};

pub use erasing::{DueErasure, ErasedFiles, ErasureView, Erasures, HeldBackFile};
pub use leaving::{LeftCase, LeftCases};
