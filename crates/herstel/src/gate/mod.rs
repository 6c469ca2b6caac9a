//! `herstel gate`: what must be found out before a version of a scheme may be told of, and the steps by which it opens.

pub mod cli;

use crate::{
    cli::Form,
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    gate::cli::{GateArguments, GateCommandLine, Read, Way},
    terminal,
};
use anyhow::Context as _;
use herstel_domain::{
    Purpose, Scope,
    gate::{
        AnswerWay, BodyAnswer, Cohort, FeasibilityTest, Gate, GateCommand, RefusedSignature, Signature,
        Simulated, invented_test,
    },
};
use herstel_kernel::{Actor, DossierId, DossierNumber, StaffId};
use herstel_scheme::{ContentHash, Package};
use herstel_store::{Administered, CommandError, GateStep, Gates, Store};
use herstel_web::Clock;
use serde_json::{Value, json};
use std::{fs, path::Path, sync::Arc};

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &GateArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let gates = Gates::new(Arc::new(environment::schemes(configuration)?));
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let done = carry_out(&store, &gates, &arguments.command).await;
        store.close().await;
        done
    })
}

async fn carry_out(store: &Store, gates: &Gates, command: &GateCommandLine) -> Result {
    let step = Step { store, gates };
    match command {
        GateCommandLine::List { format } => list(store, gates, *format).await,
        GateCommandLine::Show { scheme } => show(store, gates, scheme).await,
        GateCommandLine::Form { scheme } => {
            let package = package(gates, scheme)?;
            form(store, &package).await
        }
        GateCommandLine::Record { scheme, test, read: before, who } => {
            let command = GateCommand::RecordTest(Box::new(read(test)?));
            step.carry_out(scheme, who.by, *before, command).await
        }
        GateCommandLine::Sign { scheme, explainable, remarks, refuse, of_standing, read, who } => {
            let what = if *explainable { Signature::Explainable } else { Signature::LegallySound };
            let (on, remarks) = (Clock::new(environment::now).today(), remarks.clone());
            let command = match refuse {
                true => GateCommand::Refuse { what, on, remarks, of_standing: *of_standing },
                false => GateCommand::Sign { what, on, remarks },
            };
            step.sign(scheme, who.by, read, command).await
        }
        GateCommandLine::Withdraw { scheme, reason, read, who } => {
            step.sign(scheme, who.by, read, GateCommand::WithdrawChange(reason.clone())).await
        }
        GateCommandLine::Answer { scheme, body, cannot, conditions, answered_by, way, read, who } => {
            let answer = BodyAnswer {
                body: body.clone(),
                can_deliver: !cannot,
                conditions: conditions.clone(),
                answered_by: answered_by.clone(),
                answered_on: Clock::new(environment::now).today(),
                way: way.map(|way| match way {
                    Way::Paper => AnswerWay::Paper,
                    Way::Phone => AnswerWay::Phone,
                }),
            };
            step.sign(scheme, who.by, read, GateCommand::Answer(answer)).await
        }
        GateCommandLine::Announce { scheme, read, who } => {
            step.sign(scheme, who.by, read, GateCommand::Announce).await
        }
        GateCommandLine::Pilot { scheme, dossiers, read, who } => {
            let dossiers = found(store, dossiers).await?;
            step.sign(scheme, who.by, read, GateCommand::OpenPilot(dossiers)).await
        }
        GateCommandLine::Learn { scheme, lesson, part, who } => {
            let lesson = lesson.clone();
            let learn = match part.part() {
                Some(part) => GateCommand::LearnOf(part, lesson),
                None => GateCommand::Learn(lesson),
            };
            step.take(scheme, who.by, learn).await
        }
        GateCommandLine::Cohort { scheme, name, from, until, read, who } => {
            let cohort = Cohort { name: name.clone(), registered_from: *from, registered_until: *until };
            step.sign(scheme, who.by, read, GateCommand::OpenCohort(cohort)).await
        }
        GateCommandLine::Open { scheme, read, who } => {
            step.sign(scheme, who.by, read, GateCommand::OpenToAll).await
        }
        GateCommandLine::Stop { scheme, reason, part, who } => {
            let reason = reason.clone();
            let stop = match part.part() {
                Some(part) => GateCommand::StopPart(part, reason),
                None => GateCommand::Stop(reason),
            };
            step.take(scheme, who.by, stop).await
        }
        GateCommandLine::Resume { scheme, reason, part, who } => {
            let reason = reason.clone();
            let resume = match part.part() {
                Some(part) => GateCommand::ResumePart(part, reason),
                None => GateCommand::Resume(reason),
            };
            step.take(scheme, who.by, resume).await
        }
        GateCommandLine::Urgent { scheme, reason, dossiers, who } => {
            let (dossiers, reason) = (found(store, dossiers).await?, reason.clone());
            step.take(scheme, who.by, GateCommand::HelpUrgently { dossiers, reason }).await
        }
    }
}

struct Step<'a> {
    store: &'a Store,
    gates: &'a Gates,
}

