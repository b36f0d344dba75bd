//! Full-text search over cases and people: folded words, prefix match, never a scan. Ranks by newest document only.

use crate::docs::{DocKind, kind_number};
use crate::fold::search_words;
use crate::{Id16, Reader, StoreError, Tx};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

/// Words of a query that are used; more narrow nothing down.
const QUERY_WORDS_MAX: usize = 8;
/// Characters of a query word that are used.
const QUERY_WORD_CHARS_MAX: usize = 40;
/// Texts of a document are indexed in blocks of about this size: small enough to write again with
/// a save, large enough that a common word has few entries.
const BLOCK_BYTES: usize = 4096;
/// Bits of a row id that number the blocks of one document. The last block takes all that is left.
const BLOCK_BITS: u32 = 10;
const BLOCKS_MAX: i64 = 1 << BLOCK_BITS;
/// The last block grows with every note, so it is kept in parts of about this size until it is full.
const PART_BYTES: usize = 1024;
/// Row ids left for the parts: two neighbours hold more than [`PART_BYTES`], and all of them at most [`BLOCK_BYTES`].
const PARTS_MAX: usize = 16;
const _: () = assert!(2 * BLOCK_BYTES / PART_BYTES < PARTS_MAX);

/// The fixed statements of one index.
struct Index {
    insert: &'static str,
    delete: &'static str,
    find: &'static str,
}

const CASES: Index = Index {
    insert: "INSERT INTO fts_case (rowid, text) VALUES (?1, ?2)",
    delete: "DELETE FROM fts_case WHERE rowid = ?1",
    find: "SELECT rowid FROM fts_case WHERE fts_case MATCH ?1 ORDER BY rowid",
};

const PEOPLE: Index = Index {
    insert: "INSERT INTO fts_person (rowid, text) VALUES (?1, ?2)",
    delete: "DELETE FROM fts_person WHERE rowid = ?1",
    find: "SELECT rowid FROM fts_person WHERE fts_person MATCH ?1 ORDER BY rowid",
};

impl Reader<'_> {
    /// Cases whose texts hold every word of `query` (each as the start of a word), newest document first.
    ///
    /// Cases with all words close together come before those with the words far apart. A query
    /// without letters or digits finds nothing.
    pub fn search_cases(&self, query: &str, limit: usize) -> Result<Vec<Id16>, StoreError> {
        self.search(&CASES, query, limit)
    }

    /// Identity documents whose names or numbers hold every word of `query`, in the manner of
    /// [`Reader::search_cases`].
    ///
    /// Searching by name is a logged act; the caller logs it.
    pub fn search_people(&self, query: &str, limit: usize) -> Result<Vec<Id16>, StoreError> {
        self.search(&PEOPLE, query, limit)
    }

    fn search(&self, index: &Index, query: &str, limit: usize) -> Result<Vec<Id16>, StoreError> {
        let terms = terms(query);
        if terms.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        // In ascending order, with the newest kept: FTS5 reads backwards many times slower.
        let mut close = VecDeque::new();
        self.each_doc(index, &terms.join(" "), |doc| {
            if close.len() == limit {
                close.pop_front();
            }
            close.push_back(doc);
        })?;
        let mut found: Vec<i64> = close.into_iter().rev().collect();
        if found.len() < limit && terms.len() > 1 {
            let apart = self.apart(index, &terms, found.iter().copied().collect())?;
            found.extend(apart.into_iter().rev().take(limit - found.len()));
        }
        found.into_iter().map(|id| self.doc_of(id)).collect()
    }

    /// Documents not in `seen` that hold every term somewhere, oldest first.
    fn apart(&self, index: &Index, terms: &[String], seen: HashSet<i64>) -> Result<BTreeSet<i64>, StoreError> {
        let mut docs: Option<BTreeSet<i64>> = None;
        // Long words are rare words: with luck the first leaves little to look for.
        let mut terms: Vec<&String> = terms.iter().collect();
        terms.sort_by_key(|term| Reverse(term.chars().count()));
        for term in terms {
            let mut with_term = BTreeSet::new();
            self.each_doc(index, term, |doc| {
                if docs.as_ref().map_or(!seen.contains(&doc), |docs| docs.contains(&doc)) {
                    with_term.insert(doc);
                }
            })?;
            let none_left = with_term.is_empty();
            docs = Some(with_term);
            if none_left {
                break;
            }
        }
        Ok(docs.unwrap_or_default())
    }

    /// Calls `visit` once for each document with a block that matches, oldest first.
    fn each_doc(&self, index: &Index, expression: &str, mut visit: impl FnMut(i64)) -> Result<(), StoreError> {
        let mut last = None;
        self.each(index.find, [expression], |row| {
            let doc = row.get::<_, i64>(0)? >> BLOCK_BITS;
            if last != Some(doc) {
                visit(doc);
                last = Some(doc);
            }
            Ok(true)
        })
    }

    fn doc_of(&self, id: i64) -> Result<Id16, StoreError> {
        self.one("SELECT doc FROM doc WHERE id = ?1", [id], |row| Ok(row.get(0)?))?
            .ok_or(StoreError::NoSuchRow { table: "doc" })
    }
}

