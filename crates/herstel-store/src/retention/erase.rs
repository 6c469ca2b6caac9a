//! Erasing one person: the key goes, what identifies goes, the chain stays, and a certificate says so.

use super::{
    AT_ERASURE, AtErasure, IS_HELD, STANDING,
    certificate::{Certificate, ERASED},
    standing_of, wait_turn,
};
use crate::{
    StoreError,
    engine::{Connection, Failure, Value, Work},
    journal::counts::{CountedOf, Counts},
    schema::{CONTENT_OF_DOCUMENTS, CONTENT_OF_LETTERS, CONTENT_OF_MESSAGES, Table},
    sealing::MasterKeys,
    sessions::{self, END_SESSIONS_OF_HOLDER},
    statements::{Sql, statements},
};
use herstel_domain::retention::Rules;
use herstel_kernel::{Actor, Date, DossierId};

statements! {
    FIND_KEY = "SELECT wrapped FROM person_key WHERE person_id = $1";
    HAS_CERTIFICATE = "SELECT 1 FROM erasure WHERE person_id = $1";
    TERMS_OF = "SELECT last_day FROM term WHERE dossier_id = $1";
    FIND_DOSSIER = "SELECT dossier_id, status, handler_id FROM dossier WHERE person_id = $1";
    EMPTY_PERSON = "UPDATE person SET bsn_index = NULL, details = NULL, bsn = NULL WHERE person_id = $1";
    /// The number stands on letters; what takes its place says no more than the id beside it.
    EMPTY_DOSSIER = "UPDATE dossier SET number = $2, registered_on = '0001-01-01', status = 'erased', \
                     due_on = '9999-12-31', handler_id = NULL, open_disputes = 0, protected = 0, \
                     request_until = '9999-12-31', restricted = 0, unsent = 0, open_replies = 0, told_on = '', own_from = '', \
                     reading_not_by = NULL WHERE dossier_id = $1";
    SET_RESULT = "UPDATE destruction_entry SET result = $3 WHERE list_id = $1 AND person_id = $2";
}

/// Removes the rows of one person or dossier.
pub(super) fn remove_sql(table: &Table) -> String {
    format!("DELETE FROM {} WHERE {} = $1", table.name, owner(table))
}

fn owner(table: &Table) -> &'static str {
    let of_dossier = table.columns.iter().any(|(name, _)| *name == "dossier_id");
    if of_dossier { "dossier_id" } else { "person_id" }
}

/// On what an erasure rests.
#[derive(Clone, Copy)]
pub(super) enum Basis<'a> {
    /// A list: erased only when nothing holds it and the period has still ended.
    List { rules: &'a Rules, today: Date },
    /// It happened already, before the database was restored.
    Repeated,
    /// It may have happened before the database was restored: erased only when nothing held it on the day of the list.
    Interrupted,
}

/// What became of somebody on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Erased(Certificate),
    Held,
    Changed,
    /// There is nothing left to erase.
    Gone,
}

impl Outcome {
    const fn result(&self) -> &'static str {
        match self {
            Self::Erased(_) | Self::Gone => "erased",
            Self::Held => "held",
            Self::Changed => "changed",
        }
    }
}

/// Erases one person, or finds out why not.
pub(super) struct Erase<'a> {
    pub(super) keys: &'a MasterKeys,
    /// What is to be certified; the mark of the key is put in here.
    pub(super) certificate: Certificate,
    pub(super) basis: Basis<'a>,
}

impl Work for Erase<'_> {
    type Output = Outcome;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Outcome, Failure> {
        wait_turn(connection).await?;
        let outcome = self.decide(connection).await?;
        let (list, person) = (self.certificate.list.to_bytes(), self.certificate.person.to_bytes());
        connection.execute(&SET_RESULT, vec![list.into(), person.into(), outcome.result().into()]).await?;
        Ok(outcome)
    }
}

impl Erase<'_> {
    async fn decide(&self, connection: &mut Connection<'_>) -> Result<Outcome, Failure> {
        let person = || Value::from(self.certificate.person.to_bytes());
        let wrapped = connection.first(&FIND_KEY, vec![person()]).await?;
        let has_certificate = connection.first(&HAS_CERTIFICATE, vec![person()]).await?.is_some();
        if wrapped.is_none() && has_certificate {
            return Ok(Outcome::Gone);
        }
        let held_on = match self.basis {
            Basis::List { today, .. } => Some(today),
            Basis::Interrupted => Some(self.certificate.on()?),
            Basis::Repeated => None,
        };
        if let Some(day) = held_on
            && connection.first(&IS_HELD, vec![person(), day.to_string().into()]).await?.is_some()
        {
            return Ok(Outcome::Held);
        }
        if let Basis::List { rules, today } = self.basis {
            let Some(row) = connection.first(&STANDING, vec![person()]).await? else {
                return Ok(Outcome::Changed);
            };
            let period = rules.period(&standing_of(&row)?, today);
            if period.is_none_or(|period| period.until_on >= today) {
                return Ok(Outcome::Changed);
            }
        }
        let mut certificate = self.certificate.clone();
        if let Some(row) = wrapped {
            // A key that does not open any more is destroyed all the same.
            if let Ok(key) = self.keys.person_key(certificate.person, &row.bytes(0)?) {
                certificate.key_mark = hex::encode(key.mark());
            }
        }
        self.remove(connection).await?;
        if !has_certificate {
            certificate.add(connection).await?;
        }
        Ok(Outcome::Erased(certificate))
    }

    async fn remove(&self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let person = self.certificate.person.to_bytes();
        let dossier = match connection.first(&FIND_DOSSIER, vec![person.into()]).await? {
            Some(row) => Some((row.array::<16>(0)?, row.text(1)?, row.opt_array::<16>(2)?)),
            None => None,
        };
        let mut last_days = Vec::new();
        if let Some((dossier, _, _)) = &dossier {
            for row in connection.all(&TERMS_OF, vec![(*dossier).into()]).await? {
                last_days.push(row.text(0)?);
            }
            for content in [CONTENT_OF_LETTERS, CONTENT_OF_DOCUMENTS, CONTENT_OF_MESSAGES] {
                connection.execute(Sql::Constant(content), vec![(*dossier).into()]).await?;
            }
        }
        // Rows that refer to others go before them.
        for (table, what) in AT_ERASURE.iter().rev() {
            if *what != AtErasure::Removed {
                continue;
            }
            let id = match (owner(table), &dossier) {
                ("dossier_id", Some((dossier, _, _))) => *dossier,
                ("dossier_id", None) => continue,
                (_, _) => person,
            };
            connection.execute(Sql::Built(remove_sql(table).into()), vec![id.into()]).await?;
        }
        // Nobody goes on looking at what is no longer there.
        let actor = Actor::Person { person: self.certificate.person };
        if let Some(holder) = sessions::holder(actor, &self.keys.index()) {
            connection.execute(END_SESSIONS_OF_HOLDER, vec![holder.into()]).await?;
        }
        connection.execute(&EMPTY_PERSON, vec![person.into()]).await?;
        let Some((id, status, handler)) = dossier else { return Ok(()) };
        if status != ERASED {
            let number = format!("{ERASED}-{}", hex::encode(id));
            if connection.execute(&EMPTY_DOSSIER, vec![id.into(), number.into()]).await? != 1 {
                return Err(StoreError::Damaged { table: "dossier", what: "it cannot be emptied" }.into());
            }
            let mut counts = Counts::default();
            counts.take(CountedOf::row(DossierId::from_bytes(id), &status, handler, last_days));
            counts.write(connection).await?;
        }
        Ok(())
    }
}
