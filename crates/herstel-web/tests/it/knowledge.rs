//! Answers beside the case, seen by two people before they are found; and questions to which there is none.

use crate::app::{ANNA, App, Browser, HANDLER, JAN, REVIEWER, SAMIRA, STEERING, TEAM_LEAD};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::knowledge::{ArticleKind, ArticleText};
use herstel_kernel::{Actor, ArticleId, Desk, StaffId, StaffPost};
use herstel_store::{NewVersion, StaffMember};

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

/// Somebody at a desk of a municipality; another one for each code and desk.
async fn at_desk<'a>(app: &'a App, code: &str, desk: Desk) -> Browser<'a> {
    let municipality = code.parse().unwrap();
    let kind = if desk == Desk::Support { 0xb0 } else { 0xc0 };
    let id = StaffId::from_bytes([kind + code.as_bytes()[3] % 16; 16]);
    let post = StaffPost::Municipal(municipality, desk);
    app.hire(&StaffMember { id, name: "Loket".to_owned(), post }).await;
    app.signed_in(Actor::Municipal { id, municipality, desk }).await
}

/// An article that is published, and one that waits for a colleague.
async fn given_articles(app: &App) -> (ArticleId, ArticleId) {
    let (published, draft) = (ArticleId::from_bytes([0x61; 16]), ArticleId::from_bytes([0x62; 16]));
    let now = app.state.clock.now();
    for (id, title) in [(published, "Hoe lang duurt het?"), (draft, "Mag een oma zich aanmelden?")] {
        let text = "Een halfjaar.\n\nSoms langer.".to_owned();
        let says = ArticleText { kind: ArticleKind::Answer, step: None, title: title.to_owned(), text };
        let new = NewVersion { id, says, drafted_by: SAMIRA, drafted_at: now };
        app.state.store.draft_article(&new).await.unwrap();
    }
    let versions = app.state.store.article(published).await.unwrap();
    assert!(app.state.store.publish_article(&versions[0], JAN, now).await.unwrap());
    (published, draft)
}

