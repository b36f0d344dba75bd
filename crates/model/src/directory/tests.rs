//! Who may be asked, what only warns, and which directories are refused.

use super::*;
use crate::testkit::services::{clinic, shelter};

const TODAY: Day = Day(20_780);

fn girl() -> Need {
    Need {
        kind: AgencyCode::parse("health"),
        sex: Some(Sex::Female),
        age: Some(9),
        programme: Some(Programme::Cp),
        area: Some("Odra".to_owned()),
    }
}

fn found(provider: &Provider, need: &Need) -> Vec<Hindrance> {
    hindrances(provider, &provider.services[0], need, TODAY)
}

fn set_target(provider: &mut Provider) -> &mut Target {
    &mut provider.services[0].target
}

#[test]
fn nothing_stands_between_a_checked_open_service_and_a_client_it_takes() {
    assert_eq!(found(&clinic(TODAY), &girl()), [], "the plain case");
    assert_eq!(found(&clinic(TODAY), &Need::default()), [], "whoever asks");
}

#[test]
fn each_hindrance_is_named_and_only_some_forbid() {
    type Turn = fn(&mut Provider);
    let cases: [(Turn, Hindrance, bool); 12] = [
        (|one| one.vetting = Vetting::DoNotUse, Hindrance::DoNotUse, true),
        (|one| one.services[0].capacity = Capacity::Closed, Hindrance::Closed, true),
        (|one| set_target(one).sexes = vec![Sex::Male], Hindrance::OtherSex, true),
        (|one| set_target(one).age_from = Some(10), Hindrance::TooYoung, true),
        (|one| set_target(one).age_to = Some(8), Hindrance::TooOld, true),
        (|one| set_target(one).programmes = vec![Programme::Gbv], Hindrance::OtherProgramme, true),
        (|one| one.areas = vec!["Kessel".to_owned()], Hindrance::OtherArea, false),
        (|one| one.services[0].capacity = Capacity::Full, Hindrance::Full, false),
        (|one| one.vetting = Vetting::Caution, Hindrance::Caution, false),
        (|one| one.vetting = Vetting::NotVetted, Hindrance::NotVetted, false),
        (|one| one.protocol_signed = false, Hindrance::NoProtocol, false),
        (|one| one.verified_on = Day(TODAY.0 - 91), Hindrance::LongUnchecked, false),
    ];
    for (turn, hindrance, forbidden) in cases {
        let mut provider = clinic(TODAY);
        turn(&mut provider);
        assert_eq!(found(&provider, &girl()), [hindrance], "{hindrance:?} is the only one");
        assert_eq!(forbids(hindrance), forbidden, "{hindrance:?}");
    }
}

#[test]
fn ninety_days_after_the_last_check_an_entry_is_still_fresh() {
    let mut provider = clinic(TODAY);
    provider.verified_on = Day(TODAY.0 - 90);
    assert!(!provider.is_long_unchecked(TODAY), "domain.md 9.3: stale after 90 days");
    assert!(provider.is_long_unchecked(Day(TODAY.0 + 1)), "and on the next day it is not");
}

#[test]
fn an_unknown_age_is_said_where_a_service_asks_for_one() {
    let mut provider = clinic(TODAY);
    set_target(&mut provider).age_to = Some(17);
    let need = Need { age: None, ..girl() };
    assert_eq!(found(&provider, &need), [Hindrance::AgeUnknown], "nobody is turned away for what is not written");
}

#[test]
fn services_that_may_be_asked_come_first_and_those_with_least_in_the_way_before_others() {
    let (mut barred, mut full) = (clinic(TODAY), clinic(TODAY));
    barred.vetting = Vetting::DoNotUse;
    full.services[0].capacity = Capacity::Full;
    let directory = Directory { providers: vec![barred, full, clinic(TODAY), shelter(TODAY)] };
    let offers = directory.offers(&girl(), TODAY);
    let order: Vec<_> = offers.iter().map(|offer| offer.hindrances.first().copied()).collect();
    assert_eq!(order, [None, Some(Hindrance::Full), Some(Hindrance::DoNotUse)], "the shelter is no clinic");
    assert!(!offers[2].may_be_asked(), "it is shown, so that nobody wonders, and cannot be chosen");
}

#[test]
fn a_directory_with_a_slip_is_refused_and_the_provider_named() {
    type Turn = fn(&mut Provider);
    let cases: [(Turn, ProviderFault); 8] = [
        (|one| one.name = String::new(), ProviderFault::Text(TextRefused::Empty)),
        (|one| one.areas.clear(), ProviderFault::NoArea),
        (|one| one.vetting = Vetting::Caution, ProviderFault::ReasonNeeded),
        (|one| one.location = "behind the market".to_owned(), ProviderFault::ShelterLocated),
        (|one| one.verified_on = Day(TODAY.0 + 2), ProviderFault::CheckedLater),
        (|one| one.services.push(one.services[0].clone()), ProviderFault::CodeTwice),
        (|one| one.areas = vec!["x".to_owned(); NAMES_MAX + 1], ProviderFault::TooMany),
        (
            |one| one.services[0].target = Target { age_from: Some(9), age_to: Some(8), ..Target::default() },
            ProviderFault::Ages,
        ),
    ];
    for (turn, fault) in cases {
        let mut directory = Directory { providers: vec![clinic(TODAY), shelter(TODAY)] };
        assert_eq!(check_directory(&directory, TODAY), Ok(()), "as it was");
        turn(&mut directory.providers[1]);
        assert_eq!(check_directory(&directory, TODAY), Err(DirectoryRefused { at: 1, fault }), "{fault:?}");
    }
    let twice = Directory { providers: vec![clinic(TODAY), clinic(TODAY)] };
    let fault = ProviderFault::CodeTwice;
    assert_eq!(check_directory(&twice, TODAY), Err(DirectoryRefused { at: 1, fault }), "a code means one provider");
    let many = Directory { providers: vec![clinic(TODAY); PROVIDERS_MAX + 1] };
    let refused = check_directory(&many, TODAY).unwrap_err();
    assert_eq!(refused.fault, ProviderFault::TooMany, "a list has a bound");
}
