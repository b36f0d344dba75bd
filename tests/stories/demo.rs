//! The small demo agency, on which the tests with screens stand, has on its screens what they look for.

use std::collections::BTreeMap;

use satchel_tests::demo::agency::{SUPERVISOR, WORKER};
use satchel_tests::demo::desk::{Desk, now};
use satchel_tests::demo::make::make;
use satchel_tests::demo::stamp::Size;
use serde_json::{Value, json};

fn rows(desk: &mut Desk, query: &str, list: &str) -> Vec<Value> {
    desk.call(query, json!({})).unwrap()[list].as_array().cloned().unwrap_or_default()
}

#[test]
fn the_small_demo_agency_is_made_once_and_both_homes_agree_on_it() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("demo");
    let stamp = make(&dir, Size::Forty, &mut |_| {}).unwrap();
    let mut told = Vec::new();
    let again = make(&dir, Size::Forty, &mut |words| told.push(words.to_owned())).unwrap();
    assert_eq!((again, told.len()), (stamp.clone(), 1), "a whole one is left as it is");

    let (mut tablet, mut laptop) = (WORKER.unlock(&dir).unwrap(), SUPERVISOR.unlock(&dir).unwrap());
    let story = tablet.call("case_by_code", json!({ "code": stamp.story_code })).unwrap();
    for desk in [&mut tablet, &mut laptop] {
        let view = desk.call("case_file", json!({ "case": story["case"] })).unwrap();
        assert_eq!(view["state"], json!("closure_pending"), "the story begins with a closure asked for");
        assert_eq!(view["risk"]["current"], json!("medium"), "at medium risk");
        assert_eq!(view["closure"]["contested"], json!([]), "which nothing contests yet");
        assert_eq!(rows(desk, "conflicts", "conflicts").len(), 2, "two fields have two values");
    }
    assert_eq!(rows(&mut laptop, "cases", "rows").len(), 43, "the team's cases, and three who wait");
    assert_eq!(rows(&mut tablet, "cases", "rows").len(), 26, "the worker's own");
    assert_eq!(rows(&mut tablet, "left_cases", "cases").len(), 5, "files whose time is over left the tablet");
    let rests = |row: &Value| row["state"] == "closed";
    assert!(rows(&mut tablet, "cases", "rows").iter().any(rests), "one was closed not long ago");
    assert_eq!(rows(&mut laptop, "approvals", "closures").len(), 4, "closures wait, one of them contested");
    if stamp.made_on == now().day().to_string() {
        let mut bands: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows(&mut tablet, "today", "due") {
            *bands.entry(row["band"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        let wanted = [("late", 5), ("visit", 6), ("waiting", 4)].map(|(band, count)| (band.to_owned(), count));
        assert_eq!(bands, BTreeMap::from(wanted), "a day as a worker has it");
    }
    tablet.lock().unwrap();
    laptop.lock().unwrap();
}
