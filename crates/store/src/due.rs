//! The read table of due work. A cache; the rules that fill it and the words that explain it stand elsewhere.

use crate::{Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// One line of somebody's worklist (domain.md 10). Days count from 1970-01-01.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// Casework document.
    pub casework: Id16,
    /// Rule, as `W06`.
    pub rule: String,
    /// The goal, action or request it is about, when it is about one.
    pub subject: Option<Id16>,
    /// Roles that see it, one bit each as in the roster.
    pub roles: u8,
    /// First day on which it shows.
    pub shows_on: i32,
    /// Day on which it is due, if it has one.
    pub due_on: Option<i32>,
    /// Length of its interval in days, by which lateness is measured (domain.md 7.4).
    pub interval_days: u32,
    /// Priority band; higher comes first.
    pub band: u32,
    /// Code of the reason shown.
    pub reason: String,
    /// The number in the reason, or 0.
    pub amount: i64,
    /// The last day on which it shows; `None` where it stays until the case changes. Not beside an amount: the table has one
    /// column for both, and a negative number in it is this day.
    pub until: Option<i32>,
}

impl Reader<'_> {
    /// What shows on `day`, highest band first, then by due day, undated last; at most `limit`.
    pub fn due(&self, day: i32, limit: u32) -> Result<Vec<DueRow>, StoreError> {
        self.all(
            "SELECT casework, rule, subject, roles, shows_on, due_on, interval_days, band, reason, amount FROM p_due
             WHERE shows_on <= ?1 AND (amount >= 0 OR -amount >= ?1) ORDER BY band DESC, due_on IS NULL, due_on, casework, rule, subject LIMIT ?2",
            (day, limit),
            due_row,
        )
    }

    /// What is or will be due in one case.
    pub fn due_of(&self, casework: &Id16) -> Result<Vec<DueRow>, StoreError> {
        self.all(
            "SELECT casework, rule, subject, roles, shows_on, due_on, interval_days, band, reason, amount FROM p_due
             WHERE casework = ?1 ORDER BY rule, subject",
            [casework],
            due_row,
        )
    }
}

impl Tx<'_> {
    /// Puts the due work of a case in place of what is there; equal lines are left untouched.
    pub fn put_due(&self, casework: &Id16, rows: &[DueRow]) -> Result<(), StoreError> {
        let held = self.due_of(casework)?;
        for gone in held.iter().filter(|old| !rows.iter().any(|row| row.rule == old.rule && row.subject == old.subject))
        {
            self.write_cache(
                "DELETE FROM p_due WHERE casework = ?1 AND rule = ?2 AND subject = ?3",
                &[casework, &gone.rule, &subject_bytes(gone)],
            )?;
        }
        for row in rows.iter().filter(|row| !held.contains(row)) {
            self.write_cache(
                "INSERT INTO p_due (casework, rule, subject, roles, shows_on, due_on, interval_days, band, reason, amount)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (casework, rule, subject) DO UPDATE SET roles = excluded.roles, shows_on = excluded.shows_on,
                 due_on = excluded.due_on, interval_days = excluded.interval_days, band = excluded.band,
                 reason = excluded.reason, amount = excluded.amount",
                &[
                    casework,
                    &row.rule,
                    &subject_bytes(row),
                    &row.roles,
                    &row.shows_on,
                    &row.due_on,
                    &row.interval_days,
                    &row.band,
                    &row.reason,
                    &row.until.filter(|_| row.amount == 0).map_or(row.amount, |day| -i64::from(day)),
                ],
            )?;
        }
        Ok(())
    }
}

/// Empty when the line is about the case as a whole, because a key column holds no null.
fn subject_bytes(row: &DueRow) -> &[u8] {
    row.subject.as_ref().map_or(&[], |subject| subject.as_slice())
}

fn due_row(row: &Row<'_>) -> Result<DueRow, StoreError> {
    let subject = match row.get_ref(2)?.as_blob() {
        Ok([]) => None,
        Ok(bytes) => Some(Id16::try_from(bytes).map_err(|_| StoreError::BadRow { table: "p_due" })?),
        Err(_) => return Err(StoreError::BadRow { table: "p_due" }),
    };
    let number: i64 = row.get(9)?;
    Ok(DueRow {
        casework: row.get(0)?,
        rule: row.get(1)?,
        subject,
        roles: row.get(3)?,
        shows_on: row.get(4)?,
        due_on: row.get(5)?,
        interval_days: row.get(6)?,
        band: row.get(7)?,
        reason: row.get(8)?,
        amount: number.max(0),
        until: i32::try_from(-number).ok().filter(|day| *day > 0),
    })
}
