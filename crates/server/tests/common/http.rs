//! HTTP/1.1 by hand over one socket, counting every byte.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// Anything to speak HTTP over.
pub trait Stream: Read + Write {}

impl<T: Read + Write> Stream for T {}

/// A connection kept open between requests.
pub struct Link {
    pub socket: TcpStream,
    stream: Box<dyn Stream>,
    host: String,
    held: Vec<u8>,
    pub sent: usize,
    pub received: usize,
}

pub fn connect(addr: SocketAddr) -> TcpStream {
    let socket = TcpStream::connect(addr).unwrap();
    // A test that hangs must fail with a reason.
    socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    socket.set_nodelay(true).unwrap();
    socket
}

impl Link {
    pub fn to(addr: SocketAddr) -> Link {
        let socket = connect(addr);
        let stream = Box::new(socket.try_clone().unwrap());
        Link::over(socket, stream, addr)
    }

    /// HTTP over something that itself is over `socket`.
    pub fn over(socket: TcpStream, stream: Box<dyn Stream>, addr: SocketAddr) -> Link {
        Link { socket, stream, host: addr.to_string(), held: Vec::new(), sent: 0, received: 0 }
    }

    pub fn post(&mut self, path: &str, body: &[u8]) -> Answer {
        let head = self.head("POST", path, body.len());
        self.send(&[head.as_bytes(), body].concat());
        self.answer().unwrap()
    }

    pub fn get(&mut self, path: &str) -> Answer {
        let head = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.host);
        self.send(head.as_bytes());
        self.answer().unwrap()
    }

    pub fn head(&self, method: &str, path: &str, len: usize) -> String {
        format!("{method} {path} HTTP/1.1\r\nhost: {}\r\ncontent-length: {len}\r\n\r\n", self.host)
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.sent += bytes.len();
        // A server may close on a hostile client in mid-sentence; what it said is read below.
        let _ = self.stream.write_all(bytes);
    }

    /// Reads one answer, or `None` if the connection ends before one is whole.
    pub fn answer(&mut self) -> Option<Answer> {
        let end = loop {
            if let Some(at) = self.held.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.fill()?;
        };
        let head = String::from_utf8(self.take(end)).unwrap().to_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = if head.contains("transfer-encoding: chunked") {
            self.chunks()?
        } else {
            let len = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let len = len.map_or(0, |len| len.trim().parse().unwrap());
            self.exactly(len)?
        };
        Some(Answer { status, head, body })
    }

    fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = loop {
                if let Some(at) = self.held.windows(2).position(|two| two == b"\r\n") {
                    break self.take(at + 2);
                }
                self.fill()?;
            };
            let line = String::from_utf8(line).unwrap();
            let len = usize::from_str_radix(line.trim(), 16).unwrap();
            body.extend(self.exactly(len)?);
            self.exactly(2)?;
            if len == 0 {
                return Some(body);
            }
        }
    }

    fn exactly(&mut self, len: usize) -> Option<Vec<u8>> {
        while self.held.len() < len {
            self.fill()?;
        }
        Some(self.take(len))
    }

    fn take(&mut self, len: usize) -> Vec<u8> {
        self.held.drain(..len).collect()
    }

    fn fill(&mut self) -> Option<()> {
        let mut part = vec![0; 64 * 1024];
        match self.stream.read(&mut part) {
            Ok(0) | Err(_) => None,
            Ok(len) => {
                self.received += len;
                self.held.extend_from_slice(&part[..len]);
                Some(())
            }
        }
    }
}
