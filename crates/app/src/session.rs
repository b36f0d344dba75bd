//! An unlocked home of a member of an agency: store, keys, roster and the cases in memory. Every command runs on one.

use std::collections::BTreeMap;
use std::path::Path;

use model::permissions::Roles;
use model::{CaseId, Day, EntryId, Millis, StaffRef};
use store::{Behind, Store};
use vault::{Keyring, NamesKey, Unlocked};
use wire::{AgencyId, DeviceKeyId, Form, Grant, LaneId, Roster, SigningPublic, StaffId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::home::{Hold, Home};
use crate::host::Host;
use crate::live::{LIVE_MAX, LiveCase};
use crate::membership::{Membership, StaffName, staff_ref};
use crate::tray::Tray;
use crate::unlock::DeviceHome;

/// Who this session belongs to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Me {
    pub staff: StaffId,
    pub device: DeviceKeyId,
    pub lane: LaneId,
}

/// An unlocked home that belongs to an agency.
pub struct Session {
    pub(crate) host: Box<dyn Host>,
    pub(crate) store: Store,
    pub(crate) keys: Unlocked,
    pub(crate) keyring: Keyring,
    pub(crate) names_key: NamesKey,
    pub(crate) membership: Membership,
    pub(crate) me: Me,
    /// Most recently used last.
    live: Vec<LiveCase>,
    pub(crate) doc_keys: crate::doc_keys::DocKeys,
    /// Bearer of the last session with the office, until it runs out.
    pub(crate) token: Option<sync::HeldToken>,
    pub(crate) behind: Option<Behind>,
    /// Comparisons of names that are in the log already: each may look again while somebody types.
    pub(crate) comparisons: std::collections::BTreeSet<EntryId>,
    /// The sheet prepared for printing. Nothing of it outlives the session.
    pub(crate) tray: Tray,
    /// Saves that are held back while a demo agency is made.
    #[cfg(feature = "testkit")]
    pub(crate) gathered: Option<crate::save::gathered::Gathered>,
    /// Whether a supervisor let this worker open cases over the cap. No command says so yet; agencies made for demos do.
    pub(crate) over_cap: bool,
    /// Whether keys of documents that this device made were taken, so that what waited for them can be sealed.
    pub(crate) rekeyed: bool,
    /// What came of an order to empty this device.
    pub(crate) emptied: crate::emptying::Emptied,
    /// Slot and tries, for whoever changes the passphrase.
    pub(crate) home: Home,
    /// Let go after the store is closed.
    _hold: Hold,
}

impl Session {
    /// Unlocks a home and reads who it belongs to. Needs no network.
    ///
    /// # Errors
    /// Those of [`DeviceHome::open`]; [`ErrorCode::StoreMissing`] on a home that was never enrolled.
    pub fn unlock(dir: &Path, passphrase: &str, host: Box<dyn Host>) -> Result<Session, CommandError> {
        Session::begin(DeviceHome::open(dir, passphrase, host)?)
    }

    pub(crate) fn begin(device: DeviceHome) -> Result<Session, CommandError> {
        let DeviceHome { keys, mut store, mut host, home, behind, hold } = device;
        let kept = Kept::read(&store)?;
        crate::tablet::belongs(&home);
        let roster = kept.roster(&store)?;
        let lane = match behind {
            None => kept.lane,
            Some(_) => fresh_lane(&mut store, host.as_mut(), kept.staff, keys.device_key_id())?,
        };
        let me = Me { staff: kept.staff, device: keys.device_key_id(), lane };
        let names_key = keys.open_names_key(&kept.names_key).map_err(|_| ErrorCode::KeysMissing)?;
        let keyring = open_keyring(&keys, &roster, me)?;
        let names = open_names(&names_key, &roster);
        let agency = roster.agency();
        let mut session = Session {
            host,
            store,
            keys,
            keyring,
            names_key,
            membership: Membership::new(agency, roster, names),
            me,
            live: Vec::new(),
            doc_keys: crate::doc_keys::DocKeys::default(),
            token: None,
            behind,
            comparisons: std::collections::BTreeSet::new(),
            tray: Tray::of(&home),
            #[cfg(feature = "testkit")]
            gathered: None,
            over_cap: false,
            rekeyed: false,
            emptied: crate::emptying::Emptied::default(),
            home,
            _hold: hold,
        };
        if let Err(error) = session.obey_order(false) {
            // Emptied: what is left of the files goes with the session.
            let _ = session.lock();
            return Err(error);
        }
        session.finish_leaving()?;
        session.obey_erasures()?;
        session.recount(None)?;
        session.seal_leftovers()?;
        crate::tablet::label_if_shared(&session.home, &session.my_view().code);
        if session.keep_tries().is_err() {
            tracing::warn!("the bound on tries could not be kept");
        }
        // Without room for it the device opens all the same, and tries again the next time.
        if crate::recovery::keep_parts(&mut session).is_err() {
            tracing::warn!("the parts for a forgotten passphrase could not be kept");
        }
        Ok(session)
    }

