//! Taking over the cases of another system, many in one save, and finding them again by that system's ids.
//!
//! Plain forms come in; `model::import` decides what fits. Later edits go through the ordinary commands.

mod edits;
mod forms;
mod read_back;

use std::collections::{BTreeMap, BTreeSet};

use model::active::Moment;
use model::codes::{AgencyCode, Programme};
use model::import::{ImportAs, ImportRefused, import_case};
use model::permissions::{Act, Closeness, Object, Permission, Who, may};
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue};
use model::{EntryId, PersonDocId};

pub use edits::ForeignEdit;
pub use forms::{
    ForeignAction, ForeignCase, ForeignGoal, ForeignIdentity, ForeignMember, ForeignNote, ForeignReferral,
    ForeignValue, IsoText,
};
pub use model::CaseId;
pub use read_back::Seen;

use crate::commands::opening::fresh_code;
use crate::error::{CommandError, ErrorCode};
use crate::save::{Beside, EXTERNAL_CASE, external_entry};
use crate::session::Session;

/// Cases written in one transaction: enough to share its cost, few enough to stay bounded in memory.
const CASES_PER_SAVE: usize = 100;
/// Answer under which a case carries the other system's id, so that every device can find it by that.
const ID_PATH: &str = "external_id";

/// Which system cases come from, as far as it matters here.
#[derive(Debug, Clone)]
pub struct Source {
    form: AgencyCode,
    version: u32,
    programme: Programme,
    id_path: AnswerPath,
}

impl Source {
    /// Cases whose answers belong to this version of this form. `None` for a form or programme that is no code.
    #[must_use]
    pub fn new(form: &str, version: u32, programme: &str) -> Option<Source> {
        Some(Source {
            form: AgencyCode::parse(form)?,
            version,
            programme: Programme::from_code(programme)?,
            id_path: AnswerPath::parse(ID_PATH)?,
        })
    }

    fn field(&self, path: AnswerPath) -> AnswerRef {
        AnswerRef { form: self.form.clone(), version: self.version, path }
    }

    fn named(&self, path: &str) -> Result<AnswerRef, CommandError> {
        let path = AnswerPath::parse(path).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "path"))?;
        Ok(self.field(path))
    }
}

impl Session {
    /// Takes cases over as this worker's own. One that was taken over before is left as it is. Answers how many are new.
    ///
    /// Cases before a refused one may have been saved; taking all over again is safe.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`], what `model::import` refuses, and what the disk says.
    pub fn import_cases(&mut self, source: &Source, cases: &[ForeignCase]) -> Result<u32, CommandError> {
        let me = self.me();
        let who = Who { staff: me, roles: self.membership.roles_for(me, &[me]) };
        if may(&who, Closeness::Own, Object::Casework, Act::Create) != Permission::Yes {
            return Err(ErrorCode::NotAllowed.into());
        }
        let mut known: BTreeSet<String> = self.imported_cases()?.into_keys().collect();
        let mut taken = 0;
        for some in cases.chunks(CASES_PER_SAVE) {
            let mut new = Vec::with_capacity(some.len());
            for case in some.iter().filter(|case| known.insert(case.id.clone())) {
                new.push(self.foreign_case(source, case)?);
            }
            self.save_many_new(&new)?;
            taken += new.len();
        }
        Ok(u32::try_from(taken).unwrap_or(u32::MAX))
    }

