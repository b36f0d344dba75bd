//! Turns what a case reads as into views. Chooses no value: what counts was decided by the model.

mod screening;
mod submitted;
mod transfer;
pub(crate) use screening::{emergency_action, lead, preference, screening};
pub(crate) use submitted::assessment;
pub(crate) use transfer::sending;

use documents::Actor;
use model::client::Whereabouts;
use model::closure::Consultation;
use model::codes::Tri;
use model::conflict::{Conflict, Effect, effects, value_of};
use model::copies::Copies;
use model::deadlines::Timeframes;
use model::field::{Field, FieldValue, Side};
use model::follow_up::ContactNote;
use model::ids::PersonCode;
use model::questionnaire::AnswerValue;
use model::register::{Register, Safer, Said, Writer};
use model::safe_contact::{SafeTo, Signal};
use model::workflow::{ClosureView, ContestReason, RiskView};
use model::{Day, EntryId, StaffRef};

use crate::authors::Authors;
use crate::live::{LiveCase, ReadCase};
use crate::membership::Membership;
use crate::places::Places;
use crate::views::{
    AuthorisationEntry, ChecklistLine, ClosureSummary, ConflictView, ConsultedView, ContactEntry, Fact, FieldView,
    ReferralView, RiskEntry, RiskSummary, SaidValue,
};

/// A value of a register as a screen shows it.
pub(crate) trait Shown {
    fn shown(&self) -> String;
}

impl Shown for Day {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for SafeTo {
    fn shown(&self) -> String {
        self.0.code().to_owned()
    }
}

impl Shown for Whereabouts {
    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl Shown for Signal {
    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Shown for AnswerValue {
    fn shown(&self) -> String {
        match self {
            AnswerValue::Null => String::new(),
            AnswerValue::Bool(yes) => if *yes { Tri::Yes } else { Tri::No }.code().to_owned(),
            AnswerValue::Int(number) => number.to_string(),
            AnswerValue::Date(day) => day.to_string(),
            AnswerValue::Text(text) => text.clone(),
        }
    }
}

impl Shown for FieldValue {
    fn shown(&self) -> String {
        match self {
            FieldValue::Day(day) => day.to_string(),
            FieldValue::Safe(tri) => tri.code().to_owned(),
            FieldValue::Bool(yes) => if *yes { Tri::Yes } else { Tri::No }.code().to_owned(),
            FieldValue::Text(text) => text.clone(),
            FieldValue::Answer(answer) => answer.shown(),
        }
    }
}

/// Person codes of those with whom the end was talked over, the client's first.
fn consulted_people(said: &Consultation) -> Vec<String> {
    let client = said.client.then_some(PersonCode::Client);
    client.iter().chain(&said.members).map(ToString::to_string).collect()
}

/// What the entry is about that a field belongs to, for those of which a case has many.
fn about(read: &ReadCase, field: &Field) -> Option<String> {
    match field {
        Field::ActionDueOn(id) | Field::ActionStatus(id) => {
            read.case.action(*id).map(|(_, action)| action.what.clone())
        }
        _ => None,
    }
}

/// Shows a case to somebody; people know each other by staff code.
pub(crate) struct Shower<'a> {
    pub membership: &'a Membership,
    pub authors: &'a Authors,
    /// Who is shown it.
    pub me: StaffRef,
}

impl Shower<'_> {
    pub fn staff(&self, staff: StaffRef) -> String {
        self.membership.code_of(staff)
    }

    /// The person behind an actor of casework.
    pub fn actor(&self, live: &LiveCase, actor: Actor) -> String {
        self.membership.staff_behind(live.doc(), actor).map_or_else(|| "?".to_owned(), |staff| self.staff(staff))
    }

    /// Who made a contact: as another system said, else who wrote the note.
    pub fn contact_by(&self, note: &ContactNote) -> String {
        if note.by_said.is_empty() { self.staff(note.by) } else { note.by_said.clone() }
    }

