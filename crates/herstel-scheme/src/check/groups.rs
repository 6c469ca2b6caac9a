//! `groups.toml`: a group steers route, help and checklist, and no outcome depends on it.

use crate::groups::SituationGroup;
use crate::model::{Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::{Process, StepKind};
use crate::toml_file::TomlFile;
use regelspraak::{Program, Written};
use std::collections::{BTreeMap, HashSet};

/// What the groups are checked against.
pub(crate) struct Context<'a> {
    pub(crate) process: &'a Process,
    pub(crate) program: &'a Program,
    pub(crate) model: &'a Model,
    pub(crate) file: &'a TomlFile<'a>,
}

/// Checks every group.
pub(crate) fn check(groups: &[SituationGroup], context: &Context<'_>, errors: &mut Vec<PackageError>) {
    let deciding = deciding(context);
    let mut seen = HashSet::new();
    for group in groups {
        let id = group.id.as_str();
        let mut wrong = |needle: &str, reason: String| {
            errors.push(context.file.error(PackageErrorCode::Group, needle, reason))
        };
        if !seen.insert(id) {
            wrong(id, format!("de groep «{id}» staat er twee keer in"));
        }
        match context.model.case.member(&group.when) {
            Some(member) if member.kind == ValueKind::Kenmerk && !member.input => {
                if let Some(outcome) = deciding.get(&member.written()) {
                    let reason = format!(
                        "van de groep «{id}» hangt de uitkomst «{outcome}» af; een groep beslist niet over rechten"
                    );
                    wrong(&group.when, reason);
                }
            }
            Some(_) => wrong(&group.when, format!("«{}» is geen afgeleid kenmerk", group.when)),
            None => wrong(&group.when, format!("«{}» is niet gedeclareerd bij de zaak", group.when)),
        }
        if let Some(first) = group.first.as_ref().filter(|first| context.process.step(first).is_none()) {
            wrong(first, format!("de groep «{id}» begint bij «{first}», en die stap bestaat niet"));
        }
        for help in &group.help {
            if context.process.step(help).is_none_or(|step| step.kind != StepKind::Support) {
                wrong(
                    help,
                    format!("de hulp «{help}» van de groep «{id}» is geen stap van de soort «support»"),
                );
            }
        }
        if group.first.is_none() && group.help.is_empty() && group.checklist.is_empty() {
            wrong(id, format!("de groep «{id}» doet niets: geen first, help of checklist"));
        }
    }
}

/// Everything that bears on an outcome, each with the outcome it bears on.
fn deciding<'a>(context: &Context<'a>) -> BTreeMap<Written, &'a str> {
    let mut found = BTreeMap::new();
    for outcome in context.process.decisions().filter_map(|step| step.outcome.as_ref()) {
        let names = [&outcome.award_when]
            .into_iter()
            .chain(&outcome.amount)
            .chain(&outcome.reason)
            .chain(&outcome.rows);
        for name in names {
            let Some(member) = context.model.case.member(name) else { continue };
            let mut open = vec![member.written()];
            while let Some(written) = open.pop() {
                if found.contains_key(&written) {
                    continue;
                }
                found.insert(written, name.as_str());
                for rule in context.program.writers(written) {
                    open.extend(context.program.reads(rule));
                }
            }
        }
    }
    found
}
