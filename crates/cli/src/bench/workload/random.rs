//! The seeded numbers of the shared bench and what it draws from them; must not be used for anything secret.

use super::words;

/// 2026-01-05T07:00:00Z in milliseconds since 1970: when the workload starts.
const START_MS: i64 = 1_767_596_400_000;
const DAY_MS: i64 = 86_400_000;

/// Small, seeded, same on every machine: xmur3 spreads the seed, sfc32 makes the numbers.
#[derive(Debug, Clone)]
pub struct Random {
    a: u32,
    b: u32,
    c: u32,
    counter: u32,
}

impl Random {
    /// Numbers for one seed. Invariant: the seed is ASCII, so that its bytes are what JavaScript counts.
    pub fn new(seed: &str) -> Random {
        let mut h = 1_779_033_703 ^ seed.len() as u32;
        for byte in seed.bytes() {
            h = (h ^ u32::from(byte)).wrapping_mul(3_432_918_353).rotate_left(13);
        }
        let mut next = || {
            h = (h ^ (h >> 16)).wrapping_mul(2_246_822_507);
            h = (h ^ (h >> 13)).wrapping_mul(3_266_489_909);
            h ^= h >> 16;
            h
        };
        Random { a: next(), b: next(), c: next(), counter: next() }
    }

    /// The next number in `0.0..1.0`.
    pub fn next(&mut self) -> f64 {
        let drawn = self.a.wrapping_add(self.b).wrapping_add(self.counter);
        self.counter = self.counter.wrapping_add(1);
        self.a = self.b ^ (self.b >> 9);
        self.b = self.c.wrapping_add(self.c << 3);
        self.c = self.c.rotate_left(21).wrapping_add(drawn);
        f64::from(drawn) / 4_294_967_296.0
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.next() < probability
    }

    /// An index below `len`.
    pub fn index(&mut self, len: usize) -> usize {
        (self.next() * len as f64) as usize
    }

    /// A whole number from `low` to `high`, both included.
    pub fn int(&mut self, low: u32, high: u32) -> u32 {
        low + (self.next() * f64::from(high - low + 1)) as u32
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.index(list.len())]
    }

    /// One word of a list.
    pub fn word(&mut self, list: &[&'static str]) -> String {
        (*self.pick(list)).to_owned()
    }

    /// A prefix and ten characters of base 32.
    pub fn id(&mut self, prefix: char) -> String {
        let mut id = String::from(prefix);
        for _ in 0..10 {
            id.push(char::from(*self.pick(b"abcdefghijklmnopqrstuvwxyz234567")));
        }
        id
    }

    /// A date in these years, day 28 at most.
    pub fn date(&mut self, first_year: u32, last_year: u32) -> String {
        let (year, month, day) = (self.int(first_year, last_year), self.int(1, 12), self.int(1, 28));
        format!("{year}-{month:02}-{day:02}")
    }

    /// A made-up telephone number.
    pub fn phone(&mut self) -> String {
        let (area, first, second) = (self.int(10, 99), self.int(100, 999), self.int(100_000, 999_999));
        format!("+0{area} {first} {second}")
    }

    /// Mixed-language text of `low..=high` characters, less the space it may end with.
    pub fn text(&mut self, low: u32, high: u32) -> String {
        let wanted = self.int(low, high) as usize;
        let words = words::lists();
        let mut language = *self.pick(&words.languages);
        let (mut text, mut length) = (String::new(), 0);
        while length < wanted {
            if self.chance(0.06) {
                language = *self.pick(&words.languages);
            }
            let gap = if text.is_empty() {
                ""
            } else if self.chance(0.09) {
                ". "
            } else {
                " "
            };
            let word = self.pick(language);
            text.push_str(gap);
            text.push_str(word);
            // Every word is of the basic plane (a test says so), so a character is one UTF-16 unit.
            length += gap.len() + word.chars().count();
        }
        let end = text.char_indices().nth(wanted).map_or(text.len(), |(at, _)| at);
        text.truncate(end);
        text.truncate(text.trim_end().len());
        text
    }
}

/// The instant this many milliseconds after the workload's start, as ISO 8601 with milliseconds.
pub fn instant(after_start_ms: i64) -> String {
    let ms = START_MS + after_start_ms;
    let (days, in_day) = (ms.div_euclid(DAY_MS), ms.rem_euclid(DAY_MS));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (in_day / 3_600_000, in_day / 60_000 % 60, in_day / 1_000 % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z", in_day % 1_000)
}

/// An instant this many days before the start.
pub fn days_before(days: u32) -> String {
    instant(-i64::from(days) * DAY_MS)
}

/// Year, month and day of a day counted from 1970-01-01, in years that start in March so that a leap day comes last.
fn civil(days: i64) -> (i64, i64, i64) {
    let since_year_zero = days + 719_468;
    let (era, in_era) = (since_year_zero.div_euclid(146_097), since_year_zero.rem_euclid(146_097));
    let in_era_year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * in_era_year + in_era_year / 4 - in_era_year / 100);
    let from_march = (5 * in_year + 2) / 153;
    let day = in_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (era * 400 + in_era_year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_written_as_javascript_does() {
        assert_eq!(instant(0), "2026-01-05T07:00:00.000Z", "the start of the workload");
        assert_eq!(instant(54 * DAY_MS + 1), "2026-02-28T07:00:00.001Z", "2026 has no leap day");
        assert_eq!(days_before(5), "2025-12-31T07:00:00.000Z", "and back over new year");
    }
}
