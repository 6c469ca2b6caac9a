//! What of the schemes of an installation is there for whom, as far as their gates are open.

use super::*;
use crate::given::{changed, given_registration};
use herstel_domain::gate::{GatePeople, Gated, invented_opening};
use herstel_scheme::{PackageFiles, Registry};
use std::sync::Arc;

fn gatekeepers() -> GatePeople {
    let desk = (staff(12), "0034".parse().unwrap());
    let (lead, handler, adviser) = (staff(11), staff(8), staff(9));
    GatePeople { recorder: staff(1), opener: staff(2), lead, handler, adviser, desk }
}

/// What happened when the gate of the policy of 2021 was opened, as it is built in.
fn opened() -> Vec<GateEntry> {
    let schemes = changed("kot-2021", |_| {});
    let package = &schemes.all()[0];
    let mut entries: Vec<GateEntry> = Vec::new();
    for (actor, command) in invented_opening(package, gatekeepers(), dossier(99), TODAY) {
        let gate = Gate::of(package.id(), package.substance(), &entries);
        let (substance, bodies) = (package.substance(), package.bodies());
        // The invented test names the version itself as its report.
        let version = Version { substance, bodies: &bodies, reports: &[kept(substance)] };
        let event = advance(&gate, version, &command, actor).unwrap();
        let done_by = if let Actor::Municipal { id, .. } = actor { id } else { actor.staff().unwrap() };
        let (scheme, substance) = (package.id().clone(), package.substance());
        let read = Some(substance);
        entries.push(GateEntry { scheme, substance, done_by, done_on: TODAY, read, event });
    }
    entries
}

#[test]
fn a_typo_in_a_text_leaves_a_gate_open_and_another_parameter_rule_or_step_closes_it() {
    let replace = |path: &'static str, from: &'static str, to: &'static str| {
        move |files: &mut PackageFiles| {
            let text = std::str::from_utf8(files.get(path).unwrap()).unwrap();
            assert!(text.contains(from), "{path} has no {from}");
            let text = text.replacen(from, to, 1);
            files.insert(path, text);
        }
    };
    let entries = opened();
    let told = |schemes: &Registry| Gated::new(Arc::new(schemes.clone()), &entries).told().all().len();
    assert_eq!(told(changed("kot-2021", |_| {})), 1);
    assert_eq!(
        told(changed("kot-2021", replace("texts/nl.ftl", "Herstel kinderopvang", "Herstell kinderopvang"))),
        1
    );
    for (path, from, to) in [
        ("process.toml", "[[step]]", "# anders\n\n[[step]]"),
        ("scheme.toml", "title = \"Drie adviezen van", "title = \"Drie adviesen van"),
        ("scheme.toml", "place = \"Stb. 2022", "place = \"Staatsblad 2022"),
        ("regels/eerste-toets.rgs", "\n\n", "\n\n// een opmerking\n\n\n"),
    ] {
        assert_eq!(told(changed("kot-2021", replace(path, from, to))), 1, "{path}: {to}");
    }
    assert_eq!(told(changed("kot-2021", replace("parameters.toml", "30.000 €", "30.001 €"))), 0);
    assert_eq!(
        told(changed("kot-2021", replace("process.toml", "machine = \"award\"", "machine = \"never\""))),
        0
    );
}

/// Given a dossier under the policy of 2021, when its gate is closed, open, or stopped, then this much of it is there.
#[test]
fn what_a_dossier_gets_of_the_schemes_follows_the_gate() {
    let given = given_registration(date("2021-03-01"));
    let id = given.dossier.registration.dossier;
    let installed = Arc::new(changed("kot-2021", |_| {}).clone());
    let package = installed.all()[0].clone();
    let today = date("2021-03-02");
    let entry = |event| GateEntry {
        scheme: package.id().clone(),
        substance: package.substance(),
        done_by: staff(2),
        done_on: TODAY,
        read: None,
        event,
    };
    let of = |more: Vec<GateEvent>, upto: usize| {
        let entries = opened().into_iter().take(upto).chain(more.into_iter().map(entry));
        let gated = Gated::new(Arc::clone(&installed), &entries.collect::<Vec<_>>());
        let mine = gated.for_dossier(&given.dossier);
        (
            gated.told().all().len(),
            mine.all().len(),
            mine.deciding("first-review", today).len(),
            gated.for_newcomer(today).deciding("first-review", today).len(),
        )
    };
    let stop = || GateEvent::Stopped { reason: "even niet".to_owned() };
    let pilot = || GateEvent::PilotOpened { dossiers: vec![id] };
    let help = || GateEvent::UrgentHelp { dossiers: vec![id], reason: "uitzetting".to_owned() };
    let cohort = |until: &str| GateEvent::CohortOpened {
        cohort: Cohort {
            name: "eerst".to_owned(),
            registered_from: None,
            registered_until: Some(date(until)),
        },
    };
    // Told to anybody, shown in the dossier, decides in it, decides for somebody new.
    assert_eq!(of(vec![], 0), (0, 0, 0, 0));
    assert_eq!(of(vec![], 5), (0, 0, 0, 0), "tested and signed");
    assert_eq!(of(vec![], 6), (1, 0, 0, 0), "announced");
    assert_eq!(of(vec![], 7), (1, 0, 0, 0), "the pilot of others");
    assert_eq!(of(vec![pilot()], 6), (1, 1, 1, 0));
    assert_eq!(of(vec![pilot(), stop()], 6), (1, 1, 0, 0));
    assert_eq!(of(vec![cohort("2021-03-01")], 8), (1, 1, 1, 0));
    assert_eq!(of(vec![cohort("2021-02-28")], 8), (1, 0, 0, 0));
    assert_eq!(of(vec![], 9), (1, 1, 1, 1), "a cohort of who registered until a year later");
    assert_eq!(of(vec![], 11), (1, 1, 1, 1), "open to all");
    assert_eq!(of(vec![stop()], 11), (1, 1, 0, 0));
    assert_eq!(of(vec![help()], 0), (0, 1, 1, 0));
    assert_eq!(of(vec![stop(), help()], 11), (1, 1, 1, 0));
}
