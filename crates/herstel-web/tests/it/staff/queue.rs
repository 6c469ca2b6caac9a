//! The queue, notes, urgency and deviations on the pages.

use super::{dossier, journal, number};
use crate::app::{ANNA, App, HANDLER, REVIEWER, TEAM_LEAD};
use axum::http::StatusCode;

const NEXT: &str = "/werk/volgende";

#[tokio::test]
async fn the_next_dossier_is_one_that_is_ready_and_mine_until_it_is_taken_up() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    assert_eq!(dossier(&app, case).await.handler.unwrap().handler, crate::app::SAMIRA);
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open("/werk/rij").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let answer = jan.submit(&page, NEXT, &[]).await;
    assert!(answer.html().main_text().contains("geen dossier dat klaar is"), "it is tied to Samira");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open("/werk/rij").await;
    assert_eq!(samira.submit(&page, NEXT, &[]).await.location(), path);
    let page = samira.open("/werk").await;
    assert!(page.links().contains(&path), "{:?}", page.links());
    let page = samira.open("/werk/rij").await;
    assert_eq!(samira.submit(&page, NEXT, &[]).await.location(), path, "one at a time");
    assert_eq!(journal(&app, case).await.iter().filter(|kind| **kind == "handed-out").count(), 1);
    app.propose(case, "first-review").await;
    let page = samira.open("/werk/rij").await;
    assert!(samira.submit(&page, NEXT, &[]).await.html().main_text().contains("geen dossier dat klaar is"));
}

#[tokio::test]
async fn who_leads_a_team_sets_the_order_with_a_reason_and_everybody_reads_it() {
    let app = App::plain().await;
    let mut loes = app.signed_in(TEAM_LEAD).await;
    let order = "/werk/rij/volgorde";
    let page = loes.open("/werk/rij").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let fields = [("first-key", "legal-date"), ("second-key", "urgency"), ("order-reason", "")];
    let answer = loes.submit(&page, order, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.html().problems(), Vec::<String>::new());
    let fields = [("first-key", "class"), ("order-reason", "Deze situaties wachten te lang.")];
    let answer = loes.submit(&page, order, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a rule that looks at situations names them");
    let fields =
        [("first-key", "legal-date"), ("second-key", "urgency"), ("order-reason", "De termijnen knellen.")];
    assert_eq!(loes.submit(&page, order, &fields).await.location(), "/werk/rij");
    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open("/werk/rij").await.main_text();
    assert!(text.contains("De termijnen knellen.") && text.contains("Loes"), "{text}");
    assert!(!samira.open("/werk/rij").await.elements("form").any(|form| form["action"] == order));
    let settings = app.state.store.queue_settings().await.unwrap();
    assert_eq!(settings.len(), 1);
    assert!(app.state.store.verify_administration().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn notes_urgency_and_deviations_are_written_on_the_page_and_no_parent_reads_their_words() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let base = format!("/werk/dossier/{}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&base).await;
    let answer = samira.submit(&page, &format!("{base}/notitie"), &[("note", " ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html().main_text().contains("Vul dit in."));
    for (part, fields) in [
        ("notitie", vec![("note", "Zoutwatervis in het raam."), ("pinned", "yes")]),
        ("spoed", vec![("urgency", "critical"), ("urgency-reason", "Ontruiming dreigt donderdag.")]),
        (
            "afwijking",
            vec![("deviation-from", "queue"), ("deviation-reason", "Gaat voor, zegt de wijkagent.")],
        ),
    ] {
        let page = samira.open(&base).await;
        let answer = samira.submit(&page, &format!("{base}/{part}"), &fields).await;
        assert!(answer.location().starts_with(&base), "{part}");
    }
    let page = samira.open(&base).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let words =
        ["Zoutwatervis in het raam.", "Ontruiming dreigt donderdag.", "Gaat voor, zegt de wijkagent."];
    for word in words {
        assert!(page.main_text().contains(word), "{word}");
    }
    assert!(
        samira
            .open("/werk/lijst?spoed=critical&merk=pinned-note")
            .await
            .main_text()
            .contains("Anna Voorbeeld")
    );
    let note =
        page.elements("form").map(|form| form["action"].clone()).find(|to| to.contains("/notitie/cno-"));
    let unpinned = samira.submit(&page, &note.unwrap(), &[("pinned", "no")]).await;
    assert!(unpinned.location().ends_with("#notes"));
    assert!(!samira.open("/werk/lijst?merk=pinned-note").await.main_text().contains("Anna Voorbeeld"));
    let mut anna = app.parent(ANNA).await;
    let path = format!("/api/v1/dossiers/{}", number(&app, case).await);
    for path in
        ["/mijn-zaak".to_owned(), "/mijn-zaak/gegevens".to_owned(), "/mijn-zaak/inzagen".to_owned(), path]
    {
        let text = anna.get(&path).await.text();
        assert!(words.iter().all(|word| !text.contains(word)), "{path}");
    }
}

#[tokio::test]
async fn a_second_proposal_is_compared_with_the_first() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let base = format!("/werk/dossier/{}", number(&app, case).await);
    let first = app.propose(case, "first-review").await;
    let mut jan = app.signed_in(REVIEWER).await;
    let path = format!("{base}/besluit/{first}");
    let page = jan.open(&path).await;
    assert!(!page.main_text().contains("anders dan de vorige keer"));
    jan.submit(&page, &format!("{path}/terug"), &[("remarks", "Het bedrag van 2013 ontbreekt.")]).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "8.500,00")]).await;
    let second = app.propose(case, "first-review").await;
    let page = jan.open(&format!("{base}/besluit/{second}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Wat is er anders dan de vorige keer") && text.contains("€ 8.500,00"), "{text}");
}
