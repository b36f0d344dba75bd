//! Decisions against a wish as bytes of a statement. Field order is that of the model's types and frozen with form 1.

use model::codes::OverrideGround;
use model::continued::{CareContinued, WEIGHT_MAX};

use super::{code, statement, text};
use crate::codec::{Reader, Unreadable, Writer};

pub(super) fn write_continued(out: &mut Writer, said: &CareContinued) {
    out.raw(said.consent.as_bytes());
    out.text(said.ground.code());
    out.text(&said.factors);
    out.text(&said.client_view);
    out.byte(said.view_weight);
    out.text(&said.conclusion);
}

pub(super) fn read_continued(from: &mut Reader<'_>) -> Result<CareContinued, Unreadable> {
    Ok(CareContinued {
        consent: statement(from)?,
        ground: code(from, OverrideGround::from_code)?,
        factors: text(from)?,
        client_view: text(from)?,
        view_weight: Some(from.byte()?).filter(|weight| (1..=WEIGHT_MAX).contains(weight)).ok_or(Unreadable::Code)?,
        conclusion: text(from)?,
    })
}
