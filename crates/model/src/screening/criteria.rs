//! The vulnerability criteria, by version and programme: data that an agency confirms or replaces (`domain.md` 17.5).

use std::collections::BTreeMap;

use crate::codes::{Criterion, Programme, Tri};

/// The version of the criteria that are asked now. Answers keep the version they were given to.
pub const CRITERIA_VERSION: u32 = 1;

/// The criteria of a programme in one version, in the order they are asked; `None` for a version that is not known here.
pub const fn criteria_of(version: u32, programme: Programme) -> Option<&'static [Criterion]> {
    use Criterion::{C1, C2, C3, C4, C5, C6, C7, C8, C9, G1, G2, P1, P2, P3, P4};
    match (version, programme) {
        (1, Programme::Cp) => Some(&[C1, C2, C3, C4, C5, C6, C7, C8, C9]),
        (1, Programme::Gbv) => Some(&[G1, G2]),
        (1, Programme::Gp) => Some(&[P1, P2, P3, P4]),
        _ => None,
    }
}

/// Whether the answers make somebody eligible: at least one criterion is met.
pub fn is_eligible(criteria: &BTreeMap<Criterion, Tri>) -> bool {
    criteria.values().any(|answer| *answer == Tri::Yes)
}
