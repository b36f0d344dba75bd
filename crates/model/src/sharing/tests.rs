//! Every field for every purpose and state of consent, frozen as a table that people can read: `docs/sharing.md`.

use std::fmt::Write as _;

use super::*;
use crate::codes::{AgeBand, ConsentAnswer, LegalBasis, WithholdReason};
use crate::consent::{ConsentDecision, ConsentTerms, Recipient, Withheld};
use crate::ids::{EntryId, StatementHash};
use crate::testkit::{OPENED, consent_given};

const NAME: &str = "Riverside clinic";

fn code(kind: ServiceKind) -> AgencyCode {
    AgencyCode::parse(kind.code()).expect("a plain code")
}

/// A yes to everything for the clinic.
fn whole(scope: ConsentScope) -> ConsentDecision {
    ConsentDecision {
        scope,
        explained: Vec::new(),
        expires_on: Some(OPENED.plus(90)),
        terms: ConsentTerms {
            recipients: vec![Recipient::Named(NAME.to_owned())],
            groups: ShareGroup::ALL.to_vec(),
            share_name: true,
            age_band: Some(AgeBand::To14),
            ..ConsentTerms::default()
        },
        ..consent_given(ConsentAnswer::Given)
    }
}

type Turn = fn(&mut ConsentDecision);

/// Each state of consent by its words, as a turn of the yes to everything; `None`: nobody asked.
const STATES: &[(&str, Option<Turn>)] = &[
    ("nobody asked", None),
    ("yes to everything", Some(|_| {})),
    ("yes, without the name", Some(|one| one.terms.share_name = false)),
    (
        "yes to service and contact alone",
        Some(|one| one.terms.groups = vec![ShareGroup::ServiceNeeded, ShareGroup::ContactSafe]),
    ),
    (
        "yes, reason kept back for fear of harm",
        Some(|one| {
            let reason = WithholdReason::FearOfHarm;
            one.terms.withheld = vec![Withheld { group: ShareGroup::ReasonShort, from: None, reason }];
        }),
    ),
    (
        "partly yes, to demographics",
        Some(|one| {
            one.answer = ConsentAnswer::Partial;
            one.terms.groups = vec![ShareGroup::Demographics];
        }),
    ),
    ("no", Some(|one| one.answer = ConsentAnswer::Refused)),
    ("taken back", Some(|one| one.answer = ConsentAnswer::Withdrawn)),
    ("over since yesterday", Some(|one| one.expires_on = Some(OPENED.plus(9)))),
    ("from tomorrow on", Some(|one| one.valid_from = OPENED.plus(11))),
    ("given before the client was 15", Some(|one| one.terms.age_band = Some(AgeBand::To11))),
    ("for another referral", Some(|one| one.terms.bound_to = Some(BoundTo::Referral(EntryId::from_bytes([9; 16]))))),
    ("for another service", Some(|one| one.terms.recipients = vec![Recipient::Named("Elsewhere".to_owned())])),
    ("on another ground than consent", Some(|one| one.basis = LegalBasis::BestInterest)),
];

fn held(scope: ConsentScope, turn: Option<Turn>) -> Vec<HeldConsent> {
    let stands = |turn: Turn| {
        let mut decision = whole(scope);
        turn(&mut decision);
        let to = decision.terms.recipients.first().map(Recipient::folded);
        let hash = StatementHash::from_bytes([1; 32]);
        HeldConsent { about: PersonCode::Client, scope, to, decision, hash, conflict: false }
    };
    turn.into_iter().map(stands).collect()
}

fn ruled(purpose: SharingPurpose, by_name: bool, service: ServiceKind, turn: Option<Turn>) -> Vec<FieldRuling> {
    let service = code(service);
    let services = [service.clone()];
    let receiver = Receiver { name: NAME, services: &services };
    let sharing = Sharing { purpose, receiver, service: Some(&service), by_name, bound_to: None };
    let band = if is_band_turn(turn) { AgeBand::To17 } else { AgeBand::To14 };
    let on = Asked { today: OPENED.plus(10), band: Some(band) };
    rulings(&sharing, &held(scope_of(purpose), turn), on)
}

fn is_band_turn(turn: Option<Turn>) -> bool {
    let mut decision = whole(ConsentScope::ShareReferral);
    turn.into_iter().for_each(|turn| turn(&mut decision));
    decision.terms.age_band == Some(AgeBand::To11)
}

/// Purposes with their variants, each a table of its own.
const TABLES: &[(&str, SharingPurpose, bool, ServiceKind)] = &[
    (
        "Referral package with the case code, to health care",
        SharingPurpose::ReferralPackage,
        false,
        ServiceKind::Health,
    ),
    ("Referral package with the name, to health care", SharingPurpose::ReferralPackage, true, ServiceKind::Health),
    (
        "Referral package with the case code, to a food service",
        SharingPurpose::ReferralPackage,
        false,
        ServiceKind::Food,
    ),
    ("Printed slip, to health care", SharingPurpose::PrintedSlip, false, ServiceKind::Health),
    ("Conference invitation", SharingPurpose::ConferenceInvitation, false, ServiceKind::Health),
    ("Transfer summary", SharingPurpose::TransferSummary, false, ServiceKind::CaseManagement),
    ("Transfer identity file", SharingPurpose::TransferIdentity, true, ServiceKind::CaseManagement),
];

