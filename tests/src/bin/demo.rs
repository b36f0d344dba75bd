//! The demo agency as a program: `make` it, once. Prints plain lines; holds no case itself.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use satchel_tests::demo::make;

const HELP: &str = "satchel-demo make --dir DIR";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(io::stderr().lock(), "{why}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", "--dir", dir] => {
            let stamp = make::make(&PathBuf::from(dir), &mut say)?;
            say(&format!("The story's case is {}.", stamp.story_code));
            Ok(())
        }
        _ => Err(HELP.to_owned()),
    }
}

fn say(words: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}
