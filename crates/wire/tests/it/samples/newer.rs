//! Samples of what came to the forms later: parts of photos, and messages in codes.

use wire::code::{CodePart, JoinAnswer};
use wire::{BlobAsk, BlobPut, Form, Hash};

use super::{DOC, agency, answer, record};

pub fn blob_ask() -> BlobAsk {
    let names = vec![Hash::of(b"the first part"), Hash::of(b"the second part")];
    BlobAsk { agency: agency(), token: vec![8; 40], doc: DOC, names }
}

pub fn blob_put() -> BlobPut {
    let bytes = vec![0xb1; 300];
    BlobPut { agency: agency(), token: vec![8; 40], doc: DOC, name: Hash::of(&bytes), bytes }
}

pub fn code_part() -> CodePart {
    let bytes = b"a piece".to_vec();
    let message = Hash::of(&bytes).prefix8();
    let sum = Hash::of(&[&message[..], &[0, 1], &bytes].concat());
    CodePart { message, at: 0, count: 1, bytes, sum: *sum.as_bytes().first_chunk().unwrap() }
}

pub fn join_answer() -> JoinAnswer {
    JoinAnswer { answer: answer(), records: vec![record().to_bytes()] }
}
