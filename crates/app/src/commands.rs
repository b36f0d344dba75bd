//! The commands, one noun a file. Each turns its input into model values, asks the rule and saves the decision once.

pub mod aid;
pub mod approval;
pub mod assessment;
pub mod attachment;
pub mod bid;
pub mod bundle;
pub mod closure;
pub mod coded_text;
pub mod concern;
pub mod conference;
pub mod conflict;
pub mod consent;
pub mod decision;
pub mod directory;
pub mod draft;
pub mod follow_up;
pub mod handover;
pub mod joins;
pub mod lead;
pub mod members;
pub mod opening;
pub mod plan;
pub mod post_closure;
pub mod print;
pub mod questionnaire;
pub mod reassess;
pub mod received;
pub mod referral;
pub mod restriction;
pub mod review;
pub mod risk;
pub mod safe_contact;
pub mod safety_plan;
pub mod screening;
pub mod sync;
pub mod transfer;
pub mod unit;

// Case files that leave a device (docs/adr/0041).
pub mod erasing;
pub mod leaving;

use model::CaseId;
use model::change::CaseChange;

use crate::error::CommandError;
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Views that any entry in a case changes.
pub(crate) const CASE_VIEWS: [View; 4] = [View::Cases, View::CaseFile, View::Today, View::BackupStatus];

impl Session {
    /// Saves a decision and answers with what changed.
    pub(crate) fn settle<T>(
        &mut self,
        case: CaseId,
        change: &CaseChange,
        beside: &Beside,
        views: &[View],
        value: T,
    ) -> Result<Reply<T>, CommandError> {
        self.save(case, change, beside)?;
        let mut changed = CASE_VIEWS.to_vec();
        changed.extend_from_slice(views);
        Ok(Reply { value, changed })
    }
}
