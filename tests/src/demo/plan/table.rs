//! The figures of `domain.md` 18 for the 200 case records, as they stand there. Deals nothing.

/// How many of each.
pub type Cut = &'static [(&'static str, usize)];

/// States, with child protection, gender-based violence and general protection apart.
///
/// The table gives only the sums; their split is ours. Six of gender-based violence end before intake.
pub const STATES: [(&str, [usize; 3]); 11] = [
    ("identified", [2, 1, 1]),
    ("screening", [3, 2, 1]),
    ("no_action", [10, 3, 3]),
    ("assessment", [11, 5, 2]),
    ("planning", [8, 4, 2]),
    ("implementing", [40, 18, 8]),
    ("reviewing", [6, 3, 1]),
    ("closure_pending", [3, 2, 1]),
    ("closed", [29, 12, 9]),
    ("transfer_pending", [1, 1, 0]),
    ("transferred", [5, 1, 2]),
];
/// Active cases of CW01 to CW12.
pub const CASELOADS: [usize; 12] = [31, 16, 15, 12, 10, 8, 7, 6, 5, 4, 2, 0];
/// Current risk of the active cases.
pub const RISKS: Cut = &[("high", 22), ("medium", 55), ("low", 39)];
/// Why no case was opened.
pub const NO_ACTION: Cut = &[
    ("single_issue_resolved", 6),
    ("criteria_not_met", 3),
    ("consent_declined", 3),
    ("emergency_redirected", 1),
    ("community_response", 1),
    ("capacity_referred_out", 1),
    ("unreachable", 1),
];
/// Why closed cases are closed.
pub const CLOSURES: Cut = &[
    ("goals_met", 27),
    ("goals_not_relevant_feasible", 4),
    ("referred_out", 3),
    ("client_declines", 5),
    ("turned_18", 3),
    ("left_area", 3),
    ("lost_contact", 3),
    ("death", 1),
    ("duplicate_error", 1),
];
/// The earlier closures of what was opened again.
pub const CLOSED_BEFORE: Cut = &[("goals_met", 4), ("client_declines", 2), ("lost_contact", 1)];
/// Sex by programme.
pub const SEXES: [Cut; 3] =
    [&[("female", 64), ("male", 54)], &[("female", 48), ("male", 4)], &[("female", 17), ("male", 13)]];
/// Ages by programme. The table counts bands of its own for two of them.
pub const AGES: [Cut; 3] = [
    &[("0-5", 21), ("6-11", 40), ("12-14", 26), ("15-17", 31)],
    &[("under_18", 14), ("18-24", 15), ("25-59", 22), ("60+", 1)],
    &[("18-59", 18), ("60+", 12)],
];
/// Clients with a lot of difficulty in a domain of functioning, or who cannot.
pub const DISABLED: usize = 24;
/// Displacement.
pub const DISPLACEMENT: Cut = &[("idp", 76), ("resident", 60), ("refugee", 44), ("returnee", 20)];
/// Types of incident of the opened cases of gender-based violence.
pub const INCIDENTS: Cut = &[
    ("rape", 8),
    ("sexual_assault", 6),
    ("physical_assault", 14),
    ("forced_marriage", 6),
    ("denial_resources", 5),
    ("psychological_abuse", 7),
];
/// How many of the sexual ones were reported within 72 hours.
pub const WITHIN_72_H: usize = 9;
/// Who noticed.
pub const SOURCES: Cut = &[
    ("self", 44),
    ("outreach", 31),
    ("volunteer", 29),
    ("school", 22),
    ("family", 20),
    ("health", 18),
    ("ngo", 14),
    ("community_leader", 9),
    ("police", 6),
    ("camp_management", 5),
    ("transfer_in", 2),
];
/// Where referrals stand. Completed ones whose loop is closed are counted apart; half of `cancelled` are revoked.
pub const REFERRALS: Cut = &[
    ("closed_loop", 180),
    ("completed", 47),
    ("in_service", 48),
    ("accepted", 25),
    ("received", 15),
    ("sent", 24),
    ("no_response", 18),
    ("declined", 20),
    ("not_attended", 23),
    ("cancelled", 12),
    ("draft", 8),
];
/// Plan versions agreed: the first of an episode, and later ones.
pub const PLANS: [usize; 2] = [146, 30];
/// Safety plans.
pub const SAFETY_PLANS: usize = 61;
/// Conferences, and those of which the client refused one invitee.
pub const CONFERENCES: [usize; 2] = [14, 2];
/// Mandatory reports, and those of which it was decided not to make them.
pub const REPORTS: [usize; 2] = [6, 1];
/// Determinations of best interests, those that are decided, and those that were opened again.
pub const BIDS: [usize; 3] = [5, 2, 1];
/// Consents withdrawn, partial, ending within 14 days, spoken and not written yet.
pub const CONSENTS: [usize; 4] = [6, 11, 9, 4];
/// Indicators whose records exist: numerator and denominator of 15.1, 15.2, 15.4, 15.6 and 15.10.
pub const INDICATORS: [(&str, usize, usize); 5] =
    [("15.1", 78, 120), ("15.2", 31, 55), ("15.4", 19, 24), ("15.6", 137, 198), ("15.10", 165, 176)];

/// A cut as a list with each word as often as it counts.
#[must_use]
pub fn spread(cut: Cut) -> Vec<&'static str> {
    cut.iter().flat_map(|(word, count)| std::iter::repeat_n(*word, *count)).collect()
}
