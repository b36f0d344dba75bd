//! Times of the store on made-up cases: `cargo run --release -p store --example measure [CASES] [FOLDER]`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a measurement reads the clock and prints")]

use std::path::PathBuf;
use std::time::Instant;
use store::{
    CaseRow, DocKind, DocRow, DueRow, EnvelopeRow, EnvelopeState, Id16, ItemRef, MarkKey, PendingKind, PersonRow,
    SnapshotRow, Store, StoreError, StoreKey,
};

/// Words in the vocabulary; the n-th is drawn with a chance of about 1/n.
const WORDS: u64 = 20_000;

const SYLLABLES: [&str; 40] = [
    "ba", "mo", "ri", "ka", "tel", "no", "wa", "zu", "lé", "san", "ter", "vi", "our", "mé", "gi", "hu", "pan", "so",
    "dra", "qui", "شا", "مر", "يم", "حم", "سا", "رة", "عل", "بد", "نو", "كر", "che", "fou", "nda", "kwe", "li", "tu",
    "yo", "ja", "ein", "oss",
];

/// The n-th word: two to five syllables, shorter when common.
fn word(n: u64) -> String {
    let mut draw = Draw(n.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let syllables = 2 + u64::from(n > 100) + draw.next() % 2;
    (0..syllables).map(|_| SYLLABLES[(draw.next() % SYLLABLES.len() as u64) as usize]).collect()
}

/// A small generator: the same cases every time.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn text(&mut self, words: u64) -> String {
        let mut text = String::new();
        for _ in 0..words {
            let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
            text.push_str(&word((WORDS as f64).powf(share) as u64));
            text.push(' ');
        }
        text
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }
}

fn id(kind: u8, n: u64) -> Id16 {
    let mut id = [kind; 16];
    id[..8].copy_from_slice(&n.to_be_bytes());
    id
}

fn case_row(n: u64, version: u64) -> CaseRow {
    CaseRow {
        casework: id(1, n),
        code: format!("{n:08}"),
        programme: "gp".to_owned(),
        state: "implementing".to_owned(),
        risk: Some("medium".to_owned()),
        flags: 0,
        assigned_to: Some(id(3, n % 30)),
        team: Some(id(4, 1)),
        opened_on: Some(20_000),
        closed_on: None,
        last_contact_on: Some(20_100),
        next_contact_on: Some(20_100 + (version % 60) as i32),
        next_review_on: Some(20_200),
        conflicts: 0,
        contested: false,
        points: 2,
        built_from: *blake3::hash(&version.to_be_bytes()).as_bytes(),
        version: 1,
    }
}

fn due_row(n: u64, rule: &str, due_on: i32) -> DueRow {
    DueRow {
        casework: id(1, n),
        rule: rule.to_owned(),
        subject: None,
        roles: 2,
        shows_on: due_on,
        due_on: Some(due_on),
        interval_days: 30,
        band: (n % 4) as u32,
        reason: "follow_up_due".to_owned(),
        amount: 0,
        until: None,
    }
}

/// An envelope that waits to be sent; sealed bytes look random.
fn put_sealed(tx: &store::Tx<'_>, doc: Id16, bytes: Vec<u8>) -> Result<(), StoreError> {
    let (device, lane) = ([6; 8], [5; 8]);
    tx.put_envelope(&EnvelopeRow {
        doc,
        device,
        lane,
        seq: 1,
        hash: *blake3::hash(&bytes).as_bytes(),
        kind: 0,
        n: None,
        log_prefix: None,
        own: true,
        state: EnvelopeState::Applied,
        bytes,
    })?;
    tx.queue(&ItemRef::Envelope { doc, device, lane, seq: 1 })
}

fn import_case(tx: &store::Tx<'_>, draw: &mut Draw, n: u64) -> Result<(), StoreError> {
    let notes: Vec<String> = (0..10 + draw.next() % 30).map(|_| draw.text(70)).collect();
    let answers = draw.text(240);
    let body = format!("{answers}{}", notes.concat());
    let (casework, identity) = (id(1, n), id(2, n));
    tx.put_doc(&DocRow {
        doc: casework,
        kind: DocKind::Casework,
        pair: None,
        epoch: 0,
        schema_v: 1,
        heads: vec![[1; 32]],
    })?;
    tx.put_doc(&DocRow {
        doc: identity,
        kind: DocKind::Identity,
        pair: Some(casework),
        epoch: 0,
        schema_v: 1,
        heads: vec![[2; 32]],
    })?;
    tx.put_snapshot(&casework, &SnapshotRow { heads: vec![[1; 32]], bytes: body.into_bytes() }, 0)?;
    let name = draw.text(3);
    tx.put_snapshot(&identity, &SnapshotRow { heads: vec![[2; 32]], bytes: draw.text(60).into_bytes() }, 0)?;
    put_sealed(tx, casework, draw.bytes(9000))?;
    put_sealed(tx, identity, draw.bytes(700))?;
    tx.put_case(&case_row(n, n))?;
    tx.put_due(&casework, &[due_row(n, "W06", 20_000 + (n % 90) as i32), due_row(n, "W07", 20_050 + (n % 90) as i32)])?;
    let texts: Vec<&str> = std::iter::once(answers.as_str()).chain(notes.iter().map(String::as_str)).collect();
    tx.put_search(&casework, &texts)?;
    let person = PersonRow {
        identity,
        casework: Some(casework),
        name: name.clone(),
        other_names: String::new(),
        sex: Some("f".to_owned()),
        born: Some("1990".to_owned()),
        built_from: [0; 32],
        version: 1,
    };
    tx.put_person(&person)?;
    tx.put_search(&identity, &[&name])?;
    tx.put_external("bench", &format!("case-{n}"), &casework)?;
    Ok(())
}

