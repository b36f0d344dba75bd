//! What a rule gets to see: the case, where it stands, who asks and when. Asks the permission matrix before any rule runs.

use model::active::{ActiveCase, ClosedCase, EarlyCase, Moment, PendingClosure};
use model::change::CaseChange;
use model::permissions::{Act, Object, Permission, Roles, Who, may};
use model::{CaseId, StaffRef};

use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::session::Session;

/// Days after today that still count as "has happened": a tablet's time zone may be off.
const TOLERANCE_DAYS: u8 = 1;

/// A case on somebody's desk.
pub(crate) struct Desk<'a> {
    pub read: &'a ReadCase,
    pub who: Who,
    pub moment: Moment,
}

impl<'a> Desk<'a> {
    /// The case as one that may still change.
    pub fn active(&self) -> Result<ActiveCase<'a>, CommandError> {
        ActiveCase::of(&self.read.case, &self.read.workflow).ok_or_else(|| self.wrong_state())
    }

    /// The case as one before intake.
    pub fn early(&self) -> Result<EarlyCase<'a>, CommandError> {
        EarlyCase::of(&self.read.case, &self.read.workflow).ok_or_else(|| self.wrong_state())
    }

    /// The case as one on which submitted work may be decided.
    pub fn to_decide(&self) -> Result<ActiveCase<'a>, CommandError> {
        ActiveCase::to_decide(&self.read.case, &self.read.workflow).ok_or_else(|| self.wrong_state())
    }

    /// The case as one whose closure is asked for.
    pub fn pending(&self) -> Result<PendingClosure<'a>, CommandError> {
        PendingClosure::of(&self.read.case, &self.read.workflow).ok_or_else(|| self.wrong_state())
    }

    /// The case as a closed one.
    pub fn closed(&self) -> Result<ClosedCase<'a>, CommandError> {
        ClosedCase::of(&self.read.case, &self.read.workflow).ok_or_else(|| self.wrong_state())
    }

    fn wrong_state(&self) -> CommandError {
        CommandError::with(ErrorCode::StateRefuses, "state", self.read.workflow.state.code())
    }
}

impl Session {
    /// Whether this person may do this with the case: yes, only with a reason, or not at all.
    pub(crate) fn permission(&self, read: &ReadCase, live: &LiveCase, object: Object, act: Act) -> Permission {
        let who = self.who(read, live);
        may(&who, who.closeness(&read.workflow), object, act)
    }

    /// Who this person is for the case.
    pub(crate) fn who(&self, read: &ReadCase, live: &LiveCase) -> Who {
        let assigned: [StaffRef; 2] = [live.created_by, read.workflow.assigned_to];
        // Whoever a restricted case does not name is nobody to it.
        let named = read.workflow.restriction.as_ref().is_none_or(|view| view.names(self.me()));
        let roles = if named { self.membership.roles_for(self.me(), &assigned) } else { Roles::NONE };
        Who { staff: self.me(), roles }
    }

    /// Asks a rule for its decision on a case.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] by the matrix (a reason given where one is asked counts as allowed), or the refusal.
    pub(crate) fn decide(
        &mut self,
        case: CaseId,
        (object, act): (Object, Act),
        reason_given: bool,
        rule: impl FnOnce(&Desk<'_>) -> Result<CaseChange, CommandError>,
    ) -> Result<CaseChange, CommandError> {
        if self.is_erased(case) {
            return Err(ErrorCode::CaseErased.into());
        }
        let spare = self.entry_id();
        let live = self.take_live(case)?;
        let read = live.read(&self.membership);
        let who = self.who(&read, &live);
        let permission = self.permission(&read, &live, object, act);
        self.keep_live(live);
        match permission {
            Permission::Yes => {}
            Permission::WithReason if reason_given => {}
            Permission::WithReason => return Err(CommandError::with(ErrorCode::ValueMissing, "field", "reason")),
            Permission::No if act == Act::Approve && read.workflow.assigned_to == self.me() => {
                return Err(ErrorCode::OwnWork.into());
            }
            Permission::No => return Err(ErrorCode::NotAllowed.into()),
        }
        let moment = Moment { today: self.today(), now: self.now(), tolerance_days: TOLERANCE_DAYS, spare };
        let change = rule(&Desk { read: &read, who, moment })?;
        self.refuse_names(case, read.identity.as_ref(), &change)?;
        Ok(change)
    }
}
