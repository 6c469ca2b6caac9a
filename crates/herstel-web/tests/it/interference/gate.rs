//! Nothing of a version whose gate is closed reaches anybody but staff: no name, no amount, no word, on no page, in no
//! letter, search or forecast, and not through the API. Inside a pilot it reaches the dossiers of the pilot.

use super::{
    crawl::{Fill, Viewer, crawl},
    family::{A, B, HELPER_OF_B, OFFICE_OF_B, a, at_desk, b, given, given_people, given_staff},
};
use crate::{
    app::{App, GATEKEEPERS, HANDLER, NEW_PARENT, STEERING, TEAM_LEAD, gatekeepers},
    forecast::given_report,
};
use axum::http::StatusCode;
use herstel_domain::gate::{Cohort, GateCommand, invented_test, invented_words};
use herstel_kernel::{Actor, Desk, StaffId};
use herstel_scheme::{PackageFiles, Registry};
use std::{collections::BTreeSet, sync::Arc};

const SECRET: &str = "kot-geheim";
/// In every text of the secret version, and its amount.
const MARKS: [&str; 4] = ["Zeilschip", "31.337", "31,337", "31337"];

/// The built-in schemes and a newer version of the main road, with other words and another amount.
fn with_secret() -> Arc<Registry> {
    let mut all = PackageFiles::embedded();
    let (_, mut files) = all.iter().find(|(name, _)| name == "kot-2021").unwrap().clone();
    let text =
        |files: &PackageFiles, path: &str| String::from_utf8(files.get(path).unwrap().to_vec()).unwrap();
    for path in ["texts/nl.ftl", "texts/en.ftl"] {
        let plain = text(&files, path);
        let marked = plain.lines().map(|line| match line.split_once(" = ") {
            Some((key, words)) if !key.starts_with([' ', '#']) => format!("{key} = Zeilschip {words}\n"),
            Some(_) | None => format!("{line}\n"),
        });
        let marked: String = marked.collect();
        files.insert(path, marked);
    }
    let manifest = text(&files, "scheme.toml");
    let manifest =
        manifest.replace("\"kot-2021\"", &format!("\"{SECRET}\"")).replace("2020-12-22", "2021-11-01");
    files.insert("scheme.toml", manifest);
    let parameters = text(&files, "parameters.toml").replace("30.000", "31.337");
    files.insert("parameters.toml", parameters);
    all.push((SECRET.to_owned(), files));
    Arc::new(Registry::from_files(all).unwrap_or_else(|errors| panic!("{errors}")))
}

async fn world() -> App {
    let app = App::with_closed(&with_secret(), &[SECRET]).await;
    given_staff(&app).await;
    given_people(&app).await;
    app
}

#[tokio::test]
async fn nothing_of_a_version_behind_a_closed_gate_reaches_anybody_but_staff() {
    let app = world().await;
    let of_b = given(&app, &b()).await;
    let viewers = [
        ("parent", Some(Actor::Person { person: B })),
        ("somebody new", Some(Actor::Person { person: NEW_PARENT })),
        ("helper", Some(Actor::Person { person: HELPER_OF_B })),
        ("office", Some(Actor::Representative { organisation: OFFICE_OF_B, colleague: None })),
        ("support desk", Some(at_desk("0150", Desk::Support))),
        ("collection desk", Some(at_desk("0150", Desk::Collection))),
        ("visitor", None),
    ];
    let mut secret = Fill::of(&of_b, 2);
    secret.parameters.insert("{id}", SECRET.to_owned());
    let addresses: BTreeSet<String> = [
        format!("/regelingen/{SECRET}"),
        format!("/api/v1/schemes/{SECRET}"),
        format!("/api/v1/dossiers/{}/steps/first-review/calculation?scheme={SECRET}", of_b.number),
        format!("/api/v1/dossiers/{}/steps/full-assessment/calculation?scheme={SECRET}", of_b.number),
    ]
    .into();
    for (place, (name, actor)) in (0..).zip(viewers) {
        let seen =
            crawl(&app, place, Viewer { name, actor }, std::slice::from_ref(&secret), &addresses).await;
        assert!(seen.len() > 100, "{name} asked for {} things", seen.len());
        for answer in &seen {
            let text = answer.text();
            for mark in MARKS {
                assert!(!text.contains(mark), "{name} gets «{mark}»: {}", answer.request());
            }
            // Who asks for it by name gets back no more than what they typed.
            let asked = answer.request().contains(SECRET);
            assert!(asked || !text.contains(SECRET), "{name} hears its name: {}", answer.request());
        }
    }
}

#[tokio::test]
async fn an_open_gate_shows_the_version_and_a_stopped_one_decides_nothing_more() {
    let app = world().await;
    let of_b = given(&app, &b()).await;
    let list = "/regelingen";
    let shown = async |app: &App, path: &str| app.visitor().get(path).await.text().contains("Zeilschip");
    let calculate =
        format!("/api/v1/dossiers/{}/steps/full-assessment/calculation?scheme={SECRET}", of_b.number);
    let calculated = async |app: &App| app.signed_in(HANDLER).await.get(&calculate).await.status;
    assert!(!shown(&app, list).await);
    assert_eq!(calculated(&app).await, StatusCode::NOT_FOUND, "closed");
    assert!(
        app.signed_in(STEERING).await.get(list).await.text().contains("Zeilschip"),
        "staff must explain it"
    );
    app.open_gate(SECRET).await;
    for path in [list.to_owned(), format!("/regelingen/{SECRET}"), format!("/api/v1/schemes/{SECRET}")] {
        assert!(shown(&app, &path).await, "{path} is as before the gate opened");
    }
    let case = async |app: &App| app.parent(B).await.get("/mijn-zaak").await.text();
    assert!(case(&app).await.contains("Zeilschip"), "the page of the parent");
    assert_ne!(calculated(&app).await, StatusCode::NOT_FOUND);
    app.at_gate(SECRET, GATEKEEPERS.0, GateCommand::Stop("De balie kan het niet aan.".to_owned())).await;
    let step = format!("/api/v1/dossiers/{}/steps/full-assessment/calculation", of_b.number);
    let answer = app.signed_in(HANDLER).await.get(&step).await;
    assert!(!answer.text().contains(SECRET), "a stopped version decides: {}", answer.text());
}

