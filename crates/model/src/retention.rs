//! How long a case file stays where it is once the work in it is over: on a worker's tablet, and at the office. Destroys
//! nothing. The figures are agency defaults; national law replaces them (`domain.md` 13).

use crate::case_file::{Case, LegalHold};
use crate::codes::{CaseState, ClosureReason, ConsentAnswer, ConsentScope, NoActionReason};
use crate::consent::age_on;
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::ids::PersonCode;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::time::Day;
use crate::workflow::Workflow;

/// By which rule a case file is kept. Source: `domain.md` 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The person said no to being registered.
    Declined,
    /// No case was opened, for another reason.
    NoAction,
    /// Closed or transferred, an adult.
    Adult,
    /// Closed or transferred, a child.
    Child,
    /// A death, a legal hold, or a determination of best interests: a manager looks at it every year.
    Held,
}

impl Class {
    /// The name in `domain.md` 13.
    pub const fn code(self) -> &'static str {
        match self {
            Class::Declined => "R1",
            Class::NoAction => "R2",
            Class::Adult => "R3",
            Class::Child => "R4",
            Class::Held => "R5",
        }
    }
}

/// Days and years that an agency sets. Source: `domain.md` 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Days after its end for which a file stays on a worker's tablet.
    pub device_days: i32,
    /// Days for which the tablet of who gave a case away keeps it, to answer what the new worker asks.
    pub handed_over_days: i32,
    /// Days for which a file stays that came back to a tablet although its time there is over.
    pub returned_days: i32,
    /// Days beyond the due day for which a file waits for its check after closure.
    pub check_grace_days: i32,
    /// Days to the erasure of names, and of casework, where the person said no.
    pub declined_days: (i32, i32),
    /// The same where no case was opened for another reason.
    pub no_action_days: (i32, i32),
    /// Years to the erasure of a case that was closed or transferred.
    pub closed_years: i32,
    /// Birthday up to which a child's file is kept at least.
    pub child_until_age: i32,
}

impl Default for Retention {
    fn default() -> Retention {
        Retention {
            device_days: 30,
            handed_over_days: 7,
            returned_days: 7,
            check_grace_days: 7,
            declined_days: (30, 90),
            no_action_days: (183, 365),
            closed_years: 3,
            child_until_age: 21,
        }
    }
}

/// A case in which the work is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over {
    /// By which rule it is kept.
    pub class: Class,
    /// The day from which its time counts: closed, transferred, or ended without a case.
    pub since: Day,
}

/// When the two documents of a case may be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EraseDue {
    /// Names, contacts and photos.
    pub identity: Day,
    /// What happened, coded.
    pub casework: Day,
}

/// Whether the work in a case is over, and since when; `None` for one that goes on, was reopened (that stops the time), or
/// is one of two files of a person: it is read from the file that goes on.
pub fn over(case: &Case, workflow: &Workflow) -> Option<Over> {
    if workflow.joined.is_some() {
        return None;
    }
    let (class, since) = match workflow.state {
        CaseState::NoAction => {
            let ended = case.screenings.iter().max_by_key(|one| (one.ended_on, one.id))?;
            let class = match ended.reason {
                Some(NoActionReason::ConsentDeclined) => Class::Declined,
                Some(NoActionReason::Died) => Class::Held,
                _ => Class::NoAction,
            };
            (class, ended.ended_on?)
        }
        CaseState::Closed => {
            let closure = workflow.closure.as_ref()?;
            let since = closure.authorisations.first()?.at.day();
            let dead = closure.asked.reason == ClosureReason::Death;
            (if dead { Class::Held } else { by_age(case, since) }, since)
        }
        CaseState::Transferred => {
            let since = workflow.transfer.as_ref()?.handed_over?.at.day();
            (by_age(case, since), since)
        }
        _ => return None,
    };
    let held = case.legal_hold.counts() == Some(&LegalHold(true)) || !case.bids.is_empty();
    Some(Over { class: if held { Class::Held } else { class }, since })
}

/// The first day on which a file leaves a worker's tablet; `None` while its time does not count.
///
/// A file that still owes its check after closure, with the client's agreement, waits for it some days beyond its due day:
/// who is to make that visit has to know whom.
pub fn leaves_on(case: &Case, workflow: &Workflow, retention: &Retention) -> Option<Day> {
    let over = over(case, workflow)?;
    if over.class == Class::Declined {
        return Some(over.since);
    }
    let leaves = over.since.plus(retention.device_days);
    let check = check_due(case, workflow).map(|due| due.plus(retention.check_grace_days + 1));
    Some(check.map_or(leaves, |check| check.max(leaves)))
}

/// When the documents of a case may be erased at the office; `None` while its time does not count, and for a file that is
/// held until a manager releases it.
pub fn erase_due(case: &Case, workflow: &Workflow, retention: &Retention) -> Option<EraseDue> {
    let over = over(case, workflow)?;
    let after = |(identity, casework): (i32, i32)| EraseDue {
        identity: over.since.plus(identity),
        casework: over.since.plus(casework),
    };
    let both = |day: Day| EraseDue { identity: day, casework: day };
    let closed = years_after(over.since, retention.closed_years);
    match over.class {
        Class::Held => None,
        Class::Declined => Some(after(retention.declined_days)),
        Class::NoAction => Some(after(retention.no_action_days)),
        Class::Adult => Some(both(closed)),
        Class::Child => Some(both(grown_on(case, over.since, retention).max(closed))),
    }
}