    /// Seals what waits and closes the store. Keys are wiped as the session ends.
    ///
    /// # Errors
    /// What the disk says; nothing that was saved is lost by it.
    pub fn lock(mut self) -> Result<(), CommandError> {
        self.tray.clear();
        if self.emptied.done {
            let home = self.home.clone();
            // A store without keys has nothing to say any more.
            let _ = self.store.close();
            return crate::emptying::erase_files(&home).map_err(crate::unlock::disk);
        }
        self.seal_all()?;
        if self.keep_tries().is_err() {
            tracing::warn!("the file of what was not sent could not be kept");
        }
        self.live.clear();
        self.store.close()?;
        Ok(())
    }

    /// How many saves were confirmed earlier and are missing now, when the store was behind its mark at unlocking.
    #[must_use]
    pub fn behind(&self) -> Option<&Behind> {
        self.behind.as_ref()
    }

    /// The agency this device belongs to.
    #[must_use]
    pub fn agency(&self) -> AgencyId {
        self.membership.agency
    }

    /// This device's signing key id.
    #[must_use]
    pub fn device(&self) -> DeviceKeyId {
        self.me.device
    }

    pub(crate) fn me(&self) -> StaffRef {
        staff_ref(self.me.staff)
    }

    pub(crate) fn now(&self) -> Millis {
        self.host.now()
    }

    pub(crate) fn today(&self) -> Day {
        self.host.today()
    }

    pub(crate) fn entry_id(&mut self) -> EntryId {
        let mut bytes = [0; 16];
        self.host.fill(&mut bytes);
        EntryId::from_bytes(bytes)
    }

    /// This person's roles, whatever the case.
    pub(crate) fn my_roles(&self) -> Roles {
        self.membership.roster.staff(self.me.staff).map_or(Roles::NONE, |entry| Roles::from_bits(entry.roles.bits()))
    }

    pub(crate) fn staff_by_code(&self, code: &str) -> Option<StaffId> {
        let found = self.membership.names.iter().find(|(_, name)| name.code.eq_ignore_ascii_case(code));
        found.map(|(staff, _)| *staff)
    }

    /// Takes a case into memory and out of the cache; [`Session::keep_live`] puts it back.
    ///
    /// # Errors
    /// [`ErrorCode::CaseUnknown`], or what the store says.
    pub(crate) fn take_live(&mut self, case: CaseId) -> Result<LiveCase, CommandError> {
        if let Some(at) = self.live.iter().position(|live| live.id == case) {
            return Ok(self.live.remove(at));
        }
        let live = self.store.read(|reader| {
            Session::meet_all(&self.membership, reader, case.as_bytes())?;
            LiveCase::load(reader, case)
        })?;
        if let Some(live) = &live {
            self.meet_own_lane(live);
        }
        // A case that is restricted to others is not here for this person.
        live.filter(|live| !live.shut_out).ok_or_else(|| ErrorCode::CaseUnknown.into())
    }

    /// Remembers whose lanes a case's two documents have.
    pub(crate) fn meet_all(
        membership: &Membership,
        reader: &store::Reader<'_>,
        casework: &[u8; 16],
    ) -> Result<(), store::StoreError> {
        let docs = [Some(*casework), reader.identity_of(casework)?];
        for doc in docs.into_iter().flatten() {
            let id = wire::DocId::from_bytes(doc);
            for head in reader.lane_heads(&doc)? {
                let (device, lane) = (DeviceKeyId::from_bytes(head.device), LaneId::from_bytes(head.lane));
                membership.meet_lane(id, device, lane);
            }
        }
        Ok(())
    }

    fn meet_own_lane(&self, live: &LiveCase) {
        let identity = live.identity.as_ref().map(|(id, _)| wire::DocId::from_bytes(*id.as_bytes()));
        for doc in [Some(live.doc()), identity].into_iter().flatten() {
            self.membership.meet_lane(doc, self.me.device, self.me.lane);
        }
    }

    pub(crate) fn keep_live(&mut self, live: LiveCase) {
        self.live.retain(|other| other.id != live.id);
        if self.live.len() == LIVE_MAX {
            self.live.remove(0);
        }
        self.live.push(live);
    }

    pub(crate) fn each_live(&mut self, work: impl FnMut(&mut LiveCase)) {
        self.live.iter_mut().for_each(work);
    }

    /// Drops what is in memory after something went wrong with it: it is read again from the store.
    pub fn forget_live_documents(&mut self) {
        self.live.clear();
    }

    pub(crate) fn forget_live(&mut self, case: CaseId) {
        self.live.retain(|live| live.id != case);
    }

    /// Reads a case without changing it.
    pub(crate) fn with_case<T>(
        &mut self,
        case: CaseId,
        look: impl FnOnce(&Session, &LiveCase) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let live = self.take_live(case)?;
        let seen = look(self, &live);
        self.keep_live(live);
        seen
    }

