//! One word per thing: the words that GLOSSARY.md rejects, in identifiers and papers. Knows no word itself.

use super::code;
use super::tables::{self, Row};
use super::{Problem, Tree};

const GLOSSARY: &str = "GLOSSARY.md";
const TABLE: &str = "Words that are rejected";

/// How a rejected word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As a part of an identifier, and as a word in papers.
    Word,
    /// As a part of an identifier.
    Part,
    /// As a whole identifier.
    Name,
    /// As a whole identifier that is declared as a type here.
    Type,
    /// As the last part of a type's name that has several parts.
    Ending,
}

#[derive(Debug)]
struct Rejected<'a> {
    word: &'a str,
    kind: Kind,
    say: &'a str,
    allowed: Vec<&'a str>,
}

/// Rejected words in Rust, in SQL and in papers.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let rows = tree.text(GLOSSARY).map(|text| tables::below(text, TABLE)).unwrap_or_default();
    if rows.is_empty() {
        return vec![Problem::whole(GLOSSARY, format!("has no table `{TABLE}`"))];
    }
    let (rejected, mut problems) = read_rows(&rows);
    let rust = tree.rust().flat_map(|(path, code)| code.lines().map(move |line| (path, line)));
    let sql = numbered(tree, |path| path.ends_with(".sql"));
    for (path, (line, text)) in rust.chain(sql) {
        problems.extend(found(&rejected, path, line, text));
    }
    let in_papers: Vec<Rejected> = rejected.into_iter().filter(|word| word.kind == Kind::Word).collect();
    for (path, (line, text)) in numbered(tree, |path| path.ends_with(".md") && path != GLOSSARY) {
        problems.extend(found(&in_papers, path, line, text));
    }
    problems
}

fn found(rejected: &[Rejected], path: &str, line: usize, text: &str) -> Vec<Problem> {
    let mut before = "";
    let mut problems = Vec::new();
    for name in code::identifiers(text) {
        if let Some(word) = rejected.iter().find(|word| word.is_in(before, name)) {
            let says = format!("`{name}`: say {} ({GLOSSARY}, {TABLE})", word.say);
            problems.push(Problem::at(path, line, says));
        }
        before = name;
    }
    problems
}

fn numbered(tree: &Tree, wanted: fn(&str) -> bool) -> impl Iterator<Item = (&str, (usize, &str))> {
    let texts = tree.texts().filter(move |(path, _)| wanted(path));
    texts.flat_map(|(path, text)| text.lines().enumerate().map(move |(at, line)| (path, (at + 1, line))))
}

fn read_rows<'a>(rows: &[Row<'a>]) -> (Vec<Rejected<'a>>, Vec<Problem>) {
    let (mut rejected, mut problems) = (Vec::new(), Vec::new());
    for row in rows {
        match read_row(&row.cells) {
            Some(word) => rejected.push(word),
            None => problems.push(Problem::at(GLOSSARY, row.line, "columns: word, kind, say instead, may stand in")),
        }
    }
    (rejected, problems)
}

fn read_row<'a>(cells: &[&'a str]) -> Option<Rejected<'a>> {
    let [word, kind, say, allowed] = cells else {
        return None;
    };
    let kind = match *kind {
        "word" => Kind::Word,
        "part" => Kind::Part,
        "name" => Kind::Name,
        "type" => Kind::Type,
        "ending" => Kind::Ending,
        _ => return None,
    };
    Some(Rejected { word: tables::quoted(word).first()?, kind, say, allowed: tables::quoted(allowed) })
}

impl Rejected<'_> {
    /// Whether this identifier, standing after another word, is meant.
    fn is_in(&self, before: &str, name: &str) -> bool {
        if self.allowed.contains(&name) {
            return false;
        }
        let parts = parts(name);
        match self.kind {
            Kind::Name => name == self.word,
            Kind::Type => name == self.word && ["struct", "enum", "trait", "type"].contains(&before),
            Kind::Ending => {
                let type_name = name.starts_with(char::is_uppercase) && parts.len() > 1;
                type_name && parts.last().is_some_and(|part| self.is(part))
            }
            Kind::Word | Kind::Part => parts.iter().any(|part| self.is(part)),
        }
    }

    /// The word itself or its plural.
    fn is(&self, part: &str) -> bool {
        let plural = part.strip_suffix("ies").map(|stem| format!("{stem}y"));
        part == self.word || part.strip_suffix('s') == Some(self.word) || plural.as_deref() == Some(self.word)
    }
}

/// `fullName` and `full_name` as `full` and `name`.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before_small = false;
    for c in name.chars() {
        if c == '_' || (c.is_uppercase() && before_small) {
            parts.push(String::new());
        }
        before_small = c.is_lowercase() || c.is_ascii_digit();
        if let (Some(part), true) = (parts.last_mut(), c != '_') {
            part.extend(c.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "\
## Words that are rejected
| Word | Kind | Say instead | May stand in |
|---|---|---|---|
| `beneficiary` | word | client | |
| `helper` | ending | what it does | |
| `Child` | type | client | |
| `data_name` | name | client | |
| `subject` | part | client | `subject_alt_names` |
";

    fn found(path: &str, text: &str) -> Vec<String> {
        let problems = problems(&Tree::of(&[(GLOSSARY, WORDS), (path, text)]));
        problems.into_iter().map(|problem| problem.says.split('`').nth(1).unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn a_rejected_word_in_code_is_found() {
        let source =
            "struct BeneficiaryList; // beneficiary\nfn f(old_beneficiaries: u8, s: &str) { \"beneficiary\"; }\n";
        assert_eq!(
            found("crates/x/src/lib.rs", source),
            ["BeneficiaryList", "old_beneficiaries"],
            "in identifiers only"
        );
        assert_eq!(
            found("crates/store/migrations/0001_x.sql", "CREATE TABLE beneficiary(a)"),
            ["beneficiary"],
            "in SQL"
        );
    }

    #[test]
    fn a_rejected_word_in_papers_is_found() {
        assert_eq!(found("docs/a.md", "Each beneficiary, subject to rules.\n"), ["beneficiary"], "only kind `word`");
    }

    #[test]
    fn kinds_say_where_a_word_is_rejected() {
        let source = "CaseHelper; HelperText; helper; struct Child; Relation::Child; old_subject; subject_alt_names; data_name;\n";
        assert_eq!(
            found("crates/x/src/lib.rs", source),
            ["CaseHelper", "Child", "old_subject", "data_name"],
            "ending, type, part, name"
        );
    }

    #[test]
    fn a_glossary_without_its_table_is_refused() {
        assert_eq!(problems(&Tree::of(&[])).len(), 1, "the table has to be there");
        let broken = WORDS.replace("| name |", "| nonsense |");
        assert_eq!(problems(&Tree::of(&[(GLOSSARY, &broken)])).len(), 1, "every row has to be understood");
    }
}
