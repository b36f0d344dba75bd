//! Runs the demo for people: the office, a cable for each device, the two front ends, and a switch on the terminal.

use std::fs::File;
use std::io::BufRead;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;

use server::{Config, Running};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;

use super::agency::{OFFICE, SUPERVISOR, WORKER, loopback};
use super::cable::Cable;
use super::desk::{Staff, now};
use super::plan::tags::{NAMED_ONLY, TAGS, Tag};
use super::screens::{Front, News, Screen};
use super::stamp::{self, Size, Stamp, addresses, hold_ports};

/// After so many days more is late than the demo means to show.
const FRESH_DAYS: i32 = 3;

/// What to run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The demo agency.
    pub dir: PathBuf,
    /// The built screens, for browsers.
    pub ui: PathBuf,
    /// How people see it.
    pub front: Front,
    /// Whether links are opened in a browser where there is a display.
    pub open: bool,
    /// Seconds between exchanges with the office that nobody asked for; 0 for none.
    pub sync_every_s: u32,
}

/// Runs until somebody ends it. Afterwards nothing of it is left.
///
/// # Errors
/// In words, when it could not start or a front end failed.
pub fn run(options: &Options, tell: &mut dyn FnMut(&str)) -> Result<(), String> {
    let stamp = stamp::read(&options.dir)?;
    let mut stamp = stamp.ok_or_else(|| format!("no whole demo agency in {}", options.dir.display()))?;
    let _alone = alone(options)?;
    options.front.program()?;
    let config = Config::new(options.dir.join(OFFICE), loopback(0));
    let office = server::start(config).map_err(|error| format!("the office does not start: {error}"))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(2).build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let done = runtime.block_on(async { Demo::begin(options, &mut stamp, &office, tell).await?.until_ended().await });
    // A thread may still wait for a line of the terminal.
    runtime.shutdown_background();
    office.shutdown();
    tell("The demo has ended; nothing of it runs any more.");
    done
}

/// One demo on one folder at a time.
fn alone(options: &Options) -> Result<File, String> {
    let path = options.dir.join("running");
    let file = File::create(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(_) => Err(format!("another demo runs on {}", options.dir.display())),
    }
}

/// A device of the demo as it runs.
struct Side {
    staff: Staff,
    key: char,
    cable: Cable,
    screen: Screen,
    linked: bool,
}

struct Demo<'d> {
    options: &'d Options,
    sides: [Side; 2],
    news: mpsc::Receiver<News>,
    tell: &'d mut dyn FnMut(&str),
}

impl<'d> Demo<'d> {
    async fn begin(
        options: &'d Options,
        stamp: &mut Stamp,
        office: &Running,
        tell: &'d mut dyn FnMut(&str),
    ) -> Result<Demo<'d>, String> {
        greet(stamp, tell);
        let (tablet, laptop) = cables(options, stamp, office.addr(), tell).await?;
        let (heard, news) = mpsc::channel(64);
        let screen = |staff: &Staff| {
            let home = options.dir.join(staff.folder);
            Screen::start(options.front, staff.folder, &home, &options.ui, options.sync_every_s, heard.clone())
        };
        let first = Side { staff: WORKER, key: 'a', cable: tablet, screen: screen(&WORKER)?, linked: false };
        let second = Side { staff: SUPERVISOR, key: 's', cable: laptop, screen: screen(&SUPERVISOR)?, linked: false };
        Ok(Demo { options, sides: [first, second], news, tell })
    }

    /// Waits for the terminal, for signals and for the front ends; then ends what it started.
    async fn until_ended(mut self) -> Result<(), String> {
        let mut signals = stop_signals().map_err(|error| format!("signals: {error}"))?;
        let mut lines = terminal_lines();
        let done = loop {
            tokio::select! {
                Some(()) = signals.recv() => break Ok(()),
                Some(line) = lines.recv() => match line.trim() {
                    "" => {}
                    "q" => break Ok(()),
                    key => self.switch(key).await,
                },
                Some(news) = self.news.recv() => match news {
                    News::Line(device, line) => self.heard(device, &line),
                    News::Silent(device) => {
                        if let Some(done) = self.ended(device).await {
                            break done;
                        }
                    }
                },
            }
        };
        (self.tell)("Ending: both front ends lock their stores, then the office stops.");
        let [first, second] = &mut self.sides;
        let ended = tokio::join!(first.screen.end(), second.screen.end());
        for (side, in_time) in self.sides.iter_mut().zip([ended.0, ended.1]) {
            if !in_time {
                (self.tell)(&format!("The {} did not end in time and was killed.", side.screen.device));
            }
            side.cable.cut().await;
        }
        done
    }

    async fn switch(&mut self, key: &str) {
        let Some(side) = self.sides.iter_mut().find(|side| key.len() == 1 && key.starts_with(side.key)) else {
            (self.tell)(SWITCH);
            return;
        };
        let device = side.staff.folder;
        if side.cable.is_joined() {
            side.cable.cut().await;
            (self.tell)(&format!("The {device} has no network now."));
        } else {
            side.cable.join().await;
            (self.tell)(&format!("The {device} has its network again."));
        }
    }

    fn heard(&mut self, device: &'static str, line: &str) {
        let link = line.trim();
        let side = self.sides.iter_mut().find(|side| side.staff.folder == device);
        let Some(side) = side.filter(|_| link.starts_with("http://")) else {
            (self.tell)(&format!("{device}: {line}"));
            return;
        };
        (self.tell)(&format!("The {device} of {} ({}): {link}", side.staff.name, side.staff.code));
        if self.options.open && !side.linked && Front::usual() == Front::Windows {
            open_in_browser(link);
        }
        side.linked = true;
    }

    /// A front end closed its output. The demo ends when both did, in links mode as a failure.
    async fn ended(&mut self, device: &'static str) -> Option<Result<(), String>> {
        if let Some(side) = self.sides.iter_mut().find(|side| side.staff.folder == device) {
            side.screen.end().await;
        }
        (self.tell)(&match self.options.front {
            Front::Windows => format!("The {device}'s window is closed."),
            Front::Links => format!("The {device}'s host has ended."),
        });
        if self.sides.iter_mut().any(|side| side.screen.runs()) {
            return None;
        }
        Some(match self.options.front {
            Front::Windows => Ok(()),
            Front::Links => Err("both hosts ended by themselves".to_owned()),
        })
    }
}

