//! Consent as it stands for every purpose, with what taking it back would stop; and a signed form, whose opening is logged.

use model::Day;
use model::codes::{ConsentScope, IdentityReason};
use model::commands::{CaseCommand, is_allowed};
use model::consent::{
    self, ConsentDecision, ConsentForm, HeldConsent, Mark, Recipient, Withheld, band_on, client_part, is_given_anew,
    is_sharing, life_days, state_on,
};
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::worklist::CONSENT_SHOWS_DAYS;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::authors::Authors;
use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::OneCase;
use crate::queries::person::{ShowPerson, show_person};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{ConsentEffectView, ConsentFormView, ConsentLine, ConsentSheet, RecipientView, WithheldView};

/// `consents`
pub fn consents(session: &mut Session, input: OneCase) -> Result<Reply<ConsentSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Consent, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        let (case, workflow) = (&read.case, &read.workflow);
        let may = is_allowed(CaseCommand::DecideConsent, case, workflow, &session.who(&read, live));
        Ok(Reply::unchanged(ConsentSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            part: client_part(consent::age_on(case, session.today())).code().to_owned(),
            people: model::brief::people(case).iter().map(ToString::to_string).collect(),
            lines: lines(&read, live, &shower, session.today()),
            may_decide: may == Permission::Yes,
        }))
    })
}

fn lines(read: &ReadCase, live: &LiveCase, shower: &Shower<'_>, today: Day) -> Vec<ConsentLine> {
    let held = consent::held(&read.case, &read.workflow);
    let of_client: Vec<&HeldConsent> = held.iter().filter(|one| one.about == PersonCode::Client).collect();
    let of_scope = |scope: &ConsentScope| {
        let found = of_client.iter().filter(|one| one.scope == *scope).map(|one| Some(*one)).collect::<Vec<_>>();
        let shown = if found.is_empty() { vec![None] } else { found };
        shown.into_iter().map(|one| line(read, live, shower, *scope, one, today)).collect::<Vec<_>>()
    };
    ConsentScope::ALL.iter().flat_map(of_scope).collect()
}

fn line(
    read: &ReadCase,
    live: &LiveCase,
    shower: &Shower<'_>,
    scope: ConsentScope,
    held: Option<&HeldConsent>,
    today: Day,
) -> ConsentLine {
    let decision: Option<&ConsentDecision> = held.map(|one| &one.decision);
    let terms = decision.map(|decision| decision.terms.clone()).unwrap_or_default();
    let grants = decision.is_some_and(ConsentDecision::grants);
    let until = decision.and_then(|decision| decision.expires_on);
    let left = until.filter(|_| grants).map(|last| last.days_since(today));
    let bands = terms.age_band.zip(band_on(&read.case, today));
    let said = held.and_then(|one| live.statements.iter().find(|found| found.hash == one.hash));
    let to = held.and_then(|one| one.to.as_ref());
    let effect = |(effect, count): (consent::ConsentEffect, usize)| ConsentEffectView {
        effect: effect.code().to_owned(),
        count: u32::try_from(count).unwrap_or(u32::MAX),
    };
    ConsentLine {
        scope: scope.code().to_owned(),
        to: to.map(|to| recipient(spelt(to, &terms.recipients))),
        state: state_on(decision, today).code().to_owned(),
        on: decision.map(|decision| decision.valid_from.to_string()),
        until: until.map(|day| day.to_string()),
        ends_soon: left.is_some_and(|days| (0..=CONSENT_SHOWS_DAYS).contains(&days)),
        anew: grants && bands.is_some_and(|(given, now)| is_given_anew(given, now)),
        given_by: decision.map(|decision| decision.given_by.to_string()),
        basis: decision.map(|decision| decision.basis.code().to_owned()),
        method: decision.map(|decision| decision.method.code().to_owned()),
        child_assent: terms.child_assent.map(|said| said.code().to_owned()),
        witness_role: terms.witness.map(|role| role.code().to_owned()),
        groups: terms.groups.iter().map(|group| group.code().to_owned()).collect(),
        share_name: terms.share_name,
        withheld: terms.withheld.iter().map(withheld).collect(),
        conditions: decision.map(|decision| decision.conditions.clone()).unwrap_or_default(),
        understood: terms.understood.clone(),
        form: terms.form.map(|form| form.to_hex()),
        conflict: held.is_some_and(|one| one.conflict),
        by: said.map(|found| shower.staff(found.statement.author)),
        stops: consent::effects(&read.case, scope, to).into_iter().map(effect).collect(),
        lasts_days: life_days(scope),
        shares: is_sharing(scope),
    }
}

/// A recipient as it was written, where the decision still says so.
fn spelt<'a>(to: &'a Recipient, recipients: &'a [Recipient]) -> &'a Recipient {
    recipients.iter().find(|one| one.folded() == *to).unwrap_or(to)
}

fn recipient(to: &Recipient) -> RecipientView {
    match to {
        Recipient::Named(name) => RecipientView { name: name.clone(), service: None },
        Recipient::Service(code) => RecipientView { name: String::new(), service: Some(code.as_str().to_owned()) },
    }
}

fn withheld(one: &Withheld) -> WithheldView {
    WithheldView {
        group: one.group.code().to_owned(),
        from: one.from.as_ref().map(recipient),
        reason: one.reason.code().to_owned(),
    }
}

/// Which form, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowConsentForm {
    /// The case.
    pub case: CaseRef,
    /// The form.
    pub form: EntryRef,
    /// Why; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
}

/// `show_consent_form`: opens identity, with everything that this asks of a person.
pub fn show_form(session: &mut Session, input: ShowConsentForm) -> Result<Reply<ConsentFormView>, CommandError> {
    let opening = ShowPerson { case: input.case, reason: input.reason, note: String::new() };
    let opened = show_person(session, opening)?;
    let value = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        let identity = read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        let form = identity.consent_forms.iter().find(|form| form.id == input.form.0);
        form.map(shown).ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "consent_form"))
    })?;
    Ok(Reply { value, changed: opened.changed })
}

fn shown(form: &ConsentForm) -> ConsentFormView {
    let (mark, strokes, picture) = match &form.mark {
        Mark::Signature(signature) => ("signature", signature.strokes(), None),
        Mark::Thumbprint(picture) => ("thumbprint", [].as_slice(), Some(picture)),
        Mark::OnPaper => ("on_paper", [].as_slice(), None),
        Mark::Spoken => ("spoken", [].as_slice(), None),
    };
    let address = |picture: &consent::Picture| {
        format!("data:{};base64,{}", picture.media_type(), base64::encode(picture.bytes()))
    };
    ConsentFormView {
        id: form.id.to_hex(),
        giver: form.giver.to_string(),
        giver_name: form.giver_name.clone(),
        relation: form.relation.map(|relation| relation.code().to_owned()),
        mark: mark.to_owned(),
        strokes: strokes.iter().map(|stroke| stroke.iter().map(|(x, y)| [*x, *y]).collect()).collect(),
        picture: picture.map(address).unwrap_or_default(),
        witness_name: form.witness_name.clone(),
        witness_role: form.witness.map(|role| role.code().to_owned()),
        interpreter_name: form.interpreter_name.clone(),
        interpreter_promised: form.interpreter_promised,
        paper_place: form.paper_place.clone(),
        signed_on: form.signed_on.to_string(),
    }
}
