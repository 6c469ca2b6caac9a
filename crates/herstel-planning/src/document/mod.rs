//! A report as something to read: sections of sentences, tables and drawings, in Dutch and in English.
//!
//! One value for every form in which it is read: a page of its own ([`html_page`]), part of a page ([`html_body`]) and
//! paper (the same value as data for a typesetter). Every drawing has the table with its numbers beside it.

mod backlog;
mod chart;
mod html;
mod moments;
mod not_counted;
mod outlook;
mod pays;
mod table;
mod waits;
mod words;

use crate::compare::Report;
use crate::model::SimulatedVersion;
use herstel_scheme::Language;
pub use html::{html_body, html_page};
pub use outlook::outlook_document;
use serde::Serialize;
use words::Words;

/// A report to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The language: `nl` or `en`.
    pub language: &'static str,
    /// What it is about.
    pub title: String,
    /// What to know before reading.
    pub lead: Vec<String>,
    /// The parts.
    pub sections: Vec<Section>,
}

/// A part with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// A name for links, unique in the document.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Something in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Text {
        /// Its sentences.
        text: String,
    },
    /// A table; the first cell of a row names it.
    Table {
        /// What it shows.
        caption: String,
        /// The heads of the columns.
        columns: Vec<String>,
        /// The rows, each with a cell for every column.
        rows: Vec<Vec<String>>,
    },
    /// A drawing; a table with its numbers comes after it.
    Chart {
        /// What is seen, in words.
        about: String,
        /// The drawing, a complete SVG element without script, style or links.
        svg: String,
    },
}

/// Makes a report readable.
pub fn document(report: &Report, language: Language) -> Document {
    let words = Words(language);
    let parts = [
        moments::done(report, words),
        backlog::backlog(report, words),
        waits::waits(report, words),
        waits::cohorts(report, words),
        waits::deadlines(report, words),
        moments::staff(report, words),
        pays::who_pays(report, words),
        pays::already_waiting(report, words),
        moments::bodies(report, words),
        pays::penalty(report, words),
        moments::spread(report, words),
        not_counted::not_counted(report, words),
        moments::reckoned(report, words),
    ];
    let names: Vec<String> = report.scenarios.iter().map(|scenario| format!("«{}»", scenario.name)).collect();
    Document {
        language: language.code(),
        title: words.of("Haalbaarheidstoets", "Feasibility test"),
        lead: vec![
            format!("{}: {}.", words.of("Vergeleken", "Compared"), names.join(", ")),
            versions(report, words),
            words.of(
                "Een simulatie zegt wat er kan gebeuren, niet wat er zal gebeuren. Bij elk getal staat tussen haakjes \
                 waar vier van de vijf uitkomsten liggen.",
                "A simulation says what can happen, not what will happen. In brackets beside each number stands where \
                 four in five outcomes lie.",
            ),
        ],
        sections: parts.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
    }
}

/// Of which versions of schemes it is a simulation; the beginning of a hash is enough to compare by eye.
fn versions(report: &Report, words: Words) -> String {
    let told = |version: &&SimulatedVersion| {
        let hash: String = version.substance.chars().take(12).collect();
        let process = match version.own_process {
            true => words.of("met het eigen proces", "with its own process"),
            false => words.of(
                "met een proces dat voor het scenario is samengesteld",
                "with a process that was put together for the scenario",
            ),
        };
        format!("{} ({} {hash}, {process})", version.scheme, words.of("versie", "version"))
    };
    let told: Vec<String> = report.versions().iter().map(told).collect();
    if told.is_empty() {
        return words.of(
            "De scenario's zeggen van geen regeling dat zij die versie nabootsen: op dit rapport gaat geen poort open.",
            "The scenarios name no version of a scheme as what they simulate: this report opens no gate.",
        );
    }
    format!("{}: {}.", words.of("Nagebootst", "Simulated"), told.join(", "))
}
