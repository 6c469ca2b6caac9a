//! Who waits where, at which moment, with the reckoning without chance beside it.

use super::chart::{Line, Point, lines};
use super::table::{each, of_all, section, table};
use super::words::Words;
use super::{Block, Section};
use crate::compare::{Report, ReportedFigure, ScenarioReport};
use crate::measure::{Unit, What};

/// The backlog of each row, and of everybody.
pub(super) fn backlog(report: &Report, words: Words) -> Section {
    let open = each(report, |figure| figure.what == What::Open && of_all(figure));
    let rows = each(report, |figure| figure.what == What::Backlog && of_all(figure));
    let mut blocks = Vec::new();
    let all = words.of("Alle ouders die nog niet klaar zijn", "All parents who are not done yet");
    blocks.extend(part(&open.concat(), all, words));
    let mut names: Vec<&str> = Vec::new();
    for (_, figure) in rows.iter().flatten() {
        if !names.contains(&figure.of.as_str()) {
            names.push(&figure.of);
        }
    }
    for name in names {
        let own: Vec<_> = rows.iter().flatten().filter(|(_, figure)| figure.of == name).copied().collect();
        let title = format!("{}: {name}", words.of("Wachten op een begin", "Waiting to begin"));
        blocks.extend(part(&own, title, words));
    }
    let about = words.of(
        "Bij elk aantal staat wat onzekere invoer en wat toeval ermee doet. «Zonder toeval» is apart gerekend, ter \
         controle, in dezelfde werelden: het klopt waar een voorraad staat en is laag waar genoeg mensen zijn.",
        "Beside each number stands what uncertain inputs and what chance do to it. «Without chance» is reckoned apart, \
         as a check, in the same worlds: it is close where a backlog stands and low where staff suffice.",
    );
    section("backlog", words.of("Hoeveel ouders wachten", "How many parents wait"), about, blocks)
}

fn part(figures: &[(&ScenarioReport, &ReportedFigure)], title: String, words: Words) -> Vec<Block> {
    let mut drawn: Vec<Line> = Vec::new();
    for (scenario, figure) in figures {
        let (Some(week), Some(middle)) = (figure.week, figure.band.p50) else { continue };
        let point = Point {
            at: f64::from(week),
            label: words.moment(figure.week, figure.day.as_deref()),
            low: figure.band.p10.unwrap_or(middle),
            middle,
            high: figure.band.p90.unwrap_or(middle),
        };
        match drawn.iter_mut().find(|line| line.name == scenario.name) {
            Some(line) => line.points.push(point),
            None => drawn.push(Line { name: scenario.name.clone(), points: vec![point] }),
        }
    }
    let about = format!(
        "{title}. {}",
        words.of(
            "Per scenario een lijn; het vlak is waar vier van de vijf uitkomsten liggen. De getallen staan in de tabel.",
            "A line for each scenario; the area is where four in five outcomes lie. The numbers stand in the table."
        )
    );
    let number = |value: f64| words.number(Some(value), Unit::Count);
    let label = |value: f64, decimals: usize| words.decimal(value, decimals);
    let chart = lines(&drawn, &about, &label).map(|svg| Block::Chart { about, svg });
    let rows = figures.iter().map(|(scenario, figure)| {
        vec![
            words.moment(figure.week, figure.day.as_deref()),
            scenario.name.clone(),
            words.band(&figure.band, Unit::Count),
            words.spread_or_dash(figure.inputs.as_ref(), Unit::Count),
            words.spread_or_dash(figure.chance.as_ref(), Unit::Count),
            match &figure.fluid_in_worlds {
                Some(fluid) => words.band(fluid, Unit::Count),
                None => figure.fluid.map_or_else(|| "–".to_owned(), number),
            },
            words.band_or_dash(figure.difference.as_ref(), Unit::Count),
        ]
    });
    let columns = words.columns([
        ("Wanneer", "When"),
        ("Scenario", "Scenario"),
        ("Aantal", "Number"),
        ("Door onzekere invoer", "From uncertain inputs"),
        ("Door toeval", "From chance"),
        ("Zonder toeval", "Without chance"),
        ("Meer dan het eerste scenario", "More than the first scenario"),
    ]);
    chart.into_iter().chain(table(title, columns, rows.collect())).collect()
}
