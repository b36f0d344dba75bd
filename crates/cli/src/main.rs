//! The `satchel` program: agency administration and any command as JSON lines. Holds no rule; it asks `app`.

mod agency;
mod bench;
mod bundle;
mod call;
mod files;
mod keys;
mod nearby;
mod recover;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The case file a worker carries, from the command line.
#[derive(Parser)]
#[command(name = "satchel", version)]
struct Program {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Run commands on a home: one given here, or one JSON line each on standard input.
    Call(call::Call),
    /// Print every command and query with JSON Schemas.
    Commands,
    /// Print the TypeScript side of the command table, or compare it with the committed file.
    Bindings(files::Bindings),
    /// Check chain, mark, integrity and projections of a home.
    Verify(verify::Verify),
    /// Found an agency and manage its chain.
    #[command(subcommand)]
    Agency(agency::Agency),
    /// Enrol a device with the same two messages that the QR codes carry, as files.
    #[command(subcommand)]
    Enrol(agency::Enrol),
    /// A memory stick in place of a network: make a file, take one in.
    #[command(subcommand)]
    Bundle(bundle::Bundle),
    /// Give and take what has not reached the office over a local network.
    #[command(subcommand)]
    Nearby(nearby::Nearby),
    /// Print a generated passphrase.
    Passphrase,
    /// Put a home under another passphrase.
    ChangePassphrase(keys::ChangePassphrase),
    /// Copy a home, sealed as it is, into one age file.
    Backup(keys::Backup),
    /// Make a home from such a file.
    Restore(keys::Restore),
    /// Open a home whose passphrase was forgotten, with the help of two people.
    #[command(subcommand)]
    Recover(recover::Recover),
    /// Measure on the shared workload.
    Bench(bench::Bench),
    /// Speak the shared bench's JSON-lines protocol, as server or device.
    BenchPeer(bench::Peer),
}

fn main() -> ExitCode {
    let outcome = match Program::parse().act {
        Act::Call(call) => call.run(),
        Act::Commands => files::print_commands(),
        Act::Bindings(bindings) => bindings.run(),
        Act::Verify(verify) => verify.run(),
        Act::Agency(agency) => agency.run(),
        Act::Enrol(enrol) => enrol.run(),
        Act::Bundle(bundle) => bundle.run(),
        Act::Nearby(nearby) => nearby.run(),
        Act::Passphrase => files::print_passphrase(),
        Act::ChangePassphrase(change) => change.run(),
        Act::Backup(backup) => backup.run(),
        Act::Restore(restore) => restore.run(),
        Act::Recover(recover) => recover.run(),
        Act::Bench(bench) => bench.run(),
        Act::BenchPeer(peer) => peer.run(),
    };
    match outcome {
        Ok(code) => code,
        // What Satchel refuses is an answer like any other; scripts read it where they read the rest.
        Err(files::Fault::Command(error)) if call::print_line(&call::refused(&error)).is_ok() => ExitCode::from(1),
        Err(error) => {
            files::print_error(&error);
            ExitCode::from(2)
        }
    }
}
