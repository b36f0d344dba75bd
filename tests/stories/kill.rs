//! A program that is killed while it saves, seals and sends. The long form is `cargo xtask sim kill --times 300`.

use std::process::Command;

#[test]
fn a_tablet_killed_at_any_moment_keeps_every_saved_entry() {
    let ran = Command::new(env!("CARGO_BIN_EXE_satchel-sim")).args(["kill", "--times", "20", "--seed", "20"]).output();
    let ran = ran.unwrap();
    let (told, wrong) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "no kill lost a saved entry or sent a number with other bytes: {told}{wrong}");
    assert!(told.contains("20 kills") && told.contains("lost 0"), "it says what it did: {told}");
    assert!(!told.contains(" 0 saved tokens"), "something was saved between the kills: {told}");
}
