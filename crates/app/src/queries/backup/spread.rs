//! Where this device's entries are, case by case. Believes the office's receipts and what other devices signed; no more.

use std::collections::BTreeMap;

use store::{OtherHead, OwnRow, Reader};
use vault::Opener;
use wire::Envelope;

use super::small;
use crate::error::CommandError;
use crate::queries::caseload::spoken_code;
use crate::session::Session;
use crate::views::BackupCase;

/// Documents whose oldest unsent envelope is opened to learn its time.
const OPENED_MAX: usize = 64;

/// Every case in which this device wrote: those with something only here first, the oldest before the others.
pub(super) fn cases(session: &mut Session) -> Result<Vec<BackupCase>, CommandError> {
    let device = *session.me.device.as_bytes();
    let (own, casework, only_here, codes) = session.store.read(|reader| -> Result<_, CommandError> {
        let codes: BTreeMap<[u8; 16], String> =
            reader.cases()?.into_iter().map(|row| (row.casework, row.code)).collect();
        Ok((reader.own_by_doc(&device)?, reader.casework_of_docs()?, reader.only_here_by_case()?, codes))
    })?;
    let elsewhere = session.store.read(|reader| seen_elsewhere(reader, &device, &own))?;
    let times = oldest(session, &own)?;
    let mut cases: BTreeMap<[u8; 16], BackupCase> = BTreeMap::new();
    for (doc, row) in &own {
        let Some(case) = casework.get(doc) else { continue };
        let found = cases.entry(*case).or_insert_with(|| BackupCase {
            case: model::CaseId::from_bytes(*case).to_hex(),
            code: codes.get(case).map(|code| spoken_code(code)).unwrap_or_default(),
            only_here: small(only_here.get(case).copied().unwrap_or(0)),
            at_office: 0,
            second_device: 0,
            oldest_at: None,
        });
        found.at_office += small(row.sealed.saturating_sub(row.unsent));
        found.second_device += small(elsewhere.get(doc).copied().unwrap_or(0));
        let known = times.get(doc).copied();
        found.oldest_at = [found.oldest_at, known].into_iter().flatten().min();
    }
    let mut cases: Vec<BackupCase> = cases.into_values().collect();
    let order = |case: &BackupCase| (case.only_here == 0, case.oldest_at.unwrap_or(i64::MAX), case.code.clone());
    cases.sort_by_cached_key(order);
    Ok(cases)
}

/// How many own envelopes of each document another device has had: the last envelope of its lane names a place in the
/// office's log, with the hash that the log has there, and our envelopes stand below it.
fn seen_elsewhere(
    reader: &Reader<'_>,
    device: &[u8; 8],
    own: &BTreeMap<[u8; 16], OwnRow>,
) -> Result<BTreeMap<[u8; 16], u64>, CommandError> {
    let mut seen: BTreeMap<[u8; 16], u64> = BTreeMap::new();
    for OtherHead { doc, device: other, lane, seq } in reader.other_heads(device)? {
        if !own.contains_key(&doc) {
            continue;
        }
        let Some(row) = reader.envelope(&doc, &other, &lane, seq)? else { continue };
        let Ok(envelope) = Envelope::from_vec(row.bytes) else { continue };
        let header = envelope.header();
        let had = reader.own_up_to(&doc, device, header.witness_n, &header.witness_hash)?;
        let most = seen.entry(doc).or_insert(0);
        *most = had.max(*most);
    }
    Ok(seen)
}

/// When the oldest entry of each document that is only here was saved, where that is known: sealed ones say it inside.
fn oldest(session: &mut Session, own: &BTreeMap<[u8; 16], OwnRow>) -> Result<BTreeMap<[u8; 16], i64>, CommandError> {
    let mut times = BTreeMap::new();
    let mut opener = Opener::new();
    let sealed = own.iter().filter_map(|(doc, row)| Some((doc, row.first_unsent?)));
    let device = *session.me.device.as_bytes();
    for (doc, (lane, seq)) in sealed.take(OPENED_MAX) {
        let row = session.store.read(|reader| reader.envelope(doc, &device, &lane, seq))?;
        let opened = row.map(|row| session.open_own(&row.bytes, &mut opener)).transpose()?.flatten();
        times.extend(opened.and_then(|opened| Some((*doc, i64::try_from(opened.time_ms).ok()?))));
    }
    for (doc, row) in own.iter().filter(|(_, row)| row.unsent == 0) {
        times.extend(row.oldest_unsealed_at.map(|at| (*doc, at)));
    }
    Ok(times)
}
