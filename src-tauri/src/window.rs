//! The one window: shows the embedded screens, goes nowhere else, opens no other, keeps nothing.

use std::path::Path;

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindowBuilder};

use crate::arguments;

/// The smallest window in which everything can be used, in CSS pixels. Source: ui.md 3, a small phone.
const WIDTH_MIN: f64 = 360.0;
const HEIGHT_MIN: f64 = 560.0;
/// A new window: a tablet held upright is the smallest common screen that it fits on beside a panel.
const WIDTH: f64 = 1024.0;
const HEIGHT: f64 = 740.0;

/// Opens the window. The web view's own files go below `home`.
///
/// # Errors
/// What the system's web view says.
pub fn open(app: &AppHandle, home: &Path) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .data_directory(home.join("web-view"))
        // No storage, cache or history outlives the window. (WebKitGTK cannot be driven so; what a driven window writes
        // goes below the home, where a test looks for what should not be there.)
        .incognito(!arguments::is_driven())
        .devtools(cfg!(debug_assertions));
    #[cfg(desktop)]
    let builder = builder
        .title("Satchel")
        .inner_size(WIDTH, HEIGHT)
        .min_inner_size(WIDTH_MIN, HEIGHT_MIN)
        .disable_drag_drop_handler();
    builder.build().map(|_| ())
}

/// Whether an address is a page of the embedded screens.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows and Android have no schemes of their own and use this name.
        "http" | "https" => cfg!(any(windows, target_os = "android")) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_screens() {
        assert!(is_ours(&Url::parse("tauri://localhost/index.html").unwrap()), "the screens");
        for foreign in [
            "https://example.org/",
            "http://localhost/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(!is_ours(&Url::parse(foreign).unwrap()), "{foreign} is refused");
        }
    }
}
