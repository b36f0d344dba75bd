//! Adopted late work as bytes of a statement. Field order is that of the model's types and frozen with form 1.

use model::adoption::{FACTS_MAX, TESTIMONIES_MAX, Testimony, UNITS_MAX, WorkAdopted};
use model::{DeviceRef, StaffRef};

use super::{CODE_BYTES_MAX, LIST_MAX, day, list, text, write_day};
use crate::codec::{Reader, Unreadable, Writer};

const _: () = assert!(UNITS_MAX <= LIST_MAX && TESTIMONIES_MAX <= LIST_MAX && FACTS_MAX <= LIST_MAX);

pub(super) fn write(out: &mut Writer, work: &WorkAdopted) {
    out.raw(work.author.as_bytes());
    out.raw(work.device.as_bytes());
    out.length(work.units.len());
    work.units.iter().for_each(|unit| out.raw(unit));
    out.length(work.entries.len());
    for entry in &work.entries {
        out.text(&entry.kind);
        write_day(out, entry.on);
        out.length(entry.facts.len());
        for (name, value) in &entry.facts {
            out.text(name);
            out.text(value);
        }
    }
    out.text(&work.note);
}

pub(super) fn read(from: &mut Reader<'_>) -> Result<WorkAdopted, Unreadable> {
    let fact = |from: &mut Reader<'_>| Ok((from.text(CODE_BYTES_MAX)?.to_owned(), text(from)?));
    let entry = |from: &mut Reader<'_>| {
        let kind = from.text(CODE_BYTES_MAX)?.to_owned();
        Ok(Testimony { kind, on: day(from)?, facts: list(from, fact)? })
    };
    Ok(WorkAdopted {
        author: StaffRef::from_bytes(from.array()?),
        device: DeviceRef::from_bytes(from.array()?),
        units: list(from, |from| from.array())?,
        entries: list(from, entry)?,
        note: text(from)?,
    })
}
