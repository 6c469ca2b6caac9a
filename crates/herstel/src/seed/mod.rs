//! `herstel seed`: a fictitious but plausible operation, reproducible from a number.
//!
//! `operation` is the description (data), `plan` says who is where on the road on the last day of the published
//! figures, `people` and `dossier` invent the rest and let the real `decide` make every event, so that nothing is in
//! a seeded database that could not have come about in use.

mod access;
pub mod cli;
mod dossier;
mod knowledge;
mod operation;
mod outlook;
mod people;
mod plan;
mod random;
mod stories;
#[cfg(test)]
mod tests;

pub use operation::Operation;
pub use outlook::add_outlook;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    seed::cli::SeedArguments,
    terminal,
};
use anyhow::Context as _;
use dossier::World;
use herstel_domain::{Dossier, gate::GatePeople, road};
use herstel_kernel::{
    Actor, Date, Desk, DossierNumber, MunicipalityCode, PersonId, StaffId, StaffPost, StaffRole,
};
use herstel_scheme::Registry;
use herstel_store::{Administered, Contents, DemoPerson, Gates, ImportedDossier, StaffMember, Store};
use random::Random;
use std::{collections::BTreeMap, sync::Arc};
use stories::{Stories, Story};

/// Dossiers per transaction.
const BATCH: usize = 250;
/// The note of a database that is being filled; replaced when everything is in.
const FILLING: &str = "being filled";
/// Draws for staff and demo people.
const PURPOSE_STAFF: u64 = 3;
/// People of the demonstration who have not registered yet.
const NEW_PARENTS: u64 = 5;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &SeedArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let schemes = environment::schemes(configuration)?;
    environment::runtime()?.block_on(async {
        let store = place.open().await?;
        let filled = filled(&store, &schemes, arguments).await;
        store.close().await;
        filled
    })
}

async fn filled(store: &Store, schemes: &Registry, arguments: &SeedArguments) -> Result {
    fill(store, schemes, arguments.parents, arguments.seed).await?;
    let today = Operation::built_in()?.starts_on;
    add_outlook(store, schemes, arguments.parents, today, environment::now()).await
}

/// Fills an empty database. Refuses one that holds anything else.
pub async fn fill(store: &Store, schemes: &Registry, parents: u32, seed: u64) -> Result {
    let contents = store.contents().await.context("reading what the database holds")?;
    match contents {
        Contents::Empty => {}
        Contents::Demo => {
            return Err(Failure::Refused("this database already holds a generated operation".to_owned()));
        }
        Contents::Operation => {
            return Err(Failure::Refused("this database holds other data; nothing was changed".to_owned()));
        }
    }
    let operation = Operation::built_in()?;
    store.mark_contents(Contents::Demo, FILLING).await.context("marking the database")?;
    for package in schemes.all() {
        let archive = package.files().to_archive();
        store
            .keep_package(package.id(), &package.hash(), &archive)
            .await
            .context("keeping the scheme packages")?;
    }
    let (handlers, reviewers) = staff(store, &operation, parents, seed).await?;
    let desk = access::support_desk(seed)?;
    open_gates(store, schemes, operation.starts_on, Some(desk)).await?;
    let gated = Gates::new(Arc::new(schemes.clone())).look(store).await.context("looking at the gates")?;
    let schemes = gated.told().as_ref();
    let world = World { operation: &operation, schemes, handlers: &handlers, reviewers: &reviewers, seed };
    let samples = import(store, &world, parents).await?;
    let others = access::add(store, schemes, &samples, seed).await?;
    let began = format!("{}T00:00:00Z", operation.starts_on);
    let began = began.parse().context("the day on which the operation starts")?;
    if let (Some(writer), Some(publisher)) = (handlers.first(), reviewers.first()) {
        knowledge::add(store, began, (*writer, *publisher), seed).await?;
    }
    demo_people(store, &handlers, &reviewers, samples, others, seed).await?;
    store
        .mark_contents(Contents::Demo, &format!("seed {seed}, {parents} parents"))
        .await
        .context("marking")?;
    Ok(())
}

