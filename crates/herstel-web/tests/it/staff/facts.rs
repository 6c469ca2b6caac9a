use super::{dossier, journal, number};
use crate::app::{ANNA, App, HANDLER, REVIEWER};
use axum::http::StatusCode;

const FACTS: [(&str, &str); 7] = [
    ("toeslagjaar/2013/grond", "vooringenomenheid"),
    ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
    ("toeslagjaar/2013/rente in de beschikking", "400"),
    ("toeslagjaar/2013/nog niet betaald deel", "0"),
    ("uitsluitingsgrond", "geen uitsluiting"),
    ("dagtekening eerste nadelige beschikking", "10-03-2014"),
    ("source", "beschikking van 10 maart 2014"),
];

#[tokio::test]
async fn the_form_shows_the_year_of_the_registration_and_what_is_recorded() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let page = app.signed_in(HANDLER).await.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(page.value("toeslagjaar/2013/teruggevorderd bedrag"), "8.000,00");
    assert_eq!(page.value("dagtekening eerste nadelige beschikking"), "10-03-2014");
    assert_eq!(page.chosen("toeslagjaar/2013/grond"), ["vooringenomenheid"]);
    let text = page.main_text();
    assert!(text.contains("Toeslagjaar 2013") && text.contains("Bedragen in de besluiten"), "{text}");
    assert!(text.contains("Nodig voor: Eerste toets, Integrale beoordeling."), "{text}");
}

#[tokio::test]
async fn saving_records_every_fact_with_its_source_and_goes_back_to_the_dossier() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let base = format!("/werk/dossier/{}", number(&app, case).await);
    let path = format!("{base}/feiten");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    assert_eq!(samira.submit(&page, &path, &FACTS).await.location(), base);
    let facts = dossier(&app, case).await.facts;
    assert_eq!(facts.len(), 6);
    assert!(facts.values().all(|fact| fact.source == "beschikking van 10 maart 2014"));
    let again = samira.submit(&page, &path, &FACTS).await;
    assert_eq!(again.location(), base, "the same form a second time");
    assert_eq!(journal(&app, case).await.iter().filter(|kind| **kind == "facts-recorded").count(), 1);
}

#[tokio::test]
async fn what_cannot_be_right_is_said_at_its_field_and_nothing_is_stored() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let wrong = [
        ("toeslagjaar/2013/teruggevorderd bedrag", "-5"),
        ("toeslagjaar/2013/rente in de beschikking", "veel"),
        ("dagtekening eerste nadelige beschikking", "31-02-2014"),
        ("source", ""),
    ];
    let answer = samira.submit(&page, &path, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = answer.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.title().starts_with("Fout:"));
    for (name, typed) in wrong {
        assert_eq!(shown.value(name), typed, "what was typed is kept");
    }
    assert_eq!(journal(&app, case).await, before);
    let text = shown.main_text();
    assert!(text.contains("Vul dit in."), "{text}");
}

#[tokio::test]
async fn facts_that_contradict_each_other_are_refused_at_their_year() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let facts = [
        ("toeslagjaar/2013/grond", "vooringenomenheid"),
        ("toeslagjaar/2013/teruggevorderd bedrag", "1000"),
        ("toeslagjaar/2013/nog niet betaald deel", "1000,01"),
        ("dagtekening eerste nadelige beschikking", "10-03-2014"),
        ("dagtekening eerste toekennende beschikking", "20-09-2021"),
        ("source", "brief"),
    ];
    let answer = samira.submit(&page, &path, &facts).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = answer.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    let sentence = "Deze gegevens spreken elkaar tegen: Het onbetaalde deel is hoger dan het hele bedrag.";
    assert!(shown.main_text().contains(sentence), "{}", shown.main_text());
    assert!(shown.links().contains(&"#f-toeslagjaar-2013".to_owned()), "{:?}", shown.links());
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_year_is_added_without_losing_what_was_typed() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let typed = [("toeslagjaar/2013/teruggevorderd bedrag", "12"), ("action", "add-year"), ("year", "2010")];
    let answer = samira.submit(&page, &path, &typed).await;
    assert_eq!(answer.status, StatusCode::OK);
    let shown = answer.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert_eq!(shown.value("toeslagjaar/2013/teruggevorderd bedrag"), "12");
    assert_eq!(shown.value("toeslagjaar/2010/teruggevorderd bedrag"), "");
    for (year, sentence) in [
        ("1999", "Dit jaar hoort niet bij deze regeling."),
        ("", "Vul dit in."),
        ("x", "Dit is geen heel getal."),
    ] {
        let typed = [("action", "add-year"), ("year", year)];
        let answer = samira.submit(&page, &path, &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{year}");
        assert!(answer.html().main_text().contains(sentence), "{year}");
    }
    assert_eq!(journal(&app, case).await, before);
    let with_year = samira.open(&format!("{path}?jaar=2009")).await;
    assert_eq!(with_year.value("toeslagjaar/2009/teruggevorderd bedrag"), "", "a link can open a year");
}

#[tokio::test]
async fn a_stale_form_shows_what_others_did_and_keeps_what_was_typed() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let mut jan = app.signed_in(REVIEWER).await;
    let page = samira.open(&path).await;
    let jans = jan.open(&path).await;
    let fields = all_fields(&jans);
    let jan_typed = with(
        &fields,
        &[
            ("toeslagjaar/2013/teruggevorderd bedrag", "9.000,00"),
            ("kosten van rechtsbijstand", "100"),
            ("source", "nieuwe brief"),
        ],
    );
    jan.submit(&jans, &path, &borrowed(&jan_typed)).await.location();
    let before = journal(&app, case).await;

    let samira_typed = with(
        &all_fields(&page),
        &[("toeslagjaar/2013/teruggevorderd bedrag", "8.500,00"), ("source", "oude brief")],
    );
    let answer = samira.submit(&page, &path, &borrowed(&samira_typed)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(journal(&app, case).await, before);
    let shown = answer.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    let text = shown.main_text();
    for expected in [
        "Intussen veranderd",
        "2 gegevens vastgelegd",
        "Jan de Wit",
        "Iemand anders vulde hier intussen in: € 9.000,00.",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    assert_eq!(
        shown.value("toeslagjaar/2013/teruggevorderd bedrag"),
        "8.500,00",
        "both changed it: hers stays"
    );
    assert_eq!(shown.value("kosten van rechtsbijstand"), "100,00", "she did not touch it: his shows");

    let knowingly = with(&all_fields(&shown), &[]);
    samira.submit(&shown, &path, &borrowed(&knowingly)).await.location();
    let facts = dossier(&app, case).await.facts;
    let amount = &facts[&"toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap()];
    assert_eq!(amount.source, "oude brief");
}

/// Every field of the form as a browser would send it.
fn all_fields(page: &crate::html::Html) -> Vec<(String, String)> {
    page.elements("input")
        .filter(|field| match field.get("type").map(String::as_str) {
            Some("radio" | "checkbox") => field.contains_key("checked"),
            Some("hidden") => false,
            _ => field["name"] != "year",
        })
        .map(|field| (field["name"].clone(), field["value"].clone()))
        .collect()
}

fn with(fields: &[(String, String)], changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    for (name, value) in changes {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, text)) => *text = (*value).to_owned(),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
