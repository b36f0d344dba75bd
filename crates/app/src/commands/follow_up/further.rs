//! What else a contact brought, as it is typed. Holds no rule.

use model::codes::{AgencyCode, Barrier, PssMethod, TransportMeans, Tri};
use model::follow_up::{Advocacy, Further, ServiceCheck, SupportSession, Travel};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, EntryRef};
use crate::session::Session;

/// What else a contact brought. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FurtherFound {
    /// What the client says of services that were asked for them.
    #[serde(default)]
    pub service_checks: Vec<ServiceChecked>,
    /// How what stands in the way is to be taken away, in coded words.
    #[serde(default)]
    pub barrier_plan: String,
    /// Services that the worker gave, by code.
    #[serde(default)]
    pub direct_services: Vec<String>,
    /// A session of focused psychosocial support.
    #[serde(default)]
    pub session: Option<SessionHeld>,
    /// What was asked of others for the client.
    #[serde(default)]
    pub advocacy: Vec<AdvocacyFound>,
    /// The way there and back.
    #[serde(default)]
    pub travel: Option<TravelTold>,
}

/// What the client says of one service.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceChecked {
    /// The referral.
    pub referral: EntryRef,
    /// Whether the service was received.
    pub received: Code<Tri>,
    /// How they got there and what it was like.
    #[serde(default)]
    pub how: String,
    /// What stood in the way.
    #[serde(default)]
    pub problem: Option<Code<Barrier>>,
    /// What is next.
    #[serde(default)]
    pub next: String,
}

/// A session of support.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionHeld {
    /// Which kind.
    pub method: Code<PssMethod>,
    /// Its number among those with this client, from 1.
    pub number: u8,
}

/// One thing asked of somebody else.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AdvocacyFound {
    /// Of whom.
    pub towards: String,
    /// What.
    pub asked: String,
    /// What came of it.
    #[serde(default)]
    pub result: String,
}

/// The way to a contact.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TravelTold {
    /// How.
    pub means: Code<TransportMeans>,
    /// Minutes on the way.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// What it cost, in whole units of the agency's currency.
    #[serde(default)]
    pub cost: Option<u32>,
}

impl FurtherFound {
    /// As the model has it, with a fresh key for each entry.
    pub(super) fn further(&self, session: &mut Session) -> Result<Further, CommandError> {
        let mut checks = Vec::with_capacity(self.service_checks.len());
        for check in &self.service_checks {
            checks.push(ServiceCheck {
                id: session.entry_id(),
                referral: check.referral.0,
                received: check.received.0,
                how: check.how.clone(),
                problem: check.problem.map(|code| code.0),
                next: check.next.clone(),
            });
        }
        let mut advocacy = Vec::with_capacity(self.advocacy.len());
        for one in &self.advocacy {
            let (towards, asked, result) = (one.towards.clone(), one.asked.clone(), one.result.clone());
            advocacy.push(Advocacy { id: session.entry_id(), towards, asked, result });
        }
        let direct: Option<Vec<_>> = self.direct_services.iter().map(|code| AgencyCode::parse(code)).collect();
        Ok(Further {
            service_checks: checks,
            barrier_plan: self.barrier_plan.clone(),
            direct_services: direct.ok_or(CommandError::with(
                ErrorCode::InputUnreadable,
                "field",
                "direct_services",
            ))?,
            session: self.session.as_ref().map(|held| SupportSession { method: held.method.0, number: held.number }),
            advocacy,
            travel: self.travel.as_ref().map(|told| Travel {
                means: told.means.0,
                minutes: told.minutes,
                cost: told.cost,
            }),
        })
    }
}
