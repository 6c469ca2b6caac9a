//! What the API tells about schemes, lists and dossiers.

use super::{Client, errors};
use crate::{
    app::{ANNA, App, HANDLER, OTHER, SCHEMES, bsn},
    staff::number,
};
use axum::http::StatusCode;
use herstel_kernel::Actor;
use serde_json::json;

#[tokio::test]
async fn schemes_tell_their_process_facts_parameters_and_open_points() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    let list = visitor.get("/api/v1/schemes").await.json();
    let ids: Vec<&str> =
        list.as_array().unwrap().iter().map(|scheme| scheme["id"].as_str().unwrap()).collect();
    let built_in: Vec<&str> = SCHEMES.all().iter().map(|package| package.id().as_str()).collect();
    assert_eq!(ids, built_in);
    let decides = |id: &str| &list[ids.iter().position(|other| *other == id).unwrap()]["decides_today"];
    assert_eq!((decides("kot-2021"), decides("wht-compensatie")), (&json!(true), &json!(false)));
    let scheme = visitor.get("/api/v1/schemes/kot-2021").await.json();
    for (what, name, value) in [
        ("steps", "id", "first-review"),
        ("facts", "path", "toeslagjaar/YEAR/teruggevorderd bedrag"),
        ("sources", "code", "BAK-2021"),
    ] {
        let list = scheme[what].as_array().unwrap();
        assert!(list.iter().any(|item| item[name] == value), "{what}: {list:?}");
    }
    assert!(!scheme["parameters"].as_array().unwrap().is_empty());
    assert!(
        scheme["open_points"]
            .as_array()
            .unwrap()
            .iter()
            .all(|point| !point["text"].as_str().unwrap().starts_with("open-"))
    );
    assert_eq!(visitor.get("/api/v1/schemes/bestaat-niet").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/api/v1/schemes/GEEN%20ID").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_work_list_pages_filters_and_counts() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    app.given_facts(OTHER).await;
    let mut samira = Client::new(&app, HANDLER).await;
    let all = samira.get("/dossiers").await.json();
    assert_eq!(all["rows"].as_array().unwrap().len(), 2);
    let count = |status: &str| {
        let counts = all["counts"].as_array().unwrap();
        counts.iter().find(|count| count["status"] == status).map(|count| count["dossiers"].clone())
    };
    assert_eq!((count("new"), count("preparing")), (Some(json!(1)), Some(json!(1))));
    let first = samira.get("/dossiers?limit=1").await.json();
    let next = first["next"].as_str().unwrap();
    let second = samira.get(&format!("/dossiers?limit=1&after={next}")).await.json();
    assert_ne!(first["rows"][0]["number"], second["rows"][0]["number"]);
    let new = samira.get("/dossiers?status=new").await.json();
    assert_eq!(new["rows"].as_array().unwrap().len(), 1);
    for wrong in ["status=x", "handler=jan", "after=x", "limit=0", "limit=201"] {
        let answer = samira.get(&format!("/dossiers?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let field = wrong.split('=').next().unwrap().to_owned();
        assert_eq!(errors(&answer.json()), [(field, "not-a-choice".to_owned())]);
    }
}

#[tokio::test]
async fn a_search_stands_in_the_body() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let mut samira = Client::new(&app, HANDLER).await;
    for search in [number(&app, case).await, bsn(u32::from(ANNA.to_bytes()[0])), "voorbeeld".to_owned()] {
        let found = samira.post("/dossiers/search", &json!({ "search": search })).await.json();
        assert_eq!(found["rows"][0]["name"], "Anna Voorbeeld", "{search}");
    }
    let answer = samira.post("/dossiers/search", &json!({ "search": "123456789" })).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(errors(&answer.json()), [("search".to_owned(), "bsn-eleven-proof".to_owned())]);
}

#[tokio::test]
async fn a_parent_sees_their_dossier_without_proposals() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let number = number(&app, case).await;
    let mut anna = Client::new(&app, Actor::Person { person: ANNA }).await;
    let own = anna.get("/me").await.json();
    assert_eq!(own["decisions"], json!([]));
    assert_eq!(own["facts"].as_array().unwrap().len(), 7);
    let events: Vec<&str> =
        own["history"].as_array().unwrap().iter().map(|entry| entry["event"].as_str().unwrap()).collect();
    assert!(!events.contains(&"decision-proposed"), "{events:?}");
    let path = format!("/dossiers/{number}/decisions/{decision}");
    assert_eq!(anna.get(&path).await.status, StatusCode::NOT_FOUND);
    app.approve(case, decision).await;
    let decided = anna.get(&path).await.json();
    assert_eq!((decided["amount"].as_str(), decided["outcome"].as_str()), (Some("30000.00"), Some("award")));
    assert_eq!(decided["remark"], json!(null));
    let rows = decided["explanation"]["rows"].as_array().unwrap();
    assert_eq!(rows.last().unwrap()["amount"], "30000.00");
    assert_eq!(rows.last().unwrap()["total"], true);
    assert!(!decided["explanation"]["steps"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_calculation_names_the_facts_it_misses() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = Client::new(&app, HANDLER).await;
    let answer = samira.get(&format!("/dossiers/{number}/steps/first-review/calculation")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = answer.json();
    assert_eq!(problem["code"], "facts-missing");
    assert!(
        errors(&problem).contains(&("uitsluitingsgrond".to_owned(), "facts-missing".to_owned())),
        "{problem}"
    );
    let details: Vec<&str> =
        problem["errors"].as_array().unwrap().iter().map(|error| error["detail"].as_str().unwrap()).collect();
    assert!(details.iter().any(|detail| detail.contains("Wat er misging (2020)")), "{details:?}");
    let body = json!({ "expected_version": 2, "step": "first-review" });
    let proposed = samira.post(&format!("/dossiers/{number}/decisions"), &body).await.json();
    assert!(proposed["detail"].as_str().unwrap().contains("Wat er misging"), "{proposed}");
    for path in ["steps/bestaat-niet/calculation", "steps/first-review/calculation?scheme=bestaat-niet"] {
        assert_eq!(
            samira.get(&format!("/dossiers/{number}/{path}")).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
