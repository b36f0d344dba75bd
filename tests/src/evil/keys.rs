//! Scripts about keys: what the office would have to sign, wrap or weaken itself.

use wire::{DownFrame, EpochRecord, Form};

use super::craft;
use super::delivery::frames;
use super::play::{Play, Who};
use super::{Must, Row};
use crate::tap::Way;

pub fn rows() -> Vec<Row> {
    vec![
        (
            33,
            "substitute a recipient key",
            Must::Refuse,
            "at once: a document key is believed for its author's signature alone",
            substitute_recipient,
        ),
        (34, "add a silent recipient", Must::Refuse, "at once, likewise", silent_recipient),
        (
            35,
            "enrol a device without consent",
            Must::Refuse,
            "at once: a member's signature is missing; the sync ends as “not to be trusted”",
            puppet,
        ),
        (
            36,
            "lower the cost of the passphrase",
            Must::Refuse,
            "at once: the office has no say in it, and no frame to say it with",
            lower_cost,
        ),
        (37, "change the salt", Must::Refuse, "at once, likewise", change_salt),
        (
            38,
            "offer an older protocol version",
            Must::Refuse,
            "at once: there is one version, and nothing is sent under another",
            older_version,
        ),
        (39, "forge a receipt", Must::Refuse, "at once: what it covers stays only here", forge_receipt),
        (
            40,
            "forge the time",
            Must::Detect,
            "at once: a clock that is an hour off is named; no deadline moves",
            forge_time,
        ),
    ]
}

/// A new case whose keys are altered on their way to the supervisor.
fn altered_keys(play: &mut Play, mut alter: impl FnMut(&mut EpochRecord) + Send + 'static) -> Result<(), String> {
    let case = craft::new_case(play)?;
    play.sync(Who::Worker)?;
    frames(play, move |frames| {
        for frame in frames {
            if let DownFrame::Feed(feed) = frame
                && let Ok(mut record) = EpochRecord::parse(&feed.item)
            {
                alter(&mut record);
                feed.item = record.to_bytes();
            }
        }
    });
    play.sync(Who::Supervisor)?;
    if craft::seen(play, Who::Supervisor, &case).is_ok() {
        return Err("a case opened under a key that its author did not sign".to_owned());
    }
    play.names(Who::Supervisor, &["quarantined"])
}

fn substitute_recipient(play: &mut Play) -> Result<(), String> {
    let at = play.dice.below(200);
    altered_keys(play, move |record| {
        let at = at % record.wraps.len();
        record.wraps[at] ^= 0x20;
    })
}

fn silent_recipient(play: &mut Play) -> Result<(), String> {
    let stanza = play.dice.word(40, "abcdefghijklmnopqrstuvwxyz0123456789+/");
    altered_keys(play, move |record| {
        let more = format!("-> X25519 {stanza}\n");
        record.wraps.splice(22..22, more.into_bytes());
    })
}

fn puppet(play: &mut Play) -> Result<(), String> {
    let (record, before) = (craft::puppet(play)?, craft::chain(play)?);
    let author = play.author();
    play.office(author).lie(|lies| {
        lies.frames = Some(Box::new(move |frames| frames.insert(0, DownFrame::Record(record.clone()))));
    });
    play.write(author)?;
    play.refused_sync(author, &["office_untrusted"])?;
    if craft::chain(play)? == before { Ok(()) } else { Err("the roster is as it was".to_owned()) }
}

fn lower_cost(play: &mut Play) -> Result<(), String> {
    foreign_frame(play, b"argon2id m=8 t=1 p=1")
}

fn change_salt(play: &mut Play) -> Result<(), String> {
    foreign_frame(play, &[0; 16])
}

/// The office says something for which there is no frame; the slot that opens the device is as it was.
fn foreign_frame(play: &mut Play, says: &[u8]) -> Result<(), String> {
    let author = play.author();
    play.write(author)?;
    let slot = play.dir().join(author.code()).join("slot");
    let before = std::fs::read(&slot).map_err(|error| error.to_string())?;
    let kind = 15 + u8::try_from(play.dice.below(100)).unwrap_or(0);
    let body = [&[kind, u8::try_from(says.len()).unwrap_or(0)], says].concat();
    play.office(author).lie(|lies| {
        lies.bytes = Some(Box::new(move |passing| {
            if passing.way == Way::Down && passing.is_sync() {
                passing.set_body(&body);
            }
        }));
    });
    play.refused_sync(author, &["office_untrusted", "office_unreachable"])?;
    let after = std::fs::read(&slot).map_err(|error| error.to_string())?;
    if before == after { Ok(()) } else { Err("the slot was changed".to_owned()) }
}

fn older_version(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.write(author)?;
    let status = *play.dice.one_of(&[404, 426, 501, 505]);
    play.office(author).lie(|lies| {
        lies.bytes = Some(Box::new(move |passing| {
            if passing.way == Way::Down {
                passing.answer(status, b"only /v0 here");
            }
        }));
    });
    play.refused_sync(author, &["office_refused", "office_unreachable"])?;
    let paths = play.office(author).paths();
    match paths.iter().all(|path| path.starts_with("/v1/")) {
        true => Ok(()),
        false => Err(format!("another version was spoken: {paths:?}")),
    }
}

fn forge_receipt(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    play.write(author)?;
    let (at, bit) = (play.dice.below(64), 1 << play.dice.below(8));
    let moves_time = play.dice.heads();
    play.office(author).lie(|lies| {
        lies.frames = Some(Box::new(move |frames| {
            for frame in frames {
                if let DownFrame::Receipt(receipt) = frame {
                    let mut bytes = *receipt.signature.as_bytes();
                    bytes[at] ^= bit;
                    receipt.signature = wire::Signature::from_bytes(bytes);
                    receipt.time_ms += u64::from(moves_time);
                }
            }
        }));
    });
    play.refused_sync(author, &["office_untrusted"])?;
    let status = play.status(author)?;
    match status["only_here"].as_u64() {
        Some(left) if left > 0 => Ok(()),
        _ => Err(format!("a forged receipt was believed: {status}")),
    }
}

fn forge_time(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.write(author)?;
    play.sync(author)?;
    if play.problems(author)?.iter().any(|one| one == "clock_off") {
        return Err("an honest office finds the clock right".to_owned());
    }
    play.write_in(author, &case)?;
    let day = play.device(author).call("case_file", serde_json::json!({ "case": case.id }))?["next_contact_on"].clone();
    let ahead = (2 + play.dice.below(24 * 400)) as u64 * 3_600_000;
    play.office(author).lie(|lies| lies.ahead_ms = ahead);
    play.sync(author)?;
    let now = play.device(author).call("case_file", serde_json::json!({ "case": case.id }))?["next_contact_on"].clone();
    if day != now {
        return Err(format!("a deadline moved from {day} to {now}"));
    }
    play.names(author, &["clock_off"])
}
