//! Carrying out an approved list, and doing again after a restore what had been done before.

use super::{
    certificate::{self, Certificate},
    erase::{Basis, Erase, Outcome},
    register::{ErasureRegister, State},
};
use crate::{
    CommandError, Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Row, Work},
    staff::administration::{self, Administered, AdministrationEvent, AdministrationProblem},
    statements::statements,
};
use herstel_domain::retention::{ListStatus, Rules, officer};
use herstel_kernel::{Actor, Date, DestructionListId, PersonId, Refusal, RefusalCode, StaffId};

statements! {
    UNDONE = "SELECT person_id, category, ground FROM destruction_entry WHERE list_id = $1 AND result IS NULL \
              ORDER BY person_id";
    CLOSE_LIST = "UPDATE destruction_list SET status = 'executed', executed_by = $2, executed_on = $3 \
                  WHERE list_id = $1 AND status = 'approved'";
    READABLE = "SELECT person_id FROM person_key WHERE person_id = $1";
    IS_RESTORED = "SELECT 1 FROM restored";
    MARK_RESTORED = "INSERT INTO restored (installation_id) VALUES (1) ON CONFLICT (installation_id) DO NOTHING";
    UNMARK_RESTORED = "DELETE FROM restored";
    IS_SCRUB_DUE = "SELECT 1 FROM scrub_due";
    MARK_SCRUB = "INSERT INTO scrub_due (installation_id) VALUES (1) ON CONFLICT (installation_id) DO NOTHING";
    UNMARK_SCRUB = "DELETE FROM scrub_due";
}

/// What carrying out a list did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Executed {
    /// Persons erased now.
    pub erased: u64,
    /// Persons left because of a hold.
    pub held: u64,
    /// Persons left because their dossier is open again or is kept longer by now.
    pub changed: u64,
    /// Whether the engine also overwrote what it no longer needs; if not, [`Store::scrub`] is called again at a quieter moment.
    pub is_scrubbed: bool,
}

/// What was done again after a restore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Repeated {
    /// Persons who could be read again and were erased again.
    pub erased: u64,
    /// Erasures that the register did not know yet.
    pub noted: u64,
    /// Whether the engine also overwrote what they left; if not, [`Store::scrub`] is called again at a quieter moment.
    pub is_scrubbed: bool,
}

struct Close<'a> {
    id: DestructionListId,
    officer: StaffId,
    today: Date,
    done: &'a Administered,
}

impl Work for Close<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let Self { id, officer, today, done } = *self;
        let values = vec![id.to_bytes().into(), officer.to_bytes().into(), today.to_string().into()];
        // Another program carried out the same list and came first.
        if connection.execute(&CLOSE_LIST, values).await? != 1 {
            return Ok(());
        }
        administration::append(connection, done, &AdministrationEvent::ListExecuted { list: id, officer })
            .await
    }
}

impl Store {
    /// Carries out an approved list. Each person is a transaction of its own, looked at once more: a hold or a change since
    /// then leaves them. Broken off, it goes on where it was when it is run again.
    pub async fn execute_destruction(
        &self,
        actor: Actor,
        id: DestructionListId,
        rules: &Rules,
        today: Date,
        administered: &Administered,
        register: &mut ErasureRegister,
    ) -> Result<Executed, CommandError> {
        let executed_by = officer(actor)?;
        let Some(list) = self.destruction_list(id).await? else {
            return Err(Refusal::new(RefusalCode::NotFound).into());
        };
        let approved_by = match (list.status, list.approved) {
            (ListStatus::Approved, Some((approved_by, _))) => approved_by,
            (ListStatus::Proposed | ListStatus::Approved | ListStatus::Executed, _) => {
                return Err(Refusal::new(RefusalCode::NotAllowed).into());
            }
        };
        self.require_administered(id).await?;
        let mut done = Executed::default();
        // Before anybody is erased: whatever ends this program, the next one knows what is left to do.
        self.engine().write(&MARK_SCRUB, Vec::new()).await.map_err(StoreError::from)?;
        for row in self.engine().all(&UNDONE, vec![id.to_bytes().into()]).await.map_err(StoreError::from)? {
            let certificate = Certificate {
                person: person(&row)?,
                list: id,
                at: instant(administered.at),
                proposed_by: list.proposed.0,
                approved_by,
                executed_by,
                category: row.text(1).map_err(StoreError::from)?,
                ground: row.text(2).map_err(StoreError::from)?,
                key_mark: String::new(),
            };
            match self.erase(certificate, Basis::List { rules, today }, register).await? {
                Outcome::Erased(_) | Outcome::Gone => done.erased += 1,
                Outcome::Held => done.held += 1,
                Outcome::Changed => done.changed += 1,
            }
        }
        // Everybody on the list is erased and cannot be read any more: the list is carried out, whatever became of this. The
        // mark stays, and the job tries again and says why it does not work.
        done.is_scrubbed = self.scrub().await.unwrap_or(false);
        let mut close = Close { id, officer: executed_by, today, done: administered };
        self.engine().transact(Isolation::RepeatableRead, &mut close).await?;
        Ok(done)
    }

