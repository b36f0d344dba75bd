//! What queries answer: plain values for a screen. Holds no rule; dates are ISO days, ids are hex, times are milliseconds.

mod approval;
mod brief;
mod case_file;
pub mod device;
mod field;
mod list;
mod person;
mod plan;
mod review;
mod screening;
mod status;
mod timeline;
mod work;

pub use approval::{ApprovalItem, SubmittedAssessment, SubmittedFinding, SubmittedItem};
pub use brief::{SafetyNote, SuggestedNext, VisitBrief};
pub use case_file::{CaseFileView, ConsentScopeView, ConsentSummary, StepView};
pub use field::{ConflictView, Fact, FieldView, SaidValue};
pub use list::{CaseList, CaseListRow, DueItem, StaffList, StaffView, Today};
pub use person::{ContactPointView, PersonEntry, PersonView, PlaceView};
pub use plan::{GivenBack, PlanGap, PlanSheet};
pub use review::{ReviewSheet, ReviewView};
pub use screening::{
    CriteriaOf, CriterionAnswer, EmergencyActionView, LeadView, PartView, PreferenceView, ScreeningSheet,
    ScreeningView, WaitingList, WaitingRow,
};
pub use status::{BackupCase, BackupStatus, DraftView, Problem, QuarantineItem, SyncReport};
pub use timeline::TimelineEntry;
pub use work::{
    ActionView, AuthorisationEntry, ChecklistLine, ClosureSummary, ConsultedView, ContactEntry, GoalView,
    ParticipantView, PlanView, ReferralView, RiskConflictView, RiskEntry, RiskSummary,
};
