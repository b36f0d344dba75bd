//! Text as paper can carry it: no control characters, nothing that turns the writing round unseen.

/// The text with line ends as `\n` and without what has no place on paper. Marks that turn text round against its
/// letters (embeddings and overrides) go; isolates stay, the words of a language need them.
pub(crate) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter_map(on_paper).collect()
}

fn on_paper(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{ad}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' => None,
        '\u{e0000}'..='\u{e007f}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

/// The text without any mark of direction, so that it can be isolated safely: no end of an isolate inside closes the
/// one around it.
#[must_use]
pub fn without_direction(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    text.chars().filter(|letter| !turns(letter)).collect()
}

/// The text with its codes, dates and numbers kept together where the writing runs from the right: `0770-123` there
/// would else be read from its end.
pub(crate) fn codes_together(text: &str) -> String {
    let (mut out, mut code) = (String::with_capacity(text.len()), String::new());
    for letter in text.chars().chain([' ']) {
        if letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '/' | '.' | ':' | '_') {
            code.push(letter);
            continue;
        }
        let (end, kept) = (code.trim_end_matches(|last: char| !last.is_ascii_alphanumeric()).len(), code.len());
        let is_code = code[..end].contains(|letter: char| letter.is_ascii_digit());
        if is_code {
            out.extend(["\u{2066}", &code[..end], "\u{2069}", &code[end..kept]]);
        } else {
            out.push_str(&code);
        }
        code.clear();
        out.push(letter);
    }
    out.pop();
    out
}

/// Whether a letter says something about the text and leaves no trace on paper.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_numbers_keep_together() {
        assert_eq!(
            codes_together("في 0770-123-456."),
            "في \u{2066}0770-123-456\u{2069}.",
            "the full stop stays outside"
        );
        assert_eq!(codes_together("CL - a/b"), "CL - a/b", "words are left alone");
    }

    #[test]
    fn what_turns_writing_round_unseen_does_not_reach_paper() {
        assert_eq!(
            clean("safe\u{202e}efas\u{202c}\u{7}"),
            "safeefas",
            "an override would show other words than it holds"
        );
        assert_eq!(clean("a\r\nb\u{2029}c\td"), "a\nb\nc d", "ends of lines are one kind");
        assert_eq!(clean("\u{2068}7K3M\u{2069}"), "\u{2068}7K3M\u{2069}", "isolates are what keeps a code together");
        assert_eq!(without_direction("a\u{2069}\u{2068}b\u{200f}"), "ab", "a value cannot leave its isolate");
    }
}
