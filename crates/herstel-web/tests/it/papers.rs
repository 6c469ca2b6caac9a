//! Papers: asking, handing in with a telephone, not having one, the word of the parent, and what a decision relies on.

use crate::{
    app::{ANNA, App, Browser, HANDLER, OTHER, REVIEWER},
    documents::{Part, photo, send},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    documents::{FamilyPaper, PaperCommand},
};
use herstel_kernel::PaperRequestId;
use herstel_scheme::{PaperHolder, SchemeFamily};
use herstel_web::Scanner;

const OWN: &str = "/mijn-zaak/stukken";
const PAPER: &str = "main:allowance-decisions";

/// The handler asks the parent for a paper.
fn ask() -> Command {
    Command::Paper(PaperCommand::Ask {
        request: PaperRequestId::from_bytes([0x31; 16]),
        paper: FamilyPaper { family: SchemeFamily::main(), paper: "allowance-decisions".to_owned() },
        holder: PaperHolder::Parent,
        name: String::new(),
        until_on: None,
        words: "De brief van 2014 is genoeg.".to_owned(),
    })
}

async fn text(browser: &mut Browser<'_>, path: &str) -> String {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    page.main_text()
}

async fn token(browser: &mut Browser<'_>) -> String {
    browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned()
}

/// Hands a photo in at a paper, on the page at `path`.
async fn hand_in(browser: &mut Browser<'_>, path: &str, size: usize, more: &[(&str, &str)]) -> StatusCode {
    let token = token(browser).await;
    let file = photo(size);
    let mut parts: Vec<Part<'_>> = vec![("csrf", None, token.as_bytes())];
    parts.extend(more.iter().map(|(name, value)| (*name, None, value.as_bytes())));
    parts.push(("file", Some("IMG_1.jpg"), &file));
    send(browser, path, &parts).await.status
}

#[tokio::test]
async fn a_handler_asks_the_parent_hands_in_a_photo_and_the_decision_says_it_relies_on_it() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    let number = number(&app, case).await;
    let staff = format!("/werk/dossier/{number}/stukken");
    let (mut samira, mut anna) = (app.signed_in(HANDLER).await, app.parent(ANNA).await);
    let page = text(&mut samira, &staff).await;
    assert!(page.contains("Besluiten over uw toeslag") && page.contains("nog niet gevraagd"), "{page}");

    let form = format!("{staff}/vragen?stuk={}", PAPER.replace(':', "%3A"));
    let open = samira.open(&form).await;
    let none = samira.submit(&open, &form, &[("holder", "bank")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "a bank has a name");
    let open = samira.open(&form).await;
    let asked = samira.submit(&open, &form, &[("holder", "parent"), ("words", "De brief van 2014.")]).await;
    assert_eq!(asked.location(), staff);

    let page = text(&mut anna, OWN).await;
    for part in ["Wat wij u vragen", "Besluiten over uw toeslag", "De brief van 2014.", "Ik heb dit niet"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let inbox = text(&mut anna, "/mijn-zaak/berichten").await;
    assert!(inbox.contains("Wij vragen u om een stuk"), "{inbox}");
    assert_eq!(hand_in(&mut anna, OWN, 100, &[("papers", PAPER)]).await, StatusCode::SEE_OTHER);
    let page = text(&mut anna, &format!("{OWN}?net=ontvangen")).await;
    assert!(page.contains("Wij hebben het stuk ontvangen.") && page.contains("aanwezig"), "{page}");
    let page = text(&mut samira, &staff).await;
    assert!(
        page.contains("Foto met de telefoon") && page.contains("Dit is: Besluiten over uw toeslag"),
        "{page}"
    );

    let step = format!("/werk/dossier/{number}/stap/first-review");
    let open = samira.open(&step).await;
    let chosen = open.chosen("relied_on");
    assert_eq!(chosen.len(), 1, "what is a paper of the step is chosen already");
    let proposed = samira.submit(&open, &step, &[("relied_on", &chosen[0])]).await;
    let decision = proposed.location().to_owned();
    let mut reader = app.signed_in(REVIEWER).await;
    let page = text(&mut reader, &decision).await;
    assert!(page.contains("Waar dit besluit op rust") && page.contains("IMG_1.jpg"), "{page}");
    let open = reader.open(&decision).await;
    assert_eq!(reader.submit(&open, &format!("{decision}/akkoord"), &[]).await.status, StatusCode::SEE_OTHER);
    let id = decision.rsplit('/').next().unwrap();
    let page = text(&mut anna, &format!("/mijn-zaak/besluit/{id}")).await;
    assert!(page.contains("Waar dit besluit op rust") && page.contains("IMG_1.jpg"), "{page}");
    let api = anna.get(&format!("/api/v1/dossiers/{number}/decisions/{id}")).await.json();
    assert_eq!(api["relied_on"][0], chosen[0].as_str());
}

#[tokio::test]
async fn who_does_not_have_a_paper_says_so_with_one_button() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    app.act(HANDLER, case, &ask()).await;
    let mut anna = app.parent(ANNA).await;
    let open = anna.open(OWN).await;
    let said = anna.submit(&open, "/mijn-zaak/stukken/heb-ik-niet", &[]).await;
    assert_eq!(said.location(), format!("{OWN}?net=niet"));
    let page = text(&mut anna, &format!("{OWN}?net=niet")).await;
    assert!(page.contains("Dat is niet erg.") && page.contains("u heeft dit niet"), "{page}");
    let staff = format!("/werk/dossier/{}/stukken", number(&app, case).await);
    let page = text(&mut app.signed_in(HANDLER).await, &staff).await;
    assert!(page.contains("ouder heeft het niet"), "{page}");
}

