//! A device's way to the office, which a person can cut and join. Carries bytes as they are and understands none.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

/// A connection that could not be accepted is tried again after this long at most.
const ACCEPT_AGAIN_MAX: Duration = Duration::from_millis(100);

/// A cable from a device's address to the office.
#[derive(Debug)]
pub struct Cable {
    address: SocketAddr,
    office: SocketAddr,
    joined: Option<Joined>,
}

#[derive(Debug)]
struct Joined {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Cable {
    /// A joined cable: who connects to `address` reaches the office.
    ///
    /// # Errors
    /// When the address is taken.
    pub async fn between(address: SocketAddr, office: SocketAddr) -> io::Result<Cable> {
        let mut cable = Cable { address, office, joined: None };
        cable.join().await?;
        Ok(cable)
    }

    /// Where the device finds the office.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether anything passes.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        self.joined.is_some()
    }

    /// Lets connections through from now on.
    ///
    /// # Errors
    /// When somebody else took the address meanwhile.
    pub async fn join(&mut self) -> io::Result<()> {
        if self.joined.is_none() {
            let listener = TcpListener::bind(self.address).await?;
            self.address = listener.local_addr()?;
            let (stop, stopped) = oneshot::channel();
            let task = tokio::spawn(carry(listener, self.office, stopped));
            self.joined = Some(Joined { stop, task });
        }
        Ok(())
    }

    /// Ends every connection and refuses new ones. When this returns, nothing passes any more.
    pub async fn cut(&mut self) {
        if let Some(Joined { stop, task }) = self.joined.take() {
            let _ = stop.send(());
            let _ = task.await;
        }
    }
}

async fn carry(listener: TcpListener, office: SocketAddr, mut stopped: oneshot::Receiver<()>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((device, _)) => {
                    connections.spawn(carry_one(device, office));
                }
                // For lack of files perhaps: one that ends gives its own back.
                Err(_) => {
                    let _ = tokio::time::timeout(ACCEPT_AGAIN_MAX, connections.join_next()).await;
                }
            },
        }
    }
    drop(listener);
    connections.shutdown().await;
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
    async fn a_cut_cable_ends_connections_and_refuses_new_ones_until_it_is_joined() {
        let mut cable = Cable::between(loopback(0), echo().await).await.unwrap();
        let mut open = TcpStream::connect(cable.address()).await.unwrap();
        assert!(answers(&mut open).await, "joined: bytes go there and back");
        cable.cut().await;
        assert!(!answers(&mut open).await, "the open connection has ended");
        let refused = TcpStream::connect(cable.address()).await.map(|_| ()).map_err(|error| error.kind());
        assert_eq!(refused, Err(io::ErrorKind::ConnectionRefused), "nobody listens");
        cable.join().await.unwrap();
        let mut again = TcpStream::connect(cable.address()).await.unwrap();
        assert!(answers(&mut again).await, "at the same address as before");
        cable.cut().await;
    }
}