/// Which of the two documents of a case may be erased on a day: the identity first, the casework at its own time (T35).
///
/// Two people decide: a supervisor, and another one of information management (`domain.md` 14.1). That is the roster's to
/// count; this says what they may decide on.
///
/// # Errors
/// [`TransitionRefused`], while the work goes on, the time is not over, something holds the file, or the role may not.
pub fn may_erase(case: &Case, workflow: &Workflow, who: &Who, today: Day) -> Result<Erasable, TransitionRefused> {
    let facts = Facts { case: Some((case, workflow)), who, today, input: Input::Nothing };
    lifecycle::check(TransitionId::T35, &facts)?;
    let due = erase_due(case, workflow, &Retention::default());
    Ok(Erasable { identity: true, casework: due.is_some_and(|due| due.casework <= today) })
}

/// What may be erased of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasable {
    /// Names, contacts and photos.
    pub identity: bool,
    /// What happened, coded.
    pub casework: bool,
}

/// Whether the day is reached up to which the first of the two documents is kept.
pub fn time_is_over(case: &Case, workflow: &Workflow, today: Day) -> bool {
    let retention = Retention::default();
    is_held(case, workflow) || erase_due(case, workflow, &retention).is_some_and(|due| due.identity <= today)
}

/// Whether the file is kept until a manager releases it.
pub fn is_held(case: &Case, workflow: &Workflow) -> bool {
    over(case, workflow).is_some_and(|over| over.class == Class::Held)
}

/// An age that nobody knows is not taken for a child's: there would be no birthday to count to.
fn by_age(case: &Case, since: Day) -> Class {
    if age_on(case, since).is_some_and(|age| age < 18) { Class::Child } else { Class::Adult }
}

/// The day after which the client is surely of the age up to which a child's file is kept.
fn grown_on(case: &Case, since: Day, retention: &Retention) -> Day {
    match case.client.majority_month {
        // The month in which the client is 18; the birthday lies in it.
        Some(month) => years_after(month, retention.child_until_age - 18).plus(31),
        None => {
            let age = age_on(case, since).map_or(0, i32::from);
            years_after(since, (retention.child_until_age - age).max(0))
        }
    }
}

fn years_after(day: Day, years: i32) -> Day {
    let (year, month, date) = day.ymd();
    // A leap day has its anniversary on the day before.
    let on = Day::from_ymd(year + years, month, date).or_else(|| Day::from_ymd(year + years, month, 28));
    on.unwrap_or(day)
}

