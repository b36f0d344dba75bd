//! Scripts about views: what the office shows to one and not to another, and what it takes back.

use wire::{DownFrame, Form, Record};

use super::craft;
use super::play::{Play, Who, copy, doc_of};
use super::{Must, Row};

/// Two rosters cannot be made one again: a device that was shown the other one has to be enrolled anew.
pub const FORKED_ROSTER: u8 = 18;

/// What tells of two histories, or of one that was taken back.
const REWRITTEN: [&str; 2] = ["two_histories", "office_behind"];

pub fn rows() -> Vec<Row> {
    let mut rows = rows_of_logs();
    rows.extend(rows_of_rosters());
    rows.push(super::erased::row());
    rows
}

fn rows_of_logs() -> Vec<Row> {
    vec![
        (
            13,
            "roll back everything",
            Must::Detect,
            "the next sync of any device: its place in the feed is gone; tablets fill the office again",
            roll_back_all,
        ),
        (
            14,
            "roll back one case",
            Must::Detect,
            "the next entry in that case: its place in the log was given before",
            roll_back_case,
        ),
        (
            15,
            "fork by device",
            Must::Detect,
            "the first entry that crosses: it names a log that the reader was not shown",
            fork_by_device,
        ),
        (16, "fork by case", Must::Detect, "the first entry that crosses, likewise", fork_by_case),
        (
            17,
            "merge forks later",
            Must::Detect,
            "the merge: places in feed and log are not those that were shown",
            merge_forks,
        ),
    ]
}

fn rows_of_rosters() -> Vec<Row> {
    vec![
        (
            18,
            "present different membership to each",
            Must::Detect,
            "the next sync after a colleague's word: it names another roster; the device is enrolled anew, its work is kept",
            fork_roster,
        ),
        (
            19,
            "hide a revocation",
            Must::Detect,
            "the next sync after a colleague's word: it names a newer roster",
            hide_revocation,
        ),
        (20, "hide an enrolment", Must::Detect, "the next sync after a colleague's word, likewise", hide_enrolment),
        (
            22,
            "present a shorter audit chain",
            Must::Detect,
            "at once: a device never takes fewer roster records than it has, and gives the rest back",
            shorter_chain,
        ),
        (
            23,
            "present a chain with a foreign genesis",
            Must::Refuse,
            "at once: every record is checked from the root pinned at enrolment",
            foreign_genesis,
        ),
    ]
}

fn roll_back_all(play: &mut Play) -> Result<(), String> {
    play.swap_office(|dir| copy(&dir.join("office"), &dir.join("older")))?;
    play.work(Who::Worker)?;
    play.work(Who::Other)?;
    play.sync(Who::Supervisor)?;
    play.swap_office(|dir| {
        std::fs::remove_dir_all(dir.join("office")).map_err(|error| error.to_string())?;
        std::fs::rename(dir.join("older"), dir.join("office")).map_err(|error| error.to_string())
    })?;
    let who = if play.dice.heads() { Who::Supervisor } else { Who::Worker };
    play.work(Who::Worker)?;
    play.sync(who)?;
    play.names(who, &REWRITTEN)
}

fn roll_back_case(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.case_of(author);
    for _ in 0..2 {
        play.write_in(author, &case)?;
        play.sync(author)?;
    }
    let back = 1 + play.dice.below(2);
    let office = play.office(author).clone();
    office.forget_shown(doc_of(&case)?, back);
    office.lie(|lies| lies.renumbers = true);
    play.write_in(author, &case)?;
    play.sync(author)?;
    play.names(author, &REWRITTEN)
}

fn fork_by_device(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.case_of(author);
    for who in [author, Who::Supervisor] {
        play.office(who).lie(|lies| (lies.renumbers, lies.freezes) = (true, true));
    }
    play.write_in(author, &case)?;
    play.sync(author)?;
    play.supervise(&case)?;
    play.sync(Who::Supervisor)?;
    play.write_in(author, &case)?;
    play.sync(author)?;
    // The two views meet: what the author wrote on theirs reaches the other.
    play.office(Who::Supervisor).lie(|lies| lies.freezes = false);
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &["two_histories"])
}

fn fork_by_case(play: &mut Play) -> Result<(), String> {
    let case = play.case_of(Who::Worker);
    let doc = doc_of(&case)?;
    let of_case = move |item: &[u8]| wire::Item::peek_doc(item) == Some(doc);
    let (kept, keeps) = std::sync::mpsc::channel();
    play.office(Who::Supervisor).lie(|lies| {
        lies.renumbers = true;
        lies.hides = Some(Box::new(move |item| {
            let hidden = of_case(item);
            if hidden {
                let _ = kept.send(item.to_vec());
            }
            hidden
        }));
    });
    play.office(Who::Worker).lie(|lies| {
        lies.renumbers = true;
        lies.hides = Some(Box::new(of_case));
    });
    play.write_in(Who::Worker, &case)?;
    play.sync(Who::Worker)?;
    play.supervise(&case)?;
    play.sync(Who::Supervisor)?;
    play.write_in(Who::Worker, &case)?;
    play.sync(Who::Worker)?;
    // Every other case goes on as usual.
    let calm = play.work(Who::Other)?;
    play.sync(Who::Supervisor)?;
    play.agree(Who::Supervisor, Who::Other, &calm)?;
    let mut held: Vec<Vec<u8>> = Vec::new();
    keeps.try_iter().for_each(|item| {
        if !held.contains(&item) {
            held.push(item)
        }
    });
    let feed = craft::team_feed(play)?;
    play.office(Who::Supervisor).lie(|lies| {
        lies.hides = None;
        lies.adds = held.into_iter().map(|item| (feed, item)).collect();
    });
    play.sync(Who::Supervisor)?;
    play.names(Who::Supervisor, &["two_histories"])
}

