//! The transfers of a case, who may receive it, and what would leave with it.

use model::active::{ActiveCase, Moment};
use model::codes::{AgencyCode, SharedField, StaysWhy, TransferAnswer, TransferPackage, TransferState};
use model::commands::{CaseCommand, allowed_commands};
use model::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use model::directory::{Directory, Provider};
use model::permissions::{Act, Object, Permission};
use model::sharing::{FieldRuling, Stays};
use model::transfer::{self, TransferProposal, TransferStand, TransferView, has_answered, state};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::live::{LiveCase, ReadCase};
use crate::package::{Told, identifies, told_value};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::{Shower, sending};
use crate::views::{FieldPreview, ReceiverView, TransferSheet};

/// `transfer`
pub fn sheet(session: &mut Session, input: OneCase) -> Result<Reply<TransferSheet>, CommandError> {
    let (list, moment) = (session.services()?, moment(session));
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Transfer, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(view(session, live, &read, (&list, &moment))?))
    })
}

fn moment(session: &mut Session) -> Moment {
    Moment { today: session.today(), now: session.now(), tolerance_days: 1, spare: session.entry_id() }
}

fn view(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    (list, moment): (&Directory, &Moment),
) -> Result<TransferSheet, CommandError> {
    let authors = Authors::of(session, live)?;
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    let (case, workflow) = (&read.case, &read.workflow);
    let allowed = allowed_commands(case, workflow, &session.who(read, live));
    let may = |command| allowed.iter().any(|one| one.command == command);
    let current = workflow.transfer.as_ref();
    let under_way = current.filter(|view| view.stand == TransferStand::Authorised);
    let next_package = under_way.filter(|_| may(CaseCommand::SendTransfer)).map(|view| package_next(read, view));
    let went = current.and_then(|view| transfer::sending(case, view.asked.id, TransferPackage::Casework));
    let missing = under_way.and_then(|view| not_consented(read, &view.asked.provider_name, moment));
    let answers = under_way.filter(|_| may(CaseCommand::RecordTransferAnswer));
    let mut past: Vec<_> = workflow.past_transfers.iter().collect();
    past.sort_by_key(|view| std::cmp::Reverse((view.proposed_at, view.proposal)));
    Ok(TransferSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        state: workflow.state.code().to_owned(),
        transfer: current.map(|view| shower.transfer(case, view)),
        past: past.into_iter().map(|view| shower.transfer(case, view)).collect(),
        due_on: due_on(read),
        consent_missing: missing,
        next_package: next_package.map(|package| package.code().to_owned()),
        next_answers: answers.map(|view| answers_next(read, view)).unwrap_or_default(),
        next_fields: under_way
            .zip(next_package)
            .map(|(view, package)| fields_next(read, (&view.asked, package), moment))
            .unwrap_or_default(),
        casework_went: went.map(sending),
        risk_now: workflow.risk.current.map(|level| level.code().to_owned()),
        receivers: receivers(read, list, moment),
        allowed: allowed.into_iter().filter_map(|one| known(one.command)).collect(),
    })
}

/// The last day on which the hand-over is in time.
pub(crate) fn due_on(read: &ReadCase) -> Option<String> {
    let open = open_deadlines(&read.case, &read.workflow, &Timeframes::default(), &Receipts::default());
    open.iter().find(|one| one.key == DeadlineKey::Transfer).map(|one| one.due.to_string())
}

fn package_next(read: &ReadCase, view: &TransferView) -> TransferPackage {
    match state(&read.case, view) {
        TransferState::Accepted => TransferPackage::Identity,
        _ => TransferPackage::Casework,
    }
}

fn answers_next(read: &ReadCase, view: &TransferView) -> Vec<String> {
    let id = view.asked.id;
    let identity_waits = transfer::sending(&read.case, id, TransferPackage::Identity).is_some()
        && !has_answered(&read.case, id, TransferAnswer::IdentityReceived);
    let next: &[TransferAnswer] = match state(&read.case, view) {
        TransferState::Sent => &[TransferAnswer::Received, TransferAnswer::Accepted, TransferAnswer::Rejected],
        TransferState::Received => &[TransferAnswer::Accepted, TransferAnswer::Rejected],
        TransferState::Accepted if identity_waits => &[TransferAnswer::IdentityReceived, TransferAnswer::Rejected],
        TransferState::Accepted => &[TransferAnswer::Rejected],
        _ => &[],
    };
    next.iter().map(|answer| answer.code().to_owned()).collect()
}

