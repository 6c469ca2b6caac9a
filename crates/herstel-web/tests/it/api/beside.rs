//! What happens beside the road, without a page: messages, talks and agreements, leaving by an agreement, penalties.

use super::Client;
use crate::{
    app::{ANNA, App, HANDLER, REVIEWER},
    staff::number,
};
use axum::http::StatusCode;
use herstel_kernel::Actor;
use serde_json::json;

const PARENT: Actor = Actor::Person { person: ANNA };

#[tokio::test]
async fn messages_are_read_in_words_and_answered() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let path = format!("/dossiers/{}/messages", number(&app, case).await);
    let mut anna = Client::new(&app, PARENT).await;
    let list = anna.get(&path).await.json();
    let first = &list["messages"][0];
    assert_eq!((first["about"].as_str(), first["seen_on"].is_null()), (Some("registered"), true));
    let id = first["id"].as_str().unwrap();
    let one = anna.get(&format!("{path}/{id}")).await.json();
    assert!(!one["paragraphs"].as_array().unwrap().is_empty() && one["letter"].is_string(), "{one}");
    assert!(anna.get(&path).await.json()["messages"][0]["seen_on"].is_string(), "it was opened");
    let written = anna.post(&path, &json!({ "to": id, "text": "Wanneer hoor ik iets?" })).await;
    assert_eq!(written.status, StatusCode::CREATED, "{}", written.text());
    let mut samira = Client::new(&app, HANDLER).await;
    let reply = &samira.get(&path).await.json()["replies"][0];
    assert_eq!((reply["to"].as_str(), reply["open"].as_bool()), (Some(id), Some(true)));
    let closing = format!("{path}/{}/closing", reply["id"].as_str().unwrap());
    let closed = samira.post(&closing, &json!({ "how": "Gebeld." })).await;
    assert_eq!(closed.status, StatusCode::OK, "{}", closed.text());
    assert_eq!(anna.get(&path).await.json()["replies"][0]["closed"], "Gebeld.");
}

#[tokio::test]
async fn who_names_an_entry_of_the_timeline_writes_that_one_anew_and_never_another() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let path = format!("/dossiers/{}/reconstruction", number(&app, case).await);
    let mut samira = Client::new(&app, HANDLER).await;
    let write = async |client: &mut Client<'_>, entry: Option<&str>, words: &str| {
        let version = client.get(&path).await.json()["version"].clone();
        let wish = json!({
            "change": "write", "expected_version": version, "entry": entry, "happened_on": "2014-03-10",
            "kind": "letter", "source": "Archief", "words": words, "asked_of": "Toeslagen",
            "asked_on": "2021-09-01",
        });
        client.post(&path, &wish).await
    };
    let absent = format!("tim-{:032}", 0);
    let nothing = write(&mut samira, Some(&absent), "Een brief.").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND, "{}", nothing.text());
    let first = write(&mut samira, None, "Een brief.").await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let known = samira.get(&path).await.json()["entries"][0]["id"].as_str().unwrap().to_owned();
    let anew = write(&mut samira, Some(&known), "Een brief met een dreigement.").await;
    assert_eq!(anew.status, StatusCode::OK, "{}", anew.text());
    let entries = samira.get(&path).await.json()["entries"].clone();
    let said: Vec<_> =
        entries.as_array().unwrap().iter().map(|entry| entry["words"].as_str().unwrap()).collect();
    assert_eq!(said, ["Een brief met een dreigement."], "once, as it was written last");
}

