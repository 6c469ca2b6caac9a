use super::number;
use crate::app::{ANNA, App, HANDLER, NEW_PARENT, OTHER, bsn};
use axum::http::StatusCode;
use herstel_kernel::Actor;

#[tokio::test]
async fn a_new_registration_is_found_under_new() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open("/werk/lijst").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in ["1 Nieuw", "Anna Voorbeeld", &number, "19 november 2021", "19 mei 2022", "Samira Bouzid"]
    {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    let new = page.links().into_iter().find(|link| link.contains("status=new")).unwrap();
    assert!(samira.open(&new).await.links().contains(&format!("/werk/dossier/{number}")));
    let decided = samira.open("/werk/lijst?status=decided").await;
    assert!(decided.main_text().contains("Hier staan nu geen dossiers."));
}

#[tokio::test]
async fn mine_are_those_of_which_i_am_the_case_handler() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let theirs = crate::app::REVIEWER;
    let mut jan = app.signed_in(theirs).await;
    assert!(jan.open("/werk/lijst").await.main_text().contains("Anna Voorbeeld"));
    assert!(!jan.open("/werk/lijst?van=mij").await.main_text().contains("Anna Voorbeeld"));
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open("/werk/lijst?van=mij").await.main_text().contains("Anna Voorbeeld"));
}

#[tokio::test]
async fn a_search_finds_by_number_citizen_number_and_name_and_never_shows_in_an_address() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open("/werk/lijst").await;
    let bsn = bsn(u32::from(ANNA.to_bytes()[0]));
    for search in [number.as_str(), bsn.as_str(), "voorbeeld", "Voorb", "17-05-1980"] {
        let answer = samira.submit(&page, "/werk/zoeken", &[("search", search)]).await;
        assert_eq!(answer.status, StatusCode::OK);
        let found = answer.html();
        assert_eq!(found.problems(), Vec::<String>::new());
        assert!(found.main_text().contains("Anna Voorbeeld"), "{search}: {}", found.main_text());
        assert!(found.links().iter().all(|link| !link.contains(&bsn)), "{:?}", found.links());
    }
    let answer = samira.submit(&page, "/werk/zoeken", &[("search", "Bestaatniet")]).await;
    assert!(answer.html().main_text().contains("Niets gevonden."));
}

#[tokio::test]
async fn a_search_that_cannot_find_anything_says_why_at_its_field() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open("/werk/lijst").await;
    for (search, sentence) in [
        ("", "Vul dit in."),
        ("123456789", "Dit burgerservicenummer klopt niet."),
        ("9990", "Een burgerservicenummer heeft negen cijfers."),
    ] {
        let answer = samira.submit(&page, "/werk/zoeken", &[("search", search)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{search}");
        let shown = answer.html();
        assert_eq!(shown.problems(), Vec::<String>::new());
        assert!(shown.main_text().contains(sentence), "{search}: {}", shown.main_text());
        assert_eq!(shown.value("search"), search, "what was typed is kept");
    }
}

#[tokio::test]
async fn a_long_list_goes_on_at_a_next_page_without_losing_anybody() {
    let app = App::plain().await;
    for person in [ANNA, OTHER, NEW_PARENT] {
        app.given_registration(person).await;
    }
    let mut samira = app.signed_in(HANDLER).await;
    let token = samira.get("/api/v1/dossiers?limit=2").await.json();
    let next = token["next"].as_str().unwrap();
    let page = samira.open(&format!("/werk/lijst?na={next}")).await;
    let dossiers = page.links().into_iter().filter(|link| link.starts_with("/werk/dossier/")).count();
    assert_eq!(dossiers, 1, "two of three stood on the page before");
    assert!(page.links().contains(&"/werk/lijst".to_owned()), "{:?}", page.links());
}

#[tokio::test]
async fn the_list_speaks_english() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut samira = app.signed_in(HANDLER).await;
    samira.get("/taal/en").await;
    let page = samira.open("/werk/lijst").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("19 May 2022"), "{}", page.main_text());
}

