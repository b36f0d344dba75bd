//! Which sheets may leave on paper. Decides whether, never what a sheet looks like.

use crate::case_file::Case;
use crate::codes::{ConsentScope, CopyGiven, ReferralDirection, ReferralState, ShareGroup, code_list};
use crate::consent::{Ask, Asked, BoundTo, Receiver, allows, band_on, held};
use crate::ids::{EntryId, PersonCode};
use crate::plan::CasePlan;
use crate::referral::Referral;
use crate::time::Day;
use crate::workflow::Workflow;

code_list!(
    /// A kind of sheet. Each carries the case code and nothing identifying, or identity and nothing about the case; the
    /// code key alone joins code and name. Source: `domain.md` SR-4, 1.2.
    SheetKind = "sheet_kind" {
        CaseSummary = "case_summary", FamilyPlan = "family_plan", ReferralSlip = "referral_slip",
        ConsentForm = "consent_form", CodeKey = "code_key",
    }
);

impl SheetKind {
    /// Whether it is made from identity; all others are made from casework.
    pub const fn is_identity(self) -> bool {
        matches!(self, SheetKind::ConsentForm | SheetKind::CodeKey)
    }
}

/// Why a sheet is not printed. Each is something a worker can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetRefused {
    /// No plan version is in force.
    #[error("no plan is in force")]
    NoPlan,
    /// The family said that a copy is not safe with them.
    #[error("a copy is not safe with the family")]
    CopyNotSafe,
    /// The family wants no copy.
    #[error("the family wants no copy")]
    CopyNotWanted,
    /// There is no such referral.
    #[error("there is no such referral")]
    NoSuchReferral,
    /// The referral ended, or came from outside.
    #[error("the referral has ended or came in")]
    ReferralOver,
    /// The client has not agreed, or no longer agrees, to share for a referral.
    #[error("sharing for a referral is not agreed")]
    SharingNotAgreed,
}

/// The plan that a family may have a copy of: the one in force, and only where a copy is safe and wanted.
/// Source: `domain.md` 4.8 `copy_given`.
pub fn family_copy<'c>(case: &'c Case, workflow: &Workflow) -> Result<&'c CasePlan, SheetRefused> {
    let plan = case.plan_in_force(workflow).ok_or(SheetRefused::NoPlan)?;
    match plan.copy_given {
        Some(CopyGiven::NotSafe) => Err(SheetRefused::CopyNotSafe),
        Some(CopyGiven::NotWanted) => Err(SheetRefused::CopyNotWanted),
        _ => Ok(plan),
    }
}

/// The referral that a slip may be handed out for: going out, not over, and the client agrees on `today` that this provider
/// learns what is asked and why.
/// Source: `domain.md` 9.1, SR-7.
pub fn referral_slip<'c>(
    case: &'c Case,
    workflow: &Workflow,
    referral: EntryId,
    today: Day,
) -> Result<&'c Referral, SheetRefused> {
    let found = case.referrals.iter().find(|one| one.id == referral).ok_or(SheetRefused::NoSuchReferral)?;
    if found.direction != ReferralDirection::Out || !may_have_slip(found.state()) {
        return Err(SheetRefused::ReferralOver);
    }
    let ask = Ask {
        about: PersonCode::Client,
        scope: ConsentScope::ShareReferral,
        receiver: Some(Receiver { name: &found.provider, services: found.service.as_slice() }),
        groups: &[ShareGroup::ServiceNeeded, ShareGroup::ReasonShort],
        name: false,
        bound_to: Some(BoundTo::Referral(referral)),
    };
    let on = Asked { today, band: band_on(case, today) };
    allows(&held(case, workflow), &ask, on).map_err(|_| SheetRefused::SharingNotAgreed)?;
    Ok(found)
}

const fn may_have_slip(state: ReferralState) -> bool {
    use ReferralState::{Accepted, Draft, InService, NoResponse, NotAttended, Ready, Received, Sent};
    matches!(state, Draft | Ready | Sent | NoResponse | Received | Accepted | NotAttended | InService)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::ReferralPriority;
    use crate::testkit::{OPENED, world};

    fn agreed_plan(copy_given: Option<CopyGiven>) -> CasePlan {
        let mut plan = CasePlan::draft(EntryId::from_bytes([7; 16]), 1, 9, None);
        plan.agreed_on = Some(OPENED);
        plan.copy_given = copy_given;
        plan
    }

    #[test]
    fn a_family_gets_a_copy_only_where_it_is_safe_and_wanted() {
        let world = world();
        let (mut case, workflow) = (world.case(), world.workflow());
        case.plans.clear();
        assert_eq!(family_copy(&case, &workflow).err(), Some(SheetRefused::NoPlan), "nothing was agreed yet");
        let mut asked = |copy| {
            case.plans = vec![agreed_plan(copy)];
            family_copy(&case, &workflow).map(|plan| plan.version)
        };
        assert_eq!(asked(Some(CopyGiven::Paper)), Ok(9), "the plan in force");
        assert_eq!(asked(None), Ok(9), "nobody said that it is not safe");
        assert_eq!(asked(Some(CopyGiven::NotSafe)), Err(SheetRefused::CopyNotSafe), "paper can be found at home");
        assert_eq!(asked(Some(CopyGiven::NotWanted)), Err(SheetRefused::CopyNotWanted), "and is theirs to refuse");
    }

    #[test]
    fn a_slip_needs_a_living_referral_and_a_consent_to_share() {
        let world = world();
        let (mut case, workflow) = (world.case(), world.workflow());
        let id = EntryId::from_bytes([8; 16]);
        let slip = |case: &Case| referral_slip(case, &workflow, id, OPENED).err();
        case.referrals.clear();
        assert_eq!(slip(&case), Some(SheetRefused::NoSuchReferral), "there is none");
        case.referrals = vec![Referral {
            id,
            direction: ReferralDirection::Out,
            action: None,
            service: None,
            provider: "clinic".to_owned(),
            priority: ReferralPriority::Routine,
            reason_short: "a check".to_owned(),
            client_told_steps: true,
            made_on: OPENED,
            sent: None,
            events: Vec::new(),
        }];
        assert_eq!(slip(&case), Some(SheetRefused::SharingNotAgreed), "nobody agreed to share anything");
        case.referrals[0].direction = ReferralDirection::In;
        assert_eq!(slip(&case), Some(SheetRefused::ReferralOver), "what came in is not sent out");
    }
}