/// The fields of the next file: of the casework those that were proposed.
fn fields_next(
    read: &ReadCase,
    (proposal, package): (&TransferProposal, TransferPackage),
    moment: &Moment,
) -> Vec<FieldPreview> {
    let Some(active) = ActiveCase::of(&read.case, &read.workflow) else { return Vec::new() };
    let name = &proposal.provider_name;
    let ruled = match package {
        TransferPackage::Casework => transfer::preview(&active, name, moment),
        TransferPackage::Identity => transfer::preview_identity(&active, name, moment),
    };
    let proposed = |one: &FieldRuling| package == TransferPackage::Identity || proposal.fields.contains(&one.field);
    let ruled: Vec<FieldRuling> = ruled.into_iter().filter(proposed).collect();
    fields(read, &ruled, &Told::of(proposal, ""), moment)
}

fn fields(read: &ReadCase, ruled: &[FieldRuling], told: &Told<'_>, moment: &Moment) -> Vec<FieldPreview> {
    let not_for_this = Some(Stays::Rule(StaysWhy::NotForPurpose));
    let shown = ruled.iter().filter(|one| one.stays != not_for_this);
    let preview = |one: &FieldRuling| {
        let value = told_value(one.field, read, read.identity.as_ref(), moment.today, told);
        let absent = (value.is_none() && !is_typed(one.field)).then_some(Stays::Rule(StaysWhy::NotOnFile));
        FieldPreview {
            field: one.field.code().to_owned(),
            group: one.group.map(|group| group.code().to_owned()),
            stays: one.stays.or(absent).map(|stays| stays.code().to_owned()),
            // Names and numbers are read when it is sent, and that is logged.
            value: value.filter(|_| !identifies(one.field)),
        }
    };
    shown.map(preview).collect()
}

/// Whether a field is written for the transfer, so that nothing stands there before.
const fn is_typed(field: SharedField) -> bool {
    matches!(
        field,
        SharedField::Reason | SharedField::SafetyAdvice | SharedField::PlanActions | SharedField::WorkerContact
    )
}

fn receivers(read: &ReadCase, list: &Directory, moment: &Moment) -> Vec<ReceiverView> {
    let of = |provider: &Provider| ReceiverView {
        id: provider.id.as_str().to_owned(),
        name: provider.name.clone(),
        areas: provider.areas.clone(),
        contact_role: provider.contact_role.clone(),
        contact_phone: provider.contact_phone.clone(),
        verified_on: provider.verified_on.to_string(),
        long_unchecked: provider.is_long_unchecked(moment.today),
        barred: !provider.takes_cases(),
        consent_missing: not_consented(read, &provider.name, moment),
    };
    let mut found: Vec<ReceiverView> =
        list.providers.iter().filter(|provider| provider.case_management).map(of).collect();
    found.sort_by_key(|one| (one.barred, one.consent_missing.is_some(), one.name.clone()));
    found
}

fn not_consented(read: &ReadCase, name: &str, moment: &Moment) -> Option<String> {
    let why = transfer::consented(&read.case, &read.workflow, name, moment.today).err();
    why.map(|why| why.code().to_owned())
}

/// A transfer in the making.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewTransfer {
    /// The case.
    pub case: CaseRef,
    /// The receiving agency by its code.
    pub provider: String,
}

/// `transfer_preview`
pub fn preview(session: &mut Session, input: PreviewTransfer) -> Result<Reply<Vec<FieldPreview>>, CommandError> {
    let (list, moment) = (session.services()?, moment(session));
    let code = AgencyCode::parse(&input.provider);
    let provider = code.as_ref().and_then(|code| list.provider(code));
    let provider = provider.ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "provider"))?;
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Transfer, Act::Create) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let active = ActiveCase::of(&read.case, &read.workflow).ok_or(ErrorCode::StateRefuses)?;
        let ruled = transfer::preview(&active, &provider.name, &moment);
        let nothing = Told { concerns: "", actions: "", safety_advice: "", next_appointment: "", answer_to: "" };
        Ok(Reply::unchanged(fields(&read, &ruled, &nothing, &moment)))
    })
}
