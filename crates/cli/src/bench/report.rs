//! The measures as a table, under the names of the shared bench. Computes nothing but ratios to the floor.

use std::io::{self, Write};

use serde_json::Value;

use crate::files::Fault;

type Row = (&'static str, fn(&Value) -> Option<String>);

/// Rows in the order of the shared bench's report, then what only this program has.
const ROWS: &[Row] = &[
    ("(a) one edit, library default", |r| ms(&r["edit"])),
    ("(a) p95", |r| ms(&r["editP95"])),
    ("(a) one edit, forced to disk (fsync)", |r| ms(&r["editSync"])),
    ("(a) p95, fsync", |r| ms(&r["editSyncP95"])),
    ("(b) cold open: process start to list + one case", |r| ms(&r["cold"])),
    ("(b) of it: list of all cases", |r| ms(&r["coldList"])),
    ("(b) of it: the case", |r| ms(&r["coldCase"])),
    ("import of all cases on the device", |r| ms(&r["import"])),
    ("(c) first sync, wall", |r| ms(&r["first"])),
    ("(c) bytes up / down", |r| wire(&r["firstWire"])),
    ("(c) requests", |r| number(&r["firstWire"]["requests"])),
    ("(c) upload bytes against zstd floor", |r| ratio(&r["firstWire"]["up"], &r["floor"]["cases"]["zstd19"])),
    ("(c) server disk", |r| bytes(&r["serverDisk"])),
    ("(d) bootstrap of a second device, wall", |r| ms(&r["boot"])),
    ("(d) bytes up / down", |r| wire(&r["bootWire"])),
    ("(e) incremental sync, both devices, wall", |r| ms(&r["incr"])),
    ("(e) bytes up / down, both links", |r| wire(&r["incrWire"])),
    ("(e) all bytes against zstd floor", |r| both_ways(&r["incrWire"], &r["floor"]["diverge"]["zstd19"])),
    ("(e) requests; sync passes", |r| {
        Some(format!("{}; {}", number(&r["incrWire"]["requests"])?, number(&r["incrPasses"])?))
    }),
    ("idle sync (nothing new): wall", |r| ms(&r["idle"])),
    ("idle sync (nothing new): bytes up / down", |r| wire(&r["idleWire"])),
    ("(f) name search, one query", |r| ms(&r["search"])),
    ("(f) p95", |r| ms(&r["searchP95"])),
    ("(g) device disk after import", |r| bytes(&r["deviceDisk"])),
    ("(g) device disk after all edits", |r| bytes(&r["deviceDiskAfter"])),
    ("(g) peak RSS: cold open", |r| kib(&r["coldRss"])),
    ("(g) peak RSS: bootstrap", |r| kib(&r["bootRss"])),
    ("(g) peak RSS: import", |r| kib(&r["importRss"])),
    ("(g) peak RSS: server", |r| kib(&r["serverRss"])),
    ("of 100 offline edits: visible / recoverable / lost", |r| {
        let fate = &r["fate"];
        Some(format!("{} / {} / {}", number(&fate["visible"])?, number(&fate["recoverable"])?, number(&fate["lost"])?))
    }),
    ("apart: key derivation at unlocking", |r| ms(&r["keyDerivation"])),
    ("apart: TLS handshakes, (c) / (d) / (e) / idle", |r| {
        let of = |name: &str| bytes(&r[name]["handshake"]);
        Some(format!("{} / {} / {} / {}", of("firstWire")?, of("bootWire")?, of("incrWire")?, of("idleWire")?))
    }),
    ("floor: write 4 KiB + fdatasync", |r| ms(&r["floor"]["fdatasync4k"]["median"])),
    ("floor: all cases, JSON / zstd -19", |r| pair(&r["floor"]["cases"])),
    ("floor: the 100 diverging edits, JSON / zstd -19", |r| pair(&r["floor"]["diverge"])),
];

/// Prints the table.
pub fn print(out: &Value) -> Result<(), Fault> {
    let mut lines = vec![format!("| size {} | satchel |", out["size"].as_str().unwrap_or_default())];
    lines.push("| --- | --- |".to_owned());
    let shown = ROWS.iter().filter_map(|(name, show)| Some(format!("| {name} | {} |", show(out)?)));
    lines.extend(shown);
    lines.push(String::new());
    lines.push(
        "Bytes are TCP payload, TLS included; the handshakes' share of both directions is named apart.".to_owned(),
    );
    let text = lines.join("\n");
    writeln!(io::stdout().lock(), "{text}").map_err(Fault::Output)
}

fn ms(value: &Value) -> Option<String> {
    let ms = value.as_f64()?;
    Some(match ms {
        ms if ms >= 10_000.0 => format!("{:.1} s", ms / 1000.0),
        ms if ms >= 100.0 => format!("{ms:.0} ms"),
        ms if ms >= 10.0 => format!("{ms:.1} ms"),
        ms => format!("{ms:.2} ms"),
    })
}

fn bytes(value: &Value) -> Option<String> {
    let bytes = value.as_f64()?;
    Some(match bytes {
        bytes if bytes >= 1e6 => format!("{:.1} MB", bytes / 1e6),
        bytes if bytes >= 1e3 => format!("{:.1} kB", bytes / 1e3),
        bytes => format!("{bytes:.0} B"),
    })
}

fn kib(value: &Value) -> Option<String> {
    bytes(&Value::from(value.as_f64()? * 1024.0))
}

fn number(value: &Value) -> Option<String> {
    Some(format!("{:.0}", value.as_f64()?))
}

fn pair(of: &Value) -> Option<String> {
    Some(format!("{} / {}", bytes(&of["raw"])?, bytes(&of["zstd19"])?))
}

fn wire(wire: &Value) -> Option<String> {
    Some(format!("{} / {}", bytes(&wire["up"])?, bytes(&wire["down"])?))
}

fn ratio(value: &Value, floor: &Value) -> Option<String> {
    Some(format!("×{:.1}", value.as_f64()? / floor.as_f64()?))
}

fn both_ways(wire: &Value, floor: &Value) -> Option<String> {
    let all = wire["up"].as_f64()? + wire["down"].as_f64()?;
    Some(format!("×{:.0}", all / (2.0 * floor.as_f64()?)))
}
