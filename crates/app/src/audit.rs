//! What this device's audit log says without a decision behind it: identities that were opened, names that were searched, sheets that were
//! printed.

use model::CaseId;
use model::sheet::SheetKind;
use store::AuditEntry;

use crate::error::CommandError;
use crate::session::Session;

impl Session {
    /// The assigned worker opened the identity of their own case.
    pub(crate) fn log_opening(&mut self, case: CaseId, reason: &str) -> Result<(), CommandError> {
        self.log("identity_opened", Some(*case.as_bytes()), reason)
    }

    /// A sheet of a case was prepared for printing.
    pub(crate) fn log_sheet(&mut self, case: CaseId, kind: SheetKind) -> Result<(), CommandError> {
        self.log("sheet_printed", Some(*case.as_bytes()), kind.code())
    }

    /// Somebody searched by name.
    pub(crate) fn log_name_search(&mut self, reason: &str) -> Result<(), CommandError> {
        self.log("searched_by_name", None, reason)
    }

    /// The passphrase of this device was changed.
    pub(crate) fn log_passphrase(&mut self) -> Result<(), CommandError> {
        self.log("passphrase_changed", None, "")
    }

    /// A backup of this device was made.
    pub(crate) fn log_backup(&mut self) -> Result<(), CommandError> {
        self.log("backup_made", None, "")
    }

    /// A file of another agency was declined.
    pub(crate) fn log_declined_file(&mut self, why: &str) -> Result<(), CommandError> {
        self.log("file_declined", None, why)
    }

    fn log(&mut self, what: &str, casework: Option<[u8; 16]>, reason: &str) -> Result<(), CommandError> {
        let entry = AuditEntry {
            at: self.now().0,
            who: *self.me.staff.as_bytes(),
            device: *self.me.device.as_bytes(),
            what: what.to_owned(),
            casework,
            reason: (!reason.is_empty()).then(|| reason.to_owned()),
        };
        self.store.save(|tx| tx.append_audit(&entry))?;
        Ok(())
    }
}
