//! What is wrong with a model, where, and what was expected instead.

use std::fmt;

use serde::Serialize;

use crate::message::both;
use crate::message::{Language, Message};
use crate::source::{Position, Sources, Span};

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The model is not loaded.
    Error,
    /// The model is loaded; somebody should look.
    Warning,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::Dutch) => "fout",
            (Self::Error, Language::English) => "error",
            (Self::Warning, Language::Dutch) => "waarschuwing",
            (Self::Warning, Language::English) => "warning",
        }
    }
}

/// One finding, complete with its place. Its JSON form is described in `docs/formats.md` of the repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Stable code, such as `RS201`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Path of the file as it was given.
    pub path: String,
    /// First character of the place.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// What is wrong.
    pub message: Message,
    /// What was expected, what to do instead, or the two readings.
    pub help: Option<Message>,
    /// The text that would repair it, when that is known exactly.
    pub repair: Option<Repair>,
}

/// A proposed repair: the characters from `start` to `end` replaced by `text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// First character to replace.
    pub start: Position,
    /// One past the last character to replace.
    pub end: Position,
    /// What comes in its place.
    pub text: String,
}

impl Diagnostic {
    /// The whole finding on one line: place, kind, code, message and help.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let Position { line, column } = self.start;
        let kind = self.severity.word(language);
        let mut out =
            format!("{}:{line}:{column}: {kind} {}: {}", self.path, self.code, self.message.text(language));
        if let Some(help) = &self.help {
            out.push_str(&format!(" ({})", help.text(language)));
        }
        out
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Language::Dutch))
    }
}

/// All errors of one load, ordered by file, line and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// A finding while its place is still a span.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) code: &'static str,
    pub(crate) span: Span,
    pub(crate) severity: Severity,
    pub(crate) message: Message,
    /// Apart, because a finding travels as the error of every reading function.
    advice: Option<Box<Advice>>,
}

/// What to do about a finding.
#[derive(Clone, Debug, Default)]
struct Advice {
    help: Option<Message>,
    /// What to put in place of the span.
    repair: Option<String>,
}

impl Finding {
    pub(crate) fn error(code: &'static str, span: Span, message: Message) -> Self {
        Self { code, span, severity: Severity::Error, message, advice: None }
    }

    pub(crate) fn warning(code: &'static str, span: Span, message: Message) -> Self {
        Self { code, span, severity: Severity::Warning, message, advice: None }
    }

    pub(crate) fn help(mut self, help: Message) -> Self {
        self.advice.get_or_insert_default().help = Some(help);
        self
    }

    /// The exact text that belongs in place of the whole span.
    pub(crate) fn repair(mut self, text: impl Into<String>) -> Self {
        self.advice.get_or_insert_default().repair = Some(text.into());
        self
    }

    /// Asks whether a declared name was meant, and proposes it in place of the whole span.
    pub(crate) fn suggest(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(name) => self.hint(nearest).repair(name),
            None => self,
        }
    }

    /// Asks whether a declared name was meant; the span covers more than that name.
    pub(crate) fn hint(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(name) => self.help(both!("bedoelt u `{name}`?", "did you mean `{name}`?")),
            None => self,
        }
    }
}

/// The findings of one load. Beyond a number nobody reads they are only counted.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) list: Vec<Finding>,
    errors: Count,
    warnings: Count,
}

/// How many were kept, and how many more there were.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    kept: usize,
    more: usize,
}

/// So many errors are kept, and so many warnings.
const MAX_FINDINGS: usize = 1_000;

impl Findings {
    pub(crate) fn push(&mut self, finding: Finding) {
        let count = match finding.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        if count.kept < MAX_FINDINGS {
            count.kept += 1;
            let message = finding.message.on_one_line();
            let advice =
                finding.advice.map(|a| Box::new(Advice { help: a.help.map(Message::on_one_line), ..*a }));
            self.list.push(Finding { message, advice, ..finding });
        } else {
            count.more += 1;
        }
    }

    /// Whether there is an error among them.
    pub(crate) fn any_error(&self) -> bool {
        self.errors.kept > 0
    }

    /// Whether further errors are only counted, so that looking for them is no use.
    pub(crate) fn full(&self) -> bool {
        self.errors.kept >= MAX_FINDINGS
    }

    /// Adds what was found elsewhere, in that order.
    pub(crate) fn append(&mut self, other: &Self) {
        for finding in &other.list {
            self.push(finding.clone());
        }
        self.errors.more += other.errors.more;
        self.warnings.more += other.warnings.more;
    }

    pub(crate) fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }
}

/// Turns findings into diagnostics in a fixed order, errors and warnings apart. Equal ones are kept once.
pub(crate) fn finish(findings: Findings, sources: &Sources) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
    let Findings { list: mut sorted, errors, warnings } = findings;
    for (Count { more, .. }, finding) in
        [(errors, Finding::error as fn(_, _, Message) -> _), (warnings, Finding::warning)]
    {
        if more > 0 {
            let last = sorted.iter().map(|f| f.span).max().unwrap_or_default();
            let text = both!(
                "er zijn nog minstens {more} meldingen; los eerst deze op",
                "there are at least {more} more findings; solve these first"
            );
            sorted.push(finding("RS199", last, text));
        }
    }
    sorted.sort_by(|a, b| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)));
    let mut all: Vec<Diagnostic> = sorted
        .into_iter()
        .map(|f| {
            let start = sources.position(f.span.file, f.span.start);
            let end = sources.position(f.span.file, f.span.end);
            let Advice { help, repair } = f.advice.map_or_else(Advice::default, |a| *a);
            Diagnostic {
                code: f.code,
                severity: f.severity,
                path: sources.path(f.span.file).to_owned(),
                start,
                end,
                message: f.message,
                help,
                repair: repair.map(|text| Repair { start, end, text }),
            }
        })
        .collect();
    all.dedup();
    all.into_iter().partition(|d| d.severity == Severity::Error)
}

/// Suggestions are looked for among so many names.
const MAX_NAMES: usize = 5_000;

/// The declared name nearest to what was written, when it is near enough to be a slip.
pub(crate) fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written = lower(written);
    let limit = (written.len() / 3).clamp(1, 6);
    names
        .take(MAX_NAMES)
        .filter(|name| {
            // Before anything is copied; the few letters that lower case adds to some names hardly matter.
            let length = name.chars().take(MAX_LETTERS).count();
            length.abs_diff(written.len()) <= limit + 3
        })
        .filter_map(|name| Some((edit_distance(&written, &lower(name), limit)?, name)))
        .min()
        .map(|(_, name)| name)
}

/// So many letters of a name are compared.
const MAX_LETTERS: usize = 80;

fn lower(name: &str) -> Vec<char> {
    name.chars().take(MAX_LETTERS).flat_map(char::to_lowercase).collect()
}

fn edit_distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        let mut best = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
            best = best.min(row[j + 1]);
        }
        // Later rows are never better.
        if best > limit {
            return None;
        }
    }
    row.last().copied().filter(|d| *d <= limit)
}
