//! Keeps names out of casework: looks at every text of a decision before it is saved, and at a text while it is typed.

use std::collections::BTreeSet;

use model::CaseId;
use model::change::CaseChange;
use model::client::Identity;
use model::coded_text::{Reveal, Revealing, coded_texts};
use model::ids::PersonCode;

use crate::error::{CommandError, ErrorCode};
use crate::session::Session;

/// Words of one case that may stay, at most. Source: more than anybody keeps in the life of a case.
const KEPT_WORDS_MAX: usize = 200;

impl Session {
    /// Refuses a change that would write a name, number or place of the case's people into its casework.
    ///
    /// A device that does not hold the identity cannot look, and refuses nothing.
    ///
    /// # Errors
    /// [`ErrorCode::NameInCasework`] with how many, and the codes to write instead; never with the name.
    pub(crate) fn refuse_names(
        &self,
        case: CaseId,
        identity: Option<&Identity>,
        change: &CaseChange,
    ) -> Result<(), CommandError> {
        let Some(identity) = identity else { return Ok(()) };
        let texts = coded_texts(change);
        if texts.is_empty() {
            return Ok(());
        }
        refuse(&Revealing::of(identity, store::fold), &texts, &self.kept_words(case)?)
    }

    /// The words of a case that somebody said may stay, folded. Known on this device only.
    pub(crate) fn kept_words(&self, case: CaseId) -> Result<BTreeSet<String>, CommandError> {
        let bytes = self.store.read(|reader| reader.meta(&kept_key(case)))?.unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        Ok(text.lines().map(str::to_owned).collect())
    }
}

/// As [`Session::refuse_names`], for a case that does not exist yet: no word may stay.
///
/// # Errors
/// [`ErrorCode::NameInCasework`].
pub(crate) fn refuse_names_of_new(change: &CaseChange) -> Result<(), CommandError> {
    refuse(&Revealing::of_edits(&change.identity, store::fold), &coded_texts(change), &BTreeSet::new())
}

fn refuse(revealing: &Revealing, texts: &[&str], kept: &BTreeSet<String>) -> Result<(), CommandError> {
    let found: Vec<Reveal> = texts.iter().flat_map(|text| unsettled(revealing, text, kept)).collect();
    if found.is_empty() {
        return Ok(());
    }
    let codes: BTreeSet<PersonCode> = found.iter().filter_map(|one| one.code).collect();
    let mut codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    if codes.is_empty() {
        codes.push("none".to_owned());
    }
    Err(CommandError::with(ErrorCode::NameInCasework, "words", found.len()).and("codes", codes.join(" ")))
}

/// What a text reveals, but for the words that may stay.
pub(crate) fn unsettled(revealing: &Revealing, text: &str, kept: &BTreeSet<String>) -> Vec<Reveal> {
    let mut found = revealing.find(text);
    found.retain(|one| !kept.contains(&store::search_words(&part(text, one))));
    found
}

/// The characters of a text that a finding is about.
pub(crate) fn part(text: &str, one: &Reveal) -> String {
    text.chars().skip(one.start).take(one.end - one.start).collect()
}

/// What is kept after some more words: folded, at most [`KEPT_WORDS_MAX`], the new ones among them.
pub(crate) fn kept_with(kept: BTreeSet<String>, more: &[String]) -> Vec<u8> {
    let mut words: Vec<String> = kept.into_iter().collect();
    words.extend(
        more.iter().flat_map(|word| store::search_words(word).split(' ').map(str::to_owned).collect::<Vec<_>>()),
    );
    let from = words.len().saturating_sub(KEPT_WORDS_MAX);
    words[from..].join("\n").into_bytes()
}

/// Where the words are kept that may stay in a case.
pub(crate) fn kept_key(case: CaseId) -> String {
    format!("kept_words/{}", case.to_hex())
}
