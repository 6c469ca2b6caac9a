//! `herstel retention`: holds, destruction lists made by one privacy officer and approved by another, and erasure.
//!
//! Whoever may run this command on the machine names the officer who acts (`--by`), and both are recorded. The second
//! officer of a list therefore never acts here: they approve it signed in, on a page (decision 0051).

pub mod cli;
mod job;
mod periods;

pub use job::OverwriteErased;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    retention::cli::{HoldWord, RetentionArguments, RetentionCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_domain::retention::{self, HoldKind, ListStatus, Rules};
use herstel_kernel::{Actor, Date, DestructionListId, HoldId, PersonId, RefusalCode, StaffId};
use herstel_store::{CommandError, Contents, Hold, Store};
use herstel_web::{Clock, IdSource};

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &RetentionArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let rules = periods::read(configuration.retention.periods.as_deref())
        .map_err(|sentence| Failure::Environment(anyhow::anyhow!("retention.periods: {sentence}")))?;
    environment::runtime()?.block_on(async {
        let store = match arguments.command {
            RetentionCommand::Repeat => place.open_restored().await?,
            RetentionCommand::List { .. }
            | RetentionCommand::Propose { .. }
            | RetentionCommand::Execute { .. }
            | RetentionCommand::Hold { .. }
            | RetentionCommand::Release { .. } => place.open_existing().await?,
        };
        let today = Clock::new(environment::now).today();
        let done = carry_out(&store, &place, &rules, today, &arguments.command).await;
        store.close().await;
        done
    })
}

async fn carry_out(
    store: &Store,
    place: &Place,
    rules: &Rules,
    today: Date,
    command: &RetentionCommand,
) -> Result {
    match command {
        RetentionCommand::List { list } => show(store, rules, list.as_deref()).await,
        RetentionCommand::Propose { by } => propose(store, rules, today, by).await,
        RetentionCommand::Execute { list, by } => execute(store, place, rules, today, (list, by)).await,
        RetentionCommand::Hold { dossier, kind, reason, until, by } => {
            let actor = officer(store, by).await?;
            let reason = reason.trim();
            if reason.is_empty() {
                return Err(Failure::Usage("--reason: say why".to_owned()));
            }
            if until.is_some_and(|until| until < today) {
                return Err(Failure::Usage("--until: that day is over".to_owned()));
            }
            let person = match dossier {
                Some(number) => Some(person_of(store, number).await?),
                None => None,
            };
            let id = HoldId::from_bytes(IdSource::system().draw().context("drawing an id")?);
            let hold = Hold {
                id,
                person,
                kind: kind_of(*kind),
                reason: Some(reason.to_owned()),
                placed_by: StaffId::from_bytes([0; 16]),
                placed_on: today,
                until_on: *until,
                released: None,
            };
            store.place_hold(actor, &hold, &environment::administered()).await.map_err(failure)?;
            terminal::say(&format!("{id}: nothing is destroyed while this holds"));
            Ok(())
        }
        RetentionCommand::Release { hold, by } => {
            let actor = officer(store, by).await?;
            let id = hold.parse().map_err(|_| Failure::Usage(format!("«{hold}» is no hold")))?;
            let done = store.release_hold(actor, id, today, &environment::administered()).await;
            done.map_err(|error| absent(error, hold))?;
            terminal::say("released");
            Ok(())
        }
        RetentionCommand::Repeat => {
            let done = store.repeat_erasures(&mut place.erasures()?).await.context("repeating erasures")?;
            terminal::say(&format!("erased again {}, noted in the register {}", done.erased, done.noted));
            if !done.is_scrubbed {
                terminal::complain("a reader kept old pages in use; `herstel retention repeat` tries again");
            }
            Ok(())
        }
    }
}

async fn execute(
    store: &Store,
    place: &Place,
    rules: &Rules,
    today: Date,
    (list, by): (&str, &str),
) -> Result {
    let actor = officer(store, by).await?;
    let id = list_id(list)?;
    match store.destruction_list(id).await.context("reading the list")?.map(|list| list.status) {
        Some(ListStatus::Approved) => {}
        Some(ListStatus::Proposed) => {
            let text = "refused: another privacy officer approves the list first, signed in at the portal";
            return Err(Failure::Refused(text.to_owned()));
        }
        Some(ListStatus::Executed) => {
            return Err(Failure::Refused("refused: the list was carried out before".to_owned()));
        }
        None => return Err(Failure::Refused(format!("there is no destruction list {list}"))),
    }
    let mut register = place.erasures()?;
    let done = environment::administered();
    let done = store.execute_destruction(actor, id, rules, today, &done, &mut register).await;
    let done = done.map_err(failure)?;
    terminal::say(&format!(
        "erased {}, left because of a hold {}, left because something changed {}",
        done.erased, done.held, done.changed
    ));
    if !done.is_scrubbed {
        terminal::complain("a reader kept old pages in use; `herstel retention repeat` tries again");
    }
    Ok(())
}

/// The person of a dossier that can still be read.
async fn person_of(store: &Store, number: &str) -> Result<PersonId> {
    let found = match number.parse() {
        Ok(number) => store.person_of_dossier(&number).await.context("looking for the dossier")?,
        Err(_) => None,
    };
    found.ok_or_else(|| Failure::Refused(format!("there is no dossier {number}")))
}

