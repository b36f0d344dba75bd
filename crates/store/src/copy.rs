//! The whole store as bytes, for a backup: as it is after the last save, still sealed. Changes nothing that was saved.

use crate::files::{self, MARK_FILE};
use crate::{Store, StoreError, cipher};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Take};

/// A store on its way into a backup. While it lives nothing can be saved.
pub struct Copy<'s> {
    /// The mark that belongs to these bytes.
    pub mark: Vec<u8>,
    /// Bytes of the database.
    pub len: u64,
    /// Number of the last save in it.
    pub saves: u64,
    bytes: Take<&'s File>,
}

impl Read for Copy<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(out)
    }
}

impl Store {
    /// The database and its mark, of one moment.
    ///
    /// # Errors
    /// [`StoreError::BehindMark`] before anybody accepted what is missing, and what the disk says.
    pub fn copy(&mut self) -> Result<Copy<'_>, StoreError> {
        if self.behind.is_some() {
            return Err(StoreError::BehindMark);
        }
        self.fold_log(cipher::truncate_log)?;
        if files::log_bytes(self.dir())? > 0 {
            return Err(StoreError::Files(io::Error::other("the log could not be folded into the file")));
        }
        let mark = fs::read(self.dir().join(MARK_FILE))?;
        let len = self.bytes.metadata()?.len();
        let mut bytes = &self.bytes;
        bytes.seek(SeekFrom::Start(0))?;
        Ok(Copy { mark, len, saves: self.count(), bytes: bytes.take(len) })
    }
}
