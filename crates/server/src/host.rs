//! The one place that reads the machine's clock and random source.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Tells the time as milliseconds since 1970-01-01. Tests bring their own.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now_ms(&self) -> u64;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now_ms(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }
}

/// Fills `out` from the operating system's random source.
///
/// # Errors
/// When the source is not there; a server does not start then.
pub fn random<const N: usize>() -> Result<[u8; N], std::io::Error> {
    let mut out = [0; N];
    getrandom::fill(&mut out).map_err(std::io::Error::other)?;
    Ok(out)
}
