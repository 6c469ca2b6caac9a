//! Who looked, as tables of a bounded size: one after the other, until all are in the file.

use super::zip;
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    looked::{Days, LookView},
    parent::{
        looked::{in_words, records_of},
        reader::Reader,
    },
    spreadsheet::table,
};
use herstel_store::AccessCursor;

/// Looks in one table; the next ones stand in the next table, so that no file of somebody is too much at once.
const LOOKS_OF_TABLE: usize = 500;
/// Looks that are read at once.
const LOOKS_AT_ONCE: u32 = 100;

/// Writes every look of others, newest first.
pub(super) async fn write(
    state: &AppState,
    reader: &Reader,
    archive: &mut zip::Archive,
    sender: &zip::Sender,
) -> Result<(), PageError> {
    let header = header(reader.page.texts);
    let mut after = None;
    for number in 1_u32.. {
        let (lines, next) = part(state, reader, after).await?;
        let name = if number == 1 { "inzagen.csv".to_owned() } else { format!("inzagen-{number}.csv") };
        let entry = archive.entry(&name, table(&header, &lines))?;
        sender.send(entry).await.map_err(|()| super::gone())?;
        match next {
            Some(_) => after = next,
            None => break,
        }
    }
    Ok(())
}

fn header(t: Texts) -> Vec<String> {
    ["whole-file-day", "whole-file-time", "whole-file-by", "whole-file-why", "whole-file-what"]
        .map(|key| t.t(key))
        .into()
}

/// The looks of one table, and where the next begins.
async fn part(
    state: &AppState,
    reader: &Reader,
    mut after: Option<AccessCursor>,
) -> Result<(Vec<Vec<String>>, Option<AccessCursor>), PageError> {
    let mut lines = Vec::new();
    loop {
        let filter = Days::default().filter(state, false, after, LOOKS_AT_ONCE);
        let found = records_of(state, reader, &filter).await?;
        let views = in_words(state, reader, &found).await?;
        lines.extend(views.into_iter().map(
            |LookView { record, day, time, who, organisation, why, shown, .. }| {
                // Whoever reads the file later does not know who made it: that one has a reference here as well.
                let reference = record.actor.reference().map(|reference| reference.to_string());
                let parts = [who, organisation, reference.unwrap_or_default()].into_iter();
                let who = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                vec![day.to_string(), time, who, why, shown.join(", ")]
            },
        ));
        after = found.next;
        if after.is_none() || lines.len() >= LOOKS_OF_TABLE {
            return Ok((lines, after));
        }
    }
}
