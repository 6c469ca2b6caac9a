//! The road page: what the parent says by any way, agreements, coming back.

use crate::{
    app::{ANNA, App, Browser, HANDLER, OTHER, REVIEWER},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::settlement::SettlementStage;
use herstel_scheme::SchemeFamily;

const OWN: &str = "/mijn-zaak/weg";

/// Sends one of the forms of a road page.
async fn send(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> StatusCode {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    browser.submit(&page, path, fields).await.status
}

#[tokio::test]
async fn from_the_first_review_to_an_agreement_and_back_again() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let staff = format!("/werk/dossier/{}/weg", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let mut anna = app.parent(ANNA).await;
    let draft = [
        ("action", "draft"),
        ("item", "main/first-review"),
        ("words-main-first-review", "Wij bellen u over een jaar."),
    ];
    assert_eq!(send(&mut samira, &staff, &draft).await, StatusCode::SEE_OTHER);
    let before = anna.open(OWN).await.main_text();
    assert!(!before.contains("Wij bellen u over een jaar."), "a draft is no concern of the parent: {before}");
    assert!(app.own_dossier(ANNA).await.unwrap().settlements.is_empty());

    // The second reader finds the item on the page.
    let text = jan.get(&staff).await.text();
    let at = text.find("value=\"vso-").unwrap() + "value=\"".len();
    let vso = text[at..at + 36].to_owned();
    assert_eq!(send(&mut samira, &staff, &[("action", "offer"), ("item", &vso)]).await, StatusCode::CONFLICT);
    assert_eq!(send(&mut jan, &staff, &[("action", "offer"), ("item", &vso)]).await, StatusCode::SEE_OTHER);

    let offered = anna.open(OWN).await.main_text();
    for said in
        ["Wij bellen u over een jaar.", "excuses", "Er zijn nieuwe gegevens over uw zaak.", "14 dagen"]
    {
        assert!(offered.contains(said), "{said}: {offered}");
    }
    // The same on paper, for who signs there.
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let message = dossier.messages.iter().find(|message| dossier.settlement_told(&message.sent).is_some());
    let letter = format!("/bericht/{}.pdf", message.unwrap().id);
    for reader in [&mut anna, &mut samira] {
        let pdf = reader.get(&letter).await;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-"));
    }
    assert!(anna.open(OWN).await.links().contains(&letter), "the page leads to it");
    assert!(samira.open(&staff).await.links().contains(&letter));
    app.given_registration(OTHER).await;
    assert_eq!(app.parent(OTHER).await.get(&letter).await.status, StatusCode::NOT_FOUND);

    let sign = [("action", "answer"), ("item", vso.as_str()), ("answer", "signed")];
    assert_eq!(send(&mut anna, OWN, &sign).await, StatusCode::SEE_OTHER);
    assert_eq!(send(&mut jan, &staff, &[("action", "sign"), ("item", &vso)]).await, StatusCode::SEE_OTHER);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.settlements[0].drafted.settlement.to_string(), vso);
    assert!(matches!(
        dossier.settlements[0].stage(app.state.clock.today()),
        SettlementStage::CoolingOff { .. }
    ));

    let (option, by_word) = (format!("option-{vso}"), format!("by_word-{vso}"));
    let back = [
        ("action", "answer"),
        ("item", vso.as_str()),
        (option.as_str(), "taken-back"),
        (by_word.as_str(), "phone"),
    ];
    assert_eq!(
        send(&mut samira, &staff, &back).await,
        StatusCode::SEE_OTHER,
        "by telephone as in the portal"
    );
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.settlements[0].stage(app.state.clock.today()), SettlementStage::Offered);
    assert!(dossier.choice_at(&SchemeFamily::main(), "first-review").is_none());
}

#[tokio::test]
async fn what_the_parent_says_by_telephone_or_paper_is_recorded_with_how_it_was_heard() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let document = app.given_document(case).await.to_string();
    let staff = format!("/werk/dossier/{}/weg", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let base = [("action", "choose"), ("item", "main/first-review"), ("option-main-first-review", "wait")];
    let by = |more: &[(&'static str, &str)]| -> Vec<(String, String)> {
        base.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let table = [
        (by(&[]), StatusCode::UNPROCESSABLE_ENTITY),
        (by(&[("by_word-main-first-review", "portal")]), StatusCode::UNPROCESSABLE_ENTITY),
        (by(&[("by_word-main-first-review", "paper")]), StatusCode::UNPROCESSABLE_ENTITY),
        (
            by(&[("by_word-main-first-review", "paper"), ("document-main-first-review", &document)]),
            StatusCode::SEE_OTHER,
        ),
    ];
    for (fields, expected) in table {
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(send(&mut samira, &staff, &fields).await, expected, "{fields:?}");
    }
    let case = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(case.contains("Dat stond in uw brief."), "{case}");
}
