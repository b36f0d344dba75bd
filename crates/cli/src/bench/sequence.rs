//! One repetition of the shared bench's sequence with the real server and TLS. Each device is a process of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::unlock::{DeviceHome, generate_passphrase};
use serde_json::{Map, Value, json};

use super::agency::{PASSPHRASE, machine};
use super::device::read_jsonl;
use super::measure::{Stopwatch, disk_bytes, median, percentile};
use super::partner::Partner;
use super::workload::{self, Case, Edit, Size};
use super::{Bench, floor, report};
use crate::call::print_line;
use crate::files::Fault;

/// Cold openings of which the middle one counts.
const COLD_OPENINGS: usize = 5;
/// Name searches.
const SEARCHES: usize = 50;
/// Edits that are timed at most, and those kept for the second count.
const EDITS_MAX: usize = 1000;
const EDITS_DURABLE: usize = 200;
/// Syncs after which two devices must agree.
const PASSES_MAX: usize = 6;

/// The workload on disk and what is asked of it.
struct Workload {
    folder: PathBuf,
    ids: Vec<String>,
    queries: Vec<String>,
    /// Cases in which both devices edit.
    hot: Vec<String>,
    edits: usize,
}

/// Runs the measures that were asked for, prints them and removes the folder.
pub fn run(bench: &Bench) -> Result<ExitCode, Fault> {
    let size = Size::from_letter(&bench.size).ok_or(Fault::Other("sizes are S, M and L".to_owned()))?;
    let dir = match &bench.dir {
        Some(dir) => dir.clone(),
        None => std::env::current_exe().map_err(Fault::Input)?.with_file_name("bench-run"),
    };
    let fault = |error| Fault::File(dir.clone(), error);
    if dir.exists() {
        fs::remove_dir_all(&dir).map_err(fault)?;
    }
    fs::create_dir_all(&dir).map_err(fault)?;
    let outcome = measure(bench, size, &dir);
    fs::remove_dir_all(&dir).map_err(fault)?;
    let out = Value::Object(outcome?);
    if bench.json {
        print_line(&out)?;
    } else {
        report::print(&out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn measure(bench: &Bench, size: Size, dir: &Path) -> Result<Map<String, Value>, Fault> {
    let workload = make(size, &dir.join("workload"))?;
    let mut out = Map::new();
    out.insert("size".to_owned(), json!(bench.size));
    out.insert("cases".to_owned(), json!(workload.ids.len()));
    let mut office = Partner::office(&dir.join("server"))?;
    import(&workload, dir, &mut out)?;
    if bench.search_only {
        let mut d0 = Partner::device(&dir.join("d0"))?;
        search(&workload, &mut d0, &mut out)?;
        d0.close();
        office.close();
        return Ok(out);
    }
    cold(&workload, dir, &mut out)?;
    let port = office.first["port"].clone();
    let mut d0 = Partner::device(&dir.join("d0"))?;
    first_sync(&mut d0, &port, dir, &mut out)?;
    let mut d1 = bootstrap(&workload, &mut d0, &port, dir, &mut out)?;
    incremental(&workload, &mut d0, &mut d1, &port, &mut out)?;
    let idle = d0.ask("sync", json!({ "port": port }))?;
    put_sync(&mut out, "idle", &idle);
    out.insert("serverRss".to_owned(), office.ask("rss", json!({}))?["rss"].clone());
    search(&workload, &mut d0, &mut out)?;
    local_writes(&workload, d0, dir, &mut out)?;
    d1.close();
    office.close();
    out.insert("deviceDiskAfter".to_owned(), json!(disk_bytes(&dir.join("d0"))));
    out.insert("keyDerivation".to_owned(), json!(key_derivation(dir)?));
    out.insert("floor".to_owned(), floor::measure(&workload.folder, dir)?);
    Ok(out)
}

fn make(size: Size, folder: &Path) -> Result<Workload, Fault> {
    workload::write_files(size, folder).map_err(|error| Fault::File(folder.to_owned(), error))?;
    let cases: Vec<Case> = read_jsonl(&folder.join("cases.jsonl"))?;
    let diverge: Vec<Edit> = read_jsonl(&folder.join("diverge.jsonl"))?;
    let mut hot: Vec<String> = Vec::new();
    for edit in diverge {
        if !hot.contains(&edit.case) {
            hot.push(edit.case);
        }
    }
    let query = |turn: usize| {
        let who = &cases[turn * 37 % cases.len()].identity;
        let name = if turn.is_multiple_of(2) { &who.first } else { &who.family };
        name.chars().take(3).collect()
    };
    Ok(Workload {
        folder: folder.to_owned(),
        queries: (0..SEARCHES).map(query).collect(),
        ids: cases.into_iter().map(|case| case.id).collect(),
        hot,
        edits: size.edits(),
    })
}

fn import(workload: &Workload, dir: &Path, out: &mut Map<String, Value>) -> Result<(), Fault> {
    let mut d0 = Partner::device(&dir.join("d0"))?;
    let done = d0.ask("import", json!({ "file": workload.folder.join("cases.jsonl") }))?;
    out.insert("import".to_owned(), done["wall"].clone());
    out.insert("importRss".to_owned(), d0.ask("rss", json!({}))?["rss"].clone());
    d0.close();
    Ok(())
}

fn cold(workload: &Workload, dir: &Path, out: &mut Map<String, Value>) -> Result<(), Fault> {
    let middle = &workload.ids[workload.ids.len() / 2];
    let mut measured: [Vec<f64>; 4] = Default::default();
    for _ in 0..COLD_OPENINGS {
        let (said, wall) = Partner::cold(&dir.join("d0"), middle)?;
        let values = [Some(wall), said["openMs"].as_f64(), said["caseMs"].as_f64(), said["rss"].as_f64()];
        for (all, value) in measured.iter_mut().zip(values) {
            all.push(value.unwrap_or(0.0));
        }
    }
    for (name, values) in ["cold", "coldList", "coldCase", "coldRss"].iter().zip(&measured) {
        out.insert((*name).to_owned(), json!(median(values)));
    }
    Ok(())
}

fn first_sync(d0: &mut Partner, port: &Value, dir: &Path, out: &mut Map<String, Value>) -> Result<(), Fault> {
    let first = d0.ask("sync", json!({ "port": port }))?;
    put_sync(out, "first", &first);
    out.insert("serverDisk".to_owned(), json!(disk_bytes(&dir.join("server"))));
    out.insert("deviceDisk".to_owned(), json!(disk_bytes(&dir.join("d0"))));
    Ok(())
}

/// A second device, which must come to hold the same.
fn bootstrap(
    workload: &Workload,
    d0: &mut Partner,
    port: &Value,
    dir: &Path,
    out: &mut Map<String, Value>,
) -> Result<Partner, Fault> {
    let mut d1 = Partner::device(&dir.join("d1"))?;
    let boot = d1.ask("sync", json!({ "port": port }))?;
    put_sync(out, "boot", &boot);
    out.insert("bootRss".to_owned(), d1.ask("rss", json!({}))?["rss"].clone());
    let (here, there) = (d0.ask("ids", json!({}))?, d1.ask("ids", json!({}))?);
    let complete =
        here["ids"] == there["ids"] && here["ids"].as_array().is_some_and(|ids| ids.len() == workload.ids.len());
    let step = workload.ids.len().div_ceil(100);
    let mut sample: Vec<&String> = workload.ids.iter().step_by(step).collect();
    sample.extend(&workload.hot);
    if !complete || !agree(d0, &mut d1, &sample)? {
        return Err(Fault::Other("after the bootstrap the two devices hold different cases".to_owned()));
    }
    out.insert("bootEqual".to_owned(), json!(true));
    Ok(d1)
}

fn agree(d0: &mut Partner, d1: &mut Partner, ids: &[&String]) -> Result<bool, Fault> {
    let asked = json!({ "ids": ids });
    Ok(d0.ask("digest", asked.clone())?["o"] == d1.ask("digest", asked)?["o"])
}

/// Both edit apart, then sync in turn until they agree.
fn incremental(
    workload: &Workload,
    d0: &mut Partner,
    d1: &mut Partner,
    port: &Value,
    out: &mut Map<String, Value>,
) -> Result<(), Fault> {
    let file = workload.folder.join("diverge.jsonl");
    d0.ask("edits", json!({ "file": file, "device": "d0" }))?;
    d1.ask("edits", json!({ "file": file, "device": "d1" }))?;
    let hot: Vec<&String> = workload.hot.iter().collect();
    let mut sum = json!({ "wall": 0.0, "up": 0, "down": 0, "handshake": 0, "requests": 0 });
    for pass in 1..=PASSES_MAX {
        let device = if pass % 2 == 1 { &mut *d0 } else { &mut *d1 };
        let synced = device.ask("sync", json!({ "port": port }))?;
        for name in ["wall", "up", "down", "handshake", "requests"] {
            sum[name] = json!(sum[name].as_f64().unwrap_or(0.0) + synced[name].as_f64().unwrap_or(0.0));
        }
        if pass >= 2 && agree(d0, d1, &hot)? {
            put_sync(out, "incr", &sum);
            out.insert("incrPasses".to_owned(), json!(pass));
            let fate = d1.ask("fate", json!({ "file": file }))?;
            out.insert("fate".to_owned(), fate["o"].clone());
            out.insert("fateList".to_owned(), fate["lost"].clone());
            return Ok(());
        }
    }
    Err(Fault::Other(format!("the two devices do not agree after {PASSES_MAX} syncs")))
}

fn search(workload: &Workload, d0: &mut Partner, out: &mut Map<String, Value>) -> Result<(), Fault> {
    let found = d0.ask("search", json!({ "queries": workload.queries }))?;
    let ms = numbers(&found["ms"]);
    out.insert("search".to_owned(), json!(median(&ms)));
    out.insert("searchP95".to_owned(), json!(percentile(&ms, 0.95)));
    out.insert("searchHits".to_owned(), found["hits"].clone());
    Ok(())
}

/// Single edits, twice: the second time in a fresh process, as the shared bench does with forced writes.
fn local_writes(workload: &Workload, mut d0: Partner, dir: &Path, out: &mut Map<String, Value>) -> Result<(), Fault> {
    let file = workload.folder.join("edits.jsonl");
    let count = EDITS_MAX.min(workload.edits - EDITS_DURABLE);
    let ms = numbers(&d0.ask("edits", json!({ "file": file, "n": count }))?["ms"]);
    out.insert("edit".to_owned(), json!(median(&ms)));
    out.insert("editP95".to_owned(), json!(percentile(&ms, 0.95)));
    d0.close();
    let mut again = Partner::device(&dir.join("d0"))?;
    let ms = numbers(&again.ask("edits", json!({ "file": file, "from": count, "n": EDITS_DURABLE }))?["ms"]);
    out.insert("editSync".to_owned(), json!(median(&ms)));
    out.insert("editSyncP95".to_owned(), json!(percentile(&ms, 0.95)));
    again.close();
    Ok(())
}

/// Milliseconds that unlocking with a real passphrase takes beyond opening the store.
fn key_derivation(dir: &Path) -> Result<f64, Fault> {
    let mut host = machine();
    let passphrase = generate_passphrase(host.as_mut());
    let (real, raw) = (dir.join("real"), dir.join("raw"));
    drop(DeviceHome::create(&real, &passphrase, host)?);
    drop(DeviceHome::create_raw(&raw, PASSPHRASE, 9, machine())?);
    let watch = Stopwatch::start();
    drop(DeviceHome::open(&raw, PASSPHRASE, machine())?);
    let open_ms = watch.ms();
    let watch = Stopwatch::start();
    drop(DeviceHome::open(&real, &passphrase, machine())?);
    Ok(watch.ms() - open_ms)
}

fn put_sync(out: &mut Map<String, Value>, name: &str, synced: &Value) {
    out.insert(name.to_owned(), synced["wall"].clone());
    let wire = json!({
        "up": synced["up"],
        "down": synced["down"],
        "handshake": synced["handshake"],
        "requests": synced["requests"],
    });
    out.insert(format!("{name}Wire"), wire);
}

fn numbers(values: &Value) -> Vec<f64> {
    values.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
