use crate::app::{App, TODAY};
use axum::http::StatusCode;
use herstel_kernel::Date;

#[tokio::test]
async fn the_page_lists_the_invented_people_and_signs_in_as_one() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(page.main_text(), @r"
    Kies wie u bent
    U kijkt mee als een verzonnen persoon. Alles wat u doet, blijft in deze demonstratie.
    Ouders
    Nieuwe ouder Om te proberen.
    Anna Voorbeeld Om te proberen.
    Zaakbehandelaars
    Samira Bouzid Om te proberen.
    Tweede lezers
    Jan de Wit Om te proberen.
    De dag van vandaag
    Ga verder op deze dag
    Bijvoorbeeld 15-12-2021. De dag kan alleen vooruit.
    Zet de dag vooruit
    ");
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "nieuw")]).await;
    assert_eq!(answer.location(), "/mijn-zaak");
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/aanmelden");
    let page = browser.open("/demo").await;
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "samira")]).await;
    assert_eq!(answer.location(), "/werk");
}

#[tokio::test]
async fn every_page_says_that_it_is_a_demonstration() {
    let app = App::demo().await;
    let sentence =
        "Dit is een demonstratie: alle mensen en gegevens zijn verzonnen. Het is vandaag 19 november 2021.";
    for path in ["/", "/demo", "/inloggen", "/bestaat-niet"] {
        assert!(app.visitor().get(path).await.text().contains(sentence), "{path}");
    }
}

#[tokio::test]
async fn the_address_of_one_person_leads_to_that_person_and_signs_nobody_in_by_itself() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo/samira").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Samira Bouzid") && !page.main_text().contains("Jan de Wit"));
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "samira")]).await;
    assert_eq!(answer.location(), "/werk");
    assert_eq!(browser.get("/demo/niemand").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_person_who_is_not_listed_cannot_be_signed_in_as() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "koning")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn signing_in_as_another_person_ends_the_session_before() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "anna")]).await.location();
    let mut stolen = browser.clone();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "samira")]).await.location();
    assert_eq!(stolen.get("/mijn-zaak").await.location(), "/inloggen");
}

#[tokio::test]
async fn the_day_moves_forward_and_sessions_live_on() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "nieuw")]).await.location();
    let page = browser.open("/demo").await;
    let answer = browser.submit(&page, "/demo/dag", &[("day", "15-12-2022")]).await;
    assert_eq!(answer.location(), "/demo");
    assert_eq!(app.state.clock.today(), Date::constant(2022, 12, 15));
    assert_eq!(browser.get("/aanmelden").await.status, StatusCode::OK, "still signed in");
}

#[tokio::test]
async fn the_day_never_moves_back() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    for (day, sentence) in [
        ("18-11-2021", "Deze dag is al voorbij."),
        ("31-02-2022", "Deze dag bestaat niet."),
        ("morgen", "Dit is geen datum."),
    ] {
        let answer = browser.submit(&page, "/demo/dag", &[("day", day)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(answer.text().contains(sentence), "{day}");
        assert_eq!(answer.html().value("day"), day);
        assert_eq!(answer.html().problems(), Vec::<String>::new());
    }
    assert_eq!(app.state.clock.today(), TODAY);
}
