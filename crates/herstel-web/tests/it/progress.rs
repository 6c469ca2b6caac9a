//! The progress report: read by who steers, as a page, a table and for programs, with why people were helped urgently
//! and never who.

use crate::{
    api::Client,
    app::{ANNA, App, RUTH, SCHEMES, STEERING},
};
use axum::http::StatusCode;
use herstel_domain::gate::GateCommand;

#[tokio::test]
async fn the_report_says_what_was_counted_and_why_people_were_helped_urgently_and_never_who() {
    let app = App::with_closed(&SCHEMES, &["kind-2021-voorstel"]).await;
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open("/sturing/voortgang").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("nog niets geteld"));

    app.given_first_review(ANNA).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let urgent = GateCommand::HelpUrgently {
        dossiers: vec![dossier.registration.dossier],
        reason: "Dreigende uitzetting.".to_owned(),
    };
    app.at_gate("kind-2021-voorstel", RUTH, urgent).await;
    app.state.store.count_progress(app.state.clock.today()).await.unwrap();
    let page = browser.open("/sturing/voortgang").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in [
        "Eén ouder heeft zich aangemeld. Voor 0 ouders deed iedereen wat nog moest.",
        "Dreigende uitzetting. (één dossier)",
        "Toekenning",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let number = dossier.registration.number.to_string();
    let day = app.state.clock.today().to_string();
    let table = browser.get(&format!("/sturing/voortgang/{day}/csv")).await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let table = table.text();
    assert!(table.contains("\r\nurgent,,kind-2021-voorstel,,1,,\r\n"), "{table}");
    assert!(table.contains(",first-review,award,1,,"), "{table}");
    assert!(table.contains("\r\nhelped,,,,0,,\r\n"), "{table}");
    let mut client = Client::new(&app, STEERING).await;
    assert_eq!(client.get("/progress").await.json(), serde_json::json!([day]));
    let report = client.get(&format!("/progress/{day}")).await.json();
    assert_eq!(report["urgent_help"][0]["reason"], "Dreigende uitzetting.");
    assert_eq!((&report["decided"][0]["decisions"], &report["helped"]), (&1.into(), &0.into()));
    for told in [&text, &table, &report.to_string()] {
        assert!(!told.contains(&number), "who was helped is not told");
    }
}

#[tokio::test]
async fn a_day_that_was_not_counted_is_not_there() {
    let app = App::demo().await;
    let mut browser = app.signed_in(STEERING).await;
    for path in
        ["/sturing/voortgang/2019-01-01", "/sturing/voortgang/2019-01-01/csv", "/sturing/voortgang/31-02"]
    {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
