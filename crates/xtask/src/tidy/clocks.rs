//! Where the wall clock may be read. Everything else takes time as an argument.

use super::{Problem, Tree};

/// The hosts: the app's, and the server's.
const HOSTS: [&str; 2] = ["crates/app/src/host.rs", "crates/server/src/host.rs"];

/// Readings of the wall clock outside the hosts, in tests too.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, code) in tree.rust().filter(|(path, _)| !HOSTS.contains(path)) {
        let lines = code.lines().filter(|(_, line)| line.contains("SystemTime::now"));
        problems.extend(lines.map(|(line, _)| {
            Problem::at(path, line, format!("time is an argument: only {} reads the wall clock", HOSTS.join(" or ")))
        }));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_reads_the_wall_clock() {
        let reads = "fn f() { SystemTime::now(); } // SystemTime::now\n";
        assert_eq!(problems(&Tree::of(&[(HOSTS[0], reads)])), [], "a host does");
        assert_eq!(problems(&Tree::of(&[("crates/model/src/lib.rs", reads)])).len(), 1, "a rule does not");
    }
}
