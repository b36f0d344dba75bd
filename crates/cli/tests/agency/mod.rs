//! Whole transcripts of `satchel agency`: roles, teams and policy changed by two people with a file between them.

use serde_json::{Value, json};

use crate::common::Home;

fn act(home: &Home, who: &str, words: &[&str], options: &[&str]) -> Value {
    let (said, exit) = home.act_at(who, "agency", words, options);
    assert_eq!((&said["ok"], exit), (&json!(true), Some(0)), "{who}: {words:?}: {said}");
    said["value"].clone()
}

fn refused(home: &Home, who: &str, words: &[&str], options: &[&str]) -> String {
    let (said, exit) = home.act_at(who, "agency", words, options);
    assert_eq!((&said["ok"], exit), (&json!(false), Some(1)), "{who}: {words:?}: {said}");
    said["error"]["code"].as_str().unwrap().to_owned()
}

fn staff(home: &Home, who: &str, code: &str) -> Value {
    let shown = act(home, who, &["show"], &[]);
    shown["staff"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap().clone()
}

#[test]
fn a_role_changes_by_two_people_with_a_file_between_them() {
    let home = Home::among(&["SU01", "AD01"]);
    let file = home.file("rise.txt");
    let own = refused(&home, "home", &["role", "CW07", "--role", "CW", "--role", "SUP"], &["--out", &file]);
    assert_eq!(own, "change_own_rise", "nobody raises themself");
    let said = act(&home, "AD01", &["role", "CW07", "--role", "CW", "--role", "SUP"], &["--out", &file]);
    assert_eq!(said, json!({ "done": false, "proposal": file }), "one signature of two");
    let looked = act(&home, "SU01", &["sign"], &["--proposal", &file]);
    assert_eq!(looked["proposes"]["before"]["roles"], json!(["CW"]), "what they are is said first");
    assert_eq!(staff(&home, "SU01", "CW07")["roles"], json!(["CW"]), "looking changes nothing");
    let signed = act(&home, "SU01", &["sign"], &["--proposal", &file, "--yes"]);
    assert_eq!(signed["done"], true, "two signatures");
    let now = staff(&home, "SU01", "CW07");
    assert_eq!((&now["roles"], &now["team_of"]), (&json!(["CW", "SUP"]), &json!(["CW07", "SU01"])), "as proposed");
    let again = refused(&home, "SU01", &["sign"], &["--proposal", &file, "--yes"]);
    assert_eq!(again, "change_none", "it counts already");
}

#[test]
fn somebody_joins_and_a_team_is_kept_by_its_last_supervisor() {
    let home = Home::among(&["SU01", "AD01"]);
    let file = home.file("joins.txt");
    let joins = ["staff", "CW09", "--name", "Ilvane Dor", "--role", "CW", "--team", "SU01"];
    act(&home, "AD01", &joins, &["--out", &file]);
    act(&home, "SU01", &["sign"], &["--proposal", &file, "--yes"]);
    assert_eq!(staff(&home, "SU01", "CW09")["team_of"], json!(["SU01"]), "in the team");
    let last = refused(&home, "SU01", &["role", "SU01", "--none"], &["--out", &home.file("last.txt")]);
    assert_eq!(last, "last_supervisor", "somebody opens the team's files");
    let same = refused(&home, "AD01", &["team", "CW07", "--of", "SU01"], &["--out", &home.file("same.txt")]);
    assert_eq!(same, "change_none", "they are there already");
    let unknown = refused(&home, "AD01", &["team", "CW07", "--of", "SU09"], &["--out", &home.file("none.txt")]);
    assert_eq!(unknown, "entry_unknown", "nobody of that code leads a team");
}

#[test]
fn a_policy_is_shown_bounded_and_set_by_an_administrator_and_a_manager() {
    let home = Home::among(&["AD01", "MG01"]);
    let shown = act(&home, "home", &["policy"], &[]);
    let founding = json!({ "lease_days": 14, "lease_warn_days": 7, "lock_after_s_max": 600 });
    assert_eq!((&shown["now"], &shown["decided_at"]), (&founding, &Value::Null), "as founded");
    let file = home.file("policy.txt");
    let long = refused(&home, "AD01", &["policy", "--lease-days", "31"], &["--out", &file]);
    assert_eq!(long, "policy_outside", "a month at most");
    let theirs = refused(&home, "home", &["policy", "--lease-days", "30"], &["--out", &file]);
    assert_eq!(theirs, "not_allowed", "a caseworker sets nothing");
    act(&home, "AD01", &["policy", "--lock-after-s-max", "60"], &["--out", &file]);
    act(&home, "MG01", &["sign"], &["--proposal", &file, "--yes"]);
    let now = act(&home, "MG01", &["policy"], &[]);
    assert_eq!(now["now"], json!({ "lease_days": 14, "lease_warn_days": 7, "lock_after_s_max": 60 }), "the rest stays");
    let by: Vec<&str> = now["decided_by"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!((by, now["decided_at"].is_number()), (vec!["AD01", "MG01"], true), "by whom and when");
}
