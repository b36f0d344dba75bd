//! What a sent or stored form is, and the macros in which each is one table: name, type, bound, meaning, in sent order.

use crate::bytes::{Malformed, Reader, Writer};

/// A value with exactly one spelling in bytes.
pub trait Form: Sized {
    /// Most bytes a whole form may have.
    const BYTES_MAX: usize = usize::MAX;

    /// Appends the form.
    fn write(&self, out: &mut Writer);

    /// Reads one form and leaves what follows. Errors: [`Malformed`] for anything but the one spelling.
    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed>;

    /// As [`Form::read`], but a list, text or bytes of at most `max` entries; more are refused before any is read.
    fn read_max(reader: &mut Reader<'_>, max: usize, field: &'static str) -> Result<Self, Malformed> {
        let _ = (max, field);
        Self::read(reader)
    }

    /// The form as bytes.
    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new();
        self.write(&mut out);
        out.into_bytes()
    }

    /// Reads a form that must fill `bytes` exactly. Errors: [`Malformed`].
    fn parse(bytes: &[u8]) -> Result<Self, Malformed> {
        if bytes.len() > Self::BYTES_MAX {
            return Err(Malformed::OverLimit { field: "form" });
        }
        let mut reader = Reader::new(bytes);
        let form = Self::read(&mut reader)?;
        reader.finish()?;
        Ok(form)
    }

    /// Appends many; bytes override it to go in one piece.
    #[doc(hidden)]
    fn write_all(values: &[Self], out: &mut Writer) {
        values.iter().for_each(|value| value.write(out));
    }

    /// Reads many, reserving nothing ahead of the bytes that are there; bytes override it.
    #[doc(hidden)]
    fn read_all(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Self>, Malformed> {
        let mut values = Vec::new();
        for _ in 0..count {
            values.push(Self::read(reader)?);
        }
        Ok(values)
    }
}

impl Form for u8 {
    fn write(&self, out: &mut Writer) {
        out.put(&[*self]);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.array().map(|[byte]| byte)
    }

    fn write_all(values: &[u8], out: &mut Writer) {
        out.put(values);
    }

    fn read_all(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u8>, Malformed> {
        reader.take(count).map(<[u8]>::to_vec)
    }
}

macro_rules! bytes {
    ($($len:literal)+) => {$(
        impl Form for [u8; $len] {
            fn write(&self, out: &mut Writer) {
                out.put(self);
            }

            fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
                reader.array()
            }
        }
    )+};
}

// Not 32: those bytes are a hash, a signing key or a `Recipient`, each with its own rule.
bytes!(6 8 16 72);

macro_rules! number {
    ($($type:ident)+) => {$(
        impl Form for $type {
            fn write(&self, out: &mut Writer) {
                out.varint((*self).into());
            }

            fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
                reader.varint($type::MAX.into(), stringify!($type)).map(|value| value as $type)
            }
        }
    )+};
}

number!(u32 u64);

impl Form for bool {
    fn write(&self, out: &mut Writer) {
        u8::from(*self).write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        match u8::read(reader)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Malformed::UnknownValue { field: "flag" }),
        }
    }
}

/// A flag, then the value if there is one.
impl<T: Form> Form for Option<T> {
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        bool::read(reader)?.then(|| T::read(reader)).transpose()
    }
}

/// A varint count, then the values.
impl<T: Form> Form for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.varint(self.len() as u64);
        T::write_all(self, out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::read_max(reader, u32::MAX as usize, "count")
    }

    fn read_max(reader: &mut Reader<'_>, max: usize, field: &'static str) -> Result<Self, Malformed> {
        let count = reader.varint(max as u64, field)?;
        T::read_all(reader, count as usize)
    }
}

impl<A: Form, B: Form> Form for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok((A::read(reader)?, B::read(reader)?))
    }
}

