//! Lists of cases and of work: one row a case or task. Holds no rule; no name ever stands in a list.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Fact;

/// One row of the case list. No name ever stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CaseListRow {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Kind of work.
    pub programme: Option<String>,
    /// State of the current episode.
    pub state: String,
    /// Risk that counts.
    pub risk: Option<String>,
    /// Day of the next contact that counts.
    pub next_contact_on: Option<String>,
    /// Day of the next review that counts.
    pub next_review_on: Option<String>,
    /// Staff code of the assigned worker, or their id when the roster does not name them.
    pub assigned_to: String,
    /// Fields with two values.
    pub conflicts: u32,
    /// Whether a closure was authorised without having seen everything.
    pub closure_contested: bool,
    /// Whether only named staff may open it.
    pub restricted: bool,
    /// Entries that are only on this device.
    pub only_here: u32,
    /// Whether the person asking is the assigned worker.
    pub mine: bool,
    /// Last day on time of the next task of this case, whoever owes it; `None` when nothing has a day.
    pub next_due_on: Option<String>,
    /// Days past that day; negative when it lies ahead.
    pub days_late: Option<i32>,
    /// Rule of that task, such as `W06`.
    pub next_rule: Option<String>,
}

/// A case that left this person's caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GoneCase {
    /// Code as people write it.
    pub code: String,
    /// Staff code of who carries it now.
    pub to: String,
}

/// A page of the case list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CaseList {
    /// Rows by the day of their next task, those without one last.
    pub rows: Vec<CaseListRow>,
    /// All cases on this device.
    pub total: u32,
    /// Cases that were given to somebody else: what this device still holds of them is not opened any more.
    pub gone: Vec<GoneCase>,
    /// How many case files left this device because their time here was over.
    pub left: u32,
    /// Whether the person asking may open a case.
    pub may_open: bool,
    /// Whether the person asking may note leads, and has a list of those who wait.
    pub may_record: bool,
}

/// Something that is due, waits or needs a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DueItem {
    /// Rule of the worklist, such as `W06`.
    pub rule: String,
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Last day on time, if the task has one.
    pub due_on: Option<String>,
    /// Days past that day; negative when it lies ahead.
    pub days_late: Option<i32>,
    /// Facts for the sentence that explains it.
    pub why: Vec<Fact>,
    /// Band of the list: `visit`, `late` or `waiting`.
    pub band: String,
    /// Whether it is done by seeing the client, so that a visit can be begun from here.
    pub visit: bool,
    /// State of the case.
    pub state: String,
    /// Kind of work.
    pub programme: Option<String>,
    /// Risk that counts; shown inside a case only, never in a list row.
    pub risk: Option<String>,
}

/// What a worker sees first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Today {
    /// The local day.
    pub today: String,
    /// Tasks by band; in `visit` by day, in the others by priority.
    pub due: Vec<DueItem>,
    /// Workers of the supervisor's teams who carry more than their cap (W15).
    pub over_cap: u32,
    /// How many of them are late.
    pub late: u32,
    /// Entries that are only on this device.
    pub only_here: u32,
    /// Entries begun and not finished.
    pub drafts: u32,
    /// Contacts of today, tries included, that the person asking has recorded.
    pub done_today: u32,
    /// The next day after today on which a follow-up of an own case is due.
    pub next_visit_on: Option<String>,
    /// Whether entries have been only on this device for more than a day.
    pub needs_backup: bool,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct StaffView {
    /// Staff code, such as `CW07`.
    pub code: String,
    /// As people say it.
    pub name: String,
    /// Codes of their roles.
    pub roles: Vec<String>,
    /// Whether this device is theirs.
    pub me: bool,
}

/// Everybody whose name this device can open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct StaffList {
    /// By code.
    pub staff: Vec<StaffView>,
}
