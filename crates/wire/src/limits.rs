//! Every bound of a sent form, in bytes or counts, and how they hang together. No behaviour.

/// Bytes of an envelope's header.
pub const HEADER_BYTES: usize = 136;
/// Bytes of an envelope besides its ciphertext: header, nonce, tag, signature.
pub const ENVELOPE_FIXED_BYTES: usize = HEADER_BYTES + 24 + 16 + 64;
/// Fewest bytes of padded plaintext: below this Padmé alone hides little. Source: keys-and-sync 2.6.
pub const PADDED_BYTES_MIN: usize = 256;
/// Most ciphertext bytes of one envelope, without its tag. Source: architecture 5.4.
pub const CIPHERTEXT_BYTES_MAX: usize = 64 * 1024;
/// Most bytes of one envelope.
pub const ENVELOPE_BYTES_MAX: usize = ENVELOPE_FIXED_BYTES + CIPHERTEXT_BYTES_MAX;
/// Most bytes an envelope may open to after decompression, whatever it claims. Source: architecture 5.4.
pub const OPENED_BYTES_MAX: usize = 256 * 1024;
/// Most changes in one envelope. Source: architecture 5.4.
pub const CHANGES_PER_ENVELOPE_MAX: usize = 200;
/// Most operations in one change. Source: architecture 5.4.
pub const OPS_PER_CHANGE_MAX: usize = 200;

/// Most bytes of one age wrap to one key. Room for a post-quantum recipient of about 1.1 KB.
pub const WRAP_BYTES_MAX: usize = 4 * 1024;
/// Most bytes of the age wrap of a document key.
pub const EPOCH_WRAPS_BYTES_MAX: usize = 8 * 1024;
/// Most recipients of a document key: users and teams, never single devices.
pub const EPOCH_RECIPIENTS_MAX: usize = 8;
/// Most lanes in one cut vector: a device of a supervisor sees about 2,000 documents.
pub const CUT_LANES_MAX: usize = 4096;
/// Most lanes one device may open in one document.
pub const LANES_PER_DEVICE_MAX: usize = 16;
/// Most bytes of an epoch record.
pub const EPOCH_BYTES_MAX: usize = 512 + EPOCH_WRAPS_BYTES_MAX + CUT_LANES_MAX * 61;
/// Most bytes of a placement record.
pub const PLACEMENT_BYTES_MAX: usize = 175;
/// Most bytes of one item of a document's log.
pub const ITEM_BYTES_MAX: usize = EPOCH_BYTES_MAX;

/// Most bytes of a sealed staff name, opaque here.
pub const SEALED_NAME_BYTES_MAX: usize = 200;
/// Most bytes of a server address.
pub const ADDRESS_BYTES_MAX: usize = 200;
/// Most bytes of an agency policy, opaque here.
pub const POLICY_BYTES_MAX: usize = 8 * 1024;
/// Most recovery recipients.
pub const RECOVERY_RECIPIENTS_MAX: usize = 16;
/// Most people who can open one part of a device's recovery key: as many as an age wrap here names.
pub const RECOVERY_HOLDERS_MAX: usize = 8;
/// Most bytes of the two parts with their wraps.
pub const RECOVERY_PARTS_BYTES_MAX: usize = 512 + 2 * RECOVERY_HOLDERS_MAX * 16 + 2 * WRAP_BYTES_MAX;
/// How long an answer to a request for help may be used, in milliseconds. Source: architecture 5.17.
pub const RECOVERY_WINDOW_MS: u64 = 10 * 60 * 1000;
/// Most acts in one grant.
pub const OPS_PER_GRANT_MAX: usize = 32;
/// Most signatures on one grant.
pub const SIGNATURES_PER_GRANT_MAX: usize = 4;
/// Most members or devices that one key rotation names.
pub const ROTATION_WRAPS_MAX: usize = 64;
/// Most documents in one word for erasing: two a case.
pub const ERASE_DOCS_MAX: usize = 512;
/// Most bytes of a grant.
pub const GRANT_BYTES_MAX: usize = 320 * 1024;
/// Most bytes of a roster record.
pub const RECORD_BYTES_MAX: usize = GRANT_BYTES_MAX + 256;
/// Most bytes of a grant that fits an enrolment answer, which must fit a QR code or a small file.
pub const ENROL_GRANT_BYTES_MAX: usize = 12 * 1024;

