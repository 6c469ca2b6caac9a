//! The story told once, what happened and why, and who still has to do what: the pages of parent, staff and municipality.

use crate::{
    app::{ANNA, App, Browser, HANDLER, NEW_PARENT, OTHER, REVIEWER},
    in_place::given_kin,
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    consents::{ConsentSubject, GiveConsent},
};
use herstel_kernel::{Actor, ConsentId, Desk, StaffId, StaffPost};
use herstel_store::StaffMember;

/// Opens a form, which must be in order, and sends it.
async fn send(browser: &mut Browser<'_>, form: &str, path: &str, fields: &[(&str, &str)]) -> StatusCode {
    let page = browser.open(form).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{form}");
    browser.submit(&page, path, fields).await.status
}

/// The text of a page that must be in order.
async fn text(browser: &mut Browser<'_>, path: &str) -> String {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    page.main_text()
}

/// A link on a page whose address has all of these parts.
async fn link(browser: &mut Browser<'_>, path: &str, parts: &[&str]) -> String {
    let links = browser.open(path).await.links();
    let found = links.iter().find(|link| parts.iter().all(|part| link.contains(part)));
    found.unwrap_or_else(|| panic!("{parts:?} in {links:?}")).clone()
}

/// The address of a form on a page that has all of these parts.
async fn action(browser: &mut Browser<'_>, path: &str, parts: &[&str]) -> String {
    let text = browser.get(path).await.text();
    let mut actions = text.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let found = actions.find(|action| parts.iter().all(|part| action.contains(part)));
    found.unwrap_or_else(|| panic!("{parts:?} in {path}")).to_owned()
}

