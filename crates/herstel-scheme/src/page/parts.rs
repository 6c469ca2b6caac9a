//! The parts of a scheme's page.

use super::{
    PageAmount, PageChoice, PageEffect, PageExample, PageGroup, PageRelation, PageRule, PageSource, PageStep,
    PageTerm, Reader,
};
use crate::calendar::TermVersion;
use crate::ids::Language;
use crate::model::ValueKind;
use crate::package::Package;
use crate::parameters::Parameter;
use crate::process::{Choice, MachinePart, Proof, Step};
use crate::registry::Registry;
use crate::texts::{TextArgument, slug};

pub(super) fn steps(package: &Package, language: Language) -> Vec<PageStep> {
    let text = |key: &str| package.text(language, key, &[]);
    let step = |step: &Step| PageStep {
        id: step.id.clone(),
        title: text(&format!("step-{}", step.id)),
        about: text(&format!("step-{}-about", step.id)),
        remarks: remarks(step).into_iter().map(text).collect(),
        choices: step.choices.iter().map(|choice| self::choice(package, step, choice, language)).collect(),
    };
    package.process().steps.iter().map(step).collect()
}

/// The general texts about how a step is decided.
fn remarks(step: &Step) -> Vec<&'static str> {
    let proof = |proof: Proof| match proof {
        Proof::Reversed => "page-proof-reversed",
        Proof::Plausible => "page-proof-plausible",
    };
    let tailored = match step.tailored_proof {
        Some(Proof::Reversed) => Some("page-proof-tailored-reversed"),
        Some(Proof::Plausible) => Some("page-proof-tailored-plausible"),
        None => None,
    };
    let machine = step.machine.map(|part| match part {
        MachinePart::Never => "page-machine-never",
        MachinePart::Award => "page-machine-award",
    });
    step.proof.map(proof).into_iter().chain(tailored).chain(machine).collect()
}

fn choice(package: &Package, step: &Step, choice: &Choice, language: Language) -> PageChoice {
    let key = format!("choice-{}-{}", step.id, choice.id);
    PageChoice {
        label: package.text(language, &key, &[]),
        consequence: package.text(language, &format!("{key}-consequence"), &[]),
        conditions: choice.conditions.as_ref().map(|key| package.text(language, key, &[])),
    }
}

pub(super) fn terms(package: &Package, language: Language) -> Vec<PageTerm> {
    let of = |id: &str, version: &TermVersion| PageTerm {
        label: term_label(package, id, language),
        length: length(package, version, language),
        since: version.since,
        source: version.source.clone(),
        verified: version.verified,
    };
    let terms = package.process().terms();
    terms.iter().flat_map(|term| term.versions.iter().map(|version| of(&term.id, version))).collect()
}

fn term_label(package: &Package, id: &str, language: Language) -> String {
    let key = match id {
        "objection" => "page-objection".to_owned(),
        id if package.process().step(id).is_some() => format!("step-{id}"),
        id => format!("term-{id}"),
    };
    package.text(language, &key, &[])
}

fn length(package: &Package, version: &TermVersion, language: Language) -> String {
    let length = package.length_label(language, version.length);
    match version.extension {
        None => length,
        Some(extension) => {
            let extension = TextArgument::Text(package.length_label(language, extension));
            let arguments = [("length", TextArgument::Text(length)), ("extension", extension)];
            package.text(language, "page-extended", &arguments)
        }
    }
}

pub(super) fn amounts(package: &Package, reader: Reader) -> Vec<PageAmount> {
    let example = |parameter: &Parameter| parameter.norm.as_ref().is_some_and(|norm| norm.example);
    let shown = package.parameters().parameters().iter().filter(|found| reader.examples || !example(found));
    let values = |parameter: &Parameter| {
        let label = package.text(reader.language, &format!("parameter-{}", slug(&parameter.name)), &[]);
        let values = parameter.values.iter().map(|value| PageAmount {
            label: label.clone(),
            value: value_label(package, parameter, &value.text, reader.language),
            since: value.from,
            source: parameter.source.clone(),
            verified: parameter.verified,
            example: example(parameter),
        });
        values.collect::<Vec<_>>()
    };
    shown.flat_map(values).collect()
}

