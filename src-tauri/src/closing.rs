//! How the program ends: the page may keep what was typed, a save under way ends, the records are sealed and closed.

use std::time::Duration;

use tauri::{AppHandle, Manager, Window};

use crate::Held;

/// A page that was hidden keeps what was typed last within this time.
const LAST_WORDS: Duration = Duration::from_millis(400);

/// The window was closed: it disappears at once, and the program ends when the records are closed.
pub fn begin(window: &Window) {
    let _ = window.hide();
    end_after(window.app_handle(), LAST_WORDS);
}

/// Closes the records, if that did not happen yet. The last thing the program does.
pub fn finish(app: &AppHandle) {
    if let Some(held) = app.try_state::<Held>() {
        held.0.lock();
    }
}

/// Whoever asks the program to end gets the same end as whoever closes the window.
#[cfg(unix)]
pub fn on_signal(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            return;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        end_after(&app, Duration::ZERO);
    });
}

#[cfg(not(unix))]
pub fn on_signal(_app: &AppHandle) {}

/// Waits for the records on a thread of its own: the window's thread must stay free to hand over last commands.
fn end_after(app: &AppHandle, wait: Duration) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(wait);
        finish(&app);
        app.exit(0);
    });
}
