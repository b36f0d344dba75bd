//! Files of a transfer that went out, and what receiving agencies said, as entries of a casework document. Both are
//! append-only. No rule.

use model::EntryId;
use model::codes::{SendChannel, SharedField, TransferAnswer, TransferPackage};
use model::irregularity::Irregularity;
use model::transfer::{TransferAnswered, TransferSending};

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::tree::Tree;

pub(super) const SENDING: char = 'A';
pub(super) const ANSWERED: char = 'B';

const TRANSFER: &str = "t";
const ON: &str = "d";
const PACKAGE: &str = "p";
const FIELDS: &str = "f";
const CHANNEL: &str = "c";
const PASSWORD_BY: &str = "w";
const HASH: &str = "h";
const ANSWER: &str = "a";
const NOTE: &str = "n";

pub(super) fn add_sending(draft: &mut Draft<'_>, sent: &TransferSending) {
    let Some(mut pen) = Pen::add(draft, SENDING, sent.id) else { return };
    pen.set_id(TRANSFER, sent.transfer.as_bytes());
    pen.set(PACKAGE, sent.package.code());
    pen.set(FIELDS, codes(sent.fields.iter().map(|field| field.code())));
    pen.set(CHANNEL, sent.channel.code());
    pen.set(PASSWORD_BY, sent.password_channel.code());
    pen.set_blob(HASH, sent.hash.to_vec());
    pen.set_day(ON, sent.on);
}

pub(super) fn add_answer(draft: &mut Draft<'_>, answered: &TransferAnswered) {
    let Some(mut pen) = Pen::add(draft, ANSWERED, answered.id) else { return };
    pen.set_id(TRANSFER, answered.transfer.as_bytes());
    pen.set(ANSWER, answered.answer.code());
    pen.set_day(ON, answered.on);
    pen.text(NOTE, &answered.note);
}

pub(super) fn read_sendings(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<TransferSending> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Some(TransferSending {
            id: page.id,
            transfer: transfer(page, eye)?,
            package: page.code(PACKAGE, TransferPackage::from_code)?,
            fields: page.codes(FIELDS, SharedField::from_code),
            channel: page.code(CHANNEL, SendChannel::from_code)?,
            password_channel: page.code(PASSWORD_BY, SendChannel::from_code)?,
            hash: page.hash(HASH)?,
            on: page.day_needed(ON),
        })
    };
    Page::children(tree, eye, SENDING, "transfer_sending").iter().filter_map(read).collect()
}

pub(super) fn read_answers(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<TransferAnswered> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Some(TransferAnswered {
            id: page.id,
            transfer: transfer(page, eye)?,
            // An answer in words unknown here says only that something came.
            answer: page.code_or(ANSWER, TransferAnswer::from_code, TransferAnswer::Received),
            on: page.day_needed(ON),
            note: page.text(NOTE),
        })
    };
    Page::children(tree, eye, ANSWERED, "transfer_answer").iter().filter_map(read).collect()
}

fn transfer(page: &Page<'_, '_>, eye: &Eye<'_>) -> Option<EntryId> {
    let found = page.entry(TRANSFER);
    if found.is_none() {
        eye.report(Irregularity::Orphan { entry: page.id });
    }
    found
}