/// The value of a parameter as people write it; a value of an enumeration by its label.
fn value_label(package: &Package, parameter: &Parameter, text: &str, language: Language) -> String {
    let program = package.program();
    let Some(id) = program.parameter(&parameter.name) else { return text.to_owned() };
    let data_type = &program.parameter_info(id).data_type;
    match program.parse_value(data_type, text) {
        Ok(value) => match ValueKind::of(data_type) {
            // With its unit: `6 mnd`.
            ValueKind::Number => program.format_value(data_type, &value),
            kind @ (ValueKind::Amount
            | ValueKind::Integer
            | ValueKind::Percentage
            | ValueKind::Date
            | ValueKind::Boolean
            | ValueKind::Kenmerk
            | ValueKind::Choice(_)
            | ValueKind::Text) => package.shown(kind, &value, language),
        },
        Err(_) => text.to_owned(),
    }
}

pub(super) fn examples(package: &Package, language: Language) -> Vec<PageExample> {
    let worked = package.examples().into_iter().filter_map(|example| {
        let outputs = package.calculate_plain(&example.input, example.on).ok()?;
        let ruling = package.ruling(&example.step, &outputs)?;
        let pays = package.process().step(&example.step)?.outcome.as_ref()?.amount.is_some();
        Some(PageExample {
            about: package.text(language, &format!("example-{}", example.name), &[]),
            step: package.text(language, &format!("step-{}", example.step), &[]),
            award: ruling.award,
            amount: (ruling.award && pays).then_some(ruling.amount),
        })
    });
    worked.collect()
}

pub(super) fn relations(package: &Package, schemes: &Registry, language: Language) -> Vec<PageRelation> {
    let mut found = Vec::new();
    for teller in schemes.all() {
        for relation in &teller.manifest().relations {
            let other = match (teller.id() == package.id(), relation.scheme == *package.id()) {
                (true, _) => &relation.scheme,
                (false, true) => teller.id(),
                (false, false) => continue,
            };
            found.push(PageRelation {
                other: schemes.link(other, language),
                sentence: teller.text(language, &format!("relation-{}", relation.id), &[]),
                source: relation.source.clone(),
            });
        }
    }
    found
}

pub(super) fn effects(package: &Package, language: Language) -> Vec<PageEffect> {
    let effects = package.manifest().effects.iter().map(|effect| PageEffect {
        label: package.text(language, &format!("page-effect-{}", effect.kind.as_str()), &[]),
        sentence: package.text(language, &format!("effect-{}", effect.kind.as_str()), &[]),
        verified: effect.verified,
        source: effect.source.clone(),
    });
    effects.collect()
}

pub(super) fn groups(package: &Package, language: Language) -> Vec<PageGroup> {
    let groups = package.groups().iter().map(|group| {
        let check =
            |name: &String| package.text(language, &format!("situation-{}-check-{name}", group.id), &[]);
        PageGroup {
            about: package.text(language, &format!("situation-{}", group.id), &[]),
            checklist: group.checklist.iter().map(check).collect(),
        }
    });
    groups.collect()
}

pub(super) fn rules(package: &Package) -> Vec<PageRule> {
    let rule = |rule: &crate::RuleInfo| PageRule { name: rule.name.clone(), source: rule.source.clone() };
    package.rules().iter().map(rule).collect()
}

pub(super) fn sources(package: &Package, language: Language) -> Vec<PageSource> {
    let sources = package.manifest().sources.iter().map(|source| PageSource {
        code: source.code.clone(),
        text: package.text(language, &format!("source-{}", source.code), &[]),
        place: source.place.clone(),
    });
    sources.collect()
}
