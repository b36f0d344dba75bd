//! Two tablets in one room, on real sockets: what has not reached the office crosses both ways, and nobody else learns of it.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::device::{Device, Listener, Options};
use app::error::ErrorCode;
use app::nearby::{Parted, host, join};
use app::views::device::DeviceEvent;
use satchel_tests::host::StoryPlace;
use satchel_tests::scanner::Scanner;
use satchel_tests::scene::{Case, Print, Scene};
use satchel_tests::world::{PASSPHRASE, World};
use serde_json::{Value, json};

const WORDS: &str = "lantern gravel orchid meadow nineteen";

fn note(scene: &mut Scene, case: &Case, words: &str) {
    let today = scene.world.clock.day(0);
    scene.worker.call("add_note", json!({ "case": case.id, "held_on": today, "observations": words })).unwrap();
}

/// What both sides show of a case.
fn prints(scene: &mut Scene, case: &Case) -> (Print, Print) {
    let print = satchel_tests::scene::print;
    (print(&mut scene.worker, &case.id).unwrap(), print(&mut scene.supervisor, &case.id).unwrap())
}

/// Whether the supervisor finds a word in casework.
fn reads(scene: &mut Scene, word: &str) -> bool {
    let hits = scene.supervisor.call("search", json!({ "text": word })).unwrap();
    !hits["hits"].as_array().unwrap().is_empty()
}

/// A worker and a supervisor, each as a host holds them, without an office.
struct Room {
    scene: Scene,
    case: Case,
    worker: Arc<Device>,
    supervisor: Arc<Device>,
    /// What the supervisor's device says unasked.
    events: Receiver<DeviceEvent>,
}

impl Room {
    fn set(dir: &Path) -> Room {
        let mut scene = Scene::set(dir, false).unwrap();
        let case = scene.open_case().unwrap();
        scene.meet().unwrap();
        scene.world.close_office();
        note(&mut scene, &case, "seen at the pump");
        let day = scene.world.clock.day(6);
        scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();
        let (tell, events) = channel();
        let tell = Mutex::new(tell);
        let listener = Box::new(move |event: &DeviceEvent| drop(tell.lock().unwrap().send(event.clone())));
        let worker = hold(&scene.world, &mut scene.worker, "worker in the room", Box::new(|_| ()));
        let supervisor = hold(&scene.world, &mut scene.supervisor, "supervisor in the room", listener);
        Room { scene, case, worker, supervisor, events }
    }

    /// Locks both and reads them as stories do.
    fn prints(mut self) -> (Print, Print, bool) {
        self.worker.lock();
        self.supervisor.lock();
        self.scene.worker.unlock().unwrap();
        self.scene.supervisor.unlock().unwrap();
        let (worker, supervisor) = prints(&mut self.scene, &self.case);
        let found = reads(&mut self.scene, "pump");
        (worker, supervisor, found)
    }
}

/// A device of the story as a host holds it, unlocked.
fn hold(world: &World, device: &mut satchel_tests::world::Device, name: &'static str, tell: Listener) -> Arc<Device> {
    device.lock().unwrap();
    let place = Box::new(StoryPlace::new(&world.clock, name, 1_000));
    let held = Device::new(&device.home, place, Options::default(), tell);
    held.call("unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    held
}

fn call(device: &Arc<Device>, name: &str, input: Value) -> Value {
    device.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:?}")).value
}

fn waits(device: &Arc<Device>) -> (SocketAddr, String, String) {
    let meeting = call(device, "meet_wait", json!({}));
    assert_eq!(meeting["waiting"], true, "until somebody comes");
    let shown = meeting["addresses"][0].as_str().unwrap().to_owned();
    (shown.parse().unwrap(), shown, meeting["words"].as_str().unwrap().to_owned())
}

/// The meeting, once it no longer waits: the device says so.
fn ended(device: &Arc<Device>, events: &Receiver<DeviceEvent>) -> Value {
    loop {
        let meeting = call(device, "meeting", json!({}));
        if meeting["waiting"] == false {
            return meeting;
        }
        events.recv_timeout(Duration::from_secs(60)).expect("a meeting ends and says so");
    }
}

