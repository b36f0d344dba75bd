//! Answers questions about sealed parts: who may, then what is there. A part belongs to the document it is asked under,
//! so the rule is the one for that document's envelopes, and what is another's answers as what does not exist.

use std::sync::Arc;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::{Response, StatusCode};
use tokio::time::timeout;
use wire::{AgencyId, BlobAsk, BlobHeld, BlobPut, DeviceKeyId, DocId, Form, Hash};

use crate::answer::{self, AnswerBody};
use crate::blobs::BlobsFailed;
use crate::office::Office;
use crate::storage::{Batch, Log, Reach, Used};

/// What may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Which parts are there.
    Have,
    /// Keep this one.
    Put,
    /// Give this one.
    Get,
    /// Destroy this one: what it shows may not be kept any more.
    Drop,
}

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// Answers one question. Holds at most one part.
pub async fn answer<L: Log>(office: Arc<Office<L>>, ask: Ask, body: Incoming) -> Response<AnswerBody> {
    match answered(&office, ask, body).await {
        Ok(bytes) => answer::whole(StatusCode::OK, bytes),
        Err(status) => {
            tracing::info!(status = status.as_u16(), "part");
            answer::empty(status)
        }
    }
}

async fn answered<L: Log>(office: &Office<L>, ask: Ask, body: Incoming) -> Result<Vec<u8>, StatusCode> {
    let _room = office.exchanges.clone().try_acquire_owned().map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let bytes_max = if ask == Ask::Put { BlobPut::BYTES_MAX } else { BlobAsk::BYTES_MAX };
    let whole = timeout(office.limits.request, Limited::new(body, bytes_max).collect()).await;
    let body = whole.map_err(|_| StatusCode::REQUEST_TIMEOUT)?.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_bytes();
    if ask == Ask::Put {
        let part = BlobPut::parse(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
        return put(office, part).await;
    }
    let BlobAsk { agency, token, doc, names } = BlobAsk::parse(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let visitor = visitor(office, agency, &token).await?;
    let reach = reach(office, agency, doc).await?;
    let allowed = match ask {
        Ask::Have => visitor.reads(&reach) || visitor.writes(&reach),
        _ => visitor.reads(&reach),
    };
    if !allowed {
        return Err(StatusCode::NOT_FOUND);
    }
    let Some(name) = names.first().copied().filter(|_| ask == Ask::Have || names.len() == 1) else {
        return Err(StatusCode::BAD_REQUEST);
    };
    let failed = |error| broken(office, &error);
    match ask {
        Ask::Have | Ask::Put => {
            let mut held = Vec::with_capacity(names.len());
            for name in names {
                held.push(office.blobs.has(agency, doc, name).await.map_err(failed)?);
            }
            Ok(BlobHeld { held }.to_bytes())
        }
        Ask::Get => office.blobs.get(agency, doc, name).await.map_err(failed)?.ok_or(StatusCode::NOT_FOUND),
        Ask::Drop => office.blobs.drop(agency, doc, name).await.map_err(failed).map(|()| Vec::new()),
    }
}

async fn put<L: Log>(office: &Office<L>, part: BlobPut) -> Result<Vec<u8>, StatusCode> {
    let BlobPut { agency, token, doc, name, bytes } = part;
    let visitor = visitor(office, agency, &token).await?;
    if !visitor.writes(&reach(office, agency, doc).await?) {
        return Err(StatusCode::NOT_FOUND);
    }
    if Hash::of(&bytes) != name || bytes.is_empty() {
        return Err(StatusCode::BAD_REQUEST);
    }
    let failed = |error| broken(office, &error);
    if office.blobs.has(agency, doc, name).await.map_err(failed)? {
        return Ok(Vec::new());
    }
    let size = bytes.len() as u64;
    let day = i64::try_from(office.now_ms() / DAY_MS).unwrap_or(i64::MAX);
    let (device, quota) = (visitor.device, office.limits.quota);
    let used = office.log.used(agency, device, day).await.map_err(|error| unavailable(office, &error))?;
    if !used.leaves_room(size, &quota) {
        return Err(StatusCode::TOO_MANY_REQUESTS);
    }
    office.blobs.put(agency, doc, name, bytes).await.map_err(failed)?;
    let wasted = Used { bytes: size, items: 1 };
    let charge = Batch { agency, device, through: Vec::new(), day, quota, wasted, items: Vec::new() };
    office.log.append(charge).await.map_err(|error| unavailable(office, &error))?;
    Ok(Vec::new())
}

/// A device with a session, and the feeds that its person stands for.
struct Visitor {
    device: DeviceKeyId,
    through: Vec<wire::Collection>,
    reads_content: bool,
}

impl Visitor {
    /// As for a feed: what is in a caseload or team of this person now.
    fn reads(&self, reach: &Reach) -> bool {
        self.reads_content && self.through.iter().any(|one| reach.is_in(one))
    }

    /// As for an envelope: also what was there once, or was opened by this device.
    fn writes(&self, reach: &Reach) -> bool {
        reach.opened_by == Some(self.device) || self.through.iter().any(|one| reach.ever_in(one))
    }
}

async fn visitor<L: Log>(office: &Office<L>, agency: AgencyId, token: &[u8]) -> Result<Visitor, StatusCode> {
    let chain = office.rosters.fresh(&*office.log, agency).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let chain = chain.ok_or(StatusCode::UNAUTHORIZED)?;
    let device = office.sessions.device(agency, token, office.now_ms()).ok_or(StatusCode::UNAUTHORIZED)?;
    chain.roster.device(device).ok_or(StatusCode::UNAUTHORIZED)?;
    let member = chain.member(device).ok_or(StatusCode::FORBIDDEN)?;
    let (through, reads_content) = (chain.collections(member.staff), chain.reads_content(member.staff));
    Ok(Visitor { device, through, reads_content })
}

async fn reach<L: Log>(office: &Office<L>, agency: AgencyId, doc: DocId) -> Result<Reach, StatusCode> {
    office.log.reach(agency, doc).await.map_err(|error| unavailable(office, &error))
}

fn unavailable<L: Log>(office: &Office<L>, error: &crate::storage::LogError) -> StatusCode {
    office.broken(error);
    StatusCode::SERVICE_UNAVAILABLE
}

fn broken<L: Log>(office: &Office<L>, error: &BlobsFailed) -> StatusCode {
    tracing::error!(%error, "the store of parts failed");
    office.metrics.store_failed();
    StatusCode::SERVICE_UNAVAILABLE
}
