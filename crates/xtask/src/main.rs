//! The one entry for people and CI: `cargo xtask COMMAND`. Holds no rule of casework and links no crate of ours.
#![expect(clippy::print_stdout, reason = "a program for a terminal prints")]

mod check;
mod demo;
mod forward;
mod lines;
mod package;
mod programs;
mod screens;
mod setup;
mod steps;
mod stories;
mod tidy;
mod workspace;

use std::process::ExitCode;

use programs::Stop;

const HELP: &str = "\
cargo xtask COMMAND

  check                 set up, then everything CI runs; the last line is `N passed, N failed`
  demo [--windows|--links] [--no-open] [--new]
                        set up, build, and open a tablet and a laptop on an agency of 200 case records:
                        two windows where there is a display, else two links; Ctrl-C ends it;
                        --new makes the agency anew, with what is due counted from today
  demo-data --out DIR [--date DAY]
                        the planned agency of 200 records as plain JSON, to count it by other means
  demo --script         the story of one home visit, played on the terminal
  stories [--times N]   both stories on real screens, 20 times in a row unless said otherwise
  screens               picture every screen into docs/screens
  package [--dev]       the Debian package of the window, installed and started once to try it;
                        --dev packs the program that tests run, as `check` does
  tidy [--write]        the rules of this repository that no other tool checks;
                        --write renews the ADR index and lowers the size ratchet
  golden [--update]     the tests of packages with frozen bytes, and of docs/lifecycle.md and docs/sharing.md;
                        --update writes the files anew
  bench --size S|M|L [--search-only] [--json]
                        the workload of the shared bench through the command layer, in release
  bench-office [--devices N] [--edits N]
                        many devices at once against one office, on a file and on PostgreSQL
  sim [ARGUMENTS]       many random worlds from printed seeds, in release
  histories [--times N] [--seed N]
                        5,000 random histories of a case on two or three devices, in release
  evil [--seeds N] [--first N] [--script N]
                        the hostile offices of docs/security.md, 200 seeds each, in release
  removals [--times N] [--seed N]
                        10,000 random histories of who belongs to an agency, with real keys, in release
  bindings              write ui/src/ipc/generated.ts from the command table
  dictionary FILE       train a compression dictionary from demo text; a shipped one never changes
  lines                 lines and documented share of the parts that must stay small
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let done = match arguments.first().map(String::as_str) {
        Some("check") => none(rest).and_then(|()| check::run()),
        Some("demo") => demo::run(rest),
        Some("demo-data") => demo::data(rest),
        Some("screens") => none(rest).and_then(|()| screens::picture()),
        Some("stories") => stories::run(rest),
        Some("package") if rest == ["--dev"] => package::check(),
        Some("package") => none(rest).and_then(|()| package::run()),
        Some("tidy") => tidy::run(rest),
        Some("golden") => forward::golden(rest),
        Some("bench") => forward::bench(rest),
        Some("bench-office") => forward::bench_office(rest),
        Some("bindings") => none(rest).and_then(|()| forward::bindings()),
        Some("dictionary") => forward::dictionary(rest),
        Some("sim") => forward::sim(rest),
        Some("histories") => forward::histories(rest),
        Some("evil") => forward::evil(rest),
        Some("removals") => forward::removals(rest),
        Some("lines") => none(rest).and_then(|()| lines::run()),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(Stop::usage(format!("no command `{other}`\n\n{HELP}"))),
        None => Err(Stop::usage(HELP)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("{}", stop.says.trim_end());
            ExitCode::from(stop.exit_code)
        }
    }
}

fn none(arguments: &[String]) -> Result<(), Stop> {
    match arguments.first() {
        None => Ok(()),
        Some(unknown) => Err(Stop::usage(format!("unknown argument `{unknown}`\n\n{HELP}"))),
    }
}
