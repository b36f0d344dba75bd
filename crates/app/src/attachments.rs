//! Photos, recordings and scanned papers between their documents and the store: what is known of them, sealing and opening, erasing.

use model::CaseId;
use model::attachment::{self, Attachment, Manifest};
use model::codes::AttachmentKind;
use store::{FileKind, Tx};
use wire::Hash;
use zeroize::Zeroizing;

use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::live::{LiveCase, ReadCase};
use crate::save::Beside;
use crate::session::Session;

/// Sealed parts that a save keeps beside what names them.
#[derive(Clone)]
pub(crate) struct Parts {
    pub file: [u8; 16],
    /// Name and bytes of each.
    pub parts: Vec<(Hash, Vec<u8>)>,
}

impl Parts {
    /// Keeps the parts, in the save that makes them known.
    pub fn keep(&self, tx: &Tx<'_>) -> Result<(), CommandError> {
        for (name, bytes) in &self.parts {
            if !tx.keep_part(&self.file, name.as_bytes(), bytes)? {
                return Err(ErrorCode::Internal.into());
            }
        }
        Ok(())
    }
}

/// What the identity document of a case says of its attachments, for the store.
pub(crate) struct Known {
    doc: [u8; 16],
    files: Vec<Attachment>,
    /// Whether consent to them is gone.
    due: bool,
}

impl Known {
    /// Of a case as it reads now.
    pub fn of(live: &LiveCase, read: &ReadCase) -> Option<Known> {
        let (id, _) = live.identity.as_ref()?;
        let identity = read.identity.as_ref()?;
        let (files, doc) = (identity.attachments.clone(), *id.as_bytes());
        let due = !attachment::erase_unconsented(&read.case, &read.workflow, identity).is_empty();
        (!files.is_empty()).then_some(Known { doc, files, due })
    }

    /// Makes each known to the store, and destroys what is to be erased. What is only absent stays.
    pub fn put(&self, tx: &Tx<'_>) -> Result<(), CommandError> {
        for file in self.files.iter().filter(|file| !file.manifest.parts.is_empty()) {
            let kind = match file.kind {
                // A paper is a picture of another size: the store tells pictures from sound and nothing more.
                AttachmentKind::Photo | AttachmentKind::Paper => FileKind::Photo,
                AttachmentKind::Audio => FileKind::Recording,
            };
            // Ids are random and another case's is taken by nobody: a second document that names it gets nothing.
            if tx.file(file.id.as_bytes())?.is_none() {
                tx.put_file(file.id.as_bytes(), &self.doc, kind, &file.manifest.parts)?;
            }
            if file.erased.is_some() && tx.file(file.id.as_bytes())?.is_some_and(|row| row.doc == self.doc) {
                tx.erase_file(file.id.as_bytes())?;
            }
        }
        Ok(tx.set_due(&self.doc, self.due)?)
    }
}

impl Session {
    /// Seals a content as the parts of a new attachment.
    ///
    /// # Errors
    /// [`ErrorCode::PictureRefused`] when it is larger than a file may be.
    pub(crate) fn seal_attachment(
        &mut self,
        content: &[u8],
        preview: &[u8],
    ) -> Result<(model::EntryId, Manifest, Parts), CommandError> {
        let id = self.entry_id();
        let sealed = vault::seal_file(id.as_bytes(), content, preview, &mut HostEntropy(self.host.as_mut()))
            .map_err(|_| CommandError::with(ErrorCode::PictureRefused, "why", "too_large"))?;
        let names = sealed.parts.iter().map(|part| *part.name.as_bytes()).collect();
        let manifest = Manifest { key: *sealed.key, parts: names };
        let parts = sealed.parts.into_iter().map(|part| (part.name, part.bytes)).collect();
        Ok((id, manifest, Parts { file: *id.as_bytes(), parts }))
    }

    /// The content of an attachment; `None` while a part of it is not here.
    ///
    /// # Errors
    /// [`ErrorCode::StoreUnreadable`] when the parts are not what was sealed.
    pub(crate) fn open_attachment(&self, file: &Attachment) -> Result<Option<Zeroizing<Vec<u8>>>, CommandError> {
        let Some(parts) = self.store.read(|reader| reader.parts(file.id.as_bytes()))? else { return Ok(None) };
        let opened = vault::open_file(file.id.as_bytes(), &file.manifest.key, &parts);
        Ok(Some(opened.map_err(|_| ErrorCode::StoreUnreadable)?))
    }

    /// The preview of an attachment; `None` while its head is not here or cannot be opened.
    pub(crate) fn preview_of(&self, file: &Attachment) -> Result<Option<Vec<u8>>, CommandError> {
        let Some(head) = self.store.read(|reader| reader.part(file.id.as_bytes(), 0))? else { return Ok(None) };
        let count = file.manifest.parts.len();
        let head = vault::open_head(file.id.as_bytes(), &file.manifest.key, count, &head).ok();
        Ok(head.map(|head| head.preview).filter(|preview| !preview.is_empty()))
    }

    /// Erases what rests on a consent that is gone, in every case that this person carries; leaves no trace of what was erased in the log.
    /// Cheap where there is nothing: the store knows which cases to look at.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn erase_unconsented(&mut self) -> Result<(), CommandError> {
        let cases = self.store.read(|reader| -> Result<Vec<CaseId>, CommandError> {
            let mut cases = Vec::new();
            for doc in reader.docs_to_erase()? {
                cases.extend(reader.doc(&doc)?.and_then(|row| row.pair).map(CaseId::from_bytes));
            }
            Ok(cases)
        })?;
        for case in cases {
            self.erase_unconsented_of(case)?;
        }
        if !self.store.read(|reader| reader.parts_to_drop())?.is_empty() {
            self.store.empty_log()?;
        }
        Ok(())
    }

    fn erase_unconsented_of(&mut self, case: CaseId) -> Result<(), CommandError> {
        let me = self.me();
        let live = match self.store.read(|reader| reader.case(case.as_bytes()))? {
            Some(_) => self.take_live(case)?,
            None => return Ok(()),
        };
        let read = live.read(&self.membership);
        let change = match &read.identity {
            // Whoever carries the case says so; all others hear of it.
            Some(identity) if read.workflow.assigned_to == me => {
                attachment::erase_unconsented(&read.case, &read.workflow, identity)
            }
            _ => model::CaseChange::new(),
        };
        self.keep_live(live);
        if change.is_empty() {
            return Ok(());
        }
        self.save(case, &change, &Beside { audit: Some(("media_erased", "consent".to_owned())), ..Beside::default() })
    }
}
