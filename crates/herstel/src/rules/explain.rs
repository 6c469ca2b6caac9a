//! `herstel rules explain`: how a value of a test case came about.

use super::{files, model, say_json};
use crate::{
    cli::{Form, Words},
    exit::{Failure, Result},
    rules::cli::Told,
    terminal,
};
use regelspraak::{
    Application, Derivation, Node, NodeId, NodeKind,
    testset::{self, NoDerivation},
};
use serde::Serialize;
use std::{collections::BTreeSet, path::Path};

/// Tells how a value came about, named as in `boete van Lening`.
pub fn run(path: &Path, case: Option<&str>, value: &str, stopped: bool, told: Told) -> Result {
    let file = files::read(path)?;
    let model = model::load(path, told)?;
    let is_json = path.extension().is_some_and(|end| end == "json");
    let case = match (case, is_json) {
        (None, true) => return tell(&super::case::derive(&model, &file, told.lang)?, value, stopped, told),
        (Some(case), false) => case,
        (Some(_), true) => return Err(Failure::Usage("--case: a .json file holds one case".to_owned())),
        (None, false) => return Err(Failure::Usage("--case NAME: which case of the testset?".to_owned())),
    };
    let derivation = match testset::derive(model.program(), &file, model.for_testsets(), case) {
        Ok(derivation) => derivation,
        Err(NoDerivation::Testset(findings)) => {
            model::refuse(&findings, told)?;
            return Err(Failure::Refused(String::new()));
        }
        Err(NoDerivation::Unknown(cases)) => {
            let text = match told.lang {
                Words::Nl => format!("er is geen testgeval `{case}`; er zijn: {}", cases.join(", ")),
                Words::En => format!("there is no test case `{case}`; there are: {}", cases.join(", ")),
            };
            return Err(Failure::Usage(text));
        }
        Err(NoDerivation::Failed(failures)) => {
            let lines: Vec<String> = failures.iter().map(|f| f.line(told.lang.into())).collect();
            return Err(Failure::Refused(lines.join("\n")));
        }
    };
    tell(&derivation, value, stopped, told)
}

/// Tells one value of a derivation.
pub fn tell(derivation: &Derivation, value: &str, stopped: bool, told: Told) -> Result {
    let ids = || (0..).zip(derivation.nodes()).map(|(id, _): (NodeId, Node<'_>)| id);
    let Some(root) = ids().find(|id| derivation.title(*id).eq_ignore_ascii_case(value.trim())) else {
        let derived = |id: &NodeId| {
            derivation
                .node(*id)
                .is_some_and(|node| matches!(node.kind, NodeKind::Rule | NodeKind::NotDerived))
        };
        let known: Vec<String> = ids().filter(derived).map(|id| derivation.title(id)).collect();
        let text = match told.lang {
            Words::Nl => format!("`{value}` komt in dit geval niet voor; wel: {}", known.join(", ")),
            Words::En => format!("`{value}` does not occur in this case; these do: {}", known.join(", ")),
        };
        return Err(Failure::Usage(text));
    };
    tell_all(derivation, &[root], stopped, told.format)
}

/// Tells values of a derivation, each down to what was given.
pub fn tell_all(derivation: &Derivation, roots: &[NodeId], stopped: bool, format: Form) -> Result {
    match format {
        Form::Text => {
            for root in roots {
                let text =
                    if stopped { derivation.render_text(*root) } else { derivation.render_fired(*root) };
                terminal::say(text.trim_end());
            }
            Ok(())
        }
        Form::Json => say_json(&unfolded(derivation, roots, stopped)),
    }
}

/// A value in the JSON form; values it rests on come after it, each once.
#[derive(Serialize)]
struct Value<'a> {
    id: NodeId,
    title: String,
    /// As people read it.
    text: String,
    /// As machines read it; null when empty.
    value: Option<String>,
    kind: &'static str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Rule<'a> {
    rule: &'a str,
    row: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
    source: Option<&'a str>,
    fired: bool,
    sentence: String,
    stopped_by: Option<String>,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    kind: &'static str,
    phrase: String,
    text: String,
    value: Option<String>,
    /// Ids of the values it rests on.
    values: Vec<NodeId>,
}

fn unfolded<'a>(derivation: &'a Derivation, roots: &[NodeId], stopped: bool) -> Vec<Value<'a>> {
    let mut out = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<NodeId> = roots.iter().rev().copied().collect();
    while let Some(id) = waiting.pop() {
        let Some(node) = derivation.node(id).filter(|_| seen.insert(id)) else { continue };
        let rules: Vec<Rule<'_>> =
            derivation.told(node, stopped).filter_map(|application| rule(derivation, &application)).collect();
        let operands = rules.iter().flat_map(|rule| &rule.steps).flat_map(|step| &step.values);
        waiting.extend(operands.rev().copied());
        out.push(Value {
            id,
            title: derivation.title(id),
            text: derivation.value_text(id),
            value: node.value.raw(),
            kind: node.kind.word(),
            rules,
        });
    }
    out
}

fn rule<'a>(derivation: &'a Derivation, application: &Application<'a>) -> Option<Rule<'a>> {
    let info = derivation.sentence_info(application)?;
    let steps = application.steps().map(|step| Step {
        kind: step.kind.word(),
        phrase: one_line(derivation.phrase(application, &step)),
        text: derivation.step_text(&step),
        value: step.value.raw(),
        values: step.nodes.to_vec(),
    });
    Some(Rule {
        rule: &info.rule,
        row: info.row.as_deref(),
        from: info.from.map(|day| day.to_string()),
        to: info.to.map(|day| day.to_string()),
        source: info.source.as_deref(),
        fired: application.fired,
        sentence: derivation.sentence_with_values(application),
        stopped_by: derivation.stopped_by(application).map(one_line),
        steps: steps.collect(),
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