#[tokio::test]
async fn a_support_desk_reads_what_is_published_and_its_question_comes_to_the_operation() {
    let app = App::plain().await;
    let (published, draft) = given_articles(&app).await;
    let mut desk = at_desk(&app, "0034", Desk::Support).await;
    let all = "/gemeente/kennis";
    assert!(desk.open("/gemeente").await.links().contains(&all.to_owned()));
    let page = desk.open(all).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let page = desk.submit(&page, "/gemeente/kennis/zoeken", &[("search", "halfj")]).await.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Hoe lang duurt het?") && !text.contains("Mag een oma"), "{text}");
    let article = format!("/gemeente/kennis/artikel/{published}");
    assert!(page.links().contains(&article), "{:?}", page.links());
    let page = desk.open(&article).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Soms langer."));
    let waits = desk.get(&format!("/gemeente/kennis/artikel/{draft}")).await;
    assert_eq!(waits.status, StatusCode::NOT_FOUND, "nobody published it");

    let ask = "/gemeente/kennis/vraag";
    let page = desk.open(all).await;
    assert!(page.main_text().contains("Schrijf geen naam, nummer of adres van een ouder op."));
    let named = desk.submit(&page, ask, &[("words", "Wie is 999055021?")]).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(named.html().problems(), Vec::<String>::new());
    assert!(named.text().contains("Wie is 999055021?"), "what was typed stays");
    let asked = desk.submit(&page, ask, &[("words", "Geldt dit ook in Belgi\u{eb}?")]).await;
    let path = asked.location().to_owned();
    let page = desk.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Er is nog geen antwoord."), "{}", page.main_text());

    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open("/werk/kennis").await.main_text();
    assert!(text.contains("gevraagd door de gemeente Almere"), "{text}");
    let signal = path.replace(ask, "/werk/kennis/vraag");
    let page = samira.open(&signal).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    samira.submit(&page, &signal, &[("action", "answer"), ("answer", "Ja, overal.")]).await;
    let page = desk.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Ja, overal."), "{}", page.main_text());
    let text = app.signed_in(STEERING).await.open("/sturing/signalen").await.main_text();
    assert!(text.contains("gevraagd door de gemeente Almere"), "{text}");

    let mut other = at_desk(&app, "0363", Desk::Support).await;
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "asked by another municipality");
    assert!(!other.open(all).await.main_text().contains("Geldt dit ook"));
    let mut collection = at_desk(&app, "0034", Desk::Collection).await;
    assert!(!collection.open("/gemeente").await.links().contains(&all.to_owned()));
    for path in [all, article.as_str(), path.as_str()] {
        assert_eq!(collection.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn other_programs_of_a_desk_search_ask_and_read_the_answer() {
    let app = App::plain().await;
    let (published, draft) = given_articles(&app).await;
    let mut desk = at_desk(&app, "0034", Desk::Support).await;
    let session = desk.get("/api/v1/session").await.json();
    let headers =
        [("content-type", "application/json"), ("x-csrf-token", session["csrf_token"].as_str().unwrap())];
    let post = |path: &str, body: serde_json::Value| (path.to_owned(), Body::from(body.to_string()));
    let (path, body) = post("/api/v1/knowledge/search", serde_json::json!({ "search": "HALF soms" }));
    let found = desk.send(Method::POST, &path, &headers, body).await.json();
    assert_eq!(found[0]["id"], published.to_string());
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    let text = desk.get(&format!("/api/v1/knowledge/articles/{published}")).await.json();
    assert_eq!(text["text"], "Een halfjaar.\n\nSoms langer.");
    let waits = desk.get(&format!("/api/v1/knowledge/articles/{draft}")).await;
    assert_eq!(waits.status, StatusCode::NOT_FOUND);

    let signals = "/api/v1/knowledge/signals";
    let (path, body) = post(signals, serde_json::json!({ "words": "Wie is 999055021?" }));
    let named = desk.send(Method::POST, &path, &headers, body).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (path, body) = post(signals, serde_json::json!({ "words": "Geldt dit ook buiten Nederland?" }));
    let asked = desk.send(Method::POST, &path, &headers, body).await;
    assert_eq!(asked.status, StatusCode::CREATED);
    let asked = asked.json();
    assert_eq!((&asked["municipality"], &asked["answer"]), (&"0034".into(), &serde_json::Value::Null));
    let one = format!("{signals}/{}", asked["id"].as_str().unwrap());
    assert_eq!(desk.get(&one).await.json()["times"], 1);
    assert_eq!(desk.get(signals).await.json().as_array().unwrap().len(), 1);
    let mut other = at_desk(&app, "0363", Desk::Support).await;
    assert_eq!(other.get(&one).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.get(signals).await.json(), serde_json::json!([]));
    let mut lead = app.signed_in(TEAM_LEAD).await;
    assert_eq!(lead.get(&one).await.json()["municipality"], "0034");
}

/// What another program finds.
async fn searched(browser: &mut Browser<'_>, typed: &str) -> serde_json::Value {
    let session = browser.get("/api/v1/session").await.json();
    let token = session["csrf_token"].as_str().unwrap();
    let headers = [("content-type", "application/json"), ("x-csrf-token", token)];
    let body = Body::from(serde_json::json!({ "search": typed }).to_string());
    browser.send(Method::POST, "/api/v1/knowledge/search", &headers, body).await.json()
}

#[tokio::test]
async fn about_a_step_that_is_not_open_yet_the_operation_reads_what_a_desk_does_not_find() {
    let app = App::plain().await;
    let id = ArticleId::from_bytes([0x63; 16]);
    let now = app.state.clock.now();
    let says = ArticleText {
        kind: ArticleKind::Guide,
        step: Some("step-to-come".to_owned()),
        title: "Wat straks verandert".to_owned(),
        text: "Nog niet open.".to_owned(),
    };
    app.state
        .store
        .draft_article(&NewVersion { id, says, drafted_by: SAMIRA, drafted_at: now })
        .await
        .unwrap();
    let versions = app.state.store.article(id).await.unwrap();
    assert!(app.state.store.publish_article(&versions[0], JAN, now).await.unwrap());

    let one = format!("/api/v1/knowledge/articles/{id}");
    let mut lead = app.signed_in(TEAM_LEAD).await;
    assert!(lead.open("/werk/kennis").await.main_text().contains("Wat straks verandert"));
    assert_eq!(searched(&mut lead, "straks").await[0]["id"], id.to_string());
    assert_eq!(lead.get(&one).await.json()["text"], "Nog niet open.");
    let mut desk = at_desk(&app, "0034", Desk::Support).await;
    assert!(!desk.open("/gemeente/kennis").await.main_text().contains("Wat straks verandert"));
    assert_eq!(searched(&mut desk, "straks").await, serde_json::json!([]));
    for path in [one, format!("/gemeente/kennis/artikel/{id}")] {
        assert_eq!(desk.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
