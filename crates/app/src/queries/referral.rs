//! The referrals of a case with what may follow each, and what would leave with a new one.

use model::active::{ActiveCase, Moment};
use model::codes::{AgencyCode, ReferralState, SendChannel, SharedField};
use model::ids::EntryId;
use model::permissions::{Act, Object, Permission};
use model::referral::{self, Referral, may_follow};
use model::sharing::Stays;
use model::{Day, codes};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::live::ReadCase;
use crate::package::{Said, answer_by, identifies, value_of};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{
    FieldPreview, GapView, ReferralSheet, ReferralStep, ReferralTracked, SharingPreview, UnreferredAction,
};

/// What never leaves, whatever was agreed: said beside every preview (`domain.md` SR-6).
const NEVER: &[&str] = &["screening", "incident", "assessment", "notes", "plan", "feared_person", "others", "services"];

/// `referrals`
pub fn referrals(session: &mut Session, input: OneCase) -> Result<Reply<ReferralSheet>, CommandError> {
    let today = session.today();
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let (case, workflow) = (&read.case, &read.workflow);
        let mut all: Vec<&Referral> = case.referrals.iter().collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.made_on, one.id)));
        let allowed = model::commands::allowed_commands(case, workflow, &session.who(&read, live));
        let gaps = case.gaps.iter().map(|gap| GapView {
            service: gap.service.as_str().to_owned(),
            area: gap.area.clone(),
            why: gap.why.code().to_owned(),
            on: gap.on.to_string(),
        });
        Ok(Reply::unchanged(ReferralSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            referrals: all.into_iter().map(|one| tracked(one, today)).collect(),
            gaps: gaps.collect(),
            actions: unreferred(&read),
            allowed: allowed.into_iter().filter_map(|one| known(one.command)).collect(),
        }))
    })
}

fn tracked(one: &Referral, today: Day) -> ReferralTracked {
    let state = one.state();
    let sent_on = one.events.iter().filter(|event| event.state == ReferralState::Sent).map(|event| event.on).min();
    let by = sent_on.map(|sent| answer_by(one, sent));
    let waits = matches!(state, ReferralState::Sent | ReferralState::NoResponse);
    let follows = |next: &&ReferralState| {
        may_follow(state, **next) && !matches!(**next, ReferralState::Ready | ReferralState::Sent)
    };
    ReferralTracked {
        id: one.id.to_hex(),
        service: one.service.as_ref().map(|service| service.as_str().to_owned()),
        provider: one.provider.clone(),
        priority: one.priority.code().to_owned(),
        reason: one.reason_short.clone(),
        state: state.code().to_owned(),
        made_on: one.made_on.to_string(),
        answer_by: by.filter(|_| waits).map(|day| day.to_string()),
        days_late: by.filter(|_| waits).map(|day| today.days_since(day)),
        channel: one.sent.as_ref().map(|sent| sent.channel.code().to_owned()),
        fields: one.sent.iter().flat_map(|sent| &sent.fields).map(|field| field.code().to_owned()).collect(),
        next: ReferralState::ALL.iter().filter(follows).map(|next| next.code().to_owned()).collect(),
        steps: one.in_order().into_iter().map(step).collect(),
    }
}

fn step(event: &referral::ReferralEvent) -> ReferralStep {
    ReferralStep {
        state: event.state.code().to_owned(),
        on: event.on.to_string(),
        note: event.note.clone(),
        barrier: event.barrier.map(|code| code.code().to_owned()),
        declined: event.declined.map(|code| code.code().to_owned()),
        useful: event.useful.map(|code| code.code().to_owned()),
    }
}

/// Open actions of the plan in force that no referral carries out yet.
fn unreferred(read: &ReadCase) -> Vec<UnreferredAction> {
    let plan = read.case.plan_in_force(&read.workflow);
    let actions = plan.into_iter().flat_map(|plan| plan.goals.iter().flat_map(|goal| &goal.actions));
    let carried = |id: EntryId| read.case.referrals.iter().any(|one| one.action == Some(id) && one.is_open());
    let open = actions.filter(|action| action.is_open() && !carried(action.id));
    open.map(|action| UnreferredAction { id: action.id.to_hex(), what: action.what.clone() }).collect()
}

/// A referral in the making.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewReferral {
    /// The case.
    pub case: CaseRef,
    /// The provider by its code.
    pub provider: String,
    /// The service by its code at the provider.
    pub service: String,
    /// How it would go.
    pub channel: Code<SendChannel>,
    /// Whether the name would go in place of the case code.
    #[serde(default)]
    pub by_name: bool,
    /// The reason as typed so far.
    #[serde(default)]
    pub reason: String,
    /// How the provider can answer, as typed so far.
    #[serde(default)]
    pub answer_to: String,
}

/// `referral_preview`
pub fn preview(session: &mut Session, input: PreviewReferral) -> Result<Reply<SharingPreview>, CommandError> {
    let list = session.services()?;
    let moment = Moment { today: session.today(), now: session.now(), tolerance_days: 1, spare: session.entry_id() };
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "provider");
    let code = |text: &str| AgencyCode::parse(text).ok_or_else(unknown);
    let provider = list.provider(&code(&input.provider)?).ok_or_else(unknown)?;
    let service = provider.service(&code(&input.service)?).ok_or_else(unknown)?;
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Create) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let active = ActiveCase::of(&read.case, &read.workflow).ok_or(ErrorCode::StateRefuses)?;
        let how = (input.channel.0, input.by_name);
        let ruled = referral::preview(&active, (provider, &service.kind), how, moment.spare, &moment);
        let said = Said { service: service.kind.as_str(), reason: &input.reason, answer_to: &input.answer_to };
        let fields = ruled.into_iter().filter(|one| !later(*one));
        let fields = fields.map(|one| {
            let value = value_of(one.field, &read.case, read.identity.as_ref(), moment.today, &said);
            let typed = matches!(one.field, SharedField::Reason | SharedField::WorkerContact);
            let absent = (value.is_none() && !typed).then_some(Stays::Rule(codes::StaysWhy::NotOnFile));
            FieldPreview {
                field: one.field.code().to_owned(),
                group: one.group.map(|group| group.code().to_owned()),
                stays: one.stays.or(absent).map(|stays| stays.code().to_owned()),
                // Names and numbers are read when it is sent, and that is logged.
                value: value.filter(|_| !identifies(one.field)),
            }
        });
        let file = referral::carries_file(input.channel.0);
        Ok(Reply::unchanged(SharingPreview {
            fields: fields.collect(),
            never: NEVER.iter().map(|one| (*one).to_owned()).collect(),
            needs_passphrase: file,
        }))
    })
}

/// Fields that no referral shares are not shown as if somebody had kept them back.
fn later(ruling: model::sharing::FieldRuling) -> bool {
    ruling.stays == Some(Stays::Rule(codes::StaysWhy::NotForPurpose))
}
