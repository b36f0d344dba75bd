//! The model's nouns as Automerge documents and statement bytes. The only crate with automerge; does no I/O.
//!
//! Raw changes are the record, saved documents a cache (`architecture.md` D1). Bytes that came from elsewhere pass
//! [`vet()`] and [`admit()`] first; a document that made Automerge panic is dropped, never used again.

pub mod limits;

mod chunk;
mod codec;
mod contain;
mod document;
mod draft;
mod graph;
mod key;
mod tree;

mod admit;
mod vet;

mod confirmation;
mod notice;
mod page;
mod pen;
mod removed;

mod casework;
mod identity;

mod digest;
mod statements;

pub use admit::{Admitted, Arrival, admit, apply_vetted};
pub use casework::{CaseReading, CaseworkDoc, EntryStamps, Stamp, StepIn};
pub use codec::Unreadable;
pub use digest::{render_digest, render_identity_digest};
pub use document::{Actor, Document, EditFailed, Heads, Kind, LoadFailed, RawChange, SCHEMA_VERSION};
pub use graph::{ChangeGraph, change_deps, change_hash};
pub use identity::{IdentityDoc, IdentityReading};
pub use limits::OPS_PER_CHANGE_MAX;
pub use notice::Notice;
pub use page::StaffOf;
pub use statements::{
    STATEMENT_FORM, StatementUnfit, StatementUnread, read_statement, statement_hash, write_statement,
};
pub use vet::{Poison, Vetted, vet};

#[cfg(test)]
mod tests;