#[test]
fn two_tablets_in_one_room_give_each_other_what_has_not_reached_the_office() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::set(dir.path());
    let (_, shown, words) = waits(&room.supervisor);
    let met = call(&room.worker, "meet_join", json!({ "address": shown, "words": words }));
    assert!(met["given"].as_u64().unwrap() > 0 && met["taken"].as_u64().unwrap() > 0, "both ways: {met}");
    assert_eq!(met["set_aside"], 0, "all of it is good");
    let over = ended(&room.supervisor, &room.events);
    assert_eq!(
        (&over["met"]["given"], &over["met"]["taken"]),
        (&met["taken"], &met["given"]),
        "the same, seen from there"
    );
    assert_eq!(over["words"], Value::Null, "the words are used up");

    // A second time changes nothing, with other words.
    let (_, shown, again) = waits(&room.supervisor);
    assert_ne!(again, words, "drawn for each meeting");
    let met = call(&room.worker, "meet_join", json!({ "address": shown, "words": again }));
    assert_eq!((&met["taken"], &met["set_aside"]), (&json!(0), &json!(0)), "nothing is new");
    ended(&room.supervisor, &room.events);
    let (worker, supervisor, found) = room.prints();
    assert_eq!(worker, supervisor, "both tablets hold the same case");
    assert!(found, "with the worker's words");
}

#[test]
fn other_words_give_nothing_and_after_three_tries_the_meeting_is_over() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::set(dir.path());
    let (_, shown, words) = waits(&room.supervisor);
    for left in [2, 1, 0] {
        let wrong = json!({ "address": shown, "words": WORDS });
        let refused = room.worker.call("meet_join", wrong).map(|reply| reply.value).unwrap_err();
        assert_eq!(refused.code, ErrorCode::NearbyWords, "said as it is, {left} left");
    }
    let over = ended(&room.supervisor, &room.events);
    assert_eq!(
        (&over["met"], &over["trouble"]["code"]),
        (&Value::Null, &json!("nearby_words")),
        "and on the other side"
    );
    let late = room.worker.call("meet_join", json!({ "address": shown, "words": words }));
    assert_eq!(late.map(|reply| reply.value).unwrap_err().code, ErrorCode::NearbyParted, "nobody waits any more");
    let (worker, supervisor, _) = room.prints();
    assert_ne!(worker, supervisor, "nothing crossed");
}

#[test]
fn a_stranger_on_the_network_learns_nothing_and_does_not_end_the_meeting() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::set(dir.path());
    let (address, shown, words) = waits(&room.supervisor);
    let (sealed, _) = vault::seal_bundle(b"not ours", &mut vault::testkit::seeded(9)).unwrap();
    let framed = |length: u32, bytes: &[u8]| [b"satchel nearby 1".as_slice(), &length.to_be_bytes(), bytes].concat();
    let said: [Vec<u8>; 6] = [
        Vec::new(),
        b"GET / HTTP/1.1\r\n\r\n".to_vec(),
        framed(0, b""),
        framed(u32::MAX, &[7; 4096]),
        framed(4096, &[7; 100]),
        framed(u32::try_from(sealed.len()).unwrap(), &sealed),
    ];
    for bytes in said {
        let mut link = TcpStream::connect(address).unwrap();
        link.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        // It may hang up in mid-sentence.
        let _ = link.write_all(&bytes);
        let _ = link.shutdown(std::net::Shutdown::Write);
        let mut heard = Vec::new();
        let _ = link.read_to_end(&mut heard);
        assert!(heard.is_empty() || heard == [0], "{} bytes to {} said", heard.len(), bytes.len());
    }
    let met = call(&room.worker, "meet_join", json!({ "address": shown, "words": words }));
    assert!(met["taken"].as_u64().unwrap() > 0, "the colleague comes after them all: {met}");
}

#[test]
fn a_lock_ends_the_meeting_and_nothing_listens_any_more() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::set(dir.path());
    let (address, ..) = waits(&room.supervisor);
    room.supervisor.lock();
    let closed = (0..600).any(|_| {
        let tried = TcpStream::connect_timeout(&address, Duration::from_millis(100));
        tried.is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
    });
    assert!(closed, "the port is closed");
    assert_eq!(
        room.supervisor.call("meet_wait", json!({})).map(|reply| reply.value).unwrap_err().code,
        ErrorCode::Locked
    );
}

