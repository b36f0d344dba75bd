//! Joining by codes, seen from the side of those who let somebody in: whose request it is, who signs, what is shown back.
//! Who may is the roster's to say. Works without a network.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::compared_words;
use wire::code::JoinAnswer;
use wire::enrol::EnrolRequest;
use wire::{DeviceKeyId, DeviceOffer, Form, Grant, Hash, Op, RoleSet, Roster, RosterError, Signer, StaffId};

use crate::codes::{self, CodeKind, CodeText, ShownCode};
use crate::error::{CommandError, ErrorCode};
use crate::registry::{Reply, View};
use crate::session::Session;
use crate::views::StaffView;

/// Somebody asks to be let in: what this person can do about it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct JoinSeen {
    /// Six words. The new tablet shows the same ones, or it is not this tablet that asks.
    pub words: String,
    /// What comes next here.
    pub step: JoinStep,
    /// Whose device it can become; one when it is settled already.
    pub people: Vec<JoinPerson>,
}

/// What the person who scanned a request does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum JoinStep {
    /// Says whose it is, and signs.
    Approve,
    /// Lends their own key to it: it is a further device of their own.
    Lend,
    /// Signs what somebody signed before.
    Countersign,
    /// Shows the answer once more: it was signed here before.
    Again,
}

/// Somebody whose device it can become.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct JoinPerson {
    /// Who.
    pub staff: StaffView,
    /// Whether a second person has to sign as well.
    pub second_needed: bool,
}

/// Whose new device it is.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerJoin {
    /// The codes that were scanned.
    pub text: String,
    /// Staff code; needed when somebody has to say whose device it is.
    pub staff: Option<String>,
}

/// Codes to show to somebody.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct JoinShown {
    /// What they are: an answer for the new tablet, or a proposal for whoever signs second.
    pub kind: CodeKind,
    /// In the order in which they are shown. All of them are needed.
    pub codes: Vec<ShownCode>,
    /// Until when the new tablet takes the answer, milliseconds since 1970 by this device's clock; `None` for a proposal.
    #[ts(type = "number | null")]
    pub valid_until: Option<i64>,
    /// Six words that the person beside can compare.
    pub words: String,
}

/// `look_at_join`
pub fn look(session: &mut Session, input: CodeText) -> Result<Reply<JoinSeen>, CommandError> {
    let asked = session.read_join(&input.text)?;
    let words = words_of(asked.offer());
    let (step, people) = match &asked {
        Asked::Known { staff, .. } => (JoinStep::Again, vec![person(session, *staff, false)]),
        Asked::Proposal { staff, .. } => (JoinStep::Countersign, vec![person(session, *staff, false)]),
        Asked::Further(_) => (JoinStep::Lend, vec![person(session, session.me.staff, true)]),
        Asked::First(request) => (JoinStep::Approve, session.could_be(request)),
    };
    Ok(Reply::unchanged(JoinSeen { words, step, people }))
}

/// `answer_join`
pub fn answer(session: &mut Session, input: AnswerJoin) -> Result<Reply<JoinShown>, CommandError> {
    let asked = session.read_join(&input.text)?;
    let words = words_of(asked.offer());
    let offer = asked.offer().clone();
    let (staff, grant) = match asked {
        Asked::Known { staff, grant, .. } => (staff, grant),
        Asked::Proposal { staff, mut grant, .. } => {
            session.keys.sign_grant(&mut grant);
            (staff, grant)
        }
        Asked::Further(request) => {
            let proposal = session.enrol_propose(&request.to_bytes())?;
            return shown(CodeKind::Proposal, &proposal, None, words);
        }
        Asked::First(request) => {
            let code = input.staff.ok_or(CommandError::with(ErrorCode::ValueMissing, "field", "staff"))?;
            let staff = session.staff_by_code(&code).ok_or(ErrorCode::EntryUnknown)?;
            let mut grant = session.adding(staff, &request);
            session.keys.sign_grant(&mut grant);
            (staff, grant)
        }
    };
    let roster = &session.membership.roster;
    match roster.judge_grant(&grant) {
        Ok(()) | Err(RosterError::AlreadyApplied) => {}
        Err(RosterError::NotAllowed { .. }) if session.may_propose(staff) => {
            return shown(CodeKind::Proposal, &grant.to_bytes(), None, words);
        }
        Err(RosterError::UnknownBasis) => return Err(ErrorCode::RosterBehind.into()),
        Err(_) => return Err(ErrorCode::NotAllowed.into()),
    }
    let records = session.store.read(|reader| reader.roster(0))?;
    let records: Vec<Vec<u8>> = records.into_iter().map(|row| row.bytes).collect();
    if !stands_on(&records, roster, &grant) {
        return Err(ErrorCode::EnrolBackUpFirst.into());
    }
    let answer = session.answer(staff, &offer, &grant)?;
    let valid_until = i64::try_from(answer.valid_until_ms).unwrap_or(i64::MAX);
    let whole = JoinAnswer { answer, records }.to_bytes();
    let reply = shown(CodeKind::Answer, &whole, Some(valid_until), words)?;
    // Only now: an answer that cannot be shown lets nobody in.
    if !session.membership.roster.has_grant(&grant) {
        session.keep_grant(&grant)?;
    }
    Ok(reply)
}

fn shown(
    kind: CodeKind,
    message: &[u8],
    valid_until: Option<i64>,
    words: String,
) -> Result<Reply<JoinShown>, CommandError> {
    let codes = codes::draw(message)?;
    Ok(Reply { value: JoinShown { kind, codes, valid_until, words }, changed: vec![View::Members, View::BackupStatus] })
}

