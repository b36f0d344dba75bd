//! Signed forms of consents as entries of an identity document, with their marks as bytes. No rule.

use model::codes::{AgencyCode, Relation, WitnessRole};
use model::consent::{ConsentForm, Mark, Picture, Signature};
use model::ids::PersonCode;

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

const FORM: char = 'f';

const GIVER: &str = "g";
const GIVER_NAME: &str = "n";
const RELATION: &str = "r";
const MARK: &str = "k";
const MARK_BYTES: &str = "b";
const WITNESS_NAME: &str = "w";
const WITNESS: &str = "x";
const LANGUAGE: &str = "l";
const INTERPRETER: &str = "i";
const PROMISED: &str = "u";
const PAPER: &str = "p";
const SIGNED_ON: &str = "d";

const SIGNATURE: &str = "signature";
const THUMBPRINT: &str = "thumbprint";
const ON_PAPER: &str = "on_paper";
const SPOKEN: &str = "spoken";

pub(super) fn add(draft: &mut Draft<'_>, form: &ConsentForm) {
    let Some(mut pen) = Pen::add(draft, FORM, form.id) else { return };
    pen.set(GIVER, form.giver.to_string());
    pen.text(GIVER_NAME, &form.giver_name);
    pen.maybe(RELATION, form.relation.map(Relation::code));
    match &form.mark {
        Mark::Signature(signature) => {
            pen.set(MARK, SIGNATURE);
            pen.set_blob(MARK_BYTES, bytes_of(signature));
        }
        Mark::Thumbprint(picture) => {
            pen.set(MARK, THUMBPRINT);
            pen.set_blob(MARK_BYTES, picture.bytes().to_vec());
        }
        Mark::OnPaper => pen.set(MARK, ON_PAPER),
        Mark::Spoken => pen.set(MARK, SPOKEN),
    }
    pen.text(WITNESS_NAME, &form.witness_name);
    pen.maybe(WITNESS, form.witness.map(WitnessRole::code));
    pen.maybe(LANGUAGE, form.language.as_ref().map(AgencyCode::as_str));
    pen.text(INTERPRETER, &form.interpreter_name);
    pen.yes(PROMISED, form.interpreter_promised);
    pen.text(PAPER, &form.paper_place);
    pen.set_day(SIGNED_ON, form.signed_on);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ConsentForm> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        ConsentForm {
            id: page.id,
            giver: page.code_or(GIVER, PersonCode::parse, PersonCode::Other(0)),
            giver_name: page.text(GIVER_NAME),
            relation: page.code(RELATION, Relation::from_code),
            mark: mark(page),
            witness_name: page.text(WITNESS_NAME),
            witness: page.code(WITNESS, WitnessRole::from_code),
            language: page.code(LANGUAGE, AgencyCode::parse),
            interpreter_name: page.text(INTERPRETER),
            interpreter_promised: page.flag(PROMISED).unwrap_or_default(),
            paper_place: page.text(PAPER),
            signed_on: page.day_needed(SIGNED_ON),
        }
    };
    Page::children(tree, eye, FORM, "consent_form").iter().map(read).collect()
}

/// How it was marked. A mark that cannot be read is one that somebody has to look for on paper.
fn mark(page: &Page<'_, '_>) -> Mark {
    let kind = page.code_or(MARK, |code| known(code).then(|| code.to_owned()), ON_PAPER.to_owned());
    let read = match kind.as_str() {
        SIGNATURE => page.blob(MARK_BYTES, |bytes| strokes(bytes).map(Mark::Signature)),
        THUMBPRINT => page.blob(MARK_BYTES, |bytes| Picture::of(bytes.to_vec()).ok().map(Mark::Thumbprint)),
        SPOKEN => Some(Mark::Spoken),
        _ => Some(Mark::OnPaper),
    };
    read.unwrap_or(Mark::OnPaper)
}

fn known(code: &str) -> bool {
    [SIGNATURE, THUMBPRINT, ON_PAPER, SPOKEN].contains(&code)
}

/// Strokes one after the other: how many points, then each as two numbers, all of two bytes, the higher first.
fn bytes_of(signature: &Signature) -> Vec<u8> {
    let mut out = Vec::new();
    for stroke in signature.strokes() {
        out.extend(u16::try_from(stroke.len()).unwrap_or(u16::MAX).to_be_bytes());
        stroke.iter().for_each(|(x, y)| out.extend([x.to_be_bytes(), y.to_be_bytes()].concat()));
    }
    out
}

fn strokes(bytes: &[u8]) -> Option<Signature> {
    let mut numbers = bytes.chunks(2).map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)));
    let mut strokes = Vec::new();
    while let Some(count) = numbers.next() {
        let mut point = || Some((numbers.next()??, numbers.next()??));
        strokes.push((0..count?).map(|_| point()).collect::<Option<Vec<_>>>()?);
    }
    Signature::of(strokes)
}
