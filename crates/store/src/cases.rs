//! The read tables of cases: list, contacts, open conflicts. A cache; knows no rule and derives nothing.

use crate::{Hash32, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// One line of the case list. Codes are those of domain.md 17; days count from 1970-01-01.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Casework document.
    pub casework: Id16,
    /// Case code as written on paper.
    pub code: String,
    /// Programme.
    pub programme: String,
    /// Lifecycle state.
    pub state: String,
    /// Current risk level, once determined.
    pub risk: Option<String>,
    /// Case flags, one bit each; the caller numbers them.
    pub flags: u32,
    /// Assigned worker.
    pub assigned_to: Option<Id16>,
    /// Team.
    pub team: Option<Id16>,
    /// Day the current episode opened.
    pub opened_on: Option<i32>,
    /// Day it closed.
    pub closed_on: Option<i32>,
    /// Day of the last contact.
    pub last_contact_on: Option<i32>,
    /// Day of the next contact; the earlier of two in conflict.
    pub next_contact_on: Option<i32>,
    /// Day of the next review.
    pub next_review_on: Option<i32>,
    /// Fields in conflict.
    pub conflicts: u32,
    /// Whether a closure is contested.
    pub contested: bool,
    /// Caseload points.
    pub points: u32,
    /// Hash of the heads and statements that this row was built from.
    pub built_from: Hash32,
    /// Version of the code that built it.
    pub version: u32,
}

/// One contact held with a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Casework document.
    pub casework: Id16,
    /// Entry.
    pub entry: Id16,
    /// Day it was held.
    pub held_on: i32,
    /// Contact kind.
    pub kind: String,
    /// Who held it.
    pub by_staff: Id16,
}

/// One field with two values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictRow {
    /// Casework document.
    pub casework: Id16,
    /// Path of the field.
    pub field: String,
    /// When the later value was recorded, milliseconds since 1970.
    pub since: i64,
    /// How many values stand.
    pub said: u32,
}

impl Reader<'_> {
    /// All cases, by code.
    pub fn cases(&self) -> Result<Vec<CaseRow>, StoreError> {
        self.all(
            "SELECT casework, code, programme, state, risk, flags, assigned_to, team, opened_on, closed_on, last_contact_on,
             next_contact_on, next_review_on, conflicts, contested, points, built_from, version
             FROM p_case ORDER BY code, casework",
            [],
            case_row,
        )
    }

    /// The cases of one worker, by code.
    pub fn cases_of(&self, staff: &Id16) -> Result<Vec<CaseRow>, StoreError> {
        self.all(
            "SELECT casework, code, programme, state, risk, flags, assigned_to, team, opened_on, closed_on, last_contact_on,
             next_contact_on, next_review_on, conflicts, contested, points, built_from, version
             FROM p_case WHERE assigned_to = ?1 ORDER BY code, casework",
            [staff],
            case_row,
        )
    }

    /// One case.
    pub fn case(&self, casework: &Id16) -> Result<Option<CaseRow>, StoreError> {
        self.one(
            "SELECT casework, code, programme, state, risk, flags, assigned_to, team, opened_on, closed_on, last_contact_on,
             next_contact_on, next_review_on, conflicts, contested, points, built_from, version
             FROM p_case WHERE casework = ?1",
            [casework],
            case_row,
        )
    }

    /// The cases with this code: more than one only until a collision is re-coded.
    pub fn cases_by_code(&self, code: &str) -> Result<Vec<CaseRow>, StoreError> {
        self.all(
            "SELECT casework, code, programme, state, risk, flags, assigned_to, team, opened_on, closed_on, last_contact_on,
             next_contact_on, next_review_on, conflicts, contested, points, built_from, version
             FROM p_case WHERE code = ?1 ORDER BY casework",
            [code],
            case_row,
        )
    }

    /// The contacts of a case, latest first.
    pub fn contacts(&self, casework: &Id16) -> Result<Vec<ContactRow>, StoreError> {
        self.all(
            "SELECT casework, entry, held_on, kind, by_staff FROM p_contact WHERE casework = ?1 ORDER BY held_on DESC, entry",
            [casework],
            |row| {
                Ok(ContactRow {
                    casework: row.get(0)?,
                    entry: row.get(1)?,
                    held_on: row.get(2)?,
                    kind: row.get(3)?,
                    by_staff: row.get(4)?,
                })
            },
        )
    }

    /// The fields of a case with two values, by path.
    pub fn conflicts(&self, casework: &Id16) -> Result<Vec<ConflictRow>, StoreError> {
        let sql = "SELECT casework, field, since, said FROM p_conflict WHERE casework = ?1 ORDER BY field";
        self.all(sql, [casework], conflict_row)
    }
}

