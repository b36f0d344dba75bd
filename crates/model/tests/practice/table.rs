//! Reads `practice/*.json` and the screens' English words. Decides nothing; a missing row fails with its name.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::PathBuf;

use serde_json::Value;

/// The top of the repository.
pub fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(file: &str) -> String {
    std::fs::read_to_string(top().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn json(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text is expected: {value}")).to_owned()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap_or_else(|| panic!("a list is expected: {value}")).iter().map(string).collect()
}

/// `WorkerHasRoom` as `worker_has_room`.
pub fn code_of(variant: &impl Debug) -> String {
    let name = format!("{variant:?}");
    let mut code = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

/// A paper that is cited.
pub struct Paper {
    /// Its full name.
    pub title: String,
    /// Its parts, and how many numbered things each has; 0: it is cited as a whole.
    pub parts: BTreeMap<String, u64>,
}

/// A question, in English.
pub struct Question {
    /// The page it stands on.
    pub page: String,
    /// What is asked.
    pub label: String,
    /// Why.
    pub help: String,
    /// What asks for it.
    pub from: Vec<String>,
}

/// Questions and papers.
pub struct Table {
    /// By the mark they are cited with.
    pub papers: BTreeMap<String, Paper>,
    /// By form.
    pub forms: BTreeMap<String, Vec<Question>>,
}

impl Table {
    pub fn read() -> Table {
        let words = [text("ui/src/text/en.ftl"), text("ui/src/text/en/why.ftl")].join("\n");
        let words: BTreeMap<&str, &str> = words.lines().filter_map(|line| line.split_once(" = ")).collect();
        let say = |id: &Value| {
            let id = string(id);
            (*words.get(id.as_str()).unwrap_or_else(|| panic!("no message `{id}`"))).to_owned()
        };
        let mut forms: BTreeMap<String, Vec<Question>> = BTreeMap::new();
        for group in json("practice/fields.json")["asked"].as_array().expect("groups of questions") {
            for form in strings(&group["forms"]) {
                let rows = group["rows"].as_array().expect("questions").iter().map(|row| Question {
                    page: string(&row["page"]),
                    label: say(&row["label"]),
                    help: say(&row["help"]),
                    from: strings(&row["from"]),
                });
                forms.entry(form).or_default().extend(rows);
            }
        }
        Table { papers: papers(), forms }
    }

    /// Whether something cited is there: `S15 sentence 37`, `CC consent`, `default`.
    pub fn has(&self, cited: &str) -> bool {
        let words: Vec<&str> = cited.split(' ').collect();
        let count = |paper: &str, part: &str| self.papers.get(paper).and_then(|paper| paper.parts.get(part)).copied();
        match words[..] {
            ["default"] => true,
            [paper, part] => count(paper, part) == Some(0),
            [paper, part, at] => {
                at.parse().is_ok_and(|at: u64| count(paper, part).is_some_and(|last| (1..=last).contains(&at)))
            }
            _ => false,
        }
    }

    /// Parts that no question and no rule cites.
    pub fn unused<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = String> + 'a {
        let parts =
            self.papers.iter().flat_map(|(mark, paper)| paper.parts.keys().map(move |part| format!("{mark} {part}")));
        parts.filter(|part| {
            let of_questions = self.forms.values().flatten().flat_map(|row| &row.from);
            !of_questions.chain(rules.cited()).any(|cited| cited.starts_with(part.as_str()))
        })
    }
}

fn papers() -> BTreeMap<String, Paper> {
    let read = json("practice/sources.json");
    let papers = read["papers"].as_object().expect("papers by mark").iter();
    papers
        .map(|(mark, paper)| {
            let parts = paper["parts"].as_object().expect("parts").iter();
            let parts = parts.map(|(part, count)| (part.clone(), count.as_u64().expect("a count"))).collect();
            (mark.clone(), Paper { title: string(&paper["title"]), parts })
        })
        .collect()
}

/// A rule.
pub struct Rule {
    /// What holds.
    pub what: String,
    /// What asks for it.
    pub from: Vec<String>,
}

/// Rules by family and code.
pub struct Rules(BTreeMap<String, BTreeMap<String, Rule>>);

impl Rules {
    pub fn read() -> Rules {
        let read = json("practice/rules.json");
        let families = read.as_object().expect("families of rules").iter().filter_map(|(family, rules)| {
            let rules = rules.as_object()?.iter();
            let rule = |rule: &Value| Rule { what: string(&rule["what"]), from: strings(&rule["from"]) };
            Some((family.clone(), rules.map(|(code, said)| (code.clone(), rule(said))).collect()))
        });
        Rules(families.collect())
    }

    /// The rule of a code. Panics with its name when practice/rules.json lacks it.
    pub fn rule(&self, family: &str, code: &str) -> &Rule {
        let rule = self.0.get(family).and_then(|rules| rules.get(code));
        rule.unwrap_or_else(|| panic!("practice/rules.json: \"{family}\" has no row \"{code}\""))
    }

    /// Every family with each of its codes.
    pub fn codes(&self) -> impl Iterator<Item = (&str, &String)> {
        self.0.iter().flat_map(|(family, rules)| rules.keys().map(move |code| (family.as_str(), code)))
    }

    /// Everything that is cited.
    pub fn cited(&self) -> impl Iterator<Item = &String> {
        self.0.values().flat_map(BTreeMap::values).flat_map(|rule| &rule.from)
    }
}
