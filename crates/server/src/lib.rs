//! The office: stores and forwards sealed envelopes, blind to content. Links nothing that could open a case.
//!
//! [`start`] runs a server until its [`Running`] is shut down or dropped; `satchel-server` is the same as a program.

#![forbid(unsafe_code)]

pub mod admit;
pub mod config;
pub mod host;
pub mod keys;
pub mod pace;
pub mod routes;
pub mod storage;
pub mod telemetry;

mod answer;
mod blobs;
mod check;
mod exchange;
mod http;
mod metrics;
mod office;
mod parts;
mod patience;
mod rosters;
mod session;
mod tls;
mod upload;

use std::net::SocketAddr;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use tokio::net::TcpListener;
use tokio::sync::watch;
use wire::{Hash, SigningPublic};

pub use crate::admit::AdmitRefused;
use crate::blobs::Blobs;
pub use crate::config::{Config, Limits};
pub use crate::host::{Clock, SystemClock};
use crate::keys::Keys;
use crate::office::Office;
use crate::storage::backend::Backend;
pub use crate::storage::postgres::NotMoved;
use crate::storage::postgres::PostgresLog;
use crate::storage::{Log, LogError};

/// Why a server did not start. Nothing was changed except, perhaps, keys made for the first start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder or a key file cannot be used.
    #[error("the data folder cannot be used")]
    Data(#[source] std::io::Error),
    /// The log cannot be opened.
    #[error("the log cannot be opened")]
    Log(#[from] LogError),
    /// The file of agencies cannot be used.
    #[error("no agency was admitted")]
    Admit(#[from] AdmitRefused),
    /// The kept TLS key and certificate cannot be used.
    #[error("TLS cannot be set up")]
    Tls(#[source] rustls::Error),
    /// The address cannot be listened on.
    #[error("the address cannot be listened on")]
    Listen(#[source] std::io::Error),
    /// Counts are served in clear, so only on a loopback address.
    #[error("counts may be served on a loopback address only")]
    CountsInClear,
    /// TLS may be off only on a loopback address.
    #[error("without TLS only a loopback address may be used")]
    ClearText,
    /// The server's own thread could not be made.
    #[error("no thread could be started")]
    Thread(#[source] std::io::Error),
}

/// A server that runs on its own threads. Dropping it stops it as [`Running::shutdown`] does.
#[derive(Debug)]
pub struct Running {
    at: Listening,
    pin: Hash,
    receipt_key: SigningPublic,
    inside: Inside,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.at.devices
    }

    /// Where it serves counts, if it was asked to.
    #[must_use]
    pub fn metrics(&self) -> Option<SocketAddr> {
        self.at.counts
    }

    /// BLAKE3 of its TLS key's SubjectPublicKeyInfo.
    #[must_use]
    pub fn pin(&self) -> Hash {
        self.pin
    }

    /// What it signs receipts and roster positions with.
    #[must_use]
    pub fn receipt_key(&self) -> SigningPublic {
        self.receipt_key
    }

    /// Admits agencies by their roster records, genesis first, while the server runs.
    ///
    /// # Errors
    /// [`AdmitRefused`]; agencies that stand otherwise are left as they were.
    pub fn admit(&self, records: Vec<Vec<u8>>) -> Result<usize, AdmitRefused> {
        let chains = admit::chains(records)?;
        let (office, (done, is_done)) = (self.inside.office.clone(), mpsc::sync_channel(1));
        self.inside.runtime.spawn(async move {
            let admitted = admit::store(&*office.log, chains).await;
            let mut loaded = office.rosters.load(&*office.log).await;
            for agency in office.log.agencies().await.unwrap_or_default() {
                loaded = loaded.and(office.bury(agency.agency, 0).await);
            }
            let _ = done.send(loaded.map_err(AdmitRefused::Store).and(admitted));
        });
        is_done.recv().unwrap_or(Err(AdmitRefused::Store(LogError::Closed)))
    }

    /// Lets requests under way finish within their time, closes the log and ends the threads.
    pub fn shutdown(mut self) {
        self.stop_and_wait();
    }

    /// Waits until the server has ended by itself, which it does only when its listener breaks.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    fn stop_and_wait(&mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop_and_wait();
    }
}

/// The way to what runs.
#[derive(Debug, Clone)]
struct Inside {
    office: Arc<Office<Backend>>,
    runtime: tokio::runtime::Handle,
}

/// What tablets pin of a server, made on first use; needs no running server.
///
/// # Errors
/// [`StartError::Data`].
pub fn identity(data: &std::path::Path) -> Result<(Hash, SigningPublic), StartError> {
    let keys = Keys::open(data).map_err(StartError::Data)?;
    Ok((keys.tls_pin(), keys.receipt_public()))
}

/// Moves the log in the file of `data` into the empty PostgreSQL database at `postgres`. No server may be running on the
/// folder. The file stays. Returns how many rows were moved.
///
/// # Errors
/// [`NotMoved`]; nothing was changed then.
pub fn move_to_postgres(data: &std::path::Path, postgres: &str) -> Result<u64, NotMoved> {
    let failed = |error: std::io::Error| NotMoved::Log(LogError::Backend(Box::new(error)));
    let run = u32::from_be_bytes(host::random().map_err(failed)?).max(1);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async { PostgresLog::open(postgres, run).await?.take_over(data).await })
}

/// Starts a server and returns once it listens.
///
/// # Errors
/// [`StartError`].
pub fn start(config: Config) -> Result<Running, StartError> {
    if !config.tls && !config.listen.ip().is_loopback() {
        return Err(StartError::ClearText);
    }
    if config.metrics.is_some_and(|at| !at.ip().is_loopback()) {
        return Err(StartError::CountsInClear);
    }
    let keys = Keys::open(&config.data).map_err(StartError::Data)?;
    let (pin, receipt_key) = (keys.tls_pin(), keys.receipt_public());
    let (stop, stopped) = watch::channel(false);
    let (ready, is_ready) = mpsc::sync_channel(1);
    let thread = std::thread::Builder::new()
        .name("office".into())
        .spawn(move || run(config, keys, stopped, ready))
        .map_err(StartError::Thread)?;
    let (at, inside) = is_ready
        .recv()
        .unwrap_or_else(|_| Err(StartError::Thread(std::io::Error::other("the server's thread ended"))))?;
    Ok(Running { at, pin, receipt_key, inside, stop, thread: Some(thread) })
}

fn run(
    config: Config,
    keys: Keys,
    stopped: watch::Receiver<bool>,
    ready: mpsc::SyncSender<Result<(Listening, Inside), StartError>>,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = ready.send(Err(StartError::Thread(error)));
            return;
        }
    };
    runtime.block_on(async {
        match prepare(&config, &keys).await {
            Err(error) => {
                let _ = ready.send(Err(error));
            }
            Ok(prepared) => {
                let Prepared { office, listener, tls, at, counts } = prepared;
                let runtime = tokio::runtime::Handle::current();
                let _ = ready.send(Ok((at, Inside { office: office.clone(), runtime })));
                if let Some(listener) = counts {
                    let page = Arc::new(metrics::MetricsPage(office.metrics.clone()));
                    tokio::spawn(http::serve(page, listener, None, config.limits, stopped.clone()));
                }
                http::serve(office.clone(), listener, tls, config.limits, stopped).await;
                office.log.close().await;
            }
        }
    });
}

