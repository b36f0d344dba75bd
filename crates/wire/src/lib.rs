//! Every byte both sides know and how to check it with public keys. Never holds a secret key.
//!
//! Each sent or stored form is a [`Form`]: `parse` takes untrusted bytes, never panics, never allocates more than a
//! constant times their length, and accepts one spelling of each value, so that `to_bytes(parse(b)) == b`.
//! `docs/wire.md` describes the forms, `golden/` freezes them.

#![forbid(unsafe_code)]

pub mod blob;
pub mod bytes;
pub mod code;
pub mod cut;
pub mod enrol;
pub mod envelope;
pub mod epoch;
pub mod exchange;
mod form;
pub mod ids;
pub mod item;
pub mod lease;
pub mod limits;
pub mod office_file;
pub mod padding;
pub mod placement;
pub mod presence;
pub mod receipt;
pub mod recipient;
pub mod recovery;
pub mod roster;
pub mod session;
pub mod signing;

pub use blob::{BlobAsk, BlobHeld, BlobPut};
pub use bytes::{Malformed, Reader, Writer};
pub use cut::{Cut, CutLane};
pub use enrol::{DeviceOffer, EnrolAnswer, EnrolRefused, EnrolRequest};
pub use envelope::{Envelope, EnvelopeKind, HeaderV1, Verified};
pub use epoch::{EpochReason, EpochRecord};
pub use exchange::{Ack, AckStatus, Collection, Cursor, DownFrame, Feed, Heard, Hello, RefusalCode, Said, UpFrame};
pub use exchange::{FrameReader, FrameWriter};
pub use form::Form;
pub use ids::{AgencyId, DeviceKeyId, DocId, Hash, LaneId, StaffId, TeamId, actor_id};
pub use item::{Item, ItemKey, log_hash};
pub use lease::LeaseRenewal;
pub use office_file::OfficeFile;
pub use placement::Placement;
pub use presence::{Presence, PresenceLine};
pub use receipt::{Receipt, ReceiptLine};
pub use recipient::{Recipient, is_recipient};
pub use recovery::{RecoveryAnswer, RecoveryAsk, RecoveryParts};
pub use roster::{
    Emptying, EpochStanding, Erasure, ErasureWord, Grant, Helped, KeyRenewal, Op, Record, RoleSet, Roster, RosterError,
    Sequencer, ServerFacts, Signer,
};
pub use session::{Challenge, SessionRequest, Token};
pub use signing::{Signature, SigningPublic, Unverified};
