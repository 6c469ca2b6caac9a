//! `herstel staff`: who works here, in which role, how they sign in, and whose dossiers they never reach.

pub mod cli;
mod conflicts;
mod work;

mod invite;

use crate::{
    cli::Form,
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    staff::cli::{LinkArguments, PostArguments, RoleName, StaffArguments, StaffCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::{Desk, StaffId, StaffPost, StaffRole, is_seen, without_hidden};
use herstel_store::{
    Absence, AdministrationEntry, AdministrationEvent, StaffChange, StaffMember, StaffRecord, Store, Work,
};
use serde_json::json;

/// Longest name of a member of staff, in characters.
const NAME_MAX: usize = 200;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &StaffArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    environment::runtime()?.block_on(async {
        // The first member is added before anything else is there.
        let store = match &arguments.command {
            StaffCommand::Add { .. } => place.open().await?,
            StaffCommand::List { .. }
            | StaffCommand::Role { .. }
            | StaffCommand::Link { .. }
            | StaffCommand::End { .. }
            | StaffCommand::Conflict(_)
            | StaffCommand::Work { .. }
            | StaffCommand::Away { .. }
            | StaffCommand::Person { .. }
            | StaffCommand::Invite { .. }
            | StaffCommand::History => place.open_existing().await?,
        };
        let result = carry_out(&store, configuration, &arguments.command).await;
        store.close().await;
        result
    })
}

async fn carry_out(store: &Store, configuration: &Configuration, command: &StaffCommand) -> Result {
    match command {
        StaffCommand::Add { name, post, provider, subject } => {
            let link = provider.clone().zip(subject.clone());
            let link = link.map(|(provider, subject)| LinkArguments { provider, subject });
            add(store, name, *post, link.as_ref()).await
        }
        StaffCommand::List { all, format } => list(store, *all, *format).await,
        StaffCommand::Role { id, post } => {
            let change = store.set_staff_post(*id, self::post(*post)?, &environment::administered()).await;
            tell(*id, change.context("changing the role")?, "role-changed", "has the new role")?;
            work::release(store).await
        }
        StaffCommand::Link { id, link } => self::link(store, *id, link).await,
        StaffCommand::End { id } => {
            let change = store.end_staff(*id, &environment::administered()).await.context("ending")?;
            tell(*id, change, "ended", "works here no longer")?;
            work::release(store).await
        }
        StaffCommand::Work { id, team, hours, municipality } => {
            let work = Work { team: team.trim().to_owned(), municipality: *municipality, hours: *hours };
            work::set(store, *id, &work).await
        }
        StaffCommand::Away { id, from, until, substitute } => {
            let absence = Absence { staff: *id, from_on: *from, until_on: *until, substitute: *substitute };
            work::away(store, &absence).await
        }
        StaffCommand::Conflict(command) => conflicts::run(store, command).await,
        StaffCommand::Person { id, bsn, forget } => {
            conflicts::bind(store, *id, (!forget).then_some(bsn.as_path())).await
        }
        StaffCommand::Invite { id, lost } => invite::invite(store, configuration, *id, *lost).await,
        StaffCommand::History => history(store).await,
    }
}

async fn add(store: &Store, name: &str, at: PostArguments, link: Option<&LinkArguments>) -> Result {
    let (name, post) = (name.trim(), post(at)?);
    let is_plain = is_seen(name) && !name.contains(char::is_control) && without_hidden(name) == name;
    if !is_plain || name.chars().count() > NAME_MAX {
        return Err(Failure::Usage(format!("--name: a name of 1 to {NAME_MAX} characters on one line")));
    }
    if let Some(link) = link {
        let known = store.staff_by_subject(&link.provider, &link.subject).await.context("looking up")?;
        if known.is_some() {
            return Err(Failure::Refused(taken()));
        }
    }
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| anyhow::anyhow!("the operating system gave no random bytes"))?;
    let id = StaffId::from_bytes(bytes);
    let member = StaffMember { id, name: name.to_owned(), post };
    store.put_staff(&member, &environment::administered()).await.context("adding")?;
    administration("added", id);
    if let Some(link) = link {
        self::link(store, id, link).await?;
    }
    terminal::say(&id.to_string());
    Ok(())
}

