//! What a server is started with, and its bounds.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::host::{Clock, SystemClock};
use crate::pace::Pace;
use crate::storage::Quota;

/// How to start a server.
#[derive(Clone)]
pub struct Config {
    /// Folder for everything the server keeps; with PostgreSQL, for its keys alone. Servers that share a database have
    /// the same keys.
    pub data: PathBuf,
    /// Address of a PostgreSQL database to keep the log in; `None` keeps it in a file in `data`. Holds a password.
    pub postgres: Option<String>,
    /// Folder for sealed parts of photos and recordings; `blobs` in `data` when left out. Servers that share a database
    /// share this folder too.
    pub blobs: Option<PathBuf>,
    /// Where to listen; port 0 picks a free one.
    pub listen: SocketAddr,
    /// Where an operator's collector may read counts, in clear: a loopback address.
    pub metrics: Option<SocketAddr>,
    /// File of length-prefixed roster records, genesis first, of agencies to admit.
    pub admit: Option<PathBuf>,
    /// Off only on loopback addresses, for comparisons with programs that have no TLS.
    pub tls: bool,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Bounds on what clients may take up.
    pub limits: Limits,
}

impl Config {
    /// TLS, the machine's clock, the usual limits, nobody admitted yet.
    #[must_use]
    pub fn new(data: PathBuf, listen: SocketAddr) -> Config {
        Config {
            data,
            postgres: None,
            blobs: None,
            listen,
            metrics: None,
            admit: None,
            tls: true,
            clock: Arc::new(SystemClock),
            limits: Limits::default(),
        }
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Config({}, tls {})", self.listen, self.tls)
    }
}

/// Bounds on what clients may take up.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections open at once; more wait in the kernel.
    pub connections_max: usize,
    /// Exchanges under way at once; more are told to come again.
    pub exchanges_max: usize,
    /// Until the TLS handshake is done.
    pub handshake: Duration,
    /// Until a request's head is there, and how long a connection may rest between requests.
    pub head: Duration,
    /// Longest silence within a body.
    pub body_idle: Duration,
    /// For a whole request, however slow the link.
    pub request: Duration,
    /// For the requests under way when the server is asked to stop.
    pub stopping: Duration,
    /// What one device may upload on one day.
    pub quota: Quota,
    /// How often one network may ask for anything. A whole office behind one address comes at nine in the morning.
    pub network: Pace,
    /// How often one device may exchange.
    pub device: Pace,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections_max: 2_048,
            exchanges_max: 512,
            handshake: Duration::from_secs(30),
            head: Duration::from_secs(30),
            body_idle: Duration::from_secs(60),
            request: Duration::from_secs(20 * 60),
            stopping: Duration::from_secs(10),
            quota: Quota { bytes_max: 1024 * 1024 * 1024, items_max: 500_000 },
            network: Pace { burst: 6_000, per_second: 300 },
            device: Pace { burst: 600, per_second: 5 },
        }
    }
}
