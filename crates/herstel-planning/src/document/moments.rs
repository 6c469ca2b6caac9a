//! When it is done, how far staff and other bodies are used, what carries the spread, and how it was reckoned.

use super::table::{each, of_all, section, table, text};
use super::words::Words;
use super::{Block, Section};
use crate::compare::{Report, ReportedFigure, ScenarioReport};
use crate::measure::{Unit, What};
use crate::model::SimulatedMoment;

/// The date by which a part of all parents is done.
pub(super) fn done(report: &Report, words: Words) -> Section {
    let mut rows = Vec::new();
    for group in each(report, |figure| figure.what == What::Done && of_all(figure)) {
        for (scenario, figure) in group {
            rows.push(vec![
                format!("{}%", figure.percent.unwrap_or(0)),
                scenario.name.clone(),
                moment(figure, words),
                words.spread_or_dash(figure.inputs.as_ref(), Unit::Weeks),
                words.spread_or_dash(figure.chance.as_ref(), Unit::Weeks),
                words.band_or_dash(figure.difference.as_ref(), Unit::Weeks),
            ]);
        }
    }
    let columns = words.columns([
        ("Deel van de ouders", "Part of the parents"),
        ("Scenario", "Scenario"),
        ("Klaar", "Done"),
        ("Door onzekere invoer, week", "From uncertain inputs, week"),
        ("Door toeval, week", "From chance, week"),
        ("Weken later dan het eerste scenario", "Weeks later than the first scenario"),
    ]);
    let caption = words.of("Wanneer een deel van alle ouders klaar is", "When a part of all parents is done");
    let about = words.of(
        "Alle ouders tellen mee, ook wie nog moet komen. Een maand is de maand waarin het zo ver is.",
        "All parents count, also those who have still to come. A month is the month in which it is so.",
    );
    let heading = words.of("Wanneer is het klaar?", "When is it done?");
    let blocks = table(caption, columns, rows).into_iter().chain(shared_cohorts(report, words));
    section("done", heading, about, blocks.collect())
}

/// What differs for the cohorts that a scenario has in common with the first, where other people come beside them.
fn shared_cohorts(report: &Report, words: Words) -> Vec<Block> {
    let mut rows = Vec::new();
    let mut blocks = Vec::new();
    for scenario in report.scenarios.iter().skip(1).filter(|scenario| scenario.other_people) {
        blocks.push(text(match words.0 {
            herstel_scheme::Language::Nl => format!(
                "Bij «{}» komen andere ouders dan in het eerste scenario. Een deel van alle ouders is dan een deel van \
                 anderen: dat is niet vergeleken. Vergeleken zijn de groepen die in beide staan.",
                scenario.name
            ),
            herstel_scheme::Language::En => format!(
                "With «{}» other parents come than in the first scenario. A part of all parents is then a part of others: \
                 that is not compared. The groups that stand in both are compared.",
                scenario.name
            ),
        }));
        for (cohort, figure) in scenario.shared_cohorts() {
            rows.push(vec![
                cohort.to_owned(),
                format!("{}%", figure.percent.unwrap_or(0)),
                scenario.name.clone(),
                moment(figure, words),
                words.band_or_dash(figure.difference.as_ref(), Unit::Weeks),
            ]);
        }
    }
    let columns = words.columns([
        ("Groep", "Group"),
        ("Deel van de groep", "Part of the group"),
        ("Scenario", "Scenario"),
        ("Klaar", "Done"),
        ("Weken later dan het eerste scenario", "Weeks later than the first scenario"),
    ]);
    let caption = words.of(
        "Wanneer een deel van een groep klaar is die in beide scenario's staat",
        "When a part of a group is done that stands in both scenarios",
    );
    blocks.extend(table(caption, columns, rows));
    blocks
}

/// A moment as months, or as weeks where week 0 has no day.
fn moment(figure: &ReportedFigure, words: Words) -> String {
    match &figure.days {
        Some(days) => {
            let month = |day: &Option<String>| words.month(day.as_deref());
            let to = words.of("tot", "to");
            format!("{} ({} {to} {})", month(&days.p50), month(&days.p10), month(&days.p90))
        }
        None => format!("week {}", words.band(&figure.band, Unit::Weeks)),
    }
}

/// How far the staff is used.
pub(super) fn staff(report: &Report, words: Words) -> Section {
    let rows = by_moment(report, What::Use, words);
    let columns = words.columns([
        ("Groep", "Group"),
        ("Wanneer", "When"),
        ("Scenario", "Scenario"),
        ("Deel van de tijd", "Part of the time"),
    ]);
    let caption = words.of("Deel van de tijd die aan zaken is besteed", "Part of the time spent on cases");
    let about = words.of(
        "Boven ongeveer 95% is er geen ruimte meer voor ziekte of een drukke week.",
        "Above about 95% there is no room for illness or a busy week.",
    );
    let heading = words.of("Inzet van medewerkers", "Use of staff");
    section("staff", heading, about, table(caption, columns, rows).into_iter().collect())
}

