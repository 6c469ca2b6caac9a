//! Words and numbers in the language of the reader.

use crate::compare::Told;
use crate::measure::Unit;
use herstel_kernel::{Date, MONTHS_EN, MONTHS_NL, month_of};
use herstel_scheme::Language;

/// The words of one language. Both stand side by side where they are used, so neither can be missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words(pub(super) Language);

impl Words {
    pub(super) fn of(self, dutch: &str, english: &str) -> String {
        match self.0 {
            Language::Nl => dutch.to_owned(),
            Language::En => english.to_owned(),
        }
    }

    /// Heads of columns.
    pub(super) fn columns<const N: usize>(self, heads: [(&str, &str); N]) -> Vec<String> {
        heads.iter().map(|(dutch, english)| self.of(dutch, english)).collect()
    }

    fn never(self) -> String {
        self.of("nooit", "never")
    }

    /// A number as it is read: no more digits than a simulation knows.
    pub(super) fn number(self, value: Option<f64>, unit: Unit) -> String {
        let Some(value) = value else { return self.never() };
        match unit {
            Unit::Count | Unit::Hours => self.marks(&format!("{value:.0}")),
            Unit::Weeks => self.marks(&format!("{value:.1}")),
            Unit::Part => format!("{}%", self.marks(&format!("{:.1}", value * 100.0))),
        }
    }

    /// A number with so many decimals, as it stands on an axis.
    pub(super) fn decimal(self, value: f64, decimals: usize) -> String {
        self.marks(&format!("{value:.decimals$}"))
    }

    /// The middle, with the band in which four in five lie.
    pub(super) fn band(self, band: &Told, unit: Unit) -> String {
        let middle = self.number(band.p50, unit);
        match self.spread(band, unit) {
            spread if band.p10 == band.p90 => {
                debug_assert!(!spread.is_empty());
                middle
            }
            spread => format!("{middle} ({spread})"),
        }
    }

    /// The band alone.
    pub(super) fn spread(self, band: &Told, unit: Unit) -> String {
        let to = self.of("tot", "to");
        format!("{} {to} {}", self.number(band.p10, unit), self.number(band.p90, unit))
    }

    pub(super) fn spread_or_dash(self, band: Option<&Told>, unit: Unit) -> String {
        band.map_or_else(|| "–".to_owned(), |band| self.spread(band, unit))
    }

    pub(super) fn band_or_dash(self, band: Option<&Told>, unit: Unit) -> String {
        band.map_or_else(|| "–".to_owned(), |band| self.band(band, unit))
    }

    /// The month in which a day lies; a day itself would say more than is known.
    pub(super) fn month(self, day: Option<&str>) -> String {
        let Some(day) = day else { return self.never() };
        let Ok(date) = day.parse::<Date>() else { return day.to_owned() };
        let months = match self.0 {
            Language::Nl => &MONTHS_NL,
            Language::En => &MONTHS_EN,
        };
        format!("{} {}", month_of(date, months), date.year())
    }

    /// A week of the report: its month where it has one, else its number.
    pub(super) fn moment(self, week: Option<u32>, day: Option<&str>) -> String {
        match (week, day) {
            (_, Some(day)) => self.month(Some(day)),
            (Some(week), None) => format!("{} {week}", self.of("week", "week")),
            (None, None) => self.of("de hele tijd", "all the time"),
        }
    }

    /// Whole euros; no float in between.
    pub(super) fn euros(self, cents: i64) -> String {
        let euros = self.marks(&(cents / 100).to_string());
        match self.0 {
            Language::Nl => format!("€ {euros}"),
            Language::En => format!("€{euros}"),
        }
    }

    /// The moment from which a term counts.
    pub(super) fn counted_from(self, is: &str) -> String {
        match (is, is.strip_prefix("decided_on:")) {
            ("ready", _) => {
                self.of("het moment waarop de stap kan beginnen", "the moment at which the step can begin")
            }
            ("registered_on" | "applied_on", _) => {
                self.of("de dag van aanmelding", "the day of registration")
            }
            (_, Some(before)) => {
                format!("{} «{before}»", self.of("het einde van de stap", "the end of the step"))
            }
            (other, None) => other.to_owned(),
        }
    }

    pub(super) fn policy(self, name: &str) -> String {
        match name {
            "first-come" => self.of("wie het eerst komt", "first come, first served"),
            "strict" => self.of("strikt op volgorde van groep", "strictly by class"),
            "head-start" => self.of("weken voorsprong per groep", "weeks of head start per class"),
            "first-class-only" => self.of("alleen de eerste groep voor", "the first class only goes before"),
            other => other.to_owned(),
        }
    }

    /// Marks between thousands and before decimals, as the language writes them.
    fn marks(self, number: &str) -> String {
        let (thousands, decimal) = match self.0 {
            Language::Nl => ('.', ','),
            Language::En => (',', '.'),
        };
        let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !rest.is_empty() {
            text.push(decimal);
            text.push_str(rest);
        }
        // No zero with a minus.
        let is_zero = text.chars().all(|character| !character.is_ascii_digit() || character == '0');
        if is_zero { text } else { format!("{sign}{text}") }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::measure::Unit;
    use herstel_scheme::Language;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let (dutch, english) = (Words(Language::Nl), Words(Language::En));
        assert_eq!(dutch.number(Some(1_234_567.0), Unit::Count), "1.234.567");
        assert_eq!(english.number(Some(1_234_567.0), Unit::Count), "1,234,567");
        assert_eq!(dutch.number(Some(0.125), Unit::Part), "12,5%");
        assert_eq!(dutch.number(Some(-0.04), Unit::Weeks), "0,0");
        assert_eq!(english.number(Some(-1234.56), Unit::Weeks), "-1,234.6");
        assert_eq!(dutch.number(None, Unit::Weeks), "nooit");
        assert_eq!(dutch.euros(123_456_789), "€ 1.234.567");
        assert_eq!(dutch.month(Some("2023-05-31")), "mei 2023");
        assert_eq!(english.month(None), "never");
    }
}
