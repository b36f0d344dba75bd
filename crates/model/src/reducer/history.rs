//! Statements in causal order, and who had seen whom. Judges nothing but forks of a lane.

use std::collections::{BTreeMap, BTreeSet};

use super::StatementFact;
use crate::ids::{DeviceRef, StatementHash};
use crate::irregularity::Irregularity;
use crate::merge;
use crate::statement::{LaneKey, Seen, Statement};

/// Facts by their place: lane and order. Two at one place are a fork.
type Places<'a> = BTreeMap<(LaneKey, u32), Vec<&'a StatementFact>>;

/// All statements in causal order, those free of it by hash, with the relation "had seen".
pub struct History<'a> {
    facts: Vec<&'a StatementFact>,
    /// `claims[later][earlier]`: whether the basis of `later` names `earlier`.
    claims: Vec<Vec<bool>>,
    places: Places<'a>,
    forks: BTreeSet<(LaneKey, u32)>,
}

impl<'a> History<'a> {
    /// Orders these facts; repeated ones count once.
    pub fn of(facts: &'a [StatementFact]) -> History<'a> {
        let mut facts: Vec<&StatementFact> = facts.iter().collect();
        facts.sort_by_key(|fact| fact.hash);
        facts.dedup_by_key(|fact| fact.hash);
        let mut places = Places::new();
        for fact in &facts {
            let statement = &fact.statement;
            places.entry((statement.lane_key(), statement.order)).or_default().push(fact);
        }
        let claims_of = |later: &&StatementFact| facts.iter().map(|earlier| claims(later, earlier, &places)).collect();
        let claims: Vec<Vec<bool>> = facts.iter().map(claims_of).collect();
        let order = causal_order(&claims);
        let sorted = |row: &Vec<bool>| order.iter().map(|at| row[*at]).collect();
        History {
            facts: order.iter().map(|at| facts[*at]).collect(),
            claims: order.iter().map(|at| sorted(&claims[*at])).collect(),
            forks: places.iter().filter(|(_, at)| standing(at).count() > 1).map(|(place, _)| *place).collect(),
            places,
        }
    }

    /// How many statements there are.
    pub fn count(&self) -> usize {
        self.facts.len()
    }

    /// The fact at a place of the causal order.
    pub fn fact(&self, at: usize) -> &'a StatementFact {
        self.facts[at]
    }

    /// The statement at a place of the causal order.
    pub fn statement(&self, at: usize) -> &'a Statement {
        &self.facts[at].statement
    }

    /// The hash of the statement at a place of the causal order.
    pub fn hash(&self, at: usize) -> StatementHash {
        self.facts[at].hash
    }

    /// Whether the author of `later` had `earlier` before them. Never true in both directions.
    pub fn has_seen(&self, later: usize, earlier: usize) -> bool {
        earlier < later && self.claims[later][earlier]
    }

    /// Whether the statement rests on others that are not here: a tip it names, or a place below a tip or itself.
    pub fn waits(&self, at: usize) -> bool {
        let statement = self.statement(at);
        let own = statement.lane_key();
        let all_here = |lane: LaneKey, before: u32| {
            let here = self.places.range((lane, 1)..(lane, before.max(1))).count();
            u32::try_from(here + 1).is_ok_and(|next| next >= before)
        };
        let named = |(lane, seen): (&LaneKey, &Seen)| {
            *lane == own || (tip_is_here(*lane, *seen, &self.places) && all_here(*lane, seen.order))
        };
        !all_here(own, statement.order) || !statement.basis.lanes.iter().all(named)
    }

    /// Whether the statement must not count because its device forked its lane: of the statements at one place only
    /// the safest counts, and what permits something never counts from a fork on.
    pub fn is_forked(&self, at: usize) -> bool {
        let statement = self.statement(at);
        let lane = statement.lane_key();
        let after_fork = self.forks.range((lane, 0)..=(lane, statement.order)).next().is_some();
        let rivals = self.places.get(&(lane, statement.order)).map_or(&[][..], Vec::as_slice);
        let safest = standing(rivals).min_by_key(|fact| (merge::danger(&fact.statement.body), fact.hash));
        (after_fork && merge::permits(&statement.body)) || safest.is_some_and(|safest| safest.hash != self.hash(at))
    }

    /// Devices that signed two different statements at one place.
    pub fn suspended(&self) -> BTreeSet<DeviceRef> {
        self.forks.iter().map(|((device, _), _)| *device).collect()
    }

    /// What is wrong with the order itself: forks, and claims that run in a circle.
    pub fn irregularities(&self) -> Vec<Irregularity> {
        let forks = self.forks.iter().map(|((device, lane), order)| Irregularity::Equivocation {
            device: *device,
            lane: *lane,
            order: *order,
        });
        let pairs = (0..self.count()).flat_map(|a| (a + 1..self.count()).map(move |b| (a, b)));
        let circles = pairs.filter(|(a, b)| self.claims[*a][*b]);
        forks
            .chain(circles.map(|(a, b)| Irregularity::ImpossibleBasis { first: self.hash(a), second: self.hash(b) }))
            .collect()
    }
}

/// Whether a basis says that its author had `other` before them. One that names a tip which is not here, or another
/// statement at that place, has seen nothing of that lane: then both statements stand side by side.
fn claims(fact: &StatementFact, other: &StatementFact, places: &Places<'_>) -> bool {
    let (statement, earlier) = (&fact.statement, &other.statement);
    let lane = earlier.lane_key();
    if statement.lane_key() == lane {
        return earlier.order < statement.order;
    }
    let Some(seen) = statement.basis.lanes.get(&lane) else {
        return false;
    };
    if earlier.order == seen.order {
        return Seen::up_to(seen.order, other.hash) == *seen;
    }
    earlier.order < seen.order && tip_is_here(lane, *seen, places)
}

/// The facts at one place that no cut took away: a cut statement forks nothing and displaces nothing.
fn standing<'a>(at: &'a [&StatementFact]) -> impl Iterator<Item = &'a StatementFact> {
    at.iter().copied().filter(|fact| fact.valid)
}

fn tip_is_here(lane: LaneKey, seen: Seen, places: &Places<'_>) -> bool {
    let at_tip = places.get(&(lane, seen.order));
    at_tip.is_some_and(|at| at.iter().any(|fact| Seen::up_to(seen.order, fact.hash) == seen))
}

/// Places in causal order: of those whose predecessors are all placed, the smallest hash first. A circle of claims,
/// which only a lying device can make, is cut at its smallest hash, so that every device cuts it at the same place.
fn causal_order(claims: &[Vec<bool>]) -> Vec<usize> {
    let count = |row: &Vec<bool>| row.iter().filter(|claimed| **claimed).count();
    let mut missing: Vec<usize> = claims.iter().map(count).collect();
    let mut open: BTreeSet<usize> = (0..claims.len()).collect();
    let mut order = Vec::with_capacity(claims.len());
    while let Some(next) = open.iter().copied().find(|at| missing[*at] == 0).or(open.first().copied()) {
        open.remove(&next);
        order.push(next);
        for later in open.iter().filter(|later| claims[**later][next]) {
            missing[*later] -= 1;
        }
    }
    order
}
