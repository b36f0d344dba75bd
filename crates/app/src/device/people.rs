//! Several people on one tablet: who is meant, one more, an answer from the supervisor. One store is open at a time.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Device;
use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::home::Home;
use crate::settings::Settings;
use crate::tablet::id_of;
use crate::unlock::DeviceHome;
use crate::views::device::DeviceState;

/// Most bytes of an answer and of a roster chain that come through a screen; longer chains go by the command line.
const MESSAGE_BYTES_MAX: usize = 512 * 1024;

/// A person of this tablet.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoosePerson {
    /// Their id.
    pub person: String,
}

/// A person to be.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// A staff code or initials for the lock screen.
    pub label: String,
    /// Their own passphrase.
    pub new: String,
    /// Whether they have a device already, which will lend its key.
    pub further: bool,
}

impl Drop for AddPerson {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.new);
    }
}

/// What the supervisor has to answer.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PersonAsked {
    /// The request, base 64.
    pub file: String,
    /// The device as it stands now.
    pub state: DeviceState,
}

/// The supervisor's answer.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptPerson {
    /// The passphrase that was chosen with the request.
    pub passphrase: String,
    /// The answer, base 64.
    pub answer: String,
    /// The roster chain, base 64.
    pub chain: String,
}

impl Drop for AcceptPerson {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

impl Device {
    /// Locks, and asks for another person's passphrase from here on.
    ///
    /// # Errors
    /// [`ErrorCode::PersonUnknown`]; whoever had it unlocked then still has.
    pub(crate) fn choose_person(&self, person: &str) -> Result<DeviceState, CommandError> {
        let home = self.tablet.home_of(Some(person))?;
        self.when_locked(|device| device.turn_to(home));
        Ok(self.state())
    }

    /// Locks, and lets the next person make a store of their own. Only who is at work here may ask for that.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`].
    pub(crate) fn begin_person(&self) -> Result<DeviceState, CommandError> {
        if self.front().me.is_none() {
            return Err(ErrorCode::Locked.into());
        }
        self.when_locked(|device| device.front().adding = true);
        Ok(self.state())
    }

    /// Makes a store under the person's own passphrase, and the request that their supervisor answers.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] when nobody made room, [`ErrorCode::PassphraseWeak`], those of
    /// [`crate::tablet::Tablet::make_room`]; nothing was made then.
    pub(crate) fn add_person(&self, input: &AddPerson) -> Result<PersonAsked, CommandError> {
        if !self.front().adding && !self.tablet.people().is_empty() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let held = self.session();
        if held.is_some() {
            return Err(ErrorCode::StoreInUse.into());
        }
        let mut host = self.place.host();
        vault::NewPassphrase::chosen(&input.new).map_err(|_| ErrorCode::PassphraseWeak)?;
        let home = self.tablet.make_room(&input.label, host.as_mut())?;
        let mut made = DeviceHome::create(home.dir(), &input.new, host)?;
        let request = if input.further { made.enrol_request_further()? } else { made.enrol_request()? };
        drop(made);
        // The next person sees the screen as the one before: what was set for this tablet is a start.
        let settings = self.front().settings;
        settings.keep(&home)?;
        self.turn_to(home);
        drop(held);
        Ok(PersonAsked { file: base64::encode(&request), state: self.state() })
    }

    /// The request of the person who was chosen, as long as it waits.
    ///
    /// # Errors
    /// Those of unlocking; [`ErrorCode::HomeExists`] once it was answered.
    pub(crate) fn ask_again(&self, passphrase: &str) -> Result<PersonAsked, CommandError> {
        let held = self.session();
        let home = self.free(held.is_some())?;
        let mut waiting = DeviceHome::open(home.dir(), passphrase, self.place.host())?;
        let request = waiting.enrol_request()?;
        drop(waiting);
        drop(held);
        Ok(PersonAsked { file: base64::encode(&request), state: self.state() })
    }

    /// Takes the answer to the request of the person who was chosen.
    ///
    /// # Errors
    /// Those of unlocking; [`ErrorCode::EnrolRefused`], [`ErrorCode::EnrolExpired`]: the person goes on waiting.
    pub(crate) fn accept_person(&self, input: &AcceptPerson) -> Result<DeviceState, CommandError> {
        let bytes = |text: &str| base64::decode(text, MESSAGE_BYTES_MAX).ok_or(ErrorCode::EnrolRefused);
        let (answer, chain) = (bytes(&input.answer)?, bytes(&input.chain)?);
        let held = self.session();
        let home = self.free(held.is_some())?;
        let waiting = DeviceHome::open(home.dir(), &input.passphrase, self.place.host())?;
        waiting.enrol_accept(&answer, &chain)?.lock()?;
        drop(held);
        Ok(self.state())
    }

    /// Takes away a store that waits, and asks for whoever is left.
    ///
    /// # Errors
    /// Those of [`crate::tablet::Tablet::drop_waiting`].
    pub(crate) fn drop_person(&self, person: &str) -> Result<DeviceState, CommandError> {
        let held = self.session();
        self.tablet.drop_waiting(person)?;
        let left = self.tablet.home_of(None).ok();
        let gone = self.front().home.as_ref().is_some_and(|home| id_of(home) == person);
        if gone {
            self.front().home = left;
        }
        drop(held);
        Ok(self.state())
    }

    /// Works between two people: what was unlocked is locked, and nobody unlocks meanwhile.
    fn when_locked(&self, work: impl FnOnce(&Device)) {
        loop {
            self.lock();
            let held = self.session();
            if held.is_none() {
                work(self);
                return;
            }
        }
    }

    /// The chosen home, while nobody has it open here.
    fn free(&self, is_open: bool) -> Result<Home, CommandError> {
        if is_open { Err(ErrorCode::StoreInUse.into()) } else { self.chosen() }
    }

    fn turn_to(&self, home: Home) {
        let mut front = self.front();
        front.settings = Settings::read(&home);
        front.home = Some(home);
        front.adding = false;
    }
}
