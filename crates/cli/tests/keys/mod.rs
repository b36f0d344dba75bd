//! Transcripts of what keeps a home openable and of what is carried by hand: passphrases, backups, recovery, sticks.

use std::fs;

use serde_json::{Value, json};

use crate::code;
use crate::common::{Home, PASSPHRASE, intake};

const NEW: &str = "walnut ferry quilt seventeen ribbons";

/// Whether the program said yes.
fn done((answer, exit): (Value, Option<i32>)) -> Value {
    assert_eq!((answer["ok"].clone(), exit), (json!(true), Some(0)), "this was done: {answer}");
    assert!(!answer.to_string().contains("Zawadi"), "no name stands in what is printed: {answer}");
    answer["value"].clone()
}

/// The code of what the program refused.
fn no((answer, exit): (Value, Option<i32>)) -> String {
    assert_eq!(exit, Some(1), "a script learns that it was refused: {answer}");
    code(&answer).to_owned()
}

fn open_a_case(home: &Home) -> String {
    let opened = done(home.call("open_case", &intake()));
    opened["case"].as_str().unwrap().to_owned()
}

#[test]
fn a_passphrase_is_changed_by_who_knows_the_old_one_and_to_a_good_one_alone() {
    let home = Home::of_a_worker();
    let case = open_a_case(&home);
    let change = |new: &str| {
        fs::write(home.file("new"), new).unwrap();
        home.act_at("home", "change-passphrase", &[], &["--new-passphrase-file", &home.file("new")])
    };
    assert_eq!(no(change("password1")), "passphrase_weak", "it can be guessed");
    assert_eq!(done(change(NEW)), json!({}), "nothing is printed of either");
    assert_eq!(no(change(NEW)), "passphrase_wrong", "the old one opens nothing any more");
    fs::write(home.right(), format!("{NEW}\n")).unwrap();
    assert_eq!(done(home.call("case_file", &json!({ "case": case })))["case"], json!(case), "the new one does");
}

#[test]
fn a_backup_comes_back_whole_or_not_at_all() {
    let home = Home::of_a_worker();
    let case = open_a_case(&home);
    let to = home.file("copy.age");
    let words = done(home.act_at("home", "backup", &[], &["--to", &to]))["words"].as_str().unwrap().to_owned();
    let bytes = fs::read(&to).unwrap();
    assert_eq!(no(home.act_at("home", "backup", &[], &["--to", &to])), "file_exists", "a backup is never written over");
    assert_eq!(fs::read(&to).unwrap(), bytes, "and is as it was");
    let restore = |from: &str, words: &str, folder: &str| {
        fs::write(home.file("words"), words).unwrap();
        home.act_at(folder, "restore", &[], &["--from", from, "--words-file", &home.file("words")])
    };
    assert_eq!(no(restore(&to, NEW, "other")), "backup_refused", "other words");
    fs::write(home.file("half.age"), &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(no(restore(&home.file("half.age"), &words, "other")), "backup_refused", "half a file");
    assert!(!home.dir().with_file_name("other").join("store").exists(), "neither made a home");
    assert_eq!(no(restore(&to, &words, "home")), "home_exists", "a home is never written over");
    done(restore(&to, &words, "other"));
    let file = home.act_at("other", "call", &[], &["case_file", &json!({ "case": case }).to_string()]);
    assert_eq!(file.0["value"]["case"], json!(case), "the case is there: {}", file.0);
    done(home.act_at("other", "verify", &[], &[]));
}

#[test]
fn a_forgotten_passphrase_takes_two_people_and_one_request() {
    let home = Home::among(&["SU01", "MG01"]);
    // The parts are made when the device is opened, for those whom it knows then.
    done(home.call("today", &json!({})));
    fs::write(home.file("new"), NEW).unwrap();
    let (dir, new, request) = (home.file("home"), home.file("new"), home.file("request.txt"));
    let ask = ["recover", "ask", "--home", &dir, "--new-passphrase-file", &new, "--out", &request];
    let check = done(home.plain(&ask))["check"].clone();
    let help = |who: &str| {
        let out = home.file(&format!("{who}.part"));
        let seen = done(home.act_at(who, "recover", &["help"], &["--request", &request, "--out", &out]));
        assert_eq!((&seen["check"], &seen["who"]["code"]), (&check, &json!("CW07")), "both see who asks");
        out
    };
    let (first, second) = (help("SU01"), help("MG01"));
    let finish = |answers: [&str; 2]| {
        let [one, other] = answers;
        let words = ["recover", "finish", "--home", &dir, "--new-passphrase-file", &new];
        home.plain(&[&words[..], &["--answer", one, "--answer", other]].concat())
    };
    assert_eq!(no(finish([&first, &first])), "recovery_refused", "one alone opens nothing");
    assert_eq!(done(finish([&first, &second])), json!({}), "both do");
    fs::write(home.right(), format!("{NEW}\n")).unwrap();
    done(home.call("today", &json!({})));
    assert_eq!(no(finish([&first, &second])), "recovery_expired", "and once alone");
}

#[test]
fn nobody_helps_where_nobody_holds_a_part() {
    let home = Home::of_a_worker();
    fs::write(home.file("new"), NEW).unwrap();
    let (dir, new, request) = (home.file("home"), home.file("new"), home.file("request.txt"));
    let asked = home.plain(&["recover", "ask", "--home", &dir, "--new-passphrase-file", &new, "--out", &request]);
    assert_eq!(no(asked), "recovery_missing", "there is a supervisor, and nobody who manages");
}

#[test]
fn a_stick_carries_sealed_work_to_a_colleague_who_knows_its_words() {
    let home = Home::among(&["SU01"]);
    let case = open_a_case(&home);
    let stick = home.file("stick.age");
    let put = done(home.act_at("home", "bundle", &["export"], &["--to", &stick]));
    assert!(put["items"].as_u64().unwrap() > 2, "keys and entries: {put}");
    let bytes = fs::read(&stick).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"Zawadi"), "what is carried is sealed");
    let take = |file: &str, words: &str| {
        fs::write(home.file("words"), words).unwrap();
        home.act_at("SU01", "bundle", &["import"], &["--from", file, "--words-file", &home.file("words")])
    };
    let words = put["words"].as_str().unwrap();
    assert_eq!(no(take(&stick, PASSPHRASE)), "bundle_locked", "other words");
    fs::write(home.file("half.age"), &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(no(take(&home.file("half.age"), words)), "bundle_locked", "half a file");
    done(take(&stick, words));
    let file = home.act_at("SU01", "call", &[], &["case_file", &json!({ "case": case }).to_string()]);
    assert_eq!(file.0["value"]["case"], json!(case), "the supervisor reads the case: {}", file.0);
}