/// UTF-8 without control characters, after its varint length in bytes.
impl Form for String {
    fn write(&self, out: &mut Writer) {
        out.bytes(self.as_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::read_max(reader, u32::MAX as usize, "text")
    }

    fn read_max(reader: &mut Reader<'_>, max: usize, field: &'static str) -> Result<Self, Malformed> {
        let text = String::from_utf8(Vec::read_max(reader, max, field)?).ok();
        let text = text.filter(|text| !text.chars().any(char::is_control));
        text.ok_or(Malformed::NotCanonical { field })
    }
}

/// Refuses a form whose fields contradict each other.
pub(crate) fn canonical(holds: bool, field: &'static str) -> Result<(), Malformed> {
    if holds { Ok(()) } else { Err(Malformed::NotCanonical { field }) }
}

/// One field, perhaps with a bound.
macro_rules! field {
    ($reader:ident, $name:ident, $type:ty) => {
        <$type as $crate::Form>::read($reader)?
    };
    ($reader:ident, $name:ident, $type:ty, $max:expr) => {
        <$type as $crate::Form>::read_max($reader, $max, stringify!($name))?
    };
}

/// A struct whose fields, in this order, are its form.
macro_rules! form {
    (
        $(#[$attr:meta])*
        $name:ident, max $bytes_max:expr $(, letter $letter:expr)? $(, signed $context:literal)?
            $(, by $author:ident of $agency:ident)? $(, check $check:path)?;
        $($field:ident: $type:ty $([$max:expr])? = $doc:literal,)+
    ) => {
        $(#[$attr])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name {
            $(#[doc = $doc] pub $field: $type,)+
        }

        impl $crate::Form for $name {
            const BYTES_MAX: usize = $bytes_max;

            fn write(&self, out: &mut $crate::Writer) {
                $(out.letter($letter);)?
                $($crate::Form::write(&self.$field, out);)+
            }

            fn read(reader: &mut $crate::Reader<'_>) -> Result<Self, $crate::Malformed> {
                $(reader.letter($letter)?;)?
                $(let $field = field!(reader, $field, $type $(, $max)?);)+
                let form = $name { $($field,)+ };
                $($check(&form)?;)?
                Ok(form)
            }
        }

        $(impl $name {
            /// What its signer signs: a context of its own, then all that stands before the signature.
            pub fn signing_input(&self) -> Vec<u8> {
                let bytes = $crate::Form::to_bytes(self);
                $crate::signing::signing_input($context, &[&bytes[..bytes.len() - 64]])
            }

            /// BLAKE3 of all bytes, the signature too.
            pub fn hash(&self) -> $crate::Hash {
                $crate::Hash::of(&$crate::Form::to_bytes(self))
            }
        })?

        $(impl $name {
            /// Checks that the device of `key` signed this for `agency`; whether it may is not known here.
            /// Errors: [`crate::Unverified`].
            pub fn verify(
                &self,
                key: &$crate::SigningPublic,
                agency: $crate::AgencyId,
            ) -> Result<(), $crate::Unverified> {
                let signed = (&self.signing_input()[..], &self.signature);
                key.verify_named((self.$author, self.$agency), agency, signed)
            }
        })?
    };
}

/// An enum whose variants each have a byte, then their fields in this order.
macro_rules! choice {
    (
        $(#[$attr:meta])*
        $name:ident, max $bytes_max:expr $(, letter $letter:expr)?;
        $($byte:literal $variant:ident $(($bind:ident: $inner:ty $([$inner_max:expr])?))?
            $({ $($field:ident: $type:ty $([$max:expr])? = $field_doc:literal,)+ })? = $doc:literal,)+
    ) => {
        $(#[$attr])*
        #[derive(Clone, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $doc] $variant $(($inner))? $({ $(#[doc = $field_doc] $field: $type,)+ })?,)+
        }

        impl $crate::Form for $name {
            const BYTES_MAX: usize = $bytes_max;

            fn write(&self, out: &mut $crate::Writer) {
                $(out.letter($letter);)?
                match self {
                    $($name::$variant $(($bind))? $({ $($field,)+ })? => {
                        out.put(&[$byte]);
                        $($crate::Form::write($bind, out);)?
                        $($($crate::Form::write($field, out);)+)?
                    })+
                }
            }

            fn read(reader: &mut $crate::Reader<'_>) -> Result<Self, $crate::Malformed> {
                $(reader.letter($letter)?;)?
                match <u8 as $crate::Form>::read(reader)? {
                    $($byte => {
                        $(let $bind = field!(reader, $bind, $inner $(, $inner_max)?);)?
                        $($(let $field = field!(reader, $field, $type $(, $max)?);)+)?
                        Ok($name::$variant $(($bind))? $({ $($field,)+ })?)
                    })+
                    _ => Err($crate::Malformed::UnknownValue { field: stringify!($name) }),
                }
            }
        }

        impl $name {
            /// The variant's name, for refusals and logs.
            pub const fn name(&self) -> &'static str {
                match self {
                    $($name::$variant { .. } => stringify!($variant),)+
                }
            }
        }
    };
}

/// An enum of single bytes.
macro_rules! byte_enum {
    ($(#[$attr:meta])* $name:ident; $($byte:literal $variant:ident = $doc:literal,)+) => {
        $(#[$attr])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $doc] $variant = $byte,)+
        }

        impl $crate::Form for $name {
            const BYTES_MAX: usize = 1;

            fn write(&self, out: &mut $crate::Writer) {
                out.put(&[*self as u8]);
            }

            fn read(reader: &mut $crate::Reader<'_>) -> Result<Self, $crate::Malformed> {
                match <u8 as $crate::Form>::read(reader)? {
                    $($byte => Ok($name::$variant),)+
                    _ => Err($crate::Malformed::UnknownValue { field: stringify!($name) }),
                }
            }
        }
    };
}

pub(crate) use {byte_enum, choice, field, form};
