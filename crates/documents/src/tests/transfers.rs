//! Files of a transfer that went out and answers to it read back as they were written.

#![allow(clippy::unwrap_used)]

use model::codes::{SendChannel, SharedField, TransferAnswer, TransferPackage};
use model::transfer::{TransferAnswered, TransferSending};
use model::{CaseChange, CaseworkEdit, Day};

use super::world::*;

#[test]
fn what_was_sent_and_answered_reads_back_and_is_not_written_twice() {
    let sent = TransferSending {
        id: entry(80),
        transfer: entry(81),
        package: TransferPackage::Casework,
        fields: vec![SharedField::CaseCode, SharedField::Reason],
        channel: SendChannel::FileOnMemory,
        password_channel: SendChannel::PhoneCall,
        hash: [7; 32],
        on: Day(20_544),
    };
    let answered = TransferAnswered {
        id: entry(82),
        transfer: entry(81),
        answer: TransferAnswer::Rejected,
        on: Day(20_545),
        note: "no worker there".to_owned(),
    };
    let mut tablet = Tablet::making(&full_case(), 1);
    let change = CaseChange::new()
        .with(CaseworkEdit::AddTransferSending(sent.clone()))
        .with(CaseworkEdit::AddTransferAnswer(answered.clone()));
    tablet.write(&change);
    let reading = tablet.read();
    assert_eq!(reading.irregularities, [], "our own form is understood");
    assert_eq!(reading.case.transfer_sendings, [sent], "what left, how, and the passphrase apart");
    assert_eq!(reading.case.transfer_answers, [answered], "with the words of a no");
    let heads = tablet.doc.document().heads();
    tablet.write(&change);
    assert_eq!(tablet.doc.document().heads(), heads, "an edit whose save ended in doubt can be repeated");
}
