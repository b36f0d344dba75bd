//! The app's commands on a loopback port for browsers on this machine: a demo without a display, and tests. Holds no rule.

#![forbid(unsafe_code)]

mod answer;
mod connections;
mod entry;
mod events;
mod files;
mod routes;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use app::device::{Device, Options};
use app::host::{Machine, keep_ticking};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use entry::Entry;
use events::Events;
use files::Files;
use routes::Routes;

/// What a host needs to know.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder that holds this device's records.
    pub home: PathBuf,
    /// The folder of the screens.
    pub ui: PathBuf,
    /// Where to listen; loopback only.
    pub listen: SocketAddr,
    /// Seconds between exchanges that nobody asked for; 0 for none.
    pub sync_every_s: u32,
    /// Added to the clock, in minutes.
    pub clock_shift_minutes: i64,
    /// How long a client may take for the head of a request, and for its body.
    pub patience: Duration,
}

/// How long a client may take for the head of a request, and for its body, unless a test says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Why a host does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Others on the network could reach it.
    #[error("only a loopback address is served, such as 127.0.0.1:0")]
    NotLoopback,
    /// The folder of the screens cannot be read.
    #[error("the folder of the screens cannot be read")]
    Ui(#[source] std::io::Error),
    /// The port cannot be had.
    #[error("the port cannot be had")]
    Port(#[source] std::io::Error),
}

/// A host that runs until it is stopped.
pub struct Running {
    address: SocketAddr,
    link: String,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// Starts to serve one home.
///
/// # Errors
/// [`StartError`].
pub fn start(config: &Config) -> Result<Running, StartError> {
    if !config.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback);
    }
    let files = Files::of(&config.ui).map_err(StartError::Ui)?;
    let runtime = Runtime::new().map_err(StartError::Port)?;
    let listener = runtime.block_on(TcpListener::bind(config.listen)).map_err(StartError::Port)?;
    let address = listener.local_addr().map_err(StartError::Port)?;
    let mut machine = Machine { clock_shift_ms: config.clock_shift_minutes.saturating_mul(60_000), shows_files: false };
    let (entry, token) = Entry::fresh(&mut machine);
    let events = Arc::new(Events::default());
    let tell = events.clone();
    let options = Options { sync_every_s: config.sync_every_s, ..Options::default() };
    let device = Device::new(&config.home, Box::new(machine), options, Box::new(move |event| tell.tell(event)));
    keep_ticking(&device);
    let routes =
        Routes { device: device.clone(), entry, events: events.clone(), files, address, patience: config.patience };
    let (stop, stopping) = watch::channel(false);
    let patience = config.patience;
    let thread = std::thread::spawn(move || {
        runtime.block_on(connections::serve(Arc::new(routes), listener, patience, stopping));
        // Commands under way end first; then what was saved is sealed and the records are closed.
        runtime.shutdown_timeout(patience);
        device.lock();
    });
    Ok(Running { address, link: format!("http://{address}/#{token}"), stop, thread: Some(thread) })
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The link that opens the screens once.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }

    /// Stops: requests under way end, what was saved is sealed, the records are closed.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}
