//! What the tables about messages say.

use super::project::{Column, TableRow, plain};
use crate::{
    StoreError, columns,
    schema::{MESSAGE, MESSAGE_WAY},
};
use herstel_domain::{Dossier, messages::Message};
use herstel_kernel::MessageId;

/// How many there are, as a column.
pub(super) fn count<T>(all: impl Iterator<Item = T>) -> i64 {
    i64::try_from(all.count()).unwrap_or(i64::MAX)
}

/// The message that was just sent, with its ways.
pub(super) fn rows(after: &Dossier) -> Result<Vec<TableRow>, StoreError> {
    let Some(message) = after.messages.last() else {
        return Err(StoreError::Inconsistent { what: "a message that was not taken in" });
    };
    let columns = vec![
        plain(message.id.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        Column::Plain(columns::version_value(message.version)?),
        plain(message.sent.kind.as_str()),
        plain(message.sent.sent_on.to_string()),
    ];
    let mut rows = vec![TableRow::new(&MESSAGE, columns)];
    rows.extend(ways(after, message));
    Ok(rows)
}

/// The ways of one message.
pub(super) fn way_rows(after: &Dossier, message: MessageId) -> Vec<TableRow> {
    after.message(message).map(|message| ways(after, message).collect()).unwrap_or_default()
}

/// The ways of all messages: one event may hold all of them back.
pub(super) fn all_way_rows(after: &Dossier) -> impl Iterator<Item = TableRow> {
    after.messages.iter().flat_map(|message| ways(after, message))
}

fn ways(after: &Dossier, message: &Message) -> impl Iterator<Item = TableRow> {
    let (id, dossier) = (message.id.to_bytes(), after.registration.dossier.to_bytes());
    message.ways.iter().map(move |on_the_way| {
        let columns = vec![
            plain(id),
            plain(on_the_way.way.as_str()),
            plain(dossier),
            plain(on_the_way.standing.as_str()),
            plain(on_the_way.since_on.to_string()),
        ];
        TableRow::new(&MESSAGE_WAY, columns).changed()
    })
}
