//! An office that lost what it had, or answers with nothing, something old or an error: tablets delete nothing and refill it.

use std::path::Path;

use satchel_tests::scene::{Case, Print, Scene, print};
use satchel_tests::tap::{Tap, Way};
use satchel_tests::world::{Device, World};
use serde_json::json;

/// Two cases that both people have written in and that are at the office.
fn at_the_office(dir: &Path, tls: bool) -> (Scene, Vec<(Case, Print)>) {
    let mut scene = Scene::set(dir, tls).unwrap();
    let cases: Vec<Case> = (0..2).map(|_| scene.open_case().unwrap()).collect();
    scene.meet().unwrap();
    for case in &cases {
        write_both(&mut scene, case);
    }
    scene.meet().unwrap();
    let prints = cases.iter().map(|case| (case.clone(), scene.print(case).unwrap())).collect();
    (scene, prints)
}

fn write_both(scene: &mut Scene, case: &Case) {
    scene.world.clock.pass_minutes(5);
    let day = scene.world.clock.day(6);
    scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();
    let note = json!({ "case": case.id, "held_on": scene.world.clock.day(0), "observations": "seen at the pump" });
    scene.worker.call("add_note", note).unwrap();
}

/// Removes the office's database, and only it: its keys stay.
fn lose_database(world: &mut World) {
    world.close_office();
    for (path, _) in world.office_bytes().unwrap() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("office.db") {
            std::fs::remove_file(path).unwrap();
        }
    }
}

/// Every case reads as it did before.
fn nothing_is_gone(scene: &mut Scene, prints: &[(Case, Print)], when: &str) {
    for (case, before) in prints {
        let now = scene.print(case).unwrap_or_else(|why| panic!("{when}: {why}"));
        assert_eq!(now, *before, "{when}: nothing is deleted on a tablet");
    }
}

fn at_office(device: &mut Device) -> (u64, u64) {
    let status = device.call("backup_status", json!({})).unwrap();
    (status["at_office"].as_u64().unwrap(), status["only_here"].as_u64().unwrap())
}

/// A further device of the caseworker, which never met the others, reads every case from the office alone.
fn a_new_device_reads_the_same(scene: &mut Scene, prints: &[(Case, Print)], folder: &str, when: &str) {
    let Scene { world, supervisor, worker } = scene;
    let mut fresh = world.enrol_further(worker, supervisor, folder, 77).unwrap();
    supervisor.sync().unwrap();
    fresh.sync().unwrap();
    let listed = fresh.call("cases", json!({})).unwrap();
    assert_eq!(listed["total"], prints.len(), "{when}: the office serves every case of CW07");
    for (case, before) in prints {
        let read = print(&mut fresh, &case.id).unwrap();
        assert_eq!(read, *before, "{when}: heads, statements and what is rendered are those of the other tablets");
    }
}

#[test]
fn an_office_that_lost_its_database_is_refilled_by_the_tablets() {
    let dir = tempfile::tempdir().unwrap();
    let (mut scene, prints) = at_the_office(dir.path(), true);
    let held = (at_office(&mut scene.worker), at_office(&mut scene.supervisor));
    lose_database(&mut scene.world);
    let chain = scene.world.chain_file();
    scene.world.open_office(Some(&chain)).unwrap();
    let mut refilled = 0;
    for _ in 0..2 {
        refilled += scene.worker.sync().unwrap()["refilled"].as_u64().unwrap();
        refilled += scene.supervisor.sync().unwrap()["refilled"].as_u64().unwrap();
    }
    assert!(refilled > 0, "the tablets noticed the loss and sent again what they hold");
    nothing_is_gone(&mut scene, &prints, "after the refill");
    let now = (at_office(&mut scene.worker), at_office(&mut scene.supervisor));
    assert_eq!(now, held, "as much is at the office as before, and nothing is only here");
    a_new_device_reads_the_same(&mut scene, &prints, "further", "after the refill");
}

