//! The services around an agency, as screens show them. Holds no rule and no client.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::directory::ProviderForm;

/// The directory on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DirectoryView {
    /// The day it was signed; none before any was loaded.
    pub issued_on: Option<String>,
    /// Staff code of who signed it.
    pub issued_by: Option<String>,
    /// The providers, in the order of the list.
    pub providers: Vec<ProviderView>,
    /// Changes proposed on this device.
    pub proposals: Vec<ProposalView>,
    /// Whether this person signs the list.
    pub keeps: bool,
}

/// One provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ProviderView {
    /// As the list says it.
    pub form: ProviderForm,
    /// Whether nobody has made sure of it for a long time.
    pub long_unchecked: bool,
    /// Days since somebody did.
    pub unchecked_days: i32,
    /// Whether a case may be handed over to it.
    pub takes_cases: bool,
}

/// A proposed change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ProposalView {
    /// Its id.
    pub id: String,
    /// The provider by code; none for one that is missing.
    pub provider: Option<String>,
    /// What to change.
    pub what: String,
    /// Staff code.
    pub by: String,
    /// The day.
    pub on: String,
}

/// The services that were looked at for a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ServicesFor {
    /// Whether a directory is on this device.
    pub has_directory: bool,
    /// Areas that any provider serves.
    pub areas: Vec<String>,
    /// Those that may be asked first.
    pub offers: Vec<OfferView>,
}

/// One service, looked at for a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct OfferView {
    /// The provider by code.
    pub provider: String,
    /// As people call it.
    pub name: String,
    /// The service by its code at the provider.
    pub service: String,
    /// Kind of service.
    pub kind: String,
    /// Areas served.
    pub areas: Vec<String>,
    /// When it is open.
    pub hours: String,
    /// What it costs.
    pub cost: String,
    /// Whom it takes, in words.
    pub criteria: String,
    /// How soon it answers.
    pub response_time: String,
    /// How to refer.
    pub referral_how: String,
    /// Work phone.
    pub contact_phone: String,
    /// Whether it answers emergencies at any hour.
    pub emergency: bool,
    /// Whether nothing forbids to ask it.
    pub may_be_asked: bool,
    /// Days since somebody made sure of it.
    pub unchecked_days: i32,
    /// Why the provider is to be used with caution, or not.
    pub vetting_reason: String,
    /// What stands in the way.
    pub hindrances: Vec<HindranceView>,
}

/// Something between a client and a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HindranceView {
    /// Its code.
    pub code: String,
    /// Whether it forbids a referral.
    pub forbids: bool,
}

/// Who to call when somebody is in danger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CrisisCard {
    /// Whether a directory is on this device.
    pub has_directory: bool,
    /// Those to call first, first.
    pub lines: Vec<CrisisLineView>,
}

/// One service that answers in a crisis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CrisisLineView {
    /// The provider by code.
    pub provider: String,
    /// As people call it.
    pub name: String,
    /// Kind of service.
    pub service: String,
    /// Work phone; may be empty where only `after_hours` says how.
    pub phone: String,
    /// When it is open.
    pub hours: String,
    /// What to do outside its hours.
    pub after_hours: String,
    /// Whether it answers at any hour.
    pub any_hour: bool,
    /// Areas it serves.
    pub areas: Vec<String>,
    /// Whether the area that was asked for is one of them.
    pub in_area: bool,
}
