//! What must not stand in any file: paths of one machine, hosts of registries, download addresses in lock files.

use super::{Problem, Tree};

/// The only source a lock file names: the index, as cargo writes it.
const INDEX_LINE: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
const LOCK_FILES: [&str; 4] = ["Cargo.lock", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml"];

/// In two halves, so that this file does not hold what it looks for.
const HOSTS: [(&str, &str); 9] = [
    ("index.", "crates.io"),
    ("static.", "crates.io"),
    ("crates.", "io-index"),
    ("registry.", "npmjs.org"),
    ("registry.", "yarnpkg.com"),
    ("files.", "pythonhosted.org"),
    ("deb.", "debian.org"),
    ("archive.", "ubuntu.com"),
    ("proxy.", "golang.org"),
];

/// Folders of the people who built this.
pub fn machine_paths(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.texts() {
        let lines = text.lines().enumerate().filter(|(_, line)| has_machine_path(line));
        problems.extend(lines.map(|(at, _)| Problem::at(path, at + 1, "a path of one machine")));
    }
    problems
}

fn has_machine_path(line: &str) -> bool {
    ["root", "home"].iter().any(|folder| {
        let path = format!("/{folder}/");
        line.match_indices(&path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !c.is_ascii_lowercase() && c != '.')
        })
    })
}

/// Package hosts named anywhere but in a lock file: where packages come from is the machine's business.
pub fn registry_hosts(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| !is_lock(path)) {
        for (at, line) in text.lines().enumerate() {
            let host = HOSTS.iter().map(|(first, second)| format!("{first}{second}")).find(|host| line.contains(host));
            // The line of the lock file that is looked for below stands in this program.
            let allowed = line.contains(INDEX_LINE) || line.trim_start().starts_with("const INDEX_LINE");
            problems.extend(
                host.filter(|_| !allowed).map(|host| Problem::at(path, at + 1, format!("names the host {host}"))),
            );
        }
    }
    problems
}

/// Lock files name no address to download from, but for the line with cargo's index.
pub fn lock_files(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| is_lock(path)) {
        let address = |line: &str| line.contains("http://") || line.contains("https://");
        // Links to funding pages and the like are no downloads.
        let downloads = |line: &str| line.contains("source") || line.contains("resolved") || line.contains("tarball");
        let lines =
            text.lines().enumerate().filter(|(_, line)| address(line) && downloads(line) && line.trim() != INDEX_LINE);
        problems.extend(lines.map(|(at, _)| Problem::at(path, at + 1, "an address to download from")));
    }
    problems
}

fn is_lock(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| LOCK_FILES.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_refused() {
        for line in ["cd /ROOT/x", "\"/HOME/ann/satchel\"", "/HOME/ann"] {
            let line = line.replace("ROOT", "root").replace("HOME", "home");
            assert_eq!(machine_paths(&Tree::of(&[("docs/a.md", &line)])).len(), 1, "{line}");
        }
        let fine = "crates/HOME/src, ./ROOT/x and --home DIR".replace("HOME", "home").replace("ROOT", "root");
        assert_eq!(machine_paths(&Tree::of(&[("docs/a.md", &fine)])), [], "folders of the repository and options");
    }

    #[test]
    fn a_registry_host_outside_lock_files_is_refused() {
        let line = format!("fetch from {}{}", HOSTS[1].0, HOSTS[1].1);
        assert_eq!(registry_hosts(&Tree::of(&[("README.md", &line)])).len(), 1, "papers do not say whence");
        assert_eq!(registry_hosts(&Tree::of(&[("Cargo.lock", &line)])), [], "lock files are judged by their own rule");
    }

    #[test]
    fn a_download_address_in_a_lock_file_is_refused() {
        let fine = format!("[[package]]\n{INDEX_LINE}\n");
        assert_eq!(lock_files(&Tree::of(&[("Cargo.lock", &fine)])), [], "cargo's index is named");
        let git = "source = \"git+https://example.org/x\"\n";
        assert_eq!(lock_files(&Tree::of(&[("Cargo.lock", git)])).len(), 1, "nothing else is");
        let resolved = "\"resolved\": \"https://example.org/x.tgz\",\n";
        assert_eq!(lock_files(&Tree::of(&[("ui/package-lock.json", resolved)])).len(), 1, "nor in npm's");
    }
}
