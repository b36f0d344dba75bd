//! What ended an exchange early, as a code with a fact. Holds no rule of when to try again.

use sync::Trouble;

use crate::error::{CommandError, ErrorCode};
use crate::transport::TransportError;

/// The office answers so when too much came from one network: it takes more in a moment.
const TOO_OFTEN: u16 = 429;

/// The code that a person sees.
pub(super) fn trouble_error(trouble: Trouble, fault: Option<&TransportError>) -> CommandError {
    let code = match trouble {
        Trouble::Link if matches!(fault, Some(TransportError::WrongKey)) => ErrorCode::OfficeWrongKey,
        Trouble::Link | Trouble::Stalled => ErrorCode::OfficeUnreachable,
        Trouble::Status(status) if status >= 500 || status == TOO_OFTEN => ErrorCode::OfficeUnreachable,
        Trouble::Status(_) | Trouble::Refused(_) | Trouble::NoSession => ErrorCode::OfficeRefused,
        Trouble::NotTheOffice | Trouble::Forged => ErrorCode::OfficeUntrusted,
        Trouble::NotStored => ErrorCode::DiskFailed,
    };
    CommandError::with(code, "trouble", trouble_name(trouble))
}

fn trouble_name(trouble: Trouble) -> String {
    match trouble {
        Trouble::Status(status) => format!("status {status}"),
        Trouble::Refused(code) => format!("refused {}", code as u8),
        other => format!("{other:?}"),
    }
}
