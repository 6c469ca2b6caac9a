//! The parents of the fixed workload, drawn as it is defined, and the rule written by hand.

use jiff::civil::Date;

/// What is known of one parent.
pub struct Parent {
    pub first_decision: Date,
    pub assessment: Date,
    pub granted: bool,
    pub legal_cents: i64,
    pub years: usize,
    pub amounts: [i64; 8],
}

/// What the rule gives, in whole euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Result {
    pub total: i64,
    pub entitlement: i64,
    pub payout: i64,
}

/// The results per number of parents: sum of the payouts, and their FNV-1a hash.
pub const EXPECTED: [(usize, i64, u64); 3] = [
    (1_000, 31_962_197, 0xd9ab_7ff9_3e36_7bce),
    (200_000, 6_604_354_064, 0xc801_ffd1_c2cb_f8e0),
    (1_000_000, 32_974_328_640, 0x8bb9_31e2_6104_c742),
];

pub fn parents(count: usize) -> Vec<Parent> {
    let mut state: u64 = 20_211_201;
    let mut draw = move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let dates: Vec<Date> = (0..20_000).map(day).collect();
    let date = |days: u64| usize::try_from(days).ok().and_then(|d| dates.get(d)).copied().unwrap_or_default();
    let cents = |value: u64| i64::try_from(value).unwrap_or(0);
    let mut one = || {
        let years = 1 + draw() % 8;
        let _start_year = 2005 + draw() % (16 - years);
        let first_decision = date(13_149 + draw() % 5_113);
        let assessment = date(18_567 + draw() % 790);
        let granted = draw() % 10 < 7;
        let legal = draw();
        let legal_cents = if legal % 10 < 7 { 0 } else { cents(1 + (legal >> 32) % 500_000) };
        let years = usize::try_from(years).unwrap_or(0);
        let mut amounts = [0; 8];
        for (k, amount) in amounts.iter_mut().enumerate() {
            let u = draw() % 1_500_000;
            *amount = if k < years { cents(5_000 + ((u * u) >> 20)) } else { 0 };
        }
        Parent { first_decision, assessment, granted, legal_cents, years, amounts }
    };
    (0..count).map(|_| one()).collect()
}

fn day(days: i64) -> Date {
    use jiff::ToSpan;
    Date::constant(1970, 1, 1).checked_add(days.days()).unwrap_or_default()
}

/// The rule for one parent, by hand.
#[inline]
pub fn by_hand(parent: &Parent) -> Result {
    let recovered: i64 = parent.amounts.iter().sum();
    let (from, to) = (parent.first_decision, parent.assessment);
    let half_years = if to > from {
        let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month() - from.month());
        let started = months + i64::from(to.day() > from.day());
        (started + 5) / 6
    } else {
        0
    };
    let exact = recovered * 130 + 100 * (half_years * 50_000 + parent.legal_cents);
    let total = (exact + 9_999) / 10_000;
    let entitlement = if parent.granted { total.max(30_000) } else { total };
    let payout = if parent.granted { entitlement - 30_000 } else { entitlement };
    Result { total, entitlement, payout }
}

/// FNV-1a over the numbers as little-endian bytes.
pub fn hash(hash: u64, value: i64) -> u64 {
    let fold = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    value.to_le_bytes().iter().fold(hash, fold)
}

pub const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;
