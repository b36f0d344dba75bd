//! The two front ends as programs of their own: started, listened to, and ended by their own ids. Draws nothing.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

/// A front end has this long to end after it was asked to; it seals and closes its store meanwhile.
const END_WAIT: Duration = Duration::from_secs(15);

/// How people see the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// Two windows of the app.
    Windows,
    /// Two links for a browser.
    Links,
}

/// What is heard of a front end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// It printed a line.
    Line(&'static str, String),
    /// It closed its output, which it does when it ends.
    Silent(&'static str),
}

/// A front end that runs. Dropped, it is killed.
#[derive(Debug)]
pub struct Screen {
    /// `tablet` or `laptop`.
    pub device: &'static str,
    child: Child,
}

impl Front {
    /// Windows where a display is to be had.
    #[must_use]
    pub fn usual() -> Front {
        let display = |name| std::env::var_os(name).is_some_and(|display| !display.is_empty());
        if display("DISPLAY") || display("WAYLAND_DISPLAY") { Front::Windows } else { Front::Links }
    }

    /// The program, which stands beside this one.
    ///
    /// # Errors
    /// In words, when it is not built.
    pub fn program(self) -> Result<PathBuf, String> {
        let (name, package) = match self {
            Front::Windows => ("satchel-app", "satchel-app"),
            Front::Links => ("satchel-host", "host"),
        };
        let here = std::env::current_exe().map_err(|error| format!("this program's own place: {error}"))?;
        let program = here.with_file_name(name);
        if program.is_file() {
            return Ok(program);
        }
        Err(format!("{} is not built: cargo build --package {package}", program.display()))
    }

    fn arguments(self, home: &Path, ui: &Path, sync_every_s: u32) -> Vec<PathBuf> {
        let word = |word: &str| PathBuf::from(word);
        let every = [word("--sync-every"), word(&sync_every_s.to_string())];
        let own = match self {
            Front::Windows => vec![word("--home"), home.to_owned()],
            Front::Links => vec![
                word("--home"),
                home.to_owned(),
                word("--ui"),
                ui.to_owned(),
                word("--listen"),
                word("127.0.0.1:0"),
                // However the demo ends, its hosts do not outlive it.
                word("--until-stdin-closes"),
            ],
        };
        own.into_iter().chain(every).collect()
    }
}

impl Screen {
    /// Starts the front end of a home. What it prints arrives as news.
    ///
    /// # Errors
    /// In words, when the program does not start.
    pub fn start(
        front: Front,
        device: &'static str,
        home: &Path,
        ui: &Path,
        sync_every_s: u32,
        news: mpsc::Sender<News>,
    ) -> Result<Screen, String> {
        let program = front.program()?;
        let mut command = Command::new(&program);
        // A group of its own: Ctrl-C reaches the demo alone, which then ends both in order.
        command
            .args(front.arguments(home, ui, sync_every_s))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0);
        let child = command.kill_on_drop(true).spawn();
        let mut child = child.map_err(|error| format!("{} does not start: {error}", program.display()))?;
        let out = child.stdout.take().ok_or("a front end has no output")?;
        tokio::spawn(async move {
            let mut lines = BufReader::new(out).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                if news.send(News::Line(device, line)).await.is_err() {
                    return;
                }
            }
            let _ = news.send(News::Silent(device)).await;
        });
        Ok(Screen { device, child })
    }

    /// Whether it still runs.
    #[must_use]
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks it to end and waits until it has; one that does not is killed. `false` for one that had to be.
    pub async fn end(&mut self) -> bool {
        let asked = self.child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
        if let Some(pid) = asked {
            // It may have ended this instant; then there is nobody to ask.
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
        }
        if tokio::time::timeout(END_WAIT, self.child.wait()).await.is_ok() {
            return true;
        }
        let _ = self.child.kill().await;
        false
    }
}
