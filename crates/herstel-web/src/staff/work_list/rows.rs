//! Dossiers as lines of a list, wherever a list of them stands.

use crate::{
    i18n::Texts,
    staff::{
        dossier::DossierPath,
        people::Colleagues,
        words::{DueChip, Words, due_chip},
    },
};
use herstel_domain::road::WorkStatus;
use herstel_kernel::Date;
use herstel_store::WorkListRow;

/// One dossier.
pub(crate) struct Row {
    pub name: String,
    pub number: String,
    pub href: String,
    pub registered: String,
    pub status: String,
    pub status_class: &'static str,
    pub due: Option<(String, DueChip)>,
    pub handler: Option<String>,
    pub open_remarks: u64,
    pub unsent: u64,
    pub open_replies: u64,
}

/// Dossiers as lines.
pub(crate) fn list_rows(
    words: Words<'_>,
    colleagues: &Colleagues,
    today: Date,
    rows: Vec<WorkListRow>,
) -> Vec<Row> {
    let texts: Texts = words.texts;
    let row = |row: WorkListRow| Row {
        href: DossierPath { number: row.number.clone() }.to_string(),
        name: row.name,
        number: row.number.to_string(),
        registered: texts.date(row.registered_on),
        status: words.status(row.status),
        status_class: status_class(row.status),
        due: row.due_on.map(|due_on| (texts.date(due_on), due_chip(texts, due_on, today))),
        handler: row.handler.map(|handler| colleagues.name(texts, handler)),
        open_remarks: u64::from(row.open_disputes),
        unsent: u64::from(row.unsent),
        open_replies: u64::from(row.open_replies),
    };
    rows.into_iter().map(row).collect()
}

/// How a status looks in a list: warm for what asks something of staff now.
pub(crate) fn status_class(status: WorkStatus) -> &'static str {
    match status {
        WorkStatus::New | WorkStatus::Returned => "warm",
        WorkStatus::Preparing | WorkStatus::SecondReading => "",
        WorkStatus::Decided => "ok",
        WorkStatus::Waiting | WorkStatus::Stopped => "quiet",
    }
}
