//! What was met in many histories, so that a run that met nothing is not taken for one that proved something.

use std::collections::BTreeMap;
use std::fmt;

/// Counts over many histories.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Histories.
    pub histories: u64,
    /// How often each command wrote something.
    pub done: BTreeMap<&'static str, usize>,
    /// How often each other thing was met.
    pub met: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// Both together.
    #[must_use]
    pub fn and(mut self, other: &Tally) -> Tally {
        self.histories += other.histories;
        other.done.iter().for_each(|(what, count)| *self.done.entry(what).or_default() += count);
        other.met.iter().for_each(|(what, count)| *self.met.entry(what).or_default() += count);
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed = |counts: &BTreeMap<&'static str, usize>| {
            counts.iter().map(|(what, count)| format!("{what} {count}")).collect::<Vec<_>>().join(", ")
        };
        let acts: usize = self.done.values().sum();
        writeln!(f, "{} histories, {acts} acts", self.histories)?;
        writeln!(f, "acts: {}", listed(&self.done))?;
        write!(f, "met: {}", listed(&self.met))
    }
}
