//! The loopback host as a program: prints one link, and stops when asked. For demos without a display and for tests.

use std::error::Error;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;
use host::{Config, PATIENCE};
use tokio::sync::oneshot;

/// Serves one home to browsers on this machine. Prints one line: the link to open, good for one use.
#[derive(Debug, Parser)]
#[command(name = "satchel-host", version)]
struct Arguments {
    /// The folder that holds this device's records.
    #[arg(long)]
    home: PathBuf,
    /// The folder of the screens.
    #[arg(long)]
    ui: PathBuf,
    /// Loopback address and port; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Seconds between exchanges with the office that nobody asked for; 0 for none.
    #[arg(long, default_value_t = 0)]
    sync_every: u32,
    /// Stop when standard input ends, so that the host never outlives whoever started it.
    #[arg(long)]
    until_stdin_closes: bool,
    /// Minutes to add to the clock: for demonstrations that live several days in a minute.
    #[arg(long, default_value_t = 0, hide = true, allow_negative_numbers = true)]
    clock_shift_minutes: i64,
}

fn main() -> Result<(), Box<dyn Error>> {
    app::host::quiet_panics();
    let arguments = Arguments::parse();
    let config = Config {
        home: arguments.home,
        ui: arguments.ui,
        listen: arguments.listen,
        sync_every_s: arguments.sync_every,
        clock_shift_minutes: arguments.clock_shift_minutes,
        patience: PATIENCE,
    };
    let signals = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let asked_to_stop = signals.block_on(async { stop_signal() })?;
    let input_ended = until_stdin_closes(arguments.until_stdin_closes);
    let running = host::start(&config)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", running.link())?;
    out.flush()?;
    drop(out);
    signals.block_on(async {
        tokio::select! {
            () = asked_to_stop => {}
            _ = input_ended => {}
        }
    });
    running.stop();
    Ok(())
}

/// Completes when standard input ends, or never.
async fn until_stdin_closes(asked: bool) {
    let (ended, input_ended) = oneshot::channel::<()>();
    if !asked {
        return std::future::pending().await;
    }
    std::thread::spawn(move || {
        let mut ignored = [0; 256];
        let mut input = std::io::stdin().lock();
        while matches!(input.read(&mut ignored), Ok(1..)) {}
        let _ = ended.send(());
    });
    let _ = input_ended.await;
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
