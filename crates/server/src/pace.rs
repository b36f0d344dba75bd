//! How often somebody may ask: a burst at once, then so many a second. Time is an argument; nothing is waited for here.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Askers remembered at once. Beyond, the unknown ones share one allowance: a flood of addresses takes no memory.
const ASKERS_MAX: usize = 65_536;

const SWEEP_EVERY: Duration = Duration::from_secs(1);

/// An allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Requests that may come at once after a rest.
    pub burst: u32,
    /// Requests a second that may go on for ever. At least 1.
    pub per_second: u32,
}

impl Pace {
    /// What one request costs.
    fn step(self) -> Duration {
        Duration::from_secs(1) / self.per_second.max(1)
    }
}

/// Counts requests by who asks: for each, the moment at which the whole burst is there again.
#[derive(Debug)]
pub struct Paces<K> {
    pace: Pace,
    known: Mutex<Known<K>>,
}

#[derive(Debug)]
struct Known<K> {
    /// When each has the whole burst again; without a name, whoever there was no room for.
    rested: HashMap<Option<K>, Duration>,
    /// Looking for room costs a walk over all: not more often than once a second, whatever comes.
    swept: Duration,
}

impl<K: Eq + Hash> Paces<K> {
    /// Nobody has asked yet.
    #[must_use]
    pub fn new(pace: Pace) -> Paces<K> {
        Paces { pace, known: Mutex::new(Known { rested: HashMap::new(), swept: Duration::ZERO }) }
    }

    /// Whether a request that comes `now`, in time since the server's start, is within the allowance. One that is not
    /// costs nothing.
    pub fn allows(&self, who: K, now: Duration) -> bool {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut who = Some(who);
        if known.rested.len() >= ASKERS_MAX && !known.rested.contains_key(&who) && !known.makes_room(now) {
            who = None;
        }
        let at = known.rested.entry(who).or_insert(now);
        let then = (*at).max(now) + self.pace.step();
        let allowed = then <= now + self.pace.step() * self.pace.burst;
        if allowed {
            *at = then;
        }
        allowed
    }
}

impl<K> Known<K> {
    /// Forgets who has rested; whether there is room for another now.
    fn makes_room(&mut self, now: Duration) -> bool {
        if now >= self.swept + SWEEP_EVERY {
            self.swept = now;
            self.rested.retain(|_, at| *at > now);
        }
        self.rested.len() < ASKERS_MAX
    }
}

/// What of an address stands for one network: of the newer form its first half, which is given to one subscriber.
#[must_use]
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() >> 64 << 64)),
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACE: Pace = Pace { burst: 3, per_second: 2 };

    fn at(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_burst_is_allowed_and_then_so_many_a_second() {
        let paces = Paces::new(PACE);
        let asked = |ms| paces.allows('a', at(ms));
        assert_eq!([0, 0, 0, 0].map(asked), [true, true, true, false], "three at once");
        assert!(!asked(499), "half a second has not passed");
        assert!(asked(500), "one more");
        assert_eq!(
            [10_000, 10_000, 10_000, 10_000].map(asked),
            [true, true, true, false],
            "rest gives no more than the burst"
        );
    }

    #[test]
    fn who_goes_on_too_fast_is_not_shut_out_for_longer() {
        let paces = Paces::new(PACE);
        let allowed = (0..10_000).filter(|ms| paces.allows('a', at(*ms))).count();
        assert!((20..=23).contains(&allowed), "two a second for ten seconds, and the burst: {allowed}");
    }

    #[test]
    fn one_asker_uses_up_nothing_of_another() {
        let paces = Paces::new(PACE);
        while paces.allows('a', at(0)) {}
        assert!(paces.allows('b', at(0)), "another asker");
    }

    #[test]
    fn a_flood_of_askers_takes_no_more_room_and_those_known_are_served() {
        let paces = Paces::new(PACE);
        assert!(paces.allows(0, at(0)), "known before the flood");
        let strangers = 1..200_000_u32;
        let allowed = strangers.filter(|one| paces.allows(*one, at(0))).count();
        assert!(allowed <= ASKERS_MAX + 3, "what there is no room for shares one allowance: {allowed}");
        assert!(paces.known.lock().unwrap().rested.len() <= ASKERS_MAX + 1, "bounded");
        assert!(paces.allows(0, at(0)), "and has not lost its own");
        assert!(paces.allows(500_000, at(60_000)), "who rested is forgotten and makes room");
        assert_eq!(paces.known.lock().unwrap().rested.len(), 1, "all of them");
    }

    #[test]
    fn addresses_of_one_subscriber_are_one_network() {
        let network = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::9"));
        assert_ne!(network("2001:db8:1:2::9"), network("2001:db8:1:3::9"));
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7", "the older form in the newer one's clothes");
        assert_ne!(network("192.0.2.7"), network("192.0.2.8"));
    }
}
