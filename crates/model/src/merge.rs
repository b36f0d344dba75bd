//! Which of two concurrent words protects more (`domain.md` 16 M3, `architecture.md` 5, 11). Orders nothing by time.
//!
//! Fields say it by [`Safer`](crate::register::Safer) beside their type; this module says it for statements:
//!
//! | Rule of `domain.md` 16 | Where it is kept |
//! |---|---|
//! | M1 append-only records merge by union | contact notes, referral events and confirmations have no edit that changes them; statements are only added |
//! | M2 both values of a field stay | [`Register`](crate::register::Register), [`conflict`](crate::conflict) |
//! | M3 the safer value counts | `Safer` of days, safe contact, legal hold, exclusion; here for statements |
//! | M4 contested closure | [`reducer::standing`](crate::reducer::standing) |
//! | M5 what voids an approval | [`facts::Depends`](crate::facts::Depends), [`reducer::standing`](crate::reducer::standing) |
//! | M6 after reassignment | `Ruling::may_replace` in [`reducer::judge`](crate::reducer::judge) |
//! | M7 causal order, then hash | [`reducer::history`](crate::reducer::history); receipt times in [`deadlines`](crate::deadlines) |
//! | M8 casework without its identity | every query takes `Option<&Identity>` |

use crate::codes::{ConsentAnswer, RiskLevel};
use crate::statement::StatementBody;

/// How little a statement protects: of two at one place of a lane that with the smaller number counts.
pub fn danger(body: &StatementBody) -> u8 {
    match body {
        StatementBody::RiskDetermined(risk) => match risk.level {
            RiskLevel::High => 0,
            RiskLevel::Medium => 1,
            RiskLevel::Low => 10,
            RiskLevel::None => 11,
        },
        StatementBody::ConsentDecided(consent) => match consent.answer {
            ConsentAnswer::Withdrawn => 2,
            ConsentAnswer::Refused => 3,
            ConsentAnswer::Expired => 4,
            ConsentAnswer::Partial => 12,
            ConsentAnswer::Given => 13,
        },
        StatementBody::ClosureReturned { .. } | StatementBody::TransferEnded { .. } => 5,
        StatementBody::Refused { .. } | StatementBody::Restricted(_) => 6,
        StatementBody::Reopened { .. } | StatementBody::JoinUndone { .. } => 7,
        StatementBody::IdentityOpened { .. } => 8,
        StatementBody::Assigned { .. }
        | StatementBody::Reassigned(_)
        | StatementBody::HandoverAnswered(_)
        | StatementBody::WorkAdopted(_)
        | StatementBody::NameKept { .. } => 9,
        StatementBody::ClosureRequested(_) | StatementBody::TransferProposed(_) | StatementBody::JoinProposed(_) => 14,
        StatementBody::Approved { .. }
        | StatementBody::SecondDecided { .. }
        | StatementBody::CareContinued(_)
        | StatementBody::BidDecided(_) => 15,
        StatementBody::ClosureAuthorised { .. }
        | StatementBody::Joined(_)
        | StatementBody::RestrictionLifted { .. }
        | StatementBody::TransferHandedOver { .. } => 16,
    }
}

/// Whether a statement lets something happen that must not happen by mistake: it counts only when everything it rests
/// on is here and its device never forked its lane.
pub fn permits(body: &StatementBody) -> bool {
    matches!(
        body,
        StatementBody::ClosureAuthorised { .. }
            | StatementBody::Approved { .. }
            | StatementBody::TransferHandedOver { .. }
            | StatementBody::Joined(_)
            | StatementBody::RestrictionLifted { .. }
            | StatementBody::SecondDecided { .. }
            | StatementBody::CareContinued(_)
            | StatementBody::BidDecided(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::StatementHash;
    use crate::testkit::{consent, risk};

    #[test]
    fn what_protects_comes_before_what_permits() {
        let request = StatementHash::from_bytes([1; 32]);
        let by_safety = [
            risk(RiskLevel::High),
            risk(RiskLevel::Medium),
            consent(ConsentAnswer::Withdrawn),
            consent(ConsentAnswer::Refused),
            StatementBody::ClosureReturned { request, comment: "look again".to_owned() },
            risk(RiskLevel::Low),
            risk(RiskLevel::None),
            consent(ConsentAnswer::Given),
            StatementBody::ClosureAuthorised { request },
        ];
        let dangers: Vec<u8> = by_safety.iter().map(danger).collect();
        assert!(dangers.is_sorted(), "of two statements at one place the safer counts: {dangers:?}");
    }
}
