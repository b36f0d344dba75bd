//! The folder where one staff member's device keeps everything: slot, tries, store. Knows files, never their content.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::steps::step;

/// Slot and attempts files are a few hundred bytes; more than this is not ours.
const SMALL_FILE_BYTES_MAX: u64 = 64 * 1024;

/// Paths inside `--home DIR`. Names say nothing of what the program is for.
#[derive(Debug, Clone)]
pub struct Home {
    dir: PathBuf,
}

impl Home {
    /// The home at `dir`, which need not exist yet.
    #[must_use]
    pub fn at(dir: impl Into<PathBuf>) -> Home {
        Home { dir: dir.into() }
    }

    /// The folder itself.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The folder of the sealed store.
    #[must_use]
    pub fn store_dir(&self) -> PathBuf {
        self.dir.join("store")
    }

    /// Where a sheet lies while it is printed. Deleted whenever the device locks.
    #[must_use]
    pub fn sheets_dir(&self) -> PathBuf {
        self.dir.join("print")
    }

    pub(crate) fn slot(&self) -> PathBuf {
        self.dir.join("slot")
    }

    /// The secrets once more, for two people who hold a part of their key each.
    pub(crate) fn recovery(&self) -> PathBuf {
        self.dir.join("parts")
    }

    /// A request for help that waits for its answers.
    pub(crate) fn asked(&self) -> PathBuf {
        self.dir.join("asked")
    }

    pub(crate) fn attempts(&self) -> PathBuf {
        self.dir.join("tries")
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.dir.join("settings.json")
    }

    /// Whether this home was made for a demonstration: whoever made it left a file of this name.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.dir.join("demo").exists()
    }

    /// Whether anything of a store is here. Then creating a new one is refused.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.slot().exists() || self.store_dir().exists()
    }

    /// Makes the folder, readable by its owner only.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn make(&self) -> io::Result<()> {
        fs::create_dir_all(self.store_dir())?;
        owner_only(&self.store_dir(), 0o700)?;
        owner_only(&self.dir, 0o700)
    }
}

/// Makes a folder that only its owner may look into.
pub(crate) fn make_private(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    owner_only(dir, 0o700)
}

/// Reads a small file whole, or `None` when it does not exist.
pub(crate) fn read_small(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(SMALL_FILE_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Replaces a file so that a crash leaves the old bytes or the new, never a part.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let beside = path.with_extension("new");
    step();
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(&beside)?;
    owner_only(&beside, 0o600)?;
    let (first, rest) = bytes.split_at(bytes.len() / 2);
    file.write_all(first)?;
    step();
    file.write_all(rest)?;
    file.sync_all()?;
    step();
    fs::rename(&beside, path)?;
    step();
    File::open(dir)?.sync_all()?;
    step();
    Ok(())
}

#[cfg(unix)]
pub(crate) fn owner_only(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(crate) fn owner_only(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}
