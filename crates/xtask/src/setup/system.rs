//! Packages of the operating system: Debian's and Ubuntu's names only, by apt-get; other systems are told what to bring.

use std::collections::BTreeSet;
use std::process::Command;

use crate::programs::{self, Stop};
use crate::steps;

/// Something that is needed from the operating system.
struct Need {
    /// What it is, in words.
    what: &'static str,
    /// Debian's packages for it.
    packages: &'static [&'static str],
    /// What breaks without it.
    why: &'static str,
    /// By what.
    by: Purpose,
    /// How it is found.
    probe: Probe,
}

/// What is to be done on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and running anything at all.
    Build,
    /// Building the app with its window.
    Window,
    /// Testing what people see.
    Look,
}

/// How something is found.
#[derive(Debug, Clone, Copy)]
enum Probe {
    /// A C file compiles.
    Compiles(&'static str),
    /// A program of this name can be started.
    Program(&'static str),
    /// These words, run as a program, end well.
    Succeeds(&'static [&'static str]),
    /// These words, run as a program, print something.
    Prints(&'static [&'static str]),
}

const NEEDS: [Need; 12] = [
    Need {
        what: "a C compiler with the C library's headers",
        packages: &["gcc", "libc6-dev"],
        why: "links every Rust program, and compiles SQLCipher, zstd and the fast parts of BLAKE3",
        by: Purpose::Build,
        probe: Probe::Compiles("#include <stdlib.h>\nint main(void) { return EXIT_SUCCESS; }\n"),
    },
    Need {
        what: "OpenSSL's headers and library",
        packages: &["libssl-dev"],
        why: "SQLCipher takes its ciphers from it; TLS does not use it",
        by: Purpose::Build,
        probe: Probe::Compiles("#include <openssl/crypto.h>\nint main(void) { return OPENSSL_VERSION_NUMBER == 0; }\n"),
    },
    Need {
        what: "WebKitGTK 4.1 with its headers",
        packages: &["libwebkit2gtk-4.1-dev", "pkg-config"],
        why: "the app's window draws its screens with it",
        by: Purpose::Window,
        probe: Probe::Succeeds(&["pkg-config", "--exists", "webkit2gtk-4.1"]),
    },
    Need {
        what: "a display that needs no screen",
        packages: &["xvfb", "xauth"],
        why: "the app's real window is tested on it",
        by: Purpose::Look,
        probe: Probe::Program("Xvfb"),
    },
    Need {
        what: "WebKitGTK's WebDriver",
        packages: &["webkit2gtk-driver"],
        why: "touches the app's real window as a person would",
        by: Purpose::Look,
        probe: Probe::Program("WebKitWebDriver"),
    },
    Need {
        what: "Chromium",
        packages: &["chromium"],
        why: "the screens are tested, measured and pictured in it",
        by: Purpose::Look,
        probe: Probe::Program("chromium"),
    },
    Need {
        what: "Chromium's WebDriver",
        packages: &["chromium-driver"],
        why: "drives Chromium as a person would",
        by: Purpose::Look,
        probe: Probe::Program("chromedriver"),
    },
    Need {
        what: "a font for Arabic",
        packages: &["fonts-noto-core", "fontconfig"],
        why: "pictures of screens show letters, not boxes",
        by: Purpose::Look,
        probe: Probe::Prints(&["fc-list", "Noto Sans Arabic", "family"]),
    },
    Need {
        what: "a reader of PDF files",
        packages: &["poppler-utils"],
        why: "what stands on printed sheets is read back from the paper's file",
        by: Purpose::Look,
        probe: Probe::Program("pdftotext"),
    },
    Need {
        what: "the reference program of the age format",
        packages: &["age"],
        why: "opens the packages that go to other services, as their staff would",
        by: Purpose::Look,
        probe: Probe::Program("age"),
    },
    Need {
        what: "PostgreSQL's server",
        packages: &["postgresql"],
        why: "the office's second kind of log is tested on a real one",
        by: Purpose::Look,
        probe: Probe::Succeeds(&["sh", "-c", "command -v initdb || ls /usr/lib/postgresql/*/bin/initdb"]),
    },
    Need {
        what: "a font for Devanagari",
        packages: &["fonts-noto-core", "fontconfig"],
        why: "the demo's clients have names in it",
        by: Purpose::Look,
        probe: Probe::Prints(&["fc-list", "Noto Sans Devanagari", "family"]),
    },
];

/// How missing packages can be had on this machine.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    /// By this program, with these words in front of `apt-get`.
    Install(&'static [&'static str]),
    /// Only by the person at this machine.
    Ask(String),
}

