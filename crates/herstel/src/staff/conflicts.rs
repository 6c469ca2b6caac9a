//! Conflicts of interest, and who staff are as natural persons.
//!
//! The citizen number comes from a file or the standard input and goes no further than the look-up: what is shown and
//! recorded is the id of the person.

use super::not_here;
use crate::{
    cli::Form,
    environment,
    exit::{Failure, Result},
    staff::cli::ConflictCommand,
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::{Bsn, Date, PersonId, StaffId};
use herstel_store::{Conflict, Store};
use herstel_web::Clock;
use serde_json::json;
use std::{fs::File, io::Read, path::Path};

/// Longest input that can hold a citizen number with blanks around it, in bytes.
const INPUT_MAX: u64 = 64;

/// Runs `herstel staff conflict`.
pub(super) async fn run(store: &Store, command: &ConflictCommand) -> Result {
    match command {
        ConflictCommand::Add { id, bsn, from, until } => add(store, *id, bsn, *from, *until).await,
        ConflictCommand::List { format } => list(store, *format).await,
        ConflictCommand::End { id, person, on } => {
            let until_on = on.unwrap_or_else(today);
            let ended = store.end_conflicts(*id, *person, until_on, &environment::administered()).await;
            match ended.context("ending")? {
                0 => Err(Failure::Refused(format!("{id} has no conflict of interest with {person} then"))),
                _ => Ok(()),
            }
        }
    }
}

/// Runs `herstel staff person`; without a file it is forgotten.
pub(super) async fn bind(store: &Store, id: StaffId, bsn: Option<&Path>) -> Result {
    at_work(store, id).await?;
    let person = match bsn {
        Some(bsn) => Some(person(store, bsn).await?),
        None => None,
    };
    store.set_staff_person(id, person, &environment::administered()).await.context("recording")?;
    super::work::release(store).await
}

async fn add(
    store: &Store,
    staff: StaffId,
    bsn: &Path,
    from_on: Option<Date>,
    until_on: Option<Date>,
) -> Result {
    let from_on = from_on.unwrap_or_else(today);
    if until_on.is_some_and(|until| until <= from_on) {
        return Err(Failure::Usage("--until: after the first day".to_owned()));
    }
    at_work(store, staff).await?;
    let person = person(store, bsn).await?;
    let done = environment::administered();
    let conflict = Conflict { staff, person, from_on, until_on, recorded_by: done.by.clone() };
    store.add_conflict(&conflict, &done).await.context("recording")?;
    super::work::release(store).await?;
    terminal::say(&person.to_string());
    Ok(())
}

async fn list(store: &Store, format: Form) -> Result {
    let conflicts = store.conflicts().await.context("reading")?;
    match format {
        Form::Text => conflicts.iter().for_each(|conflict| terminal::say(&line(conflict))),
        Form::Json => {
            let value: Vec<serde_json::Value> = conflicts.iter().map(document).collect();
            let text = serde_json::to_string_pretty(&value).context("writing JSON")?;
            terminal::say(&text);
        }
    }
    Ok(())
}

fn line(conflict: &Conflict) -> String {
    let Conflict { staff, person, from_on, until_on, recorded_by } = conflict;
    let until = until_on.map(|day| format!(" until {day}")).unwrap_or_default();
    format!("{staff}  {person}  from {from_on}{until}  {recorded_by}")
}

fn document(conflict: &Conflict) -> serde_json::Value {
    let Conflict { staff, person, from_on, until_on, recorded_by } = conflict;
    json!({
        "staff": staff,
        "person": person,
        "from_on": from_on,
        "until_on": until_on,
        "recorded_by": recorded_by,
    })
}

pub(super) fn today() -> Date {
    Clock::new(environment::now).today()
}

async fn at_work(store: &Store, id: StaffId) -> Result {
    match store.staff_at_work(id).await.context("reading staff")? {
        Some(_) => Ok(()),
        None => Err(Failure::Refused(not_here(id))),
    }
}

/// The person with the citizen number that the file holds, known from now on if they were not.
async fn person(store: &Store, file: &Path) -> Result<PersonId> {
    let mut text = String::new();
    let read = if file.as_os_str() == "-" {
        std::io::stdin().lock().take(INPUT_MAX).read_to_string(&mut text)
    } else {
        let opened = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
        opened.take(INPUT_MAX).read_to_string(&mut text)
    };
    // What was read is never repeated, whatever is wrong with it.
    let wrong = || Failure::Usage("--bsn: no citizen number of nine digits that passes the check".to_owned());
    read.map_err(|_| wrong())?;
    let bsn = Bsn::parse(text.trim()).map_err(|_| wrong())?;
    let mut fresh = [0; 16];
    getrandom::fill(&mut fresh).map_err(|_| anyhow::anyhow!("the operating system gave no random bytes"))?;
    Ok(store.person_by_bsn(&bsn, PersonId::from_bytes(fresh)).await.context("looking up")?)
}
