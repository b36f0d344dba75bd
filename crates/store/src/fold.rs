//! One spelling for search: case, accents and Arabic letter forms folded away. Used for nothing but search.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Combining classes that tell letters apart instead of decorating them: nukta, kana voicing, virama.
const KEPT_CLASSES: std::ops::RangeInclusive<u8> = 7..=9;

/// `text` with compatibility forms, case, accents and Arabic letter forms folded.
///
/// What is decomposed by Unicode (accents, harakat, hamza and madda on their carriers, presentation
/// forms, full-width letters) is decomposed and its marks dropped; the rest is [`letter`]'s table.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Most text is ASCII or has long runs of it, which need no table.
        let plain = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, after) = rest.split_at(plain);
        out.extend(ascii.chars().map(|char| char.to_ascii_lowercase()));
        let marked = after.bytes().position(|byte| byte.is_ascii()).unwrap_or(after.len());
        let (run, next) = after.split_at(marked);
        for char in run.nfkd() {
            // Lower case of one character can bring a mark of its own: İ.
            for lower in char.to_lowercase() {
                if !is_dropped(lower) {
                    letter(lower, &mut out);
                }
            }
        }
        rest = next;
    }
    out
}

/// The folded words of `text`, one space between them.
pub fn search_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in fold(text).chars() {
        if char.is_alphanumeric() || canonical_combining_class(char) != 0 {
            out.push(char);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Marks that only decorate, the Arabic stretcher, and characters that only steer layout.
fn is_dropped(char: char) -> bool {
    let class = canonical_combining_class(char);
    (class != 0 && !KEPT_CLASSES.contains(&class))
        || matches!(
            char,
            '\u{0640}' | '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// Letters that Unicode does not decompose, by the plain letter people type instead.
fn letter(char: char, out: &mut String) {
    let plain = match char {
        'ß' => return out.push_str("ss"),
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        'þ' => return out.push_str("th"),
        'ø' => 'o',
        'đ' | 'ð' | 'ɗ' => 'd',
        'ɓ' => 'b',
        'ƙ' => 'k',
        'ł' => 'l',
        'ħ' => 'h',
        'ı' => 'i',
        'ŋ' => 'n',
        'ς' => 'σ',
        // Alef wasla and the wavy alefs; hamza and madda on alef are decomposed before.
        'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        // Alef maksura, Farsi yeh, Urdu yeh barree.
        'ى' | 'ی' | 'ې' | 'ے' | 'ٸ' => 'ي',
        'ٶ' => 'و',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => digit(char, '٠'),
        '۰'..='۹' => digit(char, '۰'),
        other => other,
    };
    out.push(plain);
}

/// The ASCII digit as far from '0' as `char` is from `zero`.
fn digit(char: char, zero: char) -> char {
    char::from_digit(u32::from(char) - u32::from(zero), 10).unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAME: &[(&str, &str)] = &[
        ("MARIE", "marie"),
        ("Élodie", "elodie"),
        ("élodie decomposed: e\u{0301}", "elodie decomposed: e"),
        ("Müller", "muller"),
        ("STRAẞE", "strasse"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("İstanbul", "istanbul"),
        ("ılgaz", "ilgaz"),
        ("Ｆｕｌｌ", "full"),
        ("ﬁn", "fin"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("Nguyễn", "nguyen"),
        // Alef forms.
        ("أحمد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمنة", "امنه"),
        ("ٱلله", "الله"),
        // Teh marbuta, alef maksura, Farsi yeh and keheh.
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("علی", "علي"),
        ("کریم", "كريم"),
        // Hamza on its carriers.
        ("رؤى", "روي"),
        ("عائشة", "عايشه"),
        // Tatweel and harakat.
        ("محـــمد", "محمد"),
        ("مُحَمَّدٌ", "محمد"),
        // Presentation forms, digits, invisible marks.
        ("ﻣﺤﻤﺪ", "محمد"),
        ("ﷲ", "الله"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("\u{200F}سارة\u{200E}", "ساره"),
    ];

    #[test]
    fn spellings_of_one_name_fold_to_one_form() {
        for (written, folded) in SAME {
            assert_eq!(fold(written), *folded, "{written:?} is looked for as {folded:?}");
        }
    }

    #[test]
    fn letters_that_differ_in_meaning_stay_apart() {
        for (one, other) in [("か", "が"), ("कमल", "कमला"), ("سماء", "سما"), ("ب", "ت")] {
            assert_ne!(fold(one), fold(other), "{one} is not {other}");
        }
    }

    #[test]
    fn words_are_split_at_anything_that_is_no_letter_or_digit() {
        assert_eq!(
            search_words("  O'Brien, +961-70 123‎456؛ سارة! "),
            "o brien 961 70 123456 ساره",
            "marks only separate"
        );
        assert_eq!(search_words("\"*^:()-"), "", "no operator of the query language survives");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_hold_nothing_but_letters_digits_and_single_spaces(text in any::<String>()) {
            let words = search_words(&text);
            prop_assert!(!words.contains("  ") && words.trim() == words, "one space between words");
            prop_assert!(!words.contains(['"', '*', '\u{0}']), "nothing that a query could act on");
        }
    }
}
