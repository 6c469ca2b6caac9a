//! Who may see what, as staff see and arrange it.

use super::{dossier, journal, number};
use crate::{
    app::{ANNA, App, Browser, Case, HANDLER, JAN, NEW_PARENT, REVIEWER, SAMIRA, bsn},
    html::Html,
};
use axum::http::StatusCode;
use herstel_domain::{
    bases::{Audience, BasisKind},
    relations::RelationKind,
};
use herstel_kernel::{Actor, Bsn, Date, Desk, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, StaffMember};

const TIM: StaffId = StaffId::from_bytes([0x91; 16]);
const ANOTHER: Actor = Actor::Staff { id: TIM, role: StaffRole::CaseHandler };

async fn given_another_handler(app: &App) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Verzonnen".to_owned(), post }).await;
}

async fn opened(app: &App) -> (Case, String, Browser<'_>) {
    let case = app.given_registration(ANNA).await;
    let number = number(app, case).await;
    (case, format!("/werk/dossier/{number}"), app.signed_in(HANDLER).await)
}

/// The first form of the page whose address ends so.
fn form(page: &Html, end: &str) -> String {
    let mut actions = page.elements("form").filter_map(|form| form.get("action").cloned());
    actions.find(|action| action.ends_with(end)).unwrap_or_else(|| panic!("no form {end}"))
}

