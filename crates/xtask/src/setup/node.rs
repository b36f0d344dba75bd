//! Node and npm, which build and test the screens. They belong to the person at this machine, like the Rust toolchain.

use super::cargo_tools::version;
use crate::programs::{self, Stop};

/// The oldest that the tools of `ui/` run on.
const NODE_MIN: [u32; 3] = [20, 19, 0];

/// Says what to bring when it is not here; installs nothing.
///
/// # Errors
/// Node is missing or too old, or npm is missing.
pub fn require() -> Result<(), Stop> {
    let ask = |name| programs::output(&mut programs::program(name, &["--version"]));
    match missing(ask("node").as_deref(), ask("npm").as_deref()) {
        None => {
            println!("Node, npm: here (build and test the screens)");
            Ok(())
        }
        Some(says) => Err(Stop::needs_person(says)),
    }
}

fn missing(node: Option<&str>, npm: Option<&str>) -> Option<String> {
    let found = match (node, npm) {
        (Some(node), Some(_)) if version(node) >= Some(NODE_MIN) => return None,
        (None, _) => "there is no Node here".to_owned(),
        (Some(node), None) => format!("there is Node {} here but no npm", node.trim()),
        (Some(node), Some(_)) => format!("the Node here is {}", node.trim()),
    };
    let [major, minor, _] = NODE_MIN;
    Some(format!(
        "The screens are built with Node {major}.{minor} or newer and its npm; {found}.\n\
         Please install Node {major} (as new as {major}.{minor}), 22 or 24 as you install programs on this machine \
         (Debian 13: nodejs npm), and start this again."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_or_none_is_said_with_what_to_bring() {
        assert_eq!(missing(Some("v20.19.0\n"), Some("10.8.2\n")), None, "just new enough");
        assert_eq!(missing(Some("v24.1.0"), Some("11")), None, "newer");
        for (node, npm, says) in [
            (Some("v18.20.4\n"), Some("9.2.0"), "the Node here is v18.20.4"),
            (None, None, "no Node"),
            (Some("v22.0.0"), None, "no npm"),
        ] {
            let asked = missing(node, npm).unwrap();
            assert!(asked.contains(says) && asked.contains("20.19"), "{asked}");
        }
    }
}
