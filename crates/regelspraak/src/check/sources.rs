//! Rules without a source (`// Bron:`): nobody can see which law they come from.

use crate::diagnostic::{Finding, Findings};
use crate::message::both;
use crate::syntax::declarations::RuleDecl;

/// Reports rules and versions without a source: as errors when a source is required, else as warnings.
pub(super) fn check(rules: &[RuleDecl], required: bool, findings: &mut Findings) {
    let without: Vec<&RuleDecl> = rules
        .iter()
        .filter(|rule| rule.source.is_none() && rule.versions.iter().any(|v| v.source.is_none()))
        .collect();
    let help = || both!("zet `// Bron: …` boven de regel", "put `// Bron: …` above the rule");
    let (count, all) = (without.len(), without.len() == rules.len());
    if let (Some(first), true, false) = (without.first(), all && count > 1, required) {
        let text =
            both!("geen van de {count} regels heeft een bron", "none of the {count} rules has a source");
        findings.push(Finding::warning("RS425", first.span, text).help(help()));
        return;
    }
    for rule in without {
        let name = &rule.name;
        let text = both!("de regel `{name}` heeft geen bron", "the rule `{name}` has no source");
        let finding = if required {
            Finding::error("RS425", rule.span, text)
        } else {
            Finding::warning("RS425", rule.span, text)
        };
        findings.push(finding.help(help()));
    }
}
