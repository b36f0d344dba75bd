//! What a reading has to say beside the content: values that stand behind the one shown. Decides nothing.

use model::EntryId;

/// Something that merging left behind and that must not pass in silence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// A field that is no register was set twice by people who did not see each other; one value is shown.
    OtherValues {
        /// Where: entry and field, as the document spells them.
        field: String,
    },
    /// A child was removed while somebody else was writing in it; it stays visible.
    RemovedWhileEdited {
        /// The child.
        entry: EntryId,
    },
    /// An entry that nobody edits, such as a contact note, was written in after it was made.
    Rewritten {
        /// The entry.
        entry: EntryId,
    },
    /// The same child was added twice by devices that did not see each other; one of them is shown.
    EntryTwice {
        /// The child.
        entry: EntryId,
    },
}
