//! What all requests share, and how each is answered.

use std::net::IpAddr;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::{Request, Response, StatusCode};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};
use wire::limits::SESSION_BYTES_MAX;
use wire::{
    AckStatus, AgencyId, Challenge, DeviceKeyId, DocId, Form, RefusalCode, SessionRequest, SigningPublic, Token,
};

use crate::answer::{self, AnswerBody};
use crate::blobs::Blobs;
use crate::config::Limits;
use crate::exchange;
use crate::host::Clock;
use crate::http::Service;
use crate::keys::Keys;
use crate::metrics::Metrics;
use crate::pace::{self, Paces};
use crate::parts;
use crate::rosters::{Chain, Rosters};
use crate::routes::{self, Work};
use crate::session::{Sessions, TOKEN_VALID_MS};
use crate::storage::{Log, LogError};

/// Threads that check signatures at once: more would starve the rest of two cores.
const CHECKERS_MAX: usize = 2;

/// What all requests share.
#[derive(Debug)]
pub struct Office<L> {
    /// Where everything is kept.
    pub log: Arc<L>,
    /// Sealed parts of attachments.
    pub blobs: Blobs,
    /// The folded rosters.
    pub rosters: Rosters,
    /// Nonces and tokens.
    pub sessions: Sessions,
    /// Signs receipts and roster positions.
    pub receipt_key: SigningKey,
    /// Bounds.
    pub limits: Limits,
    /// What the operator's collector is told.
    pub metrics: Metrics,
    /// How often each network asked.
    networks: Paces<IpAddr>,
    /// How often each device began an exchange.
    devices: Paces<(AgencyId, DeviceKeyId)>,
    started: Instant,
    /// Room for exchanges.
    pub exchanges: Arc<Semaphore>,
    /// Room for signature checks.
    pub checkers: Arc<Semaphore>,
    clock: Arc<dyn Clock>,
    receipt_public: SigningPublic,
}

impl std::fmt::Debug for dyn Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

impl<L: Log> Office<L> {
    /// An office that has loaded no roster yet.
    pub fn new((log, blobs): (Arc<L>, Blobs), keys: &Keys, clock: Arc<dyn Clock>, limits: Limits) -> Office<L> {
        Office {
            log,
            blobs,
            rosters: Rosters::default(),
            sessions: Sessions::new(keys.session),
            receipt_key: keys.receipt.clone(),
            receipt_public: keys.receipt_public(),
            exchanges: Arc::new(Semaphore::new(limits.exchanges_max)),
            checkers: Arc::new(Semaphore::new(CHECKERS_MAX)),
            clock,
            limits,
            networks: Paces::new(limits.network),
            devices: Paces::new(limits.device),
            started: Instant::now(),
            metrics: Metrics::default(),
        }
    }

    /// Milliseconds since 1970-01-01 by the server's clock.
    pub fn now_ms(&self) -> u64 {
        self.clock.now_ms()
    }

    /// Whether a device may begin an exchange now.
    pub fn paces(&self, agency: AgencyId, device: DeviceKeyId) -> bool {
        self.devices.allows((agency, device), self.started.elapsed())
    }

    /// Destroys what the chain says is erased since a place in it. Again and again is harmless.
    ///
    /// # Errors
    /// What the log or the store of parts says; the next start does the rest.
    pub async fn bury(&self, agency: AgencyId, since: u32) -> Result<(), LogError> {
        let Some(chain) = self.rosters.chain(agency) else { return Ok(()) };
        let docs: Vec<DocId> = chain.roster.erased().filter(|(_, at)| *at > since).map(|(doc, _)| doc).collect();
        if docs.is_empty() {
            return Ok(());
        }
        for doc in &docs {
            self.blobs.drop_all(agency, *doc).await.map_err(|error| LogError::Backend(Box::new(error)))?;
        }
        tracing::info!(documents = docs.len(), "erased");
        self.log.erase(agency, docs).await
    }

    /// A broken store is named in the log and is nobody's fault outside.
    pub fn broken(&self, error: &LogError) -> RefusalCode {
        tracing::error!(%error, "the store failed");
        self.metrics.store_failed();
        RefusalCode::Busy
    }

