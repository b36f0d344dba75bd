//! Frames out of a request's body, within bounds of size, number and time. Holds one frame at most.

use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::{Body, Bytes};
use tokio::time::{Instant, timeout, timeout_at};
use wire::limits::REQUEST_BYTES_MAX;
use wire::{FrameReader, Malformed, UpFrame};

/// Frames in one request: more than its bytes can hold of honest items.
const FRAMES_MAX: usize = 32 * 1024;

/// Why a body gives no more frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadBroken {
    /// Not frames.
    Malformed(Malformed),
    /// More bytes or frames than a request may have.
    TooLarge,
    /// Too long a silence, or too long in all.
    Slow,
    /// The connection broke.
    Cut,
}

/// What the body holds next.
#[derive(Debug)]
pub enum Next {
    /// A whole frame.
    Frame(UpFrame),
    /// Nothing whole until more bytes arrive: the time to store what is there.
    Pause,
    /// The body has ended between two frames.
    End,
}

/// A body being read.
#[derive(Debug)]
pub struct Upload<B> {
    body: B,
    frames: FrameReader,
    bytes: usize,
    count: usize,
    paused: bool,
    broken: bool,
    idle: Duration,
    until: Instant,
}

impl<B: Body<Data = Bytes> + Unpin> Upload<B> {
    /// Reads `body` with at most `idle` between two parts and until `until`.
    pub fn new(body: B, idle: Duration, until: Instant) -> Upload<B> {
        Upload { body, frames: FrameReader::new(), bytes: 0, count: 0, paused: false, broken: false, idle, until }
    }

    /// Bytes received.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// The next frame, a pause before waiting, or the end.
    ///
    /// # Errors
    /// [`UploadBroken`]; nothing more can be read then.
    pub async fn next(&mut self) -> Result<Next, UploadBroken> {
        loop {
            if let Some(frame) = self.frames.next_up().map_err(UploadBroken::Malformed)? {
                self.count += 1;
                if self.count > FRAMES_MAX {
                    return Err(UploadBroken::TooLarge);
                }
                return Ok(Next::Frame(frame));
            }
            self.paused = !self.paused;
            if self.paused {
                return Ok(Next::Pause);
            }
            if !self.fill().await? {
                self.frames.finish().map_err(UploadBroken::Malformed)?;
                return Ok(Next::End);
            }
        }
    }

    /// Reads to the end without looking, so that an early answer is not lost in a broken connection.
    /// A client that was too slow or sent too much is not waited for.
    pub async fn drain(&mut self) {
        while !self.broken && matches!(self.chunk().await, Ok(Some(_))) {}
    }

    async fn fill(&mut self) -> Result<bool, UploadBroken> {
        let Some(bytes) = self.chunk().await? else { return Ok(false) };
        self.frames.push(&bytes);
        Ok(true)
    }

    async fn chunk(&mut self) -> Result<Option<Bytes>, UploadBroken> {
        let chunk = self.read().await;
        self.broken |= chunk.is_err();
        chunk
    }

    async fn read(&mut self) -> Result<Option<Bytes>, UploadBroken> {
        let frame = timeout_at(self.until, timeout(self.idle, self.body.frame())).await;
        let part = match frame {
            Err(_) | Ok(Err(_)) => return Err(UploadBroken::Slow),
            Ok(Ok(None)) => return Ok(None),
            Ok(Ok(Some(Err(_)))) => return Err(UploadBroken::Cut),
            Ok(Ok(Some(Ok(part)))) => part,
        };
        let bytes = part.into_data().unwrap_or_default(); // Trailers carry nothing for us.
        self.bytes += bytes.len();
        if self.bytes > REQUEST_BYTES_MAX { Err(UploadBroken::TooLarge) } else { Ok(Some(bytes)) }
    }
}
