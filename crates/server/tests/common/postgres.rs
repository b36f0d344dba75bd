//! A real PostgreSQL for one test: its own folder, no TCP port, ended with the test.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A running PostgreSQL.
pub struct Cluster {
    // Ended before its folder goes.
    child: Child,
    folder: TempDir,
}

impl Cluster {
    /// A new one, once it answers. It is not safe against a power cut, which no test makes: it is quick instead.
    pub fn start() -> Cluster {
        Cluster::start_with(&["fsync=off", "full_page_writes=off"])
    }

    /// A new one with PostgreSQL's own care for what is written, for measurements.
    pub fn start_durable() -> Cluster {
        Cluster::start_with(&[])
    }

    fn start_with(settings: &[&str]) -> Cluster {
        let folder = tempfile::Builder::new().prefix("satchel-pg").tempdir().unwrap();
        let data = folder.path().join("data");
        if is_root() {
            run(Command::new("chown").arg("postgres:").arg(folder.path()));
        }
        let words = ["--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C", "--pgdata"];
        run(as_postgres("initdb").args(words).arg(&data).stdout(Stdio::null()));
        let mut command = as_postgres("postgres");
        command.arg("-D").arg(&data).arg("-k").arg(folder.path());
        for setting in ["listen_addresses=", "max_connections=100"].iter().chain(settings) {
            command.args(["-c", setting]);
        }
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let is_ready = log.by_ref().any(|line| line.contains("database system is ready to accept connections"));
        // Read on, so that it never waits for somebody to take its words.
        std::thread::spawn(move || log.for_each(drop));
        assert!(is_ready, "PostgreSQL ended before it answered");
        Cluster { child, folder }
    }

    /// The address of a new, empty database.
    pub fn database(&self, name: &str) -> String {
        self.psql("postgres", &format!("CREATE DATABASE {name}")).unwrap();
        format!("host={} user=postgres dbname={name}", self.folder.path().display())
    }

    /// What a query in a database answers, or `None` if it fails.
    pub fn psql(&self, database: &str, sql: &str) -> Option<String> {
        let mut command = Command::new(program("psql"));
        command.args(["--no-psqlrc", "-At", "-U", "postgres", "-d", database, "-c", sql, "-h"]);
        let output = command.arg(self.folder.path()).stderr(Stdio::null()).output().unwrap();
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap().trim().to_owned())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // QUIT: at once. Its folder goes too.
        let _ = Command::new("kill").args(["-QUIT", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

/// PostgreSQL refuses to run as root. A test that is killed takes it along.
fn as_postgres(name: &str) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
    }
    command.args(["--pdeathsig=QUIT", "--"]).arg(program(name));
    command
}

fn run(command: &mut Command) {
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?} ended with {status}");
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

/// Debian keeps the server's programs out of the search path.
fn program(name: &str) -> PathBuf {
    let places = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&places).collect();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        folders.extend(versions.flatten().map(|version| version.path().join("bin")));
    }
    let found = folders.iter().map(|folder| folder.join(name)).find(|path| Path::is_file(path));
    found.unwrap_or_else(|| panic!("no {name} on this machine: `cargo xtask check` installs postgresql"))
}
