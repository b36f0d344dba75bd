//! How model values look in JSON: codes of closed lists, ids in hex, ISO days. Turns them into proven types at the door.

use std::borrow::Cow;
use std::fmt;

use model::codes::AgencyCode;
use model::ids::PersonCode;
use model::{CaseId, Day, EntryId, StatementHash, codes};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::{Config, TS, TypeVisitor};

use crate::error::{CommandError, ErrorCode};

/// A closed list of codes.
pub trait Listed: Copy + 'static {
    /// The list's name.
    const LIST: &'static str;
    /// Every code of the list.
    fn all() -> Vec<&'static str>;
    /// The member with this code.
    fn read(code: &str) -> Option<Self>;
    /// This member's code.
    fn code(self) -> &'static str;
}

macro_rules! listed {
    ($($name:ident),+ $(,)?) => {$(
        impl Listed for codes::$name {
            const LIST: &'static str = codes::$name::LIST;
            fn all() -> Vec<&'static str> {
                codes::$name::ALL.iter().map(|member| member.code()).collect()
            }
            fn read(code: &str) -> Option<Self> {
                codes::$name::from_code(code)
            }
            fn code(self) -> &'static str {
                codes::$name::code(self)
            }
        }
    )+};
}

listed!(
    ActionStatus,
    AssessmentKind,
    Barrier,
    ChecklistAnswer,
    ClosureItem,
    ClosureReason,
    ConcernKind,
    ConferenceKind,
    ConferenceOutcome,
    ConferenceReason,
    ConsentAnswer,
    ConsentMethod,
    ConsentScope,
    ContactKind,
    ContactMode,
    ContactPurpose,
    CopyGiven,
    Domain,
    FeedbackOffer,
    GbvQuestion,
    GoalHorizon,
    GoalStatus,
    IdentityReason,
    InviteeKind,
    KeptReason,
    LegalBasis,
    NoContactReason,
    OpenReason,
    Participation,
    PlaceKind,
    Programme,
    ReassessReason,
    ReferralPriority,
    ReferralState,
    Relation,
    Responsible,
    ReviewOutcome,
    RiskBasis,
    RiskLevel,
    SafetyChange,
    SafetyCopy,
    SafetyPart,
    Sex,
    ShareGroup,
    StrengthKind,
    ToldItem,
    Tri,
    UnitType,
    VisitMark,
    PssMethod,
    TransportMeans,
    ChildAssent,
    GiverException,
    WithholdReason,
    WitnessRole,
    // Services and referrals.
    Capacity,
    DeclineReason,
    GapReason,
    ProviderKind,
    SendChannel,
    ServiceAccess,
    SharedField,
    Vetting,
    // Decisions that weigh on people.
    BidElement,
    BidFramework,
    BidStepKind,
    BidTrigger,
    ExplainedKind,
    OverrideGround,
    ReportDecision,
    ReportTrigger,
    // Money that cannot wait, and families that are looked for.
    FundCriterion,
    FundMethod,
    FundPurpose,
    FundStepKind,
    TracingStepKind,
    // Photos, recordings and papers.
    AttachmentKind,
    PaperKind,
    // Before intake.
    Criterion,
    EmergencyKind,
    Grade,
    LeadSource,
    NoActionReason,
    ScreeningOutcome,
    UrgentReason,
    // Transfers.
    HandOverTold,
    TransferAnswer,
    ReceivedAnswer,
    TransferEnd,
    TransferPackage,
    TransferReason,
    // Who carries the case.
    ClientInformed,
    HandoverReason,
    PreferenceCheck,
    RemovalReason,
    NewKeysReason,
    // Who alone may open a case.
    RestrictionReason,
);

/// A member of a closed list, as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code<T>(pub T);

impl<'de, T: Listed> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| T::read(text).map(Code))
    }
}

impl<T: Listed> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<T: Listed> JsonSchema for Code<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("code_{}", T::LIST).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::all() })
    }
}

impl<T: Listed> TS for Code<T> {
    type WithoutGenerics = Code<T>;
    type OptionInnerType = Code<T>;

    fn name(_: &Config) -> String {
        let codes: Vec<String> = T::all().iter().map(|code| format!("\"{code}\"")).collect();
        format!("({})", codes.join(" | "))
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(_: &mut impl TypeVisitor) {}
}

macro_rules! text_form {
    ($(#[$doc:meta])* $name:ident($inner:ty), $pattern:literal, $read:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub $inner);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer, |text| $read(text).map($name))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }

        impl TS for $name {
            type WithoutGenerics = $name;
            type OptionInnerType = $name;

            fn name(_: &Config) -> String {
                "string".to_owned()
            }

            fn inline(_: &Config) -> String {
                "string".to_owned()
            }

            fn visit_dependencies(_: &mut impl TypeVisitor) {}
        }
    };
}

text_form!(
    /// A case by its id, 32 hex digits.
    CaseRef(CaseId), "^[0-9a-f]{32}$", CaseId::from_hex
);
text_form!(
    /// An entry inside a case, 32 hex digits.
    EntryRef(EntryId), "^[0-9a-f]{32}$", EntryId::from_hex
);
text_form!(
    /// A signed statement by its hash, 64 hex digits.
    StatementRef(StatementHash), "^[0-9a-f]{64}$", StatementHash::from_hex
);
text_form!(
    /// A calendar day, `2026-03-31`.
    IsoDay(Day), "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Day::parse
);

impl Serialize for IsoDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Person codes of a field.
///
/// # Errors
/// [`ErrorCode::InputUnreadable`] with the name of the field.
pub(crate) fn person_codes(said: &[String], field: &str) -> Result<Vec<PersonCode>, CommandError> {
    let read: Option<Vec<PersonCode>> = said.iter().map(|code| PersonCode::parse(code)).collect();
    read.ok_or_else(|| CommandError::with(ErrorCode::InputUnreadable, "field", field))
}

/// The agency's own codes of a field; errors as for [`person_codes`].
pub(crate) fn agency_codes(said: &[String], field: &str) -> Result<Vec<AgencyCode>, CommandError> {
    let read: Option<Vec<AgencyCode>> = said.iter().map(|code| AgencyCode::parse(code)).collect();
    read.ok_or_else(|| CommandError::with(ErrorCode::InputUnreadable, "field", field))
}

fn from_text<'de, D, T>(deserializer: D, read: impl Fn(&str) -> Option<T>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Text<F>(F);
    impl<T, F: Fn(&str) -> Option<T>> Visitor<'_> for Text<F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a known code")
        }

        // The refused text is never repeated: it may be a name.
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::custom("invalid value"))
        }
    }
    deserializer.deserialize_str(Text(read))
}
