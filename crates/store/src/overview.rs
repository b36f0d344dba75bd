//! What lists need of the read tables in one pass each: the next task of every case, contacts of a day. Derives nothing.

use std::collections::BTreeMap;

use crate::{Id8, Id16, Reader, StoreError};

/// An envelope of this device that no office has receipted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsentRow {
    /// Lane.
    pub lane: Id8,
    /// Place in the lane.
    pub seq: u32,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// The task of a case that is due first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDue {
    /// Rule, as the line spells it.
    pub rule: String,
    /// Day on which it is due, counted from 1970-01-01.
    pub due_on: i32,
}

impl Reader<'_> {
    /// The dated task of every case that is due first, as `day` sees it. Cases without one are left out.
    pub fn next_due(&self, day: i32) -> Result<BTreeMap<Id16, NextDue>, StoreError> {
        let mut next = BTreeMap::new();
        // With a bare min() the other columns come from the row that holds it. A line that shows only once its day is
        // past says nothing before.
        let sql = "SELECT casework, rule, min(due_on) FROM p_due
             WHERE due_on IS NOT NULL AND shows_on <= max(due_on, ?1)
             AND (amount >= 0 OR -amount >= ?1) GROUP BY casework";
        self.each(sql, [day], |row| {
            next.insert(row.get(0)?, NextDue { rule: row.get(1)?, due_on: row.get(2)? });
            Ok(true)
        })?;
        Ok(next)
    }

    /// As [`Self::next_due`], of one case.
    pub fn next_due_of(&self, casework: &Id16, day: i32) -> Result<Option<NextDue>, StoreError> {
        // A case has few lines, in the order of their rules: the first of the earliest is found faster here than sorted there.
        let sql = "SELECT rule, due_on FROM p_due
             WHERE casework = ?1 AND due_on IS NOT NULL AND shows_on <= max(due_on, ?2)
             AND (amount >= 0 OR -amount >= ?2)";
        let mut first: Option<NextDue> = None;
        self.each(sql, (casework, day), |row| {
            let next = NextDue { rule: row.get(0)?, due_on: row.get(1)? };
            if first.as_ref().is_none_or(|first| (next.due_on, &next.rule) < (first.due_on, &first.rule)) {
                first = Some(next);
            }
            Ok(true)
        })?;
        Ok(first)
    }

    /// The first day after `day` on which a line of this rule is due in a case assigned to `staff`.
    pub fn next_due_by(&self, rule: &str, staff: &Id16, day: i32) -> Result<Option<i32>, StoreError> {
        let sql = "SELECT min(d.due_on) FROM p_due d JOIN p_case c ON c.casework = d.casework
             WHERE d.rule = ?1 AND c.assigned_to = ?2 AND d.due_on > ?3";
        Ok(self.one(sql, (rule, staff, day), |row| Ok(row.get(0)?))?.flatten())
    }

    /// This device's envelopes of a document that no office has receipted, in the order of their lanes.
    pub fn unsent_of(&self, doc: &Id16) -> Result<Vec<UnsentRow>, StoreError> {
        let sql = "SELECT lane, seq, bytes FROM envelope WHERE doc = ?1 AND own = 1 AND n IS NULL ORDER BY lane, seq";
        self.all(sql, [doc], |row| Ok(UnsentRow { lane: row.get(0)?, seq: row.get(1)?, bytes: row.get(2)? }))
    }

    /// Cases whose code begins with these characters of the compact form, by code; at most `limit`.
    pub fn cases_by_code_start(&self, start: &str, limit: u32) -> Result<Vec<Id16>, StoreError> {
        let sql = "SELECT casework FROM p_case WHERE code >= ?1 AND code < ?1 || '~' ORDER BY code, casework LIMIT ?2";
        self.all(sql, (start, limit), |row| Ok(row.get(0)?))
    }

    /// How many contacts `staff` held or tried on `day`.
    pub fn contacts_held(&self, day: i32, staff: &Id16) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM p_contact WHERE held_on = ?1 AND by_staff = ?2", (day, staff))
    }
}
