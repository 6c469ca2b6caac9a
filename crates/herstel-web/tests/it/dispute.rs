use crate::{
    api::Client,
    app::{ANNA, Answer, App, Browser, HANDLER},
    documents::{Part, pdf, photo, send},
    html::Html,
};
use axum::http::StatusCode;
use herstel_domain::disputes::DisputeTarget;
use herstel_kernel::Actor;
use herstel_web::Scanner;
use serde_json::json;

const FORM: &str = "/mijn-zaak/klopt-niet";
const FACT: &str = "/mijn-zaak/klopt-niet?gegeven=toeslagjaar%2F2013%2Fteruggevorderd+bedrag";

#[tokio::test]
async fn the_form_says_what_it_is_about() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let page = app.parent(ANNA).await.open(FACT).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn a_remark_reaches_the_dossier_and_its_answer_reaches_the_parent() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let answer = browser.submit(&page, FORM, &[("words", "Het was 8.400 euro.")]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let raised = &dossier.disputes[0].raised;
    assert_eq!(raised.words, "Het was 8.400 euro.");
    let path = "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap();
    assert_eq!(raised.target, DisputeTarget::Fact { path });

    let waiting = browser.open("/mijn-zaak?net=gemeld").await.main_text();
    assert!(waiting.starts_with("Uw opmerking is binnen"), "{waiting}");
    assert!(waiting.contains("Wij kijken ernaar"), "{waiting}");
    app.answer(case, raised.dispute, "U had gelijk; het is nu 8.400 euro.").await;
    let answered = browser.open("/mijn-zaak").await.main_text();
    assert!(answered.contains("U had gelijk; het is nu 8.400 euro."), "{answered}");
}

#[tokio::test]
async fn words_are_needed_and_without_them_nothing_is_stored() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let answer = browser.submit(&page, FORM, &[("words", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Teruggevraagd bedrag, Toeslagjaar 2013"), "{}", page.main_text());
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
}

#[tokio::test]
async fn too_many_words_are_kept_on_the_page_and_not_stored() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FORM).await;
    let words = "woord ".repeat(4_000);
    let answer = browser.submit(&page, FORM, &[("words", &words)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Deze tekst is te lang."));
    assert!(answer.text().contains(words.trim()), "what was written is not lost");
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
}

#[tokio::test]
async fn a_remark_about_something_that_changed_meanwhile_is_kept_and_asked_again() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "8.400")]).await;
    let answer = browser.submit(&page, FORM, &[("words", "Het was 8.400 euro.")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("Het was 8.400 euro."), "what was written is not lost");
    assert!(answer.html().main_text().contains("€ 8.400,00"), "the new value is shown");
    let again = browser.submit(&answer.html(), FORM, &[("words", "Toch niet.")]).await;
    assert_eq!(again.location(), "/mijn-zaak?net=gemeld");
}

#[tokio::test]
async fn what_is_not_there_cannot_be_pointed_out() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    for query in ["gegeven=toeslagjaar%2F2012%2Fgrond", "gegeven=a%2Fb", "besluit=onzin&regel=x"] {
        let answer = browser.get(&format!("{FORM}?{query}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}");
    }
}

/// The form as a browser sends it, with a file in it.
async fn send_with(browser: &mut Browser<'_>, page: &Html, path: &str, words: &str, file: &[u8]) -> Answer {
    let hidden = page.hidden_fields(path);
    let name = if file.is_empty() { "" } else { "IMG_0001.jpg" };
    let mut parts: Vec<Part<'_>> =
        hidden.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())).collect();
    parts.push(("words", None, words.as_bytes()));
    parts.push(("file", Some(name), file));
    send(browser, path, &parts).await
}

#[tokio::test]
async fn a_photo_says_what_is_wrong_and_reaches_the_handler_and_the_page_of_the_parent() {
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let answer = send_with(&mut browser, &page, FORM, "", &photo(400)).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let raised = &dossier.disputes[0].raised;
    let document = raised.document.unwrap();
    assert_eq!((raised.words.as_str(), dossier.documents[0].document), ("", document));

    let own = format!("/mijn-zaak/documenten/{document}");
    let case_page = browser.open("/mijn-zaak").await;
    assert!(case_page.links().contains(&own), "{:?}", case_page.links());
    assert_eq!(case_page.problems(), Vec::<String>::new());
    assert_eq!(browser.get(&own).await.bytes, photo(400));
    let number = &dossier.registration.number;
    let mut samira = app.signed_in(HANDLER).await;
    let staff = samira.open(&format!("/werk/dossier/{number}")).await;
    let href = format!("/werk/dossier/{number}/documenten/{document}");
    assert!(staff.links().contains(&href), "{:?}", staff.links());
    assert_eq!(staff.problems(), Vec::<String>::new());
}

