//! The services directory as a signed file: its form in JSON, who may sign one, and where a device keeps it.

use std::collections::BTreeMap;

use model::codes::{AgencyCode, Capacity, Programme, ProviderKind, Role, ServiceAccess, Sex, Vetting};
use model::directory::{Directory, Provider, Service, Target, check_directory};
use model::permissions::Roles;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Form, OfficeFile, Signature};

use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, IsoDay};
use crate::session::Session;

/// Version of the form that is written.
const FORM: u32 = 1;
/// What an office file with a directory says that it is about.
const TOPIC: &str = "directory";
/// Where the signed file is kept.
const KEPT: &str = "directory";
/// Where proposed changes are kept.
const PROPOSALS: &str = "directory/proposals";
/// Most proposed changes that wait on one device.
pub(crate) const PROPOSALS_MAX: usize = 200;
/// A file from a clock that runs further ahead would shut out every later one.
const AHEAD_MS_MAX: i64 = 24 * 3_600_000;
/// Who keeps the directory. Source: `domain.md` 14.1.
const KEEPERS: &[Role] = &[Role::Supervisor, Role::InformationOfficer];

/// A services directory.
// FROZEN: signed files of this form lie on memory sticks. A change is another version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DirectoryForm {
    /// Always 1.
    pub version: u32,
    /// The providers, in the order of the list.
    pub providers: Vec<ProviderForm>,
}

/// Somebody who offers services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProviderForm {
    /// The agency's own code.
    pub id: String,
    /// As people call it.
    pub name: String,
    /// Kind of organisation.
    pub kind: Code<ProviderKind>,
    /// Areas it serves.
    pub areas: Vec<String>,
    /// Where it is; always empty for a safe shelter.
    pub location: String,
    /// When it is open.
    pub hours: String,
    /// Whom to speak to, by their role.
    pub contact_role: String,
    /// Work phone.
    pub contact_phone: String,
    /// Work address for mail.
    pub contact_email: String,
    /// Whether a case may be handed over to it.
    pub case_management: bool,
    /// Whether it signed how information is shared.
    pub info_protocol_signed: bool,
    /// Whether it was found safe and ethical.
    pub safe_and_ethical: Code<Vetting>,
    /// Why.
    pub safe_reason: String,
    /// The day somebody last made sure of all this.
    pub verified_on: IsoDay,
    /// What it offers.
    pub services: Vec<ServiceForm>,
}

/// One service of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceForm {
    /// Its code among the provider's services.
    pub id: String,
    /// Kind of service, by code.
    pub kind: String,
    /// Only these sexes or genders; empty: any.
    pub sexes: Vec<Code<Sex>>,
    /// From this age.
    pub age_from: Option<u8>,
    /// Up to and with this age.
    pub age_to: Option<u8>,
    /// Only clients of these programmes; empty: any.
    pub programmes: Vec<Code<Programme>>,
    /// Whom it takes, in words.
    pub criteria: String,
    /// What it costs.
    pub cost: String,
    /// Whether it takes people now.
    pub capacity: Code<Capacity>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// How it can be reached and used.
    pub access: Vec<Code<ServiceAccess>>,
    /// How to refer.
    pub referral_how: String,
    /// How soon it answers.
    pub response_time: String,
    /// What to do outside its hours.
    pub after_hours: String,
    /// Whether it answers emergencies at any hour.
    pub emergency: bool,
    /// Whether it gives medicine against HIV after an assault.
    pub pep: bool,
    /// Whether it gives emergency contraception.
    pub emergency_contraception: bool,
    /// What clients say of it, summed up.
    pub quality: String,
}

/// What somebody proposes to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Proposal {
    pub id: String,
    /// The provider; none for one that is missing from the list.
    pub provider: Option<String>,
    pub what: String,
    /// Staff code.
    pub by: String,
    pub on: IsoDay,
}

/// The directory that a device holds.
pub(crate) struct HeldDirectory {
    pub form: DirectoryForm,
    pub list: Directory,
    pub issued_ms: i64,
    /// Staff code of who signed it.
    pub issued_by: String,
}

