//! A bounded reader and writer of small binary forms. Knows numbers and bytes, never what they mean.

/// Why bytes could not be read. Carries no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The bytes end before the form does.
    #[error("the bytes end too early")]
    Short,
    /// Bytes are left after the form ended.
    #[error("bytes are left over")]
    Trailing,
    /// A number is longer than 64 bits or not in its shortest form.
    #[error("a number is malformed")]
    Number,
    /// A length or count is above its limit.
    #[error("a length is above its limit")]
    TooLong,
    /// A text is not UTF-8.
    #[error("a text is malformed")]
    Text,
    /// A list that must be in order is not, or repeats an entry.
    #[error("a list is out of order")]
    Order,
    /// A code is not one that this version knows.
    #[error("a code is unknown")]
    Code,
}

/// Reads from the front of a slice; every length is checked against the bytes that are there before anything is kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn end(self) -> Result<(), Unreadable> {
        if self.rest.is_empty() { Ok(()) } else { Err(Unreadable::Trailing) }
    }

    pub(crate) fn take(&mut self, bytes: usize) -> Result<&'a [u8], Unreadable> {
        let (front, rest) = self.rest.split_at_checked(bytes).ok_or(Unreadable::Short)?;
        self.rest = rest;
        Ok(front)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Unreadable> {
        let (&first, rest) = self.rest.split_first().ok_or(Unreadable::Short)?;
        self.rest = rest;
        Ok(first)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Unreadable> {
        let (front, rest) = self.rest.split_first_chunk::<N>().ok_or(Unreadable::Short)?;
        self.rest = rest;
        Ok(*front)
    }

    /// An unsigned LEB128 number in its shortest form.
    pub(crate) fn unsigned(&mut self) -> Result<u64, Unreadable> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if (shift == 63 && bits > 1) || (shift > 0 && byte == 0) {
                return Err(Unreadable::Number);
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Unreadable::Number)
    }

    /// A signed LEB128 number; the sign is that of the last byte.
    pub(crate) fn signed(&mut self) -> Result<i64, Unreadable> {
        let mut value = 0i64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let used = shift + 7;
                if used < 64 && byte & 0x40 != 0 {
                    value |= -1i64 << used;
                }
                return Ok(value);
            }
        }
        Err(Unreadable::Number)
    }

    /// A count or length that must not exceed `max`.
    pub(crate) fn length(&mut self, max: usize) -> Result<usize, Unreadable> {
        let value = usize::try_from(self.unsigned()?).map_err(|_| Unreadable::TooLong)?;
        if value > max { Err(Unreadable::TooLong) } else { Ok(value) }
    }

    pub(crate) fn bytes(&mut self, max: usize) -> Result<&'a [u8], Unreadable> {
        let length = self.length(max)?;
        self.take(length)
    }

    pub(crate) fn text(&mut self, bytes_max: usize) -> Result<&'a str, Unreadable> {
        std::str::from_utf8(self.bytes(bytes_max)?).map_err(|_| Unreadable::Text)
    }

    pub(crate) fn flag(&mut self) -> Result<bool, Unreadable> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Unreadable::Code),
        }
    }
}

/// Writes what [`Reader`] reads.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Writer::default()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn byte(&mut self, value: u8) {
        self.bytes.push(value);
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn unsigned(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    pub(crate) fn signed(&mut self, mut value: i64) {
        loop {
            let bits = (value & 0x7f) as u8;
            value >>= 7;
            let done = (value == 0 && bits & 0x40 == 0) || (value == -1 && bits & 0x40 != 0);
            self.bytes.push(if done { bits } else { bits | 0x80 });
            if done {
                return;
            }
        }
    }

    pub(crate) fn length(&mut self, value: usize) {
        self.unsigned(value as u64);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.length(bytes.len());
        self.raw(bytes);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    pub(crate) fn flag(&mut self, value: bool) {
        self.byte(u8::from(value));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_written_reads_back(unsigned: u64, signed: i64, flag: bool, text in ".{0,40}", raw: [u8; 8]) {
            let mut writer = Writer::new();
            writer.unsigned(unsigned);
            writer.signed(signed);
            writer.flag(flag);
            writer.text(&text);
            writer.raw(&raw);
            let bytes = writer.into_bytes();
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.unsigned().unwrap(), unsigned);
            prop_assert_eq!(reader.signed().unwrap(), signed);
            prop_assert_eq!(reader.flag().unwrap(), flag);
            prop_assert_eq!(reader.text(400).unwrap(), text);
            prop_assert_eq!(reader.array::<8>().unwrap(), raw);
            prop_assert!(reader.end().is_ok(), "nothing may be left over");
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let mut reader = Reader::new(&bytes);
            let _ = (reader.unsigned(), reader.signed(), reader.text(10), reader.flag(), reader.array::<4>());
            prop_assert!(reader.rest.len() <= bytes.len(), "a reader only moves forward");
        }
    }

    #[test]
    fn a_number_has_one_form() {
        assert_eq!(Reader::new(&[0x80, 0x00]).unsigned(), Err(Unreadable::Number), "zero is one byte");
        assert_eq!(
            Reader::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02]).unsigned(),
            Err(Unreadable::Number),
            "more than 64 bits"
        );
        assert_eq!(Reader::new(&[0x85]).unsigned(), Err(Unreadable::Short), "the last byte is missing");
    }

    #[test]
    fn a_length_above_its_limit_is_refused_before_anything_is_read() {
        assert_eq!(Reader::new(&[0x05, 1, 2]).bytes(4), Err(Unreadable::TooLong), "the limit comes first");
        assert_eq!(Reader::new(&[0x03, 1, 2]).bytes(4), Err(Unreadable::Short), "then the bytes that are there");
    }
}
