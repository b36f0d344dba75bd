//! A worker's home made with the program's own files, as an agency would make it.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Hard enough to be chosen.
pub const PASSPHRASE: &str = "kettle orbit mango thirty lanterns";
const PROGRAM: &str = env!("CARGO_BIN_EXE_satchel");
/// A receipt key must be a point of the curve: this is the public half of a secret of zeros.
const RECEIPT_KEY: &str = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";

/// A folder with a worker's home and everything around it.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// Nothing yet but a passphrase.
    pub fn empty() -> Home {
        let home = Home { folder: tempfile::tempdir().unwrap() };
        fs::write(home.right(), format!("{PASSPHRASE}\n")).unwrap();
        home
    }

    /// A caseworker's home in a small agency.
    pub fn of_a_worker() -> Home {
        Home::among(&[])
    }

    /// A caseworker's home in an office of which these people use their devices, too: `SU…` supervise, `AD…` administer, the
    /// others manage.
    /// Each has a home of the code's name.
    pub fn among(others: &[&str]) -> Home {
        let home = Home::empty();
        let (asked, exit) = home.enrol_request(&home.right(), "worker");
        assert_eq!(exit, Some(0), "the worker's device asks: {asked}");
        let person = |code: &str, role: &str, supervises: bool, request: &str| json!({ "code": code, "name": "Somebody", "roles": [role], "supervises": supervises, "request": request });
        let mut people = vec![person("CW07", "CW", false, "worker.request")];
        let mut members = vec!["SU01"];
        members.extend(others.iter().filter(|code| **code != "SU01"));
        for code in members {
            let request = format!("{code}.request");
            let (asked, exit) = request_of(&home.path(code), &home.right(), &home.path(&request));
            assert_eq!(exit, Some(0), "{code}'s device asks: {asked}");
            let supervises = code.starts_with("SU");
            let role = match &code[..2] {
                "SU" => "SUP",
                "AD" => "ADM",
                _ => "MGR",
            };
            people.push(person(code, role, supervises, &request));
        }
        let plan = json!({
            "server": { "address": "127.0.0.1:1", "tls_key": "11".repeat(32), "receipt_key": RECEIPT_KEY },
            "people": people,
        });
        fs::write(home.path("plan.json"), plan.to_string()).unwrap();
        let made = home.agency_init();
        assert!(made.status.success(), "the agency is founded: {made:?}");
        for (folder, code) in [("home", "CW07")].into_iter().chain(others.iter().map(|code| (*code, *code))) {
            let (answer, chain) = (home.file(&format!("agency/{code}.answer")), home.file("agency/agency.chain"));
            let (accepted, exit) = home.act_at(folder, "enrol", &["accept"], &["--answer", &answer, "--chain", &chain]);
            assert_eq!(exit, Some(0), "{code}'s device belongs to it: {accepted}");
        }
        home
    }

    /// The worker's home.
    pub fn dir(&self) -> PathBuf {
        self.path("home")
    }

    /// The file with the right passphrase.
    pub fn right(&self) -> PathBuf {
        self.path("passphrase")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file with another passphrase.
    pub fn passphrase_file(&self, passphrase: &str) -> PathBuf {
        let path = self.path("other-passphrase");
        fs::write(&path, passphrase).unwrap();
        path
    }

    /// All bytes of the store's own files.
    pub fn store_bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(self.dir().join("store"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), fs::read(&path).unwrap()))
            .collect();
        files.sort();
        files
    }

    /// `satchel agency init` with the plan of this home.
    pub fn agency_init(&self) -> Output {
        let mut init = Command::new(PROGRAM);
        init.args(["agency", "init", "--plan"]).arg(self.path("plan.json"));
        init.arg("--root-passphrase-file").arg(self.right()).arg("--out").arg(self.path("agency"));
        init.output().unwrap()
    }

    /// `satchel enrol request` on this home.
    pub fn enrol_request(&self, passphrase: &Path, name: &str) -> (Value, Option<i32>) {
        request_of(&self.dir(), passphrase, &self.path(&format!("{name}.request")))
    }

    /// The program with this home and the right passphrase.
    pub fn program(&self, act: &str) -> Command {
        command(act, &self.dir(), &self.right())
    }

    /// A file or folder of this agency.
    pub fn file(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// An act of the program on a home of this agency: its further words, then home and passphrase, then its options.
    pub fn act_at(&self, folder: &str, act: &str, words: &[&str], options: &[&str]) -> (Value, Option<i32>) {
        let mut command = Command::new(PROGRAM);
        command.arg(act).args(words).arg("--home").arg(self.path(folder));
        answer(command.arg("--passphrase-file").arg(self.right()).args(options))
    }

    /// The program with these arguments and nothing else.
    pub fn plain(&self, arguments: &[&str]) -> (Value, Option<i32>) {
        answer(Command::new(PROGRAM).args(arguments))
    }

    /// One command.
    pub fn call(&self, name: &str, input: &Value) -> (Value, Option<i32>) {
        answer(self.program("call").arg(name).arg(input.to_string()))
    }

    /// One command without input, with another passphrase or at another time.
    pub fn call_with(&self, passphrase: &Path, minutes_later: i64, name: &str) -> (Value, Option<i32>) {
        let mut call = command("call", &self.dir(), passphrase);
        answer(call.arg(format!("--clock-shift-minutes={minutes_later}")).arg(name))
    }

    /// Many lines on standard input.
    pub fn call_lines(&self, lines: &str) -> (Vec<Value>, Option<i32>) {
        let mut child = self.program("call").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let lines = lines.to_owned();
        let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()).unwrap());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let answers = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (answers, output.status.code())
    }
}

fn command(act: &str, home: &Path, passphrase: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg(act).arg("--home").arg(home).arg("--passphrase-file").arg(passphrase);
    command
}

fn request_of(home: &Path, passphrase: &Path, out: &Path) -> (Value, Option<i32>) {
    let mut request = Command::new(PROGRAM);
    request.args(["enrol", "request", "--home"]).arg(home).arg("--passphrase-file").arg(passphrase);
    answer(request.arg("--out").arg(out))
}

fn answer(command: &mut Command) -> (Value, Option<i32>) {
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().last().unwrap_or_else(|| panic!("an answer: {}", String::from_utf8_lossy(&output.stderr)));
    (serde_json::from_str(line).unwrap(), output.status.code())
}

/// Today as the program has it.
pub fn today(home: &Home) -> String {
    let (today, _) = home.call("today", &json!({}));
    today["value"]["today"].as_str().unwrap().to_owned()
}

/// A case that may be opened.
pub fn intake() -> Value {
    json!({
        "programme": "cp",
        "unit_type": "individual",
        "client": { "first_name": "Zawadi" },
        "concerns": [{ "kind": "neglect" }],
        "risk": { "level": "low", "note": "stable at an aunt's" },
        "consent": { "method": "written", "explained_all": true },
        "next_contact_on": "2100-01-01",
    })
}
