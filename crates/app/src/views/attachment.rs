//! Photos, recordings and scanned papers as screens show them.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// The photos, recordings and scanned papers of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AttachmentList {
    /// Whether one may be taken today.
    pub may_take: bool,
    /// Why not: `not_asked`, `refused`, `withdrawn` …; empty when one may be taken.
    pub why_not: String,
    /// Bytes of a photo as the camera made it, at most.
    pub photo_bytes_max: u32,
    /// Bytes of a recording, at most.
    pub recording_bytes_max: u32,
    /// Those that are kept, in the order in which they were attached.
    pub attachments: Vec<AttachmentView>,
    /// How many photos are whole here or at the office.
    pub photos: u32,
    /// How many of them the office holds whole.
    pub photos_at_office: u32,
    /// How many recordings are whole here or at the office.
    pub recordings: u32,
    /// How many of them the office holds whole.
    pub recordings_at_office: u32,
    /// How many papers are whole here or at the office.
    pub papers: u32,
    /// How many of them the office holds whole.
    pub papers_at_office: u32,
    /// How many a colleague's device has, as far as is known here.
    pub elsewhere: u32,
    /// How many were erased because consent to them was taken back.
    pub erased_with_consent: u32,
}

/// One photo, recording or paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AttachmentView {
    /// Its entry.
    pub id: String,
    /// `photo`, `audio` or `paper`.
    pub kind: String,
    /// What the paper is, of the list `paper_kind`; empty where it is none.
    pub paper: String,
    /// The day that stands on the paper.
    pub dated_on: Option<String>,
    /// The day it was taken.
    pub taken_on: String,
    /// The visit it belongs to.
    pub visit: Option<String>,
    /// Bytes of its content.
    pub bytes: u32,
    /// `only_here`, `part_at_office`, `at_office`, `not_here` or `asked`.
    pub state: String,
    /// Parts it has.
    pub parts: u32,
    /// Parts that the office holds.
    pub parts_at_office: u32,
    /// Whether all of it is on this device.
    pub here: bool,
    /// Whether it is to stay on this device.
    pub pinned: bool,
    /// A small picture as a data address; empty where there is none, or where a person is not to see it unasked.
    pub preview: String,
}

/// The content of one, for a view inside the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ShownAttachment {
    /// The media type.
    pub media: String,
    /// Its bytes in base 64; `None` while it is not on this device.
    pub content: Option<String>,
    /// Whether it was asked for with the next exchange.
    pub asked: bool,
}
