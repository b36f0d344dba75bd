//! One connection to the office: TLS 1.3 against a pinned key, one HTTP request at a time. Knows bytes, never their meaning.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// A link on which no byte moves for this long counts as lost.
const QUIET_WAIT: Duration = Duration::from_secs(60);
/// A link slower than this on the whole counts as lost too: half of 8 kbit/s, the slowest that is worth waiting for.
const BYTES_PER_SECOND_MIN: u64 = 500;
/// How often a link is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Reaching the office may take this long.
const CONNECT_WAIT: Duration = Duration::from_secs(15);
/// The longest answer that is read: one exchange's budget with room for frames.
pub const ANSWER_BYTES_MAX: usize = 24 * 1024 * 1024;

/// Why the office could not be asked. None of these loses anything.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// Nobody answers at the address.
    #[error("the office cannot be reached")]
    Unreachable(#[source] io::Error),
    /// Somebody answers with another key than the one pinned at enrolment.
    #[error("the office answered with another key than the pinned one")]
    WrongKey,
    /// The link broke or was too slow.
    #[error("the link to the office broke")]
    Broken,
    /// The office answered with an HTTP status that is not success.
    #[error("the office answered {0}")]
    Status(u16),
}

/// Bytes that crossed one connection, as TCP payload.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wire {
    /// Bytes sent to the office.
    pub up: u64,
    /// Bytes received from it.
    pub down: u64,
    /// Of both, what the TLS handshake took.
    pub handshake: u64,
    /// Requests made.
    pub requests: u64,
}

/// Where the office is and which key it must show.
#[derive(Debug, Clone)]
pub struct Office {
    /// Address and port.
    pub address: SocketAddr,
    /// BLAKE3 of the server certificate's public key, or `None` for plain HTTP on loopback (bench only).
    pub pin: Option<[u8; 32]>,
}

#[derive(Debug, Default)]
struct Counts {
    up: AtomicU64,
    down: AtomicU64,
}

impl Counts {
    fn now(&self) -> Moved {
        Moved { up: self.up.load(Ordering::Relaxed), down: self.down.load(Ordering::Relaxed) }
    }
}

/// Bytes that crossed a connection in each direction up to some moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moved {
    up: u64,
    down: u64,
}

/// How long one exchange may go on, by what has moved of it.
#[derive(Debug)]
struct Patience {
    start: Moved,
    last: Moved,
    moved_at: Duration,
    /// What the request holds. The system takes it at once and does not say what of it is still under way.
    unseen: u64,
}

impl Patience {
    fn new(start: Moved, request_bytes: u64) -> Patience {
        Patience { start, last: start, moved_at: Duration::ZERO, unseen: request_bytes }
    }

    /// Whether the exchange is to be given up, `elapsed` after it began.
    fn is_over(&mut self, elapsed: Duration, now: Moved) -> bool {
        if now != self.last {
            (self.last, self.moved_at) = (now, elapsed);
        }
        // The answer's first byte says that the whole request has arrived.
        let answered = now.down > self.start.down;
        let under_way = if answered { Duration::ZERO } else { at_slowest(self.unseen) };
        let moved = (now.up - self.start.up).max(self.unseen) + (now.down - self.start.down);
        elapsed - self.moved_at > QUIET_WAIT + under_way || elapsed > QUIET_WAIT + at_slowest(moved)
    }
}

fn at_slowest(bytes: u64) -> Duration {
    Duration::from_secs(bytes / BYTES_PER_SECOND_MIN)
}

/// Waits for an exchange as long as its bytes move; `None` when they do not.
async fn while_it_moves<T>(counts: &Counts, mut patience: Patience, exchange: impl Future<Output = T>) -> Option<T> {
    let began = tokio::time::Instant::now();
    let mut exchange = std::pin::pin!(exchange);
    loop {
        if let Ok(done) = tokio::time::timeout(LOOK_EVERY, &mut exchange).await {
            return Some(done);
        }
        if patience.is_over(began.elapsed(), counts.now()) {
            return None;
        }
    }
}

/// An open connection.
pub struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: String,
    counts: Arc<Counts>,
    handshake: u64,
    requests: u64,
}

impl Connection {
    /// Connects, and checks the pin before a byte of ours is sent.
    ///
    /// # Errors
    /// [`TransportError::Unreachable`], [`TransportError::WrongKey`] or [`TransportError::Broken`].
    pub async fn open(office: &Office) -> Result<Connection, TransportError> {
        let dial = tokio::time::timeout(CONNECT_WAIT, TcpStream::connect(office.address));
        let tcp = dial.await.map_err(|_| TransportError::Broken)?.map_err(TransportError::Unreachable)?;
        tcp.set_nodelay(true).map_err(TransportError::Unreachable)?;
        let counts = Arc::new(Counts::default());
        let counted = Counting { inner: tcp, counts: counts.clone() };
        let host = office.address.to_string();
        let sender = match office.pin {
            Some(pin) => {
                let connector = tokio_rustls::TlsConnector::from(Arc::new(pinned_config(pin)));
                let name = ServerName::IpAddress(office.address.ip().into());
                let hello = tokio::time::timeout(CONNECT_WAIT, connector.connect(name, counted));
                let tls = hello.await.map_err(|_| TransportError::Broken)?.map_err(|error| tls_error(&error))?;
                serve(TokioIo::new(tls)).await?
            }
            None if office.address.ip().is_loopback() => serve(TokioIo::new(counted)).await?,
            None => return Err(TransportError::WrongKey),
        };
        let handshake = counts.up.load(Ordering::Relaxed) + counts.down.load(Ordering::Relaxed);
        Ok(Connection { sender, host, counts, handshake, requests: 0 })
    }

