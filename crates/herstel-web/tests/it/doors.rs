//! Every door through which a file comes in, of parents, of who acts for them and of staff: a large photo of a telephone
//! is taken; what is locked, or would swell when it is unpacked, is refused with what is wrong, and nothing of it is
//! kept. The API has no such door.

use crate::{
    api::roles::given_grounds,
    app::{ANNA, App, HANDLER},
    documents::{Part, locked_pdf, photo, send, swelling_archive},
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, OrganisationId};
use herstel_web::Scanner;

/// The organisation that [`given_grounds`] gives a mandate for everything.
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);

/// The door at which a remark comes in with its file, and the only one whose form asks for more.
const REMARK: &str = "/mijn-zaak/klopt-niet";

#[tokio::test]
async fn a_large_photo_is_taken_and_what_is_locked_or_swells_is_refused_at_every_door() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    given_grounds(&app, case).await;
    let number = number(&app, case).await;
    let (parent, office) =
        (Actor::Person { person: ANNA }, Actor::Representative { organisation: OFFICE, colleague: None });
    let doors = [
        (parent, "/mijn-zaak/documenten".to_owned()),
        (parent, "/mijn-zaak/stukken".to_owned()),
        (office, format!("/namens/{number}/documenten")),
        (office, format!("/namens/{number}/stukken")),
        (HANDLER, format!("/werk/dossier/{number}/documenten")),
        (HANDLER, format!("/werk/dossier/{number}/stukken")),
        (parent, REMARK.to_owned()),
    ];
    for (place, (who, door)) in doors.into_iter().enumerate() {
        let mut browser = app.signed_in(who).await;
        let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
        for (name, bytes, sentence) in [
            ("brief.pdf", locked_pdf(), Some("op slot met een wachtwoord")),
            ("brief.pdf", swelling_archive(), Some("Dit soort bestand")),
            ("brief.docx", swelling_archive(), Some("Dit soort bestand")),
            // Another photo at each door: the same one again is no second document.
            ("IMG_0001.jpg", photo(20_000_000 + place), None),
        ] {
            let before = journal(&app, case).await;
            let version = dossier(&app, case).await.version.to_string();
            let mut parts: Vec<Part<'_>> = vec![("csrf", None, csrf.as_bytes())];
            if door == REMARK {
                parts.push(("version", None, version.as_bytes()));
                parts.push(("words", None, b"Dit klopt niet."));
            }
            parts.push(("file", Some(name), &bytes));
            let answer = send(&mut browser, &door, &parts).await;
            let after = journal(&app, case).await;
            match sentence {
                Some(sentence) => {
                    let text = answer.html().main_text();
                    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{door} {name}: {text}");
                    assert!(text.contains(sentence), "{door} {name}: {text}");
                    assert_eq!(after, before, "{door} {name}");
                }
                None => {
                    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{door}: {}", answer.text());
                    let received =
                        |kinds: &[&str]| kinds.iter().filter(|kind| **kind == "document-received").count();
                    assert_eq!(received(&after), received(&before) + 1, "{door}");
                }
            }
        }
    }
}
