//! The office as a program: reads its arguments, says on one line where it listens, and stops when asked.

use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;
use server::{Config, Running};

/// Stores and forwards sealed envelopes for the agencies it was told to admit.
#[derive(Debug, Parser)]
#[command(name = "satchel-server", version)]
struct Arguments {
    /// Folder for everything the server keeps; made if it is not there. With --postgres it holds the server's keys only.
    #[arg(long)]
    data: PathBuf,
    /// Keep the log in this PostgreSQL database instead of a file: postgresql://USER@HOST/NAME?sslmode=require, or
    /// key=value pairs. Several servers may share one database; copy the folder's keys to each. An address with a
    /// password belongs in SATCHEL_POSTGRES, which other people on the machine cannot read.
    #[arg(long, env = "SATCHEL_POSTGRES", hide_env_values = true)]
    postgres: Option<String>,
    /// Folder for sealed parts of photos and recordings; `blobs` in the data folder when left out. Servers that share a
    /// database share this folder too, over a network file system. Back it up with the database.
    #[arg(long)]
    blobs: Option<PathBuf>,
    /// Address and port; port 0 picks a free one.
    #[arg(long, required_unless_present = "move_to_postgres")]
    listen: Option<SocketAddr>,
    /// Copy the log in the folder into the empty database of --postgres, with all its numbers, and end. No server may be
    /// running on the folder; the file stays as it is.
    #[arg(long, requires = "postgres", conflicts_with = "listen")]
    move_to_postgres: bool,
    /// Serve counts for Prometheus at /metrics of this loopback address: no ids, no addresses, no names.
    #[arg(long)]
    metrics: Option<SocketAddr>,
    /// File of length-prefixed roster records, genesis first, of agencies to admit.
    #[arg(long)]
    admit: Option<PathBuf>,
    /// Serve without TLS: loopback addresses only, for comparisons.
    #[arg(long)]
    clear_text: bool,
    /// Which log lines are written to standard error.
    #[arg(long, default_value = "info")]
    log: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    server::telemetry::log_to_stderr(&arguments.log)?;
    let Some(listen) = arguments.listen else {
        return moved(&arguments);
    };
    let config = Config {
        postgres: arguments.postgres,
        blobs: arguments.blobs,
        metrics: arguments.metrics,
        admit: arguments.admit,
        tls: !arguments.clear_text,
        ..Config::new(arguments.data, listen)
    };
    let signals = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let asked_to_stop = signals.block_on(async { stop_signal() })?;
    let running = match server::start(config) {
        Ok(running) => running,
        Err(error) => {
            tracing::error!(%error, cause = error.source().map(ToString::to_string), "not started");
            return Err(error.into());
        }
    };
    announce(&running)?;
    signals.block_on(asked_to_stop);
    tracing::info!("stopping");
    running.shutdown();
    tracing::info!("stopped");
    Ok(())
}

/// Moves the log and says how much of it there was.
fn moved(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let address = arguments.postgres.as_deref().unwrap_or_default();
    let rows = server::move_to_postgres(&arguments.data, address)?;
    let said = "rows are in the database now. Start with --postgres and this folder's keys; keep office.db until then.";
    writeln!(std::io::stdout(), "{rows} {said}")?;
    Ok(())
}

/// One JSON line on standard output: where to connect and what to pin.
fn announce(running: &Running) -> std::io::Result<()> {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let counts = running.metrics().map(|at| format!(r#","metrics_port":{}"#, at.port())).unwrap_or_default();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        r#"{{"address":"{}","port":{},"tls_pin":"{}","receipt_key":"{}"{counts}}}"#,
        running.addr().ip(),
        running.addr().port(),
        hex(running.pin().as_bytes()),
        hex(running.receipt_key().as_bytes()),
    )?;
    out.flush()
}

#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
