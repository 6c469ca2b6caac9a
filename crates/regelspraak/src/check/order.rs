//! The order of evaluation: what is read is derived first. Per stretch of days on which the same versions are valid
//! there is one plan. A circle is reported with the names along it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::model::Model;
use crate::program::compiled::{Target, Version};

/// What to evaluate, in order, from a day on (until the next plan).
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) from: Option<Date>,
    pub(crate) steps: Vec<Step>,
}

/// One attribute or kenmerk with the sentences that can give it a value; initial values come last.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) target: Target,
    pub(crate) versions: Vec<u32>,
}

/// Builds the plans. When there is a circle, the findings say so and the plan leaves it out.
pub(crate) fn build_plans(model: &Model, versions: &[Version], findings: &mut Findings) -> Vec<Plan> {
    let mut starts: BTreeSet<Option<Date>> = BTreeSet::from([None]);
    for version in versions {
        starts.insert(version.from);
        if let Some(next) = version.to.and_then(|to| crate::date::add_days(to, 1)) {
            starts.insert(Some(next));
        }
    }
    let mut seen = BTreeSet::new();
    starts.into_iter().map(|from| plan(model, versions, from, &mut seen, findings)).collect()
}

fn plan(
    model: &Model,
    versions: &[Version],
    from: Option<Date>,
    seen: &mut BTreeSet<Vec<Target>>,
    findings: &mut Findings,
) -> Plan {
    // Before the first boundary any earlier day will do.
    let day = from.unwrap_or(Date::MIN);
    let mut writers: BTreeMap<Target, Vec<u32>> = BTreeMap::new();
    let mut checks = Vec::new();
    for (index, version) in (0u32..).zip(versions) {
        if !version.valid_on(day) {
            continue;
        }
        match version.target {
            Target::Attribute(_) | Target::Trait(_) => writers.entry(version.target).or_default().push(index),
            Target::Consistency => checks.push(index),
        }
    }
    for list in writers.values_mut() {
        list.sort_by_key(|v| (versions[crate::source::large(*v)].initial, *v));
    }
    let mut reads: BTreeMap<Target, BTreeSet<Target>> = BTreeMap::new();
    for (target, list) in &writers {
        let all = list.iter().flat_map(|v| versions[crate::source::large(*v)].reads.iter());
        reads.insert(*target, all.filter(|t| writers.contains_key(t)).copied().collect());
    }
    let order = sorted(&reads, |circle| {
        let mut key = circle.to_vec();
        key.sort_unstable();
        if seen.insert(key) {
            findings.push(circular(model, circle, &writers, versions));
        }
    });
    let mut steps: Vec<Step> = order
        .into_iter()
        .filter_map(|target| writers.get(&target).map(|v| Step { target, versions: v.clone() }))
        .collect();
    steps.extend(checks.into_iter().map(|v| Step { target: Target::Consistency, versions: vec![v] }));
    Plan { from, steps }
}

/// Depth-first order without recursion; every circle is handed to `report`.
pub(super) fn sorted(
    reads: &BTreeMap<Target, BTreeSet<Target>>,
    mut report: impl FnMut(&[Target]),
) -> Vec<Target> {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Mark {
        Open,
        Done,
    }
    let mut marks: BTreeMap<Target, Mark> = BTreeMap::new();
    let mut order = Vec::new();
    for root in reads.keys() {
        if marks.contains_key(root) {
            continue;
        }
        let mut stack: Vec<(Target, Vec<Target>)> = vec![(*root, next(reads, *root))];
        marks.insert(*root, Mark::Open);
        while let Some((target, rest)) = stack.last_mut() {
            let target = *target;
            match rest.pop() {
                None => {
                    marks.insert(target, Mark::Done);
                    order.push(target);
                    stack.pop();
                }
                Some(read) => match marks.get(&read) {
                    Some(Mark::Done) => {}
                    Some(Mark::Open) => {
                        let path: Vec<Target> =
                            stack.iter().map(|(t, _)| *t).skip_while(|t| *t != read).collect();
                        report(&path);
                    }
                    None => {
                        marks.insert(read, Mark::Open);
                        stack.push((read, next(reads, read)));
                    }
                },
            }
        }
    }
    order
}

fn next(reads: &BTreeMap<Target, BTreeSet<Target>>, target: Target) -> Vec<Target> {
    reads.get(&target).map_or_else(Vec::new, |r| r.iter().rev().copied().collect())
}

fn circular(
    model: &Model,
    circle: &[Target],
    writers: &BTreeMap<Target, Vec<u32>>,
    versions: &[Version],
) -> Finding {
    let name = |target: &Target| match target {
        Target::Attribute(id) => {
            both!(
                "`{}` van `{}`",
                "`{}` of `{}`",
                model.attribute(*id).name,
                model.object_type(id.object_type()).name
            )
        }
        Target::Trait(id) => {
            both!(
                "`{}` van `{}`",
                "`{}` of `{}`",
                model.kenmerk(*id).name,
                model.object_type(id.object_type()).name
            )
        }
        Target::Consistency => both!("een controle", "a check"),
    };
    let mut names: Vec<Message> = circle.iter().map(name).collect();
    if let Some(first) = names.first().cloned() {
        names.push(first);
    }
    let circle_text = Message::join(&names, " ← ");
    let first = circle.first().and_then(|t| writers.get(t)).and_then(|v| v.first());
    let span = first.map_or(crate::source::Span::default(), |v| versions[crate::source::large(*v)].span);
    let circle = circle_text;
    Finding::error(
        "RS404",
        span,
        both!("de afleiding loopt rond: {circle}", "the derivation runs in a circle: {circle}"; circle),
    )
}
