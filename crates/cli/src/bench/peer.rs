//! The JSON-lines protocol of the shared bench: one command in, one answer out. Measures nothing but its own commands.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Value, json};

use super::agency::open_office;
use super::device::{Device, read_jsonl};
use super::measure::{Stopwatch, peak_rss_kib};
use super::workload::Edit;
use super::{Mode, PeerRole};
use crate::call::print_line;
use crate::files::Fault;

/// A command with whatever it takes.
#[derive(Deserialize)]
struct Request {
    cmd: String,
    id: u64,
    #[serde(default)]
    file: PathBuf,
    #[serde(default)]
    from: usize,
    #[serde(default)]
    n: usize,
    #[serde(default)]
    device: Option<String>,
    #[serde(default)]
    port: u16,
    #[serde(default)]
    ids: Vec<String>,
    #[serde(default)]
    queries: Vec<String>,
}

/// Serves as the role says until told to close or until standard input ends.
pub fn run(role: PeerRole) -> Result<ExitCode, Fault> {
    match role {
        PeerRole::Server { dir, tls } => serve(&dir, tls)?,
        PeerRole::Device { dir, mode: Mode::Cold, case } => cold(&dir, &case.unwrap_or_default())?,
        // Every save is durable: both modes are one.
        PeerRole::Device { dir, mode: Mode::Run | Mode::Durable, case: _ } => work(&dir)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn serve(dir: &Path, tls: bool) -> Result<(), Fault> {
    let office = open_office(dir, tls)?;
    print_line(&json!({ "port": office.port }))?;
    each_request(|request| {
        Ok(match request.cmd.as_str() {
            "rss" => Some(json!({ "rss": office.peak_rss_kib() })),
            _ => None,
        })
    })?;
    office.stop();
    Ok(())
}

fn cold(dir: &Path, case: &str) -> Result<(), Fault> {
    let cold = Device::cold(dir, case)?;
    let rss = peak_rss_kib("self");
    print_line(&json!({
        "ready": true, "n": cold.cases, "openMs": cold.list_ms, "caseMs": cold.case_ms, "rss": rss,
    }))
}

fn work(dir: &Path) -> Result<(), Fault> {
    let mut device = Device::open(dir)?;
    print_line(&json!({ "ready": true }))?;
    each_request(|request| answer(&mut device, request))?;
    device.close()
}

/// Answers requests until one closes; `None` from `answer` means an unknown command.
fn each_request(mut answer: impl FnMut(&Request) -> Result<Option<Value>, Fault>) -> Result<(), Fault> {
    for line in io::stdin().lock().lines() {
        let line = line.map_err(Fault::Input)?;
        let Ok(request) = serde_json::from_str::<Request>(&line) else { continue };
        if request.cmd == "close" {
            break;
        }
        let watch = Stopwatch::start();
        let mut reply = match answer(&request) {
            Ok(Some(reply)) => reply,
            Ok(None) => json!({ "error": "no such command" }),
            Err(fault) => json!({ "error": format!("{fault:?}") }),
        };
        if reply.get("wall").is_none() {
            reply["wall"] = json!(watch.ms());
        }
        reply["id"] = json!(request.id);
        print_line(&reply)?;
    }
    Ok(())
}

fn answer(device: &mut Device, request: &Request) -> Result<Option<Value>, Fault> {
    Ok(Some(match request.cmd.as_str() {
        "import" => {
            device.import(&request.file)?;
            json!({})
        }
        "edits" => json!({ "ms": device.edit(&edits(request)?)? }),
        "sync" => synced(device, request.port)?,
        "ids" => json!({ "ids": device.ids()? }),
        "digest" => {
            let mut digests = serde_json::Map::new();
            for id in &request.ids {
                digests.insert(id.clone(), json!(device.digest(id)?));
            }
            json!({ "o": digests })
        }
        "fate" => {
            let fate = device.fate(&read_jsonl::<Edit>(&request.file)?)?;
            let counts = json!({ "visible": fate.visible, "recoverable": fate.recoverable, "lost": fate.lost });
            json!({ "o": counts, "lost": fate.not_visible })
        }
        "search" => {
            let (ms, hits) = device.search(&request.queries)?;
            json!({ "ms": ms, "hits": hits })
        }
        "flush" => {
            device.flush()?;
            json!({})
        }
        "rss" => json!({ "rss": peak_rss_kib("self") }),
        _ => return Ok(None),
    }))
}

/// The slice of a file's edits that a request means.
fn edits(request: &Request) -> Result<Vec<Edit>, Fault> {
    let all = read_jsonl::<Edit>(&request.file)?.into_iter();
    let mine = all.filter(|edit| request.device.as_ref().is_none_or(|device| *device == edit.device));
    let count = if request.n == 0 { usize::MAX } else { request.n };
    Ok(mine.skip(request.from).take(count).collect())
}

fn synced(device: &mut Device, port: u16) -> Result<Value, Fault> {
    device.office_at(port)?;
    let watch = Stopwatch::start();
    let report = device.sync()?;
    let wall = watch.ms();
    Ok(json!({
        "wall": wall,
        "up": report.bytes_up,
        "down": report.bytes_down,
        "handshake": report.bytes_handshake,
        "requests": report.requests,
        "sent": report.sent,
        "received": report.received,
        "quarantined": report.quarantined,
    }))
}
