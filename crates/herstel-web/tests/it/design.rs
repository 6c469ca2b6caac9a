//! The vocabulary of the NL Design System: what templates name has a rule, what a rule asks for has a value, and no name of
//! before it comes back.

use crate::app::{ANNA, App, NEW_PARENT};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What a page of a parent may weigh together with its sheets, as it travels.
const PAGE_BYTES_MAX: usize = 60 * 1024;

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn asset(name: &str) -> String {
    fs::read_to_string(crate_folder().join("assets").join(name)).unwrap()
}

/// The sheets of ours without what they say to people.
fn own_sheets() -> String {
    without_comments(&asset("theme.css")) + &without_comments(&asset("staff.css"))
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
    let ruled = names(&without_comments(&asset("components.css")), ".utrecht-");
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
    let components = without_comments(&asset("components.css"));
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

#[tokio::test]
async fn a_page_of_a_parent_travels_with_its_sheets_in_sixty_kilobytes() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let pages = [
        (ANNA, "/mijn-zaak".to_owned()),
        (ANNA, format!("/mijn-zaak/besluit/{decision}")),
        (NEW_PARENT, "/aanmelden".to_owned()),
    ];
    for (person, path) in pages {
        let mut parent = app.parent(person).await;
        let answer = parent.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let page = answer.html();
        let sheets: Vec<String> = page
            .elements("link")
            .filter(|link| link.get("rel").is_some_and(|rel| rel == "stylesheet"))
            .map(|link| link["href"].clone())
            .collect();
        let mut bytes = answer.bytes.len();
        for sheet in &sheets {
            bytes += parent.packed(sheet, "gzip, deflate, br").await.bytes.len();
        }
        assert!(sheets.len() == 2 && bytes < PAGE_BYTES_MAX, "{path}: {bytes} bytes, {sheets:?}");
    }
}

#[tokio::test]
async fn a_sheet_is_sent_without_comments_and_says_the_same() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    let page = visitor.open("/").await;
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for name in ["components", "theme"] {
        let links = page.elements("link").map(|link| link["href"].clone());
        let address = links.into_iter().find(|address| address.contains(name)).unwrap();
        let sent = visitor.get(&address).await.text();
        let written = asset(&format!("{name}.css"));
        assert_eq!(bare(&without_comments(&sent)), bare(&without_comments(&written)), "{name}");
        assert!(sent.len() < written.len() && sent.matches("/*").count() == sent.matches("/*!").count());
        let rules = without_comments(&sent);
        assert!(!rules.contains("  ") && !rules.contains(" {") && !rules.contains("; "), "{name}");
        for kept in [".ending a {", "calc(60s * (", "@media (max-width: 42rem) {", ".step > summary {"] {
            let squeezed = kept.replace(" {", "{").replace(": ", ":");
            assert_eq!(written.contains(kept), sent.contains(&squeezed), "{name}: {kept}");
        }
    }
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
