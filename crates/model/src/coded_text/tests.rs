//! Names as people write them in a hurry, and words that are none.

use super::*;
use crate::client::{Identity, Person};
use crate::register::Register;
use crate::testkit::{entry, identity as made};

/// The little of the store's folding that these tests need.
fn fold(text: &str) -> String {
    let plain = text.chars().filter(|char| !is_mark(*char)).flat_map(char::to_lowercase);
    plain
        .map(|char| match char {
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            'ى' => 'ي',
            '٠'..='٩' => char::from_digit(u32::from(char) - u32::from('٠'), 10).unwrap_or(char),
            other => other,
        })
        .collect()
}

/// An identity document that names nobody.
fn nobody() -> Identity {
    let (people, contact_points, places) = (Vec::new(), Vec::new(), Vec::new());
    Identity { people, contact_points, places, whereabouts: Register::default(), ..made() }
}

fn person(at: u8, code: PersonCode, first: &str, family: &str, alias: &str) -> Person {
    Person {
        first_name: first.to_owned(),
        family_name: family.to_owned(),
        alias: alias.to_owned(),
        ..Person::unnamed(entry(at), code)
    }
}

fn case_of(people: Vec<Person>) -> Revealing {
    Revealing::of(&Identity { people, ..nobody() }, fold)
}

fn family() -> Revealing {
    case_of(vec![
        person(1, PersonCode::Client, "Samira", "Al-Khatib", "Fifi"),
        person(2, PersonCode::Member(1), "Abd Allah", "Al-Khatib", ""),
        person(3, PersonCode::Member(2), "ليلى", "الخطيب", ""),
        person(4, PersonCode::Other(1), "May", "Okonkwo", ""),
    ])
}

fn found(revealing: &Revealing, text: &str) -> Vec<(String, Option<PersonCode>)> {
    let chars: Vec<char> = text.chars().collect();
    let part = |one: &Reveal| chars[one.start..one.end].iter().collect::<String>();
    revealing.find(text).iter().map(|one| (part(one), one.code)).collect()
}

fn names(revealing: &Revealing, text: &str) -> Vec<String> {
    found(revealing, text).into_iter().map(|(part, _)| part).collect()
}

#[test]
fn a_name_is_found_with_the_code_to_write_instead() {
    let family = family();
    assert_eq!(found(&family, "Samira slept at home."), [("Samira".to_owned(), Some(PersonCode::Client))]);
    assert_eq!(found(&family, "her aunt OKONKWO came"), [("OKONKWO".to_owned(), Some(PersonCode::Other(1)))]);
    assert_eq!(
        names(&family, "Fifi, samira's doll and Al Khatib"),
        ["Fifi", "samira", "Khatib"],
        "each word by itself"
    );
    assert_eq!(names(&family, "رأيت ليلى وليلى"), ["ليلى", "وليلى"], "with and before it");
    assert_eq!(names(&family, "Abdallah and Abd-Allah"), ["Abdallah", "Allah"], "written as one word or as two");
}

#[test]
fn inflected_short_and_mistyped_names_are_found() {
    let family = family();
    for typed in ["Samiras", "Samirah", "Samir", "Sami", "Sammy", "Samria", "Smaira", "Samirra", "Samita", "sanira"] {
        assert_eq!(names(&family, typed), [typed], "{typed} is like Samira");
    }
    for typed in ["لليلى", "بليلى", "ليلي", "والخطيب", "للخطيب"] {
        assert_eq!(names(&family, typed), [typed], "{typed} is a name of the case");
    }
}

#[test]
fn a_name_that_is_also_a_word_is_found_only_as_a_name() {
    let family = family();
    assert_eq!(names(&family, "She may come later, it may rain."), [] as [&str; 0], "the verb");
    assert_eq!(names(&family, "Then May said no."), ["May"], "the person");
    assert_eq!(names(&family, "some same summer, sand and Saturday"), [] as [&str; 0], "no word of these is Samira");
    let miller = case_of(vec![person(1, PersonCode::Client, "the miller", "", "")]);
    assert_eq!(
        names(&miller, "Ask at the office for the Miller"),
        ["Miller"],
        "what somebody is called, without its article"
    );
    let named_ali = case_of(vec![person(1, PersonCode::Client, "علي", "", "")]);
    assert_eq!(names(&named_ali, "نام على الأرض"), [] as [&str; 0], "a preposition");
    assert_eq!(names(&named_ali, "قال علي"), ["علي"], "a person");
}

#[test]
fn numbers_are_found_however_they_are_grouped_and_other_numbers_are_not() {
    let mut phone = made().contact_points.remove(0);
    phone.value = "+218 91 555 0142".to_owned();
    phone.whose = PersonCode::Member(1);
    let revealing = Revealing::of(&Identity { contact_points: vec![phone], ..nobody() }, fold);
    for typed in ["0915550142", "+218 (91) 555-01-42", "5550142", "٠٩١٥٥٥٠١٤٢"] {
        assert_eq!(found(&revealing, typed), [(typed.to_owned(), Some(PersonCode::Member(1)))], "{typed}");
    }
    assert_eq!(found(&revealing, "born 2011, 12 years, 555 dinars on 14.02.2026"), [], "years, amounts and days");
}

#[test]
fn the_word_that_names_a_place_is_found_and_what_kind_of_place_it_is_is_not() {
    let mut place = made().places.remove(0);
    place.address = "Blue house behind Harrowfold market, شارع الزيتونة".to_owned();
    let revealing = Revealing::of(&Identity { places: vec![place], ..nobody() }, fold);
    assert_eq!(names(&revealing, "the house near the market of harrowfold"), ["harrowfold"], "not house, not market");
    assert_eq!(names(&revealing, "في الزيتونة"), ["الزيتونة"], "the street's own name");
}

#[test]
fn parts_are_counted_in_characters_and_never_overlap() {
    let family = family();
    let text = "«Samira» — ليلى، Samira";
    let parts = family.find(text);
    assert_eq!(parts.iter().map(|one| (one.start, one.end)).collect::<Vec<_>>(), [(1, 7), (11, 15), (17, 23)]);
    assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "one after another");
}
