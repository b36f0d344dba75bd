//! Measures Satchel on the workload of the shared bench; must not know a case's inside beyond what commands offer.
//!
//! The measurements open homes by raw slots, so they are built only with the feature `bench`, which no package has.

#[cfg(feature = "bench")]
mod agency;
#[cfg(feature = "bench")]
mod device;
#[cfg(feature = "bench")]
mod floor;
#[cfg(feature = "bench")]
mod foreign;
#[cfg(feature = "bench")]
mod measure;
#[cfg(feature = "bench")]
mod office;
#[cfg(feature = "bench")]
mod partner;
#[cfg(feature = "bench")]
mod peer;
#[cfg(feature = "bench")]
mod report;
#[cfg(feature = "bench")]
mod sequence;
// Its tests hold it to the shared bench in every build.
#[cfg(any(test, feature = "bench"))]
pub mod workload;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};

use crate::files::Fault;

/// Arguments of `satchel bench`.
#[derive(Args)]
pub struct Bench {
    /// How much: 30, 1,000 or 10,000 cases.
    #[arg(long, default_value = "S", value_parser = ["S", "M", "L"])]
    pub size: String,
    /// Only take the cases over and search them.
    #[arg(long)]
    pub search_only: bool,
    /// Print one JSON object instead of a table.
    #[arg(long)]
    pub json: bool,
    /// A folder to work in, emptied before and removed after; beside this program when left out.
    #[arg(long)]
    pub dir: Option<PathBuf>,
}

/// Arguments of `satchel bench-peer`.
#[derive(Args)]
pub struct Peer {
    #[command(subcommand)]
    pub role: PeerRole,
}

/// What to be.
#[derive(Subcommand)]
pub enum PeerRole {
    /// The office: founds a throw-away agency beside its folder when it first starts.
    Server {
        /// Its folder.
        dir: PathBuf,
        /// Serve with TLS, which no peer of the shared bench has.
        #[arg(long)]
        tls: bool,
    },
    /// A device: `d0` or `d1` beside the office's folder.
    Device {
        /// Its folder.
        dir: PathBuf,
        /// Take commands, or measure one cold opening.
        #[arg(value_enum)]
        mode: Mode,
        /// The case to read in a cold opening.
        case: Option<String>,
    },
}

/// How a device is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// With the library's own durability.
    Run,
    /// With every write forced to disk: for Satchel the same, because every save is.
    Durable,
    /// Open, list, read one case, say how long it took.
    Cold,
}

#[cfg(feature = "bench")]
impl Bench {
    /// Measures and prints.
    pub fn run(self) -> Result<ExitCode, Fault> {
        sequence::run(&self)
    }
}

#[cfg(feature = "bench")]
impl Peer {
    /// Serves until its standard input ends.
    pub fn run(self) -> Result<ExitCode, Fault> {
        peer::run(self.role)
    }
}

#[cfg(not(feature = "bench"))]
const NOT_BUILT: &str = "this build has no bench; build it with `cargo xtask bench`";

#[cfg(not(feature = "bench"))]
impl Bench {
    /// Says that this build cannot.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let Bench { size: _, search_only: _, json: _, dir: _ } = self;
        Err(Fault::Other(NOT_BUILT.to_owned()))
    }
}

#[cfg(not(feature = "bench"))]
impl Peer {
    /// Says that this build cannot.
    pub fn run(self) -> Result<ExitCode, Fault> {
        match self.role {
            PeerRole::Server { dir: _, tls: _ } | PeerRole::Device { dir: _, mode: _, case: _ } => {
                Err(Fault::Other(NOT_BUILT.to_owned()))
            }
        }
    }
}
