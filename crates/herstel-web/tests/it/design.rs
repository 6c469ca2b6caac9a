//! The vocabulary of the NL Design System: what templates name has a rule, what a rule asks for has a value, and no name of
//! before it comes back.

use crate::{
    app::{ANNA, App, NEW_PARENT},
    languages::journey,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::Date;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What a page of a parent may weigh together with its sheets, when nothing of it is packed.
pub const PAGE_BYTES_MAX: usize = 60_000;
/// The sheets of the library.
const OF_LIBRARY: [&str; 3] = ["components", "components-case", "components-forms"];
/// The sheets of ours, in the order in which pages name them.
const OWN: [&str; 4] = ["case", "forms", "theme", "staff"];

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn asset(name: &str) -> String {
    fs::read_to_string(crate_folder().join("assets").join(name)).unwrap()
}

/// The sheets of ours without what they say to people.
fn own_sheets() -> String {
    OWN.iter().map(|name| without_comments(&asset(&format!("{name}.css")))).collect()
}

/// The sheets of the library without who made them.
fn sheets_of_library() -> String {
    OF_LIBRARY.iter().map(|name| without_comments(&asset(&format!("{name}.css")))).collect()
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
}

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![crate_folder().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

fn templates() -> Vec<(PathBuf, String)> {
    let found = files("templates", "html");
    assert!(found.len() > 50, "{}", found.len());
    found
}

/// The names in a text that begin with `start`, without it: as far as letters, digits, `-` and `_` go.
fn names(text: &str, start: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let ends = text.split(start).skip(1).map(|rest| rest.split(|c| !is_name(c)).next().unwrap_or_default());
    ends.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The classes of the library that templates and code name.
fn named() -> BTreeSet<String> {
    let texts = templates().into_iter().chain(files("src", "rs"));
    texts.flat_map(|(_, text)| names(&text, "utrecht-")).collect()
}

#[test]
fn every_class_of_the_design_system_on_a_page_has_its_rule_and_no_rule_is_idle() {
    let ruled = names(&sheets_of_library(), ".utrecht-");
    let own = names(&own_sheets(), ".utrecht-");
    let all: BTreeSet<String> = ruled.union(&own).cloned().collect();
    assert_eq!(named().difference(&all).collect::<Vec<_>>(), Vec::<&String>::new(), "no rule");
    assert_eq!(ruled.difference(&named()).collect::<Vec<_>>(), Vec::<&String>::new(), "nothing has it");
    assert_eq!(own.difference(&named()).collect::<Vec<_>>(), Vec::<&String>::new(), "a rule of ours");
    assert!(ruled.contains("button--primary-action") && ruled.contains("status-badge--danger"), "{ruled:?}");
    assert!(!ruled.iter().any(|name| name.starts_with("badge-status")), "the old name of a badge");
}

#[test]
fn every_token_that_a_rule_asks_for_has_a_value_and_every_value_is_asked_for() {
    let components = sheets_of_library();
    let own = own_sheets();
    let asked: BTreeSet<String> =
        names(&components, "var(--utrecht-").union(&names(&own, "var(--utrecht-")).cloned().collect();
    let given = names(&own, "  --utrecht-");
    assert!(given.len() > 100, "{}", given.len());
    assert_eq!(asked.difference(&given).collect::<Vec<_>>(), Vec::<&String>::new(), "no value");
    assert_eq!(given.difference(&asked).collect::<Vec<_>>(), Vec::<&String>::new(), "nothing asks");
}

#[test]
fn the_rules_of_the_library_yield_to_ours_and_say_where_they_are_from() {
    let sheet = asset("components.css");
    let lock = fs::read_to_string(crate_folder().join("design/package-lock.json")).unwrap();
    let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
    let version = &lock["packages"]["node_modules/@utrecht/component-library-css"]["version"];
    let source = format!("/*! @utrecht/component-library-css {},", version.as_str().unwrap());
    assert!(sheet.starts_with(&source), "{source}");
    for words in ["EUPL-1.2", "Frameless B.V.", "Gemeente Utrecht", "github.com/nl-design-system/utrecht"] {
        assert!(sheet.lines().take(3).any(|line| line.contains(words)), "{words}");
    }
    let rules = without_comments(&sheet);
    let outside: Vec<&str> = rules.split("\n}\n").map(str::trim).filter(|part| !part.is_empty()).collect();
    assert!(outside.iter().all(|part| part.starts_with("@layer ")), "{outside:?}");
}

/// Classes that a component of the library took the place of.
const REPLACED: [&str; 13] = [
    "button",
    "second",
    "plain",
    "chip",
    "wrap",
    "lead",
    "note",
    "confirmation",
    "actions",
    "hint",
    "error",
    "field",
    "skip",
];

#[test]
fn no_template_names_a_class_that_the_design_system_replaced() {
    for (path, template) in templates() {
        for classes in template.split("class=\"").skip(1) {
            let classes = classes.split(['"', '{']).next().unwrap_or_default();
            let old: Vec<&str> = classes.split(' ').filter(|class| REPLACED.contains(class)).collect();
            assert_eq!(old, Vec::<&str>::new(), "{}: class=\"{classes}\"", path.display());
        }
    }
}

#[test]
fn every_button_and_every_field_of_a_template_is_a_component() {
    let mut found = 0;
    for (path, template) in templates() {
        for start in ["<button ", "<textarea ", "<select ", "<input ", "<fieldset", "<legend"] {
            for rest in template.split(start).skip(1) {
                let tag = rest.split('>').next().unwrap_or_default();
                // Choices and what is hidden say what they are by their type.
                let is_known = ["hidden", "radio", "checkbox"]
                    .iter()
                    .any(|kind| tag.contains(&format!("type=\"{kind}\"")));
                let is_choice = path.ends_with("choice_group.html") && start == "<input ";
                let has_class = tag.contains("utrecht-") || tag.contains("person-button");
                assert!(is_known || is_choice || has_class, "{}: {start}{tag}>", path.display());
                found += 1;
            }
        }
    }
    assert!(found > 100, "{found}");
}

/// What is recorded of four years besides the one that is given: a decision over five years has the longest explanation.
const MORE_YEARS: [(&str, &str); 17] = [
    ("toeslagjaar/2009/grond", "hardheid"),
    ("toeslagjaar/2009/teruggevorderd bedrag", "12.345,67"),
    ("toeslagjaar/2009/rente in de beschikking", "612,30"),
    ("toeslagjaar/2009/nog niet betaald deel", "4.000,00"),
    ("toeslagjaar/2010/grond", "vooringenomenheid"),
    ("toeslagjaar/2010/teruggevorderd bedrag", "11.111,11"),
    ("toeslagjaar/2010/rente in de beschikking", "555,55"),
    ("toeslagjaar/2010/nog niet betaald deel", "10.000,00"),
    ("toeslagjaar/2011/grond", "hardheid"),
    ("toeslagjaar/2011/teruggevorderd bedrag", "13.999,99"),
    ("toeslagjaar/2011/rente in de beschikking", "1.111,11"),
    ("toeslagjaar/2011/nog niet betaald deel", "12.000,00"),
    ("toeslagjaar/2012/grond", "vooringenomenheid"),
    ("toeslagjaar/2012/teruggevorderd bedrag", "10.987,65"),
    ("toeslagjaar/2012/rente in de beschikking", "876,54"),
    ("toeslagjaar/2012/nog niet betaald deel", "9.876,54"),
    ("kosten van rechtsbijstand", "3.999,99"),
];

#[tokio::test]
async fn a_page_of_a_parent_and_its_sheets_are_under_sixty_thousand_bytes_without_packing() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.record_facts(case, &MORE_YEARS).await;
    let first = app.propose(case, "first-review").await;
    app.approve(case, first).await;
    let full = app.propose(case, "full-assessment").await;
    app.approve(case, full).await;
    let pages = [
        (ANNA, "/mijn-zaak".to_owned()),
        (ANNA, "/mijn-zaak/gegevens".to_owned()),
        (ANNA, format!("/mijn-zaak/besluit/{first}")),
        (ANNA, format!("/mijn-zaak/besluit/{full}")),
        (NEW_PARENT, "/aanmelden".to_owned()),
    ];
    for (person, path) in pages {
        let mut parent = app.parent(person).await;
        for language in ["nl", "en", "tr", "ar"] {
            parent.get(&format!("/taal/{language}?terug=/")).await;
            let answer = parent.get(&path).await;
            assert_eq!((answer.status, answer.header("content-encoding")), (StatusCode::OK, ""), "{path}");
            let html = answer.bytes.len();
            let sheets = answer.html().sheets();
            let mut styles = 0;
            for sheet in &sheets {
                styles += parent.get(sheet).await.bytes.len();
            }
            assert!(sheets.len() >= 2 && styles > 10_000, "{path}: {styles} bytes of {sheets:?}");
            assert!(html + styles < PAGE_BYTES_MAX, "{path} in {language}: {html} and {styles} bytes");
        }
    }
}

/// The benefit years that the scheme of 2022 knows.
const EVERY_YEAR: std::ops::RangeInclusive<i64> = 2005..=2020;

/// What is recorded of every one of them.
fn of_every_year() -> Vec<(String, String)> {
    let of_year = |year: i64| {
        let ground = if year % 2 == 0 { "vooringenomenheid" } else { "hardheid" };
        let told = [
            ("grond", ground.to_owned()),
            ("teruggevorderd bedrag", format!("1{}.345,67", year % 10)),
            ("niet toegekend bedrag", "1.250,50".to_owned()),
            ("rente in de beschikking", "612,30".to_owned()),
            ("nog niet betaald deel", "4.000,00".to_owned()),
            ("alsnog toegekende kinderopvangtoeslag", "110,10".to_owned()),
        ];
        told.map(|(attribute, text)| (format!("toeslagjaar/{year}/{attribute}"), text))
    };
    EVERY_YEAR.flat_map(of_year).collect()
}

#[tokio::test]
async fn a_decision_over_every_year_of_a_scheme_is_no_heavier_and_unfolds_year_by_year() {
    let app = App::plain().await;
    app.state.clock.start_on(Date::constant(2023, 3, 1)).unwrap();
    let case = app.given_facts(ANNA).await;
    let told = of_every_year();
    let told: Vec<(&str, &str)> = told.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    app.record_facts(case, &told).await;
    for step in ["first-review", "full-assessment"] {
        let decision = app.propose(case, step).await;
        app.approve(case, decision).await;
        let path = format!("/mijn-zaak/besluit/{decision}");
        let mut parent = app.parent(ANNA).await;
        let mut addresses: Vec<String> = parent.open(&path).await.links();
        addresses.retain(|link| link.starts_with("?van="));
        addresses.iter_mut().for_each(|link| *link = format!("{path}{link}"));
        let wanted: Vec<String> = EVERY_YEAR.map(|year| format!("{path}?van={year}")).collect();
        // A first review may end before anything is worked out year by year.
        assert!(addresses == wanted || step == "first-review" && addresses.is_empty(), "{addresses:?}");
        addresses.extend([path.clone(), format!("{path}?van=onzin"), format!("{path}?van=1900")]);
        for language in ["nl", "en", "tr", "ar"] {
            parent.get(&format!("/taal/{language}?terug=/")).await;
            let mut facts = BTreeSet::new();
            for address in &addresses {
                let answer = parent.get(address).await;
                assert_eq!(answer.status, StatusCode::OK, "{address}");
                let page = answer.html();
                assert_eq!(page.problems(), Vec::<String>::new(), "{address} in {language}");
                if language == "nl" {
                    let text = page.main_text();
                    let is_of_year = wanted.contains(address);
                    assert_eq!(text.contains("alleen de stappen over Toeslagjaar"), is_of_year, "{address}");
                    assert_ne!(
                        text.contains("Wijs het aan met"),
                        is_of_year,
                        "no table to point at: {address}"
                    );
                }
                let links = page.links().into_iter();
                facts.extend(links.filter(|link| link.starts_with("/mijn-zaak/gegevens#")));
                let mut styles = 0;
                for sheet in page.sheets() {
                    styles += parent.get(&sheet).await.bytes.len();
                }
                let html = answer.bytes.len();
                assert!(html + styles < PAGE_BYTES_MAX, "{address} in {language}: {html} and {styles} bytes");
            }
            let fewest = if step == "full-assessment" { 2 * EVERY_YEAR.count() } else { 1 };
            assert!(facts.len() >= fewest, "every year leads to its facts: {facts:?}");
        }
    }
}

#[tokio::test]
async fn no_page_of_the_journey_is_heavier_than_that_in_any_language() {
    let app = App::plain().await;
    let pages = journey(&app).await;
    let mut of_sheets: BTreeMap<String, usize> = BTreeMap::new();
    for language in ["nl", "en", "tr", "ar"] {
        let mut parent = app.parent(ANNA).await;
        parent.get(&format!("/taal/{language}?terug=/")).await;
        for path in &pages {
            let answer = parent.get(path).await;
            if answer.status != StatusCode::OK {
                continue;
            }
            let mut bytes = answer.bytes.len();
            for sheet in answer.html().sheets() {
                let size = match of_sheets.get(&sheet) {
                    Some(size) => *size,
                    None => parent.get(&sheet).await.bytes.len(),
                };
                of_sheets.insert(sheet, size);
                bytes += size;
            }
            assert!(bytes < PAGE_BYTES_MAX, "{path} in {language}: {bytes} bytes");
        }
    }
}

#[tokio::test]
async fn a_page_asks_for_the_sheets_that_have_rules_for_what_stands_on_it_and_for_no_other() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let everywhere = names_of_classes(&["components", "theme"]);
    let pages: [(&str, &[&str]); 4] = [
        ("/", &[]),
        ("/mijn-zaak", &["case", "forms"]),
        ("/mijn-zaak/gegevens", &["case"]),
        ("/mijn-zaak/documenten", &["forms"]),
    ];
    for (path, wanted) in pages {
        let page = app.parent(ANNA).await.open(path).await;
        let asked = page.sheets();
        let has = |name: &str| asked.iter().any(|address| address.starts_with(&format!("/assets/{name}.")));
        for (name, sheets) in
            [("case", ["components-case", "case"]), ("forms", ["components-forms", "forms"])]
        {
            let ruled: BTreeSet<String> =
                names_of_classes(&sheets).difference(&everywhere).cloned().collect();
            let classes = page.classes();
            assert_eq!(has(name), !ruled.is_disjoint(&classes), "{path}: {name}");
            assert!(!wanted.contains(&name) || has(name), "{path}: {name}");
        }
        let places = ["components", "case", "forms", "theme"];
        let order: Vec<Option<usize>> = asked
            .iter()
            .map(|address| places.iter().position(|name| address.starts_with(&format!("/assets/{name}."))))
            .collect();
        assert!(order.is_sorted() && has("components") && has("theme"), "{path}: {asked:?}");
    }
}

/// The classes that sheets have rules for on screens.
fn names_of_classes(sheets: &[&str]) -> BTreeSet<String> {
    let text: String = sheets.iter().map(|name| without_comments(&asset(&format!("{name}.css")))).collect();
    let on_screens = text.split("@media print").next().unwrap_or_default();
    names(on_screens, ".")
        .into_iter()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect()
}

/// A sheet with one name for every custom property, and their names in order.
fn masked(sheet: &str) -> (String, Vec<String>) {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let (mut text, mut properties) = (String::new(), Vec::new());
    let mut rest = sheet;
    while let Some(at) = rest.find(is_of_name) {
        text.push_str(&rest[..at]);
        let word: String = rest[at..].chars().take_while(|c| is_of_name(*c)).collect();
        rest = &rest[at + word.len()..];
        if word.starts_with("--") {
            text.push_str("--x");
            properties.push(word);
        } else {
            text.push_str(&word);
        }
    }
    (text + rest, properties)
}

/// The sheets as they are sent to a page that has all of them, by their name.
async fn sent_sheets(app: &App) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut visitor = app.visitor();
    let front = visitor.open("/").await.sheets();
    let mut parent = app.parent(ANNA).await;
    let case = parent.open("/mijn-zaak").await.sheets();
    for name in ["components", "case", "forms", "theme"] {
        let is_of = |address: &&String| address.starts_with(&format!("/assets/{name}."));
        let address = front.iter().chain(&case).find(is_of);
        found.push((name, visitor.get(address.unwrap()).await.text()));
    }
    found
}

