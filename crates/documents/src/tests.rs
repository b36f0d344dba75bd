//! Tests of documents as a whole: what is written reads back, what is merged is not lost, what is hostile stays out.
//!
//! Each pitfall of `keys-and-sync.md` 7 that concerns documents has a test:
//!
//! | Pitfall | Test |
//! |---|---|
//! | equivocation splits replicas | `vetting::a_second_change_with_one_number_is_an_equivocation` |
//! | poison changes | `hostile`, `vetting` |
//! | op-counter exhaustion | `vetting::an_operation_counter_that_jumps_is_refused` |
//! | alpha column store | `versions::a_saved_document_and_its_raw_changes_say_the_same` |
//! | save/load differences | `admit::check`; `merging::any_order_of_arrival_gives_one_case` saves and loads every replica |
//! | panic on ordinary use | `merging::merging_after_a_value_was_put_back_stops_nothing`, `hostile` (panics are caught) |
//! | re-put records nothing | `merging::a_value_said_again_leaves_a_confirmation` |
//! | one container made twice | `merging::the_first_answers_of_two_devices_both_stand` |
//! | delete beats nested edit | `merging::a_removal_hides_no_edit_it_had_not_seen`, `shapes::what_we_never_write_is_refused` |
//! | silent winner on scalars | `merging::rivals_on_a_safety_field_are_shown_on_both_devices`, `…_of_a_plain_field_are_noticed` |
//! | text objects are expensive | `shapes::what_we_never_write_is_refused` |
//! | large documents | `writing::a_long_edit_is_split_into_changes_within_the_limits` |
//! | timestamps | `merging::a_stated_time_decides_nothing` |
//! | orphans accumulate | `vetting::a_change_whose_past_is_missing_stays_outside` |
//! | history is forever | design: identity and casework apart, `writing::each_document_gets_its_own_edits` |
//! | `save_incremental` hides state | `writing::changes_since_the_kept_heads_are_those_that_were_returned` |

mod aid;
mod authorship;
mod care;
mod decisions;
mod early;
mod hostile;
mod merging;
mod nouns;
mod received;
mod referrals;
mod shapes;
mod transfers;
mod versions;
mod vetting;
mod world;
mod writing;