    async fn health(&self) -> Response<AnswerBody> {
        match self.log.ping().await {
            Ok(()) => answer::whole(StatusCode::OK, b"ok".to_vec()),
            Err(_) => answer::empty(StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    async fn session(&self, body: Incoming) -> Response<AnswerBody> {
        let whole = Limited::new(body, SESSION_BYTES_MAX).collect();
        let body = match timeout(self.limits.body_idle, whole).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(_)) => return answer::empty(StatusCode::PAYLOAD_TOO_LARGE),
            Err(_) => return answer::empty(StatusCode::REQUEST_TIMEOUT),
        };
        let Ok(request) = SessionRequest::parse(&body) else {
            return answer::empty(StatusCode::BAD_REQUEST);
        };
        let (agency, device) = (request.agency(), request.device());
        if let SessionRequest::Ask { .. } = request {
            // The same for everybody: whether the device exists is nobody's business.
            let nonce = self.sessions.nonce(agency, device, self.now_ms());
            return answer::whole(StatusCode::OK, Challenge { nonce }.to_bytes());
        }
        let chain = match self.rosters.fresh(&*self.log, agency).await {
            Ok(chain) => chain,
            // Not the device's fault: it may come again.
            Err(_) => return answer::empty(StatusCode::SERVICE_UNAVAILABLE),
        };
        if !self.proves(&request, chain).await {
            tracing::info!(status = 401, "session");
            return answer::empty(StatusCode::UNAUTHORIZED);
        }
        tracing::info!(status = 200, "session");
        let token = self.sessions.token(agency, device, self.now_ms());
        let valid_s = u32::try_from(TOKEN_VALID_MS / 1000).unwrap_or(u32::MAX);
        answer::whole(StatusCode::OK, Token { token, valid_s }.to_bytes())
    }

    /// Whether an answer to a nonce comes from a device that may act now. Every no is the same no, after one check.
    async fn proves(&self, request: &SessionRequest, chain: Option<Arc<Chain>>) -> bool {
        let SessionRequest::Answer { agency, device, nonce, grant, .. } = request else {
            return false;
        };
        let known = |chain: Option<Arc<Chain>>| {
            let chain = chain?;
            chain.member(*device).or_else(|| chain.leaving(*device).map(|(member, _)| member))
        };
        let mut member = known(chain);
        if member.is_none() && !grant.is_empty() {
            let placed = self.rosters.sequence(&*self.log, *agency, grant, &self.receipt_key).await;
            if placed.is_ok_and(|placed| placed.status == AckStatus::Stored) {
                member = known(self.rosters.chain(*agency));
            }
        }
        let fresh = self.sessions.knows_nonce(*agency, *device, nonce, self.now_ms());
        // Our own key stands in for a device that is not there, so that absence costs the same time.
        let key = member.map_or(self.receipt_public, |member| member.signing);
        let signed = request.verify(&key, &self.receipt_public).is_ok();
        member.is_some() && fresh && signed
    }
}

impl<L: Log> Service for Office<L> {
    async fn answer(self: Arc<Self>, peer: IpAddr, request: Request<Incoming>) -> Response<AnswerBody> {
        let (metrics, begun) = (self.metrics.clone(), Instant::now());
        let route = routes::asked(&request);
        metrics.begun();
        let answer = match route {
            _ if !self.networks.allows(pace::network(peer), self.started.elapsed()) => {
                answer::empty(StatusCode::TOO_MANY_REQUESTS)
            }
            None => answer::empty(StatusCode::NOT_FOUND),
            Some(route) => self.work(route.work, request, begun).await,
        };
        metrics.answered(route.map(|route| route.path), answer.status(), begun.elapsed());
        answer
    }
}

impl<L: Log> Office<L> {
    async fn work(self: Arc<Self>, work: Work, request: Request<Incoming>, begun: Instant) -> Response<AnswerBody> {
        match work {
            Work::Health => self.health().await,
            Work::Session => self.session(request.into_body()).await,
            // On its own task, as an exchange: what came whole is stored though the connection broke.
            Work::Part(ask) => {
                let part = tokio::spawn(parts::answer(self, ask, request.into_body()));
                part.await.unwrap_or_else(|_| answer::empty(StatusCode::INTERNAL_SERVER_ERROR))
            }
            Work::Sync => {
                let until = begun + self.limits.request;
                // On its own task: a connection that breaks must not drop what came whole before it was stored.
                let exchange = tokio::spawn(exchange::answer(self, request.into_body(), until));
                exchange.await.unwrap_or_else(|_| answer::empty(StatusCode::INTERNAL_SERVER_ERROR))
            }
        }
    }
}
