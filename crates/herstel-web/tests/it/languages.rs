//! Turkish and Arabic: the main journey of a parent, what is Dutch on it and says so, and where these languages end.

use crate::{
    app::{ANNA, App, Browser, HANDLER},
    html::Html,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::Cents;
use herstel_web::{i18n::Texts, mail_text};

const ALL: [(&str, &str, &str); 4] = [
    ("nl", "ltr", "Nederlands"),
    ("en", "ltr", "English"),
    ("tr", "ltr", "Türkçe"),
    ("ar", "rtl", "العربية"),
];
/// Whether this stands around words in another language until the page is written.
fn is_mark(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

async fn reader<'a>(app: &'a App, language: &str) -> Browser<'a> {
    let mut browser = app.parent(ANNA).await;
    browser.get(&format!("/taal/{language}?terug=/")).await.location();
    browser
}

fn html(page: &Html) -> (String, String) {
    let html = page.elements("html").next().unwrap();
    (html["lang"].clone(), html["dir"].clone())
}

/// The pages of the main journey for a parent with a decision, a document and an objection still to make.
pub async fn journey(app: &App) -> Vec<String> {
    let (case, decision) = app.given_first_review(ANNA).await;
    app.given_document(case).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let mut pages: Vec<String> = [
        "/",
        "/inloggen",
        "/aanmelden",
        "/mijn-zaak",
        "/mijn-zaak/gegevens",
        "/mijn-zaak/berichten",
        "/mijn-zaak/berichten-ontvangen",
        "/mijn-zaak/persoonsgegevens",
        "/mijn-zaak/voorkeuren",
        "/mijn-zaak/documenten",
        "/mijn-zaak/meekijken",
        "/mijn-zaak/meekijken/machtigen",
        "/mijn-zaak/inzagen",
        "/mijn-zaak/bezwaar",
        "/mijn-zaak/klopt-niet",
        "/mijn-zaak/erkenning",
        "/mijn-zaak/na-een-stap",
        "/mijn-zaak/als-het-misgaat",
        "/mijn-zaak/bel-mij",
        "/mijn-zaak/klacht",
        "/mijn-zaak/beloften",
        "/mijn-zaak/hele-dossier",
        "/ingelogd",
        "/bevestigen",
    ]
    .map(str::to_owned)
    .into();
    pages.push(format!("/mijn-zaak/besluit/{decision}"));
    pages.push(format!("/mijn-zaak/bezwaar/maken/{decision}"));
    pages.extend(dossier.messages.iter().map(|message| format!("/mijn-zaak/berichten/{}", message.id)));
    pages
}

#[tokio::test]
async fn every_page_of_the_journey_is_there_in_four_languages_in_its_own_direction() {
    let app = App::plain().await;
    let pages = journey(&app).await;
    for (code, direction, _) in ALL {
        let mut browser = reader(&app, code).await;
        for path in &pages {
            let answer = browser.get(path).await;
            if answer.status == StatusCode::SEE_OTHER {
                continue;
            }
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let text = answer.text();
            let page = answer.html();
            assert_eq!(html(&page), (code.to_owned(), direction.to_owned()), "{path}");
            assert_eq!(page.problems(), Vec::<String>::new(), "{code} {path}");
            assert!(!text.contains(is_mark), "{code} {path}: a mark was left");
        }
        let missing = browser.get("/bestaat-niet").await;
        assert_eq!(html(&missing.html()), (code.to_owned(), direction.to_owned()));
    }
}

#[tokio::test]
async fn the_titles_of_a_parents_pages_say_nothing_to_who_looks_over_a_shoulder() {
    let app = App::plain().await;
    let pages = journey(&app).await;
    for (code, ..) in ALL {
        let mut browser = reader(&app, code).await;
        for path in &pages {
            let answer = browser.get(path).await;
            if answer.status != StatusCode::OK {
                continue;
            }
            let title = answer.html().title().to_lowercase();
            let told =
                ["€", "toeslag", "fraud", "benefit", "dolandır", "احتيال", "voorbeeld", "1234", "ab almere"];
            assert!(told.iter().all(|word| !title.contains(word)), "{code} {path}: {title}");
        }
    }
}

#[test]
fn an_e_mail_says_only_that_there_is_a_message() {
    for language in PreferredLanguage::ALL {
        let (subject, body) = mail_text(language, "https://herstel.example");
        let body = body.replace("https://herstel.example", "");
        for text in [&subject, &body] {
            assert!(!text.contains(|c: char| c.is_ascii_digit() || c == '€'), "{text}");
            for word in ["toeslag", "fraud", "benefit", "Herstel"] {
                assert!(!text.contains(word), "{text}");
            }
        }
        assert!(!body.trim().is_empty() && !subject.trim().is_empty());
    }
}

#[tokio::test]
async fn the_languages_are_offered_by_their_own_names_and_keep_the_page() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    for (code, ..) in ALL {
        let mut browser = reader(&app, code).await;
        let answer = browser.get("/mijn-zaak/berichten").await;
        let page = answer.html();
        let links: Vec<_> = page.elements("a").filter(|link| link.contains_key("hreflang")).collect();
        assert_eq!(links.len(), 3, "{links:?}");
        for (other, _, name) in ALL.into_iter().filter(|(other, ..)| *other != code) {
            let link = links.iter().find(|link| link["hreflang"] == other).unwrap();
            assert_eq!(link["lang"], other);
            assert!(link["href"].starts_with(&format!("/taal/{other}?terug=")), "{link:?}");
            assert!(answer.text().contains(&format!("hreflang=\"{other}\">{name}</a>")), "{name}");
            let next = browser.clone().get(&link["href"]).await;
            assert_eq!(next.location(), "/mijn-zaak/berichten");
        }
    }
}

