//! What must hold when the story has ended: nothing readable left the tablets, homes are whole, both ended alike.

use serde_json::{Value, json};

use super::{Ending, SPOKEN, Stage, expect};
use crate::scanner::Scanner;
use crate::world::PASSPHRASE;

/// Searches every byte of the office and of both tablets for what was said.
pub(super) fn nothing_readable_left_the_tablets(stage: &mut Stage<'_>) -> Result<(), String> {
    let office = stage.world.office_bytes()?;
    let sizes: usize = office.iter().map(|(_, bytes)| bytes.len()).sum();
    stage.say(&format!(
        "What the office could see: {} files, {sizes} bytes of ids, sizes, order and sealed envelopes.",
        office.len()
    ));
    let mut files = office;
    files.extend(stage.worker.bytes()?);
    files.extend(stage.supervisor.bytes()?);
    let words: Vec<&str> = SPOKEN.into_iter().chain([PASSPHRASE]).collect();
    let scanner = Scanner::of(&words);
    for (path, bytes) in &files {
        expect(scanner.find(bytes).is_none(), &format!("{} holds nothing readable", path.display()))?;
    }
    stage.say(&format!(
        "  None of {} things that were said or typed is in any of {} files of office and tablets.",
        SPOKEN.len() + 1,
        files.len()
    ));
    Ok(())
}

/// Both homes pass their own verification.
pub(super) fn homes_verify(stage: &mut Stage<'_>) -> Result<(), String> {
    for device in [&mut stage.worker, &mut stage.supervisor] {
        let report = device.session()?.verify().map_err(|error| crate::world::words(&error))?;
        expect(report.whole, &format!("the home is whole: {:?}", report.faults))?;
    }
    stage.say("Both homes verify: chain, mark, integrity, and read tables equal to a rebuild.");
    Ok(())
}

/// The ending as both devices show it.
pub(super) fn ending(stage: &mut Stage<'_>) -> Result<Ending, String> {
    let view = stage.view_of_worker()?;
    let person = stage.worker.call("show_person", json!({ "case": stage.case }))?;
    let closure = json!({ "state": view["state"], "risk": view["risk"], "closure": view["closure"] });
    let rendered = json!({ "case": view, "person": person });
    Ok(Ending { rendered: hash(&rendered), workflow: hash(&closure) })
}

/// Hash of a view without what a run draws anew: ids, hashes and the code.
fn hash(view: &Value) -> [u8; 32] {
    let mut plain = view.clone();
    forget_ids(&mut plain);
    *blake3::hash(plain.to_string().as_bytes()).as_bytes()
}

fn forget_ids(value: &mut Value) {
    const DRAWN: [&str; 10] =
        ["id", "case", "code", "request", "digest", "sources", "only_here", "allowed", "field", "entry"];
    match value {
        Value::Object(fields) => {
            fields.retain(|name, inner| {
                !(DRAWN.contains(&name.as_str()) && (inner.is_string() || inner.is_number() || name == "allowed"))
            });
            fields.values_mut().for_each(forget_ids);
        }
        Value::Array(items) => {
            items.iter_mut().for_each(forget_ids);
            items.sort_by_key(Value::to_string);
        }
        _ => {}
    }
}
