use crate::app::{ANNA, App, OTHER};
use axum::http::StatusCode;

#[tokio::test]
async fn every_amount_leads_back_to_its_rule_its_facts_and_its_parameters() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(&format!("/mijn-zaak/besluit/{decision}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(without_mark(&page.main_text()));

    let facts = browser.open("/mijn-zaak/gegevens").await;
    let anchors: Vec<String> = facts.elements("li").filter_map(|item| item.get("id").cloned()).collect();
    let links: Vec<String> = page.links();
    let to_facts: Vec<&String> =
        links.iter().filter(|link| link.starts_with("/mijn-zaak/gegevens#")).collect();
    assert!(!to_facts.is_empty(), "{links:?}");
    for link in to_facts {
        let (_, anchor) = link.split_once('#').unwrap();
        assert!(anchors.iter().any(|own| own == anchor), "{link} is not on the page of facts: {anchors:?}");
    }
    for link in links.iter().filter(|link| link.starts_with("/mijn-zaak/klopt-niet")) {
        assert_eq!(browser.get(link).await.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn steps_about_several_years_stand_together_and_their_rule_is_said_once() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let more = [
        ("toeslagjaar/2014/grond", "hardheid"),
        ("toeslagjaar/2014/teruggevorderd bedrag", "2.000,00"),
        ("toeslagjaar/2014/rente in de beschikking", "0"),
        ("toeslagjaar/2014/nog niet betaald deel", "0"),
    ];
    app.record_facts(case, &more).await;
    let decision = app.propose(case, "first-review").await;
    app.approve(case, decision).await;
    let page = app.parent(ANNA).await.open(&format!("/mijn-zaak/besluit/{decision}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text().replace('\u{a0}', " ");
    assert_eq!(text.matches("Een Toeslagjaar is getroffen indien").count(), 1, "{text}");
    // Each year with its own number, and a sum that leads to them instead of saying them again.
    for words in [
        "Nadeel Toeslagjaar 2013, 2014",
        "Toeslagjaar 2013: € 8.000,00",
        "Toeslagjaar 2014: € 2.000,00",
        "Telt mee voor de 30.000 euro, Toeslagjaar 2013, 2014",
    ] {
        assert!(text.lines().any(|line| line == words), "{words}: {text}");
    }
}

#[tokio::test]
async fn the_full_assessment_is_explained_in_both_languages() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    let mut browser = app.parent(ANNA).await;
    let path = format!("/mijn-zaak/besluit/{decision}");
    let dutch = browser.open(&path).await;
    assert_eq!(dutch.problems(), Vec::<String>::new());
    assert!(dutch.main_text().contains("U hoeft niets terug te betalen."), "{}", dutch.main_text());
    browser.get("/taal/en?terug=/").await;
    let english = browser.open(&path).await;
    assert_eq!(english.problems(), Vec::<String>::new());
    let text = english.main_text_without_dutch();
    assert!(text.contains("You get back what you paid too much: €8,400.00 over 2013."), "{text}");
    for word in [" van ", " het ", " de ", " een ", " wordt ", " niet "] {
        let line = text.lines().find(|line| line.contains(word) && !line.contains("in force."));
        assert_eq!(line, None, "Dutch that is not marked as such");
    }
}

#[tokio::test]
async fn what_the_money_of_a_decision_is_for_stands_on_its_page() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let first = browser.open(&format!("/mijn-zaak/besluit/{decision}")).await;
    let text = first.main_text().replace('\u{a0}', " ");
    for words in ["Waar is dit geld voor?", "Erkenning: € 30.000,00", "omdat u onrecht is aangedaan"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Teruggave: €"), "nothing comes back by it: {text}");

    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    let full = browser.open(&format!("/mijn-zaak/besluit/{decision}")).await;
    assert_eq!(full.problems(), Vec::<String>::new());
    let text = full.main_text().replace('\u{a0}', " ");
    for words in ["Teruggave: €", "Vergoeding: €", "Samen: € 18.920,00", "In de tabel gaat € 30.000,00 af."]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[tokio::test]
async fn a_proposal_somebody_elses_decision_and_no_decision_are_the_same_page() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let proposal = app.propose(case, "first-review").await;
    let (_, foreign) = app.given_first_review(OTHER).await;
    let mut browser = app.parent(ANNA).await;
    let nothing = browser.get("/mijn-zaak/besluit/onzin").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    for decision in [proposal, foreign] {
        let answer = browser.get(&format!("/mijn-zaak/besluit/{decision}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(without_path(&answer.text()), without_path(&nothing.text()));
    }
}

/// The page without the mark of the version of the rules, which changes with every letter of a scheme.
fn without_mark(text: &str) -> String {
    let line = |line: &&str| !line.starts_with("Kenmerk van deze versie");
    text.lines().filter(line).collect::<Vec<_>>().join("\n")
}

/// The language switch returns to the address that was asked for; it is the only thing that differs.
fn without_path(page: &str) -> String {
    page.lines().filter(|line| !line.contains("/taal/")).collect()
}
