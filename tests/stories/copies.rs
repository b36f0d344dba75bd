//! A backup: the reference `age` program opens it, another program reads it, and a home made from it loses nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use app::backup::{BackupKey, BackupTo, restore};
use app::error::CommandError;
use app::registry;
use app::session::Session;
use satchel_tests::host::{Clock, StoryHost};
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::{Device, PASSPHRASE};
use serde_json::{Value, json};

use crate::keys::{dies, unlock};

/// Two keys of `age-keygen`: ours and somebody else's.
struct Keys {
    ours: String,
    recipient: String,
    other: String,
}

fn keys() -> Keys {
    let key = || {
        let made = Command::new("age-keygen").output().unwrap();
        String::from_utf8(made.stdout).unwrap()
    };
    let (ours, other) = (key(), key());
    let recipient = ours.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned();
    Keys { ours, recipient, other }
}

fn scene() -> (tempfile::TempDir, Scene, Case, Keys) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    (dir, scene, case, keys())
}

fn visit(device: &mut Device, case: &Case, words: &str) {
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "observations": words,
        "next_contact_on": "2026-04-05",
    });
    device.call("record_follow_up", visit).unwrap();
}

fn back_up(scene: &mut Scene, file: &Path, keys: &Keys) {
    let to = BackupTo::Keys(vec![keys.recipient.clone()]);
    assert_eq!(scene.worker.session().unwrap().back_up_to(file, &to).unwrap(), None, "a key needs no words");
}

fn restored(file: &[u8], key: &str, home: &Path, clock: &Clock) -> Result<app::backup::Restored, CommandError> {
    let host = Box::new(StoryHost::new(clock, "restoring", 77));
    restore(file, &BackupKey::Key(key), home, PASSPHRASE, host)
}

fn run(program: &str, words: &[&Path]) -> Output {
    Command::new(program).args(words).output().unwrap()
}

fn case_file(session: &mut Session, case: &Case) -> Value {
    registry::call(session, "case_file", json!({ "case": case.id })).unwrap().value
}

#[test]
fn the_reference_program_opens_a_backup_and_a_reader_of_fifty_lines_prints_the_case() {
    let (dir, mut scene, case, keys) = scene();
    let path = |name: &str| dir.path().join(name);
    let (file, key, tar, out) = (path("copy.age"), path("key"), path("copy.tar"), path("out"));
    std::fs::write(&key, &keys.ours).unwrap();
    std::fs::create_dir(&out).unwrap();
    back_up(&mut scene, &file, &keys);
    let flag = Path::new;
    let opened = run("age", &[flag("-d"), flag("-i"), &key, flag("-o"), &tar, &file]);
    assert!(opened.status.success(), "age opens it: {}", String::from_utf8_lossy(&opened.stderr));
    let unpacked = run("tar", &[flag("-xf"), &tar, flag("-C"), &out]);
    assert!(unpacked.status.success(), "tar unpacks it: {}", String::from_utf8_lossy(&unpacked.stderr));
    let mut names: Vec<String> =
        std::fs::read_dir(&out).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["satchel-backup.json", "slot", "store.db", "store.mark"], "what docs/backup.md names");
    let paper: Value = serde_json::from_slice(&std::fs::read(out.join("satchel-backup.json")).unwrap()).unwrap();
    assert_eq!((&paper["form"], &paper["version"]), (&json!("satchel backup"), &json!(1)), "it says what it is");
    let sealed = std::fs::read(out.join("store.db")).unwrap();
    assert!(!sealed.windows(10).any(|window| window == b"the miller"), "the store in it is still sealed");

    // The worker's device of a world has the secrets of seed 2.
    let unlocked = vault::Unlocked::for_tests(2);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let reader = Path::new(env!("CARGO_MANIFEST_DIR")).join("reader/read_store.py");
    let read = |key: &str| {
        let mut command = Command::new("python3");
        command.arg(&reader).arg(out.join("store.db")).arg(key).args(["p_case", "p_person"]).output().unwrap()
    };
    let printed = read(&hex(unlocked.store_key()));
    assert!(printed.status.success(), "the reader reads it: {}", String::from_utf8_lossy(&printed.stderr));
    let text = String::from_utf8(printed.stdout).unwrap();
    assert!(text.contains("the miller"), "the person is printed: {text}");
    assert!(text.contains(&case.code.replace('-', "")), "and the case by its code: {text}");
    let other = vault::Unlocked::for_tests(3);
    let mut wrong = [unlocked.store_key().as_slice(), &[]].concat();
    wrong[..32].copy_from_slice(&other.store_key()[..32]);
    assert!(!read(&hex(&wrong)).status.success(), "another key opens no page");
    let text = std::fs::read_to_string(&reader).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with(['#', '"']));
    assert!(lines.count() <= 75, "an outsider could have written it");
}

