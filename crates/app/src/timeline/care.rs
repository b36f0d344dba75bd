//! What happened around safety and the people of a case: safety plans, looks at them, who joined the client unit.

use super::{Line, Teller, fact, yes};

impl Teller<'_> {
    pub(super) fn care(&self, lines: &mut Vec<Line>) {
        let case = &self.read.case;
        for plan in &case.safety_plans {
            let facts = vec![fact("version", plan.version), fact("with_client", yes(plan.with_client))];
            lines.push(self.made("safety_plan", plan.id, plan.made_on, facts));
        }
        for look in &case.safety_looks {
            lines.push(self.made("safety_look", look.id, look.looked_on, vec![fact("note", &look.note)]));
        }
        for check in &case.post_closure_checks {
            let mut facts = vec![fact("reached", yes(check.reached))];
            if check.reached {
                facts.push(fact("safety_change", check.safety_change.code()));
                facts.push(fact("new_concern", yes(check.new_concern)));
            }
            facts.push(fact("note", &check.note));
            lines.push(self.made("post_closure_check", check.id, check.done_on, facts));
        }
        for called in &case.conferences {
            let facts =
                vec![fact("conference_kind", called.kind.code()), fact("conference_reason", called.reason.code())];
            lines.push(self.made("conference_called", called.id, called.called_on, facts));
            for record in &called.records {
                let mut facts = vec![fact("conference_outcome", record.outcome.code())];
                facts.extend(record.decisions.iter().map(|one| fact("decided", &one.what)));
                lines.push(self.made("conference_held", record.id, record.held_on, facts));
            }
        }
        for note in &case.handover_notes {
            let mut facts: Vec<_> = note.asks.iter().map(|why| fact("asks", why.code())).collect();
            facts.push(fact("note", &note.note));
            lines.push(self.made("handover_note", note.id, note.written_on, facts));
        }
        for member in &case.unit_members {
            // The household that stood there from the opening is part of the opening.
            let Some(stamps) = self.stamps.get(&member.id) else { continue };
            if case.episodes.iter().any(|one| self.stamps.get(&one.id).is_some_and(|s| s.made.at == stamps.made.at)) {
                continue;
            }
            let mut facts = vec![fact("who", member.code)];
            facts.extend(member.relation.iter().map(|relation| fact("relation", relation.code())));
            facts.push(fact("kept_away", yes(member.is_kept_away())));
            lines.push(self.made("unit_member", member.id, stamps.made.at.day(), facts));
        }
    }
}
