//! From syntax to checked program: names resolved, types and units checked, readings counted, overlaps refused.

mod arithmetic;
mod collections;
mod conditions;
mod exclusive;
mod facts;
mod keys;
mod order;
mod readings;
mod references;
mod scope;
mod subjects;
mod text;
mod types;
mod values;

use std::sync::Arc;

use crate::diagnostic::{Finding, Findings};
use crate::model::Model;
use crate::program::compiled::Version;
use crate::source::Sources;
use crate::syntax::declarations::RuleDecl;

pub(crate) use exclusive::check_overlaps;
pub(crate) use order::{Plan, build_plans};

/// What the checks of all rules produce.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) versions: Vec<Version>,
    /// What the names in the sentences mean.
    pub(crate) names: Vec<(crate::source::Span, crate::lexicon::Meaning)>,
    /// Words looked at while parsing sentences.
    pub(crate) steps: u64,
}

/// Reads and checks all rules.
pub(crate) fn check_rules(
    model: &Model,
    sources: &Sources,
    rules: &[RuleDecl],
    styles: &mut Styles,
    findings: &mut Findings,
) -> Checked {
    let mut checked = Checked::default();
    for (index, rule) in rules.iter().enumerate() {
        overlapping_versions(rule, findings);
        for version in &rule.versions {
            readings::check_version(
                model,
                sources,
                crate::source::small(index),
                rule,
                version,
                styles,
                &mut checked,
                findings,
            );
        }
    }
    checked
}

/// Versions of one rule may not be valid on the same day.
fn overlapping_versions(rule: &RuleDecl, findings: &mut Findings) {
    for (i, one) in rule.versions.iter().enumerate() {
        for other in &rule.versions[i + 1..] {
            let starts_before_end =
                |a: &crate::syntax::declarations::ValidityDecl,
                 b: &crate::syntax::declarations::ValidityDecl| match (a.from, b.to) {
                    (Some(from), Some(to)) => from <= to,
                    (None, _) | (_, None) => true,
                };
            if starts_before_end(&one.validity, &other.validity)
                && starts_before_end(&other.validity, &one.validity)
            {
                let text = format!("twee versies van `{}` gelden op dezelfde dag", rule.name);
                findings.push(
                    Finding::error("RS401", other.validity_span, text)
                        .help("laat de geldigheid op elkaar aansluiten"),
                );
            }
        }
    }
}

/// How values are written, each way once: `€`, `%`, `jaar|jaar`, or nothing.
#[derive(Debug)]
pub(crate) struct Styles {
    pub(crate) list: Vec<Arc<str>>,
}

impl Default for Styles {
    fn default() -> Self {
        Self { list: vec![Arc::from("")] }
    }
}

impl Styles {
    pub(crate) fn index(&mut self, style: &str) -> u16 {
        let at = self.list.iter().position(|s| &**s == style).unwrap_or_else(|| {
            self.list.push(style.into());
            self.list.len() - 1
        });
        u16::try_from(at).unwrap_or(0)
    }
}
