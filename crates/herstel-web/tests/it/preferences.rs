//! What a person prefers: asked once, seen by who helps, used for what is told.

use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;
use herstel_domain::registration::PreferredLanguage;

#[tokio::test]
async fn the_parent_says_it_once_and_the_handler_reads_it_on_top() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let number = crate::staff::number(&app, case).await;
    let (own, dossier) = ("/mijn-zaak/voorkeuren", format!("/werk/dossier/{number}"));
    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open(&dossier).await.main_text();
    assert!(text.contains("nog niet gevraagd"), "nothing is assumed: {text}");
    let mut anna = app.parent(ANNA).await;
    assert!(anna.open("/mijn-zaak/berichten").await.links().contains(&own.to_owned()));
    let page = anna.open(own).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let long = "x".repeat(201);
    let refused = anna.submit(&page, own, &[("spoken_to", long.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let page = anna.open(own).await;
    let said = [("pace", "exactness"), ("language", "en"), ("spoken_to", "met mijn voornaam")];
    let next = anna.submit(&page, own, &said).await.location().to_owned();
    assert!(next.starts_with("/taal/en"), "the pages go on in that language: {next}");
    let page = samira.open(&dossier).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    let top = text.find("met mijn voornaam").unwrap();
    assert!(top < text.find("De weg").unwrap() && text.contains("precies"), "{text}");
    assert_eq!(crate::staff::dossier(&app, case).await.language(), PreferredLanguage::En);

    // Staff write down what the parent says in a talk.
    let form = format!("{dossier}/voorkeuren");
    let page = samira.open(&form).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let said = [("pace", "speed"), ("language", ""), ("spoken_to", "met een tolk")];
    assert_eq!(samira.submit(&page, &form, &said).await.location(), dossier);
    assert!(samira.open(&dossier).await.main_text().contains("met een tolk"));
}
