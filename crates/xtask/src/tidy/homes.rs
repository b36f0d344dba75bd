//! Who may import whom: the manifests against the two tables of ARCHITECTURE.md and the bans of deny.toml.

use std::collections::BTreeMap;

use super::tables::{self, Row};
use super::{Problem, Tree};
use crate::workspace::Package;

const PAPER: &str = "ARCHITECTURE.md";
const LAYOUT: &str = "Layout";
const HOMES: &str = "Libraries with one home";
const BANS: &str = "deny.toml";

/// What a row of the layout allows.
struct Allowed<'a> {
    line: usize,
    always: Vec<&'a str>,
    only_tests: Vec<&'a str>,
}

/// Crates of ours import only what the layout allows.
pub fn imports(tree: &Tree, packages: &[Package]) -> Vec<Problem> {
    let Some(paper) = tree.text(PAPER) else {
        return vec![Problem::whole(PAPER, "is missing")];
    };
    let rows = tables::below(paper, LAYOUT);
    let layout: BTreeMap<&str, Allowed> = rows.iter().filter_map(allowed).collect();
    let mut problems = Vec::new();
    for package in packages {
        let manifest = format!("{}/Cargo.toml", package.folder);
        let Some(allowed) = layout.get(package.folder.as_str()) else {
            problems.push(Problem::whole(&manifest, format!("has no row in the table `{LAYOUT}` of {PAPER}")));
            continue;
        };
        for dependency in &package.dependencies {
            let name = dependency.package.as_str();
            let ours = packages.iter().any(|package| package.name == name);
            let may = allowed.always.contains(&name) || (dependency.only_tests && allowed.only_tests.contains(&name));
            if ours && !may && name != package.name {
                let says = format!("imports `{name}`, which {PAPER}:{} does not allow", allowed.line);
                problems.push(Problem::whole(&manifest, says));
            }
        }
    }
    let known = |folder: &str| packages.iter().any(|package| package.folder == folder);
    for (folder, allowed) in layout.iter().filter(|(folder, _)| !known(folder)) {
        problems.push(Problem::at(PAPER, allowed.line, format!("`{folder}` is no package of the workspace")));
    }
    problems
}

/// Columns: place, holds, may import, its tests also.
fn allowed<'a>(row: &Row<'a>) -> Option<(&'a str, Allowed<'a>)> {
    let [place, _, may, tests] = row.cells.as_slice() else {
        return None;
    };
    let folder = tables::quoted(place).first()?.trim_end_matches('/');
    let allowed = Allowed { line: row.line, always: tables::quoted(may), only_tests: tables::quoted(tests) };
    Some((folder, allowed))
}

/// Nothing that ships asks for a `testkit`: it opens stores and makes keys without a passphrase.
pub fn testkits(_: &Tree, packages: &[Package]) -> Vec<Problem> {
    const TESTKIT: &str = "testkit";
    let mut problems = Vec::new();
    for package in packages.iter().filter(|package| package.folder != "tests") {
        for dependency in package.dependencies.iter().filter(|dependency| !dependency.only_tests) {
            if dependency.features.iter().any(|feature| feature == TESTKIT) {
                let says = format!("asks for `{TESTKIT}` of `{}` outside its tests", dependency.package);
                problems.push(Problem::whole(&format!("{}/Cargo.toml", package.folder), says));
            }
        }
    }
    problems
}

/// Each special library is named only in the manifests of its home, and deny.toml bans it elsewhere.
pub fn libraries(tree: &Tree, packages: &[Package]) -> Vec<Problem> {
    let rows = tree.text(PAPER).map(|paper| tables::below(paper, HOMES)).unwrap_or_default();
    if rows.is_empty() {
        return vec![Problem::whole(PAPER, format!("has no table `{HOMES}`"))];
    }
    let bans = tree.text(BANS).unwrap_or_default();
    let mut problems = Vec::new();
    for row in rows {
        let [libraries, homes, _] = row.cells.as_slice() else {
            continue;
        };
        let homes = tables::quoted(homes);
        for library in tables::quoted(libraries) {
            for package in packages.iter().filter(|package| !homes.contains(&package.name.as_str())) {
                if package.dependencies.iter().any(|dependency| dependency.package == library) {
                    let says = format!("names `{library}`, whose home is {} ({PAPER}:{})", homes.join(", "), row.line);
                    problems.push(Problem::whole(&format!("{}/Cargo.toml", package.folder), says));
                }
            }
            if !banned_but_at(bans, library, &homes) {
                let says = format!("does not ban `{library}` with the wrappers of {PAPER}:{}", row.line);
                problems.push(Problem::whole(BANS, says));
            }
        }
    }
    problems
}

