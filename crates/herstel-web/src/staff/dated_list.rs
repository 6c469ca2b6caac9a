//! A list of what must be done before a day, the first day on top: one table for terms, objections and complaints.

use super::words::{DueChip, Tab, due_chip};
use crate::{i18n::Texts, layout::Page};
use askama::Template;
use herstel_kernel::{Date, DossierNumber};

/// The page.
#[derive(Template)]
#[template(path = "staff/dated_list.html")]
pub(super) struct DatedList {
    pub page: Page,
    pub title: String,
    /// What it is for; empty where the title says it.
    pub lead: String,
    pub heading: String,
    /// What the list can be narrowed to; none where there is nothing to choose.
    pub tabs: Vec<Tab>,
    /// What the day is, and what stands in the cells.
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    /// What stands there when there is nothing.
    pub none: String,
    /// Where the list goes on.
    pub next: Option<String>,
}

/// One thing that must be done.
pub(super) struct Row {
    name: String,
    number: String,
    href: String,
    /// The last day, with how near it is.
    day: Option<(String, DueChip)>,
    no_day: String,
    cells: Vec<Cell>,
}

/// What else stands on a row.
pub(super) struct Cell {
    text: String,
    /// It says that something is not there.
    is_absent: bool,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, is_absent: false }
    }
}

impl Cell {
    /// What there is, or in a word that there is nothing.
    pub fn or(text: Option<String>, absent: String) -> Self {
        match text {
            Some(text) => text.into(),
            None => Self { text: absent, is_absent: true },
        }
    }
}

impl Row {
    /// Of a parent, with where something is done about it and what stands in the place of a day that is not there.
    pub fn new(
        texts: Texts,
        (name, number): (&str, &DossierNumber),
        href: String,
        (last_day, today): (Option<Date>, Date),
        no_day: &str,
    ) -> Self {
        Self {
            name: name.to_owned(),
            number: number.to_string(),
            href,
            day: last_day.map(|day| (texts.date(day), due_chip(texts, day, today))),
            no_day: no_day.to_owned(),
            cells: Vec::new(),
        }
    }

    /// What stands behind the day, in the order of the columns.
    pub fn cells(self, cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), ..self }
    }
}
