//! The real office server as a child process: started, asked where it listens, stopped. Looks into nothing it keeps.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde::Deserialize;

use super::measure::peak_rss_kib;
use crate::agency::unhex;
use crate::files::Fault;

/// A running server.
pub struct Office {
    child: Child,
    /// Port on loopback.
    pub port: u16,
    /// BLAKE3 of its TLS key.
    pub tls_pin: [u8; 32],
    /// Its receipt key.
    pub receipt_key: [u8; 32],
}

/// The line with which the server says where it listens.
#[derive(Deserialize)]
struct Announced {
    port: u16,
    tls_pin: String,
    receipt_key: String,
}

impl Office {
    /// Starts the server beside this program and waits until it listens.
    pub fn start(data: &Path, admit: Option<&Path>, tls: bool) -> Result<Office, Fault> {
        let program = beside_us("satchel-server")?;
        let mut command = Command::new(&program);
        command.arg("--data").arg(data).args(["--listen", "127.0.0.1:0", "--log", "error"]);
        if let Some(chain) = admit {
            command.arg("--admit").arg(chain);
        }
        if !tls {
            command.arg("--clear-text");
        }
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|error| Fault::File(program.clone(), error))?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line).map_err(Fault::Input)?;
        }
        let not_started = || Fault::Form(program.clone(), "did not say where it listens");
        let said: Announced = serde_json::from_str(&line).map_err(|_| not_started())?;
        Ok(Office {
            child,
            port: said.port,
            tls_pin: unhex(&said.tls_pin).ok_or_else(not_started)?,
            receipt_key: unhex(&said.receipt_key).ok_or_else(not_started)?,
        })
    }

    /// Its peak resident memory in KiB.
    pub fn peak_rss_kib(&self) -> u64 {
        peak_rss_kib(&self.child.id().to_string())
    }

    /// Asks it to stop and waits.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.end();
        }
    }
}

/// A program in the folder of this one.
fn beside_us(name: &str) -> Result<PathBuf, Fault> {
    let here = std::env::current_exe().map_err(Fault::Input)?;
    let program = here.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(program);
    }
    Err(Fault::Other(format!("{} is not there: build the package `server` too", program.display())))
}