/// Where it listens.
#[derive(Debug, Clone, Copy)]
struct Listening {
    devices: SocketAddr,
    counts: Option<SocketAddr>,
}

/// Everything that has to be there before the first request.
struct Prepared {
    office: Arc<Office<Backend>>,
    listener: TcpListener,
    tls: Option<tokio_rustls::TlsAcceptor>,
    counts: Option<TcpListener>,
    at: Listening,
}

async fn prepare(config: &Config, keys: &Keys) -> Result<Prepared, StartError> {
    let run = u32::from_be_bytes(host::random().map_err(StartError::Data)?).max(1);
    let log = Arc::new(Backend::open(&config.data, config.postgres.as_deref(), run).await?);
    if let Some(file) = &config.admit {
        admit::store(&*log, admit::read(file)?).await?;
    }
    let folder = config.blobs.clone().unwrap_or_else(|| config.data.join("blobs"));
    let blobs = Blobs::in_folder(&folder).map_err(StartError::Data)?;
    let office = Arc::new(Office::new((log, blobs), keys, config.clock.clone(), config.limits));
    office.rosters.load(&*office.log).await?;
    for agency in office.log.agencies().await? {
        office.bury(agency.agency, 0).await?;
    }
    let tls = match config.tls {
        true => Some(tls::acceptor(keys).map_err(StartError::Tls)?),
        false => None,
    };
    let listener = TcpListener::bind(config.listen).await.map_err(StartError::Listen)?;
    let counts = match config.metrics {
        Some(at) => Some(TcpListener::bind(at).await.map_err(StartError::Listen)?),
        None => None,
    };
    let address = |listener: &TcpListener| listener.local_addr().map_err(StartError::Listen);
    let at = Listening { devices: address(&listener)?, counts: counts.as_ref().map(address).transpose()? };
    Ok(Prepared { office, listener, tls, counts, at })
}
