//! What happened with two files of one person.

use model::join::JoinSide;
use model::statement::StatementBody;

use super::fact;
use crate::views::Fact;

pub(super) fn said(body: &StatementBody) -> (&'static str, Vec<Fact>) {
    match body {
        StatementBody::JoinProposed(asked) => {
            ("join_proposed", vec![fact("other_code", asked.code), fact("note", &asked.note)])
        }
        StatementBody::Joined(join) => {
            let name = if join.side == JoinSide::OpenedInError { "joined" } else { "joins" };
            (name, vec![fact("other_code", join.code), fact("note", &join.note)])
        }
        StatementBody::JoinUndone { note, .. } => ("join_undone", vec![fact("note", note)]),
        _ => ("", Vec::new()),
    }
}
