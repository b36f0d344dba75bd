//! A person's further device: wrapped the user key by one they have, signed for by their supervisor. Decides no role.

use wire::enrol::{EnrolAnswer, EnrolRequest};
use wire::limits::ENROL_WINDOW_MS;
use wire::{DeviceOffer, Form, Grant, Op, Signature, Signer, StaffId};

use crate::error::{CommandError, ErrorCode};
use crate::session::Session;
use crate::unlock::DeviceHome;

impl DeviceHome {
    /// The first message of a device whose holder has one already: it brings no user key of its own.
    ///
    /// # Errors
    /// [`ErrorCode::HomeExists`] when the device belongs to an agency already; disk errors.
    pub fn enrol_request_further(&mut self) -> Result<Vec<u8>, CommandError> {
        match self.asked(true)? {
            Some(asked) => Ok(asked),
            None => self.ask(None),
        }
    }
}

impl Session {
    /// Lends this person's key to a further device of theirs: a grant with their own signature, for the supervisor's.
    ///
    /// # Errors
    /// [`ErrorCode::EnrolRefused`] for a request that brings a key of its own or does not hold.
    pub fn enrol_propose(&mut self, request: &[u8]) -> Result<Vec<u8>, CommandError> {
        let refused = CommandError::from(ErrorCode::EnrolRefused);
        let request = EnrolRequest::parse(request).map_err(|_| refused.clone())?;
        if request.offer.user_key.is_some() || request.offer.verify().is_err() {
            return Err(refused);
        }
        let roster = &self.membership.roster;
        let own = roster.device(self.me.device).ok_or(ErrorCode::KeysMissing)?;
        let user = self.keys.open_user_key(&own.user_key_wrap).map_err(|_| ErrorCode::KeysMissing)?;
        let user_key_wrap = user.wrap_to(&request.offer.recipient).map_err(|_| refused)?;
        let ops = vec![Op::AddDevice { staff: self.me.staff, offer: request.offer, user_key_wrap }];
        let mut grant = self.proposed(ops);
        self.keys.sign_grant(&mut grant);
        Ok(grant.to_bytes())
    }

    /// Signs for a further device that its holder proposed, the person being present, and answers its request.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] unless this person supervises the worker's team, [`ErrorCode::EnrolRefused`].
    pub fn enrol_second(&mut self, grant: &[u8]) -> Result<Vec<u8>, CommandError> {
        let grant = Grant::parse(grant).map_err(|_| ErrorCode::EnrolRefused)?;
        let [Op::AddDevice { staff, offer, .. }] = grant.ops.as_slice() else {
            return Err(ErrorCode::EnrolRefused.into());
        };
        let (staff, offer) = (*staff, offer.clone());
        self.sign_and_answer(staff, &offer, grant)
    }

    /// Adds this device's signature to a grant, keeps it and makes the second message of enrolment from it.
    pub(super) fn sign_and_answer(
        &mut self,
        staff: StaffId,
        offer: &DeviceOffer,
        mut grant: Grant,
    ) -> Result<Vec<u8>, CommandError> {
        self.keys.sign_grant(&mut grant);
        self.membership.roster.judge_grant(&grant).map_err(|_| ErrorCode::NotAllowed)?;
        let answer = self.answer(staff, offer, &grant)?;
        self.keep_grant(&grant)?;
        Ok(answer.to_bytes())
    }

    /// The second message of enrolment from a whole grant. Good for ten minutes from now.
    pub(crate) fn answer(
        &self,
        staff: StaffId,
        offer: &DeviceOffer,
        grant: &Grant,
    ) -> Result<EnrolAnswer, CommandError> {
        let roster = &self.membership.roster;
        let names_key = self.names_key.wrap_to(&offer.recipient).map_err(|_| ErrorCode::EnrolRefused)?;
        let now_ms = u64::try_from(self.host.now().0).unwrap_or(0);
        let mut answer = EnrolAnswer {
            root: *roster.root(),
            roster_head: roster.head(),
            server: roster.server().cloned(),
            staff,
            grant: grant.clone(),
            names_key,
            nonce: offer.nonce,
            valid_until_ms: now_ms.saturating_add(ENROL_WINDOW_MS),
            signer: Signer::Device(self.keys.device_key_id()),
            signature: Signature::NONE,
        };
        self.keys.sign_answer(&mut answer);
        Ok(answer)
    }
}
