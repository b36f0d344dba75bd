//! What happened to a transfer beside its statements: files that went out, and what the agency said.

use super::{Line, Teller, fact};

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