/// One small edit as the app makes it: change, marker, heads, list line, due line, one text, draft ended.
fn edit(store: &mut Store, draw: &mut Draw, cases: u64, k: u64) -> Result<(), StoreError> {
    let n = draw.next() % cases;
    let casework = id(1, n);
    let change = draw.bytes(125);
    let note = draw.text(40);
    let hash = *blake3::hash(&change).as_bytes();
    store.save::<_, StoreError>(|tx| {
        tx.append_tail(&casework, &hash, &change)?;
        tx.add_pending(&casework, PendingKind::Change, k as i64, &change)?;
        tx.set_heads(&casework, &[hash])?;
        tx.put_case(&case_row(n, k))?;
        tx.put_due(&casework, &[due_row(n, "W06", 20_000 + (k % 90) as i32), due_row(n, "W07", 20_050)])?;
        if k.is_multiple_of(5) {
            tx.put_search(&id(2, n), &[&note])?;
        }
        tx.drop_draft(&casework)?;
        Ok(())
    })?;
    Ok(())
}

/// Time that this thread spent on a processor, in milliseconds: on a busy machine the steadier figure. 0 where unknown.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

fn times(name: &str, count: usize, mut work: impl FnMut(usize)) {
    let cpu = cpu_ms();
    let mut took: Vec<f64> = (0..count)
        .map(|k| {
            let start = Instant::now();
            work(k);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    let cpu = (cpu_ms() - cpu) / count as f64;
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((count as f64 * share) as usize).min(count - 1)];
    println!("{name:<52} p50 {:>8.3} ms  p95 {:>8.3} ms  processor {cpu:>8.3} ms", at(0.5), at(0.95));
}

fn main() -> Result<(), StoreError> {
    let mut args = std::env::args().skip(1);
    let cases: u64 = args.next().and_then(|n| n.parse().ok()).unwrap_or(1000);
    let kept = args.next().map(PathBuf::from);
    let scratch = tempfile::tempdir().map_err(StoreError::Files)?;
    let dir = kept.as_deref().unwrap_or(scratch.path());
    let (key, mark) = (StoreKey::new(&[1; 48]), MarkKey::new(&[2; 32]));
    let mut store = Store::create(dir, &key, &mark)?.store;
    let mut draw = Draw(0x5eed);

    let batches = cases.div_ceil(50);
    times(&format!("import of 50 cases in one save, {batches} times"), batches as usize, |batch| {
        let first = batch as u64 * 50;
        let imported: Result<_, StoreError> =
            store.save(|tx| (first..(first + 50).min(cases)).try_for_each(|n| import_case(tx, &mut draw, n)));
        imported.expect("room");
    });
    times("tidy", 8, |_| store.tidy().expect("room"));
    times("durable save of a small edit", 2000, |k| edit(&mut store, &mut draw, cases, k as u64).expect("room"));
    times("list of all cases", 50, |_| assert_eq!(store.read(|r| r.cases()).expect("rows").len() as u64, cases));
    times("list of one worker", 50, |_| drop(store.read(|r| r.cases_of(&id(3, 7))).expect("rows")));
    times("worklist, 200 lines", 50, |_| drop(store.read(|r| r.due(20_060, 200)).expect("rows")));
    times("one snapshot with its tail", 200, |k| {
        let doc = id(1, k as u64 * 7 % cases);
        store.read(|r| (r.snapshot(&doc).expect("row"), r.tail(&doc).expect("rows")));
    });
    let folded: Vec<String> = [1, 3, 10, 100, 1000].map(|n| store::search_words(&word(n))).into();
    for query in folded
        .iter()
        .flat_map(|word| [word.chars().take(3).collect(), word.clone()])
        .chain([folded[..2].join(" "), folded[1..].join(" ")])
    {
        let hits = store.read(|r| {
            (r.search_cases(&query, 50).expect("rows").len(), r.search_people(&query, 50).expect("rows").len())
        });
        times(&format!("search cases {query:?}: {}", hits.0), 20, |_| {
            drop(store.read(|r| r.search_cases(&query, 50)).expect("rows"))
        });
        times(&format!("search people {query:?}: {}", hits.1), 20, |_| {
            drop(store.read(|r| r.search_people(&query, 50)).expect("rows"))
        });
    }
    times("integrity", 3, |_| assert!(store.integrity().expect("a report").is_whole()));
    store.close()?;
    times("open", 20, |_| drop(Store::open(dir, &key, &mark).expect("opens")));
    let bytes: u64 = std::fs::read_dir(dir)
        .map_err(StoreError::Files)?
        .flatten()
        .filter_map(|entry| entry.metadata().ok())
        .map(|found| found.len())
        .sum();
    println!("files                                        {:>8.1} MB", bytes as f64 / 1e6);
    Ok(())
}
