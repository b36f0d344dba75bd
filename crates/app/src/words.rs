//! Words of a language for what is printed: the screens' own catalogue, read here. Chooses words, never what is said.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use model::Day;
use print::{Direction, without_direction};
use unic_langid::LanguageIdentifier;

use crate::settings::Language;

impl Language {
    fn source(self) -> &'static str {
        match self {
            Language::En => include_str!("../../../ui/src/text/en.ftl"),
            Language::Fr => include_str!("../../../ui/src/text/fr.ftl"),
            Language::Ar => include_str!("../../../ui/src/text/ar.ftl"),
        }
    }

    fn id(self) -> LanguageIdentifier {
        self.code().parse().expect("the codes below are well formed")
    }

    /// The code that documents and files say.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
            Language::Ar => "ar",
        }
    }

    /// Which way it runs on paper.
    pub(crate) const fn direction(self) -> Direction {
        match self {
            Language::Ar => Direction::RightToLeft,
            Language::En | Language::Fr => Direction::LeftToRight,
        }
    }
}

/// The words of one language. Values come isolated, so that a code or date keeps its own direction.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// A value in a message.
pub(crate) enum Value<'v> {
    Text(&'v str),
    Count(usize),
}

impl Words {
    pub fn of(language: Language) -> Words {
        // What is not well formed is left out here; a test of the screens' words refuses it.
        let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(read, _)| read);
        let mut bundle = FluentBundle::new(vec![language.id()]);
        bundle.add_resource_overriding(resource);
        Words { bundle }
    }

    /// The message of a name. A missing one shows its name, and a test makes that impossible for the names used here.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message of a name with its values.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(without_direction(text))),
                Value::Count(count) => args.set(*name, FluentValue::from(*count)),
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The word for a code of a family: `risk`, `high` is the message `risk-high`; an unknown code shows itself.
    pub fn word(&self, family: &str, code: &str) -> String {
        let id = format!("{family}-{}", code.replace('_', "-"));
        if self.bundle.has_message(&id) { self.say(&id) } else { isolated(code) }
    }

    /// A day in words: `12 May 2026`. Always the Gregorian calendar with Latin digits, which every office can read.
    pub fn day(&self, day: Day) -> String {
        let (year, month, number) = day.ymd();
        let year = year.to_string();
        let count = |value: u32| Value::Count(usize::try_from(value).unwrap_or_default());
        self.say_with("sheet-date", &[("day", count(number)), ("month", count(month)), ("year", Value::Text(&year))])
    }
}

/// A text that keeps its own direction within another.
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", without_direction(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_as_each_language_says_it() {
        let said = |language, month| {
            let day = Day::from_ymd(2026, month, 1).expect("it is a day");
            without_direction(&Words::of(language).day(day))
        };
        assert_eq!(said(Language::En, 5), "1 May 2026", "day first, as field offices write");
        assert_eq!(said(Language::Fr, 8), "1er août 2026", "the first is a rank");
        assert_eq!(said(Language::Ar, 12), "1 كانون الأول/ديسمبر 2026", "both names of a month are in use");
    }

    #[test]
    fn every_word_that_a_sheet_names_is_there() {
        let sources = [
            include_str!("sheets.rs"),
            include_str!("sheets/casework.rs"),
            include_str!("sheets/family_plan.rs"),
            include_str!("sheets/identity.rs"),
        ];
        for language in [Language::En, Language::Fr, Language::Ar] {
            let words = Words::of(language);
            for name in sources
                .iter()
                .flat_map(|source| source.split('"'))
                .filter(|name| name.starts_with("sheet-") && !name.contains('{'))
            {
                let one = words.bundle.has_message(name);
                let family = name.ends_with('-') || language.source().contains(&format!("\n{name}-"));
                assert!(one || family, "{name} has words in {}", language.code());
            }
        }
    }
}