/// Most bytes of the list in an office file: a services directory of 500 providers.
pub const OFFICE_FILE_BODY_BYTES_MAX: usize = 640 * 1024;
/// Most bytes of the topic of an office file.
pub const OFFICE_FILE_TOPIC_BYTES_MAX: usize = 40;
/// Most bytes of an office file.
pub const OFFICE_FILE_BYTES_MAX: usize = 256 + OFFICE_FILE_BODY_BYTES_MAX;

/// Most bytes of a server's session nonce.
pub const SESSION_NONCE_BYTES_MAX: usize = 48;
/// Most bytes of a session token.
pub const TOKEN_BYTES_MAX: usize = 40;
/// Most bytes of a session request, with the grant of a device the server does not know yet.
pub const SESSION_BYTES_MAX: usize = 256 + ENROL_GRANT_BYTES_MAX;
/// Most collections one device asks about: its caseload and the teams it supervises.
pub const CURSORS_MAX: usize = 64;
/// Most bytes of a device's presence: a line for each collection it may ask about.
pub const PRESENCE_BYTES_MAX: usize = 256 + CURSORS_MAX * 53;
/// Most acknowledgements in one frame.
pub const ACKS_PER_FRAME_MAX: usize = 1024;
/// Most bytes of one frame's body, its type byte included.
pub const FRAME_BYTES_MAX: usize = RECORD_BYTES_MAX + 64;
/// Largest byte budget of one exchange. Source: architecture 5.4.
pub const BUDGET_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Byte budget of one exchange on a slow link. Source: architecture 5.4.
pub const BUDGET_SLOW_BYTES: usize = 256 * 1024;
/// Most bytes of one request: the budget may be passed by the frame that reaches it.
pub const REQUEST_BYTES_MAX: usize = BUDGET_BYTES_MAX + FRAME_BYTES_MAX + 8 * 1024;
/// Most bytes of one part of an attachment before it is sealed. Source: keys-and-sync 2.11.
pub const BLOB_PLAIN_BYTES_MAX: usize = 256 * 1024;
/// Most bytes of one sealed part: nonce and tag are added.
pub const BLOB_BYTES_MAX: usize = BLOB_PLAIN_BYTES_MAX + 24 + 16;
/// Most parts in one question.
pub const BLOB_NAMES_MAX: usize = 512;
/// How long an enrolment answer may be used, in milliseconds. Source: keys-and-sync 2.2.
pub const ENROL_WINDOW_MS: u64 = 10 * 60 * 1000;

/// Most bytes of a message's piece in one QR code: with its frame a code of version 20, which a cheap camera reads.
pub const CODE_PART_BYTES_MAX: usize = 560;
/// Most pieces of one message: shown one after the other, about a minute.
pub const CODE_PARTS_MAX: usize = 96;
/// Most bytes of a message in codes. A longer one goes as a file.
pub const CODE_MESSAGE_BYTES_MAX: usize = CODE_PARTS_MAX * CODE_PART_BYTES_MAX;
/// Most bytes of a text that codes are looked for in.
pub const CODE_TEXT_BYTES_MAX: usize = 256 * 1024;

const _: () = assert!(CODE_PARTS_MAX <= u8::MAX as usize, "a piece says its place in one byte");
const _: () =
    assert!(CODE_MESSAGE_BYTES_MAX * 8 / 5 + CODE_PARTS_MAX * 64 < CODE_TEXT_BYTES_MAX, "a message fits a text");
const _: () = assert!(RECOVERY_HOLDERS_MAX <= EPOCH_RECIPIENTS_MAX, "one wrap names them all");
const _: () = assert!(ENVELOPE_FIXED_BYTES == 240, "a small coded edit is 496 bytes");
const _: () = assert!(OPENED_BYTES_MAX >= CIPHERTEXT_BYTES_MAX, "an uncompressed envelope opens");
const _: () = assert!(ENVELOPE_BYTES_MAX <= ITEM_BYTES_MAX, "an envelope is an item");
const _: () = assert!(PLACEMENT_BYTES_MAX <= ITEM_BYTES_MAX, "a placement is an item");
const _: () = assert!(ITEM_BYTES_MAX + 64 <= FRAME_BYTES_MAX, "an item fits a frame with its position");
const _: () = assert!(RECORD_BYTES_MAX < FRAME_BYTES_MAX, "a roster record fits a frame");
const _: () = assert!(CUT_LANES_MAX * 61 + 64 * 1024 <= GRANT_BYTES_MAX, "a whole cut fits a grant");
const _: () = assert!(BLOB_BYTES_MAX < REQUEST_BYTES_MAX, "a part is less than an exchange");
const _: () = assert!(ACKS_PER_FRAME_MAX * 16 <= FRAME_BYTES_MAX, "acknowledgements fit their frame");
