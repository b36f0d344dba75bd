//! Another process of this program, spoken to in the shared bench's JSON lines. Knows no measure.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child as Spawned, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::measure::Stopwatch;
use crate::files::Fault;

/// A `bench-peer` that takes commands.
pub struct Partner {
    process: Spawned,
    /// Closed first of all: it is the end of the child's input that ends it.
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    asked: u64,
    /// Its first line.
    pub first: Value,
}

impl Partner {
    /// The office of `dir`, with TLS.
    pub fn office(dir: &Path) -> Result<Partner, Fault> {
        Partner::start(&[OsStr::new("server"), dir.as_os_str(), OsStr::new("--tls")])
    }

    /// A device at `dir`.
    pub fn device(dir: &Path) -> Result<Partner, Fault> {
        Partner::start(&[OsStr::new("device"), dir.as_os_str(), OsStr::new("run")])
    }

    /// One cold opening: its own words, and milliseconds from spawning to them.
    pub fn cold(dir: &Path, case: &str) -> Result<(Value, f64), Fault> {
        let watch = Stopwatch::start();
        let child = Partner::start(&[OsStr::new("device"), dir.as_os_str(), OsStr::new("cold"), OsStr::new(case)])?;
        Ok((child.first.clone(), watch.ms()))
    }

    fn start(arguments: &[&OsStr]) -> Result<Partner, Fault> {
        let program = std::env::current_exe().map_err(Fault::Input)?;
        let mut command = Command::new(&program);
        command.arg("bench-peer").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().map_err(|error| Fault::File(program, error))?;
        let broken = || Fault::Other("a bench process has no pipes".to_owned());
        let input = process.stdin.take().ok_or_else(broken)?;
        let output = BufReader::new(process.stdout.take().ok_or_else(broken)?);
        let mut child = Partner { process, input: Some(input), output, asked: 0, first: Value::Null };
        child.first = child.read()?;
        Ok(child)
    }

    /// Sends a command and waits for its answer.
    pub fn ask(&mut self, command: &str, with: Value) -> Result<Value, Fault> {
        self.asked += 1;
        let mut line = json!({ "cmd": command, "id": self.asked });
        if let (Some(line), Some(with)) = (line.as_object_mut(), with.as_object()) {
            line.extend(with.clone());
        }
        let input = self.input.as_mut().ok_or(Fault::Other("the bench process was closed".to_owned()))?;
        writeln!(input, "{line}").and_then(|()| input.flush()).map_err(Fault::Output)?;
        let answer = self.read()?;
        match answer.get("error") {
            Some(error) => Err(Fault::Other(format!("{command}: {error}"))),
            None => Ok(answer),
        }
    }

    fn read(&mut self) -> Result<Value, Fault> {
        let mut line = String::new();
        self.output.read_line(&mut line).map_err(Fault::Input)?;
        serde_json::from_str(&line).map_err(|_| Fault::Other("a bench process ended early".to_owned()))
    }

    /// Lets it finish and waits for its end.
    pub fn close(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.input = None;
        let _ = self.process.wait();
    }
}

impl Drop for Partner {
    fn drop(&mut self) {
        self.end();
    }
}
