//! Paths that are given in files: the staff, and the registrations.
//!
//! Both are CSV with a heading. A first line `# EXAMPLE` marks a path that nobody measured, and the report says so.

use super::ranges::Ranges;
use super::{POOL, weeks_between};
use crate::compile::LAST_WEEK;
use crate::model::Model;
use crate::problem::{Problem, Problems, Source};
use crate::progress::count;
use jiff::civil::Date;

/// Head-counts by day: `date,pool,heads`. On a straight line between two days, up or down, and the last one
/// for ever after: where they fall contracts end.
#[derive(Clone, Debug)]
pub struct StaffPath {
    /// The file as it was named.
    pub file: String,
    /// Whether it is an example.
    pub example: bool,
    heads: Vec<(Date, u32)>,
}

/// Parents who ever registered, by day: `date,registered`. Even between two days; the last day ends registration.
#[derive(Clone, Debug)]
pub struct RegistrationPath {
    /// The file as it was named.
    pub file: String,
    /// Whether it is an example.
    pub example: bool,
    registered: Vec<(Date, u32)>,
}

impl StaffPath {
    /// Reads a path for the staff of a model.
    ///
    /// # Errors
    /// When a day or number is none, days do not rise, or a pool is not in the model.
    pub fn read(source: Source<'_>, model: &Model) -> Result<Self, Problems> {
        let mut heads: Vec<(Date, u32)> = Vec::new();
        rows(source, ["date", "pool", "heads"], |at, [day, pool, number]| {
            if !model.pools.iter().any(|known| known.name == pool) || pool != POOL {
                return Err(source.problem(at, "pool", format!("er is geen groep medewerkers «{pool}»")));
            }
            let day = later(source, at, day, heads.last().map(|row| row.0))?;
            near(source, at, model.begins, day)?;
            heads.push((day, number_of(source, at, "heads", number, 1_000_000)?));
            Ok(())
        })?;
        Ok(Self { file: source.file.to_owned(), example: is_example(source), heads })
    }

    /// The last day of the path.
    pub fn ends(&self) -> Option<Date> {
        self.heads.last().map(|row| row.0)
    }

    pub(super) fn plan(&self, ranges: &Ranges) -> Vec<(u32, u32)> {
        let start = weeks_between(ranges.first_day, ranges.start);
        let points: Vec<(f64, f64)> = self
            .heads
            .iter()
            .map(|(day, heads)| (weeks_between(ranges.first_day, *day), f64::from(*heads)))
            .collect();
        let before = points.iter().rfind(|point| point.0 <= start);
        let after = points.iter().find(|point| point.0 > start);
        let at_start = match (before, after) {
            (Some(before), Some(after)) => {
                before.1 + (after.1 - before.1) * (start - before.0) / (after.0 - before.0)
            }
            (Some(before), None) => before.1,
            (None, _) => ranges.staff_at_start.likely,
        };
        let mut plan = vec![(count(start), count(at_start))];
        for (week, heads) in points.into_iter().filter(|point| point.0 > start) {
            let week = count(week);
            // Two days in one week: the later one counts.
            plan.retain(|(known, _)| *known != week);
            plan.push((week, count(heads)));
        }
        plan
    }
}

impl RegistrationPath {
    /// Reads a path of registrations.
    ///
    /// # Errors
    /// When a day or number is none, or days or numbers do not rise from the start on.
    pub fn read(source: Source<'_>, ranges: &Ranges) -> Result<Self, Problems> {
        let mut registered: Vec<(Date, u32)> = Vec::new();
        let mut last_at = 0;
        rows(source, ["date", "registered"], |at, [day, number]| {
            let day = later(source, at, day, registered.last().map(|row| row.0))?;
            near(source, at, Some(ranges.first_day), day)?;
            let number = number_of(source, at, "registered", number, 10_000_000)?;
            let least = registered.last().map(|row| row.1).unwrap_or(0);
            let least = if day > ranges.start { least.max(ranges.requested) } else { least };
            if number < least {
                let reason = format!("{number} is minder dan de {least} die er al waren");
                return Err(source.problem(at, "registered", reason));
            }
            registered.push((day, number));
            last_at = at;
            Ok(())
        })?;
        // The last day ends registration: a path that ends before the start must have everybody who was known then.
        let ends_before = |(day, number): &&(Date, u32)| *day <= ranges.start && *number != ranges.requested;
        if let Some((day, number)) = registered.last().filter(ends_before) {
            let reason = format!(
                "het pad eindigt op {day} met {number}, en op {} waren er al {}: de laatste dag sluit de aanmelding",
                ranges.start, ranges.requested
            );
            return Err(Problems::new(vec![source.problem(last_at, "registered", reason)]));
        }
        Ok(Self { file: source.file.to_owned(), example: is_example(source), registered })
    }

