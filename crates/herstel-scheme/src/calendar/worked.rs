//! Worked dates beside a package (`tests/*.terms.toml`): a term, the day it starts, what happens to it, and its last day.

use super::{NamedTerm, Suspension, TermVersion};
use crate::problem::{PackageError, PackageErrorCode};
use crate::texts::position;
use herstel_kernel::long_date_nl;
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

/// Whether a file holds worked dates.
pub(crate) fn is_worked_dates(path: &str) -> bool {
    path.ends_with(".terms.toml")
}

/// The content of one file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkedFile {
    #[serde(rename = "case")]
    cases: Vec<WorkedDate>,
}

/// One worked date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkedDate {
    /// What it shows. Dutch.
    name: String,
    /// Id of the term: of a `[[term]]`, `objection`, or a step with a deadline.
    term: Spanned<String>,
    /// The day of the event.
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    start: Date,
    /// The day whose version is meant, when it is not that of the start.
    #[serde(default, deserialize_with = "crate::manifest::optional_iso_date")]
    version_on: Option<Date>,
    /// Whether the term was extended.
    #[serde(default)]
    extended: bool,
    /// When it stood still.
    #[serde(default)]
    suspended: Vec<Suspension>,
    /// The expected last day.
    last_day: Spanned<String>,
}

/// A worked date that does not come out.
pub(crate) struct Deviation {
    pub(crate) at: (u32, u32),
    pub(crate) case: String,
    /// Dutch.
    pub(crate) message: String,
}

/// What became of one file.
pub(crate) struct Worked {
    pub(crate) cases: usize,
    pub(crate) deviations: Vec<Deviation>,
    /// The versions that were used: id of the term and first day of the version.
    pub(crate) used: Vec<(String, Option<Date>)>,
}

/// Works out every date of a file.
///
/// # Errors
/// Everything in the file that has no meaning: its form, an unknown term, a day that is no day, an extension of a term
/// that has none.
pub(crate) fn run(terms: &[NamedTerm], path: &str, bytes: &[u8]) -> Result<Worked, Vec<PackageError>> {
    let wrong = |at, reason: String| PackageError::new(PackageErrorCode::Term, path, at, reason);
    let text = std::str::from_utf8(bytes).map_err(|_| vec![wrong(None, "geen UTF-8-tekst".to_owned())])?;
    let file: WorkedFile = toml::from_str(text).map_err(|error| {
        let at = error.span().map(|span| position(text, span.start));
        vec![wrong(at, error.message().replace('\n', " "))]
    })?;
    let mut errors = Vec::new();
    let mut worked = Worked { cases: file.cases.len(), deviations: Vec::new(), used: Vec::new() };
    for case in file.cases {
        let at = position(text, case.last_day.span().start);
        match last_days(&case, terms) {
            Ok(days) => {
                worked.used.push((case.term.into_inner(), days.version.since));
                if days.expected != days.found {
                    let (expected, found) = (long_date_nl(days.expected), long_date_nl(days.found));
                    let message = format!("verwacht {expected}, gevonden {found}");
                    worked.deviations.push(Deviation { at, case: case.name, message });
                }
            }
            Err(Mistake::Term(reason)) => {
                errors.push(wrong(Some(position(text, case.term.span().start)), reason));
            }
            Err(Mistake::Day(reason)) => errors.push(wrong(Some(at), reason)),
        }
    }
    if errors.is_empty() { Ok(worked) } else { Err(errors) }
}

struct LastDays<'a> {
    version: &'a TermVersion,
    expected: Date,
    found: Date,
}

/// What has no meaning in a worked date: the term with what happens to it, or its last day.
enum Mistake {
    Term(String),
    Day(String),
}

fn last_days<'a>(case: &WorkedDate, terms: &'a [NamedTerm]) -> Result<LastDays<'a>, Mistake> {
    let id = case.term.get_ref();
    let term = terms.iter().find(|term| &term.id == id);
    let version = term.and_then(|term| term.on(case.version_on.unwrap_or(case.start)));
    let version =
        version.ok_or_else(|| Mistake::Term(format!("de termijn «{id}» staat niet in process.toml")))?;
    if case.extended && version.extension.is_none() {
        return Err(Mistake::Term(format!("de termijn «{id}» kan niet worden verlengd")));
    }
    if case.suspended.iter().any(|suspension| suspension.until <= suspension.from) {
        return Err(Mistake::Term(format!(
            "een opschorting van «{id}» loopt niet van een dag tot een latere dag"
        )));
    }
    let text = case.last_day.get_ref();
    let expected =
        text.parse().map_err(|_| Mistake::Day(format!("«{text}» is geen datum: JJJJ-MM-DD verwacht")))?;
    let found = version.term().last_day(case.start, case.extended, &case.suspended);
    let found = found.ok_or_else(|| Mistake::Day(format!("de termijn «{id}» eindigt na het jaar 9999")))?;
    Ok(LastDays { version, expected, found })
}
