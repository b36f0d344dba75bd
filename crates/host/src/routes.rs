//! What may be asked, and by whom: the screens' files, the one-use token, commands and events. Runs no command itself.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::device::{Device, REQUEST_BYTES_MAX};
use app::views::device::DeviceEvent;
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, Request, Response, StatusCode};
use serde_json::json;

use crate::answer::{self, AnswerBody};
use crate::entry::Entry;
use crate::events::Events;
use crate::files::Files;

/// Longest token that is read.
const TOKEN_BYTES_MAX: usize = 256;

/// Everything that answers.
pub struct Routes {
    /// The home that is served.
    pub device: Arc<Device>,
    /// Who may ask.
    pub entry: Entry,
    /// Who listens.
    pub events: Arc<Events>,
    /// The screens.
    pub files: Files,
    /// Where this host listens: the only `Host` and `Origin` it knows.
    pub address: SocketAddr,
    /// How long a body may take.
    pub patience: Duration,
}

impl Routes {
    /// Answers one request.
    pub async fn answer(self: Arc<Self>, request: Request<Incoming>) -> Response<AnswerBody> {
        if !self.is_ours(request.method(), request.headers()) {
            return answer::refusal(StatusCode::FORBIDDEN);
        }
        let path = request.uri().path().to_owned();
        match (request.method().clone(), path.as_str()) {
            (Method::POST, "/token") => self.token(request).await,
            (Method::POST, "/ipc") => self.command(request).await,
            (Method::GET, "/events") => self.listen(request.headers()),
            (_, "/token" | "/ipc" | "/events") => answer::refusal(StatusCode::METHOD_NOT_ALLOWED),
            (Method::GET, path) => match self.files.read(path) {
                Some((bytes, media_type)) => answer::file(bytes, media_type),
                None => answer::refusal(StatusCode::NOT_FOUND),
            },
            _ => answer::refusal(StatusCode::METHOD_NOT_ALLOWED),
        }
    }

    /// Whether a request names this host as a page of this host would. Another name for this address is a page of
    /// somebody else that had its name changed to point here.
    fn is_ours(&self, method: &Method, headers: &HeaderMap) -> bool {
        let host = self.address.to_string();
        if one(headers, header::HOST) != Some(host.as_bytes()) {
            return false;
        }
        let origin = format!("http://{host}");
        let origin_fits = match headers.get(header::ORIGIN) {
            Some(_) => one(headers, header::ORIGIN) == Some(origin.as_bytes()),
            // Browsers name the origin of everything that is posted.
            None => method == Method::GET,
        };
        let site = one(headers, HeaderName::from_static("sec-fetch-site"));
        origin_fits && matches!(site, None | Some(b"same-origin" | b"none"))
    }

    async fn token(&self, request: Request<Incoming>) -> Response<AnswerBody> {
        let body = match self.body(request, TOKEN_BYTES_MAX).await {
            Ok(body) => body,
            Err(status) => return answer::refusal(status),
        };
        match self.entry.trade(&body) {
            Some(bearer) => answer::json(&json!({ "bearer": bearer })),
            None => answer::refusal(StatusCode::FORBIDDEN),
        }
    }

    async fn command(self: Arc<Self>, request: Request<Incoming>) -> Response<AnswerBody> {
        if !self.admits(request.headers()) {
            return answer::refusal(StatusCode::UNAUTHORIZED);
        }
        let body = match self.body(request, REQUEST_BYTES_MAX).await {
            Ok(body) => body,
            Err(status) => return answer::refusal(status),
        };
        // Commands wait for disks and for each other: not on the thread that serves the others.
        let answered = tokio::task::spawn_blocking(move || self.device.answer_bytes(&body)).await;
        answered.map_or_else(|_| answer::refusal(StatusCode::INTERNAL_SERVER_ERROR), |value| answer::json(&value))
    }

    fn listen(&self, headers: &HeaderMap) -> Response<AnswerBody> {
        if !self.admits(headers) {
            return answer::refusal(StatusCode::UNAUTHORIZED);
        }
        let state = self.device.state();
        let now = DeviceEvent { changed: Vec::new(), sync: state.sync, locked: state.locked };
        match self.events.listen(&now) {
            Some(lines) => answer::lines(lines),
            None => answer::refusal(StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    fn admits(&self, headers: &HeaderMap) -> bool {
        self.entry.admits(one(headers, header::AUTHORIZATION))
    }

    async fn body(&self, request: Request<Incoming>, bytes_max: usize) -> Result<Bytes, StatusCode> {
        let read = Limited::new(request.into_body(), bytes_max).collect();
        match tokio::time::timeout(self.patience, read).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
            Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
            Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }
}

/// The value of a header that stands once.
fn one(headers: &HeaderMap, name: HeaderName) -> Option<&[u8]> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    values.next().is_none().then(|| value.as_bytes())
}
