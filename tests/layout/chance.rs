//! Chance that is the same in every run (SplitMix64).

/// A source of numbers.
pub struct Chance(u64);

impl Chance {
    /// The source of one case: each has its own, so that a case can be had again without those before it.
    pub fn of(seed: u64, case: u64) -> Chance {
        Chance(seed.wrapping_mul(0x0000_0100_0000_01b3) ^ case.wrapping_mul(0xd134_2543_de82_ef95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap()
    }

    /// A length from `least` to below `most`.
    pub fn px(&mut self, least: usize, most: usize) -> i64 {
        i64::try_from(least + self.below(most.saturating_sub(least))).unwrap()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// The numbers below `count` in some order.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for place in (1..count).rev() {
            order.swap(place, self.below(place + 1));
        }
        order
    }
}