fn merge_forks(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.case_of(author);
    for who in [author, Who::Supervisor] {
        play.office(who).lie(|lies| (lies.renumbers, lies.freezes) = (true, true));
    }
    for _ in 0..1 + play.dice.below(2) {
        play.write_in(author, &case)?;
        play.sync(author)?;
        play.supervise(&case)?;
        play.sync(Who::Supervisor)?;
    }
    for who in [author, Who::Supervisor] {
        play.office(who).behave();
    }
    play.write_in(author, &case)?;
    play.sync(author)?;
    play.supervise(&case)?;
    play.sync(Who::Supervisor)?;
    play.sync(author)?;
    let mut found = play.problems(author)?;
    found.extend(play.problems(Who::Supervisor)?);
    match found.iter().any(|one| REWRITTEN.contains(&one.as_str())) {
        true => Ok(()),
        false => Err(format!("nobody was told of the merge: {found:?}")),
    }
}

fn fork_roster(play: &mut Play) -> Result<(), String> {
    let (one, other) = (craft::revocation(play, 1)?, craft::revocation(play, 2)?);
    let records = craft::chain_with(play, &one)?;
    play.admit(records)?;
    play.office(Who::Worker).lie(|lies| {
        lies.frames = Some(Box::new(move |frames| {
            for frame in frames {
                if let DownFrame::Record(bytes) = frame {
                    *bytes = other.clone();
                }
            }
        }));
    });
    play.leaves(Who::Other);
    the_supervisor_says_so(play)?;
    play.sync(Who::Worker)?;
    play.names(Who::Worker, &["other_roster"])
}

fn hide_revocation(play: &mut Play) -> Result<(), String> {
    let revocation = craft::revocation(play, 1)?;
    hide_record(play, &revocation)?;
    play.leaves(Who::Other);
    the_supervisor_says_so(play)?;
    play.sync(Who::Worker)?;
    play.names(Who::Worker, &["other_roster"])
}

fn hide_enrolment(play: &mut Play) -> Result<(), String> {
    let enrolment = craft::enrolment(play)?;
    hide_record(play, &enrolment)?;
    the_supervisor_says_so(play)?;
    play.sync(Who::Worker)?;
    play.names(Who::Worker, &["other_roster"])
}

/// The supervisor learns of a record at one exchange and names it at the next.
fn the_supervisor_says_so(play: &mut Play) -> Result<(), String> {
    for _ in 0..2 {
        play.sync(Who::Supervisor)?;
    }
    Ok(())
}

/// The office has a record, and the worker never sees it.
fn hide_record(play: &mut Play, record: &[u8]) -> Result<(), String> {
    let seq = Record::parse(record).map_err(|error| error.to_string())?.seq;
    let records = craft::chain_with(play, record)?;
    play.admit(records)?;
    play.office(Who::Worker).lie(|lies| lies.roster_ends = Some(seq));
    Ok(())
}

fn shorter_chain(play: &mut Play) -> Result<(), String> {
    let chain = craft::chain(play)?;
    let back = 2 + play.dice.below(chain.len() - 2);
    let older = chain[chain.len() - back].clone();
    let author = play.author();
    play.office(author).lie(|lies| {
        lies.frames = Some(Box::new(move |frames| {
            let after = frames.iter().take_while(|frame| matches!(frame, DownFrame::Acks(_) | DownFrame::Receipt(_)));
            let at = after.count();
            frames.insert(at, DownFrame::Record(older.clone()));
        }));
    });
    play.write(author)?;
    play.sync(author)?;
    play.names(author, &["office_behind"])?;
    let roster = craft::chain(play)?;
    if roster == chain { Ok(()) } else { Err("the roster did not go back".to_owned()) }
}

fn foreign_genesis(play: &mut Play) -> Result<(), String> {
    let chain = craft::chain(play)?;
    let seq = u32::try_from(chain.len()).unwrap_or(u32::MAX);
    let root = vault::RootKey::generate(&mut vault::testkit::seeded(play.dice.below(1_000) as u64));
    let mut record = root.genesis(Vec::new(), &mut vault::testkit::seeded(7));
    let newest = chain.last().ok_or("there is a chain")?;
    (record.seq, record.prev_hash) = (seq, wire::Hash::of(newest));
    root.sign_record(&mut record);
    let foreign = record.to_bytes();
    let author = play.author();
    play.office(author).lie(|lies| {
        lies.frames = Some(Box::new(move |frames| frames.insert(0, DownFrame::Record(foreign.clone()))));
    });
    play.refused_sync(author, &["office_untrusted"])?;
    if craft::chain(play)? == chain { Ok(()) } else { Err("the roster is as it was".to_owned()) }
}
