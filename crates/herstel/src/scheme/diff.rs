//! `herstel scheme diff`: what changed between two packages, in Dutch, for a lawyer to read.

use crate::{
    cli::Form,
    exit::{Failure, Result},
    terminal,
};
use herstel_scheme::{Change, ChangeKind, ChangedPart, Package, changes};
use serde::Serialize;

/// The answer as JSON; see docs/formats.md.
#[derive(Serialize)]
struct Answer<'a> {
    old: Version<'a>,
    new: Version<'a>,
    changes: &'a [Change],
}

#[derive(Serialize)]
struct Version<'a> {
    id: &'a str,
    hash: String,
}

impl<'a> Version<'a> {
    fn of(package: &'a Package) -> Self {
        Self { id: package.id().as_str(), hash: package.hash().to_string() }
    }
}

/// Says what differs; refuses (exit code 1) when anything does.
pub fn run(old: &Package, new: &Package, form: Form) -> Result {
    let changes = changes(old, new);
    match form {
        Form::Text => lines(old, new, &changes).iter().for_each(|line| terminal::say(line)),
        Form::Json => {
            let answer = Answer { old: Version::of(old), new: Version::of(new), changes: &changes };
            terminal::say(&serde_json::to_string_pretty(&answer).unwrap_or_default());
        }
    }
    if changes.is_empty() { Ok(()) } else { Err(Failure::Refused(String::new())) }
}

fn lines(old: &Package, new: &Package, changes: &[Change]) -> Vec<String> {
    if changes.is_empty() {
        return vec![format!("{} en {} zijn gelijk", shown(old), shown(new))];
    }
    let mut lines = vec![format!("Van {} naar {}: {}.", shown(old), shown(new), counted(changes))];
    for part in ChangedPart::ALL {
        let found: Vec<&Change> = changes.iter().filter(|change| change.part == part).collect();
        if found.is_empty() {
            continue;
        }
        let heading = heading(part);
        lines.extend([String::new(), heading.to_owned(), "-".repeat(heading.chars().count())]);
        found.iter().for_each(|change| tell(change, &mut lines));
    }
    lines
}

fn shown(package: &Package) -> String {
    let hash = package.hash().to_string();
    format!("{} ({})", package.id(), hash.get(..12).unwrap_or(&hash))
}

fn counted(changes: &[Change]) -> String {
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let (added, removed) = (count(ChangeKind::Added), count(ChangeKind::Removed));
    format!("{added} nieuw, {removed} vervallen, {} gewijzigd", count(ChangeKind::Changed))
}

const fn heading(part: ChangedPart) -> &'static str {
    match part {
        ChangedPart::Scheme => "De regeling",
        ChangedPart::Rules => "Regels",
        ChangedPart::Declarations => "Begrippen",
        ChangedPart::Parameters => "Bedragen en grenzen",
        ChangedPart::Facts => "Feiten",
        ChangedPart::Process => "Stappen, keuzes en termijnen",
        ChangedPart::Groups => "Groepen",
        ChangedPart::Letters => "Brieven",
        ChangedPart::Texts => "Teksten",
        ChangedPart::Files => "Andere bestanden",
    }
}

fn tell(change: &Change, lines: &mut Vec<String>) {
    let kind = match change.kind {
        ChangeKind::Added => "nieuw",
        ChangeKind::Removed => "vervallen",
        ChangeKind::Changed => "gewijzigd",
    };
    let source = match (&change.source_before, &change.source) {
        (Some(before), after) => {
            format!(" [bron was {before}; wordt {}]", after.as_deref().unwrap_or("geen"))
        }
        (None, Some(source)) => format!(" [{source}]"),
        (None, None) => String::new(),
    };
    lines.push(format!("* {kind}: {}{source}", change.what));
    for (label, words) in [("was:  ", &change.before), ("wordt:", &change.after)] {
        for (index, line) in words.iter().flat_map(|words| words.lines()).enumerate() {
            let label = if index == 0 { label } else { "      " };
            lines.push(format!("    {label} {line}"));
        }
    }
}
