//! A listener between tablets and the office that notes what was sent under which number. Passes every byte on as it came.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use wire::{FrameReader, Hash, Item, ItemKey, UpFrame};

/// The head of a request never grows beyond this.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// What went up so far.
#[derive(Debug, Default)]
pub struct Sent {
    first: BTreeMap<ItemKey, Hash>,
    /// Items that went up again with the bytes of the first time: the tablet had not read the answer.
    pub again: u64,
    /// Answers of the office, or pieces of them, that came when the tablet was gone.
    pub unheard: u64,
    /// Numbers that went up with other bytes than the first time, in words.
    pub reused: Vec<String>,
    /// Requests that could not be read here, in words. Without them nothing was overlooked.
    pub unread: Vec<String>,
}

impl Sent {
    /// How many different envelopes, keys and placements went up.
    #[must_use]
    pub fn items(&self) -> usize {
        self.first.len()
    }

    fn note(&mut self, bytes: &[u8]) {
        let Ok(item) = Item::parse(bytes) else {
            self.unread.push(format!("an item of {} bytes", bytes.len()));
            return;
        };
        let hash = Hash::of(bytes);
        match self.first.get(&item.key()) {
            None => {
                self.first.insert(item.key(), hash);
            }
            Some(first) if *first == hash => self.again += 1,
            Some(_) => self.reused.push(format!("{:?}", item.key())),
        }
    }
}

/// A running tap. Its threads end with the program.
pub struct Tap {
    address: SocketAddr,
    sent: Arc<Mutex<Sent>>,
}

impl Tap {
    /// Listens on loopback before an office that speaks plain HTTP. On every other connection the answers of exchanges are
    /// held back for `hold`, so that a tablet can be killed after the office stored what it sent and before it knows.
    ///
    /// # Errors
    /// In words, when nothing can be listened on.
    pub fn open(office: SocketAddr, hold: Duration) -> Result<Tap, String> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let sent = Arc::new(Mutex::new(Sent::default()));
        let noting = sent.clone();
        std::thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let held = if number % 2 == 1 { hold } else { Duration::ZERO };
                // A tablet that was killed while it dialled is nobody's fault.
                let _ = join(stream, office, noting.clone(), held);
            }
        });
        Ok(Tap { address, sent })
    }

    /// Where tablets find the office.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What went up so far.
    ///
    /// # Panics
    /// When a thread of the tap did.
    pub fn sent(&self) -> MutexGuard<'_, Sent> {
        self.sent.lock().expect("no thread of the tap panics")
    }
}

/// Carries one connection both ways until either side ends it.
fn join(tablet: TcpStream, office: SocketAddr, sent: Arc<Mutex<Sent>>, hold: Duration) -> io::Result<()> {
    let office = TcpStream::connect(office)?;
    for side in [&tablet, &office] {
        side.set_nodelay(true)?;
    }
    let (mut from_tablet, mut to_office) = (tablet.try_clone()?, office.try_clone()?);
    let (mut from_office, mut to_tablet) = (office, tablet);
    let (going, gone) = mpsc::channel::<()>();
    let exchanging = Arc::new(AtomicBool::new(false));
    let (noting, asking) = (sent.clone(), exchanging.clone());
    std::thread::spawn(move || {
        let mut requests = Requests::default();
        carry(&mut from_tablet, &mut to_office, |bytes| {
            requests.read(bytes, &mut noting.lock().expect("no thread of the tap panics"));
            asking.store(requests.frames.is_some(), Ordering::Release);
        });
        drop(going);
    });
    std::thread::spawn(move || {
        carry(&mut from_office, &mut to_tablet, |_| {
            let hold = if exchanging.load(Ordering::Acquire) { hold } else { Duration::ZERO };
            // Until the tablet is gone, and no longer than `hold`.
            if gone.recv_timeout(hold) == Err(RecvTimeoutError::Disconnected) {
                sent.lock().expect("no thread of the tap panics").unheard += 1;
            }
        });
    });
    Ok(())
}

