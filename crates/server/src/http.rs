//! Connections: accepting, TLS, HTTP/1.1 and stopping. Knows no route and no record.

use std::convert::Infallible;
use std::future::Future;
use std::net::IpAddr;
use std::sync::Arc;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use crate::answer::AnswerBody;
use crate::config::Limits;
use crate::patience::Patience;

/// Bytes that one connection may buffer in each direction.
const BUFFER_BYTES_MAX: usize = 64 * 1024;
/// Header lines in a request: ours have three.
const HEADERS_MAX: usize = 32;

/// Answers requests. One value serves all connections.
pub trait Service: Send + Sync + 'static {
    /// Answers one request of a peer; a failure is an answer too.
    fn answer(
        self: Arc<Self>,
        peer: IpAddr,
        request: Request<Incoming>,
    ) -> impl Future<Output = Response<AnswerBody>> + Send;
}

/// Serves until `stop` says so, then lets the requests under way finish within their time.
pub async fn serve<S: Service>(
    service: Arc<S>,
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) {
    let room = Arc::new(Semaphore::new(limits.connections_max));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
            Some(_) = connections.join_next() => continue,
        };
        let Some((stream, peer, permit)) = accepted else { continue };
        let (service, tls, watcher) = (service.clone(), tls.clone(), graceful.watcher());
        connections.spawn(async move {
            connection(Visit { service, peer }, stream, tls, limits, watcher).await;
            drop(permit);
        });
    }
    drop(listener);
    // Whoever is still at it after this time is cut off; what was acknowledged is stored.
    let _ = timeout(limits.stopping, graceful.shutdown()).await;
    connections.shutdown().await;
}

/// Waits for room first, so that what there is no room for stays in the kernel's queue.
async fn accept(listener: &TcpListener, room: &Arc<Semaphore>) -> Option<(TcpStream, IpAddr, OwnedSemaphorePermit)> {
    let permit = room.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer.ip(), permit)),
        Err(error) => {
            tracing::warn!(kind = ?error.kind(), "a connection could not be accepted");
            // Usually a lack of file handles: a moment lets others close.
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            None
        }
    }
}

/// Who is served on a connection, and by what.
struct Visit<S> {
    service: Arc<S>,
    peer: IpAddr,
}

async fn connection<S: Service>(
    visit: Visit<S>,
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    limits: Limits,
    watcher: Watcher,
) {
    // Answers are written whole; waiting to fill a packet would only add a delay.
    let _ = stream.set_nodelay(true);
    let stream = Patience::new(stream, limits.body_idle);
    match tls {
        None => requests(visit, stream, limits, watcher).await,
        Some(acceptor) => match timeout(limits.handshake, acceptor.accept(stream)).await {
            Ok(Ok(stream)) => requests(visit, stream, limits, watcher).await,
            Ok(Err(_)) | Err(_) => tracing::debug!("a handshake failed"),
        },
    }
}

async fn requests<S: Service>(
    visit: Visit<S>,
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    limits: Limits,
    watcher: Watcher,
) {
    let serve = service_fn(move |request| {
        let (service, peer) = (visit.service.clone(), visit.peer);
        async move { Ok::<_, Infallible>(service.answer(peer, request).await) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(BUFFER_BYTES_MAX)
        .max_headers(HEADERS_MAX)
        .auto_date_header(false);
    let connection = http.serve_connection(TokioIo::new(stream), serve);
    if watcher.watch(connection).await.is_err() {
        tracing::debug!("a connection broke");
    }
}
