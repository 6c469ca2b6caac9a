//! Example amounts that nobody published: in a demonstration they count, outside it nothing of them reaches anybody.

use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;
use herstel_kernel::LetterId;
use herstel_scheme::{PackageFiles, Registry};
use std::sync::Arc;

/// The policy of 2021 with one of its parameters as an example amount.
fn with_example() -> Arc<Registry> {
    let mut all = PackageFiles::embedded();
    let (_, files) = all.iter_mut().find(|(name, _)| name == "kot-2021").unwrap();
    let parameters = std::str::from_utf8(files.get("parameters.toml").unwrap()).unwrap();
    let mut parts: Vec<&str> = parameters.split("[[parameter]]").collect();
    let place = parts.iter().position(|part| part.contains("\"vergoeding per halfjaar\"")).unwrap();
    let norm = parts.remove(place).replace("verified = true", "verified = false");
    let head = "dated = \"2021-11-01\"\n\n[[norm]]\nhead = \"hardheid\"\nexample = true\n";
    let parameters = parts.join("[[parameter]]");
    files.insert("norms.toml", format!("{head}{norm}"));
    files.insert("parameters.toml", parameters);
    Arc::new(Registry::from_files(all).unwrap())
}

#[tokio::test]
async fn outside_a_demonstration_a_scheme_with_example_amounts_is_not_worked_out_for_anybody() {
    let schemes = with_example();
    for (is_demo, status) in [(true, StatusCode::OK), (false, StatusCode::UNPROCESSABLE_ENTITY)] {
        let app = App::with_schemes(&schemes, is_demo).await;
        app.given_facts(ANNA).await;
        let number = app.own_dossier(ANNA).await.unwrap().registration.number;
        let path = format!("/api/v1/dossiers/{number}/steps/first-review/calculation");
        let answer = app.signed_in(HANDLER).await.get(&path).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(is_demo || answer.json()["code"] == "example-amounts", "{}", answer.text());
        let page =
            app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}/stap/first-review")).await;
        let text = page.main_text();
        assert_eq!(text.contains("rekent met voorbeeldbedragen"), !is_demo, "{text}");
        assert_eq!(text.contains("Leg voor aan tweede beoordelaar"), is_demo, "{text}");
    }
}

#[tokio::test]
async fn what_was_decided_with_example_amounts_in_a_demonstration_is_shown_nowhere_else() {
    let schemes = with_example();
    for (is_demo, status) in [(true, StatusCode::OK), (false, StatusCode::UNPROCESSABLE_ENTITY)] {
        let app = App::with_schemes(&schemes, is_demo).await;
        let (_, decision) = app.given_first_review(ANNA).await;
        let number = app.own_dossier(ANNA).await.unwrap().registration.number;
        let mut parent = app.parent(ANNA).await;
        for path in [
            "/mijn-zaak".to_owned(),
            format!("/mijn-zaak/besluit/{decision}"),
            format!("/brief/{}.pdf", LetterId::from_bytes(decision.to_bytes())),
            "/api/v1/me".to_owned(),
            format!("/api/v1/dossiers/{number}"),
            format!("/api/v1/dossiers/{number}/decisions/{decision}"),
            format!("/api/v1/dossiers/{number}/decisions/{decision}/letter"),
        ] {
            let answer = parent.get(&path).await;
            assert_eq!(answer.status, status, "{path}, demonstration: {is_demo}");
            assert!(
                is_demo || !answer.text().contains("30.000") && !answer.text().contains("30000"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn the_values_of_example_amounts_are_left_out_of_the_description_of_a_scheme() {
    let schemes = with_example();
    for is_demo in [true, false] {
        let app = App::with_schemes(&schemes, is_demo).await;
        let scheme = app.visitor().get("/api/v1/schemes/kot-2021").await.json();
        let parameters = scheme["parameters"].as_array().unwrap();
        let norm = parameters.iter().find(|parameter| parameter["example"] == true).unwrap();
        assert_eq!(norm["values"].as_array().unwrap().is_empty(), !is_demo, "{norm}");
        let others = parameters.iter().filter(|parameter| parameter["example"] == false);
        assert!(others.clone().count() > 3);
        assert!(others.into_iter().all(|parameter| !parameter["values"].as_array().unwrap().is_empty()));
    }
}
