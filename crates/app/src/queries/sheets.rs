//! What may be printed of a case, and why not. Prepares nothing and opens no identity.

use model::permissions::{Act, Object, Permission};
use model::referral::Referral;
use model::sheet::{self, SheetKind, SheetRefused};

use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::OneCase;
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{SheetList, SheetOffer};

/// `sheets`
pub fn sheets(session: &mut Session, input: OneCase) -> Result<Reply<SheetList>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        let casework = session.permission(&read, live, Object::Casework, Act::Read);
        let mut sheets = Vec::new();
        if casework != Permission::No {
            sheets.push(offer(SheetKind::CaseSummary, casework, None));
            let refused = sheet::family_copy(&read.case, &read.workflow).err();
            sheets.push(offer(SheetKind::FamilyPlan, casework, refused.map(code_of)));
            sheets.extend(slips(session, &read, casework));
        }
        sheets.extend(of_identity(session, &read, live));
        let code = read.case.code.map(|code| code.to_string()).unwrap_or_default();
        Ok(Reply::unchanged(SheetList { case: live.id.to_hex(), code, sheets }))
    })
}

fn of_identity(session: &Session, read: &ReadCase, live: &LiveCase) -> Vec<SheetOffer> {
    let permission = session.permission(read, live, Object::Identity, Act::Read);
    let here = read.identity.is_some();
    let refused = match permission {
        Permission::No => Some(ErrorCode::NotAllowed),
        _ if !here => Some(ErrorCode::KeysMissing),
        _ => None,
    };
    [SheetKind::ConsentForm, SheetKind::CodeKey].map(|kind| offer(kind, permission, refused)).into()
}

/// A slip for each referral that is not over.
fn slips(session: &Session, read: &ReadCase, permission: Permission) -> Vec<SheetOffer> {
    let today = session.today();
    let slip = |referral: &Referral| {
        let refused = sheet::referral_slip(&read.case, &read.workflow, referral.id, today).err();
        (refused != Some(SheetRefused::ReferralOver)).then(|| SheetOffer {
            referral: Some(referral.id.to_hex()),
            service: referral.service.as_ref().map(|service| service.as_str().to_owned()),
            provider: Some(referral.provider.clone()),
            ..offer(SheetKind::ReferralSlip, permission, refused.map(code_of))
        })
    };
    read.case.referrals.iter().filter_map(slip).collect()
}

fn offer(kind: SheetKind, permission: Permission, refused: Option<ErrorCode>) -> SheetOffer {
    SheetOffer {
        kind: kind.code().to_owned(),
        identity: kind.is_identity(),
        reason_needed: permission == Permission::WithReason,
        referral: None,
        service: None,
        provider: None,
        refused,
    }
}

fn code_of(refused: SheetRefused) -> ErrorCode {
    CommandError::from(refused).code
}
