//! Deals to the 200 records what the table of `domain.md` 18 counts, around what is fixed of the chosen ones. Knows no day.

use super::names;
use super::record::{Incident, Part, Programme, Record};
use super::table::{self, CASELOADS, spread};
use super::tags::chosen;
use super::weighty::asks_for_a_report;
use crate::demo::words::{CONCERNS, Language};
use crate::dice::Dice;

/// Every record, with everything but its days.
pub fn deal(dice: &mut Dice) -> Vec<Record> {
    let mut records = shells();
    workers(&mut records, dice);
    people(&mut records, dice);
    reasons(&mut records, dice);
    risks(&mut records, dice);
    plans(&mut records);
    again(&mut records, dice);
    late(&mut records, dice);
    incidents(&mut records, dice);
    for (number, record) in (1..).zip(&mut records) {
        record.number = number;
        record.language = [Language::French, Language::Arabic, Language::English][dice.below(7).min(2)];
        if record.concern.is_empty() {
            let kinds = &CONCERNS[record.programme as usize];
            record.concern = record.incident.map_or(kinds[dice.below(kinds.len())].0, |incident| incident.kind);
        }
        if record.client.first.is_empty() {
            let arabic = dice.below(6) == 0;
            (record.client.first, record.client.family) = names::name(dice, arabic);
        }
    }
    records
}

/// The chosen records, and blank ones for what the table counts beyond them.
fn shells() -> Vec<Record> {
    let mut records = chosen();
    for (state, counts) in table::STATES {
        for (programme, count) in [Programme::Cp, Programme::Gbv, Programme::Gp].into_iter().zip(counts) {
            let there = records.iter().filter(|one| one.state == state && one.programme == programme).count();
            records.extend((there..count).map(|_| Record::blank(programme, state)));
        }
    }
    records
}

/// Mixes what is left of a pool after the pinned values are taken out.
fn rest<T: PartialEq + Copy>(mut pool: Vec<T>, pinned: impl Iterator<Item = T>, dice: &mut Dice) -> Vec<T> {
    for value in pinned {
        if let Some(at) = pool.iter().position(|one| *one == value) {
            pool.swap_remove(at);
        }
    }
    shuffle(&mut pool, dice);
    pool
}

/// Mixes a list.
pub fn shuffle<T>(list: &mut [T], dice: &mut Dice) {
    for at in (1..list.len()).rev() {
        list.swap(at, dice.below(at + 1));
    }
}

fn workers(records: &mut [Record], dice: &mut Dice) {
    let pool: Vec<usize> =
        CASELOADS.iter().enumerate().flat_map(|(worker, cases)| std::iter::repeat_n(worker, *cases)).collect();
    let pinned: Vec<usize> =
        records.iter().filter(|one| one.is_active() && one.worker != usize::MAX).map(|one| one.worker).collect();
    let mut left = rest(pool, pinned.into_iter(), dice);
    let mut turn = 0;
    for record in records.iter_mut().filter(|one| one.worker == usize::MAX) {
        if record.is_active() {
            record.worker = left.pop().unwrap_or_default();
        } else {
            // What was handed to another agency is not with the worker of the tablet; CW12 has begun this week.
            let from = usize::from(record.state == "transferred");
            record.worker = [0, 1, 2, 3, 0, 4, 5, 6, 7, 0, 8, 9, 10][turn % 13].max(from);
            turn += 1;
        }
    }
}

fn people(records: &mut [Record], dice: &mut Dice) {
    for (at, programme) in [Programme::Cp, Programme::Gbv, Programme::Gp].into_iter().enumerate() {
        let of = |one: &&Record| one.programme == programme;
        let said: Vec<&str> =
            records.iter().filter(of).map(|one| one.client.sex).filter(|sex| !sex.is_empty()).collect();
        let mut sexes = rest(spread(table::SEXES[at]), said.into_iter(), dice);
        let bands: Vec<&str> = table::AGES[at].iter().map(|(band, _)| *band).collect();
        let known = |one: &Record| (one.client.age != 0 || one.is_named()) && one.client.age != u8::MAX;
        let said: Vec<&str> = records
            .iter()
            .filter(of)
            .filter(|one| known(one))
            .filter_map(|one| cut_band(&bands, one.client.age))
            .collect();
        let mut ages = rest(spread(table::AGES[at]), said.into_iter(), dice);
        for record in records.iter_mut().filter(|one| one.programme == programme) {
            if record.client.sex.is_empty() {
                record.client.sex = sexes.pop().unwrap_or("female");
            }
            if !known(record) {
                record.client.age = age_in(ages.pop().unwrap_or("6-11"), dice);
            }
        }
    }
    let mut displaced = rest(spread(table::DISPLACEMENT), std::iter::empty(), dice);
    let mut sources = rest(spread(table::SOURCES), std::iter::empty(), dice);
    let mut places: Vec<usize> = (0..records.len()).filter(|at| !records[*at].is_named()).collect();
    shuffle(&mut places, dice);
    let difficulties = ["seeing", "hearing", "walking", "remembering", "self_care", "communicating"];
    for at in places.into_iter().take(table::DISABLED - 1) {
        records[at].client.difficulty = Some((difficulties[at % 6], ["lot", "lot", "cannot"][at % 3]));
    }
    for record in records {
        record.client.displacement = displaced.pop().unwrap_or("resident");
        record.source = sources.pop().unwrap_or("self");
        record.client.band = model::consent::age_band(record.client.age).code();
    }
}

