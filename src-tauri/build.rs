//! Embeds the screens, and lets the window call one handler and no other.

use std::fs;
use std::path::Path;

/// Stands in for the screens until they are built.
const PLACEHOLDER: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Satchel</title>\n\
    <p>The screens are not built yet: run `npm run build` in ui/, then build this program again.</p>\n</html>\n";

fn main() {
    // Tauri embeds this folder when it compiles and refuses to compile without it; Rust alone must build and be
    // checked on a machine where nobody has built the screens. The folder is ignored by git.
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        let made = page.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(page, PLACEHOLDER));
        made.expect("ui/dist can be written when it is missing");
    }
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities hold together");
}