#[tokio::test]
async fn inside_a_pilot_a_version_reaches_the_dossiers_of_the_pilot_and_help_reaches_whoever_is_named() {
    let app = world().await;
    let (of_a, of_b) = (given(&app, &a()).await, given(&app, &b()).await);
    let reaches = async |app: &App, person| {
        app.parent(person).await.get("/mijn-zaak").await.text().contains("Zeilschip")
    };
    let seen = async |app: &App| [reaches(app, A).await, reaches(app, B).await];
    let (recorder, opener) = GATEKEEPERS;
    let on = crate::app::TODAY;
    assert_eq!(seen(&app).await, [false, false]);
    let reason = "Dreigende uitzetting op maandag.".to_owned();
    let help = GateCommand::HelpUrgently { dossiers: vec![of_b.case.dossier], reason };
    app.at_gate(SECRET, StaffId::from_bytes([72; 16]), help).await;
    assert_eq!(seen(&app).await, [false, true], "urgent help passes a gate without a test");
    let package = app.state.gates.installed().get(&SECRET.parse().unwrap()).unwrap().clone();
    let mut test = Box::new(invented_test(&package, on));
    given_report(&app).await;
    let reports = app.state.store.simulations_of(package.id(), package.substance()).await.unwrap();
    test.simulated.as_mut().unwrap().report = reports[0].0.report;
    app.at_gate(SECRET, recorder, GateCommand::RecordTest(test)).await;
    assert_eq!(seen(&app).await, [false, true], "a test opens nothing");
    for (actor, command) in invented_words(&package, gatekeepers(), on) {
        app.at_gate_as(SECRET, actor, command).await;
    }
    assert_eq!(seen(&app).await, [false, true], "nor what others say of it");
    app.at_gate(SECRET, opener, GateCommand::Announce).await;
    assert!(app.visitor().get("/regelingen").await.text().contains("Zeilschip"), "announced is told");
    assert_eq!(seen(&app).await, [false, true], "told is not open");
    app.at_gate(SECRET, opener, GateCommand::OpenPilot(vec![of_a.case.dossier])).await;
    assert_eq!(seen(&app).await, [true, true]);
    let of_c = App::own_dossier(&app, A).await.unwrap();
    let from = of_c.registration.registered_on.tomorrow().unwrap();
    let cohort = Cohort {
        name: "wie na ons komt".to_owned(),
        registered_from: Some(from),
        registered_until: Some(from.checked_add(jiff::Span::new().years(1)).unwrap()),
    };
    app.at_gate(SECRET, opener, GateCommand::Learn("Bel eerst.".to_owned())).await;
    app.at_gate(SECRET, opener, GateCommand::OpenCohort(cohort)).await;
    assert_eq!(seen(&app).await, [true, true]);
}

/// Given a version in work, when somebody who explains schemes opens its page, then the answers stand there; visitors, parents
/// and a collection desk find nothing of them, before it is announced and after.
#[tokio::test]
async fn prepared_answers_are_for_staff_and_support_desks_and_for_nobody_else() {
    let app = world().await;
    given(&app, &b()).await;
    let package = app.state.gates.installed().get(&SECRET.parse().unwrap()).unwrap().clone();
    let page = format!("/regelingen/{SECRET}");
    let places = [page.clone(), format!("{page}/balie"), format!("/api/v1/gates/{SECRET}/front-desk")];
    let support = at_desk("0150", Desk::Support);
    let explaining = [HANDLER, TEAM_LEAD, support];
    let others = [
        Some(Actor::Person { person: B }),
        Some(Actor::Person { person: HELPER_OF_B }),
        Some(Actor::Representative { organisation: OFFICE_OF_B, colleague: None }),
        Some(at_desk("0150", Desk::Collection)),
        None,
    ];
    let hears = async |actor: Option<Actor>, path: &str| {
        let mut browser = match actor {
            Some(actor) => app.signed_in(actor).await,
            None => app.visitor(),
        };
        browser.get(path).await.text().contains("U houdt uw plek")
    };
    for path in &places {
        assert!(!hears(Some(support), path).await, "nothing was recorded yet: {path}");
    }
    let mut test = Box::new(invented_test(&package, crate::app::TODAY));
    given_report(&app).await;
    let reports = app.state.store.simulations_of(package.id(), package.substance()).await.unwrap();
    test.simulated.as_mut().unwrap().report = reports[0].0.report;
    app.at_gate(SECRET, GATEKEEPERS.0, GateCommand::RecordTest(test)).await;
    for is_announced in [false, true] {
        for path in &places {
            for actor in explaining {
                assert!(hears(Some(actor), path).await, "{actor:?} must be able to answer: {path}");
            }
            for actor in others {
                assert!(!hears(actor, path).await, "{actor:?} {path} announced: {is_announced}");
            }
        }
        let shown = app.visitor().get("/regelingen").await.text().contains("Zeilschip");
        assert_eq!(shown, is_announced);
        if !is_announced {
            for (actor, command) in invented_words(&package, gatekeepers(), crate::app::TODAY) {
                app.at_gate_as(SECRET, actor, command).await;
            }
            app.at_gate(SECRET, GATEKEEPERS.1, GateCommand::Announce).await;
        }
    }
}