#[tokio::test]
async fn a_talk_ends_in_an_agreement_that_is_kept() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let base = format!("/dossiers/{}", number(&app, case).await);
    let (mut anna, mut samira) = (Client::new(&app, PARENT).await, Client::new(&app, HANDLER).await);
    let version = async |client: &mut Client<'_>| client.get(&base).await.json()["version"].clone();
    let ask =
        json!({ "change": "ask", "expected_version": version(&mut anna).await, "words": "Over het huis." });
    let asked = anna.post(&format!("{base}/talks"), &ask).await;
    assert_eq!(asked.status, StatusCode::CREATED, "{}", asked.text());
    let plan = json!({
        "change": "plan", "expected_version": version(&mut samira).await, "kind": "first-contact",
        "on": "2021-11-25", "time": "10.30 uur", "place": "telefoon",
    });
    let planned = samira.post(&format!("{base}/talks"), &plan).await;
    assert_eq!(planned.status, StatusCode::CREATED, "{}", planned.text());
    let talk = planned.json()["id"].as_str().unwrap().to_owned();
    let add = json!({
        "expected_version": version(&mut samira).await, "talk": talk, "what": "De brief opzoeken.",
        "owner": "operation", "due_on": "2021-12-01",
    });
    let added = samira.post(&format!("{base}/agreements"), &add).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.text());
    let agreement = format!("{base}/agreements/{}", added.json()["id"].as_str().unwrap());
    let done = json!({ "change": "done", "expected_version": version(&mut samira).await });
    assert_eq!(samira.post(&agreement, &done).await.status, StatusCode::OK);
    let plan = anna.get(&format!("{base}/plan")).await.json();
    assert_eq!(plan["talks"][0]["kind"], "first-contact");
    assert_eq!(plan["agreements"][0]["state"], "done");
}

#[tokio::test]
async fn an_agreement_is_read_by_two_signed_and_taken_back() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let base = format!("/dossiers/{}", number(&app, case).await);
    let all = format!("{base}/settlements");
    let mut anna = Client::new(&app, PARENT).await;
    let (mut samira, mut jan) = (Client::new(&app, HANDLER).await, Client::new(&app, REVIEWER).await);
    let version = async |client: &mut Client<'_>| client.get(&base).await.json()["version"].clone();
    let draft = json!({ "expected_version": version(&mut samira).await, "step": "first-review" });
    let drafted = samira.post(&all, &draft).await;
    assert_eq!(drafted.status, StatusCode::CREATED, "{}", drafted.text());
    let one = format!("{all}/{}", drafted.json()["id"].as_str().unwrap());
    assert_eq!(anna.get(&all).await.json()["settlements"], json!([]), "a draft is seen by nobody else");
    let offer = async |client: &mut Client<'_>| {
        let body = json!({ "expected_version": version(client).await });
        client.post(&format!("{one}/offer"), &body).await
    };
    let own = offer(&mut samira).await;
    assert_eq!(own.json()["code"], "same-person", "four eyes");
    let offered = offer(&mut jan).await;
    assert_eq!(offered.status, StatusCode::OK, "{}", offered.text());
    let stage =
        async |client: &mut Client<'_>| client.get(&all).await.json()["settlements"][0]["stage"].clone();
    assert_eq!(stage(&mut anna).await, "offered");
    let sign = json!({ "expected_version": version(&mut samira).await, "by_word": "phone" });
    let signed = samira.post(&format!("{one}/signature"), &sign).await;
    assert_eq!(signed.status, StatusCode::CREATED, "{}", signed.text());
    assert_eq!(stage(&mut anna).await, "cooling-off");
    let back = json!({ "expected_version": version(&mut anna).await, "answer": "taken-back" });
    let back = anna.post(&format!("{one}/no"), &back).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text());
    assert_eq!(stage(&mut anna).await, "offered");
    let ask = json!({ "expected_version": version(&mut anna).await, "step": "first-review", "words": "Een brief." });
    let nothing_left = anna.post(&format!("{base}/reopenings"), &ask).await;
    assert_ne!(nothing_left.status, StatusCode::CREATED, "nobody left");
    assert_eq!(anna.get(&format!("{base}/reopenings")).await.json()["reopenings"], json!([]));
    assert_eq!(anna.get(&format!("{base}/penalties")).await.json()["penalties"], json!([]));
}
