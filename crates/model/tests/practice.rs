//! Every question and every rule with what asks for it, as a paper that people can read: `docs/practice.md`. Rules and
//! figures are taken from the code, so a rule without a row, or a row without a rule, fails here.

#[path = "practice/figures.rs"]
mod figures;
#[path = "practice/table.rs"]
mod table;

use std::collections::BTreeSet;
use std::fmt::Write;

use figures::figures;
use model::codes::{ClosureReason, ConsentScope, StaysWhy};
use model::consent::{ClientPart, client_part, life_days};
use model::deadlines::{Span, TIMED_STEPS};
use model::lifecycle::{Guard, TRANSITIONS, reason_guards};
use model::worklist::WorkRule;
use table::{Rules, Table, code_of, top};

const HEAD: &str = "\
# Practice: what is asked, which rules hold, and where each comes from

Made by the test `crates/model/tests/practice.rs` under `cargo xtask golden --update`; do not edit. Sources and sentences stand in
`practice/*.json`, the questions are the screens' own words, figures come from the code. `docs/adr/0028-why-each-question-is-asked.md`
says how to add a row.
";

/// Rules of one family, each with what is told of it beside its sentence.
struct Section {
    family: &'static str,
    title: &'static str,
    /// The items that hold them.
    held_by: &'static str,
    columns: &'static [&'static str],
    rows: Vec<(String, Vec<String>)>,
}

impl Section {
    fn write(&self, out: &mut String, rules: &Rules) {
        let columns: Vec<String> = self.columns.iter().map(|column| format!(" {column} |")).collect();
        let rule = "---|".repeat(columns.len());
        let _ = write!(out, "\n## {}\n\nHeld by {}.\n\n", self.title, self.held_by);
        let _ = writeln!(out, "| | What holds |{} Where it comes from |\n|---|---|{rule}---|", columns.concat());
        for (code, told) in &self.rows {
            let rule = rules.rule(self.family, code);
            let told: Vec<String> = told.iter().map(|one| format!(" {one} |")).collect();
            let _ = writeln!(out, "| `{code}` | {} |{} {} |", rule.what, told.concat(), rule.from.join("; "));
        }
    }
}

/// Rules of a code list, with nothing beside them.
fn plain(codes: impl Iterator<Item = &'static str>) -> Vec<(String, Vec<String>)> {
    codes.map(|code| (code.to_owned(), Vec::new())).collect()
}

fn names(guards: &[Guard]) -> Vec<String> {
    vec![guards.iter().map(|guard| format!("`{}`", code_of(guard))).collect::<Vec<_>>().join(", ")]
}

fn transitions() -> Section {
    let mut rows: Vec<_> = TRANSITIONS.iter().map(|row| (row.id.code().to_owned(), names(row.guards))).collect();
    rows.sort();
    Section {
        family: "transitions",
        title: "Transitions of a case",
        held_by: "`lifecycle::TRANSITIONS`",
        columns: &["Conditions"],
        rows,
    }
}

/// Every guard that a transition or a closure reason asks for.
fn guards() -> Section {
    let of_reasons = ClosureReason::ALL.iter().flat_map(|reason| reason_guards(*reason));
    let all: BTreeSet<&Guard> = TRANSITIONS.iter().flat_map(|row| row.guards).chain(of_reasons).collect();
    Section {
        family: "guards",
        title: "Conditions",
        held_by: "`lifecycle::Guard` and `lifecycle::evaluate`",
        columns: &[],
        rows: all.into_iter().map(|guard| (code_of(guard), Vec::new())).collect(),
    }
}

fn closure_reasons() -> Section {
    let reasons = ClosureReason::ALL.iter();
    Section {
        family: "closure_reasons",
        title: "Reasons to close",
        held_by: "`lifecycle::reason_guards`",
        columns: &["Conditions beside those of the transition"],
        rows: reasons.map(|reason| (reason.code().to_owned(), names(reason_guards(*reason)))).collect(),
    }
}

fn timed_steps() -> Section {
    let span = |span: Span| match span {
        Span::Hours(hours) => format!("{hours} h"),
        Span::Days(days) => format!("{days} d"),
    };
    let rows = TIMED_STEPS.iter().map(|step| {
        let mut told = [step.high, step.medium, step.low, step.cap].map(span).to_vec();
        told.push(if step.in_15_6 { "yes" } else { "no" }.to_owned());
        (step.key.code().to_owned(), told)
    });
    Section {
        family: "deadlines",
        title: "Timed steps",
        held_by: "`deadlines::TIMED_STEPS`",
        columns: &["High", "Medium", "Low", "Longest", "In indicator 15.6"],
        rows: rows.collect(),
    }
}

fn worklist() -> Section {
    Section {
        family: "work",
        title: "What stands in Today",
        held_by: "`worklist::tasks`",
        columns: &[],
        rows: plain(WorkRule::ALL.iter().map(|rule| rule.code())),
    }
}

