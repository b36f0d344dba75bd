//! Who stands behind each change of a case: the device and the person. Reads the roster and the store; judges nothing.

use std::collections::{BTreeMap, BTreeSet};

use documents::{Actor, ChangeGraph};
use model::ChangeHash;
use model::field::Side;
use wire::{DeviceKeyId, DocId, LaneId, actor_id};

use crate::error::CommandError;
use crate::live::LiveCase;
use crate::queries::case_file::hex;
use crate::session::Session;

/// Bytes of a device's key id that people compare.
const SHORT: usize = 4;

/// The changes of both documents of a case with their devices.
pub(crate) struct Authors {
    pub casework: ChangeGraph,
    pub identity: Option<ChangeGraph>,
    devices: BTreeMap<Actor, DeviceKeyId>,
    me: DeviceKeyId,
}

impl Authors {
    /// Looks up the lanes that this device has met in the two documents, its own included.
    pub fn of(session: &Session, live: &LiveCase) -> Result<Authors, CommandError> {
        let identity = live.identity.as_ref().map(|(id, doc)| (DocId::from_bytes(*id.as_bytes()), doc.document()));
        let mut devices = BTreeMap::new();
        for doc in std::iter::once(live.doc()).chain(identity.iter().map(|(id, _)| *id)) {
            let own = (session.me.device, session.me.lane);
            let heads = session.store.read(|reader| reader.lane_heads(doc.as_bytes()))?;
            let met = heads.iter().map(|head| (DeviceKeyId::from_bytes(head.device), LaneId::from_bytes(head.lane)));
            let actor = |(device, lane)| (actor_id(session.membership.agency, doc, device, lane), device);
            devices.extend(met.chain([own]).map(actor));
        }
        Ok(Authors {
            casework: live.casework.document().graph(),
            identity: identity.map(|(_, document)| document.graph()),
            devices,
            me: session.me.device,
        })
    }

    /// The changes of one document.
    pub fn graph(&self, side: Side) -> Option<&ChangeGraph> {
        match side {
            Side::Casework => Some(&self.casework),
            Side::Identity => self.identity.as_ref(),
        }
    }

    /// Whether an actor is this device's, in whichever lane.
    pub fn is_own(&self, actor: &Actor) -> bool {
        self.devices.get(actor) == Some(&self.me)
    }

    /// The first bytes of the key id of the device behind a change, hex; empty while its lane was not met.
    pub fn device_of(&self, change: &ChangeHash) -> String {
        let graphs = std::iter::once(&self.casework).chain(&self.identity);
        let actor = graphs.filter_map(|graph| graph.actor_of(change.as_bytes())).next();
        let device = actor.and_then(|actor| self.devices.get(&actor));
        device.map_or_else(String::new, |device| hex(&device.as_bytes()[..SHORT]))
    }

    /// Changes of casework that another device wrote or had before it wrote one, or that a statement of another device
    /// was made on.
    pub fn seen_elsewhere(&self, live: &LiveCase) -> BTreeSet<[u8; 32]> {
        let others = self.casework.changes().filter(|(_, actor)| !self.is_own(actor)).map(|(change, _)| *change);
        let own = self.me.as_bytes();
        let said = live.statements.iter().filter(|held| held.statement.device.as_bytes() != own);
        let heads = said.flat_map(|held| held.statement.basis.heads.iter().map(|head| *head.as_bytes()));
        self.casework.seen_by(others.chain(heads))
    }
}
