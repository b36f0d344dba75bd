//! The one table of commands and queries: name, form of input and output, and what runs. Every host serves exactly this list.

use std::panic::{AssertUnwindSafe, catch_unwind};

use schemars::{JsonSchema, Schema, schema_for};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::bindings::Declarations;
use crate::error::{CommandError, ErrorCode};
use crate::session::Session;

/// What a command changed, so that a screen re-reads exactly those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The list of cases.
    Cases,
    /// One case.
    CaseFile,
    /// Names, contacts and places of a case.
    Person,
    /// Visits due, late, waiting.
    Today,
    /// Closures and plans waiting for a decision.
    Approvals,
    /// Fields with two values.
    Conflicts,
    /// What is only here and what is at the office.
    BackupStatus,
    /// Entries begun and not saved yet.
    Drafts,
    /// Entries that could not be read.
    Quarantine,
    /// The services around the agency.
    Directory,
    /// Leads and screenings that wait.
    Waiting,
    /// Staff and their devices.
    Members,
    /// Photos and recordings of a case.
    Attachments,
    /// Files whose time at the office is over.
    Erasures,
}

/// Whether a row writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// May write and answers which views changed.
    Command,
    /// Only reads.
    Query,
}

/// The answer of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply<T> {
    /// What was asked for.
    pub value: T,
    /// Views to read again.
    pub changed: Vec<View>,
}

impl<T> Reply<T> {
    /// An answer that changed nothing.
    pub fn unchanged(value: T) -> Reply<T> {
        Reply { value, changed: Vec::new() }
    }
}

/// Input of rows that need none.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// One row of a table: of commands on unlocked records, or on the device that holds them.
pub struct Spec<On: 'static = Session> {
    /// Stable name.
    pub name: &'static str,
    /// Command or query.
    pub kind: Kind,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// JSON Schema of the input.
    pub input: fn() -> Schema,
    /// JSON Schema of the answer's value.
    pub output: fn() -> Schema,
    /// Adds the TypeScript types and says the names of input and output.
    pub declare: fn(&mut Declarations) -> (String, String),
    pub(crate) run: fn(&mut On, Value) -> Result<Reply<Value>, CommandError>,
}

/// Runs a row by its name on unlocked records. A panic inside is contained and answered as a code.
///
/// # Errors
/// [`ErrorCode::CommandUnknown`], [`ErrorCode::InputUnreadable`], or what the row refuses.
pub fn call(session: &mut Session, name: &str, input: Value) -> Result<Reply<Value>, CommandError> {
    let spec = find(name).ok_or(ErrorCode::CommandUnknown)?;
    let closed = session.closed_to(name).or_else(|| session.read_only(name, spec.kind));
    if let Some(closed) = closed.or_else(|| session.lease_holds_back(name)) {
        return Err(closed);
    }
    match catch_unwind(AssertUnwindSafe(|| (spec.run)(session, input))) {
        Ok(answer) => answer,
        Err(_) => {
            session.forget_live_documents();
            Err(ErrorCode::Internal.into())
        }
    }
}

/// The row called `name`.
#[must_use]
pub fn find(name: &str) -> Option<&'static Spec> {
    crate::table::TABLE.iter().find(|spec| spec.name == name)
}

pub(crate) fn run_typed<On, I, O>(
    on: &mut On,
    input: Value,
    run: fn(&mut On, I) -> Result<Reply<O>, CommandError>,
) -> Result<Reply<Value>, CommandError>
where
    I: DeserializeOwned,
    O: Serialize,
{
    let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
    let input: I = serde_json::from_value(input).map_err(|error| unreadable(&error))?;
    let Reply { value, mut changed } = run(on, input)?;
    changed.sort_unstable();
    changed.dedup();
    let value = serde_json::to_value(value).map_err(|_| ErrorCode::Internal)?;
    Ok(Reply { value, changed })
}

/// Says which field is wrong when serde names one that is ours, and never repeats what was typed.
fn unreadable(error: &serde_json::Error) -> CommandError {
    let text = error.to_string();
    let fault =
        ["missing field", "unknown field", "unknown variant", "invalid type", "invalid value", "duplicate field"]
            .into_iter()
            .find(|fault| text.starts_with(fault))
            .unwrap_or("unreadable");
    let named = text.starts_with("missing field").then(|| text.split('`').nth(1)).flatten();
    let error = CommandError::with(ErrorCode::InputUnreadable, "fault", fault);
    match named {
        Some(field) => error.and("field", field),
        None => error,
    }
}

pub(crate) fn schema<T: JsonSchema>() -> Schema {
    schema_for!(T)
}

macro_rules! table {
    ($($row:tt)*) => {
        /// Every command and query, in the order in which they are listed to people.
        pub const TABLE: &[$crate::registry::Spec] = $crate::registry::rows!($crate::session::Session; $($row)*);
    };
}
pub(crate) use table;

/// The rows of a table of commands on a value of type `$on`.
macro_rules! rows {
    ($on:ty; $($kind:ident $name:ident ($input:ty) -> $output:ty = $run:path, $about:literal;)*) => {
        &[$(
            $crate::registry::Spec::row(
                stringify!($name),
                $crate::registry::Kind::$kind,
                $about,
                $crate::registry::schema::<$input>,
                $crate::registry::schema::<$output>,
                |declarations| (declarations.add::<$input>(), declarations.add::<$output>()),
                |on, input| $crate::registry::run_typed::<$on, $input, $output>(on, input, $run),
            ),
        )*]
    };
}
pub(crate) use rows;

impl<On> Spec<On> {
    pub(crate) const fn row(
        name: &'static str,
        kind: Kind,
        about: &'static str,
        input: fn() -> Schema,
        output: fn() -> Schema,
        declare: fn(&mut Declarations) -> (String, String),
        run: fn(&mut On, Value) -> Result<Reply<Value>, CommandError>,
    ) -> Spec<On> {
        Spec { name, kind, about, input, output, declare, run }
    }
}