/// Carries one way. `before` sees each piece before it is passed on: nothing can reach the office unseen.
fn carry(from: &mut TcpStream, to: &mut TcpStream, mut before: impl FnMut(&[u8])) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        before(&buffer[..read]);
        if to.write_all(&buffer[..read]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

/// The requests of one connection, read as they pass.
#[derive(Default)]
struct Requests {
    head: Vec<u8>,
    /// Bytes of the body that are still to come.
    body_left: usize,
    /// The frames of the request under way, when it is an exchange.
    frames: Option<FrameReader>,
}

impl Requests {
    fn read(&mut self, mut bytes: &[u8], sent: &mut Sent) {
        while !bytes.is_empty() {
            if self.body_left == 0 {
                bytes = self.read_head(bytes, sent);
            } else {
                let (body, rest) = bytes.split_at(self.body_left.min(bytes.len()));
                self.body_left -= body.len();
                self.read_body(body, sent);
                bytes = rest;
            }
        }
    }

    /// Takes one byte after the other until the head has ended, and answers with what follows it.
    fn read_head<'b>(&mut self, bytes: &'b [u8], sent: &mut Sent) -> &'b [u8] {
        for (at, byte) in bytes.iter().enumerate() {
            self.head.push(*byte);
            if self.head.ends_with(b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&std::mem::take(&mut self.head)).to_ascii_lowercase();
                let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
                match length.and_then(|length| length.trim().parse().ok()) {
                    Some(length) => self.body_left = length,
                    None => sent.unread.push("a request without a length".to_owned()),
                }
                self.frames = head.starts_with("post /v1/sync ").then(FrameReader::new);
                return &bytes[at + 1..];
            }
        }
        if self.head.len() > HEAD_BYTES_MAX {
            sent.unread.push("a request whose head does not end".to_owned());
            self.head.clear();
        }
        &[]
    }

    fn read_body(&mut self, body: &[u8], sent: &mut Sent) {
        let Some(frames) = &mut self.frames else { return };
        frames.push(body);
        loop {
            match frames.next_up() {
                Ok(Some(UpFrame::Item(bytes))) => sent.note(&bytes),
                Ok(Some(_)) => {}
                Ok(None) => return,
                Err(error) => {
                    sent.unread.push(format!("a frame: {error:?}"));
                    self.frames = None;
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{DeviceKeyId, DocId, Envelope, EnvelopeKind, FrameWriter, HeaderV1, LaneId, Signature};

    fn envelope(seq: u32, fill: u8) -> Vec<u8> {
        let header = HeaderV1 {
            kind: EnvelopeKind::Change,
            compressed: false,
            dictionary: 0,
            doc: DocId::from_bytes([1; 16]),
            device: DeviceKeyId::from_bytes([2; 8]),
            lane: LaneId::from_bytes([3; 8]),
            seq,
            prev_hash: if seq == 1 { Hash::ZERO } else { Hash::from_bytes([4; 32]) },
            epoch: 0,
            key_commit: [5; 6],
            roster_head: [6; 8],
            witness_n: 0,
            witness_hash: [0; 8],
            change_commitment: Hash::from_bytes([7; 32]),
        };
        let sealed = vec![fill; 24 + wire::padding::padded_len(100) + 16];
        Envelope::assemble(&header, &sealed, &Signature::NONE).unwrap().into_bytes()
    }

    /// A whole request with these items, read in pieces of `piece` bytes.
    fn read(items: &[Vec<u8>], piece: usize) -> Sent {
        let mut frames = FrameWriter::new();
        items.iter().for_each(|item| frames.up(&UpFrame::Item(item.clone())));
        let body = frames.take();
        let mut request = format!("POST /v1/sync HTTP/1.1\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
        request.extend_from_slice(&body);
        let (mut requests, mut sent) = (Requests::default(), Sent::default());
        for _ in 0..2 {
            request.chunks(piece).for_each(|bytes| requests.read(bytes, &mut sent));
        }
        sent
    }

    #[test]
    fn a_number_with_other_bytes_is_noted_however_the_request_is_cut() {
        for piece in [1, 7, 100_000] {
            let sent = read(&[envelope(1, 1), envelope(2, 2)], piece);
            assert_eq!((sent.items(), sent.again), (2, 2), "both went up in both requests, pieces of {piece}");
            assert!(sent.reused.is_empty() && sent.unread.is_empty(), "with equal bytes: {sent:?}");
            let sent = read(&[envelope(1, 1), envelope(1, 2)], piece);
            assert_eq!(sent.reused.len(), 2, "one number had two different bodies in both requests: {sent:?}");
        }
    }

    #[test]
    fn a_request_that_was_cut_short_is_noted_as_far_as_it_came() {
        let mut frames = FrameWriter::new();
        [envelope(1, 1), envelope(2, 2)].iter().for_each(|item| frames.up(&UpFrame::Item(item.clone())));
        let body = frames.take();
        let head = format!("POST /v1/sync HTTP/1.1\r\ncontent-length: {}\r\n\r\n", body.len());
        let (mut requests, mut sent) = (Requests::default(), Sent::default());
        requests.read(head.as_bytes(), &mut sent);
        requests.read(&body[..body.len() - 1], &mut sent);
        assert_eq!(sent.items(), 1, "the first envelope was whole and may have been kept by the office");
    }
}