fn check_due(case: &Case, workflow: &Workflow) -> Option<Day> {
    let agreed = workflow.consents.get(&(PersonCode::Client, ConsentScope::PostClosureContact))?;
    let open = open_deadlines(case, workflow, &Timeframes::default(), &Receipts::default());
    let due = open.iter().find(|deadline| deadline.key == DeadlineKey::PostClosure).map(|deadline| deadline.due)?;
    (agreed.counts.answer_on(due) == ConsentAnswer::Given).then_some(due)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::codes::{OpenReason, RiskLevel, ScreeningOutcome};
    use crate::lifecycle::{Guard, Unmet};
    use crate::register::Register;
    use crate::screening::Screening;
    use crate::statement::StatementBody;
    use crate::testkit::{
        OPENED, SUPERVISOR, WORKER, World, consent_given, entry, noticed_world, supervisor, worker, world, written,
    };

    fn closed_world() -> World {
        world().at_risk(WORKER, RiskLevel::Low).closed()
    }

    fn leaves(world: &World) -> Option<Day> {
        leaves_on(&world.case(), &world.workflow(), &Retention::default())
    }

    fn due(world: &World) -> Option<EraseDue> {
        erase_due(&world.case(), &world.workflow(), &Retention::default())
    }

    #[test]
    fn a_case_in_which_work_goes_on_neither_leaves_nor_is_erased() {
        let world = world().at_risk(WORKER, RiskLevel::Low);
        assert_eq!((leaves(&world), due(&world)), (None, None), "nobody is done with it");
        let pending = world.closure_requested(WORKER);
        assert_eq!(leaves(&pending), None, "a closure that was only asked for ends nothing");
    }

    #[test]
    fn a_closed_case_leaves_the_tablet_after_thirty_days_and_a_reopening_stops_that() {
        let mut closed = closed_world();
        let since = closed.today();
        assert_eq!(leaves(&closed), Some(since.plus(30)), "counted from the day of the authorisation");
        closed.say(
            WORKER,
            StatementBody::Reopened { reason: OpenReason::ReopenedRequest, note: "she is back".to_owned() },
        );
        assert_eq!(leaves(&closed), None, "the work goes on");
    }

    #[test]
    fn a_case_that_owes_its_check_after_closure_waits_for_it_and_not_for_ever() {
        let mut closed = world().at_risk(WORKER, RiskLevel::Low);
        let consent = crate::consent::ConsentDecision {
            scope: ConsentScope::PostClosureContact,
            ..consent_given(ConsentAnswer::Given)
        };
        closed.say(WORKER, StatementBody::ConsentDecided(consent));
        let closed = closed.closed();
        let check = check_due(&closed.case(), &closed.workflow()).unwrap();
        assert!(check > closed.today().plus(30), "low risk is asked after ninety days");
        assert_eq!(leaves(&closed), Some(check.plus(8)), "a week beyond its due day, and no longer");
    }

    #[test]
    fn an_adults_file_is_kept_three_years_and_a_childs_until_they_are_surely_twenty_one() {
        let mut closed = closed_world();
        let since = closed.today();
        closed.case_mut().client.age_at_intake = Some(40);
        assert_eq!(due(&closed).unwrap().casework, years_after(since, 3), "three years to the day");
        closed.case_mut().client.age_at_intake = Some(17);
        assert_eq!(due(&closed).unwrap().casework, years_after(since, 4), "four years later they are twenty-one");
        closed.case_mut().client.majority_month = Day::from_ymd(2030, 5, 1);
        assert_eq!(due(&closed).unwrap().identity, Day::from_ymd(2033, 6, 1).unwrap(), "the birthday lies in that May");
        closed.case_mut().client.age_at_intake = None;
        closed.case_mut().client.majority_month = None;
        assert_eq!(over(&closed.case(), &closed.workflow()).unwrap().class, Class::Adult, "no birthday to count to");
    }

    #[test]
    fn what_is_held_leaves_the_tablet_and_is_never_due_for_erasure() {
        let mut closed = closed_world();
        closed.case_mut().legal_hold = written(LegalHold(true));
        assert_eq!(over(&closed.case(), &closed.workflow()).unwrap().class.code(), "R5", "a manager looks at it");
        assert_eq!(due(&closed), None, "until it is released");
        assert_eq!(leaves(&closed), Some(closed.today().plus(30)), "the office keeps it, not the tablet");
        closed.case_mut().legal_hold = Register::from_values(vec![
            crate::testkit::said(LegalHold(false), WORKER, 1),
            crate::testkit::said(LegalHold(true), SUPERVISOR, 2),
        ]);
        assert_eq!(due(&closed), None, "of two words the safer counts");
    }

    // Shows: RetentionOver, NoLegalHold.
    #[test]
    fn a_file_is_erased_on_its_day_by_those_roles_and_not_while_something_holds_it() {
        let mut closed = closed_world();
        closed.case_mut().client.age_at_intake = Some(40);
        let ask = |world: &World, who: &Who, today: Day| may_erase(&world.case(), &world.workflow(), who, today);
        let day = due(&closed).unwrap().casework;
        let unmet = |guard: Guard| Err(TransitionRefused::Unmet { unmet: vec![Unmet { guard, count: 1 }] });
        assert_eq!(ask(&closed, &supervisor(), day.plus(-1)), unmet(Guard::RetentionOver), "a day too early");
        let both = Erasable { identity: true, casework: true };
        assert_eq!(ask(&closed, &supervisor(), day), Ok(both), "on its day");
        assert_eq!(ask(&closed, &worker(), day), Err(TransitionRefused::WrongRole), "no caseworker erases");
        closed.case_mut().legal_hold = written(LegalHold(true));
        assert_eq!(ask(&closed, &supervisor(), day), unmet(Guard::NoLegalHold), "a hold keeps it");
        let goes_on = world().at_risk(WORKER, RiskLevel::Low);
        let open = ask(&goes_on, &supervisor(), day);
        assert!(matches!(open, Err(TransitionRefused::WrongState { .. })), "work goes on: {open:?}");
    }

    #[test]
    fn who_said_no_to_being_registered_leaves_at_once_and_is_erased_after_thirty_days() {
        let mut noticed = noticed_world();
        let mut screening = Screening::asked(entry(4), OPENED);
        (screening.outcome, screening.ended_on) = (Some(ScreeningOutcome::NoAction), Some(OPENED.plus(2)));
        screening.reason = Some(NoActionReason::ConsentDeclined);
        noticed.case_mut().screenings.push(screening.clone());
        assert_eq!(noticed.workflow().state, CaseState::NoAction, "no case is opened");
        assert_eq!(leaves(&noticed), Some(OPENED.plus(2)), "with the next exchange");
        let erased = due(&noticed).unwrap();
        assert_eq!((erased.identity, erased.casework), (OPENED.plus(32), OPENED.plus(92)), "names first");
        noticed.case_mut().screenings[0].reason = Some(NoActionReason::CriteriaNotMet);
        assert_eq!(leaves(&noticed), Some(OPENED.plus(32)), "other reasons wait thirty days on the tablet");
    }

    #[test]
    fn a_year_after_a_leap_day_is_a_day_that_exists() {
        let leap = Day::from_ymd(2028, 2, 29).unwrap();
        assert_eq!(years_after(leap, 3), Day::from_ymd(2031, 2, 28).unwrap(), "the day before");
    }
}
