//! The whole road of one dossier, by the people who walk it.

use super::number;
use crate::app::{ANNA, App, HANDLER, REVIEWER};
use axum::http::StatusCode;
use herstel_kernel::Date;

#[tokio::test]
async fn from_facts_to_two_approved_decisions_under_the_law_of_2022() {
    let app = App::plain().await;
    app.state.clock.start_on(Date::constant(2022, 12, 1)).unwrap();
    let case = app.given_registration(ANNA).await;
    let base = format!("/werk/dossier/{}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let mut jan = app.signed_in(REVIEWER).await;

    let form = format!("{base}/feiten");
    let page = samira.open(&form).await;
    let facts = [
        ("toeslagjaar/2013/grond", "vooringenomenheid"),
        ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
        ("toeslagjaar/2013/rente in de beschikking", "400"),
        ("toeslagjaar/2013/nog niet betaald deel", "0"),
        ("dagtekening eerste nadelige beschikking", "10-03-2014"),
        ("dagtekening eerste toekennende beschikking", "20-09-2021"),
        ("betaalde invorderingskosten", "150"),
        ("rente over kinderopvangtoeslag", "900"),
        ("source", "besluiten van 2014"),
    ];
    assert_eq!(samira.submit(&page, &form, &facts).await.location(), base);

    for (step, expected) in [
        ("first-review", vec!["€ 30.000,00"]),
        (
            "full-assessment",
            vec!["€ 8.400,00", "€ 2.100,00", "€ 8.000,00", "€ 150,00", "€ 900,00", "€ 195,50", "€ 19.745,50"],
        ),
    ] {
        let path = format!("{base}/stap/{step}");
        let page = samira.open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{step}");
        let text = page.main_text();
        for amount in expected {
            assert!(text.contains(amount), "{step}: {amount} is not in\n{text}");
        }
        let decision = samira.submit(&page, &path, &[]).await.location().to_owned();
        let page = jan.open(&decision).await;
        assert_eq!(jan.submit(&page, &format!("{decision}/akkoord"), &[]).await.location(), decision);
        let approved = jan.open(&decision).await;
        let letter = approved.links().into_iter().find(|link| link.starts_with("/brief/")).unwrap();
        let pdf = jan.get(&letter).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"), "{step}");
    }
    let text = samira.open(&base).await.main_text();
    assert!(text.contains("Integrale beoordeling: besloten"), "{text}");
}
