//! The sheet that was prepared last: in memory until it is asked for, in a file only while the device is unlocked.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::home::{self, Home};

/// One sheet at a time. Dropping the tray, as locking does, deletes what lies on it.
pub(crate) struct Tray {
    dir: PathBuf,
    held: Option<Vec<u8>>,
}

impl Tray {
    /// The tray of a home. What a crash left there is deleted.
    pub fn of(home: &Home) -> Tray {
        let mut tray = Tray { dir: home.sheets_dir(), held: None };
        tray.clear();
        tray
    }

    /// Takes a PDF in place of the one before, of which no file stays.
    pub fn hold(&mut self, pdf: Vec<u8>) {
        self.clear();
        self.held = Some(pdf);
    }

    /// The PDF held.
    pub fn held(&self) -> Option<&[u8]> {
        self.held.as_deref()
    }

    /// Writes the PDF held to a file that only this person may read. `None` when nothing is held.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn put_out(&self) -> io::Result<Option<PathBuf>> {
        let Some(pdf) = &self.held else { return Ok(None) };
        home::make_private(&self.dir)?;
        // A name that says nothing: lists of recent files outlive the file.
        let path = self.dir.join("sheet.pdf");
        home::replace(&path, pdf)?;
        Ok(Some(path))
    }

    /// Forgets the PDF and deletes its file.
    pub fn clear(&mut self) {
        self.held = None;
        sweep(&self.dir);
    }
}

impl Drop for Tray {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Deletes a folder of sheets. One that another program holds open stays and is swept the next time.
pub(crate) fn sweep(dir: &Path) {
    if dir.exists() && fs::remove_dir_all(dir).is_err() {
        tracing::warn!("a printed sheet could not be deleted");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_lies_on_disk_no_longer_than_its_tray() {
        let dir = tempfile::tempdir().expect("a folder");
        let home = Home::at(dir.path());
        let mut tray = Tray::of(&home);
        assert_eq!(tray.put_out().expect("it can be written"), None, "nothing was prepared");
        tray.hold(b"one".to_vec());
        assert!(!home.sheets_dir().exists(), "what is not asked for is in no file");
        let path = tray.put_out().expect("it can be written").expect("it is held");
        assert_eq!(fs::read(&path).expect("it is there"), b"one", "asked for, it is a file");
        tray.hold(b"two".to_vec());
        assert!(!path.exists(), "the next sheet takes its place");
        tray.put_out().expect("it can be written");
        drop(tray);
        assert!(!home.sheets_dir().exists(), "locking deletes it");
    }

    #[test]
    fn what_a_crash_left_is_deleted() {
        let dir = tempfile::tempdir().expect("a folder");
        let home = Home::at(dir.path());
        fs::create_dir_all(home.sheets_dir()).expect("a folder");
        fs::write(home.sheets_dir().join("sheet.pdf"), b"left").expect("it can be written");
        let _tray = Tray::of(&home);
        assert!(!home.sheets_dir().exists(), "when the next session begins");
    }
}