/// The load of every body: the operation itself, municipalities and others.
pub(super) fn bodies(report: &Report, words: Words) -> Section {
    let rows = by_moment(report, What::Load, words);
    let columns = words.columns([
        ("Organisatie", "Body"),
        ("Jaar vanaf", "Year from"),
        ("Scenario", "Scenario"),
        ("Uren in dat jaar", "Hours in that year"),
    ]);
    let caption = words.of("Uren werk per organisatie en jaar", "Hours of work per body and year");
    let about = words.of(
        "Ook werk naast de zaak telt mee, zoals de brede hulp van gemeenten.",
        "Work beside the case counts as well, such as the broad help of municipalities.",
    );
    let heading =
        words.of("Wat het van gemeenten en anderen vraagt", "What it asks of municipalities and others");
    section("bodies", heading, about, table(caption, columns, rows).into_iter().collect())
}

fn by_moment(report: &Report, what: What, words: Words) -> Vec<Vec<String>> {
    let groups = each(report, |figure| figure.what == what);
    let rows = groups.into_iter().flatten().map(|(scenario, figure)| {
        let when = words.moment(figure.week, figure.day.as_deref());
        vec![figure.of.clone(), when, scenario.name.clone(), words.band(&figure.band, what.unit())]
    });
    rows.collect()
}

/// Which input carries how much of the spread.
pub(super) fn spread(report: &Report, words: Words) -> Section {
    let mut blocks = Vec::new();
    let percent = |share: f64| words.number(Some(share), Unit::Part);
    for scenario in &report.scenarios {
        let divided: Vec<&ReportedFigure> =
            scenario.figures.iter().filter(|figure| is_telling(figure)).collect();
        let Some(names) = divided.first().and_then(|figure| figure.shares.as_ref()) else { continue };
        let mut columns = words.columns([("Uitkomst", "Outcome")]);
        columns.extend(names.inputs.iter().map(|input| input.name.clone()));
        columns.extend(words.columns([("Invoer samen", "Inputs together"), ("Toeval", "Chance")]));
        let rows = divided.iter().filter_map(|figure| {
            let shares = figure.shares.as_ref()?;
            let inputs = shares.inputs.iter().map(|input| percent(input.share));
            let rest = [percent(shares.together), percent(shares.chance)];
            Some(std::iter::once(told(figure, words)).chain(inputs).chain(rest).collect())
        });
        blocks.extend(table(scenario.name.clone(), columns, rows.collect()));
    }
    let about = words.of(
        "Wie dit deel van de invoer zou kennen, zou zoveel minder spreiding zien. Uit weinig werelden is dit ruw.",
        "Whoever knew this part of the inputs would see so much less spread. From few worlds this is rough.",
    );
    section(
        "spread",
        words.of("Waar de onzekerheid vandaan komt", "Where the uncertainty comes from"),
        about,
        blocks,
    )
}

fn is_telling(figure: &ReportedFigure) -> bool {
    let telling = match figure.what {
        What::Done | What::Open => true,
        What::Total => figure.percent == Some(95),
        What::Backlog
        | What::Wait
        | What::Late
        | What::NotKnown
        | What::Use
        | What::Load
        | What::Reactions
        | What::Withdrew
        | What::Unfinished
        | What::StillWaiting
        | What::NotCome
        | What::WithoutWork => false,
    };
    telling && of_all(figure) && figure.shares.is_some()
}

fn told(figure: &ReportedFigure, words: Words) -> String {
    let percent = figure.percent.unwrap_or(0);
    match figure.what {
        What::Done => format!("{percent}% {}", words.of("klaar", "done")),
        What::Total => words.of("wachten, 95% van de ouders", "waiting, 95% of the parents"),
        What::Open => {
            let when = words.moment(figure.week, figure.day.as_deref());
            format!("{} {when}", words.of("open ouders,", "open parents,"))
        }
        What::Backlog
        | What::Wait
        | What::Late
        | What::NotKnown
        | What::Use
        | What::Load
        | What::Reactions
        | What::Withdrew
        | What::Unfinished
        | What::StillWaiting
        | What::NotCome
        | What::WithoutWork => figure.of.clone(),
    }
}

