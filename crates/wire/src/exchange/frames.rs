//! Putting frames into a stream and taking them out as bytes arrive. Holds at most one frame more than it was given.

use super::{Collection, DownFrame, Feed, UpFrame};
use crate::bytes::{Malformed, Reader, Writer};
use crate::form::{Form, field};
use crate::limits::{ACKS_PER_FRAME_MAX, FRAME_BYTES_MAX, ITEM_BYTES_MAX};

/// Type byte of an item from the same feed as the one before, its collection left out.
const FEED_AGAIN: u8 = 12;

/// Turns frames into bytes.
#[derive(Debug, Default)]
pub struct FrameWriter {
    out: Writer,
    collection: Option<Collection>,
}

impl FrameWriter {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a frame from the device.
    pub fn up(&mut self, frame: &UpFrame) {
        frame.write(&mut self.out);
    }

    /// Appends a frame from the server; acknowledgements that are too many for one frame become several.
    pub fn down(&mut self, frame: &DownFrame) {
        match frame {
            DownFrame::Acks(acks) => {
                for chunk in acks.chunks(ACKS_PER_FRAME_MAX) {
                    DownFrame::Acks(chunk.to_vec()).write(&mut self.out);
                }
            }
            DownFrame::Feed(feed) if self.collection == Some(feed.collection) => {
                self.out.put(&[FEED_AGAIN]);
                self.out.put(&feed.to_bytes()[Collection::BYTES_MAX..]);
            }
            DownFrame::Feed(feed) => {
                self.collection = Some(feed.collection);
                frame.write(&mut self.out);
            }
            _ => frame.write(&mut self.out),
        }
    }

    /// Bytes written and not yet taken.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Whether nothing waits to be taken.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes so far; the writer goes on with the same stream.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out).into_bytes()
    }
}

/// Turns bytes, as they arrive, into frames. After an error the stream is lost: stop.
#[derive(Debug, Default)]
pub struct FrameReader {
    buffer: Vec<u8>,
    at: usize,
    collection: Option<Collection>,
}

impl FrameReader {
    /// Nothing arrived yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what arrived.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.at);
        self.at = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// The next whole frame from a device, or `None` until more arrives. Errors: [`Malformed`].
    pub fn next_up(&mut self) -> Result<Option<UpFrame>, Malformed> {
        self.next(UpFrame::read)
    }

    /// The next whole frame from a server, or `None` until more arrives. Errors: [`Malformed`].
    pub fn next_down(&mut self) -> Result<Option<DownFrame>, Malformed> {
        let collection = self.collection;
        let frame = self.next(|reader| match reader.rest().first() {
            Some(&FEED_AGAIN) => read_feed_again(reader, collection).map(DownFrame::Feed),
            _ => DownFrame::read(reader),
        })?;
        if let Some(DownFrame::Feed(feed)) = &frame {
            self.collection = Some(feed.collection);
        }
        Ok(frame)
    }

    /// Whether the stream ended between two frames. Errors: [`Malformed::Truncated`] if part of a frame is left.
    pub fn finish(&self) -> Result<(), Malformed> {
        if self.at == self.buffer.len() { Ok(()) } else { Err(Malformed::Truncated) }
    }

    fn next<T>(&mut self, read: impl FnOnce(&mut Reader<'_>) -> Result<T, Malformed>) -> Result<Option<T>, Malformed> {
        let mut reader = Reader::new(&self.buffer[self.at..]);
        let waiting = reader.rest().len();
        match read(&mut reader) {
            Ok(frame) => {
                self.at = self.buffer.len() - reader.rest().len();
                Ok(Some(frame))
            }
            Err(Malformed::Truncated) if waiting <= FRAME_BYTES_MAX => Ok(None),
            Err(Malformed::Truncated) => Err(Malformed::OverLimit { field: "frame" }),
            Err(malformed) => Err(malformed),
        }
    }
}

fn read_feed_again(reader: &mut Reader<'_>, collection: Option<Collection>) -> Result<Feed, Malformed> {
    reader.take(1)?;
    Ok(Feed {
        collection: collection.ok_or(Malformed::NotCanonical { field: "collection" })?,
        fseq: u64::read(reader)?,
        n: u32::read(reader)?,
        log_prefix: reader.array()?,
        item: field!(reader, item, Vec<u8>, ITEM_BYTES_MAX),
    })
}
