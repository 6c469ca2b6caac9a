//! A comparison as lines of text for people.

use super::left_out::NotCounted;
use super::report::{Report, ReportedFigure, ScenarioReport, Told};
use super::terms::CountedTerm;
use crate::measure::{Unit, What};
use crate::model::SimulatedMoment;

/// The lines, each ended. Bands are those in which four in five runs lie.
pub fn comparison_text(report: &Report) -> String {
    let mut lines = Vec::new();
    for (place, scenario) in report.scenarios.iter().enumerate() {
        lines.push(format!("## {}", scenario.name));
        let worlds = match report.worlds {
            0 => "the numbers as they stand".to_owned(),
            worlds => format!("{worlds} worlds"),
        };
        lines.push(format!("{worlds}, {} runs in each, seed {}", report.replications, report.seed));
        lines.extend(without_end(scenario));
        if let Some(kept) = scenario.runs_in_terms.filter(|_| !scenario.versions.is_empty()) {
            lines.push(format!("terms: kept in {kept} of {} runs", report.runs()));
        }
        for moment in scenario.versions.iter().flat_map(|version| &version.moments) {
            let SimulatedMoment { step, fact, is } = moment;
            lines.push(format!("moment: the term of «{step}» counts from «{fact}», which is {is} here"));
        }
        let told = scenario.figures.iter().filter(|figure| is_told(figure) && !is_not_counted(figure.what));
        lines.extend(told.map(line));
        if place > 0 {
            lines.extend(other_people(scenario));
        }
        let penalty = scenario.penalty;
        lines.push(format!(
            "penalty payments: {} ({} to {})",
            euros(penalty.p50_cents),
            euros(penalty.p10_cents),
            euros(penalty.p90_cents)
        ));
        lines.extend(shares(scenario));
        if place > 0 {
            lines.extend(already_waiting(scenario));
        }
        if let Some(first) = report.scenarios.first() {
            lines.extend(terms_apart(scenario, first));
        }
        lines.extend(who_pays(scenario));
        lines.extend(not_counted(scenario));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// In how many runs not everybody comes to an end, and whether that is for want of staff.
fn without_end(scenario: &ScenarioReport) -> Vec<String> {
    let (short, others) = scenario.ends_missed();
    let told = [
        (short, "overload: in", "not everybody comes to an end"),
        (others, "not finished: in", "not everybody comes to an end, and nobody of them waits for staff"),
    ];
    let told = told.into_iter().filter(|(runs, ..)| *runs > 0);
    told.map(|(runs, what, who)| format!("{what} {runs} runs {who}")).collect()
}

/// Where other people come than in the first scenario, a part of all parents is a part of others: the difference is told of
/// the cohorts that both have.
fn other_people(scenario: &ScenarioReport) -> Vec<String> {
    if !scenario.other_people {
        return Vec::new();
    }
    let shared = scenario.shared_cohorts().into_iter();
    let shared = shared.map(|(cohort, figure)| format!("of «{cohort}»: {}", line(figure)));
    let why = "not compared: when a part of all parents is done: other people come here than in the first scenario; what \
               differs is told of each cohort that both have";
    shared.chain([why.to_owned()]).collect()
}

/// By cohort and class there are too many lines; they stand in the JSON.
fn is_told(figure: &ReportedFigure) -> bool {
    figure.cohort.is_none() && figure.class.is_none()
}

/// Whether a figure tells what is in no other one; with a sentence of its own.
const fn is_not_counted(what: What) -> bool {
    match what {
        What::StillWaiting | What::NotCome | What::WithoutWork => true,
        What::Backlog
        | What::Open
        | What::Wait
        | What::Total
        | What::Done
        | What::Late
        | What::NotKnown
        | What::Use
        | What::Load
        | What::Reactions
        | What::Withdrew
        | What::Unfinished => false,
    }
}

/// What is in no figure or only in part of one, with how many, and what the scenario does not say.
fn not_counted(scenario: &ScenarioReport) -> Vec<String> {
    let mut lines = Vec::new();
    for (figure, of) in scenario.not_counted() {
        let who = figure.class.as_ref().map_or_else(String::new, |class| format!(", {class}"));
        let (step, many) = (&figure.of, band(&figure.band, figure.unit));
        lines.push(match of {
            NotCounted::StillWaiting => format!(
                "not counted: «{step}»{who}: {many} still wait when the run stops; they count as never helped"
            ),
            NotCounted::Withdrew => {
                format!(
                    "not counted: «{step}»: {many} left before they were helped; they are in no wait of it"
                )
            }
            NotCounted::NotCome => {
                format!("not counted: {many} have not registered when the run stops; they are in no wait")
            }
            NotCounted::WithoutWork => {
                format!("not counted: «{step}» takes nobody's time here; {many} pass it")
            }
        });
    }
    let Some(left_out) = &scenario.left_out else { return lines };
    for (why, names) in [
        ("nobody comes to these steps of the process", &left_out.unreached),
        ("the terms of these steps", &left_out.uncounted_terms),
        ("the scenario does not know these steps beside the road", &left_out.beside),
        ("nobody gives up waiting for these steps", &left_out.without_patience),
        ("nobody leaves these pools", &left_out.without_attrition),
    ] {
        if !names.is_empty() {
            lines.push(format!("not counted: {why}: {}", names.join(", ")));
        }
    }
    if scenario.uncertain.is_empty() {
        lines.push("not counted: the scenario names nothing as uncertain".to_owned());
    }
    lines
}

fn line(figure: &ReportedFigure) -> String {
    let mut text = format!("{}: {}", name(figure), band(&figure.band, figure.unit));
    if figure.runs_without > 0 {
        text += &format!("; nobody in {} runs", figure.runs_without);
    }
    if let Some(days) = &figure.days {
        let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "never".to_owned());
        text += &format!("; {} ({} to {})", day(&days.p50), day(&days.p10), day(&days.p90));
    }
    for (what, part) in [("inputs", &figure.inputs), ("chance", &figure.chance)] {
        if let Some(part) = part {
            text +=
                &format!("; {what} {} to {}", number(part.p10, figure.unit), number(part.p90, figure.unit));
        }
    }
    match (&figure.fluid_in_worlds, figure.fluid) {
        (Some(fluid), _) => text += &format!("; fluid in the same worlds {}", band(fluid, figure.unit)),
        (None, Some(fluid)) => text += &format!("; fluid {fluid:.0}"),
        (None, None) => {}
    }
    if let Some(difference) = &figure.difference {
        text += &format!("; against the first: {}", band(difference, figure.unit));
    }
    text
}

fn name(figure: &ReportedFigure) -> String {
    let of = &figure.of;
    let week = figure.week.map_or_else(|| "all weeks".to_owned(), |week| format!("week {week}"));
    let percent = figure.percent.unwrap_or(0);
    match figure.what {
        What::Backlog => format!("backlog {of} {week}"),
        What::Open => format!("open {week}"),
        What::Wait => format!("wait {of} p{percent}"),
        What::Total => format!("total p{percent}"),
        What::Done => format!("{percent}% done in week"),
        What::Late => format!("late {of}"),
        What::NotKnown => format!("late not known {of}"),
        What::Use => format!("use {of} {week}"),
        What::Load => format!("load {of} year from {week}"),
        What::Reactions => format!("reactions {of}"),
        What::Withdrew => format!("withdrew {of}"),
        What::Unfinished => "not at an end".to_owned(),
        What::StillWaiting => format!("still waiting {of}"),
        What::NotCome => "not registered".to_owned(),
        What::WithoutWork => format!("without work {of}"),
    }
}

fn band(band: &Told, unit: Unit) -> String {
    format!("{} ({} to {})", number(band.p50, unit), number(band.p10, unit), number(band.p90, unit))
}

fn number(value: Option<f64>, unit: Unit) -> String {
    match (value, unit) {
        (None, _) => "never".to_owned(),
        (Some(value), Unit::Count | Unit::Hours) => format!("{value:.0}"),
        (Some(value), Unit::Weeks) => format!("{value:.1}"),
        (Some(value), Unit::Part) => format!("{:.1}%", value * 100.0),
    }
}

/// Whole euros and cents, without a float in between.
fn euros(cents: i64) -> String {
    format!("€ {}.{:02}", cents / 100, (cents % 100).abs())
}

/// Which input carries how much, for the moment at which four in five are done.
fn shares(scenario: &ScenarioReport) -> Vec<String> {
    let told = scenario.figures.iter().filter(|figure| is_told(figure) && figure.what == What::Done);
    told.filter_map(|figure| {
        let shares = figure.shares.as_ref()?;
        let percent = |share: f64| format!("{:.0}%", share * 100.0);
        let inputs = shares.inputs.iter().map(|input| format!("{} {}", input.name, percent(input.share)));
        let rest = [
            format!("inputs together {}", percent(shares.together)),
            format!("chance {}", percent(shares.chance)),
        ];
        let parts: Vec<String> = inputs.chain(rest).collect();
        Some(format!("what carries the spread of «{}»: {}", name(figure), parts.join(", ")))
    })
    .collect()
}

/// Terms that are others than in the first scenario.
fn terms_apart(scenario: &ScenarioReport, first: &ScenarioReport) -> Vec<String> {
    let told = |(own, known): (&CountedTerm, &CountedTerm)| {
        format!(
            "not compared: the term of «{}» is {} weeks from {} here, and {} weeks from {} in the first scenario",
            own.step, own.weeks, own.from, known.weeks, known.from
        )
    };
    scenario.terms_apart(first).into_iter().map(told).collect()
}

fn already_waiting(scenario: &ScenarioReport) -> Option<String> {
    let found = scenario.already_waiting.as_ref()?;
    Some(format!(
        "who was waiting in week {}: {} parents; half come at most {} weeks later to their end, nine in ten at most {}; \
         {} come more than a week later",
        found.since_week,
        band(&found.parents, Unit::Count),
        band(&found.later_p50, Unit::Weeks),
        band(&found.later_p90, Unit::Weeks),
        band(&found.worse, Unit::Part),
    ))
}

/// Under each policy, the time from registration to the end for each class.
fn who_pays(scenario: &ScenarioReport) -> Vec<String> {
    let mut lines = Vec::new();
    for policy in &scenario.policies {
        let totals =
            policy.figures.iter().filter(|figure| figure.what == What::Total && figure.percent == Some(95));
        let classes: Vec<String> = totals
            .map(|figure| {
                let class = figure.class.as_deref().unwrap_or("all");
                format!("{class} {}", number(figure.band.p50, figure.unit))
            })
            .collect();
        lines.push(format!(
            "who pays, {}: 95% are at an end within weeks: {}",
            policy.policy,
            classes.join(", ")
        ));
    }
    lines
}
