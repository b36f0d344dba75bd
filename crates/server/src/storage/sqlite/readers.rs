//! Read connections, each read one snapshot. Never writes.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use super::super::LogError;
use super::{backend, schema};

/// Connections open at once; more readers wait.
const READERS_MAX: usize = 4;

#[derive(Debug)]
pub struct Readers {
    path: PathBuf,
    idle: std::sync::Arc<Mutex<Vec<Connection>>>,
    free: Semaphore,
}

impl Readers {
    pub fn new(path: PathBuf) -> Readers {
        Readers { path, idle: std::sync::Arc::default(), free: Semaphore::new(READERS_MAX) }
    }

    /// Runs `act` on a connection in one snapshot, on a thread that may block.
    pub async fn read<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, LogError> + Send + 'static,
    ) -> Result<T, LogError> {
        let _permit = self.free.acquire().await.map_err(|_| LogError::Closed)?;
        let kept = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let idle = self.idle.clone();
        let path = self.path.clone();
        let work = move || {
            let mut connection = match kept {
                Some(connection) => connection,
                None => open(&path)?,
            };
            let snapshot = connection.transaction()?;
            let answer = act(&snapshot);
            drop(snapshot);
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            answer
        };
        tokio::task::spawn_blocking(work).await.map_err(backend)?
    }

    /// Lets go of the file; later reads fail.
    pub fn close(&self) {
        self.free.close();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn open(path: &std::path::Path) -> Result<Connection, LogError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    schema::pragmas(&connection)?;
    Ok(connection)
}
