//! Providers for tests: a clinic that takes everybody and a safe shelter.

use crate::codes::{AgencyCode, Capacity, ProviderKind, ServiceKind, Vetting};
use crate::directory::{Provider, Service, Target};
use crate::time::Day;

/// An open, vetted clinic in Odra, checked on `today`.
pub fn clinic(today: Day) -> Provider {
    Provider {
        id: code("riverside"),
        name: "Riverside clinic".to_owned(),
        kind: ProviderKind::Government,
        areas: vec!["Odra".to_owned()],
        location: "by the old bridge".to_owned(),
        hours: "Monday to Friday, 8 to 16".to_owned(),
        contact_role: "head nurse".to_owned(),
        contact_phone: "555 0140".to_owned(),
        contact_email: String::new(),
        case_management: false,
        protocol_signed: true,
        vetting: Vetting::Vetted,
        vetting_reason: String::new(),
        verified_on: today,
        services: vec![service(ServiceKind::Health)],
    }
}

/// A safe shelter, reached by phone alone.
pub fn shelter(today: Day) -> Provider {
    let services = vec![service(ServiceKind::SafeShelter)];
    Provider { id: code("harbour_house"), location: String::new(), services, ..clinic(today) }
}

/// A service for everybody, open.
pub fn service(kind: ServiceKind) -> Service {
    Service {
        id: code(kind.code()),
        kind: code(kind.code()),
        target: Target::default(),
        criteria: String::new(),
        cost: "free".to_owned(),
        capacity: Capacity::Open,
        languages: Vec::new(),
        access: Vec::new(),
        referral_how: "by phone".to_owned(),
        response_time: "the same day".to_owned(),
        after_hours: String::new(),
        emergency: false,
        pep: false,
        emergency_contraception: false,
        quality: String::new(),
    }
}

fn code(text: &str) -> AgencyCode {
    AgencyCode::parse(text).expect("a plain code")
}
