//! The lease in a session: what it remembers, what is not run once it is over, a supervisor's renewal. The rule is `model`'s.

use model::Millis;
use model::lease::{LeaseMarks, LeaseRule, LeaseStanding};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{DeviceKeyId, Form, Hash, LeaseRenewal, Signature, StaffId};

use crate::agency::meta;
use crate::base64;
use crate::commands::members::read_device;
use crate::error::{CommandError, ErrorCode};
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

/// The clock's latest time is written down again when it is this much later, in milliseconds.
const NOTE_EVERY_MS: i64 = 60 * 60 * 1000;
/// Most bytes of a renewal.
const RENEWAL_BYTES_MAX: usize = 256;
/// Eight digits.
const DIGITS_END: u32 = 100_000_000;

/// What goes on when a lease is over: reaching the office, carrying work, renewing, and keeping what was begun.
const ALWAYS: [&str; 8] = [
    "sync",
    "backup_status",
    "set_office_address",
    "put_on_stick",
    "take_from_stick",
    "lease",
    "take_renewal",
    "save_draft",
];

/// How the lease of this device stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LeaseView {
    /// Whether no case is shown until there is news of the office, or a renewal.
    pub over: bool,
    /// Days that are left, once it warns; 0 when it is over.
    pub days_left: Option<u16>,
    /// Days of a whole lease; 0 where the agency has none.
    pub days: u16,
    /// What a supervisor needs for a renewal: eight digits.
    pub digits: String,
    /// This device's key id, hex.
    pub device: String,
}

/// `lease`
pub fn lease(session: &mut Session, _: Nothing) -> Result<Reply<LeaseView>, CommandError> {
    let standing = session.lease_standing()?;
    let digits = session.lease_digits()?;
    Ok(Reply::unchanged(LeaseView {
        over: standing == LeaseStanding::Over,
        days_left: match standing {
            LeaseStanding::Open => None,
            LeaseStanding::Ends { days_left } => Some(days_left),
            LeaseStanding::Over => Some(0),
        },
        days: session.lease_rule().days,
        digits: format!("{:04} {:04}", digits / 10_000, digits % 10_000),
        device: crate::queries::case_file::hex(session.me.device.as_bytes()),
    }))
}

/// A colleague's device that has not reached the office for long.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RenewLease {
    /// Its key id, 16 hex digits.
    pub device: String,
    /// The eight digits that it shows, with or without spaces.
    pub digits: String,
}

/// A renewal for one device.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// One line of text, for a file or a message.
    pub text: String,
}

/// `renew_lease`
pub fn renew_lease(session: &mut Session, input: RenewLease) -> Result<Reply<Renewal>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "device");
    let device = read_device(&input.device).ok_or_else(unknown)?;
    let roster = &session.membership.roster;
    let entry = roster.device(device).filter(|entry| entry.revoked.is_none()).ok_or_else(unknown)?;
    if !session.may_renew(entry.staff) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let missing = || CommandError::with(ErrorCode::ValueMissing, "field", "digits");
    let digits = read_digits(&input.digits).ok_or_else(missing)?;
    let (agency, author) = (session.membership.agency, session.me.device);
    let mut renewal = LeaseRenewal { agency, device, digits, author, signature: Signature::NONE };
    session.keys.sign_lease(&mut renewal);
    session.note_renewal(device)?;
    Ok(Reply::unchanged(Renewal { text: base64::encode(&renewal.to_bytes()) }))
}

/// `take_renewal`
pub fn take_renewal(session: &mut Session, input: Renewal) -> Result<Reply<Nothing>, CommandError> {
    let untrusted = || CommandError::with(ErrorCode::FileUntrusted, "fault", "no renewal");
    let bytes = base64::decode(input.text.trim(), RENEWAL_BYTES_MAX).ok_or_else(untrusted)?;
    let renewal = LeaseRenewal::parse(&bytes).map_err(|_| untrusted())?;
    let roster = &session.membership.roster;
    let author = roster.device(renewal.author).filter(|device| device.revoked.is_none()).ok_or_else(untrusted)?;
    let fits = renewal.device == session.me.device && renewal.digits == session.lease_digits()?;
    let signed = renewal.verify(&author.signing, session.membership.agency).is_ok();
    if !fits || !signed || !roster.supervises(author.staff, session.me.staff) {
        return Err(untrusted());
    }
    session.lease_news()?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Today, View::Cases, View::BackupStatus] })
}

