//! Sentences that can never fire: conditions that speak against each other, or against the type of what they ask.

use super::facts::Facts;
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::program::compiled::{Condition, Target, Test};
use crate::syntax::tree::Quantity;

/// Warns for every sentence, and every part of a list of conditions, that can never hold.
pub(super) fn check(whole: &Whole<'_>, findings: &mut Findings) {
    for (index, version) in whole.versions.iter().enumerate() {
        let Some(condition) = &version.condition else { continue };
        let mut parts = Vec::new();
        impossible(whole, index, condition, &mut parts);
        let never = whole.fires(index).is_some_and(<[Facts]>::is_empty);
        if never {
            let span = parts.first().map_or(condition.site, |part| part.site);
            findings.push(whole_sentence(whole, index, parts.is_empty(), span));
            continue;
        }
        for part in parts {
            let text = both!("deze voorwaarde is nooit waar", "this condition is never true");
            let finding = Finding::warning("RS421", whole.span(index, part.site), text);
            findings.push(finding.help(against_type()));
        }
    }
}

fn whole_sentence(
    whole: &Whole<'_>,
    index: usize,
    contradiction: bool,
    site: crate::program::compiled::Site,
) -> Finding {
    let (name, english) = whole.name(index);
    let text = if whole.versions[index].target == Target::Consistency {
        both!("de controle {name} kan nooit slagen", "the check {english} can never succeed")
    } else {
        both!("{name} kan nooit van toepassing zijn", "{english} can never apply")
    };
    let finding = Finding::warning("RS420", whole.span(index, site), text);
    finding.help(if contradiction {
        both!("de voorwaarden spreken elkaar tegen", "the conditions contradict each other")
    } else {
        against_type()
    })
}

fn against_type() -> Message {
    both!(
        "wat hier wordt gevraagd, kan volgens de declaratie of de regels niet voorkomen",
        "what is asked here cannot occur, by its declaration or by the rules"
    )
}

/// The single conditions that can never hold where they must hold.
fn impossible<'c>(whole: &Whole<'_>, index: usize, condition: &'c Condition, found: &mut Vec<&'c Condition>) {
    match &condition.op {
        Test::Count { quantity, items } => {
            // Under `geen` a condition that is never true is only superfluous; the whole is examined anyway.
            if !matches!(quantity, Quantity::None) {
                for item in items {
                    impossible(whole, index, item, found);
                }
            }
        }
        Test::Compare { .. } | Test::Filled { .. } => {
            let keys = whole.keys(index);
            let forms = keys.forms(condition, true);
            if forms.is_some_and(|forms| forms.into_iter().all(|mut facts| facts.never())) {
                found.push(condition);
            }
        }
        Test::Trait { .. }
        | Test::Linked { .. }
        | Test::Same { .. }
        | Test::Eleven { .. }
        | Test::Digits { .. }
        | Test::Unique { .. }
        | Test::Rule { .. }
        | Test::Over { .. } => {}
    }
}
