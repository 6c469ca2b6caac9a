//! From figures and choices to the past and to ranges for what is uncertain.

use super::choices::Choices;
use super::figures::Figures;
use super::ranges::{Range, Ranges, Shape, Window};
use super::weeks_between;
use crate::problem::Problems;
use crate::progress::count;
use jiff::ToSpan as _;
use jiff::civil::Date;

const DAYS_PER_MONTH: f64 = 365.25 / 12.0;

/// What the two files say together.
pub(super) struct Derived {
    pub(super) ranges: Ranges,
    /// Who registered before the start and was not finished, oldest first.
    pub(super) past: Vec<Past>,
    /// The legal term of an assessment.
    pub(super) legal_months: u32,
}

/// Parents who registered between two counts.
pub(super) struct Past {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) parents: u32,
    pub(super) state: PastState,
}

/// How far they were at the start.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PastState {
    /// Their assessment was under way.
    UnderWay,
    /// Reviewed, and waiting for the assessment.
    Reviewed,
    /// Not reviewed: some do not go on.
    New,
}

pub(super) fn derive(figures: &Figures<'_>, choices: &Choices) -> Result<Derived, Problems> {
    let registered = figures.rising("aanmeldingen_cumulatief")?;
    let finished = figures.rising("ib_afgerond_cumulatief")?;
    let (start, requested) = figures.last("aanmeldingen_cumulatief")?;
    let (counted, done) = figures.last("ib_afgerond_cumulatief")?;
    if counted != start {
        let reason = format!("de laatste telling is van {counted}, en die van de aanmeldingen van {start}");
        return Err(figures.wrong("ib_afgerond_cumulatief", reason));
    }
    let (_, waiting) = figures.last("ib_wachtend_of_in_behandeling")?;
    if (requested - done - waiting).abs() > 0.5 {
        let reason = format!("{waiting} wachtenden is niet {requested} aangemeld min {done} afgerond");
        return Err(figures.wrong("ib_wachtend_of_in_behandeling", reason));
    }
    let staff = Staff::of(figures)?;
    let window = windows(figures, choices, &finished, &staff)?;
    let implied = window.iter().map(|window| window.hours).sum::<f64>() / window.len() as f64;
    let (_, handler_hours) = figures.last("uren_zaakbehandelaar_per_ib")?;
    let (_, least) = figures.last("uren_totaal_per_ib_laag")?;
    let (_, most) = figures.last("uren_totaal_per_ib_hoog")?;
    let hours = Range {
        shape: Shape::Triangular,
        low: least,
        likely: implied.round(),
        high: most,
        unit: "staff hours per finished assessment, everybody counted".to_owned(),
        from: "likely: the mean of the windows; low and high: uren_totaal_per_ib, as heard by the advisers"
            .to_owned(),
    };
    if !(least <= hours.likely && hours.likely <= most) {
        let reason = format!("uit staf en uitkomst volgt {implied:.0} uur, buiten {least} tot {most}");
        return Err(figures.wrong("uren_totaal_per_ib_laag", reason));
    }
    let staff_at_start = middle(
        staff.last.1,
        staff.on(start).round(),
        "full-time staff",
        "low: the last uht_fte; high: that figure grown on until the start as between the two counts",
    );
    let staff_growth = middle(
        0.0,
        tenth(staff.per_day * DAYS_PER_MONTH),
        "full-time staff a month",
        "high: growth between the two counts of uht_fte; low: none",
    );
    let months = &choices.growth_months;
    let (_, weekly) = figures.last("aanmeldingen_instroom_per_week_laag")?;
    let rates = rates(&registered);
    let (Some(now), Some(then)) = (rates.last(), rates.iter().find(|rate| rate.from == choices.decline.from))
    else {
        let reason = format!("er is geen telling van {}, waar de daling begint", choices.decline.from);
        return Err(figures.wrong("aanmeldingen_cumulatief", reason));
    };
    let decline = (then.per_week / now.per_week).ln().max(0.0) / weeks_between(then.middle(), now.middle());
    let decline = (decline * 10_000.0).round() / 10_000.0;
    let wish = figures.day("wens_kamer_einddatum")?;
    let ends = middle(
        tenth(weeks_between(start, choices.registration_end.earliest)),
        tenth(weeks_between(start, wish)),
        "weeks after the start",
        &format!(
            "no figure names an end. low: {}, chosen; high: {wish}, wens_kamer_einddatum",
            choices.registration_end.earliest
        ),
    );
    let ranges = Ranges {
        first_day: choices.first_day,
        start,
        requested: count(requested),
        finished: count(done),
        handler_hours,
        hours,
        staff_at_start,
        staff_growth,
        growth_months: middle(months.low, months.high, "months", "chosen"),
        registrations: middle(
            weekly.min(now.per_week.round()),
            weekly.max(now.per_week.round()),
            "registrations a week",
            "low: aanmeldingen_instroom_per_week_laag; high: between the last two counts",
        ),
        registrations_decline: middle(
            0.0,
            decline,
            "part a week",
            &format!("high: the fall from the period after {} to the last; low: none", choices.decline.from),
        ),
        registration_end: ends,
        no_assessment: middle(
            choices.no_assessment.low,
            choices.no_assessment.high,
            "part of who is not yet reviewed",
            "chosen between two published remarks",
        ),
        window,
    };
    let (_, reviewed) = figures.last("eerste_toets_afgerond")?;
    let under_way = ranges.staff_at_start.likely;
    let past = past(choices.first_day, &registered, [done, done + under_way, reviewed.max(done + under_way)]);
    let (_, legal) = figures.last("ib_wettelijke_termijn")?;
    Ok(Derived { ranges, past, legal_months: count(legal) })
}

