//! A wire-tap on the way to an office without TLS: hears every byte, and may alter what passes. Holds no rule: tests say what.
//!
//! It stands on a loopback port of its own and ends when it is dropped. Requests and answers pass whole, one at a time.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use wire::{DownFrame, FrameReader, FrameWriter, UpFrame};

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the office.
    Up,
    /// From the office.
    Down,
}

/// A request or an answer on its way.
#[derive(Debug, Clone)]
pub struct Passing {
    /// Which way.
    pub way: Way,
    /// The path that was asked for.
    pub path: String,
    /// Everything that passes on: head and body.
    pub bytes: Vec<u8>,
    /// Whether the connection ends behind it.
    pub hang_up: bool,
}

/// What a tap does to what passes.
pub type Meddler = Box<dyn FnMut(&mut Passing) + Send>;

impl Passing {
    /// Whether it belongs to an exchange, not to the making of a session.
    #[must_use]
    pub fn is_sync(&self) -> bool {
        self.path == "/v1/sync"
    }

    /// What stands behind the head.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.bytes[self.body_at()..]
    }

    /// Puts another body behind the head.
    pub fn set_body(&mut self, body: &[u8]) {
        let first = self.bytes.split(|byte| *byte == b'\r').next().unwrap_or_default().to_vec();
        self.bytes = with_length(&first, "", body);
    }

    /// Puts another answer in its place.
    pub fn answer(&mut self, status: u16, body: &[u8]) {
        self.bytes = with_length(format!("HTTP/1.1 {status} x").as_bytes(), "", body);
    }

    /// Alters each envelope, epoch record and placement in an exchange.
    ///
    /// # Panics
    /// When the body is not whole frames.
    pub fn alter_items(&mut self, mut alter: impl FnMut(&mut Vec<u8>)) {
        let (mut reader, mut writer) = (FrameReader::new(), FrameWriter::new());
        reader.push(self.body());
        match self.way {
            Way::Up => {
                while let Some(mut frame) = reader.next_up().expect("the device sends frames") {
                    if let UpFrame::Item(item) = &mut frame {
                        alter(item);
                    }
                    writer.up(&frame);
                }
            }
            Way::Down => {
                while let Some(mut frame) = reader.next_down().expect("the office sends frames") {
                    if let DownFrame::Feed(feed) = &mut frame {
                        alter(&mut feed.item);
                    }
                    writer.down(&frame);
                }
            }
        }
        let body = writer.take();
        self.set_body(&body);
    }

    fn body_at(&self) -> usize {
        let end = self.bytes.windows(4).position(|four| four == b"\r\n\r\n");
        end.map_or(self.bytes.len(), |at| at + 4)
    }
}

/// A tap in front of one office.
pub struct Tap {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    office: SocketAddr,
    heard: Mutex<Vec<u8>>,
    meddler: Mutex<Option<Meddler>>,
    stop: AtomicBool,
}

impl Tap {
    /// A tap that alters nothing yet.
    ///
    /// # Errors
    /// In words, when no port can be had.
    pub fn before(office: SocketAddr) -> Result<Tap, String> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let shared = Arc::new(Shared {
            office,
            heard: Mutex::new(Vec::new()),
            meddler: Mutex::new(None),
            stop: AtomicBool::new(false),
        });
        let inside = shared.clone();
        let thread = std::thread::spawn(move || listen(&listener, &inside));
        Ok(Tap { address, shared, thread: Some(thread) })
    }

    /// Where devices reach it.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every byte that passed so far, as it was before anything was altered.
    #[must_use]
    pub fn heard(&self) -> Vec<u8> {
        self.shared.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on what passes is altered so.
    pub fn meddle(&self, meddler: impl FnMut(&mut Passing) + Send + 'static) {
        *self.shared.meddler.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(meddler));
    }

    /// From now on everything passes as it is.
    pub fn leave_alone(&self) {
        *self.shared.meddler.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Release);
        // Wakes the listener, which then sees that it is to stop.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    while let Ok((device, _)) = listener.accept() {
        if shared.stop.load(Ordering::Acquire) {
            return;
        }
        let shared = shared.clone();
        // Ends when the device or the office hangs up, which every sync does.
        std::thread::spawn(move || pass_all(device, &shared));
    }
}

/// Passes requests and answers on until either side is done; a broken side is how tests end.
fn pass_all(device: TcpStream, shared: &Shared) -> Option<()> {
    let office = TcpStream::connect(shared.office).ok()?;
    let (mut to_device, mut to_office) = (device.try_clone().ok()?, office.try_clone().ok()?);
    let (mut device, mut office) = (BufReader::new(device), BufReader::new(office));
    loop {
        let (head, body) = read_message(&mut device).ok()?;
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let request = pass(Way::Up, &path, &head, &body, shared);
        to_office.write_all(&request.bytes).ok()?;
        if request.hang_up {
            return None;
        }
        let (head, body) = read_message(&mut office).ok()?;
        let answer = pass(Way::Down, &path, &head, &body, shared);
        to_device.write_all(&answer.bytes).ok()?;
        if answer.hang_up {
            return None;
        }
    }
}

fn pass(way: Way, path: &str, head: &str, body: &[u8], shared: &Shared) -> Passing {
    let mut lines = head.split("\r\n");
    let first = lines.next().unwrap_or_default().as_bytes();
    let host = lines.find(|line| line.to_ascii_lowercase().starts_with("host:")).unwrap_or_default();
    let bytes = with_length(first, host, body);
    let mut heard = shared.heard.lock().unwrap_or_else(PoisonError::into_inner);
    heard.extend_from_slice(head.as_bytes());
    heard.extend_from_slice(body);
    drop(heard);
    let mut passing = Passing { way, path: path.to_owned(), bytes, hang_up: false };
    if let Some(meddle) = shared.meddler.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        meddle(&mut passing);
    }
    passing
}

fn with_length(first: &[u8], host: &str, body: &[u8]) -> Vec<u8> {
    let mut out = first.to_vec();
    let host = if host.is_empty() { "host: office" } else { host };
    out.extend_from_slice(format!("\r\n{host}\r\ncontent-length: {}\r\n\r\n", body.len()).as_bytes());
    out.extend_from_slice(body);
    out
}

/// One message whole: its head with the empty line, and its body out of chunks or by its length.
fn read_message(from: &mut impl BufRead) -> io::Result<(String, Vec<u8>)> {
    let mut head = String::new();
    let (mut length, mut chunked) = (0, false);
    loop {
        let start = head.len();
        if from.read_line(&mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = head[start..].trim_end().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(said) = line.strip_prefix("content-length:") {
            length = said.trim().parse().unwrap_or(0);
        }
        chunked |= line.starts_with("transfer-encoding:") && line.ends_with("chunked");
    }
    let mut body = vec![0; length];
    if chunked {
        body = read_chunks(from)?;
    } else {
        from.read_exact(&mut body)?;
    }
    Ok((head, body))
}

fn read_chunks(from: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut line = String::new();
        from.read_line(&mut line)?;
        let length = usize::from_str_radix(line.trim(), 16).map_err(|_| io::ErrorKind::InvalidData)?;
        let mut chunk = vec![0; length + 2];
        from.read_exact(&mut chunk)?;
        chunk.truncate(length);
        if chunk.is_empty() {
            return Ok(body);
        }
        body.append(&mut chunk);
    }
}
