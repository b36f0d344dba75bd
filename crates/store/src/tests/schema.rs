//! The schema, its steps and its written form.

use super::*;
use crate::migrations::{Migration, migrate, schema_of};
use rusqlite::Connection;

/// Everything that the steps make, as one text. Tables that FTS5 keeps for itself are left out.
fn dump(conn: &Connection) -> String {
    let mut statement = conn
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'fts_*_*' AND name NOT LIKE 'sqlite_%'
             ORDER BY type = 'trigger', tbl_name, type DESC, name",
        )
        .unwrap();
    let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut text = parts.join(";\n\n");
    text.push_str(";\n");
    text
}

#[test]
fn the_written_schema_is_the_sum_of_the_steps() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    let header = "-- The sum of crates/store/migrations, written by the test of that name. Do not edit.\n\n";
    let sum = format!("{header}{}", dump(&store.conn));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &sum).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), sum, "UPDATE_GOLDEN=1 writes schema.sql anew");
}

#[test]
fn every_table_of_rows_is_strict() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    let loose: i64 = store
        .conn
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(loose, 0, "a column holds the type that it says");
}

#[test]
fn steps_run_once_each_in_order_and_a_failing_one_leaves_the_last_good_schema() {
    const ONE: Migration = Migration { sql: "CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1);" };
    const TWO: Migration = Migration { sql: "UPDATE t SET a = a + 1;" };
    const BROKEN: Migration = Migration { sql: "INSERT INTO t VALUES (7); INSERT INTO nowhere VALUES (1);" };
    let conn = Connection::open_in_memory().unwrap();
    let value = || conn.query_row("SELECT sum(a) FROM t", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(migrate(&conn, &[ONE]).unwrap(), 0, "from nothing");
    assert_eq!(migrate(&conn, &[ONE, TWO]).unwrap(), 1, "only the second is new");
    assert_eq!(migrate(&conn, &[ONE, TWO]).unwrap(), 2, "nothing is new");
    assert_eq!(value(), 2, "each ran once");
    assert!(migrate(&conn, &[ONE, TWO, BROKEN]).is_err(), "the third cannot run");
    assert_eq!((schema_of(&conn).unwrap(), value()), (2, 2), "nothing of the third is left");
}

#[test]
fn the_tables_of_the_audit_log_and_the_ring_refuse_other_hands() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let entry =
        crate::AuditEntry { at: 1, who: id(3), device: [4; 8], what: "login".into(), casework: None, reason: None };
    save(&mut store, |tx| tx.append_audit(&entry)).unwrap();
    for sql in
        ["UPDATE audit SET what = 'x'", "DELETE FROM audit", "INSERT INTO saved VALUES (16, 1, x'', x'', 0, x'', x'')"]
    {
        assert!(store.conn.execute(sql, []).is_err(), "{sql} is refused by the schema itself");
    }
}