/// Opens the gates of all schemes in an invented operation in which nothing happened at a gate yet. `desk`: who answers for the
/// municipalities, when they are not there yet.
pub async fn open_gates(
    store: &Store,
    schemes: &Registry,
    on: Date,
    desk: Option<(StaffId, MunicipalityCode)>,
) -> Result {
    if !store.gate_entries().await.context("reading the gates")?.is_empty() {
        return Ok(());
    }
    let at = format!("{on}T00:00:00Z").parse().context("the day on which the operation starts")?;
    let done = Administered { at, by: "seed".to_owned() };
    let members = store.staff().await.context("reading staff")?;
    let in_role = |role| {
        let of_it = members.iter().filter(move |member| member.post == StaffPost::Operation(role));
        of_it.map(|member| member.id)
    };
    let mut steering = in_role(StaffRole::Steering);
    let (lead, handler) = (in_role(StaffRole::TeamLead).next(), in_role(StaffRole::CaseHandler).next());
    let adviser = in_role(StaffRole::LegalAdviser).next();
    let mut desks = members.iter().filter_map(|member| match member.post {
        StaffPost::Municipal(municipality, Desk::Support) => Some((member.id, municipality)),
        StaffPost::Municipal(_, Desk::Collection) | StaffPost::Operation(_) => None,
    });
    let desk = desk.or_else(|| desks.next());
    let (Some(recorder), Some(opener), Some(lead), Some(handler), Some(adviser), Some(desk)) =
        (steering.next(), steering.next(), lead, handler, adviser, desk)
    else {
        let advice = "is of an earlier version; remove its file and start again";
        return Err(Failure::Refused(format!("this demonstration {advice}")));
    };
    let people = GatePeople { recorder, opener, lead, handler, adviser, desk };
    store.open_invented_gates(schemes, people, on, &done).await.context("opening the gates")?;
    Ok(())
}

/// Whether the filling of this database was broken off.
pub async fn is_half_filled(store: &Store) -> Result<bool> {
    let note = store.contents_note().await.context("reading what the database holds")?;
    Ok(note == FILLING)
}

async fn staff(
    store: &Store,
    operation: &Operation,
    parents: u32,
    seed: u64,
) -> Result<(Vec<StaffId>, Vec<StaffId>)> {
    let mut random = Random::new(seed, 0, PURPOSE_STAFF);
    let mut names = operation.staff.names.iter().cycle();
    let began = format!("{}T00:00:00Z", operation.starts_on);
    let at = began.parse().context("the day on which the operation starts")?;
    let done = Administered { at, by: "seed".to_owned() };
    let mut create = async |count: u32, role: StaffRole| -> Result<Vec<StaffId>> {
        let mut ids = Vec::new();
        for _ in 0..count {
            let id = StaffId::from_bytes(random.id());
            let name = names.next().cloned().unwrap_or_default();
            store
                .put_staff(&StaffMember { id, name, post: StaffPost::Operation(role) }, &done)
                .await
                .context("creating staff")?;
            ids.push(id);
        }
        Ok(ids)
    };
    let handlers =
        create((parents / operation.staff.parents_per_handler).max(3), StaffRole::CaseHandler).await?;
    let reviewers =
        create((parents / operation.staff.parents_per_reviewer).max(2), StaffRole::Reviewer).await?;
    // One team lead; the handlers of the demonstration are one team.
    create(1, StaffRole::TeamLead).await?;
    // One person who steers; the demonstration needs no more.
    create(1, StaffRole::Steering).await?;
    // Destroying takes two.
    create(2, StaffRole::PrivacyOfficer).await?;
    // So does opening a gate, and a third judges it by law.
    create(1, StaffRole::Steering).await?;
    create(1, StaffRole::LegalAdviser).await?;
    // One of the committee that advises about objections.
    create(1, StaffRole::ObjectionCommittee).await?;
    Ok((handlers, reviewers))
}

/// Parents in telling places of the road, by the text key of what makes them telling.
type Samples = BTreeMap<&'static str, (PersonId, String)>;

async fn import(store: &Store, world: &World<'_>, parents: u32) -> Result<Samples> {
    let journeys = plan::journeys(world.operation, parents, world.seed)?;
    let mut citizen_numbers = people::CitizenNumbers::new();
    let mut sequences: BTreeMap<i16, u32> = BTreeMap::new();
    let (mut samples, mut stories) = (Samples::new(), Stories::new());
    let mut batch: Vec<ImportedDossier> = Vec::new();
    let progress = terminal::progress("inventing dossiers", u64::from(parents));
    for (index, journey) in (0u64..).zip(&journeys) {
        let year = journey.registered_on.year();
        let sequence = sequences.entry(year).or_insert(0);
        *sequence += 1;
        let number = DossierNumber::new(year, *sequence);
        let bsn = citizen_numbers.next().ok_or_else(|| anyhow::anyhow!("out of test citizen numbers"))?;
        let (invented, story) = dossier::invent(world, index, number, bsn, journey, &mut stories)
            .with_context(|| format!("inventing dossier {index}"))?;
        sample(&invented, story, &mut samples);
        batch.push(invented);
        if batch.len() == BATCH {
            store.import(std::mem::take(&mut batch)).await.context("importing dossiers")?;
            progress.inc(u64::try_from(BATCH).unwrap_or_default());
        }
    }
    store.import(batch).await.context("importing dossiers")?;
    progress.finish_and_clear();
    Ok(samples)
}

