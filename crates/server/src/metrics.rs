//! Counts for an operator's Prometheus: how much, how long, how often refused. No id, no address, no agency, no label that
//! grows with people or cases. Served on a listener of its own, on loopback only.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};
use wire::AckStatus;

use crate::answer::{self, AnswerBody};
use crate::http::Service;

/// What an answered request is counted under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    /// A path of the table, or `other`.
    route: &'static str,
    /// The HTTP status.
    status: u16,
}

/// What became of an uploaded frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Became {
    /// One of five words.
    outcome: &'static str,
}

/// Everything that is counted. Cheap to clone; clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Answered, Counter>,
    took: Histogram,
    under_way: Gauge,
    frames: Family<Became, Counter>,
    up_bytes: Counter,
    down_items: Counter,
    store_failures: Counter,
    last_stored: Gauge<f64, AtomicU64>,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let mut registry = Registry::with_prefix("satchel");
        let requests = Family::default();
        registry.register("requests", "Answered requests", requests.clone());
        // From 1 ms to about half a minute: an upload over a slow link is long and not ill.
        let took = Histogram::new(exponential_buckets(0.001, 2.0, 16));
        registry.register_with_unit("request_duration", "Until the answer began", Unit::Seconds, took.clone());
        let under_way = Gauge::default();
        registry.register("requests_under_way", "Requests that are being answered", under_way.clone());
        let frames = Family::default();
        registry.register("frames", "Uploaded items and records by what became of them", frames.clone());
        let up_bytes = Counter::default();
        registry.register_with_unit("uploaded", "What came up in exchanges", Unit::Bytes, up_bytes.clone());
        let down_items = Counter::default();
        registry.register("sent_items", "Items sent down", down_items.clone());
        let store_failures = Counter::default();
        registry.register("store_failures", "Times that the database failed", store_failures.clone());
        let last_stored = Gauge::default();
        let help = "When something was last stored, since 1970-01-01; 0 for never since the start";
        registry.register_with_unit("last_stored", help, Unit::Seconds, last_stored.clone());
        let registry = Arc::new(registry);
        Metrics { registry, requests, took, under_way, frames, up_bytes, down_items, store_failures, last_stored }
    }
}

impl Metrics {
    /// A request begins; it ends with [`Metrics::answered`].
    pub fn begun(&self) {
        self.under_way.inc();
    }

    /// A request of a path of the table, or of none, was answered after `took`.
    pub fn answered(&self, route: Option<&'static str>, status: StatusCode, took: Duration) {
        self.under_way.dec();
        let route = route.unwrap_or("other");
        self.requests.get_or_create(&Answered { route, status: status.as_u16() }).inc();
        self.took.observe(took.as_secs_f64());
    }

    /// An exchange brought so many bytes, and this became of its frames.
    pub fn took(&self, bytes: usize, statuses: impl Iterator<Item = AckStatus>, now_ms: u64) {
        self.up_bytes.inc_by(bytes as u64);
        for status in statuses {
            let outcome = match status {
                AckStatus::Stored => "stored",
                AckStatus::Again => "again",
                AckStatus::Conflict => "conflict",
                AckStatus::OverQuota => "over_quota",
                AckStatus::Refused(_) => "refused",
            };
            if status == AckStatus::Stored {
                self.last_stored.set((now_ms / 1000) as f64);
            }
            self.frames.get_or_create(&Became { outcome }).inc();
        }
    }

    /// An exchange sent so many items down.
    pub fn sent(&self, items: usize) {
        self.down_items.inc_by(items as u64);
    }

    /// The store failed.
    pub fn store_failed(&self) {
        self.store_failures.inc();
    }

    /// Everything as text, in the form that Prometheus reads.
    ///
    /// # Errors
    /// When it cannot be written, which a `String` does not refuse.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// The listener for the operator's collector.
#[derive(Debug)]
pub(crate) struct MetricsPage(pub Metrics);

impl Service for MetricsPage {
    async fn answer(self: Arc<Self>, _peer: IpAddr, request: Request<Incoming>) -> Response<AnswerBody> {
        if request.method() != Method::GET || request.uri().path() != "/metrics" {
            return answer::empty(StatusCode::NOT_FOUND);
        }
        match self.0.text() {
            Ok(text) => answer::whole(StatusCode::OK, text.into_bytes()),
            Err(_) => answer::empty(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}
