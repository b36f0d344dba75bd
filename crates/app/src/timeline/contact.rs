//! What contacts brought: how they took place, services the client got or did not get, support given, the way there.

use model::codes::Tri;
use model::follow_up::{ContactNote, ServiceCheck};

use super::{Line, Teller, fact, yes};
use crate::views::Fact;

impl Teller<'_> {
    pub(super) fn contacts(&self, lines: &mut Vec<Line>) {
        for note in &self.read.case.contacts {
            let mut facts: Vec<Fact> = note.kind.iter().map(|mode| fact("mode", mode.code())).collect();
            facts.push(fact("client_seen", yes(note.client_seen)));
            facts.extend(note.child_seen_alone.iter().map(|said| fact("child_seen_alone", said.code())));
            facts.extend(note.situation_change.iter().map(|said| fact("situation_change", said.code())));
            facts.extend(note.marks.iter().map(|mark| fact("mark", mark.code())));
            facts.extend(note.attempt_failed.iter().map(|why| fact("attempt_failed", why.code())));
            facts.extend(note.purposes.iter().map(|purpose| fact("purpose", purpose.code())));
            note.further.service_checks.iter().for_each(|check| self.service_check(check, &mut facts));
            facts.extend(note.barriers.iter().map(|barrier| fact("barrier", barrier.code())));
            facts.push(fact("barrier_plan", &note.further.barrier_plan));
            further(note, &mut facts);
            let mut line = self.made("contact", note.id, note.held_on, facts);
            line.entry.by = self.shower.contact_by(note);
            lines.push(line);
        }
    }

    fn service_check(&self, check: &ServiceCheck, facts: &mut Vec<Fact>) {
        let referral = self.read.case.referrals.iter().find(|one| one.id == check.referral);
        let provider = referral.map(|one| one.provider.as_str()).unwrap_or_default();
        let name = match check.received {
            Tri::Yes => "service_received",
            Tri::No => "service_not_received",
            Tri::Unknown => "service_not_known",
        };
        facts.push(fact(name, provider));
        facts.extend(check.problem.iter().map(|why| fact("barrier", why.code())));
        facts.push(fact("service_how", &check.how));
        facts.push(fact("service_next", &check.next));
    }
}

fn further(note: &ContactNote, facts: &mut Vec<Fact>) {
    let further = &note.further;
    facts.extend(further.direct_services.iter().map(|service| fact("direct_service", service.as_str())));
    if let Some(session) = further.session {
        facts.push(fact("support_session", session.method.code()));
        facts.push(fact("session_number", session.number));
    }
    for one in &further.advocacy {
        facts.push(fact("advocacy_towards", &one.towards));
        facts.push(fact("advocacy_asked", &one.asked));
        facts.push(fact("advocacy_result", &one.result));
    }
    facts.extend(note.duration_min.iter().map(|minutes| fact("duration_min", minutes)));
    if let Some(travel) = further.travel {
        facts.push(fact("travel", travel.means.code()));
        facts.extend(travel.minutes.iter().map(|minutes| fact("travel_minutes", minutes)));
        facts.extend(travel.cost.iter().map(|cost| fact("travel_cost", cost)));
    }
}
