//! Scripts about delivery: what the office withholds, repeats, cuts and says it did.

use wire::{DeviceKeyId, DownFrame, Envelope, RefusalCode};

use super::play::{Play, Who, doc_of};
use super::{Must, Row};
use crate::tap::Way;

/// What tells of entries that were held back.
const HELD_BACK: [&str; 2] = ["entries_held_back", "waiting_for_entry"];

pub fn rows() -> Vec<Row> {
    vec![
        (
            1,
            "drop one",
            Must::Detect,
            "the reader's next sync: the author's signed count says more than came",
            drop_one,
        ),
        (2, "drop all from one author", Must::Detect, "the reader's next sync, by the same count", drop_all_from_one),
        (3, "drop all but one author", Must::Detect, "the reader's next sync, by the same count", drop_all_but_one),
        (4, "replay old", Must::Stand, "an entry is known by its place in its lane", replay_old),
        (
            5,
            "replay to another case",
            Must::Refuse,
            "at once: the signature covers the document; set aside",
            replay_elsewhere,
        ),
        (
            6,
            "duplicate",
            Must::Refuse,
            "at once: feed numbers must rise; the sync ends as “not to be trusted”",
            duplicate,
        ),
        (7, "reorder", Must::Stand, "lanes put entries in order; a log hash that does not fit is named", reorder),
        (8, "truncate the end", Must::Refuse, "at once: an answer without its end is a broken link", truncate_end),
        (
            9,
            "truncate the middle",
            Must::Refuse,
            "at once: a cut entry is set aside and asked for again",
            truncate_middle,
        ),
        (
            10,
            "delay for 30 days",
            Must::Show,
            "the age of each colleague's newest word; after 7 days as a warning",
            delay,
        ),
        (
            11,
            "answer success without storing",
            Must::Detect,
            "a reader's next sync, by the count; the author's next entry in that case refills the office",
            lie_success,
        ),
        (12, "store and deny", Must::Detect, "at once: what has no receipt is said to be only here", store_and_deny),
    ]
}

/// Whether an item is an envelope of this device.
pub(super) fn by(item: &[u8], device: DeviceKeyId) -> bool {
    Envelope::parse(item).is_ok_and(|envelope| envelope.header().device == device)
}

fn drop_one(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let (device, renumbers, mut passes) = (author.device(), play.dice.heads(), play.dice.below(3));
    let mut dropped: Option<Vec<u8>> = None;
    play.office(Who::Supervisor).lie(|lies| {
        lies.renumbers = renumbers;
        lies.hides = Some(Box::new(move |item| {
            if dropped.is_none() && by(item, device) {
                if passes == 0 {
                    dropped = Some(item.to_vec());
                }
                passes = passes.saturating_sub(1);
            }
            dropped.as_deref() == Some(item)
        }));
    });
    let case = play.case_of(author);
    for _ in 0..3 {
        play.write_in(author, &case)?;
        play.sync(author)?;
    }
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &HELD_BACK)
}

fn drop_all_from_one(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let (device, renumbers) = (author.device(), play.dice.heads());
    play.office(Who::Supervisor).lie(|lies| {
        lies.renumbers = renumbers;
        lies.hides = Some(Box::new(move |item| by(item, device)));
    });
    play.work(author)?;
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &HELD_BACK)
}

fn drop_all_but_one(play: &mut Play) -> Result<(), String> {
    let shown = play.author();
    let (device, renumbers) = (shown.device(), play.dice.heads());
    play.office(Who::Supervisor).lie(|lies| {
        lies.renumbers = renumbers;
        lies.hides = Some(Box::new(move |item| !by(item, device)));
    });
    play.work(Who::Worker)?;
    play.work(Who::Other)?;
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &HELD_BACK)
}

fn replay_old(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.work(author)?;
    play.sync(Who::Supervisor)?;
    let fed = play.office(Who::Supervisor).fed();
    let again = play.dice.one_of(&fed).clone();
    let times = 1 + play.dice.below(3);
    play.office(Who::Supervisor).lie(|lies| lies.adds = vec![again; times]);
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, author, &case)
}