async fn link(store: &Store, id: StaffId, link: &LinkArguments) -> Result {
    if link.provider.trim().is_empty() || link.subject.trim().is_empty() {
        return Err(Failure::Usage("--provider and --subject: neither is empty".to_owned()));
    }
    let change =
        store.link_staff_subject(id, &link.provider, &link.subject, &environment::administered()).await;
    match change.context("linking")? {
        StaffChange::Done { .. } => {
            administration("sign-in-linked", id);
            Ok(())
        }
        StaffChange::Unchanged => Ok(()),
        StaffChange::NotHere => Err(Failure::Refused(not_here(id))),
        StaffChange::SubjectTaken => Err(Failure::Refused(taken())),
    }
}

async fn list(store: &Store, all: bool, format: Form) -> Result {
    let mut records = store.staff_records().await.context("reading staff")?;
    records.retain(|record| all || record.ended_at.is_none());
    match format {
        Form::Text => records.iter().for_each(|record| terminal::say(&line(record))),
        Form::Json => {
            let value: Vec<serde_json::Value> = records.iter().map(document).collect();
            let text = serde_json::to_string_pretty(&value).context("writing JSON")?;
            terminal::say(&text);
        }
    }
    Ok(())
}

fn line(record: &StaffRecord) -> String {
    let StaffRecord { member, ended_at, providers } = record;
    let ended = ended_at.map(|at| format!("  until {at}")).unwrap_or_default();
    let ways = if providers.is_empty() { "-".to_owned() } else { providers.join(",") };
    format!("{}  {:<26} {:<12} {}{ended}", member.id, member.post.to_string(), ways, member.name)
}

fn document(record: &StaffRecord) -> serde_json::Value {
    let StaffRecord { member, ended_at, providers } = record;
    json!({
        "id": member.id,
        "name": member.name,
        "role": member.post,
        "providers": providers,
        "ended_at": ended_at,
    })
}

async fn history(store: &Store) -> Result {
    for AdministrationEntry { number, done, event } in store.administration().await.context("reading")? {
        let what = match event {
            AdministrationEvent::StaffAdded { staff, name, post } => {
                format!("{staff} {name}: {post}")
            }
            AdministrationEvent::PostChanged { staff, from, to } => {
                format!("{staff}: from {from} to {to}")
            }
            AdministrationEvent::StaffEnded { staff } => format!("{staff}: works here no longer"),
            AdministrationEvent::WorkSet { staff, team, municipality, hours } => {
                let place = municipality.map(|code| format!(" in {code}")).unwrap_or_default();
                format!("{staff}: {hours} hours a week in team {team}{place}")
            }
            AdministrationEvent::AbsenceSet { staff, from_on, until_on, substitute } => {
                format!("{staff}: away from {from_on}, back on {until_on}; {substitute} stands in")
            }
            AdministrationEvent::SubjectLinked { staff, provider, .. } => {
                format!("{staff}: signs in with {provider}")
            }
            AdministrationEvent::ConflictRecorded { staff, person, from_on, until_on } => {
                let until = until_on.map(|day| format!(" until {day}")).unwrap_or_default();
                format!("{staff}: conflict of interest with {person} from {from_on}{until}")
            }
            AdministrationEvent::ConflictEnded { staff, person, until_on } => {
                format!("{staff}: no conflict of interest with {person} from {until_on} on")
            }
            AdministrationEvent::StaffPersonSet { staff, person: Some(person) } => {
                format!("{staff}: is {person} as a natural person")
            }
            AdministrationEvent::StaffPersonSet { staff, person: None } => {
                format!("{staff}: who they are as a natural person is forgotten")
            }
            AdministrationEvent::ListProposed { list, officer, entries, .. } => {
                format!("{officer}: made destruction list {list} of {entries} persons")
            }
            AdministrationEvent::ListApproved { list, officer } => {
                format!("{officer}: approved destruction list {list}")
            }
            AdministrationEvent::ListExecuted { list, officer } => {
                format!("{officer}: carried out destruction list {list}")
            }
            AdministrationEvent::HoldPlaced { hold, officer, person, .. } => {
                let of = person.map_or_else(|| "everybody".to_owned(), |person| person.to_string());
                format!("{officer}: placed {hold} on {of}")
            }
            AdministrationEvent::DivisionBegun { division, dossiers } => {
                format!("began {division}, a division of {dossiers} dossiers")
            }
            AdministrationEvent::DivisionStopped { division } => format!("stopped {division}"),
            AdministrationEvent::QueueRuleSet { from_on, reason, .. } => {
                format!("set the order of the queue from {from_on}: {reason}")
            }
            AdministrationEvent::HoldReleased { hold, officer } => format!("{officer}: released {hold}"),
            AdministrationEvent::SubjectIndexed { .. } => {
                "found by another hash of their subject: a new index key".to_owned()
            }
            AdministrationEvent::StaffInvited { staff, .. } => format!("{staff}: invited to make a passkey"),
            AdministrationEvent::PasskeyAdded { staff, passkey, .. } => {
                format!("{staff}: signs in with passkey {passkey}")
            }
            AdministrationEvent::PasskeyRemoved { staff, passkey } => {
                format!("{staff}: signs in with passkey {passkey} no longer")
            }
            AdministrationEvent::Gate { entry } => {
                format!("{}: {} at the gate of {}", entry.done_by, entry.event.kind(), entry.scheme)
            }
        };
        terminal::say(&format!("{number:>5}  {}  {}  {what}", done.at, done.by));
    }
    Ok(())
}

