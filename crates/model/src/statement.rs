//! Signed statements: the acts that decide. Holds what they say and what they were judged on, not their bytes or keys.

use std::collections::BTreeMap;

use crate::adoption::WorkAdopted;
use crate::bid::BidDecision;
use crate::closure::ClosureRequest;
use crate::codes::{HandOverTold, IdentityReason, KeptReason, OpenReason, TransferEnd};
use crate::consent::ConsentDecision;
use crate::continued::CareContinued;
use crate::handover::{HandoverAnswer, Reassignment};
use crate::ids::{ChangeHash, DeviceRef, EntryId, LaneRef, StaffRef, StatementHash, TeamRef};
use crate::join::{Join, JoinProposal};
use crate::restriction::Restriction;
use crate::risk::RiskDetermination;
use crate::time::{Day, Millis};
use crate::transfer::TransferProposal;

/// A lane of a device: within one document, statements of a lane are numbered without gaps.
pub type LaneKey = (DeviceRef, LaneRef);

/// One signed act on a case. Source: `architecture.md` 5, 7.
///
/// Invariant of honest devices: `order` is dense per lane, and `basis.lanes` names nothing that was not yet made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Random id, so that two equal acts have different hashes.
    pub id: EntryId,
    /// Who acts.
    pub author: StaffRef,
    /// On which device.
    pub device: DeviceRef,
    /// In which installation of it.
    pub lane: LaneRef,
    /// Position among this lane's statements on this case, from 1. Not the envelope's sequence number.
    pub order: u32,
    /// What the author had before them.
    pub basis: Basis,
    /// When, as the author's device says. Data for deadlines; never an order.
    pub at: Millis,
    /// The act.
    pub body: StatementBody,
}

impl Statement {
    /// The lane this statement stands in.
    pub fn lane_key(&self) -> LaneKey {
        (self.device, self.lane)
    }
}

/// What an author had before them when they acted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// Heads of the casework document, ascending.
    pub heads: Vec<ChangeHash>,
    /// Per lane, the last statement up to which the author had all. The author's own lane need not be named.
    pub lanes: BTreeMap<LaneKey, Seen>,
}

/// The last statement of a lane that an author had before them.
///
/// The hash binds the claim: nobody can claim to have seen a statement that was not yet made, so a risk determination
/// cannot be hidden by one that pretends to have taken it into account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen {
    /// Its `order`.
    pub order: u32,
    /// The first 8 bytes of its hash.
    pub tip: [u8; 8],
}

impl Seen {
    /// The claim to have seen this lane up to the statement with this `order` and hash.
    pub fn up_to(order: u32, hash: StatementHash) -> Seen {
        let mut tip = [0; 8];
        tip.copy_from_slice(&hash.as_bytes()[..8]);
        Seen { order, tip }
    }
}

/// What is decided. Everything else about a case is a document field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementBody {
    /// How much risk there is.
    RiskDetermined(RiskDetermination),
    /// What somebody consents to, or no longer.
    ConsentDecided(ConsentDecision),
    /// A worker asks to close the case.
    ClosureRequested(ClosureRequest),
    /// A supervisor closes it.
    ClosureAuthorised {
        /// The request that is granted.
        request: StatementHash,
    },
    /// A supervisor gives the request back.
    ClosureReturned {
        /// The request that is given back.
        request: StatementHash,
        /// Why: at most a note, never empty.
        comment: String,
    },
    /// A closed case is opened again.
    Reopened {
        /// Why.
        reason: OpenReason,
        /// In coded words, at most a note.
        note: String,
    },
    /// A supervisor approves.
    Approved {
        /// What.
        subject: Subject,
        /// In coded words, at most a note; may be empty.
        comment: String,
    },
    /// A supervisor refuses or gives back.
    Refused {
        /// What.
        subject: Subject,
        /// Why: at most a note, never empty.
        comment: String,
    },
    /// The case is given to a worker.
    Assigned {
        /// The worker.
        staff: StaffRef,
        /// Their team.
        team: TeamRef,
        /// Why, at most a line.
        reason: String,
    },
    /// A supervisor gives the case to another worker, with all that belongs to a handover (T28).
    Reassigned(Reassignment),
    /// The new worker takes the case or declines it.
    HandoverAnswered(HandoverAnswer),
    /// Somebody other than the assigned worker opened the identity document.
    IdentityOpened {
        /// Why.
        reason: IdentityReason,
        /// In coded words, at most a line.
        note: String,
    },
    /// A word that looks like a name of this case stays in its casework; which one stands in no statement.
    NameKept {
        /// Why.
        reason: KeptReason,
        /// How many words, at least one.
        words: u8,
    },
    /// A worker proposes that another agency manages the case.
    TransferProposed(TransferProposal),
    /// A supervisor confirms that the other agency has taken the case over.
    TransferHandedOver {
        /// Which transfer.
        transfer: EntryId,
        /// How the client came to know the new worker.
        told: HandOverTold,
        /// In coded words, at most a note; may be empty.
        note: String,
    },
    /// A supervisor ends a transfer that was authorised: the work goes on here.
    TransferEnded {
        /// Which transfer.
        transfer: EntryId,
        /// Why.
        end: TransferEnd,
        /// The same in coded words: at most a note, never empty.
        comment: String,
    },
    /// A second person decided with the one who signs, and holds no key to the case to sign it.
    SecondDecided {
        /// On what.
        subject: Subject,
        /// Who, by role or staff code: at most a line, never empty.
        who: String,
        /// The day.
        on: Day,
        /// What they said: at most a note, never empty.
        note: String,
    },
    /// The work goes on although consent was taken back.
    CareContinued(CareContinued),
    /// What a panel decided for a child.
    BidDecided(BidDecision),
    /// Late work of a removed device is taken over as testimony.
    WorkAdopted(WorkAdopted),
    /// A worker says that this file was opened in error, for somebody who has another (T34).
    JoinProposed(JoinProposal),
    /// A supervisor joins this file to another, or another to this one.
    Joined(Join),
    /// A supervisor takes two files apart again: every join of this file that they had seen.
    JoinUndone {
        /// The decision that was in force.
        join: StatementHash,
        /// Why: at most a note, never empty.
        note: String,
    },
    /// A supervisor names who may open the case; nobody else reads on.
    Restricted(Restriction),
    /// A named supervisor opens the case to its team again.
    RestrictionLifted {
        /// The restriction that stood; every one that its author had seen ends.
        restriction: StatementHash,
        /// Why: at most a note, never empty.
        reason: String,
    },
}

