//! Starting other programs and what their end means; must not interpret what they print.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::workspace;

/// Exit code when the person at the terminal has to do something first.
pub const EXIT_NEEDS_PERSON: u8 = 2;

/// Why the whole command ends here.
#[derive(Debug)]
pub struct Stop {
    /// What is printed last, on standard error.
    pub says: String,
    /// What the shell sees.
    pub exit_code: u8,
}

impl Stop {
    /// A step failed.
    pub fn failed(says: impl Into<String>) -> Stop {
        Stop { says: says.into(), exit_code: 1 }
    }

    /// The command line was not understood.
    pub fn usage(says: impl Into<String>) -> Stop {
        Stop { says: says.into(), exit_code: EXIT_NEEDS_PERSON }
    }

    /// A person has to do something that this program may not.
    pub fn needs_person(says: impl Into<String>) -> Stop {
        Stop { says: says.into(), exit_code: EXIT_NEEDS_PERSON }
    }
}

/// Cargo with these arguments, from the top of the repository.
pub fn cargo<S: AsRef<OsStr>>(arguments: &[S]) -> Command {
    program(workspace::cargo(), arguments)
}

/// A program with these arguments, from the top of the repository.
pub fn program<S: AsRef<OsStr>>(name: impl AsRef<OsStr>, arguments: &[S]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(workspace::root());
    command
}

/// npm with these arguments, in the folder of the screens.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.args(arguments).current_dir(workspace::ui());
    // It has nothing to say about itself here.
    command.env("npm_config_update_notifier", "false");
    command
}

/// Becomes another program: signals that were meant for this one reach that one.
///
/// # Errors
/// It could not be started; else this never returns.
#[cfg(unix)]
pub fn become_program(command: &mut Command) -> Result<(), Stop> {
    let error = std::os::unix::process::CommandExt::exec(command);
    Err(Stop::failed(format!("{} could not be started: {error}", command.get_program().display())))
}

/// Where programs cannot become others, this one waits for the other.
///
/// # Errors
/// As [`run`].
#[cfg(not(unix))]
pub fn become_program(command: &mut Command) -> Result<(), Stop> {
    run(command)
}

/// Runs to the end with its output on this terminal, so that long work shows its progress.
///
/// # Errors
/// The program could not be started, or ended with another code than 0; that code is passed on.
pub fn run(command: &mut Command) -> Result<(), Stop> {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default().display().to_string();
    let status = command.status().map_err(|error| Stop::failed(format!("{name} could not be started: {error}")))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => {
            let exit_code = u8::try_from(code).unwrap_or(1);
            Err(Stop { says: format!("{name} ended with exit code {code}"), exit_code })
        }
        None => Err(Stop::failed(format!("{name} was ended by a signal"))),
    }
}

/// What a program prints on standard output, or `None` if it is absent or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program, fed this text and otherwise silent, ends well.
pub fn accepts(command: &mut Command, input: &str) -> bool {
    let silent = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = silent.spawn() else {
        return false;
    };
    let fed = child.stdin.take().is_some_and(|mut stdin| stdin.write_all(input.as_bytes()).is_ok());
    child.wait().is_ok_and(|status| fed && status.success())
}
