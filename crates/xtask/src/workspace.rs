//! Where things are: the repository, cargo, the build folder, the packages and what they import. Changes nothing.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::programs::{self, Stop};

/// A package of ours, as cargo reads its manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name in the manifest.
    pub name: String,
    /// Its folder, from the top of the repository, with `/`.
    pub folder: String,
    /// What it names in any dependency section, for any target.
    pub dependencies: Vec<Dependency>,
}

/// One line of a dependency section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The package it means, whatever it is called here.
    pub package: String,
    /// Whether only tests link it.
    pub only_tests: bool,
    /// Features that are asked for.
    pub features: Vec<String>,
}

/// The top of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("crates/xtask lies two folders below the top")
}

/// The folder of the screens.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The cargo that started this program.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}

/// The build folder and every package of the workspace.
///
/// # Errors
/// Cargo cannot read the manifests, and says why itself.
pub fn read() -> Result<(PathBuf, Vec<Package>), Stop> {
    let arguments = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
    let json = programs::output(&mut programs::cargo(&arguments))
        .ok_or_else(|| Stop::failed("`cargo metadata` failed: a manifest cannot be read"))?;
    parse(&json, &root().display().to_string()).ok_or_else(|| Stop::failed("`cargo metadata` printed an unknown form"))
}

fn parse(json: &str, root: &str) -> Option<(PathBuf, Vec<Package>)> {
    let metadata: Value = serde_json::from_str(json).ok()?;
    let folder = PathBuf::from(metadata["target_directory"].as_str()?);
    let packages = metadata["packages"].as_array()?.iter().map(|package| parse_package(package, root));
    Some((folder, packages.collect::<Option<_>>()?))
}

fn parse_package(package: &Value, root: &str) -> Option<Package> {
    let manifest = package["manifest_path"].as_str()?.strip_prefix(root)?;
    let folder = manifest.strip_suffix("Cargo.toml")?.trim_matches('/').to_owned();
    let dependencies = package["dependencies"].as_array()?.iter().map(parse_dependency);
    let name = package["name"].as_str()?.to_owned();
    Some(Package { name, folder, dependencies: dependencies.collect::<Option<_>>()? })
}

fn parse_dependency(entry: &Value) -> Option<Dependency> {
    let features = entry["features"].as_array()?.iter();
    Some(Dependency {
        package: entry["name"].as_str()?.to_owned(),
        only_tests: entry["kind"].as_str() == Some("dev"),
        features: features.filter_map(|feature| feature.as_str().map(str::to_owned)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dependency_section_of_a_package_is_read() {
        let json = r#"{"target_directory": "/t", "packages": [{"name": "x", "manifest_path": "/top/crates/x/Cargo.toml",
            "dependencies": [
                {"name": "age", "kind": null, "rename": "old", "features": ["ssh"]},
                {"name": "cc", "kind": "build", "target": "cfg(unix)", "features": []},
                {"name": "tempfile", "kind": "dev", "features": []}]}]}"#;
        let (_, packages) = parse(json, "/top").unwrap();
        assert_eq!(packages[0].folder, "crates/x", "folders count from the top");
        let read: Vec<_> = packages[0].dependencies.iter().map(|d| (d.package.as_str(), d.only_tests)).collect();
        assert_eq!(read, [("age", false), ("cc", false), ("tempfile", true)], "a rename hides nothing");
        assert_eq!(packages[0].dependencies[0].features, ["ssh"], "nor is a feature lost");
    }

    #[test]
    fn this_workspace_can_be_read() {
        let (_, packages) = read().unwrap();
        assert!(packages.iter().any(|package| package.name == "xtask"), "this program is one of its packages");
    }
}
