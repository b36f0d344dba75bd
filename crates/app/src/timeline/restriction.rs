//! What happened with who may open a case, with late work that was taken over, and with two files of one person.

use model::statement::StatementBody;

use super::{fact, joins};
use crate::show::Shower;
use crate::views::Fact;

pub(super) fn said(body: &StatementBody, shower: &Shower<'_>) -> (&'static str, Vec<Fact>) {
    match body {
        StatementBody::Restricted(said) => {
            let named: Vec<String> = said.named.iter().map(|staff| shower.staff(*staff)).collect();
            let facts = [fact("restriction_reason", said.reason.code()), fact("named", named.join(", "))];
            ("restricted", facts.into_iter().chain([fact("note", &said.why)]).collect())
        }
        StatementBody::WorkAdopted(work) => {
            let (from, count) = (fact("from", shower.staff(work.author)), fact("entries", work.entries.len()));
            ("work_adopted", vec![from, count, fact("note", &work.note)])
        }
        StatementBody::RestrictionLifted { reason, .. } => ("restriction_lifted", vec![fact("note", reason)]),
        body => joins::said(body),
    }
}
