//! Which words of a case can be searched for. Names and casework never share a text; folding and matching are the store's.

use crate::case_file::Case;
use crate::client::Identity;

/// The words of casework: code, concerns and notes, joined by line breaks. Holds no word of identity.
pub fn casework_words(case: &Case) -> String {
    let (own, notes) = casework_parts(case);
    joined(std::iter::once(own.as_str()).chain(notes).collect())
}

/// The words of the case itself, and each contact's words in the order they were recorded: what was only added stands at
/// the end, so that an index can be added to.
pub fn casework_parts(case: &Case) -> (String, Vec<&str>) {
    let mut notes: Vec<_> = case.contacts.iter().collect();
    notes.sort_by_key(|note| (note.recorded_at, note.id));
    (own_words(case), notes.into_iter().map(|note| note.observations.as_str()).collect())
}

fn own_words(case: &Case) -> String {
    let mut words: Vec<&str> = Vec::new();
    let code = case.code.map(|code| code.compact());
    words.extend(code.as_deref());
    words.extend(case.concerns.iter().flat_map(|concern| [concern.kind.code(), concern.note.as_str()]));
    words.extend(case.incidents.iter().map(|incident| incident.account.as_str()));
    for (plan, goal) in case.goals() {
        words.extend([plan.closure_condition.as_str(), goal.statement.as_str()]);
        words.extend(goal.actions.iter().flat_map(|action| [action.what.as_str(), action.outcome.as_str()]));
    }
    words.extend(case.referrals.iter().flat_map(|r| [r.provider.as_str(), r.reason_short.as_str()]));
    words.extend(case.reports.iter().flat_map(|one| [one.law.as_str(), one.reasons.as_str()]));
    joined(words)
}

/// The words of identity: names, numbers and places, joined by line breaks. Holds no word of casework but the code.
pub fn identity_words(identity: &Identity) -> String {
    let mut words: Vec<&str> = Vec::new();
    let code = identity.link.map(|link| link.code.compact());
    words.extend(code.as_deref());
    words.extend(identity.people.iter().flat_map(|person| person.names()));
    words.extend(identity.contact_points.iter().map(|point| point.value.as_str()));
    words.extend(identity.places.iter().map(|place| place.address.as_str()));
    words.extend(identity.whereabouts.values().iter().map(|said| said.value.0.as_str()));
    joined(words)
}

fn joined(mut words: Vec<&str>) -> String {
    words.retain(|word| !word.is_empty());
    words.dedup();
    words.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{identity, world};

    #[test]
    fn every_concurrent_whereabouts_can_be_found_and_names_only_in_identity() {
        let words = identity_words(&identity());
        assert!(words.contains("Amina"), "a given name is searched for");
        let casework = casework_words(&world().with_agreed_plan().case());
        assert!(!casework.contains("Amina"), "casework holds no name");
        assert!(casework.contains("Sleep safely"), "goals are found by their words");
    }
}