/// What was done, for whoever guards the installation; by whom stands in the chained record (`herstel staff history`).
fn administration(what: &'static str, staff: StaffId) {
    tracing::info!(target: "security", event = "staff-administration", what, %staff, "staff administration changed");
}

fn tell(id: StaffId, change: StaffChange, done: &'static str, what: &str) -> Result {
    match change {
        StaffChange::Done { sessions_ended } => {
            administration(done, id);
            terminal::say(&format!("{id} {what}; {sessions_ended} sessions ended"));
            Ok(())
        }
        StaffChange::Unchanged => {
            terminal::say(&format!("{id}: it was so already"));
            Ok(())
        }
        StaffChange::NotHere => Err(Failure::Refused(not_here(id))),
        StaffChange::SubjectTaken => Err(Failure::Refused(taken())),
    }
}

fn not_here(id: StaffId) -> String {
    format!("nobody who works here has the id {id}")
}

fn taken() -> String {
    "the provider vouches with this subject for somebody else already".to_owned()
}

fn post(arguments: PostArguments) -> Result<StaffPost> {
    let at = |desk| match arguments.municipality {
        Some(municipality) => Ok(StaffPost::Municipal(municipality, desk)),
        None => Err(Failure::Usage("--municipality: which one?".to_owned())),
    };
    let here = |role| match arguments.municipality {
        None => Ok(StaffPost::Operation(role)),
        Some(_) => Err(Failure::Usage("--municipality: this role is at the operation".to_owned())),
    };
    match arguments.role {
        RoleName::CaseHandler => here(StaffRole::CaseHandler),
        RoleName::Reviewer => here(StaffRole::Reviewer),
        RoleName::TeamLead => here(StaffRole::TeamLead),
        RoleName::Steering => here(StaffRole::Steering),
        RoleName::PrivacyOfficer => here(StaffRole::PrivacyOfficer),
        RoleName::LegalAdviser => here(StaffRole::LegalAdviser),
        RoleName::ObjectionCommittee => here(StaffRole::ObjectionCommittee),
        RoleName::MunicipalSupport => at(Desk::Support),
        RoleName::MunicipalCollection => at(Desk::Collection),
    }
}
