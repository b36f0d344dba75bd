//! Whole transcripts of the `satchel` program on bad input: each gets one clear code and sentence, and nothing is lost.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod agency;
mod common;
mod keys;

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use common::{Home, PASSPHRASE};
use serde_json::{Value, json};

/// The code of a refusal, after checking that it comes with a sentence for people.
fn code(answer: &Value) -> &str {
    assert_eq!(answer["ok"], json!(false), "this was refused: {answer}");
    assert!(answer["sentence"].as_str().is_some_and(|sentence| sentence.ends_with('.')), "in a sentence: {answer}");
    answer["error"]["code"].as_str().unwrap()
}

#[test]
fn bad_lines_are_refused_one_by_one_and_good_ones_between_them_run() {
    let home = Home::of_a_worker();
    let long_line = format!("{{\"command\":\"today\",\"input\":\"{}\"}}", "x".repeat(1_100_000));
    let padded_line = format!("{{\"command\":\"today\"}}{}", " ".repeat(1_100_000));
    let lines = [
        "{\"command\":\"open_everything\"}",
        "{\"command\":\"today\",\"input\":{\"day\":\"2026-01-01\"}}",
        "{\"command\":\"today\",\"inputs\":{}}",
        "not json at all",
        &long_line,
        &padded_line,
        "{\"command\":\"case_by_code\",\"input\":{\"code\":\"7K3M-9QF2\"}}",
        "{\"command\":\"case_file\",\"input\":{\"case\":\"Amina\"}}",
        "",
        "{\"command\":\"today\"}",
    ];
    let (answers, exit) = home.call_lines(&lines.join("\n"));
    assert_eq!(answers.len(), 9, "one answer a line, and none for an empty one");
    assert_eq!(code(&answers[0]), "command_unknown", "there is no such command");
    assert_eq!(code(&answers[1]), "input_unreadable", "an unknown field is not passed over");
    assert_eq!(answers[1]["error"]["facts"]["fault"], json!("unknown field"), "and the fault is named");
    assert_eq!(code(&answers[2]), "input_unreadable", "nor one beside the command");
    assert_eq!(code(&answers[3]), "input_unreadable", "not JSON");
    assert_eq!(code(&answers[4]), "input_unreadable", "over-long");
    assert_eq!(answers[4]["error"]["facts"]["fault"], json!("line too long"), "and it says so");
    assert_eq!(code(&answers[5]), "input_unreadable", "over-long even if only with spaces");
    assert!(["case_code_wrong", "case_unknown"].contains(&code(&answers[6])), "a code that nobody has");
    assert_eq!(code(&answers[7]), "input_unreadable", "a name is no case id");
    assert!(!answers[7].to_string().contains("Amina"), "what was typed is never repeated: it may be a name");
    assert_eq!(answers[8]["ok"], json!(true), "the last line runs as if nothing had happened: {}", answers[8]);
    assert_eq!(exit, Some(1), "a script learns that some were refused");
}

#[test]
fn today_is_the_day_where_the_tablet_is() {
    let home = Home::of_a_worker();
    let today_in = |zone: &str| {
        let output = home.program("call").arg("today").env("TZ", zone).output().unwrap();
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        answer["value"]["today"].as_str().unwrap_or_else(|| panic!("a day in {zone}: {answer}")).to_owned()
    };
    // The two are 26 hours apart: whatever the time of day, not both are on the day of Greenwich.
    let (east, west) = (today_in("<+14>-14"), today_in("<-12>12"));
    assert!(east > west, "it is later in the east: {east} and {west}");
}

#[test]
fn texts_that_do_not_fit_are_refused_whole() {
    let home = Home::of_a_worker();
    let (opened, _) = home.call("open_case", &common::intake());
    let case = opened["value"]["case"].as_str().unwrap_or_else(|| panic!("the case opens: {opened}"));
    let note = |text: &str| json!({ "case": case, "held_on": common::today(&home), "observations": text });
    let lines: Vec<String> = [note(&"a".repeat(10_001)), note("before\u{7}after"), note(""), note("a quiet visit")]
        .into_iter()
        .map(|input| json!({ "command": "add_note", "input": input }).to_string())
        .collect();
    let (answers, _) = home.call_lines(&lines.join("\n"));
    assert_eq!(code(&answers[0]), "text_too_long", "10,000 characters fit a note");
    assert_eq!(answers[0]["error"]["facts"]["max"], json!("10000"), "and the limit is said");
    assert_eq!(code(&answers[1]), "text_unreadable", "a bell cannot be shown");
    assert_eq!(code(&answers[2]), "value_missing", "an empty note says nothing");
    assert_eq!(answers[3]["ok"], json!(true), "the next one is saved: {}", answers[3]);
    let (file, _) = home.call("case_file", &json!({ "case": case }));
    let contacts = file["value"]["contacts"].as_array().unwrap();
    assert_eq!(contacts.len(), 1, "nothing of the refused notes was kept: {contacts:?}");
}