/// A range of which the likely value is the middle.
fn middle(low: f64, high: f64, unit: &str, from: &str) -> Range {
    let high = high.max(low);
    let likely = ((low + high) * 5_000.0).round() / 10_000.0;
    Range { shape: Shape::Uniform, low, likely, high, unit: unit.to_owned(), from: from.to_owned() }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// The growth of the staff between its first and its last count, carried on.
struct Staff {
    last: (Date, f64),
    per_day: f64,
}

impl Staff {
    fn of(figures: &Figures<'_>) -> Result<Self, Problems> {
        let counts = figures.rising("uht_fte")?;
        match (counts.first(), counts.last()) {
            (Some(first), Some(last)) => {
                let days = f64::from((last.0 - first.0).get_days());
                Ok(Self { last: *last, per_day: (last.1 - first.1) / days })
            }
            (None, _) | (_, None) => Err(figures.wrong("uht_fte", "dit cijfer ontbreekt")),
        }
    }

    fn on(&self, day: Date) -> f64 {
        self.last.1 + self.per_day * f64::from((day - self.last.0).get_days())
    }
}

/// Staff hours against finished assessments: over the chosen periods, and over the quarter that had a plan.
fn windows(
    figures: &Figures<'_>,
    choices: &Choices,
    finished: &[(Date, f64)],
    staff: &Staff,
) -> Result<Vec<Window>, Problems> {
    let window = |from: Date, to: Date, finished: f64, of: String| {
        let days = f64::from((to - from).get_days());
        // On a straight line the mean is the value halfway.
        let mean = (staff.on(from) + staff.on(to)) / 2.0;
        let hours = mean * choices.productive_hours.per_month * days / DAYS_PER_MONTH / finished;
        Window { from, to, finished, staff: tenth(mean), hours: tenth(hours), figures: of }
    };
    let mut windows = Vec::new();
    for day in &choices.windows.from {
        let begin = finished.iter().find(|(counted, _)| counted == day);
        match (begin, finished.last()) {
            (Some(begin), Some(end)) if begin.0 < end.0 && begin.1 < end.1 => {
                let of = "uht_fte and ib_afgerond_cumulatief".to_owned();
                windows.push(window(begin.0, end.0, end.1 - begin.1, of));
            }
            (_, _) => {
                let reason = format!("er is geen eerdere, lagere telling van {day}");
                return Err(figures.wrong("ib_afgerond_cumulatief", reason));
            }
        }
    }
    let (day, quarter) = figures.last("ib_afgerond_kwartaal_plan")?;
    let from = day.checked_sub(3.months()).unwrap_or(day);
    windows.push(window(from, day, quarter, "uht_fte and ib_afgerond_kwartaal_plan".to_owned()));
    Ok(windows)
}

/// Registrations between two counts.
struct Rate {
    from: Date,
    to: Date,
    per_week: f64,
}

impl Rate {
    fn middle(&self) -> Date {
        let half = (self.to - self.from).get_days() / 2;
        self.from.checked_add(half.days()).unwrap_or(self.to)
    }
}

fn rates(registered: &[(Date, f64)]) -> Vec<Rate> {
    let pairs = registered.windows(2).filter_map(|pair| match pair {
        [a, b] => Some(Rate { from: a.0, to: b.0, per_week: (b.1 - a.1) / weeks_between(a.0, b.0) }),
        _ => None,
    });
    pairs.collect()
}

/// Who registered and was not finished. `limits`, in order of registration: finished, under way, reviewed until there.
fn past(first_day: Date, registered: &[(Date, f64)], limits: [f64; 3]) -> Vec<Past> {
    let [finished, under_way, reviewed] = limits;
    let mut points = vec![(0.0, 0.0)];
    points.extend(registered.iter().map(|(day, total)| (weeks_between(first_day, *day), *total)));
    let mut past = Vec::new();
    for pair in points.windows(2) {
        let &[(from, before), (to, after)] = pair else { continue };
        let mut cuts = vec![before];
        cuts.extend([finished, under_way, reviewed].into_iter().filter(|cut| before < *cut && *cut < after));
        cuts.push(after);
        for cut in cuts.windows(2) {
            let &[low, high] = cut else { continue };
            let state = match high {
                _ if high <= finished => continue,
                _ if high <= under_way => PastState::UnderWay,
                _ if high <= reviewed => PastState::Reviewed,
                _ => PastState::New,
            };
            let week = |total: f64| from + (to - from) * (total - before) / (after - before);
            let parents = count(high) - count(low);
            past.push(Past { from: week(low), to: week(high), parents, state });
        }
    }
    past
}
