//! A field that two people may set at once and of which no value is lost. Decides what counts until somebody settles it.

use crate::ids::{ChangeHash, StaffRef};
use crate::time::Millis;

/// Who wrote a value, as far as this device can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Writer {
    /// A member of staff, known through the roster.
    Staff(StaffRef),
    /// An actor of the document whose staff member is not known here.
    Actor([u8; 16]),
    /// Nobody yet: the value is part of a change that has not been written.
    Unwritten,
}

/// One value of a register, with who said it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// Who wrote it.
    pub by: Writer,
    /// When the writer's device says it was written; shown, never used to choose a winner.
    pub at: Millis,
    /// The change that wrote it: what tells two equal values apart.
    pub change: ChangeHash,
}

/// A value with an order of safety: what counts while two values stand side by side (`domain.md` 16 M3).
pub trait Safer {
    /// Whether this value protects more than `other`; `false` when they protect alike.
    fn is_safer_than(&self, other: &Self) -> bool;
}

/// Every value that a field has at the same time: none (never set), one, or several that did not see each other.
///
/// Invariant: values are ordered by change hash, so that two devices with the same history hold equal registers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register<T> {
    values: Vec<Said<T>>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Register { values: Vec::new() }
    }
}

impl<T> Register<T> {
    /// The register with these values, in any order.
    pub fn from_values(mut values: Vec<Said<T>>) -> Register<T> {
        values.sort_by_key(|said| said.change);
        values.dedup_by_key(|said| said.change);
        Register { values }
    }

    /// A register with one value that is about to be written as part of a new child.
    pub fn unwritten(value: T) -> Register<T> {
        let said = Said { value, by: Writer::Unwritten, at: Millis(0), change: ChangeHash::from_bytes([0; 32]) };
        Register { values: vec![said] }
    }

    /// Every value, ordered by change hash.
    pub fn values(&self) -> &[Said<T>] {
        &self.values
    }

    /// Whether the field was never set.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<T: PartialEq> Register<T> {
    /// Whether two writers who did not see each other left different values.
    pub fn in_conflict(&self) -> bool {
        self.values.windows(2).any(|pair| pair[0].value != pair[1].value)
    }
}

impl<T: Safer> Register<T> {
    /// The value that counts until a person settles it: the safest; of equally safe ones that with the smallest change
    /// hash. `None` when never set. Source: `domain.md` 16 M3.
    pub fn counts(&self) -> Option<&T> {
        self.counting().map(|said| &said.value)
    }

    /// As [`Self::counts`], with who said it and when.
    pub fn counting(&self) -> Option<&Said<T>> {
        let mut safest = self.values.first()?;
        for said in &self.values[1..] {
            if said.value.is_safer_than(&safest.value) {
                safest = said;
            }
        }
        Some(safest)
    }
}

/// Whether setting the register to `value` would change nothing: it holds exactly this one value. Such a word is
/// written as a dated confirmation, because a document records no change for it (`keys-and-sync.md` 7).
pub fn unchanged<T: PartialEq>(register: &Register<T>, value: &T) -> bool {
    matches!(register.values(), [only] if only.value == *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    fn said(value: i32, change: u8) -> Said<Day> {
        let by = Writer::Staff(StaffRef::from_bytes([change; 16]));
        Said { value: Day(value), by, at: Millis(0), change: ChangeHash::from_bytes([change; 32]) }
    }

    #[test]
    fn of_two_days_the_earlier_counts_and_both_stay() {
        let register = Register::from_values(vec![said(12, 1), said(9, 2)]);
        assert_eq!(register.counts(), Some(&Day(9)), "the earlier day protects more");
        assert!(register.in_conflict(), "somebody must settle it");
        assert_eq!(register.values().len(), 2, "no value is lost");
    }

    #[test]
    fn the_order_of_arrival_does_not_matter() {
        let forward = Register::from_values(vec![said(12, 1), said(9, 2), said(9, 3)]);
        let backward = Register::from_values(vec![said(9, 3), said(9, 2), said(12, 1), said(9, 2)]);
        assert_eq!(forward, backward, "values are ordered by change and counted once");
        assert_eq!(forward.counting().map(|s| s.change), Some(ChangeHash::from_bytes([2; 32])), "the smaller hash");
    }

    #[test]
    fn equal_values_are_no_conflict() {
        let register = Register::from_values(vec![said(9, 1), said(9, 2)]);
        assert!(!register.in_conflict(), "two people said the same");
        assert!(!unchanged(&register, &Day(9)), "setting it still joins the two");
        assert!(unchanged(&Register::from_values(vec![said(9, 1)]), &Day(9)), "a single equal value stays");
    }

    #[test]
    fn a_field_never_set_counts_as_nothing() {
        let register: Register<Day> = Register::default();
        assert_eq!(register.counts(), None, "nothing was said");
        assert!(!register.in_conflict() && register.is_empty(), "and nothing disagrees");
    }
}
