//! Choices from a seed, so that a run that failed can be repeated. Never a source of keys.

/// Draws from one seed.
pub struct Dice(blake3::OutputReader);

impl Dice {
    /// The draws of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Dice {
        Dice(blake3::Hasher::new_derive_key("satchel story dice").update(&seed.to_be_bytes()).finalize_xof())
    }

    /// A number below `bound`, which is at least 1.
    pub fn below(&mut self, bound: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        let draw = u64::from_be_bytes(bytes) % u64::try_from(bound.max(1)).unwrap_or(1);
        usize::try_from(draw).unwrap_or(0)
    }

    /// Heads or tails.
    pub fn heads(&mut self) -> bool {
        self.below(2) == 0
    }

    /// One of several.
    ///
    /// # Panics
    /// When there are none.
    pub fn one_of<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    /// A word of this many letters of `alphabet`.
    pub fn word(&mut self, letters: usize, alphabet: &str) -> String {
        let alphabet: Vec<char> = alphabet.chars().collect();
        (0..letters).map(|_| *self.one_of(&alphabet)).collect()
    }
}
