//! Where merged history disagrees with a rule that each tablet kept. Named and shown, never a reason to fail.

use crate::ids::{DeviceRef, EntryId, LaneRef, StatementHash};

/// One disagreement. A worker or supervisor is asked; the case stays readable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Irregularity {
    /// The document was written by a newer version: it is shown, and only read.
    NewerForm {
        /// Version of the document's form.
        version: u32,
    },
    /// A stored code is not in our list.
    UnknownCode {
        /// Where: entry and field, as the document spells them.
        field: String,
        /// The code.
        code: String,
    },
    /// A stored value has another type or shape than its field.
    WrongShape {
        /// Where: entry and field, as the document spells them.
        field: String,
    },
    /// A child belongs to a parent that does not exist or was removed.
    Orphan {
        /// The child.
        entry: EntryId,
    },
    /// The case code fails its check character.
    BrokenCaseCode,
    /// Two episodes have one number.
    EpisodeTwice {
        /// The number.
        number: u32,
    },
    /// An episode after the first was opened without a reopening that counts.
    EpisodeWithoutReopening {
        /// The number.
        number: u32,
    },
    /// Two plan versions of an episode have one number.
    PlanVersionTwice {
        /// The version.
        version: u32,
    },
    /// A device signed different statements at one place of its lane.
    Equivocation {
        /// The device.
        device: DeviceRef,
        /// Its lane.
        lane: LaneRef,
        /// The place.
        order: u32,
    },
    /// Two statements each claim to have seen the other.
    ImpossibleBasis {
        /// The statement with the smaller hash.
        first: StatementHash,
        /// The other.
        second: StatementHash,
    },
    /// A statement by somebody whose role may not do this.
    NotAllowed {
        /// The statement.
        statement: StatementHash,
    },
    /// Somebody decided on their own work.
    OwnWork {
        /// The statement.
        statement: StatementHash,
    },
    /// A statement on something that did not stand so when it was made.
    OutOfPlace {
        /// The statement.
        statement: StatementHash,
    },
    /// A statement of a lane that was cut before it.
    CutStatement {
        /// The statement.
        statement: StatementHash,
    },
    /// A statement rests on others that have not arrived.
    StatementWaits {
        /// The statement.
        statement: StatementHash,
    },
    /// Two assignments of which neither had seen the other; both workers keep access until one is made again.
    TwoAssignments {
        /// The statement that counts.
        counts: StatementHash,
        /// The other.
        other: StatementHash,
    },
    /// A transfer and a closure, or two transfers, stand at once: neither author had seen the other.
    TransferRivals {
        /// The statement that is shown.
        shown: StatementHash,
        /// The other.
        other: StatementHash,
    },
    /// Two closure requests stand at once.
    TwoRequests {
        /// The request that is shown.
        shown: StatementHash,
        /// The other.
        other: StatementHash,
    },
}