#[test]
fn a_restored_home_takes_a_fresh_lane_and_nothing_is_lost_although_the_other_one_went_on() {
    let (dir, mut scene, case, keys) = scene();
    visit(&mut scene.worker, &case, "before the copy");
    let file = dir.path().join("copy.age");
    back_up(&mut scene, &file, &keys);
    // The home that was copied goes on, and part of that never reaches the office.
    visit(&mut scene.worker, &case, "after the copy");
    scene.meet().unwrap();
    visit(&mut scene.worker, &case, "never sent");
    let clock = scene.world.clock.clone();
    let home = dir.path().join("restored");
    let bytes = std::fs::read(&file).unwrap();
    let what = restored(&bytes, &keys.ours, &home, &clock).unwrap();
    assert!(what.documents >= 2, "identity and casework were checked: {what:?}");
    assert!(!home.with_file_name(".restored.restoring").exists(), "nothing is left beside it");

    let mut twin = scene.worker.beside(&home).unwrap();
    assert!(twin.session().unwrap().behind().is_none(), "it is not called damaged");
    visit(&mut twin, &case, "written after restoring");
    twin.sync().unwrap();
    // Two homes with the secrets of one device, both writing: F16.
    visit(&mut scene.worker, &case, "and the first one goes on");
    scene.worker.sync().unwrap();
    twin.sync().unwrap();
    scene.supervisor.sync().unwrap();
    for device in [&mut scene.worker, &mut twin, &mut scene.supervisor] {
        device.sync().unwrap();
        let status = device.call("backup_status", json!({})).unwrap();
        assert_eq!((&status["only_here"], &status["quarantined"]), (&json!(0), &json!(0)), "{}: {status}", device.code);
        let text = case_file(device.session().unwrap(), &case).to_string();
        let all =
            ["before the copy", "after the copy", "never sent", "written after restoring", "and the first one goes on"];
        // The first home takes what it wrote itself as known: of its twin it hears through nobody.
        let is_first = !device.home.ends_with("restored") && device.code == "CW07";
        for words in all.into_iter().filter(|words| !is_first || *words != "written after restoring") {
            assert!(text.contains(words), "{}: {words} is there", device.code);
        }
        assert!(device.session().unwrap().verify().unwrap().whole, "{} is whole", device.code);
    }
}

#[test]
fn no_bad_file_becomes_a_home_and_no_home_is_written_over() {
    let (dir, mut scene, case, keys) = scene();
    let (file, clock) = (dir.path().join("copy.age"), scene.world.clock.clone());
    back_up(&mut scene, &file, &keys);
    let good = std::fs::read(&file).unwrap();
    let again = scene.worker.session().unwrap().back_up_to(&file, &BackupTo::Keys(vec![keys.recipient.clone()]));
    assert_eq!(again.unwrap_err().code.code(), "file_exists", "no file is written over");
    assert_eq!(std::fs::read(&file).unwrap(), good, "and stays as it was");
    let none = scene.worker.session().unwrap().back_up_to(&dir.path().join("x"), &BackupTo::Keys(vec!["age1x".into()]));
    assert_eq!(none.unwrap_err().code.code(), "recipient_unusable", "no recipient");
    assert!(!dir.path().join("x").exists() && !dir.path().join("x.part").exists(), "and no file of it");

    let home = dir.path().join("made");
    let refused = |bytes: &[u8], key: &str, code: &str, why: &str| {
        let error = restored(bytes, key, &home, &clock).unwrap_err();
        assert_eq!(error.code.code(), code, "{why}: {error:?}");
        assert!(error.code.sentence().contains("othing was changed"), "says what is safe: {}", error.code.sentence());
        assert!(!home.exists() && !home.with_file_name(".made.restoring").exists(), "{why}: nothing is left");
    };
    refused(&good, &keys.other, "backup_refused", "somebody else's key");
    refused(b"not a backup at all", &keys.ours, "backup_refused", "another file");
    for share in [1, 3, 50, 90, 99] {
        refused(&good[..good.len() * share / 100], &keys.ours, "backup_refused", "a file that was cut short");
    }
    refused(&good[..good.len() - 1], &keys.ours, "backup_refused", "one byte short");
    let mut turned = good.clone();
    let at = turned.len() - 5_000;
    turned[at] ^= 1;
    refused(&turned, &keys.ours, "backup_refused", "a bit that turned");
    for (bytes, why) in [
        (bomb(dir.path(), &keys, b"PK\x03\x04 forty-two"), "an age file of something else"),
        (bomb(dir.path(), &keys, &vec![0; 2_000_000]), "an age file of nothing but zeros"),
        (bomb(dir.path(), &keys, &claims(dir.path(), &keys, &good)), "a store that claims eight gigabytes"),
    ] {
        refused(&bytes, &keys.ours, "backup_refused", why);
    }
    let wrong = restore(
        good.as_slice(),
        &BackupKey::Key(&keys.ours),
        &home,
        "not the passphrase",
        Box::new(StoryHost::new(&clock, "x", 1)),
    );
    assert_eq!(wrong.unwrap_err().code.code(), "passphrase_wrong", "the home's own passphrase is asked for, too");
    let taken = restored(&good, &keys.ours, &scene.worker.home, &clock).unwrap_err();
    assert_eq!(taken.code.code(), "home_exists", "a home is never written over");
    visit(&mut scene.worker, &case, "and works on");
    std::fs::create_dir(&home).unwrap();
    std::fs::write(home.join("somebody's letter"), "dear").unwrap();
    assert_eq!(restored(&good, &keys.ours, &home, &clock).unwrap_err().code.code(), "home_exists", "nor a folder");
}

