//! How long parents wait, per step and per group of registration, and which terms are missed.

use super::table::{each, find, of_all, section, table, text};
use super::words::Words;
use super::{Block, Section};
use crate::compare::{CountedTerm, Report, ReportedFigure, ScenarioReport};
use crate::measure::{Unit, What};
use herstel_scheme::Language;

/// Waiting per step, and from registration to the end.
pub(super) fn waits(report: &Report, words: Words) -> Section {
    let is_wait = |figure: &ReportedFigure| matches!(figure.what, What::Wait | What::Total) && of_all(figure);
    let mut rows = Vec::new();
    for (scenario, figure) in
        each(report, is_wait).into_iter().flatten().filter(|(_, figure)| figure.percent == Some(50))
    {
        let at = |percent| find(&scenario.figures, figure.what, &figure.of, None, Some(percent));
        let told = |percent| words.band_or_dash(at(percent).map(|figure| &figure.band), Unit::Weeks);
        let later = at(95).and_then(|figure| figure.difference.as_ref());
        rows.push(vec![
            name(figure, words),
            scenario.name.clone(),
            told(50),
            told(80),
            told(95),
            words.band_or_dash(later, Unit::Weeks),
        ]);
    }
    let columns = words.columns([
        ("Stap", "Step"),
        ("Scenario", "Scenario"),
        ("Helft hooguit", "Half at most"),
        ("80% hooguit", "80% at most"),
        ("95% hooguit", "95% at most"),
        ("95%: langer dan het eerste", "95%: longer than the first"),
    ]);
    let caption = words.of("Weken wachten", "Weeks of waiting");
    let about = words.of(
        "Een stap telt vanaf het moment dat hij kan beginnen. «Alles» is van aanmelding tot het einde. Wie nog \
         wacht als de berekening stopt, telt mee als nooit geholpen.",
        "A step counts from when it can begin. «All» is from registration to the end. Whoever still waits when the run stops \
         counts as never helped.",
    );
    let heading = words.of("Hoe lang ouders wachten", "How long parents wait");
    section("waits", heading, about, table(caption, columns, rows).into_iter().collect())
}

fn name(figure: &ReportedFigure, words: Words) -> String {
    if figure.what == What::Total { words.of("Alles", "All") } else { figure.of.clone() }
}

/// The same for each group of registration.
pub(super) fn cohorts(report: &Report, words: Words) -> Section {
    let mut rows = Vec::new();
    for scenario in &report.scenarios {
        let mut names: Vec<&str> = Vec::new();
        // A cohort that is everybody has no times of its own: those of all parents are its times.
        let times = scenario.figures.iter().filter(|figure| figure.what == What::Total);
        for cohort in times.filter_map(|figure| figure.cohort.as_deref()) {
            if !names.contains(&cohort) {
                names.push(cohort);
            }
        }
        rows.extend(names.into_iter().map(|cohort| cohort_row(scenario, cohort, words)));
    }
    let columns = words.columns([
        ("Groep", "Group"),
        ("Scenario", "Scenario"),
        ("Helft hooguit", "Half at most"),
        ("95% hooguit", "95% at most"),
        ("95% klaar", "95% done"),
        ("Nog open op het laatste moment", "Still open at the last moment"),
    ]);
    let caption = words.of(
        "Weken van aanmelding tot het einde, per groep van aanmelding",
        "Weeks from registration to the end, per group of registration",
    );
    let about = words.of(
        "Een groep is wie in dezelfde tijd of voor dezelfde regeling komt.",
        "A group is who comes in the same time or for the same scheme.",
    );
    let heading = words.of("Per groep van aanmelding", "Per group of registration");
    section("cohorts", heading, about, table(caption, columns, rows).into_iter().collect())
}

fn cohort_row(scenario: &ScenarioReport, cohort: &str, words: Words) -> Vec<String> {
    let own = || scenario.figures.iter().filter(|figure| figure.cohort.as_deref() == Some(cohort));
    let at = |what, percent| own().find(|figure| figure.what == what && figure.percent == Some(percent));
    let told = |percent| words.band_or_dash(at(What::Total, percent).map(|figure| &figure.band), Unit::Weeks);
    let done = at(What::Done, 95).map(|figure| match &figure.days {
        Some(days) => words.month(days.p50.as_deref()),
        None => format!("week {}", words.number(figure.band.p50, Unit::Weeks)),
    });
    let open = own().rfind(|figure| figure.what == What::Open);
    vec![
        cohort.to_owned(),
        scenario.name.clone(),
        told(50),
        told(95),
        done.unwrap_or_else(|| "–".to_owned()),
        words.band_or_dash(open.map(|figure| &figure.band), Unit::Count),
    ]
}

