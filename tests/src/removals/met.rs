//! What random histories of members met. Counts only.

/// What histories met, to show that they are about something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    /// Devices that were removed.
    pub removed: u64,
    /// Entries written.
    pub written: u64,
    /// Of these, entries whose author knew of a removal.
    pub after: u64,
    /// Keys of documents that were replaced before an entry.
    pub renewed: u64,
    /// Key records that came second at the office and were given up.
    pub lost: u64,
    /// Keys of people and teams that were replaced.
    pub replaced: u64,
    /// Documents whose newest key went with the last who had it.
    pub orphaned: u64,
}

impl Met {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Met) -> Met {
        Met {
            removed: self.removed + other.removed,
            written: self.written + other.written,
            after: self.after + other.after,
            renewed: self.renewed + other.renewed,
            lost: self.lost + other.lost,
            replaced: self.replaced + other.replaced,
            orphaned: self.orphaned + other.orphaned,
        }
    }
}