    /// What cannot be undone is not done on the word of a row that anybody with the database open can change: who made and
    /// approved the list, and who placed and released holds, must follow from the chained entries of the administration.
    async fn require_administered(&self, id: DestructionListId) -> Result<(), StoreError> {
        let report = self.verify_administration().await?;
        let in_the_way = |problem: &AdministrationProblem| match problem {
            AdministrationProblem::ListDiffers(list) => *list == id,
            AdministrationProblem::HoldDiffers(_)
            | AdministrationProblem::Changed(_)
            | AdministrationProblem::BrokenChain(_)
            | AdministrationProblem::Missing(_)
            | AdministrationProblem::Unreadable(_) => true,
            AdministrationProblem::StaffDiffers(_) => false,
        };
        match report.problems.iter().any(in_the_way) {
            true => Err(StoreError::Inconsistent {
                what: "the list or a hold is not what the entries of the administration say (`herstel verify` says where)",
            }),
            false => Ok(()),
        }
    }

    /// Erases somebody, with a line in the register before and after.
    async fn erase(
        &self,
        certificate: Certificate,
        basis: Basis<'_>,
        register: &mut ErasureRegister,
    ) -> Result<Outcome, StoreError> {
        let was_done = register.state(certificate.person) == Some(State::Done);
        if !was_done {
            register.write(State::Intended, &certificate)?;
        }
        let mut work = Erase { keys: self.keys(), certificate: certificate.clone(), basis };
        let outcome = self.engine().transact(Isolation::RepeatableRead, &mut work).await?;
        match &outcome {
            Outcome::Erased(certificate) if !was_done => register.write(State::Done, certificate)?,
            Outcome::Gone if !was_done => register.write(State::Done, &certificate)?,
            Outcome::Erased(_) | Outcome::Gone => {}
            Outcome::Held | Outcome::Changed => register.write(State::Abandoned, &certificate)?,
        }
        Ok(outcome)
    }

    /// Erases again whoever the register says was erased and this database can read, notes in the register what only the
    /// database knows, and lifts the mark that a restore left. Quick when there is nothing to do.
    pub async fn repeat_erasures(&self, register: &mut ErasureRegister) -> Result<Repeated, StoreError> {
        let mut done = Repeated::default();
        let known = certificate::all(&mut self.engine().reader().await?.connection()).await?;
        for certificate in &known {
            if register.state(certificate.person) != Some(State::Done) {
                register.write(State::Done, certificate)?;
                done.noted += 1;
            }
        }
        let certified: std::collections::BTreeSet<PersonId> =
            known.iter().map(|known| known.person).collect();
        let is_restored = self.is_restored().await?;
        for (state, certificate) in register.all() {
            let basis = match state {
                State::Done => Some(Basis::Repeated),
                // Nobody knows whether it happened in the database that is gone. It was decided, so it happens now, unless
                // somebody is held here: what is kept too long can still go, what went cannot come back.
                State::Intended => is_restored.then_some(Basis::Interrupted),
                State::Abandoned => None,
            };
            let readable = self.engine().first(&READABLE, vec![certificate.person.to_bytes().into()]).await?;
            let lacks_certificate = is_restored && !certified.contains(&certificate.person);
            if let Some(basis) = basis
                && (readable.is_some() || lacks_certificate)
            {
                self.engine().write(&MARK_SCRUB, Vec::new()).await?;
                let is_erased = match self.erase(certificate, basis, register).await? {
                    Outcome::Erased(_) | Outcome::Gone => readable.is_some(),
                    Outcome::Held | Outcome::Changed => false,
                };
                done.erased += u64::from(is_erased);
            }
        }
        // Who was erased cannot be read any more, so the database may be used although this did not work yet: the mark
        // stays, and whoever opens it or does its jobs tries again.
        done.is_scrubbed = self.scrub().await.unwrap_or(false);
        if is_restored {
            self.engine().write(&UNMARK_RESTORED, Vec::new()).await?;
        }
        Ok(done)
    }

    /// Overwrites what erasures left in the files of the database, when that is due; writers wait meanwhile. `false` when a
    /// reader kept old pages in use, or another program the file or a table: it stays due.
    pub async fn scrub(&self) -> Result<bool, StoreError> {
        if self.engine().first(&IS_SCRUB_DUE, Vec::new()).await?.is_none() {
            return Ok(true);
        }
        let is_done = self.engine().scrub(super::scrubbed()).await?;
        if is_done {
            self.engine().write(&UNMARK_SCRUB, Vec::new()).await?;
        }
        Ok(is_done)
    }

    /// Whether the database was restored and the erasures since then were not repeated yet.
    pub async fn is_restored(&self) -> Result<bool, StoreError> {
        Ok(self.engine().first(&IS_RESTORED, Vec::new()).await?.is_some())
    }
}

/// Marks a database that is being restored.
pub(crate) async fn mark_restored(connection: &mut Connection<'_>) -> Result<(), Failure> {
    connection.execute(&MARK_RESTORED, Vec::new()).await.map(drop)
}

fn person(row: &Row) -> Result<PersonId, StoreError> {
    Ok(PersonId::from_bytes(row.array(0)?))
}
