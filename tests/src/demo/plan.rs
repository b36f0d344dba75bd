//! The planned agency of `domain.md` 18: 200 case records and everything that happens to them, from one seed. Pure; plays nothing.

pub mod counted;
mod deal;
mod diary;
mod extras;
mod names;
pub mod record;
pub mod steps;
pub mod table;
pub mod tags;
#[cfg(test)]
mod tests;
mod weighty;

use model::Day;
use record::{Part, Record};

use crate::dice::Dice;

/// Where every choice comes from.
pub const SEED: u64 = 20_150_615;

/// Who carries cases, by staff code.
pub const WORKERS: [&str; 12] =
    ["CW01", "CW02", "CW03", "CW04", "CW05", "CW06", "CW07", "CW08", "CW09", "CW10", "CW11", "CW12"];

/// The whole agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The day from which all days count.
    pub anchor: Day,
    /// The records, by number.
    pub records: Vec<Record>,
}

impl Plan {
    /// The agency as it stands on this day: on every day the same, but for the dates.
    #[must_use]
    pub fn of(anchor: Day) -> Plan {
        let mut dice = Dice::new(SEED);
        let mut records = deal::deal(&mut dice);
        for record in &mut records {
            diary::write(record, &mut dice);
        }
        extras::add(&mut records, &mut dice);
        weighty::add(&mut records);
        for record in &mut records {
            record.client.birth = birth(record, anchor);
        }
        Plan { anchor, records }
    }

    /// The record with this tag.
    #[must_use]
    pub fn tagged(&self, code: &str) -> Option<&Record> {
        self.records.iter().find(|record| record.tag == Some(code))
    }

    /// The record of this part.
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&Record> {
        self.records.iter().find(|record| record.part == Some(part))
    }
}

/// A month of birth that gives the age on the day of the lead, and to those who come of age the right month for it.
fn birth(record: &Record, anchor: Day) -> String {
    let lead = record.entries.first().map_or(-1, |entry| entry.day);
    let coming = match (record.tag, record.closure) {
        (Some("D14"), _) => Some(61),
        (_, Some("turned_18")) => record.entries.last().map(|entry| entry.day - 35),
        _ => None,
    };
    let years = coming.map_or(i32::from(record.client.age), |_| 18);
    let from = anchor.plus(coming.unwrap_or(lead - 40 - i32::try_from(record.number % 9).unwrap_or(0) * 30));
    let (year, month, _) = from.ymd();
    // Who is not a year old yet was born a few months before the lead.
    let (year, month) = if years == 0 {
        (anchor.plus(lead - 130).ymd().0, anchor.plus(lead - 130).ymd().1)
    } else {
        (year - years, month)
    };
    format!("{year:04}-{month:02}")
}