#[tokio::test]
async fn nobody_goes_by_a_word_before_the_term_has_passed() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let form = format!("/werk/dossier/{number}/stukken/vertrouwen?stuk={}", PAPER.replace(':', "%3A"));
    let fields = [
        ("fact", "toeslagjaar/2013/teruggevorderd bedrag"),
        ("value", "9.000,00"),
        ("reason", "Het past bij de andere jaren."),
    ];
    let open = samira.open(&form).await;
    let refused = samira.submit(&open, &form, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.html().main_text().contains("nog niemand om dit stuk gevraagd"));
    app.act(HANDLER, case, &ask()).await;
    let open = samira.open(&form).await;
    let refused = samira.submit(&open, &form, &fields).await;
    assert!(refused.html().main_text().contains("heeft nog tot en met"), "{}", refused.html().main_text());
}

#[tokio::test]
async fn a_paper_of_somebody_else_or_of_no_scheme_is_not_there() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    app.given_registration(OTHER).await;
    app.act(HANDLER, case, &ask()).await;
    let (mut anna, mut jan) = (app.parent(ANNA).await, app.parent(OTHER).await);
    assert_eq!(hand_in(&mut anna, OWN, 90, &[("papers", "main:nothing")]).await, StatusCode::NOT_FOUND);
    assert_eq!(hand_in(&mut anna, OWN, 90, &[("papers", "nothing")]).await, StatusCode::BAD_REQUEST);
    let page = text(&mut jan, OWN).await;
    assert!(!page.contains("De brief van 2014"), "{page}");
}

#[tokio::test]
async fn the_api_tells_the_checklist_and_takes_a_request() {
    let app = App::demo().await.scanned_by(Scanner::Unscanned);
    let case = app.given_facts(ANNA).await;
    let number = number(&app, case).await;
    let path = format!("/api/v1/dossiers/{number}/papers");
    let mut samira = app.signed_in(HANDLER).await;
    let before = samira.get(&path).await.json();
    assert_eq!(before["papers"][0]["state"], "missing");
    app.act(HANDLER, case, &ask()).await;
    let after = app.parent(ANNA).await.get(&path).await.json();
    assert_eq!(after["papers"][0]["id"], PAPER);
    assert_eq!(after["papers"][0]["state"], "asked");
    assert_eq!(after["papers"][0]["requests"][0]["words"], "De brief van 2014 is genoeg.");
}
