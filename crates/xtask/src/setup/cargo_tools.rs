//! Cargo subcommands that `check` runs: built from the crate registry into cargo's own folder, once for all projects.

use crate::programs::{self, Stop};
use crate::steps;
use crate::workspace;

/// A cargo subcommand we need.
struct Tool {
    /// Its package.
    package: &'static str,
    /// As in `cargo NAME`.
    subcommand: &'static str,
    /// The version that is installed when there is none as new.
    version: &'static str,
    /// What for.
    why: &'static str,
}

const TOOLS: [Tool; 2] = [
    Tool { package: "cargo-nextest", subcommand: "nextest", version: "0.9.143", why: "runs the tests" },
    Tool {
        package: "cargo-deny",
        subcommand: "deny",
        version: "0.20.2",
        why: "checks licences, banned crates and where crates come from",
    },
];

/// Installs the tools that are missing or too old; minutes for each, once.
///
/// # Errors
/// A tool did not build.
pub fn provide() -> Result<(), Stop> {
    TOOLS.iter().try_for_each(|tool| {
        let found = programs::output(&mut programs::cargo(&[tool.subcommand, "--version"]));
        match found.as_deref().and_then(version) {
            Some(found) if Some(found) >= version(tool.version) => {
                println!("{}: here ({})", tool.package, tool.why);
                Ok(())
            }
            _ => install(tool),
        }
    })
}

fn install(tool: &Tool) -> Result<(), Stop> {
    println!("{} {}: MISSING ({}); building it takes minutes, once", tool.package, tool.version, tool.why);
    let arguments = ["install", tool.package, "--version", tool.version, "--locked"];
    let mut command = programs::program(workspace::cargo(), &arguments);
    // Its build must not end up among ours.
    command.env_remove("CARGO_TARGET_DIR");
    let (done, took) = steps::timed(|| programs::run(&mut command));
    println!("{}: {}", tool.package, steps::seconds(took));
    done
}

/// The first `1.2.3` in a text; a `v` in front is no part of it.
pub(super) fn version(text: &str) -> Option<[u32; 3]> {
    text.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split('.').map(str::parse);
        match (numbers.next(), numbers.next(), numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor)), Some(Ok(patch)), None) => Some([major, minor, patch]),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_a_tool_prints() {
        assert_eq!(version("cargo-nextest 0.9.143 (abc 2026-10-01)\nrelease: 0.9.143"), Some([0, 9, 143]), "nextest");
        assert_eq!(version("cargo-deny 0.20.2\n"), Some([0, 20, 2]), "deny");
        assert_eq!(version("v20.20.2\n"), Some([20, 20, 2]), "node");
        assert_eq!(version("no such command"), None, "an error text holds no version");
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(version("0.9.143") > version("0.9.99"), "143 is newer than 99");
        assert!(version("0.20.2") > version("0.9.143"), "20 is newer than 9");
    }
}