fn table_text() -> (String, usize) {
    let mut out = String::from(
        "# What leaves the agency\n\nEvery field that can leave, for every purpose and state of consent. Made by a test of \
         `crates/model/src/sharing.rs` under `UPDATE_GOLDEN=1`; do not edit.\n\n`yes`: it leaves when the worker \
         ticks it. Anything else says why it stays. Fields are the only way out: intake forms, the account of an incident,\n\
         assessments, notes, data about the person feared or about others, and other services have no field, so no setting \
         and no consent lets them leave (`domain.md` SR-6).\n",
    );
    let mut rows = 0;
    for (title, purpose, by_name, service) in TABLES {
        let _ = write!(out, "\n## {title}\n\n| Consent |");
        SharedField::ALL.iter().for_each(|field| {
            let _ = write!(out, " {} |", field.code());
        });
        let _ = write!(out, "\n|---{}|\n", "|---".repeat(SharedField::ALL.len()));
        for (state, turn) in STATES {
            let _ = write!(out, "| {state} |");
            for ruling in ruled(*purpose, *by_name, *service, *turn) {
                let _ = write!(out, " {} |", ruling.stays.map_or("yes", Stays::code));
                rows += 1;
            }
            out.push('\n');
        }
    }
    (out, rows)
}

#[test]
fn the_table_of_what_leaves_is_the_one_people_read() {
    let (text, combinations) = table_text();
    assert!(combinations >= 500, "{combinations} combinations of purpose, consent and field");
    let path = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/sharing.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("docs can be written");
    }
    let frozen = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = text.lines().zip(frozen.lines()).find(|(now, then)| now != then);
    assert!(
        text == frozen,
        "what leaves is decided on purpose: read the change, then update docs/sharing.md: {differs:?}"
    );
}

#[test]
fn what_travels_as_agreed_is_what_may_leave_in_every_combination() {
    let mut combinations = 0;
    for (title, purpose, by_name, service) in TABLES {
        for (state, turn) in STATES {
            let service = code(*service);
            let services = [service.clone()];
            let receiver = Receiver { name: NAME, services: &services };
            let sharing =
                Sharing { purpose: *purpose, receiver, service: Some(&service), by_name: *by_name, bound_to: None };
            let band = if is_band_turn(*turn) { AgeBand::To17 } else { AgeBand::To14 };
            let on = Asked { today: OPENED.plus(10), band: Some(band) };
            let consents = held(scope_of(*purpose), *turn);
            let said = agreed(&sharing, &consents, on);
            for ruling in rulings(&sharing, &consents, on) {
                combinations += 1;
                let by_consent = matches!(ruling.stays, Some(Stays::Consent(_)));
                let tells = match (&said, ruling.group, ruling.field) {
                    (None, _, _) => false,
                    (Some(said), _, SharedField::Name) => said.name,
                    (Some(said), Some(group), _) => said.groups.contains(&group),
                    (Some(_), None, _) => true,
                };
                let of_rule = matches!(ruling.stays, Some(Stays::Rule(_)));
                assert!(of_rule || tells != by_consent, "{title}, {state}: {:?}", ruling.field);
            }
            let whole = said.as_ref().map_or(0, |said| said.groups.len() + said.kept_back.len());
            assert!(said.is_none() || whole == ShareGroup::ALL.len(), "{title}, {state}: nothing is left unsaid");
            let holds = said.as_ref().is_none_or(|said| said.until.is_none_or(|last| last >= on.today));
            assert!(holds, "{title}, {state}: what is over does not travel");
        }
    }
    assert!(combinations >= 500, "{combinations} combinations of purpose, consent and field");
}

#[test]
fn nothing_leaves_for_any_purpose_without_a_consent_that_holds_today() {
    let leaves = |turn: Option<Turn>| {
        let all = TABLES.iter().flat_map(|(_, purpose, by_name, service)| ruled(*purpose, *by_name, *service, turn));
        all.filter(|ruling| ruling.stays.is_none()).count()
    };
    for (state, turn) in STATES {
        let holds = state.starts_with("yes") || state.starts_with("partly");
        assert_eq!(leaves(*turn) > 0, holds, "{state}");
    }
}

#[test]
fn a_package_never_holds_code_and_name_together_and_a_slip_nothing_that_identifies() {
    let yes = Some((|_| {}) as Turn);
    for by_name in [false, true] {
        let ruled = ruled(SharingPurpose::ReferralPackage, by_name, ServiceKind::Health, yes);
        let leaves = |field| ruled.iter().any(|one| one.field == field && one.stays.is_none());
        assert_eq!((leaves(SharedField::Name), leaves(SharedField::CaseCode)), (by_name, !by_name), "one of them");
    }
    let slip = ruled(SharingPurpose::PrintedSlip, true, ServiceKind::Health, yes);
    let identifies = |one: &&FieldRuling| matches!(one.field, SharedField::Name | SharedField::SafeContact);
    assert!(slip.iter().filter(identifies).all(|one| one.stays.is_some()), "domain.md SR-4");
}

#[test]
fn a_ticked_field_that_may_not_leave_stops_everything() {
    let service = code(ServiceKind::Health);
    let services = [service.clone()];
    let receiver = Receiver { name: NAME, services: &services };
    let purpose = SharingPurpose::ReferralPackage;
    let sharing = Sharing { purpose, receiver, service: Some(&service), by_name: false, bound_to: None };
    let on = Asked { today: OPENED.plus(10), band: None };
    let consents = held(ConsentScope::ShareReferral, Some(|one| one.terms.groups = vec![ShareGroup::ServiceNeeded]));
    let leaving = |fields: &[SharedField]| leaving(&fields.iter().copied().collect(), &sharing, &consents, on);
    let agreed = [SharedField::CaseCode, SharedField::ServiceAsked];
    assert_eq!(leaving(&agreed), Ok(agreed.to_vec()), "what was agreed");
    let refused = leaving(&[SharedField::ServiceAsked, SharedField::Sex]).unwrap_err();
    assert_eq!(refused.field, SharedField::Sex, "it is named");
    assert_eq!(refused.stays, Some(Stays::Consent(WhyNot::NotThisGroup)), "with the reason");
}