/// Keeps the first parent of each kind for the list of sign-ins, and those to whom something rare happened.
fn sample(invented: &ImportedDossier, story: Option<Story>, samples: &mut Samples) {
    let events: Vec<_> = invented.entries.iter().map(|entry| entry.event.clone()).collect();
    let Some(dossier) = Dossier::replay(&events) else {
        return;
    };
    let kind = match (road::work_status(&dossier), dossier.decisions.last()) {
        (road::WorkStatus::New, _) => "new",
        (road::WorkStatus::Preparing, None) => "preparing",
        (road::WorkStatus::Preparing, Some(_)) => "continuing",
        (road::WorkStatus::SecondReading, _) => "second-reading",
        (road::WorkStatus::Returned, _) => "returned",
        (road::WorkStatus::Waiting, _) => "waiting",
        (road::WorkStatus::Stopped, _) => "stopped",
        (road::WorkStatus::Decided, decision) => {
            match decision.map(|d| (d.proposed.step.as_str(), d.proposed.outcome)) {
                Some(("first-review", herstel_domain::decisions::Outcome::Award)) => "awarded",
                Some(("first-review", herstel_domain::decisions::Outcome::Rejection)) => "rejected",
                Some(_) | None => "assessed",
            }
        }
    };
    let registration = &dossier.registration;
    let who = || (registration.person, registration.details.name.clone());
    samples.entry(kind).or_insert_with(who);
    if let Some(story) = story {
        samples.insert(story.kind(), who());
    }
}

async fn demo_people(
    store: &Store,
    handlers: &[StaffId],
    reviewers: &[StaffId],
    samples: Samples,
    others: Vec<(String, String, &'static str, Actor)>,
    seed: u64,
) -> Result {
    let mut people = Vec::new();
    for number in 1..=NEW_PARENTS {
        let person = PersonId::from_bytes(Random::new(seed, number, PURPOSE_STAFF + 1).id());
        let actor = Actor::Person { person };
        people.push((
            format!("new-parent-{number}"),
            format!("Nieuwe ouder {number}"),
            "unregistered",
            actor,
        ));
    }
    for (kind, (person, name)) in samples {
        people.push((format!("parent-{kind}"), name, kind, Actor::Person { person }));
    }
    let members = store.staff().await.context("reading staff")?;
    let in_role = |role: StaffRole| -> Vec<StaffId> {
        let found = members.iter().filter(|member| member.post == StaffPost::Operation(role));
        found.map(|member| member.id).collect()
    };
    let (steering, privacy) = (in_role(StaffRole::Steering), in_role(StaffRole::PrivacyOfficer));
    let (leads, advisers) = (in_role(StaffRole::TeamLead), in_role(StaffRole::LegalAdviser));
    let committee = in_role(StaffRole::ObjectionCommittee);
    let names: BTreeMap<StaffId, String> =
        members.iter().map(|member| (member.id, member.name.clone())).collect();
    let colleagues = [
        (handlers, StaffRole::CaseHandler, "case-handler"),
        (reviewers, StaffRole::Reviewer, "reviewer"),
        (leads.as_slice(), StaffRole::TeamLead, "team-lead"),
        (steering.as_slice(), StaffRole::Steering, "steering"),
        (privacy.as_slice(), StaffRole::PrivacyOfficer, "privacy-officer"),
        (advisers.as_slice(), StaffRole::LegalAdviser, "legal-adviser"),
        (committee.as_slice(), StaffRole::ObjectionCommittee, "objection-committee"),
    ];
    for (staff, role, kind) in colleagues {
        for (number, id) in (1..).zip(staff.iter().take(3)) {
            let name = names.get(id).cloned().unwrap_or_default();
            people.push((format!("{kind}-{number}"), name, kind, Actor::Staff { id: *id, role }));
        }
    }
    people.extend(others);
    for (slug, label, note, actor) in people {
        let person = DemoPerson { slug, label, note: note.to_owned(), actor };
        store.add_demo_person(&person).await.context("adding demo people")?;
    }
    Ok(())
}
