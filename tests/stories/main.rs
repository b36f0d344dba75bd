//! Stories with several devices and a real office, told through commands alone.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod aid;
mod backup;
mod bad_input;
mod canaries;
mod care;
mod carriage;
mod case_files;
mod coded_text;
mod consent;
mod contacts;
mod copies;
mod decisions;
mod demo;
mod demo_stories;
mod demo_whole;
mod device;
mod evil;
mod flips;
mod handover;
mod histories;
mod home_visit;
mod keys;
mod kill;
mod lists;
mod members;
mod office_lost;
mod opening;
mod places;
mod plans;
mod printing;
mod received;
mod recovery;
mod referrals;
mod removals;
mod reports;
mod rivals;
mod screening;
mod services;
mod transfers;
mod whole_case;
