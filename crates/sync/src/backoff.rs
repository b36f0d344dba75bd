//! How long to wait after a failure. A pure function, so that a thousand tablets can be simulated.

/// Longest wait: an outage's return is spread over this. Source: keys-and-sync 5.
pub const WAIT_MS_MAX: u64 = 15 * 60 * 1000;
const FIRST_WAIT_MS: u64 = 1_000;

/// Milliseconds to wait after so many failures in a row.
///
/// Doubles from one second up to [`WAIT_MS_MAX`]; half of it is fixed, the other half is as much as `jitter` says
/// (0 none, `u32::MAX` all), so that tablets which failed together do not come back together.
#[must_use]
pub fn wait_ms(failures: u32, jitter: u32) -> u64 {
    if failures == 0 {
        return 0;
    }
    let doubled = FIRST_WAIT_MS << (failures - 1).min(20);
    let half = doubled.min(WAIT_MS_MAX) / 2;
    half + half * u64::from(jitter) / u64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_quarter_of_an_hour() {
        assert_eq!(wait_ms(0, 0), 0, "nothing failed");
        assert_eq!(wait_ms(1, u32::MAX), 1_000, "the first failure is a blip");
        assert_eq!(wait_ms(2, u32::MAX), 2_000, "then twice as long");
        assert_eq!(wait_ms(u32::MAX, u32::MAX), WAIT_MS_MAX, "never longer, however often");
    }

    #[test]
    fn chance_spreads_the_upper_half_of_a_wait() {
        for failures in 1..40 {
            let (least, most) = (wait_ms(failures, 0), wait_ms(failures, u32::MAX));
            assert_eq!(least, most / 2, "half is fixed at {failures} failures");
            let middle = wait_ms(failures, u32::MAX / 2);
            assert!(least < middle && middle < most, "chance decides the rest at {failures}");
        }
    }
}
