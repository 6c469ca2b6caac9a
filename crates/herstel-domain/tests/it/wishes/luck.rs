//! Luck: none, so that everything is plain, or drawn from a seed.

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Luck(Option<u64>);

impl Luck {
    /// From a seed. Without one the first of what can be said is said, about what happened last.
    pub const fn of(seed: Option<u64>) -> Self {
        Self(seed)
    }

    /// A number below `many`, when there is luck.
    fn below(&mut self, many: usize) -> Option<usize> {
        let state = self.0.as_mut()?;
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let many = u64::try_from(many.max(1)).unwrap();
        Some(usize::try_from((mixed ^ (mixed >> 31)) % many).unwrap())
    }

    /// One of what can be said.
    pub fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let place = self.below(all.len()).unwrap_or(0);
        all[place].clone()
    }

    /// One of what is there; the last without luck, and now and then what is not there.
    pub fn known<T: Clone>(&mut self, all: &[T], unknown: T) -> T {
        if all.is_empty() || self.below(12) == Some(0) {
            return unknown;
        }
        let place = self.below(all.len()).unwrap_or(all.len() - 1);
        all[place].clone()
    }
}
