//! The package on trial: installed, or unpacked where that is not allowed; started on its own display; asked to end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::{Build, NAME, PROGRAM, Package, failed};
use crate::programs::{self, Stop};

/// How often the window is looked for, and how long in between.
const LOOKS_MAX: u32 = 100;
const LOOK_WAIT: Duration = Duration::from_millis(200);
/// Colours on a display that shows a page: an empty one has one or two.
const COLOURS_MIN: usize = 8;

/// Something that was started and is ended with this.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Installs, starts, looks, ends and removes.
///
/// # Errors
/// What did not happen, in words.
pub fn run(package: &Package) -> Result<(), Stop> {
    let folder = package.file.with_file_name("trial");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
    let file = package.file.display().to_string();
    let may_install = programs::output(&mut programs::program("id", &["-u"])).is_some_and(|id| id.trim() == "0");
    // A package that a person installed here is not replaced and removed by a test.
    let is_here = programs::output(&mut programs::program("dpkg-query", &["-W", NAME])).is_some();
    if may_install && !is_here {
        programs::run(&mut programs::program("dpkg", &["--install", &file]))?;
        let tried = try_program(package.build, Path::new("/usr/bin").join(PROGRAM), &folder);
        programs::run(&mut programs::program("dpkg", &["--purge", NAME]))?;
        return tried;
    }
    println!("not installed here, only unpacked");
    let unpacked = folder.join("unpacked");
    programs::run(&mut programs::program("dpkg-deb", &["--extract", &file, &unpacked.display().to_string()]))?;
    try_program(package.build, unpacked.join("usr/bin").join(PROGRAM), &folder)
}

fn try_program(build: Build, program: PathBuf, folder: &Path) -> Result<(), Stop> {
    if build == Build::Release {
        refuses_to_be_driven(&program)?;
    }
    let (_display, name) = display(folder)?;
    let home = folder.join("home");
    let mut app = Command::new(&program);
    app.arg("--home").arg(&home).env("DISPLAY", &name).env_remove("WAYLAND_DISPLAY").stdin(Stdio::null());
    let app = app.spawn().map_err(|error| failed(&program, &error))?;
    let mut app = Started(app);
    wait_for("the window draws its page", || colours(folder) >= COLOURS_MIN)?;
    if !matches!(app.0.try_wait(), Ok(None)) {
        return Err(Stop::failed("the program ended by itself"));
    }
    programs::run(&mut programs::program("kill", &["-TERM", &app.0.id().to_string()]))?;
    let mut ended = None;
    wait_for("the program ends when it is asked to", || {
        ended = app.0.try_wait().ok().flatten();
        ended.is_some()
    })?;
    match ended.and_then(|status| status.code()) {
        Some(0) => Ok(()),
        _ => Err(Stop::failed(format!("the program did not end well: {ended:?}"))),
    }
}

/// Who drives the window reads what is on it: a shipped program does not start for that.
fn refuses_to_be_driven(program: &Path) -> Result<(), Stop> {
    let status = Command::new(program).env("TAURI_WEBVIEW_AUTOMATION", "true").status();
    match status.map_err(|error| failed(program, &error))?.code() {
        Some(2) => Ok(()),
        other => Err(Stop::failed(format!("a shipped program lets itself be driven: {other:?}"))),
    }
}

/// A display that keeps its picture in a file.
fn display(folder: &Path) -> Result<(Started, String), Stop> {
    let picture_folder = folder.display().to_string();
    let mut server = Command::new("Xvfb");
    server.args(["-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-fbdir", &picture_folder]);
    let server = server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut server = Started(server.map_err(|error| Stop::needs_person(format!("Xvfb: {error}")))?);
    let mut number = String::new();
    if let Some(out) = server.0.stdout.take() {
        let _ = std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut number);
    }
    match number.trim().parse::<u32>() {
        Ok(number) => Ok((server, format!(":{number}"))),
        Err(_) => Err(Stop::failed("Xvfb gave no display")),
    }
}

/// Different pixels in the picture that the display keeps, after its header.
fn colours(folder: &Path) -> usize {
    const HEADER_BYTES: usize = 4096;
    let picture = fs::read(folder.join("Xvfb_screen0")).unwrap_or_default();
    let pixels = picture.get(HEADER_BYTES..).unwrap_or_default().chunks_exact(4);
    let mut seen: Vec<&[u8]> = pixels.collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

fn wait_for(what: &str, mut happened: impl FnMut() -> bool) -> Result<(), Stop> {
    for _ in 0..LOOKS_MAX {
        if happened() {
            println!("{what}");
            return Ok(());
        }
        sleep(LOOK_WAIT);
    }
    Err(Stop::failed(format!("waited in vain: {what}")))
}
