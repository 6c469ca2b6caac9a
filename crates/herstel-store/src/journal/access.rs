//! What the tables about access say: relations, grounds, support notes, emergency access.

use super::project::{Column, TableRow, plain};
use crate::{
    StoreError,
    columns::instant,
    schema::{ACCESS_GROUND, EMERGENCY_ACCESS, RELATION, SUPPORT_NOTE},
    scope,
};
use herstel_domain::{
    Dossier,
    access::{Holder, grounds},
    protection::EmergencyAccessOpened,
    relations::{Relation, RelationKind},
    support::SupportNoted,
    work_list::SecondReader,
};
use herstel_kernel::{Date, Desk};
use zeroize::Zeroizing;

/// The first day of a period that has none.
pub(super) const EVER: &str = "";
/// The day after a period that has no end.
pub(super) const NEVER: &str = "9999-12-31";

/// A day as a column.
pub(super) fn day(day: Option<Date>, absent: &str) -> String {
    day.map_or_else(|| absent.to_owned(), |day| day.to_string())
}

/// Who may not read what waits for its second reading, as a column: nobody's id when everybody may.
pub(super) fn reading_not_by(reader: SecondReader) -> Vec<u8> {
    match reader {
        SecondReader::Anybody => Vec::new(),
        SecondReader::AnybodyBut(writer) => writer.to_bytes().to_vec(),
    }
}

/// A kind of relation as a column.
const fn kind(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Partner => "partner",
        RelationKind::ExPartner => "ex-partner",
        RelationKind::Parent => "parent",
        RelationKind::Child => "child",
        RelationKind::NextOfKin => "next-of-kin",
    }
}

/// The first day on which a relation is no more, as a column; of partners the first on which they are ex-partners.
fn over_on(after: &Dossier, relation: &Relation) -> String {
    let over = match relation.told.kind {
        RelationKind::Partner => after.parted_on(relation),
        RelationKind::ExPartner | RelationKind::Parent | RelationKind::Child | RelationKind::NextOfKin => {
            relation.told.period.until_on
        }
    };
    day(over, NEVER)
}

/// All relations: each has a row for ever.
pub(super) fn relation_rows(after: &Dossier) -> impl Iterator<Item = TableRow> {
    let dossier = after.registration.dossier.to_bytes();
    after.relations.iter().map(move |relation| {
        let columns = vec![
            plain(relation.id.to_bytes()),
            plain(dossier),
            plain(kind(relation.told.kind)),
            plain(relation.told.person.map(|person| person.to_bytes().to_vec())),
            plain(day(relation.told.period.from_on, EVER)),
            plain(over_on(after, relation)),
        ];
        TableRow::new(&RELATION, columns).changed()
    })
}

/// All grounds but the registration, which stands with the dossier itself.
pub(super) fn ground_rows(after: &Dossier) -> impl Iterator<Item = TableRow> {
    let dossier = after.registration.dossier.to_bytes();
    grounds(after).into_iter().skip(1).map(move |ground| {
        let columns = vec![
            plain(ground.id.0),
            plain(dossier),
            plain(scope::holder(ground.holder)),
            plain(scope::grants(&ground.grants)),
            plain(day(ground.period.from_on, EVER)),
            plain(day(ground.period.until_on, NEVER)),
        ];
        TableRow::new(&ACCESS_GROUND, columns).changed()
    })
}

/// A support note, sealed, for one desk.
pub(super) fn note_row(after: &Dossier, noted: &SupportNoted) -> Result<TableRow, StoreError> {
    let content = serde_json::to_vec(noted)
        .map_err(|_| StoreError::Inconsistent { what: "a note cannot be written as JSON" })?;
    let columns = vec![
        plain(noted.note.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(scope::holder(Holder::Municipality(noted.municipality, Desk::Support))),
        Column::Sealed(Zeroizing::new(content)),
    ];
    Ok(TableRow::new(&SUPPORT_NOTE, columns))
}

/// One emergency access.
pub(super) fn emergency_row(after: &Dossier, opened: &EmergencyAccessOpened) -> TableRow {
    let columns = vec![
        plain(opened.access.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(opened.staff.to_bytes()),
        plain(instant(opened.opened_at)),
        plain(instant(opened.until_at)),
    ];
    TableRow::new(&EMERGENCY_ACCESS, columns)
}