/// What was written for a sheet that is sent.
fn written_for(name: &str) -> String {
    let of_library = ["case", "forms"].contains(&name).then(|| asset(&format!("components-{name}.css")));
    of_library.unwrap_or_default() + &asset(&format!("{name}.css"))
}

#[tokio::test]
async fn a_sheet_is_sent_without_comments_and_with_short_names_and_says_the_same() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let bare = |text: &str| text.split_whitespace().collect::<String>().replace(";}", "}");
    let (mut short_of, mut long_of) = (BTreeMap::new(), BTreeMap::new());
    for (name, sent) in sent_sheets(&app).await {
        let written = written_for(name);
        let (said, short) = masked(&without_comments(&sent));
        let (meant, long) = masked(&without_comments(&written));
        assert_eq!(bare(&said), bare(&meant), "{name}");
        assert_eq!(short.len(), long.len(), "{name}");
        for (short, long) in short.into_iter().zip(long) {
            assert!(short.len() <= "--xx".len(), "{name}: {short} for {long}");
            assert_eq!(short_of.entry(long.clone()).or_insert(short.clone()), &short, "{name}: {long}");
            assert_eq!(long_of.entry(short.clone()).or_insert(long.clone()), &long, "{name}: {short}");
        }
        assert!(sent.len() < written.len() && sent.matches("/*").count() == sent.matches("/*!").count());
        let rules = without_comments(&sent);
        assert!(!rules.contains("  ") && !rules.contains(" {") && !rules.contains("; "), "{name}");
        assert!(!rules.contains(";}"), "{name}");
        for kept in
            [".ending a {", "calc(60s * (", "@media (max-width: 42rem) {", ".explained [open] > summary"]
        {
            let squeezed = kept.replace(" {", "{").replace(": ", ":").replace(" > ", ">");
            assert_eq!(written.contains(kept), sent.contains(&squeezed), "{name}: {kept}");
        }
    }
    assert!(short_of.len() > 150, "{}", short_of.len());
}