/// From which moment a term was counted that counts from a fact: the scenario chose it.
fn counted_from(moment: &SimulatedMoment, scenario: &str, words: Words) -> String {
    let SimulatedMoment { step, fact, is } = moment;
    let is = words.counted_from(is);
    match words.0 {
        herstel_scheme::Language::Nl => {
            format!("De termijn van «{step}» telt vanaf «{fact}». Bij «{scenario}» is dat: {is}.")
        }
        herstel_scheme::Language::En => {
            format!("The term of «{step}» counts from «{fact}». With «{scenario}» that is: {is}.")
        }
    }
}

/// In how many runs not everybody came to an end, and whether that was for want of staff.
fn without_end(scenario: &ScenarioReport, words: Words) -> Vec<Block> {
    let (name, (short, others)) = (&scenario.name, scenario.ends_missed());
    let mut blocks = Vec::new();
    if short > 0 {
        blocks.push(text(match words.0 {
            herstel_scheme::Language::Nl => {
                format!("Te veel werk: bij «{name}» kwam in {short} keer niet iedereen aan het einde.")
            }
            herstel_scheme::Language::En => {
                format!("Too much work: with «{name}» not everybody came to an end in {short} runs.")
            }
        }));
    }
    if others > 0 {
        blocks.push(text(match words.0 {
            herstel_scheme::Language::Nl => format!(
                "Niet klaar: bij «{name}» kwam in {others} keer niet iedereen aan het einde. Niemand van hen wachtte op \
                 medewerkers."
            ),
            herstel_scheme::Language::En => format!(
                "Not finished: with «{name}» not everybody came to an end in {others} runs. Nobody of them waited for staff."
            ),
        }));
    }
    blocks
}

/// How it was reckoned, so that somebody else can do it again.
pub(super) fn reckoned(report: &Report, words: Words) -> Section {
    let worlds = match report.worlds {
        0 => words.of("de getallen zoals ze er staan", "the numbers as they stand"),
        worlds => format!("{worlds} {}", words.of("werelden", "worlds")),
    };
    let runs = words.of("keer elk", "runs in each");
    let seed = words.of("toevalsgetal", "seed");
    let mut blocks = vec![text(format!("{worlds}, {} {runs}, {seed} {}.", report.replications, report.seed))];
    for scenario in &report.scenarios {
        blocks.extend(without_end(scenario, words));
    }
    for scenario in report.scenarios.iter().filter(|scenario| !scenario.versions.is_empty()) {
        let Some(kept) = scenario.runs_in_terms else { continue };
        let (name, runs) = (&scenario.name, report.runs());
        blocks.push(text(match words.0 {
            herstel_scheme::Language::Nl => format!(
                "Termijnen: bij «{name}» in {kept} van de {runs} keer gehaald: hoogstens een op de tien te laat, en hoogstens een op de tien niet bekend."
            ),
            herstel_scheme::Language::En => format!(
                "Terms: with «{name}» kept in {kept} of {runs} runs: at most one in ten too late, and at most one in ten not known."
            ),
        }));
    }
    for scenario in &report.scenarios {
        let moments = scenario.versions.iter().flat_map(|version| &version.moments);
        blocks.extend(moments.map(|moment| text(counted_from(moment, &scenario.name, words))));
    }
    let mut rows = Vec::new();
    for scenario in &report.scenarios {
        for range in &scenario.uncertain {
            let factor = |value: f64| words.number(Some(value), Unit::Part);
            rows.push(vec![
                range.name.clone(),
                scenario.name.clone(),
                factor(range.low),
                range.likely.map_or_else(|| "–".to_owned(), factor),
                factor(range.high),
            ]);
        }
    }
    let columns = words.columns([
        ("Onzekere invoer", "Uncertain input"),
        ("Scenario", "Scenario"),
        ("Laagst", "Least"),
        ("Meest waarschijnlijk", "Most likely"),
        ("Hoogst", "Most"),
    ]);
    let caption = words.of(
        "Wat niet zeker is, als deel van het getal",
        "What is not known for sure, as a part of the number",
    );
    blocks.extend(table(caption, columns, rows));
    let rows = report.scenarios.iter().map(|scenario| {
        let begins = scenario.begins.clone().unwrap_or_else(|| "–".to_owned());
        let parents = words.number(Some(f64::from(scenario.parents)), Unit::Count);
        vec![scenario.name.clone(), parents, begins, words.policy(&scenario.policy)]
    });
    let columns = words.columns([
        ("Scenario", "Scenario"),
        ("Ouders", "Parents"),
        ("Begint op", "Begins on"),
        ("Wie gaat voor", "Who goes first"),
    ]);
    blocks.extend(table(words.of("De scenario's", "The scenarios"), columns, rows.collect()));
    Section { id: "reckoned", heading: words.of("Hoe het is gerekend", "How it was reckoned"), blocks }
}
