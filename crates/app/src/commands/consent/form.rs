//! The signed form of a consent as a screen sends it: names, and the mark as strokes or as a small picture. No rule.

use model::codes::Relation;
use model::consent::{ConsentDecision, ConsentForm, Mark, PICTURE_BYTES_MAX, Picture, PictureRefused, Signature};
use model::{Day, EntryId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, IsoDay};

/// The signed form.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConsentFormSaid {
    /// Name of who agreed.
    pub giver_name: String,
    /// Relation to the client; none for the client.
    #[serde(default)]
    pub relation: Option<Code<Relation>>,
    /// How it was marked.
    pub mark: MarkSaid,
    /// Name of who was beside.
    #[serde(default)]
    pub witness_name: String,
    /// Name of the interpreter.
    #[serde(default)]
    pub interpreter_name: String,
    /// Whether the interpreter promised to keep it to themselves.
    #[serde(default)]
    pub interpreter_promised: bool,
    /// Where a paper original is kept.
    #[serde(default)]
    pub paper_place: String,
    /// The day it was marked; the day the consent holds from when left out.
    #[serde(default)]
    pub signed_on: Option<IsoDay>,
}

/// How a form was marked: one of the four.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MarkSaid {
    /// Strokes of points from 0 to 1000, from the left and from the top.
    Signature(Vec<Vec<[u16; 2]>>),
    /// A PNG or JPEG picture of at most 24 KiB in base 64.
    Thumbprint(String),
    /// On paper.
    OnPaper,
    /// Said before a witness.
    Spoken,
}

impl ConsentFormSaid {
    /// The form as the model has it, for a decision.
    ///
    /// # Errors
    /// [`ErrorCode::InputUnreadable`] for a mark that is none or does not fit.
    pub(super) fn read(&self, id: EntryId, decision: &ConsentDecision) -> Result<ConsentForm, CommandError> {
        Ok(ConsentForm {
            id,
            giver: decision.given_by,
            giver_name: self.giver_name.clone(),
            relation: self.relation.map(|code| code.0),
            mark: self.mark.read()?,
            witness_name: self.witness_name.clone(),
            witness: decision.terms.witness,
            language: decision.terms.language.clone(),
            interpreter_name: self.interpreter_name.clone(),
            interpreter_promised: self.interpreter_promised,
            paper_place: self.paper_place.clone(),
            signed_on: self.signed_on.map_or(decision.valid_from, |day: IsoDay| -> Day { day.0 }),
        })
    }
}

impl MarkSaid {
    fn read(&self) -> Result<Mark, CommandError> {
        let unreadable = |field: &str| CommandError::with(ErrorCode::InputUnreadable, "field", field);
        match self {
            MarkSaid::Signature(strokes) => {
                let strokes = strokes.iter().map(|stroke| stroke.iter().map(|[x, y]| (*x, *y)).collect()).collect();
                Signature::of(strokes).map(Mark::Signature).ok_or(unreadable("signature"))
            }
            MarkSaid::Thumbprint(text) => {
                let bytes = base64::decode(text, PICTURE_BYTES_MAX * 2).ok_or(unreadable("thumbprint"))?;
                Picture::of(bytes).map(Mark::Thumbprint).map_err(|refused| match refused {
                    PictureRefused::TooLarge { bytes, max } => {
                        unreadable("thumbprint").and("bytes", bytes).and("max", max)
                    }
                    PictureRefused::Unreadable => unreadable("thumbprint"),
                })
            }
            MarkSaid::OnPaper => Ok(Mark::OnPaper),
            MarkSaid::Spoken => Ok(Mark::Spoken),
        }
    }
}
