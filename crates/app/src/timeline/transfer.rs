//! What happened to a transfer: its statements, files that went out, and what the agency said.

use model::statement::StatementBody;

use super::{Line, Teller, fact};
use crate::views::Fact;

impl Teller<'_> {
    pub(super) fn transfers(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        for sent in &case.transfer_sendings {
            let facts = vec![fact("package", sent.package.code()), fact("channel", sent.channel.code())];
            lines.push(self.made("transfer_sent", sent.id, sent.on, facts));
        }
        for answered in &case.transfer_answers {
            let facts = vec![fact("answer", answered.answer.code()), fact("note", &answered.note)];
            lines.push(self.made("transfer_answer", answered.id, answered.on, facts));
        }
    }
}

/// What a statement on a transfer says.
pub(super) fn said(body: &StatementBody) -> (&'static str, Vec<Fact>) {
    match body {
        StatementBody::TransferProposed(asked) => {
            ("transfer_proposed", vec![fact("provider", &asked.provider_name), fact("reason", asked.reason.code())])
        }
        StatementBody::TransferHandedOver { told, note, .. } => {
            ("transfer_handed_over", vec![fact("told", told.code()), fact("note", note)])
        }
        StatementBody::TransferEnded { end, comment, .. } => {
            ("transfer_ended", vec![fact("end", end.code()), fact("comment", comment)])
        }
        _ => ("", Vec::new()),
    }
}
