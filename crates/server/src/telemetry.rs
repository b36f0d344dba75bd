//! Structured logs: one JSON line an event on standard error, with counts and never an id, an address or a name.

use tracing_subscriber::EnvFilter;

/// Sends this program's events to standard error. `filter` is as in `RUST_LOG`, for instance `info`.
///
/// # Errors
/// [`LogsRefused`] for a filter that cannot be read, or when logs were set up before.
pub fn log_to_stderr(filter: &str) -> Result<(), LogsRefused> {
    let filter = EnvFilter::try_new(filter).map_err(|_| LogsRefused)?;
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_target(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init()
        .map_err(|_| LogsRefused)
}

/// Logs were not set up.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("logs could not be set up")]
pub struct LogsRefused;
