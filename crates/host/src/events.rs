//! What the device says unasked, passed on to every screen that listens. A screen that does not read is dropped.

use std::sync::{Mutex, PoisonError};

use app::views::device::DeviceEvent;
use bytes::Bytes;
use tokio::sync::mpsc;

/// Screens that may listen at a time: one person has a few windows.
const LISTENERS_MAX: usize = 16;
/// Events that may wait for one screen.
const WAITING_MAX: usize = 64;

/// Who listens.
#[derive(Default)]
pub struct Events {
    listeners: Mutex<Listeners>,
}

#[derive(Default)]
struct Listeners {
    all: Vec<mpsc::Sender<Bytes>>,
    closed: bool,
}

impl Events {
    /// Passes an event on. A screen that fell behind is cut off: when it comes back it asks how things stand.
    pub fn tell(&self, event: &DeviceEvent) {
        let line = line(event);
        self.lock().all.retain(|listener| listener.try_send(line.clone()).is_ok());
    }

    /// A new listener, who hears first how things stand; `None` when too many listen or the host stops.
    pub fn listen(&self, now: &DeviceEvent) -> Option<mpsc::Receiver<Bytes>> {
        let (listener, heard) = mpsc::channel(WAITING_MAX);
        let mut listeners = self.lock();
        listeners.all.retain(|listener| !listener.is_closed());
        if listeners.closed || listeners.all.len() == LISTENERS_MAX {
            return None;
        }
        let _ = listener.try_send(line(now));
        listeners.all.push(listener);
        Some(heard)
    }

    /// An empty line for everybody, so that a listener who went away unnoticed is found.
    pub fn pulse(&self) {
        self.lock().all.retain(|listener| listener.try_send(Bytes::from_static(b"\n")).is_ok());
    }

    /// Ends every stream.
    pub fn close(&self) {
        let mut listeners = self.lock();
        listeners.closed = true;
        listeners.all.clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Listeners> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn line(event: &DeviceEvent) -> Bytes {
    let mut line = serde_json::to_vec(event).unwrap_or_default();
    line.push(b'\n');
    line.into()
}
