//! What happens before intake and on the day of it: the lead, the questions on danger, the screening.

use super::Diary;
use crate::demo::plan::record::{Act, Programme};

impl Diary<'_> {
    pub(super) fn no_action(&mut self) {
        let lead = -self.between(12, 220);
        let reason = self.record.no_action.unwrap_or_default();
        if reason == "unreachable" {
            self.on(lead, Act::Lead(None));
            for after in [1, 2, 3] {
                self.on(lead + after, Act::Attempt);
            }
            self.on(lead + 3, Act::EndLead);
            return self.on(lead + 4, Act::Approve("screening"));
        }
        let screened = self.noticed(lead, "low");
        let redirected = matches!(reason, "emergency_redirected" | "capacity_referred_out");
        self.on(screened, Act::Screen(if redirected { "redirect" } else { "no_action" }, "low"));
        if redirected || reason == "consent_declined" {
            self.on(screened + 1, Act::Approve("screening"));
        }
    }

    /// The lead and the two questions on danger; the day of the interview.
    fn noticed(&mut self, lead: i32, risk: &str) -> i32 {
        let (urgent, danger) = match self.record.tag {
            Some("D01") => (Some("immediate_danger"), true),
            Some("D03") => (Some("very_young_separated"), false),
            Some("D04") => (Some("clinical_window"), false),
            _ if self.record.no_action == Some("emergency_redirected") => (Some("medical"), true),
            _ => (None, false),
        };
        let late = self.record.late && self.record.tag.is_none();
        let screened = match (late, urgent) {
            (true, _) => lead + 5,
            (false, Some(_)) => lead,
            (false, None) => lead + if risk == "high" { 1 } else { self.between(1, 2) },
        };
        self.on(lead, Act::Lead(urgent));
        self.on(screened, Act::Danger(danger));
        if danger {
            let kind = if urgent == Some("medical") { "crisis_mental_health" } else { "place_of_safety" };
            self.on(screened, Act::Emergency(kind, 2));
        }
        screened
    }

    /// Lead, screening and intake so that the intake is on this day.
    pub(super) fn opened(&mut self, day: i32, base: &'static str) {
        let before = self.entries.len();
        let screened = self.noticed(0, base);
        let shift = day - screened;
        self.entries[before..].iter_mut().for_each(|entry| entry.day += shift);
        self.on(day, Act::Screen("open", base));
        let next = day + if base == "high" { 2 } else { 4 };
        self.on(day, Act::Open(next, None));
        if self.record.programme == Programme::Gbv
            && let Some(incident) = self.record.incident
            && self.record.tag != Some("D08")
        {
            self.on(day, Act::Incident(incident.kind, incident.days_to_report, base));
        }
        self.seen = day;
    }
}
