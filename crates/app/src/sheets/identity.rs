//! Sheets from identity: the consent form and the code key. Names and nothing about the case; no function here is given
//! casework.

use model::client::{Identity, Person};
use model::codes::ToldItem;
use model::ids::PersonCode;
use model::sheet::SheetKind;
use print::{Block, Sheet};

use super::Press;
use crate::words::isolated;

/// Letters of a form number: those of case codes, without the ones that look alike.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What is asked on the form, each a question of its own (`domain.md` 8.2). Consent to a plan, a conference or a transfer
/// is asked when there is one.
const ASKED: [&str; 7] = [
    "sheet-ask-services",
    "sheet-ask-referral",
    "sheet-ask-reached",
    "sheet-ask-photo",
    "sheet-ask-tracing",
    "sheet-ask-later",
    "sheet-ask-counted",
];

/// The form that is signed by hand: names and a form number, never the case code (`domain.md` SR-4).
pub(crate) fn consent_form(press: &Press, identity: &Identity) -> Sheet {
    let number = form_number(identity, press.today);
    let mut blocks = vec![
        press.field("sheet-form-number", isolated(&number)),
        press.field("sheet-about-whom", identity.client().map(names).unwrap_or_default()),
        press.printed_on(),
        press.heading("sheet-told"),
    ];
    let told = |item: &ToldItem| Block::Tick { label: press.words.word("told", item.code()), ticked: false };
    blocks.extend(ToldItem::ALL.iter().map(told));
    blocks.push(press.heading("sheet-agree"));
    blocks.extend(ASKED.map(|asked| press.yes_or_no(asked)));
    blocks.push(press.to_write("sheet-share-with", 2));
    blocks.push(press.to_write("sheet-not-told", 2));
    blocks.push(Block::Text(press.words.say("sheet-withdraw")));
    blocks.push(press.heading("sheet-who-agrees"));
    blocks.push(press.to_write("sheet-giver", 1));
    for who in
        ["sheet-sign-client", "sheet-sign-giver", "sheet-sign-witness", "sheet-sign-interpreter", "sheet-sign-worker"]
    {
        blocks.push(press.to_sign(who));
    }
    press.sheet(SheetKind::ConsentForm, isolated(&number), blocks)
}

/// Code and names on one sheet, the only one: for the locked identity cabinet (`domain.md` 1.2).
pub(crate) fn code_key(press: &Press, identity: &Identity) -> Sheet {
    let code = identity.link.map(|link| link.code.to_string()).unwrap_or_default();
    let mut people: Vec<&Person> = identity.people.iter().collect();
    people.sort_by_key(|person| (person.code, person.id));
    let (clients, others): (Vec<&Person>, Vec<&Person>) =
        people.into_iter().partition(|person| person.code == PersonCode::Client);
    let mut blocks = vec![press.field("sheet-code", isolated(&code))];
    blocks.extend(clients.into_iter().map(|person| press.field("sheet-about-whom", names(person))));
    blocks.extend(
        others
            .into_iter()
            .map(|person| Block::Field { label: isolated(&person.code.to_string()), value: names(person) }),
    );
    blocks.push(press.printed_on());
    press.sheet(SheetKind::CodeKey, String::new(), blocks)
}

fn names(person: &Person) -> String {
    isolated(&person.names().collect::<Vec<&str>>().join(" "))
}

/// The number of a form: two groups of four, the same for a person on one day, so that a form printed twice is one form.
/// Made from the identity document's random id, which casework does not hold: it leads to no case code.
pub(crate) fn form_number(identity: &Identity, today: model::Day) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("satchel 2026 consent form number");
    hasher.update(identity.id.as_bytes()).update(&today.0.to_le_bytes());
    let letters: Vec<char> =
        hasher.finalize().as_bytes()[..8].iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
    let (first, second): (String, String) = (letters[..4].iter().collect(), letters[4..].iter().collect());
    format!("F-{first}-{second}")
}