impl Session {
    /// Whether this person keeps the directory: signs a list and takes up what others propose.
    pub(crate) fn keeps_directory(&self) -> bool {
        self.my_roles().has_any(KEEPERS)
    }

    /// The directory on this device; `None` before any was loaded.
    pub(crate) fn held_directory(&self) -> Result<Option<HeldDirectory>, CommandError> {
        let Some(bytes) = self.store.read(|reader| reader.meta(KEPT))? else { return Ok(None) };
        self.read_signed(&bytes).map(Some)
    }

    /// The list alone, empty before any was loaded.
    pub(crate) fn services(&self) -> Result<Directory, CommandError> {
        Ok(self.held_directory()?.map(|held| held.list).unwrap_or_default())
    }

    /// The signed file as it is carried to other devices.
    pub(crate) fn directory_file(&self) -> Result<Option<Vec<u8>>, CommandError> {
        Ok(self.store.read(|reader| reader.meta(KEPT))?)
    }

    /// Takes a signed file from elsewhere, if it is newer than what is here.
    ///
    /// # Errors
    /// [`ErrorCode::FileUntrusted`], [`ErrorCode::FileOlder`], [`ErrorCode::DirectoryRefused`], or the disk's.
    pub(crate) fn take_directory(&mut self, bytes: &[u8]) -> Result<(), CommandError> {
        let taken = self.read_signed(bytes)?;
        if taken.issued_ms > self.now().0.saturating_add(AHEAD_MS_MAX) {
            return Err(CommandError::with(ErrorCode::FileUntrusted, "fault", "issued on a day to come"));
        }
        match self.held_directory()? {
            Some(held) if held.issued_ms >= taken.issued_ms => Err(ErrorCode::FileOlder.into()),
            _ => self.keep_directory(bytes),
        }
    }

    /// Signs a list in this person's name and keeps it.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`], [`ErrorCode::DirectoryRefused`], or the disk's.
    pub(crate) fn sign_directory(&mut self, form: &DirectoryForm) -> Result<(), CommandError> {
        if !self.keeps_directory() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let list = form.read()?;
        check_directory(&list, self.today()).map_err(refused)?;
        let held_ms = self.held_directory()?.map_or(0, |held| held.issued_ms);
        let issued = self.now().0.max(held_ms.saturating_add(1));
        let mut file = OfficeFile {
            agency: self.membership.agency,
            topic: TOPIC.to_owned(),
            issued_ms: u64::try_from(issued).unwrap_or(0),
            body: serde_json::to_vec(form).map_err(|_| ErrorCode::Internal)?,
            author: self.me.device,
            signature: Signature::NONE,
        };
        if file.body.len() > wire::limits::OFFICE_FILE_BODY_BYTES_MAX {
            return Err(CommandError::with(ErrorCode::TextTooLong, "max", wire::limits::OFFICE_FILE_BODY_BYTES_MAX));
        }
        self.keys.sign_office_file(&mut file);
        self.keep_directory(&file.to_bytes())
    }

    fn keep_directory(&mut self, bytes: &[u8]) -> Result<(), CommandError> {
        self.store.save(|tx| tx.set_meta(KEPT, bytes))?;
        Ok(())
    }

    fn read_signed(&self, bytes: &[u8]) -> Result<HeldDirectory, CommandError> {
        let untrusted = |fault: &str| CommandError::with(ErrorCode::FileUntrusted, "fault", fault);
        let file = OfficeFile::parse(bytes).map_err(|_| untrusted("no office file"))?;
        let device = self.membership.roster.device(file.author).filter(|_| file.topic == TOPIC);
        let device = device.ok_or_else(|| untrusted("not from this agency"))?;
        file.verify(&device.signing, self.membership.agency).map_err(|_| untrusted("the signature does not fit"))?;
        let roles =
            self.membership.roster.staff(device.staff).map_or(Roles::NONE, |s| Roles::from_bits(s.roles.bits()));
        if !roles.has_any(KEEPERS) {
            return Err(untrusted("its author does not keep the directory"));
        }
        let version: Version = serde_json::from_slice(&file.body).map_err(|_| untrusted("no directory"))?;
        if version.version > FORM {
            return Err(ErrorCode::UpdateNeeded.into());
        }
        let form: DirectoryForm = serde_json::from_slice(&file.body).map_err(|_| untrusted("no directory"))?;
        let list = form.read()?;
        check_directory(&list, self.today()).map_err(refused)?;
        let issued_by = self.membership.code_of(crate::membership::staff_ref(device.staff));
        Ok(HeldDirectory { form, list, issued_ms: i64::try_from(file.issued_ms).unwrap_or(i64::MAX), issued_by })
    }

