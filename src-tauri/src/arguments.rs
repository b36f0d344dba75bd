//! What the program is started with, and what a shipped build refuses to be started with.

use std::path::PathBuf;

use clap::Parser;

/// The case file a worker carries.
#[derive(Debug, Default, Parser)]
#[command(name = "satchel-app", version)]
pub struct Arguments {
    /// The folder that holds this device's records, and all that this program writes; the system's own when left out.
    #[arg(long)]
    pub home: Option<PathBuf>,
    /// Seconds between exchanges with the office that nobody asked for; 0 for none.
    #[arg(long, default_value_t = SYNC_EVERY_S)]
    pub sync_every: u32,
    /// Minutes to add to the clock: for demonstrations that live several days in a minute.
    #[arg(long, default_value_t = 0, hide = true, allow_negative_numbers = true)]
    pub clock_shift_minutes: i64,
}

/// A tablet comes into reach of a network for minutes at a time.
const SYNC_EVERY_S: u32 = 300;

/// Variables by which other programs get to drive a web view or look into it.
const DRIVING: [&str; 3] = ["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];

/// The command line; on a phone there is none.
pub fn read() -> Arguments {
    if cfg!(mobile) { Arguments { sync_every: SYNC_EVERY_S, ..Arguments::default() } } else { Arguments::parse() }
}

/// Says no when something asks to drive the window of a shipped build: who drives it reads all that is on screen.
///
/// # Errors
/// The sentence to stop with.
pub fn refuse_automation() -> Result<(), &'static str> {
    let may_be_driven = cfg!(any(debug_assertions, feature = "testkit"));
    if is_driven() && !may_be_driven { Err("this build does not let other programs drive its window") } else { Ok(()) }
}

/// Whether another program asks to drive the window.
pub fn is_driven() -> bool {
    DRIVING.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Ends the program with a sentence on standard error.
pub fn stop(sentence: &str) -> ! {
    use std::io::Write;
    let _ = writeln!(std::io::stderr().lock(), "satchel-app: {sentence}");
    std::process::exit(2)
}
