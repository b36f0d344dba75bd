//! Parts of attachments, after an exchange's entries: dropped, asked for, sent, fetched. A part that is stuck is passed
//! over, and a link that breaks ends this and not the exchange: the entries were stored before. Opens no part.

use std::collections::{BTreeMap, VecDeque};

use store::PartRow;
use wire::limits::BLOB_NAMES_MAX;
use wire::{BlobAsk, BlobHeld, BlobPut, DocId, Form, Hash};

use super::run::{Run, Step};
use crate::agency::meta;
use crate::error::CommandError;
use crate::queries::backup::{kept_number, small};
use crate::session::Session;
use crate::transport::TransportError;

/// After this long the office is asked whether it still holds what it held.
const CHECK_AGAIN_MS: i64 = 20 * 60 * 60 * 1000;

/// Bytes of attachments that stay on a device without anybody's wish: about a thousand photos.
const KEPT_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// What is done about parts, one request at a time.
#[derive(Default)]
pub(super) struct FilesRun {
    jobs: VecDeque<Job>,
    asked: Option<Job>,
    answer: Option<Result<Vec<u8>, TransportError>>,
}

/// One request.
#[derive(Debug, Clone)]
enum Job {
    /// Whether the office holds these parts of one document; what it lacks is sent next.
    Have(Vec<PartRow>),
    Put(PartRow),
    Get(PartRow),
    Drop(PartRow),
}

impl Job {
    const fn path(&self) -> &'static str {
        match self {
            Job::Have(_) => "/v1/blob/have",
            Job::Put(_) => "/v1/blob/put",
            Job::Get(_) => "/v1/blob/get",
            Job::Drop(_) => "/v1/blob/drop",
        }
    }
}

impl FilesRun {
    /// Takes in what came of the request that was carried.
    pub fn carried(&mut self, answer: Result<Vec<u8>, TransportError>) {
        self.answer = Some(answer);
    }

    fn stop(&mut self) {
        self.jobs.clear();
    }
}

impl Session {
    /// What is to be done about parts now; nothing without a session at the office.
    ///
    /// # Errors
    /// Disk errors.
    pub(super) fn begin_files(&mut self) -> Result<FilesRun, CommandError> {
        self.erase_unconsented()?;
        let mut files = FilesRun::default();
        if self.token.is_none() {
            return Ok(files);
        }
        let now = self.now().0;
        let (drops, sends, fetches, held, again) = self.store.read(|reader| -> Result<_, CommandError> {
            let checked = kept_number(reader, meta::FILES_CHECKED_AT)?.unwrap_or(0);
            let again = (now - checked).abs() > CHECK_AGAIN_MS;
            let held = if again { reader.parts_held_twice()? } else { Vec::new() };
            Ok((reader.parts_to_drop()?, reader.parts_to_send()?, reader.parts_to_fetch()?, held, again))
        })?;
        if again && !(held.is_empty() && sends.is_empty()) {
            self.store.save(|tx| tx.set_meta(meta::FILES_CHECKED_AT, &now.to_be_bytes()))?;
        }
        files.jobs.extend(drops.into_iter().map(Job::Drop));
        files.jobs.extend(asked_by_document(sends));
        files.jobs.extend(fetches.into_iter().map(Job::Get));
        files.jobs.extend(asked_by_document(held));
        Ok(files)
    }

    /// Goes on with the parts: what came is stored, or the next request is made, or all of it is done.
    ///
    /// # Errors
    /// Disk errors.
    pub(super) fn step_files(&mut self, run: &mut Run) -> Result<Step, CommandError> {
        if let Some((job, answer)) = run.files.as_mut().and_then(|files| files.asked.take().zip(files.answer.take())) {
            self.settle_part(job, answer, run)?;
            return Ok(Step::Stored);
        }
        while let Some(job) = run.files.as_mut().and_then(|files| files.jobs.pop_front()) {
            // A part that is not here any more needs no request.
            let Some(body) = self.question(&job)? else { continue };
            let path = job.path();
            run.files.get_or_insert_default().asked = Some(job);
            return Ok(run.ask(path, body));
        }
        run.files = None;
        self.make_room()?;
        run.report.left = self.let_cases_go()?;
        let left = self.store.read(|reader| reader.parts_to_send())?.len();
        run.report.parts_left = small(left as u64);
        Ok(Step::Done(std::mem::take(&mut run.report)))
    }

    /// Lets go of the longest unused attachments that the office holds whole, while more are here than there is room for.
    fn make_room(&mut self) -> Result<(), CommandError> {
        let held = self.store.read(|reader| reader.files_bytes())?;
        let mut over = held.saturating_sub(KEPT_BYTES_MAX);
        if over == 0 {
            return Ok(());
        }
        let candidates = self.store.read(|reader| reader.files_to_evict())?;
        self.store.save(|tx| -> Result<(), store::StoreError> {
            for (file, bytes) in candidates {
                if over == 0 {
                    break;
                }
                if tx.evict_file(&file)? {
                    over = over.saturating_sub(bytes);
                }
            }
            Ok(())
        })?;
        Ok(())
    }