#[tokio::test]
async fn the_list_is_narrowed_by_its_fields_and_what_narrows_nothing_narrows_nothing() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut samira = app.signed_in(HANDLER).await;
    for shows in [
        "status=new&stap=&regeling=",
        "van=mij&tot=31-12-2022",
        "van=mij&status=new&gemeente=",
        "spoed=onzin",
        "na=onzin",
        "behandelaar=samira+bouzid",
    ] {
        let page = samira.open(&format!("/werk/lijst?{shows}")).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{shows}");
        assert!(page.main_text().contains("Anna Voorbeeld"), "{shows}");
    }
    for hides in [
        "spoed=urgent",
        "merk=open-remark",
        "tot=01-01-2022",
        "stap=first-review",
        "gemeente=Almere",
        "van=niemand",
    ] {
        let page = samira.open(&format!("/werk/lijst?{hides}")).await;
        assert!(!page.main_text().contains("Anna Voorbeeld"), "{hides}");
    }
}

#[tokio::test]
async fn a_narrowed_list_is_kept_under_a_name_changed_shared_and_removed() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    let mut jan = app.signed_in(crate::app::REVIEWER).await;
    let page = samira.open("/werk/lijst?status=new&van=mij").await;
    let save = "/werk/lijst/bewaren";
    assert_eq!(
        samira.submit(&page, save, &[("view-name", "Nieuw van mij")]).await.location(),
        "/werk/lijst?status=new&van=mij"
    );
    let page = samira.open("/werk/lijst").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&"/werk/lijst?status=new&van=mij".to_owned()));
    assert!(!jan.open("/werk/lijst").await.main_text().contains("Nieuw van mij"));
    // The same name again: another choice, and shared.
    let other = samira.open("/werk/lijst?status=decided").await;
    samira.submit(&other, save, &[("view-name", "Nieuw van mij"), ("shared", "yes")]).await;
    let theirs = jan.open("/werk/lijst").await;
    assert!(theirs.main_text().contains("Nieuw van mij van Samira Bouzid"), "{}", theirs.main_text());
    assert!(theirs.links().contains(&"/werk/lijst?status=decided".to_owned()));
    assert!(
        !theirs.elements("form").any(|form| form["action"].contains("/weergave/")),
        "a colleague removes nothing"
    );
    let answer = samira.submit(&other, save, &[("view-name", " ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html().main_text().contains("Vul dit in."));
    let page = samira.open("/werk/lijst").await;
    let remove =
        page.elements("form").filter_map(|form| form.get("action")).find(|to| to.contains("/weergave/"));
    let remove = remove.unwrap().clone();
    let fields = theirs.hidden_fields(save);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    jan.post(&remove, &fields).await;
    assert!(jan.open("/werk/lijst").await.main_text().contains("Nieuw van mij"), "it is not his");
    assert_eq!(samira.submit(&page, &remove, &[]).await.location(), "/werk/lijst");
    assert!(!jan.open("/werk/lijst").await.main_text().contains("Nieuw van mij"));
}

#[tokio::test]
async fn my_day_says_what_waits_for_me_and_what_is_new_since_i_looked() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let mut samira = app.signed_in(HANDLER).await;
    app.given_document_by(Actor::Person { person: ANNA }, case).await;
    let day = samira.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    let text = day.main_text();
    assert!(text.contains("Nieuw sinds je keek") && text.contains("Stuk ontvangen"), "{text}");
    assert!(!text.contains("Opmerkingen van ouders"), "what is empty is not there: {text}");
    // Looking makes it old.
    let dossier = day.links().into_iter().find(|link| link.ends_with("#history")).unwrap();
    samira.open(dossier.trim_end_matches("#history")).await;
    let text = samira.open("/werk").await.main_text();
    assert!(!text.contains("Nieuw sinds je keek"), "{text}");
}
