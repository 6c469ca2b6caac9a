//! Requests that are sent again: with a key in the API, and forms that are posted twice.

use crate::{
    api::Client,
    app::{ANNA, App, Browser, Case, HANDLER, NEW_PARENT, REVIEWER, bsn},
    staff::{dossier, journal, number},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::{Command, messages::WriteReply};
use herstel_kernel::Actor;
use serde_json::{Value, json};

async fn send(
    client: &Client<'_>,
    method: Method,
    path: &str,
    key: &str,
    body: &Value,
) -> (StatusCode, Value) {
    let headers = [
        ("content-type", "application/json"),
        ("x-csrf-token", client.csrf.as_str()),
        ("idempotency-key", key),
    ];
    let path = format!("/api/v1{path}");
    let answer = client.browser.clone().send(method, &path, &headers, Body::from(body.to_string())).await;
    (answer.status, answer.json())
}

#[tokio::test]
async fn a_registration_sent_again_to_another_node_gives_the_same_answer() {
    let app = App::plain().await;
    let node = app.another_node();
    let body = json!({ "name": "Nieuwe Ouder", "bsn": bsn(5), "born_on": "1985-03-27", "years": [2013] });
    let samira = Client::new(&app, HANDLER).await;
    let first = send(&samira, Method::POST, "/registrations", "reg-1", &body).await;
    assert_eq!(first.0, StatusCode::CREATED, "{first:?}");
    let elsewhere = Client::new(&node, HANDLER).await;
    assert_eq!(send(&elsewhere, Method::POST, "/registrations", "reg-1", &body).await, first);
    let (status, problem) = send(&elsewhere, Method::POST, "/registrations", "reg-2", &body).await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::CONFLICT, Some("already-registered")));
}

/// The id in the answer is that of what was recorded, also when another node answers the second time.
#[tokio::test]
async fn a_proposal_an_approval_and_facts_sent_again_are_done_once_with_the_same_ids() {
    let app = App::plain().await;
    let node = app.another_node();
    app.given_facts(ANNA).await;
    let (samira, jan) = (Client::new(&app, HANDLER).await, Client::new(&app, REVIEWER).await);
    let (samira_elsewhere, jan_elsewhere) =
        (Client::new(&node, HANDLER).await, Client::new(&node, REVIEWER).await);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let path = format!("/dossiers/{}", dossier.registration.number);

    let facts = json!({ "expected_version": dossier.version, "source": "archief",
        "facts": [{ "path": "toeslagjaar/2013/rente in de beschikking", "value": 401 }] });
    let recorded = send(&samira, Method::PUT, &format!("{path}/facts"), "facts-1", &facts).await;
    assert_eq!(recorded.0, StatusCode::OK, "{recorded:?}");
    assert_eq!(
        send(&samira_elsewhere, Method::PUT, &format!("{path}/facts"), "facts-1", &facts).await,
        recorded
    );

    let proposal = json!({ "expected_version": recorded.1["version"], "step": "first-review" });
    let decisions = format!("{path}/decisions");
    let proposed = send(&samira, Method::POST, &decisions, "prop-1", &proposal).await;
    assert_eq!(proposed.0, StatusCode::CREATED, "{proposed:?}");
    assert_eq!(send(&samira_elsewhere, Method::POST, &decisions, "prop-1", &proposal).await, proposed);

    let decision = proposed.1["id"].as_str().unwrap();
    let approval = format!("{decisions}/{decision}/approval");
    let looked_at = json!({ "expected_version": proposed.1["version"] });
    let approved = send(&jan, Method::POST, &approval, "appr-1", &looked_at).await;
    assert_eq!(approved.0, StatusCode::OK, "{approved:?}");
    assert_eq!(send(&jan_elsewhere, Method::POST, &approval, "appr-1", &looked_at).await, approved);

    let now = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(now.version, approved.1["version"].as_u64().unwrap(), "nothing was done twice");
    assert_eq!(now.decisions.len(), 1);
}