fn replay_elsewhere(play: &mut Play) -> Result<(), String> {
    play.work(Who::Worker)?;
    play.sync(Who::Supervisor)?;
    let fed = play.office(Who::Supervisor).fed();
    let other = play.case_of(Who::Other);
    let doc = doc_of(&other)?;
    // Of another case than the one it is put into: back in its own it would be what it is.
    let elsewhere = |item: &[u8]| Envelope::parse(item).is_ok() && item[6..22] != *doc.as_bytes();
    let envelopes: Vec<_> = fed.into_iter().filter(|(_, item)| elsewhere(item)).collect();
    let (feed, mut item) = play.dice.one_of(&envelopes).clone();
    item[6..22].copy_from_slice(doc.as_bytes());
    play.office(Who::Supervisor).lie(|lies| lies.adds = vec![(feed, item)]);
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, Who::Other, &other)?;
    play.names(Who::Supervisor, &["quarantined"])
}

/// Alters the frames that come down to the supervisor.
pub(super) fn frames(play: &Play, alter: impl FnMut(&mut Vec<DownFrame>) + Send + 'static) {
    play.office(Who::Supervisor).lie(|lies| lies.frames = Some(Box::new(alter)));
}

fn duplicate(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.work(author)?;
    frames(play, |frames| {
        if let Some(at) = frames.iter().position(|frame| matches!(frame, DownFrame::Feed(_))) {
            let twice = frames[at].clone();
            frames.insert(at, twice);
        }
    });
    play.refused_sync(Who::Supervisor, &["office_untrusted"])
}

fn reorder(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.case_of(author);
    for _ in 0..2 + play.dice.below(2) {
        play.write_in(author, &case)?;
        play.sync(author)?;
    }
    frames(play, |frames| {
        let mut feeds: Vec<_> = frames
            .iter_mut()
            .filter_map(|frame| match frame {
                DownFrame::Feed(feed) => Some(&mut feed.item),
                _ => None,
            })
            .collect();
        let mut items: Vec<Vec<u8>> = feeds.iter().map(|item| (*item).clone()).collect();
        items.reverse();
        feeds.iter_mut().zip(items).for_each(|(place, item)| **place = item);
    });
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, author, &case)
}

fn truncate_end(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.work(author)?;
    let cut = 1 + play.dice.below(40);
    play.office(Who::Supervisor).lie(|lies| {
        lies.bytes = Some(Box::new(move |passing| {
            if passing.way == Way::Down && passing.is_sync() {
                let left = passing.body().len().saturating_sub(cut).max(1);
                let body = passing.body()[..left].to_vec();
                passing.set_body(&body);
            }
        }));
    });
    play.refused_sync(Who::Supervisor, &["office_unreachable", "office_untrusted"])
}

fn truncate_middle(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.work(author)?;
    let share = 30 + play.dice.below(60);
    frames(play, move |frames| {
        for frame in frames {
            if let DownFrame::Feed(feed) = frame {
                let left = feed.item.len() * share / 100;
                feed.item.truncate(left);
            }
        }
    });
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &["quarantined"])
}

fn delay(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let device = author.device();
    play.work(author)?;
    play.office(Who::Supervisor).lie(|lies| {
        lies.freezes = true;
        lies.mutes = Some(Box::new(move |one| one == device));
    });
    for _ in 0..6 {
        play.clock.pass_days(5);
        play.work(author)?;
        play.sync(Who::Supervisor)?;
    }
    play.names(Who::Supervisor, &["colleague_silent"])?;
    let status = play.status(Who::Supervisor)?;
    let all = status["colleagues"].as_array().cloned().unwrap_or_default();
    let row = all.iter().find(|one| one["code"] == author.code()).ok_or("the author is on the screen")?;
    let age_days = row["at"].as_i64().map(|at| (play.clock.now() - at) / 86_400_000);
    match age_days {
        Some(days) if (29..=31).contains(&days) && row["silent"] == true => Ok(()),
        other => Err(format!("the screen gives an age of {other:?} days: {row}")),
    }
}

fn lie_success(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.office(author).lie(|lies| lies.swallows = Some(Box::new(|_| true)));
    play.work(author)?;
    let status = play.status(author)?;
    if status["only_here"] != 0 {
        return Err(format!("the receipt was good: {status}"));
    }
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &["entries_held_back"])
}

fn store_and_deny(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let codes = [RefusalCode::BadSignature, RefusalCode::NotAllowed, RefusalCode::TooLarge, RefusalCode::Gap];
    let code = *play.dice.one_of(&codes);
    play.office(author).lie(|lies| lies.denies = Some((code, Box::new(|_| true))));
    play.write(author)?;
    play.sync(author)?;
    let status = play.status(author)?;
    if status["only_here"].as_u64() == Some(0) {
        return Err(format!("{code:?}: what was turned down is said to be only here: {status}"));
    }
    play.clock.pass_minutes(20);
    play.sync(author)?;
    play.names(author, &["turned_down", "office_behind"])
}