    /// Sends `body` to `path` and returns the whole answer.
    ///
    /// # Errors
    /// [`TransportError::Broken`] when the link fails, [`TransportError::Status`] when the office says no.
    pub async fn post(&mut self, path: &str, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        self.requests += 1;
        let patience = Patience::new(self.counts.now(), body.len() as u64);
        let request = hyper::Request::post(path)
            .header(hyper::header::HOST, &self.host)
            .body(Full::new(Bytes::from(body)))
            .expect("path and host are plain ASCII");
        let exchange = async {
            let answer = self.sender.send_request(request).await.map_err(|_| TransportError::Broken)?;
            let status = answer.status();
            let body = Limited::new(answer.into_body(), ANSWER_BYTES_MAX);
            let bytes = body.collect().await.map_err(|_| TransportError::Broken)?.to_bytes();
            if status.is_success() { Ok(bytes.to_vec()) } else { Err(TransportError::Status(status.as_u16())) }
        };
        while_it_moves(&self.counts, patience, exchange).await.ok_or(TransportError::Broken)?
    }

    /// What crossed so far.
    #[must_use]
    pub fn wire(&self) -> Wire {
        Wire {
            up: self.counts.up.load(Ordering::Relaxed),
            down: self.counts.down.load(Ordering::Relaxed),
            handshake: self.handshake,
            requests: self.requests,
        }
    }
}

async fn serve<T>(io: TokioIo<T>) -> Result<SendRequest<Full<Bytes>>, TransportError>
where
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (sender, connection) = hyper::client::conn::http1::handshake(io).await.map_err(|_| TransportError::Broken)?;
    tokio::spawn(async move {
        // An error here reaches the caller as a failed request.
        let _ = connection.await;
    });
    Ok(sender)
}

fn tls_error(error: &io::Error) -> TransportError {
    let pinned = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>())
        .is_some_and(|inner| matches!(inner, rustls::Error::InvalidCertificate(_)));
    if pinned { TransportError::WrongKey } else { TransportError::Broken }
}

fn pinned_config(pin: [u8; 32]) -> ClientConfig {
    let provider = Arc::new(ring::default_provider());
    let verifier = PinVerifier { pin, provider: provider.clone() };
    ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .expect("ring offers TLS 1.3")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth()
}

/// Accepts exactly one public key, whatever the certificate says of names and dates: field clocks are wrong by years.
#[derive(Debug)]
struct PinVerifier {
    pin: [u8; 32],
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for PinVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let refused = || rustls::Error::InvalidCertificate(rustls::CertificateError::ApplicationVerificationFailure);
        let parsed = rustls::server::ParsedCertificate::try_from(end_entity).map_err(|_| refused())?;
        let key = parsed.subject_public_key_info();
        if blake3::hash(key.as_ref()) == self.pin { Ok(ServerCertVerified::assertion()) } else { Err(refused()) }
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::General("TLS 1.2 is not spoken".into()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// A TCP stream that counts its payload.
struct Counting {
    inner: TcpStream,
    counts: Arc<Counts>,
}

impl AsyncRead for Counting {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = std::pin::Pin::new(&mut self.inner).poll_read(cx, buf);
        self.counts.down.fetch_add((buf.filled().len() - before) as u64, Ordering::Relaxed);
        polled
    }
}

impl AsyncWrite for Counting {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        let polled = std::pin::Pin::new(&mut self.inner).poll_write(cx, buf);
        if let std::task::Poll::Ready(Ok(written)) = polled {
            self.counts.up.fetch_add(written as u64, Ordering::Relaxed);
        }
        polled
    }

    fn poll_flush(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moved = Moved { up: 1_000, down: 3_000 };

    fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    #[test]
    fn a_link_on_which_nothing_moves_is_lost() {
        let mut patience = Patience::new(START, 200);
        assert!(!patience.is_over(secs(60), START), "a minute is waited");
        assert!(patience.is_over(secs(61), START), "and no longer: nothing came");
    }

    #[test]
    fn a_full_exchange_gets_through_at_8_kbit_a_second() {
        let bytes = 256 * 1024;
        let mut patience = Patience::new(START, bytes);
        // The system took the request at once; for 262 s nothing is seen to move.
        let sent = Moved { up: START.up + bytes, down: START.down };
        for second in 1..=262 {
            assert!(!patience.is_over(secs(second), sent), "the request is still on its way after {second} s");
        }
        for second in 1..=262 {
            let came = Moved { down: START.down + second * 1_000, ..sent };
            assert!(!patience.is_over(secs(262 + second), came), "the answer is coming in after {second} s");
        }
    }

    #[test]
    fn an_answer_that_stops_is_given_up_after_a_minute() {
        let mut patience = Patience::new(START, 256 * 1024);
        let half = Moved { up: START.up + 256 * 1024, down: START.down + 90_000 };
        assert!(!patience.is_over(secs(200), half), "it was moving");
        assert!(!patience.is_over(secs(260), half), "it may have paused");
        assert!(patience.is_over(secs(261), half), "the request has arrived, so nothing explains the silence");
    }

    #[test]
    fn an_office_that_trickles_does_not_hold_a_tablet_for_ever() {
        let mut patience = Patience::new(START, 200);
        let gave_up = (1..1_000).find(|second| {
            patience.is_over(secs(*second), Moved { up: START.up + 200, down: START.down + second * 10 })
        });
        assert_eq!(gave_up, Some(62), "10 bytes a second are no link");
    }
}
