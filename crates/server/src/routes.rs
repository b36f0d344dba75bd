//! The table of routes. A row says its method, its path and who may ask: one without a policy does not compile, and no
//! request reaches any work but through a row.

use hyper::{Method, Request};

use crate::parts::Ask;

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Anybody; the answer is the same for everybody and says nothing of an agency.
    Anybody,
    /// Whoever proves here to be a device. Every no is the same no.
    Proof,
    /// A device with a session, for what its person stands for. Roster records prove themselves and are taken from anybody.
    Session,
    /// A device with a session, for sealed parts of a document that it may read; to keep one, that it may write to.
    /// A no is the no of what does not exist.
    Part,
}

/// What is done for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    Health,
    Session,
    Sync,
    Part(Ask),
}

/// A row of the table.
#[derive(Debug)]
pub struct Route {
    /// The only method that it answers.
    pub method: Method,
    /// The whole path.
    pub path: &'static str,
    /// Who may ask.
    pub policy: Policy,
    pub(crate) work: Work,
}

/// Everything that answers. What is not here is answered alike: not found.
pub static ROUTES: [Route; 7] = [
    Route { method: Method::GET, path: "/healthz", policy: Policy::Anybody, work: Work::Health },
    Route { method: Method::POST, path: "/v1/session", policy: Policy::Proof, work: Work::Session },
    Route { method: Method::POST, path: "/v1/sync", policy: Policy::Session, work: Work::Sync },
    Route { method: Method::POST, path: "/v1/blob/have", policy: Policy::Part, work: Work::Part(Ask::Have) },
    Route { method: Method::POST, path: "/v1/blob/put", policy: Policy::Part, work: Work::Part(Ask::Put) },
    Route { method: Method::POST, path: "/v1/blob/get", policy: Policy::Part, work: Work::Part(Ask::Get) },
    Route { method: Method::POST, path: "/v1/blob/drop", policy: Policy::Part, work: Work::Part(Ask::Drop) },
];

/// The row that a request asks for.
pub(crate) fn asked<B>(request: &Request<B>) -> Option<&'static Route> {
    ROUTES.iter().find(|route| route.method == *request.method() && route.path == request.uri().path())
}