    /// Changes that somebody on this device proposed and nobody took up, oldest first.
    pub(crate) fn proposals(&self) -> Result<Vec<Proposal>, CommandError> {
        let bytes = self.store.read(|reader| reader.meta(PROPOSALS))?.unwrap_or_else(|| b"[]".to_vec());
        serde_json::from_slice(&bytes).map_err(|_| ErrorCode::StoreUnreadable.into())
    }

    /// Keeps these proposals and no others.
    pub(crate) fn keep_proposals(&mut self, all: &[Proposal]) -> Result<(), CommandError> {
        let bytes = serde_json::to_vec(all).map_err(|_| ErrorCode::Internal)?;
        self.store.save(|tx| tx.set_meta(PROPOSALS, &bytes))?;
        Ok(())
    }
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

fn refused(refused: model::directory::DirectoryRefused) -> CommandError {
    CommandError { code: ErrorCode::DirectoryRefused, facts: BTreeMap::new() }
        .and("provider", refused.at + 1)
        .and("fault", format!("{:?}", refused.fault))
}

fn code(text: &str, field: &str) -> Result<AgencyCode, CommandError> {
    AgencyCode::parse(text).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", field))
}

fn members<T: Copy>(codes: &[Code<T>]) -> Vec<T> {
    codes.iter().map(|code| code.0).collect()
}

impl DirectoryForm {
    /// As the rules know it.
    pub(crate) fn read(&self) -> Result<Directory, CommandError> {
        if self.version != FORM {
            return Err(CommandError::with(ErrorCode::InputUnreadable, "field", "version"));
        }
        let providers = self.providers.iter().map(ProviderForm::read).collect::<Result<_, _>>()?;
        Ok(Directory { providers })
    }
}

impl ProviderForm {
    fn read(&self) -> Result<Provider, CommandError> {
        Ok(Provider {
            id: code(&self.id, "id")?,
            name: self.name.clone(),
            kind: self.kind.0,
            areas: self.areas.clone(),
            location: self.location.clone(),
            hours: self.hours.clone(),
            contact_role: self.contact_role.clone(),
            contact_phone: self.contact_phone.clone(),
            contact_email: self.contact_email.clone(),
            case_management: self.case_management,
            protocol_signed: self.info_protocol_signed,
            vetting: self.safe_and_ethical.0,
            vetting_reason: self.safe_reason.clone(),
            verified_on: self.verified_on.0,
            services: self.services.iter().map(ServiceForm::read).collect::<Result<_, _>>()?,
        })
    }
}

impl ServiceForm {
    fn read(&self) -> Result<Service, CommandError> {
        Ok(Service {
            id: code(&self.id, "service")?,
            kind: code(&self.kind, "kind")?,
            target: Target {
                sexes: members(&self.sexes),
                age_from: self.age_from,
                age_to: self.age_to,
                programmes: members(&self.programmes),
            },
            criteria: self.criteria.clone(),
            cost: self.cost.clone(),
            capacity: self.capacity.0,
            languages: self.languages.clone(),
            access: members(&self.access),
            referral_how: self.referral_how.clone(),
            response_time: self.response_time.clone(),
            after_hours: self.after_hours.clone(),
            emergency: self.emergency,
            pep: self.pep,
            emergency_contraception: self.emergency_contraception,
            quality: self.quality.clone(),
        })
    }
}
