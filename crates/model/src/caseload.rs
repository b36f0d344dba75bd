//! How much work a caseworker carries and how much they may (`domain.md` 7.3). Ranks nobody.

use crate::codes::{RiskLevel, Seniority, code_list};

/// Caseload points in hundredths, so that sums are exact: 100 is one case of medium risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(pub u32);

/// Full-time equivalent in hundredths: 50 is half a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fte(pub u16);

/// The most that complexity may add, set by a supervisor with a reason.
pub const COMPLEXITY_EXTRA_MAX: Points = Points(100);
/// What a long way adds (usual travel of more than two hours one way).
pub const DISTANCE_EXTRA: Points = Points(25);
/// Below this share of a post a worker has spare capacity: 15 points a full post.
pub const SPARE_BELOW: Points = Points(1_500);
/// The highest cap that any seniority has, for a full post.
pub const CAP_MAX: Points = Points(3_000);

/// What one active case weighs by its risk; a case without a determination weighs as medium.
pub const fn weight(risk: Option<RiskLevel>) -> Points {
    match risk {
        Some(RiskLevel::High) => Points(150),
        Some(RiskLevel::Medium) | None => Points(100),
        Some(RiskLevel::Low | RiskLevel::None) => Points(75),
    }
}

/// What one active case adds to a caseload. `complexity` is cut at [`COMPLEXITY_EXTRA_MAX`].
pub fn case_points(risk: Option<RiskLevel>, complexity: Points, far_away: bool) -> Points {
    let extra = complexity.0.min(COMPLEXITY_EXTRA_MAX.0);
    let distance = if far_away { DISTANCE_EXTRA.0 } else { 0 };
    Points(weight(risk).0 + extra + distance)
}

/// The points of a caseload: the sum over its active cases.
pub fn total(cases: impl IntoIterator<Item = Points>) -> Points {
    cases.into_iter().fold(Points(0), |sum, case| Points(sum.0.saturating_add(case.0)))
}

/// The most a worker may carry.
pub fn cap(seniority: Seniority, fte: Fte) -> Points {
    let full = match seniority {
        Seniority::Junior => 1_500,
        Seniority::Standard => 2_500,
        Seniority::Senior => CAP_MAX.0,
    };
    Points(full * u32::from(fte.0) / 100)
}

code_list!(
    /// How full a caseload is.
    CaseloadStanding = "caseload_standing" { Over = "over", Full = "full", Room = "room", Spare = "spare" }
);

/// How full a caseload is: over the cap (W15), full for one more case of medium risk, with room, or with room to spare
/// (`domain.md` 7.3: below 15 points a full post).
pub fn standing(carried: Points, cap: Points, fte: Fte) -> CaseloadStanding {
    let spare_below = SPARE_BELOW.0 * u32::from(fte.0) / 100;
    match carried {
        Points(points) if points > cap.0 => CaseloadStanding::Over,
        Points(points) if points.saturating_add(weight(None).0) > cap.0 => CaseloadStanding::Full,
        Points(points) if points < spare_below => CaseloadStanding::Spare,
        _ => CaseloadStanding::Room,
    }
}

/// Whether a worker may take one more case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// What they carry.
    pub carried: Points,
    /// What they may carry.
    pub cap: Points,
    /// What the case would add.
    pub adds: Points,
    /// Whether a supervisor allowed more, with a reason.
    pub overridden: bool,
}

impl Room {
    /// Whether the case fits, or a supervisor allowed it.
    pub fn allows_one_more(&self) -> bool {
        self.overridden || self.carried.0.saturating_add(self.adds.0) <= self.cap.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_add_up_as_the_table_says() {
        let cases = [Some(RiskLevel::High), Some(RiskLevel::Medium), Some(RiskLevel::Low), None];
        let points = cases.map(|risk| case_points(risk, Points(0), false));
        assert_eq!(total(points), Points(425), "1.5 + 1 + 0.75 + 1");
        assert_eq!(case_points(Some(RiskLevel::Low), Points(900), true), Points(200), "extras have a bound");
    }

    #[test]
    fn the_cap_follows_seniority_and_share_of_a_post() {
        assert_eq!(cap(Seniority::Junior, Fte(100)), Points(1_500), "junior, full post");
        assert_eq!(cap(Seniority::Standard, Fte(50)), Points(1_250), "standard, half a post");
        assert!(cap(Seniority::Senior, Fte(100)) <= CAP_MAX, "no more than 30 a full post");
    }

    #[test]
    fn a_caseload_is_over_full_or_has_room() {
        let standing = |carried| standing(Points(carried), Points(2_500), Fte(100));
        assert_eq!(standing(2_501), CaseloadStanding::Over, "W15: above the cap");
        assert_eq!(standing(2_500), CaseloadStanding::Full, "at the cap nothing fits");
        assert_eq!(standing(2_401), CaseloadStanding::Full, "one of medium risk would not fit");
        assert_eq!(standing(2_400), CaseloadStanding::Room, "it would");
        assert_eq!(standing(1_499), CaseloadStanding::Spare, "domain.md 7.3: below 15 points");
    }

    #[test]
    fn a_worker_at_the_cap_takes_no_more_unless_a_supervisor_allows_it() {
        let full = Room { carried: Points(2_450), cap: Points(2_500), adds: Points(75), overridden: false };
        assert!(!full.allows_one_more(), "25 points are the cap");
        assert!(Room { adds: Points(50), ..full }.allows_one_more(), "exactly the cap fits");
        assert!(Room { overridden: true, ..full }.allows_one_more(), "the supervisor gave a reason");
    }
}