const SWITCH: &str =
    "Type a and Enter to cut or join the tablet's network, s for the laptop's, q to end. Ctrl-C ends it too.";

fn greet(stamp: &Stamp, tell: &mut dyn FnMut(&str)) {
    let records = stamp.size.records();
    tell(&format!("DEMO: the agency of {}, {records} case records, nothing in it is real.", stamp.made_on));
    let age = model::Day::parse(&stamp.made_on).map_or(0, |made| now().day().days_since(made));
    if age > FRESH_DAYS {
        tell(&format!("It is {age} days old, so more is late than it was meant to be; `--new` makes another."));
    }
    for staff in [WORKER, SUPERVISOR] {
        tell(&format!("The {} of {} ({}), passphrase: {}", staff.folder, staff.name, staff.code, staff.passphrase));
    }
    tell(&format!("The story's case is {}: closure was asked for a week ago.", stamp.story_code));
    if stamp.size == Size::Whole {
        tell("Planted stories, each by the code of its case; the search on the laptop finds them all:");
        tags(stamp).iter().for_each(|line| tell(&format!("  {line}")));
    }
    tell(SWITCH);
}

/// A line for each planted story: its tag, the code of its case, what is true of it, and whether that is played.
#[must_use]
pub fn tags(stamp: &Stamp) -> Vec<String> {
    let line = |tag: &Tag| {
        let code = stamp.tags.get(tag.code).map_or("not there", String::as_str);
        let named = if NAMED_ONLY.contains(&tag.code) { " (named in the data, not played)" } else { "" };
        format!("{}  {code}  {}{named}", tag.code, tag.story)
    };
    TAGS.iter().map(line).collect()
}

/// A cable for each device. Where a port was taken by another program, the home is told a new one.
async fn cables(
    options: &Options,
    stamp: &mut Stamp,
    office: SocketAddr,
    tell: &mut dyn FnMut(&str),
) -> Result<(Cable, Cable), String> {
    let parse = |address: &str| address.parse::<SocketAddr>().map_err(|_| format!("no address: {address}"));
    let both = [parse(&stamp.tablet)?, parse(&stamp.laptop)?];
    if let (Ok(tablet), Ok(laptop)) = (Cable::between(both[0], office).await, Cable::between(both[1], office).await) {
        return Ok((tablet, laptop));
    }
    tell("A port of the demo is taken: both devices are told another one, which takes a few seconds.");
    // Held from here on: another demo that looks for ports meanwhile finds others.
    let held = hold_ports()?;
    [stamp.tablet, stamp.laptop] = addresses(&held)?;
    for (staff, address) in [(WORKER, &stamp.tablet), (SUPERVISOR, &stamp.laptop)] {
        let mut desk = staff.unlock(&options.dir)?;
        desk.point_to(address)?;
        desk.lock()?;
    }
    stamp.write(&options.dir)?;
    let [tablet, laptop] = held.map(|port| join(port, office));
    Ok((tablet?, laptop?))
}

/// A cable on a port that is held.
fn join(port: TcpListener, office: SocketAddr) -> Result<Cable, String> {
    let port = port.set_nonblocking(true).and_then(|()| tokio::net::TcpListener::from_std(port));
    port.and_then(|port| Cable::on(port, office)).map_err(|error| format!("no port for the demo: {error}"))
}

/// Lines that somebody types. A terminal that is closed says nothing more, and ends nothing.
fn terminal_lines() -> mpsc::Receiver<String> {
    let (typed, lines) = mpsc::channel(8);
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if typed.blocking_send(line).is_err() {
                return;
            }
        }
    });
    lines
}

/// Ctrl-C, being asked to end, and the terminal going away.
fn stop_signals() -> std::io::Result<mpsc::Receiver<()>> {
    let (asked, stop) = mpsc::channel(1);
    for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
        let mut signal = signal(kind)?;
        let asked = asked.clone();
        tokio::spawn(async move {
            while signal.recv().await.is_some() {
                let _ = asked.try_send(());
            }
        });
    }
    Ok(stop)
}

/// A browser that does not open is no fault of the demo: the link stands on the terminal.
fn open_in_browser(link: &str) {
    let mut command = tokio::process::Command::new("xdg-open");
    let quiet = command.arg(link).stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
    let _ = quiet.stderr(std::process::Stdio::null()).spawn();
}
