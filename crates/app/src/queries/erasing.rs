//! Files that are due for erasure, that wait for a second person, that were erased; and what of them is only here. Opens
//! closed cases one by one: a screen for rare days.

use model::CaseId;
use model::codes::Role;
use model::retention::{Retention, erase_due, may_erase, over};
use wire::{DocId, Erasure, RoleSet};

use crate::error::CommandError;
use crate::membership::staff_ref;
use crate::queries::backup::small;
use crate::queries::case_file::hex;
use crate::queries::caseload::spoken_code;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{DueErasure, ErasedFiles, ErasureView, Erasures, HeldBackFile};

/// What is put forward of one case.
pub(crate) struct Due {
    pub case: CaseId,
    pub docs: Vec<DocId>,
    pub view: DueErasure,
}

/// `erasures`
pub fn erasures(session: &mut Session, _: Nothing) -> Result<Reply<Erasures>, CommandError> {
    let may_propose = session.my_roles().has(Role::Supervisor);
    let may_answer = session.my_roles().has_any(&[Role::Supervisor, Role::InformationOfficer]);
    let due = if may_propose { due(session)? } else { Vec::new() };
    let held = session.all_held_back()?;
    let held = held.into_iter().map(|held| held_view(session, &held)).collect::<Result<_, _>>()?;
    let roster = &session.membership.roster;
    let all = roster.erasures().iter().rev();
    let (done, open): (Vec<&Erasure>, Vec<&Erasure>) = all.partition(|one| one.at.is_some_and(|at| at <= roster.seq()));
    let waiting = open.into_iter().map(|one| waiting(session, one)).collect::<Result<_, _>>()?;
    let done = done.into_iter().map(|one| erased(session, one)).collect();
    let due = due.into_iter().map(|due| due.view).collect();
    Ok(Reply::unchanged(Erasures { may_propose, may_answer, due, waiting, done, held }))
}

/// Cases that this person supervises, whose time is over and for which they have said no word yet.
pub(crate) fn due(session: &mut Session) -> Result<Vec<Due>, CommandError> {
    let today = session.today();
    let first = Retention::default().declined_days.0;
    let rows = session.store.read(|reader| reader.cases())?;
    let spoken: Vec<DocId> = my_open_docs(session);
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.closed_on.is_some_and(|closed| closed + first <= today.0)) {
        let case = CaseId::from_bytes(row.casework);
        let seen = session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let who = session.who(&read, live);
            let may = may_erase(&read.case, &read.workflow, &who, today).ok();
            let identity = live.identity.as_ref().map(|(id, _)| DocId::from_bytes(*id.as_bytes()));
            let times =
                erase_due(&read.case, &read.workflow, &Retention::default()).zip(over(&read.case, &read.workflow));
            Ok(may.zip(times).map(|(may, times)| (may, identity, times)))
        })?;
        let Some((may, identity, (times, over))) = seen else { continue };
        let casework = Some(DocId::from_bytes(row.casework)).filter(|_| may.casework);
        let mut docs: Vec<DocId> = identity.into_iter().chain(casework).collect();
        docs.sort_unstable();
        if docs.is_empty() || docs.iter().any(|doc| spoken.contains(doc)) {
            continue;
        }
        let view = DueErasure {
            case: case.to_hex(),
            code: spoken_code(&row.code),
            class: over.class.code().to_owned(),
            since: over.since.to_string(),
            due_on: if may.casework { times.casework } else { times.identity }.to_string(),
            names_only: !may.casework,
        };
        found.push(Due { case, docs, view });
    }
    found.sort_by(|a, b| a.view.due_on.cmp(&b.view.due_on));
    Ok(found)
}

/// The name by which a proposal is spoken of: what it is about.
pub(crate) fn name_of(erasure: &Erasure) -> String {
    let bytes: Vec<u8> = erasure.docs.iter().flat_map(|doc| *doc.as_bytes()).collect();
    hex(&wire::Hash::of(&bytes).as_bytes()[..16])
}

fn my_open_docs(session: &Session) -> Vec<DocId> {
    let mine = |one: &&Erasure| one.at.is_none() && one.words.iter().any(|word| word.by == session.me.staff);
    session.membership.roster.erasures().iter().filter(mine).flat_map(|one| one.docs.clone()).collect()
}

fn waiting(session: &Session, one: &Erasure) -> Result<ErasureView, CommandError> {
    let mine = one.words.iter().any(|word| word.by == session.me.staff);
    let wanted = |role: RoleSet| !one.words.iter().any(|word| word.roles.any_of(role));
    let roles = session.membership.roster.staff(session.me.staff).map_or(RoleSet::NONE, |entry| entry.roles);
    let may_answer = !mine && [RoleSet::SUP, RoleSet::IMO].iter().any(|role| roles.any_of(*role) && wanted(*role));
    let codes = session.store.read(|reader| -> Result<Vec<String>, CommandError> {
        let mut codes = Vec::new();
        for doc in &one.docs {
            let case = reader.doc(doc.as_bytes())?.map(|row| row.pair.unwrap_or(row.doc));
            let row = case.map(|case| reader.case(&case)).transpose()?.flatten();
            codes.extend(row.map(|row| spoken_code(&row.code)));
        }
        codes.sort_unstable();
        codes.dedup();
        Ok(codes)
    })?;
    Ok(ErasureView {
        id: name_of(one),
        cases: one.cases,
        documents: small(one.docs.len() as u64),
        by: one.words.iter().map(|word| session.membership.code_of(staff_ref(word.by))).collect(),
        at: one.words.first().map_or(0, |word| i64::try_from(word.at_ms).unwrap_or(i64::MAX)),
        codes,
        mine,
        may_answer,
        under_way: one.at.is_some(),
    })
}

fn erased(session: &Session, one: &Erasure) -> ErasedFiles {
    ErasedFiles {
        id: name_of(one),
        cases: one.cases,
        documents: small(one.docs.len() as u64),
        by: one.words.iter().map(|word| session.membership.code_of(staff_ref(word.by))).collect(),
        at: one.words.last().map_or(0, |word| i64::try_from(word.at_ms).unwrap_or(i64::MAX)),
    }
}

fn held_view(session: &Session, held: &crate::erasing::HeldBack) -> Result<HeldBackFile, CommandError> {
    let row = session.store.read(|reader| reader.case(held.case.as_bytes()))?;
    Ok(HeldBackFile {
        case: held.case.to_hex(),
        code: row.map(|row| spoken_code(&row.code)).unwrap_or_default(),
        entries: small(held.entries),
        drafts: small(held.drafts),
    })
}
