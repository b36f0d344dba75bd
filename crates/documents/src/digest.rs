//! One hash of everything a person sees of a case, to compare devices by. Not a stored form: nothing reads it back.

use std::fmt::{self, Write as _};

use model::workflow::Workflow;

use crate::casework::CaseReading;
use crate::identity::IdentityReading;

const CONTEXT: &str = "satchel 2026-11 rendered case v1";

/// A hash over a rendered case and where it stands. Two devices of one version that hold the same changes and
/// statements get the same; anything that a person could see differ makes it another.
///
/// Writers must be named alike on both (compare [`crate::CaseworkDoc::read`] with itself, not with `read_naming`).
pub fn render_digest(case: &CaseReading, workflow: &Workflow) -> [u8; 32] {
    let mut digest = Digest::new();
    digest.add(case);
    digest.add(workflow);
    digest.finish()
}

/// As [`render_digest`] for the identity document.
pub fn render_identity_digest(identity: &IdentityReading) -> [u8; 32] {
    let mut digest = Digest::new();
    digest.add(identity);
    digest.finish()
}

/// Hashes values as `Debug` spells them. Every type that goes in keeps its parts in one order and spells them all;
/// ids are spelt short, which a difference in content would still show.
struct Digest(blake3::Hasher);

impl Digest {
    fn new() -> Self {
        Digest(blake3::Hasher::new_derive_key(CONTEXT))
    }

    fn add(&mut self, value: &impl fmt::Debug) {
        // Hashing never fails, and `Debug` of these types is derived.
        let _ = writeln!(self, "{value:?}");
    }

    fn finish(self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}

impl fmt::Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
