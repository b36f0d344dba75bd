//! Meeting another device on a local network: the listener of the one that waits, and the rows of both. What is said on the
//! link is in `crate::nearby`; nothing listens before a person asks for it, and not for longer than ten minutes.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Device;
use crate::bundle::Bundle;
use crate::commands::sync::changed_views;
use crate::error::{CommandError, ErrorCode};
use crate::ingest::Ingested;
use crate::nearby::{self, Carries, Met, Parted};
use crate::registry::{Nothing, Reply};

/// Tried first, so that the number need not be said.
const PORT: u16 = 27_531;
/// Every network that the tablet is in.
pub const ANYWHERE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), PORT);
/// How long the other side may be silent. Sealing and opening on a slow tablet takes seconds.
const SILENCE: Duration = Duration::from_secs(30);
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// Ten minutes of looking, as for other words that are said by mouth.
const LOOKS_MAX: u32 = 6_000;
/// Guests with other words before the meeting is over: nobody tries words for ten minutes.
const WRONG_MAX: u32 = 3;

/// A meeting that this device waits in, or what came of the last one.
#[derive(Clone, Default, Serialize, JsonSchema, TS)]
pub struct Meeting {
    /// Whether it still waits.
    pub waiting: bool,
    /// What the other device is told to go to; several where this one is in several networks.
    pub addresses: Vec<String>,
    /// The words that are read to the other person.
    pub words: Option<String>,
    /// What came of it.
    pub met: Option<Met>,
    /// Why it ended without, or why the last guest left.
    pub trouble: Option<CommandError>,
}

impl std::fmt::Debug for Meeting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Meeting(waiting {})", self.waiting)
    }
}

/// Where to go, and what was read aloud there.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetAt {
    /// An address as the other screen shows it.
    pub address: String,
    /// The words.
    pub words: String,
}

impl Drop for MeetAt {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.words);
    }
}

/// The meeting as the device holds it.
#[derive(Default)]
pub(super) struct Near {
    said: Meeting,
    /// Ends the thread that waits.
    stop: Option<Arc<AtomicBool>>,
}

/// The records, taken for one step at a time.
struct Steps<'a>(&'a Device);

impl Carries for Steps<'_> {
    fn put(&mut self, after: u64) -> Result<Bundle, CommandError> {
        self.0.session().as_mut().ok_or(ErrorCode::Locked)?.put_together(after)
    }

    fn take(&mut self, plain: &[u8]) -> Result<Ingested, CommandError> {
        self.0.session().as_mut().ok_or(ErrorCode::Locked)?.take_apart(plain)
    }
}

impl Device {
    fn near(&self) -> MutexGuard<'_, Near> {
        self.near.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins to wait for another device, unless it does already.
    fn meet_wait(self: &Arc<Self>) -> Result<Meeting, CommandError> {
        let words = nearby::draw_words(self.session().as_mut().ok_or(ErrorCode::Locked)?);
        let mut near = self.near();
        if near.said.waiting {
            return Ok(near.said.clone());
        }
        let unreachable = |_| CommandError::from(ErrorCode::NearbyParted);
        let at = self.options.nearby;
        let listener = TcpListener::bind(at).or_else(|_| TcpListener::bind((at.ip(), 0))).map_err(unreachable)?;
        listener.set_nonblocking(true).map_err(unreachable)?;
        let port = listener.local_addr().map_err(unreachable)?.port();
        let stop = Arc::new(AtomicBool::new(false));
        near.said = Meeting {
            waiting: true,
            addresses: addresses(at.ip(), port),
            words: Some(words.as_str().to_owned()),
            ..Meeting::default()
        };
        near.stop = Some(stop.clone());
        let (device, said) = (self.clone(), near.said.clone());
        drop(near);
        std::thread::spawn(move || device.wait_for_guests(&listener, words.as_str(), &stop));
        Ok(said)
    }

    /// Ends the waiting; what was taken stays, what came of the meeting is forgotten.
    pub(super) fn meet_stop(&self) -> Meeting {
        let mut near = self.near();
        if let Some(stop) = near.stop.take() {
            stop.store(true, Ordering::SeqCst);
        }
        near.said = Meeting::default();
        Meeting::default()
    }

