//! The order of evaluation: what is read is derived first. Per stretch of days on which the same versions are valid
//! there is one plan. A circle is reported with the names along it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::model::{Model, ObjectTypeId};
use crate::program::compiled::{Source, Target, Version};
use crate::source::large;

/// What to evaluate, in order, from a day on (until the next plan).
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) from: Option<Date>,
    pub(crate) steps: Vec<Step>,
}

/// Sentences that go together: those that can give an attribute a value or an object a kenmerk (initial values
/// last), fill a role or divide; or one check.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) target: Target,
    pub(crate) versions: Vec<u32>,
}

/// Sentences times stretches of days; more are refused, as each sentence stands in the plan of each stretch.
const MAX_PLANNED: usize = 2_000_000;

/// Builds the plans. When there is a circle, the findings say so and the plan leaves it out.
pub(crate) fn build_plans(model: &Model, versions: &[Arc<Version>], findings: &mut Findings) -> Vec<Plan> {
    let mut starts: BTreeSet<Option<Date>> = BTreeSet::from([None]);
    for version in versions {
        starts.insert(version.from);
        if let Some(next) = version.to.and_then(|to| crate::date::add_days(to, 1)) {
            starts.insert(Some(next));
        }
    }
    if starts.len().saturating_mul(versions.len()) > MAX_PLANNED {
        let span = versions.last().map_or(crate::source::Span::default(), |v| v.span);
        findings.push(Finding::error(
            "RS107",
            span,
            both!(
                "er zijn te veel regels met te veel verschillende begin- en einddata (hoogstens 2.000.000 samen)",
                "there are too many rules with too many different first and last days (2,000,000 together at most)"
            ),
        ));
        return Vec::new();
    }
    // Without a circle among all sentences there is none among those of one day, and one order holds for all days.
    let (all, circles) = ordered(model, versions, |_| true);
    if circles.is_empty() {
        return starts.into_iter().map(|from| valid_part(&all, versions, from)).collect();
    }
    let mut seen = BTreeSet::new();
    let mut of_day = |from: Option<Date>| {
        let (steps, circles) = ordered(model, versions, |v| v.valid_on(day_of(from)));
        for (targets, finding) in circles {
            if seen.insert(targets) {
                findings.push(finding);
            }
        }
        Plan { from, steps }
    };
    starts.into_iter().map(&mut of_day).collect()
}

/// A day in the stretch that starts here. Before the first boundary any earlier day will do.
fn day_of(from: Option<Date>) -> Date {
    from.unwrap_or(Date::MIN)
}

/// What is valid in a stretch of days, in the order of all.
fn valid_part(all: &[Step], versions: &[Arc<Version>], from: Option<Date>) -> Plan {
    let valid = |step: &Step| {
        let own = step.versions.iter().copied().filter(|v| versions[large(*v)].valid_on(day_of(from)));
        Step { target: step.target, versions: own.collect() }
    };
    Plan { from, steps: all.iter().map(valid).filter(|step| !step.versions.is_empty()).collect() }
}

/// A circle: the targets along it, sorted, and what is wrong with it.
type Circle = (Vec<Target>, Finding);

/// The sentences that are wanted, in the order of evaluation, and the circles among them.
fn ordered(
    model: &Model,
    versions: &[Arc<Version>],
    wanted: impl Fn(&Version) -> bool,
) -> (Vec<Step>, Vec<Circle>) {
    let mut groups: BTreeMap<Target, Vec<u32>> = BTreeMap::new();
    let mut checks = Vec::new();
    for (index, version) in (0u32..).zip(versions).filter(|(_, v)| wanted(v)) {
        if version.target == Target::Consistency {
            checks.push(Step { target: version.target, versions: vec![index] });
        } else {
            groups.entry(version.target).or_default().push(index);
        }
    }
    for list in groups.values_mut() {
        list.sort_by_key(|v| (versions[large(*v)].initial, *v));
    }
    let made = groups.into_iter().map(|(target, versions)| Step { target, versions });
    let steps: Vec<Step> = made.chain(checks).collect();
    let needs = needs(model, versions, &steps);
    let mut circles = Vec::new();
    let order = sorted(&needs, |circle| {
        let mut targets: Vec<Target> = circle.iter().map(|at| steps[*at].target).collect();
        targets.sort_unstable();
        circles.push((targets, circular(model, circle, &steps, versions)));
    });
    let mut places: Vec<Option<Step>> = steps.into_iter().map(Some).collect();
    let steps = order.into_iter().filter_map(|at| places.get_mut(at).and_then(Option::take)).collect();
    (steps, circles)
}