fn consent_lives() -> Section {
    let life = |scope| {
        life_days(scope).map_or("until taken back, or what it is for ends".to_owned(), |days| format!("{days} d"))
    };
    Section {
        family: "consent_lives",
        title: "How long a consent lasts",
        held_by: "`consent::life_days`",
        columns: &["Lasts"],
        rows: ConsentScope::ALL.iter().map(|scope| (scope.code().to_owned(), vec![life(*scope)])).collect(),
    }
}

fn consent_ages() -> Section {
    const OLDEST: u8 = 120;
    let years = |part: &ClientPart| {
        let ages: Vec<u8> = (0..=OLDEST).filter(|age| client_part(Some(*age)) == *part).collect();
        match (ages.first(), ages.last()) {
            (Some(first), Some(&OLDEST)) => format!("{first} and older"),
            (Some(first), Some(last)) => format!("{first} to {last}"),
            _ => "never".to_owned(),
        }
    };
    Section {
        family: "consent_ages",
        title: "The client's part in consent",
        held_by: "`consent::client_part`",
        columns: &["Years"],
        rows: ClientPart::ALL.iter().map(|part| (part.code().to_owned(), vec![years(part)])).collect(),
    }
}

fn sharing() -> Section {
    Section {
        family: "sharing",
        title: "Why a field stays",
        held_by: "`sharing::leaving`; `sharing.md` has every field for every purpose",
        columns: &[],
        rows: plain(StaysWhy::ALL.iter().map(|why| why.code())),
    }
}

fn single_figures() -> Section {
    let rows = figures().into_iter().map(|one| (one.key.to_owned(), vec![one.value, format!("`{}`", one.held_by)]));
    Section {
        family: "figures",
        title: "Figures",
        held_by: "the item in each row",
        columns: &["Value", "Item"],
        rows: rows.collect(),
    }
}

/// Every family, in the order it is read.
fn sections() -> [Section; 9] {
    [
        transitions(),
        guards(),
        closure_reasons(),
        timed_steps(),
        worklist(),
        consent_lives(),
        consent_ages(),
        sharing(),
        single_figures(),
    ]
}

fn paper(table: &Table, rules: &Rules) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n## Papers\n\n| Mark | Paper | Its parts |\n|---|---|---|\n");
    for (mark, paper) in &table.papers {
        let part = |(part, count): (&String, &u64)| match count {
            0 => part.clone(),
            _ => format!("{part} 1 to {count}"),
        };
        let parts: Vec<String> = paper.parts.iter().map(part).collect();
        let _ = writeln!(out, "| {mark} | {} | {} |", paper.title, parts.join(", "));
    }
    out.push_str(
        "| default | Agency default: common practice, not from these papers; an agency may set it otherwise | |\n",
    );
    sections().iter().for_each(|section| section.write(&mut out, rules));
    out.push_str("\n## Questions\n\nWhat the screens say under \"Why we ask\", in English.\n");
    for (form, rows) in &table.forms {
        let _ = writeln!(
            out,
            "\n### {form}\n\n| Page | Question | Why it is asked | Where it comes from |\n|---|---|---|---|"
        );
        for row in rows {
            let page = row.page.replace('*', "each");
            let _ = writeln!(out, "| {page} | {} | {} | {} |", row.label, row.help, row.from.join("; "));
        }
    }
    out
}

#[test]
fn the_paper_of_questions_and_rules_is_the_one_people_read() {
    let text = paper(&Table::read(), &Rules::read());
    let path = top().join("docs/practice.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("docs can be written");
    }
    let frozen = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = text.lines().zip(frozen.lines()).find(|(now, then)| now != then);
    assert!(text == frozen, "read the change, then `cargo xtask golden --update`: {differs:?}");
}

#[test]
fn no_row_stands_for_a_rule_that_is_gone() {
    let sections = sections();
    let is_held = |family: &str, code: &str| {
        sections.iter().any(|one| one.family == family && one.rows.iter().any(|(held, _)| held == code))
    };
    let rules = Rules::read();
    let gone: Vec<_> = rules.codes().filter(|(family, code)| !is_held(family, code)).collect();
    assert!(gone.is_empty(), "practice/rules.json says what no code holds: {gone:?}");
}

#[test]
fn whatever_is_cited_can_be_looked_up() {
    let (table, rules) = (Table::read(), Rules::read());
    let of_questions = table.forms.values().flatten().flat_map(|row| &row.from);
    let cited: Vec<&String> = of_questions.chain(rules.cited()).collect();
    assert!(cited.len() > 400, "{} citations", cited.len());
    let wrong: Vec<_> = cited.into_iter().filter(|cited| !table.has(cited)).collect();
    assert!(wrong.is_empty(), "practice/sources.json has no such part: {wrong:?}");
    let unused: Vec<_> = table.unused(&rules).collect();
    assert!(unused.is_empty(), "nothing cites these parts: {unused:?}");
}
