//! Published figures: a day, what was counted, and the value, with where it was published.

use crate::problem::{Problems, Source};
use jiff::civil::Date;

/// The figures of one file, in its order.
pub(super) struct Figures<'a> {
    source: Source<'a>,
    rows: Vec<Figure>,
}

struct Figure {
    date: Date,
    metric: String,
    value: String,
}

impl<'a> Figures<'a> {
    /// Reads `date,metric,value,unit,source,note`. A figure without a source, or later than the last day, is refused.
    pub(super) fn read(source: Source<'a>, last_day: Date) -> Result<Self, Problems> {
        let mut wrong = Vec::new();
        let mut rows = Vec::new();
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(source.text.as_bytes());
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    wrong.push(source.problem(0, "", error.to_string()));
                    continue;
                }
            };
            let at = record.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(0));
            let field = |number: usize| record.get(number).unwrap_or_default().trim();
            let Ok(date) = field(0).parse::<Date>() else {
                wrong.push(source.problem(at, "date", format!("«{}» is geen dag (jjjj-mm-dd)", field(0))));
                continue;
            };
            if date > last_day {
                let reason = format!("een cijfer van {date}, en er wordt niets gebruikt van na {last_day}");
                wrong.push(source.problem(at, "date", reason));
            }
            if field(4).is_empty() {
                wrong.push(source.problem(at, "source", "bij een cijfer hoort de bron"));
            }
            rows.push(Figure { date, metric: field(1).to_owned(), value: field(2).to_owned() });
        }
        if wrong.is_empty() { Ok(Self { source, rows }) } else { Err(Problems::new(wrong)) }
    }

    /// Something wrong with a figure, at the place where it first stands.
    pub(super) fn wrong(&self, metric: &str, reason: impl Into<String>) -> Problems {
        let at = self.source.text.find(metric).unwrap_or(0);
        Problems::new(vec![self.source.problem(at, metric, reason)])
    }

    /// All values of a figure, in order of time.
    pub(super) fn series(&self, metric: &str) -> Result<Vec<(Date, f64)>, Problems> {
        let mut found = Vec::new();
        for row in self.rows.iter().filter(|row| row.metric == metric) {
            let value: f64 = row
                .value
                .parse()
                .ok()
                .filter(|value: &f64| value.is_finite() && *value >= 0.0)
                .ok_or_else(|| self.wrong(metric, format!("«{}» is geen getal vanaf 0", row.value)))?;
            found.push((row.date, value));
        }
        found.sort_by_key(|row| row.0);
        if found.is_empty() { Err(self.wrong(metric, "dit cijfer ontbreekt")) } else { Ok(found) }
    }

    /// The same for a count that can only rise, two values at least.
    pub(super) fn rising(&self, metric: &str) -> Result<Vec<(Date, f64)>, Problems> {
        let found = self.series(metric)?;
        let rises = found.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0 && a.1 <= b.1));
        if rises && found.len() > 1 {
            Ok(found)
        } else {
            Err(self.wrong(metric, "een telling loopt op, en heeft minstens twee standen"))
        }
    }

    /// The last value of a figure and its day.
    pub(super) fn last(&self, metric: &str) -> Result<(Date, f64), Problems> {
        let found = self.series(metric)?;
        found.last().copied().ok_or_else(|| self.wrong(metric, "dit cijfer ontbreekt"))
    }

    /// A figure that is a day.
    pub(super) fn day(&self, metric: &str) -> Result<Date, Problems> {
        let found = self.rows.iter().rfind(|row| row.metric == metric);
        found
            .and_then(|row| row.value.parse().ok())
            .ok_or_else(|| self.wrong(metric, "deze dag ontbreekt, of is geen dag (jjjj-mm-dd)"))
    }
}
