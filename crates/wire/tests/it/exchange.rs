//! Frames as they arrive: in pieces, in order, within bounds; sessions and receipts as they are signed.

use proptest::prelude::*;
use wire::limits::{ACKS_PER_FRAME_MAX, TOKEN_BYTES_MAX};
use wire::{
    Ack, AckStatus, Collection, Cursor, DownFrame, FrameReader, Hello, Malformed, SessionRequest, Unverified, UpFrame,
};

use crate::keys::{key, public};
use crate::samples::{self, STAFF, agency, author};

fn read_down(pieces: &[&[u8]]) -> Result<Vec<DownFrame>, Malformed> {
    let mut reader = FrameReader::new();
    let mut frames = Vec::new();
    for piece in pieces {
        reader.push(piece);
        while let Some(frame) = reader.next_down()? {
            frames.push(frame);
        }
    }
    reader.finish().map(|()| frames)
}

#[test]
fn frames_come_out_whole_however_the_link_cuts_them() {
    let bytes = samples::down_bytes(&samples::down());
    for size in [1, 7, 100, bytes.len()] {
        let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
        assert_eq!(read_down(&pieces), Ok(samples::down()), "pieces of {size} bytes");
    }
}

#[test]
fn a_link_that_breaks_costs_at_most_the_frame_under_way() {
    let bytes = samples::down_bytes(&samples::down());
    let mut reader = FrameReader::new();
    reader.push(&bytes[..bytes.len() - 1]);
    let mut frames = Vec::new();
    while let Some(frame) = reader.next_down().unwrap() {
        frames.push(frame);
    }
    assert_eq!(frames, samples::down()[..8], "all but the last were whole");
    assert_eq!(reader.finish(), Err(Malformed::Truncated), "and the reader knows that something is missing");
}

#[test]
fn items_of_one_feed_name_it_once() {
    let feeds: Vec<DownFrame> =
        samples::down().into_iter().filter(|frame| matches!(frame, DownFrame::Feed(_))).collect();
    let one = samples::down_bytes(&feeds[..1]).len();
    let two = samples::down_bytes(&feeds[..2]).len();
    assert_eq!(two - one, one - 17, "the second goes without its collection");
}

#[test]
fn an_item_cannot_come_before_its_feed_is_named() {
    let feeds: Vec<DownFrame> =
        samples::down().into_iter().filter(|frame| matches!(frame, DownFrame::Feed(_))).collect();
    let first = samples::down_bytes(&feeds[..1]).len();
    let second = &samples::down_bytes(&feeds[..2])[first..];
    assert_eq!(read_down(&[second]), Err(Malformed::NotCanonical { field: "collection" }), "of which feed?");
}

#[test]
fn a_frame_that_claims_too_much_is_refused_before_it_is_waited_for() {
    let mut reader = FrameReader::new();
    reader.push(&[7, 0xff, 0xff, 0xff, 0x7f]); // a roster record of 256 MiB
    assert_eq!(reader.next_down(), Err(Malformed::OverLimit { field: "record" }), "nobody makes us hold that");
    let mut reader = FrameReader::new();
    reader.push(&[7, 0x80, 0x80, 0x14]); // one of 320 KiB, which may be
    reader.push(&vec![0; 300_000]);
    assert_eq!(reader.next_down(), Ok(None), "an honest length is waited for");
    assert_eq!(reader.finish(), Err(Malformed::Truncated), "and missed if it does not come");
}

#[test]
fn many_acknowledgements_become_several_frames() {
    let ack = Ack { status: AckStatus::Stored, n: 5, log_prefix: [1; 8] };
    let frames = read_down(&[&samples::down_bytes(&[DownFrame::Acks(vec![ack; ACKS_PER_FRAME_MAX + 1])])]).unwrap();
    let lengths: Vec<usize> =
        frames.iter().map(|frame| if let DownFrame::Acks(acks) = frame { acks.len() } else { 0 }).collect();
    assert_eq!(lengths, [ACKS_PER_FRAME_MAX, 1], "none is lost, none is too long");
}

#[test]
fn an_exchange_with_nothing_to_say_is_tiny() {
    let hello = Hello {
        agency: agency(),
        token: vec![1; TOKEN_BYTES_MAX],
        budget_bytes: 262_144,
        roster_known: 40,
        include_own: false,
        cursors: vec![Cursor { collection: Collection::Caseload(STAFF), fseq: 12_345 }],
    };
    let up = samples::up_bytes(&[UpFrame::Hello(hello)]).len();
    let down = samples::down_bytes(&[DownFrame::End { more: false }]).len();
    assert!(up + down <= 100, "{up} up and {down} down leave room for the heads of HTTP in 350 bytes");
}

#[test]
fn a_session_answer_is_for_one_server_and_one_nonce() {
    let (device, server) = (public(&key(7)), public(&key(2)));
    let answer = samples::session_answer();
    assert_eq!(answer.verify(&device, &server), Ok(()), "the device answered this server");
    assert_eq!(answer.verify(&device, &public(&key(3))), Err(Unverified::BadSignature), "it cannot be passed on");
    assert_eq!(answer.verify(&public(&key(8)), &server), Err(Unverified::OtherSigner), "nor claimed by another");
    let SessionRequest::Answer { agency, device: id, signature, grant, .. } = answer else { panic!("an answer") };
    let replayed = SessionRequest::Answer { agency, device: id, nonce: vec![1; 40], signature, grant };
    assert_eq!(replayed.verify(&device, &server), Err(Unverified::BadSignature), "nor used for another nonce");
    let ask = SessionRequest::Ask { agency, device: id };
    assert_eq!(ask.verify(&device, &server), Err(Unverified::BadSignature), "asking proves nothing");
}

#[test]
fn a_receipt_is_for_one_device_and_its_lines_in_order() {
    let server = public(&key(2));
    let (receipt, lines) = (samples::receipt(), samples::lines());
    assert_eq!(receipt.verify(&server, agency(), author(), &lines), Ok(()), "the server holds these");
    let fewer = receipt.verify(&server, agency(), author(), &lines[..2]);
    assert_eq!(fewer, Err(Unverified::BadSignature), "and exactly these");
    let mut moved = lines.clone();
    moved.swap(0, 1);
    assert!(receipt.verify(&server, agency(), author(), &moved).is_err(), "in this order");
    let other = public(&key(8)).device_key_id();
    assert!(receipt.verify(&server, agency(), other, &lines).is_err(), "told to this device");
    let later = wire::Receipt { time_ms: receipt.time_ms + 1, ..receipt };
    assert!(later.verify(&server, agency(), author(), &lines).is_err(), "at this time");
}

proptest! {
    #[test]
    fn pieces_of_any_size_give_the_same_frames(cuts in proptest::collection::vec(1..900usize, 1..40)) {
        let bytes = samples::down_bytes(&samples::down());
        let (mut rest, mut pieces) = (&bytes[..], Vec::new());
        for cut in cuts {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            pieces.push(piece);
            rest = after;
        }
        pieces.push(rest);
        prop_assert_eq!(read_down(&pieces), Ok(samples::down()), "where the link cuts does not matter");
    }
}
