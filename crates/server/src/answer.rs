//! What a route hands back: a status and a body that is whole or streamed. Sets no header beyond what HTTP needs.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::{Response, StatusCode};
use tokio::sync::mpsc;

/// The body of an answer.
#[derive(Debug)]
pub enum AnswerBody {
    /// All of it; sent with its length.
    Whole(Option<Bytes>),
    /// Parts as they are read from the log; the client sees a break, not an end, when one fails.
    Stream(mpsc::Receiver<Result<Bytes, Broken>>),
}

/// A streamed answer could not be finished.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the answer could not be finished")]
pub struct Broken;

/// An answer with a whole body.
pub fn whole(status: StatusCode, body: Vec<u8>) -> Response<AnswerBody> {
    let body = (!body.is_empty()).then(|| Bytes::from(body));
    with(status, AnswerBody::Whole(body))
}

/// An answer without a body.
pub fn empty(status: StatusCode) -> Response<AnswerBody> {
    with(status, AnswerBody::Whole(None))
}

/// An answer whose body comes in parts.
pub fn streamed(parts: mpsc::Receiver<Result<Bytes, Broken>>) -> Response<AnswerBody> {
    with(StatusCode::OK, AnswerBody::Stream(parts))
}

fn with(status: StatusCode, body: AnswerBody) -> Response<AnswerBody> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        match &mut *self {
            AnswerBody::Whole(bytes) => Poll::Ready(bytes.take().map(Frame::data).map(Ok)),
            AnswerBody::Stream(parts) => parts.poll_recv(cx).map(|part| part.map(|part| part.map(Frame::data))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, AnswerBody::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            AnswerBody::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            AnswerBody::Stream(_) => SizeHint::default(),
        }
    }
}
