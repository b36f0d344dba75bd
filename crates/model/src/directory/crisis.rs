//! Who answers in a crisis: services for emergencies and outside hours, in the order in which somebody would call them.

use super::{Directory, Provider, Service};
use crate::codes::{Capacity, Vetting};

/// A service that answers in a crisis, with how near it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrisisLine<'a> {
    /// Whose.
    pub provider: &'a Provider,
    /// Which.
    pub service: &'a Service,
    /// Whether it serves the area that was asked for.
    pub in_area: bool,
}

/// Most services on a crisis card: more than anybody reads in danger.
pub const CRISIS_LINES_MAX: usize = 8;

impl Directory {
    /// Services that answer emergencies or outside their hours and can be called, each provider once: those of the area
    /// first, those that answer at any hour before the others, then by the order of the list.
    ///
    /// Nobody who is not to be used and nothing that is closed is on it. Source: `domain.md` 4.4, 9.3.
    pub fn crisis_lines(&self, area: Option<&str>) -> Vec<CrisisLine<'_>> {
        let usable = self.providers.iter().filter(|one| one.vetting != Vetting::DoNotUse);
        let answers = |provider: &Provider, service: &Service| {
            let reached = !provider.contact_phone.is_empty() || !service.after_hours.is_empty();
            let at_once = service.emergency || !service.after_hours.is_empty();
            at_once && reached && service.capacity != Capacity::Closed
        };
        let mut lines = Vec::with_capacity(CRISIS_LINES_MAX);
        for provider in usable {
            let found = provider.services.iter().filter(|one| answers(provider, one));
            let Some(service) = found.min_by_key(|one| !one.emergency) else { continue };
            let in_area = area.is_none_or(|area| provider.areas.iter().any(|served| same_area(served, area)));
            lines.push(CrisisLine { provider, service, in_area });
        }
        lines.sort_by_key(|line| (!line.in_area, !line.service.emergency));
        lines.truncate(CRISIS_LINES_MAX);
        lines
    }
}

/// Whether two spellings name one area: case and spaces around do not count.
pub fn same_area(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::{AgencyCode, ServiceKind};
    use crate::testkit::OPENED;
    use crate::testkit::services::{clinic, service};

    fn named(name: &str, area: &str, turn: impl Fn(&mut Provider)) -> Provider {
        let mut provider = clinic(OPENED);
        (provider.name, provider.areas) = (name.to_owned(), vec![area.to_owned()]);
        provider.id = AgencyCode::parse(name).expect("a plain code");
        provider.services[0].emergency = true;
        turn(&mut provider);
        provider
    }

    #[test]
    fn those_of_the_area_come_first_and_those_at_any_hour_before_others() {
        let late = |provider: &mut Provider| {
            provider.services[0].emergency = false;
            provider.services[0].after_hours = "555 0188".to_owned();
        };
        let twice = |provider: &mut Provider| {
            provider.services.insert(0, service(ServiceKind::LegalAid));
        };
        let providers =
            vec![named("far", "Lower Mere", |_| ()), named("late", "Odra", late), named("near", "Odra", twice)];
        let directory = Directory { providers };
        let names = |area| {
            let lines = directory.crisis_lines(area);
            lines.iter().map(|line| (line.provider.name.clone(), line.in_area)).collect::<Vec<_>>()
        };
        let said = |name: &str, near| (name.to_owned(), near);
        let expected = [said("near", true), said("late", true), said("far", false)];
        assert_eq!(names(Some(" odra")), expected, "near before far, any hour before some");
        let anywhere = [said("far", true), said("near", true), said("late", true)];
        assert_eq!(names(None), anywhere, "without an area all of them, by the list");
        let near = directory.crisis_lines(Some("Odra"))[0];
        assert!(near.service.emergency, "of its services the one that answers at any hour");
    }

    #[test]
    fn nobody_is_on_it_who_cannot_be_called_or_must_not_be_used() {
        let barred = |provider: &mut Provider| provider.vetting = Vetting::DoNotUse;
        let closed = |provider: &mut Provider| provider.services[0].capacity = Capacity::Closed;
        let plain = |provider: &mut Provider| provider.services[0].emergency = false;
        let silent = |provider: &mut Provider| provider.contact_phone.clear();
        let turns: [&dyn Fn(&mut Provider); 4] = [&barred, &closed, &plain, &silent];
        for (at, turn) in turns.iter().enumerate() {
            let directory = Directory { providers: vec![named("one", "Odra", turn)] };
            assert_eq!(directory.crisis_lines(None), [], "turn {at} keeps it off the card");
        }
        let many = vec![named("one", "Odra", |_| ()); CRISIS_LINES_MAX + 3];
        let lines = Directory { providers: many }.crisis_lines(None).len();
        assert_eq!(lines, CRISIS_LINES_MAX, "a card is short");
    }
}