/// Installs what is missing for these purposes.
///
/// # Errors
/// It may not or cannot be installed from here; the message has the exact line.
pub fn provide(purposes: &[Purpose]) -> Result<(), Stop> {
    let needs: Vec<&Need> = NEEDS.iter().filter(|need| purposes.contains(&need.by)).collect();
    let missing: Vec<&Need> = needs.iter().filter(|need| !present(need)).copied().collect();
    for need in needs {
        let state = if missing.iter().any(|missing| missing.what == need.what) { "MISSING" } else { "here" };
        println!("{}: {state} ({})", need.what, need.why);
    }
    if missing.is_empty() {
        return Ok(());
    }
    let packages: BTreeSet<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    let packages: Vec<&str> = packages.into_iter().collect();
    let prefix = match plan(has("apt-get"), is_root(), may_sudo(), &packages) {
        Plan::Install(prefix) => prefix,
        Plan::Ask(says) => return Err(Stop::needs_person(says)),
    };
    let installed = install(prefix, &packages);
    let Some(need) = missing.into_iter().find(|need| !present(need)) else {
        return Ok(());
    };
    let reason = installed.err().map_or_else(String::new, |stop| format!(": {}", stop.says));
    Err(Stop::needs_person(format!(
        "{} could not be installed{reason}. Please run:\n    {}",
        need.what,
        line(prefix, &packages)
    )))
}

/// What a person would type.
fn line(prefix: &[&str], packages: &[&str]) -> String {
    let sudo = if prefix.is_empty() { "" } else { "sudo " };
    let list = packages.join(" ");
    format!("{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {list}")
}

fn plan(apt: bool, root: bool, sudo: bool, packages: &[&str]) -> Plan {
    match (apt, root, sudo) {
        (true, true, _) => Plan::Install(&[]),
        (true, false, true) => Plan::Install(&["sudo", "-n"]),
        (true, false, false) => Plan::Ask(format!(
            "This needs rights that this program does not have. Please run:\n    {}",
            line(&["sudo"], packages)
        )),
        (false, ..) => Plan::Ask(format!(
            "There is no apt-get here. Please install what Debian calls:\n    {}",
            packages.join(" ")
        )),
    }
}

fn install(prefix: &[&str], packages: &[&str]) -> Result<(), Stop> {
    println!("installing {} by apt-get", packages.join(" "));
    let apt_get = |words: &[&str]| {
        let all: Vec<&str> = [prefix, &["apt-get"], words].concat();
        let mut command = programs::program(all[0], &all[1..]);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let words = [&["install", "-y", "--no-install-recommends"], packages].concat();
    let (done, took) = steps::timed(|| {
        // A new machine has no package lists, an old one stale ones; a machine that is up to date needs neither.
        programs::run(&mut apt_get(&words)).or_else(|_| {
            println!("once more with fresh package lists");
            programs::run(&mut apt_get(&["update"]))?;
            programs::run(&mut apt_get(&words))
        })
    });
    println!("installing took {}", steps::seconds(took));
    done
}

fn present(need: &Need) -> bool {
    let output = |words: &[&str]| programs::output(&mut programs::program(words[0], &words[1..]));
    match need.probe {
        Probe::Compiles(text) => programs::accepts(Command::new("cc").args(["-fsyntax-only", "-x", "c", "-"]), text),
        Probe::Program(name) => has(name),
        Probe::Succeeds(words) => output(words).is_some(),
        Probe::Prints(words) => output(words).is_some_and(|text| !text.trim().is_empty()),
    }
}

fn has(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).exists()))
}

fn is_root() -> bool {
    programs::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn may_sudo() -> bool {
    programs::output(Command::new("sudo").args(["-n", "true"])).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_installs_without_sudo() {
        assert_eq!(plan(true, true, false, &["gcc"]), Plan::Install(&[]), "root needs nothing in front");
        assert_eq!(plan(true, false, true, &["gcc"]), Plan::Install(&["sudo", "-n"]), "sudo must never ask here");
    }

    #[test]
    fn without_rights_the_exact_line_is_said() {
        let Plan::Ask(says) = plan(true, false, false, &["gcc", "libssl-dev"]) else {
            panic!("without rights nothing may be installed");
        };
        assert!(says.contains("sudo apt-get install -y --no-install-recommends gcc libssl-dev"), "{says}");
    }

    #[test]
    fn another_system_is_told_what_to_bring() {
        let Plan::Ask(says) = plan(false, true, true, &["gcc"]) else {
            panic!("without apt-get nothing may be installed");
        };
        assert!(says.contains("gcc"), "{says}");
    }

    #[test]
    fn what_is_not_there_is_missed() {
        let absent = [
            Probe::Compiles("#include <no/such/header.h>\n"),
            Probe::Program("no-such-program"),
            Probe::Succeeds(&["false"]),
            Probe::Prints(&["true"]),
        ];
        for probe in absent {
            let need = Need { what: "", packages: &[], why: "", by: Purpose::Build, probe };
            assert!(!present(&need), "the probe has to be able to fail: {probe:?}");
        }
        assert!(present(&NEEDS[0]), "this test was linked by it");
    }
}
