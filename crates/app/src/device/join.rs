//! A device that belongs to nobody yet: it makes its keys, shows its request, takes the answer. The checks are `agency`'s.

use std::sync::{Arc, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::code::JoinAnswer;
use wire::{EnrolRequest, Form};
use zeroize::Zeroize;

use super::Device;
use crate::codes::{self, CodeKind, ShownCode};
use crate::error::{CommandError, ErrorCode};
use crate::joining::words_of;
use crate::passphrase::OfferedWords;
use crate::session::Session;
use crate::unlock::{DeviceHome, generate_passphrase};
use crate::views::device::DeviceState;

/// A tablet begins, or goes on where it was.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginJoin {
    /// What shall open this device; on one that began before, what was chosen then.
    pub passphrase: String,
    /// Whether the person has a device already, which will lend its key.
    pub further: bool,
}

impl Drop for BeginJoin {
    fn drop(&mut self) {
        self.passphrase.zeroize();
    }
}

/// What a new tablet shows.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct JoinAsked {
    /// In the order in which they are shown. All of them are needed.
    pub codes: Vec<ShownCode>,
    /// Six words to read aloud.
    pub words: String,
}

impl Device {
    /// Words for a passphrase, before there is anything to open.
    pub(crate) fn offer_words(&self) -> OfferedWords {
        OfferedWords { words: generate_passphrase(self.place.host().as_mut()) }
    }

    /// Makes the keys, or opens what was made before, and draws the request.
    pub(crate) fn begin_join(&self, input: &BeginJoin) -> Result<JoinAsked, CommandError> {
        let held = self.session();
        if held.is_some() {
            return Err(ErrorCode::EnrolUsed.into());
        }
        let mut joining = self.joining.lock().unwrap_or_else(PoisonError::into_inner);
        // What is open is closed first: one program, one store.
        *joining = None;
        let (own, host) = (self.chosen()?, self.place.host());
        let mut home = match own.is_taken() {
            true => DeviceHome::open(own.dir(), &input.passphrase, host)?,
            // Beside other people one makes room first: who is at work here says so.
            false if !self.tablet.people().is_empty() => return Err(ErrorCode::NotAllowed.into()),
            false => DeviceHome::create(own.dir(), &input.passphrase, host)?,
        };
        let asked = if input.further { home.enrol_request_further() } else { home.enrol_request() };
        let asked = asked.map_err(|error| match error.code {
            ErrorCode::HomeExists => ErrorCode::EnrolUsed.into(),
            _ => error,
        })?;
        let request = EnrolRequest::parse(&asked).map_err(|_| ErrorCode::Internal)?;
        let shown = JoinAsked { codes: codes::draw(&asked)?, words: words_of(&request.offer) };
        *joining = Some(home);
        Ok(shown)
    }

    /// Takes the answer: the device belongs to its person and is unlocked. Refused, it asks on as before.
    pub(crate) fn finish_join(self: &Arc<Self>, text: &str) -> Result<DeviceState, CommandError> {
        let mut held = self.session();
        if held.is_some() {
            return Err(ErrorCode::EnrolUsed.into());
        }
        let (_, message) = codes::message(text, &[CodeKind::Answer])?;
        let whole = JoinAnswer::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
        let mut joining = self.joining.lock().unwrap_or_else(PoisonError::into_inner);
        joining.as_mut().ok_or(ErrorCode::Locked)?.enrol_take(&whole.answer, &whole.records)?;
        let session = Session::begin(joining.take().ok_or(ErrorCode::Locked)?)?;
        drop(joining);
        self.enter(&mut held, session);
        drop(held);
        self.sync_after_unlock();
        self.announce(Vec::new());
        Ok(self.state())
    }

    /// Closes what a join left open: the store is for one program at a time.
    pub(super) fn leave_join(&self) {
        *self.joining.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
