//! What a worker reads in half a minute before a visit.

use model::permissions::{Act, Object, Permission};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::places::Places;
use crate::queries::case_file::OneCase;
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::standing::Standing;
use crate::views::VisitBrief;

/// `visit_brief`
pub fn visit_brief(session: &mut Session, input: OneCase) -> Result<Reply<VisitBrief>, CommandError> {
    let unsent = session.unsent(input.case.0)?;
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let places = Places::of(session, live, &authors, &unsent);
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        let standing = Standing::of(session, &read);
        let suggested_next_on = standing.suggested();
        let open = model::brief::open_actions(&read.case, &read.workflow);
        Ok(Reply::unchanged(VisitBrief {
            case: live.id.to_hex(),
            code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
            last_contact: shower.contacts(live, &read, &places).into_iter().next(),
            open_actions: open.into_iter().map(|action| shower.action(action)).collect(),
            risk: shower.risk(&read.workflow.risk),
            safety: standing.safety(),
            people: model::brief::people(&read.case).iter().map(ToString::to_string).collect(),
            referrals: shower.referrals_under_way(&read),
            next_session: model::follow_up::next_session(&read.case),
            levels: suggested_next_on.iter().map(|suggested| suggested.level.clone()).collect(),
            suggested_next_on,
        }))
    })
}