fn banned_but_at(bans: &str, library: &str, homes: &[&str]) -> bool {
    let entry = bans.lines().find(|line| line.contains(&format!("crate = \"{library}\"")));
    let wrappers = entry.and_then(|line| line.split_once("wrappers = [")?.1.split_once(']')).map(|(list, _)| list);
    wrappers.is_some_and(|list| homes.iter().all(|home| list.contains(&format!("\"{home}\""))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Dependency;

    const TABLES: &str = "\
## Layout
| Place | Holds | May import | Its tests also |
|---|---|---|---|
| `crates/model` | nouns | - | - |
| `crates/vault` | keys | `wire` | `model` |
| `crates/wire` | bytes | - | - |
## Libraries with one home
| Library | Home | Why |
|---|---|---|
| `age` | `vault` | keys |
";
    const BANS_TEXT: &str = "    { crate = \"age\", wrappers = [\"vault\", \"age-core\"] },\n";

    fn package(name: &str, dependencies: &[(&str, bool)]) -> Package {
        let dependency = |(package, only_tests): &(&str, bool)| Dependency {
            package: (*package).to_owned(),
            only_tests: *only_tests,
            features: Vec::new(),
        };
        Package {
            name: name.to_owned(),
            folder: format!("crates/{name}"),
            dependencies: dependencies.iter().map(dependency).collect(),
        }
    }

    fn tree(bans: &str) -> Tree {
        Tree::of(&[(PAPER, TABLES), (BANS, bans)])
    }

    fn fine() -> Vec<Package> {
        vec![
            package("model", &[("thiserror", false)]),
            package("vault", &[("wire", false), ("model", true), ("age", false)]),
            package("wire", &[]),
        ]
    }

    #[test]
    fn manifests_within_the_tables_pass() {
        assert_eq!(imports(&tree(BANS_TEXT), &fine()), [], "each import has its cell");
        assert_eq!(libraries(&tree(BANS_TEXT), &fine()), [], "the library is at home and banned elsewhere");
    }

    #[test]
    fn an_import_beyond_the_table_is_refused() {
        let mut packages = fine();
        packages[0] = package("model", &[("wire", false)]);
        assert_eq!(imports(&tree(BANS_TEXT), &packages).len(), 1, "model imports nothing of ours");
        packages[0] = package("model", &[("wire", true)]);
        assert_eq!(imports(&tree(BANS_TEXT), &packages).len(), 1, "not even in its tests");
    }

    #[test]
    fn an_import_for_tests_is_refused_elsewhere() {
        let mut packages = fine();
        packages[1] = package("vault", &[("model", false)]);
        let problems = imports(&tree(BANS_TEXT), &packages);
        assert!(problems[0].says.contains("`model`"), "allowed in its tests, not in the crate: {problems:?}");
    }

    #[test]
    fn a_crate_and_a_row_need_each_other() {
        let mut packages = fine();
        packages.push(package("helpers", &[]));
        packages.remove(2);
        let problems = imports(&tree(BANS_TEXT), &packages);
        assert_eq!(problems.len(), 2, "a crate without a row, and a row without a crate: {problems:?}");
    }

    #[test]
    fn a_special_library_away_from_home_is_refused() {
        let mut packages = fine();
        packages[0] = package("model", &[("age", true)]);
        assert_eq!(libraries(&tree(BANS_TEXT), &packages).len(), 1, "not even in tests");
        assert_eq!(libraries(&tree(""), &fine()).len(), 1, "deny.toml has to say the same");
        assert_eq!(
            libraries(&tree("{ crate = \"age\", wrappers = [\"app\"] }"), &fine()).len(),
            1,
            "with the same home"
        );
    }

    #[test]
    fn a_testkit_in_what_ships_is_refused() {
        let mut packages = fine();
        packages[1].dependencies[1].features.push("testkit".to_owned());
        assert_eq!(testkits(&tree(BANS_TEXT), &packages), [], "tests may ask for it");
        packages[1].dependencies[0].features.push("testkit".to_owned());
        assert_eq!(testkits(&tree(BANS_TEXT), &packages).len(), 1, "a crate that ships may not");
    }
}