/// The table's own band of an age.
fn cut_band(bands: &[&'static str], age: u8) -> Option<&'static str> {
    bands.iter().copied().find(|band| {
        let (from, to) = limits(band);
        (from..=to).contains(&age)
    })
}

/// First and last age of a band of the table.
pub fn limits(band: &str) -> (u8, u8) {
    match band {
        "under_18" => (12, 17),
        "60+" => (60, 84),
        _ => {
            let (from, to) = band.split_once('-').unwrap_or((band, band));
            (from.parse().unwrap_or(0), to.parse().unwrap_or(0))
        }
    }
}

fn age_in(band: &str, dice: &mut Dice) -> u8 {
    let (from, to) = limits(band);
    from + u8::try_from(dice.below(usize::from(to - from) + 1)).unwrap_or(0)
}

fn reasons(records: &mut [Record], dice: &mut Dice) {
    let said: Vec<&str> = records.iter().filter_map(|one| one.no_action).collect();
    let mut none = rest(spread(table::NO_ACTION), said.into_iter(), dice);
    let of_age: Vec<usize> = (0..records.len())
        .filter(|at| {
            let one = &records[*at];
            one.state == "closed"
                && one.client.band == "15-17"
                && one.closure.is_none()
                && one.programme == Programme::Cp
        })
        .take(3)
        .collect();
    for at in of_age {
        (records[at].closure, records[at].client.age) = (Some("turned_18"), 17);
    }
    let said: Vec<&str> = records.iter().filter(|one| one.state == "closed").filter_map(|one| one.closure).collect();
    let mut closed = rest(spread(table::CLOSURES), said.into_iter(), dice);
    let mut pending = vec!["client_declines", "goals_met", "goals_met", "goals_met"];
    for record in records.iter_mut() {
        match record.state {
            "no_action" if record.no_action.is_none() => record.no_action = none.pop(),
            "closed" if record.closure.is_none() => record.closure = closed.pop(),
            "closure_pending" if record.closure.is_none() => record.closure = pending.pop(),
            _ => {}
        }
        // No command closes it yet: it stays open, but not with the worker of the tablet, whose 31 are counted.
        if record.closure == Some("duplicate_error") {
            record.worker = record.worker.max(3);
        }
    }
    // Seven were opened again: five are active, one of them under assessment, and two are closed once more.
    let mut before = rest(spread(table::CLOSED_BEFORE), ["goals_met"].into_iter(), dice);
    for (state, count) in [("assessment", 1), ("implementing", 3), ("closed", 2)] {
        let fits = |one: &&mut Record| {
            let again = one.state != "closed" || one.closure == Some("goals_met");
            one.state == state && !one.is_named() && again && one.closed_before.is_none()
        };
        records.iter_mut().filter(fits).take(count).for_each(|one| one.closed_before = before.pop());
    }
}

fn risks(records: &mut [Record], dice: &mut Dice) {
    for record in records.iter_mut() {
        if record.part == Some(Part::Contested) {
            record.risk = Some("high");
        } else if record.closure == Some("goals_met") {
            record.risk = Some("low");
        } else if record.is_opened() && !record.is_active() && record.risk.is_none() {
            record.risk = Some(["medium", "low", "low"][dice.below(3)]);
        }
    }
    let said: Vec<&str> = records.iter().filter(|one| one.is_active()).filter_map(|one| one.risk).collect();
    let mut left = rest(spread(table::RISKS), said.into_iter(), dice);
    for record in records.iter_mut().filter(|one| one.is_active() && one.risk.is_none()) {
        record.risk = left.pop();
    }
}

/// Which last episodes have an agreed plan: three who declined at the assessment, one case opened in error and one
/// that was handed over early have none.
fn plans(records: &mut [Record]) {
    let (mut declined, mut early, mut looped) = (3, 1, 1);
    let take = |left: &mut usize| {
        let one = *left > 0;
        *left = left.saturating_sub(1);
        one
    };
    for record in records.iter_mut() {
        let named = record.is_named();
        record.planned = match record.state {
            "assessment" if record.tag == Some("D08") => true,
            // The third reassessment beside the incident and the reopening: a review asked for it.
            "assessment" => !named && record.closed_before.is_none() && take(&mut looped),
            "implementing" | "reviewing" | "closure_pending" | "transfer_pending" => true,
            "closed" if record.closure == Some("client_declines") => !take(&mut declined),
            "closed" => record.closure != Some("duplicate_error"),
            "transferred" => named || !take(&mut early),
            _ => false,
        };
        record.again |= record.state == "assessment" && record.planned;
    }
}

fn higher(risk: Option<&'static str>) -> &'static str {
    if risk == Some("low") { "medium" } else { "high" }
}

/// Who is found at another risk later and who at a lower one (15.1), and whose plan was revised.
fn again(records: &mut [Record], dice: &mut Dice) {
    for record in records.iter_mut() {
        let held = record.state == "reviewing" && record.part != Some(Part::Reviewing);
        record.again |= record.planned && (held || record.closure == Some("goals_met"));
    }
    // Four of the seven earlier episodes ended with their goals met, and count as well.
    let wanted = table::INDICATORS[0].2 - 4 - records.iter().filter(|one| one.again).count();
    let mut free: Vec<usize> = (0..records.len())
        .filter(|at| {
            let one = &records[*at];
            let may = !one.is_named() || matches!(one.tag, Some("D05" | "D15" | "D21" | "D22"));
            one.planned && !one.again && may && one.closure != Some("client_declines")
        })
        .collect();
    shuffle(&mut free, dice);
    free.iter().take(wanted).for_each(|at| records[*at].again = true);
    let fixed = |one: &Record| one.closure == Some("goals_met") || matches!(one.tag, Some("D01" | "D07" | "D11"));
    let mut lower: Vec<usize> = (0..records.len())
        .filter(|at| {
            let one = &records[*at];
            one.again && !one.is_named() && !fixed(one) && one.risk != Some("high") && one.state != "assessment"
        })
        .collect();
    shuffle(&mut lower, dice);
    let there = records.iter().filter(|one| one.again && fixed(one)).count() + 4;
    lower.truncate(table::INDICATORS[0].1 - there);
    for (at, record) in records.iter_mut().enumerate() {
        if record.again && (fixed(record) || lower.contains(&at)) {
            record.base = higher(record.risk);
        } else if !record.is_named() {
            record.base = record.risk.unwrap_or("low");
        }
    }
    for record in records.iter_mut() {
        match (record.tag, record.part) {
            (Some("D07"), _) => record.revised = 2,
            (Some("D08"), _) | (_, Some(Part::Contested)) => record.base = "medium",
            _ => {}
        }
    }
    let mut revisable: Vec<usize> = (0..records.len())
        .filter(|at| {
            let one = &records[*at];
            one.again && one.planned && !one.is_named() && matches!(one.state, "implementing" | "closed")
        })
        .collect();
    shuffle(&mut revisable, dice);
    revisable.iter().take(table::PLANS[1] - 2).for_each(|at| records[*at].revised = 1);
}

/// Whose screening was late. What is still open before intake is late by itself, and so is the assessment of one story.
fn late(records: &mut [Record], dice: &mut Dice) {
    let wanted = table::INDICATORS[3].2 - table::INDICATORS[3].1 - LATE_BY_THEMSELVES;
    let mut free: Vec<usize> = (0..records.len())
        .filter(|at| {
            let one = &records[*at];
            let lost = [one.closure, one.closed_before].contains(&Some("lost_contact"));
            let here = one.is_opened() || one.state == "no_action";
            !one.is_named() && here && !lost && one.no_action != Some("unreachable")
        })
        .collect();
    shuffle(&mut free, dice);
    free.iter().take(wanted).for_each(|at| records[*at].late = true);
}

/// Three leads and six screenings that go on too long, the assessment of D06, and four clients who were lost for weeks.
pub const LATE_BY_THEMSELVES: usize = 14;

fn incidents(records: &mut [Record], dice: &mut Dice) {
    let said: Vec<&str> = records.iter().filter_map(|one| one.incident.map(|incident| incident.kind)).collect();
    let mut kinds = rest(spread(table::INCIDENTS), said.into_iter(), dice);
    let mut soon = table::WITHIN_72_H - 1;
    // Of the reports that the table counts three belong to planted stories, and one to an emergency.
    let mut to_report = table::REPORTS[0] - 4;
    for record in records.iter_mut() {
        if record.programme != Programme::Gbv || !record.is_opened() || record.incident.is_some() {
            continue;
        }
        let gentle = record.client.age < 18 && to_report == 0;
        let at = kinds.iter().rposition(|kind| gentle == matches!(*kind, "denial_resources" | "psychological_abuse"));
        let kind = at.map(|at| kinds.remove(at)).or_else(|| kinds.pop()).unwrap_or("psychological_abuse");
        let sexual = matches!(kind, "rape" | "sexual_assault");
        let days_to_report = match () {
            () if sexual && soon > 0 => {
                soon -= 1;
                i32::try_from(dice.below(3)).unwrap_or(0)
            }
            () => 5 + i32::try_from(dice.below(60)).unwrap_or(0),
        };
        record.incident = Some(Incident { kind, days_to_report });
        to_report -= usize::from(asks_for_a_report(record));
    }
}