impl StatementBody {
    /// The risk it determines.
    pub fn risk(&self) -> Option<&RiskDetermination> {
        if let StatementBody::RiskDetermined(risk) = self { Some(risk) } else { None }
    }

    /// The consent it decides.
    pub fn consent(&self) -> Option<&ConsentDecision> {
        if let StatementBody::ConsentDecided(consent) = self { Some(consent) } else { None }
    }

    /// The closure it asks for.
    pub fn closure_request(&self) -> Option<&ClosureRequest> {
        if let StatementBody::ClosureRequested(request) = self { Some(request) } else { None }
    }

    /// The transfer it proposes.
    pub fn proposal(&self) -> Option<&TransferProposal> {
        if let StatementBody::TransferProposed(proposal) = self { Some(proposal) } else { None }
    }

    /// To whom it gives the case.
    pub fn assignment(&self) -> Option<(StaffRef, TeamRef)> {
        match self {
            StatementBody::Assigned { staff, team, .. } => Some((*staff, *team)),
            StatementBody::Reassigned(said) => Some((said.staff, said.team)),
            _ => None,
        }
    }

    /// The submitted work it approves or refuses.
    pub fn decided_on(&self) -> Option<Subject> {
        match self {
            StatementBody::Approved { subject, .. } | StatementBody::Refused { subject, .. } => Some(*subject),
            _ => None,
        }
    }

    /// Whether it authorises a closure.
    pub fn authorises(&self) -> bool {
        matches!(self, StatementBody::ClosureAuthorised { .. })
    }

    /// Whether the reducer compares the document as it was at this statement's basis: the caller then fills
    /// `StatementFact::doc_at_basis`, and leaves it `None` for the others.
    pub fn needs_document(&self) -> bool {
        match self {
            StatementBody::ClosureAuthorised { .. }
            | StatementBody::ClosureReturned { .. }
            | StatementBody::Reopened { .. }
            | StatementBody::Approved { .. }
            | StatementBody::Joined(_)
            | StatementBody::TransferHandedOver { .. } => true,
            StatementBody::RiskDetermined(_)
            | StatementBody::ConsentDecided(_)
            | StatementBody::ClosureRequested(_)
            | StatementBody::Refused { .. }
            | StatementBody::Assigned { .. }
            | StatementBody::Reassigned(_)
            | StatementBody::HandoverAnswered(_)
            | StatementBody::IdentityOpened { .. }
            | StatementBody::NameKept { .. }
            | StatementBody::SecondDecided { .. }
            | StatementBody::CareContinued(_)
            | StatementBody::BidDecided(_)
            | StatementBody::WorkAdopted(_)
            | StatementBody::JoinProposed(_)
            | StatementBody::JoinUndone { .. }
            | StatementBody::Restricted(_)
            | StatementBody::RestrictionLifted { .. }
            | StatementBody::TransferProposed(_)
            | StatementBody::TransferEnded { .. } => false,
        }
    }

    /// Whether every approval depends on it: risk and consent.
    pub fn is_weighed(&self) -> bool {
        matches!(self, StatementBody::RiskDetermined(_) | StatementBody::ConsentDecided(_))
    }
}

/// What an approval is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A completed assessment.
    Assessment(EntryId),
    /// An agreed plan version.
    Plan(EntryId),
    /// A held review.
    Review(EntryId),
    /// A screening that ended.
    Screening(EntryId),
    /// A transfer that was proposed.
    Transfer(EntryId),
    /// What is proposed about a report.
    Report(EntryId),
    /// A request for money.
    Fund(EntryId),
    /// A proposal that a child goes back to the family that was found.
    Reunification(EntryId),
    /// A proposal that a file is joined to another.
    Join(EntryId),
}
