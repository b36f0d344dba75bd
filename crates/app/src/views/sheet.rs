//! What may be printed of a case, and a printed sheet as a screen shows it.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::error::ErrorCode;

/// A sheet that may be printed, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SheetOffer {
    /// Kind.
    pub kind: String,
    /// Whether it opens the identity, which is logged.
    pub identity: bool,
    /// Whether this person has to say why.
    pub reason_needed: bool,
    /// The referral that a slip is for.
    pub referral: Option<String>,
    /// The service that a slip is for, by its code.
    pub service: Option<String>,
    /// The provider that a slip is for.
    pub provider: Option<String>,
    /// Why it cannot be printed now; `None` when it can.
    pub refused: Option<ErrorCode>,
}

/// What may be printed of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SheetList {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// One entry for each kind; slips one for each open referral.
    pub sheets: Vec<SheetOffer>,
}

/// A part of a sheet, flat: parts of one card follow each other and say its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SheetPart {
    /// `heading`, `text`, `field`, `tick`, `ticked`, `choice`, `goal`, `person`, `day`, `lines` or `signature`.
    pub kind: String,
    /// The words, or the label.
    pub text: String,
    /// The value of a field.
    pub value: String,
    /// The answers of a choice.
    pub options: Vec<String>,
    /// The number of the card it stands in.
    pub card: Option<u32>,
}

/// A prepared sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SheetView {
    /// Title.
    pub title: String,
    /// For whom, and with what it may be kept.
    pub strap: String,
    /// Its language.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// What stands on it.
    pub parts: Vec<SheetPart>,
    /// What stands at the foot of each page.
    pub footer: String,
    /// Pages.
    pub pages: u32,
    /// Letters that cannot be printed and are empty boxes.
    pub letters_missing: u32,
}

/// The PDF of the sheet prepared last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SheetFile {
    /// The bytes in base 64, from a host that gives them to the page.
    pub bytes: Option<String>,
    /// Where the file lies until this device locks.
    pub path: Option<String>,
    /// Whether a program of this machine shows it.
    pub opened: bool,
}