#[test]
fn what_is_no_address_is_refused_and_digits_of_any_keyboard_are_one() {
    let dir = tempfile::tempdir().unwrap();
    let room = Room::set(dir.path());
    for address in ["", "the office", "300.1.1.1", "127.0.0.1:99999"] {
        let refused = room.worker.call("meet_join", json!({ "address": address, "words": WORDS }));
        assert_eq!(refused.map(|reply| reply.value).unwrap_err().code, ErrorCode::NearbyAddress, "{address}");
    }
    let (_, shown, words) = waits(&room.supervisor);
    let arabic: String = shown
        .chars()
        .map(|sign| sign.to_digit(10).map_or(sign, |digit| char::from_u32(0x660 + digit).unwrap()))
        .collect();
    call(&room.worker, "meet_join", json!({ "address": format!(" {arabic} "), "words": words }));
}

/// A link that breaks after so many bytes, and keeps what passed.
struct Breaks {
    link: TcpStream,
    left: usize,
    passed: Vec<u8>,
}

impl Read for Breaks {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.link.read(out)
    }
}

impl Write for Breaks {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = bytes.len().min(self.left);
        if count == 0 && !bytes.is_empty() {
            self.link.shutdown(std::net::Shutdown::Both)?;
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.left -= count;
        self.passed.extend(&bytes[..count]);
        self.link.write_all(&bytes[..count])?;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.link.flush()
    }
}

/// One meeting in which each side's link breaks after so many bytes; what each side sent, and whether both were content.
fn meet(scene: &mut Scene, left: (usize, usize)) -> (Vec<u8>, Vec<u8>, bool) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let Scene { worker, supervisor, .. } = scene;
    let (worker, supervisor) = (worker.session().unwrap(), supervisor.session().unwrap());
    std::thread::scope(|scope| {
        let waits = scope.spawn(move || {
            let mut link = Breaks { link: listener.accept().unwrap().0, left: left.1, passed: Vec::new() };
            let met = host(supervisor, &mut link, WORDS);
            (link.passed, met.is_ok())
        });
        let mut link = Breaks { link: TcpStream::connect(address).unwrap(), left: left.0, passed: Vec::new() };
        let met = join(worker, &mut link, WORDS);
        let _ = link.link.shutdown(std::net::Shutdown::Both);
        let good = match &met {
            Ok(_) => true,
            Err(Parted::Link(_)) => false,
            Err(other) => panic!("a broken link is a broken link: {other:?}"),
        };
        let (back, content) = waits.join().unwrap();
        (link.passed, back, good && content)
    })
}

#[test]
fn a_link_that_breaks_anywhere_loses_nothing_and_the_next_meeting_brings_the_rest() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    scene.world.close_office();
    note(&mut scene, &case, "the neighbour with the limp asked again");
    let day = scene.world.clock.day(6);
    scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();

    let cuts = [0, 5, 16, 18, 20, 200, 2_000, 4_000];
    for cut in cuts {
        assert!(!meet(&mut scene, (cut, usize::MAX)).2, "broken after {cut} bytes of the guest");
    }
    for cut in [0, 1, 3, 5, 200, 2_000] {
        assert!(!meet(&mut scene, (usize::MAX, cut)).2, "broken after {cut} bytes of the host");
    }
    let (there, back, content) = meet(&mut scene, (usize::MAX, usize::MAX));
    assert!(content, "a whole meeting");
    let secrets = ["the neighbour with the limp", "satchel bundle 1", case.id.as_str(), WORDS];
    for bytes in [&there, &back] {
        assert_eq!(Scanner::of(&secrets).find(bytes), None, "who listens to the network reads nothing");
    }
    let (worker, supervisor) = prints(&mut scene, &case);
    assert_eq!(worker, supervisor, "both tablets hold the same case");
    assert!(reads(&mut scene, "limp"), "with the worker's words");
}
