//! A number of a dossier, or the name of a session, that somebody sends in a field: one that is not for them is answered as
//! one that nobody has, and changes nothing.

use crate::{
    api::Client,
    app::{ANNA, Answer, App, HANDLER, OTHER, REVIEWER, SAMIRA, TODAY},
    staff::number,
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, ColleagueReference, OrganisationId};
use herstel_store::{Administered, Conflict};

/// Where staff type the number of a dossier, with the rest of a whole form.
const FORMS: [(&str, &[(&str, &str)]); 2] = [
    ("/werk/inzet", &[("day", "19-11-2021"), ("minutes", "30")]),
    ("/werk/toch-openen", &[("reason", "Er is dreiging."), ("hours", "1")]),
];

/// What an answer says, without what was sent.
fn said(answer: &Answer, sent: &str) -> (StatusCode, String, String) {
    let location = answer.header("location").replace(sent, "…");
    (answer.status, location, answer.html().main_text().replace(sent, "…"))
}

#[tokio::test]
async fn the_number_of_a_dossier_that_is_closed_to_staff_is_answered_as_one_of_nobody() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let there = number(&app, case).await;
    let mut colleague = app.signed_in(REVIEWER).await;
    let page = colleague.open("/werk/inzet").await;
    let fields = [&[("number", there.as_str())][..], FORMS[0].1].concat();
    let open = colleague.submit(&page, "/werk/inzet", &fields).await;
    assert!(open.status.is_redirection(), "to whom it is open it is another answer: {}", open.status);
    let at = app.state.clock.wall();
    let (done, recorded_by) = (Administered { at, by: "test".to_owned() }, "test".to_owned());
    let conflict = Conflict { staff: SAMIRA, person: ANNA, from_on: TODAY, until_on: None, recorded_by };
    app.state.store.add_conflict(&conflict, &done).await.unwrap();
    let mut browser = app.signed_in(HANDLER).await;
    let before = app.own_dossier(ANNA).await.unwrap().version;
    for (path, rest) in FORMS {
        let page = browser.open(path).await;
        let mut answers = Vec::new();
        for typed in [there.as_str(), "H-2021-99999"] {
            let fields = [&[("number", typed)][..], rest].concat();
            answers.push(said(&browser.submit(&page, path, &fields).await, typed));
        }
        assert_eq!(answers[0], answers[1], "{path}");
        assert_eq!(answers[0].0, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    assert_eq!(app.own_dossier(ANNA).await.unwrap().version, before);
}

#[tokio::test]
async fn the_session_of_somebody_else_in_the_form_is_answered_as_one_of_nobody_and_goes_on() {
    let app = App::demo().await;
    let of = |byte| Actor::Representative {
        organisation: OrganisationId::from_bytes([0x53; 16]),
        colleague: Some(ColleagueReference::from_bytes([byte; 8])),
    };
    for (one, other) in
        [(Actor::Person { person: ANNA }, Actor::Person { person: OTHER }), (of(1), of(2)), (HANDLER, of(1))]
    {
        let (mut here, _elsewhere) = (app.signed_in(one).await, app.signed_in(one).await);
        let mut theirs = Client::new(&app, other).await;
        let sessions = theirs.get("/sessions").await.json();
        let session = sessions.as_array().unwrap().iter().find(|session| session["is_this"] == true).unwrap();
        let session = session["session"].as_str().unwrap().to_owned();
        let page = here.open("/ingelogd").await;
        let mut answers = Vec::new();
        for sent in [session, format!("ses-{:032}", 0)] {
            let answer = here.submit(&page, "/ingelogd/beeindigen", &[("session", sent.as_str())]).await;
            answers.push((answer.status, answer.location().to_owned(), answer.text()));
        }
        assert_eq!(answers[0], answers[1], "{one:?}");
        assert_eq!(theirs.get("/session").await.status, StatusCode::OK, "{one:?}");
    }
}