#[test]
fn wrong_passphrases_wait_longer_each_time_and_a_restart_does_not_forget() {
    let home = Home::of_a_worker();
    let before = home.store_bytes();
    let wrong = home.passphrase_file("not the right words at all");
    let waits: Vec<u64> = (0..3)
        .map(|_| {
            let (answer, exit) = home.call_with(&wrong, 0, "today");
            assert_eq!(code(&answer), "passphrase_wrong", "each try is a process of its own");
            assert_eq!(exit, Some(1), "refused");
            answer["error"]["facts"]["wait_ms"].as_str().unwrap().parse().unwrap()
        })
        .collect();
    assert_eq!(waits[0], 0, "a slip of the finger costs nothing");
    assert!(waits[2] > waits[0], "but the third in a row does: {waits:?}");
    // A clock set back starts the wait anew: however slow the machine, it is not over yet.
    let (answer, _) = home.call_with(&home.right(), -60, "today");
    assert_eq!(code(&answer), "unlock_wait", "the wait holds for the right one too: {answer}");
    for minutes_later in [60, 120] {
        // The clock is set on, for a test does not sleep.
        let (answer, _) = home.call_with(&wrong, minutes_later, "today");
        assert_eq!(code(&answer), "passphrase_wrong", "the wait is over and it is still wrong: {answer}");
    }
    assert_eq!(home.store_bytes(), before, "no try touched the store");
    let (answer, exit) = home.call_with(&home.right(), 24 * 60, "today");
    assert_eq!((answer["ok"].clone(), exit), (json!(true), Some(0)), "after the wait the right one opens: {answer}");
}

#[test]
fn a_weak_passphrase_makes_no_home() {
    let home = Home::empty();
    let weak = home.passphrase_file("password1");
    let (answer, exit) = home.enrol_request(&weak, "weak");
    assert_eq!((code(&answer), exit), ("passphrase_weak", Some(1)), "it can be guessed");
    assert!(!home.dir().exists(), "and nothing was made");
    let (answer, _) = home.call_with(&home.right(), 0, "today");
    assert_eq!(code(&answer), "store_missing", "there is nothing to unlock");
}

#[test]
fn a_home_that_belongs_to_an_agency_is_not_enrolled_again() {
    let home = Home::of_a_worker();
    let (answer, exit) = home.enrol_request(&home.right(), "again");
    assert_eq!((code(&answer), exit), ("home_exists", Some(1)), "the home is taken");
    let (today, _) = home.call("today", &json!({}));
    assert_eq!(today["ok"], json!(true), "and as it was: {today}");
}

#[test]
fn a_second_process_on_one_home_is_turned_away() {
    let home = Home::of_a_worker();
    let mut first = home.program("call").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = first.stdin.take().unwrap();
    let mut output = BufReader::new(first.stdout.take().unwrap());
    writeln!(input, "{{\"command\":\"today\"}}").unwrap();
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    assert!(line.contains("\"ok\":true"), "the first works: {line}");
    let (answer, exit) = home.call("today", &json!({}));
    assert_eq!((code(&answer), exit), ("store_in_use", Some(1)), "two writers would tear the lane");
    writeln!(input, "{{\"command\":\"cases\"}}").unwrap();
    line.clear();
    output.read_line(&mut line).unwrap();
    assert!(line.contains("\"ok\":true"), "the first goes on: {line}");
    drop(input);
    assert!(first.wait().unwrap().success(), "and ends well");
    let (answer, _) = home.call("today", &json!({}));
    assert_eq!(answer["ok"], json!(true), "then the home is free: {answer}");
}

#[test]
fn agency_files_say_who_belongs_and_are_never_written_over() {
    let home = Home::of_a_worker();
    let (shown, _) = home.act_at("home", "agency", &["show"], &[]);
    let staff = shown["value"]["staff"].as_array().unwrap();
    let codes: Vec<&str> = staff.iter().filter_map(|row| row["code"].as_str()).collect();
    assert_eq!(codes, ["CW07", "SU01"], "as the plan said");
    assert_eq!(staff[0]["devices"], json!(1), "with the device that asked");
    let (report, exit) = home.act_at("home", "verify", &[], &[]);
    assert_eq!((report["ok"].clone(), exit), (json!(true), Some(0)), "the home is whole: {report}");
    let again = home.agency_init();
    assert!(!again.status.success(), "a second root key must not replace the first");
    let words = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(words.contains("root-1.age"), "and the file is named: {words}");
    assert!(!words.contains(PASSPHRASE), "never the passphrase");
}
