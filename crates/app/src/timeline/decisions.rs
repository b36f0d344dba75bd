//! What happened with decisions that weigh on people: reports, what came of them, what was explained.

use model::statement::StatementBody;

use super::{Line, Teller, fact};
use crate::views::Fact;

/// What a decision against a wish says; nothing of any other.
pub(super) fn said(body: &StatementBody) -> (&'static str, Vec<Fact>) {
    match body {
        StatementBody::BidDecided(said) => {
            let facts = [fact("decided_on", said.decided_on), fact("panel", said.panel.len())];
            ("bid_decided", facts.into_iter().chain([fact("dissent", &said.dissent)]).collect())
        }
        StatementBody::CareContinued(said) => {
            let ground = fact("override_ground", said.ground.code());
            ("care_continued", vec![ground, fact("conclusion", &said.conclusion)])
        }
        _ => ("", Vec::new()),
    }
}

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
        for one in &case.bids {
            let facts = one.triggers.iter().map(|trigger| fact("bid_trigger", trigger.code())).collect();
            lines.push(self.made("bid_asked", one.id, one.asked_on, facts));
            for file in &one.files {
                let facts = file.options.iter().map(|option| fact("option", &option.what)).collect();
                lines.push(self.made("bid_prepared", file.id, file.recorded_at.day(), facts));
            }
            for step in &one.steps {
                let facts = vec![fact("bid_step", step.kind.code()), fact("note", &step.note)];
                lines.push(self.made("bid_step", step.id, step.on, facts));
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
