use super::{dossier, journal, number};
use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    calls::{AskCall, CallCommand, DayPart},
    messages::WriteReply,
    relations::{RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{Actor, CallId, DisputeId, RelationId};
use herstel_store::counting_statements;

#[tokio::test]
async fn one_page_shows_who_what_happened_and_what_can_be_done() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&format!("/werk/dossier/{number}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in [
        "Anna Voorbeeld",
        "Ik moest alles terugbetalen.",
        "Teruggevraagd bedrag",
        "€ 8.000,00",
        "besluit in het archief",
        "Toekenning",
        "€ 30.000,00",
        "7 gegevens vastgelegd",
        "Jan de Wit",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    let links = page.links();
    for expected in [
        format!("/werk/dossier/{number}/feiten"),
        format!("/werk/dossier/{number}/stap/full-assessment"),
        format!("/werk/dossier/{number}/besluit/{decision}"),
    ] {
        assert!(links.contains(&expected), "{expected} is not in {links:?}");
    }
}

/// Every further decision would otherwise cost a query for its proof.
#[tokio::test]
async fn the_page_takes_as_many_statements_with_two_decisions_as_with_one() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    samira.open(&path).await;
    let (page, with_one) = counting_statements(samira.open(&path)).await;
    assert!(page.main_text().contains("€ 30.000,00") && with_one > 0, "{with_one}");
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "60.000,00")]).await;
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    samira.open(&path).await;
    let (page, with_two) = counting_statements(samira.open(&path)).await;
    assert!(page.main_text().contains("Daarvan was"), "both awards are added up");
    assert_eq!(with_two, with_one);
}

#[tokio::test]
async fn people_documents_and_contacts_stand_on_the_page_without_one_more_query() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    samira.open(&path).await;
    let (page, before) = counting_statements(samira.open(&path)).await;
    let text = page.main_text();
    assert!(text.contains("Er is niemand anders bekend."), "{text}");
    let told = Relative {
        kind: RelationKind::Child,
        name: "Bram Voorbeeld".to_owned(),
        born_on: None,
        person: None,
        period: Period { from_on: None, until_on: None },
        source: "de ouder zei het".to_owned(),
    };
    let relation = RecordRelation { relation: RelationId::from_bytes([0x51; 16]), told };
    app.act(HANDLER, case, &Command::RecordRelation(relation)).await;
    app.given_document(case).await;
    let ask = AskCall {
        call: CallId::from_bytes([0x52; 16]),
        part: DayPart::Morning,
        phone: "0612345678".to_owned(),
        words: "Over de brief van gisteren.".to_owned(),
    };
    app.act(HANDLER, case, &Command::Call(CallCommand::Ask(ask))).await;
    let reply = WriteReply { to: None, text: "Wanneer hoor ik iets?".to_owned() };
    app.act(Actor::Person { person: ANNA }, case, &Command::WriteReply(reply)).await;
    samira.open(&path).await;
    let (page, after) = counting_statements(samira.open(&path)).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(after, before, "all of it stands in the dossier that was read");
    let text = page.main_text();
    for expected in [
        "Bram Voorbeeld",
        "brief.pdf",
        "Er is 1 document.",
        "De ouder wil gebeld worden",
        "Over de brief van gisteren.",
        "Wanneer hoor ik iets?",
        "Wacht op antwoord",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
}

#[tokio::test]
async fn the_citizen_number_shows_its_last_three_digits_only() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let digits = dossier(&app, case).await.registration.details.bsn;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let answer = app.signed_in(HANDLER).await.get(&path).await;
    assert!(!answer.text().contains(&digits));
    assert!(answer.text().contains(&format!("eindigt op {}", &digits[6..])));
}

#[tokio::test]
async fn a_dossier_that_does_not_exist_is_no_page() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    for path in ["/werk/dossier/H-2021-99999", "/werk/dossier/onzin", "/werk/dossier/H-2021-99999/feiten"] {
        assert_eq!(samira.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// A parent who says that something is wrong; the remark's id is in the dossier.
async fn remark(app: &App) -> (crate::app::Case, String, DisputeId) {
    let (case, _) = app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let csrf = anna.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let dossier = dossier(app, case).await;
    let number = dossier.registration.number.to_string();
    let body = format!(
        r#"{{"expected_version":{},"about":{{"kind":"fact","path":"toeslagjaar/2013/teruggevorderd bedrag"}},"words":"Het was veel meer."}}"#,
        dossier.version
    );
    let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
    let path = format!("/api/v1/dossiers/{number}/disputes");
    let answer = anna.send(axum::http::Method::POST, &path, &headers, body.into()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let id = answer.json()["id"].as_str().unwrap().parse().unwrap();
    (case, number, id)
}

#[tokio::test]
async fn an_open_remark_stands_on_top_and_is_answered_there() {
    let app = App::plain().await;
    let (case, number, dispute) = remark(&app).await;
    let path = format!("/werk/dossier/{number}");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open("/werk/lijst").await.main_text().contains("1 open"));
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    // After the links to the parts of the page, where every heading stands once.
    let (heading, _) = text.match_indices("De weg").nth(1).unwrap();
    assert!(text.find("Het was veel meer.").unwrap() < heading, "{text}");
    let fields =
        [(format!("result-{dispute}"), "kept"), (format!("answer-{dispute}"), "Dit staat in het besluit.")];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let answer = samira.submit(&page, &format!("{path}/opmerking/{dispute}"), &fields).await;
    assert_eq!(answer.location(), path);
    let text = samira.open(&path).await.main_text();
    assert!(text.contains("Blijft zo: Dit staat in het besluit."), "{text}");
    let elsewhere = [fields.as_slice(), &[("once", "from-a-page-opened-twice")]].concat();
    let again = samira.submit(&page, &format!("{path}/opmerking/{dispute}"), &elsewhere).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(journal(&app, case).await.iter().filter(|kind| **kind == "dispute-answered").count(), 1);
}

#[tokio::test]
async fn an_answer_without_words_or_result_says_so_at_its_field_and_keeps_the_rest() {
    let app = App::plain().await;
    let (case, number, dispute) = remark(&app).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{number}");
    let action = format!("{path}/opmerking/{dispute}");
    let (result, answer) = (format!("result-{dispute}"), format!("answer-{dispute}"));
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let no_words = samira.submit(&page, &action, &[(&result, "kept"), (&answer, " ")]).await;
    assert_eq!(no_words.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = no_words.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.main_text().contains("Vul dit in."));
    assert_eq!(shown.chosen(&result), ["kept"]);
    let no_result = samira.submit(&page, &action, &[(&answer, "Wij kijken ernaar.")]).await;
    assert_eq!(no_result.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = no_result.html().main_text();
    assert!(text.contains("Kies een van de antwoorden.") && text.contains("Wij kijken ernaar."), "{text}");
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn the_handler_sees_what_to_go_through_with_a_family_in_a_comparable_situation() {
    let app = App::demo().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let mut browser = app.signed_in(HANDLER).await;
    assert!(!browser.open(&path).await.main_text().contains("Situatie van dit gezin"));
    app.record_facts(case, &[("alleenstaand", "ja"), ("jonge kinderen", "ja")]).await;
    let page = browser.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in [
        "Situatie van dit gezin",
        "Alleen met jonge kinderen",
        "Bied eerst aan: Hulp van uw gemeente",
        "nooit waar iemand recht op heeft",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}
