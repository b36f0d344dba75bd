//! Emptying one person's home: the keys first, in one stroke, then the files. Decides nothing about who may order it.

use std::fs;
use std::io;
use std::path::Path;

use crate::home::Home;
use crate::steps::step;

/// Takes away everything that is kept of a person on this tablet. The slot goes first, and with it the only way to the
/// store's key; whoever kills the program afterwards finds bytes that nothing opens.
///
/// # Errors
/// Whatever the file system says; what is left then opens with nothing, and the next try goes on.
pub(crate) fn erase_files(home: &Home) -> io::Result<()> {
    for keys in [home.slot(), home.slot().with_extension("new"), home.recovery(), home.asked()] {
        spoil(&keys)?;
        step();
    }
    sync(home.dir());
    for folder in [home.store_dir(), home.sheets_dir()] {
        gone(fs::remove_dir_all(folder))?;
        step();
    }
    for file in [home.attempts(), home.label(), home.waiting()] {
        gone(fs::remove_file(file))?;
    }
    step();
    if home.tablet() != home.dir() {
        gone(fs::remove_file(home.settings()))?;
        // A notice may stay in it.
        let _ = fs::remove_dir(home.dir());
    }
    Ok(())
}

/// Writes over a small file of keys and takes it away. Flash memory may keep old bytes: `docs/security.md` says so.
fn spoil(path: &Path) -> io::Result<()> {
    let Ok(length) = fs::metadata(path).map(|found| found.len()) else { return Ok(()) };
    let length = usize::try_from(length).unwrap_or(0).min(64 * 1024);
    if let Ok(mut file) = fs::OpenOptions::new().write(true).open(path) {
        // One that cannot be written over is taken away all the same.
        let _ = io::Write::write_all(&mut file, &vec![0; length]).and_then(|()| file.sync_all());
    }
    step();
    gone(fs::remove_file(path))
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn sync(dir: &Path) {
    if cfg!(unix) {
        let _ = fs::File::open(dir).and_then(|dir| dir.sync_all());
    }
}