impl Tx<'_> {
    /// Takes the line of a case and of its identity out of the read tables. What they were made from stays.
    pub fn drop_case(&self, casework: &Id16, identity: Option<&Id16>) -> Result<(), StoreError> {
        self.write_cache("DELETE FROM p_case WHERE casework = ?1", &[casework])?;
        if let Some(identity) = identity {
            self.write_cache("DELETE FROM p_person WHERE identity = ?1", &[identity])?;
        }
        Ok(())
    }

    /// Puts the line of a case; an equal one is left untouched.
    pub fn put_case(&self, row: &CaseRow) -> Result<(), StoreError> {
        if self.case(&row.casework)?.as_ref() == Some(row) {
            return Ok(());
        }
        self.write_cache(
            "INSERT INTO p_case (casework, code, programme, state, risk, flags, assigned_to, team, opened_on, closed_on,
             last_contact_on, next_contact_on, next_review_on, conflicts, contested, points, built_from, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
             ON CONFLICT (casework) DO UPDATE SET code = excluded.code, programme = excluded.programme,
             state = excluded.state, risk = excluded.risk, flags = excluded.flags, assigned_to = excluded.assigned_to,
             team = excluded.team, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
             last_contact_on = excluded.last_contact_on, next_contact_on = excluded.next_contact_on,
             next_review_on = excluded.next_review_on, conflicts = excluded.conflicts, contested = excluded.contested,
             points = excluded.points, built_from = excluded.built_from, version = excluded.version",
            &[
                &row.casework,
                &row.code,
                &row.programme,
                &row.state,
                &row.risk,
                &row.flags,
                &row.assigned_to,
                &row.team,
                &row.opened_on,
                &row.closed_on,
                &row.last_contact_on,
                &row.next_contact_on,
                &row.next_review_on,
                &row.conflicts,
                &row.contested,
                &row.points,
                &row.built_from,
                &row.version,
            ],
        )?;
        Ok(())
    }

    /// Puts the contacts of a case in place of those that are there; equal ones are left untouched.
    pub fn put_contacts(&self, casework: &Id16, rows: &[ContactRow]) -> Result<(), StoreError> {
        let held = self.contacts(casework)?;
        for gone in held.iter().filter(|old| !rows.iter().any(|row| row.entry == old.entry)) {
            self.write_cache("DELETE FROM p_contact WHERE casework = ?1 AND entry = ?2", &[casework, &gone.entry])?;
        }
        for row in rows.iter().filter(|row| !held.contains(row)) {
            self.write_cache(
                "INSERT INTO p_contact (casework, entry, held_on, kind, by_staff) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (casework, entry) DO UPDATE SET held_on = excluded.held_on, kind = excluded.kind,
                 by_staff = excluded.by_staff",
                &[casework, &row.entry, &row.held_on, &row.kind, &row.by_staff],
            )?;
        }
        Ok(())
    }

    /// Puts the conflicts of a case in place of those that are there; equal ones are left untouched.
    pub fn put_conflicts(&self, casework: &Id16, rows: &[ConflictRow]) -> Result<(), StoreError> {
        let held = self.conflicts(casework)?;
        for gone in held.iter().filter(|old| !rows.iter().any(|row| row.field == old.field)) {
            self.write_cache("DELETE FROM p_conflict WHERE casework = ?1 AND field = ?2", &[casework, &gone.field])?;
        }
        for row in rows.iter().filter(|row| !held.contains(row)) {
            self.write_cache(
                "INSERT INTO p_conflict (casework, field, since, said) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (casework, field) DO UPDATE SET since = excluded.since, said = excluded.said",
                &[casework, &row.field, &row.since, &row.said],
            )?;
        }
        Ok(())
    }
}

fn case_row(row: &Row<'_>) -> Result<CaseRow, StoreError> {
    Ok(CaseRow {
        casework: row.get(0)?,
        code: row.get(1)?,
        programme: row.get(2)?,
        state: row.get(3)?,
        risk: row.get(4)?,
        flags: row.get(5)?,
        assigned_to: row.get(6)?,
        team: row.get(7)?,
        opened_on: row.get(8)?,
        closed_on: row.get(9)?,
        last_contact_on: row.get(10)?,
        next_contact_on: row.get(11)?,
        next_review_on: row.get(12)?,
        conflicts: row.get(13)?,
        contested: row.get(14)?,
        points: row.get(15)?,
        built_from: row.get(16)?,
        version: row.get(17)?,
    })
}

fn conflict_row(row: &Row<'_>) -> Result<ConflictRow, StoreError> {
    Ok(ConflictRow { casework: row.get(0)?, field: row.get(1)?, since: row.get(2)?, said: row.get(3)? })
}