    fn question(&self, job: &Job) -> Result<Option<Vec<u8>>, CommandError> {
        let token = self.token.as_ref().map(|held| held.token.clone()).unwrap_or_default();
        let agency = self.membership.agency;
        let ask = |doc: [u8; 16], names: Vec<Hash>| {
            BlobAsk { agency, token: token.clone(), doc: DocId::from_bytes(doc), names }.to_bytes()
        };
        Ok(match job {
            Job::Have(rows) => {
                let names = rows.iter().map(|row| Hash::from_bytes(row.name)).collect();
                rows.first().map(|row| ask(row.doc, names))
            }
            Job::Get(row) | Job::Drop(row) => Some(ask(row.doc, vec![Hash::from_bytes(row.name)])),
            Job::Put(row) => {
                let bytes = self.store.read(|reader| reader.part(&row.file, row.place))?;
                let (doc, name) = (DocId::from_bytes(row.doc), Hash::from_bytes(row.name));
                bytes.map(|bytes| BlobPut { agency, token: token.clone(), doc, name, bytes }.to_bytes())
            }
        })
    }

    /// Stores what came of one request.
    fn settle_part(
        &mut self,
        job: Job,
        answer: Result<Vec<u8>, TransportError>,
        run: &mut Run,
    ) -> Result<(), CommandError> {
        match (job, answer) {
            (Job::Have(rows), Ok(bytes)) => {
                let held = BlobHeld::parse(&bytes).map(|answer| answer.held).unwrap_or_default();
                // An answer that does not fit the question says nothing.
                if held.len() == rows.len() {
                    let missing = self.note_held(&rows, &held)?;
                    let files = run.files.get_or_insert_default();
                    missing.into_iter().rev().for_each(|row| files.jobs.push_front(Job::Put(row)));
                }
            }
            (Job::Put(row), Ok(_)) => {
                self.store.save(|tx| tx.set_there(&row.file, &row.name, true))?;
                run.report.parts_sent += 1;
            }
            (Job::Get(row), Ok(bytes)) if Hash::of(&bytes) == Hash::from_bytes(row.name) => {
                self.keep_fetched(&row, &bytes)?;
                run.report.parts_received += 1;
            }
            // Not what was asked for: nothing of it is kept, and it is asked for again the next time.
            (Job::Get(_), Ok(_)) => run.report.parts_refused += 1,
            (Job::Get(row), Err(TransportError::Status(404))) => {
                self.store.save(|tx| tx.set_there(&row.file, &row.name, false))?;
            }
            // What the office does not let us drop is another's to drop by now, or was never there.
            (Job::Drop(row), Ok(_) | Err(TransportError::Status(404))) => self.note_dropped(&row, run)?,
            (_, Err(TransportError::Status(401))) => {
                self.token = None;
                run.files.get_or_insert_default().stop();
            }
            // Not now: an allowance is used up, or there is no room at the moment.
            (_, Err(TransportError::Status(403 | 429 | 503))) => run.files.get_or_insert_default().stop(),
            (_, Err(TransportError::Status(_))) => {}
            (_, Err(_)) => {
                run.hang_up = true;
                run.files.get_or_insert_default().stop();
            }
        }
        Ok(())
    }

    /// Notes what the office holds and answers what it lacks.
    fn note_held(&mut self, rows: &[PartRow], held: &[bool]) -> Result<Vec<PartRow>, CommandError> {
        self.store
            .save(|tx| rows.iter().zip(held).try_for_each(|(row, held)| tx.set_there(&row.file, &row.name, *held)))?;
        Ok(rows.iter().zip(held).filter(|(_, held)| !**held).map(|(row, _)| row.clone()).collect())
    }

    fn keep_fetched(&mut self, row: &PartRow, bytes: &[u8]) -> Result<(), CommandError> {
        self.store.save(|tx| -> Result<(), store::StoreError> {
            if tx.keep_part(&row.file, &row.name, bytes)? {
                tx.set_there(&row.file, &row.name, true)?;
            }
            if tx.file(&row.file)?.is_some_and(|file| file.here == file.parts) {
                tx.want_file(&row.file, false)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Once the last part of a file is gone from the office, so is the file.
    fn note_dropped(&mut self, row: &PartRow, run: &Run) -> Result<(), CommandError> {
        let left = run.files.iter().flat_map(|files| &files.jobs);
        if left.into_iter().any(|job| matches!(job, Job::Drop(other) if other.file == row.file)) {
            return Ok(());
        }
        self.store.save(|tx| tx.erased_at_office(&row.file))?;
        Ok(())
    }
}

/// Questions about parts, each about one document and no larger than its form allows.
fn asked_by_document(rows: Vec<PartRow>) -> Vec<Job> {
    let mut order = Vec::new();
    let mut by_doc: BTreeMap<[u8; 16], Vec<PartRow>> = BTreeMap::new();
    for row in rows {
        if !by_doc.contains_key(&row.doc) {
            order.push(row.doc);
        }
        by_doc.entry(row.doc).or_default().push(row);
    }
    let of = |doc: [u8; 16]| by_doc.get(&doc).map(Vec::as_slice).unwrap_or_default();
    order.into_iter().flat_map(|doc| of(doc).chunks(BLOB_NAMES_MAX)).map(|rows| Job::Have(rows.to_vec())).collect()
}
