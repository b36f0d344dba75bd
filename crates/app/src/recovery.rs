//! A forgotten passphrase, helped by two people: who they are, and the parts that lie ready. The rule is `model`'s, the
//! keys are `vault`'s. Works without a network.

mod ask;
mod finish;
mod help;

pub use ask::{Asked, ask};
pub use finish::finish;
pub use help::{AskFile, AskSeen, PartOpened, answer_ask, look_at_ask};

use model::StaffRef;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use vault::RecoverySlot;
use wire::{Form, Hash, RoleSet, Roster, StaffId};

use crate::error::{CommandError, ErrorCode};
use crate::home;
use crate::host::HostEntropy;
use crate::membership::{staff_id, staff_ref};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::unlock::disk;
use crate::views::StaffView;

/// Most bytes of a request or an answer.
const MESSAGE_BYTES_MAX: usize = 32 * 1024;

/// Who could help, and who did.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct RecoveryStatus {
    /// Any one of them opens one part.
    pub first: Vec<StaffView>,
    /// Any one of them opens the other.
    pub second: Vec<StaffView>,
    /// Whether parts lie ready on this device.
    pub ready: bool,
    /// Each use that this person is part of, latest first.
    pub uses: Vec<RecoveryUse>,
}

/// Somebody opened their part.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct RecoveryUse {
    /// Who helped.
    pub by: StaffView,
    /// Whose device it was.
    pub of: StaffView,
    /// When, milliseconds since 1970 by the helper's clock.
    #[ts(type = "number")]
    pub at: i64,
}

/// `recovery_status`
pub fn status(session: &mut Session, _: Nothing) -> Result<Reply<RecoveryStatus>, CommandError> {
    let roster = &session.membership.roster;
    let view = |one: &StaffId| session.staff_view(*one);
    let parts = kept(session)?.map(|slot| slot.parts);
    let owner = |helped: &wire::Helped| roster.device(helped.device).map(|entry| entry.staff);
    let mine = roster.helped().iter().rev().filter_map(|helped| Some((helped, owner(helped)?)));
    let mine = mine.filter(|(helped, owner)| *owner == session.me.staff || helped.helper == session.me.staff);
    let uses = mine.map(|(helped, owner)| RecoveryUse {
        by: view(&helped.helper),
        of: view(&owner),
        at: i64::try_from(helped.at_ms).unwrap_or(i64::MAX),
    });
    let uses = uses.collect();
    let (first, second) = match &parts {
        Some(parts) => {
            (parts.first_holders.iter().map(view).collect(), parts.second_holders.iter().map(view).collect())
        }
        None => (Vec::new(), Vec::new()),
    };
    Ok(Reply::unchanged(RecoveryStatus { first, second, ready: parts.is_some(), uses }))
}

/// The file with the parts, if there is a whole one of this device.
fn kept(session: &Session) -> Result<Option<RecoverySlot>, CommandError> {
    let bytes = home::read_small(&session.home.recovery()).map_err(disk)?;
    let slot = bytes.and_then(|bytes| RecoverySlot::parse(&bytes).ok());
    Ok(slot.filter(|slot| slot.parts.device == session.me.device))
}

/// Splits this device's key anew when there are no parts yet, when others hold them now, and after they were used.
pub(crate) fn keep_parts(session: &mut Session) -> Result<(), CommandError> {
    let roster = &session.membership.roster;
    let Some((first, second)) = holders(roster, session.me.staff) else { return Ok(()) };
    let used = roster.helped().iter().filter(|helped| helped.device == session.me.device).count();
    let digest = digest(&first, &second, used);
    if kept(session)?.is_some_and(|slot| slot.holders == digest) {
        return Ok(());
    }
    let now_ms = u64::try_from(session.now().0).unwrap_or(0);
    let who = (session.membership.agency, session.me.staff);
    let entropy = &mut HostEntropy(session.host.as_mut());
    let slot = session.keys.split_for_recovery(who, (&first, &second), now_ms, entropy);
    let mut slot = slot.map_err(|_| ErrorCode::Internal)?;
    slot.holders = digest;
    home::replace(&session.home.recovery(), &slot.to_bytes()).map_err(disk)
}

type WithKeys = Vec<(StaffId, wire::recipient::Recipient)>;

/// The holders as the rule has them, those with a key.
fn holders(roster: &Roster, person: StaffId) -> Option<(WithKeys, WithKeys)> {
    let active = |staff: &StaffId| roster.active_devices(*staff).next().is_some();
    let all = || roster.all_staff().filter(|(staff, entry)| entry.user_key.is_some() && active(staff));
    let supervisors: Vec<StaffRef> =
        all().filter(|(staff, _)| roster.supervises(*staff, person)).map(|(staff, _)| staff_ref(staff)).collect();
    let manages = RoleSet::MGR.with(RoleSet::ADM);
    let managers: Vec<StaffRef> =
        all().filter(|(_, entry)| entry.roles.any_of(manages)).map(|(staff, _)| staff_ref(staff)).collect();
    let found = model::recovery::holders(staff_ref(person), &supervisors, &managers).ok()?;
    let with_keys = |staff: Vec<StaffRef>| {
        let keyed = staff.into_iter().map(staff_id).filter_map(|one| Some((one, roster.staff(one)?.user_key?)));
        keyed.collect::<WithKeys>()
    };
    Some((with_keys(found.first), with_keys(found.second)))
}

fn digest(first: &WithKeys, second: &WithKeys, used: usize) -> Hash {
    let mut bytes = Vec::new();
    for part in [first, second] {
        bytes.extend((part.len() as u64).to_be_bytes());
        part.iter().for_each(|(staff, key)| bytes.extend([&staff.as_bytes()[..], key].concat()));
    }
    bytes.extend((used as u64).to_be_bytes());
    Hash::of(&bytes)
}

/// A message as one line of text, which can be a file, a code to scan or a line in a mail.
fn to_text(form: &impl Form) -> Vec<u8> {
    format!("{}\n", crate::base64::encode(&form.to_bytes())).into_bytes()
}

/// The form in such a text.
fn from_text<T: Form>(text: &[u8]) -> Result<T, CommandError> {
    let text = std::str::from_utf8(text).map_err(|_| fault("not_a_message"))?;
    let bytes = crate::base64::decode(text.trim(), MESSAGE_BYTES_MAX).ok_or_else(|| fault("not_a_message"))?;
    T::parse(&bytes).map_err(|_| fault("not_a_message"))
}

/// Eight digits of a request, which both sides show: people compare them.
fn check_digits(ask: Hash) -> String {
    let [a, b, c, d, ..] = *ask.as_bytes();
    let number = u32::from_be_bytes([a, b, c, d]) % 100_000_000;
    format!("{:04} {:04}", number / 10_000, number % 10_000)
}

fn fault(fault: &str) -> CommandError {
    CommandError::with(ErrorCode::RecoveryRefused, "fault", fault)
}
