//! What happens at the gate of a version is decided and recorded in one transaction, in the chain of the administration.

use crate::support::*;
use herstel_domain::gate::{
    Gate, GateCommand, GateEvent, GatePeople, Signature, SimulatedMoment, SimulatedSize, invented_opening,
    invented_test, invented_words,
};
use herstel_kernel::{Actor, DossierId, RefusalCode, StaffId, StaffPost, StaffRole};
use herstel_scheme::{ContentHash, Package, Registry, SchemeId};
use herstel_store::{
    Administered, AdministrationProblem, CommandError, GateStep, Gates, KeptVersion, StaffMember, Store,
    report_hash,
};
use std::sync::Arc;

fn steering(number: u8) -> Actor {
    Actor::Staff { id: StaffId::from_bytes([number; 16]), role: StaffRole::Steering }
}

fn package() -> Arc<Package> {
    let registry = Registry::embedded().unwrap();
    registry.get(&SchemeId::new("kind-2021-voorstel").unwrap()).unwrap().clone()
}

fn people() -> GatePeople {
    let staff = |number| StaffId::from_bytes([number; 16]);
    GatePeople {
        recorder: staff(1),
        opener: staff(2),
        lead: staff(8),
        handler: staff(9),
        adviser: staff(11),
        desk: (staff(10), "0034".parse().unwrap()),
    }
}

/// A test as who steers records it, with a report of this version that is kept.
async fn whole(store: &Store) -> GateCommand {
    let test = invented_test(&package(), date("2022-03-01"));
    kept(store, GateCommand::RecordTest(Box::new(test))).await
}

/// What is recorded with a report that is there: the invented one names none.
async fn kept(store: &Store, command: GateCommand) -> GateCommand {
    let GateCommand::RecordTest(mut test) = command else { return command };
    let package = package();
    let size = SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) };
    let version = KeptVersion {
        scheme: package.id().clone(),
        substance: package.substance(),
        ends: true,
        keeps_terms: true,
        size,
        moments: Vec::new(),
    };
    store.keep_feasibility_report(now(), ("nu", "{}"), &[version]).await.unwrap();
    let simulated = test.simulated.as_mut().unwrap();
    simulated.size = Some(size);
    simulated.report = report_hash("{}");
    simulated.ran_on = now().to_zoned(jiff::tz::TimeZone::UTC).date();
    GateCommand::RecordTest(test)
}

async fn steps<'a>(
    store: &Store,
    package: &'a Package,
    opening: Vec<(Actor, GateCommand)>,
) -> Vec<GateStep<'a>> {
    let mut steps = Vec::new();
    let mut gate = Gate::default();
    for (actor, command) in opening {
        let command = kept(store, command).await;
        // Everybody reads what is recorded first, in the place of what stood there.
        let before = reading(package, &gate);
        if let GateCommand::RecordTest(test) = &command {
            gate.test = Some((people().recorder, (**test).clone()));
        }
        let is_record = matches!(command, GateCommand::RecordTest(_));
        let read = if is_record { before } else { reading(package, &gate) };
        steps.push(GateStep { actor, package, read, command });
    }
    steps
}

fn reading(package: &Package, gate: &Gate) -> Option<ContentHash> {
    gate.to_sign(package.substance()).map(|read| read.reading)
}

async fn gate_of(store: &Store) -> Gate {
    let package = package();
    Gate::of(package.id(), package.substance(), &store.gate_entries().await.unwrap())
}

/// The bodies answer, front desk and law sign.
async fn words(store: &Store) {
    for (actor, command) in invented_words(&package(), people(), date("2022-03-01")) {
        step_of(store, actor, command).await.unwrap();
    }
}

async fn step(store: &Store, who: u8, command: GateCommand) -> Result<GateEvent, RefusalCode> {
    step_of(store, steering(who), command).await
}

async fn step_of(store: &Store, actor: Actor, command: GateCommand) -> Result<GateEvent, RefusalCode> {
    let read = reading(&package(), &gate_of(store).await);
    step_read(store, actor, read, command).await
}

