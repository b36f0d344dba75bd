//! What stands on paper, as a golden outline; what paper must survive.

use crate::{Block, Direction, Mark, PAGES_MAX, PageWords, Paper, Sheet, lay_out, print};

fn sheet(direction: Direction, blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "Sheet".to_owned(),
        strap: "For the file".to_owned(),
        paper: Paper::A4,
        direction,
        language: "en".to_owned(),
        large: false,
        blocks,
        footer: "7K3M-9QXA".to_owned(),
    }
}

fn words() -> PageWords<'static> {
    PageWords { page_of: &|number, count| format!("{number} of {count}"), cut_short: "More did not fit." }
}

fn every_block(of: &str) -> Vec<Block> {
    let text = || of.to_owned();
    vec![
        Block::Heading(text()),
        Block::Text(text()),
        Block::Field { label: text(), value: text() },
        Block::Card(vec![
            Block::Marked { mark: Mark::Goal, text: text() },
            Block::Marked { mark: Mark::Person, text: text() },
            Block::Marked { mark: Mark::Day, text: text() },
            Block::Tick { label: text(), ticked: true },
        ]),
        Block::Choice { label: text(), options: vec![text(), text()] },
        Block::Lines { label: text(), count: 2 },
        Block::Signature { label: text() },
    ]
}

fn outline(sheet: &Sheet) -> String {
    let pages = lay_out(sheet, &words());
    pages.iter().flat_map(crate::Page::outline).map(|line| line + "\n").collect()
}

/// The golden file; written from what is there while `UPDATE_GOLDEN` is set.
fn golden(name: &str, now: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    std::fs::read_to_string(&path).unwrap()
}

#[test]
fn every_kind_of_block_stands_where_it_stood_from_the_left_and_from_the_right() {
    let left = outline(&sheet(Direction::LeftToRight, every_block("Words")));
    assert_eq!(left, golden("every_block.ltr.txt", &left), "a moved line is looked at before it is printed");
    let right = outline(&sheet(Direction::RightToLeft, every_block("كلمات")));
    assert_eq!(right, golden("every_block.rtl.txt", &right), "the same, from the right");
}

#[test]
fn one_sheet_gives_the_same_bytes_each_time() {
    let sheet = sheet(Direction::RightToLeft, every_block("نص \u{2068}7K3M-9QXA\u{2069}"));
    assert_eq!(print(&sheet, &words()), print(&sheet, &words()), "no clock and no chance is in it");
}

#[test]
fn a_long_note_goes_over_pages_and_loses_no_word() {
    let note: String = (0..1700).map(|word| format!("w{word} ")).collect();
    let label = "Note".to_owned();
    let long = sheet(Direction::LeftToRight, vec![Block::Card(vec![Block::Field { label, value: note.clone() }])]);
    let pages = lay_out(&long, &words());
    assert!(pages.len() > 1, "ten thousand letters need more than a page");
    let said: Vec<&str> = pages.iter().flat_map(crate::Page::text).flat_map(str::split_whitespace).collect();
    let missing = note.split_whitespace().filter(|word| !said.contains(word)).count();
    assert_eq!(missing, 0, "every word is on some page");
    assert!(said.windows(3).any(|three| three == ["2", "of", &pages.len().to_string()]), "pages are counted");
}

#[test]
fn a_word_without_end_is_broken_and_a_book_is_cut_short_aloud() {
    let word = print(&sheet(Direction::LeftToRight, vec![Block::Text("x".repeat(10_000))]), &words());
    assert!(word.pages > 1, "it is broken where it must be");
    let endless = sheet(Direction::LeftToRight, vec![Block::Text("line\n".repeat(20_000))]);
    let pages = lay_out(&endless, &words());
    assert_eq!(pages.len(), PAGES_MAX, "paper has an end");
    assert!(pages.iter().flat_map(crate::Page::text).any(|line| line == "More did not fit."), "and says so");
}

#[test]
fn nothing_that_is_typed_stops_the_printing_or_writes_into_the_file() {
    let hostile = [
        ") Tj ET /JS (app.alert(1)) endobj",
        "<script>alert(1)</script>",
        "\u{0}\u{1}\u{202e}txt\u{2069}\u{2069}\u{2068}",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} 中文 አማርኛ",
        "a\u{300}\u{301}\u{302}\u{303}\u{304}ّّّّ",
        "\n\n\n",
        "\u{2029}\u{85}\u{feff}\u{e0041}",
        "ا\u{200c}ب\u{200d}",
    ];
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        for text in hostile {
            let mut all = sheet(direction, every_block(text));
            (all.title, all.strap, all.footer) = (text.to_owned(), text.to_owned(), text.to_owned());
            let printed = print(&all, &words());
            assert!(printed.pages >= 1, "{text:?} is printed as well as it can be");
            let bytes = String::from_utf8_lossy(&printed.pdf);
            assert!(!bytes.contains("/JS (") && !bytes.contains("/Action"), "{text:?} stays text");
        }
    }
}

#[test]
fn letters_that_no_face_has_are_counted() {
    let count = |text: &str| {
        print(&sheet(Direction::LeftToRight, vec![Block::Text(text.to_owned())]), &words()).letters_missing
    };
    assert_eq!(count("Ŵ é “quoted” – ١٢٣ پ ڤ گ چ"), 0, "what the three languages need is there");
    assert_eq!(count("አማ"), 2, "and what is not is said");
}

#[test]
fn arabic_letters_join_and_codes_stay_whole() {
    let text = "رمز 0770-123-456 مع M1".to_owned();
    let pages = lay_out(&sheet(Direction::RightToLeft, vec![Block::Text(text)]), &words());
    let item = pages[0].items.iter().find_map(|item| match item {
        crate::layout::Item::Text { line, .. } if line.text.contains("0770") => Some(line),
        _ => None,
    });
    let seen: String = item.unwrap().clusters.iter().map(|cluster| cluster.text.as_str()).collect();
    assert!(seen.contains("0770-123-456"), "from left to right on the paper: {seen}");
    assert!(seen.starts_with("M1"), "the line begins at the right, so its end stands at the left");
    assert!(seen.ends_with("زمر"), "and its first word is seen from its last letter to its first");
}
