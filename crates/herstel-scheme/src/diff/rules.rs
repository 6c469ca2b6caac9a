//! Rules and decision tables by name: their sentences, from when to when they are valid, their source.

use super::{Change, ChangedPart, Item, compare_items, one_line};
use crate::package::Package;
use regelspraak::{Rule, RuleVersion};

pub(super) fn compare(old: &Package, new: &Package, found: &mut Vec<Change>) {
    compare_items(ChangedPart::Rules, items(old), items(new), found);
}

fn items(package: &Package) -> Vec<(String, Item)> {
    package.program().rules().iter().flat_map(rule).collect()
}

/// A rule is one item. Of a decision table every row is one, known by what it says: a row that moved is no change.
fn rule(rule: &Rule) -> Vec<(String, Item)> {
    let (name, file) = (&rule.name, rule.location.path.to_string());
    if !rule.table {
        let words: Vec<String> = rule.versions.iter().map(sentence).collect();
        let (what, source) = (format!("regel «{name}»"), rule.source.clone());
        return vec![(name.clone(), Item { file, what, words: words.join("\n"), source })];
    }
    let row = |version: &RuleVersion| {
        let words = sentence(version);
        let label = version.row.as_deref().unwrap_or("");
        let source = version.source.clone().or_else(|| rule.source.clone());
        let what = format!("beslistabel «{name}», rij {label}");
        (format!("{name}|{words}"), Item { file: file.clone(), what, words, source })
    };
    rule.versions.iter().map(row).collect()
}

/// `geldig vanaf 2023-01-01: Het nadeel van …`, every condition of a list on a line of its own.
fn sentence(version: &RuleVersion) -> String {
    let validity = validity(version);
    let text =
        one_line(&version.text).replace(" - ", "\n- ").replace(" ... ", "\n... ").replace(" .. ", "\n.. ");
    if validity.is_empty() { text } else { format!("{validity}: {text}") }
}

fn validity(version: &RuleVersion) -> String {
    match (version.from, version.to) {
        (None, None) => String::new(),
        (Some(from), None) => format!("geldig vanaf {from}"),
        (None, Some(to)) => format!("geldig t/m {to}"),
        (Some(from), Some(to)) => format!("geldig vanaf {from} t/m {to}"),
    }
}