#[tokio::test]
async fn a_relation_is_told_corrected_and_ended_with_its_days() {
    let app = App::demo().await;
    let (case, path, mut samira) = opened(&app).await;
    let add = format!("{path}/relatie");
    let page = samira.open(&add).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.chosen("kind").is_empty(), "no default decides");
    for (fields, field) in [
        (vec![("name", "Bram"), ("source", "de ouder")], "kind"),
        (vec![("kind", "partner"), ("source", "de ouder")], "name"),
        (vec![("kind", "partner"), ("name", "Bram")], "source"),
        (vec![("kind", "partner"), ("name", "Bram"), ("source", "x"), ("bsn", "123456789")], "bsn"),
        (vec![("kind", "partner"), ("name", "Bram"), ("source", "x"), ("from_on", "31-02-2015")], "from_on"),
        (
            vec![
                ("kind", "partner"),
                ("name", "Bram"),
                ("source", "x"),
                ("from_on", "01-03-2015"),
                ("last_on", "01-01-2015"),
            ],
            "last_on",
        ),
    ] {
        let refused = samira.submit(&page, &add, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(refused.html().problems(), Vec::<String>::new());
        assert!(
            refused.text().contains(&format!("f-{field}-error")),
            "{field}: {}",
            refused.html().main_text()
        );
    }
    let of_bram = bsn(60);
    let fields = [
        ("kind", "partner"),
        ("name", "Bram Verzonnen"),
        ("bsn", of_bram.as_str()),
        ("from_on", "01-03-2010"),
        ("source", "de ouder, aan de telefoon"),
    ];
    let access = format!("{path}/toegang");
    assert_eq!(samira.submit(&page, &add, &fields).await.location(), access);
    let page = samira.open(&access).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Bram Verzonnen Partner"), "{}", page.main_text());
    let told = dossier(&app, case).await.relations[0].clone();
    assert!(told.told.person.is_some(), "a citizen number says who it is");
    let correct = format!("{add}/{}", told.id);
    let form_page = samira.open(&correct).await;
    assert_eq!(form_page.value("name"), "Bram Verzonnen");
    assert_eq!(form_page.chosen("kind"), ["partner"]);
    let fields =
        [("kind", "partner"), ("name", "Bram de Verzonnen"), ("from_on", "01-04-2010"), ("source", "akte")];
    assert_eq!(samira.submit(&form_page, &correct, &fields).await.location(), access);
    let corrected = dossier(&app, case).await.relations[0].clone();
    assert_eq!(corrected.told.person, told.told.person, "an empty number changes nothing about who it is");
    assert_eq!(corrected.told.period.from_on, Some(Date::constant(2010, 4, 1)));
    let page = samira.open(&access).await;
    let end = form(&page, "/einde");
    let field = format!("last_on-{}", told.id);
    for wrong in ["", "gisteren", "31-12-2099"] {
        let refused = samira.submit(&page, &end, &[(&field, wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(refused.html().problems(), Vec::<String>::new());
    }
    assert_eq!(samira.submit(&page, &end, &[(&field, "31-12-2015")]).await.location(), access);
    let ended = dossier(&app, case).await;
    assert_eq!(ended.relations[0].told.kind, RelationKind::Partner);
    assert_eq!(ended.relations[0].told.period.until_on, Some(Date::constant(2016, 1, 1)));
    assert!(samira.open(&access).await.main_text().contains("tot en met 31 december 2015."));
    let again = samira.submit(&form_page, &correct, &[("once", "from-a-page-opened-before")]).await;
    assert!(again.status.is_client_error(), "on an old version nothing is overwritten: {}", again.status);
}

#[tokio::test]
async fn a_reason_to_look_is_recorded_with_its_days_and_stopped() {
    let app = App::demo().await;
    let (case, path, mut samira) = opened(&app).await;
    let (access, add) = (format!("{path}/toegang"), format!("{path}/grondslag"));
    let page = samira.open(&add).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.chosen("kind").is_empty() && page.chosen("audience").is_empty());
    for (fields, field) in [
        (vec![("audience", "operation")], "kind"),
        (vec![("kind", "law"), ("audience", "operation")], "article"),
        (vec![("kind", "urgent"), ("audience", "operation")], "reason"),
        (vec![("kind", "request")], "audience"),
        (vec![("kind", "request"), ("audience", "support"), ("municipality", "Atlantis")], "municipality"),
    ] {
        let refused = samira.submit(&page, &add, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(
            refused.text().contains(&format!("f-{field}-error")),
            "{field}: {}",
            refused.html().main_text()
        );
    }
    let kin = samira.submit(&page, &add, &[("kind", "law"), ("article", "x"), ("audience", "kin")]).await;
    assert_eq!(kin.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no next of kin");
    let fields = [
        ("kind", "law"),
        ("article", "Wht 3.13"),
        ("audience", "collection"),
        ("municipality", "Almere"),
        ("last_on", "31-12-2022"),
    ];
    assert_eq!(samira.submit(&page, &add, &fields).await.location(), access);
    let basis = dossier(&app, case).await.bases.last().unwrap().clone();
    assert_eq!(basis.kind, BasisKind::StatutoryGround { article: "Wht 3.13".to_owned() });
    let municipality = "0034".parse().unwrap();
    assert_eq!(basis.audience, Audience::Municipality { municipality, desk: Desk::Collection });
    assert_eq!(basis.period.until_on, Some(Date::constant(2023, 1, 1)));
    let page = samira.open(&access).await;
    assert!(page.main_text().contains("Voor wie geld int bij de gemeente Almere."), "{}", page.main_text());
    let stop = format!("{add}/{}/stoppen", basis.id);
    assert_eq!(samira.submit(&page, &stop, &[]).await.location(), access);
    assert_eq!(dossier(&app, case).await.bases.last().unwrap().period.until_on, Some(crate::app::TODAY));
}

#[tokio::test]
async fn a_dossier_is_protected_with_a_reason_and_then_only_its_handler_reaches_it() {
    let app = App::demo().await;
    given_another_handler(&app).await;
    let (case, path, mut samira) = opened(&app).await;
    let protect = format!("{path}/bescherming");
    let page = samira.open(&protect).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Nu is dat: Samira Bouzid."), "{}", page.main_text());
    let refused = samira.submit(&page, &protect, &[("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = samira.submit(&page, &protect, &[("reason", "Een ex-partner zoekt haar.")]).await;
    assert_eq!(sent.location(), path, "the handler still reaches it");
    let shown = samira.open(&path).await;
    assert!(shown.main_text().contains("Dit dossier is afgeschermd sinds"), "{}", shown.main_text());
    let mut tim = app.signed_in(ANOTHER).await;
    for closed in [path.clone(), format!("{path}/toegang"), protect.clone(), format!("{path}/relatie")] {
        assert_eq!(tim.get(&closed).await.status, StatusCode::NOT_FOUND, "{closed}");
    }
    let page = samira.open(&protect).await;
    let lift = format!("{protect}/opheffen");
    assert_eq!(samira.submit(&page, &lift, &[("reason", "Hij vertrok.")]).await.location(), path);
    assert!(dossier(&app, case).await.protection.is_none());
    assert_eq!(tim.get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_protects_a_dossier_of_another_handler_closes_it_to_themselves_and_lands_on_the_work_list() {
    let app = App::demo().await;
    given_another_handler(&app).await;
    let (_, path, _) = opened(&app).await;
    let mut tim = app.signed_in(ANOTHER).await;
    let protect = format!("{path}/bescherming");
    let page = tim.open(&protect).await;
    assert_eq!(tim.submit(&page, &protect, &[("reason", "Gevaar.")]).await.location(), "/werk/lijst");
    assert_eq!(tim.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_closed_dossier_is_opened_in_an_emergency_with_a_reason_and_for_some_hours_only() {
    const OPEN: &str = "/werk/toch-openen";
    let app = App::demo().await;
    given_another_handler(&app).await;
    let (case, path, mut samira) = opened(&app).await;
    let number = path.rsplit('/').next().unwrap().to_owned();
    let page = samira.open(&format!("{path}/bescherming")).await;
    samira.submit(&page, &format!("{path}/bescherming"), &[("reason", "Gevaar.")]).await.location();
    let mut tim = app.signed_in(ANOTHER).await;
    assert_eq!(tim.get(&path).await.status, StatusCode::NOT_FOUND);
    let page = tim.open(OPEN).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let before = journal(&app, case).await;
    for (fields, field) in [
        (vec![("reason", "Er is dreiging."), ("hours", "2")], "number"),
        (vec![("number", number.as_str()), ("hours", "2")], "reason"),
        (vec![("number", number.as_str()), ("reason", "Er is dreiging.")], "hours"),
        (vec![("number", number.as_str()), ("reason", "Er is dreiging."), ("hours", "5")], "hours"),
        (vec![("number", "H-2021-99999"), ("reason", "Er is dreiging."), ("hours", "2")], "number"),
        (vec![("number", "onzin"), ("reason", "Er is dreiging."), ("hours", "2")], "number"),
    ] {
        let refused = tim.submit(&page, OPEN, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(refused.html().problems(), Vec::<String>::new());
        assert!(
            refused.text().contains(&format!("f-{field}-error")),
            "{field}: {}",
            refused.html().main_text()
        );
    }
    assert_eq!(journal(&app, case).await, before);
    let fields = [("number", number.as_str()), ("reason", "Er is dreiging aan de deur."), ("hours", "2")];
    assert_eq!(tim.submit(&page, OPEN, &fields).await.location(), path);
    let shown = tim.open(&path).await;
    assert!(shown.main_text().contains("U kijkt hier met spoed, tot"), "{}", shown.main_text());
    let closed = tim.open(&format!("{path}/bescherming")).await;
    assert_eq!(closed.problems(), Vec::<String>::new());
    let said = closed.main_text();
    assert!(said.contains("Alleen de vaste behandelaar opent dit dossier weer."), "{said}");
    assert!(!said.contains("Open dit dossier weer"), "no form that would be refused: {said}");
    let own = samira.open(&format!("{path}/bescherming")).await.main_text();
    assert!(own.contains("Open dit dossier weer"), "{own}");
    let own = app.parent(ANNA).await.open("/mijn-zaak/meekijken").await;
    assert!(own.main_text().contains("Er is dreiging aan de deur."), "the parent reads why");
}

#[tokio::test]
async fn who_opened_a_dossier_in_an_emergency_brings_nobody_near_the_person() {
    const OPEN: &str = "/werk/toch-openen";
    let app = App::demo().await;
    given_another_handler(&app).await;
    let (case, path, mut samira) = opened(&app).await;
    let number = path.rsplit('/').next().unwrap().to_owned();
    let page = samira.open(&format!("{path}/bescherming")).await;
    samira.submit(&page, &format!("{path}/bescherming"), &[("reason", "Gevaar.")]).await.location();
    let mut tim = app.signed_in(ANOTHER).await;
    let page = tim.open(OPEN).await;
    let fields = [("number", number.as_str()), ("reason", "Er is dreiging."), ("hours", "1")];
    tim.submit(&page, OPEN, &fields).await.location();
    let before = journal(&app, case).await;
    let add = format!("{path}/relatie");
    let told = [("kind", "partner"), ("name", "Bram Verzonnen"), ("source", "een brief")];
    let page = tim.open(&add).await;
    let refused = tim.submit(&page, &add, &told).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    assert_eq!(journal(&app, case).await, before);
    let page = samira.open(&add).await;
    assert_eq!(samira.submit(&page, &add, &told).await.location(), format!("{path}/toegang"));
}

#[tokio::test]
async fn who_knows_somebody_says_so_and_never_reaches_them_again_also_not_in_an_emergency() {
    let app = App::demo().await;
    let (case, path, mut samira) = opened(&app).await;
    let number = number(&app, case).await;
    let declare = format!("{path}/ik-ken-deze-persoon");
    let page = samira.open(&declare).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let unsure = samira.submit(&page, &declare, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(app.state.store.conflicts().await.unwrap().is_empty(), "one press too many does nothing");
    assert_eq!(samira.submit(&page, &declare, &[("sure", "yes")]).await.location(), "/werk/lijst");
    let conflicts = app.state.store.conflicts().await.unwrap();
    assert_eq!((conflicts[0].staff, conflicts[0].person), (SAMIRA, ANNA));
    assert_eq!(conflicts[0].recorded_by, SAMIRA.to_string());
    assert_same_as_absent(&mut samira, &number).await;
    let mut jan = app.signed_in(REVIEWER).await;
    assert_eq!(jan.get(&path).await.status, StatusCode::OK, "nobody else is kept from it");
}

#[tokio::test]
async fn one_s_own_case_and_that_of_family_are_a_plain_page_that_tells_nothing() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    app.state.store.set_staff_person(JAN, Some(ANNA), &done).await.unwrap();
    let mut jan = app.signed_in(REVIEWER).await;
    assert_same_as_absent(&mut jan, &number).await;
    let child = Bsn::parse(&bsn(u32::from(NEW_PARENT.to_bytes()[0]))).unwrap();
    let child = app.state.store.person_by_bsn(&child, NEW_PARENT).await.unwrap();
    app.state.store.set_staff_person(JAN, Some(child), &done).await.unwrap();
    assert_eq!(jan.get(&format!("/werk/dossier/{number}")).await.status, StatusCode::OK);
    let mut samira = app.signed_in(HANDLER).await;
    let add = format!("/werk/dossier/{number}/relatie");
    let page = samira.open(&add).await;
    let of_child = bsn(u32::from(NEW_PARENT.to_bytes()[0]));
    let fields =
        [("kind", "child"), ("name", "Jan de Wit"), ("bsn", of_child.as_str()), ("source", "de ouder")];
    samira.submit(&page, &add, &fields).await.location();
    assert_same_as_absent(&mut jan, &number).await;
}

/// Every page of a dossier, and opening it all the same, answer as for one that is not there.
async fn assert_same_as_absent(browser: &mut Browser<'_>, number: &str) {
    const ABSENT: &str = "H-2021-99999";
    for page in ["", "/toegang", "/bescherming", "/relatie", "/grondslag", "/ik-ken-deze-persoon", "/feiten"]
    {
        let theirs = browser.get(&format!("/werk/dossier/{number}{page}")).await;
        let absent = browser.get(&format!("/werk/dossier/{ABSENT}{page}")).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(theirs.text().replace(number, ABSENT), absent.text(), "{page}");
    }
    let form = browser.open("/werk/toch-openen").await;
    let mut said = Vec::new();
    for wanted in [number, ABSENT] {
        let fields = [("number", wanted), ("reason", "Er is dreiging."), ("hours", "1")];
        let answer =
            browser.submit(&form, "/werk/toch-openen", &[&fields[..], &[("once", wanted)]].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let once = |line: &&str| !line.contains("name=\"once\"");
        let text = answer.text().replace(number, ABSENT);
        said.push(text.lines().filter(once).collect::<Vec<_>>().join("\n"));
    }
    assert_eq!(said[0], said[1]);
}