/// An age file for our key, of whatever.
fn bomb(dir: &Path, keys: &Keys, plain: &[u8]) -> Vec<u8> {
    let (open, sealed) = (dir.join("bomb"), dir.join("bomb.age"));
    std::fs::write(&open, plain).unwrap();
    let _ = std::fs::remove_file(&sealed);
    let flag = Path::new;
    let made = run("age", &[flag("-r"), flag(&keys.recipient), flag("-o"), &sealed, &open]);
    assert!(made.status.success(), "{made:?}");
    std::fs::read(&sealed).unwrap()
}

/// What our backup holds, with a store whose header claims eight gigabytes.
fn claims(dir: &Path, keys: &Keys, file: &[u8]) -> Vec<u8> {
    let (key, sealed, open) = (dir.join("claims.key"), dir.join("claims.age"), dir.join("claims.tar"));
    std::fs::write(&key, &keys.ours).unwrap();
    std::fs::write(&sealed, file).unwrap();
    let flag = Path::new;
    let opened = run("age", &[flag("-d"), flag("-i"), &key, flag("-o"), &open, &sealed]);
    assert!(opened.status.success(), "{opened:?}");
    let mut tar = std::fs::read(&open).unwrap();
    let at = tar.windows(9).position(|window| window == b"store.db\0").unwrap();
    tar[at + 124..at + 135].copy_from_slice(b"77777777777");
    let sum: u32 = tar[at..at + 512]
        .iter()
        .enumerate()
        .map(|(i, b)| if (148..156).contains(&i) { 32 } else { u32::from(*b) })
        .sum();
    tar[at + 148..at + 156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    tar.truncate(at + 4096);
    tar
}

#[test]
fn killed_at_each_step_of_a_backup_or_a_restore_there_is_a_whole_one_or_none() {
    let (dir, mut scene, case, keys) = scene();
    let (file, clock) = (dir.path().join("copy.age"), scene.world.clock.clone());
    scene.worker.lock().unwrap();
    let from = scene.worker.home.clone();
    let words = |path: &PathBuf| path.to_str().unwrap().to_owned();
    let mut step = 1;
    loop {
        clock.pass_minutes(20);
        let (home, to) = (words(&from), words(&file));
        let act = [
            ("--act", "backup"),
            ("--home", home.as_str()),
            ("--old", PASSPHRASE),
            ("--new", keys.recipient.as_str()),
            ("--file", to.as_str()),
        ];
        let died = dies(&act, &clock, step);
        drop(unlock(&from, PASSPHRASE, &clock, step).expect("a backup takes nothing from its home"));
        if file.exists() {
            let home = dir.path().join(format!("from-{step}"));
            restored(&std::fs::read(&file).unwrap(), &keys.ours, &home, &clock).expect("a file of that name is whole");
            std::fs::remove_dir_all(&home).unwrap();
        }
        if !died {
            break;
        }
        let _ = std::fs::remove_file(&file);
        step += 1;
    }
    assert!(step > 3, "there were steps to die at: {step}");

    let home = dir.path().join("again");
    let (mut none, mut step) = (0, 1);
    loop {
        clock.pass_minutes(20);
        let (to, from) = (words(&home), words(&file));
        let act = [
            ("--act", "restore"),
            ("--home", to.as_str()),
            ("--old", PASSPHRASE),
            ("--new", keys.ours.as_str()),
            ("--file", from.as_str()),
        ];
        let died = dies(&act, &clock, step);
        if home.exists() {
            let mut session = unlock(&home, PASSPHRASE, &clock, step).expect("a home that is there opens");
            assert_eq!(case_file(&mut session, &case)["code"], json!(case.code), "and is whole");
            drop(session);
            std::fs::remove_dir_all(&home).unwrap();
        } else {
            none += 1;
        }
        if !died {
            break;
        }
        step += 1;
    }
    assert!(none > 3 && step > none, "kills came before and after: {none} of {step}");
}
