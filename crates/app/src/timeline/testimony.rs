//! Late work that a supervisor took over: each entry as its author told it, marked as testimony.

use model::statement::StatementBody;

use super::{Line, Source, Teller, fact};
use crate::live::Held;
use crate::views::TimelineEntry;

/// The fact that marks testimony: who took it over.
pub(crate) const TESTIMONY: &str = "testimony";

impl Teller<'_> {
    pub(super) fn testimonies(&self, held: &Held, lines: &mut Vec<Line>) {
        let StatementBody::WorkAdopted(work) = &held.statement.body else { return };
        for (at, told) in work.entries.iter().enumerate() {
            let mut facts = vec![fact(TESTIMONY, self.shower.staff(held.statement.author))];
            facts.extend(told.facts.iter().map(|(name, value)| fact(name, value)));
            let entry = TimelineEntry {
                id: format!("{}:{at}", held.hash.to_hex()),
                kind: told.kind.clone(),
                on: told.on.to_string(),
                at: None,
                by: self.shower.staff(work.author),
                place: self.places.statement(&held.hash).code().to_owned(),
                facts,
            };
            lines.push(Line { entry, source: Source::Statement(held.hash) });
        }
    }
}
