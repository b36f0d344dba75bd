//! Where sealed parts of attachments are kept: an object store, a folder by default. Knows names and bytes, no rule.

use std::io;
use std::path::Path as Folder;

use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload};
use wire::limits::BLOB_BYTES_MAX;
use wire::{AgencyId, DocId, Hash};

/// Sealed parts, each under its agency and the document that speaks of it.
#[derive(Debug)]
pub struct Blobs {
    store: Box<dyn ObjectStore>,
}

/// The parts could not be read or written; nothing is said about them, and they may be asked for again.
#[derive(Debug, thiserror::Error)]
#[error("the store of parts failed")]
pub struct BlobsFailed(#[source] Box<dyn std::error::Error + Send + Sync>);

impl Blobs {
    /// Keeps parts in a folder, made if it is not there. What is acknowledged is on the disk.
    ///
    /// # Errors
    /// What the folder says.
    pub fn in_folder(folder: &Folder) -> io::Result<Blobs> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(io::Error::other)?;
        Ok(Blobs { store: Box::new(store.with_fsync(true)) })
    }

    /// Whether a part is there whole.
    pub async fn has(&self, agency: AgencyId, doc: DocId, name: Hash) -> Result<bool, BlobsFailed> {
        match self.store.head(&place(agency, doc, name)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(failed(error)),
        }
    }

    /// A part, if it is there and is what its name says. One that decayed counts as absent: a device brings it again.
    pub async fn get(&self, agency: AgencyId, doc: DocId, name: Hash) -> Result<Option<Vec<u8>>, BlobsFailed> {
        let place = place(agency, doc, name);
        let found = match self.store.get(&place).await {
            Ok(found) if found.meta.size <= BLOB_BYTES_MAX as u64 => found,
            Ok(_) | Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        let bytes = found.bytes().await.map_err(failed)?;
        if Hash::of(&bytes) == name {
            return Ok(Some(bytes.to_vec()));
        }
        tracing::error!("a part is not what its name says");
        self.drop(agency, doc, name).await?;
        Ok(None)
    }

    /// Keeps a part whose name was checked; one that is there stays.
    pub async fn put(&self, agency: AgencyId, doc: DocId, name: Hash, bytes: Vec<u8>) -> Result<(), BlobsFailed> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        match self.store.put_opts(&place(agency, doc, name), PutPayload::from(bytes), options).await {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    /// Destroys every part of a document.
    pub async fn drop_all(&self, agency: AgencyId, doc: DocId) -> Result<(), BlobsFailed> {
        let found = self.store.list_with_delimiter(Some(&folder(agency, doc))).await.map_err(failed)?;
        for part in found.objects {
            match self.store.delete(&part.location).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(())
    }

    /// Destroys a part; one that is not there is destroyed already.
    pub async fn drop(&self, agency: AgencyId, doc: DocId, name: Hash) -> Result<(), BlobsFailed> {
        match self.store.delete(&place(agency, doc, name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

/// Random ids and a hash: nothing of a place says what is in it.
fn place(agency: AgencyId, doc: DocId, name: Hash) -> Path {
    folder(agency, doc).join(hex(name.as_bytes()))
}

fn folder(agency: AgencyId, doc: DocId) -> Path {
    Path::from_iter([hex(agency.as_bytes()), hex(doc.as_bytes())])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn failed(error: object_store::Error) -> BlobsFailed {
    BlobsFailed(Box::new(error))
}
