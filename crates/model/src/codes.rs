//! The closed lists of `domain.md` 17 as enums with stable codes. Holds no label: labels are words of the screens.

mod attachment;
mod care;
mod core;
mod decisions;
mod handover;
mod members;
mod people;
mod restriction;
mod screening;
mod services;
mod steps;
mod transfer;

pub use self::core::*;
pub use attachment::*;
pub use care::*;
pub use decisions::*;
pub use handover::*;
pub use members::*;
pub use people::*;
pub use restriction::*;
pub use screening::*;
pub use services::*;
pub use steps::*;
pub use transfer::*;

/// Declares a code list: an enum whose variants each have one stable code.
macro_rules! code_list {
    ($(#[$meta:meta])* $name:ident = $list:literal { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl $name {
            /// The list's name in `domain.md` 17.
            pub const LIST: &'static str = $list;
            /// Every member in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable code: stored, sent and never renamed.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The member with this code; `None` when a newer version knows more codes than we do.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use code_list;

/// A code of a list that the agency writes itself (`+` in `domain.md` 17): services, risk reasons, form names.
///
/// Invariant: 1 to [`AgencyCode::CHARS_MAX`] of `a-z`, `0-9`, `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode(String);

impl AgencyCode {
    /// Longest accepted code, in characters.
    pub const CHARS_MAX: usize = 60;

    /// Reads an agency code. `None` unless it keeps the invariant.
    pub fn parse(text: &str) -> Option<AgencyCode> {
        let fits = (1..=Self::CHARS_MAX).contains(&text.len());
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        (fits && plain).then(|| AgencyCode(text.to_owned()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_is_unique() {
        for reason in ClosureReason::ALL {
            assert_eq!(ClosureReason::from_code(reason.code()), Some(*reason), "a stored code is read back");
        }
        assert_eq!(ClosureReason::ALL.len(), 11, "domain.md 6.3 has eleven closure reasons");
        assert_eq!(ClosureItem::ALL.len(), 13, "domain.md 6.4 has thirteen checklist items");
        assert_eq!(ToldItem::ALL.len(), 12, "domain.md 8.4 has twelve things to tell");
        assert_eq!(Role::ALL.len(), 8, "domain.md 2 has eight roles with accounts");
        assert_eq!(CaseState::from_code("reopened"), None, "an unknown code is not guessed");
    }

    #[test]
    fn agency_codes_are_plain() {
        assert!(AgencyCode::parse("women_girls_space").is_some(), "a service code");
        for wrong in ["", "Food", "a b", "é", &"a".repeat(61)] {
            assert!(AgencyCode::parse(wrong).is_none(), "{wrong} is not an agency code");
        }
    }
}