    fn foreign_case(
        &mut self,
        source: &Source,
        foreign: &ForeignCase,
    ) -> Result<(model::opening::NewCase, Beside), CommandError> {
        let mut import = foreign.read()?;
        import.answers.push((source.id_path.clone(), AnswerValue::Text(foreign.id.clone())));
        let moment = Moment { today: self.today(), now: self.now(), tolerance_days: 1, spare: self.entry_id() };
        let import_as = ImportAs {
            case: CaseId::from_bytes(*self.entry_id().as_bytes()),
            identity: PersonDocId::from_bytes(*self.entry_id().as_bytes()),
            code: fresh_code(self)?,
            staff: self.me(),
            programme: source.programme,
            opened_on: moment.today,
            form: source.form.clone(),
            form_version: source.version,
        };
        let case = import_as.case;
        let new = import_case(&import, &import_as, &moment, |external| external_entry(case, external));
        let external = foreign.entry_ids().map(|id| (id.to_owned(), external_entry(case, id))).collect();
        let beside = Beside { external, external_case: Some(foreign.id.clone()), ..Beside::default() };
        Ok((new.map_err(refused)?, beside))
    }

    /// Cases of this device by the other system's ids.
    ///
    /// # Errors
    /// What the store says.
    pub fn imported_cases(&self) -> Result<BTreeMap<String, CaseId>, CommandError> {
        let rows = self.store.read(|reader| reader.externals(EXTERNAL_CASE))?;
        Ok(rows.into_iter().map(|(external, case)| (external, CaseId::from_bytes(case))).collect())
    }

    /// The other system's ids of all cases with the client's name, for a list. By that id.
    ///
    /// # Errors
    /// What the store says.
    pub fn imported_people(&self) -> Result<Vec<(String, String)>, CommandError> {
        let people = self.store.read(|reader| reader.people())?;
        let named = people.into_iter().filter_map(|row| Some((row.casework?, row.name)));
        let names: BTreeMap<[u8; 16], String> = named.collect();
        let name_of = |case: &CaseId| names.get(case.as_bytes()).cloned().unwrap_or_default();
        Ok(self.imported_cases()?.into_iter().map(|(external, case)| (external, name_of(&case))).collect())
    }

    /// Finds the other system's ids in cases that came from other devices, and remembers them. Answers how many are new.
    ///
    /// # Errors
    /// What the store says.
    pub fn learn_imported(&mut self, source: &Source) -> Result<u32, CommandError> {
        let known: BTreeSet<CaseId> = self.imported_cases()?.into_values().collect();
        let rows = self.store.read(|reader| reader.cases())?;
        let at = source.field(source.id_path.clone());
        let mut learnt = Vec::new();
        for case in rows.into_iter().map(|row| CaseId::from_bytes(row.casework)).filter(|case| !known.contains(case)) {
            let said = self.with_case(case, |session, live| {
                let read = live.read(&session.membership);
                Ok(read.case.answers.value(&at).cloned())
            })?;
            if let Some(AnswerValue::Text(external)) = said {
                learnt.push((external, EntryId::from_bytes(*case.as_bytes())));
            }
        }
        self.store.save(|tx| {
            learnt
                .iter()
                .try_for_each(|(external, case)| tx.put_external(EXTERNAL_CASE, external, case.as_bytes()).map(|_| ()))
        })?;
        Ok(u32::try_from(learnt.len()).unwrap_or(u32::MAX))
    }

    /// Cases whose client's or household's names begin with this, within a search session that `search_people` logged.
    ///
    /// # Errors
    /// As for `search_people`.
    pub fn search_people_again(&mut self, text: &str) -> Result<crate::queries::search::Hits, CommandError> {
        Ok(crate::queries::search::hits_by_name(self, text)?.value)
    }
}

fn refused(refused: ImportRefused) -> CommandError {
    match refused {
        ImportRefused::IdTwice { .. } => CommandError::with(ErrorCode::InputUnreadable, "fault", "an id twice"),
        ImportRefused::TooMany { given } => CommandError::with(ErrorCode::CaseTooLarge, "given", given),
        ImportRefused::TooManyPeople => CommandError::with(ErrorCode::CaseTooLarge, "field", "household"),
        ImportRefused::Text(refused) => refused.into(),
        ImportRefused::Answer(refused) => refused.into(),
        ImportRefused::Day => ErrorCode::DateRefused.into(),
    }
}
