//! The parts of the work before a decision about the actual damage: survey, advice, response or silence, without a page.

use super::Client;
use crate::{
    app::{ANNA, Answer, App, Case, HANDLER, OTHER},
    staff::{dossier, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    choices::{Heard, MakeChoice},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
};
use herstel_kernel::{Actor, ChoiceId, Date, MandateId, OrganisationId};
use serde_json::{Value, json};

const PARENT: Actor = Actor::Person { person: ANNA };

/// Given a parent with a compensation who asked for the actual damage on the tailored way.
async fn given_damage(app: &App) -> Case {
    app.state.clock.start_on(Date::constant(2022, 12, 1)).unwrap();
    let case = app.given_registration(ANNA).await;
    let facts = [
        ("toeslagjaar/2013/grond", "vooringenomenheid"),
        ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
        ("toeslagjaar/2013/rente in de beschikking", "400"),
        ("toeslagjaar/2013/nog niet betaald deel", "0"),
        ("dagtekening eerste nadelige beschikking", "10-03-2014"),
        ("dagtekening eerste toekennende beschikking", "20-09-2021"),
        ("betaalde invorderingskosten", "150"),
        ("rente over kinderopvangtoeslag", "900"),
    ];
    app.record_facts(case, &facts).await;
    for step in ["first-review", "full-assessment"] {
        let decision = app.propose(case, step).await;
        app.approve(case, decision).await;
    }
    let chosen = [("main", "full-assessment", "more-damage"), ("schade", "request", "tailored")];
    for (byte, (family, step, option)) in (0x51..).zip(chosen) {
        let command = Command::MakeChoice(MakeChoice {
            choice: ChoiceId::from_bytes([byte; 16]),
            family: family.parse().unwrap(),
            step: step.to_owned(),
            option: option.to_owned(),
            heard: Heard::PORTAL,
            contact: None,
        });
        app.act(PARENT, case, &command).await;
    }
    case
}

/// Records a part as the dossier is now.
async fn finish(app: &App, case: Case, client: &mut Client<'_>, more: Value) -> Answer {
    let now = dossier(app, case).await;
    let mut body = json!({ "expected_version": now.version, "scheme": "schade" });
    let (body_fields, more) = (body.as_object_mut().unwrap(), more.as_object().unwrap().clone());
    body_fields.extend(more);
    client.post(&format!("/dossiers/{}/parts", now.registration.number), &body).await
}

/// How far each part of the damage is, as somebody reads it.
async fn states(client: &mut Client<'_>, number: &str) -> Vec<(String, String)> {
    let read = client.get(&format!("/dossiers/{number}/parts")).await.json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let parts = read["parts"].as_array().unwrap();
    parts.iter().map(|part| (text(&part["step"]), text(&part["state"]))).collect()
}

fn code(answer: &Answer) -> String {
    answer.json()["code"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn survey_advice_and_response_are_recorded_in_turn_by_whose_they_are_and_corrected() {
    let app = App::plain().await;
    let case = given_damage(&app).await;
    let number = number(&app, case).await;
    let (mut samira, mut anna) = (Client::new(&app, HANDLER).await, Client::new(&app, PARENT).await);
    let part = |step: &str, words: &str| json!({ "step": step, "words": words });

    let refused = finish(&app, case, &mut anna, part("damage-survey", "Mijn woning.")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.text());
    let early = finish(&app, case, &mut samira, part("damage-advice", "Te vroeg.")).await;
    assert_eq!(code(&early), "step-not-open", "{}", early.text());
    let nobody = format!("doc-{:032}", 0);
    let paper = json!({ "step": "damage-survey", "words": "De woning.", "documents": [nobody] });
    assert_eq!(finish(&app, case, &mut samira, paper).await.status, StatusCode::NOT_FOUND);
    let missing = json!({ "step": "damage-response", "words": "x", "unanswered": true });
    let missing = finish(&app, case, &mut samira, missing).await;
    assert_eq!(code(&missing), "step-not-open", "{}", missing.text());

    let document = app.given_document(case).await;
    let survey = json!({
        "step": "damage-survey", "words": "De woning is gezien.", "documents": [document.to_string()],
    });
    let done = finish(&app, case, &mut samira, survey).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let done = finish(&app, case, &mut samira, part("damage-advice", "Aannemelijk is 18.000 euro.")).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());

    let silent = json!({ "step": "damage-response", "words": "Drie keer gebeld.", "unanswered": true });
    let silent = finish(&app, case, &mut samira, silent).await;
    assert_eq!(code(&silent), "response-term-runs", "{}", silent.text());
    let read = anna.get(&format!("/dossiers/{number}/parts")).await.json();
    let response = &read["parts"][2];
    assert_eq!(
        (&response["owner"], &response["state"], &response["respond_until"]),
        (&"person".into(), &"now".into(), &"2022-12-29".into())
    );
    assert_eq!(read["parts"][1]["done"]["words"], "Aannemelijk is 18.000 euro.");

    let stale = json!({
        "expected_version": 0, "scheme": "schade", "step": "damage-response", "words": "Akkoord.",
    });
    let stale = anna.post(&format!("/dossiers/{number}/parts"), &stale).await;
    assert_eq!((stale.status, code(&stale)), (StatusCode::CONFLICT, "stale".to_owned()));
    let done = finish(&app, case, &mut anna, part("damage-response", "Akkoord.")).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let read = samira.get(&format!("/dossiers/{number}/parts")).await.json();
    assert_eq!(
        (&read["parts"][2]["done"]["by_word"], &read["parts"][0]["done"]["documents"][0]),
        (&"portal".into(), &document.to_string().into())
    );

    // A corrected advice is responded to anew.
    let anew = finish(&app, case, &mut samira, part("damage-advice", "Aannemelijk is 20.000 euro.")).await;
    assert_eq!(anew.status, StatusCode::OK, "{}", anew.text());
    let expected = [("damage-survey", "done"), ("damage-advice", "done"), ("damage-response", "now")];
    let expected = expected.map(|(step, state)| (step.to_owned(), state.to_owned()));
    assert_eq!(states(&mut anna, &number).await, expected);
    let heard = json!({ "step": "damage-response", "words": "Dat is beter.", "by_word": "table" });
    let done = finish(&app, case, &mut samira, heard).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    assert_eq!(dossier(&app, case).await.parts.last().unwrap().heard.as_ref().unwrap().by.as_str(), "table");

    app.given_registration(OTHER).await;
    let mut other = Client::new(&app, Actor::Person { person: OTHER }).await;
    let theirs = finish(&app, case, &mut other, part("damage-response", "Nee.")).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert_eq!(other.get(&format!("/dossiers/{number}/parts")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_staff_record_that_a_person_said_nothing_and_only_after_the_time() {
    let app = App::plain().await;
    let case = given_damage(&app).await;
    let mut samira = Client::new(&app, HANDLER).await;
    for step in ["damage-survey", "damage-advice"] {
        let done = finish(&app, case, &mut samira, json!({ "step": step, "words": "Gezien." })).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    }
    app.state.clock.start_on(Date::constant(2022, 12, 30)).unwrap();
    let (mut samira, mut anna) = (Client::new(&app, HANDLER).await, Client::new(&app, PARENT).await);
    let silent = json!({ "step": "damage-response", "words": "Drie keer gebeld.", "unanswered": true });
    let own = finish(&app, case, &mut anna, silent.clone()).await;
    assert_eq!(own.status, StatusCode::NOT_FOUND, "{}", own.text());
    let done = finish(&app, case, &mut samira, silent).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let number = number(&app, case).await;
    let read = anna.get(&format!("/dossiers/{number}/parts")).await.json();
    assert_eq!(read["parts"][2]["done"]["unanswered"], true);
}

#[tokio::test]
async fn who_may_tell_for_a_parent_responds_for_them_and_who_may_only_read_does_not() {
    let app = App::plain().await;
    let case = given_damage(&app).await;
    let mut samira = Client::new(&app, HANDLER).await;
    for step in ["damage-survey", "damage-advice"] {
        let done = finish(&app, case, &mut samira, json!({ "step": step, "words": "Gezien." })).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    }
    let response = json!({ "step": "damage-response", "words": "Zij vindt het te weinig." });
    let number = number(&app, case).await;
    for (byte, powers, status) in [
        (0x61, vec![Power::Read], StatusCode::NOT_FOUND),
        (0x62, vec![Power::Read, Power::Tell], StatusCode::OK),
    ] {
        let organisation = OrganisationId::from_bytes([byte; 16]);
        let command = GiveMandate {
            mandate: MandateId::from_bytes([byte; 16]),
            holder: MandateHolder::Organisation { organisation },
            name: "Kantoor Verzonnen".to_owned(),
            kind: MandateKind::Helper,
            step: None,
            powers: powers.into_iter().collect(),
            period: Period { from_on: None, until_on: None },
        };
        app.act(HANDLER, case, &Command::GiveMandate(command)).await;
        let mut office = Client::new(&app, Actor::Representative { organisation, colleague: None }).await;
        let read = office.get(&format!("/dossiers/{number}/parts")).await.json();
        assert_eq!(read["parts"][2]["state"], "now", "{read}");
        let said = finish(&app, case, &mut office, response.clone()).await;
        assert_eq!(said.status, status, "{}", said.text());
    }
    let said = dossier(&app, case).await.parts.last().cloned().unwrap();
    assert_eq!(said.words, "Zij vindt het te weinig.");
    let office =
        Actor::Representative { organisation: OrganisationId::from_bytes([0x62; 16]), colleague: None };
    assert_eq!(said.recorded_by, office, "whose hand it was");
}