#[tokio::test]
async fn words_and_a_photo_pressed_twice_are_one_remark() {
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    for _ in 0..2 {
        let answer = send_with(&mut browser, &page, FORM, "Zie de brief.", &pdf(1)).await;
        assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    }
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!((dossier.disputes.len(), dossier.documents.len()), (1, 1));
    // Other words beside the same file are something else: the page of before is too old for them.
    let other = send_with(&mut browser, &page, FORM, "Iets anders.", &pdf(1)).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(other.text().contains("Iets anders."), "what was written is not lost");
}

#[tokio::test]
async fn a_form_with_a_place_for_a_file_takes_words_alone_and_refuses_neither() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let nothing = send_with(&mut browser, &page, FORM, " ", b"").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
    let answer = send_with(&mut browser, &page, FORM, "Het was meer.", b"").await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    assert_eq!(app.own_dossier(ANNA).await.unwrap().disputes[0].raised.document, None);
}

#[tokio::test]
async fn a_file_that_is_no_photo_or_that_nobody_can_look_at_is_refused_at_its_field_and_keeps_the_words() {
    for (scanner, file) in [(Scanner::Unscanned, b"MZ is geen foto".to_vec()), (Scanner::Closed, photo(400))]
    {
        let app = App::plain().await.scanned_by(scanner);
        app.given_facts(ANNA).await;
        let mut browser = app.parent(ANNA).await;
        let page = browser.open(FACT).await;
        let answer = send_with(&mut browser, &page, FORM, "Zie de foto.", &file).await;
        assert!(!answer.status.is_success() && !answer.status.is_redirection(), "{}", answer.status);
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(answer.text().contains("id=\"f-file-error\""), "{}", page.main_text());
        assert!(answer.text().contains("Zie de foto."), "what was written is not lost");
        let dossier = app.own_dossier(ANNA).await.unwrap();
        assert!(dossier.disputes.is_empty() && dossier.documents.is_empty());
    }
}

#[tokio::test]
async fn a_form_with_a_file_and_without_its_token_is_forged() {
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let words: Part<'_> = ("words", None, b"Het was meer.");
    let picture = photo(400);
    let file: Part<'_> = ("file", Some("brief.jpg"), &picture);
    for token in ["", "onzin"] {
        let answer = send(&mut browser, FORM, &[("csrf", None, token.as_bytes()), words, file]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    let before_its_token = send(&mut browser, FORM, &[words, ("csrf", None, b"")]).await;
    assert_eq!(before_its_token.status, StatusCode::FORBIDDEN);
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
}

#[tokio::test]
async fn a_program_points_at_a_document_that_is_there_instead_of_words() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let document = app.given_document(case).await.to_string();
    let mut parent = Client::new(&app, Actor::Person { person: ANNA }).await;
    let me = parent.get("/me").await.json();
    let path = format!("/dossiers/{}/disputes", me["number"].as_str().unwrap());
    let remark = |document: Option<&str>| json!({ "expected_version": me["version"], "about": { "kind": "other" }, "document": document });
    let refused = parent.post(&path, &remark(None)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "words or a document: {}", refused.text());
    let raised = parent.post(&path, &remark(Some(&document))).await;
    assert_eq!(raised.status, StatusCode::CREATED, "{}", raised.text());
    let me = parent.get("/me").await.json();
    assert_eq!((&me["disputes"][0]["document"], &me["disputes"][0]["words"]), (&json!(document), &json!("")));
}

#[tokio::test]
async fn beside_a_file_that_is_too_large_the_words_are_kept_and_the_field_says_what_is_wrong() {
    let app = App::plain().await.scanned_by(Scanner::Unscanned);
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    // Just over what is accepted, and so much that it would not have been read at all.
    for megabytes in [26, 60] {
        let file = [photo(400), vec![b' '; megabytes * 1024 * 1024]].concat();
        let answer = send_with(&mut browser, &page, FORM, "Het was 8.400 euro.", &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{megabytes}");
        assert!(answer.text().contains("Het was 8.400 euro."), "what was written is not lost");
        let wrong = answer.html();
        assert_eq!(wrong.problems(), Vec::<String>::new());
        assert!(wrong.links().contains(&"#f-file".to_owned()), "{:?}", wrong.links());
        assert!(wrong.main_text().contains("te groot"), "{}", wrong.main_text());
    }
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty(), "nothing is stored");
    let answer = send_with(&mut browser, &page, FORM, "Het was 8.400 euro.", &[]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
}
