//! Commands and queries for any host. Clock, randomness, files and network enter here; no rule of casework lives here.

#![forbid(unsafe_code)]

pub mod agency;
pub mod bindings;
pub mod device;
pub mod directory;
pub mod error;
pub mod forms;
pub mod home;
pub mod host;
pub mod import;
pub mod registry;
pub mod session;
pub mod settings;
pub mod staff;
pub mod table;
pub mod transport;
pub mod unlock;
pub mod verify;
pub mod views;

pub mod commands;
pub mod queries;

mod attachments;
mod audit;
mod authors;
mod base64;
mod bundle;
mod coded_text;
mod custody;
mod desk;
mod doc_keys;
mod driver;
mod ingest;
mod late;
mod live;
mod membership;
pub mod nearby;
pub mod package;
mod picture;
mod places;
mod presence;
mod projection;
#[cfg(feature = "testkit")]
pub mod reach;
mod recount;
mod refusals;
mod rekey;
mod removal;
mod renewal;
mod restricted;
mod save;
mod seal;
mod sheets;
mod show;
mod standing;
mod timeline;
mod tray;
mod words;

// Joining by codes (docs/adr/0037).
pub mod codes;
pub mod joining;
pub mod staffing;

// Keys: another passphrase, backups, recovery.
pub mod backup;
pub mod passphrase;
pub mod recovery;
pub mod steps;

// Doors of a tablet: who has a store on it, and how one is emptied.
pub mod emptying;
pub mod last_tries;
mod lease;
pub mod policy;
pub mod removed;
pub mod tablet;

// Case files that leave a device (docs/adr/0041).
mod erasing;
mod leaving;
