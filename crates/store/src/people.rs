//! The read table of people, from identity documents. A cache, apart from the tables of cases (SR-1).

use crate::{Hash32, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// One person, as lists and search results show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Identity document.
    pub identity: Id16,
    /// The case it belongs to, when known.
    pub casework: Option<Id16>,
    /// Name as spoken.
    pub name: String,
    /// Other names and nicknames.
    pub other_names: String,
    /// Sex, as coded.
    pub sex: Option<String>,
    /// Birth date as known: year, year and month, or day.
    pub born: Option<String>,
    /// Hash of the heads that this row was built from.
    pub built_from: Hash32,
    /// Version of the code that built it.
    pub version: u32,
}

impl Reader<'_> {
    /// One person by identity document.
    pub fn person(&self, identity: &Id16) -> Result<Option<PersonRow>, StoreError> {
        self.one(
            "SELECT identity, casework, name, other_names, sex, born, built_from, version FROM p_person WHERE identity = ?1",
            [identity],
            person_row,
        )
    }

    /// The client of a case, if the identity is here.
    pub fn person_of(&self, casework: &Id16) -> Result<Option<PersonRow>, StoreError> {
        self.one(
            "SELECT identity, casework, name, other_names, sex, born, built_from, version FROM p_person
             WHERE casework = ?1 ORDER BY identity LIMIT 1",
            [casework],
            person_row,
        )
    }

    /// Everybody, by identity document.
    pub fn people(&self) -> Result<Vec<PersonRow>, StoreError> {
        self.all(
            "SELECT identity, casework, name, other_names, sex, born, built_from, version FROM p_person ORDER BY identity",
            [],
            person_row,
        )
    }
}

impl Tx<'_> {
    /// Puts a person; an equal row is left untouched.
    pub fn put_person(&self, row: &PersonRow) -> Result<(), StoreError> {
        if self.person(&row.identity)?.as_ref() == Some(row) {
            return Ok(());
        }
        self.write_cache(
            "INSERT INTO p_person (identity, casework, name, other_names, sex, born, built_from, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (identity) DO UPDATE SET casework = excluded.casework, name = excluded.name,
             other_names = excluded.other_names, sex = excluded.sex, born = excluded.born,
             built_from = excluded.built_from, version = excluded.version",
            &[
                &row.identity,
                &row.casework,
                &row.name,
                &row.other_names,
                &row.sex,
                &row.born,
                &row.built_from,
                &row.version,
            ],
        )?;
        Ok(())
    }
}

fn person_row(row: &Row<'_>) -> Result<PersonRow, StoreError> {
    Ok(PersonRow {
        identity: row.get(0)?,
        casework: row.get(1)?,
        name: row.get(2)?,
        other_names: row.get(3)?,
        sex: row.get(4)?,
        born: row.get(5)?,
        built_from: row.get(6)?,
        version: row.get(7)?,
    })
}
