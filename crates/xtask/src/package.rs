//! The Debian package of the window: built from the release program, then installed and started to see that it works.

mod layout;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

use crate::programs::{self, Stop};
use crate::screens;
use crate::steps::{self, Runs, Step};
use crate::workspace;

/// How the package and its program are called. Neutral: nothing says what it is for.
const NAME: &str = "satchel";
const PROGRAM: &str = "satchel-app";

const STEPS: &[Step] = &[
    Step { name: "ui", does: "the screens, built when they changed", runs: Runs::Here(screens::provide) },
    Step {
        name: "program",
        does: "the window as it is shipped: in release, with no way to drive it from outside",
        runs: Runs::Cargo(&["build", "--release", "--package", PROGRAM, "--bin", PROGRAM]),
    },
    Step { name: "package", does: "its Debian package", runs: Runs::Here(write_release) },
    Step {
        name: "trial",
        does: "the package, installed and started on a display of its own",
        runs: Runs::Here(try_it),
    },
];

/// `cargo xtask package`.
///
/// # Errors
/// A step failed.
pub fn run() -> Result<(), Stop> {
    steps::run(STEPS)
}

/// Packs the program of the dev profile, which an earlier step has built, and tries that package: all but the release build.
///
/// # Errors
/// The package could not be made, installed, started or removed.
pub fn check() -> Result<(), Stop> {
    write(Build::Dev)?;
    trial::run(&Package::here(Build::Dev)?)
}

/// Which program is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Build {
    /// As it is shipped.
    Release,
    /// As tests run it.
    Dev,
}

impl Build {
    /// Its folder below `target/`.
    fn folder(self) -> &'static str {
        match self {
            Build::Release => "release",
            Build::Dev => "debug",
        }
    }
}

/// What is about to be packed, and where.
struct Package {
    /// What it is made from.
    build: Build,
    /// `0.1.0`.
    version: String,
    /// `amd64`.
    architecture: String,
    /// The tree that is packed.
    tree: PathBuf,
    /// The package.
    file: PathBuf,
}

impl Package {
    fn here(build: Build) -> Result<Package, Stop> {
        let architecture = programs::output(&mut programs::program("dpkg", &["--print-architecture"]));
        let architecture =
            architecture.ok_or_else(|| Stop::needs_person("packages are made with Debian's dpkg-deb"))?;
        let architecture = architecture.trim().to_owned();
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let (target, _) = workspace::read()?;
        let folder = match build {
            Build::Release => target.join("package"),
            Build::Dev => target.join("package-dev"),
        };
        let file = folder.join(format!("{NAME}_{version}_{architecture}.deb"));
        Ok(Package { build, version, architecture, tree: folder.join("tree"), file })
    }
}

fn write_release() -> Result<(), Stop> {
    write(Build::Release)
}

fn write(build: Build) -> Result<(), Stop> {
    let package = Package::here(build)?;
    let (target, _) = workspace::read()?;
    let _ = fs::remove_dir_all(&package.tree);
    layout::fill(&package, &target.join(build.folder()).join(PROGRAM))?;
    let (tree, file) = (package.tree.display().to_string(), package.file.display().to_string());
    let mut build = programs::program("dpkg-deb", &["--root-owner-group", "-Zxz", "--build", &tree, &file]);
    if let Some(time) = programs::output(&mut programs::program("git", &["log", "-1", "--format=%ct"])) {
        // The same sources give the same package.
        build.env("SOURCE_DATE_EPOCH", time.trim());
    }
    programs::run(&mut build)?;
    println!("{file}: {} KiB", fs::metadata(&package.file).map_or(0, |file| file.len() / 1024));
    Ok(())
}

fn try_it() -> Result<(), Stop> {
    trial::run(&Package::here(Build::Release)?)
}

fn failed(place: &Path, error: &std::io::Error) -> Stop {
    Stop::failed(format!("{}: {error}", place.display()))
}