impl Session {
    /// The agency's rule; homes of a demonstration have none.
    fn lease_rule(&self) -> LeaseRule {
        if self.home.is_demo() { LeaseRule::NONE } else { self.policy().rule.lease }
    }

    /// Whether this person may let a colleague's devices go on without the office.
    pub(crate) fn may_renew(&self, staff: StaffId) -> bool {
        self.lease_rule().days > 0 && self.membership.roster.supervises(self.me.staff, staff)
    }

    fn lease_marks(&self) -> Result<Option<LeaseMarks>, CommandError> {
        let bytes = self.store.read(|reader| reader.meta(meta::LEASE))?.unwrap_or_default();
        let number = |at: usize| bytes.get(at..)?.first_chunk().map(|bytes| Millis(i64::from_be_bytes(*bytes)));
        Ok(number(0).zip(number(8)).map(|(heard, highest)| LeaseMarks { heard, highest }))
    }

    fn keep_marks(&mut self, marks: LeaseMarks) -> Result<(), CommandError> {
        let bytes = [marks.heard.0.to_be_bytes(), marks.highest.0.to_be_bytes()].concat();
        Ok(self.store.save(|tx| tx.set_meta(meta::LEASE, &bytes)).map(|_| ())?)
    }

    /// How the lease stands, with the clock's latest time written down. The first look begins a lease.
    pub(crate) fn lease_standing(&mut self) -> Result<LeaseStanding, CommandError> {
        let (rule, now) = (self.lease_rule(), self.now());
        if rule.days == 0 {
            return Ok(LeaseStanding::Open);
        }
        let kept = self.lease_marks()?;
        let marks = kept.unwrap_or_else(|| LeaseMarks::news(now)).seen(now);
        let later_ms = kept.map_or(i64::MAX, |kept| marks.highest.0.saturating_sub(kept.highest.0));
        // A store that is full still shows its cases: the mark is kept once there is room.
        if later_ms >= NOTE_EVERY_MS && self.keep_marks(marks).is_err() {
            tracing::warn!("the time of the lease could not be kept");
        }
        Ok(marks.standing(rule, now))
    }

    /// There was news of the office: a lease begins anew.
    pub(crate) fn lease_news(&mut self) -> Result<(), CommandError> {
        if self.lease_rule().days == 0 {
            return Ok(());
        }
        let marks = LeaseMarks::news(self.now());
        self.keep_marks(marks)
    }

    /// Why a row is not run because of the lease.
    pub(crate) fn lease_holds_back(&mut self, row: &str) -> Option<CommandError> {
        if ALWAYS.contains(&row) {
            return None;
        }
        let over = self.lease_standing().is_ok_and(|standing| standing == LeaseStanding::Over);
        over.then(|| CommandError::with(ErrorCode::LeaseOver, "days", self.lease_rule().days))
    }

    /// Digits of this lease, which nobody else's and no other lease has.
    fn lease_digits(&self) -> Result<u32, CommandError> {
        let heard = self.lease_marks()?.map_or(0, |marks| marks.heard.0);
        let bytes = [&self.me.device.as_bytes()[..], &heard.to_be_bytes()].concat();
        let hash = Hash::of(&bytes);
        let [a, b, c, d, ..] = *hash.as_bytes();
        Ok(u32::from_be_bytes([a, b, c, d]) % DIGITS_END)
    }

    /// That somebody renewed a lease stands in the audit log of their device.
    fn note_renewal(&mut self, device: DeviceKeyId) -> Result<(), CommandError> {
        let entry = store::AuditEntry {
            at: self.now().0,
            who: *self.me.staff.as_bytes(),
            device: *self.me.device.as_bytes(),
            what: "lease_renewed".to_owned(),
            casework: None,
            reason: Some(crate::queries::case_file::hex(device.as_bytes())),
        };
        self.store.save(|tx| tx.append_audit(&entry).map(|_| ()))?;
        Ok(())
    }
}

fn read_digits(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    let fits = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| digits.parse().ok()).flatten()
}
