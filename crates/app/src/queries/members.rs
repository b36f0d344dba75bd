//! Staff and their devices, for the supervisor and the administrator; everybody sees their own. Decides nothing.

use model::codes::Role;
use model::permissions::{Act, Object, Permission};
use wire::{DeviceKeyId, Form, Grant, KeyRenewal, Op, StaffId, TeamId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::ingest::SetAside;
use crate::queries::backup::kept_number;
use crate::queries::case_file::hex;
use crate::registry::{Nothing, Reply};
use crate::removal::heard;
use crate::renewal::open_renewals;
use crate::session::Session;
use crate::views::{
    ColleagueDevice, ColleagueView, EmptyingView, KeyRenewalView, LateWorkList, LateWorkView, MembersView, RemovalView,
    StaffView,
};

/// `members`
pub fn members(session: &mut Session, _: Nothing) -> Result<Reply<MembersView>, CommandError> {
    let may_sign = session.my_roles().has_any(&[Role::Supervisor, Role::Manager, Role::Administrator]);
    let shown: Vec<StaffId> = session
        .membership
        .roster
        .all_staff()
        .map(|(staff, _)| staff)
        .filter(|staff| may_sign || *staff == session.me.staff)
        .collect();
    let mut people = shown.iter().map(|staff| person(session, *staff)).collect::<Result<Vec<_>, _>>()?;
    people.sort_by(|a, b| a.staff.code.cmp(&b.staff.code));
    let removals = if may_sign { removals(session)? } else { Vec::new() };
    let renewals = if may_sign { renewals(session)? } else { Vec::new() };
    let stale_documents = if may_sign { session.stale_documents()? } else { 0 };
    let (keys_under_way, last_sync_at, overtaken_at) = session.store.read(|reader| -> Result<_, CommandError> {
        let kept = |name| kept_number(reader, name);
        Ok((open_renewals(reader)?.len(), kept(meta::LAST_SYNC)?, kept(meta::OVERTAKEN_AT)?))
    })?;
    let proposals = session.waiting_members()?;
    let keys_under_way = u32::try_from(keys_under_way).unwrap_or(u32::MAX);
    let (may_add, supervisors) = (session.may_sign_for_staff(), session.team_supervisors());
    Ok(Reply::unchanged(MembersView {
        people,
        may_add,
        may_sign,
        supervisors,
        removals,
        may_renew_keys: !session.teams_to_speak_for().is_empty(),
        renewals,
        stale_documents,
        keys_under_way,
        last_sync_at,
        proposals,
        overtaken_at,
    }))
}

fn person(session: &Session, staff: StaffId) -> Result<ColleagueView, CommandError> {
    let heard = session.store.read(heard)?;
    let device = |id: DeviceKeyId| {
        let may = session.may_remove(id);
        let told = may.as_ref().err().filter(|error| error.code == ErrorCode::SupervisorNeeded);
        ColleagueDevice {
            id: hex(id.as_bytes()),
            this_one: id == session.me.device,
            heard_at: heard.get(&id).map(|line| line.at),
            may_remove: may.is_ok(),
            why_not: told.map(|error| error.code.code().to_owned()),
        }
    };
    let devices: Vec<ColleagueDevice> = session.devices_of(staff).into_iter().map(device).collect();
    let may_remove = !devices.is_empty() && devices.iter().all(|device| device.may_remove);
    let may_renew = !devices.is_empty() && session.may_renew(staff);
    let team_of = session.supervisors_of(session.team_now(staff));
    let may_change = session.may_change(staff);
    Ok(ColleagueView { staff: session.staff_view(staff), devices, team_of, may_change, may_remove, may_renew })
}

fn removals(session: &Session) -> Result<Vec<RemovalView>, CommandError> {
    let roster = &session.membership.roster;
    let mut removed: Vec<(u32, DeviceKeyId, StaffId)> = roster
        .devices()
        .filter_map(|(id, entry)| entry.revoked.as_ref().map(|revoked| (revoked.at, id, entry.staff)))
        .collect();
    removed.sort_by_key(|(at, id, _)| (std::cmp::Reverse(*at), *id));
    let waiting = session.store.read(|reader| reader.quarantine())?;
    let late = |id: &DeviceKeyId| {
        let of = waiting.iter().filter(|row| row.reason == SetAside::Removed.code());
        of.filter(|row| row.device.as_ref() == Some(id.as_bytes())).count()
    };
    let mut views = Vec::with_capacity(removed.len());
    for (at, device, staff) in removed {
        let waits_for = session.not_heard(device)?;
        let code = |staff: StaffId| session.membership.code_of(crate::membership::staff_ref(staff));
        views.push(RemovalView {
            staff: session.staff_view(staff),
            device: hex(device.as_bytes()),
            at_office: at <= roster.seq() && !removal_waits(session, device)?,
            waits_for: waits_for.into_iter().map(|(staff, _)| code(staff)).collect(),
            late: u32::try_from(late(&device)).unwrap_or(u32::MAX),
            emptying: roster.device(device).and_then(|entry| entry.emptying.as_ref()).map(emptying),
            may_empty: session.may_empty(device).is_ok(),
        });
    }
    Ok(views)
}

fn renewals(session: &mut Session) -> Result<Vec<KeyRenewalView>, CommandError> {
    let teams = session.membership.roster.teams();
    let mut asked: Vec<(TeamId, KeyRenewal)> = teams.filter_map(|(team, entry)| Some((team, entry.renewal?))).collect();
    asked.sort_by_key(|(team, renewal)| (std::cmp::Reverse(renewal.at), *team));
    let mut views = Vec::with_capacity(asked.len());
    for (team, renewal) in asked {
        let (done, all) = session.renewed_of(team)?;
        let waits_for = session.not_renewed(team, renewal.at)?;
        let supervisors = session.membership.roster.team(team).into_iter().flat_map(|entry| &entry.members);
        let mut team_of: Vec<StaffView> =
            supervisors.filter(|(_, member)| member.supervisor).map(|(staff, _)| session.staff_view(*staff)).collect();
        team_of.sort_by(|a, b| a.code.cmp(&b.code));
        let mut waits_for: Vec<String> = waits_for
            .into_iter()
            .map(|staff| session.membership.code_of(crate::membership::staff_ref(staff)))
            .collect();
        waits_for.sort();
        let asked_at = i64::try_from(renewal.at_ms).unwrap_or(i64::MAX);
        let sent = renewal.at <= session.membership.roster.seq();
        let at_office = sent && !renewal_waits(session, team)?;
        views.push(KeyRenewalView { team_of, asked_at, at_office, waits_for, done, all });
    }
    Ok(views)
}

fn emptying(order: &wire::Emptying) -> EmptyingView {
    let signed = |ms: u64| i64::try_from(ms).unwrap_or(i64::MAX);
    EmptyingView {
        ordered_at: signed(order.at_ms),
        late_first: order.late_first,
        emptied_at: order.emptied.map(|(_, at_ms)| signed(at_ms)),
        left: order.emptied.map(|(left, _)| left),
    }
}

/// Whether the grant that removes a device still waits to be sent.
fn removal_waits(session: &Session, device: DeviceKeyId) -> Result<bool, CommandError> {
    waits(session, |op| matches!(op, Op::RevokeDevice { device: of, .. } if *of == device))
}

/// Whether the word that a team's keys are suspect still waits to be sent.
fn renewal_waits(session: &Session, team: TeamId) -> Result<bool, CommandError> {
    waits(session, |op| matches!(op, Op::RenewKeys { team: of, .. } if *of == team))
}

/// Whether a grant with such an act has no place in the chain yet.
fn waits(session: &Session, act: impl Fn(&Op) -> bool) -> Result<bool, CommandError> {
    let holds = |bytes: &[u8]| Grant::parse(bytes).is_ok_and(|grant| grant.ops.iter().any(&act));
    session.store.read(|reader| Ok(reader.open_grants()?.iter().any(|row| holds(&row.bytes))))
}

/// `late_work`
pub fn late_work(session: &mut Session, _: Nothing) -> Result<Reply<LateWorkList>, CommandError> {
    let waiting = session.late_work()?;
    let mut late = Vec::with_capacity(waiting.len());
    for one in waiting {
        let author = session.membership.roster.device(one.device).map(|entry| entry.staff);
        let Some(staff) = author else { continue };
        let mine = staff == session.me.staff;
        let (code, supervises) = session.with_case(one.case, |session, live| {
            let read = live.read(&session.membership);
            let approves = session.permission(&read, live, Object::Casework, Act::Approve) == Permission::Yes;
            Ok((read.case.code.map(|code| code.to_string()).unwrap_or_default(), approves))
        })?;
        late.push(LateWorkView {
            case: one.case.to_hex(),
            code,
            staff: session.staff_view(staff),
            device: hex(one.device.as_bytes()),
            units: one.units.iter().map(|unit| hex(unit)).collect(),
            unread: one.unread,
            entries: one.entries,
            may_adopt: supervises && !mine,
        });
    }
    Ok(Reply::unchanged(LateWorkList { late }))
}
