//! The field's nouns and rules: cases, plans, risk, closure, what is due and who may decide.
//! Pure: reads no clock, draws no randomness, does no I/O and has no serialised form.
//!
//! Rules are functions from values to a decision: a [`CaseChange`] to write, or a refusal that says what a worker can
//! do. State is derived by [`reducer::reduce`] from signed statements and document facts, never stored.

pub mod case_code;
pub mod codes;
pub mod ids;
pub mod register;
pub mod text;
pub mod time;

pub mod active;
pub mod adoption;
pub mod case_file;
pub mod client;
pub mod unit;

pub mod assessment;
pub mod attachment;
pub mod conference;
pub mod consent;
pub mod follow_up;
pub mod plan;
pub mod post_closure;
pub mod questionnaire;
pub mod referral;
pub mod review;
pub mod risk;
pub mod safe_contact;
pub mod safety_plan;
pub mod screening;
pub mod sharing;

pub mod approval;
pub mod closure;
pub mod coded_text;
pub mod statement;
pub mod workflow;

pub mod change;
pub mod conflict;
pub mod facts;
pub mod field;
pub mod irregularity;

pub mod reducer;

pub mod directory;
pub mod trends;

pub mod brief;
pub mod caseload;
pub mod commands;
pub mod copies;
pub mod deadlines;
pub mod lifecycle;
pub mod merge;
pub mod next_step;
pub mod permissions;
pub mod steps;
pub mod worklist;

pub mod handover;

pub mod import;
pub mod incident_type;
pub mod join;
pub mod lead;
pub mod lease;
pub mod majority;
pub mod opening;
pub mod priority;
pub mod search;
pub mod sheet;
pub mod similar;
pub mod transfer;
pub mod tries;

// Decisions that weigh on people.
pub mod bid;
pub mod continued;
pub mod explained;
pub mod report;

// Money that cannot wait, and families that are looked for.
pub mod fund;
pub mod reassess;
pub mod recovery;
pub mod tracing;
// Files of other agencies.
pub mod received;
// Roles, teams and policy that change.
pub mod policy;
pub mod staffing;
// Cases that only named staff may open.
pub mod restriction;

#[cfg(any(test, feature = "testkit"))]
pub mod testkit;

pub use change::{CaseChange, CaseworkEdit, IdentityEdit};
pub use ids::{CaseId, ChangeHash, DeviceRef, EntryId, LaneRef, PersonDocId, StaffRef, StatementHash, TeamRef};
pub use register::{Register, Safer, Said, Writer};
pub use time::{Day, Millis};

// How long files are kept (docs/adr/0041).
pub mod retention;
