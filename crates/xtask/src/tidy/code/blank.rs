//! Blanks comments and literals out of Rust source. Knows where they end and nothing else of the language.

/// What the reader is inside of.
enum Inside {
    Code,
    LineComment,
    /// How deep, since they nest.
    BlockComment(usize),
    Literal {
        /// `"` or `'`.
        quote: u8,
        /// How many `#` close a raw one; `None` if it has escapes.
        raw: Option<usize>,
    },
}

/// The source with a space for every byte of comments and of what stands in literals; lines stay lines.
pub(super) fn blank(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut inside = Inside::Code;
    let mut at = 0;
    while at < bytes.len() {
        let (taken, next) = step(bytes, at, &inside);
        let keep = matches!((&inside, &next), (Inside::Code, Inside::Code | Inside::Literal { .. }));
        for &byte in &bytes[at..at + taken] {
            out.push(if byte == b'\n' || (keep && byte.is_ascii()) { byte } else { b' ' });
        }
        at += taken;
        inside = next;
    }
    String::from_utf8(out).expect("only ASCII was written")
}

/// How many bytes belong together here, and what comes after them.
fn step(bytes: &[u8], at: usize, inside: &Inside) -> (usize, Inside) {
    let rest = &bytes[at..];
    match *inside {
        Inside::Code => code_step(bytes, at),
        Inside::LineComment if rest[0] == b'\n' => (1, Inside::Code),
        Inside::LineComment => (1, Inside::LineComment),
        Inside::BlockComment(depth) if rest.starts_with(b"/*") => (2, Inside::BlockComment(depth + 1)),
        Inside::BlockComment(1) if rest.starts_with(b"*/") => (2, Inside::Code),
        Inside::BlockComment(depth) if rest.starts_with(b"*/") => (2, Inside::BlockComment(depth - 1)),
        Inside::BlockComment(depth) => (1, Inside::BlockComment(depth)),
        Inside::Literal { quote, raw } => {
            let hashes = raw.unwrap_or(0);
            if raw.is_none() && rest[0] == b'\\' {
                (2.min(rest.len()), Inside::Literal { quote, raw })
            } else if rest[0] == quote && rest[1..].iter().take_while(|byte| **byte == b'#').count() >= hashes {
                (1 + hashes, Inside::Code)
            } else {
                (1, Inside::Literal { quote, raw })
            }
        }
    }
}

fn code_step(bytes: &[u8], at: usize) -> (usize, Inside) {
    let rest = &bytes[at..];
    let after_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    if rest.starts_with(b"//") {
        return (2, Inside::LineComment);
    }
    if rest.starts_with(b"/*") {
        return (2, Inside::BlockComment(1));
    }
    if rest[0] == b'"' {
        return (1, Inside::Literal { quote: b'"', raw: None });
    }
    if rest[0] == b'\'' && is_char_literal(rest) {
        return (1, Inside::Literal { quote: b'\'', raw: None });
    }
    let prefix = rest.iter().take_while(|byte| matches!(byte, b'b' | b'c' | b'r')).count();
    if (1..=2).contains(&prefix) && !after_word && rest[prefix - 1] == b'r' {
        let hashes = rest[prefix..].iter().take_while(|byte| **byte == b'#').count();
        if rest.get(prefix + hashes) == Some(&b'"') {
            return (prefix + hashes + 1, Inside::Literal { quote: b'"', raw: Some(hashes) });
        }
    }
    (1, Inside::Code)
}

/// `'a'` and `'\n'`, but not the lifetime `'a`.
fn is_char_literal(rest: &[u8]) -> bool {
    match rest.get(1) {
        Some(b'\\') => true,
        Some(first) => {
            let length = std::str::from_utf8(&rest[1..rest.len().min(5)])
                .map_or_else(|error| error.valid_up_to(), str::len)
                .min(match first {
                    0..0x80 => 1,
                    0x80..0xe0 => 2,
                    0xe0..0xf0 => 3,
                    _ => 4,
                });
            rest.get(1 + length) == Some(&b'\'')
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::identifiers;
    use super::*;

    fn words(source: &str) -> Vec<String> {
        identifiers(&blank(source)).map(str::to_owned).collect()
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        assert_eq!(words("let a; // b c"), ["let", "a"], "a comment to the end of the line");
        assert_eq!(words("/* a /* b */ c */ let d;"), ["let", "d"], "comments nest");
        assert_eq!(words(r#"f("a \" b", 'x', '\'', b"y", z);"#), ["f", "b", "z"], "escapes do not end a literal");
        assert_eq!(
            words("g(r#\"a \" b\"#, br\"\\\", h);"),
            ["g", "r", "br", "h"],
            "raw literals end at their own mark"
        );
        assert_eq!(words("fn f<'a>(x: &'a str)"), ["fn", "f", "a", "x", "a", "str"], "a lifetime is no literal");
        assert_eq!(words("'é'; 'ب'; let x;"), ["let", "x"], "characters of any length");
    }

    #[test]
    fn lines_stay_where_they_are() {
        let blanked = blank("let a = \"one\ntwo\";\nlet b;\n");
        let third = blanked.lines().nth(2);
        assert_eq!(third, Some("let b;"), "a literal over two lines counts as two");
    }
}
