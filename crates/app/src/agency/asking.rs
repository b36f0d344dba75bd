//! The tablet's side of enrolment: it asks, and checks what it is answered before anything is kept. Decides no role.

use vault::UserKey;
use wire::enrol::{EnrolAnswer, EnrolRequest};
use wire::{Form, Hash, Roster, Signer};

use super::{meta, read_chain, refused_by};
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::session::Session;
use crate::steps::step;
use crate::unlock::DeviceHome;

impl DeviceHome {
    /// The first message: this device's public keys. Asking again gives the same message until it is answered.
    ///
    /// # Errors
    /// [`ErrorCode::HomeExists`] when the device belongs to an agency already; disk errors.
    pub fn enrol_request(&mut self) -> Result<Vec<u8>, CommandError> {
        if let Some(asked) = self.asked(false)? {
            return Ok(asked);
        }
        let user_key = UserKey::generate(&mut HostEntropy(self.host.as_mut()));
        self.ask(Some(&user_key))
    }

    /// The message asked with before, if it is of this kind.
    pub(super) fn asked(&self, further: bool) -> Result<Option<Vec<u8>>, CommandError> {
        if self.store.read(|reader| reader.meta(meta::ROOT))?.is_some() {
            return Err(ErrorCode::HomeExists.into());
        }
        let asked = self.store.read(|reader| reader.meta(meta::REQUEST))?;
        let fits = |bytes: &Vec<u8>| {
            EnrolRequest::parse(bytes).is_ok_and(|request| request.offer.user_key.is_none() == further)
        };
        Ok(asked.filter(fits))
    }

    pub(super) fn ask(&mut self, user_key: Option<&UserKey>) -> Result<Vec<u8>, CommandError> {
        let entropy = &mut HostEntropy(self.host.as_mut());
        let request = self.keys.offer_device(user_key, entropy).map_err(|_| ErrorCode::Internal)?;
        let bytes = request.to_bytes();
        step();
        self.store.save(|tx| tx.set_meta(meta::REQUEST, &bytes))?;
        step();
        Ok(bytes)
    }

    /// The second message with the roster chain: whom to trust from now on.
    ///
    /// # Errors
    /// Those of [`DeviceHome::enrol_take`]; nothing is kept then.
    pub fn enrol_accept(mut self, answer: &[u8], chain: &[u8]) -> Result<Session, CommandError> {
        let answer = EnrolAnswer::parse(answer).map_err(|_| ErrorCode::EnrolRefused)?;
        self.enrol_take(&answer, &read_chain(chain)?)?;
        Session::begin(self)
    }

    /// Checks the answer against what was asked and against the chain, and keeps both.
    ///
    /// # Errors
    /// [`ErrorCode::EnrolUsed`] on a device that belongs to somebody, [`ErrorCode::EnrolOtherTablet`],
    /// [`ErrorCode::EnrolExpired`], [`ErrorCode::EnrolForeign`], [`ErrorCode::EnrolRefused`]; nothing is kept then.
    pub(crate) fn enrol_take(&mut self, answer: &EnrolAnswer, records: &[Vec<u8>]) -> Result<(), CommandError> {
        if self.store.read(|reader| reader.meta(meta::ROOT))?.is_some() {
            return Err(ErrorCode::EnrolUsed.into());
        }
        let asked = self.store.read(|reader| reader.meta(meta::REQUEST))?.ok_or(ErrorCode::EnrolRefused)?;
        let request = EnrolRequest::parse(&asked).map_err(|_| ErrorCode::EnrolRefused)?;
        if answer.grant.agency != answer.agency() {
            return Err(ErrorCode::EnrolForeign.into());
        }
        let now_ms = u64::try_from(self.host.now().0).unwrap_or(0);
        answer.check(&request.offer, now_ms).map_err(|error| match error {
            wire::EnrolRefused::Expired => ErrorCode::EnrolExpired,
            wire::EnrolRefused::OtherRequest | wire::EnrolRefused::OtherDevice => ErrorCode::EnrolOtherTablet,
        })?;
        let first = records.first().ok_or(ErrorCode::EnrolRefused)?;
        let mut roster = Roster::found(first, &answer.root).map_err(|fault| match fault {
            wire::RosterError::OtherAgency => ErrorCode::EnrolForeign.into(),
            other => refused_by(&other),
        })?;
        for record in &records[1..] {
            roster.apply(record).map_err(|fault| refused_by(&fault))?;
        }
        if !roster.heads().contains(&answer.roster_head) {
            return Err(ErrorCode::EnrolRefused.into());
        }
        let signer = match answer.signer {
            Signer::Root => *roster.root(),
            Signer::Device(device) => roster.device(device).ok_or(ErrorCode::EnrolRefused)?.signing,
        };
        answer.verify(&signer).map_err(|_| ErrorCode::EnrolRefused)?;
        let sequenced = roster.has_grant(&answer.grant);
        if !sequenced {
            roster.judge_grant(&answer.grant).map_err(|fault| refused_by(&fault))?;
        }
        self.keep_membership(answer, &roster, records, sequenced)
    }

    fn keep_membership(
        &mut self,
        answer: &EnrolAnswer,
        roster: &Roster,
        records: &[Vec<u8>],
        sequenced: bool,
    ) -> Result<(), CommandError> {
        let mut lane = [0; 8];
        self.host.fill(&mut lane);
        let grant = answer.grant.to_bytes();
        let grant_hash = *Hash::of(&grant).as_bytes();
        step();
        self.store.save(|tx| -> Result<(), CommandError> {
            tx.set_meta(meta::ROOT, answer.root.as_bytes())?;
            tx.set_meta(meta::STAFF, answer.staff.as_bytes())?;
            tx.set_meta(meta::NAMES_KEY, &answer.names_key)?;
            tx.set_meta(meta::LANE, &lane)?;
            tx.set_meta(meta::COUNTED_UNDER, &crate::recount::standing(roster))?;
            for (seq, bytes) in records.iter().enumerate() {
                let hash = *roster.heads()[seq].as_bytes();
                let seq = u32::try_from(seq).map_err(|_| ErrorCode::EnrolRefused)?;
                tx.put_roster(&store::RosterRow { seq, hash, bytes: bytes.clone() })?;
            }
            if !sequenced {
                tx.put_grant(&grant_hash, &grant)?;
                tx.queue(&store::ItemRef::Grant { hash: grant_hash })?;
            }
            Ok(())
        })?;
        step();
        Ok(())
    }
}
