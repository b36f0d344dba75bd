//! What a route hands back: a status, the headers that every answer has, and a body that is whole or streamed.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Response, StatusCode, header};
use serde_json::Value;
use tokio::sync::mpsc;

/// What the screens may do in a browser: nothing but their own files and their own host.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src data:; font-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types svelte-trusted-html";
/// What the screens never need of the machine. The camera is asked for when a code is scanned (docs/adr/0037), the
/// microphone for voice notes.
const PERMISSIONS: &str = "accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(self), midi=(), payment=(), serial=(), usb=()";

const ALWAYS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The body of an answer.
#[derive(Debug)]
pub enum AnswerBody {
    /// All of it; sent with its length.
    Whole(Option<Bytes>),
    /// Lines as they come.
    Lines(mpsc::Receiver<Bytes>),
}

/// An answer without a word: whoever may not ask learns nothing.
pub fn refusal(status: StatusCode) -> Response<AnswerBody> {
    with(status, "text/plain; charset=utf-8", AnswerBody::Whole(None))
}

/// A file.
pub fn file(bytes: Vec<u8>, media_type: &'static str) -> Response<AnswerBody> {
    with(StatusCode::OK, media_type, AnswerBody::Whole(Some(bytes.into())))
}

/// A JSON value.
pub fn json(value: &Value) -> Response<AnswerBody> {
    with(StatusCode::OK, "application/json", AnswerBody::Whole(Some(value.to_string().into())))
}

/// Lines of JSON as they come.
pub fn lines(lines: mpsc::Receiver<Bytes>) -> Response<AnswerBody> {
    with(StatusCode::OK, "application/x-ndjson", AnswerBody::Lines(lines))
}

fn with(status: StatusCode, media_type: &'static str, body: AnswerBody) -> Response<AnswerBody> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut *self {
            AnswerBody::Whole(bytes) => Poll::Ready(bytes.take().map(Frame::data).map(Ok)),
            AnswerBody::Lines(lines) => lines.poll_recv(cx).map(|line| line.map(Frame::data).map(Ok)),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, AnswerBody::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            AnswerBody::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            AnswerBody::Lines(_) => SizeHint::default(),
        }
    }
}
