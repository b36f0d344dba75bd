//! The queries, one screen's need a file. They read projections for lists and the documents for one case; they write nothing
//! but the log of who opened an identity.

pub mod aid;
pub mod approvals;
pub mod attachment;
pub mod backup;
pub mod bid;
pub mod brief;
pub mod case_file;
pub mod caseload;
pub mod conference;
pub mod consent;
pub mod decision;
pub mod directory;
pub mod fund_list;
pub mod guide;
pub mod handover;
pub mod joins;
pub mod members;
pub mod person;
pub mod plan;
pub mod received;
pub mod referral;
pub mod restriction;
pub mod review;
pub mod safety_plan;
pub mod screening;
pub mod search;
pub mod sheets;
pub mod similar;
pub mod staff;
pub mod today;
pub mod transfer;
pub mod trends;
pub mod unit;
pub mod waiting;
pub mod workload;

// Case files that leave a device (docs/adr/0041).
pub mod erasing;
pub mod leaving;
