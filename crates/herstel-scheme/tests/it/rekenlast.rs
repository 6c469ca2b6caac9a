//! The fixed workload of the full assessment of 2021: generator and expected results, to the last digit.

use jiff::civil::Date;

/// Marsaglia's xorshift-free mixer "splitmix64".
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

/// The CSV of the workload with `rows` parents.
pub fn csv(rows: u64) -> String {
    use std::fmt::Write;
    let mut random = SplitMix64(20_211_201);
    let epoch = Date::constant(1970, 1, 1);
    let day = |days: u64| epoch.checked_add(jiff::Span::new().days(i64::try_from(days).unwrap())).unwrap();
    let mut text = "id,first_decision,assessment,granted_30k,legal_costs_cents,n_years,start_year,\
                    y1,y2,y3,y4,y5,y6,y7,y8\n"
        .to_owned();
    for id in 0..rows {
        let n_years = 1 + random.next() % 8;
        let start_year = 2005 + random.next() % (16 - n_years);
        let first_decision = day(13_149 + random.next() % 5_113);
        let assessment = day(18_567 + random.next() % 790);
        let granted = u8::from(random.next() % 10 < 7);
        let draw = random.next();
        let legal = if draw % 10 < 7 { 0 } else { 1 + (draw >> 32) % 500_000 };
        write!(text, "{id},{first_decision},{assessment},{granted},{legal},{n_years},{start_year}").unwrap();
        for year in 0..8 {
            let u = random.next() % 1_500_000;
            let amount = 5_000 + ((u * u) >> 20);
            write!(text, ",{}", if year < n_years { amount } else { 0 }).unwrap();
        }
        text.push('\n');
    }
    text
}

/// FNV-1a with 64 bits over each value as little-endian i64.
pub fn fnv1a(values: impl IntoIterator<Item = i64>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for value in values {
        for byte in value.to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}
