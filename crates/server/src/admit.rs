//! Agencies that an operator lets in: roster records, genesis first, each after its varint length, any number of
//! agencies one after another. The root key is taken from the genesis record, because the operator vouches for the file.

use std::path::Path;

use wire::limits::RECORD_BYTES_MAX;
use wire::{Form, Hash, Malformed, Op, Reader, Record, Roster, RosterError, SigningPublic};

use crate::storage::{Log, LogError, RosterRow};

/// Why a file of records admits nobody.
#[derive(Debug, thiserror::Error)]
pub enum AdmitRefused {
    /// The file cannot be read.
    #[error("the file of roster records cannot be read")]
    Unreadable(#[from] std::io::Error),
    /// Not length-prefixed records.
    #[error("the file does not hold length-prefixed roster records")]
    Malformed(#[from] Malformed),
    /// The first record of an agency is no genesis.
    #[error("the records do not start with a genesis record")]
    NoGenesis,
    /// The chain does not verify.
    #[error("the records are not one chain")]
    Chain(#[from] RosterError),
    /// The store refused or broke.
    #[error("the records could not be stored")]
    Store(#[from] LogError),
}

/// An agency's chain, verified from the root key of its own genesis.
#[derive(Debug)]
pub struct Chain {
    root: SigningPublic,
    roster: Roster,
    rows: Vec<RosterRow>,
}

/// Reads and verifies a file of records.
///
/// # Errors
/// [`AdmitRefused`].
pub fn read(path: &Path) -> Result<Vec<Chain>, AdmitRefused> {
    let bytes = std::fs::read(path)?;
    let mut reader = Reader::new(&bytes);
    let mut records = Vec::new();
    while !reader.rest().is_empty() {
        records.push(reader.bytes(RECORD_BYTES_MAX, "record")?.to_vec());
    }
    chains(records)
}

/// Verifies records: each genesis starts another agency.
///
/// # Errors
/// [`AdmitRefused`].
pub fn chains(records: Vec<Vec<u8>>) -> Result<Vec<Chain>, AdmitRefused> {
    let mut chains: Vec<Chain> = Vec::new();
    for bytes in records {
        let record = Record::parse(&bytes)?;
        if record.seq == 0 {
            let Some(Op::Genesis { root }) = record.grant.ops.first() else {
                return Err(AdmitRefused::NoGenesis);
            };
            let roster = Roster::found(&bytes, root)?;
            chains.push(Chain { root: *root, roster, rows: Vec::new() });
        } else {
            let chain = chains.last_mut().ok_or(AdmitRefused::NoGenesis)?;
            chain.roster.apply(&bytes)?;
        }
        if let Some(chain) = chains.last_mut() {
            chain.rows.push(RosterRow { seq: record.seq, hash: Hash::of(&bytes), bytes });
        }
    }
    Ok(chains)
}

/// Pins each chain's root and stores its records.
///
/// # Errors
/// [`AdmitRefused::Store`]; an agency that stands with another root or history is left as it was.
pub async fn store<L: Log>(log: &L, chains: Vec<Chain>) -> Result<usize, AdmitRefused> {
    let count = chains.len();
    for chain in chains {
        log.admit(chain.roster.agency(), *chain.root.as_bytes(), chain.rows).await?;
    }
    Ok(count)
}
