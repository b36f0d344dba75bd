//! The forms as both sides see them: frozen bytes, hostile bytes, signatures, the rules of the roster.
#![allow(clippy::unwrap_used)]

mod again;
mod chain;
mod changes;
mod code;
mod enrol;
mod envelope;
mod erasing;
mod exchange;
mod golden;
mod hostile;
mod keys;
mod readers;
mod roster;
mod samples;
mod world;
