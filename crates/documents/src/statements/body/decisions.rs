//! Decisions against a wish as bytes of a statement. Field order is that of the model's types and frozen with form 1.

use model::EntryId;
use model::bid::{BidDecision, Panellist};
use model::codes::OverrideGround;
use model::continued::{CareContinued, WEIGHT_MAX};

use super::{code, day, list, statement, text, write_day};
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

pub(super) fn write_bid(out: &mut Writer, said: &BidDecision) {
    out.raw(said.bid.as_bytes());
    out.raw(said.file.as_bytes());
    out.byte(said.option);
    out.length(said.panel.len());
    for one in &said.panel {
        out.text(&one.role);
        out.text(&one.organisation);
        out.flag(one.declared);
    }
    out.text(&said.dissent);
    write_day(out, said.decided_on);
    write_day(out, said.review_due);
}

pub(super) fn read_bid(from: &mut Reader<'_>) -> Result<BidDecision, Unreadable> {
    let panellist =
        |from: &mut Reader<'_>| Ok(Panellist { role: text(from)?, organisation: text(from)?, declared: from.flag()? });
    Ok(BidDecision {
        bid: EntryId::from_bytes(from.array()?),
        file: EntryId::from_bytes(from.array()?),
        option: from.byte()?,
        panel: list(from, panellist)?,
        dissent: text(from)?,
        decided_on: day(from)?,
        review_due: day(from)?,
    })
}
