//! What happened with money that was asked for, and with the search for a family.

use model::codes::FundStepKind;

use super::{Line, Teller, fact};

impl Teller<'_> {
    pub(super) fn aid(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        for one in &case.fund_requests {
            let facts = vec![fact("fund_purpose", one.purpose.code()), fact("fund_amount", one.amount)];
            lines.push(self.made("fund_asked", one.id, one.asked_on, facts));
            for step in &one.steps {
                let mut facts = vec![fact("fund_step", step.kind.code())];
                if step.kind == FundStepKind::Settled {
                    facts.extend([fact("fund_spent", step.spent), fact("fund_returned", step.returned)]);
                }
                facts.push(fact("note", &step.note));
                lines.push(self.made("fund_step", step.id, step.on, facts));
            }
        }
        for one in &case.tracings {
            let facts = vec![fact("note", &one.circumstances)];
            lines.push(self.made("tracing_begun", one.id, one.opened_on, facts));
            for step in &one.steps {
                let mut facts = vec![fact("tracing_step", step.kind.code())];
                facts.extend(step.adult.map(|code| fact("who", code)));
                facts.push(fact("note", &step.note));
                lines.push(self.made("tracing_step", step.id, step.on, facts));
            }
        }
    }
}
