//! The one place where the clock, randomness and the machine's memory enter; everything below takes them as arguments.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{Local, TimeZone};
use model::{Day, Millis};
use vault::Entropy;

use crate::device::Device;

/// What a session needs from the machine it runs on. Tests and the simulator bring their own.
pub trait Host: Send {
    /// Milliseconds since 1970-01-01 UTC as the tablet's clock says; it may be wrong by years.
    fn now(&self) -> Millis;
    /// The tablet's offset from UTC in minutes, east positive.
    fn utc_offset_minutes(&self) -> i32;
    /// Fills `out` with unpredictable bytes.
    fn fill(&mut self, out: &mut [u8]);

    /// Whether a file written here can be shown by a program of this machine. Else its bytes are handed over.
    fn shows_files(&self) -> bool {
        false
    }

    /// Asks the machine to show a file; whether it began to.
    fn show_file(&mut self, _path: &Path) -> bool {
        false
    }

    /// The local calendar day.
    fn today(&self) -> Day {
        let local_ms = self.now().0 + i64::from(self.utc_offset_minutes()) * 60_000;
        Day(i32::try_from(local_ms.div_euclid(86_400_000)).unwrap_or(i32::MAX))
    }
}

/// Where a device stands: gives each of its sessions a host, and says how much time passes.
pub trait Place: Send + Sync {
    /// A host for one session.
    fn host(&self) -> Box<dyn Host>;
    /// Milliseconds since some moment; never runs backwards, and may stand still while the machine sleeps.
    fn uptime_ms(&self) -> u64;
}

/// The machine itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Machine {
    /// Added to the wall clock, in milliseconds: a demo lives several days in a minute.
    pub clock_shift_ms: i64,
    /// Whether files are shown by the machine's own programs: in a window, not behind a browser or a command line.
    pub shows_files: bool,
}

impl Host for Machine {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the wall clock")]
    fn now(&self) -> Millis {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX) + self.clock_shift_ms)
    }

    fn utc_offset_minutes(&self) -> i32 {
        let at = Local.timestamp_millis_opt(self.now().0).earliest();
        at.map_or(0, |at| at.offset().local_minus_utc().div_euclid(60))
    }

    fn fill(&mut self, out: &mut [u8]) {
        getrandom::fill(out).expect("the operating system gives randomness");
    }

    fn shows_files(&self) -> bool {
        self.shows_files
    }

    fn show_file(&mut self, path: &Path) -> bool {
        let Some(program) = OPENER else { return false };
        let mut command = Command::new(program);
        command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let Ok(mut started) = command.spawn() else { return false };
        // Waited for, so that nothing is left of it in the system's list.
        std::thread::spawn(move || started.wait());
        true
    }
}

/// The program by which a desk system opens a file with what its user chose. On a phone there is none.
const OPENER: Option<&str> = if cfg!(any(target_os = "android", target_os = "ios")) {
    None
} else if cfg!(target_os = "macos") {
    Some("open")
} else if cfg!(windows) {
    Some("explorer")
} else {
    Some("xdg-open")
};

impl Place for Machine {
    fn host(&self) -> Box<dyn Host> {
        Box::new(*self)
    }

    fn uptime_ms(&self) -> u64 {
        u64::try_from(STARTED.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

#[expect(clippy::disallowed_methods, reason = "how long nothing happened is measured here and passed on")]
static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// How often a device is told that time passes.
const TICK: Duration = Duration::from_millis(500);

/// Tells a device that time passes, until nobody holds it any more.
pub fn keep_ticking(device: &Arc<Device>) {
    let device = Arc::downgrade(device);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(TICK);
            let Some(device) = device.upgrade() else { return };
            device.tick();
        }
    });
}

/// From here on a fault says where it happened and nothing else: what a program was working on never reaches a log.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
        let _ = writeln!(std::io::stderr().lock(), "satchel: a fault{place}");
    }));
}

/// Lends a host's randomness to the vault.
pub(crate) struct HostEntropy<'h>(pub &'h mut dyn Host);

impl Entropy for HostEntropy<'_> {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill(out);
    }
}

/// Milliseconds that `work` takes, for calibrating key derivation.
#[expect(clippy::disallowed_methods, reason = "calibration measures this machine")]
pub(crate) fn measure_ms(work: impl FnOnce()) -> u64 {
    let started = Instant::now();
    work();
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}
