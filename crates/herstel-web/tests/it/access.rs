//! Who may look along: given and taken back by the parent, never decided by a default.

use crate::{
    api::{Client, errors},
    app::{ANNA, App, Browser, HANDLER, OTHER, TODAY, bsn},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, EndBasis, RecordBasis},
    consents::{ConsentSubject, MunicipalContact},
    mandates::{MandateHolder, Power},
    messages::{MessageKind, RecordedNews},
    protection::OpenEmergencyAccess,
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{
    Actor, BasisId, Bsn, Date, Desk, EmergencyAccessId, OrganisationId, RelationId, RepresentationId,
    StaffId, StaffPost,
};
use herstel_store::StaffMember;

const PAGE: &str = "/mijn-zaak/meekijken";
const MANDATE: &str = "/mijn-zaak/meekijken/machtigen";
const CONTACT: &str = "/mijn-zaak/meekijken/gemeente";
const GIVE: &str = "/mijn-zaak/meekijken/toestemming";

/// The address of a form on the page that ends with this.
fn form(page: &crate::html::Html, begins: &str) -> String {
    let mut forms = page.elements("form").filter_map(|form| form.get("action"));
    forms.find(|action| action.starts_with(begins) && action.ends_with("/stoppen")).unwrap().clone()
}

async fn contact(browser: &mut Browser<'_>) {
    let page = browser.open(PAGE).await;
    let fields = [("municipal_contact", "yes"), ("municipality", "almere")];
    assert_eq!(
        browser.submit(&page, CONTACT, &fields).await.location(),
        "/mijn-zaak/meekijken?net=geantwoord"
    );
}

