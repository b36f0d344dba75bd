//! Hostile offices: every script of the plan from a few seeds. `cargo xtask evil` plays them from many.

use satchel_tests::evil::{play_some, table};

/// Seeds of each script here.
const SEEDS: u64 = 2;

fn held(group: &str, scripts: u64) {
    let dir = tempfile::tempdir().unwrap();
    let held = play_some(dir.path(), (1, SEEDS), |script| script.group == group, |_, _| ())
        .unwrap_or_else(|why| panic!("{why}"));
    assert_eq!(held, scripts * SEEDS, "every script of {group} was played");
}

#[test]
fn an_office_that_withholds_repeats_or_lies_about_delivery_is_met_as_the_table_says() {
    held("delivery", 12);
}

#[test]
fn an_office_that_shows_different_views_is_met_as_the_table_says() {
    held("view", 11);
}

#[test]
fn an_office_that_changes_content_is_met_as_the_table_says() {
    held("content", 9);
}

#[test]
fn an_office_that_reaches_for_keys_is_met_as_the_table_says() {
    held("keys", 8);
}

#[test]
fn the_security_paper_shows_the_table_of_hostile_offices() {
    let paper = std::fs::read_to_string("../docs/security.md").unwrap();
    assert!(paper.contains(&table()), "put this into docs/security.md:\n{}", table());
}
