use crate::app::{ANNA, App, NEW_PARENT, SAMIRA, TODAY, bsn};
use axum::http::StatusCode;
use herstel_domain::{
    consents::MunicipalContact, handlers::distances::Distances, registration::YearsConcerned,
};
use herstel_kernel::{StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, StaffMember, Work};
use std::sync::Arc;

const FORM: &str = "/aanmelden";

#[tokio::test]
async fn the_form_asks_little_and_offers_not_knowing_as_the_first_answer() {
    let app = App::plain().await;
    let page = app.parent(NEW_PARENT).await.open(FORM).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(page.title(), "Meld u aan – Herstel");
    assert!(page.chosen("years").is_empty(), "nothing is chosen beforehand");
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn registering_opens_a_dossier_and_says_what_happens_next() {
    let app = App::plain().await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    let number = bsn(7);
    let fields = [
        ("name", " Nadia Proef "),
        ("bsn", number.as_str()),
        ("born_on", "27-3-1985"),
        ("phone", ""),
        ("email", "nadia@voorbeeld.example"),
        ("iban", "nl91 abna 0417 1643 00"),
        ("years", "2014"),
        ("years", "2012"),
        ("story", "Ik snap het niet."),
    ];
    let answer = browser.submit(&page, FORM, &fields).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=aangemeld");

    let dossier = app.own_dossier(NEW_PARENT).await.unwrap();
    let details = &dossier.registration.details;
    assert_eq!(details.name, "Nadia Proef");
    assert_eq!(details.iban.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(details.phone, None);
    assert_eq!(dossier.registration.registered_on, TODAY);
    assert_eq!(dossier.registration.years, YearsConcerned::Years { years: vec![2012, 2014] });
    assert!(dossier.handler.is_some(), "a fixed person from the first day");

    let case = browser.open("/mijn-zaak?net=aangemeld").await.main_text();
    assert!(case.starts_with("U bent aangemeld"), "{case}");
    assert!(case.contains("tot en met 19 mei 2022"), "{case}");
    assert_eq!(browser.get(FORM).await.location(), "/mijn-zaak", "nobody registers twice");
}

/// Tim at hub Amsterdam and Samira at hub Den Haag, with so many hours a week each; Almere is nearer to Amsterdam.
async fn given_two_hubs(tim_hours: u32, samira_hours: u32) -> (App, StaffId) {
    let tim = StaffId::from_bytes([0x91; 16]);
    let app = App::plain().await;
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: tim, name: "Tim Verzonnen".to_owned(), post }).await;
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    for (id, hub, hours) in [(tim, "0363", tim_hours), (SAMIRA, "0518", samira_hours)] {
        let work = Work { team: "Hubs".to_owned(), municipality: Some(hub.parse().unwrap()), hours };
        app.state.store.set_work(id, &work, &done).await.unwrap();
    }
    let distances = Distances::parse("0034;0363;32\n0034;0518;70\n").unwrap();
    (app.changed(|state| state.distances = Arc::new(distances)), tim)
}

#[tokio::test]
async fn the_fixed_person_is_the_nearest_with_room_and_nobody_is_given_more_than_they_can_have() {
    for (hours, expected) in [((36, 36), Some("near")), ((0, 36), Some("far")), ((0, 0), None)] {
        let (app, tim) = given_two_hubs(hours.0, hours.1).await;
        let mut browser = app.parent(NEW_PARENT).await;
        let page = browser.open(FORM).await;
        let number = bsn(7);
        let fields = [
            ("name", "Nadia Proef"),
            ("bsn", number.as_str()),
            ("born_on", "27-3-1985"),
            ("years", "unknown"),
            ("municipal_contact", "yes"),
            ("municipality", "Almere"),
        ];
        browser.submit(&page, FORM, &fields).await.location();
        let handler = app.own_dossier(NEW_PARENT).await.unwrap().handler_id();
        let expected = expected.map(|which| if which == "near" { tim } else { SAMIRA });
        assert_eq!(handler, expected, "{hours:?}");
    }
}

