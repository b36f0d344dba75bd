//! A device's way to the office, which a person can cut and join. Carries bytes as they are and understands none.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

/// A connection that could not be accepted is tried again after this long at most.
const ACCEPT_AGAIN_MAX: Duration = Duration::from_millis(100);

/// A cable from a device's address to the office. A cut cable keeps its address: nobody else's office may answer there.
#[derive(Debug)]
pub struct Cable {
    address: SocketAddr,
    joined: bool,
    switch: mpsc::Sender<Switched>,
}

/// Whether bytes pass from now on, and whom to tell when it is so.
type Switched = (bool, oneshot::Sender<()>);

impl Cable {
    /// A joined cable: who connects to `address` reaches the office.
    ///
    /// # Errors
    /// When the address is taken.
    pub async fn between(address: SocketAddr, office: SocketAddr) -> io::Result<Cable> {
        Cable::on(TcpListener::bind(address).await?, office)
    }

    /// A joined cable on an address that is already held.
    ///
    /// # Errors
    /// When the listener has no address.
    pub fn on(listener: TcpListener, office: SocketAddr) -> io::Result<Cable> {
        let address = listener.local_addr()?;
        let (switch, switched) = mpsc::channel(1);
        tokio::spawn(carry(listener, office, switched));
        Ok(Cable { address, joined: true, switch })
    }

    /// Where the device finds the office.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether anything passes.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        self.joined
    }

    /// Lets connections through from now on.
    pub async fn join(&mut self) {
        self.turn(true).await;
    }

    /// Ends every connection and hangs up on new ones. When this returns, nothing passes any more.
    pub async fn cut(&mut self) {
        self.turn(false).await;
    }

    async fn turn(&mut self, joined: bool) {
        let (done, is_done) = oneshot::channel();
        if self.switch.send((joined, done)).await.is_ok() {
            let _ = is_done.await;
        }
        self.joined = joined;
    }
}

/// Ends when its cable is dropped.
async fn carry(listener: TcpListener, office: SocketAddr, mut switched: mpsc::Receiver<Switched>) {
    let mut connections = JoinSet::new();
    let mut joined = true;
    loop {
        tokio::select! {
            turned = switched.recv() => {
                let Some((now, done)) = turned else { break };
                joined = now;
                if !joined {
                    connections.shutdown().await;
                }
                let _ = done.send(());
            }
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((device, _)) if joined => {
                    connections.spawn(carry_one(device, office));
                }
                // Whoever calls while the cable is cut hears nothing and is hung up on.
                Ok(_) => {}
                // For lack of files perhaps: one that ends gives its own back.
                Err(_) => {
                    let _ = tokio::time::timeout(ACCEPT_AGAIN_MAX, connections.join_next()).await;
                }
            },
        }
    }
}

/// A side that breaks is how a connection ends: the other side is closed then.
async fn carry_one(mut device: TcpStream, office: SocketAddr) {
    if let Ok(mut office) = TcpStream::connect(office).await {
        let _ = copy_bidirectional(&mut device, &mut office).await;
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;
    use crate::demo::agency::loopback;

    async fn echo() -> SocketAddr {
        let listener = TcpListener::bind(loopback(0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut one, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let (mut from, mut to) = one.split();
                    let _ = tokio::io::copy(&mut from, &mut to).await;
                });
            }
        });
        address
    }

    async fn answers(stream: &mut TcpStream) -> bool {
        let mut back = [0; 4];
        stream.write_all(b"ping").await.is_ok() && stream.read_exact(&mut back).await.is_ok() && back == *b"ping"
    }

    #[tokio::test]
    async fn a_cut_cable_carries_nothing_and_keeps_its_address_until_it_is_joined() {
        let mut cable = Cable::between(loopback(0), echo().await).await.unwrap();
        let mut open = TcpStream::connect(cable.address()).await.unwrap();
        assert!(answers(&mut open).await, "joined: bytes go there and back");
        cable.cut().await;
        assert!(!answers(&mut open).await, "the open connection has ended");
        let carried = match TcpStream::connect(cable.address()).await {
            Ok(mut stream) => answers(&mut stream).await,
            Err(_) => false,
        };
        assert!(!carried, "nobody is reached");
        let taken = TcpListener::bind(cable.address()).await.map(|_| ()).map_err(|error| error.kind());
        assert_eq!(taken, Err(io::ErrorKind::AddrInUse), "nobody else may answer there meanwhile");
        cable.join().await;
        let mut again = TcpStream::connect(cable.address()).await.unwrap();
        assert!(answers(&mut again).await, "at the same address as before");
        cable.cut().await;
    }
}