    /// Takes over a roster that the office sent or a grant that was made here.
    pub(crate) fn set_roster(&mut self, roster: Roster) -> Result<(), CommandError> {
        self.keyring = open_keyring(&self.keys, &roster, self.me)?;
        let names = open_names(&self.names_key, &roster);
        let membership = Membership::new(self.membership.agency, roster, names);
        let before = std::mem::replace(&mut self.membership, membership);
        self.live.clear();
        self.recount(Some(&before.roster))
    }
}

/// What the store keeps of who this home belongs to.
pub(crate) struct Kept {
    root: SigningPublic,
    staff: StaffId,
    lane: LaneId,
    names_key: Vec<u8>,
}

impl Kept {
    pub(crate) fn read(store: &Store) -> Result<Kept, CommandError> {
        store.read(|reader| {
            let get = |key| reader.meta(key)?.ok_or(CommandError::from(ErrorCode::StoreMissing));
            let unreadable = |_| CommandError::from(ErrorCode::StoreUnreadable);
            let root: [u8; 32] = get(meta::ROOT)?.try_into().map_err(unreadable)?;
            let staff: [u8; 16] = get(meta::STAFF)?.try_into().map_err(unreadable)?;
            let lane: [u8; 8] = get(meta::LANE)?.try_into().map_err(unreadable)?;
            Ok(Kept {
                root: SigningPublic::from_bytes(&root).map_err(|_| ErrorCode::StoreUnreadable)?,
                staff: StaffId::from_bytes(staff),
                lane: LaneId::from_bytes(lane),
                names_key: get(meta::NAMES_KEY)?,
            })
        })
    }

    /// The chain from the pinned root, with grants that the office has not sequenced yet.
    pub(crate) fn roster(&self, store: &Store) -> Result<Roster, CommandError> {
        let rows = store.read(|reader| reader.roster(0))?;
        let grants = store.read(|reader| reader.open_grants())?;
        let genesis = rows.first().ok_or(ErrorCode::StoreUnreadable)?;
        let mut roster = Roster::found(&genesis.bytes, &self.root).map_err(|_| ErrorCode::StoreUnreadable)?;
        for row in &rows[1..] {
            roster.apply(&row.bytes).map_err(|_| ErrorCode::StoreUnreadable)?;
        }
        for row in &grants {
            if let Ok(grant) = Grant::parse(&row.bytes)
                && let Ok(with) = roster.with_grant(&grant)
            {
                roster = with;
            }
        }
        Ok(roster)
    }
}

/// A store behind its mark may have forgotten entries that were sent: what it writes from here on stands in a new lane.
fn fresh_lane(
    store: &mut Store,
    host: &mut dyn Host,
    staff: StaffId,
    device: DeviceKeyId,
) -> Result<LaneId, CommandError> {
    let mut lane = [0; 8];
    host.fill(&mut lane);
    let now = host.now().0;
    store.accept_behind(now, staff.as_bytes(), device.as_bytes(), |tx| {
        tx.set_meta(meta::OWN_TOO, &[1])?;
        tx.set_meta(meta::LANE, &lane)
    })?;
    Ok(LaneId::from_bytes(lane))
}

fn open_keyring(keys: &Unlocked, roster: &Roster, me: Me) -> Result<Keyring, CommandError> {
    let mut keyring = Keyring::new();
    let device = roster.device(me.device).ok_or(ErrorCode::KeysMissing)?;
    let mut users = vec![keys.open_user_key(&device.user_key_wrap).map_err(|_| ErrorCode::KeysMissing)?];
    for wrap in roster.staff(me.staff).map_or(&[][..], |entry| &entry.previous_user_key_wraps) {
        users.extend(users.iter().find_map(|key| key.open_previous(wrap).ok()));
    }
    for (team, entry) in roster.teams_of(me.staff) {
        let wrap = entry.members.get(&me.staff).map(|member| member.team_key_wrap.as_slice()).unwrap_or_default();
        let mut generations: Vec<_> = users.iter().find_map(|key| key.open_team_key(wrap).ok()).into_iter().collect();
        for wrap in &entry.previous_key_wraps {
            generations.extend(generations.iter().find_map(|key| key.open_previous(wrap).ok()));
        }
        generations.into_iter().for_each(|key| keyring.add_team(team, key));
    }
    users.into_iter().for_each(|key| keyring.add_user(me.staff, key));
    Ok(keyring)
}

fn open_names(key: &NamesKey, roster: &Roster) -> BTreeMap<StaffId, StaffName> {
    let agency = roster.agency();
    let open = |(staff, entry): (StaffId, &wire::roster::StaffEntry)| {
        let spoken = key.open_name(agency, staff, &entry.sealed_name)?;
        let (code, name) = spoken.split_once('|')?;
        Some((staff, StaffName { code: code.to_owned(), name: name.to_owned() }))
    };
    roster.all_staff().filter_map(open).collect()
}