#[tokio::test]
async fn not_knowing_the_years_is_an_answer_and_so_is_leaving_them_open() {
    for (at, years) in [&[("years", "unknown")][..], &[]].into_iter().enumerate() {
        let app = App::plain().await;
        let mut browser = app.parent(NEW_PARENT).await;
        let page = browser.open(FORM).await;
        let number = bsn(u32::try_from(at).unwrap());
        let known = [("name", "Nadia Proef"), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
        browser.submit(&page, FORM, &[&known[..], years].concat()).await.location();
        let dossier = app.own_dossier(NEW_PARENT).await.unwrap();
        assert_eq!(dossier.registration.years, YearsConcerned::Unknown);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_nothing_is_stored() {
    let app = App::plain().await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    let fields = [
        ("name", ""),
        ("bsn", "999990018"),
        ("born_on", "31-02-1985"),
        ("email", "geen adres"),
        ("iban", "NL00ABNA0417164300"),
        ("years", "1999"),
        ("years", "2013"),
        ("story", "Dit blijft <staan>."),
    ];
    let answer = browser.submit(&page, FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(page.title(), "Fout: Meld u aan – Herstel");
    assert_eq!(page.value("bsn"), "999990018");
    assert_eq!(page.value("born_on"), "31-02-1985");
    assert_eq!(page.chosen("years"), ["2013"]);
    assert!(page.main_text().contains("Dit blijft <staan>."));
    insta::assert_snapshot!(page.main_text().lines().take(7).collect::<Vec<_>>().join("
"), @r"
    Nog niet gelukt. Kijk hier even naar:
    Uw naam: Vul dit in.
    Uw burgerservicenummer: Dit burgerservicenummer klopt niet. Misschien zijn twee cijfers verwisseld.
    Uw geboortedatum: Deze dag bestaat niet. Kijk de dag en de maand na.
    E-mailadres: Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl.
    Rekeningnummer: Dit rekeningnummer klopt niet. Kijk alle letters en cijfers na.
    Om welke jaren gaat het? Dit jaar hoort niet bij deze regeling. Kies een ander jaar.
    ");
    assert!(app.own_dossier(NEW_PARENT).await.is_none());
}

#[tokio::test]
async fn people_register_under_the_name_that_they_write_also_from_right_to_left_and_get_letters_under_it() {
    for name in ["O", "O'Neill", "محمد الأمين", "עמוס כהן", "Šarūnas Çelik-Nguyễn"] {
        let app = App::plain().await;
        let mut browser = app.parent(NEW_PARENT).await;
        let page = browser.open(FORM).await;
        let number = bsn(3);
        let fields = [("name", name), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
        let answer = browser.submit(&page, FORM, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.text());
        let dossier = app.own_dossier(NEW_PARENT).await.unwrap();
        assert_eq!(dossier.registration.details.name, name);
        let letter = browser.get(&format!("/bericht/{}.pdf", dossier.messages[0].id)).await;
        assert!(letter.bytes.starts_with(b"%PDF-"), "{name}");
    }
}

#[tokio::test]
async fn an_emoji_in_a_name_or_an_address_is_said_at_the_field_because_no_letter_can_show_it() {
    for (field, name, address) in [("name", "Nadia 🦋", ""), ("address", "Nadia", "Proeflaan 1 🦋")] {
        let app = App::plain().await;
        let mut browser = app.parent(NEW_PARENT).await;
        let page = browser.open(FORM).await;
        let number = bsn(3);
        let fields =
            [("name", name), ("address", address), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
        let answer = browser.submit(&page, FORM, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let page = answer.html();
        assert!(page.links().contains(&format!("#f-{field}")), "{field}");
        let said = "Dit teken kunnen wij niet afdrukken in een brief: 🦋.";
        assert!(page.main_text().contains(said), "{}", page.main_text());
        assert!(app.own_dossier(NEW_PARENT).await.is_none());
    }
}

#[tokio::test]
async fn a_citizen_number_registers_once() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    let number = bsn(2);
    let fields = [("name", "Nadia Proef"), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
    let answer = browser.submit(&page, FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.html().main_text().contains("U bent al aangemeld"), "{}", answer.html().main_text());
    assert!(app.own_dossier(NEW_PARENT).await.is_none());
}

#[tokio::test]
async fn whether_the_municipality_may_get_in_touch_is_one_question_that_nobody_has_to_answer() {
    let answers = [
        (&[][..], MunicipalContact::NotAsked),
        (&[("municipal_contact", "no")], MunicipalContact::No),
        (
            &[("municipal_contact", "yes"), ("municipality", "den haag")],
            MunicipalContact::Yes { municipality: "0518".parse().unwrap() },
        ),
    ];
    let app = App::plain().await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    assert!(page.chosen("municipal_contact").is_empty(), "no default decides");
    for wrong in
        [&[("municipal_contact", "yes")][..], &[("municipal_contact", "yes"), ("municipality", "Utopia")]]
    {
        let number = bsn(9);
        let known = [("name", "Nadia Proef"), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
        let answer = browser.submit(&page, FORM, &[&known[..], wrong].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert!(answer.html().links().contains(&"#f-municipality".to_owned()));
    }
    for (fields, expected) in answers {
        let app = App::plain().await;
        let mut browser = app.parent(NEW_PARENT).await;
        let page = browser.open(FORM).await;
        let number = bsn(9);
        let known = [("name", "Nadia Proef"), ("bsn", number.as_str()), ("born_on", "27-03-1985")];
        browser.submit(&page, FORM, &[&known[..], fields].concat()).await.location();
        let dossier = app.own_dossier(NEW_PARENT).await.unwrap();
        assert_eq!(dossier.municipal_contact(TODAY), expected);
        assert!(dossier.consents.len() <= 1, "nothing finer");
    }
}
