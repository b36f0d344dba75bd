//! How a case leaves its worker: to another agency, or to a colleague.

use super::{Diary, review_days};
use crate::demo::plan::extras::{consent, ends};
use crate::demo::plan::record::{Act, Programme};

/// The camp agency, by its place in the directory.
const RECEIVER: usize = 18;

impl Diary<'_> {
    /// Where the record leaves its worker, or what it is there to show and no command does yet.
    pub(super) fn ends(&mut self, day: i32) {
        match (self.record.state, self.record.tag) {
            ("transfer_pending", _) => {
                self.sent(day - 4);
                if self.record.programme == Programme::Cp {
                    self.on(day - 1, Act::TransferAnswer("accepted"));
                }
            }
            (_, Some("D10")) => {
                self.sent(day - 5);
                self.on(day - 2, Act::TransferAnswer("rejected"));
                self.on(day - 1, Act::EndTransfer);
            }
            (_, Some("D20")) => {
                self.on(day - 4, Act::AskForHandover);
                self.on(day - 3, Act::Reassign);
                self.on(day - 3, Act::TakeOver);
            }
            (_, Some("D23")) => {
                self.on(day - 5, Act::Fund("asked"));
                self.on(day - 4, Act::Approve("fund"));
                self.on(day - 3, Act::Fund("paid"));
                self.on(day - 1, Act::Fund("settled"));
            }
            (_, Some("D24")) => self.on(day, Act::Restrict),
            _ => {}
        }
    }

    /// The client agrees, the worker proposes, and the day after the supervisor lets it go.
    fn sent(&mut self, day: i32) {
        self.on(day, consent("transfer", "given", Some(RECEIVER), ends(day, 60)));
        self.on(day, Act::ProposeTransfer(RECEIVER));
        self.on(day + 1, Act::AuthoriseTransfer);
    }

    pub(super) fn handed_over(&mut self, end: i32, base: &'static str, now: &'static str) {
        if self.record.planned {
            let count = i32::from(self.record.again);
            let plan = end - 20 - Diary::span(count, base, now);
            self.until_plan(plan, base, plan + 25);
            self.reviews(plan, count, base, now, 0);
            self.contacts(end - 1, if self.record.again { now } else { base });
        } else {
            self.opened(end - 5, base);
        }
        self.sent(end - 4);
        self.on(end - 2, Act::TransferAnswer("accepted"));
        self.on(end - 1, Act::SendIdentity);
        self.on(end - 1, Act::TransferAnswer("identity_received"));
        self.on(end, Act::HandOver);
    }

    /// Days that so many reviews take.
    pub(super) fn span(count: i32, base: &str, now: &str) -> i32 {
        if count == 0 { 0 } else { review_days(base) + (count - 1) * review_days(now) }
    }
}
