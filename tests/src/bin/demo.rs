//! The demo agency as a program: `make` it once, `run` it for people to touch. Prints plain lines; holds no case itself.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use model::Day;
use satchel_tests::demo::data::write;
use satchel_tests::demo::desk::now;
use satchel_tests::demo::make::{make, set_aside};
use satchel_tests::demo::plan::Plan;
use satchel_tests::demo::plan::tags::TAGS;
use satchel_tests::demo::run::{Options, run, tags};
use satchel_tests::demo::screens::Front;
use satchel_tests::demo::stamp::{self, Size};

const HELP: &str = "\
satchel-demo make --dir DIR [--new] [--small]
    makes the demo agency of 200 case records in DIR, unless it is there whole; --new sets that one aside first;
    --small makes the agency of forty cases on which the tests with screens stand
satchel-demo tags --dir DIR
    says which case of the agency in DIR has which planted story
satchel-demo data --out DIR [--date 2026-03-31]
    writes the planned agency of 200 records as plain JSON, one file a kind, identity apart from casework; the day is
    today when left out
satchel-demo run --dir DIR --ui DIR [--windows|--links] [--no-open] [--sync-every SECONDS]
    runs it: two windows where there is a display, else two links; DIR of --ui holds the built screens";

/// Often enough that whoever tries the demo sees it happen, seldom enough to see work that is only here.
const SYNC_EVERY_S: u32 = 60;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match demo(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(io::stderr().lock(), "{why}");
            ExitCode::FAILURE
        }
    }
}

fn demo(arguments: &[String]) -> Result<(), String> {
    let mut words = arguments.iter().map(String::as_str);
    let act = words.next().unwrap_or_default();
    if act == "data" {
        return data(words);
    }
    let (mut dir, mut ui, mut front, mut open, mut anew) = (None, None, None, true, false);
    let mut size = Size::Whole;
    let mut sync_every_s = SYNC_EVERY_S;
    while let Some(word) = words.next() {
        match word {
            "--dir" => dir = words.next().map(PathBuf::from),
            "--ui" => ui = words.next().map(PathBuf::from),
            "--windows" => front = Some(Front::Windows),
            "--links" => front = Some(Front::Links),
            "--no-open" => open = false,
            "--new" => anew = true,
            "--small" => size = Size::Forty,
            "--sync-every" => {
                let seconds = words.next().and_then(|seconds| seconds.parse().ok());
                sync_every_s = seconds.ok_or_else(|| HELP.to_owned())?;
            }
            _ => return Err(HELP.to_owned()),
        }
    }
    match (act, dir, ui) {
        ("make", Some(dir), None) => made(&dir, size, anew),
        ("tags", Some(dir), None) => told(&dir),
        ("run", Some(dir), Some(ui)) if !anew => {
            let front = front.unwrap_or_else(Front::usual);
            run(&Options { dir, ui, front, open, sync_every_s }, &mut say)
        }
        _ => Err(HELP.to_owned()),
    }
}

fn data<'w>(mut words: impl Iterator<Item = &'w str>) -> Result<(), String> {
    let (mut out, mut day) = (None, now().day());
    while let Some(word) = words.next() {
        match (word, words.next()) {
            ("--out", Some(dir)) => out = Some(PathBuf::from(dir)),
            ("--date", Some(date)) => day = Day::parse(date).ok_or_else(|| HELP.to_owned())?,
            _ => return Err(HELP.to_owned()),
        }
    }
    let out = out.ok_or_else(|| HELP.to_owned())?;
    let plan = Plan::of(day);
    write(&plan, &out)?;
    for tag in TAGS {
        let number = plan.tagged(tag.code).map_or(0, |record| record.number);
        say(&format!("{}  record {number}  {}", tag.code, tag.story));
    }
    say(&format!("DEMO: 200 case records of {day} are in {}.", out.display()));
    Ok(())
}

fn made(dir: &Path, size: Size, anew: bool) -> Result<(), String> {
    if let Some(aside) = anew.then(|| set_aside(dir)).transpose()?.flatten() {
        say(&format!("The one before is in {} now.", aside.display()));
    }
    let stamp = make(dir, size, &mut say)?;
    say(&format!("The story's case is {}.", stamp.story_code));
    Ok(())
}

fn told(dir: &Path) -> Result<(), String> {
    let stamp = stamp::read(dir)?.ok_or_else(|| format!("no whole demo agency in {}", dir.display()))?;
    tags(&stamp).iter().for_each(|line| say(line));
    Ok(())
}

/// A line at once, whoever reads it: a terminal, a pipe, or nobody any more.
fn say(words: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}
