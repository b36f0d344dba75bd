//! The one form in which hosts are asked and answer: JSON in, JSON out. Knows no command.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Device;
use crate::error::{CommandError, ErrorCode};

/// The longest request that a host reads: a photo as the camera made it, in base 64, with room to spare.
pub const REQUEST_BYTES_MAX: usize = crate::picture::PHOTO_BYTES_MAX.div_ceil(3) * 4 + 64 * 1024;

/// A request as every host takes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    command: String,
    #[serde(default)]
    input: Value,
}

impl Device {
    /// Runs a request given as the bytes of `{"command":…,"input":…}`.
    pub fn answer_bytes(self: &Arc<Self>, request: &[u8]) -> Value {
        if request.len() > REQUEST_BYTES_MAX {
            let error = CommandError::with(ErrorCode::InputUnreadable, "fault", "too long");
            return refused(&error.and("max", REQUEST_BYTES_MAX));
        }
        match serde_json::from_slice(request) {
            Ok(Request { command, input }) => self.answer(&command, input),
            Err(_) => refused(&CommandError::with(ErrorCode::InputUnreadable, "fault", "not a request")),
        }
    }

    /// Runs a row and says what came of it.
    pub fn answer(self: &Arc<Self>, command: &str, input: Value) -> Value {
        match self.call(command, input) {
            Ok(reply) => json!({ "ok": true, "value": reply.value, "changed": reply.changed }),
            Err(error) => refused(&error),
        }
    }
}

/// The answer that says no.
#[must_use]
pub fn refused(error: &CommandError) -> Value {
    json!({ "ok": false, "error": error })
}
