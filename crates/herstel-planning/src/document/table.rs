//! Finding figures, and putting them in tables.

use super::{Block, Section};
use crate::compare::{Report, ReportedFigure, ScenarioReport};
use crate::measure::What;

/// Each scenario with a figure that fits, in the order of the first scenario that has it.
pub(super) fn each(
    report: &Report,
    fits: impl Fn(&ReportedFigure) -> bool + Copy,
) -> Vec<Vec<(&ScenarioReport, &ReportedFigure)>> {
    let mut groups: Vec<Vec<(&ScenarioReport, &ReportedFigure)>> = Vec::new();
    for scenario in &report.scenarios {
        for figure in scenario.figures.iter().filter(|figure| fits(figure)) {
            let same =
                groups.iter_mut().find(|group| group.first().is_some_and(|(_, known)| same(known, figure)));
            match same {
                Some(group) => group.push((scenario, figure)),
                None => groups.push(vec![(scenario, figure)]),
            }
        }
    }
    groups
}

fn same(one: &ReportedFigure, other: &ReportedFigure) -> bool {
    let key = |figure: &ReportedFigure| {
        let named = (figure.of.clone(), figure.cohort.clone(), figure.class.clone());
        (figure.what, named, figure.week, figure.percent)
    };
    key(one) == key(other)
}

/// Of everybody, not of a cohort or class.
pub(super) fn of_all(figure: &ReportedFigure) -> bool {
    figure.cohort.is_none() && figure.class.is_none()
}

/// The figure of a kind in one list.
pub(super) fn find<'r>(
    figures: &'r [ReportedFigure],
    what: What,
    of: &str,
    class: Option<&str>,
    percent: Option<u8>,
) -> Option<&'r ReportedFigure> {
    figures.iter().find(|figure| {
        figure.what == what
            && figure.of == of
            && figure.cohort.is_none()
            && figure.class.as_deref() == class
            && figure.percent == percent
    })
}

pub(super) fn table(caption: String, columns: Vec<String>, rows: Vec<Vec<String>>) -> Option<Block> {
    (!rows.is_empty()).then_some(Block::Table { caption, columns, rows })
}

pub(super) fn text(text: String) -> Block {
    Block::Text { text }
}

/// A section with a sentence before its tables; without tables it is left out.
pub(super) fn section(id: &'static str, heading: String, about: String, blocks: Vec<Block>) -> Section {
    let blocks =
        if blocks.is_empty() { blocks } else { std::iter::once(text(about)).chain(blocks).collect() };
    Section { id, heading, blocks }
}
