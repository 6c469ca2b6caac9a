//! Who of an office or a desk it was: the parent reads a reference beside the organisation, and nobody's name.

use crate::{
    api::{
        Client,
        roles::{SUPPORTS, browser_of, given_grounds},
    },
    app::{ANNA, App, HANDLER},
    staff::number,
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, ColleagueReference, OrganisationId};
use std::collections::BTreeSet;

/// The office that has a mandate in these tests.
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);

fn colleague(byte: u8) -> Actor {
    let colleague = Some(ColleagueReference::from_bytes([byte; 8]));
    Actor::Representative { organisation: OFFICE, colleague }
}

#[tokio::test]
async fn the_look_of_each_colleague_has_a_reference_of_its_own() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_grounds(&app, case).await;
    let number = number(&app, case).await;
    for byte in [0x1a, 0x2b] {
        let answer = app.signed_in(colleague(byte)).await.get(&format!("/namens/{number}")).await;
        assert_eq!(answer.status, StatusCode::OK, "what they may see is that of the office");
    }
    browser_of(&app, SUPPORTS).await.open("/gemeente").await;
    let (one, other, desk) = ("1a1a-1a1a-1a1a-1a1a", "2b2b-2b2b-2b2b-2b2b", "dddd-dddd-dddd-dddd");
    let mut anna = Client::new(&app, Actor::Person { person: ANNA }).await;
    let page = anna.browser.open("/mijn-zaak/inzagen").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in [one, other, desk, "Kantoor Verzonnen, handelt voor u", "Hulploket"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Loket Support"), "the name of who sits there is not for the parent: {text}");
    let looks = anna.get("/me/access").await.json();
    let looks = looks["looks"].as_array().unwrap();
    let references: BTreeSet<&str> = looks.iter().filter_map(|look| look["reference"].as_str()).collect();
    assert_eq!(references, [one, other, desk].into());
    let of_staff = looks.iter().filter(|look| look["role"] == "case-handler");
    assert!(
        of_staff.into_iter().all(|look| look["reference"].is_null()),
        "the operation knows its own people"
    );
}

#[tokio::test]
async fn the_history_says_which_colleague_did_something() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_grounds(&app, case).await;
    let number = number(&app, case).await;
    let path = format!("/namens/{number}/klopt-niet");
    let mut browser = app.signed_in(colleague(0x1a)).await;
    let page = browser.open(&path).await;
    browser.submit(&page, &path, &[("words", "Het adres klopt niet.")]).await.location();
    let text = app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await.main_text();
    assert!(text.contains("de vertegenwoordiger (kenmerk 1a1a-1a1a-1a1a-1a1a)"), "{text}");
}