impl Step<'_> {
    /// A step under which somebody puts their name.
    async fn sign(&self, scheme: &str, by: StaffId, read: &Read, command: GateCommand) -> Result {
        self.carry_out(scheme, by, Some(read.read), command).await
    }

    async fn take(&self, scheme: &str, by: StaffId, command: GateCommand) -> Result {
        self.carry_out(scheme, by, None, command).await
    }

    async fn carry_out(
        &self,
        scheme: &str,
        by: StaffId,
        read: Option<ContentHash>,
        command: GateCommand,
    ) -> Result {
        let package = package(self.gates, scheme)?;
        let member = self.store.staff_member(by).await.context("reading staff")?;
        let Some(member) = member else {
            return Err(Failure::Refused(format!("nobody here is {by}")));
        };
        let actor = member.post.actor(by);
        let steps = [GateStep { actor, package: &package, read, command }];
        let today = Clock::new(environment::now).today();
        let done: Administered = environment::administered();
        match self.store.advance_gates(&steps, today, &done).await {
            Ok(entries) => {
                for entry in entries {
                    terminal::say(&format!("{}: {}", entry.scheme, entry.event.kind()));
                }
                Ok(())
            }
            Err(CommandError::Refused(refusals)) => {
                let said: Vec<String> = refusals.iter().map(ToString::to_string).collect();
                Err(Failure::Refused(said.join("\n")))
            }
            Err(CommandError::Store(error)) => {
                Err(Failure::Environment(anyhow::Error::new(error).context("recording a step at a gate")))
            }
        }
    }
}

fn package(gates: &Gates, scheme: &str) -> Result<Arc<Package>> {
    let id = environment::scheme_id(gates.installed(), scheme)?;
    gates.installed().get(&id).cloned().ok_or_else(|| Failure::Usage(format!("no scheme «{scheme}»")))
}

/// How far a gate is open, in one word.
fn state(package: &Package, gate: &Gate) -> &'static str {
    match gate.closed(package.substance(), &package.bodies()) {
        Some(_) => "closed",
        None if gate.stopped.is_some() => "stopped",
        None if gate.open_on.is_some() => "open",
        None if !gate.cohorts.is_empty() => "cohorts",
        None if !gate.pilot.is_empty() => "pilot",
        None => "announced",
    }
}

async fn list(store: &Store, gates: &Gates, format: Form) -> Result {
    let gated = gates.look(store).await.context("looking at the gates")?;
    for (package, gate) in gated.gates() {
        let state = state(package, gate);
        terminal::say(&match format {
            Form::Text => format!("{:<10} {}", state, package.id()),
            Form::Json => json!({
                "scheme": package.id(),
                "substance": package.substance(),
                "state": state,
                "urgently_helped": gate.urgent.len(),
            })
            .to_string(),
        });
    }
    Ok(())
}

async fn show(store: &Store, gates: &Gates, scheme: &str) -> Result {
    let package = package(gates, scheme)?;
    let gated = gates.look(store).await.context("looking at the gates")?;
    let Some(gate) = gated.gate(package.id()) else { return Ok(()) };
    let test = gate.test.as_ref().map(|(_, test)| test);
    let missing = test.map(|test| test.shortcomings(package.substance(), &package.bodies()));
    let missing = missing.unwrap_or_default();
    let refused = |held: &RefusedSignature| json!({ "what": held.what, "refused": held.refused, "of_change": held.of_change });
    let refused: Vec<Value> = gate.refused.iter().map(refused).collect();
    let missing: Vec<Value> =
        missing.iter().map(|lacks| json!({ "code": lacks.code(), "about": lacks.about() })).collect();
    let entries = store.gate_entries().await.context("reading the gates")?;
    let entries: Vec<_> = entries.into_iter().filter(|entry| entry.scheme == *package.id()).collect();
    let shown = json!({
        "scheme": package.id(),
        "substance": package.substance(),
        "state": state(&package, gate),
        "test": test,
        "reading": gate.to_sign(package.substance()).map(|read| read.reading),
        "proposed": gate.proposed.as_ref().map(|(_, test)| test),
        "missing": missing,
        "refused": refused,
        "entries": entries,
    });
    terminal::say(&serde_json::to_string_pretty(&shown).context("writing what happened")?);
    Ok(())
}

/// A test with the right fields in which nothing is found out yet, but for the last report that was kept of a simulation of
/// this version.
async fn form(store: &Store, package: &Package) -> Result {
    let mut test = invented_test(package, Clock::new(environment::now).today());
    let reports = store.simulations_of(package.id(), package.substance()).await.context("reading reports")?;
    let last = reports.into_iter().next();
    test.simulated = test.simulated.zip(last.as_ref()).map(|(example, (kept, _))| Simulated {
        report: kept.report,
        ran_on: kept.ran_on,
        can_be_delivered: kept.ends && kept.keeps_terms,
        ..example
    });
    let text = toml::to_string_pretty(&test).context("writing the form")?;
    terminal::say(
        "# Everything below is an example. Say what was found out; signing is a step of its own, and so are the answers of bodies.",
    );
    terminal::say(&match last {
        Some((_, kept)) => format!("# The simulation is report {}: {}.", kept.number, kept.names),
        None => {
            "# No report that was kept simulates this version: herstel feasibility run SCENARIO --store, \
                 with a scenario that names it under simulates."
                .to_owned()
        }
    });
    terminal::say(&text);
    Ok(())
}

/// A test from a file. Names under it are not taken from there: the gate keeps them as they were given.
fn read(path: &Path) -> Result<FeasibilityTest> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let mut test: FeasibilityTest =
        toml::from_str(&text).map_err(|error| Failure::Refused(format!("{}: {error}", path.display())))?;
    (test.explainable, test.legally_sound) = (None, None);
    Ok(test)
}

/// The dossiers with these numbers; every one of them must be there.
async fn found(store: &Store, numbers: &[DossierNumber]) -> Result<Vec<DossierId>> {
    let clock = Clock::new(environment::now);
    let scope = Scope::new(Actor::System, Purpose::Preparing, environment::occasion(&clock)?)
        .map_err(|refusal| Failure::Environment(anyhow::anyhow!("{refusal}")))?;
    let mut found = Vec::new();
    for number in numbers {
        let dossier = store.dossier_to_act(&scope, number).await.context("looking for a dossier")?;
        found.push(dossier.ok_or_else(|| Failure::Refused(format!("there is no dossier {number}")))?);
    }
    Ok(found)
}
