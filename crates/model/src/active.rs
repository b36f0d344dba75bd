//! Proof that a case stands where a rule needs it: still active, waiting to be closed, or closed. Decides nothing.

use crate::case_file::Case;
use crate::codes::CaseState;
use crate::ids::{EntryId, StaffRef};
use crate::permissions::Who;
use crate::questionnaire::ConfirmAs;
use crate::time::{Day, Millis};
use crate::workflow::{ClosureView, Workflow};

/// When something is decided, as far as a rule may know: the clock of the device and how far it may be off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Millis,
    /// How many days after today still count as "has happened" (0 or 1).
    pub tolerance_days: u8,
    /// A fresh random id, used for a dated confirmation when a value is said again unchanged.
    pub spare: EntryId,
}

impl Moment {
    /// Who confirms an unchanged value, and when.
    pub fn confirm(&self, by: StaffRef) -> ConfirmAs {
        ConfirmAs { id: self.spare, by, on: self.today, at: self.now }
    }
}

/// A case that may still change: its state is active (`domain.md` 6.1), a closure may be pending.
#[derive(Debug, Clone, Copy)]
pub struct ActiveCase<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
}

impl<'a> ActiveCase<'a> {
    /// The case as one that may still change, or `None` before intake and once it is closed or gone.
    pub fn of(case: &'a Case, workflow: &'a Workflow) -> Option<ActiveCase<'a>> {
        workflow.is_active().then_some(ActiveCase { case, workflow })
    }

    /// The case as one on which submitted work may be decided: active, or before intake where a screening waits.
    pub fn to_decide(case: &'a Case, workflow: &'a Workflow) -> Option<ActiveCase<'a>> {
        (workflow.is_active() || workflow.is_before_intake()).then_some(ActiveCase { case, workflow })
    }

    /// The casework.
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// Where it stands.
    pub fn workflow(&self) -> &'a Workflow {
        self.workflow
    }
}

/// A case before intake: noticed, being screened, or ended without a case being opened (`domain.md` 6.1).
#[derive(Debug, Clone, Copy)]
pub struct EarlyCase<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
}

impl<'a> EarlyCase<'a> {
    /// The case as one before intake, or `None` once an episode was opened.
    pub fn of(case: &'a Case, workflow: &'a Workflow) -> Option<EarlyCase<'a>> {
        workflow.is_before_intake().then_some(EarlyCase { case, workflow })
    }

    /// The casework.
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// Where it stands.
    pub fn workflow(&self) -> &'a Workflow {
        self.workflow
    }
}

/// A case whose closure was asked for and is not in force.
#[derive(Debug, Clone, Copy)]
pub struct PendingClosure<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
    closure: &'a ClosureView,
}

impl<'a> PendingClosure<'a> {
    /// The case as one that waits to be closed, or `None` when nobody asked or it is closed.
    pub fn of(case: &'a Case, workflow: &'a Workflow) -> Option<PendingClosure<'a>> {
        let closure = workflow.closure.as_ref()?;
        let pending = workflow.state == CaseState::ClosurePending;
        pending.then_some(PendingClosure { case, workflow, closure })
    }

    /// The casework.
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// Where it stands.
    pub fn workflow(&self) -> &'a Workflow {
        self.workflow
    }

    /// What was asked for, and what has been said to it.
    pub fn closure(&self) -> &'a ClosureView {
        self.closure
    }

    /// Whether this person may not decide here: it is their case, or they asked.
    pub fn is_own_work_of(&self, who: &Who) -> bool {
        self.workflow.assigned_to == who.staff || self.closure.requested_by == who.staff
    }
}

/// A case that this agency no longer carries: its closure is in force, or another agency has it. A file that was joined to
/// another is none: it is not opened again but taken apart.
#[derive(Debug, Clone, Copy)]
pub struct ClosedCase<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
}

impl<'a> ClosedCase<'a> {
    /// The case as one that is only opened again, or `None`.
    pub fn of(case: &'a Case, workflow: &'a Workflow) -> Option<ClosedCase<'a>> {
        let over = matches!(workflow.state, CaseState::Closed | CaseState::Transferred) && workflow.joined.is_none();
        over.then_some(ClosedCase { case, workflow })
    }

    /// The casework.
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// Where it stands.
    pub fn workflow(&self) -> &'a Workflow {
        self.workflow
    }
}
