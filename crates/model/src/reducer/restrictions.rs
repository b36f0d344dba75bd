//! What follows from restrictions that count: who may open the case, and which assignments they bar. The safer counts.

use std::collections::BTreeSet;

use super::standing::Standing;
use crate::ids::StaffRef;
use crate::restriction::{Restriction, RestrictionView};
use crate::statement::StatementBody;

impl Standing<'_> {
    /// The restriction that stands. Several that did not see each other name together whom each of them names; if that
    /// leaves none of those who signed, nobody could ever lift it, and the one with the smallest hash stands alone.
    pub fn restriction(&self) -> Option<RestrictionView> {
        let standing = self.standing_restrictions(None);
        let first = *standing.iter().min_by_key(|at| self.history.hash(**at))?;
        let said = self.restriction_at(first)?;
        let both = standing.iter().filter_map(|at| self.restriction_at(*at));
        let both = both.fold(said.named.clone(), |named, other| kept(named, &other.named));
        let signs = |at: &usize| both.contains(&self.history.statement(*at).author);
        let named = if standing.iter().any(signs) { both.clone() } else { said.named.clone() };
        let statement = self.history.statement(first);
        Some(RestrictionView {
            hash: self.history.hash(first),
            by: statement.author,
            at: statement.at,
            said: said.clone(),
            named,
            deciders: None,
        })
    }

    /// Every restriction that counts, lifted or not, so that a reader knows which ones it has.
    pub fn restrictions(&self) -> BTreeSet<crate::ids::StatementHash> {
        let made = self.places(|body| matches!(body, StatementBody::Restricted(_)));
        made.into_iter().map(|at| self.history.hash(at)).collect()
    }

    /// Assignments that give the case to nobody whom a restriction shuts out: of a restriction that stood when the case
    /// was given, and of one that was made beside it, lifted since or not.
    pub(super) fn assignments_that_hold(&self) -> Vec<usize> {
        let mut given = self.places(|body| body.assignment().is_some());
        given.retain(|at| !self.is_barred(*at));
        given
    }

    fn is_barred(&self, at: usize) -> bool {
        let Some((to, _)) = self.history.statement(at).body.assignment() else { return false };
        let shuts_out = |other: usize| self.restriction_at(other).is_some_and(|said| !said.named.contains(&to));
        let made = self.places(|body| matches!(body, StatementBody::Restricted(_)));
        let beside = |other: &usize| !self.history.has_seen(at, *other) && !self.history.has_seen(*other, at);
        made.into_iter().filter(beside).any(shuts_out)
            || self.standing_restrictions(Some(at)).into_iter().any(shuts_out)
    }

    /// Restrictions that nothing ended which had seen them; as the author of a statement knew it, or as it is known now.
    fn standing_restrictions(&self, known_to: Option<usize>) -> Vec<usize> {
        let known = |at: &usize| known_to.is_none_or(|later| self.history.has_seen(later, *at));
        let mut made = self.places(|body| matches!(body, StatementBody::Restricted(_)));
        made.retain(known);
        let mut ends =
            self.places(|body| matches!(body, StatementBody::Restricted(_) | StatementBody::RestrictionLifted { .. }));
        ends.retain(known);
        let ended = |at: &usize| ends.iter().any(|end| self.history.has_seen(*end, *at));
        made.retain(|at| !ended(at));
        made
    }

    fn restriction_at(&self, at: usize) -> Option<&Restriction> {
        if let StatementBody::Restricted(said) = &self.history.statement(at).body { Some(said) } else { None }
    }
}

fn kept(named: Vec<StaffRef>, other: &[StaffRef]) -> Vec<StaffRef> {
    named.into_iter().filter(|staff| other.contains(staff)).collect()
}