#[tokio::test]
async fn a_mandate_is_given_in_a_few_questions_and_withdrawn_with_one_button() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(MANDATE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.chosen("powers").is_empty() && page.chosen("end").is_empty(), "no default decides");
    let number = bsn(50);
    let fields = [
        ("name", "Chris Verzonnen"),
        ("bsn", number.as_str()),
        ("kind", "helper"),
        ("powers", "read"),
        ("powers", "tell"),
        ("end", "day"),
        ("last_on", "31-12-2021"),
    ];
    assert_eq!(browser.submit(&page, MANDATE, &fields).await.location(), "/mijn-zaak/meekijken?net=gegeven");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let given = &dossier.mandates[0].given;
    assert_eq!(given.powers, [Power::Read, Power::Tell].into());
    assert_eq!(given.period, Period { from_on: Some(TODAY), until_on: Some(Date::constant(2022, 1, 1)) });
    let page = browser.open("/mijn-zaak/meekijken?net=gegeven").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in
        ["Chris Verzonnen", "Mag: lezen, vertellen.", "Mag niet: kiezen, tekenen.", "31 december 2021"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains(&number), "the number of somebody else is shown to nobody");
    let stop = form(&page, "/mijn-zaak/meekijken/machtiging/");
    assert_eq!(browser.submit(&page, &stop, &[]).await.location(), "/mijn-zaak/meekijken?net=gestopt");
    assert_eq!(app.own_dossier(ANNA).await.unwrap().mandates[0].withdrawn_on, Some(TODAY));
    let page = browser.open(PAGE).await;
    assert!(page.main_text().contains("Chris Verzonnen trad voor u op."), "{}", page.main_text());
    let again = browser.post(&stop, &[("csrf", &csrf(&page)), ("version", "99")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_last_day_beside_no_end_is_asked_about_and_gives_no_mandate() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(MANDATE).await;
    let number = bsn(50);
    let fields = [
        ("name", "Chris Verzonnen"),
        ("bsn", number.as_str()),
        ("kind", "helper"),
        ("powers", "read"),
        ("end", "open"),
        ("last_on", "31-12-2021"),
    ];
    let refused = browser.submit(&page, MANDATE, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let text = refused.html().main_text();
    assert!(text.contains("Hierboven staat dat er geen laatste dag is."), "{text}");
    assert!(app.own_dossier(ANNA).await.unwrap().mandates.is_empty());
}

/// Lets somebody act who has this citizen number.
async fn give(browser: &mut Browser<'_>, path: &str, number: &str, power: &str) {
    let page = browser.open(path).await;
    let fields = [
        ("name", "Chris Verzonnen"),
        ("bsn", number),
        ("kind", "helper"),
        ("powers", power),
        ("end", "open"),
    ];
    assert_eq!(browser.submit(&page, path, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn who_stops_one_of_two_mandates_reads_what_remains_and_can_stop_that_too() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let mut browser = app.parent(ANNA).await;
    give(&mut browser, MANDATE, &bsn(50), "read").await;
    give(&mut browser, MANDATE, &bsn(50), "tell").await;

    let page = browser.open(PAGE).await;
    let stop = form(&page, "/mijn-zaak/meekijken/machtiging/");
    let next = browser.submit(&page, &stop, &[]).await.location().to_owned();
    let page = browser.open(&next).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    let kept = "Chris Verzonnen mag nog wel iets, op grond van een andere machtiging:";
    assert!(text.contains(kept) && text.contains("Mag: vertellen."), "{text}");
    assert!(!text.contains("niets meer"), "{text}");

    let other = form(&page, "/mijn-zaak/meekijken/machtiging/");
    assert_ne!(other, stop);
    let next = browser.submit(&page, &other, &[]).await.location().to_owned();
    assert_eq!(next, "/mijn-zaak/meekijken?net=gestopt");
    let text = browser.open(&next).await.main_text();
    assert!(text.contains("Vanaf nu ziet deze persoon of gemeente niets meer."), "{text}");
    assert!(app.own_dossier(ANNA).await.unwrap().mandates.iter().all(|held| held.withdrawn_on.is_some()));
}

#[tokio::test]
async fn an_address_with_a_mandate_that_was_not_stopped_says_nothing_of_it() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let mut browser = app.parent(ANNA).await;
    give(&mut browser, MANDATE, &bsn(50), "read").await;
    give(&mut browser, MANDATE, &bsn(50), "tell").await;
    let held = app.own_dossier(ANNA).await.unwrap().mandates[0].given.mandate;
    let page = browser.open(&format!("{PAGE}?net=gestopt&machtiging={held}")).await;
    assert!(!page.main_text().contains("op grond van een andere machtiging"), "{}", page.main_text());
}

#[tokio::test]
async fn staff_read_what_somebody_keeps_before_they_take_one_of_two_mandates_back() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let mut browser = app.parent(ANNA).await;
    give(&mut browser, MANDATE, &bsn(50), "read").await;
    let path = format!("/werk/dossier/{}/toegang", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let keeps = "op grond van een andere machtiging";
    assert!(!samira.open(&path).await.main_text().contains(keeps));
    give(&mut browser, MANDATE, &bsn(50), "tell").await;
    let text = samira.open(&path).await.main_text();
    for powers in ["lezen", "vertellen"] {
        let sentence = format!("Deze persoon mag dan nog wel: {powers}, {keeps}.");
        assert!(text.contains(&sentence), "{sentence}: {text}");
    }
}

fn csrf(page: &crate::html::Html) -> String {
    let mut inputs = page.elements("input");
    inputs.find(|field| field.get("name").is_some_and(|name| name == "csrf")).unwrap()["value"].clone()
}

#[tokio::test]
async fn what_is_missing_or_cannot_be_is_said_at_its_question_and_gives_nothing() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let relation = RelationId::from_bytes([0x77; 16]);
    let told = Relative {
        kind: RelationKind::ExPartner,
        name: "Bram Verzonnen".to_owned(),
        born_on: None,
        person: Some(OTHER),
        period: Period { from_on: None, until_on: None },
        source: "de ouder".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(MANDATE).await;
    let (ex, own) = (bsn(50), bsn(u32::from(ANNA.to_bytes()[0])));
    let whole = |number: &str, end: &str, day: &str| {
        [
            ("name", "Bram"),
            ("bsn", number),
            ("kind", "helper"),
            ("powers", "read"),
            ("end", end),
            ("last_on", day),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    };
    for (fields, field) in [
        (whole("", "open", ""), "bsn"),
        (whole("123456789", "open", ""), "bsn"),
        (whole(&ex, "open", ""), "bsn"),
        (whole(&own, "open", ""), "bsn"),
        (whole(&bsn(51), "", ""), "end"),
        (whole(&bsn(51), "day", ""), "last_on"),
        (whole(&bsn(51), "day", "31-02-2022"), "last_on"),
        (whole(&bsn(51), "day", "01-01-2021"), "last_on"),
    ] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = browser.submit(&page, MANDATE, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        let shown = answer.html();
        assert_eq!(shown.problems(), Vec::<String>::new());
        assert!(answer.text().contains(&format!("id=\"f-{field}-error\"")), "{field}: {}", shown.main_text());
    }
    let answer = browser.submit(&page, MANDATE, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(app.own_dossier(ANNA).await.unwrap().mandates.is_empty());
}

#[tokio::test]
async fn a_mandate_for_an_organisation_that_nobody_knows_or_for_no_day_is_refused_by_the_api() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let [office, unknown] = [0x71, 0x72].map(|byte| OrganisationId::from_bytes([byte; 16]));
    app.state.store.organisation_by_number("12345678", office).await.unwrap();
    let mut client = Client::new(&app, Actor::Person { person: ANNA }).await;
    let path = format!("/dossiers/{}/mandates", app.own_dossier(ANNA).await.unwrap().registration.number);
    let last = "9999-12-31";
    for (organisation, from_on, status, field) in [
        (unknown, None, StatusCode::UNPROCESSABLE_ENTITY, Some("organisation")),
        (office, Some(last), StatusCode::UNPROCESSABLE_ENTITY, Some("until_on")),
        (office, None, StatusCode::CREATED, None),
    ] {
        let version = app.own_dossier(ANNA).await.unwrap().version;
        let body = serde_json::json!({
            "expected_version": version, "organisation": organisation.to_string(), "name": "Kantoor Verzonnen",
            "powers": ["read"], "from_on": from_on, "until_on": last,
        });
        let answer = client.post(&path, &body).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        let fields: Vec<String> = errors(&answer.json()).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, field.map(str::to_owned).into_iter().collect::<Vec<_>>());
    }
    assert_eq!(app.own_dossier(ANNA).await.unwrap().mandates.len(), 1);
}

#[tokio::test]
async fn the_question_about_the_municipality_stands_apart_and_can_be_answered_again() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.chosen("municipal_contact").is_empty(), "no default decides");
    for fields in [
        &[][..],
        &[("municipal_contact", "yes")],
        &[("municipal_contact", "yes"), ("municipality", "Atlantis")],
    ] {
        let answer = browser.submit(&page, CONTACT, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(answer.html().problems(), Vec::<String>::new());
    }
    contact(&mut browser).await;
    let municipality = "0034".parse().unwrap();
    let said = async || app.own_dossier(ANNA).await.unwrap().municipal_contact(TODAY);
    assert_eq!(said().await, MunicipalContact::Yes { municipality });
    let page = browser.open(PAGE).await;
    assert!(page.main_text().contains("De gemeente Almere mag contact met u opnemen."));
    assert_eq!(app.own_dossier(ANNA).await.unwrap().consents.len(), 1, "a yes gives nothing finer");
    browser.submit(&page, &form(&page, "/mijn-zaak/meekijken/toestemming/"), &[]).await.location();
    assert_eq!(said().await, MunicipalContact::No);
    let page = browser.open(PAGE).await;
    assert!(page.main_text().contains("U zei: liever niet."), "{}", page.main_text());
}

#[tokio::test]
async fn what_is_given_and_taken_back_on_the_page_is_what_the_desks_see() {
    let app = App::demo().await;
    app.given_first_review(ANNA).await;
    let municipality = "0034".parse().unwrap();
    let mut desks = Vec::new();
    for (desk, byte) in [(Desk::Support, 0xa1), (Desk::Collection, 0xa2)] {
        let id = StaffId::from_bytes([byte; 16]);
        let post = StaffPost::Municipal(municipality, desk);
        app.hire(&StaffMember { id, name: format!("Loket {byte}"), post }).await;
        desks.push(app.signed_in(Actor::Municipal { id, municipality, desk }).await);
    }
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let card = format!("/api/v1/municipal/dossiers/{number}");
    let mut browser = app.parent(ANNA).await;
    assert_eq!(desks[0].get(&card).await.status, StatusCode::NOT_FOUND, "before anything was asked");
    contact(&mut browser).await;
    assert_eq!(desks[0].get(&card).await.json()["story"], serde_json::Value::Null);
    let page = browser.open(PAGE).await;
    let given = browser.submit(&page, GIVE, &[("subject", "story")]).await;
    assert_eq!(given.location(), "/mijn-zaak/meekijken?net=gegeven");
    let story = desks[0].get(&card).await.json()["story"].clone();
    assert!(story.as_str().is_some_and(|story| story.contains("terugbetalen")), "{story}");
    assert!(desks[0].get(&card).await.json()["decisions"].is_null(), "not consented to");
    for path in [card.clone(), format!("{card}/notes")] {
        assert_eq!(desks[1].get(&path).await.status, StatusCode::NOT_FOUND, "the collection desk: {path}");
    }
    assert_eq!(desks[1].get("/api/v1/municipal/dossiers").await.json(), serde_json::json!([]));
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let subject = ConsentSubject::MunicipalContact { municipality };
    let consent = dossier.consents.iter().find(|consent| consent.given.subject == subject).unwrap();
    let stop = format!("{GIVE}/{}/stoppen", consent.given.consent);
    let page = browser.open(PAGE).await;
    browser.submit(&page, &stop, &[]).await.location();
    assert_eq!(desks[0].get(&card).await.status, StatusCode::NOT_FOUND, "from that moment on");
}

#[tokio::test]
async fn who_opened_the_dossier_in_an_emergency_and_why_is_shown_to_the_parent() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let command = Command::OpenEmergencyAccess(OpenEmergencyAccess {
        access: EmergencyAccessId::from_bytes([0x78; 16]),
        reason: "Er was dreiging aan de deur.".to_owned(),
        hours: 2,
        at: app.state.clock.now(),
    });
    app.act(HANDLER, case, &command).await;
    let page = app.parent(ANNA).await.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Er was dreiging aan de deur."), "{}", page.main_text());
}

#[tokio::test]
async fn who_looks_along_by_law_or_because_waiting_did_harm_stands_on_the_page_and_is_told() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let own = app.parent(ANNA).await.open(PAGE).await.main_text();
    assert!(!own.contains("Wie verder mag meekijken"), "nobody else: {own}");
    let curator = RecordRepresentation {
        representation: RepresentationId::from_bytes([0x31; 16]),
        office: LegalOffice::Curator,
        by: MandateHolder::Person { person: OTHER },
        name: "Cor Verzonnen".to_owned(),
        ground: "uitspraak van de rechter".to_owned(),
        lives_with_them: false,
        period: Period { from_on: Some(TODAY), until_on: None },
    };
    app.act(HANDLER, case, &Command::RecordRepresentation(curator)).await;
    let basis = |number: u8, kind: BasisKind, desk: Desk| {
        let audience = Audience::Municipality { municipality: "0034".parse().unwrap(), desk };
        let period = Period { from_on: Some(TODAY), until_on: None };
        Command::RecordBasis(RecordBasis { basis: BasisId::from_bytes([number; 16]), kind, audience, period })
    };
    let law = BasisKind::StatutoryGround { article: "Wht 2.21".to_owned() };
    app.act(HANDLER, case, &basis(0x32, law, Desk::Support)).await;
    let urgent = BasisKind::UrgentNeed { reason: "Morgen komt de deurwaarder.".to_owned() };
    app.act(HANDLER, case, &basis(0x33, urgent, Desk::Support)).await;
    // The desk looks without a consent, on the article alone.
    let (id, municipality) = (StaffId::from_bytes([0x34; 16]), "0034".parse().unwrap());
    let post = StaffPost::Municipal(municipality, Desk::Support);
    app.hire(&StaffMember { id, name: "Dora Verzonnen".to_owned(), post }).await;
    let mut desk = app.signed_in(Actor::Municipal { id, municipality, desk: Desk::Support }).await;
    desk.open(&format!("/gemeente/ouder/{}", number(&app, case).await)).await;
    let looks = app.parent(ANNA).await.open("/mijn-zaak/inzagen").await.main_text();
    assert!(looks.contains("Wachten deed schade. De reden: Morgen komt de deurwaarder."), "{looks}");
    assert!(!looks.contains("U zei dat de gemeente contact mag opnemen"), "{looks}");
    let ended = EndBasis { basis: BasisId::from_bytes([0x33; 16]) };
    app.act(HANDLER, case, &Command::EndBasis(ended)).await;
    let page = app.parent(ANNA).await.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let said = page.main_text();
    for told in [
        "Cor Verzonnen",
        "Curator.",
        "uitspraak van de rechter",
        "Wht 2.21",
        "Morgen komt de deurwaarder.",
        "Dit stopte op",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(!said.contains("Nu treedt niemand anders voor u op."), "{said}");
    let messages = app.own_dossier(ANNA).await.unwrap().messages;
    let news = RecordedNews::AccessByLaw;
    let told = messages.iter().filter(
        |message| matches!(message.sent.kind, MessageKind::Recorded { news: about, .. } if about == news),
    );
    assert_eq!(told.count(), 3, "each is told");
}