    fn wait_for_guests(&self, listener: &TcpListener, words: &str, stop: &Arc<AtomicBool>) {
        let mut wrong = 0;
        for _ in 0..LOOKS_MAX {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let Ok((mut link, _)) = listener.accept() else {
                std::thread::sleep(LOOK_EVERY);
                continue;
            };
            let met = bounded(&mut link).and_then(|()| nearby::host_with(&mut Steps(self), &mut link, words));
            let others = matches!(met, Err(Parted::Words));
            wrong += u32::from(others);
            let over = met.is_ok() || wrong >= WRONG_MAX;
            // Whoever came in from the network and is no device is nothing to trouble a person with.
            if !matches!(met, Err(Parted::Stranger)) {
                self.heard(stop, met, over);
            }
            if over {
                return;
            }
        }
        self.heard(stop, Err(Parted::Link(io::ErrorKind::TimedOut.into())), true);
    }

    /// Keeps what came of a guest, unless the person has ended the meeting meanwhile.
    fn heard(&self, stop: &Arc<AtomicBool>, met: Result<Met, Parted>, over: bool) {
        let came = met.as_ref().is_ok_and(|met| met.taken > 0);
        let mut near = self.near();
        if near.stop.as_ref().is_some_and(|own| Arc::ptr_eq(own, stop)) {
            near.said.waiting = !over;
            match met {
                Ok(met) => (near.said.met, near.said.trouble) = (Some(met), None),
                Err(parted) => near.said.trouble = Some(parted.into()),
            }
            if over {
                near.said.words = None;
                near.stop = None;
            }
        }
        drop(near);
        self.announce(changed_views(came));
    }

    fn meet_join(&self, at: &MeetAt) -> Result<Met, CommandError> {
        let parted = |error| CommandError::from(Parted::Link(error));
        let address = address(&at.address).ok_or(ErrorCode::NearbyAddress)?;
        let mut link = TcpStream::connect_timeout(&address, SILENCE).map_err(parted)?;
        bounded(&mut link).and_then(|()| nearby::join_with(&mut Steps(self), &mut link, &at.words)).map_err(Into::into)
    }
}

fn bounded(link: &mut TcpStream) -> Result<(), Parted> {
    link.set_nonblocking(false)?;
    link.set_read_timeout(Some(SILENCE))?;
    link.set_write_timeout(Some(SILENCE))?;
    Ok(link.set_nodelay(true)?)
}

/// An address as a person copies it: digits of any script may come from their keyboard, the port is said when it is unusual.
fn address(text: &str) -> Option<SocketAddr> {
    let plain: String = text.trim().chars().map(latin).collect();
    plain.parse().ok().or_else(|| Some(SocketAddr::new(plain.parse().ok()?, PORT)))
}

/// A digit of an Arabic or Persian keyboard as the address has it.
fn latin(sign: char) -> char {
    let zero = match sign {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return sign,
    };
    char::from_digit(u32::from(sign) - u32::from(zero), 10).unwrap_or(sign)
}

/// What to tell the other person. Without a network there is nothing to tell.
fn addresses(at: IpAddr, port: u16) -> Vec<String> {
    let said = |ip: IpAddr| if port == PORT { ip.to_string() } else { SocketAddr::new(ip, port).to_string() };
    if !at.is_unspecified() {
        return vec![said(at)];
    }
    let own = if_addrs::get_if_addrs().unwrap_or_default();
    let mut own: Vec<Ipv4Addr> = own
        .into_iter()
        .filter_map(|one| match one.ip() {
            IpAddr::V4(four) if !four.is_loopback() && !four.is_link_local() => Some(four),
            _ => None,
        })
        .collect();
    own.sort_unstable();
    own.dedup();
    own.into_iter().map(|four| said(four.into())).collect()
}

type Answer<T> = Result<Reply<T>, CommandError>;

pub(super) fn meet_wait(device: &mut Arc<Device>, _: Nothing) -> Answer<Meeting> {
    device.meet_wait().map(Reply::unchanged)
}

pub(super) fn meeting(device: &mut Arc<Device>, _: Nothing) -> Answer<Meeting> {
    Ok(Reply::unchanged(device.near().said.clone()))
}

pub(super) fn meet_stop(device: &mut Arc<Device>, _: Nothing) -> Answer<Meeting> {
    Ok(Reply::unchanged(device.meet_stop()))
}

pub(super) fn meet_join(device: &mut Arc<Device>, at: MeetAt) -> Answer<Met> {
    let value = device.meet_join(&at)?;
    Ok(Reply { value, changed: changed_views(value.taken > 0 || value.set_aside > 0) })
}
