//! The folder where one staff member's device keeps everything: slot, tries, store. Knows files, never their content.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::steps::step;

/// Slot and attempts files are a few hundred bytes; more than this is not ours.
const SMALL_FILE_BYTES_MAX: u64 = 64 * 1024;

/// Folder of the tablet's further people, and the digits of a name in it.
pub(crate) const FURTHER: &str = "others";
pub(crate) const FURTHER_DIGITS: usize = 16;

/// Paths inside `--home DIR`, or inside a further person's folder of it. Names say nothing of what the program is for.
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

    /// The tablet's own folder: this one, or for a further person the one that holds them all.
    #[must_use]
    pub fn tablet(&self) -> &Path {
        let name = self.dir.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let further = self.dir.parent().filter(|_| is_further_name(name));
        let further = further.filter(|parent| parent.file_name().is_some_and(|name| name == FURTHER));
        further.and_then(Path::parent).unwrap_or(&self.dir)
    }

    /// What the unlock screen calls this person where several have a store.
    pub(crate) fn label(&self) -> PathBuf {
        self.dir.join("label")
    }

    /// Lies here until the person belongs to an agency: nothing was written in this store.
    pub(crate) fn waiting(&self) -> PathBuf {
        self.dir.join("waiting")
    }

    /// Says that the home was emptied by order of the office, or is about to be.
    pub(crate) fn emptied(&self) -> PathBuf {
        self.dir.join("emptied")
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

    /// Says that the tries of a passphrase are over.
    pub(crate) fn shut(&self) -> PathBuf {
        self.dir.join("shut")
    }

    /// Sealed entries that were not at the office when it was locked, where tries are bounded.
    pub(crate) fn to_hand_in(&self) -> PathBuf {
        self.dir.join("unsent")
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.dir.join("settings.json")
    }

    /// Whether this home was made for a demonstration: whoever made it left a file of this name.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.tablet().join("demo").exists()
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

/// Whether a name is one that a further person's folder has.
pub(crate) fn is_further_name(name: &str) -> bool {
    name.len() == FURTHER_DIGITS && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Keeps other programs away from all stores of a tablet, until it is dropped. The system drops it with the program.
pub(crate) struct Hold {
    _file: File,
}

impl Hold {
    /// `None` when another program, or another session of this one, has a store of this tablet open.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn take(home: &Home) -> io::Result<Option<Hold>> {
        let path = home.tablet().join("open.lock");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Hold { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
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
