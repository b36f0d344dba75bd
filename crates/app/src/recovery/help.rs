//! A holder looks at a request and opens their part for it. Each use is a signed record of the roster.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Grant, Op, RecoveryAnswer, RecoveryAsk, Signature, Signer};

use super::{check_digits, fault, from_text, to_text};
use crate::error::{CommandError, ErrorCode};
use crate::registry::{Reply, View};
use crate::session::Session;
use crate::views::StaffView;

/// A request as it was carried here.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFile {
    /// Its text.
    pub text: String,
}

/// Who asks.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AskSeen {
    /// Whose device it is, as the roster says.
    pub who: StaffView,
    /// Eight digits, which the device that asks shows, too.
    pub check: String,
}

/// A holder's answer.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PartOpened {
    /// The answer: one line of text.
    pub text: String,
    /// The digits of the request.
    pub check: String,
}

/// `look_at_recovery`
pub fn look_at_ask(session: &mut Session, input: AskFile) -> Result<Reply<AskSeen>, CommandError> {
    let (ask, _) = session.checked_ask(input.text.as_bytes())?;
    let seen = AskSeen { who: session.staff_view(ask.parts.staff), check: check_digits(ask.hash()) };
    Ok(Reply::unchanged(seen))
}

/// `help_recover`
pub fn answer_ask(session: &mut Session, input: AskFile) -> Result<Reply<PartOpened>, CommandError> {
    let (ask, second) = session.checked_ask(input.text.as_bytes())?;
    let text = session.open_part_for(&ask, second)?;
    let text = String::from_utf8(text).map_err(|_| ErrorCode::Internal)?;
    let value = PartOpened { text, check: check_digits(ask.hash()) };
    Ok(Reply { value, changed: vec![View::BackupStatus] })
}

impl Session {
    /// A request whose parts a device of this agency signed, and which part this person holds.
    fn checked_ask(&self, text: &[u8]) -> Result<(RecoveryAsk, bool), CommandError> {
        let ask: RecoveryAsk = from_text(text)?;
        let (parts, roster) = (&ask.parts, &self.membership.roster);
        let device = roster.device(parts.device).ok_or_else(|| fault("other_device"))?;
        if device.revoked.is_some() || device.staff != parts.staff {
            return Err(fault("other_device"));
        }
        parts.verify(&device.signing, self.membership.agency).map_err(|_| fault("other_device"))?;
        let me = self.me.staff;
        match (parts.first_holders.contains(&me), parts.second_holders.contains(&me)) {
            (true, _) => Ok((ask, false)),
            (_, true) => Ok((ask, true)),
            (false, false) => Err(ErrorCode::NotAllowed.into()),
        }
    }

    fn open_part_for(&mut self, ask: &RecoveryAsk, second: bool) -> Result<Vec<u8>, CommandError> {
        let user = self.keyring.user(self.me.staff).ok_or(ErrorCode::KeysMissing)?;
        let part = user.open_part(&ask.parts, second).map_err(|_| fault("other_parts"))?;
        let part_wrap = part.wrap_to(&ask.recipient, second).map_err(|_| fault("not_a_message"))?;
        let grant = self.help_grant(ask, second);
        // Kept and queued before the part leaves: help that nobody hears of is not given.
        self.keep_grant(&grant)?;
        let mut answer = RecoveryAnswer {
            agency: self.membership.agency,
            ask: ask.hash(),
            second,
            part_wrap,
            grant,
            author: self.me.device,
            signature: Signature::NONE,
        };
        self.keys.sign_recovery_answer(&mut answer);
        Ok(to_text(&answer))
    }

    fn help_grant(&mut self, ask: &RecoveryAsk, second: bool) -> Grant {
        let mut nonce = [0; 16];
        self.host.fill(&mut nonce);
        let roster = &self.membership.roster;
        let op = Op::HelpRecover {
            device: ask.parts.device,
            helper: self.me.staff,
            second,
            ask: ask.hash(),
            at_ms: u64::try_from(self.now().0).unwrap_or(0),
        };
        let mut grant = Grant {
            agency: roster.agency(),
            basis: roster.head(),
            ops: vec![op],
            author: Signer::Device(self.me.device),
            nonce,
            signatures: Vec::new(),
        };
        self.keys.sign_grant(&mut grant);
        grant
    }
}
