//! Named terms of a scheme: what `process.toml` says of them, with versions by date.

use super::{ExtensionCounts, FirstDay, Length, Moves, Suspension, Term};
use jiff::civil::Date;
use serde::Deserialize;

/// A term of a scheme with its versions. Label: text `term-ID`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedTerm {
    /// Stable English id.
    pub id: String,
    /// Where it starts.
    pub from: TermStart,
    /// Its versions: the first without date, later ones in order.
    #[serde(rename = "version")]
    pub versions: Vec<TermVersion>,
}

/// How a term is from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermVersion {
    /// Terms that start on this day or later are as this version says; the first version has no such day.
    #[serde(default, deserialize_with = "crate::manifest::optional_iso_date")]
    pub since: Option<Date>,
    /// The length without extension.
    pub length: Length,
    /// Where the first day lies; `day-after` unless told otherwise.
    #[serde(default)]
    pub first_day: FirstDay,
    /// By how much it may be extended once.
    pub extension: Option<Length>,
    /// From where the extension is counted; `from-start` unless told otherwise.
    #[serde(default)]
    pub extension_counts: ExtensionCounts,
    /// Whether an end on a free day moves; `by-the-act` unless told otherwise.
    #[serde(default)]
    pub moves: Moves,
    /// Source code of scheme.toml; what follows the first comma is the place in it.
    pub source: String,
    /// Whether the text of the source was read.
    pub verified: bool,
}

impl NamedTerm {
    /// The version for a term that starts on this day; none only when there are no versions.
    pub fn on(&self, start: Date) -> Option<&TermVersion> {
        self.versions
            .iter()
            .rev()
            .find(|version| version.since.is_none_or(|since| since <= start))
            .or_else(|| self.versions.first())
    }

    /// The last day of a term that starts on this day; see [`Term::last_day`].
    pub fn last_day(&self, start: Date, extended: bool, suspensions: &[Suspension]) -> Option<Date> {
        self.on(start)?.term().last_day(start, extended, suspensions)
    }
}

impl TermVersion {
    /// The term by itself.
    pub fn term(&self) -> Term {
        Term {
            length: self.length,
            first_day: self.first_day,
            extension: self.extension,
            extension_counts: self.extension_counts,
            moves: self.moves,
        }
    }
}

/// Where a term starts: `registered_on` or `applied_on`, `decided_on`, `decided_on:STEP`, `fact:NAME`, or `given:EVENT`
/// for a day that no dossier keeps as a fact, such as the day of an announcement or of a judgment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum TermStart {
    /// The day on which the case came in.
    RegisteredOn,
    /// The date of any decision.
    AnyDecision,
    /// The date of the decision of this step.
    DecidedOn(String),
    /// A fact of the case that is a day.
    Fact(String),
    /// A day that somebody enters.
    Given(String),
}

impl TryFrom<String> for TermStart {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.split_once(':') {
            None if matches!(text.as_str(), "registered_on" | "applied_on") => Ok(Self::RegisteredOn),
            None if text == "decided_on" => Ok(Self::AnyDecision),
            Some(("decided_on", step)) if !step.is_empty() => Ok(Self::DecidedOn(step.to_owned())),
            Some(("fact", name)) if !name.is_empty() => Ok(Self::Fact(name.to_owned())),
            Some(("given", event)) if !event.is_empty() => Ok(Self::Given(event.to_owned())),
            _ => Err(format!(
                "«{text}» is geen begin van een termijn: registered_on, applied_on, decided_on, decided_on:STAP, \
                 fact:NAAM of given:GEBEURTENIS verwacht"
            )),
        }
    }
}