#[tokio::test]
async fn a_key_for_another_request_or_of_another_person_does_not_answer() {
    let app = App::plain().await;
    let body = |number: u32| json!({ "name": "Nieuwe Ouder", "bsn": bsn(number), "born_on": "1985-03-27" });
    let samira = Client::new(&app, HANDLER).await;
    let (status, first) = send(&samira, Method::POST, "/registrations", "reg-1", &body(5)).await;
    assert_eq!(status, StatusCode::CREATED);
    let (status, problem) = send(&samira, Method::POST, "/registrations", "reg-1", &body(6)).await;
    assert_eq!(
        (status, problem["code"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("idempotency-key"))
    );
    let parent = Client::new(&app, Actor::Person { person: NEW_PARENT }).await;
    let (status, own) = send(&parent, Method::POST, "/registrations", "reg-1", &body(7)).await;
    assert_eq!(status, StatusCode::CREATED, "the same key of somebody else is another key: {own}");
    assert_ne!(own["number"], first["number"]);
    for wrong in ["", " ", "a b", &"k".repeat(201)] {
        let (status, problem) = send(&samira, Method::POST, "/registrations", wrong, &body(8)).await;
        assert_eq!(
            (status, problem["code"].as_str()),
            (StatusCode::UNPROCESSABLE_ENTITY, Some("idempotency-key")),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_refused_request_may_be_mended_in_the_data_and_sent_again() {
    let app = App::plain().await;
    let samira = Client::new(&app, HANDLER).await;
    app.given_registration(ANNA).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let number = &dossier.registration.number;
    let body = json!({ "expected_version": 99, "source": "archief",
        "facts": [{ "path": "uitsluitingsgrond", "value": "geen uitsluiting" }] });
    let path = format!("/dossiers/{number}/facts");
    let (status, problem) = send(&samira, Method::PUT, &path, "facts-1", &body).await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::CONFLICT, Some("stale")));
    let body = json!({ "expected_version": dossier.version, "source": "archief",
        "facts": [{ "path": "uitsluitingsgrond", "value": "geen uitsluiting" }] });
    assert_eq!(send(&samira, Method::PUT, &path, "facts-1", &body).await.0, StatusCode::OK);
}

#[tokio::test]
async fn ending_sessions_sent_again_gives_the_same_answer_and_ends_nothing_more() {
    let app = App::plain().await;
    let samira = Client::new(&app, HANDLER).await;
    let _elsewhere = Client::new(&app, HANDLER).await;
    let first = send(&samira, Method::POST, "/sessions/end-others", "end-1", &json!({})).await;
    assert_eq!(first, (StatusCode::OK, json!({ "ended": 1 })));
    let mut since = Client::new(&app, HANDLER).await;
    assert_eq!(send(&samira, Method::POST, "/sessions/end-others", "end-1", &json!({})).await, first);
    let list = since.get("/sessions").await.json();
    let own = list.as_array().unwrap().iter().find(|session| session["is_this"] == true);
    let path = format!(
        "/sessions/{}/end",
        own.expect("a session of since then goes on")["session"].as_str().unwrap()
    );
    for _ in 0..2 {
        let ended = send(&samira, Method::POST, &path, "end-2", &json!({})).await;
        assert_eq!(ended, (StatusCode::OK, json!({ "ended": 1 })));
    }
}

#[tokio::test]
async fn a_form_posted_twice_is_carried_out_once_and_both_get_the_good_answer() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak/klopt-niet").await;
    let words = [("words", "Het was 8.400 euro.")];
    for _ in 0..2 {
        let answer = browser.submit(&page, "/mijn-zaak/klopt-niet", &words).await;
        assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    }
    assert_eq!(app.own_dossier(ANNA).await.unwrap().disputes.len(), 1);
    // Whoever goes back and writes something else is told that the dossier moved on, as before.
    let other = browser.submit(&page, "/mijn-zaak/klopt-niet", &[("words", "Iets anders.")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(app.own_dossier(ANNA).await.unwrap().disputes.len(), 1);
}

#[tokio::test]
async fn forms_of_staff_posted_twice_are_carried_out_once_and_both_get_the_good_answer() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let of_dossier = format!("/werk/dossier/{}", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let step = format!("{of_dossier}/stap/first-review");
    let page = samira.open(&step).await;
    let decision = samira.submit(&page, &step, &[]).await.location().to_owned();
    assert_eq!(samira.submit(&page, &step, &[]).await.location(), decision);
    let page = jan.open(&decision).await;
    let approval = format!("{decision}/akkoord");
    let next = jan.submit(&page, &approval, &[]).await.location().to_owned();
    assert_eq!(jan.submit(&page, &approval, &[]).await.location(), next);
    let kinds = journal(&app, case).await;
    for kind in ["decision-proposed", "decision-approved"] {
        assert_eq!(kinds.iter().filter(|found| **found == kind).count(), 1, "{kind}");
    }
    // What is only told makes no other version, so nothing but the key keeps it from being told twice.
    let path = format!("{of_dossier}/berichten");
    let words = [("kind", "words"), ("subject", "Uw vraag"), ("text", "Wij bellen vrijdag.")];
    told_once(&app, case, &mut samira, (&path, &words)).await;
    let reply = Command::WriteReply(WriteReply { to: None, text: "Wanneer belt u?".to_owned() });
    app.act(Actor::Person { person: ANNA }, case, &reply).await;
    let reply = dossier(&app, case).await.replies[0].id.to_string();
    let answer = [("kind", "words"), ("answers", reply.as_str()), ("text", "Vrijdag.")];
    told_once(&app, case, &mut samira, (&path, &answer)).await;
}

/// A form that tells the parent something, posted twice from one page.
async fn told_once(app: &App, case: Case, samira: &mut Browser<'_>, (path, fields): (&str, &[(&str, &str)])) {
    let before = dossier(app, case).await.messages.len();
    let page = samira.open(path).await;
    for _ in 0..2 {
        assert_eq!(samira.submit(&page, path, fields).await.location(), path);
    }
    assert_eq!(dossier(app, case).await.messages.len(), before + 1, "{fields:?}");
}

/// Forms that change nothing of a dossier: who signs out, and who searches.
const WITHOUT_KEY: [&str; 2] = ["/uitloggen", "name=\"search\""];

#[tokio::test]
async fn every_form_that_changes_a_dossier_carries_a_key() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let reply = Command::WriteReply(WriteReply { to: None, text: "Wanneer belt u?".to_owned() });
    app.act(Actor::Person { person: ANNA }, case, &reply).await;
    let mut anna = app.parent(ANNA).await;
    let mut samira = app.signed_in(HANDLER).await;
    let of_dossier = format!("/werk/dossier/{}", number(&app, case).await);
    let mut pages = vec![("/aanmelden".to_owned(), app.parent(NEW_PARENT).await.get("/aanmelden").await)];
    for path in ["", "/klopt-niet", "/berichten", "/plan", "/weg", "/klacht", "/bel-mij", "/voorkeuren"] {
        let path = format!("/mijn-zaak{path}");
        pages.push((path.clone(), anna.get(&path).await));
    }
    for path in [
        "",
        "/feiten",
        "/berichten",
        "/plan",
        "/toegang",
        "/voorkeuren",
        "/bezwaar",
        "/bellen",
        "/keten",
        "/weg",
        "/overdracht",
        "/termijn/full-assessment",
        "/bescherming",
        "/relatie",
        "/machtiging",
        "/erkenning",
    ] {
        let path = format!("{of_dossier}{path}");
        pages.push((path.clone(), samira.get(&path).await));
    }
    let mut with_key = 0;
    for (path, page) in pages {
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for form in page.text().split("<form").skip(1).filter(|form| form.contains("method=\"post\"")) {
            let form = form.split("</form>").next().unwrap();
            // A file is known again by what is in it.
            let is_upload = form.contains("multipart/form-data");
            if is_upload || WITHOUT_KEY.iter().any(|part| form.contains(part)) {
                continue;
            }
            assert!(form.contains("name=\"once\" value=\""), "{path}: {form}");
            with_key += usize::from(path.starts_with("/werk/"));
        }
    }
    assert!(with_key >= 12, "forms of staff were looked at: {with_key}");
}
