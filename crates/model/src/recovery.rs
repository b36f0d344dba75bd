//! Who helps when a passphrase is forgotten: two people who hold a part each. Knows people, never keys.

use crate::StaffRef;

/// Most people who can open one part.
pub const HOLDERS_MAX: usize = 8;

/// Who holds which part. Nobody holds both, and never the person themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holders {
    /// Any one of them opens the first part.
    pub first: Vec<StaffRef>,
    /// Any one of them opens the second.
    pub second: Vec<StaffRef>,
}

/// Why nobody could help a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoHolders {
    /// Neither a supervisor of theirs nor anybody who manages has a device.
    #[error("no supervisor and nobody who manages")]
    Nobody,
    /// There is one person for both parts, and one is not enough.
    #[error("one person would hold both parts")]
    OnlyOne,
}

/// The holders for a person: the first part for their supervisors, the second for those who manage the agency or its
/// accounts. Who is both keeps to the part that would otherwise have nobody. A supervisor whom nobody supervises gets
/// two who manage.
///
/// # Errors
/// [`NoHolders`]. Source: architecture 5.14, keys-and-sync 2.13.
pub fn holders(person: StaffRef, supervisors: &[StaffRef], managers: &[StaffRef]) -> Result<Holders, NoHolders> {
    let others = |of: &[StaffRef]| {
        let mut others: Vec<StaffRef> = of.iter().copied().filter(|one| *one != person).collect();
        others.sort_unstable();
        others.dedup();
        others
    };
    let (supervisors, managers) = (others(supervisors), others(managers));
    let only_supervise: Vec<StaffRef> = supervisors.iter().copied().filter(|one| !managers.contains(one)).collect();
    let first = match (only_supervise.is_empty(), supervisors.first().or(managers.first())) {
        (false, _) => only_supervise,
        (true, Some(one)) => vec![*one],
        (true, None) => return Err(NoHolders::Nobody),
    };
    let second: Vec<StaffRef> = managers.into_iter().filter(|one| !first.contains(one)).collect();
    if second.is_empty() {
        return Err(NoHolders::OnlyOne);
    }
    let most = |holders: Vec<StaffRef>| holders.into_iter().take(HOLDERS_MAX).collect();
    Ok(Holders { first: most(first), second: most(second) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff(ids: &[u8]) -> Vec<StaffRef> {
        ids.iter().map(|id| StaffRef::from_bytes([*id; 16])).collect()
    }

    #[test]
    fn the_supervisors_hold_one_part_and_those_who_manage_the_other() {
        let worker = staff(&[9])[0];
        let found = holders(worker, &staff(&[2, 1]), &staff(&[5])).unwrap();
        assert_eq!((found.first, found.second), (staff(&[1, 2]), staff(&[5])), "any of each");
        let supervisor = staff(&[1])[0];
        let found = holders(supervisor, &staff(&[1]), &staff(&[5, 6])).unwrap();
        assert_eq!(
            (found.first, found.second),
            (staff(&[5]), staff(&[6])),
            "two who manage, for whom nobody supervises"
        );
    }

    #[test]
    fn nobody_ever_holds_both_parts_or_a_part_of_their_own() {
        let ids: Vec<u8> = (0..4).collect();
        let some = |bits: u32| staff(&ids.iter().copied().filter(|id| bits >> id & 1 == 1).collect::<Vec<u8>>());
        for person in staff(&ids) {
            for (supervisors, managers) in (0..256).map(|both| (some(both & 15), some(both >> 4))) {
                let Ok(found) = holders(person, &supervisors, &managers) else { continue };
                assert!(!found.first.is_empty() && !found.second.is_empty(), "each part has somebody");
                let apart = found.first.iter().all(|one| !found.second.contains(one));
                assert!(apart, "two people have to agree: {found:?}");
                assert!(!found.first.contains(&person) && !found.second.contains(&person), "others than the person");
            }
        }
    }

    #[test]
    fn one_person_is_not_enough() {
        let worker = staff(&[9])[0];
        assert_eq!(holders(worker, &staff(&[1, 2]), &[]).unwrap_err(), NoHolders::OnlyOne, "two who only supervise");
        assert_eq!(holders(worker, &staff(&[1]), &staff(&[1])).unwrap_err(), NoHolders::OnlyOne, "one with two roles");
        assert_eq!(holders(worker, &[], &staff(&[9])).unwrap_err(), NoHolders::Nobody, "nobody but the person");
    }
}
