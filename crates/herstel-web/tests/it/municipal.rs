//! The two desks of a municipality: each sees what its own ground gives, and what the support desk learns never reaches
//! the collection desk next to it.

use crate::app::{ANNA, App, Browser, Case, HANDLER};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    consents::{ConsentSubject, GiveConsent},
};
use herstel_kernel::{Actor, BasisId, ConsentId, Desk, MunicipalityCode, StaffId, StaffPost};
use herstel_store::StaffMember;

fn almere() -> MunicipalityCode {
    "0034".parse().unwrap()
}

async fn at_desk(app: &App, desk: Desk) -> Browser<'_> {
    let byte = match desk {
        Desk::Support => 0xa1,
        Desk::Collection => 0xa2,
    };
    let (id, municipality) = (StaffId::from_bytes([byte; 16]), almere());
    app.hire(&StaffMember {
        id,
        name: format!("Loket {byte}"),
        post: StaffPost::Municipal(municipality, desk),
    })
    .await;
    app.signed_in(Actor::Municipal { id, municipality, desk }).await
}

async fn given_consent(app: &App, case: Case, byte: u8, subject: ConsentSubject) {
    let consent = ConsentId::from_bytes([byte; 16]);
    app.act(HANDLER, case, &Command::GiveConsent(GiveConsent { consent, subject })).await;
}

/// The collection desk may know the name and the address, on an article of law.
async fn given_collection(app: &App, case: Case) {
    let command = RecordBasis {
        basis: BasisId::from_bytes([0x71; 16]),
        kind: BasisKind::StatutoryGround { article: "Wht 3.13".to_owned() },
        audience: Audience::Municipality { municipality: almere(), desk: Desk::Collection },
        period: Period { from_on: None, until_on: None },
    };
    app.act(HANDLER, case, &Command::RecordBasis(command)).await;
}

#[tokio::test]
async fn the_support_desk_sees_whom_it_may_call_and_only_what_the_parent_lets_it_read() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut desk = at_desk(&app, Desk::Support).await;
    let list = desk.open("/gemeente").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.main_text().contains("Nu staat hier niemand."), "{}", list.main_text());
    given_consent(&app, case, 0x81, ConsentSubject::MunicipalContact { municipality: almere() }).await;
    let list = desk.open("/gemeente").await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let path = format!("/gemeente/ouder/{number}");
    assert!(list.links().contains(&path) && list.main_text().contains("anna@voorbeeld.example"));
    let card = desk.open(&path).await;
    assert_eq!(card.problems(), Vec::<String>::new());
    let text = card.main_text();
    assert!(text.contains("Voorbeeldstraat 1") && !text.contains("terugbetalen"), "{text}");
    assert!(!text.contains("30.000"), "no amounts: {text}");
    given_consent(&app, case, 0x82, ConsentSubject::StoryToMunicipality { municipality: almere() }).await;
    given_consent(&app, case, 0x83, ConsentSubject::DecisionsToMunicipality { municipality: almere() }).await;
    let text = desk.open(&path).await.main_text();
    assert!(text.contains("terugbetalen") && text.contains("€ 30.000,00"), "{text}");
}

#[tokio::test]
async fn what_the_support_desk_learns_never_reaches_the_collection_desk_next_to_it() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    for (byte, subject) in [
        (0x81, ConsentSubject::MunicipalContact { municipality: almere() }),
        (0x82, ConsentSubject::StoryToMunicipality { municipality: almere() }),
        (0x83, ConsentSubject::DecisionsToMunicipality { municipality: almere() }),
    ] {
        given_consent(&app, case, byte, subject).await;
    }
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let (path, note) = (format!("/gemeente/ouder/{number}"), format!("/gemeente/ouder/{number}/notitie"));
    let mut support = at_desk(&app, Desk::Support).await;
    let page = support.open(&path).await;
    for (fields, field) in [
        (vec![("words", "Er is schuld.")], "life_domain"),
        (vec![("life_domain", "finances"), ("words", " ")], "words"),
    ] {
        let refused = support.submit(&page, &note, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.html().problems(), Vec::<String>::new());
        assert!(refused.text().contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    let fields = [("life_domain", "finances"), ("words", "Zij slaapt slecht door Pauwenstaart.")];
    assert_eq!(support.submit(&page, &note, &fields).await.location(), path);
    assert!(support.open(&path).await.main_text().contains("Pauwenstaart"));

    let mut collection = at_desk(&app, Desk::Collection).await;
    assert_eq!(collection.get(&path).await.status, StatusCode::NOT_FOUND, "without a ground of its own");
    given_collection(&app, case).await;
    let csrf = collection.open("/gemeente").await.hidden_fields("/uitloggen")[0].1.clone();
    let seen = [
        collection.get("/gemeente").await,
        collection.get(&path).await,
        collection.post(&note, &[("csrf", &csrf), ("life_domain", "work"), ("words", "x")]).await,
        collection.get(&format!("/werk/dossier/{number}")).await,
        collection.get(&format!("/namens/{number}")).await,
    ];
    assert_eq!(seen[0].status, StatusCode::OK);
    assert!(seen[1].text().contains("Anna Voorbeeld"), "its own ground gives the name");
    assert_eq!(seen[2].status, StatusCode::NOT_FOUND);
    for answer in seen {
        for secret in ["Pauwenstaart", "terugbetalen", "30.000", "finances", "Geld en schulden", "Besloten"] {
            assert!(!answer.text().contains(secret), "{secret}: {}", answer.text());
        }
    }
    assert_eq!(collection.open(&path).await.problems(), Vec::<String>::new());
}
