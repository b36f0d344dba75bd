//! Asking a client how things are after the case was closed. Opens nothing again: that is a decision of its own.

use crate::active::{ClosedCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::SafetyChange;
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// One check after closure. Only ever added. Source: `domain.md` 4.13 `post_closure_check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostClosureCheck {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode that was closed, from 1.
    pub episode: u32,
    /// The day.
    pub done_on: Day,
    /// Whether the client was reached.
    pub reached: bool,
    /// How safe the client feels compared with the start.
    pub safety_change: SafetyChange,
    /// Whether there is a new concern.
    pub new_concern: bool,
    /// What was said, in coded words; at most a note.
    pub note: String,
}

/// Why a check was not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PostClosureRefused {
    /// Somebody who was not reached said nothing.
    #[error("somebody who was not reached said nothing")]
    NotReached,
    /// A new concern needs words.
    #[error("a new concern needs words")]
    ConcernNeedsWords,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Records a check after closure (T29). The client must have agreed to be contacted.
pub fn record_post_closure_check(
    closed: &ClosedCase<'_>,
    check: &PostClosureCheck,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, PostClosureRefused> {
    happened_on(check.done_on, moment.today, moment.tolerance_days)?;
    let note = text::note(&check.note)?;
    if !check.reached && (check.new_concern || check.safety_change != SafetyChange::NotAsked) {
        return Err(PostClosureRefused::NotReached);
    }
    if check.new_concern && note.is_empty() {
        return Err(PostClosureRefused::ConcernNeedsWords);
    }
    let facts =
        Facts { case: Some((closed.case(), closed.workflow())), who, today: moment.today, input: Input::Nothing };
    lifecycle::check(TransitionId::T29, &facts)?;
    let episode = closed.case().episode_number();
    let check = PostClosureCheck { note, episode, ..check.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddPostClosureCheck(check)))
}

/// Whether the client was reached after the current episode was closed: then nothing more is owed.
pub fn is_done(case: &Case) -> bool {
    let episode = case.episode_number();
    case.post_closure_checks.iter().any(|check| check.episode == episode && check.reached)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::{ConsentAnswer, ConsentScope};
    use crate::consent::ConsentDecision;
    use crate::lifecycle::Guard;
    use crate::statement::StatementBody;
    use crate::testkit::{WORKER, World, consent_given, entry, moment, worker, world};

    fn check() -> PostClosureCheck {
        PostClosureCheck {
            id: entry(80),
            episode: 0,
            done_on: crate::testkit::OPENED,
            reached: true,
            safety_change: SafetyChange::More,
            new_concern: false,
            note: "goes to school".to_owned(),
        }
    }

    fn closed(agreed: bool) -> World {
        let mut world = world().with_agreed_plan();
        if agreed {
            let scope = ConsentScope::PostClosureContact;
            let decision = ConsentDecision { scope, ..consent_given(ConsentAnswer::Given) };
            world.say(WORKER, StatementBody::ConsentDecided(decision));
        }
        world.closed()
    }

    fn record(world: &World, check: &PostClosureCheck) -> Result<CaseChange, PostClosureRefused> {
        let (case, workflow) = (world.case(), world.workflow());
        let closed = ClosedCase::of(&case, &workflow).expect("it is closed");
        record_post_closure_check(&closed, check, &worker(), &moment(world.today()))
    }

    // Shows: PostClosureConsented.
    #[test]
    fn nobody_is_contacted_after_closure_who_did_not_agree_to_it() {
        let refused = record(&closed(false), &check()).expect_err("nobody asked");
        let PostClosureRefused::Transition(TransitionRefused::Unmet { unmet }) = refused else { panic!("{refused:?}") };
        assert_eq!(unmet[0].guard, Guard::PostClosureConsented, "T29: consent to be contacted");
        let change = record(&closed(true), &check()).expect("the client agreed");
        let CaseworkEdit::AddPostClosureCheck(check) = &change.casework[0] else { panic!("{change:?}") };
        assert_eq!(check.episode, 1, "of the episode that was closed");
    }

    #[test]
    fn whoever_was_not_reached_said_nothing_and_a_concern_is_put_in_words() {
        let world = closed(true);
        let silent = PostClosureCheck { reached: false, ..check() };
        assert_eq!(record(&world, &silent), Err(PostClosureRefused::NotReached), "nobody answered");
        let tried = PostClosureCheck { safety_change: SafetyChange::NotAsked, ..silent };
        assert!(record(&world, &tried).is_ok(), "the try is kept");
        let concern = PostClosureCheck { new_concern: true, note: " ".to_owned(), ..check() };
        assert_eq!(record(&world, &concern), Err(PostClosureRefused::ConcernNeedsWords), "what is it?");
    }

    #[test]
    fn the_check_is_owed_until_the_client_was_reached() {
        let mut world = closed(true);
        world.case_mut().post_closure_checks.push(PostClosureCheck { episode: 1, reached: false, ..check() });
        assert!(!is_done(&world.case()), "a try is no answer");
        world.case_mut().post_closure_checks.push(PostClosureCheck { episode: 1, ..check() });
        assert!(is_done(&world.case()), "now it is known");
    }
}
