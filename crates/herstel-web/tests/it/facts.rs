use crate::app::{ANNA, App, OTHER};

const FACTS: &str = "/mijn-zaak/gegevens";

#[tokio::test]
async fn every_fact_is_shown_with_its_source_and_a_way_to_object() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "8.400")]).await;
    let page = app.parent(ANNA).await.open(FACTS).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let objections = page.links().iter().filter(|link| link.contains("klopt-niet?gegeven=")).count();
    assert_eq!(objections, dossier.facts.len());
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn of_the_citizen_number_only_the_end_is_shown() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let page = app.parent(ANNA).await.get(FACTS).await.text();
    assert!(!page.contains(&dossier.registration.details.bsn));
}

#[tokio::test]
async fn nobody_sees_the_facts_of_somebody_else() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    app.given_registration(OTHER).await;
    let text = app.parent(OTHER).await.open(FACTS).await.main_text();
    assert!(!text.contains("8.000"), "{text}");
}
