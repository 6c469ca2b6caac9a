//! The parents of the fixed workload, drawn by its generator, and the hand-written loop over them.

use jiff::civil::Date;

/// One parent as drawn. Money in cents.
pub struct Parent {
    pub first_decision: Date,
    pub assessment: Date,
    pub granted: bool,
    pub legal_costs: i64,
    pub recovered: [i64; 8],
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn date(days: i64) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The first `count` parents.
pub fn parents(count: usize) -> Option<Vec<Parent>> {
    let mut state = 20_211_201;
    (0..count).map(|_| parent(&mut state)).collect()
}

fn parent(state: &mut u64) -> Option<Parent> {
    let mut draw = || splitmix(state);
    let years = 1 + draw() % 8;
    draw();
    let first_decision = date(i64::try_from(13_149 + draw() % 5_113).ok()?)?;
    let assessment = date(i64::try_from(18_567 + draw() % 790).ok()?)?;
    let granted = draw() % 10 < 7;
    let r = draw();
    let legal_costs = if r % 10 < 7 { 0 } else { i64::try_from(1 + (r >> 32) % 500_000).ok()? };
    let mut recovered = [0; 8];
    for (k, slot) in (0..8).zip(&mut recovered) {
        let u = draw() % 1_500_000;
        if k < years {
            *slot = i64::try_from(5_000 + ((u * u) >> 20)).ok()?;
        }
    }
    Some(Parent { first_decision, assessment, granted, legal_costs, recovered })
}

fn parts(date: Date) -> (i64, i64, i64) {
    (i64::from(date.year()), i64::from(date.month()), i64::from(date.day()))
}

/// The payout of one parent in euros, by hand.
pub fn payout(parent: &Parent) -> i64 {
    let recovered: i64 = parent.recovered.iter().sum();
    let half_years = if parent.assessment > parent.first_decision {
        let ((y1, m1, d1), (y2, m2, d2)) = (parts(parent.first_decision), parts(parent.assessment));
        ((y2 - y1) * 12 + (m2 - m1) + i64::from(d2 > d1) + 5) / 6
    } else {
        0
    };
    let total = (recovered * 130 + 100 * (half_years * 50_000 + parent.legal_costs) + 9_999) / 10_000;
    if parent.granted { total.max(30_000) - 30_000 } else { total }
}

/// FNV-1a 64 over results as little-endian 64-bit numbers.
pub fn fnv(results: impl Iterator<Item = i64>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in results.flat_map(i64::to_le_bytes) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}
