//! After how many wrong passphrases in a row a tablet destroys its keys, where an agency wants that. Off by default: a slip
//! or a threat must not cost a client's only record.

/// The fewest tries that an agency may allow. Source: agency default, as keys-and-sync 2.14 asks.
pub const TRIES_MIN: u8 = 10;
/// The most: beyond it the growing waits protect as well.
pub const TRIES_MAX: u8 = 50;
/// How many tries are left when the screen begins to say so.
pub const TRIES_WARN_LEFT: u32 = 5;

/// What an agency decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TriesRule(u8);

impl TriesRule {
    /// Keys are never destroyed by tries.
    pub const NONE: TriesRule = TriesRule(0);

    /// A rule within its bounds: 0 for never, else 10 to 50.
    ///
    /// `None` outside of them.
    #[must_use]
    pub const fn new(tries: u8) -> Option<TriesRule> {
        if tries == 0 || (TRIES_MIN <= tries && tries <= TRIES_MAX) { Some(TriesRule(tries)) } else { None }
    }

    /// Wrong tries in a row; 0 for never.
    #[must_use]
    pub const fn tries(self) -> u8 {
        self.0
    }
}

/// What is said of the tries that are left: nothing while there are many, or no bound.
#[must_use]
pub fn warned(left: Option<u32>) -> Option<u32> {
    left.filter(|left| *left <= TRIES_WARN_LEFT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_leaves_ten_tries_at_least_and_none_is_the_default() {
        assert_eq!(TriesRule::default(), TriesRule::NONE, "nobody who did not ask for it");
        for (tries, fits) in [(0, true), (1, false), (9, false), (10, true), (50, true), (51, false)] {
            assert_eq!(TriesRule::new(tries).is_some(), fits, "{tries}");
        }
        assert_eq!(TriesRule::new(12).map(TriesRule::tries), Some(12), "as it was asked for");
    }

    #[test]
    fn the_last_five_tries_are_counted_aloud() {
        assert_eq!((warned(None), warned(Some(6)), warned(Some(5)), warned(Some(0))), (None, None, Some(5), Some(0)));
    }
}
