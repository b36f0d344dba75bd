//! Builders of cases and histories for tests of this and other crates. Never part of a release build.

mod people;
pub mod services;
mod world;

pub use people::{
    MANAGER, OTHER_SUPERVISOR, SUPERVISOR, WORKER, confirm_as, consent, consent_given, entry, identity, manager,
    moment, risk, risk_found, said, supervisor, worker, written,
};
pub use world::{World, noticed_world, world};

use crate::time::Day;

/// The day on which test cases are opened, 2026-01-05.
pub const OPENED: Day = Day(20_458);
