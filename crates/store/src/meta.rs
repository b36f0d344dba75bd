//! Small named values, and the map from other systems' ids. Gives no meaning to either.

use crate::{Id16, Reader, StoreError, Tx};

impl Reader<'_> {
    /// The value of `key`.
    pub fn meta(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT value FROM meta WHERE key = ?1", [key], |row| Ok(row.get(0)?))
    }

    /// What another system's id stands for here.
    pub fn external(&self, system: &str, ext: &str) -> Result<Option<Id16>, StoreError> {
        self.one("SELECT entry FROM external_id WHERE system = ?1 AND ext = ?2", (system, ext), |row| Ok(row.get(0)?))
    }

    /// All ids of another system, in their order.
    pub fn externals(&self, system: &str) -> Result<Vec<(String, Id16)>, StoreError> {
        self.all("SELECT ext, entry FROM external_id WHERE system = ?1 ORDER BY ext", [system], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }
}

impl Tx<'_> {
    /// Sets the value of `key`.
    pub fn set_meta(&self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            &[&key, &value],
        )?;
        Ok(())
    }

    /// Forgets what was kept under a key.
    pub fn drop_meta(&self, key: &str) -> Result<(), StoreError> {
        self.write("DELETE FROM meta WHERE key = ?1", &[&key]).map(|_| ())
    }

    /// Binds another system's id to an entry. `false` when it is bound already, to whatever: that stays.
    pub fn put_external(&self, system: &str, ext: &str, entry: &Id16) -> Result<bool, StoreError> {
        let added = self.write(
            "INSERT INTO external_id (system, ext, entry) VALUES (?1, ?2, ?3) ON CONFLICT (system, ext) DO NOTHING",
            &[&system, &ext, entry],
        )?;
        Ok(added == 1)
    }
}
