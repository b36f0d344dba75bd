//! What a record's entries come to: its decisions about consent, and where its referrals stand. Changes nothing.

use super::record::{Act, Consent, Entry, Record};

/// A decision about consent as the records count them, those that come with other acts included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The day.
    pub day: i32,
    /// What for.
    pub scope: &'static str,
    /// What was decided.
    pub answer: &'static str,
    /// How.
    pub method: &'static str,
    /// The last day it holds, as far as it is not the purpose's usual one.
    pub ends: Option<i32>,
}

impl Decision {
    /// Whether something was allowed.
    #[must_use]
    pub fn is_given(&self) -> bool {
        matches!(self.answer, "given" | "partial")
    }

    /// Whether it was said and is still to be written down; what is shared once needs no form.
    #[must_use]
    pub fn is_to_be_written(&self) -> bool {
        let once = matches!(self.scope, "share_referral" | "share_conference" | "tracing" | "interview_and_record");
        self.is_given() && self.method == "verbal_witnessed" && !once
    }
}

impl Record {
    /// Every decision about consent, in order.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decision> {
        let mut all = Vec::new();
        for Entry { day, act } in &self.entries {
            let (scope, answer, method, ends) = match *act {
                Act::Screen(..) if self.no_action == Some("consent_declined") => {
                    ("interview_and_record", "refused", "verbal_witnessed", None)
                }
                Act::Screen(..) => ("interview_and_record", "given", "verbal_witnessed", None),
                Act::Open(_, ends) => ("case_management", "given", "written", Some(ends.unwrap_or(day + 365))),
                Act::Reopen(_) => ("case_management", "given", "written", Some(day + 365)),
                Act::Plan { consented: true, method, .. } => ("plan", "given", method, None),
                Act::Consent(one) => (one.scope, one.answer, one.method, one.ends.or_else(|| usual(one.scope, *day))),
                _ => continue,
            };
            all.push(Decision { day: *day, scope, answer, method, ends });
        }
        all
    }

    /// Where each referral stands in the end.
    #[must_use]
    pub fn referral_states(&self) -> Vec<&'static str> {
        let mut all: Vec<(usize, usize, &'static str)> = Vec::new();
        for Entry { act, .. } in &self.entries {
            match *act {
                Act::Draft(nth, to) => all.push((nth, to, "draft")),
                Act::Refer(nth, to) => all.push((nth, to, "sent")),
                Act::Referred(nth, state) => {
                    all.iter_mut().filter(|one| one.0 == nth).for_each(|one| one.2 = state);
                }
                Act::Consent(Consent { scope: "share_referral", answer: "withdrawn", to: Some(to), .. }) => {
                    all.iter_mut().filter(|one| one.1 == to).for_each(|one| one.2 = "revoked");
                }
                _ => {}
            }
        }
        all.into_iter().map(|(.., state)| state).collect()
    }
}

/// The last day of a consent of this purpose (`domain.md` 8.2).
fn usual(scope: &str, day: i32) -> Option<i32> {
    let life = match scope {
        "share_referral" | "post_closure_contact" => 90,
        "share_conference" => 30,
        "transfer" => 60,
        "tracing" | "safe_contact" => 183,
        _ => return None,
    };
    Some(day + life)
}
