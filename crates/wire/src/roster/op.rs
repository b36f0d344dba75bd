//! The acts that a grant may hold: who joins, with what, until when. Shapes only; `rules` says who may.

use crate::cut::Cut;
use crate::enrol::DeviceOffer;
use crate::form::{choice, field, form};
use crate::ids::{DeviceKeyId, DocId, Hash, StaffId, TeamId};
use crate::limits::{
    ADDRESS_BYTES_MAX, ERASE_DOCS_MAX, GRANT_BYTES_MAX, POLICY_BYTES_MAX, RECOVERY_RECIPIENTS_MAX, ROTATION_WRAPS_MAX,
    SEALED_NAME_BYTES_MAX, WRAP_BYTES_MAX,
};
use crate::recipient::Recipient;
use crate::roster::RoleSet;
use crate::signing::SigningPublic;

form! {
    /// Where the server is and how to know it. Pinned at enrolment. Source: architecture 5.5.
    #[derive(Debug)]
    ServerFacts, max 2 + ADDRESS_BYTES_MAX + 97;
    address: String [ADDRESS_BYTES_MAX] = "Scheme, host and port.",
    tls_key: Hash = "BLAKE3 of the TLS certificate's public key (SPKI); zeros for a loopback server without TLS.",
    receipt_key: SigningPublic = "What the server signs receipts and roster positions with.",
    successor: Option<SigningPublic> = "The key it may move to.",
}

// FROZEN: tablets in the field hold these bytes. A new act is a new number.
choice! {
    /// One act of a grant.
    #[derive(Debug)]
    Op, max GRANT_BYTES_MAX;
    1 Genesis {
        root: SigningPublic = "The agency's root key.",
    } = "The agency begins. First act of the first record, and only there.",
    2 AddStaff {
        staff: StaffId = "Who.",
        roles: RoleSet = "As what.",
        user_key: Option<Recipient> = "The person's user key; none until the first device brings it.",
        sealed_name: Vec<u8> [SEALED_NAME_BYTES_MAX] = "The name, sealed under a key the server lacks; opaque here.",
    } = "A person joins.",
    3 AddDevice {
        staff: StaffId = "Whose.",
        offer: DeviceOffer = "The device's keys and its own signature over them.",
        user_key_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The person's secret user key, wrapped by age to the device.",
    } = "A device joins.",
    4 SetRoles {
        staff: StaffId = "Whose.",
        roles: RoleSet = "From now on.",
        cut: Cut = "Up to where the person's lanes count under the roles before.",
    } = "A person's roles change.",
    5 AddTeam {
        team: TeamId = "Which.",
        generation: u32 = "Of the team key, 1.",
        recipient: Recipient = "The team key.",
    } = "A team begins.",
    6 TeamMember {
        team: TeamId = "Which team.",
        staff: StaffId = "Who.",
        joins: bool = "Joins or stays; otherwise leaves.",
        supervisor: bool = "As a supervisor.",
        team_key_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The team key, wrapped to the member's user key; empty for members who do not read the whole team.",
        cut: Cut = "Up to where the person's lanes count for the team's documents, when leaving.",
    } = "A person joins or leaves a team, or becomes or stops being its supervisor.",
    7 RevokeDevice {
        device: DeviceKeyId = "Which.",
        cut: Cut = "Up to where its lanes count.",
    } = "A device is out.",
    8 RotateUserKey {
        staff: StaffId = "Whose.",
        recipient: Recipient = "The new key.",
        wraps: Vec<(DeviceKeyId, Vec<u8>)> [ROTATION_WRAPS_MAX] = "Its secret, wrapped to each remaining device.",
        previous_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The secret before, wrapped to the new key.",
    } = "A person's user key is replaced, after the loss of a device.",
    9 RotateTeamKey {
        team: TeamId = "Which team.",
        generation: u32 = "One more than the generation before.",
        recipient: Recipient = "The new key.",
        wraps: Vec<(StaffId, Vec<u8>)> [ROTATION_WRAPS_MAX] = "Its secret, wrapped to members' user keys.",
        previous_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The secret before, wrapped to the new key; empty only where nobody is left who has it.",
    } = "A team's key is replaced, after a member left.",
    10 SetServer(server: ServerFacts) = "Where the server is.",
    11 SetPolicy {
        bytes: Vec<u8> [POLICY_BYTES_MAX] = "The agency's policy, opaque here.",
    } = "What the agency decided.",
    12 SetRecovery {
        recipients: Vec<Recipient> [RECOVERY_RECIPIENTS_MAX] = "The recipients.",
    } = "Who may help to recover.",
    13 HelpRecover {
        device: DeviceKeyId = "The device whose passphrase was forgotten.",
        helper: StaffId = "Who opened their part for it.",
        second: bool = "Which part.",
        ask: Hash = "The request that was answered.",
        at_ms: u64 = "When, milliseconds since 1970 by the helper's clock.",
    } = "Somebody helped with a forgotten passphrase. It changes no right; it is there to be seen.",
    14 OrderEmptying {
        device: DeviceKeyId = "The removed device.",
        late_first: bool = "Whether it hands in first what the office lacks of it, as late work.",
        at_ms: u64 = "When, milliseconds since 1970 by the clock of whoever ordered it.",
    } = "A removed device is to be emptied when it next hears of this.",
    15 Emptied {
        device: DeviceKeyId = "The device, which signs this as its last word.",
        left: u32 = "Entries that were on it and not at the office.",
        at_ms: u64 = "When, milliseconds since 1970 by its clock.",
    } = "A removed device destroyed its keys as ordered. The one act that a removed device signs.",
    18 Erase {
        by: StaffId = "Whose word it is.",
        docs: Vec<DocId> [ERASE_DOCS_MAX] = "The documents, in order, each once.",
        cases: u32 = "Of how many cases, for the certificate.",
        approves: bool = "Whether they agree; otherwise they take their word back, while nothing is erased by it.",
        at_ms: u64 = "When, milliseconds since 1970 by the signer's clock.",
    } = "A word for erasing documents for good: a supervisor's and another person's of information management erase.",
    19 RenewKeys {
        team: TeamId = "Whose keys.",
        at_ms: u64 = "When, milliseconds since 1970 by the clock of whoever asked for it.",
    } = "Somebody outside may know keys of a team: the team's key, those of its members and those of its documents are made anew.",
}
