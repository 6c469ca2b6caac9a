//! Bringing in whole dossiers: the same chain and the same tables, many dossiers per transaction.

use super::write::{OpenDossier, Pen};
use crate::{
    CommandError, ImportedDossier, Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    statements::statements,
};
use herstel_domain::Event;
use herstel_kernel::DossierNumber;
use std::collections::BTreeMap;

statements! {
    /// Makes sure that a number that was brought in is not given out again.
    RAISE_NUMBER = "INSERT INTO number_counter (year, last_number) VALUES ($1, $2) \
                    ON CONFLICT (year) DO UPDATE SET last_number = CASE \
                    WHEN excluded.last_number > number_counter.last_number THEN excluded.last_number \
                    ELSE number_counter.last_number END";
    /// An import makes an empty database one in use.
    IN_USE = "UPDATE installation SET contents = 'operation' WHERE contents = 'empty'";
}

struct Import<'a> {
    store: &'a Store,
    batch: Vec<ImportedDossier>,
}

impl Work for Import<'_> {
    type Output = u64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let mut pen = Pen::new(self.store.keys());
        let mut numbers = BTreeMap::new();
        for dossier in &self.batch {
            let open = append_all(&mut pen, dossier)?;
            pen.finish(&open)?;
            let (year, sequence) = parts(&open.dossier()?.registration.number)?;
            let highest = numbers.entry(year).or_insert(sequence);
            *highest = sequence.max(*highest);
        }
        let entries = pen.entries();
        for (year, sequence) in numbers {
            connection.execute(&RAISE_NUMBER, vec![year.into(), sequence.into()]).await?;
        }
        pen.write(connection).await?;
        connection.execute(&IN_USE, Vec::new()).await?;
        Ok(entries)
    }
}

fn append_all(pen: &mut Pen<'_>, dossier: &ImportedDossier) -> Result<OpenDossier, StoreError> {
    let Some(Event::DossierRegistered(registered)) = dossier.entries.first().map(|entry| &entry.event) else {
        return Err(StoreError::Inconsistent { what: "a dossier that does not begin with a registration" });
    };
    let mut open = pen.begin(registered.person)?;
    for entry in &dossier.entries {
        let at = instant(entry.at);
        if at < open.last_recorded_at() {
            return Err(StoreError::Inconsistent { what: "an entry dated before the one before it" });
        }
        pen.append(&mut open, &entry.event, entry.actor, at)?;
    }
    Ok(open)
}

/// Year and sequence of a number, `H-2021-04417`.
pub(super) fn parts(number: &DossierNumber) -> Result<(i64, i64), StoreError> {
    let text = number.to_string();
    let mut parts = text.split('-').skip(1).map(str::parse::<i64>);
    match (parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(sequence))) => Ok((year, sequence)),
        _ => Err(StoreError::Inconsistent { what: "a dossier number of an unknown form" }),
    }
}

impl Store {
    /// Brings in whole dossiers in one transaction, all or none, and returns the number of journal entries. A few
    /// hundred dossiers at a time is fastest.
    pub async fn import(&self, batch: Vec<ImportedDossier>) -> Result<u64, CommandError> {
        let mut work = Import { store: self, batch };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }
}
