//! The pages of schemes: open to everybody, whole, and silent about amounts that nobody published.

use crate::{
    app::{ANNA, App, GATEKEEPERS, SCHEMES, STEERING, TODAY, gatekeepers},
    forecast::given_report,
};
use axum::http::StatusCode;
use herstel_domain::gate::{GateCommand, invented_test, invented_words};

const ESTIMATE: &str = "/regelingen/kot-2021/schatting";

#[tokio::test]
async fn every_scheme_is_on_the_list_and_has_a_page_without_signing_in() {
    let app = App::plain().await;
    let list = app.visitor().open("/regelingen").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    for package in SCHEMES.all() {
        let path = format!("/regelingen/{}", package.id());
        assert!(list.links().contains(&path), "{path}");
        let page = app.visitor().open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    }
    assert!(app.visitor().open("/").await.links().contains(&"/regelingen".to_owned()));
}

#[tokio::test]
async fn the_page_says_for_whom_how_much_how_long_and_from_which_source() {
    let app = App::plain().await;
    let text = app.visitor().open("/regelingen/wht-compensatie").await.main_text();
    for part in [
        "ouders die kinderopvangtoeslag aanvroegen",
        "30.000,00",
        "6 maanden",
        "WHT",
        "niet nagelezen",
        "Deze regeling kwam in de plaats van",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let mut english = app.visitor();
    english.get("/taal/en?terug=/").await.location();
    let text = english.open("/regelingen/wht-compensatie").await.main_text();
    assert!(text.contains("parents who applied for childcare benefit"), "{text}");
}

#[tokio::test]
async fn amounts_that_nobody_published_are_on_the_page_in_the_demonstration_only() {
    let mark = "voorbeeld, door niemand bekendgemaakt";
    let demo = App::demo().await;
    assert!(demo.visitor().open("/regelingen/schade").await.main_text().contains(mark));
    let plain = App::plain().await;
    let text = plain.visitor().open("/regelingen/schade").await.main_text();
    assert!(text.contains("nog niet bekendgemaakt") && !text.contains(mark), "{text}");
    assert!(!text.contains("Voorbeelden van verzonnen mensen"), "{text}");
}

#[tokio::test]
async fn an_estimate_follows_the_rules_says_what_it_is_and_keeps_nothing() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let before = app.own_dossier(ANNA).await.unwrap().version;
    for mut browser in [app.visitor(), app.parent(ANNA).await] {
        let page = browser.open("/regelingen/kot-2021").await;
        assert!(page.links().contains(&ESTIMATE.to_owned()), "{:?}", page.links());
        let page = browser.open(ESTIMATE).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        for words in
            ["geen bedrag mee, en geen dag", "Wij bewaren niet", "geen reden waarom het vaste bedrag"]
        {
            assert!(page.main_text().contains(words), "{words}: {}", page.main_text());
        }
        let answer = browser.submit(&page, ESTIMATE, &[("reclaimed", "8.000,00")]).await;
        assert_eq!(answer.status, StatusCode::OK);
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = page.main_text().replace('\u{a0}', " ");
        for words in ["De regels geven dan € 30.000,00.", "Er is niets besloten.", "Erkenning: € 30.000,00"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(answer.text().contains("value=\"8.000,00\""), "what was filled in stands there still");
        let answer = browser.submit(&page, ESTIMATE, &[("reclaimed", "0")]).await;
        assert!(answer.html().main_text().contains("geven de regels geen bedrag"), "{}", answer.text());
    }
    assert_eq!(app.own_dossier(ANNA).await.unwrap().version, before);
}

#[tokio::test]
async fn who_does_not_know_precisely_reads_the_least_and_the_most_and_no_promise() {
    let demo = App::demo().await;
    let mut visitor = demo.visitor();
    let path = "/regelingen/schade/schatting";
    let page = visitor.open(path).await;
    let known = [("by-decisions", "30000"), ("income", "24"), ("grief-children", "1")];
    let asked = [&known[..], &[("compensation", "38000"), ("what", "between")]].concat();
    let answer = visitor.submit(&page, path, &asked).await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(
        (page.value("compensation"), page.value("compensation-most")),
        ("38000".into(), String::new())
    );
    assert!(!page.main_text().contains("Dit komt eruit"), "nothing is worked out yet");
    let open = [&known[..], &[("compensation", "38000"), ("compensation-most", "40000")]].concat();
    let answer = visitor.submit(&page, path, &open).await;
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text().replace('\u{a0}', " ");
    for words in [
        "Met wat u invulde kwam er minstens € 5.050,00 uit en hoogstens € 7.070,00.",
        "Zo komt het laagste eruit",
        "Zo komt het hoogste eruit",
        "Ertussenin kan het anders zijn.",
        "Wij weten niet welk bedrag het wordt.",
        "Er is niets besloten.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // A wrong highest is said at its own field.
    let wrong = [&known[..], &[("compensation", "38000"), ("compensation-most", "veel")]].concat();
    let answer = visitor.submit(&page, path, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.html().links().contains(&"#f-compensation-most".to_owned()),
        "{:?}",
        answer.html().links()
    );
    let page = visitor.open(ESTIMATE).await;
    let open = [("reclaimed", "0"), ("reclaimed-most", "8000"), ("between", "yes")];
    let text = visitor.submit(&page, ESTIMATE, &open).await.html().main_text().replace('\u{a0}', " ");
    assert!(
        text.contains("Met wat u invulde kwam er soms geen bedrag uit, en hoogstens € 30.000,00."),
        "{text}"
    );
    // Of a day of birth there is no lowest and highest.
    let page = visitor.open("/regelingen/wht-kinderen/schatting").await;
    assert!(!page.main_text().contains("Ik weet iets niet precies"));
}

#[tokio::test]
async fn what_went_wrong_makes_the_amount_matter_and_who_does_not_know_reads_both_outcomes() {
    let app = App::demo().await;
    let mut visitor = app.visitor();
    for path in [ESTIMATE, "/regelingen/wht-compensatie/schatting"] {
        let page = visitor.open(path).await;
        let asked = page.main_text().replace('\u{a0}', " ");
        for words in ["Wat ging er mis in dat jaar?", "1.500 euro", "Dat weet ik niet"] {
            assert!(asked.contains(words), "{path}, {words}: {asked}");
        }
        assert!(page.chosen("ground").is_empty(), "{path}: nothing is chosen beforehand");
        let whole = "De regels geven dan € 30.000,00.";
        let nothing = "Met deze antwoorden geven de regels geen bedrag.";
        let both = "Met wat u invulde kwam er soms geen bedrag uit, en hoogstens € 30.000,00.";
        for (ground, reclaimed, says) in [
            ("vooringenomenheid", "0,01", whole),
            ("hardheid", "0,01", nothing),
            ("hardheid", "1500", whole),
            ("opzet of grove schuld", "1499,99", nothing),
            ("unknown", "0,01", both),
            ("unknown", "1500", whole),
        ] {
            let answer = visitor.submit(&page, path, &[("ground", ground), ("reclaimed", reclaimed)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}, {ground}");
            let answer = answer.html();
            assert_eq!(answer.problems(), Vec::<String>::new(), "{path}, {ground}");
            let text = answer.main_text().replace('\u{a0}', " ");
            assert!(text.contains(says), "{path}, {ground}, {reclaimed}: {text}");
            assert_eq!(answer.chosen("ground"), [ground], "{path}: what was chosen stands there still");
        }
        let silent = visitor.submit(&page, path, &[("reclaimed", "0,01")]).await.html();
        let text = silent.main_text().replace('\u{a0}', " ");
        assert!(text.contains(both), "{path}, nothing said about it: {text}");
    }
}

#[tokio::test]
async fn a_wrong_answer_is_said_at_its_question_with_what_was_typed() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    let page = visitor.open(ESTIMATE).await;
    for (typed, sentence) in [
        ("", "Vul dit veld in."),
        ("veel", "Vul een bedrag in"),
        ("-1", "of meer in."),
        ("99999999", "of minder in."),
        ("<script>", "Vul een bedrag in"),
    ] {
        let answer = visitor.submit(&page, ESTIMATE, &[("reclaimed", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        let wrong = answer.html();
        assert_eq!(wrong.problems(), Vec::<String>::new(), "{typed}");
        assert!(wrong.main_text().contains(sentence), "{typed}: {}", wrong.main_text());
        assert!(wrong.links().contains(&"#f-reclaimed".to_owned()), "{typed}: {:?}", wrong.links());
    }
}

#[tokio::test]
async fn the_damage_desk_is_estimated_with_its_example_amounts_in_the_demonstration_only() {
    let path = "/regelingen/schade/schatting";
    let plain = App::plain().await;
    assert_eq!(plain.visitor().get(path).await.status, StatusCode::NOT_FOUND);
    let page = plain.visitor().open("/regelingen/schade").await;
    assert!(!page.links().contains(&path.to_owned()));

    let demo = App::demo().await;
    let mut visitor = demo.visitor();
    let page = visitor.open(path).await;
    // Of the worked example: 30,000 by the decisions, 24 months of less income, grief of one child, 38,000 received.
    let fields =
        [("compensation", "38000"), ("by-decisions", "30000"), ("income", "24"), ("grief-children", "1")];
    let answer = visitor.submit(&page, path, &fields).await;
    let text = answer.html().main_text().replace('\u{a0}', " ");
    for words in [
        "De regels geven dan € 7.070,00.",
        "Samen: € 45.000,00",
        "Daar gaat € 38.000,00 af.",
        "Daar komt € 70,00 bij.",
        "U kreeg nog geen vergoeding voor deze schade.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let clash = visitor.submit(&page, path, &[("compensation", "1000"), ("by-decisions", "30000")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    let clash = clash.html();
    assert_eq!(clash.problems(), Vec::<String>::new());
    assert!(clash.main_text().contains("Kijk welk bedrag klopt."), "{}", clash.main_text());
    let links = clash.links();
    let at = |field: &str| links.contains(&format!("#{field}"));
    assert!(at("f-compensation") && at("f-by-decisions") && !at("f-income"), "{links:?}");
}

#[tokio::test]
async fn an_estimate_says_nothing_that_only_a_decision_may_say() {
    let app = App::demo().await;
    let mut visitor = app.visitor();
    let desk =
        [("compensation", "38000"), ("by-decisions", "30000"), ("income", "24"), ("grief-children", "1")];
    let forms: [(&str, &[(&str, &str)]); 4] = [
        ("kot-2021", &[("reclaimed", "8000")]),
        ("wht-compensatie", &[("reclaimed", "8000")]),
        ("wht-kinderen", &[("birth-date", "10-05-2010")]),
        ("schade", &desk),
    ];
    for (scheme, fields) in forms {
        let path = format!("/regelingen/{scheme}/schatting");
        let page = visitor.open(&path).await;
        let answer = visitor.submit(&page, &path, fields).await.html();
        assert_eq!(answer.problems(), Vec::<String>::new(), "{scheme}");
        let text = answer.main_text().to_lowercase();
        assert!(text.contains("dat geven de regels dan"), "{scheme}: {text}");
        for words in ["betalen wij", "wij betalen", "te betalen", "recht op", "volgt uit uw eigen dossier"] {
            assert!(!text.contains(words), "{scheme}, {words}: {text}");
        }
    }
}

#[tokio::test]
async fn every_field_of_an_estimate_can_be_typed_on_a_phone_and_is_remembered_by_no_browser() {
    let app = App::demo().await;
    for (scheme, day) in [("wht-kinderen", Some("birth-date")), ("schade", None)] {
        let page = app.visitor().open(&format!("/regelingen/{scheme}/schatting")).await;
        let typed =
            page.elements("input").filter(|field| field.get("type").is_some_and(|kind| kind == "text"));
        let typed: Vec<_> = typed.collect();
        assert!(!typed.is_empty());
        for field in typed {
            assert_eq!(field.get("autocomplete").map(String::as_str), Some("off"), "{field:?}");
            let is_day = field.get("name").map(String::as_str) == day;
            assert_eq!(field.contains_key("inputmode"), !is_day, "{field:?}");
        }
    }
}

#[tokio::test]
async fn a_child_gets_the_amount_of_its_age_in_both_languages() {
    let app = App::plain().await;
    let path = "/regelingen/wht-kinderen/schatting";
    let mut visitor = app.visitor();
    let page = visitor.open(path).await;
    assert!(page.main_text().contains("5 november 2022"), "the day of the rules: {}", page.main_text());
    let answer = visitor.submit(&page, path, &[("birth-date", "10-05-2010")]).await;
    let text = answer.html().main_text().replace('\u{a0}', " ");
    assert!(text.contains("De regels geven dan € 6.000,00."), "{text}");
    visitor.get("/taal/en?terug=/").await.location();
    let page = visitor.open(path).await;
    let answer = visitor.submit(&page, path, &[("birth-date", "10-05-2010")]).await;
    assert!(answer.html().main_text().contains("The rules then give €6,000.00."), "{}", answer.text());
}

#[tokio::test]
async fn a_scheme_behind_a_closed_gate_is_estimated_for_nobody() {
    let app = App::with_closed(&SCHEMES, &["kot-2021"]).await;
    for mut browser in [app.visitor(), app.parent(ANNA).await] {
        assert_eq!(browser.get(ESTIMATE).await.status, StatusCode::NOT_FOUND);
        let other = browser.open("/regelingen/wht-kinderen/schatting").await;
        let csrf = other.hidden_fields("/regelingen/wht-kinderen/schatting");
        let csrf = csrf.iter().find(|(name, _)| name == "csrf").map(|(_, value)| value.as_str()).unwrap();
        let answer = browser.post(ESTIMATE, &[("csrf", csrf), ("reclaimed", "8000")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_scheme_that_is_announced_and_not_opened_or_was_stopped_is_estimated_for_nobody() {
    let app = App::with_closed(&SCHEMES, &["kot-2021"]).await;
    let is_estimated = async |app: &App| {
        let page = app.visitor().open("/regelingen/kot-2021").await;
        let is_linked = page.links().contains(&ESTIMATE.to_owned());
        let expected = if is_linked { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for mut browser in [app.visitor(), app.parent(ANNA).await] {
            assert_eq!(browser.get(ESTIMATE).await.status, expected);
        }
        assert_eq!(app.signed_in(STEERING).await.get(ESTIMATE).await.status, expected, "nor for who steers");
        is_linked
    };
    let (recorder, opener) = GATEKEEPERS;
    let package = SCHEMES.get(&"kot-2021".parse().unwrap()).unwrap();
    let mut test = Box::new(invented_test(package, TODAY));
    given_report(&app).await;
    let reports = app.state.store.simulations_of(package.id(), package.substance()).await.unwrap();
    test.simulated.as_mut().unwrap().report = reports[0].0.report;
    app.at_gate("kot-2021", recorder, GateCommand::RecordTest(test)).await;
    for (actor, command) in invented_words(package, gatekeepers(), TODAY) {
        app.at_gate_as("kot-2021", actor, command).await;
    }
    app.at_gate("kot-2021", opener, GateCommand::Announce).await;
    assert!(!is_estimated(&app).await, "announced, not opened");

    let app = App::demo().await;
    assert!(is_estimated(&app).await, "open");
    app.at_gate("kot-2021", recorder, GateCommand::Stop("De regels kloppen niet.".to_owned())).await;
    assert!(!is_estimated(&app).await, "stopped");
}

#[tokio::test]
async fn a_scheme_that_is_not_there_is_a_page_that_does_not_exist() {
    let app = App::demo().await;
    for id in ["wht-weg", "..%2fkot-2021", "Kot-2021", "%00", "a b"] {
        let path = format!("/regelingen/{}", id.replace(' ', "%20"));
        assert_eq!(app.visitor().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(app.parent(ANNA).await.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
