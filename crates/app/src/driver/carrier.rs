//! Carries an exchange's requests to the office and back. Knows no record, and holds no session while it waits.

use std::net::SocketAddr;

use tokio::runtime::Runtime;
use tokio::sync::watch;

use super::run::Request;
use crate::error::{CommandError, ErrorCode};
use crate::transport::{Connection, Office, TransportError, Wire};

/// Where the office is said to be, and which key it must show.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    /// Host and port.
    pub address: String,
    pub pin: Option<[u8; 32]>,
}

/// Says that an exchange is not wanted any more.
pub(crate) type Stopped = watch::Receiver<bool>;

/// One exchange's way to the office.
pub(crate) struct Carrier {
    route: Route,
    /// Taken only when dropped.
    runtime: Option<Runtime>,
    connection: Option<Connection>,
    /// What earlier connections carried.
    carried: Wire,
}

impl Carrier {
    /// A way on which nothing has been carried yet.
    ///
    /// # Errors
    /// [`ErrorCode::Internal`] when the machine gives no means to wait.
    pub fn new(route: Route) -> Result<Carrier, CommandError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = Some(runtime.map_err(|_| ErrorCode::Internal)?);
        Ok(Carrier { route, runtime, connection: None, carried: Wire::default() })
    }

    /// Carries a request and brings the whole answer; `None` when `stopped` says so first.
    pub fn carry(&mut self, request: Request, stopped: &mut Stopped) -> Option<Result<Vec<u8>, TransportError>> {
        if request.hang_up {
            self.hang_up();
        }
        let runtime = self.runtime.take()?;
        let answer = runtime.block_on(async {
            tokio::select! {
                biased;
                // A sender that is gone wants no answer either.
                _ = stopped.wait_for(|stopped| *stopped) => None,
                answer = self.post(request) => Some(answer),
            }
        });
        self.runtime = Some(runtime);
        if !matches!(answer, Some(Ok(_) | Err(TransportError::Status(_)))) {
            self.hang_up();
        }
        answer
    }

    /// Ends the connection and says what crossed all of them.
    pub fn finish(&mut self) -> Wire {
        self.hang_up();
        self.carried
    }

    async fn post(&mut self, request: Request) -> Result<Vec<u8>, TransportError> {
        if self.connection.is_none() {
            let office = Office { address: self.address().await?, pin: self.route.pin };
            self.connection = Some(Connection::open(&office).await?);
        }
        let connection = self.connection.as_mut().ok_or(TransportError::Broken)?;
        connection.post(request.path, request.body).await
    }

    /// Asking for an address may wait on a network too.
    async fn address(&self) -> Result<SocketAddr, TransportError> {
        let found = tokio::net::lookup_host(bare(&self.route.address)).await.map_err(TransportError::Unreachable)?;
        { found }.next().ok_or(TransportError::Broken)
    }

    fn hang_up(&mut self) {
        if let Some(connection) = self.connection.take() {
            let wire = connection.wire();
            self.carried.up += wire.up;
            self.carried.down += wire.down;
            self.carried.handshake += wire.handshake;
            self.carried.requests += wire.requests;
        }
    }
}

impl Drop for Carrier {
    fn drop(&mut self) {
        // A name that is still being looked up must not hold whoever stopped the exchange.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Whether this has the form of a host and a port. Asks no network: the office may be out of reach right now.
pub(super) fn is_address(address: &str) -> bool {
    let Some((host, port)) = bare(address).rsplit_once(':') else { return false };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-_[]:%".contains(letter);
    !host.is_empty() && host.chars().all(plain) && port.parse::<u16>().is_ok()
}

fn bare(address: &str) -> &str {
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_host_and_a_port_without_asking_the_network() {
        for good in ["127.0.0.1:4000", "https://office.example:443", "[::1]:9", "office:1"] {
            assert!(is_address(good), "{good} can be dialled one day");
        }
        for bad in ["", ":", "office", "office:", ":80", "office:99999", "of fice:80", "office:80/path"] {
            assert!(!is_address(bad), "{bad:?} never can");
        }
    }

    #[test]
    fn an_exchange_that_is_stopped_does_not_wait_for_the_network() {
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = silent.local_addr().unwrap().to_string();
        let mut carrier = Carrier::new(Route { address, pin: None }).unwrap();
        let (stop, mut stopped) = watch::channel(false);
        let stopper = std::thread::spawn(move || {
            let (held, _) = silent.accept().unwrap();
            stop.send_replace(true);
            held
        });
        let request = Request { path: "/v1/sync", body: vec![0; 10], hang_up: false };
        assert!(carrier.carry(request, &mut stopped).is_none(), "the answer never came");
        stopper.join().unwrap();
    }
}
