//! What happened with who may open a case.

use model::statement::StatementBody;

use super::fact;
use crate::show::Shower;
use crate::views::Fact;

pub(super) fn said(body: &StatementBody, shower: &Shower<'_>) -> (&'static str, Vec<Fact>) {
    match body {
        StatementBody::Restricted(said) => {
            let named: Vec<String> = said.named.iter().map(|staff| shower.staff(*staff)).collect();
            let facts = [fact("restriction_reason", said.reason.code()), fact("named", named.join(", "))];
            ("restricted", facts.into_iter().chain([fact("note", &said.why)]).collect())
        }
        StatementBody::RestrictionLifted { reason, .. } => ("restriction_lifted", vec![fact("note", reason)]),
        _ => ("", Vec::new()),
    }
}
