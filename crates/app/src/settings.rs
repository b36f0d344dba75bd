//! How screens look and act on this device, kept beside the store in clear. Nothing personal ever stands here.

use model::policy::{LOCK_AFTER_S_MAX, LOCK_AFTER_S_MIN};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::unlock::disk;

/// Text as large as this at most, in per cent. Source: ui.md, 200 % text.
const TEXT_PERCENT_MAX: u16 = 200;
const TEXT_PERCENT_MIN: u16 = 100;
/// The same while a visit is open, if what is set is not shorter. Source: `keys-and-sync.md`, lock.
pub(crate) const VISIT_LOCK_AFTER_S: u16 = 30;

/// Settings of one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Language of the screens.
    pub language: Language,
    /// Size of text in per cent, 100 to 200.
    pub text_percent: u16,
    /// Colours.
    pub theme: Theme,
    /// Whether the sun shines on the screen.
    pub bright: bool,
    /// The hand that holds the pen.
    pub hand: Hand,
    /// Seconds without a command before the device locks itself, 30 to 600.
    pub lock_after_s: u16,
    /// Digits of dates and numbers.
    pub digits: Digits,
    /// Calendar of dates.
    pub calendar: Calendar,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::En,
            text_percent: TEXT_PERCENT_MIN,
            theme: Theme::Light,
            bright: false,
            hand: Hand::Right,
            lock_after_s: 120,
            digits: Digits::Latin,
            calendar: Calendar::Gregory,
        }
    }
}

/// A language that is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

/// Colours of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Dark on light with the highest contrast.
    ContrastLight,
    /// Light on dark with the highest contrast.
    ContrastDark,
}

/// A hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// Right.
    Right,
    /// Left.
    Left,
}

/// Digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// 0123
    Latin,
    /// ٠١٢٣
    Arabic,
    /// ۰۱۲۳
    Persian,
}

/// A calendar, by its Unicode name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Gregorian.
    Gregory,
    /// Umm al-Qura.
    IslamicUmalqura,
    /// Solar Hijri.
    Persian,
    /// Ethiopic.
    Ethiopic,
}

impl Settings {
    /// What the file of this home says; defaults when it is absent or cannot be read.
    #[must_use]
    pub fn read(home: &Home) -> Settings {
        let kept = home::read_small(&home.settings()).ok().flatten();
        let parsed = kept.and_then(|bytes| serde_json::from_slice::<Settings>(&bytes).ok());
        parsed.filter(|settings| settings.check().is_ok()).unwrap_or_default()
    }

    /// Replaces the file.
    ///
    /// # Errors
    /// [`ErrorCode::InputUnreadable`] outside the bounds; disk errors, and then the old settings stand.
    pub fn keep(self, home: &Home) -> Result<(), CommandError> {
        self.check()?;
        let bytes = serde_json::to_vec_pretty(&self).map_err(|_| ErrorCode::Internal)?;
        home::replace(&home.settings(), &bytes).map_err(disk)
    }

    fn check(self) -> Result<(), CommandError> {
        let outside = |field: &str, least: u16, most: u16| {
            let error = CommandError::with(ErrorCode::InputUnreadable, "fault", "out of bounds");
            Err(error.and("field", field).and("min", least).and("max", most))
        };
        if !(TEXT_PERCENT_MIN..=TEXT_PERCENT_MAX).contains(&self.text_percent) {
            return outside("text_percent", TEXT_PERCENT_MIN, TEXT_PERCENT_MAX);
        }
        if !(LOCK_AFTER_S_MIN..=LOCK_AFTER_S_MAX).contains(&self.lock_after_s) {
            return outside("lock_after_s", LOCK_AFTER_S_MIN, LOCK_AFTER_S_MAX);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        (dir, home)
    }

    #[test]
    fn settings_are_read_back_as_they_were_kept() {
        let (_dir, home) = home();
        let settings = Settings { language: Language::Ar, theme: Theme::ContrastDark, ..Settings::default() };
        settings.keep(&home).unwrap();
        assert_eq!(Settings::read(&home), settings, "what was chosen stays chosen");
        let text = std::fs::read_to_string(home.settings()).unwrap();
        assert!(text.contains("\"theme\": \"contrast_dark\""), "the words of the contract stand in the file");
    }

    #[test]
    fn a_file_that_cannot_be_read_gives_the_defaults() {
        let (_dir, home) = home();
        assert_eq!(Settings::read(&home), Settings::default(), "no file yet");
        let whole = serde_json::to_string(&Settings::default()).unwrap();
        let unknown = whole.replacen('{', "{\"colour\":1,", 1);
        let outside = whole.replace("120", "3");
        for bad in ["", "{}", "nonsense", &whole[..whole.len() - 2], &unknown, &outside] {
            std::fs::write(home.settings(), bad).unwrap();
            assert_eq!(Settings::read(&home), Settings::default(), "unreadable: {bad}");
        }
    }

    #[test]
    fn settings_out_of_bounds_are_refused_and_the_old_ones_stand() {
        let (_dir, home) = home();
        let good = Settings { lock_after_s: 30, ..Settings::default() };
        good.keep(&home).unwrap();
        for bad in [Settings { text_percent: 99, ..good }, Settings { lock_after_s: 601, ..good }] {
            assert_eq!(bad.keep(&home).unwrap_err().code, ErrorCode::InputUnreadable, "outside the contract");
        }
        assert_eq!(Settings::read(&home), good, "a refused change changes nothing");
    }
}
