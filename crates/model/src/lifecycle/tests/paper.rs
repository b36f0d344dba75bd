//! `docs/lifecycle.md`: the table as people read it, with the test that shows each part. A part without a test fails.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::source::{Shown, meanings, shown};
use super::*;

const HEAD: &str = "\
# The life of a case

Every step from one state to another, as `crates/model/src/lifecycle/table.rs` has it and as the rules use it. Made from that table by
`cargo xtask golden --update`; do not edit.

A step is possible from a state in its row, by a role in its row, while everything in its row holds. Everything else is refused by name and
leaves the case as it was. The last table says which test shows what; a part that no test shows fails the tests of `crates/model`, so whoever
adds a row writes above its tests what they show: `// Shows: NameOfGuard, T06 starts assessment.`
";

/// What somebody must be shown of the table, each by at least one test.
fn to_show() -> Vec<String> {
    let mut parts = vec!["every actor".to_owned()];
    parts.extend(guards().iter().map(|guard| format!("{guard:?}")));
    for row in by_number() {
        parts.extend(row.starts.iter().map(|key| format!("{} starts {}", row.id.code(), key.code())));
        parts.extend(stopped(row).iter().map(|key| format!("{} stops {key}", row.id.code())));
    }
    parts
}

fn by_number() -> Vec<&'static Transition> {
    let mut rows: Vec<&Transition> = TRANSITIONS.iter().collect();
    rows.sort_by_key(|row| row.id.code());
    rows
}

fn guards() -> BTreeSet<Guard> {
    let of_rows = TRANSITIONS.iter().flat_map(|row| row.guards);
    of_rows.chain(ClosureReason::ALL.iter().flat_map(|reason| reason_guards(*reason))).copied().collect()
}

fn stopped(row: &Transition) -> Vec<&'static str> {
    match row.stops {
        Stops::All => vec!["all"],
        Stops::Keys(keys) => keys.iter().map(|key| key.code()).collect(),
    }
}

/// `ClientTold` as `client told`.
fn words(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

fn listed<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| word.as_ref().to_owned()).collect();
    if words.is_empty() { "-".to_owned() } else { words.join(", ") }
}

fn table_of_rows(out: &mut String) {
    let triggers = meanings(include_str!("../../lifecycle.rs"), "Trigger");
    out.push_str("\n## Steps\n\n| No. | From | To | When | Who | What must hold | Starts | Stops |\n|---|---|---|---|---|---|---|---|\n");
    for row in by_number() {
        let to = match row.to {
            To::State(state) => state.code(),
            To::Same => "the same",
            To::Previous => "where the work was",
        };
        let trigger = format!("{:?}", row.trigger);
        let _ = writeln!(
            out,
            "| {} | {} | {to} | {} | {} | {} | {} | {} |",
            row.id.code(),
            listed(row.from.iter().map(|state| state.code())),
            triggers.get(&trigger).map_or("-", |said| said.trim_end_matches('.')),
            listed(row.actors.iter().map(|role| role.code())),
            listed(row.guards.iter().map(|guard| words(&format!("{guard:?}")))),
            listed(row.starts.iter().map(|key| key.code())),
            listed(stopped(row)),
        );
    }
    let executed: BTreeSet<&str> = TransitionId::ALL.iter().map(|id| id.code()).collect();
    let all = (1..=36).map(|number| format!("T{number:02}")).filter(|id| !executed.contains(id.as_str()));
    let said = |id: String| match CARRIED.iter().find(|(number, _)| *number == id) {
        Some((_, by)) => format!("{id} ({by})"),
        None => id,
    };
    let _ = writeln!(out, "\nOf `domain.md` 6.2 these numbers have no row of their own: {}.", listed(all.map(said)));
}

/// Numbers that are no step of their own, and what stands for them.
const CARRIED: [(&str, &str); 4] = [
    ("T30", "the guard of the transition goal in T10, and the reason turned_18"),
    ("T31", "the reason death"),
    ("T32", "the reason lost_contact"),
    ("T33", "the reason client_declines, and the task of that name"),
];

fn table_of_reasons(out: &mut String) {
    out.push_str(
        "\n## Reasons to close\n\nWhat T09, T18 and T19 ask for beyond their rows, by the reason that is given.\n\n",
    );
    out.push_str("| Reason | What must hold |\n|---|---|\n");
    for reason in ClosureReason::ALL {
        let guards = reason_guards(*reason).iter().map(|guard| words(&format!("{guard:?}")));
        let _ = writeln!(out, "| {} | {} |", reason.code(), listed(guards));
    }
}

fn table_of_guards(out: &mut String, shown: &Shown) {
    let meanings = meanings(include_str!("../guards.rs"), "Guard");
    out.push_str("\n## What must hold\n\n| Name | It holds when | A supervisor may set it aside | Shown by |\n|---|---|---|---|\n");
    for guard in guards() {
        let name = format!("{guard:?}");
        let aside = if guard.may_be_set_aside() { "yes" } else { "no" };
        let meaning = meanings.get(&name).map_or("-", |said| said.trim_end_matches('.'));
        let _ = writeln!(out, "| {} | {meaning} | {aside} | {} |", words(&name), tests_of(&name, shown));
    }
}

fn table_of_clocks(out: &mut String, shown: &Shown) {
    out.push_str("\n## Who acts, and which clocks run\n\n| What | Shown by |\n|---|---|\n");
    for part in to_show().into_iter().filter(|part| part.contains(' ')) {
        let _ = writeln!(out, "| {part} | {} |", tests_of(&part, shown));
    }
}

fn tests_of(part: &str, shown: &Shown) -> String {
    listed(shown.get(part).into_iter().flatten().map(|name| format!("`{name}`")))
}

fn paper() -> String {
    let (mut out, shown) = (HEAD.to_owned(), shown());
    table_of_rows(&mut out);
    table_of_reasons(&mut out);
    table_of_guards(&mut out, &shown);
    table_of_clocks(&mut out, &shown);
    out
}

#[test]
fn every_guard_actor_and_clock_of_the_table_is_shown_by_a_test() {
    let shown = shown();
    let parts = to_show();
    let missing: Vec<&String> = parts.iter().filter(|part| !shown.contains_key(*part)).collect();
    assert!(missing.is_empty(), "write `// Shows: ...` above the tests that show these: {missing:?}");
    let known: BTreeSet<&String> = parts.iter().collect();
    let unknown: Vec<&String> = shown.keys().filter(|what| !known.contains(what)).collect();
    assert!(unknown.is_empty(), "tests say that they show what no row has: {unknown:?}");
}

#[test]
fn the_table_is_the_one_people_read() {
    let path = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/lifecycle.md");
    let text = paper();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("docs can be written");
    }
    let frozen = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = text.lines().zip(frozen.lines()).find(|(now, then)| now != then);
    assert!(
        text == frozen,
        "run `cargo xtask golden --update` and read what changed in docs/lifecycle.md: {differs:?}"
    );
}
