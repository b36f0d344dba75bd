//! What the client agreed to, purpose by purpose and recipient by recipient; and one signed form. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Somebody who may receive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RecipientView {
    /// The organisation; empty where a kind of service is meant.
    pub name: String,
    /// The kind of service.
    pub service: Option<String>,
}

/// Something that is not to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WithheldView {
    /// What.
    pub group: String,
    /// From whom; from everybody when none.
    pub from: Option<RecipientView>,
    /// Why.
    pub reason: String,
}

/// What follows when it is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentEffectView {
    /// What.
    pub effect: String,
    /// For how many referrals; 0 where nothing is counted.
    pub count: u32,
}

/// One decision that stands: one purpose, one recipient where something is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentLine {
    /// Purpose.
    pub scope: String,
    /// For whom; none for the purpose as a whole.
    pub to: Option<RecipientView>,
    /// `agreed`, `partial`, `refused`, `withdrawn`, `expired` or `not_asked`, as it stands today.
    pub state: String,
    /// The day it holds from.
    pub on: Option<String>,
    /// The last day it holds.
    pub until: Option<String>,
    /// Whether it ends within the days in which it should be asked again.
    pub ends_soon: bool,
    /// Whether the client is 15 or 18 since, so that it shares nothing until it is asked anew.
    pub anew: bool,
    /// Person code of who decided.
    pub given_by: Option<String>,
    /// On what ground.
    pub basis: Option<String>,
    /// How.
    pub method: Option<String>,
    /// What the child said.
    pub child_assent: Option<String>,
    /// Who was beside.
    pub witness_role: Option<String>,
    /// What may be shared.
    pub groups: Vec<String>,
    /// Whether the name may be told.
    pub share_name: bool,
    /// What is kept from whom.
    pub withheld: Vec<WithheldView>,
    /// Conditions in coded words.
    pub conditions: String,
    /// What the client said back, in coded words.
    pub understood: String,
    /// The signed form, by its entry id.
    pub form: Option<String>,
    /// Whether two decisions stand that did not see each other; what both allow is shown.
    pub conflict: bool,
    /// Staff code of who recorded it.
    pub by: Option<String>,
    /// What follows when it is taken back.
    pub stops: Vec<ConsentEffectView>,
    /// Days that a new yes lasts; none: until it is taken back.
    pub lasts_days: Option<i32>,
    /// Whether it means that somebody outside receives something.
    pub shares: bool,
}

/// Every purpose as it stands, those that nobody asked for too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The client's usual part at this age: `told`, `assents`, `consents_with_caregiver` or `consents`.
    pub part: String,
    /// Person codes of the client and the unit.
    pub people: Vec<String>,
    /// One a decision, purposes in the order of the list.
    pub lines: Vec<ConsentLine>,
    /// Whether this person may record a decision now.
    pub may_decide: bool,
}

/// The signed form of a consent: one of the few views with names in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentFormView {
    /// Entry id.
    pub id: String,
    /// Person code of who agreed.
    pub giver: String,
    /// Their name.
    pub giver_name: String,
    /// Relation to the client.
    pub relation: Option<String>,
    /// `signature`, `thumbprint`, `on_paper` or `spoken`.
    pub mark: String,
    /// Strokes of a signature, points from 0 to 1000.
    pub strokes: Vec<Vec<[u16; 2]>>,
    /// A picture as a data address; empty where there is none.
    pub picture: String,
    /// Name of who was beside.
    pub witness_name: String,
    /// In which part.
    pub witness_role: Option<String>,
    /// Name of the interpreter.
    pub interpreter_name: String,
    /// Whether the interpreter promised to keep it to themselves.
    pub interpreter_promised: bool,
    /// Where a paper original is kept.
    pub paper_place: String,
    /// The day it was marked.
    pub signed_on: String,
}
