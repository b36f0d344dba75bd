//! What many cases of an area have in common: single issues that come again and again, needs that found no service.
//! Counts; names nobody.

use std::collections::BTreeMap;

use crate::case_file::Case;
use crate::codes::{AgencyCode, ConcernKind, GapReason, NoActionReason};
use crate::time::Day;

/// Single issues of one kind in an area from which a community-wide answer is to be considered (W18). An agency default.
pub const SHARED_ISSUES_MIN: usize = 10;
/// Days that are looked back at for them. An agency default.
pub const SHARED_ISSUES_DAYS: i32 = 30;
/// Days that are looked back at for needs without a service.
pub const GAPS_DAYS: i32 = 90;

/// Somebody who came with one issue that was solved at the screening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SingleIssue {
    /// The issue.
    pub kind: ConcernKind,
    /// Where, as it was written.
    pub area: String,
    /// The day of the interview.
    pub on: Day,
}

/// One issue that many share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedIssue {
    /// The issue.
    pub kind: ConcernKind,
    /// Where, as it was written last.
    pub area: String,
    /// How many came with it.
    pub count: usize,
}

/// Needs of one kind that found no service for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapCount {
    /// Kind of service.
    pub service: AgencyCode,
    /// Where, as it was written last; empty where nobody said.
    pub area: String,
    /// Why none was usable.
    pub why: GapReason,
    /// How often.
    pub count: usize,
    /// The last day.
    pub last_on: Day,
}

/// The single issue for which no case was opened, if that is what the last screening came to.
pub fn single_issue(case: &Case) -> Option<SingleIssue> {
    let screening = case.screenings.iter().max_by_key(|one| (one.asked_on, one.id))?;
    if screening.reason != Some(NoActionReason::SingleIssueResolved) {
        return None;
    }
    let main = case.concerns.iter().find(|concern| concern.main).or(case.concerns.first())?;
    let area = case.leads.first()?.area.clone();
    let on = screening.interview_on.unwrap_or(screening.asked_on);
    (!area.trim().is_empty()).then_some(SingleIssue { kind: main.kind, area, on })
}

/// Issues that so many share in an area that the community may be helped together, the most frequent first (W18).
///
/// Source: `domain.md` 10.
pub fn shared_issues(issues: impl IntoIterator<Item = SingleIssue>, today: Day) -> Vec<SharedIssue> {
    let recent = |issue: &SingleIssue| (0..SHARED_ISSUES_DAYS).contains(&today.days_since(issue.on));
    let mut found = BTreeMap::<(ConcernKind, String), SharedIssue>::new();
    for issue in issues.into_iter().filter(recent) {
        let SingleIssue { kind, area, .. } = issue;
        let shared = found.entry((kind, folded(&area))).or_insert(SharedIssue { kind, area, count: 0 });
        shared.count += 1;
    }
    let mut shared: Vec<SharedIssue> = found.into_values().filter(|one| one.count >= SHARED_ISSUES_MIN).collect();
    shared.sort_by_key(|one| std::cmp::Reverse(one.count));
    shared
}

/// Needs without a service of the last [`GAPS_DAYS`] days by service, area and reason: a count that goes from case to
/// case. Source: `domain.md` 9.3.
#[derive(Debug, Default)]
pub struct Gaps(BTreeMap<(AgencyCode, String, GapReason), GapCount>);

impl Gaps {
    /// Counts the gaps of one case.
    pub fn add(&mut self, case: &Case, today: Day) {
        for gap in case.gaps.iter().filter(|gap| (0..GAPS_DAYS).contains(&today.days_since(gap.on))) {
            let key = (gap.service.clone(), folded(&gap.area), gap.why);
            let (service, area, why) = (gap.service.clone(), gap.area.trim().to_owned(), gap.why);
            let count = self.0.entry(key).or_insert(GapCount { service, area, why, count: 0, last_on: gap.on });
            count.count += 1;
            count.last_on = count.last_on.max(gap.on);
        }
    }

    /// What was counted, the most frequent first.
    pub fn counted(self) -> Vec<GapCount> {
        let mut counted: Vec<GapCount> = self.0.into_values().collect();
        counted.sort_by_key(|one| std::cmp::Reverse((one.count, one.last_on)));
        counted
    }
}

fn folded(area: &str) -> String {
    area.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::ServiceGap;
    use crate::testkit::{OPENED, entry, world};

    fn issue(days_ago: i32, area: &str) -> SingleIssue {
        SingleIssue { kind: ConcernKind::Documentation, area: area.to_owned(), on: OPENED.plus(-days_ago) }
    }

    #[test]
    fn ten_who_share_an_issue_in_an_area_within_thirty_days_are_named_once() {
        let nine: Vec<SingleIssue> = (0..9).map(|days| issue(days, "Upper Mere")).collect();
        assert_eq!(shared_issues(nine.clone(), OPENED), [], "nine are not ten");
        let mut ten = nine.clone();
        ten.push(issue(29, " upper mere "));
        let found = shared_issues(ten, OPENED);
        assert_eq!(found.len(), 1, "one issue in one area, however it is spelt");
        assert_eq!((found[0].count, found[0].kind), (10, ConcernKind::Documentation), "with how many share it");
        let mut old = nine.clone();
        old.push(issue(30, "Upper Mere"));
        assert_eq!(shared_issues(old, OPENED), [], "what is older than thirty days does not count");
        let mut elsewhere = nine;
        elsewhere.push(issue(1, "Lower Mere"));
        assert_eq!(shared_issues(elsewhere, OPENED), [], "nor what is elsewhere");
    }

    #[test]
    fn needs_without_a_service_are_counted_over_cases() {
        let gap = |id: u8, days_ago: i32, why: GapReason| ServiceGap {
            id: entry(id),
            service: AgencyCode::parse("health").expect("a plain code"),
            area: "Upper Mere".to_owned(),
            why,
            on: OPENED.plus(-days_ago),
        };
        let mut one = world().case();
        one.gaps = vec![gap(1, 3, GapReason::Full), gap(2, 91, GapReason::Full)];
        let mut other = world().case();
        other.gaps = vec![gap(3, 1, GapReason::Full), gap(4, 2, GapReason::TooCostly)];
        let mut gaps = Gaps::default();
        [one, other].iter().for_each(|case| gaps.add(case, OPENED));
        let counted = gaps.counted();
        let said: Vec<_> = counted.iter().map(|one| (one.why, one.count, one.last_on)).collect();
        let expected = [(GapReason::Full, 2, OPENED.plus(-1)), (GapReason::TooCostly, 1, OPENED.plus(-2))];
        assert_eq!(said, expected, "two of one kind, one of another, and nothing of the past");
    }
}
