//! How long texts may be and which characters they may hold. Knows nothing of their meaning.

/// Longest text where a line is asked, in characters. Source: `architecture.md` 5.
pub const LINE_CHARS_MAX: usize = 300;
/// Longest note, in characters. Source: `architecture.md` 5.
pub const NOTE_CHARS_MAX: usize = 10_000;
/// Longest closure summary, in characters. Source: `domain.md` 4.13.
pub const SUMMARY_CHARS_MAX: usize = 2_000;
const _: () = assert!(LINE_CHARS_MAX <= SUMMARY_CHARS_MAX && SUMMARY_CHARS_MAX <= NOTE_CHARS_MAX);

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextRefused {
    /// The text is needed and has no visible character.
    #[error("a text is needed")]
    Empty,
    /// The text is longer than its field holds.
    #[error("{chars} characters, at most {max} fit")]
    TooLong {
        /// Characters in the text.
        chars: usize,
        /// Characters that fit.
        max: usize,
    },
    /// A control character stands at this position (counted in characters from 0).
    #[error("a control character at position {at}")]
    ControlCharacter {
        /// Position in characters.
        at: usize,
    },
}

/// Checks a single line of up to [`LINE_CHARS_MAX`] characters and returns it without spaces around it. May be empty.
pub fn line(text: &str) -> Result<String, TextRefused> {
    checked(text, LINE_CHARS_MAX, false)
}

/// As [`line()`], but something must be written.
pub fn line_needed(text: &str) -> Result<String, TextRefused> {
    needed(line(text)?)
}

/// Checks a note of up to [`NOTE_CHARS_MAX`] characters; line breaks and tabs are kept. May be empty.
pub fn note(text: &str) -> Result<String, TextRefused> {
    checked(text, NOTE_CHARS_MAX, true)
}

/// As [`note`], but something must be written.
pub fn note_needed(text: &str) -> Result<String, TextRefused> {
    needed(note(text)?)
}

/// Checks a closure summary of up to [`SUMMARY_CHARS_MAX`] characters; something must be written.
pub fn summary_needed(text: &str) -> Result<String, TextRefused> {
    needed(checked(text, SUMMARY_CHARS_MAX, true)?)
}

/// Checks a text that is kept exactly as given, spaces included: up to `max` characters, line breaks allowed.
pub fn kept(text: &str, max: usize) -> Result<(), TextRefused> {
    check(text, max, true)
}

fn needed(text: String) -> Result<String, TextRefused> {
    if text.is_empty() { Err(TextRefused::Empty) } else { Ok(text) }
}

fn checked(text: &str, max: usize, breaks: bool) -> Result<String, TextRefused> {
    let text = text.trim();
    check(text, max, breaks).map(|()| text.to_owned())
}

fn check(text: &str, max: usize, breaks: bool) -> Result<(), TextRefused> {
    let refused = |c: char| is_refused(c) && !(breaks && matches!(c, '\n' | '\r' | '\t'));
    if let Some(at) = text.chars().position(refused) {
        return Err(TextRefused::ControlCharacter { at });
    }
    let chars = text.chars().count();
    if chars > max { Err(TextRefused::TooLong { chars, max }) } else { Ok(()) }
}

/// Control characters, line and paragraph separators, and the overrides that make a text read other than it is
/// written. Marks that Arabic and mixed texts need (U+200E, U+200F, isolates, joiners) are allowed.
fn is_refused(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202D}' | '\u{202E}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_control_characters_and_a_bound() {
        assert_eq!(line("  Amina \u{200F}أمينة "), Ok("Amina \u{200F}أمينة".to_owned()), "both scripts are fine");
        assert_eq!(line("a\nb"), Err(TextRefused::ControlCharacter { at: 1 }), "a line has no break");
        assert_eq!(line("a\u{0}b"), Err(TextRefused::ControlCharacter { at: 1 }), "nor a NUL");
        assert_eq!(line("ab\u{202E}"), Err(TextRefused::ControlCharacter { at: 2 }), "nor a direction override");
        let long = "é".repeat(LINE_CHARS_MAX + 1);
        let refused = TextRefused::TooLong { chars: LINE_CHARS_MAX + 1, max: LINE_CHARS_MAX };
        assert_eq!(line(&long), Err(refused), "characters are counted, not bytes");
        assert!(line(&long[2..]).is_ok(), "exactly the bound fits");
    }

    #[test]
    fn a_note_keeps_its_line_breaks() {
        assert_eq!(note("one\n\ttwo\r\n"), Ok("one\n\ttwo".to_owned()), "paragraphs matter in a note");
        assert_eq!(note_needed(" \n "), Err(TextRefused::Empty), "spaces are not a note");
    }
}