/// Per step the steps that come before it.
fn needs(model: &Model, versions: &[Arc<Version>], steps: &[Step]) -> Vec<BTreeSet<usize>> {
    let mut makers: BTreeMap<Source, BTreeSet<usize>> = BTreeMap::new();
    for (at, step) in steps.iter().enumerate() {
        for version in step.versions.iter().map(|v| &versions[large(*v)]) {
            let mut made = vec![Source::Rule(version.rule)];
            made.extend(version.attributes().map(Source::Attribute));
            match version.target {
                Target::Trait(id) => made.push(Source::Trait(id)),
                Target::Object(role) => {
                    made.push(Source::Objects(model.role(role).to));
                    made.push(Source::Facts(model.fact(role)));
                }
                Target::Facts(role) => made.push(Source::Facts(model.fact(role))),
                Target::Attribute(_) | Target::Share(_) | Target::Consistency => {}
            }
            for source in made {
                makers.entry(source).or_default().insert(at);
            }
        }
    }
    let before = |step: &Step| {
        let mut found = BTreeSet::new();
        for source in step.versions.iter().flat_map(|v| &versions[large(*v)].reads) {
            found.extend(makers.get(source).into_iter().flatten());
        }
        // An initial value fills in what dividing left empty.
        if let Target::Attribute(id) = step.target {
            let others = makers.get(&Source::Attribute(id)).into_iter().flatten();
            found.extend(others.filter(|at| steps[**at].target != step.target));
        }
        found
    };
    steps.iter().map(before).collect()
}

/// Depth-first order without recursion; every circle is handed to `report`.
pub(super) fn sorted(needs: &[BTreeSet<usize>], mut report: impl FnMut(&[usize])) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let next = |at: usize| -> Vec<usize> { needs[at].iter().rev().copied().collect() };
    let mut marks = vec![Mark::New; needs.len()];
    let mut order = Vec::new();
    for root in 0..needs.len() {
        if marks[root] != Mark::New {
            continue;
        }
        let mut stack: Vec<(usize, Vec<usize>)> = vec![(root, next(root))];
        marks[root] = Mark::Open;
        while let Some((at, rest)) = stack.last_mut() {
            let at = *at;
            match rest.pop() {
                None => {
                    marks[at] = Mark::Done;
                    order.push(at);
                    stack.pop();
                }
                Some(read) => match marks[read] {
                    Mark::Done => {}
                    Mark::Open => {
                        let path: Vec<usize> =
                            stack.iter().map(|(t, _)| *t).skip_while(|t| *t != read).collect();
                        report(&path);
                    }
                    Mark::New => {
                        marks[read] = Mark::Open;
                        stack.push((read, next(read)));
                    }
                },
            }
        }
    }
    order
}

fn circular(model: &Model, circle: &[usize], steps: &[Step], versions: &[Arc<Version>]) -> Finding {
    let of = |name: &str, object_type: ObjectTypeId| {
        both!("`{}` van `{}`", "`{}` of `{}`", name, model.object_type(object_type).name)
    };
    let name = |target: Target| match target {
        Target::Attribute(id) | Target::Share(id) => of(&model.attribute(id).name, id.object_type()),
        Target::Trait(id) => of(&model.kenmerk(id).name, id.object_type()),
        Target::Object(id) | Target::Facts(id) => of(&model.role(id).name, model.role(id).from),
        Target::Consistency => both!("een controle", "a check"),
    };
    let mut names: Vec<Message> = circle.iter().map(|at| name(steps[*at].target)).collect();
    if let Some(first) = names.first().cloned() {
        names.push(first);
    }
    let first = circle.first().and_then(|at| steps[*at].versions.first());
    let span = first.map_or(crate::source::Span::default(), |v| versions[large(*v)].span);
    let path = Message::join(&names, " ← ");
    let finding = Finding::error(
        "RS404",
        span,
        both!("de afleiding loopt rond: {path}", "the derivation runs in a circle: {path}"; path),
    );
    if circle.iter().any(|at| matches!(steps[*at].target, Target::Object(_))) {
        return finding.help(both!(
            "objecten maken uit objecten die zelf zo worden gemaakt is recursie (recursieve regelgroepen); dat wordt niet ondersteund",
            "making objects from objects that are made this way is recursion (recursive rule groups), which is not supported"
        ));
    }
    finding
}