#[test]
fn an_office_without_even_its_agency_is_refilled_by_either_tablet_alone() {
    for first in ["CW07", "SU01"] {
        let dir = tempfile::tempdir().unwrap();
        let (mut scene, prints) = at_the_office(dir.path(), false);
        lose_database(&mut scene.world);
        let chain = scene.world.chain_file();
        scene.world.open_office(Some(&chain)).unwrap();
        let alone = if first == "CW07" { &mut scene.worker } else { &mut scene.supervisor };
        for _ in 0..2 {
            alone.sync().unwrap_or_else(|why| panic!("{first} alone: {why}"));
        }
        a_new_device_reads_the_same(&mut scene, &prints, "further", &format!("{first} alone refilled it"));
        nothing_is_gone(&mut scene, &prints, first);
    }
}

#[test]
fn an_office_set_back_to_an_old_copy_is_brought_up_to_date() {
    let dir = tempfile::tempdir().unwrap();
    let (mut scene, old) = at_the_office(dir.path(), false);
    scene.world.close_office();
    let copy = scene.world.office_bytes().unwrap();
    scene.world.open_office(None).unwrap();
    scene.worker.point_at(&scene.world).unwrap();
    scene.supervisor.point_at(&scene.world).unwrap();
    for (case, _) in &old {
        write_both(&mut scene, case);
    }
    let further = scene.open_case().unwrap();
    scene.meet().unwrap();
    let cases = old.iter().map(|(case, _)| case.clone()).chain([further]);
    let prints: Vec<(Case, Print)> = cases.map(|case| (case.clone(), scene.print(&case).unwrap())).collect();
    assert_ne!(prints[0].1, old[0].1, "something was written since the copy");
    lose_database(&mut scene.world);
    for (path, bytes) in &copy {
        std::fs::write(path, bytes).unwrap();
    }
    scene.world.open_office(None).unwrap();
    for _ in 0..2 {
        scene.worker.sync().unwrap();
        scene.supervisor.sync().unwrap();
    }
    nothing_is_gone(&mut scene, &prints, "after an old copy came back");
    a_new_device_reads_the_same(&mut scene, &prints, "further", "after an old copy came back");
}

#[test]
fn an_answer_that_is_empty_or_an_error_deletes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut scene, prints) = at_the_office(dir.path(), false);
    let tap = Tap::before(scene.world.address()).unwrap();
    scene.worker.point_to(tap.address()).unwrap();
    scene.supervisor.point_to(tap.address()).unwrap();
    for (status, body, code) in [
        (200, &b""[..], "office_unreachable"),
        (200, b"<html>Log in to this network</html>", "office_unreachable"),
        (204, b"", "office_unreachable"),
        (302, b"", "office_refused"),
        (403, b"", "office_refused"),
        (404, b"gone", "office_refused"),
        (500, b"", "office_unreachable"),
        (503, b"busy", "office_unreachable"),
    ] {
        tap.meddle(move |passing| {
            if passing.way == Way::Down {
                passing.answer(status, body);
                passing.hang_up = true;
            }
        });
        for device in [&mut scene.worker, &mut scene.supervisor] {
            let held = at_office(device);
            let refused = device.refused("sync", json!({})).unwrap();
            let _ = code;
            assert!(refused.code.code().starts_with("office_"), "{status}: the code is about the office: {refused:?}");
            assert_eq!(at_office(device), held, "{status}: what was at the office counts as being there, and no more");
        }
        nothing_is_gone(&mut scene, &prints, &format!("after an answer {status}"));
    }
    tap.leave_alone();
    scene.meet().unwrap();
    nothing_is_gone(&mut scene, &prints, "after the office was itself again");
}

#[test]
fn another_office_at_the_same_address_is_not_believed() {
    for tls in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        let (mut scene, prints) = at_the_office(dir.path(), tls);
        scene.world.close_office();
        let stranger = server::Config {
            tls,
            admit: Some(scene.world.chain_file()),
            ..server::Config::new(dir.path().join("stranger"), scene.world.address())
        };
        let stranger = server::start(stranger).unwrap();
        for device in [&mut scene.worker, &mut scene.supervisor] {
            let refused = device.refused("sync", json!({})).unwrap();
            let code = refused.code.code();
            if tls {
                assert_eq!(code, "office_wrong_key", "another key is told from a broken link");
            } else {
                assert!(code.starts_with("office_"), "without TLS its signatures give it away: {refused:?}");
            }
        }
        nothing_is_gone(&mut scene, &prints, "after a stranger answered");
        stranger.shutdown();
        scene.world.open_office(None).unwrap();
        scene.meet().unwrap();
        nothing_is_gone(&mut scene, &prints, "back at the right office");
    }
}
