//! Scripts about content: what the office changes in what passes, and what it makes a member's device seem to say.

use serde_json::{Value, json};
use wire::limits::HEADER_BYTES;
use wire::{DownFrame, Item};

use super::craft;
use super::delivery::{by, frames};
use super::play::{Play, Who};
use super::{Must, Row};
use crate::photo::{base64, photo};
use crate::tap::Way;

const SET_ASIDE: [&str; 1] = ["quarantined"];

pub fn rows() -> Vec<Row> {
    vec![
        (
            24,
            "swap fields",
            Must::Refuse,
            "at once: the signature covers the header; set aside and asked for again",
            swap_fields,
        ),
        (
            25,
            "swap records",
            Must::Stand,
            "an entry names its own case; a log hash that does not fit is named",
            swap_records,
        ),
        (
            26,
            "swap attachments",
            Must::Refuse,
            "at once: a part is what its name says or is not kept; asked for again",
            swap_attachments,
        ),
        (
            27,
            "swap tenants",
            Must::Refuse,
            "at once: no member signed it; it waits unopened and is named",
            swap_tenants,
        ),
        (28, "re-label type or form version", Must::Refuse, "at once: by signature or form; set aside", relabel),
        (29, "splice an old header on a new body", Must::Refuse, "at once: the signature covers both", splice),
        (30, "change the size class", Must::Refuse, "at once: by padding or signature", resize),
        (
            31,
            "feed a poison change from a valid device",
            Must::Refuse,
            "at once: vetted before it touches the case; set aside, the device named",
            poison,
        ),
        (32, "send a bomb", Must::Refuse, "at once: every frame, seal and answer has a bound", bomb),
    ]
}

/// Alters every envelope of a worker on its way to the supervisor; answers what the supervisor must do then.
fn altered(play: &mut Play, mut alter: impl FnMut(&mut Vec<u8>) + Send + 'static) -> Result<(), String> {
    let author = play.author();
    let device = author.device();
    let case = play.case_of(author);
    let before = craft::seen(play, Who::Supervisor, &case)?;
    play.write_in(author, &case)?;
    play.sync(author)?;
    frames(play, move |frames| {
        for frame in frames {
            if let DownFrame::Feed(feed) = frame
                && by(&feed.item, device)
            {
                alter(&mut feed.item);
            }
        }
    });
    play.try_sync(Who::Supervisor)?;
    if craft::seen(play, Who::Supervisor, &case)? != before {
        return Err("what was altered was let in".to_owned());
    }
    play.names(Who::Supervisor, &SET_ASIDE)
}

fn swap_fields(play: &mut Play) -> Result<(), String> {
    // Lane, sequence, previous hash, epoch, key commitment and what the author had seen.
    let fields = [30, 38, 42, 74, 78, 92, 96, 104, 136];
    let at = *play.dice.one_of(&fields) + play.dice.below(4);
    let bit = 1 << play.dice.below(8);
    altered(play, move |item| item[at] ^= bit)
}

fn swap_records(play: &mut Play) -> Result<(), String> {
    let (ours, theirs) = (play.work(Who::Worker)?, play.work(Who::Other)?);
    frames(play, |frames| {
        let mut items: Vec<&mut Vec<u8>> = Vec::new();
        for frame in frames.iter_mut() {
            if let DownFrame::Feed(feed) = frame {
                items.push(&mut feed.item);
            }
        }
        if let [first, .., last] = items.as_mut_slice()
            && Item::peek_doc(first) != Item::peek_doc(last)
        {
            std::mem::swap(*first, *last);
        }
    });
    play.sync(Who::Supervisor)?;
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, Who::Worker, &ours)?;
    play.agree(Who::Supervisor, Who::Other, &theirs)
}

fn swap_tenants(play: &mut Play) -> Result<(), String> {
    let case = play.work(Who::Worker)?;
    play.sync(Who::Supervisor)?;
    let foreign = craft::foreign_placement(play, &case)?;
    let feed = craft::team_feed(play)?;
    play.office(Who::Supervisor).lie(|lies| lies.adds = vec![(feed, foreign)]);
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, Who::Worker, &case)?;
    play.names(Who::Supervisor, &["waiting_for_entry", "quarantined"])
}

fn relabel(play: &mut Play) -> Result<(), String> {
    let (at, value) = *play.dice.one_of(&[(1, 2), (1, 0), (2, 9), (3, 2), (3, 3), (3, 4), (4, 0), (5, 7)]);
    altered(play, move |item| item[at] = if item[at] == value { value ^ 1 } else { value })
}

fn splice(play: &mut Play) -> Result<(), String> {
    play.work(Who::Worker)?;
    play.write(Who::Worker)?;
    play.sync(Who::Worker)?;
    play.sync(Who::Supervisor)?;
    let (old, _) = craft::two_envelopes(play, Who::Worker.device())?;
    altered(play, move |item| item[..HEADER_BYTES].copy_from_slice(&old[..HEADER_BYTES]))
}

