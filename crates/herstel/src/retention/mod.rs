//! `herstel retention`: holds, destruction lists made by one privacy officer and approved by another, and erasure.
//!
//! Whoever may run this command on the machine names the officer who acts (`--by`); that two people act is as sure as
//! who gets to run it. Every step is kept with who took it.

pub mod cli;
mod periods;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    retention::cli::{HoldWord, RetentionArguments, RetentionCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_domain::retention::{HoldKind, Rules};
use herstel_kernel::{Actor, Date, DestructionListId, HoldId, StaffId};
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
            | RetentionCommand::Approve { .. }
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
        RetentionCommand::Approve { list, by } => {
            let actor = officer(store, by).await?;
            store.approve_destruction(actor, list_id(list)?, today).await.map_err(failure)?;
            terminal::say("approved; `herstel retention execute` carries it out");
            Ok(())
        }
        RetentionCommand::Execute { list, by } => {
            let actor = officer(store, by).await?;
            let mut register = place.erasures()?;
            let moment = (today, environment::now());
            let done = store.execute_destruction(actor, list_id(list)?, rules, moment, &mut register).await;
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
        RetentionCommand::Hold { dossier, kind, reason, until, by } => {
            let actor = officer(store, by).await?;
            let person = match dossier {
                Some(number) => {
                    let found = match number.parse() {
                        Ok(number) => {
                            store.person_of_dossier(&number).await.context("looking for the dossier")?
                        }
                        Err(_) => None,
                    };
                    Some(found.ok_or_else(|| Failure::Refused(format!("there is no dossier {number}")))?)
                }
                None => None,
            };
            let id = HoldId::from_bytes(IdSource::system().draw().context("drawing an id")?);
            let hold = Hold {
                id,
                person,
                kind: kind_of(*kind),
                reason: Some(reason.clone()),
                placed_by: StaffId::from_bytes([0; 16]),
                placed_on: today,
                until_on: *until,
                released: None,
            };
            store.place_hold(actor, &hold).await.map_err(failure)?;
            terminal::say(&format!("{id}: nothing is destroyed while this holds"));
            Ok(())
        }
        RetentionCommand::Release { hold, by } => {
            let actor = officer(store, by).await?;
            let id = hold.parse().map_err(|_| Failure::Usage(format!("«{hold}» is no hold")))?;
            store.release_hold(actor, id, today).await.map_err(failure)?;
            terminal::say("released");
            Ok(())
        }
        RetentionCommand::Repeat => {
            let done = store.repeat_erasures(&mut place.erasures()?).await.context("repeating erasures")?;
            terminal::say(&format!("erased again {}, noted in the register {}", done.erased, done.noted));
            Ok(())
        }
    }
}

/// The rules, the holds and the lists; or who is on one list.
async fn show(store: &Store, rules: &Rules, list: Option<&str>) -> Result {
    if let Some(list) = list {
        for entry in store.destruction_entries(list_id(list)?).await.context("reading the list")? {
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
        terminal::say(&format!(
            "{}  {}  {} persons  made by {by} on {on}",
            list.id,
            list.status.as_str(),
            list.entries
        ));
    }
    Ok(())
}

async fn propose(store: &Store, rules: &Rules, today: Date, by: &str) -> Result {
    let actor = officer(store, by).await?;
    let is_demo = store.contents().await.context("reading what the database holds")? == Contents::Demo;
    let id = DestructionListId::from_bytes(IdSource::system().draw().context("drawing an id")?);
    let count = store.propose_destruction(actor, id, rules, today, is_demo).await.map_err(failure)?;
    if count == 0 {
        terminal::say("nobody's period has ended under a settled rule; no list was made");
    } else {
        terminal::say(&format!("{id}: {count} persons; another privacy officer approves it"));
    }
    Ok(())
}

/// The officer who acts, by id or by name; the domain refuses who has another role.
async fn officer(store: &Store, by: &str) -> Result<Actor> {
    let staff = store.staff().await.context("reading the staff")?;
    let mut found = staff.iter().filter(|member| member.id.to_string() == by || member.name == by);
    match (found.next(), found.next()) {
        (Some(member), None) => {
            // Who stopped working here is still known by name, and acts no more.
            let here = store.staff_member(member.id).await.context("reading the staff")?;
            here.map(|member| member.actor())
                .ok_or_else(|| Failure::Refused(format!("«{by}» does not work here")))
        }
        (None, _) => Err(Failure::Refused(format!("nobody of the staff is «{by}»"))),
        (Some(_), Some(_)) => Err(Failure::Refused(format!("several of the staff are «{by}»; give the id"))),
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

fn failure(error: CommandError) -> Failure {
    match error {
        CommandError::Refused(refusals) => {
            let codes: Vec<&str> = refusals.iter().map(|refusal| refusal.code.as_str()).collect();
            Failure::Refused(format!("refused: {}", codes.join(", ")))
        }
        CommandError::Store(error) => Failure::Environment(anyhow::Error::new(error)),
    }
}
