//! What a member of staff may be. The matrix of who may do what with a case is `model`'s.

use crate::bytes::{Malformed, Reader, Writer};
use crate::form::Form;

/// Any of the eight roles. Source: domain.md 14.1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RoleSet(u8);

macro_rules! roles {
    ($($name:ident $bits:literal $doc:literal)+) => {
        impl RoleSet {
            $(#[doc = $doc] pub const $name: RoleSet = RoleSet($bits);)+
        }
    };
}

roles! {
    NONE 0 "No role: a member who left."
    VOL 1 "Volunteer."
    CW 2 "Caseworker."
    SUP 4 "Supervisor."
    MGR 8 "Manager."
    IMO 16 "Information-management officer."
    FBO 32 "Feedback officer."
    FIN 64 "Finance."
    ADM 128 "Administrator of accounts and devices."
}

impl RoleSet {
    /// One bit a role, volunteer lowest.
    pub const fn from_bits(bits: u8) -> RoleSet {
        RoleSet(bits)
    }

    /// One bit a role, volunteer lowest.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The roles of either.
    pub const fn with(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 | other.0)
    }

    /// These roles less those of `other`.
    pub const fn without(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & !other.0)
    }

    /// The roles of both.
    pub const fn common(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & other.0)
    }

    /// Whether any of `roles` is among these.
    pub const fn any_of(self, roles: RoleSet) -> bool {
        self.0 & roles.0 != 0
    }

    /// Whether these roles read case content, so that changes to them need a second signature. Source: architecture 5.12.
    pub const fn hold_content(self) -> bool {
        self.any_of(RoleSet(Self::VOL.0 | Self::CW.0 | Self::SUP.0))
    }

    /// Whether a supervisor may enrol these alone: some of volunteer and caseworker, nothing else.
    pub const fn only_field_work(self) -> bool {
        self.0 != 0 && self.0 & !(Self::VOL.0 | Self::CW.0) == 0
    }
}

impl std::fmt::Debug for RoleSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = ["VOL", "CW", "SUP", "MGR", "IMO", "FBO", "FIN", "ADM"];
        let held = (0..8).filter(|bit| self.0 & (1 << bit) != 0).map(|bit: usize| names[bit]);
        f.debug_set().entries(held).finish()
    }
}

impl Form for RoleSet {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        u8::read(reader).map(RoleSet)
    }
}
