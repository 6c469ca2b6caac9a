//! The description of the fictitious operation: `data/demo-operation.toml`.

use anyhow::Context as _;
use herstel_kernel::Date;
use serde::Deserialize;

/// The whole description.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// How many parents the curves are drawn for.
    pub scale: u32,
    /// The last day of the published figures.
    pub figures_until: Date,
    /// The day on which a demonstration starts.
    pub starts_on: Date,
    /// Cumulative registrations.
    pub registrations: Curve,
    /// Cumulative first reviews.
    pub first_reviews: Curve,
    /// Cumulative first reviews with an award.
    pub first_review_awards: Curve,
    /// Cumulative full assessments.
    pub full_assessments: Curve,
    /// Percentages.
    pub shares: Shares,
    /// Invented names, places and words.
    pub people: People,
    /// Invented staff.
    pub staff: Staff,
    /// Facts per benefit year.
    pub year_facts: YearFacts,
    /// Facts of the case.
    pub case_facts: CaseFacts,
}

/// Percentages of the operation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    pub years_unknown: u64,
    pub story_told: u64,
    pub english: u64,
    pub by_phone: u64,
    pub by_municipality: u64,
    pub facts_before_review: u64,
    pub proposed: u64,
    pub returned: u64,
    pub chose_continue: u64,
    pub chose_wait: u64,
    pub chose_stop: u64,
    pub remark_after_decision: u64,
    pub remark_answered: u64,
    pub unpaid: u64,
    pub legal_help: u64,
}

/// Invented names, places and words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    pub given_names: Vec<String>,
    pub family_names: Vec<String>,
    pub streets: Vec<String>,
    pub places: Vec<(String, u64)>,
    pub stories: Vec<String>,
    pub remarks: Vec<String>,
    pub answers: Vec<String>,
    pub first_award_source: String,
    pub return_remark: String,
    pub sources: Vec<String>,
}

/// Invented staff.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    pub parents_per_handler: u32,
    pub parents_per_reviewer: u32,
    pub names: Vec<String>,
}

/// Facts per benefit year, by their declared names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearFacts {
    pub collection: String,
    pub count_low: i64,
    pub count_high: i64,
    pub first_year_low: i64,
    pub first_year_high: i64,
    pub ground: String,
    pub ground_when_awarded: Vec<String>,
    pub ground_when_rejected: String,
    pub reclaimed: String,
    pub reclaimed_low: i64,
    pub reclaimed_high: i64,
    pub interest: String,
    pub interest_percent_high: i64,
    pub unpaid: String,
}

/// Facts of the case, by their declared names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFacts {
    pub exclusion: String,
    pub exclusion_none: String,
    pub exclusions_when_rejected: Vec<String>,
    pub first_harmful: String,
    pub first_award: String,
    pub legal_costs: String,
    pub legal_costs_high: i64,
}

/// A cumulative number over time: straight lines between days, days and numbers rising.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Curve(Vec<(Date, u64)>);

impl Operation {
    /// The description that is built in.
    pub fn built_in() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../data/demo-operation.toml")).context("data/demo-operation.toml")
    }

    /// A number on the scale of the curves, for an operation of `parents`.
    pub fn scaled(&self, number: u64, parents: u32) -> u64 {
        (number * u64::from(parents) + u64::from(self.scale) / 2) / u64::from(self.scale)
    }
}

impl Curve {
    /// The number reached on the last day.
    pub fn end(&self) -> u64 {
        self.0.last().map_or(0, |point| point.1)
    }

    /// The day on which the curve reaches `part` of `whole` of its end (rounded up to a day); the first day when it
    /// starts above that.
    pub fn day_of(&self, part: u64, whole: u64) -> Option<Date> {
        let wanted = u128::from(self.end()) * u128::from(part) / u128::from(whole.max(1));
        let wanted = u64::try_from(wanted).ok()?;
        let mut before = self.0.first()?;
        for point in &self.0 {
            if point.1 >= wanted {
                let rise = i64::try_from(point.1 - before.1).ok()?;
                let days = i64::from((point.0 - before.0).get_days());
                let risen = i64::try_from(wanted.saturating_sub(before.1)).ok()?;
                let offset = if rise == 0 { 0 } else { (days * risen + rise - 1) / rise };
                return before.0.checked_add(jiff::Span::new().days(offset)).ok();
            }
            before = point;
        }
        Some(before.0)
    }

    /// The number reached at each point, for drawing shares per stretch.
    pub fn points(&self) -> &[(Date, u64)] {
        &self.0
    }
}