    fn said<T>(&self, said: &Said<T>, value: String, counts: bool) -> SaidValue {
        SaidValue {
            value,
            by: self.writer(said.by),
            at: said.at.0,
            counts,
            mine: said.by == Writer::Staff(self.me),
            device: self.authors.device_of(&said.change),
        }
    }

    fn writer(&self, writer: Writer) -> String {
        match writer {
            Writer::Staff(staff) => self.staff(staff),
            Writer::Actor(_) | Writer::Unwritten => "?".to_owned(),
        }
    }

    pub fn field<T: Shown + Safer>(&self, register: &Register<T>) -> FieldView {
        let counting = register.counting().map(|said| said.change);
        let said = |said: &Said<T>| self.said(said, said.value.shown(), Some(said.change) == counting);
        let values = register.values().iter().map(said);
        FieldView { counts: register.counts().map(Shown::shown), values: values.collect() }
    }

    /// A conflict of a case, with the value before it and what a choice would move.
    pub fn conflict(&self, live: &LiveCase, read: &ReadCase, conflict: &Conflict) -> ConflictView {
        let said =
            |(index, said): (usize, &Said<FieldValue>)| self.said(said, said.value.shown(), index == conflict.counts);
        let moved = effects(conflict, &read.case, &read.workflow, &Timeframes::default());
        let effect = |effect: Effect| Fact {
            name: effect.on.code().to_owned(),
            value: format!("{}->{}", effect.from.shown(), effect.to.shown()),
        };
        ConflictView {
            case: live.id.to_hex(),
            code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
            field: conflict.field.key(),
            about: about(read, &conflict.field),
            values: conflict.values.iter().enumerate().map(said).collect(),
            before: self.before(live, conflict).map(|value| value.shown()),
            effects: moved.into_iter().map(effect).collect(),
        }
    }

    /// The value that counted for everybody who said one of these, before they said it.
    fn before(&self, live: &LiveCase, conflict: &Conflict) -> Option<FieldValue> {
        let side = conflict.field.side();
        let changes: Vec<[u8; 32]> = conflict.values.iter().map(|said| *said.change.as_bytes()).collect();
        let heads = self.authors.graph(side)?.common_past(&changes);
        if heads.is_empty() {
            return None;
        }
        match side {
            Side::Casework => value_of(&conflict.field, &live.casework.read_at(&heads)?.case, None),
            Side::Identity => {
                let identity = live.identity.as_ref()?.1.read_at(&heads)?.identity;
                value_of(&conflict.field, &live.casework.read().case, Some(&identity))
            }
        }
    }

    pub fn risk(&self, risk: &RiskView) -> RiskSummary {
        let entries = risk.determinations.iter().map(|said| RiskEntry {
            id: said.hash.to_hex(),
            level: said.level.code().to_owned(),
            basis: said.basis.code().to_owned(),
            note: said.note.clone(),
            by: self.staff(said.by),
            at: said.at.0,
            latest: said.latest,
        });
        RiskSummary {
            current: risk.current.map(|level| level.code().to_owned()),
            conflict: risk.conflict,
            entries: entries.collect(),
        }
    }

    pub fn closure(&self, closure: &ClosureView) -> ClosureSummary {
        let authorisations = closure.authorisations.iter().map(|one| AuthorisationEntry {
            by: self.staff(one.by),
            at: one.at.0,
            not_seen: one.misses.iter().map(|why| contest_name(why).to_owned()).collect(),
        });
        let checklist = closure
            .asked
            .checklist
            .iter()
            .map(|(item, answer)| ChecklistLine { item: item.code().to_owned(), answer: answer.code().to_owned() });
        ClosureSummary {
            request: closure.request.to_hex(),
            reason: closure.asked.reason.code().to_owned(),
            requested_by: self.staff(closure.requested_by),
            requested_at: closure.requested_at.0,
            summary: closure.asked.summary.clone(),
            final_risk: closure.asked.final_risk.code().to_owned(),
            condition_met: closure.asked.condition_met.code().to_owned(),
            safety_change: closure.asked.safety_change.code().to_owned(),
            consulted: closure.asked.consulted.as_ref().map(|said| ConsultedView {
                people: consulted_people(said),
                on: said.on.to_string(),
                views: said.views.clone(),
            }),
            checklist: checklist.collect(),
            authorisations: authorisations.collect(),
            contested: closure.contested.iter().map(|why| contest_name(why).to_owned()).collect(),
            after_approval: u32::try_from(closure.after_approval.len()).unwrap_or(u32::MAX),
        }
    }