/// The rules, the holds and the lists; or who is on one list.
async fn show(store: &Store, rules: &Rules, list: Option<&str>) -> Result {
    if let Some(list) = list {
        let id = list_id(list)?;
        if store.destruction_list(id).await.context("reading the list")?.is_none() {
            return Err(Failure::Refused(format!("there is no destruction list {list}")));
        }
        for entry in store.destruction_entries(id).await.context("reading the list")? {
            terminal::say(&format!(
                "{}  {}  kept until {}  {}  {}",
                entry.number,
                entry.category,
                entry.until_on,
                entry.result.as_deref().unwrap_or("waits"),
                entry.ground
            ));
        }
        return Ok(());
    }
    for rule in rules.all() {
        let state = if rule.settled { "" } else { "  (not settled: nothing is destroyed on it)" };
        terminal::say(&format!("{} {} years  {}{state}", rule.category.as_str(), rule.years, rule.ground));
    }
    for hold in store.holds().await.context("reading the holds")? {
        let whom = hold.person.map_or_else(|| "everybody".to_owned(), |person| person.to_string());
        let end = match (hold.released, hold.until_on) {
            (Some((_, day)), _) => format!("released on {day}"),
            (None, Some(day)) => format!("until {day}"),
            (None, None) => "holds".to_owned(),
        };
        terminal::say(&format!(
            "{}  {}  {whom}  since {}  {end}",
            hold.id,
            hold.kind.as_str(),
            hold.placed_on
        ));
    }
    for list in store.destruction_lists().await.context("reading the lists")? {
        let (by, on) = list.proposed;
        let then = |what: &str, done: Option<(StaffId, Date)>| {
            done.map(|(by, on)| format!(", {what} by {by} on {on}")).unwrap_or_default()
        };
        terminal::say(&format!(
            "{}  {}  {} persons  made by {by} on {on}{}{}",
            list.id,
            list.status.as_str(),
            list.entries,
            then("approved", list.approved),
            then("carried out", list.executed)
        ));
    }
    Ok(())
}

async fn propose(store: &Store, rules: &Rules, today: Date, by: &str) -> Result {
    let actor = officer(store, by).await?;
    let is_demo = store.contents().await.context("reading what the database holds")? == Contents::Demo;
    let id = DestructionListId::from_bytes(IdSource::system().draw().context("drawing an id")?);
    let done = environment::administered();
    let count = store.propose_destruction(actor, id, rules, today, is_demo, &done).await.map_err(failure)?;
    if count == 0 {
        terminal::say("nobody's period has ended under a settled rule; no list was made");
    } else {
        terminal::say(&format!(
            "{id}: {count} persons; another privacy officer approves it at the portal, under /vernietiging"
        ));
    }
    Ok(())
}

/// The officer who acts, by id or by name: somebody who works here now, in that role.
async fn officer(store: &Store, by: &str) -> Result<Actor> {
    let mut staff = store.staff_records().await.context("reading the staff")?;
    staff.retain(|record| record.member.id.to_string() == by || record.member.name == by);
    if staff.is_empty() {
        return Err(Failure::Refused(format!("nobody of the staff is «{by}»")));
    }
    staff.retain(|record| record.ended_at.is_none());
    let member = match staff.as_slice() {
        [] => return Err(Failure::Refused(format!("«{by}» does not work here any more"))),
        [record] => &record.member,
        [_, _, ..] => {
            return Err(Failure::Refused(format!("several of the staff are «{by}»; give the id")));
        }
    };
    match retention::officer(member.actor()) {
        Ok(_) => Ok(member.actor()),
        Err(_) => Err(Failure::Refused(format!(
            "«{by}» is {}; only a privacy-officer decides about holds and destruction",
            member.post
        ))),
    }
}

fn list_id(text: &str) -> Result<DestructionListId> {
    text.parse().map_err(|_| Failure::Usage(format!("«{text}» is no destruction list")))
}

const fn kind_of(word: HoldWord) -> HoldKind {
    match word {
        HoldWord::Objection => HoldKind::Objection,
        HoldWord::Appeal => HoldKind::Appeal,
        HoldWord::Court => HoldKind::Court,
        HoldWord::Inquiry => HoldKind::Inquiry,
        HoldWord::ArchiveTransfer => HoldKind::ArchiveTransfer,
    }
}

/// The same, where nothing found means that there is no such hold.
fn absent(error: CommandError, hold: &str) -> Failure {
    match error {
        CommandError::Refused(refusals) if refusals.iter().any(|one| one.code == RefusalCode::NotFound) => {
            Failure::Refused(format!("there is no hold {hold}, or it was released"))
        }
        error @ (CommandError::Refused(_) | CommandError::Store(_)) => failure(error),
    }
}

fn failure(error: CommandError) -> Failure {
    match error {
        CommandError::Refused(refusals) => {
            let codes: Vec<&str> = refusals.iter().map(|refusal| refusal.code.as_str()).collect();
            Failure::Refused(format!("refused: {}", codes.join(", ")))
        }
        CommandError::Store(error) => Failure::Environment(anyhow::Error::new(error)),
    }
}
