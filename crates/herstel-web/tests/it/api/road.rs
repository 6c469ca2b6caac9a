//! The whole road of one dossier, without a page.

use super::{Client, errors};
use crate::{
    app::{ANNA, App, HANDLER, NEW_PARENT, REVIEWER, bsn},
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;
use herstel_domain::consents::MunicipalContact;
use herstel_kernel::Actor;
use serde_json::{Value, json};

#[tokio::test]
async fn from_registration_to_letter_choice_and_answered_remark() {
    let app = App::plain().await;
    let mut parent = Client::new(&app, Actor::Person { person: NEW_PARENT }).await;
    let mut samira = Client::new(&app, HANDLER).await;
    let mut jan = Client::new(&app, REVIEWER).await;

    let registration =
        json!({ "name": "Nieuwe Ouder", "bsn": bsn(5), "born_on": "1985-03-27", "years": [2013] });
    let registered = parent.post("/registrations", &registration).await;
    assert_eq!(registered.status, StatusCode::CREATED, "{}", registered.text());
    let number = registered.json()["number"].as_str().unwrap().to_owned();
    let dossier = format!("/dossiers/{number}");

    let facts = json!({
        "expected_version": registered.json()["version"],
        "source": "beschikking van 10 maart 2014",
        "facts": [
            { "path": "toeslagjaar/2013/grond", "value": "vooringenomenheid" },
            { "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": "8000.00" },
            { "path": "toeslagjaar/2013/rente in de beschikking", "value": 400 },
            { "path": "toeslagjaar/2013/nog niet betaald deel", "value": "0" },
            { "path": "uitsluitingsgrond", "value": "geen uitsluiting" },
            { "path": "dagtekening eerste nadelige beschikking", "value": "2014-03-10" },
            { "path": "dagtekening eerste toekennende beschikking", "value": "2021-09-20" },
        ],
    });
    let recorded = samira.put(&format!("{dossier}/facts"), &facts).await;
    assert_eq!(recorded.status, StatusCode::OK, "{}", recorded.text());
    let stale = samira.put(&format!("{dossier}/facts"), &facts).await;
    assert_eq!((stale.status, stale.json()["code"].as_str()), (StatusCode::CONFLICT, Some("stale")));

    let worked_out = samira.get(&format!("{dossier}/steps/first-review/calculation")).await.json();
    assert_eq!(
        (worked_out["amount"].as_str(), worked_out["decides_today"].as_bool()),
        (Some("30000.00"), Some(true))
    );
    let trial =
        samira.get(&format!("{dossier}/steps/first-review/calculation?scheme=wht-compensatie")).await.json();
    assert_eq!(trial["decides_today"], false);

    let proposal = json!({ "expected_version": recorded.json()["version"], "step": "first-review", "remark": "Zie archief." });
    let proposed = samira.post(&format!("{dossier}/decisions"), &proposal).await;
    assert_eq!(proposed.status, StatusCode::CREATED, "{}", proposed.text());
    let decision = format!("{dossier}/decisions/{}", proposed.json()["id"].as_str().unwrap());
    let waiting = jan.get("/proposals").await.json();
    assert_eq!(
        (waiting["rows"][0]["number"].as_str(), waiting["rows"][0]["proposed_by"]["name"].as_str()),
        (Some(number.as_str()), Some("Samira Bouzid"))
    );
    assert_eq!((waiting["rows"][0]["kind"].as_str(), &waiting["next"]), (Some("decision"), &Value::Null));

    let looked_at = json!({ "expected_version": proposed.json()["version"] });
    let own = samira.post(&format!("{decision}/approval"), &looked_at).await;
    assert_eq!((own.status, own.json()["code"].as_str()), (StatusCode::CONFLICT, Some("same-person")));
    assert_eq!(parent.get(&format!("{decision}/letter")).await.status, StatusCode::NOT_FOUND);
    let approved = jan.post(&format!("{decision}/approval"), &looked_at).await;
    assert_eq!(approved.status, StatusCode::OK, "{}", approved.text());
    let letter = parent.get(&format!("{decision}/letter")).await;
    assert_eq!((letter.status, letter.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(letter.bytes.starts_with(b"%PDF"));
    assert_eq!(
        samira.get(&format!("{decision}/letter")).await.bytes,
        letter.bytes,
        "the same bytes for everybody"
    );

    let me = parent.get("/me").await.json();
    let options = me["open_choices"][0]["options"].as_array().unwrap();
    assert!(options.iter().any(|option| option["id"] == "continue"), "{options:?}");
    let choice = json!({ "expected_version": me["version"], "step": "first-review", "option": "continue" });
    let chosen = parent.post(&format!("{dossier}/choices"), &choice).await;
    assert_eq!(chosen.status, StatusCode::CREATED, "{}", chosen.text());

    let remark = json!({
        "expected_version": chosen.json()["version"],
        "about": { "kind": "fact", "path": "toeslagjaar/2013/teruggevorderd bedrag" },
        "words": "Het was meer.",
    });
    let nowhere = json!({
        "expected_version": chosen.json()["version"],
        "about": { "kind": "other" },
        "document": format!("doc-{:032}", 0),
    });
    let refused = parent.post(&format!("{dossier}/disputes"), &nowhere).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.text());
    let raised = parent.post(&format!("{dossier}/disputes"), &remark).await;
    assert_eq!(raised.status, StatusCode::CREATED, "{}", raised.text());
    let answer_path = format!("{dossier}/disputes/{}/answer", raised.json()["id"].as_str().unwrap());
    let answer = json!({ "expected_version": raised.json()["version"], "result": "kept", "answer": "Zie het besluit." });
    assert_eq!(samira.post(&answer_path, &answer).await.status, StatusCode::OK);
    let me = parent.get("/me").await.json();
    assert_eq!(me["disputes"][0]["answer"]["result"], "kept");
    // Two talks stand beside what is decided.
    assert_eq!(me["road"][1]["id"], "first-contact");
    assert_eq!(me["road"][2]["id"], "three-way-talk");
    assert_eq!(me["road"][4]["id"], "first-review");
    assert_eq!(me["road"][4]["state"], "done");
}

#[tokio::test]
async fn facts_that_cannot_be_right_are_named_and_nothing_is_stored() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let mut samira = Client::new(&app, HANDLER).await;
    let number = crate::staff::number(&app, case).await;
    let before = journal(&app, case).await;
    let version = before.len();
    let attempt =
        |facts: Value, source: &str| json!({ "expected_version": version, "source": source, "facts": facts });
    for (facts, source, expected) in [
        (
            json!([{ "path": "dagtekening eerste nadelige beschikking", "value": "2014-02-31" }]),
            "brief",
            "no-such-day",
        ),
        (json!([{ "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": "-1" }]), "brief", "too-low"),
        (
            json!([{ "path": "toeslagjaar/2031/teruggevorderd bedrag", "value": "1" }]),
            "brief",
            "unknown-year",
        ),
        (json!([{ "path": "lievelingskleur", "value": "blauw" }]), "brief", "unknown-fact"),
        (json!([{ "path": "a/b", "value": true }]), "brief", "unknown-fact"),
        (
            json!([{ "path": "toeslagjaar/2013/nog niet betaald deel", "value": "99999" }]),
            "brief",
            "facts-inconsistent",
        ),
        (json!([]), " ", "required"),
    ] {
        let answer = samira.put(&format!("/dossiers/{number}/facts"), &attempt(facts.clone(), source)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{facts}");
        let problem = answer.json();
        assert_eq!(problem["code"], expected, "{facts}");
        assert_eq!(errors(&problem).len(), 1, "{problem}");
        assert!(problem["detail"].as_str().unwrap().ends_with('.'), "{problem}");
    }
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_proposal_can_be_returned_and_a_wrong_proposal_says_why() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let number = crate::staff::number(&app, case).await;
    let version = journal(&app, case).await.len();
    let mut jan = Client::new(&app, REVIEWER).await;
    let path = format!("/dossiers/{number}/decisions/{decision}/return");
    let empty = jan.post(&path, &json!({ "expected_version": version, "remarks": "" })).await;
    assert_eq!(errors(&empty.json()), [("remarks".to_owned(), "required".to_owned())]);
    let returned = jan.post(&path, &json!({ "expected_version": version, "remarks": "Kijk 2013 na." })).await;
    assert_eq!(returned.status, StatusCode::OK, "{}", returned.text());
    let read = jan.get(&format!("/dossiers/{number}/decisions/{decision}")).await.json();
    assert_eq!(
        (read["status"].as_str(), read["return_remarks"].as_str()),
        (Some("returned"), Some("Kijk 2013 na."))
    );
    let version = version + 1;
    for (step, scheme, status, code) in [
        ("full-assessment", None, StatusCode::CONFLICT, "step-not-open"),
        ("first-review", Some("wht-compensatie"), StatusCode::UNPROCESSABLE_ENTITY, "scheme-not-in-force"),
        ("first-review", Some("GEEN ID"), StatusCode::UNPROCESSABLE_ENTITY, "not-a-choice"),
    ] {
        let body = json!({ "expected_version": version, "step": step, "scheme": scheme });
        let answer = jan.post(&format!("/dossiers/{number}/decisions"), &body).await;
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (status, Some(code)),
            "{step} {scheme:?}"
        );
    }
}

#[tokio::test]
async fn help_is_chosen_with_the_municipality_that_may_get_in_touch() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/dossiers/{}/choices", number(&app, case).await);
    let mut parent = Client::new(&app, Actor::Person { person: ANNA }).await;
    let version = dossier(&app, case).await.version;
    let choice = |option: &str, municipality: &str| {
        json!({
            "expected_version": version, "step": "registration", "option": option,
            "municipality": municipality,
        })
    };
    for (option, municipality) in [("wait", "0034"), ("help", "Almere")] {
        let refused = parent.post(&path, &choice(option, municipality)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    }
    let chosen = parent.post(&path, &choice("help", "0034")).await;
    assert_eq!(chosen.status, StatusCode::CREATED, "{}", chosen.text());
    let now = dossier(&app, case).await;
    let municipality = "0034".parse().unwrap();
    let contact = now.municipal_contact(app.state.clock.today());
    assert_eq!((contact, now.awaits_help()), (MunicipalContact::Yes { municipality }, true));
}