    pub fn contacts(&self, live: &LiveCase, read: &ReadCase, places: &Places<'_>) -> Vec<ContactEntry> {
        let stamps = live.casework.stamps();
        let place = |id: &EntryId| stamps.get(id).map_or(Copies::OnlyHere, |of| places.change(&of.made.change));
        let mut notes: Vec<_> = read.case.contacts.iter().collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.held_on, note.recorded_at, note.id)));
        let code = |said: Option<Tri>| said.map(|said| said.code().to_owned());
        let entry = |note: &ContactNote| ContactEntry {
            id: note.id.to_hex(),
            held_on: note.held_on.to_string(),
            kind: note.kind.map(|kind| kind.code().to_owned()),
            by: self.contact_by(note),
            client_seen: note.client_seen,
            observations: note.observations.clone(),
            duration_min: note.duration_min,
            present: note.present.iter().map(ToString::to_string).collect(),
            private_setting: note.private_setting,
            child_seen_alone: code(note.child_seen_alone),
            situation_change: code(note.situation_change),
            purposes: note.purposes.iter().map(|purpose| purpose.code().to_owned()).collect(),
            marks: note.marks.iter().map(|mark| mark.code().to_owned()).collect(),
            barriers: note.barriers.iter().map(|barrier| barrier.code().to_owned()).collect(),
            attempt_failed: note.attempt_failed.map(|why| why.code().to_owned()),
            at: note.recorded_at.0,
            place: place(&note.id).code().to_owned(),
        };
        notes.into_iter().map(entry).collect()
    }

    pub fn referrals(&self, read: &ReadCase) -> Vec<ReferralView> {
        let mut all: Vec<_> = read.case.referrals.iter().collect();
        all.sort_by_key(|referral| std::cmp::Reverse((referral.made_on, referral.id)));
        all.into_iter().map(referral_view).collect()
    }

    /// Referrals of which something is still expected, the latest first.
    pub fn referrals_under_way(&self, read: &ReadCase) -> Vec<ReferralView> {
        let mut open: Vec<_> = read.case.referrals.iter().filter(|referral| referral.is_open()).collect();
        open.sort_by_key(|referral| std::cmp::Reverse((referral.made_on, referral.id)));
        open.into_iter().map(referral_view).collect()
    }
}

fn referral_view(referral: &model::referral::Referral) -> ReferralView {
    ReferralView {
        id: referral.id.to_hex(),
        service: referral.service.as_ref().map(|service| service.as_str().to_owned()),
        provider: referral.provider.clone(),
        state: referral.state().code().to_owned(),
        made_on: referral.made_on.to_string(),
    }
}

/// The stable name of what an authorisation had not seen.
pub(crate) fn contest_name(why: &ContestReason) -> &'static str {
    match why {
        ContestReason::Risk(_) => "risk",
        ContestReason::Consent(_) => "consent",
        ContestReason::Incident(_) => "incident",
        ContestReason::Concern(_) => "concern",
        ContestReason::Goal(_) => "goal",
        ContestReason::Action(_) => "action",
        ContestReason::BasisNotHere => "basis_not_here",
        ContestReason::ManagerNeeded => "manager_needed",
    }
}