#[tokio::test]
async fn a_sheet_is_packed_only_for_who_takes_it() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    let page = visitor.open("/").await;
    let address = page
        .elements("link")
        .find(|link| link.get("rel").is_some_and(|rel| rel == "stylesheet"))
        .map(|link| link["href"].clone())
        .unwrap();
    let whole = visitor.get(&address).await;
    assert_eq!((whole.header("content-encoding"), whole.header("vary")), ("", "accept-encoding"));
    assert!(whole.text().starts_with("/*! @utrecht/component-library-css "), "the licence goes along");
    for takes in ["gzip", "br, gzip;q=0.5", "deflate,gzip"] {
        let packed = visitor.packed(&address, takes).await;
        assert_eq!(packed.header("content-encoding"), "gzip", "{takes}");
        assert_eq!(packed.header("vary"), "accept-encoding");
        assert_eq!(packed.header("content-type"), "text/css; charset=utf-8");
        assert!(packed.bytes.len() * 3 < whole.bytes.len(), "{}", packed.bytes.len());
        let mut unpacked = String::new();
        let mut reader = flate2::read::GzDecoder::new(packed.bytes.as_slice());
        std::io::Read::read_to_string(&mut reader, &mut unpacked).unwrap();
        assert_eq!(unpacked, whole.text());
    }
    for refuses in ["identity", "br", "gzip;q=0", "deflate, gzip; q=0.0", "xgzip"] {
        let answer = visitor.packed(&address, refuses).await;
        assert_eq!((answer.header("content-encoding"), &answer.bytes), ("", &whole.bytes), "{refuses}");
    }
}

impl crate::app::Browser<'_> {
    /// A file, asked for by a browser that takes some ways of packing.
    async fn packed(&mut self, path: &str, takes: &str) -> crate::app::Answer {
        self.send(Method::GET, path, &[("accept-encoding", takes)], Body::empty()).await
    }
}
