//! What happened with decisions that weigh on people: reports, what came of them, what was explained.

use super::{Line, Teller, fact};

impl Teller<'_> {
    pub(super) fn decisions(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        for one in &case.reports {
            let facts = vec![
                fact("report_trigger", one.trigger.code()),
                fact("report_decision", one.decision.code()),
                fact("to_whom", &one.to_whom),
            ];
            lines.push(self.made("report", one.id, one.found_on, facts));
            for step in &one.steps {
                let name = if step.made { "report_made" } else { "report_followed" };
                let facts = vec![fact("to_whom", &step.to_whom), fact("note", &step.note)];
                lines.push(self.made(name, step.id, step.on, facts));
            }
        }
        for one in &case.explained {
            let mut facts = vec![fact("explained_kind", one.of.kind().code())];
            facts.extend(one.to.iter().map(|code| fact("who", code)));
            facts.push(fact("reaction", &one.reaction));
            lines.push(self.made("decision_explained", one.id, one.on, facts));
        }
    }
}
