//! The script about what two people erased: the office kept it all, and offers it again.

use serde_json::json;
use vault::Unlocked;
use wire::{Collection, DocId, Form, Grant, Item, Op, Signer, StaffId};

use super::craft;
use super::play::{Play, Who, doc_of};
use super::{Must, Row};
use crate::scene::{Case, closure_request};

/// The seed of the device of `IM01`, who looks after information: the first further founder of a world.
const OFFICER: u64 = 100;

pub fn row() -> Row {
    (
        21,
        "resurrect an erased case",
        Must::Refuse,
        "at once: the chain says that it is erased; nothing of it is kept, and the office is named",
        resurrect,
    )
}

fn resurrect(play: &mut Play) -> Result<(), String> {
    let author = play.author();
    let case = play.work(author)?;
    close(play, author, &case)?;
    let doc = doc_of(&case)?;
    let kept: Vec<(Collection, Vec<u8>)> = play.office(Who::Supervisor).fed();
    let kept: Vec<_> = kept.into_iter().filter(|(_, item)| Item::peek_doc(item) == Some(doc)).collect();
    if kept.len() < 3 {
        return Err(format!("the office has something to bring back: {}", kept.len()));
    }
    let record = erasure(play, doc)?;
    let records = craft::chain_with(play, &record)?;
    play.admit(records)?;
    play.erased(&case);
    for who in [Who::Supervisor, author] {
        play.sync(who)?;
        is_gone(play, who, &case)?;
    }
    // All of it, or some, in the order in which it came or another.
    let mut offered = kept.clone();
    if play.dice.heads() {
        offered.reverse();
    }
    offered.truncate(1 + play.dice.below(kept.len()));
    let renumbers = play.dice.heads();
    play.office(Who::Supervisor).lie(|lies| (lies.adds, lies.renumbers) = (offered, renumbers));
    play.sync(Who::Supervisor)?;
    is_gone(play, Who::Supervisor, &case)?;
    play.names(Who::Supervisor, &["erased_offered"])?;
    // A device that is started again has not forgotten it.
    play.device(Who::Supervisor).lock()?;
    play.device(Who::Supervisor).unlock()?;
    is_gone(play, Who::Supervisor, &case)
}

fn close(play: &mut Play, author: Who, case: &Case) -> Result<(), String> {
    let today = play.clock.day(0);
    play.device(author).call("request_closure", closure_request(&case.id, &today, "moved to the coast"))?;
    play.sync(author)?;
    play.sync(Who::Supervisor)?;
    let file = play.device(Who::Supervisor).call("case_file", json!({ "case": case.id }))?;
    let authorise = json!({ "case": case.id, "request": file["closure"]["request"] });
    play.device(Who::Supervisor).call("authorise_closure", authorise)?;
    play.sync(Who::Supervisor)?;
    play.sync(author).map(|_| ())
}

/// Both words in one record, signed by the two devices and given a place by the office.
fn erasure(play: &mut Play, doc: DocId) -> Result<Vec<u8>, String> {
    let (supervisor, officer) = (craft::keys_of(Who::Supervisor), Unlocked::for_tests(OFFICER));
    let roster = craft::roster(play)?;
    let staff = |device| roster.device(device).map(|entry| entry.staff).ok_or("a member's device");
    let at_ms = u64::try_from(play.clock.now()).unwrap_or(0);
    let word = |by: StaffId| Op::Erase { by, docs: vec![doc], cases: 1, approves: true, at_ms };
    let ops = vec![word(staff(supervisor.device_key_id())?), word(staff(officer.device_key_id())?)];
    let author = Signer::Device(supervisor.device_key_id());
    let (agency, basis, nonce, signatures) = (roster.agency(), roster.head(), [21; 16], Vec::new());
    let mut grant = Grant { agency, basis, ops, author, nonce, signatures };
    supervisor.sign_grant(&mut grant);
    officer.sign_grant(&mut grant);
    Ok(craft::sequenced(play, &roster, grant)?.to_bytes())
}

/// No word of the case, no key and no item is on a device.
fn is_gone(play: &mut Play, who: Who, case: &Case) -> Result<(), String> {
    let session = play.device(who).session()?;
    let opened = app::registry::call(session, "case_file", json!({ "case": case.id }));
    if opened.is_ok() {
        return Err(format!("{} opens the case", who.code()));
    }
    let doc = doc_of(case)?;
    let held = session.held_items().map_err(|error| crate::world::words(&error))?;
    match held.iter().any(|one| Item::peek_doc(&one.bytes) == Some(doc)) {
        true => Err(format!("{} holds something of the case", who.code())),
        false => Ok(()),
    }
}