impl Tx<'_> {
    /// Makes `texts`, in their order, what search finds the document by. Blocks that did not change
    /// cost no write, so texts that are only added (notes) belong at the end.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRow`] without the document.
    pub fn put_search(&self, doc: &Id16, texts: &[&str]) -> Result<(), StoreError> {
        let (id, kind) = self
            .one("SELECT id, kind FROM doc WHERE doc = ?1", [doc], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, u8>(1)?))
            })?
            .ok_or(StoreError::NoSuchRow { table: "doc" })?;
        let index = if kind == kind_number(DocKind::Identity) { &PEOPLE } else { &CASES };
        let first = id << BLOCK_BITS;
        let mut held: BTreeMap<i64, [u8; 16]> = self
            .all("SELECT id, digest FROM p_text WHERE id >= ?1 AND id < ?2", [first, first + BLOCKS_MAX], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .into_iter()
            .collect();
        for (row, block) in (first..).zip(blocks(texts)) {
            let digest = block_digest(block);
            let old = held.remove(&row);
            if old == Some(digest) {
                continue;
            }
            if old.is_some() {
                self.write_cache(index.delete, &[&row])?;
            }
            self.write_cache(index.insert, &[&row, &search_words(&block.join(" "))])?;
            self.write_cache(
                "INSERT INTO p_text (id, digest) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET digest = excluded.digest",
                &[&row, &digest],
            )?;
        }
        for row in held.keys() {
            self.write_cache(index.delete, &[row])?;
            self.write_cache("DELETE FROM p_text WHERE id = ?1", &[row])?;
        }
        Ok(())
    }
}

/// The texts in runs of about [`BLOCK_BYTES`], the last in smaller ones, by nothing but their order and lengths.
fn blocks<'a, 't>(texts: &'a [&'t str]) -> Vec<&'a [&'t str]> {
    let mut blocks = runs(texts, BLOCK_BYTES, BLOCKS_MAX as usize - PARTS_MAX);
    let unfinished = blocks.pop_if(|last| last.iter().map(|text| text.len()).sum::<usize>() <= BLOCK_BYTES);
    blocks.extend(unfinished.into_iter().flat_map(|last| runs(last, PART_BYTES, PARTS_MAX)));
    blocks
}

/// The texts in runs of about `bytes_max`, a longer text alone; the last of `runs_max` takes all that is left.
fn runs<'a, 't>(texts: &'a [&'t str], bytes_max: usize, runs_max: usize) -> Vec<&'a [&'t str]> {
    let mut runs = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (at, text) in texts.iter().enumerate() {
        let is_last = runs.len() + 1 == runs_max;
        if bytes > 0 && bytes + text.len() > bytes_max && !is_last {
            runs.push(&texts[start..at]);
            (start, bytes) = (at, 0);
        }
        bytes += text.len();
    }
    if bytes > 0 {
        runs.push(&texts[start..]);
    }
    runs
}

fn block_digest(block: &[&str]) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for text in block {
        hasher.update(&(text.len() as u64).to_be_bytes()).update(text.as_bytes());
    }
    let mut digest = [0; 16];
    hasher.finalize_xof().fill(&mut digest);
    digest
}

/// The words of a query as FTS5 strings. A single character must be a whole word: the prefixes of
/// one character are not indexed.
fn terms(query: &str) -> Vec<String> {
    let words = search_words(query);
    let mut seen = BTreeSet::new();
    words
        .split(' ')
        .filter(|word| !word.is_empty() && seen.insert(*word))
        .take(QUERY_WORDS_MAX)
        .map(|word| {
            let star = if word.chars().nth(1).is_some() { "*" } else { "" };
            let word: String = word.chars().take(QUERY_WORD_CHARS_MAX).collect();
            format!("\"{word}\"{star}")
        })
        .collect()
}