/// Words of a tablet's keys, which it and whoever scanned them show.
pub(crate) fn words_of(offer: &DeviceOffer) -> String {
    compared_words(Hash::of(&offer.to_bytes()).as_bytes())
}

/// Whether a new tablet that has these records alone finds the grant good.
fn stands_on(records: &[Vec<u8>], roster: &Roster, grant: &Grant) -> bool {
    let mut chain = match records.first().map(|first| Roster::found(first, roster.root())) {
        Some(Ok(chain)) => chain,
        _ => return false,
    };
    records[1..].iter().all(|record| chain.apply(record).is_ok())
        && (chain.has_grant(grant) || chain.judge_grant(grant).is_ok())
}

fn person(session: &Session, staff: StaffId, second_needed: bool) -> JoinPerson {
    JoinPerson { staff: session.staff_view(staff), second_needed }
}

/// What was scanned.
enum Asked {
    /// A person's first device.
    First(EnrolRequest),
    /// A device that brings no key: somebody's further one.
    Further(EnrolRequest),
    /// Signed once already.
    Proposal { staff: StaffId, offer: DeviceOffer, grant: Grant },
    /// Let in already by this device, when the answer came too late or was lost.
    Known { staff: StaffId, offer: DeviceOffer, grant: Grant },
}

impl Asked {
    fn offer(&self) -> &DeviceOffer {
        match self {
            Asked::First(request) | Asked::Further(request) => &request.offer,
            Asked::Proposal { offer, .. } | Asked::Known { offer, .. } => offer,
        }
    }
}

impl Session {
    fn read_join(&self, text: &str) -> Result<Asked, CommandError> {
        let (kind, message) = codes::message(text, &[CodeKind::Request, CodeKind::Proposal])?;
        let roster = &self.membership.roster;
        if kind == CodeKind::Request {
            let request = EnrolRequest::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
            request.offer.verify().map_err(|_| ErrorCode::EnrolRefused)?;
            let device = request.offer.signing.device_key_id();
            return match roster.device(device) {
                Some(_) => self.answered(device, request.offer),
                None if request.offer.user_key.is_none() => Ok(Asked::Further(request)),
                None => Ok(Asked::First(request)),
            };
        }
        let grant = Grant::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
        if grant.agency != roster.agency() {
            return Err(ErrorCode::EnrolForeign.into());
        }
        let [Op::AddDevice { staff, offer, .. }] = grant.ops.as_slice() else {
            return Err(ErrorCode::CodeOtherKind.into());
        };
        let (staff, offer) = (*staff, offer.clone());
        let device = offer.signing.device_key_id();
        if roster.device(device).is_some() {
            return self.answered(device, offer);
        }
        Ok(Asked::Proposal { staff, offer, grant })
    }

    /// A request that was answered: once more by who answered it, and by nobody else.
    fn answered(&self, device: DeviceKeyId, offer: DeviceOffer) -> Result<Asked, CommandError> {
        let used = || CommandError::from(ErrorCode::EnrolUsed);
        let entry = self.membership.roster.device(device).filter(|entry| entry.revoked.is_none()).ok_or_else(used)?;
        let me = Signer::Device(self.me.device);
        let adds = |grant: &Grant| {
            let fits = |op: &Op| matches!(op, Op::AddDevice { offer: added, .. } if *added == offer);
            grant.ops.iter().any(fits) && grant.signatures.iter().any(|(signer, _)| *signer == me)
        };
        let found = self.store.read(|reader| -> Result<Option<Grant>, store::StoreError> {
            let open = reader.open_grants()?.into_iter().filter_map(|row| Grant::parse(&row.bytes).ok());
            let placed = reader.roster(0)?.into_iter().filter_map(|row| wire::Record::parse(&row.bytes).ok());
            Ok(open.chain(placed.map(|record| record.grant)).find(adds))
        })?;
        Ok(Asked::Known { staff: entry.staff, offer, grant: found.ok_or_else(used)? })
    }

    /// Whose first device this person could let in, alone or with a second signature.
    fn could_be(&mut self, request: &EnrolRequest) -> Vec<JoinPerson> {
        let all: Vec<StaffId> = self.membership.roster.all_staff().map(|(staff, _)| staff).collect();
        let mut people = Vec::new();
        for staff in all {
            if staff == self.me.staff || self.membership.roster.active_devices(staff).next().is_some() {
                continue;
            }
            let mut grant = self.adding(staff, request);
            self.keys.sign_grant(&mut grant);
            match self.membership.roster.judge_grant(&grant) {
                Ok(()) => people.push(person(self, staff, false)),
                Err(RosterError::NotAllowed { .. }) if self.may_propose(staff) => {
                    people.push(person(self, staff, true))
                }
                Err(_) => {}
            }
        }
        people.sort_by(|a, b| a.staff.code.cmp(&b.staff.code));
        people
    }

    /// Whether this person's signature can be one of two for a device of somebody.
    fn may_propose(&self, staff: StaffId) -> bool {
        let roster = &self.membership.roster;
        let has = |who: StaffId, role| roster.staff(who).is_some_and(|entry| entry.roles.any_of(role));
        let administers = has(self.me.staff, RoleSet::ADM);
        !has(staff, RoleSet::ADM) && (administers || roster.supervises(self.me.staff, staff))
    }
}