fn resize(play: &mut Play) -> Result<(), String> {
    let grows = play.dice.heads();
    altered(play, move |item| {
        let at = item.len() - 80;
        if grows {
            // The next padded length above 256 and its like.
            let more = [272, 288, 304, 320, 352, 384, 416, 448, 480, 512];
            let sealed = item.len() - 240;
            let next = more.iter().find(|size| **size > sealed).copied().unwrap_or(sealed + 64);
            item.splice(at..at, std::iter::repeat_n(0, next - sealed));
        } else {
            item.drain(at - 1..at);
        }
    })
}

/// Two photos with consent; the office gives parts of one for the other, halves of them, or parts it altered.
fn swap_attachments(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.case_of(author);
    let said = json!({
        "case": case.id, "scope": "photo_audio", "answer": "given", "method": "verbal_witnessed",
        "witness_role": "trusted_adult", "exception": "no_caregiver", "exception_note": "lives alone",
    });
    play.device(author).call("decide_consent", said)?;
    let seed = play.dice.below(1000) as u64;
    let mut photos = Vec::new();
    for at in 0..2 {
        let content = base64(&photo(seed + at, 64, "planted"));
        let input = json!({ "case": case.id, "kind": "photo", "content": content });
        photos.push(play.device(author).call("attach_file", input)?["entry"].clone());
    }
    play.sync(author)?;
    play.sync(Who::Supervisor)?;
    let shown = |play: &mut Play, who: Who, photo: &Value| {
        let ask = json!({ "case": case.id, "attachment": photo, "reason": "supervision" });
        play.device(who).call("show_attachment", ask)
    };
    for photo in &photos {
        shown(play, Who::Supervisor, photo)?;
    }
    let (how, mut before) = (play.dice.below(3), Vec::new());
    play.office(Who::Supervisor).lie(|lies| {
        lies.bytes = Some(Box::new(move |passing| {
            if passing.way != Way::Down || passing.path != "/v1/blob/get" {
                return;
            }
            let mut part = passing.body().to_vec();
            let held = part.clone();
            match how {
                0 => part = std::mem::replace(&mut before, held),
                1 => part.truncate(held.len() / 2),
                _ => part[held.len() / 2] ^= 1,
            }
            passing.set_body(&part);
        }));
    });
    play.sync(Who::Supervisor)?;
    for photo in &photos {
        if !shown(play, Who::Supervisor, photo)?["content"].is_null() {
            return Err("a photo was shown that nobody took".to_owned());
        }
    }
    play.office(Who::Supervisor).behave();
    play.sync(Who::Supervisor)?;
    for photo in &photos {
        if shown(play, author, photo)? != shown(play, Who::Supervisor, photo)? {
            return Err("the photos never came whole".to_owned());
        }
    }
    Ok(())
}

/// Two of the changes that brought Automerge down when nothing stood before it, and others that are no change.
const POISON: [&str; 2] = [
    "856f4a83bb106022012c0010010101010100350101019c37009c9c9c9c9c2f9c9c309c9c9c9c9c350000001001fc000101ff6c307f4a",
    "856f4a833d953564038601000000030001000023232323232323232323232323232323232323230f4ce0b86161616161616161616161616161616161c46507c0da2eabcfc7a8104dc2f1948b8213d2dcdc23feffffffffffffff",
];

fn poison(play: &mut Play) -> Result<(), String> {
    let case = play.work(Who::Worker)?;
    // A case whose key the office has seen pass.
    let fresh = craft::new_case(play)?;
    play.sync(Who::Worker)?;
    play.sync(Who::Supervisor)?;
    let before = craft::seen(play, Who::Supervisor, &fresh)?;
    let mut change = hex(POISON[play.dice.below(POISON.len())]);
    let at = 9 + play.dice.below(change.len() - 9);
    change[at] ^= u8::try_from(play.dice.below(256)).unwrap_or(0);
    let item = craft::sealed_by_worker(play, &fresh, vec![change])?;
    let feed = craft::team_feed(play)?;
    play.office(Who::Supervisor).lie(|lies| lies.adds = vec![(feed, item)]);
    play.sync(Who::Supervisor)?;
    if craft::seen(play, Who::Supervisor, &fresh)? != before {
        return Err("the poison was let in".to_owned());
    }
    play.names(Who::Supervisor, &["quarantined", "waiting_for_entry"])?;
    play.office(Who::Supervisor).behave();
    play.agree(Who::Supervisor, Who::Worker, &case)
}

fn bomb(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.work(author)?;
    let kind = play.dice.below(3);
    let body: Vec<u8> = match kind {
        // A frame that says it is two gigabytes long.
        0 => vec![7, 0xff, 0xff, 0xff, 0xff, 0x07],
        // Records without an end.
        1 => [7, 0].repeat(2 * 1024 * 1024),
        // More than any frame may have, and never whole.
        _ => [&[7, 0x80, 0x80, 0x14][..], &vec![0; 3 * 1024 * 1024]].concat(),
    };
    play.office(Who::Supervisor).lie(|lies| {
        lies.bytes = Some(Box::new(move |passing| {
            if passing.way == Way::Down && passing.is_sync() {
                passing.set_body(&body);
            }
        }));
    });
    play.refused_sync(Who::Supervisor, &["office_untrusted", "office_unreachable"])
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).filter_map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()).collect()
}