#[tokio::test]
async fn who_works_here_has_the_languages_of_the_schemes_only() {
    let app = App::plain().await;
    let mut samira = app.signed_in(HANDLER).await;
    samira.get("/taal/ar?terug=/werk").await.location();
    let page = samira.open("/werk").await;
    assert_eq!(html(&page), ("nl".to_owned(), "ltr".to_owned()));
    let offered: Vec<_> = page.elements("a").filter_map(|link| link.get("hreflang").cloned()).collect();
    assert_eq!(offered, ["en"]);
}

#[tokio::test]
async fn words_of_schemes_and_pages_outside_the_journey_are_dutch_and_say_so() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let mut browser = reader(&app, "ar").await;
    let notice = Texts::of(PreferredLanguage::Ar).t("foreign-words");
    let dutch = "<span lang=\"nl\" dir=\"ltr\">";
    for path in ["/mijn-zaak", "/mijn-zaak/plan", &format!("/mijn-zaak/besluit/{decision}")] {
        let text = browser.get(path).await.text();
        assert!(text.contains(dutch) && text.contains(&notice), "{path}: {text}");
    }
    let english = reader(&app, "en").await.get("/mijn-zaak/plan").await.text();
    assert!(!english.contains(dutch), "English is whole");
    for path in ["/mijn-zaak/documenten", "/mijn-zaak/hele-dossier"] {
        let text = browser.get(path).await.text();
        assert!(
            !text.contains(&notice) && text.contains("dir=\"rtl\""),
            "nothing on {path} is Dutch: {text}"
        );
    }
    let scheme = browser.open("/regelingen").await;
    assert_eq!(html(&scheme), ("nl".to_owned(), "ltr".to_owned()), "a page made of the words of schemes");
}

#[tokio::test]
async fn days_are_written_in_the_language_and_amounts_as_in_the_letter() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let path = format!("/mijn-zaak/besluit/{decision}");
    let turkish = reader(&app, "tr").await.get(&path).await.text();
    assert!(turkish.contains("19 Kasım 2021"), "{turkish}");
    let arabic = reader(&app, "ar").await.get(&path).await.text();
    assert!(arabic.contains("19 تشرين الثاني/نوفمبر 2021"), "{arabic}");
    let amount: Cents = Cents::new(840_000);
    assert_eq!(Texts::of(PreferredLanguage::Ar).amount(amount), format!("\u{2066}{amount}\u{2069}"));
    assert_eq!(Texts::of(PreferredLanguage::Tr).amount(amount), amount.to_string());
    let t = Texts::of(PreferredLanguage::Ar);
    assert_eq!(t.t1("case-hello", "name", "Anna"), "مرحبًا \u{2068}Anna\u{2069}", "a name keeps its place");
}

#[test]
fn arabic_counts_in_its_own_forms() {
    let t = Texts::of(PreferredLanguage::Ar);
    let days = |count: u64| t.tn("term-days", count).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(days(0), "لا أيام");
    assert_eq!(days(1), "يوم واحد");
    assert_eq!(days(2), "يومان");
    assert_eq!(days(3), "3 أيام");
    assert_eq!(days(11), "11 يومًا");
    assert_eq!(days(100), "100 يوم");
    assert_eq!(Texts::of(PreferredLanguage::Tr).tn("term-days", 5), "5 gün");
}

#[tokio::test]
async fn beside_a_dutch_letter_stands_what_it_says_in_the_language_of_the_reader() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let message = app.own_dossier(ANNA).await.unwrap().messages[0].id;
    let decision = format!("/mijn-zaak/besluit/{decision}");
    let message = format!("/mijn-zaak/berichten/{message}");
    for (language, ..) in ALL {
        let t = Texts::of(language.parse().unwrap());
        let mut browser = reader(&app, language).await;
        let title = t.t("letter-says-title");
        assert_eq!(browser.get(&decision).await.text().contains(&title), language != "nl", "{language}");
        let is_foreign = matches!(language, "tr" | "ar");
        let page = browser.get(&message).await;
        assert_eq!(page.text().contains(&title), is_foreign, "{language}");
        assert_eq!(page.text().contains(&t.t("letter-says-dutch")), is_foreign, "{language}");
        assert!(
            page.text().contains(&t.t("message-registered")) || !is_foreign,
            "{language}: {}",
            page.text()
        );
    }
}

#[tokio::test]
async fn the_language_stays_with_the_session_and_with_the_registration() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = reader(&app, "tr").await;
    browser.cookies.remove("herstel-language");
    assert_eq!(html(&browser.open("/mijn-zaak").await).0, "tr");
    let own = "/mijn-zaak/voorkeuren";
    let page = browser.open(own).await;
    let next = browser.submit(&page, own, &[("pace", ""), ("language", "ar")]).await.location().to_owned();
    assert!(next.starts_with("/taal/ar"), "{next}");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.language(), PreferredLanguage::Ar);
}

#[tokio::test]
async fn the_api_speaks_the_languages_of_the_schemes() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    browser.cookies.insert("herstel-language".to_owned(), "ar".to_owned());
    for asked in ["ar", "tr-TR, ar;q=0.5"] {
        let headers = [("accept-language", asked)];
        let answer = browser.send(Method::GET, "/api/v1/bestaat-niet", &headers, Body::empty()).await;
        assert!(answer.text().contains("Deze pagina is er niet"), "{}", answer.text());
        assert!(!answer.text().contains(is_mark));
    }
}
