//! `satchel nearby`: gives and takes what has not reached the office over a local network, as the backup screen does.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use app::error::CommandError;
use app::nearby::{draw_words, host, join};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock, read_passphrase};

/// How long the other side may be silent.
const SILENCE: Duration = Duration::from_secs(30);

/// `satchel nearby …`
#[derive(Subcommand)]
pub enum Nearby {
    /// Print an address and words, and wait for one colleague.
    Wait(Wait),
    /// Go to a colleague who waits.
    Join(Join),
}

/// Arguments of `satchel nearby wait`.
#[derive(Args)]
pub struct Wait {
    #[command(flatten)]
    unlock: Unlock,
    /// Where to listen; port 0 picks a free one.
    #[arg(long)]
    listen: SocketAddr,
}

/// Arguments of `satchel nearby join`.
#[derive(Args)]
pub struct Join {
    #[command(flatten)]
    unlock: Unlock,
    /// The address that the colleague's device shows.
    #[arg(long)]
    to: SocketAddr,
    /// A file whose first line is the words that the colleague said.
    #[arg(long)]
    words_file: PathBuf,
}

impl Nearby {
    /// Does it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let (session, met) = match self {
            Nearby::Wait(wait) => {
                let mut session = wait.unlock.session()?;
                let words = draw_words(&mut session);
                let listener = TcpListener::bind(wait.listen).map_err(parted)?;
                let address = listener.local_addr().map_err(parted)?.to_string();
                print_line(&json!({ "ok": true, "value": { "address": address, "words": words.as_str() } }))?;
                let mut link = bounded(listener.accept().map_err(parted)?.0)?;
                let met = host(&mut session, &mut link, words.as_str());
                (session, met)
            }
            Nearby::Join(go) => {
                let words = read_passphrase(&go.words_file)?;
                let mut session = go.unlock.session()?;
                let mut link = bounded(TcpStream::connect(go.to).map_err(parted)?)?;
                let met = join(&mut session, &mut link, &words);
                (session, met)
            }
        };
        let met = met.map_err(CommandError::from)?;
        print_line(&json!({ "ok": true, "value": met }))?;
        session.lock()?;
        Ok(ExitCode::SUCCESS)
    }
}

fn bounded(link: TcpStream) -> Result<TcpStream, Fault> {
    link.set_read_timeout(Some(SILENCE)).map_err(parted)?;
    link.set_write_timeout(Some(SILENCE)).map_err(parted)?;
    Ok(link)
}

fn parted(error: std::io::Error) -> Fault {
    CommandError::from(app::nearby::Parted::Link(error)).into()
}
