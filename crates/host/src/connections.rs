//! Connections: accepting, HTTP/1.1 and stopping. Knows no route.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::routes::Routes;

/// Connections at a time: a browser opens six for a page.
const CONNECTIONS_MAX: usize = 64;
/// Bytes that one connection may buffer in each direction.
const BUFFER_BYTES_MAX: usize = 64 * 1024;
/// Header lines of a request: browsers send about twenty.
const HEADERS_MAX: usize = 64;
/// How often listeners hear an empty line.
const PULSE: Duration = Duration::from_secs(15);

/// Serves until `stopping` says so, then lets requests under way end within `patience`.
pub async fn serve(
    routes: Arc<Routes>,
    listener: TcpListener,
    patience: Duration,
    mut stopping: watch::Receiver<bool>,
) {
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut pulse = interval(PULSE);
    pulse.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let accepted = async {
            // Room first, so that what there is no room for stays in the kernel's queue.
            let permit = room.clone().acquire_owned().await;
            listener.accept().await.map(|(stream, _)| (stream, permit))
        };
        let accepted = tokio::select! {
            accepted = accepted => accepted,
            _ = stopping.wait_for(|stopping| *stopping) => break,
            _ = pulse.tick() => {
                routes.events.pulse();
                continue;
            }
            Some(_) = connections.join_next() => continue,
        };
        // A connection that broke before it was accepted is nobody's.
        let Ok((stream, permit)) = accepted else { continue };
        let (routes, watcher) = (routes.clone(), graceful.watcher());
        connections.spawn(async move {
            connection(routes, stream, patience, watcher).await;
            drop(permit);
        });
    }
    drop(listener);
    routes.events.close();
    let _ = timeout(patience, graceful.shutdown()).await;
    connections.shutdown().await;
}

async fn connection(routes: Arc<Routes>, stream: TcpStream, patience: Duration, watcher: Watcher) {
    // Answers are small and written whole.
    let _ = stream.set_nodelay(true);
    let serve = service_fn(move |request| {
        let routes = routes.clone();
        async move { Ok::<_, Infallible>(routes.answer(request).await) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(BUFFER_BYTES_MAX)
        .max_headers(HEADERS_MAX)
        // One connection a request: none is closed by the clock just when a browser uses it once more.
        .keep_alive(false)
        .auto_date_header(false);
    // A connection that breaks concerns nobody else.
    let _ = watcher.watch(http.serve_connection(TokioIo::new(stream), serve)).await;
}