async fn step_read(
    store: &Store,
    actor: Actor,
    read: Option<ContentHash>,
    command: GateCommand,
) -> Result<GateEvent, RefusalCode> {
    let done = Administered { at: now(), by: "proef".to_owned() };
    let package = package();
    let steps = [GateStep { actor, package: &package, read, command }];
    match store.advance_gates(&steps, date("2022-03-01"), &done).await {
        Ok(mut entries) => Ok(entries.remove(0).event),
        Err(CommandError::Refused(refusals)) => Err(refusals[0].code),
        Err(CommandError::Store(error)) => panic!("{error}"),
    }
}

on_both_engines! {
    async fn a_step_is_recorded_and_the_gate_follows_from_the_record(db) {
        let package = package();
        assert_eq!(step(&db.store, 2, GateCommand::Announce).await, Err(RefusalCode::GateNoTest));
        assert_eq!(db.store.gate_entries().await.unwrap(), []);
        let test = whole(&db.store).await;
        step(&db.store, 1, test).await.unwrap();
        words(&db.store).await;
        assert_eq!(step(&db.store, 1, GateCommand::Announce).await, Err(RefusalCode::GateSamePerson));
        assert_eq!(step(&db.store, 2, GateCommand::Announce).await, Ok(GateEvent::Announced));
        let entries = db.store.gate_entries().await.unwrap();
        let gate = Gate::of(package.id(), package.substance(), &entries);
        assert_eq!(gate.closed(package.substance(), &package.bodies()), None);
        assert_eq!(gate.announced_on, Some(date("2022-03-01")));
        assert_eq!(entries.len(), 6);
        assert_eq!(db.store.verify_administration().await.unwrap().problems, []);
    }

    async fn a_simulation_that_no_kept_report_holds_of_this_version_is_not_recorded(db) {
        let GateCommand::RecordTest(test) = whole(&db.store).await else { unreachable!() };
        let told = |report: ContentHash| {
            let mut test = test.clone();
            test.simulated.as_mut().unwrap().report = report;
            GateCommand::RecordTest(test)
        };
        let nobody_s = step(&db.store, 1, told(report_hash("verzonnen"))).await;
        assert_eq!(nobody_s, Err(RefusalCode::GateNotSimulated));
        // One that was kept, of the same scheme before it was changed.
        let substance = ContentHash::from_bytes([5; 32]);
        let before = KeptVersion {
            scheme: package().id().clone(),
            substance,
            ends: true,
            keeps_terms: true,
            size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
            moments: Vec::new(),
        };
        db.store.keep_feasibility_report(now(), ("eerder", "[]"), &[before]).await.unwrap();
        let earlier = step(&db.store, 1, told(report_hash("[]"))).await;
        assert_eq!(earlier, Err(RefusalCode::GateNotSimulated));
        assert_eq!(db.store.gate_entries().await.unwrap(), []);
        step(&db.store, 1, told(report_hash("{}"))).await.unwrap();
    }

    async fn a_report_in_which_the_terms_are_not_kept_opens_no_gate(db) {
        let package = package();
        let late = |ends, keeps_terms| KeptVersion {
            scheme: package.id().clone(),
            substance: package.substance(),
            ends,
            keeps_terms,
            size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
            moments: Vec::new(),
        };
        db.store.keep_feasibility_report(now(), ("te laat", "[]"), &[late(true, false)]).await.unwrap();
        db.store.keep_feasibility_report(now(), ("te veel", "[1]"), &[late(false, true)]).await.unwrap();
        let reports = db.store.simulations_of(package.id(), package.substance()).await.unwrap();
        let known: Vec<_> = reports.iter().map(|(kept, _)| (kept.ends, kept.keeps_terms)).collect();
        assert_eq!(known, [(false, true), (true, false)], "the last first");
        let moment = SimulatedMoment {
            step: "first-review".to_owned(),
            fact: "dag van het besluit".to_owned(),
            is: "ready".to_owned(),
        };
        let counted = KeptVersion { moments: vec![moment.clone()], ..late(true, true) };
        db.store.keep_feasibility_report(now(), ("vanaf", "[2]"), &[counted]).await.unwrap();
        let reports = db.store.simulations_of(package.id(), package.substance()).await.unwrap();
        assert_eq!((&reports[0].0.moments, reports[1].0.moments.len()), (&vec![moment], 0));
        let GateCommand::RecordTest(test) = whole(&db.store).await else { unreachable!() };
        let told = |content: &str| {
            let mut test = test.clone();
            test.simulated.as_mut().unwrap().report = report_hash(content);
            GateCommand::RecordTest(test)
        };
        assert_eq!(step(&db.store, 1, told("[]")).await, Err(RefusalCode::GateTermsNotKept));
        assert_eq!(step(&db.store, 1, told("[1]")).await, Err(RefusalCode::GateOverload));
        step(&db.store, 1, told("{}")).await.unwrap();
        words(&db.store).await;
        step(&db.store, 2, GateCommand::Announce).await.unwrap();
    }

    async fn a_name_is_kept_with_what_was_read_and_refused_when_that_changed(db) {
        let test = whole(&db.store).await;
        let GateCommand::RecordTest(mut later) = test.clone() else { unreachable!() };
        step(&db.store, 1, test).await.unwrap();
        let read = reading(&package(), &gate_of(&db.store).await);
        later.transitional_rule = "Alles opnieuw.".to_owned();
        step(&db.store, 1, GateCommand::RecordTest(later)).await.unwrap();
        let (explains, signs) = invented_words(&package(), people(), date("2022-03-01")).remove(2);
        let late = step_read(&db.store, explains, read, signs.clone()).await;
        assert_eq!(late, Err(RefusalCode::GateChanged));
        assert_eq!(db.store.gate_entries().await.unwrap().len(), 2, "a refusal leaves nothing");
        let read = reading(&package(), &gate_of(&db.store).await);
        step_read(&db.store, explains, read, signs).await.unwrap();
        let entries = db.store.gate_entries().await.unwrap();
        let kept: Vec<_> = entries.iter().map(|entry| entry.read).collect();
        assert_eq!(kept, [None, None, read]);
        assert_eq!(db.store.verify_administration().await.unwrap().problems, []);
    }

    async fn what_is_refused_and_taken_back_is_kept_and_read_again(db) {
        let test = whole(&db.store).await;
        let GateCommand::RecordTest(mut changed) = test.clone() else { unreachable!() };
        step(&db.store, 1, test).await.unwrap();
        words(&db.store).await;
        step(&db.store, 2, GateCommand::Announce).await.unwrap();
        changed.transitional_rule = "Alles opnieuw.".to_owned();
        let change = || GateCommand::RecordTest(changed.clone());
        step(&db.store, 1, change()).await.unwrap();
        let (what, on) = (Signature::LegallySound, date("2022-03-01"));
        let remarks = || "Dat mag niet.".to_owned();
        let refuse = |of_standing| GateCommand::Refuse { what, on, remarks: remarks(), of_standing };
        let adviser = Actor::Staff { id: people().adviser, role: StaffRole::LegalAdviser };
        step_of(&db.store, adviser, refuse(false)).await.unwrap();
        let gate = gate_of(&db.store).await;
        assert_eq!((gate.proposed.is_some(), gate.refused.len()), (true, 1));
        let pilot = GateCommand::OpenPilot(vec![DossierId::from_bytes([3; 16])]);
        assert_eq!(step(&db.store, 2, pilot.clone()).await, Err(RefusalCode::GateHeldUp));
        step(&db.store, 2, GateCommand::WithdrawChange("Dan niet.".to_owned())).await.unwrap();
        let gate = gate_of(&db.store).await;
        assert_eq!((gate.proposed.is_some(), gate.refused.len()), (false, 0));
        step(&db.store, 2, pilot.clone()).await.unwrap();
        // A no to what stands there is kept as such.
        step(&db.store, 1, change()).await.unwrap();
        step_of(&db.store, adviser, refuse(true)).await.unwrap();
        step(&db.store, 2, GateCommand::WithdrawChange("Dan niet.".to_owned())).await.unwrap();
        assert_eq!(step(&db.store, 2, pilot).await, Err(RefusalCode::GateHeldUp));
        assert_eq!(db.store.verify_administration().await.unwrap().problems, []);
    }

    async fn of_two_who_announce_at_once_one_comes_too_late(db) {
        let test = whole(&db.store).await;
        step(&db.store, 1, test).await.unwrap();
        words(&db.store).await;
        let (one, other) =
            tokio::join!(step(&db.store, 2, GateCommand::Announce), step(&db.store, 3, GateCommand::Announce));
        let mut done = [one.err(), other.err()];
        done.sort_by_key(Option::is_some);
        assert_eq!(done, [None, Some(RefusalCode::AlreadyDecided)]);
        assert_eq!(db.store.gate_entries().await.unwrap().len(), 6);
    }

    async fn a_gate_that_was_opened_behind_our_back_is_found_and_one_that_cannot_be_read_stays_closed(db) {
        let test = whole(&db.store).await;
        step(&db.store, 1, test).await.unwrap();
        words(&db.store).await;
        step(&db.store, 2, GateCommand::Announce).await.unwrap();
        let sql = "UPDATE administration SET payload = replace(payload, 'announced', 'opened-to-all') \
                   WHERE kind = 'gate' AND number = 6";
        assert_eq!(db.tamper(sql, &[]).await, 1);
        let report = db.store.verify_administration().await.unwrap();
        assert_eq!(report.problems, [AdministrationProblem::Changed(6)]);
        let sql = "UPDATE administration SET payload = '{}' WHERE kind = 'gate' AND number = 2";
        assert_eq!(db.tamper(sql, &[]).await, 1);
        assert!(db.store.gate_entries().await.is_err());
    }

    async fn a_running_program_sees_at_its_next_look_what_another_one_did_at_a_gate(db) {
        let installed = Arc::new(Registry::embedded().unwrap());
        let gates = Gates::new(Arc::clone(&installed));
        let told = |gated: &herstel_domain::gate::Gated| gated.told().all().len();
        assert_eq!(told(&gates.seen()), 0, "before anybody looked");
        assert_eq!(told(&gates.look(&db.store).await.unwrap()), 0, "nothing was recorded");
        let done = Administered { at: now(), by: "proef".to_owned() };
        let one = people().recorder;
        let (package, pilot) = (package(), DossierId::from_bytes([3; 16]));
        let on = date("2022-03-01");
        let opening = invented_opening(&package, people(), pilot, on);
        let steps = steps(&db.store, &package, opening).await;
        // All of it or nothing: with a last step that cannot be, none was taken.
        let again = [steps.clone(), steps.clone()].concat();
        assert!(db.store.advance_gates(&again, on, &done).await.is_err());
        assert_eq!(db.store.gate_entries().await.unwrap(), []);
        db.store.advance_gates(&steps, on, &done).await.unwrap();
        assert_eq!(told(&gates.seen()), 0, "not looked yet");
        assert_eq!(told(&gates.look(&db.store).await.unwrap()), 1);
        assert_eq!(told(&gates.seen()), 1);
        assert_eq!(db.store.verify_administration().await.unwrap().problems, []);
        // What cannot be read closes them all.
        let sql = "UPDATE administration SET payload = '{}' WHERE kind = 'gate' AND number = 2";
        assert_eq!(db.tamper(sql, &[]).await, 1);
        let stop = StaffMember {
            id: one,
            name: "Ruth Verzonnen".to_owned(),
            post: StaffPost::Operation(StaffRole::Steering),
        };
        db.store.put_staff(&stop, &done).await.unwrap();
        assert!(gates.look(&db.store).await.is_err());
        assert_eq!(told(&gates.seen()), 0);
    }

    async fn an_outage_takes_from_nobody_what_was_seen_of_the_gates(db) {
        let gates = Gates::new(Arc::new(Registry::embedded().unwrap()));
        assert!(!gates.are_known());
        let (package, on) = (package(), date("2022-03-01"));
        let opening = invented_opening(&package, people(), DossierId::from_bytes([3; 16]), on);
        let steps = steps(&db.store, &package, opening).await;
        let done = Administered { at: now(), by: "proef".to_owned() };
        db.store.advance_gates(&steps, on, &done).await.unwrap();
        gates.look(&db.store).await.unwrap();
        db.store.close().await;
        let error = gates.look(&db.store).await.unwrap_err();
        assert!(error.may_pass(), "{error}");
        assert!(gates.are_known());
        assert_eq!(gates.seen().told().all().len(), 1, "others answer from what was seen");
    }
}