#[tokio::test]
async fn the_story_is_written_down_read_back_and_read_by_others_instead_of_asked_again() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let staff = format!("/werk/dossier/{}/verhaal", number(&app, case).await);
    let (mut samira, mut anna) = (app.signed_in(HANDLER).await, app.parent(ANNA).await);
    let form = format!("{staff}/opschrijven");
    let known = samira.get(&form).await.text();
    assert!(known.contains("terugbetalen"), "what was told stands in the form: {known}");
    let words = "Op vrijdag kwam de brief.";
    assert_eq!(send(&mut samira, &form, &form, &[("words", words)]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let told = [("words", words), ("by_word", "phone")];
    assert_eq!(send(&mut samira, &form, &form, &told).await, StatusCode::SEE_OTHER);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_ne!(dossier.story(), Some(words), "it was not read back yet");

    let inbox = text(&mut anna, "/mijn-zaak/berichten").await;
    assert!(inbox.contains("Wilt u lezen wat wij opschreven?"), "{inbox}");
    let page = text(&mut anna, "/mijn-zaak/verhaal").await;
    assert!(page.contains(words) && page.contains("nog niet akkoord"), "{page}");
    let approve = action(&mut anna, "/mijn-zaak/verhaal", &["/klopt"]).await;
    assert_eq!(send(&mut anna, "/mijn-zaak/verhaal", &approve, &[]).await, StatusCode::SEE_OTHER);
    for (browser, path) in [
        (&mut anna, "/mijn-zaak/gegevens".to_owned()),
        (&mut samira, format!("/werk/dossier/{}", number(&app, case).await)),
    ] {
        assert!(browser.open(&path).await.main_text().contains(words), "{path}");
    }
    let tell = "/mijn-zaak/verhaal/vertellen";
    let secret = [("words", "Dit is alleen voor u."), ("in_confidence", "yes")];
    assert_eq!(send(&mut anna, tell, tell, &secret).await, StatusCode::SEE_OTHER);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!((dossier.story(), dossier.story_to_share()), (Some("Dit is alleen voor u."), Some(words)));
    assert_eq!(send(&mut anna, tell, tell, &[("words", " ")]).await, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_took_over_tells_the_story_on_and_agrees_with_what_was_written_down() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_kin(&app, case).await;
    let number = number(&app, case).await;
    let (mut samira, mut kin) = (app.signed_in(HANDLER).await, app.parent(NEW_PARENT).await);
    let heard = format!("/werk/dossier/{number}/verhaal/opschrijven");
    let told = [("words", "Zij kreeg een brief."), ("by_word", "phone")];
    assert_eq!(send(&mut samira, &heard, &heard, &told).await, StatusCode::SEE_OTHER);
    let story = format!("/namens/{number}/verhaal");
    let approve = action(&mut kin, &story, &["/klopt"]).await;
    assert!(approve.starts_with(&story), "{approve}");
    assert_eq!(send(&mut kin, &story, &approve, &[]).await, StatusCode::SEE_OTHER);
    assert_eq!(app.own_dossier(ANNA).await.unwrap().story(), Some("Zij kreeg een brief."));
    let tell = link(&mut kin, &story, &["/vertellen"]).await;
    assert!(kin.get(&tell).await.text().contains("Zij kreeg een brief."), "nothing is asked twice");
    assert_eq!(send(&mut kin, &tell, &tell, &[("words", " ")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let more = "Zij kreeg een brief. Daarna belde niemand.";
    assert_eq!(send(&mut kin, &tell, &tell, &[("words", more)]).await, StatusCode::SEE_OTHER);
    assert_eq!(app.own_dossier(ANNA).await.unwrap().story(), Some(more));
    assert!(text(&mut kin, &story).await.contains(more));
}

#[tokio::test]
async fn a_timeline_is_drawn_up_read_by_a_second_person_and_then_the_parents() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let document = app.given_document(case).await.to_string();
    let staff = format!("/werk/dossier/{}/tijdlijn", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let mut anna = app.parent(ANNA).await;
    let own = "/mijn-zaak/wat-er-gebeurde";
    assert_eq!(send(&mut anna, own, own, &[]).await, StatusCode::SEE_OTHER);
    assert!(text(&mut anna, own).await.contains("U vroeg hierom op"));
    assert_eq!(anna.get("/mijn-zaak/wat-er-gebeurde/pdf").await.status, StatusCode::NOT_FOUND);

    let form = format!("{staff}/gebeurtenis");
    let entry = [
        ("happened_on", "10-03-2014"),
        ("kind", "decision"),
        ("source", "Archief"),
        ("words", "U moest alles terugbetalen."),
    ];
    let missing = send(&mut samira, &form, &form, &entry).await;
    assert_eq!(missing, StatusCode::UNPROCESSABLE_ENTITY, "no paper and no word about it");
    let paper = [&entry[..], &[("document", document.as_str())]].concat();
    assert_eq!(send(&mut samira, &form, &form, &paper).await, StatusCode::SEE_OTHER);
    let asked = [("document", "none"), ("asked_of", "Toeslagen"), ("asked_on", "01-09-2021")];
    let flag =
        [("happened_on", "01-02-2013"), ("kind", "flag"), ("source", "Lijst"), ("words", "Een stempel.")];
    let flag = [&flag[..], &asked[..]].concat();
    assert_eq!(send(&mut samira, &form, &form, &flag).await, StatusCode::SEE_OTHER);
    assert!(!text(&mut anna, own).await.contains("terugbetalen"), "a draft is no concern of the parent");

    let propose = format!("{staff}/voorstel");
    let why = [("why", "Uw opvang stond op een lijst.")];
    assert_eq!(send(&mut samira, &propose, &propose, &why).await, StatusCode::SEE_OTHER);
    let share = format!("{staff}/delen");
    assert_eq!(send(&mut samira, &staff, &share, &[]).await, StatusCode::CONFLICT, "not the same person");
    assert_eq!(send(&mut jan, &staff, &share, &[]).await, StatusCode::SEE_OTHER);

    let page = text(&mut anna, own).await;
    for said in ["Uw opvang stond op een lijst.", "U moest alles terugbetalen.", "Gevraagd bij Toeslagen"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.find("Een stempel.") < page.find("U moest alles"), "in the order of what happened: {page}");
    let pdf = anna.get("/mijn-zaak/wat-er-gebeurde/pdf").await;
    assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert_eq!(jan.get(&format!("{staff}/pdf")).await.status, StatusCode::OK);

    let wrong = link(&mut anna, own, &["klopt-niet", "gebeurtenis"]).await;
    let said = [("words", "Het was in 2012.")];
    assert_eq!(send(&mut anna, &wrong, "/mijn-zaak/klopt-niet", &said).await, StatusCode::SEE_OTHER);
    assert!(text(&mut anna, own).await.contains("U zei: Het was in 2012."));
}

#[tokio::test]
async fn everybody_sees_who_still_owes_what_and_a_referral_waits_for_the_consent_of_the_parent() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let staff = format!("/werk/dossier/{number}/keten");
    let (mut samira, mut anna) = (app.signed_in(HANDLER).await, app.parent(ANNA).await);
    let own = "/mijn-zaak/wie-doet-wat";
    let page = text(&mut anna, own).await;
    assert!(
        page.contains("Uitbetalen: € 30.000,00") && page.contains("Nog niet iedereen is klaar."),
        "{page}"
    );

    let ask = "/mijn-zaak/wie-doet-wat/hulp";
    assert_eq!(send(&mut anna, ask, ask, &[]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&mut anna, ask, ask, &[("party", "legal-aid")]).await, StatusCode::SEE_OTHER);
    let referral = link(&mut samira, &staff, &["/verwijzing/rfr-"]).await;
    let made = [("state", "made"), ("name", "Kantoor Verzonnen")];
    let refused = send(&mut samira, &referral, &referral, &made).await;
    assert_eq!(refused, StatusCode::CONFLICT, "the parent did not consent");
    let consented = [&made[..], &[("consented", "yes"), ("by_word", "phone")]].concat();
    assert_eq!(send(&mut samira, &referral, &referral, &consented).await, StatusCode::SEE_OTHER);
    let page = text(&mut anna, own).await;
    assert!(page.contains("Kantoor Verzonnen (gratis rechtshulp)"), "{page}");
    let no = action(&mut anna, own, &["/nee"]).await;
    assert_eq!(send(&mut anna, own, &no, &[]).await, StatusCode::SEE_OTHER);
    assert!(text(&mut samira, &staff).await.contains("afgezegd"));

    let paid = link(&mut samira, &staff, &["/betaald/dec-"]).await;
    let today = app.state.clock.today().strftime("%d-%m-%Y").to_string();
    assert_eq!(send(&mut samira, &paid, &paid, &[("paid_on", "")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&mut samira, &paid, &paid, &[("paid_on", &today)]).await, StatusCode::SEE_OTHER);
    let duty = format!("{staff}/taak");
    let recorded = [
        ("party", "creditor"),
        ("name", "Bank Verzonnen"),
        ("words", "De schuld kwijtschelden."),
        ("since_on", "01-09-2021"),
        ("promised_on", "02-09-2021"),
    ];
    assert_eq!(send(&mut samira, &duty, &duty, &recorded).await, StatusCode::SEE_OTHER);
    let page = text(&mut anna, own).await;
    assert!(page.contains("De schuld kwijtschelden.") && page.contains("te laat"), "{page}");
    let other = text(&mut app.parent(ANNA).await, "/mijn-zaak").await;
    assert!(other.contains("Wie moet nog wat voor u doen?"));
}

#[tokio::test]
async fn what_is_handed_over_to_the_municipality_is_taken_up_there_and_seen_by_no_other_desk() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let municipality = "0034".parse().unwrap();
    let consent = ConsentId::from_bytes([0x81; 16]);
    let subject = ConsentSubject::MunicipalContact { municipality };
    app.act(HANDLER, case, &Command::GiveConsent(GiveConsent { consent, subject })).await;
    let mut samira = app.signed_in(HANDLER).await;
    let form = format!("/werk/dossier/{number}/keten/overdracht");
    let handed = [
        ("party", "municipality"),
        ("name", "Wijkteam Verzonnen"),
        ("told", "Er is geen huis."),
        ("belongs", "Het huis."),
        ("belongs_not", "De fiets."),
    ];
    assert_eq!(send(&mut samira, &form, &form, &handed).await, StatusCode::CONFLICT, "no consent");
    let consented = [&handed[..], &[("consented", "yes"), ("by_word", "table")]].concat();
    let with_story = [&consented[..], &[("with_story", "yes")]].concat();
    assert_eq!(send(&mut samira, &form, &form, &with_story).await, StatusCode::CONFLICT, "not the story");
    assert_eq!(send(&mut samira, &form, &form, &consented).await, StatusCode::SEE_OTHER);
    let card = format!("/gemeente/ouder/{number}");
    for (desk, sees) in [(Desk::Collection, false), (Desk::Support, true)] {
        let id = StaffId::from_bytes([if sees { 0xa1 } else { 0xa2 }; 16]);
        let post = StaffPost::Municipal(municipality, desk);
        app.hire(&StaffMember { id, name: "Loket Verzonnen".to_owned(), post }).await;
        let mut browser = app.signed_in(Actor::Municipal { id, municipality, desk }).await;
        if !sees {
            assert_eq!(browser.get(&card).await.status, StatusCode::NOT_FOUND);
            continue;
        }
        let page = text(&mut browser, &card).await;
        assert!(page.contains("Er is geen huis.") && page.contains("De fiets."), "{page}");
        let take_up = action(&mut browser, &card, &["/overdracht/"]).await;
        assert_eq!(send(&mut browser, &card, &take_up, &[]).await, StatusCode::SEE_OTHER);
        assert!(text(&mut browser, &card).await.contains("Overgenomen door Loket Verzonnen"));
        assert_eq!(browser.get(&format!("/werk/dossier/{number}/keten")).await.status, StatusCode::NOT_FOUND);
    }
    let handovers = app.own_dossier(ANNA).await.unwrap().chain.handovers;
    assert_eq!(handovers[0].accepted.as_ref().unwrap().accepted_by, "Loket Verzonnen");
}

#[tokio::test]
async fn nobody_agrees_shares_or_says_no_in_the_dossier_of_another() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    app.given_registration(OTHER).await;
    let mut anna = app.parent(ANNA).await;
    let tell = "/mijn-zaak/verhaal/vertellen";
    assert_eq!(send(&mut anna, tell, tell, &[("words", "Mijn woorden.")]).await, StatusCode::SEE_OTHER);
    let ask = "/mijn-zaak/wie-doet-wat/hulp";
    assert_eq!(send(&mut anna, ask, ask, &[("party", "victim-support")]).await, StatusCode::SEE_OTHER);
    let no = action(&mut anna, "/mijn-zaak/wie-doet-wat", &["/nee"]).await;
    let mut other = app.parent(OTHER).await;
    let page = other.open("/mijn-zaak/wie-doet-wat").await;
    assert!(!page.main_text().contains("slachtofferhulp"));
    let hidden = other.open(ask).await.hidden_fields(ask);
    let hidden: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(other.post(&no, &hidden).await.status, StatusCode::NOT_FOUND);
    assert!(!other.open("/mijn-zaak/verhaal").await.main_text().contains("Mijn woorden."));
}
