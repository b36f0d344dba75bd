//! `satchel verify`: asks `app` whether a home holds together and prints its report. Repairs nothing.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock};

/// Arguments of `satchel verify`.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    unlock: Unlock,
}

impl Verify {
    /// Prints the report as one JSON line; exit code 1 when something does not hold.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let mut session = self.unlock.session()?;
        let report = session.verify()?;
        print_line(&json!({ "ok": report.whole, "value": report }))?;
        // Not `lock`: what was found is left exactly as it was.
        Ok(if report.whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}
