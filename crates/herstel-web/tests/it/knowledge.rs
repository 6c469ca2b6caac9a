//! Answers beside the case, seen by two people before they are found; and questions to which there is none.

use crate::app::{ANNA, App, HANDLER, REVIEWER, STEERING, TEAM_LEAD};
use axum::http::StatusCode;

#[tokio::test]
async fn an_article_is_found_once_a_colleague_published_it() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    let new = "/werk/kennis/nieuw";
    let page = samira.open(new).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let number =
        samira.submit(&page, new, &[("kind", "answer"), ("title", "Wie is 999055021?"), ("text", "x")]).await;
    assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(number.html().problems(), Vec::<String>::new());
    let whole =
        [("kind", "answer"), ("title", "Hoe lang duurt het?"), ("text", "Een halfjaar.\n\nSoms langer.")];
    let page = samira.open(new).await;
    let path = samira.submit(&page, new, &whole).await.location().to_owned();
    let publish = format!("{path}/publiceren");
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(
        !page.links().contains(&publish)
            && page.main_text().contains("Een collega maakt deze tekst openbaar")
    );
    let found = async |typed: &str| {
        let mut jan = app.signed_in(REVIEWER).await;
        let page = jan.open("/werk/kennis").await;
        let page = jan.submit(&page, "/werk/kennis/zoeken", &[("search", typed)]).await.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = page.main_text();
        let (_, after) = text.split_once("Antwoorden en werkwijzen").unwrap();
        after.split("Wacht op een collega").next().unwrap().contains("Hoe lang duurt het?")
    };
    assert!(!found("halfjaar").await, "a draft is found by nobody");
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    assert_eq!(jan.submit(&page, &publish, &[]).await.location(), path);
    assert!(found("HALF soms").await && found("duurt").await && !found("halfjaar bestaatniet").await);

    // A new text is not found before somebody else published it, and the one before stands meanwhile.
    let page = jan.open(&path).await;
    jan.submit(
        &page,
        &path,
        &[("kind", "answer"), ("title", "Hoe lang duurt het?"), ("text", "Een kwartaal.")],
    )
    .await;
    assert!(found("halfjaar").await && !found("kwartaal").await);
}

#[tokio::test]
async fn a_question_without_an_answer_gets_an_owner_and_an_answer_that_becomes_an_article() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open("/werk/kennis").await;
    let raise = "/werk/kennis/vraag";
    let named = samira.submit(&page, raise, &[("words", "Wie is 999055021?")]).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = samira.open("/werk/kennis").await;
    let asked = [("words", "Mag een oma zich aanmelden?"), ("step", "first-review")];
    let path = samira.submit(&page, raise, &asked).await.location().to_owned();
    for action in ["again", "own"] {
        let page = samira.open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert_eq!(samira.submit(&page, &path, &[("action", action)]).await.location(), path);
    }
    let mut steering = app.signed_in(STEERING).await;
    let text = steering.open("/sturing/signalen").await.main_text();
    for expected in ["Mag een oma zich aanmelden?", "2 keer gesteld", "Samira Bouzid", "Nog geen antwoord"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let page = lead.open(&path).await;
    lead.submit(&page, &path, &[("action", "answer"), ("answer", "Nee, alleen de ouder zelf.")]).await;
    let page = lead.open(&path).await;
    let article = page.links().into_iter().find(|link| link.contains("/werk/kennis/artikel/")).unwrap();
    assert!(samira.open(&article).await.main_text().contains("Nee, alleen de ouder zelf."));
    // Published, it stands beside the cases at that step.
    let page = samira.open(&article).await;
    samira.submit(&page, &format!("{article}/publiceren"), &[]).await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = crate::staff::number(&app, case).await;
    let text = samira.open(&format!("/werk/dossier/{number}")).await.main_text();
    assert!(text.contains("Kennis bij deze stap") && text.contains("Mag een oma zich aanmelden?"), "{text}");
}
