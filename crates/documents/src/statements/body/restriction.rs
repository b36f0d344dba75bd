//! Who alone may open a case, as bytes of a statement. Field order is that of the model's type and frozen with form 1.

use model::StaffRef;
use model::codes::RestrictionReason;
use model::restriction::{NAMED_MAX, Restriction};

use super::{code, text};
use crate::codec::{Reader, Unreadable, Writer};

const _: () = assert!(NAMED_MAX <= u8::MAX as usize);

pub(super) fn write(out: &mut Writer, said: &Restriction) {
    let named = &said.named[..said.named.len().min(NAMED_MAX)];
    out.byte(u8::try_from(named.len()).expect("at most six"));
    named.iter().for_each(|staff| out.raw(staff.as_bytes()));
    out.text(said.reason.code());
    out.text(&said.why);
}

pub(super) fn read(from: &mut Reader<'_>) -> Result<Restriction, Unreadable> {
    let count = usize::from(from.byte()?);
    if count == 0 || count > NAMED_MAX {
        return Err(Unreadable::Code);
    }
    let mut named = Vec::with_capacity(count);
    for _ in 0..count {
        named.push(StaffRef::from_bytes(from.array()?));
    }
    if !named.is_sorted_by(|one, next| one < next) {
        return Err(Unreadable::Code);
    }
    Ok(Restriction { named, reason: code(from, RestrictionReason::from_code)?, why: text(from)? })
}

/// A restriction for the frozen forms.
#[cfg(test)]
pub(crate) fn sample() -> model::statement::StatementBody {
    let named = vec![StaffRef::from_bytes([3; 16]), StaffRef::from_bytes([4; 16])];
    let (reason, why) = (RestrictionReason::StaffRelative, "a cousin works here".to_owned());
    model::statement::StatementBody::Restricted(Restriction { named, reason, why })
}