/// Terms that were missed, of all and per class; also those of which only is known that nothing is known.
pub(super) fn deadlines(report: &Report, words: Words) -> Section {
    let mut rows = Vec::new();
    let mut told: Vec<(&str, Option<&str>)> = Vec::new();
    let is_of_a_term = |figure: &ReportedFigure| matches!(figure.what, What::Late | What::NotKnown);
    for (_, figure) in each(report, is_of_a_term).into_iter().flatten() {
        let term = (figure.of.as_str(), figure.class.as_deref());
        if told.contains(&term) {
            continue;
        }
        told.push(term);
        rows.extend(report.scenarios.iter().filter_map(|scenario| term_row(scenario, term, words)));
    }
    let columns = words.columns([
        ("Termijn", "Term"),
        ("Wie", "Who"),
        ("Scenario", "Scenario"),
        ("Te laat", "Too late"),
        ("Meer dan het eerste scenario", "More than the first scenario"),
        ("Niet bekend", "Not known"),
    ]);
    let caption = words.of("Deel van de termijnen dat niet is gehaald", "Part of the terms that were missed");
    let about = words.of(
        "Wie na de termijn nog wacht of weggaat, telt als te laat. Niet bekend is het van wie de termijn nog liep: die ging eerder weg, of de berekening was voorbij.",
        "Whoever still waits or leaves after the term counts as too late. Not known: the term was still running when they left or when the run was over.",
    );
    let heading = words.of("Termijnen die niet gehaald worden", "Terms that are missed");
    let blocks = table(caption, columns, rows).into_iter().chain(not_compared(report, words));
    section("deadlines", heading, about, blocks.collect())
}

/// The terms that a scenario counts otherwise than the first: that fewer of them are missed says nothing.
fn not_compared(report: &Report, words: Words) -> Vec<Block> {
    let Some(first) = report.scenarios.first() else { return Vec::new() };
    let told = |name: &str, own: &CountedTerm, known: &CountedTerm| {
        let of = |term: &CountedTerm| {
            let weeks = words.number(Some(term.weeks), Unit::Weeks);
            format!("{weeks} {} {}", words.of("weken vanaf", "weeks from"), words.counted_from(&term.from))
        };
        let (step, here, there) = (&own.step, of(own), of(known));
        match words.0 {
            Language::Nl => format!(
                "De termijn van «{step}» is bij «{name}» {here}. Bij het eerste scenario is hij {there}. Die twee zijn niet \
                 te vergelijken: een andere termijn is geen beter gehaalde."
            ),
            Language::En => format!(
                "The term of «{step}» is {here} with «{name}». With the first scenario it is {there}. These two cannot be \
                 compared: another term is not a term that is better kept."
            ),
        }
    };
    let apart = |scenario: &ScenarioReport| -> Vec<Block> {
        let pairs = scenario.terms_apart(first).into_iter();
        pairs.map(|(own, known)| text(told(&scenario.name, own, known))).collect()
    };
    report.scenarios.iter().flat_map(apart).collect()
}

/// What became of a term in a scenario; none where the scenario does not count it.
fn term_row(scenario: &ScenarioReport, term: (&str, Option<&str>), words: Words) -> Option<Vec<String>> {
    let (of, class) = term;
    let found = |what| find(&scenario.figures, what, of, class, None);
    let (late, not_known) = (found(What::Late), found(What::NotKnown));
    if late.is_none() && not_known.is_none() {
        return None;
    }
    let missed = words.band_or_dash(late.map(|figure| &figure.band), Unit::Part);
    let without = late.map(|figure| figure.runs_without).filter(|runs| *runs > 0).map(|runs| match words.0 {
        Language::Nl => format!("; in {runs} keer niets bekend"),
        Language::En => format!("; nothing known in {runs} runs"),
    });
    let difference = late.and_then(|figure| figure.difference.as_ref());
    Some(vec![
        of.to_owned(),
        class.map_or_else(|| words.of("alle", "all"), str::to_owned),
        scenario.name.clone(),
        missed + &without.unwrap_or_default(),
        words.band_or_dash(difference, Unit::Part),
        words.band_or_dash(not_known.map(|figure| &figure.band), Unit::Count),
    ])
}