    /// The day on which registration ends.
    pub fn ends(&self) -> Option<Date> {
        self.registered.last().map(|row| row.0)
    }

    pub(super) fn cohorts(&self, ranges: &Ranges) -> Vec<(f64, f64, u32)> {
        let mut last = (weeks_between(ranges.first_day, ranges.start), ranges.requested);
        let mut cohorts = Vec::new();
        for (day, total) in self.registered.iter().filter(|row| row.0 > ranges.start) {
            let week = weeks_between(ranges.first_day, *day);
            if *total > last.1 {
                cohorts.push((last.0, week, total - last.1));
            }
            last = (week, *total);
        }
        cohorts
    }
}

fn is_example(source: Source<'_>) -> bool {
    source.text.trim_start().starts_with("# EXAMPLE")
}

/// Reads every row below the heading; problems of all rows together.
fn rows<const N: usize>(
    source: Source<'_>,
    heading: [&str; N],
    mut take: impl FnMut(usize, [&str; N]) -> Result<(), Problem>,
) -> Result<(), Problems> {
    let mut wrong = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .has_headers(false)
        .from_reader(source.text.as_bytes());
    let mut found = 0;
    for (number, record) in reader.records().enumerate() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let at = error.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(0));
                let reason = format!("een regel heeft {N} velden: {}", heading.join(","));
                wrong.push(source.problem(at, "", reason));
                continue;
            }
        };
        let at = record.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(0));
        let fields: Vec<&str> = record.iter().collect();
        let Ok(fields) = <[&str; N]>::try_from(fields) else {
            let reason = format!("een regel heeft {N} velden: {}", heading.join(","));
            wrong.push(source.problem(at, "", reason));
            continue;
        };
        if number == 0 {
            if fields != heading {
                wrong.push(source.problem(at, "", format!("de kop is {}", heading.join(","))));
            }
            continue;
        }
        found += 1;
        if let Err(problem) = take(at, fields) {
            wrong.push(problem);
        }
    }
    if found == 0 && wrong.is_empty() {
        wrong.push(source.problem(0, heading[0], "er staat geen enkele stand in"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problems::new(wrong)) }
}

fn later(source: Source<'_>, at: usize, text: &str, before: Option<Date>) -> Result<Date, Problem> {
    let day: Date =
        text.parse().map_err(|_| source.problem(at, "date", format!("«{text}» is geen dag (jjjj-mm-dd)")))?;
    match before.filter(|before| day <= *before) {
        Some(before) => Err(source.problem(at, "date", format!("{day} komt niet na {before}"))),
        None => Ok(day),
    }
}

/// A day within the weeks that a scenario may have.
fn near(source: Source<'_>, at: usize, first: Option<Date>, day: Date) -> Result<(), Problem> {
    let is_far = |first: Date| weeks_between(first, day) > f64::from(LAST_WEEK);
    match first {
        Some(first) if is_far(first) => {
            Err(source.problem(at, "date", format!("{day} ligt verder dan {LAST_WEEK} weken na {first}")))
        }
        Some(_) | None => Ok(()),
    }
}

fn number_of(source: Source<'_>, at: usize, field: &str, text: &str, most: u32) -> Result<u32, Problem> {
    let number = text.parse().ok().filter(|number: &u32| *number <= most);
    number.ok_or_else(|| {
        source.problem(at, field, format!("«{text}» is geen heel getal van 0 tot en met {most}"))
    })
}
