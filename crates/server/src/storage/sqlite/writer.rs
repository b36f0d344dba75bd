//! The one thread that writes. Jobs that wait together are committed together; nobody is answered before the commit.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::super::LogError;
use super::backend;

/// Jobs that may wait; each holds at most one batch of a request.
const WAITING_MAX: usize = 64;
/// Jobs that share one commit.
const GROUP_MAX: usize = 32;

/// The way to the writing thread.
pub struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}

impl Writer {
    pub fn start(connection: Connection, run: i64) -> Result<Writer, LogError> {
        let (jobs, waiting) = mpsc::channel(WAITING_MAX);
        let thread = std::thread::Builder::new()
            .name("office-writer".into())
            .spawn(move || serve(connection, run, waiting))
            .map_err(backend)?;
        Ok(Writer { jobs: Mutex::new(Some(jobs)), thread: Mutex::new(Some(thread)) })
    }

    /// Runs `act` inside the writer's transaction and answers after the commit.
    pub async fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Connection, i64) -> Result<T, LogError> + Send + 'static,
    ) -> Result<T, LogError> {
        let jobs = self.jobs().ok_or(LogError::Closed)?;
        let (answer, answered) = oneshot::channel();
        let task = Task { act: Some(act), result: None, answer };
        jobs.send(Box::new(task)).await.map_err(|_| LogError::Closed)?;
        drop(jobs);
        answered.await.map_err(|_| LogError::Closed)?
    }

    pub fn lives(&self) -> bool {
        self.jobs().is_some_and(|jobs| !jobs.is_closed())
    }

    /// Finishes the jobs that wait and ends the thread.
    pub async fn close(&self) {
        if let Some(thread) = self.hang_up() {
            // The thread's own panic was answered as `Closed` to whoever waited.
            let _ = tokio::task::spawn_blocking(|| thread.join()).await;
        }
    }

    fn hang_up(&self) -> Option<JoinHandle<()>> {
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        self.thread.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn jobs(&self) -> Option<mpsc::Sender<Box<dyn Job>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Writer {
    /// The folder must not look free while the thread still writes.
    fn drop(&mut self) {
        if let Some(thread) = self.hang_up() {
            let _ = thread.join();
        }
    }
}

fn serve(mut connection: Connection, run: i64, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP_MAX {
            let Ok(next) = waiting.try_recv() else { break };
            group.push(next);
        }
        let mut failure = run_group(&mut connection, run, &mut group).err();
        for job in group {
            let full = matches!(failure, Some(LogError::Full));
            match failure.take() {
                None => job.finish(Ok(())),
                Some(reason) => {
                    job.finish(Err(reason));
                    failure = Some(if full { LogError::Full } else { LogError::Uncommitted });
                }
            }
        }
    }
    // Readers of the file alone (a backup, a check) then need no log beside it. A failure changes nothing.
    let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

fn run_group(connection: &mut Connection, run: i64, group: &mut [Box<dyn Job>]) -> Result<(), LogError> {
    let mut tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for job in group {
        let part = tx.savepoint()?;
        if job.run(&part, run) {
            part.commit()?;
        } else {
            drop(part); // Rolls this job back and leaves the others,
            if tx.is_autocommit() {
                return Err(LogError::Uncommitted); // unless SQLite had to roll back everything.
            }
        }
    }
    Ok(tx.commit()?)
}

trait Job: Send {
    /// Whether what was done may be kept.
    fn run(&mut self, tx: &Connection, run: i64) -> bool;
    fn finish(self: Box<Self>, committed: Result<(), LogError>);
}

struct Task<T, F> {
    act: Option<F>,
    result: Option<Result<T, LogError>>,
    answer: oneshot::Sender<Result<T, LogError>>,
}

impl<T, F> Job for Task<T, F>
where
    T: Send,
    F: FnOnce(&Connection, i64) -> Result<T, LogError> + Send,
{
    fn run(&mut self, tx: &Connection, run: i64) -> bool {
        let result = match self.act.take() {
            Some(act) => act(tx, run),
            None => Err(LogError::Closed),
        };
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn finish(self: Box<Self>, committed: Result<(), LogError>) {
        let result = match (self.result, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            (Some(Err(error)), _) | (_, Err(error)) => Err(error),
            (None, Ok(())) => Err(LogError::Closed),
        };
        // Nobody listens any more when the client hung up; the bytes stay stored.
        let _ = self.answer.send(result);
    }
}
