//! What this machine and plain compression could do at best, to hold the measures against. Measures nothing of Satchel.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::measure::{Stopwatch, median, percentile};
use crate::files::Fault;

/// zstd's level in the shared bench's floor.
const LEVEL: i32 = 19;
/// More than this would take minutes at that level.
const COMPRESSED_BYTES_MAX: u64 = 64 * 1024 * 1024;
const FSYNCS: usize = 200;

/// Bytes of the workload's files under zstd -19, and the time of one 4 KiB write forced to disk.
pub fn measure(workload: &Path, scratch: &Path) -> Result<Value, Fault> {
    let fsyncs = fsyncs(&scratch.join("fsync"))?;
    Ok(json!({
        "cases": compressed(&workload.join("cases.jsonl"))?,
        "diverge": compressed(&workload.join("diverge.jsonl"))?,
        "fdatasync4k": { "median": median(&fsyncs), "p95": percentile(&fsyncs, 0.95) },
    }))
}

fn compressed(file: &Path) -> Result<Value, Fault> {
    let fault = |error| Fault::File(file.to_owned(), error);
    let raw = fs::metadata(file).map_err(fault)?.len();
    if raw > COMPRESSED_BYTES_MAX {
        return Ok(json!({ "raw": raw, "zstd19": null }));
    }
    let bytes = fs::read(file).map_err(fault)?;
    let small = zstd::bulk::compress(&bytes, LEVEL).map_err(fault)?;
    Ok(json!({ "raw": raw, "zstd19": small.len() }))
}

fn fsyncs(path: &Path) -> Result<Vec<f64>, Fault> {
    let fault = |error| Fault::File(path.to_owned(), error);
    let mut file = File::create(path).map_err(fault)?;
    let page = [7; 4096];
    let mut ms = Vec::with_capacity(FSYNCS);
    for _ in 0..FSYNCS {
        let watch = Stopwatch::start();
        file.write_all(&page).and_then(|()| file.sync_data()).map_err(fault)?;
        ms.push(watch.ms());
    }
    fs::remove_file(path).map_err(fault)?;
    Ok(ms)
}
