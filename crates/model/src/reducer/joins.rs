//! What follows for two files of one person from the statements of one of them: proposed, joined, taken apart again.

use super::standing::Standing;
use crate::facts::Depends;
use crate::ids::{EntryId, StaffRef};
use crate::join::{Join, JoinAskedView, JoinSide, JoinView};
use crate::statement::{StatementBody, Subject};
use crate::workflow::AfterApproval;

impl Standing<'_> {
    /// The proposal that waits: neither decided on nor given back; of several that with the smallest hash.
    pub fn join_asked(&self) -> Option<JoinAskedView> {
        let is_over = |id: EntryId| {
            self.counting().any(|(_, statement)| match &statement.body {
                StatementBody::Joined(join) => join.proposal == id,
                StatementBody::Refused { subject, .. } => *subject == Subject::Join(id),
                _ => false,
            })
        };
        let asked = self.counting().filter_map(|(hash, statement)| match &statement.body {
            StatementBody::JoinProposed(asked) if !is_over(asked.id) => {
                Some(JoinAskedView { hash, by: statement.author, at: statement.at, asked: asked.clone() })
            }
            _ => None,
        });
        asked.min_by_key(|view| view.hash)
    }

    /// Who proposed a join.
    pub fn join_proposer(&self, proposal: EntryId) -> Option<StaffRef> {
        let mut made = self
            .counting()
            .filter(|(_, one)| matches!(&one.body, StatementBody::JoinProposed(asked) if asked.id == proposal));
        made.next().map(|(_, statement)| statement.author)
    }

    /// The join by which this file is joined to another. Of several the one that had seen most stands, then that with
    /// the smallest hash. `now` is the document; `None`: unknown.
    pub fn joined(&self, now: Option<&Depends>) -> Option<JoinView> {
        let views = self.standing_joins(JoinSide::OpenedInError).into_iter().map(|(at, join)| {
            let seen = self.authorisation(at, now);
            let late = |one: &&AfterApproval| matches!(one, AfterApproval::Contact(_) | AfterApproval::Referral(_));
            let late = self.after(at, now).iter().filter(late).count();
            JoinView { hash: seen.hash, by: seen.by, at: seen.at, join: join.clone(), unseen: seen.misses, late }
        });
        views.min_by_key(|view| (view.unseen.len() + view.late, view.hash))
    }

    /// The files that are joined to this one, each once, by their ids.
    pub fn joins(&self) -> Vec<JoinView> {
        let mut views: Vec<JoinView> = self
            .standing_joins(JoinSide::GoesOn)
            .into_iter()
            .map(|(at, join)| {
                let statement = self.history.statement(at);
                let (hash, by, at) = (self.history.hash(at), statement.author, statement.at);
                JoinView { hash, by, at, join: join.clone(), unseen: Vec::new(), late: 0 }
            })
            .collect();
        views.sort_by_key(|view| (view.join.other, view.hash));
        views.dedup_by_key(|view| view.join.other);
        views
    }

    /// The joins of one side that nobody who had seen them took apart.
    fn standing_joins(&self, side: JoinSide) -> Vec<(usize, &Join)> {
        let ends = self.places(|body| matches!(body, StatementBody::JoinUndone { .. }));
        let made = self.places(|body| matches!(body, StatementBody::Joined(join) if join.side == side));
        let stands = |at: &usize| !ends.iter().any(|end| self.undoes(*end, *at));
        let of = |at: usize| match &self.history.statement(at).body {
            StatementBody::Joined(join) => Some((at, join)),
            _ => None,
        };
        made.into_iter().filter(stands).filter_map(of).collect()
    }

    /// Whether an undoing had seen this join; on the side that goes on, only the one that it names.
    fn undoes(&self, end: usize, at: usize) -> bool {
        let StatementBody::JoinUndone { join, .. } = &self.history.statement(end).body else { return false };
        let StatementBody::Joined(made) = &self.history.statement(at).body else { return false };
        match made.side {
            JoinSide::OpenedInError => self.history.has_seen(end, at),
            JoinSide::GoesOn => {
                let names = |other: usize| match &self.history.statement(other).body {
                    StatementBody::Joined(other) => other.other == made.other,
                    _ => false,
                };
                let named = self.places(|body| matches!(body, StatementBody::Joined(_)));
                let named = named.into_iter().find(|place| self.history.hash(*place) == *join);
                named.is_some_and(names) && self.history.has_seen(end, at)
            }
        }
    }
}
