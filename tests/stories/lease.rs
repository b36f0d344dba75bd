//! A tablet that hears nothing of the office shows no cases after a while, loses nothing, and goes on with news or a renewal.

use app::error::ErrorCode;
use app::policy::{PlannedPolicy, Policy};
use satchel_tests::scene::{Case, open_case};
use satchel_tests::world::{Device, World};
use serde_json::{Value, json};

const DAY_MINUTES: i64 = 24 * 60;

struct Office {
    world: World,
    su01: Device,
    cw07: Device,
    case: Case,
    _dir: tempfile::TempDir,
}

/// A supervisor and a caseworker with a case, of an agency with the usual lease; both have synced.
fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let policy = Policy::planned(PlannedPolicy::default()).unwrap();
    let (world, mut su01, _) = World::found_under(dir.path(), false, &[], policy).unwrap();
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01] {
        device.sync().unwrap();
    }
    Office { world, su01, cw07, case, _dir: dir }
}

impl Office {
    fn days(&self, days: i64) {
        self.world.clock.pass_minutes(days * DAY_MINUTES);
    }

    fn shows(&mut self) -> Result<(), ErrorCode> {
        let read = app::registry::call(self.cw07.session().unwrap(), "case_file", json!({ "case": self.case.id }));
        read.map(|_| ()).map_err(|error| error.code)
    }

    fn lease(&mut self) -> Value {
        self.cw07.call("lease", json!({})).unwrap()
    }
}

#[test]
fn a_tablet_warns_for_a_week_then_shows_no_case_and_keeps_every_draft_until_it_hears_of_the_office() {
    let mut office = office();
    office.days(6);
    assert_eq!(office.lease()["days_left"], Value::Null, "nothing to say yet");
    office.days(2);
    assert_eq!(office.lease()["days_left"], 6, "it warns early");
    assert_eq!(office.shows(), Ok(()), "and shows everything");
    let typed = json!({ "case": office.case.id, "kind": "visit", "content": "half a sentence at the well" });
    let draft = office.cw07.call("save_draft", typed).unwrap()["draft"].clone();
    office.days(7);
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "fifteen days without the office");
    let lease = office.lease();
    assert_eq!((&lease["over"], &lease["days_left"], &lease["days"]), (&json!(true), &json!(0), &json!(14)), "{lease}");
    let more = json!({ "draft": draft, "case": office.case.id, "kind": "visit", "content": "and the other half" });
    office.cw07.call("save_draft", more).unwrap();
    office.cw07.lock().unwrap();
    office.world.clock.pass_minutes(-20 * DAY_MINUTES);
    office.cw07.unlock().unwrap();
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "setting the clock back opens nothing");
    office.days(20);
    office.cw07.sync().unwrap();
    assert_eq!(office.shows(), Ok(()), "one answer of the office is enough");
    let drafts = office.cw07.call("drafts", json!({})).unwrap().to_string();
    assert!(drafts.contains("the other half"), "what was typed while it was over is there: {drafts}");
}

#[test]
fn a_clock_that_ran_ahead_is_forgotten_once_the_office_answers() {
    let mut office = office();
    office.days(4_000);
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "by that clock it is years");
    office.days(-3_999);
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "and nobody can tell which day was the wrong one");
    office.cw07.sync().unwrap();
    office.days(5);
    assert_eq!(office.shows(), Ok(()), "the office answered: counted from there");
}

#[test]
fn a_supervisor_renews_it_once_and_for_that_device() {
    let mut office = office();
    let mut cw08 = office.world.enrol(&mut office.su01, "CW08", 8).unwrap();
    cw08.sync().unwrap();
    office.days(15);
    for device in [&mut office.su01, &mut cw08] {
        device.sync().unwrap();
    }
    let lease = office.lease();
    let asked = json!({ "device": lease["device"], "digits": lease["digits"] });
    assert_eq!(cw08.refused("renew_lease", asked.clone()).unwrap().code, ErrorCode::NotAllowed, "a colleague may not");
    let renewal = office.su01.call("renew_lease", asked).unwrap();
    let other = json!({ "device": lease["device"], "digits": "0000 0001" });
    let wrong = office.su01.call("renew_lease", other).unwrap();
    assert_eq!(office.cw07.refused("take_renewal", wrong).unwrap().code, ErrorCode::FileUntrusted, "other digits");
    assert_eq!(cw08.refused("take_renewal", renewal.clone()).unwrap().code, ErrorCode::FileUntrusted, "another device");
    office.cw07.call("take_renewal", renewal.clone()).unwrap();
    assert_eq!(office.shows(), Ok(()), "signed by the supervisor of the team");
    office.days(15);
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "for one more lease");
    assert_eq!(office.cw07.refused("take_renewal", renewal).unwrap().code, ErrorCode::FileUntrusted, "and once");
}

#[test]
fn a_colleagues_file_with_news_of_the_office_is_news() {
    let mut office = office();
    office.days(15);
    office.su01.sync().unwrap();
    office.world.enrol(&mut office.su01, "CW08", 8).unwrap().sync().unwrap();
    office.su01.sync().unwrap();
    let stick = office.su01.call("put_on_stick", json!({})).unwrap();
    let taken = json!({ "file": stick["file"], "passphrase": stick["passphrase"] });
    assert_eq!(office.shows(), Err(ErrorCode::LeaseOver), "it has heard nothing itself");
    office.cw07.call("take_from_stick", taken).unwrap();
    assert_eq!(office.shows(), Ok(()), "a newer roster came by hand");
}
