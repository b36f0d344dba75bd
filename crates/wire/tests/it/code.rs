//! Messages as codes: whole again from their lines in any order, refused when a line is damaged, whatever else is around.

use proptest::prelude::*;
use wire::code::{CODE_PREFIX, CodeFault, Collected, lines};
use wire::limits::{CODE_MESSAGE_BYTES_MAX, CODE_TEXT_BYTES_MAX};

use crate::samples;

fn message(text: &str) -> Result<Option<Vec<u8>>, CodeFault> {
    Collected::read(text).and_then(|collected| collected.message())
}

#[test]
fn a_request_is_one_code_in_the_short_alphabet_of_qr_codes() {
    let lines = lines(&wire::Form::to_bytes(&samples::request())).unwrap();
    assert_eq!(lines.len(), 1, "one look of the camera is enough");
    let short = |sign: u8| sign.is_ascii_digit() || sign.is_ascii_uppercase() || sign == b':';
    assert!(lines[0].bytes().all(short), "no sign needs the longer alphabet: {}", lines[0]);
    assert!(lines[0].len() <= 970, "version 20 holds 970 such signs with medium repair: {}", lines[0].len());
}

#[test]
fn a_long_message_comes_together_from_its_lines_in_any_order_and_twice() {
    let bytes: Vec<u8> = (0..CODE_MESSAGE_BYTES_MAX).map(|at| (at * 7 % 251) as u8).collect();
    let mut all = lines(&bytes).unwrap();
    assert!(all.iter().all(|line| line.len() <= 970), "no line is longer than one code holds");
    all.reverse();
    all.push(all[3].clone());
    assert_eq!(message(&all.join("\n")), Ok(Some(bytes.clone())), "order and repetition do not matter");
    let without_one = all[..all.len() - 2].join("\n");
    let collected = Collected::read(&without_one).unwrap();
    assert_eq!((collected.have(), collected.message()), (all.len() - 2, Ok(None)), "one is missing, and it says so");
    assert_eq!(lines(&[&bytes[..], &[0]].concat()), Err(CodeFault::TooLong), "more goes as a file");
    assert_eq!(lines(&[]), Err(CodeFault::TooLong), "nothing is no message");
}

#[test]
fn what_a_mail_does_to_a_line_does_no_harm() {
    let line = lines(b"a message").unwrap().remove(0);
    let (start, end) = line.split_at(17);
    for text in [
        format!("Here it is:\n\n{line}\n"),
        line.to_lowercase(),
        format!("{start}\r\n  {end}"),
        format!("\u{feff}{line}."),
        format!("{line}\n{line}"),
    ] {
        assert_eq!(message(&text), Ok(Some(b"a message".to_vec())), "{text:?}");
    }
}

#[test]
fn codes_of_two_messages_are_told_apart() {
    let both = [lines(b"one message").unwrap(), lines(b"another message").unwrap()].concat().join(" ");
    assert_eq!(Collected::read(&both), Err(CodeFault::Mixed), "which one is meant is for the person to say");
    assert_eq!(Collected::read("somebody's shopping list"), Err(CodeFault::None), "no code at all");
    assert_eq!(
        Collected::read(&"A".repeat(CODE_TEXT_BYTES_MAX + 1)),
        Err(CodeFault::TooLong),
        "and nobody reads a book"
    );
}

#[test]
fn a_code_of_a_newer_program_asks_for_an_update() {
    // Letter F6 in version 2, whatever follows.
    assert_eq!(Collected::read("SATCHEL:6YBAAAAAAA"), Err(CodeFault::Newer), "not the same as damage");
}

proptest! {
    #[test]
    fn any_message_comes_back_whole(bytes in prop::collection::vec(any::<u8>(), 1..4_000)) {
        let text = lines(&bytes).unwrap().join("\n");
        prop_assert_eq!(message(&text), Ok(Some(bytes)));
    }

    #[test]
    fn a_line_that_is_cut_short_or_altered_never_becomes_another_message(
        bytes in prop::collection::vec(any::<u8>(), 1..1_500),
        at in any::<prop::sample::Index>(),
        sign in "[A-Z2-7:]",
        cut in any::<bool>(),
    ) {
        let text = lines(&bytes).unwrap().join("\n");
        let at = at.index(text.len());
        let altered = if cut { text[..at].to_owned() } else { format!("{}{sign}{}", &text[..at], &text[at + 1..]) };
        if let Ok(Some(read)) = message(&altered) {
            prop_assert_eq!(read, bytes, "only the message itself may come out");
        }
    }

    #[test]
    fn no_garbage_is_a_message_and_none_panics(text in "\\PC{0,200}", tail in "[A-Za-z2-7]{0,200}") {
        for text in [text.clone(), format!("{CODE_PREFIX}{tail}"), format!("{text}{CODE_PREFIX}{text}{tail}")] {
            prop_assert!(message(&text).is_err(), "{}", text);
        }
    }
}
