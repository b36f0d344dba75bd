//! The client's side of an exchange with the office as a state machine: events in, effects out, no I/O.
//!
//! The caller performs each [`Effect`] and reports back with an [`Event`]; time and chance are arguments. Whatever the
//! office answers, four things hold:
//! - nothing counts as being at the office without its receipt, signed over exactly those bytes ([`Verdict::AtOffice`]);
//! - a cursor moves on only after [`Event::Stored`], so a crash at any point repeats and loses nothing;
//! - nothing here ever deletes: an empty, old or short answer leads to a refill, not to absence;
//! - an exchange ends: requests that bring nothing forward are counted ([`Trouble::Stalled`]).

#![forbid(unsafe_code)]

mod backoff;
mod effects;
mod exchange;
mod facts;
mod pins;

pub use backoff::{WAIT_MS_MAX, wait_ms};
pub use effects::{Acked, Arrived, Batch, Behind, Effect, Event, Outgoing, Report, Trouble, Verdict};
pub use exchange::{ATTEMPTS_MAX, Exchange, FRAMES_MAX, REQUESTS_MAX};
pub use facts::{Facts, HeldToken, Loose, Pin};
